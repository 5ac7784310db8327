import { Failure } from '../door'
import type {
  BodiesTogether,
  BodyBeside,
  Commands,
  MemberCard,
  Notice,
  OfficerHeld,
  RenewalRow,
  StageLine,
  UnionFull,
  UnionRow,
} from '../generated/commands'
import { standing, unions as invented } from './township'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const bodyWords: Record<string, string> = { committee: '工会委员会', audit: '经费审查委员会', women: '女职工委员会' }
const stage = (code: string, label: string, state: string, more: Partial<StageLine> = {}): StageLine => ({
  id: state === 'done' ? `step-${code}` : null,
  code,
  label,
  what: '',
  state,
  done_on: null,
  until: null,
  people: null,
  document: null,
  advice: null,
  why: null,
  note: null,
  papers: 0,
  due: null,
  days_left: null,
  words: null,
  article: null,
  doubts: [],
  sealed: false,
  ...more,
})
const stages = (ends: string): StageLine[] => [
  stage('prepare', '换届准备', 'done', { done_on: '2026-10-09' }),
  stage('request', '换届请示', 'now', { due: ends, days_left: 30, what: '向上一级工会请示换届', article: '本程序约定 TERM-03' }),
  stage('elected', '选举', 'coming'),
]
const held = (name: string, post: string, day: string): OfficerHeld => ({
  id: `${name}-${post}`,
  name,
  post,
  full_time: false,
  from: `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`,
  to: null,
  votes: null,
  left: null,
  contract_until: null,
  protected_until: null,
  protection: '',
})

function row(code: string, name: string, parent: string | null, form: string, more: Partial<UnionRow> = {}): UnionRow {
  const nothing = { status: '正常', members: 0, employees: null, term_ends: null }
  const ends = more.term_ends ?? null
  return { id: `u-${code}`, code, name, parent_code: parent, form, ...nothing, standing: ends ? standing(ends) : null, ...more }
}

function invent(desk: boolean): UnionRow[] {
  const town = row('371323-XJH', '许家湖镇总工会', desk ? '371323-0' : null, '总工会', { term_ends: '2029-06-18' })
  const more = [
    row('371323-XJH0101', '映泉纺织细纱分工会', '371323-XJH01', '分工会'),
    row('371323-XJH06', '润川塑编厂工会', '371323-XJH', '单独基层工会', { status: '撤销' }),
  ]
  const all = [town, ...invented, ...more].sort((a, b) => (a.code < b.code ? -1 : 1))
  return desk ? [row('371323-0', '沂水县总工会', null, '总工会'), ...all] : all
}

function together(of: UnionRow): BodiesTogether {
  const lacking = (kind: string, label: string): BodyBeside => ({
    kind,
    label,
    term_no: null,
    elected_on: null,
    ends_on: null,
    state: 'lacking',
    words: '没有登记',
    article: null,
  })
  const committee = { ...lacking('committee', '工会委员会'), ends_on: of.term_ends, state: 'committee', words: '以它的任期为准' }
  const others = [lacking('audit', '经费审查委员会'), lacking('women', '女职工委员会')]
  return { in_step: false, label: '不齐', bodies: [committee, ...others] }
}

function full(of: UnionRow): UnionFull {
  const base = of.form.includes('基层')
  const ended = of.status === '撤销' ? '2025-12-31' : null
  return {
    ...of,
    parent_name: null,
    uscc: null,
    founded_on: '2009-05-12',
    approval_no: '许工发〔2009〕7号',
    ended_on: ended,
    employer_name: base && !of.form.startsWith('联合') ? of.name.replace('工会', '') : null,
    employer_uscc: null,
    stat_code: null,
    legal_person_no: null,
    legal_person_until: null,
    legal_representative: null,
    seal: null,
    bank_account: null,
    workers_home: null,
    territorial: null,
    founding_way: null,
    prepared_on: null,
    address: null,
    postcode: null,
    contact: null,
    phone: null,
    email: null,
    unit_type: base ? '170' : null,
    industry: base ? 'C' : null,
    admin_code: null,
    women: of.employees && 208,
    migrant: of.employees && 102,
    dispatched: of.employees && 0,
    counted_on: of.employees ? '2026-09-30' : null,
    women_members: base ? 12 : 0,
    events: [
      { on: '2009-05-12', kind: '建会', old_name: null, new_name: null, other: null, document: '许工发〔2009〕7号' },
      ...(ended ? [{ on: ended, kind: '撤销', old_name: null, new_name: null, other: null, document: '许工发〔2025〕31号' }] : []),
    ],
    covers: of.form.startsWith('联合') ? [{ name: '沿街粮油店', uscc: null, from: '2018-03-01', to: null }] : [],
    bodies: of.term_ends
      ? [
          {
            kind: 'committee',
            label: '工会委员会',
            term_no: 3,
            elected_on: `${Number(of.term_ends.slice(0, 4)) - 3}${of.term_ends.slice(4)}`,
            years: 3,
            ends_on: of.term_ends,
            standing: standing(of.term_ends),
            approval_no: '许工复〔2024〕5号',
            poll: null,
            notices: [],
            officers: [held('丁立华', '主席', of.term_ends), held('查世伟', '委员', of.term_ends)],
          },
        ]
      : [],
    together: together(of),
    meeting: '会员 138 人，可以开会员代表大会选举，代表一般 30 到 40 名。',
    renewal:
      of.term_ends && standing(of.term_ends).state !== 'running'
        ? { ends_on: of.term_ends, elected: null, open: true, stages: stages(of.term_ends) }
        : null,
    notices: [],
  }
}

/** The unions of the invented township: what is done to them shows, and can be undone. */
export function fakeUnions(state: string, roll: MemberCard[]) {
  const rows = state === 'empty' ? [] : invent(state.startsWith('desk'))
  let known = new Map(rows.map((of) => [of.code, full(of)]))
  const past: { label: string; before: Map<string, UnionFull>; homes: string[] }[] = []

  const at = (code: string): UnionFull => {
    const union = known.get(code)
    if (!union) throw new Failure('no_union', `台账里没有编码为 ${code} 的工会。`, '请看看编码有没有写错，或先登记这个工会。')
    return union
  }
  const living = (code: string) => roll.filter((member) => member.union_code === code && member.status !== 'ended')
  const members = (code: string) => living(code).filter((member) => member.status === 'active').length
  const move = (from: MemberCard[], to: UnionFull) =>
    from.forEach((member) => Object.assign(member, { union_code: to.code, union_name: to.name }))
  const raise = (from: string, to: string | null) =>
    known.forEach((union) => union.parent_code === from && (union.parent_code = to === union.code ? at(from).parent_code : to))
  const end = (union: UnionFull, on: string) => Object.assign(union, { status: '撤销', ended_on: on })

  function notices(union: UnionFull): Notice[] {
    if (!union.form.includes('基层') || union.bodies.some((body) => body.kind === 'women')) return []
    const message = `有女会员 ${union.women_members} 人，还没有登记女职工委员会。女会员满 10 人的应当建立。`
    return [{ severity: 'verify', code: 'women_committee_missing', message, article: '工会女职工委员会工作条例 第十一条' }]
  }

  const renewals = (): RenewalRow[] =>
    [...known.values()]
      .filter((union) => union.bodies.length > 0)
      .map((union) => ({
        union: union.code,
        name: union.name,
        state: 'running',
        label: '未到期',
        term_no: 3,
        elected_on: null,
        ends_on: union.bodies[0]?.ends_on ?? null,
        over: null,
        postponed_to: null,
        audit_ends_on: null,
        women_ends_on: null,
        step: '不齐',
        approval_no: null,
      }))

  /** Does one act, and keeps what was before it. */
  function act<Reply>(label: string, work: () => Reply): Reply {
    const before = structuredClone(known)
    const homes = roll.map((member) => member.union_code)
    const reply = work()
    past.push({ label, before, homes })
    return reply
  }

  function happened(union: UnionFull, on: string, kind: string, document: string | null, names: [string, string] | null = null): void {
    union.events.push({ on, kind, old_name: names?.[0] ?? null, new_name: names?.[1] ?? null, other: null, document })
  }

  const handlers: Partial<Handlers> = {
    union_list: () => ({
      unions: [...known.values()].map((union) => ({
        ...row(union.code, union.name, union.parent_code, union.form),
        status: union.status,
        employees: union.employees,
        members: members(union.code),
        term_ends: union.bodies.find((body) => body.kind === 'committee')?.ends_on ?? null,
        standing: union.bodies.find((body) => body.kind === 'committee')?.standing ?? null,
      })),
    }),
    union_get: ({ code }) => {
      const union = at(code)
      const parent = union.parent_code ? known.get(union.parent_code) : undefined
      return { ...union, parent_name: parent?.name ?? null, members: members(code), notices: notices(union) }
    },
    union_add: ({ code, name, parent, form, founded_on }) =>
      act(`登记工会：${name}`, () => {
        known.set(code, { ...full(row(code, name, parent, form ?? '单独基层工会')), events: [], founded_on })
        return { code, notices: [] }
      }),
    union_edit: ({ code, ...to }) =>
      act(`修改工会：${at(code).name}`, () => {
        Object.assign(at(code), to)
        return { notices: [] }
      }),
    union_rename: ({ code, name, from, document }) =>
      act(`工会更名：${name}`, () => {
        happened(at(code), from, '更名', document, [at(code).name, name])
        at(code).name = name
        return {}
      }),
    union_merge: ({ codes, into, on, document }) =>
      act(`工会合并：${at(into).name}`, () => {
        let moved = 0
        for (const code of codes) {
          moved += living(code).length
          move(living(code), at(into))
          raise(code, into)
          happened(at(code), on, '并入', document)
          happened(at(into), on, '接收', document)
          end(at(code), on)
        }
        return { members_moved: moved }
      }),
    union_split: ({ code, new_code, new_name, on, document, members: ids }) =>
      act(`工会分立：${new_name}`, () => {
        if (known.has(new_code)) throw codeTaken(at(new_code))
        const made = { ...full(row(new_code, new_name, at(code).parent_code, '单独基层工会')), events: [], founded_on: on }
        known.set(new_code, made)
        happened(at(code), on, '分出', document)
        happened(made, on, '由分立成立', document)
        move(
          living(code).filter((member) => ids.includes(member.id)),
          made,
        )
        return {}
      }),
    union_dissolve: ({ code, on, document, keep_members_in }) =>
      act(`工会撤销：${at(code).name}`, () => {
        if (keep_members_in) move(living(code), at(keep_members_in))
        raise(code, at(code).parent_code)
        happened(at(code), on, '撤销', document)
        end(at(code), on)
        return {}
      }),
    union_move: ({ code, way, on, document }) =>
      act(`工会划转：${at(code).name}`, () => {
        happened(at(code), on, way === 'away' ? '划出' : '划入', document)
        if (way === 'here') return { members_moved: 0 }
        const gone = living(code)
        gone.forEach((member) => (member.status = 'ended'))
        raise(code, at(code).parent_code)
        end(at(code), on)
        return { members_moved: gone.length }
      }),
    body_elect: ({ union, kind, term_no, elected_on, years, approval_no, poll, officers }) =>
      act(`换届：${bodyWords[kind] ?? ''}`, () => {
        const ends_on = `${Number(elected_on.slice(0, 4)) + years}${elected_on.slice(4)}`
        const label = bodyWords[kind] ?? ''
        at(union).bodies.unshift({
          kind,
          label,
          term_no,
          elected_on,
          years,
          ends_on,
          standing: standing(ends_on),
          approval_no,
          poll,
          notices: [],
          officers: officers.map((line) => ({ ...held(line.name, line.post, elected_on), ...line })),
        })
        return { ends_on, notices: notices(at(union)) }
      }),
    renewal_list: () => ({ year: 2026, rows: renewals(), next: null }),
    renewal_rate: () => {
      const of = (state: string) => renewals().filter((one) => one.state === state).length
      const states = [{ state: 'running', label: '未到期', unions: of('running') }]
      return { due: 0, overdue: 0, postponed: 0, elected: 0, in_step: 0, states }
    },
    renewal_close: ({ union }) => act('办结', () => ((at(union).renewal = null), {})),
    officer_contract: ({ id, until }) =>
      act('记劳动合同到期日', () => {
        for (const union of known.values())
          for (const body of union.bodies) for (const officer of body.officers) if (officer.id === id) officer.contract_until = until
        return {}
      }),
    renewal_step: ({ union, step, on, until, people, document, note }) =>
      act('记一步', () => {
        const stage = at(union).renewal?.stages.find((one) => one.code === step)
        if (stage) Object.assign(stage, { id: `step-${step}`, state: 'done', done_on: on, until, people, document, note })
        return { closed: false, advice: [] }
      }),
    officer_leave: ({ id, last_day }) =>
      act('离任', () => {
        for (const union of known.values())
          for (const body of union.bodies) for (const officer of body.officers) if (officer.id === id) officer.to = last_day
        return {}
      }),
    officer_take: ({ union, kind, name, post, full_time, from }) =>
      act('补选', () => {
        const body = at(union).bodies.find((one) => one.kind === kind)
        body?.officers.push({ ...held(name, post, from), full_time, from })
        return {}
      }),
    headcount_record: ({ union, on, employees, women, migrant, dispatched }) =>
      act(`登记职工人数：${at(union).name}`, () => {
        Object.assign(at(union), { counted_on: on, employees, women, migrant, dispatched })
        return {}
      }),
    cover_record: ({ union, name, uscc, from }) =>
      act(`登记涵盖单位：${name}`, () => (at(union).covers.push({ name, uscc, from, to: null }), {})),
  }

  /** Takes the last act back; nothing when there was none here. */
  function undo(): { label: string; records: number; kept: number } | null {
    const last = past.pop()
    if (!last) return null
    known = last.before
    roll.forEach((member, i) => {
      const home = last.homes[i] ?? member.union_code
      Object.assign(member, { union_code: home, union_name: known.get(home)?.name ?? member.union_name })
    })
    return { label: last.label, records: 1, kept: 0 }
  }

  return { handlers, undo }
}

function codeTaken(union: UnionFull): Failure {
  const message = `编码 ${union.code} 已经是“${union.name}”的。`
  return new Failure('code_taken', message, '工会编码终身不变、不能重复，请换一个。', [{ field: 'code', message }])
}
