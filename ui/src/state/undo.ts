import { ref } from 'vue'
import { call } from '@/api/call'
import type { HistoryLine, UndoneReply } from '@/api/generated/commands'
import { count } from '@/words'

/** Counts the undoings that no page asked for: pages under it are read anew. */
export const turn = ref(0)

/** The act that undoing would take back, among the newest ones; null when there is none. */
export function nextUndone(acts: HistoryLine[], operator: string): HistoryLine | null {
  for (const act of acts) {
    if (act.closes) return null
    if (act.operator === operator && act.can_undo) return act
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
