import { computed, ref, shallowRef } from 'vue'
import { call } from '@/api/call'
import type { FieldFault, PaperAbout, PaperForm, PaperShown } from '@/api/generated/commands'

/** A row as typed, by column. */
export type Row = Record<string, string>

interface Typed {
  values: Record<string, string>
  rows: Record<string, Row[]>
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What the ledger put into a form. */
function known(form: PaperForm): Typed {
  const values: Record<string, string> = {}
  const rows: Record<string, Row[]> = {}
  for (const field of form.fields) {
    if (field.kind === 'rows') rows[field.name] = (form.rows[field.name] ?? []).map((row) => ({ ...row }) as Row)
    else values[field.name] = form.values[field.name] ?? ''
  }
  return { values, rows }
}

/** Those entries of one that are other than in the other: what a person typed over what was there. */
function beyond<T>(now: Record<string, T>, before: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, before[name])))
}

/** Documents being filled in: the form at hand, what was typed into each, and how it looks on paper. */
export function usePaper() {
  const form = shallowRef<PaperForm | null>(null)
  const shown = shallowRef<PaperShown | null>(null)
  const values = ref<Record<string, string>>({})
  const rows = ref<Record<string, Row[]>>({})
  const blank = ref(false)
  const drafts = new Map<string, Typed>()

  /** Opens a document for a union. What was typed into it stays, whatever union it is about. */
  async function open(name: string, union: string | null, about: PaperAbout | null): Promise<void> {
    if (form.value) {
      const before = known(form.value)
      drafts.set(form.value.name, { values: beyond(values.value, before.values), rows: beyond(rows.value, before.rows) })
    }
    const fresh = await call('paper_form', { name, union, about })
    const filled = known(fresh)
    values.value = { ...filled.values, ...drafts.get(name)?.values }
    rows.value = { ...filled.rows, ...drafts.get(name)?.rows }
    form.value = fresh
    shown.value = null
  }

  const typed = computed(() => ({ name: form.value?.name ?? '', values: values.value, rows: rows.value }))

  /** Whether nobody typed anything, into this document or into one left before. */
  const untouched = computed(() => {
    if (!form.value) return true
    const { name } = form.value
    const before = known(form.value)
    const now = { values: beyond(values.value, before.values), rows: beyond(rows.value, before.rows) }
    const others = [...drafts].filter(([of]) => of !== name).map(([, draft]) => draft)
    return [now, ...others].every((one) => !Object.keys(one.values).length && !Object.keys(one.rows).length)
  })

  /** Looks at it as it will stand on paper. */
  async function show(empty: boolean): Promise<void> {
    blank.value = empty
    shown.value = await call('paper_show', { ...typed.value, blank: empty })
  }

  const faults = computed<FieldFault[]>(() => (blank.value ? [] : (shown.value?.faults ?? [])))
  const advice = computed<FieldFault[]>(() => (blank.value ? [] : (shown.value?.advice ?? [])))
  return { form, shown, values, rows, blank, typed, untouched, faults, advice, open, show }
}
