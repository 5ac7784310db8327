import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { ActivityLine, ActivityYearView, KindCard, KindList } from '@/api/generated/commands'
import { useSession } from '@/state/session'
import { useUnions } from '@/state/unions'
import ActivitiesPage from './ActivitiesPage.vue'
import ActivityForm from './ActivityForm.vue'
import GridPage from './GridPage.vue'
import SinglesPage from './SinglesPage.vue'
import YearPage from './YearPage.vue'
import { gridColumns, gridRows, pasteInto, type GridLine } from './grid'
import { byGroup, lacking, levelWords, typedFields } from './kinds'

const kind = (given: Partial<KindCard> = {}): KindCard => ({
  code: 'hazard_drive',
  version: 1,
  name: '查身边隐患（查保促）',
  group: 'contest',
  row: 58,
  shape: 'event',
  levelled: false,
  recipient: null,
  check_months: null,
  offered: true,
  shipped: true,
  used: 0,
  source: '示例',
  fields: [
    { code: 'found', label: '查出隐患', kind: 'count', unit: '处', required: true, options: [] },
    { code: 'fixed', label: '整改完成', kind: 'count', unit: '处', required: true, options: [] },
    { code: 'what', label: '主要隐患', kind: 'text', unit: null, required: false, options: [] },
  ],
  counts: ['查出隐患（处）'],
  ...given,
})
const list: KindList = {
  kinds: [
    kind(),
    kind({ code: 'culture_sport', name: '文化体育活动', group: 'culture', fields: [] }),
    kind({ code: 'old', name: '旧种类', offered: false, used: 2, fields: [] }),
    kind({ code: 'unused', name: '没用过的旧种类', offered: false, fields: [] }),
    kind({ code: 'reading_room', name: '职工书屋', group: 'place', shape: 'place', levelled: true, check_months: 12, fields: [] }),
  ],
  groups: [
    { code: 'contest', label: '竞赛和创新' },
    { code: 'culture', label: '文化体育' },
    { code: 'place', label: '阵地' },
  ],
  levels: [{ code: 'county', label: '县' }],
  outcomes: [{ code: 'met', label: '见了面' }],
}
const line = (given: Partial<ActivityLine> = {}): ActivityLine => ({
  id: 'a1',
  own: true,
  union: '371323-DZC',
  union_name: '沂河电子厂工会',
  kind: 'hazard_drive',
  kind_name: '查身边隐患（查保促）',
  title: '查身边隐患',
  on: '2026-05-06',
  until: null,
  place: null,
  level: null,
  level_label: null,
  summary: '查出隐患 12 处，整改完成 11 处',
  ...given,
})
const view = {
  line: line(),
  fields: [{ code: 'found', label: '查出隐患', typed: '12', words: '12 处' }],
  note: null,
  kind: kind(),
  version: 1,
  papers: 0,
}
const figure = { count: 'found', label: '查出隐患', unit: '处', value: '12', number: 12, whole: null, rate: null }
const year: ActivityYearView = {
  year: 2026,
  first: '2026-01-01',
  last: '2026-12-31',
  unknown: 0,
  groups: [
    {
      group: 'contest',
      label: '竞赛和创新',
      kinds: [
        { kind: 'hazard_drive', name: '查身边隐患', row: 58, rows: true, any: true, figures: [figure] },
        {
          kind: 'method',
          name: '先进操作法',
          row: 55,
          rows: true,
          any: false,
          figures: [{ ...figure, label: '总结先进操作法', number: 0, value: '0' }],
        },
      ],
    },
  ],
}

function door(answers: Record<string, (request: never) => unknown> = {}) {
  const fake = fakeDoor('open')
  const past = fake.call
  const known: typeof answers = {
    activity_kinds: () => list,
    activity_list: () => ({ year: 2026, rows: [line()], next: null, total: 1, kinds: [] }),
    activity_get: () => view,
    attachment_list: () => ({ attachments: [] }),
    activity_year: () => year,
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

async function page(path: string, component: typeof ActivitiesPage | typeof YearPage | typeof GridPage | typeof SinglesPage) {
  const routes = [
    { path: '/activities/list/:id?', component },
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
  door()
  await useSession().look()
  await useUnions().load()
})

describe('kinds', () => {
  it('stand by group: to enter only those that are offered, to search those that were used as well', () => {
    const names = (used: 'offered' | 'known') =>
      byGroup(list, ['event', 'log'], used).flatMap((group) => group.kinds.map((one) => one.name))
    expect(names('offered')).toEqual(['查身边隐患（查保促）', '文化体育活动'])
    expect(names('known')).toEqual(['查身边隐患（查保促）', '旧种类', '文化体育活动'])
  })

  it('ask for what is required', () => {
    expect(typedFields(kind(), view.fields)).toEqual({ found: '12', fixed: '', what: '' })
    expect(lacking(kind(), { found: '12', fixed: ' ', what: '' })).toEqual(['整改完成'])
    expect(levelWords('市')).toBe('市级')
    expect(levelWords('本级')).toBe('本级')
  })
})

describe('the list', () => {
  it('shows the year with one activity and its photographs beside it', async () => {
    const shown = await page('/activities/list', ActivitiesPage)
    expect(shown.get('.list').text()).toContain('查出隐患 12 处，整改完成 11 处')
    expect(shown.get('#activity-record').text()).toContain('还没有附件')
    expect(shown.findAll('#activities-kind option')).toHaveLength(4)
  })

  it('says what to do first where there is nothing, and what else to try where nothing was found', async () => {
    door({ activity_list: () => ({ year: 2026, rows: [], next: null, total: 0, kinds: [] }) })
    const shown = await page('/activities/list', ActivitiesPage)
    expect(shown.text()).toContain('2026 年还没有记过活动')
    await shown.get('#activities-search').setValue('拔河')
    await flushPromises()
    expect(shown.text()).toContain('没有这样的活动')
  })

  it('turns its pages by key', async () => {
    const requests = door({ activity_list: () => ({ year: 2026, rows: [line()], next: '2026-05-06 a1', total: 51, kinds: [] }) })
    const shown = await page('/activities/list', ActivitiesPage)
    expect(requests['activity_list']).toMatchObject({ after: null, year: 2026 })
    await shown.get('.sheet-foot .link').trigger('click')
    await flushPromises()
    expect(requests['activity_list']).toMatchObject({ after: '2026-05-06 a1' })
  })
})

describe('the form', () => {
  it('has the fields of its kind and tells what is missing', async () => {
    const requests = door({ activity_put: () => ({ id: 'a2' }) })
    const form = mount(ActivityForm, { props: { list, view: null, kind: 'hazard_drive' } })
    expect(form.text()).toContain('选上种类和工会')
    const open = mount(ActivityForm, { props: { list, view } })
    expect(open.find('#activity-kind').exists()).toBe(false)
    expect(open.get('#act-save').attributes('disabled')).toBeDefined()
    expect(open.text()).toContain('还要写整改完成')
    await open.get('#field-fixed').setValue('11')
    await open.get('form').trigger('submit')
    await flushPromises()
    expect(requests['activity_put']).toMatchObject({ kind: 'hazard_drive', fields: { found: '12', fixed: '11', what: '' } })
    expect(open.emitted('done')).toHaveLength(1)
  })

  it('stands the sentence under the field it is about', async () => {
    door({
      activity_put: () => {
        throw new Failure('field_over', '“整改完成”13，多于“查出隐患”12。', '部分不能多于全部。', [
          { field: 'fields.fixed', message: '“整改完成”13，多于“查出隐患”12。' },
        ])
      },
    })
    const form = mount(ActivityForm, { props: { list, view } })
    await form.get('#field-fixed').setValue('13')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(form.get('#field-fixed').classes()).toContain('bad')
  })
})

describe('the grid', () => {
  const lines: GridLine[] = [
    { union: 'a', name: '甲', cells: {} },
    { union: 'b', name: '乙', cells: { found: '3', fixed: '3' } },
  ]

  it('takes the lines that say something, and pastes columns from a cell on', () => {
    const columns = gridColumns(kind())
    expect(columns.map((column) => column.label)).toEqual(['查出隐患（处）', '整改完成（处）', '主要隐患', '另外的日期'])
    expect(gridRows(lines, kind())).toEqual([
      { at: 1, row: { union: 'b', title: null, on: null, fields: { found: '3', fixed: '3', what: '' } } },
    ])
    const { lines: next, taken } = pasteInto(lines, columns, '5\t4\r\n6\t6\r\n7\t7\r\n', 0, 'found')
    expect(taken).toBe(2)
    expect(next.map((one) => one.cells)).toEqual([
      { found: '5', fixed: '4' },
      { found: '6', fixed: '6' },
    ])
  })

  it('shows what is wrong under the line it is about, though empty lines lie between', async () => {
    door({
      activity_grid_save: () => ({
        written: 0,
        findings: [{ at: 0, field: 'fields.found', message: '“查出隐患”写的是“三”，读不懂。', hint: '请写整数。' }],
      }),
    })
    const shown = await page('/activities/grid', GridPage)
    await shown.get('#grid-kind').setValue('hazard_drive')
    await shown.get('#grid-title').setValue('查隐患')
    await shown.get('[data-cell="1-found"]').setValue('三')
    await shown.get('#grid-save').trigger('click')
    await flushPromises()
    expect(shown.get('[data-cell="1-found"]').classes()).toContain('bad')
    expect(shown.text()).toContain('1 家有错，一家也没有存')
  })
})

describe('the year', () => {
  it('lists what was recorded, and a figure opens its rows', async () => {
    const requests = door({
      activity_rows: () => ({
        label: '查出隐患',
        rows: [{ id: 'a1', page: 'list', name: '查身边隐患', union: '沂河电子厂工会', on: '2026-05-06', amount: '12' }],
        next: null,
        total: 1,
      }),
    })
    const shown = await page('/activities/year', YearPage)
    expect(shown.text()).not.toContain('总结先进操作法')
    await shown.get('#figure-hazard_drive-found').trigger('click')
    await flushPromises()
    expect(requests['activity_rows']).toMatchObject({ kind: 'hazard_drive', count: 'found', year: 2026 })
    expect(shown.get('#figure-rows a').attributes('href')).toBe('/activities/list/a1')
    await shown.get('#year-all').setValue(true)
    expect(shown.text()).toContain('总结先进操作法')
  })

  it('tells of records that no figure can have', async () => {
    door({ activity_year: () => ({ ...year, unknown: 3 }) })
    const shown = await page('/activities/year', YearPage)
    expect(shown.text()).toContain('有 3 条记录的种类本机不认识')
  })
})

describe('singles', () => {
  const single = {
    id: 's1',
    union: '371323-DZC',
    union_name: '沂河电子厂工会',
    name: '柳晓燕',
    sex: '2',
    sex_label: '女',
    birth_year: 1998,
    phone: null,
    wishes: null,
    consented_on: '2026-09-01',
    consent: '本人签字的登记表',
    outcome: null,
    follows: [],
  }

  it('are asked for the consent first, and who takes it back is forgotten without a way back', async () => {
    const requests = door({ single_list: () => ({ singles: [single] }), single_withdraw: () => ({}) })
    const shown = await page('/activities/singles', SinglesPage)
    await shown.get('#single-add').trigger('click')
    expect(shown.text()).toContain('先写本人哪天、怎样同意的')
    await shown.get('#single-record .sheet-foot .btn').trigger('click')
    await shown.get('#single-leave').trigger('click')
    expect(shown.text()).toContain('清掉就找不回来')
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(requests['single_withdraw']).toMatchObject({ id: 's1', on: useSession().today })
  })

  it('are for chair and deputy', async () => {
    door({
      single_list: () => {
        throw new Failure('not_allowed', '这件事要主席或副主席来做。', '请用主席或副主席的口令打开台账。')
      },
    })
    const shown = await page('/activities/singles', SinglesPage)
    expect(shown.text()).toContain('要主席或副主席来做')
  })
})
