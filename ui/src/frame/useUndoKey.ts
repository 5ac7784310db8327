import { storeToRefs } from 'pinia'
import { asFailure } from '@/api/call'
import { isAsking, isInText } from '@/parts/keys'
import { useDone } from '@/state/done'
import { useDue } from '@/state/due'
import { turn, undoLast } from '@/state/undo'
import { useUnions } from '@/state/unions'

/** Ctrl+Z outside a text field: the page's own way back when it offers one, else the last act of all. */
export function useUndoKey(pagesOwn: () => Promise<void>): (event: KeyboardEvent) => Promise<void> {
  const done = useDone()
  const { undo } = storeToRefs(done)
  const unions = useUnions()
  const due = useDue()
  let busy = false

  async function back(): Promise<void> {
    if (undo.value) return pagesOwn()
    // The page is read anew afterwards: a form being filled in, or a wizard past its first step, would be gone. A form that stands
    // on its page says by itself whether anything was put into it.
    if (document.querySelector('.main form:not([data-untouched="true"]), .main .steps .done')) {
      done.say('没有撤销。请先把正在填的办完或放下，再按 Ctrl+Z')
      return
    }
    try {
      done.say(await undoLast())
      turn.value += 1
      await Promise.all([unions.load(), due.load()])
    } catch (thrown) {
      const failure = asFailure(thrown)
      done.say(`${failure.message}${failure.hint}`)
    }
  }

  return async (event) => {
    if (isInText(event.target) || isAsking()) return
    event.preventDefault()
    if (busy || event.repeat) return
    busy = true
    await back()
    busy = false
  }
}
