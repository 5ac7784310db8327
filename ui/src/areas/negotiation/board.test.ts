import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor, type Door } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { BoardCard, NegotiationBoardPage } from '@/api/generated/commands'
import { useSession } from '@/state/session'
import BoardPage from './BoardPage.vue'
import OfferForm from './OfferForm.vue'
import { contract } from './testing'

const card = (id: string, given: Partial<BoardCard> = {}): BoardCard => ({
  id,
  union: '371323-YQ',
  union_name: '映泉纺织有限公司工会委员会',
  title: '2026年工资协商',
  kind: '工资专项集体合同',
  since: '2026-11-17',
  due: '2026-11-27',
  days_left: 3,
  suspended: false,
  ...given,
})

const choices = {
  kinds: [
    { code: 'general', label: '集体合同' },
    { code: 'wage', label: '工资专项集体合同' },
  ],
  scopes: [
    { code: 'enterprise', label: '企业' },
    { code: 'industry', label: '行业性' },
    { code: 'region', label: '区域性' },
  ],
  sides: [
    { code: 'workers', label: '职工方' },
    { code: 'employer', label: '企业方' },
  ],
}

/** A door that answers for a board and for one union. */
function door(
  board: NegotiationBoardPage,
  scopes = ['enterprise'],
): Door & { requests: Record<string, unknown>; fail: Map<string, Failure> } {
  const fake = fakeDoor('open')
  const answers: Record<string, unknown> = {
    negotiation_choices: choices,
    negotiation_board: board,
    negotiation_offer: { id: 'n9' },
    enterprise_get: { union: '371323-YQ', union_name: '映泉纺织', scopes, contracts: [contract] },
  }
  const past = fake.call
  fake.call = async (name, request, options) => {
    if (!(name in answers) || fake.fail.has(name)) return past(name, request, options)
    fake.requests[name] = request
    return answers[name]
  }
  useDoor(fake)
  return fake
}

async function page() {
  const at = { path: '/:rest(.*)*', component: BoardPage }
  const router = createRouter({ history: createMemoryHistory(), routes: [at] })
  await router.push('/negotiation')
  await useSession().look()
  const view = mount(BoardPage, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { view, router }
}

const five = Array.from({ length: 2 }, (_, i) => card(`o${i}`, { days_left: null }))
const board: NegotiationBoardPage = {
  total: 6,
  steps: [
    { code: 'offered', label: '送达要约', total: 3, cards: five },
    {
      code: 'agreed',
      label: '同意协商',
      total: 3,
      cards: [card('late', { days_left: -4 }), card('today', { days_left: 0 }), card('still', { suspended: true })],
    },
  ],
}

describe('the board of negotiations', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('has a column for each step with its count, and on every card how much time is left', async () => {
    door(board)
    const { view } = await page()
    expect(view.findAll('.column').map((column) => column.attributes('aria-label'))).toEqual(['送达要约，3 件', '等书面答复，3 件'])
    const [, waiting] = view.findAll('.column')
    expect(waiting?.text()).toContain('已超 4 天')
    expect(waiting?.text()).toContain('就在今天')
    expect(waiting?.text()).toContain('中止')
    expect(view.get('[data-card="late"]').attributes('href')).toContain('/negotiation/case/late')
    view.unmount()
  })

  it('shows every card of a step when it is asked to, and goes from card to card by arrows', async () => {
    const { requests } = door(board)
    const { view } = await page()
    view.get<HTMLElement>('[data-card="o0"]').element.focus()
    await view.get('[data-card="o0"]').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.getAttribute('data-card')).toBe('o1')
    await view.get('[data-card="o1"]').trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('data-card')).toBe('today')
    await view.get('.more').trigger('click')
    expect(requests['negotiation_board']).toEqual({ kind: null, query: '', whole: 'offered' })
    view.unmount()
  })

  it('offers the first negotiation where there is none, and says why it could not be read', async () => {
    door({ total: 0, steps: [] })
    const empty = await page()
    await empty.view.get('#board-first').trigger('click')
    await flushPromises()
    expect(empty.view.find('#offer-title').exists()).toBe(true)
    empty.view.unmount()
    const broken = door(board)
    broken.fail.set('negotiation_board', new Failure('busy', '台账正忙，没有读出来。', '请再试一次。'))
    const { view } = await page()
    expect(view.get('[role="alert"]').text()).toContain('再试一次')
    view.unmount()
  })
})

describe('an offer', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('goes to a union that negotiates, follows the contract that runs, and has its usual title', async () => {
    const { requests } = door(board)
    await useSession().look()
    const form = mount(OfferForm, { props: { union: '371323-YQ' } })
    await flushPromises()
    expect(form.get<HTMLInputElement>('#offer-title').element.value).toBe('2026年工资协商')
    expect(form.find('#offer-scope').exists()).toBe(false)
    await form.get('#offer-kind').setValue('general')
    expect(form.get<HTMLInputElement>('#offer-title').element.value).toBe('2026年集体合同协商')
    expect(form.find('#offer-follows').exists()).toBe(false)
    await form.get('#offer-kind').setValue('wage')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['negotiation_offer']).toMatchObject({ union: '371323-YQ', kind: 'wage', scope: 'enterprise', follows: 'k1' })
    expect(form.emitted('done')?.[0]?.[1]).toBe('n9')
  })

  it('is not made by a union that stands over no enterprise', async () => {
    door(board, [])
    await useSession().look()
    const form = mount(OfferForm, { props: { union: '371323-YQ' } })
    await flushPromises()
    expect(form.text()).toContain('这类工会自己不做协商')
    expect(form.get('#act-save').attributes('disabled')).toBeDefined()
  })
})
