import { rate } from '@/words'
import { Failure } from '../door'
import type { CheckLine, Commands, ContractLine, ContractView, CoverageOfYear, CoverageRow, EnterpriseView } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const choice = (code: string, label: string) => ({ code, label })
const kinds = [
  choice('general', '集体合同'),
  choice('wage', '工资专项集体合同'),
  choice('women', '女职工专项集体合同'),
  choice('safety', '劳动安全卫生专项集体合同'),
]
const scopes = [choice('enterprise', '企业'), choice('industry', '行业性'), choice('region', '区域性')]
const labels: Record<string, string> = {
  covered: '已建制',
  renewing: '到期，正在续签',
  expired: '到期没有续签',
  talking: '正在协商',
  none: '没有建制',
}

export function contractLine(given: Partial<ContractLine>): ContractLine {
  return {
    id: 'k2',
    title: '2026年度工资专项集体合同',
    kind: '工资专项集体合同',
    scope: '企业',
    from: '2026-01-01',
    to: '2026-12-31',
    signed_on: '2025-12-24',
    effective_on: '2026-01-13',
    state: 'running',
    words: '有效，2026年12月31日到期，还有 39 天',
    days_left: 39,
    lowest_wage: '2600.00',
    rise: '5%',
    ...given,
  }
}

export function coverageRow(given: Partial<CoverageRow>): CoverageRow {
  const state = given.state ?? 'covered'
  return {
    union: '371323-YQ',
    name: '映泉纺织有限公司工会',
    state,
    label: labels[state] ?? '',
    enterprises: 1,
    covered: state === 'covered' ? 1 : 0,
    staff: 480,
    contracts: [],
    ends: state === 'covered' ? '2026-12-31' : null,
    days_left: state === 'covered' ? 39 : null,
    open: [],
    ...given,
  }
}

const rows = [
  coverageRow({}),
  coverageRow({ union: '371323-HM', name: '沂水禾沐食品工会委员会', state: 'talking', staff: 210 }),
  coverageRow({ union: '371323-YD', name: '沂河电子厂工会', state: 'expired', staff: 156 }),
  coverageRow({ union: '371323-BL', name: '柏里塑料有限公司工会', state: 'renewing', staff: 64 }),
  coverageRow({
    union: '371323-CY',
    name: '许家湖镇餐饮行业工会联合会',
    state: 'none',
    enterprises: 60,
    covered: 52,
    staff: 612,
    ends: '2027-06-30',
    days_left: 220,
    open: ['老街饺子馆', '清泉酒家', '许家湖快餐', '汇丰楼', '小李面馆', '东来顺羊汤', '沂河渔家', '福临门'],
  }),
  coverageRow({ union: '371323-RF', name: '瑞丰机械有限公司工会', ends: '2028-02-29', days_left: 464, staff: 126 }),
]

export function enterpriseView(union: string): EnterpriseView {
  const row = rows.find((one) => one.union === union)
  const many = (row?.enterprises ?? 1) > 1
  const bare = row?.state === 'none' || row?.state === 'talking'
  return {
    union,
    union_name: row?.name ?? '映泉纺织有限公司工会',
    scopes: many ? ['industry', 'region'] : ['enterprise'],
    negotiations: [
      {
        id: 'n1',
        title: '2026年工资协商',
        kind: '工资专项集体合同',
        letter_on: '2026-11-17',
        stands: '下一步：企业书面答复',
        closed: false,
      },
    ],
    contracts: bare
      ? []
      : [
          contractLine({}),
          contractLine({ id: 'k1', title: '2025年度工资专项集体合同', state: 'ended', words: '2025年12月31日到期', days_left: null }),
        ],
    joint: many ? [] : [contractLine({ id: 'k9', title: '许家湖镇纺织行业工资专项集体合同', scope: '行业性', lowest_wage: '2300.00' })],
    employers: Array.from({ length: row?.enterprises ?? 1 }, (_, at) => ({
      id: `f${at}`,
      name: many ? `餐饮店${at + 1}` : '映泉纺织有限公司',
    })),
    coachings: [
      {
        id: 'v1',
        on: '2026-10-20',
        obstacle: '不敢谈',
        advice: '李秀芬上门，帮着拟了要约书，讲了别家怎么谈的。',
        overcome_on: null,
        result: null,
      },
    ],
    harmony: [
      {
        id: 'h1',
        level: '县级',
        named_on: '2024-05-01',
        document: '沂人社发〔2024〕9号',
        recheck_by: '2026-05-01',
        stands: true,
        checks: [{ on: '2025-05-12', verdict: '限期整改', findings: '两名职工没有参加工伤保险' }],
      },
    ],
    obstacles: [choice('afraid', '不敢谈'), choice('unwilling', '不愿谈'), choice('unable', '不会谈')],
    levels: [choice('provincial', '省级'), choice('municipal', '市级'), choice('county', '县级')],
    verdicts: [choice('kept', '保留'), choice('to_mend', '限期整改'), choice('lifted', '取消')],
  }
}

/** Year, enterprises, covered, target. */
const counted: [number, number, number, number | null][] = [
  [2021, 30, 12, null],
  [2022, 41, 21, null],
  [2023, 48, 33, null],
  [2024, 55, 42, 40],
  [2025, 61, 49, 50],
  [2026, 65, 54, 58],
  [2027, 0, 0, 63],
]

export function coverageYears(): CoverageOfYear[] {
  return counted.map(([year, whole, covered, target]) => ({
    year,
    on: `${year}-12-31`,
    whole,
    covered,
    staff_covered: covered * 20,
    rate: rate(covered, whole),
    target,
  }))
}

const look: CheckLine = {
  id: 'c1',
  on: '2026-11-18',
  people: '张建国、赵立新',
  reported_on: null,
  kept: { part: 2, whole: 3, rate: '66.7%', formula: '履约率＝已履行的条款÷检查的条款，部分履行不算' },
  satisfied: { part: 105, whole: 114, rate: '92.1%', formula: '满意率＝满意的÷收回的有效票' },
  ballot: '发出 120，收回 116，废票 2，满意 105',
  counts: { sent: 120, returned: 116, void: 2, satisfied: 105 },
  clauses: [{ clause: 'l3', no: 3, performance: 'partly', label: '部分履行', note: '七月的高温津贴没有发' }],
}

export function contractView(given: Partial<ContractView> = {}): ContractView {
  const line = given.line ?? contractLine({})
  const clause = (no: number, subject: string, subject_label: string, text: string) => ({
    id: `l${no}`,
    no,
    subject,
    subject_label,
    text,
    last: no === 3 ? '部分履行' : '已履行',
  })
  return {
    line,
    union: '371323-YQ',
    union_name: '映泉纺织有限公司工会',
    negotiation: null,
    filing_no: '沂人社集审〔2026〕6号',
    ended_why: null,
    ended_filed_on: null,
    ending_due: null,
    least: [],
    joint: false,
    chain: [
      contractLine({ id: 'k1', title: '2025年度工资专项集体合同', state: 'ended', from: '2025-01-01', to: '2025-12-31' }),
      line,
      contractLine({ id: 'k3', title: '2027年度工资专项集体合同', state: 'coming', from: '2027-01-01', to: '2027-12-31' }),
    ],
    clauses: [
      clause(1, 'average_wage', '年平均工资和调整幅度', '职工年度平均工资增长百分之五。'),
      clause(2, 'lowest_wage', '企业最低工资', '企业最低工资标准每月 2600 元。'),
      clause(3, 'bonus', '奖金、津贴、补贴', '每年六月至九月发放高温津贴。'),
    ],
    open: false,
    firms: [],
    firm_staff: 0,
    checks: [look],
    subjects: [choice('average_wage', '年平均工资和调整幅度'), choice('lowest_wage', '企业最低工资'), choice('bonus', '奖金、津贴、补贴')],
    performances: [choice('done', '已履行'), choice('partly', '部分履行'), choice('not', '未履行')],
    ...given,
  }
}

/** A trade of many firms and three contracts in a row: enough to look at every part of their pages. */
export function contractAnswers(): Partial<Handlers> {
  const trade = contractView({
    line: contractLine({ id: 'k9', title: '许家湖镇餐饮行业工资专项集体合同', scope: '行业性' }),
    union: '371323-CY',
    union_name: '许家湖镇餐饮行业工会联合会',
    joint: true,
    chain: [contractLine({ id: 'k9', title: '许家湖镇餐饮行业工资专项集体合同' })],
    firms: Array.from({ length: 52 }, (_, at) => ({
      id: `s${at}`,
      employer: `f${at}`,
      name: `餐饮店${at + 1}`,
      stamped_on: '2026-06-20',
      employees: 12,
      voters: 12,
      yes: 11,
      to: at === 1 ? '2026-10-31' : null,
    })),
    firm_staff: 612,
    checks: [],
  })
  const bare = contractView({ line: contractLine({ id: 'k1', title: '2025年度工资专项集体合同' }), clauses: [], open: true, checks: [] })
  return {
    negotiation_choices: () => ({ kinds, scopes, sides: [choice('workers', '职工方'), choice('employer', '企业方')] }),
    coverage_list: ({ query, state }) => ({
      rows: rows.filter((row) => row.name.includes(query) && (!state || row.state === state)),
      next: null,
    }),
    coverage_rate: ({ on }) => ({
      on: on ?? '2026-11-22',
      enterprises: { part: 54, whole: 65, rate: '83.1%', formula: '有效期内合同覆盖的建会企业÷建会企业，一家只算一次' },
      staff: { part: 1112, whole: 1648, rate: '67.5%', formula: '这些企业的职工÷建会企业的职工，按当日登记的职工人数' },
      contracts: 3,
      states: Object.entries(labels).map(([state, label]) => ({ state, label, unions: rows.filter((row) => row.state === state).length })),
      ending: 1,
      slices: [{ state: 'ending', label: '90 天内到期', unions: 1 }],
    }),
    coverage_years: () => ({ years: coverageYears() }),
    coverage_list_write: () => ({ file: '覆盖情况.xlsx', rows: rows.length }),
    plan_target_set: () => ({}),
    enterprise_get: ({ union }) => enterpriseView(union),
    contract_get: ({ id }) => {
      if (id === 'gone') throw new Failure('bad_choice', '没有找到这份合同。', '可能刚刚被撤销了，请回到名单重新找。')
      return id === 'k9' ? trade : id === 'k1' ? bare : contractView({ line: contractLine({ id }) })
    },
    contract_enter: () => ({ id: 'k4' }),
    contract_clauses: () => ({}),
    contract_end: () => ({}),
    contract_end_filed: () => ({}),
    contract_stamp: () => ({}),
    contract_leave: () => ({}),
    contract_check: () => ({}),
    contract_report: () => ({}),
    coaching_put: () => ({}),
    coaching_settle: () => ({}),
    harmony_put: () => ({}),
    harmony_recheck: () => ({}),
  }
}
