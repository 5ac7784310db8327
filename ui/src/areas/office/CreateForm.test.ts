import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import CreateForm from './CreateForm.vue'
import RecoveryCode from './RecoveryCode.vue'
import UnlockForm from './UnlockForm.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('a new ledger', () => {
  it('says how strong the passphrase is, as a hint while typing and as an error after leaving it', async () => {
    useDoor(fakeDoor())
    const form = mount(CreateForm, { props: { kind: 'union' } })
    const field = form.get('#passphrase')
    await field.setValue('短口令')
    await settle()
    expect(form.get('.fault.hint').text()).toContain('口令只有 3 个字，至少要 12 个字。')
    await field.trigger('blur')
    expect(form.get('.fault.error').text()).toContain('口令只有 3 个字')
    await field.setValue('许家湖镇总工会的这一本台账')
    await settle()
    expect(form.get('.fault.ok').text()).toContain('这个口令很牢靠。')
  })

  it('is made only when every field is right, and hands over the recovery code', async () => {
    const door = fakeDoor()
    useDoor(door)
    const form = mount(CreateForm, { props: { kind: 'union' } })
    await form.get('form').trigger('submit')
    expect(form.text()).toContain('还没有写工会名称。请写全称。')
    expect(door.asked).not.toContain('ledger_create')
    await form.get('#ledger-name').setValue('许家湖镇总工会')
    await form.get('#ledger-code').setValue('371323-xjh')
    await form.get('#ledger-code').trigger('blur')
    await form.get('#ledger-operator').setValue('李秀芬')
    await form.get('#ledger-folder').trigger('click')
    await form.get('#passphrase').setValue('许家湖镇总工会的这一本台账')
    await form.get('#passphrase-again').setValue('许家湖镇总工会的这一本台账')
    await settle()
    await form.get('form').trigger('submit')
    await settle()
    expect(form.emitted('created')).toEqual([['K7QM-2XTD-9HWB-4RNC-6VPA']])
  })

  it('lets nobody past the recovery code who has not written it down', async () => {
    const page = mount(RecoveryCode, { props: { code: 'K7QM-2XTD-9HWB-4RNC-6VPA' } })
    expect(page.get('#recovery-kept').attributes('disabled')).toBeDefined()
    await page.get('#recovery-last').setValue('6vpa')
    await page.get('form').trigger('submit')
    expect(page.emitted('kept')).toHaveLength(1)
  })
})

describe('unlocking', () => {
  it('says that the passphrase was wrong, and what to do', async () => {
    const door = fakeDoor('known')
    useDoor(door)
    const form = mount(UnlockForm, { props: { at: { pick: 'k1', label: '工会台账' }, cover: null } })
    await form.get('#pass').setValue('不对')
    await form.get('form').trigger('submit')
    await settle()
    expect(form.get('[role="alert"]').text()).toContain('口令不对，台账没有打开。')
    expect(form.emitted('opened')).toBeUndefined()
    door.fail.set('ledger_open', new Failure('in_use', '台账正在别的窗口里开着。', '请先关掉那一个。'))
    await form.get('form').trigger('submit')
    await settle()
    expect(form.get('[role="alert"]').text()).toContain('请先关掉那一个。')
  })
})
