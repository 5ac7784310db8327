import { ref, watch } from 'vue'
import { call } from '@/api/call'
import type { CoverageRow } from '@/api/generated/commands'
import { useRead } from '@/parts/useRead'
import { useUnions } from '@/state/unions'

/** Nothing was ever signed there, or what was signed ran out, and nobody negotiates. */
const states = ['none', 'expired']
const perPage = 500
const enterpriseUnion = '单独基层工会'

async function every(kind: string, state: string): Promise<CoverageRow[]> {
  const rows: CoverageRow[] = []
  let after: string | null = null
  do {
    const page: { rows: CoverageRow[]; next: string | null } = await call('coverage_list', {
      on: null,
      kind,
      query: '',
      state,
      after,
      limit: perPage,
    })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}

/** The unions of single enterprises that have no contract of a kind: to these an offer can be made. */
export function useUncovered(kind: () => string) {
  const unions = useUnions()
  const asked = ref(kind())
  const read = useRead(async () => {
    const single = new Set(unions.standing.filter((union) => union.form === enterpriseUnion).map((union) => union.code))
    const found = await Promise.all(states.map((state) => every(asked.value, state)))
    return found.flat().filter((row) => single.has(row.union))
  })
  watch(
    () => [kind(), unions.standing.length],
    () => {
      asked.value = kind()
      void read.load()
    },
    { immediate: true },
  )
  return read
}
