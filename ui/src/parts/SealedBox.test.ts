import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useSensitive, useUnsealed } from '@/state/sensitive'
import { useSession } from '@/state/session'
import SealedBox from './SealedBox.vue'

const right = 'xujiahu-2026-台账'

async function settle(): Promise<void> {
  for (let i = 0; i < 60; i += 1) await Promise.resolve()
}

/** A page that shows an illness while it may, and has forgotten it afterwards. */
const page = defineComponent({
  setup() {
    const illness = ref('')
    useUnsealed(
      async () => (illness.value = '慢性肾病'),
      () => (illness.value = ''),
    )
    return () => [h(SealedBox, { what: '病情', id: 'health' }, () => h('p', illness.value)), h('i', illness.value)]
  },
})

function box() {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const view = mount(page, { attachTo: document.body, global: { plugins: [pinia] } })
  const type = async (passphrase: string) => {
    await view.get('#health-pass').setValue(passphrase)
    await view.get('form').trigger('submit')
    await settle()
  }
  return { door, view, type }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

describe('sensitive contents', () => {
  it('are not on the page, nor read, before the passphrase was typed', async () => {
    const { view, type } = box()
    expect(view.text()).toContain('再输一次口令，看病情')
    expect(view.html()).not.toContain('慢性肾病')
    await type(right)
    expect(view.text()).toContain('慢性肾病')
    expect(document.activeElement?.id).toBe('health')
  })

  it('stay shut after a wrong one, which is selected to be typed over', async () => {
    const { view, type } = box()
    await type('不对的口令')
    expect(view.text()).toContain('口令不对，敏感内容没有打开。')
    expect(view.html()).not.toContain('慢性肾病')
  })

  it('are put away by the button and are gone from the page', async () => {
    const { door, view, type } = box()
    await type(right)
    await view.get('#health-close').trigger('click')
    await settle()
    expect(view.html()).not.toContain('慢性肾病')
    expect(door.asked).toContain('sensitive_close')
    expect(document.activeElement?.id).toBe('health-pass')
  })

  it('count down and are put away by themselves', async () => {
    const { view, type } = box()
    await type(right)
    expect(view.text()).toContain('再过 10 分钟自己收起')
    await vi.advanceTimersByTimeAsync(3 * 60_000)
    expect(view.text()).toContain('再过 7 分钟自己收起')
    await vi.advanceTimersByTimeAsync(7 * 60_000 + 1000)
    expect(view.html()).not.toContain('慢性肾病')
  })

  it('are put away when the ledger is locked', async () => {
    const { view, type } = box()
    await type(right)
    await useSession().lock()
    await vi.waitFor(() => expect(useSensitive().isOpen).toBe(false))
    expect(view.html()).not.toContain('慢性肾病')
  })

  it('ask for the chair when somebody else types', async () => {
    const { door, view, type } = box()
    door.fail.set('sensitive_open', new Failure('not_allowed', '这个口令打得开台账，打不开敏感内容。', '请主席来输一次。'))
    await type('deputy passphrase')
    expect(view.text()).toContain('请主席来输一次。')
  })
})
