import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import PapersPage from './PapersPage.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

async function page(state: string) {
  const door = fakeDoor(state)
  useDoor(door)
  await useSession().look()
  const view = mount(PapersPage, { attachTo: document.body })
  await settle()
  return { door, view }
}

describe('documents', () => {
  beforeEach(() => setActivePinia(createPinia()))
  afterEach(() => (document.body.innerHTML = ''))

  it('lists them, and fills in what the ledger knows', async () => {
    const { view } = await page('open')
    expect(view.findAll('[aria-label="文书名单"] tbody tr').map((row) => row.text())).toEqual([
      '换届请示建会换届自带',
      '工作交接清单交接自带',
    ])
    expect(view.get<HTMLInputElement>('#paper-工会名称').element.value).toBe('许家湖镇总工会')
    expect(view.get<HTMLInputElement>('[aria-label="第 1 行姓名"]').element.value).toBe('王晓燕')
    expect(view.text()).toContain('依据：工会法 第十六条')
  })

  it('asks for the second unlock where the paper tells what is put away, and fills it in then', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    await useSession().look()
    door.fail.set('paper_form', new Failure('sealed', '这是敏感内容，现在收着。', '请主席再输一次口令。'))
    const view = mount(PapersPage, { attachTo: document.body })
    await settle()
    expect(view.find('#paper-look').exists()).toBe(false)
    door.fail.delete('paper_form')
    await view.get('#paper-sealed-pass').setValue('xujiahu-2026-台账')
    await view.get('form.sealed').trigger('submit')
    await settle()
    expect(view.find('#paper-sealed-pass').exists()).toBe(false)
    expect(view.find('#paper-look').exists()).toBe(true)
  })

  it('shows the paper before it is written, and what is odd about it', async () => {
    const { view, door } = await page('open')
    await view.get('#paper-文号').setValue('[2026]5号')
    await view.get('#paper-look').trigger('click')
    await settle()
    expect(view.get('[aria-label="文书的样子"]').text()).toContain('许家湖镇总工会拟换届。')
    expect(view.text()).toContain('六角括号')
    expect(door.asked).not.toContain('paper_write')
  })

  it('says which field is missing, at the field, and keeps what was typed', async () => {
    const { view } = await page('open')
    await view.get('#paper-原因').setValue('任期届满')
    await view.get('#paper-look').trigger('click')
    await settle()
    await view.get('#paper-write').trigger('click')
    await settle()
    expect(view.text()).toContain('“开会日期”还没有填。')
    expect(view.get<HTMLTextAreaElement>('#paper-原因').element.value).toBe('任期届满')
  })

  it('writes a blank without asking for anything', async () => {
    const { view, door } = await page('open')
    await view.get('#paper-look-blank').trigger('click')
    await settle()
    expect(view.get('[aria-label="文书的样子"]').text()).toContain('＿＿＿＿拟换届。')
    await view.get('#paper-write').trigger('click')
    await settle()
    expect(door.asked).toContain('paper_write')
    expect(useDone().text).toContain('空白的“换届请示”写好了')
  })

  it('adds and takes away rows', async () => {
    const { view } = await page('open')
    const rows = () => view.findAll('.paper-rows tbody tr').length
    await view.get('.paper-rows .under button').trigger('click')
    expect(rows()).toBe(2)
    await view.get('[aria-label="去掉第 1 行"]').trigger('click')
    expect(rows()).toBe(1)
    expect(view.get<HTMLInputElement>('[aria-label="第 1 行姓名"]').element.value).toBe('')
  })

  it('keeps what was typed into one document while another is looked at', async () => {
    const { view } = await page('open')
    await view.get('#paper-原因').setValue('任期届满')
    const line = (at: number) => view.get(`[aria-label="文书名单"] tbody tr:nth-child(${at})`)
    await line(2).trigger('click')
    await settle()
    expect(view.get<HTMLTextAreaElement>('#paper-原因').element.value).toBe('')
    await line(1).trigger('click')
    await settle()
    expect(view.get<HTMLTextAreaElement>('#paper-原因').element.value).toBe('任期届满')
  })

  it('lets only a desk change templates, and lists the faults of a bad one by line', async () => {
    const union = await page('open')
    expect(union.view.find('#paper-replace').exists()).toBe(false)
    union.view.unmount()
    setActivePinia(createPinia())
    const { view, door } = await page('desk')
    const faults = [{ field: 'file', message: '第 10 行：正文里用了“会场”，上面没有这个字段。' }]
    door.fail.set('paper_replace', new Failure('paper_faults', '模板有 1 处毛病，没有换上。', '请改好。', faults))
    await view.get('#paper-replace').trigger('click')
    await settle()
    expect(view.get('[aria-label="县里的模板"]').text()).toContain('第 10 行：正文里用了“会场”')
  })
})
