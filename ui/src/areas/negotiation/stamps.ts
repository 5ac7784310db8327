import { count, plain, readCount } from '@/words'

/** What a firm's line says while it is typed. */
export interface Stamp {
  employees: string
  voters: string
  yes: string
}

/** What is wrong with votes as typed: no number, or more in favour than there are. */
export function votesFault({ voters, yes }: { voters: string; yes: string }): string {
  if ([voters, yes].some((text) => plain(text) !== '' && readCount(text) === null)) return '人数和票数写成数字，例如 35。'
  const [all, some] = [readCount(voters), readCount(yes)]
  if (some !== null && all === null) return '写了赞成，也要写应到。'
  return some !== null && all !== null && some > all ? `应到 ${count(all)} 人，赞成写了 ${count(some)} 票。请核对。` : ''
}

/** What is wrong with a firm's numbers. */
export function stampFault(stamp: Stamp | undefined): string {
  if (!stamp) return ''
  if (plain(stamp.employees) !== '' && readCount(stamp.employees) === null) return '职工人数写成数字，例如 35。'
  return votesFault(stamp)
}
