import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useSession } from '@/state/session'
import PeopleSection from './PeopleSection.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

async function section() {
  const door = fakeDoor('open')
  useDoor(door)
  await useSession().look()
  const view = mount(PeopleSection, { attachTo: document.body })
  await settle()
  return { door, view }
}

beforeEach(() => setActivePinia(createPinia()))

describe('who works with the ledger', () => {
  it('is listed with role and day; somebody is added with a passphrase of her own', async () => {
    const { view } = await section()
    expect(view.text()).toContain('张敏')
    expect(view.find('#leave-o1').exists()).toBe(false)
    await view.get('#add-operator').trigger('click')
    await view.get('#operator-name').setValue('王审计')
    await view.get('#operator-role').setValue('reader')
    await view.get('#operator-passphrase').setValue('许家湖镇总工会的这一本台账')
    await settle()
    expect(view.get('#save-operator').attributes('disabled')).toBeDefined()
    await view.get('#operator-again').setValue('许家湖镇总工会的这一本台账')
    await settle()
    await view.get('form').trigger('submit')
    await settle()
    expect(view.get('table').text()).toContain('王审计')
    view.unmount()
  })

  it('says calmly what the role may not do', async () => {
    const { door, view } = await section()
    door.fail.set('operator_rename', new Failure('not_allowed', '这件事要主席或副主席来做。', '请用主席的口令打开。'))
    await view.get('#rename-o2').trigger('click')
    await view.get('#operator-name').setValue('张小敏')
    await view.get('form').trigger('submit')
    await settle()
    expect(view.get('.note.hint').text()).toContain('这件事要主席或副主席来做。')
    view.unmount()
  })
})
