import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, withDirectives } from 'vue'
import { isRealEnter, keepForm, vEnterMoves } from './keys'

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

  it('takes a group of radios for one field, and passes by a list with keys of its own', () => {
    const radio = (id: string, checked: boolean) => h('input', { id, type: 'radio', name: 'way', checked })
    const Form = defineComponent(
      () => () =>
        withDirectives(
          h('form', [
            h('input', { id: 'a' }),
            radio('one', false),
            radio('two', true),
            h('div', { 'data-own-keys': '' }, [h('input', { id: 'box', type: 'checkbox' })]),
            h('input', { id: 'b' }),
          ]),
          [[vEnterMoves]],
        ),
    )
    const page = mount(Form, { attachTo: document.body })
    const at = (id: string) => page.get(`#${id}`).element as HTMLInputElement
    at('a').focus()
    at('a').dispatchEvent(enter())
    expect(document.activeElement).toBe(at('two'))
    at('two').dispatchEvent(enter())
    expect(document.activeElement).toBe(at('b'))
    at('box').focus()
    at('box').dispatchEvent(enter())
    expect(document.activeElement).toBe(at('box'))
    page.unmount()
  })
})

describe('Ctrl+S', () => {
  it('presses the primary of the form one is in, once its field is left, and nothing behind a question', () => {
    const page = document.createElement('div')
    page.innerHTML =
      '<form><input id="a"><button type="button" class="btn primary" id="one"></button></form>' +
      '<form><input id="b"><button type="button" class="btn primary" id="two"></button></form>'
    document.body.append(page)
    const happened: string[] = []
    for (const id of ['one', 'two']) document.getElementById(id)?.addEventListener('click', () => happened.push(id))
    document.getElementById('b')?.addEventListener('blur', () => happened.push('left'))
    keepForm()
    expect(happened).toEqual([])
    document.getElementById('b')?.focus()
    keepForm()
    expect(happened).toEqual(['left', 'two'])
    const question = document.createElement('div')
    question.className = 'el-overlay'
    page.append(question)
    document.getElementById('b')?.focus()
    keepForm()
    expect(happened).toEqual(['left', 'two'])
    page.remove()
  })
})
