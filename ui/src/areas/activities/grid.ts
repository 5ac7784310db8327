import type { ActivityGridRow, KindCard } from '@/api/generated/commands'
import { pasteCells } from '@/parts/useGrid'

/** A line of the grid as it is typed: whose, and a text for each column. */
export interface GridLine {
  union: string
  name: string
  cells: Record<string, string>
}

/** A column: a day or title of the line's own, or a field of the kind. */
export interface GridColumn {
  key: string
  label: string
  width: string
}

/** The columns of a kind: its fields, then the day where a union's was another one. */
export function gridColumns(kind: KindCard | null): GridColumn[] {
  const fields = (kind?.fields ?? []).map((field) => ({
    key: field.code,
    label: field.unit ? `${field.label}（${field.unit}）` : field.label,
    width: field.kind === 'text' ? '10em' : '6em',
  }))
  return kind ? [...fields, { key: '@on', label: '另外的日期', width: '8.5em' }] : []
}

/** Whether anything was typed into a line. */
export const isTyped = (line: GridLine) => Object.values(line.cells).some((text) => text.trim() !== '')

/** The lines that say something, for the core, each with the place where it stands in the grid. */
export function gridRows(lines: GridLine[], kind: KindCard): { at: number; row: ActivityGridRow }[] {
  return lines.flatMap((line, at) => {
    if (!isTyped(line)) return []
    const fields = Object.fromEntries(kind.fields.map((field) => [field.code, (line.cells[field.code] ?? '').trim()]))
    return [{ at, row: { union: line.union, title: null, on: line.cells['@on']?.trim() || null, fields } }]
  })
}

/** Puts what was copied from a sheet into the lines from a cell on. */
export const pasteInto = (lines: GridLine[], columns: GridColumn[], text: string, at: number, from: string) =>
  pasteCells(
    lines,
    columns.map(({ key }) => key),
    text,
    [at, from],
    (line, cells) => ({ ...line, cells: { ...line.cells, ...cells } }),
  )
