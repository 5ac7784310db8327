import type { BodyLine } from '@/api/generated/commands'

/** The bodies of a union, in the order a record shows them. */
export const bodyKinds: { value: string; label: string; head: string }[] = [
  { value: 'committee', label: '工会委员会', head: '主席' },
  { value: 'audit', label: '经费审查委员会', head: '主任' },
  { value: 'women', label: '女职工委员会', head: '主任' },
]

/** Days until the last day of a term; negative when it is over; null when there is none. */
export function termLeft(today: string, ends: string | null | undefined): number | null {
  if (!ends || !today) return null
  return Math.round((Date.parse(ends) - Date.parse(today)) / 86_400_000)
}

/** The last day of a term: the same day so many years on, and the 28th where a 29 February has none. */
export function termEnds(elected: string, years: number): string {
  const year = Number(elected.slice(0, 4)) + years
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return elected.endsWith('-02-29') && !leap ? `${year}-02-28` : `${year}${elected.slice(4)}`
}

/** The newest term of one body. */
export function newest(bodies: BodyLine[], kind: string): BodyLine | undefined {
  return bodies.find((body) => body.kind === kind)
}

/** 离任原因: why an officer leaves before the term ends. */
export const leavingReasons: { value: string; label: string }[] = [
  { value: 'transferred', label: '工作调动' },
  { value: 'resigned', label: '辞去职务' },
  { value: 'retired', label: '退休' },
  { value: 'left_employer', label: '离开单位' },
  { value: 'removed', label: '罢免' },
  { value: 'died', label: '去世' },
]
