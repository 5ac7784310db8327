/** Pages of 帮扶 that stand side by side: where each is, and what its tab says. */
export interface Place {
  to: string
  label: string
  /** The same where there is little room. */
  short?: string
}

export const places: Place[] = [
  { to: '/assistance', label: '困难职工档案', short: '档案' },
  { to: '/assistance/aid', label: '帮扶台账' },
  { to: '/assistance/rounds', label: '送温暖' },
  { to: '/assistance/tuition', label: '金秋助学' },
  { to: '/assistance/funds', label: '资金来源' },
  { to: '/assistance/pairs', label: '结亲连心' },
  { to: '/assistance/diary', label: '民情日记' },
  { to: '/assistance/mutual', label: '医疗互助' },
  { to: '/assistance/models', label: '劳模帮扶' },
  { to: '/assistance/overview', label: '困难分布' },
]
