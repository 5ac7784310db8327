import { computed, ref, shallowRef } from 'vue'
import { asFailure, call, type Failure } from '@/api/call'
import { useUnions } from '@/state/unions'
import { count } from '@/words'

/** Who and what goes along when unions end: members on the roll, retained ones, and the unions below. */
export function useLiving() {
  const unions = useUnions()
  const counted = ref<Record<string, { active: number; retained: number; exact: boolean }>>({})
  const failure = shallowRef<Failure | null>(null)

  async function load(code: string): Promise<void> {
    if (counted.value[code]) return
    try {
      const reply = await call('member_page', {
        union: code,
        status: 'active',
        only_unqualified: false,
        after: null,
        limit: 1,
        as_of: null,
      })
      const { members: active, retained, exact } = reply.totals
      counted.value = { ...counted.value, [code]: { active, retained, exact } }
      failure.value = null
    } catch (thrown) {
      failure.value = asFailure(thrown)
    }
  }

  /** The sums over these unions; null until every one is counted. Unions that end with them do not move. */
  function sum(codes: string[], stays = ''): { all: number; retained: number; below: number; words: string } | null {
    const known = codes.map((code) => counted.value[code])
    if (!known.every((one) => one !== undefined)) return null
    const retained = known.reduce((total, one) => total + one.retained, 0)
    const all = known.reduce((total, one) => total + one.active, retained)
    const moves = unions.standing.filter((union) => union.parent_code !== null && codes.includes(union.parent_code))
    const below = moves.filter((union) => !codes.includes(union.code) && union.code !== stays).length
    const words = `${count(all)} 人${known.every((one) => one.exact) ? '' : '以上'}${retained ? `（保留会籍的 ${count(retained)} 人在内）` : ''}`
    return { all, retained, below, words }
  }

  return { load, sum, counting: computed(() => failure.value === null), failure }
}
