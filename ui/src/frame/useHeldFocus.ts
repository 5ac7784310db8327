import { nextTick, onBeforeUnmount, onMounted, type ShallowRef } from 'vue'

/** How many of the controls one was at are remembered. */
const length = 12

/** Keeps the cursor in the page: where the control that had it goes away with its form, the one before it takes the cursor, and
 * on a page just opened the page itself, so that Tab goes on there and not at the top of the rail. */
export function useHeldFocus(page: Readonly<ShallowRef<HTMLElement | null>>) {
  let trail: HTMLElement[] = []

  function remember(event: FocusEvent): void {
    const to = event.target
    if (!(to instanceof HTMLElement) || to === page.value || !page.value?.contains(to)) return
    trail = [to, ...trail.filter((one) => one !== to && one.isConnected)].slice(0, length)
  }

  const isThere = (one: HTMLElement) => one.isConnected && one.offsetParent !== null && !one.matches(':disabled')
  const isLost = () => !document.activeElement || document.activeElement === document.body

  /** What is on the page decides: a field that took the cursor itself keeps it. */
  async function hold(): Promise<void> {
    await nextTick()
    if (isLost() || document.activeElement?.closest('.rail')) (trail.find(isThere) ?? page.value)?.focus({ preventScroll: true })
  }

  function afterKey(event: KeyboardEvent): void {
    if ((event.key === 'Escape' || event.key === 'Enter') && isLost()) void hold()
  }

  onMounted(() => {
    window.addEventListener('focusin', remember)
    window.addEventListener('keyup', afterKey)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('focusin', remember)
    window.removeEventListener('keyup', afterKey)
  })
  return { hold }
}
