import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { roundView, visitLine } from '@/api/fake/aid'
import type { Ink } from '@/parts/chartInk'
import { useSession } from '@/state/session'
import AidPage from './AidPage.vue'
import RoundGrid from './RoundGrid.vue'
import RoundPage from './RoundPage.vue'
import TuitionPage from './TuitionPage.vue'
import { differs, pasted, planned, rowOf, typedOf, type Typed } from './grid'
import { moneyOption } from './moneyChart'

async function page(component: typeof AidPage | typeof RoundPage | typeof TuitionPage, path: string) {
  const paths = ['/assistance', '/assistance/aid', '/assistance/funds/:id?', '/assistance/rounds/:id?', '/assistance/tuition', '/papers']
  const router = createRouter({ history: createMemoryHistory(), routes: paths.map((path) => ({ path, component })) })
  await router.push(path)
  const wrapper = mount(component, { global: { plugins: [router], stubs: { MoneyChart: true } }, attachTo: document.body })
  await flushPromises()
  return wrapper
}

const blank: Typed = { on: '', cash: '', goods: '', value: '', note: '', signed: true }

beforeEach(() => {
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
  document.body.innerHTML = ''
})

describe('the grid in which a list is typed back', () => {
  it('puts a column from a sheet into the lines below, and cells with tabs into the columns beside', () => {
    const lines = [blank, blank, blank]
    const { lines: next, taken } = pasted(lines, '2026-01-20\t800\r\n2026-01-21\t600\n', 1, 'on')
    expect(taken).toBe(2)
    expect(next.map((line) => [line.on, line.cash])).toEqual([
      ['', ''],
      ['2026-01-20', '800'],
      ['2026-01-21', '600'],
    ])
    expect(pasted(lines, '1\n2\n3\n4\n5', 1, 'cash').taken).toBe(2)
  })

  it('says only what was handed over as signed, and an emptied line as not visited', () => {
    const visit = visitLine(1, '赵德才')
    expect(rowOf(visit, { ...blank, on: '2026-01-20' })).toMatchObject({ on: '2026-01-20', cash: null, signed: false })
    expect(rowOf(visit, { ...blank, on: '2026-01-20', cash: '800' })).toMatchObject({ cash: '800', signed: true })
    expect(planned(visit, blank)).toMatchObject({ cash: '800', goods: '大米 1 袋' })
    expect(planned(visit, { ...blank, cash: '500' }).cash).toBe('500')
    const done = typedOf(visitLine(1, '赵德才', { visited_on: '2026-01-20', cash: '800.00', signed: false }))
    expect(done).toEqual({ ...blank, on: '2026-01-20', cash: '800', signed: false })
    expect(differs(done, { ...done, signed: true })).toBe(true)
  })

  it('goes down with Enter, keeps what was typed when a line is wrong, and sends only what changed', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const grid = mount(RoundGrid, { props: { view: roundView() }, attachTo: document.body })
    const cell = (at: number, key: string) => grid.get<HTMLInputElement>(`[data-cell="${at}-${key}"]`)
    cell(1, 'cash').element.focus()
    await cell(1, 'cash').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(document.activeElement).toBe(cell(2, 'cash').element)
    // An Enter that picks a Chinese candidate stays where it is.
    await cell(2, 'goods').trigger('keydown', { key: 'Enter', isComposing: true, keyCode: 229 })
    await flushPromises()
    expect(document.activeElement).toBe(cell(2, 'cash').element)
    await cell(1, 'on').setValue('20260121')
    await cell(1, 'on').trigger('blur')
    expect(cell(1, 'on').element.value).toBe('2026-01-21')
    await cell(1, 'cash').setValue('3000.01')
    await cell(2, 'on').setValue('2026-01-21')
    await cell(2, 'cash').setValue('600')
    await grid.get('#grid-save').trigger('click')
    await flushPromises()
    expect(door.requests['round_save']).toMatchObject({ round: 'r1', confirmed: false, rows: [{ visit: 'v2' }, { visit: 'v3' }] })
    expect(grid.text()).toContain('1 户有错，一户也没有存')
    expect(cell(2, 'cash').element.value).toBe('600')
    expect(grid.emitted('saved')).toBeUndefined()
    await cell(1, 'cash').setValue('900')
    await grid.get('#grid-save').trigger('click')
    await flushPromises()
    expect(grid.get('#grid-save').text()).toBe('核实过了，存下')
    await cell(1, 'note').setValue('两节各一次')
    await grid.get('#grid-save').trigger('click')
    await flushPromises()
    expect(grid.emitted('saved')).toEqual([['2026年元旦春节送温暖回录了 2 户']])
  })
})

describe('the pages of aid', () => {
  it('keeps visited and comforted, enterprises and households apart', async () => {
    useDoor(fakeDoor('open'))
    const round = await page(RoundPage, '/assistance/rounds')
    const figures = round.get('[aria-label="送温暖的数"]').text()
    for (const line of ['筹集款物', '走访企业', '走访户数', '走访次数', '慰问困难企业', '慰问困难户']) expect(figures).toContain(line)
    expect(figures).not.toContain('工作场所')
    await round.get('#round-choose').trigger('click')
    await flushPromises()
    await round.get('#choose-all').trigger('click')
    await flushPromises()
    expect(round.find('#choose-all').exists()).toBe(false)
  })

  it('asks to look again before the same project is given twice', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const aid = await page(AidPage, '/assistance/aid')
    await aid.get('#aid-give').trigger('click')
    await aid.get('#payee-name').setValue('赵德')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await flushPromises()
    await aid.get('.hit').trigger('click')
    await aid.get('#aid-form-project').setValue('warmth')
    await aid.get('#aid-form-amount').setValue('500')
    await aid.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['aid_give']).toMatchObject({ file: 'h1', amount: '500', confirmed: false, union: '371323-XJH' })
    expect(aid.text()).toContain('同一项目今年2026年1月20日已经发过')
    expect(aid.get('#act-save').text()).toBe('核实过了，记下')
    await aid.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['aid_give']).toMatchObject({ confirmed: true })
  })

  it('opens the list of what nobody signed for from the day, and a figure of the year to its rows', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const aid = await page(AidPage, '/assistance/aid?signed=no')
    expect(door.requests['aid_list']).toMatchObject({ signed: false, year: null })
    await aid.get('[aria-label="按项目和来源"] td.num .link').trigger('click')
    await flushPromises()
    expect(door.requests['aid_list']).toMatchObject({ project: 'medical', source: 'own', signed: null })
  })

  it('names the students nobody has given anything yet', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const tuition = await page(TuitionPage, '/assistance/tuition')
    expect(door.requests['tuition_list']).toMatchObject({ school_year: 2026, missed: true })
    await tuition.get('tbody tr').trigger('click')
    await tuition.get('#tuition-give').trigger('click')
    await flushPromises()
    await tuition.get('#aid-form-amount').setValue('3000')
    await tuition.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['aid_give']).toMatchObject({ project: 'schooling', member: 's1', school_year: 2026 })
  })

  it('tells sources apart without colour', () => {
    const ink: Ink = { font: 'f', size: 14, text: '#1', edge: '#2', axis: '#3', grid: '#4', series: ['#a', '#b', '#c'] }
    const year = {
      year: 2026,
      sources: [
        { code: 'own', label: '本级经费' },
        { code: 'fiscal', label: '财政拨款' },
      ],
      months: [[1, 2]],
      projects: [],
      total: '3.00',
      goods: '0.00',
      times: 2,
    }
    const { series } = moneyOption(year, ink) as { series: { stack: string; itemStyle: { decal?: unknown } }[] }
    expect(series.map((one) => [one.stack, Boolean(one.itemStyle.decal)])).toEqual([
      ['money', false],
      ['money', true],
    ])
  })
})
