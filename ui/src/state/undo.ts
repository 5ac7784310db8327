import { ref } from 'vue'
import { call } from '@/api/call'
import type { HistoryLine, UndoneReply } from '@/api/generated/commands'
import { count } from '@/words'

/** What was shown, sealed, handed over or answered cannot be taken back; the core decides, this only spares a vain button. */
const final = [
  '建台账',
  '设操作员',
  '查看完整号码',
  '导出花名册',
  '取回收不了的行',
  '报送登记',
  '收回执',
  '收件',
  '答复',
  '备份',
  '从备份恢复',
  '分回两人',
  '撤销',
]
const closing = ['封存年报', '报送']

/** Counts the undoings that no page asked for: pages under it are read anew. */
export const turn = ref(0)

/** The act that undoing would take back, among the newest ones; null when there is none. */
export function nextUndone(acts: HistoryLine[], operator: string): HistoryLine | null {
  for (const act of acts) {
    const kind = act.label.split('：')[0] ?? ''
    if (closing.includes(kind)) return null
    if (act.operator === operator && !act.undone && !final.includes(kind)) return act
  }
  return null
}

/** What was undone, and what had to stay. */
function said(undone: UndoneReply): string {
  const back = undone.records > 0 ? `，${count(undone.records)} 条回到原样` : ''
  return `撤销了“${undone.label}”${back}${undone.kept > 0 ? `；${count(undone.kept)} 条后来又改过，没有动` : ''}`
}

/** Takes the operator's last act back and tells what it was. */
export async function undoLast(): Promise<string> {
  return said(await call('undo_last', {}))
}
