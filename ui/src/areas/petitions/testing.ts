/** A claim that waits for its notice, and the lists of its forms: invented, for tests. */
import type { PetitionChoices, PetitionContents, PetitionView, StageLine } from '@/api/generated/commands'

export const choices: PetitionChoices = {
  kinds: [
    { code: 'suggestion', label: '建议意见' },
    { code: 'denunciation', label: '检举控告' },
    { code: 'claim', label: '申诉求决' },
  ],
  channels: [
    { code: 'letter', label: '来信' },
    { code: 'visit', label: '走访' },
  ],
  categories: [
    { code: 'pay', label: '欠薪' },
    { code: 'other', label: '其他' },
  ],
  forms: [
    { code: 'advice', label: '咨询' },
    { code: 'arbitration', label: '仲裁' },
  ],
  results: [{ code: 'won', label: '支持' }],
  next_number: '信〔2026〕8号',
  representatives_to: 5,
  operator: '李秀芬',
  union: '371323-XJH',
}

const stage = (code: string, label: string, state: string, given: Partial<StageLine> = {}): StageLine => ({
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
})

export const petition = (given: Partial<PetitionView> = {}): PetitionView => ({
  id: 'p1',
  number: '信〔2026〕7号',
  union: '371323-XJH',
  union_name: '许家湖镇总工会',
  received_on: '2026-11-12',
  kind: 'claim',
  kind_label: '申诉求决',
  decides: true,
  hidden: false,
  papers: 0,
  channel: 'visit',
  channel_label: '走访',
  category: 'pay',
  category_label: '欠薪',
  people: 12,
  forwarded_from: null,
  handler: '周明',
  same_as: null,
  same_as_id: null,
  pending_elsewhere: null,
  closed_on: null,
  state: 'open',
  stands: '受理',
  stages: [
    stage('noticed', '书面告知', 'done', { done_on: '2026-11-13' }),
    stage('accepted', '受理', 'now'),
    stage('decided', '出具处理意见书', 'coming'),
  ],
  steps: [
    { code: 'accepted', label: '受理', what: '属于本单位职权的予以受理' },
    { code: 'declined', label: '不予受理', what: '写明理由' },
  ],
  notices: [],
  aids: [],
  ...given,
})

export const contents: PetitionContents = {
  summary: '拖欠三个月工资',
  claims: '补发工资',
  against: null,
  facts: null,
  opinion: null,
  basis: null,
  petitioners: [{ name: '孙桂兰', phone: null, workplace: null, address: null }],
  steps: [{ id: 'step-noticed', step: 'noticed', people: '孙桂兰本人', note: '当面送达' }],
}
