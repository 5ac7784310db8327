import { ref } from 'vue'
import { call, pick, type Picked } from '@/api/call'
import type { AttachmentLine } from '@/api/generated/commands'
import { plain } from '@/words'
import { useWork } from './useWork'

/** The last part of a path as the dialog words it: E:\扫描件\介绍信.jpg → 介绍信.jpg. */
export const fileName = (label: string) => label.split(/[\\/]/).pop() ?? label

const ending = (name: string) => /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''

/** The papers of one record, read when the record is there. A title keeps the ending of its file: what is saved from it later must open. */
export function useAttachments(kind: string, id: () => string) {
  const papers = ref<AttachmentLine[] | null>(null)
  const chosen = ref<Picked | null>(null)
  const title = ref('')
  const reading = useWork()
  const work = useWork()

  async function load(): Promise<void> {
    const reply = await reading.run(() => call('attachment_list', { kind, id: id() }))
    if (reply) papers.value = reply.attachments
    else if (reading.failure.value?.code === 'sealed') papers.value = null
  }

  async function choose(): Promise<void> {
    const found = await work.run(() => pick('open-paper'))
    if (!found) return
    chosen.value = found
    const name = fileName(found.label)
    title.value = name.slice(0, name.length - ending(name).length)
  }

  /** Keeps the chosen file; the title it has now, or nothing when it could not be kept. */
  async function keep(): Promise<string | undefined> {
    const file = chosen.value
    if (!file) return undefined
    const end = ending(fileName(file.label))
    const bare = plain(title.value)
    const full = bare && end && !bare.toLowerCase().endsWith(end.toLowerCase()) ? bare + end : bare
    const line = await work.run((options) => call('attachment_add', { kind, id: id(), title: full, file: file.pick }, options))
    if (!line) return undefined
    chosen.value = null
    await load()
    return line.title
  }

  /** Saves a paper under its own name into a folder; where it lies now. */
  async function save(paper: AttachmentLine): Promise<string | undefined> {
    return work.run(async (options) => {
      const folder = await pick('paper-folder')
      if (!folder) return undefined
      const name = paper.title.replace(/[\\/:*?"<>|]/g, '－')
      await call('attachment_save', { id: paper.id, to: `${folder.pick}/${name}` }, options)
      return `${name}存到了${folder.label}`
    })
  }

  return { kind, papers, chosen, title, reading, work, load, choose, keep, save }
}
