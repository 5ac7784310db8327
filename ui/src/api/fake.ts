import { Failure, type Door } from './door'
import { aidAnswers } from './fake/aid'
import { contractAnswers } from './fake/contracts'
import { duesAnswers } from './fake/dues'
import { householdAnswers } from './fake/households'
import { officeAnswers } from './fake/office'
import { duplicates, members as invented, near, pinyinOf, preview, refused, returnSheet, stations, stick, unions } from './fake/township'
import { paperAnswers } from './fake/papers'
import { privacyAnswers } from './fake/privacy'
import { fakePapers, fakeRecords } from './fake/records'
import { fakeUnions } from './fake/unions'
import { newWage, parameters } from './fake/rules'
import { yearAnswers } from './fake/year'
import type { Commands, Hit, LedgerCard, MemberCard, RuleChange } from './generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

/**
 * The same door, in memory, for component tests and for looking at pages without a core.
 * `state`: empty for the locked welcome, `open` for an open ledger, `empty` for an open one without records, `quiet` for one
 * with nothing due, `broken` for one that does not pass its check, `desk` for a county's desk.
 */
export function fakeDoor(state = ''): Door & { asked: string[]; requests: Record<string, unknown>; fail: Map<string, Failure> } {
  const asked: string[] = []
  /** The last request of each name. */
  const requests: Record<string, unknown> = {}
  const fail = new Map<string, Failure>()
  const desk = state.startsWith('desk')
  const ledger: LedgerCard = {
    name: desk ? '沂水县总工会' : '许家湖镇总工会',
    code: desk ? '371323-0' : '371323-XJH',
    kind: desk ? 'desk' : 'union',
    practice: false,
    operator: '李秀芬',
    role: 'chair',
    last_backup: '2026-11-21T17:42:00',
    path: '工会台账/许家湖',
  }
  let open = state !== '' && state !== 'known'
  let enrolled = !state.includes('new')
  let unsealed = false
  const roll: MemberCard[] = state === 'empty' ? [] : invented()
  const house = fakeUnions(state, roll)
  const papers = fakePapers()
  const records = fakeRecords(roll)
  const find = (id: string): MemberCard => {
    const card = roll.find((member) => member.id === id)
    if (!card) throw new Failure('no_member', '没有找到这个人。', '可能刚刚被撤销了，请在左边重新找。')
    return card
  }
  const summary = (card: MemberCard) => ({ ...card, pinyin: pinyinOf(card.name), id_tail: card.id_masked.slice(-4) })
  const opened = () => ((open = true), { ledger, recovery_code: null })

  function hit(card: MemberCard, query: string): Hit | null {
    const pinyin = pinyinOf(card.name)
    const initials = pinyin
      .split(' ')
      .map((part) => part[0])
      .join('')
    const tail = card.id_masked.slice(-4)
    const matched = card.name.includes(query)
      ? 'name'
      : initials.startsWith(query)
        ? 'initials'
        : pinyin.replaceAll(' ', '').startsWith(query)
          ? 'pinyin'
          : tail.endsWith(query)
            ? 'id_tail'
            : null
    return matched
      ? {
          kind: 'member',
          id: card.id,
          name: card.name,
          pinyin,
          union: card.union_name,
          id_masked: card.id_masked,
          birth: card.birth,
          id_tail: tail,
          phone_tail: '',
          status: card.status,
          filing: card.filing,
          matched,
        }
      : null
  }

  const questions = duplicates()
  const drafted: RuleChange[] = []
  const office = officeAnswers(state)
  const handlers: Partial<Handlers> = {
    ...aidAnswers(),
    ...duesAnswers(),
    ...contractAnswers(),
    ...householdAnswers(state),
    ...yearAnswers(state),
    ...office,
    ...house.handlers,
    ...papers.handlers,
    ...records.handlers,
    ...privacyAnswers(),
    ...paperAnswers(() => '许家湖镇总工会'),
    office_status: () => ({
      open,
      ledger: open ? ledger : null,
      today: '2026-11-22',
      version: '0.1.0',
      sensitive_minutes: unsealed ? 10 : null,
    }),
    sensitive_open: ({ passphrase }) => {
      if (passphrase !== 'xujiahu-2026-台账')
        throw new Failure('wrong_passphrase', '口令不对，敏感内容没有打开。', '请看看大小写和输入法；这里要的是主席的口令。')
      unsealed = true
      return { minutes: 10 }
    },
    sensitive_close: () => ((unsealed = false), {}),
    passphrase_strength: ({ passphrase }) =>
      passphrase.length < 12
        ? { ok: false, sentence: `口令只有 ${passphrase.length} 个字，至少要 12 个字。` }
        : { ok: true, sentence: '这个口令很牢靠。' },
    ledger_create: ({ deputy_passphrase }) => ({ ...opened(), recovery_code: deputy_passphrase ? null : 'K7QM-2XTD-9HWB-4RNC-6VPA' }),
    ledger_peek: () => ({ name: ledger.name, code: ledger.code, kind: ledger.kind, last_backup: ledger.last_backup, path: ledger.path }),
    ledger_open: ({ passphrase }) => {
      if (passphrase !== 'xujiahu-2026-台账')
        throw new Failure('wrong_passphrase', '口令不对，台账没有打开。', '看看大写锁定键，再输一次。')
      return opened()
    },
    ledger_lock: () => ((open = unsealed = false), {}),
    practice_open: () => (opened(), { ledger, passphrase: '练手练手练手练手', sheet: '示例花名册.xlsx' }),
    undo_last: (request) =>
      records.undo() ?? papers.undo() ?? house.undo() ?? office.undo_last?.(request) ?? { label: '', records: 0, kept: 0 },
    member_page: ({ status, only_unqualified, union }) => {
      const rows = roll.filter(
        (member) =>
          (status === 'all' || member.status === status) &&
          (!union || member.union_code === union) &&
          (!only_unqualified || member.missing.length > 0),
      )
      const mine = roll.filter((member) => !union || member.union_code === union)
      const active = () => mine.filter((member) => member.status === 'active')
      const lacking = active().filter((member) => member.missing.length > 0).length
      return {
        rows: rows.map(summary),
        next: null,
        totals: {
          members: active().length,
          qualified: active().length - lacking,
          unqualified: lacking,
          retained: mine.filter((member) => member.status === 'retained').length,
          exact: true,
        },
      }
    },
    find: ({ query, limit }) => ({
      hits: roll
        .map((card) => hit(card, query.toLowerCase()))
        .filter((found) => found !== null)
        .slice(0, limit),
    }),
    member_get: ({ id }) => find(id),
    member_reveal: ({ id, field }) => ({ value: field === 'id' ? `37132319851231${find(id).id_masked.slice(-4)}` : '13800001234' }),
    not_same_person: () => ({}),
    member_edit: ({ id, form }) => (
      Object.assign(find(id), { name: form.name, department: form.department }),
      { id, notices: [], twins: [] }
    ),
    member_retain: ({ id }) => (Object.assign(find(id), { status: 'retained', status_label: '退休保留' }), {}),
    member_end: ({ id }) => (Object.assign(find(id), { status: 'ended', status_label: '终止' }), {}),
    roll_import_open: () => preview,
    roll_import_page: ({ part }) => ({ rows: part === 'rejected' ? refused : [], next: null }),
    roll_import_apply: () => ({ batch: 'b1', added: 197, updated: 34, unchanged: 3, rejected: 6 }),
    roll_import_discard: () => ({}),
    roll_rejects: () => ({ file: '收不了的.xlsx', rows: 6 }),
    list_import_open: ({ answers }) => (answers?.[7] === undefined ? { ...preview, accepted: 235, transfers: 1, rejected: 5 } : preview),
    list_import_page: ({ part }) => ({ rows: part === 'rejected' ? refused : part === 'transfer' ? near : [], next: null }),
    list_import_apply: () => ({ batch: 'b1', added: 197, updated: 34, unchanged: 3, rejected: 6 }),
    list_rejects: () => ({ file: '收不了的.xlsx', rows: 6 }),
    roll_undo: () => ({ undone: 231, kept: [] }),
    return_editions: () => ({
      editions: [{ code: '2026-sample', title: '2026年年报', sample: true, from: '2025-10-01', to: '2026-09-30' }],
    }),
    return_show: () => returnSheet,
    return_note: () => ({}),
    return_explain: ({ line }) => ({
      line,
      label: '',
      formula: '按2026年9月30日在册会员逐人统计',
      basis: '会员',
      by_union: unions.map((union, i) => ({
        code: union.code,
        name: union.name,
        value: String(612 - i * 120),
        last_year: String(316 - i * 20),
      })),
      rows: [],
      next: null,
      total: 1486,
    }),
    filing_status: () => ({
      enrolled,
      certificate_ends: '2028-11-22',
      cases: enrolled ? true : null,
      county: '沂水县总工会',
      fingerprint: '3F9A 71C0 8E24 D5B6 10AF',
      next_seq: 12,
      epoch: '0a1b2c3d',
      changed: { member: 64, membership_event: 29, trade_union: 5 },
      last_receipt: { seq: 11, on: '2026-07-21' },
      outbox: [],
      returned: 1,
    }),
    enrol_request: () => ({ file: 'TZ-371323XJH-ENROL.TZB', fingerprint: '3F9A 71C0 8E24 D5B6 10AF' }),
    enrol_accept: () => ((enrolled = true), { county: '沂水县总工会', fingerprint: '9B20 4E7D C1A8 06F3 5D92' }),
    bundle_export: () => ({
      file: 'TZ-371323XJH-7K2M-0012.TZB',
      seq: 12,
      epoch: '0a1b2c3d',
      mode: 'since',
      records: 98,
      bytes: 3200000,
      short_code: '3F9A 71C0 8E24 D5B6 10AF',
      parts: { member: 64, membership_event: 29, trade_union: 5 },
    }),
    slip_write: () => ({ file: '交接单.xlsx' }),
    receipt_import: () => ({
      seq: 12,
      issued_on: '2026-11-20',
      accepted: 97,
      returned: [
        {
          member: 'm0',
          kind: 'member',
          name: '王晓燕',
          reason: '马站镇有同一个身份证号',
          remark: '请两边核对',
          contact: '马站镇总工会 0539-0001234',
        },
      ],
      short_code: '9B20 4E7D C1A8 06F3 5D92',
    }),
    filing_undo: () => ({ acts: ['收件：诸葛镇总工会 第 7 号'], stations: ['371323ZG'], kept_as: 'undone.bak' }),
    receipt_slip_write: () => ({ file: '回执单.xlsx' }),
    enrolment_form_write: () => ({ file: '报送登记表.xlsx' }),
    ledger_keep_daily: () => ({ made: [] }),
    desk_scan: () => ({ files: stick }),
    desk_intake: ({ files }) => ({
      taken: 1,
      refused: [],
      quarantined: [],
      repeated: [],
      snapshot: null,
      receipts: ['TZ-R.TZB'],
      bundles: [
        {
          file: files[0] ?? '',
          item: 'h7',
          station: '371323ZG',
          name: '诸葛镇总工会',
          seq: 7,
          mode: 'since',
          added: 12,
          changed: 3,
          state: 'preview',
          retired: 0,
          returned: 0,
          bundles_older: 0,
          certificate_days_outside: 0,
          parts: {},
          needs_you: 1,
          short_code: '9B20 4E7D C1A8 06F3 5D92',
          newcomers: [
            { name: '白秀梅', union: '柏里塑料有限公司工会' },
            { name: '段小军', union: '诸葛供销联合工会' },
          ],
          changes: [
            { name: '段庆英', union: '柏里塑料有限公司工会', label: '手机', old: '150****0877', new: '159****5328' },
            { name: '姚浩然', union: '诸葛供销联合工会', label: '会籍', old: '入会', new: '保留会籍（退休）' },
          ],
          is_cut: false,
        },
      ],
    }),
    desk_status: () => ({ stations }),
    desk_duplicates: ({ decided, station }) => ({
      items: questions.filter(
        (item) => (item.verdict !== null) === decided && (!station || [item.left.code, item.right.code].includes(station)),
      ),
      next: null,
    }),
    desk_decide: ({ item, verdict }) => {
      const found = questions.find((one) => one.id === item)
      if (found) found.verdict = verdict === 'hold' ? null : verdict
      return { taken: null }
    },
    parameter_list: ({ on }) => ({ ...parameters(), on: on ?? '2026-11-22', draft: drafted }),
    parameter_set: ({ code, from, value }) => {
      drafted.push({ name: code, place: '本县', from, before: '', after: value, gone: [], come: [] })
      return {}
    },
    rules_discard: () => (drafted.splice(0), {}),
    rules_publish: () => (drafted.splice(0), { number: 1, file: 'RL-3713230.TZB', short_code: '0edd a0e8 40f3 0d01 fa07' }),
    rules_look: () => ({ number: 1, issued_on: '2026-06-20', short_code: '0edd a0e8 40f3 0d01 fa07', changes: newWage }),
    rules_take: () => ({ number: 1, issued_on: '2026-06-20', short_code: '0edd a0e8 40f3 0d01 fa07', changes: newWage }),
    desk_status_write: () => ({ file: '报送情况.xlsx', rows: 3 }),
    desk_duplicates_write: () => ({ file: '重复名单.xlsx', rows: 1 }),
    union_list_write: () => ({ file: '组织名单.xlsx', rows: 5 }),
    history_write: () => ({ file: '全部记录.xlsx', rows: 9 }),
  }

  return {
    asked,
    requests,
    fail,
    async call(name, request) {
      asked.push(name)
      requests[name] = request
      const failing = fail.get(name)
      if (failing) throw failing
      const handler = handlers[name] as ((request: unknown) => unknown) | undefined
      if (!handler) throw new Failure('unknown_command', `这里没有“${name}”。`, '请在真的窗口里试。')
      return structuredClone(handler(request))
    },
    pick: async (purpose) => ({
      pick: purpose,
      label:
        purpose === 'open-sheet'
          ? '禾沐食品2026年11月花名册.xls'
          : purpose === 'open-paper'
            ? 'E:\\扫描件\\接转介绍信.jpg'
            : purpose.includes('folder')
              ? '工会台账'
              : '文件',
    }),
    drives: async () => [
      { pick: 'd1', label: 'E 盘　工会报送', free_bytes: 6800000000, total_bytes: 8000000000, removable: true, files: 6 },
      { pick: 'd2', label: 'F 盘　未命名', free_bytes: 210000000, total_bytes: 1000000000, removable: true, files: 0 },
    ],
    recent: async () => (state === 'known' ? [{ pick: 'k1', label: '工会台账' }] : []),
  }
}
