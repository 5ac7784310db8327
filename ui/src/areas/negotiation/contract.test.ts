import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { contractLine, contractView } from '@/api/fake/contracts'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import CheckForm from './CheckForm.vue'
import CheckList from './CheckList.vue'
import ClausesForm from './ClausesForm.vue'
import ContractEndForm from './ContractEndForm.vue'
import ContractPage from './ContractPage.vue'
import StampForm from './StampForm.vue'
import { ballotFaults, readBallot } from './looks'

async function page(id: string) {
  const routes = [{ path: '/negotiation/contract/:id', component: ContractPage }]
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, { path: '/:rest(.*)*', component: ContractPage }] })
  await router.push(`/negotiation/contract/${id}`)
  const wrapper = mount(ContractPage, { global: { plugins: [router] } })
  await flushPromises()
  return { wrapper, router }
}

beforeEach(() => {
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
})

describe('the page of a contract', () => {
  it('says how it stands, and leads along the chain to the contract before it', async () => {
    useDoor(fakeDoor('open'))
    const { wrapper, router } = await page('k2')
    expect(wrapper.text()).toContain('有效，2026年12月31日到期，还有 39 天')
    expect(wrapper.findAll('.chain li').map((one) => one.get('b, a').text())).toEqual([
      '2025年度工资专项集体合同',
      '2026年度工资专项集体合同',
      '2027年度工资专项集体合同',
    ])
    await router.push('/negotiation/contract/k1')
    await flushPromises()
    expect(wrapper.text()).toContain('还没有条款')
    expect(wrapper.get('#contract-clauses').text()).toBe('写条款')
  })

  it('shows firms only where firms stamp it, and prints the text of its kind', async () => {
    useDoor(fakeDoor('open'))
    const { wrapper } = await page('k2')
    expect(wrapper.find('#contract-tab-firms').exists()).toBe(false)
    await wrapper.get('#contract-side-print').trigger('click')
    expect(wrapper.get('[id="print-工资专项集体合同"]').attributes('href')).toContain('about=contract&id=k2')
    const joint = await page('k9')
    await joint.wrapper.get('#contract-tab-firms').trigger('click')
    expect(joint.wrapper.text()).toContain('现在管 51 家，职工 612 人')
  })

  it('takes an act back, and says why what is gone cannot be read', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const { wrapper } = await page('k1')
    await wrapper.get('#contract-clauses').trigger('click')
    await wrapper.get('textarea').setValue('职工年度平均工资增长百分之五。')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(useDone().text).toContain('1 条写好了')
    await useDone().undo?.()
    expect(door.asked).toContain('undo_last')
    const gone = await page('gone')
    expect(gone.wrapper.text()).toContain('没有找到这份合同')
  })
})

describe('what is done with a contract', () => {
  it('moves a clause with the keys, and keeps them in that order', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(ClausesForm, { props: { view: contractView({ clauses: [], open: true }) } })
    await form.get('textarea').setValue('最低工资每月 2600 元。')
    await form.get('#clause-add').trigger('click')
    expect(form.text()).toContain('第 2 条还空着')
    await form.findAll('textarea')[1]?.setValue('合同期限一年。')
    await form.findAll('textarea')[1]?.trigger('keydown', { key: 'ArrowUp', altKey: true })
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['contract_clauses']).toMatchObject({
      clauses: [
        { subject: 'lowest_wage', text: '合同期限一年。' },
        { subject: 'average_wage', text: '最低工资每月 2600 元。' },
      ],
    })
  })

  it('keeps a look only when every clause was looked at, and shows the rates before', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(CheckForm, { props: { view: contractView() } })
    await form.get('#found-3-not').setValue(true)
    expect(form.text()).toContain('还有 2 条没有选')
    await form.get('#found-3-note').setValue('七月没有发')
    await form.get('#check-rest').trigger('click')
    expect(form.text()).toContain('履约率 66.7%（已履行 2 条÷检查 3 条，部分履行不算）')
    await form.get('#ballot-sent').setValue('120')
    expect(form.text()).toContain('发出、收回、满意都写上就能记下')
    await form.get('#ballot-returned').setValue('116')
    await form.get('#ballot-satisfied').setValue('105')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['contract_check']).toMatchObject({
      on: '2026-11-22',
      ballot: { sent: 120, returned: 116, void: 0, satisfied: 105 },
      clauses: [
        { clause: 'l1', performance: 'done', note: null },
        { clause: 'l2', performance: 'done', note: null },
        { clause: 'l3', performance: 'not', note: '七月没有发' },
      ],
    })
  })

  it('finds a ballot whose parts are more than their whole, and none where nobody was asked', () => {
    const none = { sent: '', returned: '', void: '', satisfied: '' }
    expect(readBallot(none)).toBeNull()
    const votes = { sent: '100', returned: '120', void: '5', satisfied: '116' }
    expect(ballotFaults(votes).returned).toContain('发出 100 张，这里写了 120 张')
    expect(ballotFaults(votes).satisfied).toContain('有效票 115 张，这里写了 116 张')
    expect(ballotFaults({ ...none, sent: '一百' }).sent).toContain('请写成数字')
  })

  it('shows no satisfaction of too few, and says first what was not kept', () => {
    const [look] = contractView().checks
    if (!look) throw new Error('no look')
    const few = { ...look, satisfied: null, counts: null, ballot: '有效票不到 5 张，不往上报' }
    const list = mount(CheckList, { props: { checks: [few], own: false, held: true } })
    expect(list.text()).toContain('履约率 66.7%（2÷3 条）')
    expect(list.text()).toContain('履约率＝已履行的条款÷检查的条款')
    expect(list.text()).not.toContain('满意率')
    expect(list.text()).toContain('第 3 条　部分履行　七月的高温津贴没有发')
    expect(list.text()).not.toContain('记报告日期')
  })

  it('stamps several firms at once, and says which of them could not', async () => {
    const door = fakeDoor('open')
    const message = '应到 12 人，赞成 5 票，要 7 票才通过。'
    const faults = ['yes', 'firms.1'].map((field) => ({ field, message }))
    door.fail.set('contract_stamp', new Failure('firm_not_passed', message, '没有通过的企业不盖章。', faults))
    useDoor(door)
    const view = contractView({ line: contractLine({ id: 'k9' }), union: '371323-CY', joint: true })
    const form = mount(StampForm, { props: { view } })
    await flushPromises()
    expect(form.text()).toContain('选上盖了章的企业就能记下')
    for (const firm of ['f3', 'f4']) {
      await form.get(`#stamp-${firm}`).setValue(true)
      await form.get(`#stamp-${firm}-voters`).setValue('12')
    }
    await form.get('#stamp-f3-yes').setValue('13')
    expect(form.text()).toContain('把餐饮店4的数改对就能记下')
    await form.get('#stamp-f3-yes').setValue('9')
    await form.get('#stamp-f4-yes').setValue('5')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['contract_stamp']).toMatchObject({
      firms: [
        { employer: 'f3', employees: null, voters: 12, yes: 9 },
        { employer: 'f4', employees: null, voters: 12, yes: 5 },
      ],
    })
    const refused = form.findAll('tbody tr').filter((row) => row.text().includes('要 7 票才通过'))
    expect(refused.map((row) => row.get('label').text())).toEqual(['餐饮店5'])
  })

  it('ends a contract early only with the votes that were for it', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(ContractEndForm, { props: { line: contractLine({}) } })
    await form.get('#end-on').setValue('20261120')
    await form.get('#end-on').trigger('blur')
    await form.get('#end-why').setValue('企业解散')
    expect(form.text()).toContain('写上表决的应到和赞成就能记下')
    await form.get('#end-voters').setValue('100')
    await form.get('#end-yes').setValue('51')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['contract_end']).toEqual({ id: 'k2', on: '2026-11-20', why: '企业解散', voters: 100, yes: 51 })
  })
})
