import { readDay } from '@/words'

/** A time that is counted: two days. */
export interface Span {
  from: string
  to: string
}

/** The times that an office is asked about, as of a day: what has not ended yet goes up to that day. */
export function spans(today: string): { key: string; label: string; span: Span }[] {
  const year = Number(today.slice(0, 4))
  const upTo = (day: string) => (day < today ? day : today)
  const half = { from: `${year}-01-01`, to: `${year}-06-30` }
  const all = [
    { key: 'year', label: `${year}年到今天`, span: { from: `${year}-01-01`, to: today } },
    { key: 'half', label: `${year}年上半年`, span: half },
    { key: 'form', label: `${year}统计年度`, span: { from: `${year - 1}-10-01`, to: upTo(`${year}-09-30`) } },
    { key: 'last', label: `${year - 1}年`, span: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
    { key: 'last-half', label: `${year - 1}年上半年`, span: { from: `${year - 1}-01-01`, to: `${year - 1}-06-30` } },
  ]
  // Half a year that runs is the year up to today.
  return all.filter((one) => one.key !== 'half' || today > half.to)
}

/** Two days and a union in one word, as an address carries them: 2026-01-01_2026-06-30_371323-A. */
export const spanWord = (span: Span, union: string) => [span.from, span.to, union].filter(Boolean).join('_')

/** Reads such a word; null where it says no two days. */
export function readSpan(word: unknown): { span: Span; union: string } | null {
  if (typeof word !== 'string') return null
  const [from, to, ...union] = word.split('_')
  return from && to && readDay(from) === from && readDay(to) === to ? { span: { from, to }, union: union.join('_') } : null
}

/** The page that lists what a number counts. */
export const rowsPlace = (span: Span, union: string, what: string) =>
  `/year/rows/${encodeURIComponent(what)}/${encodeURIComponent(spanWord(span, union))}`

/** The days of a month of a year, 1 to 12. */
export function monthSpan(year: number, month: number): Span {
  const two = (number: number) => String(number).padStart(2, '0')
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` }
}
