import type { NegotiationView, StageLine } from '@/api/generated/commands'

/** What a step asks for when it is written down. A field without a label is not asked for. */
export interface StepWords {
  /** Head of its form. */
  title: string
  /** Its button. */
  verb: string
  day: string
  people?: string
  document?: string
  until?: string
  note?: string
  /** Under the note: what is usually written there. */
  help?: string
}

const words: Record<string, StepWords> = {
  offered: { title: '记要约送达', verb: '记下送达', day: '送达日期', people: '谁签收', note: '备注', help: '有没有回证' },
  agreed: { title: '记企业的答复', verb: '记下答复', day: '答复日期' },
  negotiators: {
    title: '记协商代表产生',
    verb: '记下产生',
    day: '产生日期',
    note: '怎么产生的',
    help: '例如：工会提名，职代会过半数通过；名单写在“双方代表”里',
  },
  announced: { title: '记代表公布', verb: '记下公布', day: '公布日期', note: '公布在哪里' },
  materials: { title: '记资料交换', verb: '记下交换', day: '交换日期', note: '备注', help: '哪些给了、哪些没给，记在“资料”里' },
  reported: { title: '记报告上级工会', verb: '记下报告', day: '报告日期', people: '报给谁', document: '报告文号', note: '备注' },
  started: { title: '记开始协商', verb: '记下开始', day: '开始日期', note: '备注', help: '开了会的，直接在“会议”里记，这一步跟着记上' },
  drafted: { title: '写合同草案', verb: '存好草案', day: '形成日期' },
  passed: { title: '记职代会表决', verb: '记下表决', day: '最后一家通过' },
  signed: { title: '记签字', verb: '记下签字', day: '签字日期', people: '双方签字人', note: '备注' },
  filed: { title: '记报送人社部门', verb: '记下报送', day: '报送日期', people: '谁收的', document: '报送文号', note: '备注' },
  effective: { title: '记生效', verb: '记下生效', day: '生效日期', document: '备案号' },
  published: { title: '记向职工公布', verb: '记下公布', day: '公布日期', note: '公布在哪里' },
  upper_filed: { title: '记报上级工会', verb: '记下报送', day: '报送日期', people: '报给谁', document: '报送文号', note: '备注' },
  refused: { title: '记对方拒绝', verb: '记下拒绝', day: '答复日期', document: '答复书文号', note: '理由' },
  silent: { title: '记没有答复', verb: '记下没有答复', day: '哪天', note: '备注', help: '催办过几次、怎么催的' },
  suspended: { title: '中止协商', verb: '记下中止', day: '从哪天起', until: '预计恢复', note: '原因' },
  resumed: { title: '恢复协商', verb: '记下恢复', day: '从哪天起', note: '备注' },
  dispute: { title: '提请协调', verb: '记下提请', day: '提请日期', people: '向谁提请', document: '申请文号', note: '争议的事' },
  objected: { title: '记人社部门的异议', verb: '记下异议', day: '收到日期', document: '审查意见书文号', note: '审查意见' },
}

/** The words of a step; of one that this page does not know, plain ones. */
export function wordsOf(code: string, view: Pick<NegotiationView, 'stages' | 'aside' | 'offered_by'>): StepWords {
  const label = [...view.stages, ...view.aside].find((one) => one.code === code)?.label ?? ''
  const found = words[code] ?? { title: `记“${label}”`, verb: '记下', day: '哪天', people: '谁办的', document: '文号', note: '备注' }
  // Who made the offer waits for the other side.
  return code === 'agreed' && view.offered_by === '企业方' ? { ...found, title: '记工会的答复' } : found
}

/** The one step whose days are waited out: nobody is late who takes it after them. */
export const waitsOut = (code: string): boolean => code === 'effective'

/** What the clock stands over. */
export function waitsFor(stage: StageLine, view: Pick<NegotiationView, 'offered_by'>): string {
  if (stage.code === 'agreed') return view.offered_by === '企业方' ? '等工会书面答复' : '等企业书面答复'
  if (waitsOut(stage.code)) return (stage.days_left ?? 0) < 0 ? '没有异议的，可以记生效了' : '等人社部门审查'
  return `下一步：${stage.label}`
}

/** What a column of the board waits for: two steps are the other side's to take. */
export function boardLabel(step: { code: string; label: string }): string {
  if (step.code === 'agreed') return '等书面答复'
  return waitsOut(step.code) ? '等人社部门审查' : step.label
}

/** The step to be taken now; null once all are. */
export const nowOf = (view: Pick<NegotiationView, 'stages'>): StageLine | null => view.stages.find((stage) => stage.state === 'now') ?? null

/** Of the steps to come the one whose clock runs out first. */
export function nextDue(view: Pick<NegotiationView, 'stages'>): StageLine | null {
  const timed = view.stages.filter((stage) => stage.state === 'coming' && stage.due !== null)
  return timed.reduce<StageLine | null>((first, stage) => (first?.due && first.due <= (stage.due ?? '') ? first : stage), null)
}

/** Steps that are not written down yet, in the order of the plan: the one at hand, those passed over, those to come. */
export const openSteps = (view: Pick<NegotiationView, 'stages'>): StageLine[] =>
  view.stages.filter((stage) => ['now', 'coming', 'skipped'].includes(stage.state))

/** Whether a step was taken and holds: what sends the matter back undoes those behind it. */
export const taken = (view: Pick<NegotiationView, 'stages'>, code: string): boolean =>
  view.stages.some((stage) => stage.code === code && stage.state === 'done')

/** What may come in between as the matter stands; how the other side replied is asked for with the reply itself. */
export function asideNow(view: Pick<NegotiationView, 'stages' | 'aside' | 'suspended' | 'closed_on'>): NegotiationView['aside'] {
  if (view.closed_on) return []
  const talking = taken(view, 'agreed') && !taken(view, 'signed')
  // What the labour department sends back was filed, and is a step of the table again: its steps stand there to be taken anew.
  const filed = view.stages.some((stage) => stage.code === 'effective' && stage.state === 'now')
  const fits: Record<string, boolean> = {
    refused: false,
    silent: false,
    suspended: talking && !view.suspended,
    resumed: view.suspended,
    dispute: talking,
    objected: filed,
  }
  return view.aside.filter((one) => fits[one.code] ?? true)
}

const contracts: Record<string, string> = { wage: '工资专项集体合同', general: '集体合同', women: '女职工权益保护专项集体合同' }

/** The papers of a negotiation, by when they are written; only those that fit its kind. */
export function papersOf(kind: string): { when: string; names: string[] }[] {
  const contract = contracts[kind]
  return [
    { when: '要约和答复', names: [...(kind === 'wage' ? ['工资集体协商要约书'] : []), '催办函', '答复书'] },
    { when: '协商', names: ['协商代表资格确认书', '集体协商会议纪要'] },
    { when: '合同', names: [...(contract ? [contract] : []), '集体合同送审表', '集体合同公布书'] },
  ]
}

const paperOfStep: Record<string, string> = {
  offered: '工资集体协商要约书',
  agreed: '催办函',
  negotiators: '协商代表资格确认书',
  announced: '协商代表资格确认书',
  started: '集体协商会议纪要',
  filed: '集体合同送审表',
  published: '集体合同公布书',
}

/** The paper that the step at hand needs, where there is one for this kind. */
export function paperFor(code: string, kind: string): string | null {
  const name = ['drafted', 'passed', 'signed'].includes(code) ? contracts[kind] : paperOfStep[code]
  return name && papersOf(kind).some((group) => group.names.includes(name)) ? name : null
}

/** Where a paper about a negotiation is written. */
export const paperPlace = (id: string, name: string) => ({ path: '/papers', query: { about: 'negotiation', id, name } })
