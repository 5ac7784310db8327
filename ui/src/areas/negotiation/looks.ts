import { count, plain, readCount } from '@/words'

/** How a clause was found, while it is written down. */
export interface Found {
  performance: string
  note: string
}

/** The ballot as typed. */
export interface Votes {
  sent: string
  returned: string
  void: string
  satisfied: string
}

/** The numbers of a ballot; null where none was held, `partly` while some are missing. Nothing spoilt is none spoilt. */
export function readBallot(votes: Votes): { sent: number; returned: number; void: number; satisfied: number } | null | 'partly' {
  if (Object.values(votes).every((text) => plain(text) === '')) return null
  const [sent, returned, satisfied] = [readCount(votes.sent), readCount(votes.returned), readCount(votes.satisfied)]
  if (sent === null || returned === null || satisfied === null) return 'partly'
  return { sent, returned, satisfied, void: readCount(votes.void) ?? 0 }
}

/** What does not fit of a ballot, by its field: a part is never more than its whole. */
export function ballotFaults(votes: Votes): Record<keyof Votes, string> {
  const [sent, returned, spoilt, satisfied] = [votes.sent, votes.returned, votes.void, votes.satisfied].map(readCount)
  const number = (text: string) => (plain(text) !== '' && readCount(text) === null ? '这里要写票数。请写成数字，例如 120。' : '')
  const more = (part: number | null | undefined, whole: number | null | undefined, words: string) =>
    typeof part === 'number' && typeof whole === 'number' && part > whole
      ? `${words} ${count(whole)} 张，这里写了 ${count(part)} 张。请核对。`
      : ''
  const valid = typeof returned === 'number' ? Math.max(0, returned - (spoilt ?? 0)) : null
  return {
    sent: number(votes.sent),
    returned: number(votes.returned) || more(returned, sent, '发出'),
    void: number(votes.void) || more(spoilt, returned, '收回'),
    satisfied: number(votes.satisfied) || more(satisfied, valid, '有效票'),
  }
}
