import { afterEach, describe, expect, it } from 'vitest'
import { Failure } from '@/api/call'
import { house, settle } from './testing'

afterEach(() => (document.body.innerHTML = ''))

const names = (view: Awaited<ReturnType<typeof house>>['view']) =>
  view.findAll('table[aria-label="工会"] tbody tr').map((row) => row.get('.name').text())

describe('组织', () => {
  it('shows the unions below their parents, counts them, and leaves out who ended until asked', async () => {
    const { view } = await house('/unions')
    expect(names(view)[0]).toBe('许家湖镇总工会')
    expect(names(view)[2]).toBe('映泉纺织细纱分工会')
    expect(view.text()).toContain('共 7 家，另有 1 家已撤销')
    await view.get('#union-state').setValue('ended')
    expect(names(view)).toEqual(['润川塑编厂工会　撤销'])
  })

  it('finds by code and by name, marks what matched, and opens with the arrow; Enter goes in and Esc comes back', async () => {
    const { view, router } = await house('/unions')
    const search = view.get('#union-search')
    expect(document.activeElement?.id).toBe('union-search')
    await search.setValue('xjh03')
    expect(view.findAll('tbody mark').map((mark) => mark.text())).toEqual(['XJH03'])
    await search.setValue('有限公司')
    expect(view.get('[role="status"]').text()).toBe('找到 4 家')
    await search.trigger('keydown', { key: 'ArrowDown' })
    await settle()
    expect(router.currentRoute.value.params['code']).toBe('371323-XJH01')
    await search.trigger('keydown', { key: 'Enter', keyCode: 229 })
    await settle()
    expect(document.activeElement?.id).toBe('union-search')
    await search.trigger('keydown', { key: 'Enter' })
    await settle()
    expect(document.activeElement?.id).toBe('record')
    await view.get('#record').trigger('keydown', { key: 'Escape' })
    expect(document.activeElement?.id).toBe('union-search')
  })

  it('folds a branch with ← and opens it with →', async () => {
    const { view } = await house('/unions/371323-XJH01')
    const row = view.get('tr[aria-selected="true"]')
    await row.trigger('keydown', { key: 'ArrowLeft' })
    expect(names(view)).not.toContain('映泉纺织细纱分工会')
    expect(view.get('tr[aria-selected="true"]').text()).toContain('下面 1 家')
    await row.trigger('keydown', { key: 'ArrowRight' })
    expect(names(view)).toContain('映泉纺织细纱分工会')
  })

  it('says what to do first when there is none', async () => {
    const { view } = await house('/unions', 'empty')
    expect(view.text()).toContain('还没有工会')
    await view.get('.state-box button').trigger('click')
    expect(document.activeElement?.id).toBe('union-name')
  })

  it('says what happened when the list cannot be read, and tries again', async () => {
    const busy = new Failure('busy', '组织没有读出来。', '关掉杀毒软件的扫描再试；资料没有坏。')
    const { view, door } = await house('/unions', 'open', [['union_list', busy]])
    expect(view.get('[role="alert"]').text()).toContain('组织没有读出来。')
    door.fail.clear()
    await view.get('[role="alert"] button').trigger('click')
    await settle()
    expect(names(view)).toHaveLength(7)
  })
})

describe('一家工会的变动', () => {
  it('keeps a new name only when it is one, says what it will cause, and takes it back from the foot', async () => {
    const { view } = await house('/unions/371323-XJH02')
    await view.get('#act-rename').trigger('click')
    expect(view.get('#act-save').attributes('disabled')).toBeDefined()
    expect(view.get('#record .sheet-foot').text()).toContain('写上新名称就能更名')
    await view.get('#rename-name').setValue('青岑装备有限公司工会')
    expect(view.get('#act-effect').text()).toContain('2026年11月22日起叫“青岑装备有限公司工会”')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(view.get('#record h2').text()).toBe('青岑装备有限公司工会')
    expect(view.get('.done-bar').text()).toContain('更名为青岑装备有限公司工会')
    await view.get('#undo').trigger('click')
    await settle()
    expect(view.get('#record h2').text()).toBe('青岑机械有限公司工会')
    expect(names(view)).toContain('青岑机械有限公司工会')
  })

  it('corrects what is written of a union, and only when something was changed', async () => {
    const { view, door } = await house('/unions/371323-XJH01')
    await view.get('#union-edit').trigger('click')
    expect(view.get('#act-save').attributes('disabled')).toBeDefined()
    await view.get('#edit-phone').setValue('05392250001')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(door.asked).toContain('union_edit')
    expect(view.get('#record').text()).toContain('05392250001')
  })

  it('asks who keeps the members before a union ends, and counts the retained among them', async () => {
    const { view, door } = await house('/unions/371323-XJH01')
    await door.call('member_retain', { id: 'm0' }, {})
    await view.get('#act-dissolve').trigger('click')
    await settle()
    const effect = view.get('#act-effect').text()
    expect(effect).toContain('会员 4 人（保留会籍的 1 人在内）的会籍从那天起由许家湖镇总工会保留')
    expect(effect).toContain('下面的 1 家工会改由许家湖镇总工会领导')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(view.get('#record').text()).toContain('撤销')
    expect(view.find('#act-rename').exists()).toBe(false)
    expect(names(view)).not.toContain('映泉纺织有限公司工会')
    expect(names(view)).toContain('映泉纺织细纱分工会')
  })

  it('cannot end a union while its members are not counted', async () => {
    const { view, door } = await house('/unions/371323-XJH01')
    door.fail.set('member_page', new Failure('busy', '名册没有读出来。', '资料没有坏。'))
    await view.get('#act-dissolve').trigger('click')
    await settle()
    expect(view.get('#act-save').attributes('disabled')).toBeDefined()
    expect(view.get('[role="alert"]').text()).toContain('名册没有读出来。')
  })

  it('counts the next term, shows its last day, and says when it is out of step with the committee', async () => {
    const { view } = await house('/unions/371323-XJH01')
    await view.get('#union-elect').trigger('click')
    expect(view.get<HTMLInputElement>('#elect-term').element.value).toBe('4')
    expect(view.get('#act-effect').text()).toContain('任期到2029年11月22日')
    await view.get('#elect-kind').setValue('women')
    expect(view.get('#record .note.verify').text()).toContain('没有同步')
    await view.get('#officer-0').setValue('丁立华')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(view.get('section[aria-label="女职工委员会"]').text()).toContain('主任丁立华')
    expect(view.find('.note.verify').exists()).toBe(false)
  })

  it('refuses an election before the last one, and a federation any term but five years', async () => {
    const { view } = await house('/unions/371323-XJH')
    await view.get('#union-elect').trigger('click')
    expect(view.findAll('[name="elect-years"]').map((radio) => radio.attributes('value'))).toEqual(['5'])
    await view.get('#elect-on').setValue('20200101')
    await view.get('#elect-on').trigger('blur')
    expect(view.text()).toContain('新一届不能更早')
    expect(view.get('#act-save').attributes('disabled')).toBeDefined()
  })

  it('does not keep a part of the staff larger than the staff', async () => {
    const { view, door } = await house('/unions/371323-XJH02')
    await view.get('#union-headcount').trigger('click')
    await view.get('#count-employees').setValue('４００')
    await view.get('#count-women').setValue('401')
    expect(view.text()).toContain('女职工 401 人，比职工 400 人还多')
    await view.get('#count-women').setValue('150')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(door.asked).toContain('headcount_record')
    expect(view.get('section[aria-label="职工人数"]').text()).toContain('400 人')
  })

  it('sends the chosen members to the union that splits off, and no others', async () => {
    const { view, router } = await house('/unions/371323-XJH01')
    await view.get('#act-split').trigger('click')
    await settle()
    await view.get('#split-name').setValue('映泉织布厂工会')
    await view.get('#split-code').setValue('371323-xjh07')
    await view.findAll('.people input')[1]?.setValue(true)
    expect(view.get('#act-effect').text()).toContain('选中的 1 人从那天起算在新工会')
    await view.get('#record form').trigger('submit')
    await settle()
    await router.push('/unions/371323-XJH07')
    await settle()
    expect(view.get('#record').text()).toContain('1 人')
    expect(view.get('.done-bar').text()).toContain('带走 1 人')
  })

  it('at a county, what a station handed in is read and not changed', async () => {
    const { view } = await house('/unions/371323-XJH01', 'desk')
    expect(view.find('#act-rename').exists()).toBe(false)
    expect(view.get('#record').text()).toContain('由报送单位登记')
  })
})
