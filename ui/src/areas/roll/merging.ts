import type { MemberCard } from '@/api/generated/commands'

type Record = Pick<MemberCard, 'name' | 'document_kind' | 'id_masked' | 'status' | 'union_code' | 'union_name' | 'person'>

/** Whether the first of two records is the better one to stay: a document first, then a membership that stands. */
export function staysFirst(one: Record, other: Record): boolean {
  if (Boolean(one.id_masked) !== Boolean(other.id_masked)) return Boolean(one.id_masked)
  return one.status !== 'ended' || other.status === 'ended'
}

/** Why two records cannot be one person as they stand, as far as the page can see; the core looks again. */
export function mergeFault(stays: Record, goes: Record): string {
  if (stays.person === goes.person) return '这两条本来就是同一个人的。不用再并。'
  const citizens = stays.document_kind === '身份证' && goes.document_kind === '身份证'
  if (citizens && stays.id_masked && goes.id_masked && stays.id_masked !== goes.id_masked)
    return '两条记录的身份证号不一样，身份证号不同就是两个人。请对照身份证，把写错的那条先改过来。'
  if (!stays.id_masked && goes.id_masked) return '要留下的这条没有证件号，另一条有。请留下有证件号的那条。'
  if (stays.status !== 'ended' && goes.status !== 'ended' && stays.union_code !== goes.union_code)
    return `在${stays.union_name}和${goes.union_name}都在册，一个人只能在一个工会。请先把其中一个转会或终止。`
  return ''
}
