import type { Directive } from 'vue'

/** An Enter the person meant: not the one that picks a Chinese candidate. WebKit reports that one with keyCode 229. */
export function isRealEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && event.keyCode !== 229
}

const reachable = 'input:not([type=hidden]):not([disabled]):not([readonly]), select:not([disabled]), textarea:not([disabled])'

/** A group of radios is one field: its chosen one, or its first. Lists of boxes with keys of their own stand aside. */
function isStop(field: HTMLElement, all: HTMLElement[]): boolean {
  if (field.closest('[data-own-keys]')) return false
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
  const group = all.filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio' && one.name === field.name,
  )
  return field === (group.find((one) => one.checked) ?? group[0])
}

/** Enter goes to the next field and in the last one presses the primary button; Shift+Enter goes back. */
export const vEnterMoves: Directive<HTMLElement> = {
  mounted(form) {
    form.addEventListener('keydown', (event) => {
      const field = event.target as HTMLElement
      if (!isRealEnter(event) || !field.matches(reachable) || field.closest('[data-own-keys]')) return
      if (field instanceof HTMLTextAreaElement && !event.ctrlKey) return
      event.preventDefault()
      const fields = [...form.querySelectorAll<HTMLElement>(reachable)].filter((one, _, all) => isStop(one, all))
      const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]
      if (next) next.focus()
      else if (!event.shiftKey) {
        field.blur()
        form.querySelector<HTMLButtonElement>('.btn.primary:not([disabled])')?.click()
      }
    })
  },
}

/** A question stands over the page: keys belong to it. */
export function isAsking(): boolean {
  return [...document.querySelectorAll<HTMLElement>('.el-overlay')].some((overlay) => overlay.style.display !== 'none')
}

/** Ctrl+S: presses the primary button of the form one is in, or of the only one on the page. */
export function keepForm(): void {
  if (isAsking()) return
  const forms = [...document.querySelectorAll('form')]
  const at = document.activeElement
  const form = at?.closest('form') ?? (forms.length === 1 ? forms[0] : null)
  if (!form) return
  // Leaving the field makes its text plain and checks it, as Enter in the last field does.
  if (at instanceof HTMLElement && form.contains(at)) at.blur()
  form.querySelector<HTMLButtonElement>('.btn.primary:not([disabled])')?.click()
}

/** Whether the cursor is in text, where Ctrl+Z takes back letters. */
export function isInText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
