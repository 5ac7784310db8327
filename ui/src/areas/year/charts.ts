import type { EChartsCoreOption } from 'echarts/core'
import type { MonthMoves, OverviewItem, RatePoint, ScoredRateLine } from '@/api/generated/commands'
import type { Ink } from '@/parts/chartInk'
import { count, figure } from '@/words'

/** Stripes of another direction for each series: a black and white print tells them apart. */
const stripes = [
  null,
  { dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: 0 },
]
/** Lines and marks of another shape for each rate. */
const lines = [
  { type: 'solid', symbol: 'circle' },
  { type: 'dashed', symbol: 'rect' },
  { type: 'dotted', symbol: 'triangle' },
  { type: [8, 3, 2, 3], symbol: 'diamond' },
]

const letters = (ink: Ink) => ({ color: ink.text, fontFamily: ink.font, fontSize: ink.size })
const axis = (ink: Ink) => ({ axisLine: { show: true, lineStyle: { color: ink.axis } }, axisTick: { show: false } })
const legend = (ink: Ink) => ({
  bottom: 0,
  selectedMode: false,
  textStyle: letters(ink),
  itemGap: ink.size,
  itemWidth: ink.size * 2.2,
  itemHeight: ink.size * 0.8,
})

interface At {
  seriesIndex: number
  dataIndex: number
}
/** What a hand on a mark is told. */
const tip = (ink: Ink, say: (at: At) => string) => ({
  trigger: 'item',
  confine: true,
  transitionDuration: 0,
  textStyle: letters(ink),
  formatter: say,
})

/** 走势: each rate at the end of each step, on one scale. */
export function trendOption(trend: RatePoint[], rates: ScoredRateLine[], ink: Ink): EChartsCoreOption {
  return {
    animation: false,
    textStyle: letters(ink),
    legend: legend(ink),
    tooltip: tip(ink, ({ seriesIndex, dataIndex }) => {
      const at = trend[dataIndex]
      const point = at?.rates[seriesIndex]
      return at && point ? `${at.label}　${rates[seriesIndex]?.label} ${point.rate}（${count(point.part)}÷${count(point.whole)}）` : ''
    }),
    grid: { left: ink.size * 4, right: ink.size * 2, top: ink.size, bottom: ink.size * 7 },
    xAxis: {
      type: 'category',
      data: trend.map((one) => one.label),
      ...axis(ink),
      axisLabel: { ...letters(ink), interval: 0, width: ink.size * 4.6, overflow: 'break' },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { ...letters(ink), formatter: '{value}%' },
      splitLine: { lineStyle: { color: ink.grid } },
    },
    series: rates.map((rate, at) => {
      const look = lines[at % lines.length]
      const color = at < ink.series.length ? ink.series[at] : ink.edge
      return {
        name: rate.label,
        type: 'line',
        symbol: look?.symbol,
        symbolSize: ink.size * 0.8,
        itemStyle: { color, borderColor: ink.edge, borderWidth: 1 },
        lineStyle: { color, width: 2, type: look?.type },
        data: trend.map((point) => point.rates[at]?.percent ?? null),
      }
    }),
  }
}

/** What happens to memberships: the word that lists it, its name, its number in a month. */
export const moveKinds: { what: string; name: string; of: (month: MonthMoves) => number }[] = [
  { what: 'joined', name: '入会', of: (month) => month.joined },
  { what: 'came', name: '转入、恢复', of: (month) => month.came },
  { what: 'left', name: '转出、保留、终止', of: (month) => month.left },
]

/** 会籍变动: what happened to memberships month by month. */
export function movesOption(months: MonthMoves[], ink: Ink): EChartsCoreOption {
  return {
    animation: false,
    textStyle: letters(ink),
    legend: legend(ink),
    tooltip: tip(ink, ({ seriesIndex, dataIndex }) => {
      const month = months[dataIndex]
      const part = moveKinds[seriesIndex]
      return month && part ? `${month.month}月　${part.name} ${count(part.of(month))} 人` : ''
    }),
    grid: { left: ink.size * 3.5, right: ink.size, top: ink.size * 2, bottom: ink.size * 4.5 },
    xAxis: {
      type: 'category',
      data: months.map((one) => `${one.month}`),
      name: '月',
      nameGap: 4,
      nameTextStyle: letters(ink),
      ...axis(ink),
      axisLabel: { ...letters(ink), interval: 0 },
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: letters(ink), splitLine: { lineStyle: { color: ink.grid } } },
    series: moveKinds.map((part, at) => ({
      name: part.name,
      type: 'bar',
      cursor: 'pointer',
      barGap: '6%',
      data: months.map(part.of),
      itemStyle: {
        color: ink.series[at],
        borderColor: ink.edge,
        borderWidth: 1,
        ...(stripes[at] ? { decal: { symbol: 'rect', color: ink.edge, ...stripes[at] } } : {}),
      },
    })),
  }
}

export interface Bar {
  label: string
  value: number
  shown: string
}
export const rateBars = (rates: ScoredRateLine[]): Bar[] =>
  rates.map(({ label, rate }) => ({
    label,
    value: rate.whole > 0 ? (rate.part * 100) / rate.whole : 0,
    shown: rate.whole > 0 ? `${rate.rate}（${count(rate.part)}÷${count(rate.whole)}）` : '没有应做的',
  }))
export const itemBars = (items: OverviewItem[]): Bar[] =>
  items.map((item) => ({ label: item.label, value: item.value, shown: `${figure(item.shown)} ${item.measure}` }))

/** Bars that lie, the first above, each with its number behind it: without an axis, because they may measure different things. */
export function barsOption(bars: Bar[], ink: Ink, max?: number): EChartsCoreOption {
  const most = max ?? Math.max(1, ...bars.map((bar) => bar.value))
  return {
    animation: false,
    textStyle: letters(ink),
    tooltip: tip(ink, ({ dataIndex }) => `${bars[dataIndex]?.label ?? ''}　${bars[dataIndex]?.shown ?? ''}`),
    grid: { left: ink.size * 11, right: ink.size * 9.5, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: 0, max: most, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      ...axis(ink),
      axisLabel: { ...letters(ink), width: ink.size * 10.5, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        cursor: 'pointer',
        barMaxWidth: ink.size * 1.4,
        data: bars.map((bar) => bar.value),
        itemStyle: { color: ink.series[0], borderColor: ink.edge, borderWidth: 1 },
        label: {
          show: true,
          position: 'right',
          ...letters(ink),
          formatter: ({ dataIndex }: At) => bars[dataIndex]?.shown ?? '',
        },
      },
    ],
  }
}
