import type { ProposalRound, ProposalView, StageLine } from '@/api/generated/commands'

function stage(code: string, label: string, state: 'done' | 'now' | 'coming', given: Partial<StageLine> = {}): StageLine {
  return {
    id: null,
    code,
    label,
    what: '',
    state,
    why: null,
    advice: null,
    done_on: null,
    until: null,
    people: null,
    document: null,
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

function examined(view: ProposalView): StageLine {
  if (!view.examination_label) return stage('examine', '审查', 'now', { what: '立案、并案或者不立案' })
  return stage('examine', `审查：${view.examination_label}`, 'done', {
    done_on: view.examined_on,
    note: view.examination_note,
    document: view.into && `并入第 ${view.into.number} 号，在那一件里答复`,
  })
}

function assigned(view: ProposalView): StageLine {
  if (view.assigned_on)
    return stage('assign', '交办', 'done', {
      done_on: view.assigned_on,
      people: [view.department, view.handler].filter(Boolean).join('　'),
    })
  return stage('assign', '交办', view.state === 'accepted' ? 'now' : 'coming', { what: '交给承办部门，从那天起算答复期限' })
}

/** A round is an answer and what who raised it says to it. */
function round(one: ProposalRound, at: number): StageLine[] {
  const name = at === 0 ? '答复' : `第 ${at + 1} 次答复`
  const kept = { due: one.due, days_left: one.days_left, article: one.article || null, doubts: one.doubts }
  if (!one.answered_on)
    return [stage('answer', name, 'now', { ...kept, what: one.clock || '交办时定的日期' }), stage('feedback', '反馈', 'coming')]
  const answer = stage('answer', `${name}：${one.reply_label}`, 'done', { ...kept, done_on: one.answered_on, note: one.answer })
  if (!one.satisfaction_label) return [answer, stage('feedback', '反馈', 'now', { what: '请提案人说满意不满意' })]
  return [answer, stage('feedback', `反馈：${one.satisfaction_label}`, 'done', { done_on: one.feedback_on, note: one.feedback_note })]
}

/** Where a proposal stands, step by step; what is grouped or refused goes no further. */
export function stagesOf(view: ProposalView): StageLine[] {
  const first = [stage('raise', '提出', 'done', { done_on: view.raised_on }), examined(view)]
  if (view.state === 'grouped' || view.state === 'refused') return first
  const rounds = view.rounds.flatMap(round)
  const coming = [stage('answer', '答复', 'coming'), stage('feedback', '反馈', 'coming')]
  return [...first, assigned(view), ...(rounds.length ? rounds : coming)]
}
