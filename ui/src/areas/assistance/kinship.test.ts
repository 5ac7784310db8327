import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { DiaryLine, LoadLine, PairLine, PairView } from '@/api/generated/commands'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import CadreRecord from './CadreRecord.vue'
import DiaryForm from './DiaryForm.vue'
import DiaryPage from './DiaryPage.vue'
import PairEndForm from './PairEndForm.vue'
import PairForm from './PairForm.vue'
import PairsPage from './PairsPage.vue'

const load = (cadre: string, state: string, label: string, households: string[], given: Partial<LoadLine> = {}): LoadLine => ({
  union: '371323-XJH',
  union_name: '许家湖镇总工会',
  cadre,
  post: '委员',
  households,
  visits: 0,
  raised: 0,
  solved: 0,
  state,
  label,
  met: false,
  ...given,
})
const pair: PairLine = {
  id: 'p1',
  own: true,
  union: '371323-XJH',
  union_name: '许家湖镇总工会',
  cadre: '李秀芬',
  post: '副主席',
  file: 'f1',
  household: '周凤英',
  village: '东关村',
  people: [],
  from: '2026-10-08',
  to: null,
  ended_why: null,
  sealed: false,
  surveyed_on: null,
  survey_due: '2026-11-09',
  survey_left: -13,
  survey_words: '10月8日结对，次日起算1个月，最后一日 11月9日（周一）',
  visits: 1,
  raised: 1,
  solved: 0,
  open: 1,
  notices: [{ severity: 'verify', code: 'two_cadres', message: '这一户还有周梅结对，一户一般由一名干部联系。', article: null }],
}
const kinds = [
  { code: 'living', label: '生活' },
  { code: 'placement', label: '职业介绍' },
]
const line: DiaryLine = {
  id: 'h1',
  own: true,
  file: 'f1',
  household: '周凤英',
  village: '东关村',
  pair: 'p1',
  member: null,
  member_name: null,
  kind: 'placement',
  kind_label: '职业介绍',
  on: '2026-10-08',
  what: '陪着去看了岗位',
  problem: '妻子没有活干',
  solved_on: null,
  result: null,
  by: '李秀芬',
  sealed: false,
  raised: true,
  settled: false,
  placed: false,
  open: true,
}
const rate = { part: 1, whole: 3, rate: '33.3%', formula: '达标干部 ÷ 结亲干部' }
const view: PairView = {
  year: 2026,
  on: '2026-11-22',
  asked: '每名干部结对 2 至 4 户（示例，待核实）',
  loads: [load('王志强', 'none', '还没有结对', []), load('李秀芬', 'few', '户数不够', ['周凤英'], { visits: 1 })],
  states: [
    { state: 'none', label: '还没有结对', unions: 1 },
    { state: 'few', label: '户数不够', unions: 1 },
  ],
  rate,
  households: 1,
  pairs: [pair],
  kinds,
}
const diary = { year: 2026, lines: [line], total: 1, needs: [{ state: 'job', label: '就业', unions: 1 }], placed: 0, raised: 1, solved: 0 }

function door(answers: Record<string, (request: never) => unknown>) {
  const fake = fakeDoor('open')
  const past = fake.call
  const known: typeof answers = { pair_list: () => view, diary_list: () => diary, pair_find: () => ({ households: [] }), ...answers }
  fake.call = async (name, request, options) => {
    const answer = known[name]
    if (!answer) return past(name, request, options)
    fake.requests[name] = request
    return answer(request as never)
  }
  useDoor(fake)
  return fake.requests
}

async function page(path: string, component: typeof PairsPage | typeof DiaryPage) {
  const routes = [
    { path: '/assistance/pairs/:id?', component },
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

describe('pairs', () => {
  it('show who has nobody first, the rate with its formula, and the sheet', async () => {
    const requests = door({ pair_list_write: () => ({ file: '结亲.xlsx', rows: 2 }) })
    const pairs = await page('/assistance/pairs', PairsPage)
    expect(pairs.text()).toContain('干部 3')
    expect(pairs.text()).toContain('33.3%')
    const rows = pairs.findAll('tbody tr').map((row) => row.text())
    expect(rows[0]).toContain('王志强')
    expect(rows[0]).toContain('还没有结对')
    await pairs.get('#pairs-state').setValue('few')
    expect(pairs.findAll('.list tbody tr')).toHaveLength(1)
    await pairs.get('#pairs-sheet').trigger('click')
    await flushPromises()
    expect(requests['pair_list_write']).toEqual({ union: null, year: 2026, to: 'save-xlsx' })
    expect(useDone().text).toContain('2 行')
  })

  it('open with the pair a line of the day leads to', async () => {
    const pairs = await page('/assistance/pairs/p1', PairsPage)
    expect(pairs.get('#pair-record').text()).toContain('周凤英')
    expect(pairs.get('#pair-record').text()).toContain('摸底过期了')
  })

  it('say that nobody is linked yet', async () => {
    door({ pair_list: () => ({ ...view, loads: [], pairs: [], states: [] }) })
    expect((await page('/assistance/pairs', PairsPage)).text()).toContain('还没有结对')
  })

  it('want a cadre and a household, and pass on what is worth a look', async () => {
    const requests = door({ pair_put: () => ({ id: 'p2', notices: pair.notices }) })
    const form = mount(PairForm, { props: { union: '371323-XJH', cadre: load('李秀芬', 'few', '', []) } })
    await flushPromises()
    expect(form.get('#act-save').attributes('disabled')).toBeDefined()
    form.getComponent({ name: 'HouseholdField' }).vm.$emit('update:modelValue', 'f1')
    await flushPromises()
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(requests['pair_put']).toEqual({
      union: '371323-XJH',
      file: 'f1',
      cadre: '李秀芬',
      post: '委员',
      from: '2026-11-22',
      surveyed_on: null,
    })
    expect(form.emitted('done')?.[0]?.[0]).toContain('核实：这一户还有周梅结对')
  })

  it('are ended with a reason, and a refusal stands at its field', async () => {
    door({
      pair_end: () => {
        throw new Failure('day_before', '日期2026年10月7日早于2026年10月8日。', '请核对。', [
          { field: 'on', message: '日期2026年10月7日早于2026年10月8日。' },
        ])
      },
    })
    const form = mount(PairEndForm, { props: { pair } })
    expect(form.text()).toContain('写上哪天、为什么就能记下')
    await form.get('#end-why').setValue('脱困了')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(form.get('.fault').text()).toContain('早于2026年10月8日')
    expect(form.emitted('done')).toBeUndefined()
  })
})

describe('the diary', () => {
  const record = () =>
    mount(CadreRecord, {
      props: { cadre: load('李秀芬', 'few', '户数不够', ['周凤英']), pairs: [pair], kinds, rate, named: '' },
      global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } },
    })

  it('is typed in one form, and asks for the employer of who was placed', async () => {
    const requests = door({ diary_put: () => ({ id: 'h2' }) })
    const cadre = record()
    await flushPromises()
    expect(cadre.text()).toContain('还有 1 件困难没有解决')
    await cadre.get('#diary-p1').trigger('click')
    await cadre.get('#diary-what').setValue('送了米面油')
    expect(cadre.text()).not.toContain('上岗单位')
    await cadre.get('#diary-kind').setValue('placement')
    expect(cadre.text()).toContain('上岗单位')
    await cadre.get('form').trigger('submit')
    await flushPromises()
    expect(requests['diary_put']).toEqual({
      id: null,
      file: 'f1',
      pair: 'p1',
      member: null,
      kind: 'placement',
      on: '2026-11-22',
      what: '送了米面油',
      problem: null,
      solved_on: null,
      result: null,
      by: '李秀芬',
    })
    expect(cadre.emitted('changed')?.[0]?.[0]).toBe('日记记下了')
  })

  it('has the day of a solution only under a problem', async () => {
    const form = mount(DiaryForm, { props: { pair, kinds } })
    await flushPromises()
    expect(form.find('#diary-solved').exists()).toBe(false)
    await form.get('#diary-problem').setValue('孩子没有学上')
    expect(form.find('#diary-solved').exists()).toBe(true)
    expect(form.text()).toContain('三十天没有解决')
  })

  it('settles a problem from its line', async () => {
    const requests = door({ diary_settle: () => ({}) })
    const cadre = record()
    await flushPromises()
    await cadre.get('#settle-h1').trigger('click')
    await cadre.get('#settle-result').setValue('禾沐食品包装岗')
    await cadre.get('form').trigger('submit')
    await flushPromises()
    expect(requests['diary_settle']).toEqual({ id: 'h1', solved_on: '2026-11-22', result: '禾沐食品包装岗' })
  })

  it('is listed by month and by kind', async () => {
    const requests = door({})
    const list = await page('/assistance/diary', DiaryPage)
    expect(list.text()).toContain('就业 1')
    await list.get('#diary-month').setValue('10')
    await list.get('#diary-of').setValue('living')
    await flushPromises()
    expect(requests['diary_list']).toMatchObject({ year: 2026, month: 10, kind: 'living' })
  })
})
