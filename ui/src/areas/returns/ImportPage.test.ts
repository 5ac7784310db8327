import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import ImportPage from './ImportPage.vue'

afterEach(() => (document.body.innerHTML = ''))

async function settle(): Promise<void> {
  for (let i = 0; i < 8; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

it('reads last year’s return for the edition of its address and goes back to the return', async () => {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/returns/import/:edition', component: ImportPage },
      { path: '/returns', component: { template: '<p>年报</p>' } },
    ],
  })
  await router.push('/returns/import/base-2026-sample')
  const view = mount(RouterView, { attachTo: document.body, global: { plugins: [pinia, router] } })
  for (const step of ['#import-file', '#import-open', '#import-columns-ok', '#import-apply', '#import-finish']) {
    await view.get(step).trigger('click')
    await settle()
  }
  expect(door.requests.list_import_open).toMatchObject({ kind: 'figures', edition: 'base-2026-sample' })
  expect(view.text()).toBe('年报')
})
