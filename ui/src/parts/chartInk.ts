/** Colours and letters of the page, as the design has them. */
export interface Ink {
  font: string
  size: number
  text: string
  edge: string
  axis: string
  grid: string
  series: [string, string, string]
}

/** Reads them where they stand: in the tokens. */
export function readInk(of: HTMLElement): Ink {
  const style = getComputedStyle(of)
  const token = (name: string) => style.getPropertyValue(`--tz-${name}`).trim()
  return {
    font: style.fontFamily,
    size: parseFloat(token('fs-s')) || 14,
    text: token('ink'),
    edge: token('ink-2'),
    axis: token('chart-axis'),
    grid: token('chart-grid'),
    series: [token('chart-1'), token('chart-2'), token('chart-3')],
  }
}
