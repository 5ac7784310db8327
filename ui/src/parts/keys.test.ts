import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, withDirectives } from 'vue'
import { isRealEnter, vEnterMoves } from './keys'

const enter = (more: KeyboardEventInit & { keyCode?: number } = {}) => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'keyCode', { value: more.keyCode ?? 13 })
  return event
}

describe('an Enter the person meant', () => {
  it('is not the one that picks a Chinese candidate', () => {
    expect(isRealEnter(enter())).toBe(true)
    expect(isRealEnter(enter({ isComposing: true }))).toBe(false)
    expect(isRealEnter(enter({ keyCode: 229 }))).toBe(false)
    expect(isRealEnter(new KeyboardEvent('keydown', { key: 'a' }))).toBe(false)
  })

  it('goes to the next field, back with Shift, and in the last presses the primary button', () => {
    const press = vi.fn()
    const Form = defineComponent(
      () => () =>
        withDirectives(
          h('form', [
            h('input', { id: 'a' }),
            h('input', { id: 'b' }),
            h('button', { type: 'button', class: 'btn primary', onClick: press }, '存好'),
          ]),
          [[vEnterMoves]],
        ),
    )
    const page = mount(Form, { attachTo: document.body })
    const a = page.get('#a').element as HTMLInputElement
    const b = page.get('#b').element as HTMLInputElement
    a.focus()
    a.dispatchEvent(enter({ keyCode: 229 }))
    expect(document.activeElement).toBe(a)
    a.dispatchEvent(enter())
    expect(document.activeElement).toBe(b)
    b.dispatchEvent(enter({ shiftKey: true }))
    expect(document.activeElement).toBe(a)
    expect(press).not.toHaveBeenCalled()
    b.dispatchEvent(enter())
    expect(press).toHaveBeenCalledOnce()
    page.unmount()
  })
})
