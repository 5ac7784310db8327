import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useDoor, type Failure } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import DoneBar from '@/frame/DoneBar.vue'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import UnionsPage from './UnionsPage.vue'

/** The page of the unions at its place, with the bar at its foot, over an invented township. */
export async function house(place: string, state = 'open', failing: [string, Failure][] = []) {
  const door = fakeDoor(state)
  failing.forEach(([name, failure]) => door.fail.set(name, failure))
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/unions/:code?', component: UnionsPage }] })
  await useSession().look()
  await router.push(place)
  const done = useDone()
  const Page = { components: { RouterView, DoneBar }, setup: () => ({ done }), template: '<RouterView /><DoneBar v-if="done.text" />' }
  const view: VueWrapper = mount(Page, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await settle()
  return { door, router, view }
}

/** Lets replies arrive and the page follow. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 8; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}
