import type {
  DeskItem,
  ImportPreview,
  ImportRow,
  MemberCard,
  ReturnSheet,
  StationRow,
  ScannedFile,
  TermStanding,
  TwinLine,
  UnionRow,
} from '../generated/commands'

/** How a term stands on the invented day, as the core says it: asked for from 180 days before its end on. */
export function standing(ends: string): TermStanding {
  const left = Math.round((Date.parse(ends) - Date.parse('2026-11-22')) / 86_400_000)
  if (left < 0) return { state: 'overdue', days: -left, words: `已届满，超期 ${-left} 天` }
  return left <= 180 ? { state: 'due', days: left, words: `还有 ${left} 天` } : { state: 'running', days: 0, words: '' }
}

/** An invented township: every person, firm and number here is made up. */
const firms: [string, string, number][] = [
  ['XJH01', '映泉纺织有限公司工会', 1204],
  ['XJH02', '青岑机械有限公司工会', 418],
  ['XJH03', '禾沐食品有限公司工会', 663],
  ['XJH04', '松垛木业有限公司工会', 187],
  ['XJH05', '沿街商铺联合工会', 342],
]

const termOf = (i: number) => `202${7 + (i % 3)}-0${i + 1}-15`

export const unions: UnionRow[] = firms.map(([code, name, employees], i) => ({
  id: `u${i}`,
  code: `371323-${code}`,
  name,
  parent_code: '371323-XJH',
  form: code === 'XJH05' ? '联合基层工会' : '单独基层工会',
  status: '正常',
  members: 0,
  employees,
  term_ends: termOf(i),
  standing: standing(termOf(i)),
}))

const people: [string, string, number, string, string, string][] = [
  ['王晓燕', 'wang xiao yan', 0, '1985-12-31', '0021', 'returned'],
  ['王秀云', 'wang xiu yun', 0, '1979-03-08', '2847', 'received'],
  ['王学勇', 'wang xue yong', 1, '1988-07-19', '1432', 'received'],
  ['魏晓雨', 'wei xiao yu', 2, '1992-10-02', '4426', 'received'],
  ['武兴业', 'wu xing ye', 3, '1965-01-01', '0018', 'exported'],
  ['王旭阳', 'wang xu yang', 4, '1990-06-23', '775X', 'local'],
  ['吴西英', 'wu xi ying', 2, '1971-09-14', '6123', 'received'],
  ['丁立华', 'ding li hua', 0, '1983-02-11', '3316', 'received'],
  ['曹金凤', 'cao jin feng', 1, '1976-05-30', '4468', 'local'],
  ['庞大勇', 'pang da yong', 2, '1994-11-05', '5571', 'received'],
  ['单凤霞', 'shan feng xia', 3, '1969-08-17', '2285', 'exported'],
  ['仇建新', 'qiu jian xin', 4, '1987-04-26', '9013', 'received'],
  ['查世伟', 'zha shi wei', 0, '1991-12-12', '1137', 'received'],
  // The same woman as 曹金凤, written down by ear and without her number.
  ['曹金风', 'cao jin feng', 1, '1976-05-30', '', 'local'],
]

function twinOf(at: number): TwinLine[] {
  const pair = [8, 13]
  const other = pair.includes(at) ? pair.find((one) => one !== at) : undefined
  const name = other === undefined ? undefined : people[other]?.[0]
  return name ? [{ person: `p${other}`, name, union: '青岑机械有限公司工会', why: '姓名同音，出生日期一样' }] : []
}

export function members(): MemberCard[] {
  return people.map(([name, , at, birth, tail, filing], i) => {
    const union = unions[at] ?? unions[0]
    return {
      id: `m${i}`,
      person: `p${i}`,
      name,
      sex: Number(tail[2] ?? 0) % 2 ? '男' : '女',
      birth,
      age: 2026 - Number(birth.slice(0, 4)) - 1,
      document_kind: tail ? '身份证' : null,
      id_masked: tail && `371***********${tail}`,
      phone_masked: `138****${1000 + i * 37}`,
      ethnicity: '汉族',
      political: '群众',
      education: '高中',
      household: '农业',
      registered_at: null,
      native_place: null,
      worked_since: '2008-07',
      skill: null,
      model_worker: null,
      hardship_worker: false,
      migrant: true,
      employment_form: '劳动合同',
      work_status: '在岗',
      platform_group: null,
      workplace: null,
      union_code: union?.code ?? '',
      union_name: union?.name ?? '',
      department: '细纱车间',
      post: null,
      offices: [],
      joined_on: '2009-05-12',
      card_no: `XJH-0${2114 + i}`,
      status: 'active',
      status_label: '在册',
      note: null,
      explanation: null,
      unread: [],
      missing: tail ? (filing === 'local' ? ['政治面貌'] : []) : ['证件号码'],
      events: [
        {
          id: `e${i}`,
          day: '2009-05-01',
          precision: 'month',
          kind: 'joined',
          kind_label: '入会',
          reason: null,
          other_union: null,
          document: null,
        },
      ],
      returned:
        filing === 'returned'
          ? [{ reason: '马站镇的花名册里有同一个身份证号', remark: '请两边核对谁已调走', contact: '马站镇总工会刘桂芳（0539-0001234）' }]
          : [],
      twins: twinOf(i),
      last_act: null,
      filing,
    }
  })
}

export const pinyinOf = (name: string) => people.find(([known]) => known === name)?.[1] ?? name

const bad: [number, string, string, string, string][] = [
  [7, '孙传宝', '371***********1253', 'id_check_digit', '多半有一位输错了，对照身份证核一核'],
  [19, '刘洪霞', '371**********2840', 'id_length', '只有 17 位，少了 1 位，请补全'],
  [23, '高西军', '371***********8000', 'id_damaged_by_excel', 'Excel 把后三位变成了 0，请照身份证重新输入'],
  [41, '田玉芹', '371***********0012', 'id_date', '1985年2月没有29日，对照身份证核一核'],
  [58, '马士友', '371***********3316', 'id_duplicate_in_file', '和第 112 行同号，两行只留一行'],
  [77, '', '371***********3319', 'name_missing', '填上姓名'],
]
export const refused: ImportRow[] = bad.map(([row, name, id, reason, message]) => ({
  row,
  name,
  id_masked: id,
  reason,
  message,
  cells: [
    { heading: '姓名', text: name, wrong: reason === 'name_missing' },
    { heading: '身份证号', text: id, wrong: reason !== 'name_missing' },
  ],
  changes: [],
  warnings: [],
}))

/** A row of a list whose name is only like a known one. */
export const near: ImportRow[] = [
  {
    row: 7,
    name: '沂水禾沐食品工会委员会',
    id_masked: '',
    reason: 'union_near',
    message: '台账里有“禾沐食品工会”，名称很像。是同一家吗？',
    cells: [],
    changes: [],
    warnings: [],
  },
]

export const preview: ImportPreview = {
  batch: 'b1',
  file_name: '禾沐食品2026年11月花名册.xls',
  sheet: '花名册',
  sheets: ['花名册', '填表说明'],
  file_kind: 'xls',
  heading_row: 3,
  columns: [
    { heading: '姓名', field: 'name', sample: ['孙传宝', '刘洪霞'], how: 'heading' },
    { heading: '身份证号', field: 'document_no', sample: ['371***********1253', '371***********2840'], how: 'content' },
    { heading: '电话', field: 'phone', sample: ['138****5678'], how: 'remembered' },
    { heading: '餐补', field: null, sample: ['200', '200'], how: 'none' },
  ],
  fields: [
    { field: 'name', label: '姓名', required: true },
    { field: 'document_no', label: '证件号码', required: true },
    { field: 'phone', label: '手机', required: false },
    { field: 'department', label: '部门', required: false },
  ],
  rows: 240,
  accepted: 234,
  rejected: 6,
  added: 197,
  updated: 34,
  unchanged: 3,
  skipped: 4,
  warnings: 11,
  transfers: 0,
  absent: 5,
  reasons: { id_check_digit: 1, id_length: 1, id_damaged_by_excel: 1, id_date: 1, id_duplicate_in_file: 1, name_missing: 1 },
}

const line = (no: string, label: string, value: string, last: string, change: string, severity: string | null = null, indent = 0) => ({
  no,
  label,
  indent,
  unit: label.includes('率') ? '%' : label.includes('工会') ? '个' : '人',
  kind: label.includes('率') ? 'percent' : 'count',
  value,
  blank: null,
  last_year: last,
  change,
  severity,
})
export const returnSheet: ReturnSheet = {
  edition: '2026-sample',
  title: '2026年年报',
  sample: true,
  last_year_from: null,
  from: '2025-10-01',
  to: '2026-09-30',
  sealed: null,
  blocks: [
    { title: '一、组织', lines: [line('101', '基层工会', '47', '45', '+2'), line('102', '其中：联合基层工会', '6', '6', '0', null, 1)] },
    {
      title: '二、职工和会员',
      lines: [
        line('201', '职工', '3961', '3842', '+119'),
        line('202', '其中：女职工', '1874', '1802', '+72', null, 1),
        line('204', '会员', '3398', '3260', '+138'),
        line('205', '其中：女会员', '1611', '1548', '+63', 'error', 1),
        line('206', '其中：农民工会员', '1486', '1105', '+381', 'verify', 1),
        line('207', '入会率', '85.8', '84.9', '+0.9'),
      ],
    },
  ],
  findings: [
    { id: 'f1', severity: 'error', line: '205', message: '女会员比女职工还多。请核对女职工人数。', article: null, explanation: null },
    {
      id: 'f2',
      severity: 'verify',
      line: '206',
      message: '比上年多 34.5%，超过 30%。属实的话，写明原因。',
      article: null,
      explanation: null,
    },
  ],
  errors: 1,
  verify: 1,
  explained: 0,
  hints: 0,
  takes_earlier: true,
  can_seal: false,
  why_not: null,
}

export const stations: StationRow[] = [
  {
    code: '371323-XJH',
    name: '许家湖镇总工会',
    last_seq: 12,
    last_on: '2026-10-20',
    members: 3398,
    handed_in: true,
    late_days: 0,
    phone: '0539-0001205',
    certificate_ends: '2028-11-22',
  },
  {
    code: '371323-QZ',
    name: '泉庄镇总工会',
    last_seq: 4,
    last_on: '2026-07-18',
    members: 655,
    handed_in: false,
    late_days: 12,
    phone: '0539-0001216',
    certificate_ends: '2028-11-22',
  },
  {
    code: '371323-ZG',
    name: '诸葛镇总工会',
    last_seq: 6,
    last_on: '2026-10-12',
    members: 1846,
    handed_in: true,
    late_days: 0,
    phone: null,
    certificate_ends: '2028-11-22',
  },
]

export const stick: ScannedFile[] = [
  { file: 'TZ-371323ZG-7K2M-0007.TZB', station: '371323ZG', name: '诸葛镇总工会', seq: 7, ok: true, code: null, message: null },
  {
    file: 'TZ-371323QZ-7K2M-0004.TZB',
    station: '371323QZ',
    name: '泉庄镇总工会',
    seq: 4,
    ok: false,
    code: 'bundle_altered',
    message: '文件被改动过，请泉庄镇重新写一份',
  },
]

/** What waits at the county's desk: somebody on two rolls, and a parcel held back. */
export const duplicates = (): DeskItem[] => [
  {
    id: 'h6',
    kind: 'quarantined',
    who: '院东头镇总工会',
    verdict: null,
    reason: '它接着一份本台没有见过的报送，可能是从备份恢复过的台账。',
    left: {
      code: '371323YDT',
      station: '院东头镇总工会',
      union: '5',
      name: '',
      id_masked: '1c02 77ab 90e1 4f3d 6a28',
      joined_on: null,
      phone: '0539-0001299',
    },
    right: {
      code: '371323YDT',
      station: '院东头镇总工会',
      union: '6',
      name: 'TZ-371323YDT-0006.TZB',
      id_masked: '8d41 05fe 2b77 c3a9 d016',
      joined_on: null,
      phone: '0539-0001299',
    },
  },
  {
    id: 'q1',
    kind: 'duplicate',
    who: '王秀云',
    verdict: null,
    reason: '两个单位的名册上有同一个证件号码。',
    left: {
      code: '371323XJH',
      station: '许家湖镇总工会',
      union: '映泉纺织有限公司工会',
      name: '王秀云',
      id_masked: '371***********2847',
      joined_on: '2011-04-20',
      phone: '0539-0001234',
    },
    right: {
      code: '371323ZG',
      station: '诸葛镇总工会',
      union: '柏里塑料有限公司工会',
      name: '王秀云',
      id_masked: '371***********2847',
      joined_on: '2026-09-01',
      phone: null,
    },
  },
]
