import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { asFailure, call, type Failure } from '@/api/call'
import type { Hit, MemberRow, RollTotals } from '@/api/generated/commands'
import { plain } from '@/words'

/** A line of the list: a member of the page, or one that the search found and why. */
export type Listed = Pick<MemberRow, 'id' | 'name' | 'pinyin' | 'union_name' | 'birth' | 'id_tail' | 'status' | 'filing'> & {
  matched: string
}

const perPage = 50
const fromRow = (row: MemberRow): Listed => ({ ...row, matched: '' })
const fromHit = (hit: Hit): Listed => ({ ...hit, union_name: hit.union })

/** The list of the members' page: a search when something is typed, else the roll page by page. */
export function useRoll(scope: Ref<string>) {
  const query = ref('')
  const status = ref('active')
  const unqualified = ref(false)
  /** The day as of which the roll is shown; empty for today. */
  const asOf = ref('')
  const rows = ref<Listed[]>([])
  const totals = ref<RollTotals | null>(null)
  const loading = ref(true)
  const failure = shallowRef<Failure | null>(null)
  const from = ref(0)
  const next = ref<string | null>(null)
  const searching = computed(() => plain(query.value) !== '')
  let asked = 0

  async function load(after: string | null = null): Promise<void> {
    asked += 1
    const mine = asked
    loading.value = true
    failure.value = null
    try {
      const page = call('member_page', {
        union: scope.value || null,
        status: status.value,
        only_unqualified: unqualified.value,
        after,
        limit: perPage,
        as_of: asOf.value || null,
      })
      if (searching.value) {
        const [found, counted] = await Promise.all([call('find', { query: plain(query.value), limit: perPage }), page])
        if (mine !== asked) return
        rows.value = found.hits.filter((hit) => hit.kind === 'member').map(fromHit)
        totals.value = counted.totals
        next.value = null
        from.value = 0
      } else {
        const reply = await page
        if (mine !== asked) return
        from.value = after === null ? 0 : from.value + rows.value.length
        rows.value = reply.rows.map(fromRow)
        totals.value = reply.totals
        next.value = reply.next
      }
    } catch (thrown) {
      if (mine !== asked) return
      failure.value = asFailure(thrown)
      rows.value = []
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  watch([query, status, unqualified, asOf, scope], () => load())

  /** How many the list holds in all, as far as the totals say. */
  const total = computed(() => {
    if (searching.value) return rows.value.length
    const sums = totals.value
    if (!sums) return rows.value.length
    if (unqualified.value) return sums.unqualified
    if (status.value === 'active') return sums.members
    if (status.value === 'retained') return sums.retained
    return from.value + rows.value.length
  })

  return { query, status, unqualified, asOf, rows, totals, loading, failure, from, next, searching, total, load }
}
