import type { EChartsCoreOption } from 'echarts/core'
import type { CoverageOfYear } from '@/api/generated/commands'
import type { Ink } from '@/parts/chartInk'

/** Year by year the enterprises under a contract beside the plan, and above them the rate on a scale of its own: two scales on
 * one field would let a line cross a bar and mean nothing. Stripes, outlines and a dashed line hold without colour. */
export function yearsOption(years: CoverageOfYear[], thisYear: number, ink: Ink): EChartsCoreOption {
  const [covered, planned, rated] = ink.series
  const letters = { color: ink.text, fontFamily: ink.font, fontSize: ink.size }
  const names = years.map((one) => `${one.year}年`)
  const gone = (one: CoverageOfYear) => one.year <= thisYear
  const outline = { borderColor: ink.edge, borderWidth: 1 }
  const axisLine = { show: true, lineStyle: { color: ink.axis } }
  const splitLine = { lineStyle: { color: ink.grid } }
  const head = Math.round(ink.size * 9)
  return {
    animation: false,
    textStyle: letters,
    legend: { bottom: 0, selectedMode: false, textStyle: letters, itemGap: ink.size * 2, itemWidth: ink.size * 1.6, itemHeight: ink.size },
    grid: [
      { left: ink.size * 4, right: ink.size, top: ink.size * 2, height: head - ink.size * 3 },
      { left: ink.size * 4, right: ink.size, top: head + ink.size * 2, bottom: ink.size * 5 },
    ],
    xAxis: [
      { gridIndex: 0, type: 'category', data: names, axisLine, axisTick: { show: false }, axisLabel: { show: false } },
      { gridIndex: 1, type: 'category', data: names, axisLine, axisTick: { show: false }, axisLabel: { ...letters, interval: 0 } },
    ],
    yAxis: [
      { gridIndex: 0, type: 'value', min: 0, max: 100, interval: 50, axisLabel: { ...letters, formatter: '{value}%' }, splitLine },
      { gridIndex: 1, type: 'value', min: 0, minInterval: 1, axisLabel: letters, splitLine, name: '家', nameTextStyle: letters },
    ],
    series: [
      {
        name: '已建制企业',
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barMaxWidth: ink.size * 3,
        barGap: '8%',
        data: years.map((one) => (gone(one) ? one.covered : null)),
        itemStyle: { color: covered, ...outline },
        label: { show: true, position: 'top', ...letters, fontWeight: 700 },
      },
      {
        name: '年度目标',
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barMaxWidth: ink.size * 3,
        data: years.map((one) => one.target),
        itemStyle: {
          color: planned,
          ...outline,
          decal: { symbol: 'rect', color: ink.edge, dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 },
        },
        label: { show: true, position: 'top', ...letters },
      },
      {
        name: '建制率',
        type: 'line',
        symbol: 'diamond',
        symbolSize: ink.size * 0.75,
        data: years.map((one) => (one.whole > 0 ? Math.round((one.covered * 1000) / one.whole) / 10 : null)),
        itemStyle: { color: rated },
        lineStyle: { color: rated, width: 2, type: 'dashed' },
        label: {
          show: true,
          position: 'top',
          ...letters,
          fontWeight: 700,
          formatter: ({ dataIndex }: { dataIndex: number }) => years[dataIndex]?.rate ?? '',
        },
      },
    ],
  }
}
