import type { EChartsCoreOption } from 'echarts/core'
import type { AidYearReply } from '@/api/generated/commands'
import type { Ink } from '@/parts/chartInk'

/** Stripes in another direction for each source: what stands on what is seen on a black and white print too. */
const decals = [
  null,
  { dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: 0 },
  { dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: Math.PI / 2 },
  { dashArrayX: [1, 3], dashArrayY: [1, 3], rotation: 0 },
]

/** What was given month by month, one source on the other. */
export function moneyOption(year: AidYearReply, ink: Ink): EChartsCoreOption {
  const letters = { color: ink.text, fontFamily: ink.font, fontSize: ink.size }
  const names = year.months.map((_, at) => `${at + 1}月`)
  return {
    animation: false,
    textStyle: letters,
    legend: {
      bottom: 0,
      selectedMode: false,
      textStyle: letters,
      itemGap: ink.size * 1.5,
      itemWidth: ink.size * 1.6,
      itemHeight: ink.size,
    },
    grid: { left: ink.size * 5, right: ink.size, top: ink.size * 2.5, bottom: ink.size * 5 },
    xAxis: {
      type: 'category',
      data: names,
      axisLine: { show: true, lineStyle: { color: ink.axis } },
      axisTick: { show: false },
      axisLabel: { ...letters, interval: 0 },
    },
    yAxis: { type: 'value', min: 0, axisLabel: letters, splitLine: { lineStyle: { color: ink.grid } }, name: '元', nameTextStyle: letters },
    series: year.sources.map((source, at) => {
      const decal = decals[at % decals.length]
      return {
        name: source.label,
        type: 'bar',
        stack: 'money',
        barMaxWidth: ink.size * 2.5,
        cursor: 'pointer',
        data: year.months.map((month) => month[at] ?? 0),
        itemStyle: {
          color: ink.series[at % ink.series.length],
          borderColor: ink.edge,
          borderWidth: 1,
          ...(decal ? { decal: { symbol: 'rect', color: ink.edge, ...decal } } : {}),
        },
      }
    }),
  }
}
