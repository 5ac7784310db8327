/** What a step of a petition asks for when it is written down. A field without a label is not asked for. */
export interface StepWords {
  day: string
  until?: string
  people?: string
  document?: string
  note?: string
  /** Under the note. */
  help?: string
  /** 查明的事实、处理意见、法律依据: all of a decision, the opinion only of an answer. */
  decides?: 'whole' | 'opinion'
}

const words: Record<string, StepWords> = {
  objected: { day: '提出日期', people: '退给谁', document: '文号', note: '理由', help: '说明为什么不属于本单位职权' },
  noticed: { day: '告知日期', document: '告知书文号', note: '备注' },
  accepted: { day: '受理日期', document: '文号', note: '备注' },
  decided: { day: '答复日期', document: '意见书文号', note: '备注', help: '超过期限的，在这里写明原因', decides: 'whole' },
  answered: { day: '答复日期', document: '文号', note: '备注', decides: 'opinion' },
  routed: { day: '转送日期', people: '转给谁', document: '转送函文号', note: '备注', help: '不写检举的内容' },
  forwarded: { day: '转送日期', people: '转给谁', document: '文号', note: '备注' },
  declined: { day: '告知日期', document: '文号', note: '理由', help: '写明理由，告诉信访人向哪里提出' },
  extended: { day: '批准日期', until: '延到哪天', people: '谁批准', document: '文号', note: '理由', help: '理由要告知信访人' },
  hearing: { day: '从哪天起' },
  heard: { day: '哪天结束' },
  withdrawn: { day: '撤回日期', note: '备注' },
  review_asked: { day: '收到日期', note: '复查的请求' },
  review_accepted: { day: '决定日期', document: '文号', note: '备注' },
  reviewed: { day: '答复日期', people: '复查单位', document: '复查意见文号', note: '复查意见' },
  recheck_asked: { day: '收到日期', note: '复核的请求' },
  recheck_accepted: { day: '决定日期', document: '文号', note: '备注' },
  rechecked: { day: '答复日期', people: '复核单位', document: '复核意见文号', note: '复核意见' },
}

/** The words of a step; of one that this page does not know, plain ones. */
export const wordsOf = (code: string): StepWords => words[code] ?? { day: '哪天', people: '谁办的', document: '文号', note: '备注' }

/** The papers of a petition; of a denunciation only the letter that says nothing, and the form that is filled in by pen. */
export function papersOf(view: { kind: string; decides: boolean }): string[] {
  if (view.kind === 'denunciation') return ['检举控告转送函', '信访登记表']
  return ['信访登记表', '信访事项告知书', ...(view.decides ? ['信访事项处理意见书', '信访事项延期办理告知书'] : [])]
}
