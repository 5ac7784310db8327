import { afterEach, describe, expect, it } from 'vitest'
import MembersPage from './MembersPage.vue'
import { mergeFault, staysFirst } from './merging'
import { office, settle } from './testing'

afterEach(() => (document.body.innerHTML = ''))

const press = async (view: Awaited<ReturnType<typeof office>>['view'], words: string) => {
  await view
    .findAll('#record button')
    .find((button) => button.text().includes(words))
    ?.trigger('click')
  await settle()
}

const known = {
  name: '曹金凤',
  document_kind: '身份证',
  id_masked: '371***********4468',
  status: 'active',
  union_code: 'A',
  union_name: '甲',
}
const mine = { ...known, person: 'p1' }

describe('并为一人', () => {
  it('sets the possible twin beside the record, keeps the one with a document, and leaves one line on the roll', async () => {
    const { view, door } = await office(MembersPage, '/members/m13')
    await settle()
    await press(view, '对照两条')
    expect(view.findAll('.pair td').map((cell) => cell.text())).toContain('371***********4468')
    expect(view.get<HTMLInputElement>('[value="there"]').element.checked).toBe(true)
    expect(view.get('#record').text()).toContain('名单里只剩一行')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(door.asked).toContain('person_merge')
    expect(view.get('#record h2').text()).toBe('曹金凤')
    expect(view.get('[aria-label="并过来的记录"]').text()).toContain('曹金风')
    expect(view.findAll('table[aria-label="会员"] tbody tr')).toHaveLength(13)
  })

  it('parts them again from the record that stayed', async () => {
    const { view } = await office(MembersPage, '/members/m8')
    await settle()
    await press(view, '对照两条')
    await view.get('#record form').trigger('submit')
    await settle()
    await press(view, '分回两人')
    expect(view.get('[aria-label="并过来的记录"]').text()).not.toContain('曹金风')
    expect(view.findAll('table[aria-label="会员"] tbody tr')).toHaveLength(14)
  })

  it('does not hide the only document behind a record without one', async () => {
    const { view } = await office(MembersPage, '/members/m8')
    await settle()
    await press(view, '对照两条')
    await view.get('[value="there"]').setValue(true)
    expect(view.get('#record').text()).toContain('请留下有证件号的那条')
    expect(view.get('#merge-save').attributes('disabled')).toBeDefined()
  })

  it('finds the second record by a search when nothing warned of it', async () => {
    const { view } = await office(MembersPage, '/members/m1')
    await settle()
    await view.get('#member-merge').trigger('click')
    await settle()
    await view.get('#merge-find').setValue('wxy')
    await settle()
    expect(view.get('[aria-label="找到的记录"]').text()).not.toContain('王秀云')
    await view.get('#merge-find').trigger('keydown', { key: 'Enter' })
    await settle()
    expect(view.get('#record').text()).toContain('身份证号不同就是两个人')
  })

  it('says beforehand what the core would refuse', () => {
    expect(mergeFault(mine, mine)).toContain('本来就是同一个人')
    expect(mergeFault(mine, { ...known, person: 'p2' })).toBe('')
    expect(mergeFault(mine, { ...known, person: 'p2', id_masked: '371***********0021' })).toContain('不一样')
    expect(mergeFault(mine, { ...known, person: 'p2', union_code: 'B', union_name: '乙' })).toContain('在甲和乙都在册')
    expect(mergeFault(mine, { ...known, person: 'p2', union_code: 'B', status: 'ended' })).toBe('')
    expect(staysFirst({ ...mine, id_masked: '' }, { ...known, person: 'p2' })).toBe(false)
  })
})

describe('附件', () => {
  it('keeps a chosen file under the name given, with the ending it needs to be opened again', async () => {
    const { view } = await office(MembersPage, '/members/m0')
    await settle()
    await view.get('#member-tab-papers').trigger('click')
    await view.get('#paper-add').trigger('click')
    await settle()
    expect(view.get<HTMLInputElement>('#paper-title').element.value).toBe('接转介绍信')
    await view.get('#paper-title').setValue('马站镇介绍信')
    await view.get('#record form').trigger('submit')
    await settle()
    expect(view.get('table[aria-label="附件"]').text()).toContain('马站镇介绍信.jpg')
    expect(view.get('#member-tab-papers').text()).toBe('附件 3')
  })
})
