import type { RoundRow, VisitLine } from '@/api/generated/commands'
import { pasteCells } from '@/parts/useGrid'

/** The columns of the grid in which a list is typed back, in the order of the paper. */
export const columns = [
  { key: 'on', label: '走访日期', width: '8.5em' },
  { key: 'cash', label: '慰问金', width: '6em' },
  { key: 'goods', label: '慰问品', width: '10em' },
  { key: 'value', label: '价值', width: '5.5em' },
  { key: 'note', label: '备注', width: '12em' },
] as const

export type Key = (typeof columns)[number]['key']

/** A line as it is typed. */
export type Typed = Record<Key, string> & { signed: boolean }

/** `1000.00` as people write it. */
const bare = (yuan: string | null) => (yuan ?? '').replace(/\.00$/, '')

/** What the ledger has of a line, as it would be typed. */
export function typedOf(visit: VisitLine): Typed {
  return {
    on: visit.visited_on ?? '',
    cash: bare(visit.cash),
    goods: visit.goods ?? '',
    value: bare(visit.value),
    note: visit.said ?? '',
    signed: visit.visited_on === null ? true : visit.signed,
  }
}

export const differs = (a: Typed, b: Typed) => columns.some(({ key }) => a[key].trim() !== b[key].trim()) || a.signed !== b.signed

const orNull = (text: string) => text.trim() || null

/** A line for the core. A line that was emptied is said empty: it was not visited after all. */
export function rowOf(visit: VisitLine, typed: Typed): RoundRow {
  const handed = Boolean(typed.cash.trim() || typed.goods.trim() || typed.value.trim())
  return {
    visit: visit.id,
    on: orNull(typed.on),
    cash: orNull(typed.cash),
    goods: orNull(typed.goods),
    value: orNull(typed.value),
    fund: null,
    signed: handed && typed.signed,
    note: orNull(typed.note),
  }
}

/** Puts what was copied from a sheet into the lines from a cell on. */
export const pasted = (lines: Typed[], text: string, at: number, from: Key) =>
  pasteCells(
    lines,
    columns.map(({ key }) => key),
    text,
    [at, from],
    (line, cells) => ({ ...line, ...(cells as Partial<Typed>) }),
  )

/** 按拟发填: what was planned, where nothing was typed yet. */
export function planned(visit: VisitLine, typed: Typed): Typed {
  if (typed.cash || typed.goods || typed.value) return typed
  return { ...typed, cash: bare(visit.planned), goods: visit.planned_goods ?? '' }
}
