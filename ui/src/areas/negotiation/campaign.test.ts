import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { CampaignLine, CoverageRow, UnionRow } from '@/api/generated/commands'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import { useUnions } from '@/state/unions'
import CampaignForm from './CampaignForm.vue'
import CampaignPage from './CampaignPage.vue'

const row = (union: string): CoverageRow => ({
  union,
  name: `${union}有限公司工会`,
  state: 'none',
  label: '没有合同',
  enterprises: 1,
  covered: 0,
  staff: 30,
  contracts: [],
  ends: null,
  days_left: null,
  open: [],
})
const union = (code: string, form: string): UnionRow => ({
  id: code,
  code,
  name: `${code}有限公司工会`,
  parent_code: null,
  form,
  status: '正常',
  members: 0,
  employees: null,
  term_ends: null,
  standing: null,
})
const line = (id: string, given: Partial<CampaignLine>): CampaignLine => ({
  id,
  union: id,
  union_name: `${id}有限公司工会`,
  letter_no: '许工要约〔2026〕1号',
  letter_on: '2026-11-10',
  served_on: '2026-11-12',
  reply_by: '2026-11-23',
  state: 'waiting',
  label: '等答复',
  ...given,
})

function door(answers: Record<string, (request: never) => unknown>) {
  const fake = fakeDoor('open')
  const past = fake.call
  fake.call = async (name, request, options) => {
    const answer = answers[name]
    if (!answer) return past(name, request, options)
    fake.requests[name] = request
    return answer(request as never)
  }
  useDoor(fake)
  return fake.requests
}

beforeEach(async () => {
  setActivePinia(createPinia())
  door({})
  await useSession().look()
})

describe('offers to many enterprises', () => {
  it('go to the single enterprises without a contract, all of them in one press, and say whom they passed over', async () => {
    const requests = door({
      negotiation_choices: () => ({ kinds: [{ code: 'wage', label: '工资专项集体合同' }], scopes: [], sides: [] }),
      coverage_list: ({ state }: { state: string }) => ({ rows: state === 'none' ? [row('A'), row('B'), row('J')] : [], next: null }),
      campaign_offer: () => ({ offered: 1, passed_over: ['B有限公司工会'] }),
    })
    useUnions().rows = [union('A', '单独基层工会'), union('B', '单独基层工会'), union('J', '联合基层工会')]
    const form = mount(CampaignForm, { props: { name: '' } })
    await flushPromises()
    expect(form.findAll('.names li')).toHaveLength(2)
    await form.get('#campaign-all').trigger('click')
    await form.get('#campaign-numbered').setValue('许工要约〔2026〕')
    await form.get('#campaign-first').setValue('7')
    expect(form.get('#act-effect').text()).toContain('许工要约〔2026〕7号到 8号')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['campaign_offer']).toMatchObject({
      unions: ['A', 'B'],
      numbered: '许工要约〔2026〕',
      first: 7,
      title: '2026年工资协商',
    })
    expect(form.emitted('done')?.[0]?.[0]).toContain('B有限公司工会已经在谈，跳过了')
  })

  it('are counted with their replies, and have their letters written into a folder', async () => {
    const requests = door({
      campaign_list: () => ({ names: ['2026年集中要约行动月'] }),
      campaign_get: () => ({
        name: '2026年集中要约行动月',
        offers: [line('A', {}), line('B', { served_on: null, reply_by: null, state: 'unserved', label: '还没有送达' })],
        offered: 2,
        replied: 0,
        agreed: 0,
        signed: 0,
      }),
      campaign_letters: () => ({ files: 1, folder: '' }),
    })
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: CampaignPage }] })
    await router.push('/negotiation/campaign')
    const page = mount(CampaignPage, { global: { plugins: [router] } })
    await flushPromises()
    expect(page.text()).toContain('要约 2')
    expect(page.text()).toContain('还没有送达')
    await page.get('#campaign-letters').trigger('click')
    await flushPromises()
    expect(requests['campaign_letters']).toEqual({ name: '2026年集中要约行动月', folder: 'paper-folder' })
    expect(useDone().text).toContain('写好了 1 份要约书')
  })
})
