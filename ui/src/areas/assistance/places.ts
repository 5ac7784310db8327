/** Pages of 帮扶 that stand side by side: where each is, and what its tab says. */
export interface Place {
  to: string
  label: string
}

export const places: Place[] = [
  { to: '/assistance', label: '困难职工档案' },
  { to: '/assistance/overview', label: '困难分布' },
]
