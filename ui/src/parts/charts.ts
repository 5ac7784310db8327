import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** The few parts of the chart library that the pages draw with. Loaded when a chart is looked at, never before. */
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export const begin = (box: HTMLElement): EChartsType => init(box, null, { renderer: 'svg' })
