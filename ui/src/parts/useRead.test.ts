import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, onMounted } from 'vue'
import { Failure, type CallOptions } from '@/api/call'
import ReadState from './ReadState.vue'
import { together, useRead } from './useRead'

const lost = () => Promise.reject(new Failure('broken', '读不出来。', '请再试一次。'))

describe('reads that belong together', () => {
  it('say once why one of them did not come, and one press asks for all of them anew', async () => {
    let whole = false
    const choices = useRead(() => (whole ? Promise.resolve(['种类']) : lost()))
    const rows = useRead(() => (whole ? Promise.resolve([1]) : lost()))
    const { failure, load } = together(rows, choices)
    await load()
    expect(failure.value?.message).toBe('读不出来。')
    whole = true
    await load()
    expect([failure.value, rows.value.value, choices.value.value]).toEqual([null, [1], ['种类']])
  })

  it('tell of the second where the first came', async () => {
    const rows = useRead(() => Promise.resolve([1]))
    const choices = useRead(lost)
    const { failure, load } = together(rows, choices)
    await load()
    expect(failure.value?.message).toBe('读不出来。')
  })
})

describe('a read that takes long', () => {
  afterEach(() => void vi.useRealTimers())

  it('can be stopped after a second, tells the core, and offers to try again', async () => {
    vi.useFakeTimers()
    let heard: AbortSignal | undefined
    const page = defineComponent(() => {
      const { failure, load } = useRead((options: CallOptions) => {
        heard = options.signal
        return new Promise<never>(() => undefined)
      })
      onMounted(load)
      return () => h(ReadState, { failure: failure.value, loading: '正在数这一年', onRetry: load })
    })
    const view = mount(page)
    vi.advanceTimersByTime(400)
    await nextTick()
    expect(view.text()).toBe('正在数这一年')
    vi.advanceTimersByTime(700)
    await nextTick()
    await view.get('button').trigger('click')
    expect(view.text()).toBe('停下了，还没有读完。要看，再试一次。再试一次')
    expect(heard?.aborted).toBe(true)
  })
})
