import { call, pick, type CallOptions } from '@/api/call'
import type { ListWritten } from '@/api/generated/commands'
import { useDone } from '@/state/done'
import { count } from '@/words'
import { useWork } from './useWork'

type Writes = 'today_write' | 'union_list_write' | 'history_write' | 'desk_status_write' | 'desk_duplicates_write' | 'desk_households_write'
type Write = (to: string, options: CallOptions) => Promise<ListWritten>

/** 存成 Excel: asks where, writes the page's list, and says how many lines it has. A list that is asked for more than its place
 * is written by a function of the page. */
export function useListSheet(list: Writes | Write) {
  const write: Write = typeof list === 'string' ? (to, options) => call(list, { to }, options) : list
  const done = useDone()
  const { busy: saving, failure: unsaved, run } = useWork()

  async function save(): Promise<void> {
    const written = await run(async (options) => {
      const to = await pick('save-xlsx')
      return to ? write(to.pick, options) : undefined
    })
    if (written) done.say(`存成 Excel 了，${count(written.rows)} 行，用 WPS 打开就能打印`)
  }

  return { saving, unsaved, save }
}
