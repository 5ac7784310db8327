import { ref } from 'vue'

/** Element Plus keeps every Esc of a list in which one types to itself; with its choices closed the key belongs to the form around
 * it, which it leaves. */
export function useSelectEsc() {
  const open = ref(false)

  function leave(event: KeyboardEvent): void {
    if (open.value || !(event.currentTarget instanceof HTMLElement)) return
    event.stopPropagation()
    event.currentTarget.parentElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  }

  return { open, leave }
}
