import type { AidLine, RoundCandidate, Commands, FundLine, RoundCounts, RoundView, StudentLine, VisitLine } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const choice = (code: string, label: string) => ({ code, label })
const sources = [choice('fiscal', '财政拨款'), choice('upper', '上级补助'), choice('own', '本级经费'), choice('donation', '社会捐赠')]

export function fundLine(given: Partial<FundLine> = {}): FundLine {
  return {
    id: 'm1',
    union_name: '许家湖镇总工会',
    name: '2026年送温暖专项',
    source: 'fiscal',
    source_label: '财政拨款',
    year: 2026,
    note: null,
    cash_in: '250000.00',
    goods_in: '0.00',
    cash_out: '238800.00',
    goods_out: '0.00',
    left: '11200.00',
    cash_left: '11200.00',
    ...given,
  }
}

export function aidLine(given: Partial<AidLine> = {}): AidLine {
  return {
    id: 'a1',
    on: '2026-11-10',
    payee: '赵德才',
    member: null,
    file: 'h1',
    project: 'living',
    project_label: '生活救助',
    fund: '2026年送温暖专项',
    source: '财政拨款',
    way: '现金',
    amount: '1000.00',
    goods: null,
    union_name: '许家湖镇总工会',
    approved_by: '周立新',
    signed: false,
    relative: false,
    school_year: null,
    note: null,
    sealed: false,
    ...given,
  }
}

export function visitLine(place: number, name: string, given: Partial<VisitLine> = {}): VisitLine {
  return {
    id: `v${place}`,
    place,
    what: 'household',
    target: `h${place}`,
    name,
    address: '许家湖村',
    category: '深度困难',
    phone: '138****0000',
    people: null,
    cadre: '周立新',
    fund: 'm1',
    fund_name: '2026年送温暖专项',
    planned: '800.00',
    planned_goods: '大米 1 袋',
    visited_on: null,
    cash: null,
    goods: null,
    value: null,
    signed: false,
    said: null,
    sealed: false,
    ...given,
  }
}

export const roundCounts: RoundCounts = {
  raised: [{ source: '财政拨款', cash: '250000.00', goods: '0.00' }],
  raised_total: '250000.00',
  listed: 4,
  visits: 1,
  walked_employers: 0,
  walked_households: 1,
  walked_places: 0,
  people: 0,
  comforted_employers: 0,
  comforted_households: 1,
  comforted_places: 0,
  given_cash: '800.00',
  given_goods: '0.00',
  unsigned: 0,
}

export function roundView(): RoundView {
  return {
    line: {
      id: 'r1',
      name: '2026年元旦春节送温暖',
      kind: 'warmth',
      kind_label: '送温暖',
      year: 2026,
      from: '2025-12-20',
      to: '2026-02-16',
      union_name: '许家湖镇总工会',
      note: null,
    },
    figures: roundCounts,
    shown: false,
    visits: [
      visitLine(1, '赵德才', { visited_on: '2026-01-20', cash: '800.00', signed: true }),
      visitLine(2, '钱玉兰'),
      visitLine(3, '孙立功'),
      visitLine(4, '李秀英'),
    ],
  }
}

const candidate = (id: string, name: string): RoundCandidate => ({
  id,
  name,
  union_name: '沂河电子厂工会',
  village: '许家湖村',
  category: '深度困难',
  aided_on: null,
})

export const student: StudentLine = {
  member: 's1',
  sealed: false,
  file: 'h1',
  name: '赵小满',
  worker: '赵德才',
  school: '临沂某某学院',
  stage: 'university',
  stage_label: '本科',
  entered_year: 2026,
  union: '371323-DZC',
  union_name: '沂河电子厂工会',
  village: '许家湖村',
  given: '0.00',
  times: 0,
  state: 'missed',
  label: '还没有助学',
}

const household = {
  file: 'h1',
  name: '赵德才',
  union_name: '沂河电子厂工会',
  village: '许家湖村',
  category: '深度困难',
  family: [
    { id: 'p1', name: '赵德才', relation: '本人', stage: null, place: null },
    { id: 's1', name: '赵小满', relation: '子女', stage: 'university', place: '临沂某某学院' },
  ],
  account: false,
  aided_on: '2026-01-20',
}

/** 帮扶台账: funds, what was given, a round of warmth, students. */
export function aidAnswers() {
  return {
    fund_list: () => ({
      funds: [
        fundLine(),
        fundLine({ id: 'm2', name: '2026年爱心捐赠', source: 'donation', source_label: '社会捐赠', left: '29000.00', cash_left: '0.00' }),
      ],
      sources,
      rounds: [choice('r1', '2026年元旦春节送温暖')],
      own: '371323-XJH',
      left: '40200.00',
    }),
    fund_get: ({ id }) => ({
      line: fundLine({ id }),
      entries: [
        { id: 'e1', on: '2025-12-22', amount: '250000.00', from_whom: '县总工会', goods: null, round: '2026年元旦春节送温暖', note: null },
      ],
    }),
    fund_add: () => ({ id: 'm3' }),
    fund_enter: () => ({}),
    fund_drop: () => ({}),
    aid_choices: () => ({
      projects: [choice('living', '生活救助'), choice('medical', '医疗救助'), choice('schooling', '子女助学'), choice('warmth', '送温暖')],
      sources,
      ways: [choice('cash', '现金'), choice('card', '银行卡'), choice('goods', '实物')],
      stages: [choice('high', '高中、中职'), choice('university', '本科')],
      categories: [choice('deep', '深度困难'), choice('relative', '相对困难')],
      funds: [{ id: 'm1', name: '2026年送温暖专项', left: '11200.00', cash_left: '11200.00' }],
      own: '371323-XJH',
    }),
    aid_payees: ({ query }) => ({ rows: household.name.includes(query) ? [household] : [] }),
    aid_list: () => ({
      rows: [aidLine(), aidLine({ id: 'a2', payee: '钱玉兰', signed: true, project: 'warmth', project_label: '送温暖' })],
      next: null,
      total: 2,
      amount: '2000.00',
    }),
    aid_list_write: () => ({ file: '帮扶台账.xlsx', rows: 2 }),
    aid_give: ({ confirmed, project }) =>
      project === 'warmth' && !confirmed
        ? {
            ids: [],
            advice: [{ severity: 'verify', code: 'same_project', message: '同一项目今年2026年1月20日已经发过 800.00 元。', article: null }],
          }
        : { ids: ['a3'], advice: [] },
    aid_sign: ({ ids }) => ({ signed: ids.length }),
    aid_take_back: () => ({}),
    aid_year: ({ year }) => ({
      year: year ?? 2026,
      sources: [choice('fiscal', '财政拨款'), choice('own', '本级经费')],
      months: Array.from({ length: 12 }, (_, at) => (at === 0 ? [238800, 0] : [0, at === 2 ? 1350 : 0])),
      projects: [
        { project: 'medical', label: '医疗救助', by_source: ['0.00', '1350.00'], total: '1350.00', times: 2 },
        { project: 'warmth', label: '送温暖', by_source: ['238800.00', '0.00'], total: '238800.00', times: 298 },
      ],
      total: '240150.00',
      goods: '150.00',
      times: 300,
    }),
    round_list: () => ({ rounds: [roundView().line], kinds: [choice('warmth', '送温暖'), choice('cooling', '送清凉')], own: '371323-XJH' }),
    round_open: () => ({ id: 'r1' }),
    round_get: () => roundView(),
    round_candidates: ({ what }) => ({
      rows: what === 'employer' ? [candidate('f1', '沂河电子厂')] : [candidate('h8', '周桂芝'), candidate('h9', '吴成林')],
      next: null,
    }),
    round_choose: ({ households, employers, places, all }) => ({
      added: all ? 2 : households.length + employers.length + places.length,
    }),
    round_drop: () => ({}),
    round_plan: () => ({ added: 3 }),
    round_save: ({ rows, confirmed }) => {
      const over = rows.filter((row) => Number(row.cash) > 3000)
      const findings = over.map((row) => ({
        visit: row.visit,
        field: 'cash',
        notice: { severity: 'error', code: 'over_cap_time', message: '这一次合计超过送温暖每人每次 3000.00 元的上限。', article: null },
      }))
      const again = confirmed ? [] : rows.filter((row) => row.note === null && row.cash === '900')
      const doubts = again.map((row) => ({
        visit: row.visit,
        field: 'note',
        notice: { severity: 'verify', code: 'same_project', message: '同一项目今年已经发过 800.00 元。', article: null },
      }))
      const all = [...findings, ...doubts]
      return { written: all.length ? 0 : rows.length, findings: all, only_doubts: findings.length === 0 && doubts.length > 0 }
    },
    round_paper_write: () => ({ file: '入户走访表.docx', rows: 4, sealed: false }),
    round_year: ({ year }) => ({ year: year ?? 2026, figures: roundCounts }),
    tuition_list: ({ missed, school_year }) => ({
      school_year: school_year ?? 2026,
      rows: missed
        ? [student]
        : [student, { ...student, member: 's2', name: '钱小雨', state: 'given', label: '已助学', times: 1, given: '3000.00' }],
      students: 2,
      aided: 1,
      amount: '3000.00',
      missed: 1,
      stages: ['高中', '中职', '大专', '本科', '研究生'],
      basis: '本程序约定：各地方案不一，以当年通知为准',
      verify: true,
    }),
    tuition_list_write: () => ({ file: '金秋助学.xlsx', rows: 2 }),
  } satisfies Partial<Handlers>
}
