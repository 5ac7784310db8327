import type { FileSpreadReply } from '@/api/generated/commands'
import { count } from '@/words'

/** A count as the page shows it: `null` is a group too small to be named to a desk above. */
export function shown(households: number | null): string {
  if (households === 0) return ''
  return households === null ? '<5' : count(households)
}

/** How dark a cell stands, 0 to 3: by its share of the largest, so that it says something in black and white too. A hidden count
 * is as light as one. */
export function shade(households: number | null, most: number): number {
  if (households === 0) return 0
  if (households === null || most === 0) return 1
  return Math.ceil((households * 3) / Math.max(most, 3))
}

/** Causes that occur, with their place in the counts; the last one is without a cause. What is hidden occurs. */
export function columns(of: FileSpreadReply): { label: string; at: number; total: number }[] {
  const counts = (at: number) => of.villages.map((village) => village.counts[at] ?? null)
  return [...of.causes.map((cause) => cause.label), '没有写']
    .map((label, at) => ({ label, at, total: counts(at).reduce((sum: number, one) => sum + (one ?? 0), 0) }))
    .filter((column) => counts(column.at).some((one) => one !== 0))
}
