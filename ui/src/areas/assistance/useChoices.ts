import { onMounted } from 'vue'
import { call } from '@/api/call'
import { useRead } from '@/parts/useRead'

/** What the forms of files offer, read when the form is there. */
export function useChoices() {
  const { value: choices, failure, load } = useRead(() => call('file_choices', {}))
  onMounted(load)
  return { choices, failure, load }
}
