import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { aidLine, roundView, visitLine } from '@/api/fake/aid'
import { fileStages, fileView } from '@/api/fake/households'
import type { DiaryLine } from '@/api/generated/commands'
import PapersOf from '@/parts/PapersOf.vue'
import StageTimeline from '@/parts/StageTimeline.vue'
import { useSession } from '@/state/session'
import AidRecord from './AidRecord.vue'
import DiaryLines from './DiaryLines.vue'
import ElsewhereAnswer from './ElsewhereAnswer.vue'
import RoundGrid from './RoundGrid.vue'

const line: DiaryLine = {
  id: 'd1',
  own: true,
  file: 'h1',
  household: '周凤英',
  village: '东关村',
  pair: 'p1',
  member: null,
  member_name: null,
  kind: 'living',
  kind_label: '生活',
  on: '2026-10-08',
  what: null,
  problem: null,
  solved_on: null,
  result: null,
  sealed: true,
  raised: true,
  settled: false,
  by: '李秀芬',
  placed: false,
  open: true,
}

beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
  useDoor(fakeDoor('open'))
})

describe('words about a household that are put away', () => {
  it('say that they stand there: of a step, of aid, of the diary', () => {
    const stages = fileStages('uncontested').map((stage) => ({ ...stage, note: null, sealed: stage.state === 'done' }))
    expect(mount(StageTimeline, { props: { stages } }).text()).toContain('说明收着，主席打开后可见')
    const aid = mount(AidRecord, { props: { line: aidLine({ note: null, sealed: true, file: 'h1' }) } })
    expect(aid.text()).toContain('备注收着，主席打开后可见')
    expect(aid.find('#aid-sealed-pass').exists()).toBe(true)
    const diary = mount(DiaryLines, { props: { lines: [line] } })
    expect(diary.text()).toContain('做了什么、困难和结果收着')
    expect(diary.text()).toContain('困难还没有解决')
    // What cannot be read is not written anew; that it is solved may be written down.
    expect(diary.find('#correct-d1').exists()).toBe(false)
    expect(diary.find('#settle-d1').exists()).toBe(true)
  })

  it('ask for the passphrase in place of the papers, and papers may be added all the same', async () => {
    const fake = fakeDoor('open')
    const past = fake.call
    fake.call = async (name, request, options) => {
      if (name === 'attachment_list') throw new Failure('sealed', '这是敏感内容，现在收着。', '请主席再输一次口令。')
      return past(name, request, options)
    }
    useDoor(fake)
    const papers = mount(PapersOf, { props: { kind: 'hardship_file', id: 'h1', title: '附件', hint: '户口簿', own: true } })
    await flushPromises()
    expect(papers.find('#papers-sealed-hardship_file-pass').exists()).toBe(true)
    expect(papers.find('#paper-add').exists()).toBe(true)
    expect(papers.find('[role="alert"]').exists()).toBe(false)
  })

  it('stay where a list is typed back that did not show them', async () => {
    const fake = fakeDoor('open')
    useDoor(fake)
    const view = { ...roundView(), shown: false, visits: [visitLine(1, '赵德才', { visited_on: '2026-01-20', sealed: true })] }
    const grid = mount(RoundGrid, { props: { view } })
    expect(grid.get('[data-cell="0-note"]').attributes('placeholder')).toBe('收着')
    await grid.get('[data-cell="0-cash"]').setValue('500')
    await grid.get('#grid-save').trigger('click')
    await flushPromises()
    expect(fake.requests['round_save']).toMatchObject({ shown: false, rows: [{ note: null, cash: '500' }] })
  })
})

describe('a household at two unions', () => {
  it('is answered with one of three results', async () => {
    const fake = fakeDoor('open')
    const past = fake.call
    fake.call = async (name, request, options) => {
      if (name !== 'file_elsewhere') return past(name, request, options)
      fake.requests[name] = request
      return {} as never
    }
    useDoor(fake)
    const elsewhere = [{ code: 'here', label: '两家核对过，留本单位这一份' }]
    const answer = mount(ElsewhereAnswer, { props: { view: fileView({ elsewhere }) } })
    expect(answer.get('#elsewhere-save').attributes('disabled')).toBeDefined()
    await answer.get('#elsewhere-how').setValue('here')
    await answer.get('form').trigger('submit')
    await flushPromises()
    expect(fake.requests['file_elsewhere']).toEqual({ id: 'h1', how: 'here' })
    expect(answer.emitted('done')).toEqual([['两家核对的结果记下了']])
  })
})
