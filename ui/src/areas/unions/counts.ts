import { count, plain } from '@/words'

/** A number of people as typed; null when nothing or no such number stands there. */
export function readCount(text: string): number | null {
  const clean = plain(text).replace(/,|，/g, '')
  return /^\d{1,9}$/.test(clean) ? Number(clean) : null
}

/** What is wrong with a number of people: no number, or more than the whole it is a part of. */
export function partFault(label: string, text: string, whole: string): string {
  if (plain(text) === '') return ''
  const part = readCount(text)
  if (part === null) return '这里要写人数。请写成数字，例如 120。'
  const all = readCount(whole)
  return all !== null && part > all ? `${label} ${count(part)} 人，比职工 ${count(all)} 人还多。请核对两个数。` : ''
}
