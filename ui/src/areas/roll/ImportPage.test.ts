import { afterEach, describe, expect, it } from 'vitest'
import { Failure } from '@/api/call'
import { useDone } from '@/state/done'
import { useUnions } from '@/state/unions'
import ImportPage from './ImportPage.vue'
import { office, settle } from './testing'

afterEach(() => (document.body.innerHTML = ''))

/** At the first step with union and file chosen. */
async function ready() {
  const page = await office(ImportPage, '/members/import')
  useUnions().scope = '371323-XJH03'
  await page.router.push('/unions')
  await page.router.push('/members/import')
  await settle()
  await page.view.get('#import-file').trigger('click')
  await settle()
  return page
}

describe('导入花名册', () => {
  it('reads, lets columns be looked at, shows what is refused and why, and takes the rest', async () => {
    const { view, door } = await ready()
    expect(view.text()).toContain('禾沐食品2026年11月花名册.xls')
    await view.get('#import-open').trigger('click')
    await settle()
    expect(view.get('[aria-current="step"]').text()).toContain('对栏目')
    expect(view.get<HTMLSelectElement>('[aria-label="电话收成"]').element.value).toBe('phone')
    await view.get('#import-columns-ok').trigger('click')
    await settle()
    expect(view.text()).toContain('一共 240 行')
    expect(view.findAll('.bad-rows tbody tr')).toHaveLength(6)
    await view.get('.why tbody tr:nth-child(3)').trigger('click')
    await settle()
    expect(view.findAll('.bad-rows tbody tr')).toHaveLength(1)
    expect(door.asked).not.toContain('roll_import_apply')
    await view.get('#import-apply').trigger('click')
    await settle()
    expect(view.text()).toContain('收进台账 234 行')
    expect(view.get('.totals .total .num').text()).toBe('240')
  })

  it('offers to undo the whole batch, and does', async () => {
    const { view, door } = await ready()
    await view.get('#import-open').trigger('click')
    await settle()
    await view.get('#import-columns-ok').trigger('click')
    await settle()
    await view.get('#import-apply').trigger('click')
    await settle()
    expect(useDone().undoLabel).toBe('整批撤销')
    await useDone().undo?.()
    expect(door.asked).toContain('roll_undo')
    expect(useDone().text).toBe('整批撤销了，231 条记录回到导入以前')
  })

  it('throws the preview away when the page is left', async () => {
    const { view, door, router } = await ready()
    await view.get('#import-open').trigger('click')
    await settle()
    await router.push('/unions')
    await settle()
    expect(door.asked).toContain('roll_import_discard')
  })

  it('stays at the file and says what to do when it is no spreadsheet', async () => {
    const { view, door } = await ready()
    door.fail.set('roll_import_open', new Failure('not_a_spreadsheet', '这个文件不是表格。', '请用 WPS 打开，另存成 xlsx 再选。'))
    await view.get('#import-open').trigger('click')
    await settle()
    expect(view.get('[role="alert"]').text()).toContain('这个文件不是表格。')
    expect(view.get('[aria-current="step"]').text()).toContain('选文件')
  })

  it('says what to do first when there is no union to put them in', async () => {
    const { view } = await office(ImportPage, '/members/import', 'empty')
    await settle()
    expect(view.text()).toContain('台账里还没有工会')
  })
})
