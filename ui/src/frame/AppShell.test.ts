import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import AppShell from './AppShell.vue'
import { makeRouter } from './router'

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

async function shell(place: string, state = 'open') {
  const door = fakeDoor(state)
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  await useSession().look()
  const router = makeRouter('/today')
  await router.push(place)
  const view = mount(AppShell, { attachTo: document.body, global: { plugins: [pinia, router] } })
  // Pages come in their own chunks.
  await router.isReady()
  await settle()
  return { door, router, view, asked: (name: string) => door.asked.filter((one) => one === name).length }
}

const ctrl = (key: string, at: Element | Window = window) =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))

afterEach(() => (document.body.innerHTML = ''))

describe('Ctrl+Z', () => {
  it('takes the last act back, says which it was, and reads the page anew', async () => {
    const { view, asked } = await shell('/today')
    const before = asked('filing_status')
    ctrl('z')
    await settle()
    expect(view.get('.done-bar').text()).toContain('撤销了“修改会员：王晓燕”，1 条回到原样')
    expect(asked('filing_status')).toBe(before + 1)
    expect(view.text()).toContain('撤销：王晓燕')
    view.unmount()
  })

  it('leaves the letters of a text field to that field', async () => {
    const { view, asked } = await shell('/today')
    ctrl('z', view.get('#search').element)
    await settle()
    expect(asked('undo_last')).toBe(0)
    view.unmount()
  })

  it('takes the way back that the page offers, if it offers one', async () => {
    const { view, asked } = await shell('/today')
    let undone = 0
    useDone().say('收下了 208 行', async () => void (undone += 1), '整批撤销')
    await settle()
    ctrl('z')
    await settle()
    expect([undone, asked('undo_last')]).toEqual([1, 0])
    view.unmount()
  })

  it('works where a form stands on the page, as long as nothing was put into it', async () => {
    const { view, asked } = await shell('/settings')
    await vi.waitFor(() => expect(view.find('#log-head').exists()).toBe(true), 20_000)
    await view.get('#log-head').setValue('9B20')
    ctrl('z')
    await settle()
    expect(asked('undo_last')).toBe(0)
    await view.get('#log-head').setValue('')
    ctrl('z')
    await settle()
    expect(asked('undo_last')).toBe(1)
    view.unmount()
  })

  it('undoes nothing behind a form that is being filled in', async () => {
    const { view, asked } = await shell('/settings')
    await view.get('#slot-deputy').trigger('click')
    await settle()
    ctrl('z')
    await settle()
    expect(asked('undo_last')).toBe(0)
    expect(view.get('.done-bar').text()).toContain('没有撤销')
    view.unmount()
  })
})

describe('F1', () => {
  it('opens the chapter of the page one is on', async () => {
    const { view, router } = await shell('/settings')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/help/08-keep'), 20_000)
    view.unmount()
  })
})
