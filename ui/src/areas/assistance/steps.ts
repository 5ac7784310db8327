import type { FileView, StageLine } from '@/api/generated/commands'

/** What a step of an application asks for when it is written down. A field without a label is not asked for. */
export interface StepWords {
  title: string
  verb: string
  day: string
  people?: string
  document?: string
  note?: string
  help?: string
}

const words: Record<string, StepWords> = {
  published: { title: '记公示', verb: '记下公示', day: '公示第一天', note: '贴在哪里', help: '例如：厂门口公开栏；公示的纸拍照附在这一步' },
  contested: { title: '记公示有异议', verb: '记下异议', day: '收到日期', note: '什么异议', help: '不写反映人是谁；核实以后重新入户、公示' },
  uncontested: { title: '记公示无异议', verb: '记下没有异议', day: '哪天', note: '备注' },
  reviewed: { title: '记乡镇（系统）工会审核', verb: '记下审核', day: '审核日期', people: '谁审核的', document: '文号', note: '意见' },
}

/** The words of a step; of one that this page does not know, plain ones. */
export const stepWords = (code: string, label: string): StepWords =>
  words[code] ?? { title: `记“${label}”`, verb: '记下', day: '哪天', people: '谁办的', document: '文号', note: '备注' }

/** The step to be taken now; null once the file is decided or ended. */
export const nowOf = (view: Pick<FileView, 'stages' | 'state'>): StageLine | null =>
  view.state === 'applying' ? (view.stages.find((stage) => stage.state === 'now') ?? null) : null

/** An act of the page of a file: which form stands in its place. */
export type StepAct = 'survey' | 'decide' | 'step'

/** Which form takes a step: the visit and the decision have their own. */
export function actOf(code: string): StepAct {
  if (code === 'visited') return 'survey'
  return code === 'decided' ? 'decide' : 'step'
}

/** What the button of a step says. */
export function buttonOf(stage: Pick<StageLine, 'code' | 'label'>): string {
  if (stage.code === 'visited') return '记一次入户'
  if (stage.code === 'decided') return '记审批结果'
  if (stage.code === 'reviewed') return '记审核'
  return `记${stage.label}`
}

/** Whether the notice hangs: published, and nothing said about it yet. */
export const hangs = (view: Pick<FileView, 'stages' | 'state'>): boolean => nowOf(view)?.code === 'uncontested'

/** Where a paper about a file is written. */
export const paperPlace = (id: string, name: string, about = 'file') => ({ path: '/papers', query: { about, id, name } })
