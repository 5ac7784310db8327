import { computed, ref } from 'vue'

/** A long list of firms: found by a part of their names, as many on the page as it can bear. */
export function useFew<Firm>(firms: () => Firm[], nameOf: (firm: Firm) => string, most = 100) {
  const query = ref('')
  const found = computed(() => {
    const wanted = query.value.trim()
    return wanted ? firms().filter((firm) => nameOf(firm).includes(wanted)) : firms()
  })
  const shown = computed(() => found.value.slice(0, most))
  const rest = computed(() => found.value.length - shown.value.length)
  return { query, found, shown, rest }
}
