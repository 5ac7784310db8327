import { Failure } from '../door'
import type { AttachmentLine, Commands, MemberCard, MergedRecord } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }
type Undone = { label: string; records: number; kept: number }

/** The papers of records, in memory: one record has two, the others none. */
export function fakePapers() {
  const papers = new Map<string, AttachmentLine[]>([
    [
      'm0',
      [
        { id: 'a1', title: '入会申请书.pdf', bytes: 184_320, sha256: '' },
        { id: 'a2', title: '接转介绍信.jpg', bytes: 2_411_724, sha256: '' },
      ],
    ],
  ])
  let last: string | null = null
  const handlers: Partial<Handlers> = {
    attachment_list: ({ id }) => ({ attachments: papers.get(id) ?? [] }),
    attachment_add: ({ id, title }) => {
      const line = { id: `a${Date.now()}`, title, bytes: 1_310_720, sha256: '' }
      papers.set(id, [...(papers.get(id) ?? []), line])
      last = id
      return line
    },
    attachment_save: () => ({}),
    attachment_picture: () => ({ image: null }),
  }
  function undo(): Undone | null {
    if (!last) return null
    const gone = papers.get(last)?.pop()
    last = null
    return gone ? { label: `添附件：${gone.title}`, records: 1, kept: 0 } : null
  }
  return { handlers, undo }
}

/** New members, and two records of one person, in memory. */
export function fakeRecords(roll: MemberCard[]) {
  const merged = new Map<string, MergedRecord[]>()
  let back: (() => Undone) | null = null
  const standing = (person: string) => [...merged].find(([, records]) => records.some((one) => one.person === person))?.[0] ?? person
  const records = (person: string) => ({ standing: standing(person), merged: merged.get(standing(person)) ?? [] })
  const card = (person: string) => {
    const found = roll.find((member) => member.person === person)
    if (!found) throw new Failure('bad_choice', '没有找到这条记录。', '可能刚刚被撤销了，请重新找。')
    return found
  }

  const handlers: Partial<Handlers> = {
    member_enrol: (form) => {
      const id = `m${roll.length}`
      const like = roll[0]
      if (!like) throw new Failure('bad_choice', '没有这个工会。', '请从列表里重新选。')
      const { name, union } = form
      const own = { id, person: `p${roll.length}`, name, union_code: union, returned: [], twins: [], filing: 'local' }
      roll.push({ ...like, ...own })
      back = () => (roll.pop(), { label: `增加会员：${name}`, records: 2, kept: 0 })
      return { id, notices: [], twins: [] }
    },
    person_records: ({ person }) => records(person),
    person_merge: ({ keep, gives_way }) => {
      const { name, id_masked, phone_masked, status } = card(gives_way)
      merged.set(keep, [...(merged.get(keep) ?? []), { person: gives_way, name, id_masked, phone_masked }])
      const twins = card(keep).twins
      Object.assign(card(gives_way), { status: 'ended' })
      card(keep).twins = twins.filter((twin) => twin.person !== gives_way)
      back = () => {
        merged.set(keep, (merged.get(keep) ?? []).slice(0, -1))
        Object.assign(card(gives_way), { status })
        card(keep).twins = twins
        return { label: `并为一人：${name}`, records: 2, kept: 0 }
      }
      return records(keep)
    },
    person_unmerge: ({ person }) => {
      const keep = standing(person)
      merged.set(
        keep,
        (merged.get(keep) ?? []).filter((one) => one.person !== person),
      )
      Object.assign(card(person), { status: 'active' })
      return {}
    },
  }
  function undo(): Undone | null {
    const undone = back?.() ?? null
    back = null
    return undone
  }
  return { handlers, undo }
}
