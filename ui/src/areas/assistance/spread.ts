import type { FileSpreadReply } from '@/api/generated/commands'
import { count } from '@/words'

/** Groups smaller than this are not named to a desk above. */
const FEW = 5

/** A count as the page may show it: to a desk no group of fewer than five. */
export function shown(households: number, desk: boolean): string {
  if (households === 0) return ''
  return desk && households < FEW ? `<${FEW}` : count(households)
}

/** What a line of counts may say it comes to: to a desk nothing while one of them is hidden, or it could be worked out. */
export function sum(counts: number[], desk: boolean): string {
  if (desk && counts.some((households) => households > 0 && households < FEW)) return '—'
  return count(counts.reduce((all, households) => all + households, 0))
}

/** How dark a cell stands, 0 to 3: by its share of the largest, so that it says something in black and white too. A hidden count
 * is as light as one. */
export function shade(households: number, most: number, desk: boolean): number {
  if (households === 0) return 0
  if ((desk && households < FEW) || most === 0) return 1
  return Math.ceil((households * 3) / Math.max(most, 3))
}

/** Causes that occur, with their place in the counts; the last one is without a cause. */
export function columns(of: FileSpreadReply): { label: string; at: number; total: number }[] {
  return [...of.causes.map((cause) => cause.label), '没有写']
    .map((label, at) => ({ label, at, total: of.villages.reduce((sum, village) => sum + (village.counts[at] ?? 0), 0) }))
    .filter((column) => column.total > 0)
}
