import { afterEach, describe, expect, it } from 'vitest'
import { Failure } from '@/api/call'
import { useDone } from '@/state/done'
import { useUnions } from '@/state/unions'
import MembersPage from './MembersPage.vue'
import { office, settle } from './testing'

afterEach(() => (document.body.innerHTML = ''))

describe('会员', () => {
  it('shows the roll with its counts and the first record beside it', async () => {
    const { view } = await office(MembersPage, '/members')
    await settle()
    expect(view.text()).toContain('在册 14 人')
    expect(view.findAll('table[aria-label="会员"] tbody tr')).toHaveLength(14)
    expect(view.get('#record h2').text()).toBe('王晓燕')
    expect(document.activeElement?.id).toBe('member-search')
  })

  it('finds by initials, marks the letters that matched, and opens with the arrow and Enter; Esc comes back', async () => {
    const { view, router } = await office(MembersPage, '/members')
    await settle()
    const search = view.get('#member-search')
    await search.setValue('wxy')
    await settle()
    expect(view.get('[role="status"]').text()).toBe('找到 7 人')
    expect(view.findAll('tbody tr:first-child mark').map((mark) => mark.text())).toEqual(['w', 'x', 'y'])
    await search.trigger('keydown', { key: 'ArrowDown' })
    await settle()
    expect(router.currentRoute.value.params['id']).toBe('m0')
    await search.trigger('keydown', { key: 'ArrowDown' })
    await settle()
    expect(view.get('#record h2').text()).toBe('王秀云')
    await search.trigger('keydown', { key: 'Enter', keyCode: 229 })
    await settle()
    expect(document.activeElement?.id).toBe('member-search')
    await search.trigger('keydown', { key: 'Enter' })
    await settle()
    expect(document.activeElement?.id).toBe('record')
    await view.get('#record').trigger('keydown', { key: 'Escape' })
    expect(document.activeElement?.id).toBe('member-search')
  })

  it('shows a masked number only when asked', async () => {
    const { view, door } = await office(MembersPage, '/members/m0')
    await settle()
    expect(view.text()).toContain('371***********0021')
    await view.get('[aria-label="显示证件号码"]').trigger('click')
    await settle()
    expect(door.asked).toContain('member_reveal')
    expect(view.text()).toContain('371323198512310021')
  })

  it('says what the county returned and whom to ring', async () => {
    const { view } = await office(MembersPage, '/members/m0')
    await settle()
    expect(view.get('.note.returned').text()).toContain('马站镇总工会刘桂芳（0539-0001234）')
  })

  it('tells a wrong number on leaving the field, and Esc out of the form goes back to the record', async () => {
    const { view } = await office(MembersPage, '/members/m0')
    await settle()
    await view.get('#add-member').trigger('click')
    await settle()
    const number = view.get('#member-document')
    await number.setValue('１１０１０５１９４９１２３１００')
    await number.trigger('blur')
    expect(view.get('#record .fault').text()).toBe('错误证件号只有 16 位，少了 2 位。请对照身份证补全。')
    await number.setValue('11010519491231002x')
    await number.trigger('blur')
    expect(view.find('#record .fault').exists()).toBe(false)
    ;(number.element as HTMLElement).focus()
    await number.trigger('keydown', { key: 'Escape' })
    await settle()
    expect(document.activeElement?.id).toBe('record')
    await view.get('#member-step').trigger('click')
    await settle()
    expect((document.activeElement as HTMLInputElement).name).toBe('member-act')
  })

  it('says what to do first when there is nobody', async () => {
    const { view } = await office(MembersPage, '/members', 'empty')
    await settle()
    expect(view.text()).toContain('还没有会员')
    expect(view.text()).toContain('从 Excel 花名册导入，几分钟就好')
  })

  it('says what else to try when a search finds nobody', async () => {
    const { view } = await office(MembersPage, '/members')
    await settle()
    await view.get('#member-search').setValue('zzz')
    await settle()
    expect(view.text()).toContain('没有找到“zzz”')
  })

  it('says what happened when the roll cannot be read, and tries again', async () => {
    const { view, door } = await office(MembersPage, '/members', 'empty')
    door.fail.set('member_page', new Failure('busy', '名册没有读出来。', '关掉杀毒软件的扫描再试；资料没有坏。'))
    await view.get('#member-status').setValue('all')
    await settle()
    expect(view.get('[role="alert"]').text()).toContain('名册没有读出来。')
    door.fail.clear()
    await view.get('[role="alert"] button').trigger('click')
    await settle()
    expect(view.find('[role="alert"]').exists()).toBe(false)
  })

  it('takes a member who was just added out again, and does not go on showing him', async () => {
    const { view, router } = await office(MembersPage, '/members')
    await settle()
    useUnions().scope = '371323-XJH02'
    await view.get('#add-member').trigger('click')
    await view.get('#member-name').setValue('孟庆山')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(view.get('#record h2').text()).toBe('孟庆山')
    await useDone().undo?.()
    await settle()
    expect(view.text()).not.toContain('孟庆山')
    expect(router.currentRoute.value.path).toBe('/members')
    expect(useDone().text).toBe('撤销了：增加会员：孟庆山')
  })

  it('tells why a member cannot be saved yet', async () => {
    const { view } = await office(MembersPage, '/members')
    await settle()
    await view.get('#add-member').trigger('click')
    expect(view.get('#member-save').attributes('disabled')).toBeDefined()
    expect(view.get('#record .sheet-foot').text()).toContain('选好所在工会就能存')
  })
})
