import { call } from '@/api/call'
import { useDone } from '@/state/done'
import { focusRecord } from '@/parts/focusRecord'

/** What a page does after something was recorded: says it with its undo, reads again, and goes back into the record. */
export function useSettled(record: string, reload: () => Promise<unknown>) {
  const done = useDone()
  const intoRecord = () => focusRecord(record)

  async function undo(): Promise<void> {
    const undone = await call('undo_last', {})
    done.say(`撤销了：${undone.label}`)
    await reload()
  }
  async function settled(what: string): Promise<void> {
    done.say(what, undo)
    await reload()
    await intoRecord()
  }
  return { intoRecord, settled }
}
