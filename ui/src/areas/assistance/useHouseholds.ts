import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { asFailure, call, type Failure } from '@/api/call'
import type { FileListRow } from '@/api/generated/commands'
import { plain } from '@/words'

const perPage = 50

/** The list of files: a search when something is typed, else page by page. */
export function useHouseholds(filter: Ref<string>, union: Ref<string>, category: Ref<string>) {
  const query = ref('')
  const rows = ref<FileListRow[]>([])
  const total = ref(0)
  /** Whether there are more than were counted. */
  const many = ref(false)
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
      if (searching.value) {
        const found = await call('file_find', { query: plain(query.value) })
        if (mine !== asked) return
        rows.value = found.rows
        next.value = null
        from.value = 0
        return
      }
      const page = await call('file_list', {
        filter: filter.value,
        union: union.value || null,
        category: category.value || null,
        after,
        limit: perPage,
      })
      if (mine !== asked) return
      from.value = after === null ? 0 : from.value + rows.value.length
      rows.value = page.rows
      total.value = page.total
      many.value = page.many
      next.value = page.next
    } catch (thrown) {
      if (mine !== asked) return
      failure.value = asFailure(thrown)
      rows.value = []
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  watch([query, filter, union, category], () => load())
  return { query, rows, total, many, loading, failure, from, next, searching, load }
}
