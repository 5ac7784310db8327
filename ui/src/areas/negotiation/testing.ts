/** A negotiation about wages, as it stands while the enterprise has still three days to reply: invented, for tests. */
import type { AsideChoice, ContractLine, NegotiationView, NegotiatorLine, StageLine } from '@/api/generated/commands'

export const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

export function stage(code: string, label: string, state: string, given: Partial<StageLine> = {}): StageLine {
  return {
    id: state === 'done' ? `step-${code}` : null,
    code,
    label,
    what: '',
    state,
    why: null,
    done_on: null,
    until: null,
    people: null,
    document: null,
    advice: null,
    note: null,
    papers: 0,
    due: null,
    days_left: null,
    words: null,
    article: null,
    doubts: [],
    sealed: false,
    ...given,
  }
}

const plan: [string, string][] = [
  ['offered', '送达要约'],
  ['agreed', '同意协商'],
  ['negotiators', '产生协商代表'],
  ['announced', '公布协商代表'],
  ['materials', '交换协商资料'],
  ['reported', '报告上级工会'],
  ['started', '开始协商'],
  ['drafted', '形成草案'],
  ['passed', '职代会通过'],
  ['signed', '首席代表签字'],
  ['filed', '报送人社部门'],
  ['effective', '生效'],
  ['published', '向职工公布'],
  ['upper_filed', '报上级工会'],
]

/** The plan with the steps before this one taken, each with what is said of it. */
export function stagesAt(now: string, given: Record<string, Partial<StageLine>> = {}): StageLine[] {
  const at = plan.findIndex(([code]) => code === now)
  return plan.map(([code, label], place) => {
    const state = at < 0 || place < at ? 'done' : place === at ? 'now' : 'coming'
    return stage(code, label, state, { ...(state === 'done' ? { done_on: '2026-11-17' } : {}), ...given[code] })
  })
}

const reply: Partial<StageLine> = {
  due: '2026-11-27',
  days_left: 3,
  words: '11月17日收到要约，次日起算10日，最后一日 11月27日（周五）',
  what: '收到要约十日内书面答复，写明商定的协商开始日期（工资集体协商条例第二十一条）',
  article: '山东省企业工资集体协商条例第二十一条',
}

export function person(side: string, seat: string, name: string, given: Partial<NegotiatorLine> = {}): NegotiatorLine {
  const labels: Record<string, string> = { chief: '首席代表', member: '协商代表', adviser: '顾问', recorder: '记录员' }
  return {
    id: `${side}-${name}`,
    side,
    seat,
    seat_label: labels[seat] ?? seat,
    name,
    post: null,
    front_line: false,
    tie: side === 'workers' ? '职工' : '企业经营管理人员',
    mandate: null,
    from: '2026-11-10',
    to: null,
    left_why: null,
    trained_on: null,
    trained_hours: null,
    ...given,
  }
}

export const contract: ContractLine = {
  id: 'k1',
  title: '2026年度工资专项集体合同',
  kind: '工资专项集体合同',
  scope: '企业',
  from: '2026-01-01',
  to: '2026-12-31',
  signed_on: '2025-12-10',
  effective_on: '2026-01-01',
  state: 'running',
  words: '有效，还剩 37 天',
  days_left: 37,
  lowest_wage: '2300',
  rise: '5.0%',
}

const aside: AsideChoice[] = [
  { code: 'refused', label: '对方拒绝', what: '写明拒绝的日期和理由；没有正当理由的，报告上级工会' },
  { code: 'silent', label: '没有答复', what: '过了答复期限没有书面答复，记一笔，再催办或报告上级工会' },
  { code: 'suspended', label: '中止协商', what: '写明原因和预计恢复的日期；只有不可抗力停止计算期限' },
  { code: 'resumed', label: '恢复协商', what: '从恢复之日起接着计算' },
  { code: 'dispute', label: '提请协调', what: '协商不成，提请人社部门会同工会和企业方面协调' },
  { code: 'objected', label: '人社部门提出异议', what: '照审查意见重新协商，草案再交职代会通过' },
]

export function negotiation(given: Partial<NegotiationView> = {}): NegotiationView {
  return {
    id: 'n1',
    union: '371323-YQ',
    union_name: '映泉纺织有限公司工会委员会',
    title: '2026年工资协商',
    kind: 'wage',
    kind_label: '工资专项集体合同',
    scope: 'enterprise',
    scope_label: '企业',
    offered_by: '职工方',
    letter_no: '许工要约〔2026〕3号',
    letter_on: '2026-11-16',
    campaign: null,
    closed_on: null,
    suspended: false,
    stages: stagesAt('agreed', { agreed: reply, offered: { note: '有回证' } }),
    aside,
    people: [],
    notices: [],
    materials: [],
    usual: ['上年度营业收入', '上年度利税和净利润'],
    yardsticks: [{ name: '最低工资（月）', value: '2200 元', source: '山东省人民政府，2025年10月1日起' }],
    meetings: [],
    topics: [
      { subject: 'average_wage', label: '年平均工资和调整幅度', workers_say: '涨 8%', employer_says: '涨 5%', agreed: null },
      { subject: 'lowest_wage', label: '企业最低工资', workers_say: null, employer_says: null, agreed: null },
    ],
    contract: null,
    follows: contract,
    decisions: [],
    mandate_until: null,
    decided_at: null,
    filing: [
      { name: '协商情况说明', there: true, why: '记了 2 次会议' },
      { name: '合同文本', there: false, why: '合同还没有写条款' },
    ],
    earliest_effect: null,
    seats: [
      { code: 'chief', label: '首席代表' },
      { code: 'member', label: '协商代表' },
    ],
    ties: [
      { code: 'staff', label: '职工' },
      { code: 'manager', label: '企业经营管理人员' },
    ],
    ...given,
  }
}
