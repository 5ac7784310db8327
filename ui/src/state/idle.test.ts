import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { call, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { idleMinutes, idleSoon, setIdle, useIdleHold, watchIdle } from './idle'

const minute = 60_000
let lock = vi.fn()
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  setIdle(10)
  lock = vi.fn()
  stop = watchIdle(lock)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('the idle lock', () => {
  it('locks after ten minutes without a key or the mouse, and says so half a minute before', () => {
    vi.advanceTimersByTime(9 * minute + 29_000)
    expect(idleSoon.value).toBe(false)
    vi.advanceTimersByTime(2000)
    expect(idleSoon.value).toBe(true)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(30_000)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('begins anew with every key', () => {
    vi.advanceTimersByTime(9 * minute + 45_000)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    expect(idleSoon.value).toBe(false)
    vi.advanceTimersByTime(9 * minute)
    expect(lock).not.toHaveBeenCalled()
  })

  it('takes no notice of a mouse that rests while the page moves under it', () => {
    const rest = () => window.dispatchEvent(new MouseEvent('mousemove', { screenX: 40, screenY: 60 }))
    rest()
    for (let i = 0; i < 11; i += 1) {
      vi.advanceTimersByTime(minute)
      rest()
    }
    expect(lock).toHaveBeenCalledOnce()
  })

  it('never locks while long work runs, and counts from its end', async () => {
    let finish: (reply: object) => void = () => undefined
    useDoor({ ...fakeDoor('open'), call: () => new Promise((resolve) => (finish = resolve)) })
    const work = call('ledger_check', {})
    vi.advanceTimersByTime(40 * minute)
    expect(lock).not.toHaveBeenCalled()
    finish({})
    await work
    vi.advanceTimersByTime(9 * minute)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2 * minute)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('never locks over what is shown only once', () => {
    const shown = mount(defineComponent({ setup: () => (useIdleHold(), () => null) }))
    vi.advanceTimersByTime(40 * minute)
    expect(lock).not.toHaveBeenCalled()
    shown.unmount()
    vi.advanceTimersByTime(11 * minute)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('locks at once when the computer wakes from a long sleep, and not because its clock was set back', () => {
    vi.setSystemTime(Date.now() - 60 * minute)
    vi.advanceTimersByTime(2000)
    expect(lock).not.toHaveBeenCalled()
    vi.setSystemTime(Date.now() + 60 * minute)
    vi.advanceTimersByTime(1000)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('can be switched off, and the choice is kept', () => {
    setIdle(0)
    vi.advanceTimersByTime(600 * minute)
    expect(lock).not.toHaveBeenCalled()
    expect(idleMinutes.value).toBe(0)
    expect(localStorage.getItem('taizhang-idle')).toBe('0')
  })
})
