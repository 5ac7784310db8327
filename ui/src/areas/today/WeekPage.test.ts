import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useSession } from '@/state/session'
import WeekPage from './WeekPage.vue'
import YearPage from './YearPage.vue'

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

async function page(of: typeof WeekPage | typeof YearPage) {
  const door = fakeDoor('open')
  useDoor(door)
  const pinia = createPinia()
  setActivePinia(pinia)
  await useSession().look()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: of }] })
  const view = mount(of, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await settle()
  return { door, view }
}

afterEach(() => (document.body.innerHTML = ''))

describe('一周要办的事', () => {
  it('has its seven days with what is due, marks rest and today, and keeps what lies with others beside them', async () => {
    const { view } = await page(WeekPage)
    const days = view.findAll('tbody tr')
    expect(days).toHaveLength(7)
    expect(days[6]?.classes()).toEqual(expect.arrayContaining(['rest', 'today']))
    expect(days[6]?.text()).toContain('一个星期没有备份了')
    expect(view.get('aside').text()).toContain('等对方')
    expect(view.find('#week-now').exists()).toBe(false)
  })

  it('turns to the week after and back', async () => {
    const { view, door } = await page(WeekPage)
    await view.get('#week-after').trigger('click')
    await settle()
    expect(door.requests['today_week']).toMatchObject({ on: '2026-11-29' })
    expect(view.text()).toContain('11月23日')
    await view.get('#week-now').trigger('click')
    await settle()
    expect(door.requests['today_week']).toMatchObject({ on: '2026-11-22' })
  })
})

describe('一年的事', () => {
  it('puts first what is on, and says of each month what rests and what begins', async () => {
    const { view } = await page(YearPage)
    expect(view.get('.now').text()).toContain('筹备年度职代会')
    expect(view.findAll('tbody')).toHaveLength(12)
    expect(view.get('.current').text()).toContain('11月')
    expect(view.text()).toContain('休　国庆节 10月1日—10月7日')
    expect(view.text()).toContain('台账里没有记过')
  })

  it('of another year has nothing that is on, and says when its table of rest days is not here', async () => {
    const { view } = await page(YearPage)
    await view.get('#year-after').trigger('click')
    await settle()
    expect(view.find('.now').exists()).toBe(false)
    expect(view.text()).toContain('2027 年的节假日安排还没有')
  })
})
