import type { DueItem } from '@/api/generated/commands'

export interface Group {
  key: 'first' | 'over' | 'near' | 'open' | 'later'
  title: string
  items: DueItem[]
}

const steps = ['union_empty', 'roll_empty']
const soon = 7

/** What is due in the order it presses: first steps of a new ledger, overdue, this week, without a day, later. */
export function groupsOf(items: DueItem[]): Group[] {
  const groups: Group[] = [
    { key: 'first', title: '新台账，先做这几步', items: [] },
    { key: 'over', title: '已经过期', items: [] },
    { key: 'near', title: `${soon} 天以内`, items: [] },
    { key: 'open', title: '没有期限，现在就能办', items: [] },
    { key: 'later', title: '往后要准备', items: [] },
  ]
  for (const item of items) {
    const left = item.days_left
    const key = steps.includes(item.kind) ? 'first' : left === null ? 'open' : left < 0 ? 'over' : left <= soon ? 'near' : 'later'
    groups.find((group) => group.key === key)?.items.push(item)
  }
  for (const group of groups) group.items.sort((a, b) => (a.days_left ?? 0) - (b.days_left ?? 0))
  return groups.filter((group) => group.items.length > 0)
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
    case 'returned':
    case 'hand_in':
    case 'certificate':
      return '/filing'
    case 'annual_return':
      return '/returns'
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
