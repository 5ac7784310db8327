import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { yearAnswers } from '@/api/fake/year'
import type { Ink } from '@/parts/chartInk'
import { useSession } from '@/state/session'
import OverviewPage from './OverviewPage.vue'
import RatesPage from './RatesPage.vue'
import ReportPage from './ReportPage.vue'
import RowsPage from './RowsPage.vue'
import { barsOption, itemBars, movesOption, rateBars, trendOption } from './charts'
import { readSpan, spans, spanWord } from './span'

const ink: Ink = { font: 'f', size: 14, text: '#1', edge: '#2', axis: '#3', grid: '#4', series: ['#a', '#b', '#c'] }
const ChartBox = { name: 'ChartBox', props: ['option', 'label'], emits: ['pick'], template: '<i class="chart" :aria-label="label"></i>' }

async function page(component: object, place: string, state = 'open') {
  const door = fakeDoor(state)
  useDoor(door)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/year', '/year/rates', '/year/report/:span?', '/year/rows/:what/:span?', '/:rest(.*)*'].map((path) => ({
      path,
      component: { template: '<p></p>' },
    })),
  })
  await router.push(place)
  const view = mount(component, { global: { plugins: [router], stubs: { ChartBox, UnionPick: true } } })
  await flushPromises()
  return { door, router, view }
}

beforeEach(() => {
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
})

describe('the times that are counted', () => {
  it('are whole where they are over and go up to today where they run', () => {
    const of = (today: string) => spans(today).map((one) => `${one.key} ${one.span.from} ${one.span.to}`)
    expect(of('2026-11-22')).toEqual([
      'year 2026-01-01 2026-11-22',
      'half 2026-01-01 2026-06-30',
      'form 2025-10-01 2026-09-30',
      'last 2025-01-01 2025-12-31',
      'last-half 2025-01-01 2025-06-30',
    ])
    expect(of('2026-03-05').slice(0, 2)).toEqual(['year 2026-01-01 2026-03-05', 'form 2025-10-01 2026-03-05'])
  })

  it('are carried in an address with the union', () => {
    const span = { from: '2026-01-01', to: '2026-06-30' }
    expect(spanWord(span, '')).toBe('2026-01-01_2026-06-30')
    expect(readSpan(spanWord(span, '371323-A'))).toEqual({ span, union: '371323-A' })
    expect(readSpan('2026-01-01')).toBeNull()
    expect(readSpan('2026-02-30_2026-06-30')).toBeNull()
  })
})

describe('the scored rates', () => {
  it('never say a rate without both numbers and how it is reckoned, and open who is missing', async () => {
    const { door, view } = await page(RatesPage, '/year/rates')
    expect(view.text()).toContain('75.0%3÷4 个')
    expect(view.get('#rate-words').text()).toContain('职代会召开率的分母')
    expect(door.requests['rate_rows']).toMatchObject({ rate: 'congress', part: 'missing', from: '2026-01-01', to: '2026-11-22' })
    expect(view.get('[aria-label="名单"] table').text()).toContain('瑞丰机械工会没有召开')
    expect(view.get('[aria-label="名单"] table').text()).not.toContain('沂河电子厂')
    await view.get('#rate-done').trigger('click')
    await flushPromises()
    expect(view.get('[aria-label="名单"] table').text()).toContain('沂河电子厂工会')
    await view.get('#trend-half').trigger('click')
    await flushPromises()
    expect(door.requests['rates']).toMatchObject({ step: 'half' })
  })

  it('open at the one that was asked for and count another time', async () => {
    const { door, view } = await page(RatesPage, '/year/rates?rate=staff')
    expect(view.get('[aria-label="名单"] table').text()).toContain('没有登记')
    await view.get('#rates-span').setValue('form')
    await flushPromises()
    expect(door.requests['rates']).toMatchObject({ from: '2025-10-01', to: '2026-09-30' })
    expect(door.requests['rate_rows']).toMatchObject({ rate: 'staff', from: '2025-10-01', to: '2026-09-30' })
  })

  it('keep their lines apart without colour and leave a gap where nothing was due', () => {
    const reply = yearAnswers('open').rates?.({ from: '', to: '', union: null, step: null })
    if (!reply) throw new Error('no rates')
    const first = reply.trend[0]?.rates[0]
    if (first) first.percent = null
    const { series } = trendOption(reply.trend, reply.rates, ink) as {
      series: { symbol: string; lineStyle: { type: unknown }; data: (number | null)[] }[]
    }
    expect(new Set(series.map((one) => one.symbol)).size).toBe(4)
    expect(new Set(series.map((one) => String(one.lineStyle.type))).size).toBe(4)
    expect(series[0]?.data).toEqual([null, 75])
  })
})

describe('the work report', () => {
  it('shows each sentence with the figures behind it and says what has no record', async () => {
    const { view } = await page(ReportPage, '/year/report/2026-01-01_2026-06-30')
    expect(view.text()).toContain('共有工会 5 个，其中基层工会 4 个。')
    expect(view.get('#report-silent').text()).toContain('没有记录：经费')
    await view.get('.sentence').trigger('click')
    expect(view.get('.from').text()).toContain('4　基层工会')
    expect(view.get('#report-paper').attributes('href')).toContain('id=2026-01-01_2026-06-30')
  })

  it('is not written where nothing is recorded', async () => {
    const { view } = await page(ReportPage, '/year/report', 'empty')
    expect(view.text()).toContain('这一段时间台账里什么也没有记')
    expect(view.get('#report-write').attributes('disabled')).toBeDefined()
  })
})

describe('the overview of a year', () => {
  it('opens the rows behind a number from the picture and from the keyboard', async () => {
    const { router, view } = await page(OverviewPage, '/year')
    expect(view.text()).toContain('2025年12月31日 120 人')
    const places = view.findAll('a').map((one) => one.attributes('href'))
    expect(places).toContain('/year/rows/aid_money_own/2026-01-01_2026-11-22')
    expect(places).toContain('/year/rows/members/2025-12-31_2025-12-31')
    const pictures = view.findAllComponents(ChartBox)
    expect(pictures.map((one) => one.props('label'))[1]).toContain('工资集体协商建制率 62.5%')
    pictures[1]?.vm.$emit('pick', 0, 2)
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/year/rates?rate=wage')
    pictures[3]?.vm.$emit('pick', 0, 0)
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/year/rows/petitions_received/2026-01-01_2026-11-22')
    // The third kind of move of May.
    pictures[0]?.vm.$emit('pick', 2, 4)
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/year/rows/left/2026-05-01_2026-05-31')
  })

  it('says so where a year has nothing, and prints nothing then', async () => {
    const { view } = await page(OverviewPage, '/year', 'empty')
    expect(view.text()).toContain('2026 年台账里什么也没有记')
    expect(view.get('#overview-print').attributes('disabled')).toBeDefined()
    expect(view.findComponent(ChartBox).exists()).toBe(false)
  })

  it('tells the number under the hand, and keeps its bars apart in black and white', () => {
    const overview = yearAnswers('open').year_overview?.({ year: 2026, union: null })
    if (!overview) throw new Error('no overview')
    const said = (option: object, at: { seriesIndex: number; dataIndex: number }) =>
      (option as { tooltip: { formatter: (at: object) => string } }).tooltip.formatter(at)
    const moves = movesOption(overview.months, ink) as { series: { itemStyle: { decal?: object } }[] }
    expect(said(moves, { seriesIndex: 0, dataIndex: 2 })).toBe('3月　入会 9 人')
    expect(said(moves, { seriesIndex: 2, dataIndex: 4 })).toBe('5月　转出、保留、终止 1 人')
    expect(new Set(moves.series.map((one) => JSON.stringify(one.itemStyle.decal))).size).toBe(3)
    expect(said(barsOption(itemBars(overview.money), ink), { seriesIndex: 0, dataIndex: 0 })).toBe('帮扶：本级经费　3,200.50 元')
    expect(rateBars(overview.rates)[0]).toMatchObject({ value: 75, shown: '75.0%（3÷4）' })
  })
})

describe('the rows behind a number', () => {
  it('are listed page by page, and each that has a page leads to it', async () => {
    const { door, view } = await page(RowsPage, '/year/rows/contests/2026-01-01_2026-06-30_371323-A')
    expect(door.requests['year_rows']).toEqual({
      from: '2026-01-01',
      to: '2026-06-30',
      union: '371323-A',
      what: 'contests',
      after: null,
      limit: 100,
    })
    expect(view.text()).toContain('劳动竞赛')
    expect(view.get('tbody a').attributes('href')).toBe('/activities/list/1')
    await view.get('#rows-more').trigger('click')
    await flushPromises()
    expect(view.findAll('tbody tr')).toHaveLength(2)
    expect(view.find('#rows-more').exists()).toBe(false)
  })

  it('are said to be none where a period has none', async () => {
    const { view } = await page(RowsPage, '/year/rows/contests/2026-01-01_2026-06-30', 'empty')
    expect(view.text()).toContain('这一段没有这样的记录')
  })
})
