import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { ClaimLine, ModelLine, ModelView, MutualRow, PaymentLine } from '@/api/generated/commands'
import { useSensitive } from '@/state/sensitive'
import { useSession } from '@/state/session'
import ModelOweForm from './ModelOweForm.vue'
import ModelPayForm from './ModelPayForm.vue'
import ModelsPage from './ModelsPage.vue'
import MutualForm from './MutualForm.vue'
import MutualPage from './MutualPage.vue'
import MutualRecord from './MutualRecord.vue'

const row: MutualRow = {
  union: '371323-DZC',
  name: '沂河电子厂工会',
  state: 'enrolled',
  label: '参加了',
  own: true,
  people: 180,
  premium: '18000.00',
  members: 240,
  rate: '75.0%',
  formula: '参加人数 ÷ 会员人数',
  above: false,
}
const claim: ClaimLine = {
  id: 'c1',
  name: '王**',
  claimed_on: '2026-05-06',
  bills: '32180.55',
  paid_on: null,
  paid: null,
  note: null,
}
const rated = {
  year: 2026,
  on: '2026-11-22',
  rate: { part: 180, whole: 240, rate: '75.0%', formula: '参加人数 ÷ 会员人数' },
  premium: '18000.00',
  claims: 1,
  paid: '0.00',
  states: [{ state: 'enrolled', label: '参加了', unions: 1 }],
}
const payment = (given: Partial<PaymentLine>): PaymentLine => ({
  id: 'y1',
  kind: 'festival',
  kind_label: '春节慰问金',
  year: 2026,
  due_on: '2026-02-10',
  days_left: -285,
  due: '3000.00',
  paid_on: null,
  paid: null,
  evidence: null,
  state: 'overdue',
  label: '过期没有发',
  ...given,
})
const model = (name: string, payments: PaymentLine[]): ModelLine => ({
  id: name,
  own: true,
  union: '371323-DZC',
  union_name: '沂河电子厂工会',
  name,
  level: 'provincial',
  level_label: '省部级劳模',
  named_year: 1995,
  hardship: false,
  died_on: null,
  moved_on: null,
  moved_to: null,
  payments,
  state: payments[0]?.state ?? 'none',
  state_label: payments[0]?.label ?? '没有登记应发',
})
const kinds = [{ code: 'festival', label: '春节慰问金' }]
const models: ModelView = {
  year: 2026,
  on: '2026-11-22',
  models: [model('单玉山', [payment({})]), model('谭守成', [])],
  rate: { part: 0, whole: 1, rate: '0.0%', formula: '按时足额发放的笔数 ÷ 到期应发的笔数' },
  states: [{ state: 'overdue', label: '过期没有发', unions: 1 }],
  living: 2,
  hardship: 0,
  levels: [{ code: 'provincial', label: '省部级劳模' }],
  kinds,
}

function door(answers: Record<string, (request: never) => unknown>) {
  const fake = fakeDoor('open')
  const past = fake.call
  const known: typeof answers = {
    mutual_rate: () => rated,
    mutual_list: () => ({ year: 2026, rows: [row], next: null }),
    claim_list: ({ open }: { open: boolean }) => ({
      claims: [open ? { ...claim, name: '王晓燕', note: '住院二十天' } : claim],
      bills: '32180.55',
      paid: '0.00',
      open,
    }),
    model_list: () => models,
    ...answers,
  }
  fake.call = async (name, request, options) => {
    const answer = known[name]
    if (!answer) return past(name, request, options)
    fake.requests[name] = request
    return answer(request as never)
  }
  useDoor(fake)
  return fake.requests
}

async function page(path: string, component: typeof MutualPage | typeof ModelsPage) {
  const routes = [
    { path: '/assistance/mutual/:code?', component },
    { path: '/assistance/models/:id?', component },
    { path: '/:rest(.*)*', component },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const mounted = mount(component, { global: { plugins: [router] } })
  await flushPromises()
  return mounted
}

beforeEach(async () => {
  setActivePinia(createPinia())
  door({})
  await useSession().look()
})

describe('mutual aid', () => {
  it('shows the rate of the year and one union beside it, the names masked until they are asked for', async () => {
    const requests = door({})
    const mutual = await page('/assistance/mutual', MutualPage)
    expect(mutual.text()).toContain('参加率 75.0%')
    expect(mutual.get('#mutual-record').text()).toContain('王**')
    expect(mutual.text()).not.toContain('晓燕')
    expect(mutual.find('#claims-open').exists()).toBe(false)
    await useSensitive().open('xujiahu-2026-台账')
    await flushPromises()
    await mutual.get('#claims-open').trigger('click')
    await flushPromises()
    expect(requests['claim_list']).toMatchObject({ open: true })
    expect(mutual.get('#mutual-record').text()).toContain('王晓燕')
  })

  it('says that the names are put away where the time has run out, and asks for the passphrase again', async () => {
    door({
      claim_list: ({ open }: { open: boolean }) => {
        if (open) throw new Failure('sealed', '这是敏感内容，现在收着。', '请主席再输一次口令。')
        return { claims: [{ ...claim, bills: null }], bills: null, paid: '0', open }
      },
    })
    const record = mount(MutualRecord, { props: { code: '371323-DZC', year: 2026 } })
    await flushPromises()
    expect(record.text()).toContain('收着')
    useSensitive().hold(5)
    await flushPromises()
    await record.get('#claims-open').trigger('click')
    await flushPromises()
    expect(record.text()).toContain('现在收着')
    expect(record.text()).toContain('王**')
    expect(record.find('#claims-sealed-pass').exists()).toBe(true)
  })

  it('warns of more people than members and lets it be kept', async () => {
    const requests = door({ mutual_put: () => ({ id: 'x', notices: [] }) })
    const form = mount(MutualForm, { props: { row, year: 2026 } })
    await form.get('#mutual-people').setValue('250')
    expect(form.text()).toContain('多于在册会员 240 人')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['mutual_put']).toEqual({ union: '371323-DZC', year: 2026, people: 250, premium: '18000.00' })
    expect(form.emitted('done')).toHaveLength(1)
  })
})

describe('model workers', () => {
  it('stand in the register with what is overdue, and are searched', async () => {
    const list = await page('/assistance/models', ModelsPage)
    expect(list.text()).toContain('按时足额 0.0%')
    expect(list.get('#model-record').text()).toContain('错误过期没有发')
    await list.get('#models-search').setValue('谭')
    expect(list.findAll('.list tbody tr')).toHaveLength(1)
    await list.get('#models-search').setValue('没有')
    expect(list.text()).toContain('没有这样的劳模')
  })

  it('are owed the same money in one press', async () => {
    const requests = door({ model_owe: () => ({ payments: 2 }) })
    const form = mount(ModelOweForm, { props: { models: models.models, kinds, year: 2026 } })
    await form.get('#owe-on').setValue('20261210')
    await form.get('#owe-on').trigger('blur')
    await form.get('#owe-due').setValue('3000')
    expect(form.get('#act-effect').text()).toContain('2 人，每人 3000 元')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['model_owe']).toEqual({
      models: ['单玉山', '谭守成'],
      kind: 'festival',
      year: 2026,
      due_on: '2026-12-10',
      due: '3000',
    })
    expect(form.emitted('done')?.[0]?.[0]).toBe('登记了 2 笔应发')
  })

  it('are told before it is kept that money is late or short', async () => {
    const first = models.models[0]
    if (!first) throw new Error('no model')
    const form = mount(ModelPayForm, { props: { model: first, payment: payment({}) } })
    expect(form.text()).toContain('不算按时足额')
    await form.get('#model-paid-on').setValue('20260210')
    await form.get('#model-paid-on').trigger('blur')
    expect(form.text()).not.toContain('不算按时足额')
    await form.get('#model-paid').setValue('2999.99')
    expect(form.text()).toContain('少于应发 3000.00 元')
  })
})
