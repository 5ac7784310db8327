import type { Directive } from 'vue'

/** An Enter the person meant: not the one that picks a Chinese candidate. WebKit reports that one with keyCode 229. */
export function isRealEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && event.keyCode !== 229
}

const reachable = 'input:not([type=hidden]):not([disabled]):not([readonly]), select:not([disabled]), textarea:not([disabled])'

/** Enter goes to the next field and in the last one presses the primary button; Shift+Enter goes back. */
export const vEnterMoves: Directive<HTMLElement> = {
  mounted(form) {
    form.addEventListener('keydown', (event) => {
      const field = event.target as HTMLElement
      if (!isRealEnter(event) || !field.matches(reachable)) return
      if (field instanceof HTMLTextAreaElement && !event.ctrlKey) return
      event.preventDefault()
      const fields = [...form.querySelectorAll<HTMLElement>(reachable)]
      const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]
      if (next) next.focus()
      else if (!event.shiftKey) {
        field.blur()
        form.querySelector<HTMLButtonElement>('.btn.primary:not([disabled])')?.click()
      }
    })
  },
}
