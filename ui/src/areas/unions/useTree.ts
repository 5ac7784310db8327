import { computed, ref, watch, type Ref } from 'vue'
import type { UnionRow } from '@/api/generated/commands'
import { plain } from '@/words'

/** A line of the tree: a union, how deep it stands, and whether those below it are shown. */
export type Branch = UnionRow & { depth: number; below: number; open: boolean }

export const perPage = 200
export type Standing = 'standing' | 'ended' | 'all'

/** The unions below their parents, as the list shows them: narrowed by name, code and state, folded, page by page. */
export function useTree(rows: Ref<UnionRow[]>) {
  const query = ref('')
  const state = ref<Standing>('standing')
  const folded = ref(new Set<string>())
  const page = ref(0)

  const wanted = computed(() => plain(query.value).toUpperCase())
  const kept = computed(() =>
    rows.value.filter((union) => state.value === 'all' || (union.status === '撤销') === (state.value === 'ended')),
  )
  const below = computed(() => {
    const known = new Set(kept.value.map((union) => union.code))
    const map = new Map<string, UnionRow[]>()
    for (const union of kept.value) {
      // A union whose parent is not in view stands at the top: nobody gets lost.
      const above = union.parent_code && known.has(union.parent_code) ? union.parent_code : ''
      map.set(above, [...(map.get(above) ?? []), union])
    }
    return map
  })

  function walk(above: string, depth: number): Branch[] {
    return (below.value.get(above) ?? []).flatMap((union) => {
      const own = below.value.get(union.code)?.length ?? 0
      const open = !folded.value.has(union.code)
      return [{ ...union, depth, below: own, open }, ...(open && own ? walk(union.code, depth + 1) : [])]
    })
  }

  /** What was found stands flat: the way down to it would be longer than the finds. */
  const all = computed<Branch[]>(() =>
    wanted.value
      ? kept.value
          .filter((union) => union.name.toUpperCase().includes(wanted.value) || union.code.includes(wanted.value))
          .map((union) => ({ ...union, depth: 0, below: 0, open: true }))
      : walk('', 0),
  )
  const shown = computed(() => all.value.slice(page.value * perPage, (page.value + 1) * perPage))

  function fold(code: string, open: boolean): void {
    const next = new Set(folded.value)
    if (open) next.delete(code)
    else next.add(code)
    folded.value = next
  }

  /** Opens the way down to a union, so that whoever came from elsewhere sees where it stands. */
  function reveal(code: string): void {
    const parents = new Map(rows.value.map((union) => [union.code, union.parent_code]))
    const open = new Set(folded.value)
    for (let up = parents.get(code), steps = 0; up && steps < 9; up = parents.get(up), steps += 1) open.delete(up)
    if (open.size !== folded.value.size) folded.value = open
    const at = all.value.findIndex((union) => union.code === code)
    if (at >= 0) page.value = Math.floor(at / perPage)
  }

  // A county's list begins with its townships; whoever wants one opens it.
  watch(
    () => rows.value.length > perPage,
    (many) => {
      if (!many) return
      const tops = (below.value.get('') ?? []).flatMap((top) => below.value.get(top.code) ?? [])
      folded.value = new Set(tops.filter((union) => below.value.has(union.code)).map((union) => union.code))
    },
    { immediate: true },
  )
  watch([query, state], () => (page.value = 0))

  return { query, state, page, wanted, kept, all, shown, fold, reveal }
}
