import { Failure } from '../door'
import type { Commands, DueItem, HistoryLine, OperatorLine, SlotLine } from '../generated/commands'

type Answers = { [Name in keyof Commands]?: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const due = (id: string, kind: string, title: string, detail: string, act: string, more: Partial<DueItem> = {}): DueItem => ({
  id,
  kind,
  title,
  detail,
  due: null,
  days_left: null,
  act,
  target: '',
  article: null,
  waits: null,
  group: groupOf(kind, more),
  ...more,
})

/** Where the core puts a line by how near its last day is. */
function groupOf(kind: string, { days_left: left = null, waits }: Partial<DueItem>): string {
  if (waits) return 'waiting'
  if (kind.endsWith('_empty')) return 'first'
  if (kind.startsWith('returned')) return 'returned'
  if (left === null) return 'open'
  return left < 0 ? 'over' : left === 0 ? 'today' : left <= 7 ? 'near' : 'later'
}

const term = (id: string, union: string, code: string, ends: string, left: number): DueItem =>
  due(id, 'term', `${union}：工会委员会换届`, left < 0 ? '任期已满，没有新的选举' : '任期快满了，要准备选举', '登记换届', {
    due: ends,
    days_left: left,
    target: code,
    article: '工会法 第十六条',
  })

const union: DueItem[] = [
  term('term-2', '青岑机械有限公司工会', '371323-XJH02', '2026-11-10', -12),
  due('hand', 'hand_in', '上个月以来的改动还没有报', '改了 98 条，上一次报送是7月21日', '去报送', { due: '2026-11-25', days_left: 3 }),
  due('back', 'backup', '一个星期没有备份了', '上一次备份是11月14日', '去备份', { due: '2026-11-22', days_left: 0 }),
  due('returned', 'returned', '县里退回 1 条会员', '身份证号和马站镇的花名册重复', '看原因'),
  due('return', 'annual_return', '2026年年报还没有封存', '按2026年9月30日的在册会员算，县里等着收', '去填年报', {
    due: '2026-12-31',
    days_left: 39,
    target: 'base-2026-sample',
  }),
  term('term-1', '映泉纺织有限公司工会', '371323-XJH01', '2027-03-15', 113),
  due('reply', 'negotiation', '映泉纺织有限公司工会：等对方书面答复', '2026 年工资协商；还剩 3 天', '去记', {
    due: '2026-11-25',
    days_left: 3,
    target: 'n1',
    article: '山东省企业工资集体协商条例 第二十一条',
    waits: '对方',
  }),
  due('else', 'not_known_yet', '别的事', '这个版本还不认得', '去办'),
]

const desk: DueItem[] = [
  due('late', 'late_station', '泉庄镇总工会还没有报', '最近一份是第 4 号，7月18日', '看报送情况', { due: '2026-11-10', days_left: -12 }),
  due('question', 'question', '1 件事等您定', '王秀云在两家的花名册里', '去收件'),
]

const first: DueItem[] = [
  due('union_empty', 'union_empty', '先登记工会', '把各家企业工会登记进来，会员才有地方归', '登记工会'),
  due('roll_empty', 'roll_empty', '再导入会员', '各家的 Excel 花名册直接导入，几分钟一家', '导入花名册'),
]

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The week that a day lies in, from Monday. */
function weekOf(on: string, items: DueItem[]): Commands['today_week']['reply'] {
  const from = dayAfter(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7))
  const days = [...'一二三四五六日'].map((weekday, nth) => {
    const day = dayAfter(from, nth)
    return { day, weekday, mark: nth > 4 ? '周末' : '', working: nth < 5, items: items.filter((item) => item.due === day && !item.waits) }
  })
  const waiting = items.filter((item) => item.waits)
  return { from, to: dayAfter(from, 6), days, over: [], open: items.filter((item) => !item.due), waiting, snoozed: [], without_table: [] }
}

/** A union year of two tasks. */
function yearOf(year: number): Commands['union_year']['reply'] {
  const current = year === 2026
  const task = (code: string, name: string, from: string, to: string, state: string, told: boolean) => ({
    code,
    name,
    from: `${year}-${from}`,
    to: `${year}-${to}`,
    state,
    done: null,
    told,
    basis: '示例通知',
    verify: true,
  })
  const tasks = [
    task('returns.due', '年报报到县里', '10-01', '10-22', current ? 'over' : 'ahead', true),
    task('year.congress', '筹备年度职代会，定下一年的计划', '11-01', '12-31', current ? 'on' : 'ahead', true),
  ]
  const months = Array.from({ length: 12 }, (_, i) => ({
    month: i + 1,
    tasks: tasks.filter((one) => Number(one.from.slice(5, 7)) === i + 1),
    rest: i === 9 ? ['国庆节 10月1日—10月7日'] : [],
    worked: i === 9 ? ['10月10日'] : [],
    half: [],
  }))
  return { year, current, months, holidays_from: current ? '示例节假日安排' : null }
}

/** Forty-odd minutes apart, so that the log has a past. */
function past(): HistoryLine[] {
  const acts: [string, string | null, number][] = [
    ['备份：整本台账', null, 0],
    ['修改会员：王晓燕', null, 1],
    ['查看完整号码：王晓燕', '县里来电话核对', 0],
    ['导入花名册：禾沐食品2026年11月花名册.xls', null, 234],
    ['增加会员：单凤霞', null, 3],
    ['会籍接转：王旭阳', '调到沿街商铺联合工会', 2],
    ['报送：第 11 号', null, 0],
    ['登记换届：映泉纺织有限公司工会', null, 6],
    ['建台账：许家湖镇总工会', null, 1],
  ]
  const now = new Date(2026, 10, 22, 8, 40).getTime()
  return Array.from({ length: 120 }, (_, i) => {
    const [label, reason, records] = acts[i < 8 ? i : i === 119 ? 8 : 4] ?? ['', null, 0]
    const at = now - i * 14 * 60_000 - Math.floor(i / 4) * 20 * 3_600_000
    const day = new Date(at)
    const text = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
    const can_undo = /^(修改|增加|导入|会籍|登记)/.test(label)
    return {
      id: 120 - i,
      at,
      day: text,
      operator: '李秀芬',
      label,
      reason,
      records,
      undone: false,
      can_undo,
      closes: label.startsWith('报送'),
    }
  })
}

/** What 今天, 全部记录 and 设置 ask. */
export function officeAnswers(state: string): Answers {
  let acts = state === 'empty' ? past().slice(-1) : past()
  const slots: SlotLine[] = [
    { slot: 'chair', label: '主席', present: true, yours: true },
    { slot: 'deputy', label: '副主席', present: state === 'open', yours: false },
    { slot: 'recovery', label: '恢复码', present: true, yours: false },
    { slot: 'county', label: '县里的恢复钥匙', present: false, yours: false },
  ]
  let people: OperatorLine[] = [
    { id: 'o1', name: '李秀芬', role: 'chair', label: '主席', since: '2026-01-12', slot: 'chair', you: true },
    { id: 'o2', name: '张敏', role: 'clerk', label: '经办人', since: '2026-03-02', slot: 'o2', you: false },
  ]
  const slot = (name: string) => slots.find((line) => line.slot === name)
  const put = new Map<string, { until: string; reason: string }>()

  return {
    today: () => {
      const items = state === 'empty' ? first : state === 'quiet' ? [] : state.startsWith('desk') ? desk : union
      const away = (item: DueItem) => put.get(item.id)
      const snoozed = items.flatMap((item) => {
        const until = away(item)
        return until ? [{ item, ...until }] : []
      })
      return { day: '2026-11-22', items: items.filter((item) => !away(item)), snoozed }
    },
    today_snooze: ({ item, until, reason }) => {
      put.set(item, { until, reason })
      return {}
    },
    today_wake: ({ item }) => {
      put.delete(item)
      return {}
    },
    today_write: ({ to }) => ({ file: to, rows: 8 }),
    today_week: ({ on }) => weekOf(on ?? '2026-11-22', union),
    today_week_write: ({ to }) => ({ file: to, rows: 12 }),
    union_year: ({ year }) => yearOf(year ?? 2026),
    history: ({ after, sort, limit }) => {
      const sortOf = ({ label }: HistoryLine) =>
        label.startsWith('查看') ? 'seen' : /^(导出|报送|备份)/.test(label) ? 'taken_out' : 'changed'
      const older = acts.filter((act) => (after === null || act.id < after) && (sort === null || sort === sortOf(act)))
      const page = older.slice(0, limit)
      return { acts: page, next: older.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
    undo_last: () => {
      const last = acts.find((act) => act.can_undo)
      if (!last) throw new Failure('nothing_to_undo', '没有可以撤销的事。', '封存、报送和导出不能撤销。')
      Object.assign(last, { undone: true, can_undo: false })
      const line: HistoryLine = {
        ...last,
        id: (acts[0]?.id ?? 0) + 1,
        label: `撤销：${last.label.replace(/^.*：/, '')}`,
        undone: false,
        can_undo: false,
      }
      acts = [line, ...acts]
      return { label: last.label, records: last.records, kept: 0 }
    },
    ledger_backup: () => ({ file: '备份/许家湖镇总工会2026-11-22.TZK', bytes: 6_800_000, members: 3398, state_digest: '' }),
    log_head_find: () => ({ line: 12, day: '2026-10-16', since: 7 }),
    ledger_rehearse: () => ({ members: 3412, unions: 6, newest: '2026-11-20', words: '可以恢复，3412 人，记到11月20日' }),
    ledger_check: () => ({
      sound: state !== 'broken',
      counts: { member: 3398, person: 3402, trade_union: 47, membership_event: 4120, body: 61 },
      state_digest: '',
      findings: state === 'broken' ? ['row 12 missing from index line_of_union'] : [],
      log_head: '99887766554433221100',
    }),
    slot_list: () => ({ slots }),
    passphrase_set: ({ slot: name }) => {
      const line = slot(name)
      if (line) line.present = true
      return {}
    },
    operator_list: () => ({ operators: people }),
    operator_add: ({ name, role }) => {
      const id = `o${people.length + 1}`
      const label = { deputy: '副主席', reader: '只看' }[role] ?? '经办人'
      people = [...people, { id, name, role, label, since: '2026-11-22', slot: id, you: false }]
      return { id }
    },
    operator_rename: ({ id, name }) => {
      people = people.map((line) => (line.id === id ? { ...line, name } : line))
      return {}
    },
    operator_retire: ({ id }) => {
      people = people.filter((line) => line.id !== id)
      return {}
    },
    recovery_code_renew: () => ({ code: '40817-22953-61740-03386-95127' }),
  }
}
