import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { AgendaItem, SessionView } from '@/api/generated/commands'
import AgendaTable from './AgendaTable.vue'
import AppraisalForm from './AppraisalForm.vue'
import ElectionForm from './ElectionForm.vue'
import ItemForm from './ItemForm.vue'
import SessionPapers from './SessionPapers.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

function item(given: Partial<AgendaItem>): AgendaItem {
  return {
    id: 'i1',
    place: 1,
    title: '工资专项集体合同草案',
    matter: '工资专项集体合同草案',
    power: '审议通过',
    voted_on: true,
    ballot: '无记名投票',
    yes: null,
    no: null,
    abstained: null,
    void: null,
    needed: 51,
    share: '过半数',
    counted: false,
    passed: null,
    outcome: '等计票',
    article: '山东省企业工资集体协商条例第二十七条',
    resolution: null,
    election: null,
    appraisal: null,
    ...given,
  }
}

const name = (id: string, called: string) => ({
  id,
  name: called,
  yes: null,
  no: null,
  abstained: null,
  elected: null,
  standing: '等计票',
  seat: null,
  seated: false,
})

const election = item({
  id: 'i2',
  place: 2,
  title: '选举职工董事',
  power: '选举',
  election: { seats: 1, valid: null, candidates: [name('c1', '冯桂香'), name('c2', '周明')] },
})

function session(items: AgendaItem[]): SessionView {
  return {
    id: 's1',
    union: '371323-DZC',
    union_name: '映泉纺织工会',
    title: '三届四次职工代表大会',
    form: 'delegates',
    form_label: '职工代表大会',
    term_no: 3,
    term_from: '2025-03-01',
    term_ends: '2028-03-01',
    session_no: 4,
    kind: '例会',
    on: '2026-11-24',
    place: null,
    state: 'open',
    closed_on: null,
    base: 100,
    present: 72,
    employees: 480,
    quorum: 67,
    quorum_share: '三分之二以上',
    quorum_basis: '企业民主管理规定第十七条',
    delegates: [],
    items,
    papers_on: null,
    agenda_public_on: null,
    public_from: null,
    public_to: null,
    days: [],
    reports: [],
    papers: 0,
    notices: [],
    matters: [
      { code: 'wage_contract', label: '工资专项集体合同草案', power: 'pass', article: null },
      { code: 'employee_director', label: '选举职工董事', power: 'elect', article: '公司法第六十八条' },
    ],
    powers: [
      { code: 'pass', label: '审议通过' },
      { code: 'elect', label: '选举' },
    ],
    ballots: [{ code: 'secret', label: '无记名投票' }],
  }
}

describe('a session of a congress', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('says how many votes were missing, with the article', () => {
    const failed = item({ yes: 50, no: 18, abstained: 4, void: 0, counted: true, passed: false, outcome: '没通过，差 1 票' })
    const table = mount(AgendaTable, { props: { view: session([failed]), open: true, meeting: true, own: true } })
    expect(table.text()).toContain('第 1 项没通过，差 1 票')
    expect(table.text()).toContain('100 人的过半数是 51 票，赞成 50 票')
    expect(table.text()).toContain('第二十七条')
  })

  it('counts a vote only when something was written, and hands over the numbers', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const table = mount(AgendaTable, { props: { view: session([item({})]), open: true, meeting: true, own: true } })
    expect(table.find('#count-1').exists()).toBe(false)
    await table.get('#vote-1-yes').setValue('60')
    await table.get('#count-1').trigger('click')
    expect(door.requests['session_vote']).toEqual({ item: 'i1', yes: 60, no: 0, abstained: 0, void: 0 })
  })

  it('shows an election with its names, and only looks where a desk looks', () => {
    const counted: AgendaItem = {
      ...election,
      counted: true,
      passed: true,
      outcome: '选出 1 人',
      election: {
        seats: 1,
        valid: 70,
        candidates: [{ ...name('c1', '冯桂香'), yes: 55, no: 3, abstained: 12, elected: true, standing: '当选' }, name('c2', '周明')],
      },
    }
    const table = mount(AgendaTable, { props: { view: session([counted]), open: false, meeting: false, own: false } })
    expect(table.text()).toContain('冯桂香　55 票，当选')
    expect(table.text()).toContain('选出 1 人')
    expect(table.findAll('button')).toHaveLength(0)
  })

  it('offers the seat to whom a closed session elected, in one press, and not to a desk', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const counted: AgendaItem = {
      ...election,
      counted: true,
      passed: true,
      election: {
        seats: 1,
        valid: 70,
        candidates: [{ ...name('c1', '冯桂香'), yes: 55, no: 3, elected: true, standing: '当选', seat: '职工董事' }, name('c2', '周明')],
      },
    }
    const props = { view: session([counted]), open: false, meeting: false, own: true }
    const table = mount(AgendaTable, { props })
    await table.get('#seat-2-冯桂香').trigger('click')
    await settle()
    expect(door.requests['board_seat_elected']).toEqual({ candidate: 'c1' })
    expect(mount(AgendaTable, { props: { ...props, own: false } }).text()).not.toContain('登记为')
  })

  it('shows how a manager was found, and nothing of what too few gave', () => {
    const counts = {
      sent: 70,
      returned: 69,
      void: 1,
      valid: 68,
      excellent: 41,
      competent: 20,
      basic: 5,
      incompetent: 2,
      excellent_rate: '60.3%',
      competent_rate: '89.7%',
      incompetent_rate: '2.9%',
    }
    const managers = [
      { id: 'a1', name: '周广财', post: '生产厂长', counts, hidden: null },
      { id: 'a2', name: '吴经理', post: '销售经理', counts: null, hidden: '少于 5 票，不显示' },
    ]
    const appraised = item({ voted_on: false, power: '评议监督', needed: null, appraisal: { managers, formula: '有效票＝收回－废票' } })
    const table = mount(AgendaTable, { props: { view: session([appraised]), open: false, meeting: false, own: false } })
    expect(table.text()).toContain('89.7%')
    expect(table.text()).toContain('少于 5 票，不显示')
    expect(table.text()).toContain('有效票＝收回－废票')
    expect(table.findAll('button')).toHaveLength(0)
  })

  it('says how many ballots the grades are off by before anything is kept', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const appraised = item({ voted_on: false, appraisal: { managers: [], formula: '' } })
    const form = mount(AppraisalForm, { props: { view: session([appraised]), item: appraised, line: null } })
    expect(form.get<HTMLInputElement>('#appraisal-sent').element.value).toBe('72')
    await form.get('#appraisal-name').setValue('周广财')
    await form.get('#appraisal-post').setValue('生产厂长')
    await form.get('#appraisal-excellent').setValue('60')
    expect(form.text()).toContain('合计 60 张，收回 72 张，还差 12 张')
    await form.get('#appraisal-competent').setValue('11')
    await form.get('#appraisal-void').setValue('1')
    expect(form.text()).toContain('有效票 71 张')
    await form.get('form').trigger('submit')
    await settle()
    expect(door.requests['session_appraise']).toMatchObject({ item: 'i1', id: null, excellent: 60, competent: 11, void: 1, returned: 72 })
  })

  it('reckons who abstained, and keeps what was written when the ballots do not fit', async () => {
    const door = fakeDoor('open')
    door.fail.set(
      'session_elect',
      new Failure('too_many_names', '赞成票合计 75 个名字，最多 70 个名字。', '选的人多于应选名额的票是废票。', [
        { field: 'valid', message: '最多 70 个名字。' },
      ]),
    )
    useDoor(door)
    const form = mount(ElectionForm, { props: { view: session([election]), item: election } })
    await form.get('#election-valid').setValue('70')
    await form.get('#elect-1-yes').setValue('55')
    await form.get('#elect-1-no').setValue('3')
    await form.get('#elect-2-yes').setValue('20')
    expect(form.get('tbody tr').text()).toContain('12')
    await form.get('form').trigger('submit')
    await settle()
    expect(door.requests['session_elect']).toMatchObject({ item: 'i2', valid: 70, void: 0 })
    expect(form.text()).toContain('最多 70 个名字')
    expect(form.get<HTMLInputElement>('#elect-2-yes').element.value).toBe('20')
  })

  it('asks for seats and names only in an election, one name a line or between marks', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(ItemForm, { props: { view: session([]) } })
    expect(form.find('#item-names').exists()).toBe(false)
    await form.get('#item-matter').setValue('employee_director')
    expect(form.get<HTMLButtonElement>('#act-save').element.disabled).toBe(true)
    await form.get('#item-names').setValue('冯桂香、周明\n 李志强 ')
    await form.get('form').trigger('submit')
    await settle()
    expect(door.requests['session_item_put']).toMatchObject({ seats: 1, candidates: ['冯桂香', '周明', '李志强'], title: '选举职工董事' })
  })

  it('prints a ballot for names only where there is an election', () => {
    const stubs = { RouterLink: { template: '<a><slot /></a>' } }
    const plain = mount(SessionPapers, { props: { view: session([item({})]) }, global: { stubs } })
    expect(plain.text()).toContain('职代会表决票')
    expect(plain.text()).not.toContain('选票')
    const chosen = mount(SessionPapers, { props: { view: session([election]) }, global: { stubs } })
    expect(chosen.text()).toContain('选票')
  })
})
