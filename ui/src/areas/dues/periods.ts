/** A time a levy may be of: a quarter or a month of a year. */
export interface LevyTime {
  value: string
  label: string
  from: string
  to: string
}

const two = (number: number) => String(number).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function time(value: string, label: string, year: number, first: number, last: number): LevyTime {
  return { value, label, from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay(year, last))}` }
}

/** Quarters, then months, then the whole year. */
export function timesOf(year: number): LevyTime[] {
  const quarters = ['一', '二', '三', '四'].map((name, at) => time(`q${at + 1}`, `${name}季度`, year, at * 3 + 1, at * 3 + 3))
  const months = Array.from({ length: 12 }, (_, at) => time(`m${at + 1}`, `${at + 1}月`, year, at + 1, at + 1))
  return [...quarters, ...months, time('year', '全年', year, 1, 12)]
}

/** `2026年一季度`, `2026年3月`; days where it is neither. */
export function timeLabel(from: string, to: string): string {
  const year = Number(from.slice(0, 4))
  const found = timesOf(year).find((one) => one.from === from && one.to === to)
  return found ? `${year}年${found.label}` : `${from} 至 ${to}`
}
