/** Pages of 经费 that stand side by side. */
export const places = [
  { to: '/dues', label: '经费总览' },
  { to: '/dues/levies', label: '经费拨缴' },
  { to: '/dues/members', label: '会费' },
  { to: '/dues/book', label: '收支账' },
  { to: '/dues/returns', label: '返还' },
  { to: '/dues/audits', label: '经审意见' },
]

/** The years that a page offers: the next one for plans, this one, and the four before. */
export function yearsAround(today: string): number[] {
  const thisYear = Number(today.slice(0, 4))
  return Array.from({ length: 6 }, (_, back) => thisYear + 1 - back)
}
