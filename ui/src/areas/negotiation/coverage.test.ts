import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { coverageYears, enterpriseView } from '@/api/fake/contracts'
import type { Ink } from '@/parts/chartInk'
import { useSession } from '@/state/session'
import ContractEnterForm from './ContractEnterForm.vue'
import CoveragePage from './CoveragePage.vue'
import EnterpriseRecord from './EnterpriseRecord.vue'
import HarmonyRecheckForm from './HarmonyRecheckForm.vue'
import TargetForm from './TargetForm.vue'
import { yearTo } from './terms'
import { yearsOption } from './yearsChart'

const stubs = { RouterLink: { props: ['to'], template: '<a :href="String(to)"><slot /></a>' } }
const ink: Ink = { font: 'f', size: 14, text: '#1', edge: '#2', axis: '#3', grid: '#4', series: ['#a', '#b', '#c'] }

describe('the coverage of enterprises', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    useSession().today = '2026-11-22'
  })

  it('never says a rate without the two numbers and how it is reckoned', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const router = createRouter({
      history: createMemoryHistory(),
      routes: ['/negotiation/coverage/:code?', '/negotiation'].map((path) => ({ path, component: CoveragePage })),
    })
    await router.push('/negotiation/coverage')
    const page = mount(CoveragePage, { global: { plugins: [router], stubs: { EnterpriseRecord: true } } })
    await flushPromises()
    expect(page.text()).toContain('企业建制率 83.1%（54÷65 家）')
    expect(page.text()).toContain('企业建制率＝有效期内合同覆盖的建会企业÷建会企业')
    expect(page.text()).toContain('52 / 60 家')
    expect(door.requests['coverage_list']).toMatchObject({ on: '2026-11-22', kind: 'wage', state: null })
    await page.get('#coverage-kind').setValue('general')
    await page.get('#coverage-on').setValue('20251231')
    await page.get('#coverage-on').trigger('blur')
    await flushPromises()
    expect(door.requests['coverage_rate']).toEqual({ on: '2025-12-31', kind: 'general' })
    expect(door.requests['coverage_list']).toMatchObject({ on: '2025-12-31', kind: 'general' })
  })

  it('keeps the plan apart from what was reached without colour, the rate on a field of its own, and draws nothing for a year to come', () => {
    const { series, xAxis } = yearsOption(coverageYears(), 2026, ink) as {
      series: { data: (number | null)[]; itemStyle: { decal?: unknown }; xAxisIndex?: number; lineStyle?: { type: string } }[]
      xAxis: { gridIndex: number }[]
    }
    expect(series.map((one) => Boolean(one.itemStyle.decal))).toEqual([false, true, false])
    expect(series[2]?.lineStyle?.type).toBe('dashed')
    expect(series.map((one) => xAxis[one.xAxisIndex ?? 0]?.gridIndex)).toEqual([1, 1, 0])
    expect(series[0]?.data).toEqual([12, 21, 33, 42, 49, 54, null])
    expect(series[2]?.data.slice(4)).toEqual([80.3, 83.1, null])
  })

  it('says how far a target is away before it is set', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(TargetForm, { props: { years: coverageYears(), thisYear: 2026 } })
    expect(form.get<HTMLSelectElement>('#target-year').element.value).toBe('2028')
    await form.get('#target-year').setValue('2026')
    expect(form.get<HTMLInputElement>('#target-enterprises').element.value).toBe('58')
    await form.get('#target-enterprises').setValue('６０')
    expect(form.text()).toContain('2026年底 60 家；现在 54 家，还差 6 家')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['plan_target_set']).toEqual({ year: 2026, enterprises: 60 })
  })
})

describe('what one union has', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    useSession().today = '2026-11-22'
  })

  it('ends a contract of a year on the eve of its day, in a leap year too', () => {
    expect(['2026-01-01', '2026-03-01', '2024-02-29', '2027-03-01'].map(yearTo)).toEqual([
      '2026-12-31',
      '2027-02-28',
      '2025-02-28',
      '2028-02-29',
    ])
  })

  it('names and dates a contract that is entered, and says at the field why its wage cannot be', async () => {
    const door = fakeDoor('open')
    const message = '最低工资 1900 元，低于月最低工资标准的 2010 元。'
    door.fail.set('contract_enter', new Failure('below_floor', message, '请改正。', [{ field: 'lowest_wage', message }]))
    useDoor(door)
    const form = mount(ContractEnterForm, { props: { view: enterpriseView('371323-RF'), kind: 'wage' } })
    await flushPromises()
    for (const [id, day] of Object.entries({ from: '20260101', signed: '20251224', effective: '20260113' })) {
      await form.get(`#enter-${id}`).setValue(day)
      await form.get(`#enter-${id}`).trigger('blur')
    }
    expect(form.get<HTMLInputElement>('#enter-to').element.value).toBe('2026-12-31')
    expect(form.get<HTMLInputElement>('#enter-title').element.value).toBe('2026年度工资专项集体合同')
    await form.get('#enter-lowest').setValue('1900')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['contract_enter']).toMatchObject({ kind: 'wage', scope: 'enterprise', signed_on: '2025-12-24', follows: null })
    expect(form.text()).toContain('低于月最低工资标准')
    expect(form.emitted('done')).toBeUndefined()
  })

  it('only looks where the union is a station of the desk', async () => {
    useDoor(fakeDoor('desk'))
    await useSession().look()
    const record = mount(EnterpriseRecord, { props: { code: '371323-YQ', row: null, kind: 'wage' }, global: { stubs } })
    await flushPromises()
    expect(record.find('#contract-enter').exists()).toBe(false)
    await record.get('#enterprise-tab-coaching').trigger('click')
    expect(record.text()).toContain('不敢谈')
    expect(record.text()).not.toContain('记结果')
    expect(record.text()).toContain('要改请他们改了再报')
  })

  it('wants to know what was found where a name does not simply stand', async () => {
    const view = enterpriseView('371323-YQ')
    const naming = view.harmony[0]
    if (!naming) throw new Error('no naming')
    const form = mount(HarmonyRecheckForm, { props: { view, naming } })
    expect(form.text()).toContain('选一下复核结果就能记下')
    await form.get('#recheck-to_mend').setValue(true)
    expect(form.text()).toContain('限期整改的，写明发现了什么就能记下')
    await form.get('#recheck-findings').setValue('两名职工没有参加工伤保险')
    expect(form.get('#act-save').attributes('disabled')).toBeUndefined()
  })
})
