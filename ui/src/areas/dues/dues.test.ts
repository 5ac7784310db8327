import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, call, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { bans, fundYear, levyLine, planRate } from '@/api/fake/dues'
import { useSession } from '@/state/session'
import { useUnions } from '@/state/unions'
import BansField from './BansField.vue'
import DuesBasesForm from './DuesBasesForm.vue'
import LevyPayForm from './LevyPayForm.vue'
import LineForm from './LineForm.vue'
import PlanBar from './PlanBar.vue'
import YearRecord from './YearRecord.vue'
import { timeLabel, timesOf } from './periods'

let door: ReturnType<typeof fakeDoor>
const router = () => createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<p />' } }] })

beforeEach(async () => {
  setActivePinia(createPinia())
  door = fakeDoor('open')
  useDoor(door)
  useSession().today = '2026-11-22'
  await useUnions().load()
})

describe('时间', () => {
  it('has quarters and months with their last days', () => {
    const times = timesOf(2024)
    expect(times.find((one) => one.value === 'q1')).toMatchObject({ from: '2024-01-01', to: '2024-03-31' })
    expect(times.find((one) => one.value === 'm2')).toMatchObject({ from: '2024-02-01', to: '2024-02-29' })
    expect(timeLabel('2026-01-01', '2026-03-31')).toBe('2026年一季度')
    expect(timeLabel('2026-01-01', '2026-02-28')).toBe('2026-01-01 至 2026-02-28')
  })
})

describe('八不准', () => {
  it('answers nothing beforehand, and each by itself', async () => {
    const field = mount(BansField, {
      props: {
        bans,
        basis: null,
        fault: '',
        modelValue: {},
        'onUpdate:modelValue': (to: object) => void field.setProps({ modelValue: to as never }),
      },
    })
    expect(field.findAll('input:checked')).toHaveLength(0)
    await field.get('#ban-1-touched').trigger('change')
    expect(field.props('modelValue')).toEqual({ [bans[1] ?? '']: 'touched' })
    expect(field.text()).not.toContain('看完了')
    await field.get('#ban-0-clear').trigger('change')
    expect(field.text()).toContain('看完了')
  })

  it('lets a doubtful expense stand only after it was confirmed', async () => {
    const choices = await call('fund_choices', {})
    const form = mount(LineForm, { props: { what: 'spend', choices } })
    await flushPromises()
    expect(form.find('#line-confirmed').exists()).toBe(false)
    door.fail.set('money_put', new Failure('ban_touched', '触及八不准。', '写明原因。'))
    await form.get('#line-amount').setValue('100')
    await form.get('form').trigger('submit')
    await flushPromises()
    door.fail.clear()
    await form.get('#line-confirmed').setValue(true)
    await form.get('#line-note').setValue('已经退回')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['money_put']).toMatchObject({ confirmed: true, note: '已经退回', bans_clear: [] })
    expect(form.emitted('done')).toHaveLength(1)
  })
})

describe('计划', () => {
  it('says in words who is behind, and that there is no plan', () => {
    expect(mount(PlanBar, { props: { label: '上解进度', rate: planRate() } }).text()).toContain('落后')
    const none = mount(PlanBar, { props: { label: '上解进度', rate: planRate({ planned: null, rate: '—', tenths: null, behind: false }) } })
    expect(none.text()).toContain('还没有定计划')
    expect(none.text()).not.toContain('落后')
  })
})

describe('一年', () => {
  const show = (view = fundYear()) =>
    mount(YearRecord, { props: { union: '371323-DZC', name: '沂河电子厂工会', view }, global: { plugins: [router()] } })

  it('is closed only once it is over, and opened with a reason', async () => {
    expect(show().find('#year-close').exists()).toBe(false)
    const over = show(fundYear({ year: 2025, may_close: true }))
    await over.get('#year-close').trigger('click')
    await over.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['year_close']).toEqual({ union: '371323-DZC', year: 2025 })
    const closing = { closed: true, closed_on: '2026-01-20', closed_by: '李主席', reopened_on: null, reopened_why: null }
    const closed = show(fundYear({ year: 2025, closing }))
    await closed.get('#year-reopen').trigger('click')
    expect(closed.get('#act-save').attributes('disabled')).toBeDefined()
    await closed.get('#why').setValue('补一张票据')
    await closed.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['year_reopen']).toEqual({ union: '371323-DZC', year: 2025, why: '补一张票据' })
  })
})

describe('缴款', () => {
  it('says what becomes of the upper share by its channel', async () => {
    const choices = await call('fund_choices', {})
    const form = mount(LevyPayForm, { props: { line: levyLine(), channels: choices.channels } })
    expect(form.get('#act-effect').text()).toContain('算已上解')
    await form.get('#levy-channel').setValue('own')
    expect(form.get('#act-effect').text()).toContain('自己上解')
  })
})

describe('逐人核定', () => {
  it('asks those who have a base, and says why one who is retained is not asked', async () => {
    useUnions().scope = useUnions().rows[0]?.code ?? ''
    const form = mount(DuesBasesForm)
    await flushPromises()
    expect(form.text()).toContain('保留期间不交会费')
    expect(form.findAll('input.cell')).toHaveLength(2)
    await form.get('input.cell').setValue('3219.50')
    await form.get('#bases-save').trigger('click')
    await flushPromises()
    expect(door.requests['dues_ask']).toMatchObject({
      lines: [
        { member: 'm1', base: '3219.50' },
        { member: 'm2', base: '4876.00' },
      ],
    })
  })

  it('shows what a paste was understood as before anything is written', async () => {
    useUnions().scope = useUnions().rows[0]?.code ?? ''
    const form = mount(DuesBasesForm)
    await flushPromises()
    await form.get('#bases-paste').trigger('click')
    await form.get('#bases-text').setValue('王晓燕\t3219.50\n不认识的人\t1')
    await form.get('#bases-look').trigger('click')
    await flushPromises()
    expect(form.text()).toContain('第 2 行（不认识的人）')
    expect(door.asked).not.toContain('dues_ask')
    await form.get('#bases-take').trigger('click')
    await flushPromises()
    expect(door.requests['dues_ask']).toMatchObject({ lines: [{ member: 'm1', base: '3219.50' }] })
  })
})
