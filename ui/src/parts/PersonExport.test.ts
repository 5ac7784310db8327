import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import PersonExport from './PersonExport.vue'

afterEach(() => (document.body.innerHTML = ''))

describe('导出个人资料', () => {
  it('asks for the reason, and for the second unlock where there is a file, and then goes on by itself', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const pinia = createPinia()
    setActivePinia(pinia)
    const view = mount(PersonExport, { props: { person: 'p1' }, attachTo: document.body, global: { plugins: [pinia] } })
    await view.get('#person-export').trigger('click')
    expect(view.get('#person-save').attributes('disabled')).toBeDefined()
    await view.get('#person-reason').setValue('本人来查')
    door.fail.set('person_export', new Failure('sealed', '这是敏感内容，现在收着。', '请主席再输一次口令。'))
    await view.get('form').trigger('submit')
    await vi.waitFor(() => expect(view.find('#person-sealed-pass').exists()).toBe(true))
    door.fail.clear()
    await view.get('#person-sealed-pass').setValue('xujiahu-2026-台账')
    await view.get('form#person-sealed').trigger('submit')
    await vi.waitFor(() => expect(useDone().text).toContain('31 行'))
    expect(door.requests['person_export']).toEqual({ person: 'p1', family_member: null, reason: '本人来查', to: 'save-xlsx' })
    view.unmount()
  })
})
