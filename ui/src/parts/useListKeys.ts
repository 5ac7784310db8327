import { useTemplateRef, watch, type Ref } from 'vue'
import { isRealEnter } from './keys'

/** The search field above a list (`ref="field"`, `ref="table"`): it has the cursor on arrival and when a form over the list
 * closes; arrows change the row, Enter goes into it, Esc empties the field. */
export function useListKeys(query: Ref<string>, enter: () => void) {
  const field = useTemplateRef<HTMLInputElement>('field')
  const table = useTemplateRef<{ move: (by: number) => Promise<void> }>('table')
  const focusSearch = () => field.value?.focus()
  watch(field, focusSearch)

  function key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      void table.value?.move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Escape' && query.value) {
      event.stopPropagation()
      query.value = ''
    } else if (isRealEnter(event)) enter()
  }

  return { key, focusSearch }
}
