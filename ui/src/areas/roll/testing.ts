import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useUnions } from '@/state/unions'

/** A page of the members' area at its place, over an invented township. */
export async function office(page: Component, place: string, state = 'open') {
  const door = fakeDoor(state)
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/members/import', component: page },
      { path: '/members/:id?', component: page },
      { path: '/unions', component: { template: '<p>组织</p>' } },
    ],
  })
  await useUnions().load()
  await router.push(place)
  const view: VueWrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [pinia, router] } })
  return { door, router, view, settle }
}

/** Lets replies arrive and the page follow. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}
