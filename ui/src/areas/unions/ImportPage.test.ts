import { afterEach, describe, expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import ImportPage from './ImportPage.vue'
import { settle } from './testing'

afterEach(() => (document.body.innerHTML = ''))

/** At the look of an invented township's table. */
async function looking() {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/unions/import', component: ImportPage },
      { path: '/unions', component: { template: '<p>组织</p>' } },
    ],
  })
  await router.push('/unions/import')
  const view = mount(RouterView, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await view.get('#import-as-of').setValue('20260930')
  await view.get('#import-as-of').trigger('change')
  await view.get('#import-file').trigger('click')
  await settle()
  await view.get('#import-open').trigger('click')
  await settle()
  await view.get('#import-columns-ok').trigger('click')
  await settle()
  return { door, router, view }
}

describe('导入单位和工会名册', () => {
  it('leaves a row in question out, reads the list again with the answer, and takes it then', async () => {
    const { view, door } = await looking()
    expect(view.get('#import-apply').text()).toBe('收下 234 行')
    expect(view.get('#import-rejects').text()).toContain('6 行')
    const asked = view.findAll('[role="tab"]').find((tab) => tab.text().includes('要您说一声'))
    await asked?.trigger('click')
    await settle()
    expect(view.text()).toContain('名称很像。是同一家吗？')
    await view.get('.answer button').trigger('click')
    await settle()
    expect(door.asked.filter((name) => name === 'list_import_open')).toHaveLength(2)
    expect(view.text()).not.toContain('要您说一声')
    expect(door.asked).not.toContain('list_import_apply')
    await view.get('#import-apply').trigger('click')
    await settle()
    expect(door.asked).toContain('list_import_apply')
    expect(view.get('.totals .total .num').text()).toBe('240')
    await view.get('#import-finish').trigger('click')
    await settle()
    expect(view.text()).toBe('组织')
  })
})
