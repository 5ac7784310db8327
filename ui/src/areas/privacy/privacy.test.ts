import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import PrivacyPage from './PrivacyPage.vue'

async function page() {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: PrivacyPage }] })
  await router.push('/privacy')
  const view = mount(PrivacyPage, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await vi.waitFor(() => expect(view.find('#purge').exists()).toBe(true))
  return { door, view }
}

afterEach(() => (document.body.innerHTML = ''))

describe('个人信息', () => {
  it('says what is collected, why, how long, and where it goes', async () => {
    const { view } = await page()
    const text = view.text()
    for (const said of ['家庭住址', '入户调查和走访', '不出本单位', '疾病、残疾', '敏感', '结束后留 5 年']) expect(text).toContain(said)
    expect(view.get('#privacy-notice').attributes('href')).toContain(encodeURIComponent('个人信息处理告知书'))
  })

  it('clears nothing that was not ticked, and asks once more', async () => {
    const { door, view } = await page()
    expect(view.get('#purge').attributes('disabled')).toBeDefined()
    await view.get('#purge-f1').setValue(true)
    await view.get('#purge').trigger('click')
    expect(door.asked).not.toContain('hardship_purge')
    await vi.waitFor(() => expect(document.querySelector('.ask-yes')).not.toBeNull())
    document.querySelector<HTMLElement>('.ask-yes')?.click()
    await vi.waitFor(() => expect(view.text()).not.toContain('2019-003'))
    expect(door.requests['hardship_purge']).toEqual({ ids: ['f1'] })
    expect(view.text()).toContain('没有编号')
  })
})
