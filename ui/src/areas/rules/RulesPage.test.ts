import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import RulesPage from './RulesPage.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

async function page(state: string) {
  const door = fakeDoor(state)
  useDoor(door)
  await useSession().look()
  const view = mount(RulesPage)
  await settle()
  return { door, view }
}

describe('the parameters', () => {
  beforeEach(() => setActivePinia(createPinia()))
  afterEach(() => (document.body.innerHTML = ''))

  it('shows what holds, where it comes from and what holds elsewhere', async () => {
    const { view } = await page('open')
    await view.get('#rules-search').setValue('答复')
    expect(view.findAll('tbody tr').map((row) => row.text())).toEqual(['书面答复要约收到要约后10日内山东'])
    const record = view.get('[aria-label="这一项"]').text()
    expect(record).toContain('依据：山东省劳动合同条例 第三十八条')
    expect(record).toContain('收到要约后20日内')
    await view.get('#rules-search').setValue('月球')
    expect(view.text()).toContain('没有找到“月球”')
  })

  it('says what nobody has set yet, and what was not seen in the original', async () => {
    const { view } = await page('open')
    expect(view.get('[aria-label="这一项"]').text()).toContain('还没有这个参数')
    await view.get('#rules-search').setValue('管理人员')
    expect(view.get('[aria-label="这一项"]').text()).toContain('待核实')
  })

  it('leaves the holidays with Esc, and gives the cursor back', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    await useSession().look()
    const view = mount(RulesPage, { attachTo: document.body })
    await settle()
    await view.get('#rules-holidays').trigger('click')
    await settle()
    expect(view.text()).toContain('节假日和调休')
    expect(document.activeElement?.id).toBe('rules-record')
    await view.get('#rules-record').trigger('keydown', { key: 'Escape' })
    await settle()
    expect(view.text()).not.toContain('节假日和调休')
    expect(document.activeElement?.id).toBe('rules-holidays')
    view.unmount()
  })

  it('looks at an edition before it is taken', async () => {
    const { view, door } = await page('open')
    await view.get('#rules-look').trigger('click')
    await settle()
    expect(view.get('[aria-label="改了什么"]').text()).toContain('最低工资（月）　本县2026-07-012200.00 元')
    expect(door.asked).not.toContain('rules_take')
    await view.get('#edition-take').trigger('click')
    await settle()
    expect(useDone().text).toBe('启用了第 1 版参数，变了 1 处；以前的日子照旧')
  })

  it('lets a desk write a value, give it up, and publish', async () => {
    const { view, door } = await page('desk')
    await view.get('#parameter-edit').trigger('click')
    expect(view.get('#parameter-save').attributes('disabled')).toBeDefined()
    await view.get('#parameter-value').setValue('2200')
    await view.get('#parameter-from').setValue('20260701')
    await view.get('#parameter-from').trigger('blur')
    await view.get('#parameter-source').setValue('示例通知')
    await view.get('form').trigger('submit')
    await settle()
    await view.get('#rules-draft').trigger('click')
    await view.get('#edition-take').trigger('click')
    await settle()
    expect(door.asked).toContain('rules_publish')
    expect(view.find('#rules-draft').exists()).toBe(false)
  })

  it('says why it cannot be read', async () => {
    const door = fakeDoor('open')
    door.fail.set('parameter_list', new Failure('disk', '台账读不出来。', '检查一下台账。'))
    useDoor(door)
    const view = mount(RulesPage)
    await settle()
    expect(view.get('[role="alert"]').text()).toContain('台账读不出来')
  })
})
