import { nextTick, useTemplateRef } from 'vue'
import { isRealEnter } from './keys'

/** The cells of a grid that is typed like a sheet, each marked `data-cell="row-key"`: Enter and the arrows go down and up, Tab goes right.
 * The part that holds them is the template's `ref="grid"`. */
export function useGrid<Key extends string>(rows: () => number) {
  const grid = useTemplateRef<HTMLElement>('grid')

  async function focus(at: number, key: Key): Promise<void> {
    await nextTick()
    const cell = grid.value?.querySelector<HTMLInputElement>(`[data-cell="${at}-${key}"]`)
    cell?.focus()
    cell?.select()
  }

  function move(event: KeyboardEvent, at: number, key: Key): void {
    const by = isRealEnter(event) ? (event.shiftKey ? -1 : 1) : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.isComposing) return
    event.preventDefault()
    void focus(Math.min(rows() - 1, Math.max(0, at + by)), key)
  }

  return { focus, move }
}

/** What was copied from a sheet, when it is more than one cell; the paste itself is then taken from the field. */
export function copiedCells(event: ClipboardEvent): string | null {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (!/[\n\t]/.test(text.replace(/\r?\n$/, ''))) return null
  event.preventDefault()
  return text
}

/** Puts what was copied into lines from a cell on: rows go down, tabs go right, what does not fit is left. */
export function pasteCells<Line>(
  lines: Line[],
  keys: readonly string[],
  text: string,
  [at, from]: [number, string],
  put: (line: Line, cells: Record<string, string>) => Line,
): { lines: Line[]; taken: number } {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const first = keys.indexOf(from)
  let taken = 0
  const next = lines.map((line, place) => {
    const row = rows[place - at]
    if (place < at || row === undefined) return line
    taken += 1
    const cells = row.split('\t')
    return put(line, Object.fromEntries(keys.slice(first, first + cells.length).map((key, cell) => [key, (cells[cell] ?? '').trim()])))
  })
  return { lines: next, taken }
}
