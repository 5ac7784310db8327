import type { DueItem } from '@/api/generated/commands'

export interface Group {
  key: string
  title: string
  items: DueItem[]
}

/** The groups in the order in which they press. What lies with others stands last: there is nothing to do but to ask. */
const titles: [string, string][] = [
  ['first', '新台账，先做这几步'],
  ['over', '已经过期'],
  ['today', '就在今天'],
  ['near', '7 天以内'],
  ['returned', '县里退回的'],
  ['open', '没有期限，现在就能办'],
  ['later', '往后要准备'],
  ['waiting', '等对方办的'],
]

/** What is due as the core has grouped it; a group that this version does not know stands with what has no day. */
export function groupsOf(items: DueItem[]): Group[] {
  const groups: Group[] = titles.map(([key, title]) => ({ key, title, items: [] }))
  for (const item of items) {
    const group = groups.find(({ key }) => key === item.group) ?? groups.find(({ key }) => key === 'open')
    group?.items.push(item)
  }
  return groups.filter((group) => group.items.length > 0)
}

/** Where a task of the year is done; null where no page keeps it. */
export function placeOfTask(code: string): string | null {
  switch (code) {
    case 'year.warmth':
    case 'year.cooling':
      return '/assistance/rounds'
    case 'year.hardship_spring':
    case 'year.hardship_autumn':
      return '/assistance?filter=due'
    case 'year.tuition':
      return '/assistance/tuition'
    case 'year.may_day':
      return '/activities/awards'
    case 'year.spring_jobs':
    case 'year.women_day':
    case 'year.safety':
    case 'year.chairs_training':
      return '/activities/list'
    case 'year.budget':
    case 'year.dues':
    case 'year.remittance':
      return '/dues'
    case 'year.offers':
      return '/negotiation'
    case 'returns.due':
      return '/returns'
    case 'year.congress':
      return '/congress'
    case 'year.duty_reports':
      return '/congress/standing'
    default:
      return null
  }
}

/** The page that settles it; null for what this version does not know. */
export function placeOf(item: DueItem): string | null {
  switch (item.kind) {
    case 'term':
      return `/unions/${item.target}`
    case 'session':
      return `/congress/session/${item.target}`
    case 'congress_year':
      return '/congress'
    case 'congress_term':
    case 'reminder':
    case 'board_term':
      return `/congress/${item.target}`
    case 'proposal':
      return `/congress/proposal/${item.target}`
    case 'opinion':
    case 'openness_reports':
      return `/congress/openness/${item.target}`
    case 'openness_year':
      return '/congress/openness'
    case 'grading':
    case 'promise':
      return `/congress/standing/${item.target}`
    case 'idle':
    case 'repair':
      return `/congress/idle/${item.target}`
    case 'negotiation':
    case 'negotiator':
      return `/negotiation/case/${item.target}`
    case 'harmony':
      return `/negotiation/coverage/${item.target}`
    case 'contract_end':
    case 'contract_ended':
    case 'contract_report':
      return `/negotiation/contract/${item.target}`
    case 'aid_unsigned':
      return '/assistance/aid?signed=no'
    case 'round_ending':
      return `/assistance/rounds/${item.target}`
    case 'file_review':
      return '/assistance?filter=due'
    case 'file_published':
      return `/assistance/file/${item.target}`
    case 'pair_survey':
      return `/assistance/pairs/${item.target}`
    case 'help_problem':
      return `/assistance/diary?file=${item.target}`
    case 'model_payment':
      return `/assistance/models/${item.target}`
    case 'dues_unpaid':
      return '/dues/members'
    case 'levy_unpaid':
      return '/dues/levies'
    case 'remittance_behind':
      return '/dues'
    case 'audit_finding':
      return `/dues/audits/${item.target}`
    case 'year_open':
      return `/dues/${item.target}`
    case 'place_check':
    case 'place_mend':
      return `/activities/places/${item.target}`
    case 'petition':
      return `/petitions/case/${item.target}`
    case 'legal_aid':
      return `/petitions/aid/${item.target}`
    case 'union_empty':
      return '/unions'
    case 'roll_empty':
      return '/members'
    case 'returned_member':
      return `/members/${item.target}`
    case 'returned_file':
      return `/assistance/file/${item.target}`
    case 'returned_return':
      return '/returns'
    case 'files_at_county':
      return '/assistance?filter=applying'
    case 'year_task':
      return placeOfTask(item.target)
    case 'returned':
    case 'hand_in':
    case 'certificate':
      return '/filing'
    case 'annual_return':
      return `/returns?edition=${item.target}`
    case 'backup':
    case 'rehearsal':
      return '/settings/backup'
    case 'purge':
      return '/privacy'
    case 'late_station':
      return '/status'
    case 'question':
      return '/conflicts'
    default:
      return null
  }
}
