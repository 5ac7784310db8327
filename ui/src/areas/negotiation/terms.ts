import { daysOn } from '@/words'

/** The last day of a contract of a year: 2026-03-01 → 2027-02-28. */
export function yearTo(from: string): string {
  const year = Number(from.slice(0, 4)) + 1
  // The year after has no 29th of February, so its eve is the 28th itself (the corresponding day would be the last of the month).
  if (from.endsWith('-02-29')) return `${year}-02-28`
  return daysOn(`${year}${from.slice(4)}`, -1)
}
