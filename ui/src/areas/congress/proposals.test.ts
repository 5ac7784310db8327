import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { ProposalRound, ProposalView } from '@/api/generated/commands'
import ProposalExamineForm from './ProposalExamineForm.vue'
import ProposalFeedbackForm from './ProposalFeedbackForm.vue'
import { stagesOf } from './proposalStages'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

function round(given: Partial<ProposalRound>): ProposalRound {
  return {
    from: '2026-10-13',
    due: '2026-11-12',
    days_left: null,
    words: '',
    clock: '从 2026年10月13日交办提案起 30 日',
    article: '常见做法',
    doubts: [],
    answered_on: null,
    reply: null,
    reply_label: null,
    answer: null,
    satisfaction: null,
    satisfaction_label: null,
    feedback_on: null,
    feedback_note: null,
    ...given,
  }
}

const answered = { answered_on: '2026-11-13', reply: 'adopted', reply_label: '采纳', answer: '下月起加一趟', days_left: -1 }
const dissatisfied = {
  satisfaction: 'dissatisfied',
  satisfaction_label: '不满意',
  feedback_on: '2026-11-16',
  feedback_note: '还是接不上',
}

function proposal(given: Partial<ProposalView>): ProposalView {
  return {
    id: 'p1',
    number: 5,
    union: '371323-DZC',
    union_name: '映泉纺织工会',
    congress: 'c1',
    congress_title: '三届职工代表大会',
    term_no: 3,
    session: null,
    session_title: null,
    raised_on: '2026-10-08',
    title: '夜班班车加一趟',
    reason: '没有公交',
    suggestion: '加一趟',
    proposer: 'd1',
    proposer_name: '王晓燕',
    proposer_place: '一车间',
    seconders: ['李志强', '赵海燕'],
    category: 'living',
    category_label: '生活后勤',
    state: 'received',
    label: '待审查',
    examined_on: null,
    examination: null,
    examination_label: null,
    examination_note: null,
    into: null,
    grouped: [],
    department: null,
    handler: null,
    assigned_on: null,
    answer_by: null,
    rounds: [],
    notices: [],
    examinations: [
      { code: 'accepted', label: '立案' },
      { code: 'grouped', label: '并案' },
      { code: 'refused', label: '不立案' },
    ],
    replies: [{ code: 'adopted', label: '采纳' }],
    satisfactions: [
      { code: 'satisfied', label: '满意' },
      { code: 'dissatisfied', label: '不满意' },
    ],
    ...given,
  }
}

const accepted = { examined_on: '2026-10-12', examination: 'accepted', examination_label: '立案' }
const assigned = { ...accepted, assigned_on: '2026-10-13', department: '综合办公室' }
const seen = (view: ProposalView) => stagesOf(view).map((stage) => `${stage.label} ${stage.state}`)

describe('where a proposal stands', () => {
  it('has one step that is now, and those to come after it', () => {
    expect(seen(proposal({}))).toEqual(['提出 done', '审查 now', '交办 coming', '答复 coming', '反馈 coming'])
    expect(seen(proposal({ state: 'accepted', ...accepted }))[2]).toBe('交办 now')
    expect(seen(proposal({ state: 'assigned', ...assigned, rounds: [round({})] }))).toEqual([
      '提出 done',
      '审查：立案 done',
      '交办 done',
      '答复 now',
      '反馈 coming',
    ])
  })

  it('goes no further where it is grouped into another or refused', () => {
    const into = { id: 'p2', number: 2, title: '班车', proposer: '李志强' }
    const grouped = proposal({ state: 'grouped', examination_label: '并案', into })
    expect(seen(grouped)).toEqual(['提出 done', '审查：并案 done'])
    expect(stagesOf(grouped)[1]?.document).toContain('并入第 2 号')
    expect(seen(proposal({ state: 'refused', examination_label: '不立案' }))).toHaveLength(2)
  })

  it('keeps the round that did not satisfy before the one that follows', () => {
    const view = proposal({ state: 'again', ...assigned, rounds: [round({ ...answered, ...dissatisfied }), round({ from: '2026-11-16' })] })
    expect(seen(view).slice(3)).toEqual(['答复：采纳 done', '反馈：不满意 done', '第 2 次答复 now', '反馈 coming'])
    expect(stagesOf(view)[3]?.days_left).toBe(-1)
  })
})

describe('what is done with a proposal', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('asks into which it is grouped, and says under the field why that cannot be', async () => {
    const door = fakeDoor('open')
    const message = '第 3 号是“并案”，不能再并进去。'
    door.fail.set('proposal_examine', new Failure('into_gone', message, '请写一件自己在办的提案。', [{ field: 'into', message }]))
    useDoor(door)
    const form = mount(ProposalExamineForm, { props: { view: proposal({}) } })
    await form.get('#examine-result').setValue('grouped')
    expect(form.get('#act-save').attributes('disabled')).toBeDefined()
    await form.get('#examine-into').setValue('３')
    await form.get('#examine-into').trigger('blur')
    await form.get('#examine-on').setValue('20261122')
    await form.get('#examine-on').trigger('blur')
    expect(form.get('#act-save').attributes('disabled')).toBeUndefined()
    await form.get('form').trigger('submit')
    await settle()
    expect(door.requests['proposal_examine']).toMatchObject({ on: '2026-11-22', examination: 'grouped', into: 3 })
    expect(form.text()).toContain('不能再并进去')
    expect(form.emitted('done')).toBeUndefined()
  })

  it('wants to know why an answer does not satisfy', async () => {
    const form = mount(ProposalFeedbackForm, { props: { view: proposal({ state: 'answered', ...assigned, rounds: [round(answered)] }) } })
    await form.get('#feedback-said').setValue('dissatisfied')
    expect(form.text()).toContain('写上为什么不满意就能记下')
    await form.get('#feedback-note').setValue('还是接不上')
    await form.get('#feedback-on').setValue('20261122')
    await form.get('#feedback-on').trigger('blur')
    expect(form.get('#act-save').attributes('disabled')).toBeUndefined()
  })
})
