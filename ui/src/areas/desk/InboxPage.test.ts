import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useDone } from '@/state/done'
import ConflictsPage from './ConflictsPage.vue'
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

  it('says of a parcel taken before that it is, and does not offer to take it', async () => {
    const door = fakeDoor('desk')
    const ask = door.call.bind(door)
    door.call = (async (name: string, ...rest: unknown[]) => {
      const reply = (await (ask as (...all: unknown[]) => Promise<unknown>)(name, ...rest)) as Record<string, Record<string, unknown>[]>
      if (name === 'desk_scan') return { files: reply['files']?.map((file, i) => (i ? file : { ...file, code: 'already_received' })) }
      if (name !== 'desk_intake') return reply
      return {
        ...reply,
        repeated: [{ file: 'a', code: 'already_received', message: '以前已经收过同一份，没有重复并入。' }],
        bundles: reply['bundles']?.map((bundle) => ({ ...bundle, state: 'again' })),
      }
    }) as typeof door.call
    useDoor(door)
    const page = mount(InboxPage)
    await settle()
    expect(page.get('.parcel .received').text()).toBe('以前收过')
    expect(page.text()).toContain('待收 0 份，以前收过 1 份')
    expect(page.text()).toContain('以前已经收过同一份')
    expect(page.find('#parcel-take').exists()).toBe(false)
    expect(page.find('.sum').exists()).toBe(false)
    await page.get('#parcel-again').trigger('click')
    await settle()
    expect(useDone().text).toContain('以前已经收过同一份')
    expect(useDone().undo).toBeNull()
  })

  it('enrols from the keyboard: the cursor is in the form, and Esc closes it', async () => {
    useDoor(fakeDoor('desk'))
    const page = mount(InboxPage, { attachTo: document.body })
    await settle()
    await page.get('#desk-enrol').trigger('click')
    expect(document.activeElement?.id).toBe('station-file')
    await page.get('#station-file').trigger('keydown', { key: 'Escape' })
    await settle()
    expect(page.find('#station-file').exists()).toBe(false)
    expect(document.activeElement?.id).toBe('desk-enrol')
    page.unmount()
  })

  it('sets both rolls beside the parcel and names the right office on each answer', async () => {
    const door = fakeDoor('desk')
    useDoor(door)
    const page = mount(InboxPage)
    await settle()
    const pair = page.get('.pair')
    expect(pair.findAll('thead th').map((head) => head.text())).toEqual(['', '许家湖镇总工会　先有', '诸葛镇总工会　后来'])
    expect(pair.findAll('.do button').map((button) => button.text())).toEqual(['退回诸葛镇总工会', '收下，请许家湖镇总工会转出'])
    await pair.get('.do button').trigger('click')
    await settle()
    expect(page.find('.pair').exists()).toBe(false)
  })

  it('decides one after another on the page of what waits, and shows what was decided', async () => {
    useDoor(fakeDoor('desk'))
    const page = mount(ConflictsPage)
    await settle()
    expect(page.get('[aria-label="这一件"]').text()).toContain('院东头镇总工会第 6 号先搁着')
    await page.findAll('tbody tr')[1]?.trigger('click')
    await page.findAll('.do button')[1]?.trigger('click')
    await settle()
    expect(useDone().text).toBe('王秀云：收下，写在诸葛镇总工会和许家湖镇总工会下一份回执里')
    await page.get('#conflicts-part').setValue('decided')
    await settle()
    expect(page.get('tbody tr').text()).toContain('王秀云　收下了')
    expect(page.get('.do [aria-pressed="true"]').text()).toContain('收下')
  })

  it('says when nothing waits, and when it cannot be read', async () => {
    const door = fakeDoor('desk')
    door.fail.set('desk_duplicates', new Failure('disk', '台账读不出来。', '检查一下台账。'))
    useDoor(door)
    const page = mount(ConflictsPage)
    await settle()
    expect(page.get('[role="alert"]').text()).toContain('台账读不出来')
    door.fail.clear()
    await page.get('#conflicts-part').setValue('decided')
    await settle()
    expect(page.text()).toContain('还没有定过什么')
  })

  it('puts those who have not handed in first', async () => {
    useDoor(fakeDoor('desk'))
    const page = mount(StatusPage)
    await settle()
    expect(page.findAll('tbody tr').map((row) => row.get('td').text())).toEqual(['泉庄镇总工会', '许家湖镇总工会', '诸葛镇总工会'])
  })
})
