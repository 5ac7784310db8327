import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import InboxPage from './InboxPage.vue'
import StatusPage from './StatusPage.vue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('the county desk', () => {
  beforeEach(() => setActivePinia(createPinia()))
  afterEach(() => (document.body.innerHTML = ''))

  it('looks into the first parcel of the stick before taking it, and writes a receipt when it is taken', async () => {
    const door = fakeDoor('desk')
    useDoor(door)
    const page = mount(InboxPage)
    await settle()
    expect(page.text()).toContain('诸葛镇总工会　第 7 号')
    expect(page.get('.sum').text()).toContain('12 新增')
    expect(page.get('.sum .code').text()).toContain('9B20 4E7D C1A8 06F3 5D92')
    expect(page.get('[aria-label="改了什么"]').text()).toContain('150****0877　改为　159****5328')
    await page.get('#parcel-names').trigger('click')
    expect(page.get('.names').text()).toContain('白秀梅　柏里塑料')
    expect(page.text()).toContain('文件被改动过，请泉庄镇重新写一份')
    await page.get('#parcel-take').trigger('click')
    await settle()
    expect(door.asked.filter((name) => name === 'desk_intake')).toHaveLength(2)
    expect(page.get('.parcel .received').text()).toBe('已收')
  })

  it('takes a whole intake back, and the parcel waits again', async () => {
    const door = fakeDoor('desk')
    useDoor(door)
    const page = mount(InboxPage)
    await settle()
    await page.get('#parcel-take').trigger('click')
    await settle()
    await useDone().undo?.()
    expect(door.asked).toContain('filing_undo')
    expect(page.find('.parcel .received').exists()).toBe(false)
    expect(useDone().text).toContain('诸葛镇总工会 第 7 号')
  })

  it('puts those who have not handed in first', async () => {
    useDoor(fakeDoor('desk'))
    const page = mount(StatusPage)
    await settle()
    expect(page.findAll('tbody tr').map((row) => row.get('td').text())).toEqual(['泉庄镇总工会', '许家湖镇总工会', '诸葛镇总工会'])
  })
})
