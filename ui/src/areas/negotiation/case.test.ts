import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { ForeseenStep } from '@/api/generated/commands'
import { useSession } from '@/state/session'
import ClockPanel from './ClockPanel.vue'
import DecideForm from './DecideForm.vue'
import DraftForm from './DraftForm.vue'
import MaterialList from './MaterialList.vue'
import PartiesTable from './PartiesTable.vue'
import ReplyForm from './ReplyForm.vue'
import StepForm from './StepForm.vue'
import StepPanel from './StepPanel.vue'
import { asideNow, papersOf } from './steps'
import { negotiation, person, stage, stagesAt } from './testing'

const stubs = { RouterLink: { template: '<a><slot /></a>' } }
const answers: Record<string, unknown> = { negotiation_step: { advice: [] }, negotiation_draft: {}, material_put: {} }
const sign: ForeseenStep = {
  label: '首席代表签字',
  due: '2027-01-25',
  words: '11月24日书面同意协商，次日起算60日，最后一日 2027年1月23日（周六） 休息，顺延到 2027年1月25日（周一）',
  waits: false,
}

function door(more: Record<string, unknown> = {}) {
  const fake = fakeDoor('open')
  const past = fake.call
  const all = { negotiation_foresee: { steps: [] }, ...answers, ...more }
  fake.call = async (name, request, options) => {
    if (!(name in all) || fake.fail.has(name)) return past(name, request, options)
    fake.requests[name] = request
    return (all as Record<string, unknown>)[name]
  }
  useDoor(fake)
  return fake.requests
}

beforeEach(async () => {
  setActivePinia(createPinia())
  door()
  await useSession().look()
})

describe('what may come in between', () => {
  it('is a pause once the other side agreed, its end while it lasts, and an objection while the labour department looks', () => {
    const codes = (view: ReturnType<typeof negotiation>) => asideNow(view).map((one) => one.code)
    expect(codes(negotiation())).toEqual([])
    expect(codes(negotiation({ stages: stagesAt('drafted') }))).toEqual(['suspended', 'dispute'])
    expect(codes(negotiation({ stages: stagesAt('drafted'), suspended: true }))).toEqual(['resumed', 'dispute'])
    expect(codes(negotiation({ stages: stagesAt('effective') }))).toEqual(['objected'])
    expect(codes(negotiation({ stages: stagesAt('drafted'), closed_on: '2026-11-20' }))).toEqual([])
  })

  it('prints the letter and the contract that are those of its kind', () => {
    expect(papersOf('wage').flatMap((group) => group.names)).toContain('工资集体协商要约书')
    expect(papersOf('women').flatMap((group) => group.names)).toContain('女职工权益保护专项集体合同')
    expect(papersOf('women').flatMap((group) => group.names)).not.toContain('工资集体协商要约书')
  })
})

describe('the clock of a negotiation', () => {
  it('says what is waited for, how it was counted and by which article', () => {
    const panel = mount(ClockPanel, { props: { view: negotiation() }, global: { stubs } })
    expect(panel.text()).toContain('还剩3天')
    expect(panel.text()).toContain('等企业书面答复')
    expect(panel.text()).toContain('次日起算10日')
    expect(panel.text()).toContain('条例第二十一条')
    expect(panel.text()).toContain('打印催办函')
  })

  it('is nobody’s fault while the labour department looks: after its days the effect can be written down', () => {
    const stages = stagesAt('effective', { effective: { due: '2026-11-17', days_left: -5, words: '最后一日 11月17日（周二）' } })
    const panel = mount(ClockPanel, { props: { view: negotiation({ stages }) }, global: { stubs } })
    expect(panel.text()).toContain('可以记生效了')
    expect(panel.text()).not.toContain('已超')
  })

  it('is that of the next step that has one where the step at hand has none, and stands still while the talks do', () => {
    const stages = stagesAt('drafted', { signed: { due: '2027-01-25', days_left: 62 } })
    const panel = mount(ClockPanel, { props: { view: negotiation({ stages }) }, global: { stubs } })
    expect(panel.text()).toContain('还剩62天')
    expect(panel.text()).toContain('首席代表签字最迟 2027年1月25日')
    const still = mount(ClockPanel, { props: { view: negotiation({ stages, suspended: true }) }, global: { stubs } })
    expect(still.text()).toContain('停表')
  })
})

describe('the form of a step', () => {
  it('asks on which day the talks begin, says what follows, and hands the reply over', async () => {
    const requests = door({ negotiation_foresee: { steps: [sign] } })
    const form = mount(ReplyForm, { props: { view: negotiation() } })
    expect(form.text()).toContain('写上商定哪天开始协商就能记')
    await form.get('#step-on').setValue('20261120')
    await form.get('#step-on').trigger('blur')
    await form.get('#step-until').setValue('20261205')
    await form.get('#step-until').trigger('blur')
    await flushPromises()
    expect(form.get('#step-effect').text()).toContain('首席代表签字最迟2027年1月25日')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['negotiation_step']).toMatchObject({ step: 'agreed', on: '2026-11-20', until: '2026-12-05' })
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('takes a refusal for a step of its own, with its reason and no day of talks', async () => {
    const requests = door()
    const form = mount(ReplyForm, { props: { view: negotiation() } })
    await form.get('#reply-refused').setValue()
    expect(form.find('#step-until').exists()).toBe(false)
    await form.get('#step-note').setValue('说今年效益不好')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['negotiation_step']).toMatchObject({ step: 'refused', until: null, note: '说今年效益不好' })
  })

  it('waits with the effect until nobody can object any more', () => {
    const view = negotiation({ stages: stagesAt('effective'), earliest_effect: '2026-12-08' })
    const form = mount(StepForm, { props: { view, step: 'effective' } })
    expect(form.text()).toContain('最早2026年12月8日生效，到那天再来记')
    expect(form.get('#step-save').attributes('disabled')).toBeDefined()
    const due = mount(StepForm, { props: { view: { ...view, earliest_effect: '2026-11-20' }, step: 'effective' } })
    expect(due.get<HTMLInputElement>('#step-on').element.value).toBe('2026-11-20')
    expect(due.get('#step-save').attributes('disabled')).toBeUndefined()
  })

  it('says which of the papers that are filed the ledger has nothing for', () => {
    const form = mount(StepForm, { props: { view: negotiation({ stages: stagesAt('filed') }), step: 'filed' } })
    expect(form.text()).toContain('报送的材料还缺：合同文本（合同还没有写条款）')
    expect(form.text()).not.toContain('协商情况说明')
  })

  it('begins a draft where the contract before it ends', async () => {
    const requests = door()
    const form = mount(DraftForm, { props: { view: negotiation({ stages: stagesAt('drafted') }) } })
    await form.get('#draft-lowest').setValue('2400')
    await form.get('#draft-rise').setValue('6.5')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['negotiation_draft']).toMatchObject({
      terms: { title: '2027年度工资专项集体合同', from: '2027-01-01', to: '2027-12-31', lowest_wage: '2400', rise: '6.5' },
    })
  })

  it('says where the vote is to be held first, and lets the firms of a trade pass a draft one by one', async () => {
    const requests = door({ negotiation_decide: { passed: true, label: '职代会通过' } })
    const none = mount(DecideForm, { props: { view: negotiation({ stages: stagesAt('passed') }) }, global: { stubs } })
    expect(none.text()).toContain('草案要由职代会表决')
    expect(none.get('#step-save').attributes('disabled')).toBeDefined()
    const trade = mount(DecideForm, { props: { view: negotiation({ stages: stagesAt('passed'), scope: 'industry' }) }, global: { stubs } })
    await trade.get('form').trigger('submit')
    await flushPromises()
    expect(requests['negotiation_decide']).toMatchObject({ item: null, on: '2026-11-22' })
  })

  it('is that of the step at hand unless another one is chosen: one that was passed over is written down later', async () => {
    const stages = stagesAt('started').map((one) => (one.code === 'reported' ? stage('reported', '报告上级工会', 'skipped') : one))
    const panel = mount(StepPanel, { props: { view: negotiation({ stages }), modelValue: '' } })
    expect(panel.get('h3').text()).toBe('记开始协商')
    expect(panel.get('#step-which').text()).toContain('报告上级工会（补记）')
    await panel.setProps({ modelValue: 'reported' })
    expect(panel.get('h3').text()).toBe('记报告上级工会')
    expect(panel.get('#step-back').text()).toBe('先不记')
  })
})

describe('the two sides', () => {
  const people = [
    person('workers', 'chief', '韩春梅'),
    person('workers', 'member', '丁立华', { front_line: true }),
    person('workers', 'member', '曹金凤', { to: '2026-11-18', left_why: '退休' }),
    person('employer', 'chief', '邵建国'),
    person('employer', 'recorder', '李敏'),
  ]

  it('are counted without who left and who only writes, and the smaller one is marked', () => {
    const table = mount(PartiesTable, { props: { view: negotiation({ people }), acts: true } })
    const [workers, employer] = table.findAll('.sides tbody tr')
    expect(workers?.text()).toContain('21 人')
    expect(employer?.find('mark').text()).toBe('1')
    expect(table.text()).toContain('2026年11月18日止（退休）')
  })

  it('are only looked at where the union is another station’s', () => {
    const table = mount(PartiesTable, { props: { view: negotiation({ people }), acts: false } })
    expect(table.findAll('button')).toHaveLength(0)
  })
})

describe('what was asked for', () => {
  it('says by how many days it came late, and asks for the usual in one press', async () => {
    const requests = door()
    const late = {
      id: 'm1',
      what: '上年度工资总额',
      from_side: 'employer',
      from_label: '企业方',
      asked_on: '2026-11-18',
      given_on: '2026-11-30',
      note: null,
      due: '2026-11-28',
      late: 2,
    }
    const list = mount(MaterialList, { props: { view: negotiation({ materials: [late] }), acts: true } })
    expect(list.get('.err').text()).toBe('晚了 2 天，最迟2026年11月28日')
    await list.get('.usual button').trigger('click')
    await flushPromises()
    expect(requests['material_put']).toMatchObject({
      material: null,
      what: '上年度营业收入',
      from_side: 'employer',
      asked_on: '2026-11-22',
    })
  })
})
