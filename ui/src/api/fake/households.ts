import { Failure } from '../door'
import type {
  VillageLine,
  Commands,
  ConsentLine,
  FamilyLine,
  FileChoices,
  FileLine,
  FileListRow,
  FileView,
  StageLine,
  SurveyLine,
} from '../generated/commands'

/** Households in trouble, in memory: one applying, one on file, one ended. All of them invented. */
type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const choice = (code: string, label: string) => ({ code, label })

export const fileChoices: FileChoices = {
  filters: [
    choice('on_file', '在档'),
    choice('applying', '申请中'),
    choice('ended', '已退出'),
    choice('due', '该复核'),
    choice('never', '从没有帮扶过'),
  ],
  categories: [choice('deep', '深度困难'), choice('relative', '相对困难'), choice('accident', '意外致困')],
  causes: [
    choice('own_illness', '本人大病'),
    choice('family_illness', '家属大病'),
    choice('schooling', '子女上学'),
    choice('unemployment', '下岗失业'),
    choice('low_income', '收入低'),
    choice('accident', '意外灾害'),
  ],
  housings: [choice('self_built', '自建房'), choice('rented', '租房'), choice('bought', '自购房')],
  relations: [choice('head', '本人'), choice('spouse', '配偶'), choice('child', '子女'), choice('parent', '父母')],
  livelihoods: [choice('working', '在岗'), choice('jobless', '失（无）业'), choice('student', '学生'), choice('other', '其他')],
  marriages: [choice('single', '未婚'), choice('married', '已婚')],
  registers: [choice('agricultural', '农业'), choice('non_agricultural', '非农业')],
  ethnicities: [choice('01', '汉族'), choice('03', '回族')],
  politicals: [choice('masses', '群众'), choice('party', '中共党员')],
  model_workers: [choice('none', '不是'), choice('city', '市级劳模')],
  stages: [choice('primary', '小学'), choice('middle', '初中'), choice('university', '本科')],
  healths: [choice('good', '良好'), choice('uraemia', '尿毒症'), choice('minor', '一般疾病')],
  consents: [
    choice('file', '建档和报送'),
    choice('sensitive', '敏感信息'),
    choice('publication', '公示'),
    choice('account', '账户交发放单位'),
    choice('guardian', '监护人同意'),
  ],
  exits: [choice('recovered', '脱困'), choice('cancelled', '注销'), choice('withdrawn', '退档')],
}

const steps: [string, string][] = [
  ['visited', '入户核实'],
  ['published', '公示'],
  ['uncontested', '公示无异议'],
  ['reviewed', '乡镇（系统）工会审核'],
  ['decided', '县总工会审批'],
]

/** The way of an application with the steps before this one taken; without one all of them are. */
export function fileStages(now: string, given: Record<string, Partial<StageLine>> = {}): StageLine[] {
  const at = steps.findIndex(([code]) => code === now)
  return steps.map(([code, label], place) => {
    const state = at < 0 || place < at ? 'done' : place === at ? 'now' : 'coming'
    return {
      id: state === 'done' ? `step-${code}` : null,
      code,
      label,
      what: '',
      state,
      why: null,
      done_on: state === 'done' ? '2026-11-16' : null,
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
      ...given[code],
    }
  })
}

export function familyLine(given: Partial<FamilyLine> = {}): FamilyLine {
  return {
    id: 'p1',
    relation: 'head',
    relation_label: '本人',
    name: '赵德才',
    person: null,
    document_masked: '371***********0010',
    sex: 'male',
    sex_label: '男',
    birth: '1974-03-08',
    age: 52,
    ethnicity: '01',
    political: 'masses',
    marriage: 'married',
    register: 'agricultural',
    livelihood: 'working',
    livelihood_label: '在岗',
    month_income: 240_000,
    phone_masked: '138****0000',
    place: '瑞丰机械有限公司',
    model_worker: null,
    stage: null,
    stage_label: null,
    entered_year: null,
    school_years: null,
    child: false,
    sealed: false,
    ...given,
  }
}

export function surveyLine(given: Partial<SurveyLine> = {}): SurveyLine {
  return {
    id: 's1',
    on: '2026-11-14',
    year: 2026,
    income: 4_100_000,
    rigid: 1_860_000,
    rigid_what: '自付医药费、女儿学费',
    members: 3,
    per_capita: 62_222,
    per_capita_said: 62_222,
    harmed: false,
    sudden_cost: null,
    surveyor: '李秀芬、王晓燕',
    note: '住三间平房，家里没有大件电器。',
    sealed: false,
    papers: 1,
    ...given,
  }
}

const consentLine = (given: Partial<ConsentLine>): ConsentLine => ({
  id: 'c1',
  kind: 'file',
  label: '建档和报送',
  member: null,
  about: null,
  given_by: '赵德才',
  relation: '本人',
  on: '2026-11-10',
  withdrawn_on: null,
  papers: 1,
  ...given,
})

const words: FileLine = {
  file_no: null,
  unit: '瑞丰机械有限公司',
  unit_kind: '民营企业',
  labour_contract: '2019年3月签订，无固定期限',
  phone: '13800000000',
  address: '许家湖镇某某村 12 号',
  village: '某某村',
  housing: 'self_built',
  housing_label: '自建房',
  floor_area: 86,
  size: 3,
  single_parent: false,
  no_earner: false,
  self_reliant: true,
  category: 'deep',
  category_label: '深度困难',
  old_label: '低保边缘户',
  cause: 'own_illness',
  cause_label: '本人大病',
  cause_second: 'schooling',
  cause_second_label: '子女上学',
  cause_text: '长期治疗，自付费用高；女儿上大学。',
  excluded: null,
  sealed: false,
}

const family = [
  familyLine(),
  familyLine({
    id: 'p2',
    relation: 'spouse',
    relation_label: '配偶',
    name: '钱小芬',
    document_masked: '371***********0029',
    sex: 'female',
    sex_label: '女',
    birth: '1979-05-02',
    age: 47,
    livelihood: 'other',
    livelihood_label: '其他',
    month_income: 100_000,
    phone_masked: null,
    place: '务农',
  }),
  familyLine({
    id: 'p3',
    relation: 'child',
    relation_label: '子女',
    name: '赵雨桐',
    document_masked: '371***********0048',
    sex: 'female',
    sex_label: '女',
    birth: '2014-09-01',
    age: 12,
    marriage: 'single',
    livelihood: 'student',
    livelihood_label: '学生',
    month_income: null,
    phone_masked: null,
    place: '许家湖镇中心小学',
    stage: 'primary',
    stage_label: '小学',
    entered_year: 2020,
    school_years: 6,
  }),
]

/** A household that applies: visited and published, and the notice still hangs. */
export function fileView(given: Partial<FileView> = {}): FileView {
  return {
    id: 'h1',
    union: '371323-RF',
    union_name: '瑞丰机械有限公司工会委员会',
    state: 'applying',
    state_label: '申请中',
    name: '赵德才',
    applied_on: '2026-11-10',
    words,
    shown: true,
    family,
    surveys: [surveyLine()],
    proposal: '按收支算应是“深度困难”：低保标准每月 1062.00 元（沂水县民政局，2025年1月1日起），2 倍是 2124.00 元。',
    proposed: 'deep',
    resurvey_by: null,
    resurvey_left: null,
    notices: [],
    stages: fileStages('uncontested', {
      uncontested: { due: '2026-11-23', days_left: 1, words: '11月16日公示，最后一日 11月23日', what: '公示期满没有人提出异议' },
    }),
    consents: [consentLine({}), consentLine({ id: 'c2', kind: 'publication', label: '公示', papers: 0 })],
    has_account: true,
    papers: 2,
    ended: null,
    ended_on: null,
    ended_why: null,
    ended_sealed: false,
    elsewhere: [],
    ended_approval: null,
    ...given,
  }
}

const second = fileView({
  id: 'h2',
  name: '孙兆兰',
  state: 'on_file',
  state_label: '在档',
  applied_on: '2024-10-09',
  words: { ...words, file_no: 'XJH-0012', category: 'relative', category_label: '相对困难', size: 4 },
  family: family.map((line, at) => (at === 0 ? { ...line, name: '孙兆兰' } : line)),
  surveys: [
    surveyLine({ id: 's3', on: '2025-11-02', year: 2025, per_capita_said: 60_000, papers: 0 }),
    surveyLine({ id: 's2', on: '2024-10-15', year: 2024, income: 3_800_000, per_capita: 53_889, per_capita_said: null }),
  ],
  stages: fileStages(''),
  resurvey_by: '2026-11-02',
  resurvey_left: -20,
  notices: [
    { severity: 'verify', code: 'members', message: '入户时共同生活的有 3 人，家庭人口是 4 人，请核实。', article: '鲁会办〔2020〕58号' },
    { severity: 'error', code: 'size', message: '家庭人口写的是 4 人，家庭成员列了 3 人，要一致。', article: '鲁会办〔2020〕58号' },
  ],
})

const third = fileView({
  id: 'h3',
  name: '周启明',
  state: 'ended',
  state_label: '已退出',
  stages: fileStages(''),
  ended: '脱困',
  ended_on: '2026-06-30',
  ended_why: '儿子就业，收入超过标准',
  ended_approval: '沂工困〔2026〕9号',
})

const row = (view: FileView): FileListRow => ({
  id: view.id,
  name: view.name,
  union: view.union,
  union_name: view.union_name,
  state: view.state,
  state_label: view.state_label,
  village: view.words.village,
  category: view.words.category_label,
  cause: view.words.cause_label,
  applied_on: view.applied_on,
  surveyed_on: view.surveys[0]?.on ?? null,
  aided_on: view.id === 'h3' ? '2026-01-20' : null,
})

/** `empty` has no file at all. */
export function householdAnswers(state: string): Partial<Handlers> {
  /** A desk is not told of groups under five. */
  const village = (name: string, counts: number[]): VillageLine => {
    const told = counts.map((one) => (state === 'desk' && one > 0 && one < 5 ? null : one))
    return { village: name, counts: told, total: told.includes(null) ? null : counts.reduce((sum, one) => sum + one, 0) }
  }
  const files = state.includes('empty') ? [] : [fileView(), second, third]
  const of = (filter: string, file: FileView) =>
    filter === 'due' ? (file.resurvey_left ?? 0) < 0 : filter === 'never' ? file.state === 'on_file' : file.state === filter
  const opened: FileView[] = []
  return {
    file_choices: () => fileChoices,
    file_list: ({ filter, category }) => {
      const rows = files.filter((file) => of(filter, file) && (!category || file.words.category === category)).map(row)
      return { rows, next: null, total: rows.length, many: false }
    },
    file_find: ({ query }) => ({ rows: files.filter((file) => file.name.includes(query)).map(row) }),
    file_list_write: () => ({ file: '困难职工名单.xlsx', rows: files.length }),
    file_spread: () => ({
      causes: fileChoices.causes,
      villages: files.length
        ? [village('某某村', [6, 2, 1, 0, 3, 0, 0]), village('大沟村', [1, 0, 5, 0, 9, 0, 0]), village('', [0, 0, 0, 0, 0, 0, 2])]
        : [],
      total: files.length ? 29 : 0,
    }),
    file_get: ({ id }) => {
      const found = [...files, ...opened].find((file) => file.id === id)
      if (!found) throw new Failure('bad_choice', '没有找到这份档案。', '可能刚刚被撤销了，请回到名单重新找。')
      return found
    },
    file_open: ({ family }) => {
      const id = `h${files.length + opened.length + 1}`
      const name = family[0]?.name ?? ''
      opened.push(fileView({ id, name, stages: fileStages('visited'), surveys: [], consents: [], proposal: null, proposed: null }))
      return { id }
    },
    file_word: () => ({}),
    family_put: () => ({}),
    family_remove: () => ({}),
    survey_put: () => ({}),
    file_step: () => ({}),
    file_decide: () => ({}),
    file_end: () => ({}),
    file_secrets: () => ({
      health: family.map((line, at) => ({
        member: line.id,
        name: line.name,
        health: at === 0 ? 'uraemia' : 'good',
        label: at === 0 ? '尿毒症' : '良好',
        what: at === 0 ? '长期透析' : null,
        insurance: '居民医保',
      })),
      account: { holder: '赵德才', bank: '沂水农村商业银行', branch: '许家湖支行', card_no: '6217000000000000018' },
    }),
    health_put: () => ({}),
    account_put: () => ({}),
    consent_put: () => ({}),
    consent_withdraw: () => ({}),
  }
}
