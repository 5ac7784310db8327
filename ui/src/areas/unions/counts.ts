import { count, plain, readCount } from '@/words'

/** What is wrong with a number of people: no number, or more than the whole it is a part of. */
export function partFault(label: string, text: string, whole: string): string {
  if (plain(text) === '') return ''
  const part = readCount(text)
  if (part === null) return '这里要写人数。请写成数字，例如 120。'
  const all = readCount(whole)
  return all !== null && part > all ? `${label} ${count(part)} 人，比职工 ${count(all)} 人还多。请核对两个数。` : ''
}
