import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { PetitionLine } from '@/api/generated/commands'
import { useSensitive } from '@/state/sensitive'
import { useSession } from '@/state/session'
import AidForm from './AidForm.vue'
import PetitionPage from './PetitionPage.vue'
import RegisterForm from './RegisterForm.vue'
import RegisterPage from './RegisterPage.vue'
import StepForm from './StepForm.vue'
import { leftWords } from './choices'
import { papersOf } from './steps'
import { choices, contents, petition } from './testing'

const line = (id: string, given: Partial<PetitionLine> = {}): PetitionLine => ({
  id,
  number: `信〔2026〕${id}号`,
  received_on: '2026-11-12',
  kind: '申诉求决',
  channel: '走访',
  category: '欠薪',
  people: 12,
  handler: '周明',
  state: 'open',
  stands: '书面告知',
  due: '2026-11-27',
  days_left: 3,
  closed_on: null,
  ...given,
})

function door(more: Record<string, unknown> = {}) {
  const fake = fakeDoor('open')
  const past = fake.call
  const all: Record<string, unknown> = {
    petition_choices: choices,
    petition_list: { rows: [line('7'), line('6', { days_left: -2, state: 'overdue' })], next: null, open: 2, overdue: 1 },
    petition_get: petition(),
    petition_text_get: contents,
    petition_register: { id: 'p9', number: '信〔2026〕8号', advice: [] },
    petition_step: { label: '受理', advice: [] },
    legal_aid_put: { id: 'a1', advice: [] },
    ...more,
  }
  fake.call = async (name, request, options) => {
    if (!(name in all) || fake.fail.has(name)) return past(name, request, options)
    fake.requests[name] = request
    fake.asked.push(name)
    return all[name]
  }
  useDoor(fake)
  return fake
}

async function page(component: object, at: string) {
  const routes = [
    { path: '/petitions/case/:id', component },
    { path: '/:rest(.*)*', component },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(at)
  await useSession().look()
  const view = mount(component, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { view, router }
}

beforeEach(() => setActivePinia(createPinia()))

describe('the register', () => {
  it('shows what is open with its days, and filters by state', async () => {
    const { requests } = door()
    const { view } = await page(RegisterPage, '/petitions')
    expect(view.text()).toContain('待办 2 件')
    expect(view.text()).toContain('超期 1 件')
    expect(view.text()).toContain('已超 2 天')
    await view.get('#petition-state').setValue('closed')
    await flushPromises()
    expect(requests['petition_list']).toMatchObject({ state: 'closed', after: null })
    view.unmount()
  })

  it('says that there is none and why it could not be read', async () => {
    door({ petition_list: { rows: [], next: null, open: 0, overdue: 0 } })
    const empty = await page(RegisterPage, '/petitions')
    await empty.view.get('#petition-state').setValue('')
    await flushPromises()
    expect(empty.view.text()).toContain('还没有登记过信访')
    empty.view.unmount()
    door().fail.set('petition_list', new Failure('busy', '台账正忙，没有读出来。', '请再试一次。'))
    const { view } = await page(RegisterPage, '/petitions')
    expect(view.get('[role="alert"]').text()).toContain('再试一次')
    view.unmount()
  })
})

describe('registering', () => {
  it('takes five representatives of a visit and not six, and no handler with an interest', async () => {
    const { requests } = door()
    await useSession().look()
    const form = mount(RegisterForm, { props: { choices } })
    await form.get('#petition-summary').setValue('拖欠工资')
    await form.get('#petition-people').setValue('12')
    for (let at = 0; at < 6; at += 1) {
      if (at > 0) await form.get('#who-more').trigger('click')
      await form.get(`#who-name-${at}`).setValue(`职工${at}`)
    }
    expect(form.text()).toContain('走访最多 5 名代表')
    expect(form.get('#act-save').attributes('disabled')).toBeDefined()
    await form.get('#petition-channel').setValue('letter')
    await form.get('#petition-conflict').setValue(true)
    expect(form.text()).toContain('有利害关系的要回避')
    await form.get('#petition-conflict').setValue(false)
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['petition_register']).toMatchObject({ number: '信〔2026〕8号', decides: true, people: 12, channel: 'letter' })
    expect(form.emitted('done')?.[0]?.[1]).toBe('p9')
  })
})

describe('a petition', () => {
  it('covers who came and what was said until somebody looks, and covers it again', async () => {
    const { asked } = door()
    const { view } = await page(PetitionPage, '/petitions/case/p1')
    expect(view.text()).not.toContain('孙桂兰')
    expect(asked).not.toContain('petition_text_get')
    expect(asked).not.toContain('attachment_list')
    expect(view.find('#contents-look').exists()).toBe(false)
    useSensitive().hold(10)
    await flushPromises()
    await view.get('#contents-look').trigger('click')
    await flushPromises()
    expect(view.text()).toContain('孙桂兰本人')
    expect(asked.filter((one) => one === 'attachment_list')).toHaveLength(1)
    expect(view.find('#paper-add').exists()).toBe(true)
    expect(view.text()).toContain('拖欠三个月工资')
    await view.get('#contents-cover').trigger('click')
    expect(view.text()).not.toContain('孙桂兰')
    await view.get('#contents-look').trigger('click')
    await flushPromises()
    useSensitive().hold(null)
    await flushPromises()
    expect(view.text()).not.toContain('孙桂兰')
    view.unmount()
  })

  it('offers the step at hand first and says what was refused at its field', async () => {
    const fake = door()
    await useSession().look()
    const form = mount(StepForm, { props: { view: petition(), today: '2026-11-24' } })
    expect(form.get<HTMLSelectElement>('#step-code').element.value).toBe('accepted')
    const field = [{ field: 'step', message: '同一件事正在办理：县信访局。' }]
    fake.fail.set('petition_step', new Failure('same_pending', '同一件事正在办理。', '请记“不予受理”。', field))
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(form.text()).toContain('同一件事正在办理')
    fake.fail.clear()
    await form.get('#step-code').setValue('declined')
    await form.get('#step-note').setValue('不属于工会职权')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(fake.requests['petition_step']).toMatchObject({ step: 'declined', note: '不属于工会职权', facts: null })
  })

  it('of a denunciation prints the letter without contents and the form for the pen', () => {
    expect(papersOf({ kind: 'denunciation', decides: false })).toEqual(['检举控告转送函', '信访登记表'])
    expect(papersOf({ kind: 'suggestion', decides: false })).not.toContain('信访事项处理意见书')
    expect(papersOf({ kind: 'claim', decides: true })).toContain('信访事项处理意见书')
  })
})

describe('legal aid', () => {
  it('asks for the means of those only who are not exempt', async () => {
    const { requests } = door()
    await useSession().look()
    const form = mount(AidForm, { props: { choices, petition: 'p1', union: '371323-XJH' } })
    await form.get('#aid-of-form').setValue('arbitration')
    expect(form.find('#aid-means').exists()).toBe(true)
    await form.get('#aid-migrant').setValue(true)
    expect(form.find('#aid-means').exists()).toBe(false)
    await form.get('#aid-name').setValue('孙桂兰')
    await form.get('#aid-facts').setValue('拖欠工资')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['legal_aid_put']).toMatchObject({ petition: 'p1', migrant: true, means_met: null, name: '孙桂兰' })
    expect(form.emitted('done')?.[0]?.[1]).toBe('a1')
  })
})

describe('what is left', () => {
  it.each([
    [null, ''],
    [0, '就在今天'],
    [3, '还有 3 天'],
    [-2, '已超 2 天'],
  ])('of %s days is "%s"', (days, words) => expect(leftWords(days)).toBe(words))
})
