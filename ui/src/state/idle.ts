import { onBeforeUnmount, onMounted, ref } from 'vue'
import { running } from '@/api/call'

/** Minutes without a key or the mouse after which the ledger locks itself; 0 is never. */
export const idleChoices = [5, 10, 15, 0]

const kept = 'taizhang-idle'
const standard = 10
/** How long the quiet line stands before it locks. */
const warning = 30_000

export const idleMinutes = ref(read())
/** The ledger is about to lock itself. */
export const idleSoon = ref(false)

let holds = 0

function read(): number {
  const before = localStorage.getItem(kept)
  const minutes = Number(before)
  return before !== null && idleChoices.includes(minutes) ? minutes : standard
}

export function setIdle(minutes: number): void {
  idleMinutes.value = minutes
  localStorage.setItem(kept, String(minutes))
}

/** While this part is on the screen the ledger stays open: what it shows is shown only once. */
export function useIdleHold(): void {
  onMounted(() => (holds += 1))
  onBeforeUnmount(() => (holds -= 1))
}

/** Watches for keys and the mouse, and locks when there were none for so long. Returns the way to stop watching. */
export function watchIdle(lock: () => void): () => void {
  let last = Date.now()
  let mouse = ''

  function touch(event: Event): void {
    // A page that changes under a resting mouse reports a move, too: only one that went somewhere counts.
    if (event instanceof MouseEvent && event.type === 'mousemove') {
      const at = `${event.screenX},${event.screenY}`
      if (at === mouse) return
      mouse = at
    }
    last = Date.now()
    idleSoon.value = false
  }

  function look(): void {
    const now = Date.now()
    // Long work is no idleness, and a clock that was set back must not keep the ledger open for hours.
    if (running() > 0 || holds > 0 || now < last) last = now
    const left = last + idleMinutes.value * 60_000 - now
    idleSoon.value = idleMinutes.value > 0 && left <= warning
    if (idleMinutes.value === 0 || left > 0) return
    last = now
    idleSoon.value = false
    lock()
  }

  const signs = ['keydown', 'mousedown', 'mousemove', 'wheel', 'touchstart']
  for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
  const timer = setInterval(look, 1000)
  return () => {
    clearInterval(timer)
    idleSoon.value = false
    for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
  }
}
