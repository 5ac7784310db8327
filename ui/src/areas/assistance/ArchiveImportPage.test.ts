import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import ArchiveImportPage from './ArchiveImportPage.vue'

afterEach(() => (document.body.innerHTML = ''))

async function settle(): Promise<void> {
  for (let i = 0; i < 8; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

it('reads a sheet of households as of the day given, takes it, and goes back to the files', async () => {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/assistance/import', component: ArchiveImportPage },
      { path: '/assistance', component: { template: '<p>帮扶</p>' } },
    ],
  })
  await router.push('/assistance/import')
  const view = mount(RouterView, { attachTo: document.body, global: { plugins: [pinia, router] } })
  expect(view.text()).toContain('导入困难职工档案')
  await view.get('#import-as-of').setValue('20260930')
  await view.get('#import-as-of').trigger('blur')
  for (const step of ['#import-file', '#import-open', '#import-columns-ok']) {
    await view.get(step).trigger('click')
    await settle()
  }
  expect(door.requests.list_import_open).toMatchObject({ kind: 'households', as_of: '2026-09-30' })
  expect(door.asked).not.toContain('list_import_apply')
  await view.get('#import-apply').trigger('click')
  await settle()
  expect(door.asked).toContain('list_import_apply')
  await view.get('#import-finish').trigger('click')
  await settle()
  expect(view.text()).toBe('帮扶')
})
