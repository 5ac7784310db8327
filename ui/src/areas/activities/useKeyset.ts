import { computed, ref, type Ref } from 'vue'

/** Where each page up to this one begins: paging by key, so only onwards and back to the start. */
export function useKeyset(perPage: number, load: () => Promise<void>) {
  const starts: Ref<(string | null)[]> = ref([null])
  const after = computed(() => starts.value.at(-1) ?? null)
  const from = computed(() => (starts.value.length - 1) * perPage)

  async function turnTo(next: (string | null)[]): Promise<void> {
    starts.value = next
    await load()
  }
  const first = () => turnTo([null])
  const next = (place: string | null | undefined) => turnTo([...starts.value, place ?? null])
  return { after, from, first, next }
}
