import type { Choice } from '@/api/generated/commands'

/** A list of the core as a field of choice takes it. */
export const asOptions = (list: Choice[] | undefined) => (list ?? []).map((one) => ({ value: one.code, label: one.label }))

/** The states a register is asked for. */
export const states = [
  { value: 'open', label: '待办' },
  { value: 'overdue', label: '超期' },
  { value: 'closed', label: '已办结' },
]

export const stateWords: Record<string, string> = { open: '待办', overdue: '超期', closed: '已办结' }

/** How far the day of what is to be done next is. */
export function leftWords(days: number | null): string {
  if (days === null) return ''
  if (days === 0) return '就在今天'
  return days < 0 ? `已超 ${-days} 天` : `还有 ${days} 天`
}
