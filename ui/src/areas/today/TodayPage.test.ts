import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import type { DueItem } from '@/api/generated/commands'
import { useSession } from '@/state/session'
import LogPage from './LogPage.vue'
import TodayPage from './TodayPage.vue'
import { groupsOf, placeOf } from './groups'

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

async function page(of: typeof TodayPage | typeof LogPage, state = 'open', failing = '') {
  const door = fakeDoor(state)
  useDoor(door)
  if (failing) door.fail.set(failing, new Failure('busy', '台账正在存别的东西。', '请稍等一下再试。'))
  const pinia = createPinia()
  setActivePinia(pinia)
  await useSession().look()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: of }] })
  const view = mount(of, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await settle()
  return { door, view }
}

const item = (id: string, kind: string, days_left: number | null, group = 'open'): DueItem => ({
  id,
  kind,
  days_left,
  title: id,
  detail: '',
  due: null,
  act: '去办',
  target: 'X',
  article: null,
  waits: null,
  group,
})

afterEach(() => (document.body.innerHTML = ''))

describe('what is due', () => {
  it('stands in the groups that the core gives, in the order in which they press; what this version does not know is not lost', () => {
    const groups = groupsOf([
      item('later', 'term', 8, 'later'),
      item('reply', 'negotiation', 3, 'waiting'),
      item('back', 'returned_member', null, 'returned'),
      item('week', 'term', 7, 'near'),
      item('now', 'backup', 0, 'today'),
      item('over', 'term', -1, 'over'),
      item('first', 'roll_empty', null, 'first'),
      item('new', 'term', 2, 'not_known_yet'),
    ])
    expect(groups.map((group) => [group.key, group.items.map((one) => one.id)])).toEqual([
      ['first', ['first']],
      ['over', ['over']],
      ['today', ['now']],
      ['near', ['week']],
      ['returned', ['back']],
      ['open', ['new']],
      ['later', ['later']],
      ['waiting', ['reply']],
    ])
  })

  it('that lies with others says with whom, stands last, and is never the first thing to do', async () => {
    const { view } = await page(TodayPage)
    const last = view.findAll('.group').at(-1)
    expect(last?.text()).toContain('等对方办的')
    expect(last?.get('.waits').text()).toBe('等对方')
    expect(last?.find('.primary').exists()).toBe(false)
  })

  it('that came back leads to what came back', () => {
    const of = (kind: string, target = 'r1') => placeOf({ ...item('a', kind, null), target })
    expect(of('returned_member')).toBe('/members/r1')
    expect(of('returned_file')).toBe('/assistance/file/r1')
    expect(of('returned_return')).toBe('/returns')
    expect(of('year_task', 'year.warmth')).toBe('/assistance/rounds')
    expect(of('year_task', 'year.safety')).toBe('/activities/list')
    expect(of('year_task', 'year.own.1')).toBeNull()
  })

  it('can be put off with a day and a reason, stays countable, and comes back', async () => {
    const { view } = await page(TodayPage)
    const before = view.findAll('.due').length
    await view.findAll('.put')[0]?.trigger('click')
    expect(view.get('#snooze-save').attributes('disabled')).toBeDefined()
    await view.get('#snooze-reason').setValue('等县里批复')
    await view.get('.put-off').trigger('submit')
    await settle()
    expect(view.findAll('.due')).toHaveLength(before - 1)
    await view.get('#snoozed').trigger('click')
    expect(view.get('.away').text()).toContain('放到2026年11月25日：等县里批复')
    await view.get('.away .btn').trigger('click')
    await settle()
    expect(view.findAll('.due')).toHaveLength(before)
    expect(view.find('.away').exists()).toBe(false)
  })

  it('leads each to the page that settles it, the most pressing first, and what it does not know nowhere', async () => {
    const { view } = await page(TodayPage)
    const links = view.findAll('.due a.btn')
    expect(links.map((link) => link.attributes('href'))).toEqual([
      '/unions/371323-XJH02',
      '/settings/backup',
      '/filing',
      '/filing',
      '/returns?edition=base-2026-sample',
      '/unions/371323-XJH01',
      '/negotiation/case/n1',
    ])
    expect(view.findAll('.btn.primary').map((link) => link.attributes('href'))).toEqual(['/unions/371323-XJH02'])
    expect(view.text()).toContain('别的事')
  })

  it('says on a new ledger what to do first, and on a quiet day that nothing is due', async () => {
    const first = await page(TodayPage, 'empty')
    expect(first.view.text()).toContain('新台账，先做这几步')
    expect(first.view.find('.clock').exists()).toBe(false)
    const quiet = await page(TodayPage, 'quiet')
    expect(quiet.view.text()).toContain('今天没有到期的事')
  })

  it('says what happened when it cannot be read, and reads again when asked', async () => {
    const { door, view } = await page(TodayPage, 'open', 'today')
    expect(view.get('[role="alert"]').text()).toContain('台账正在存别的东西。')
    door.fail.clear()
    await view.get('[role="alert"] button').trigger('click')
    await settle()
    expect(view.text()).toContain('已经过期')
  })

  it('offers to undo only the act that undoing takes back, and then the one before', async () => {
    const { view } = await page(TodayPage)
    const back = () => view.findAll('.log .link').map((button) => button.attributes('aria-label'))
    expect(back()).toEqual(['撤销修改会员：王晓燕'])
    await view.get('.log .link').trigger('click')
    await settle()
    expect(view.text()).toContain('修改会员：王晓燕　已撤销')
    expect(back()).toEqual(['撤销导入花名册：禾沐食品2026年11月花名册.xls'])
  })
})

describe('全部记录', () => {
  it('turns its pages forth and back', async () => {
    const { view } = await page(LogPage)
    const lines = () => view.findAll('tbody tr').length
    await view.get('#log-next').trigger('click')
    await settle()
    await view.get('#log-next').trigger('click')
    await settle()
    expect([lines(), view.get('[role="status"]').text()]).toEqual([20, '第 101 到 120 条'])
    expect(view.find('#log-next').exists()).toBe(false)
    await view.get('.sheet-foot .link').trigger('click')
    await settle()
    expect(view.get('[role="status"]').text()).toBe('第 51 到 100 条')
  })
})

describe('全部记录', () => {
  it('is asked for those who took something out, from the newest again', async () => {
    const { view } = await page(LogPage)
    await view.get('#log-next').trigger('click')
    await settle()
    expect(view.get('[role="status"]').text()).toContain('第 51 到')
    await view.get('#log-sort').setValue('taken_out')
    await settle()
    const labels = view.findAll('td.what').map((cell) => cell.text())
    expect(labels.length).toBeGreaterThan(0)
    expect(labels.every((label) => /^(导出|报送|备份)/.test(label))).toBe(true)
    expect(view.get('[role="status"]').text()).toContain('第 1 到')
  })
})

describe('a line about assistance', () => {
  it('leads to the pair, the household, or the model worker in the year of the money', () => {
    const of = (kind: string, target: string) => placeOf({ ...item('a', kind, 1), target })
    expect(of('pair_survey', 'p1')).toBe('/assistance/pairs/p1')
    expect(of('help_problem', 'f1')).toBe('/assistance/diary?file=f1')
    expect(of('model_payment', 'm1?year=2026')).toBe('/assistance/models/m1?year=2026')
  })
})

describe('a line about a place', () => {
  it('leads to the place, whether it is to be looked at or mended', () => {
    const of = (kind: string) => placeOf({ ...item('a', kind, 1), target: 'p1' })
    expect([of('place_check'), of('place_mend')]).toEqual(['/activities/places/p1', '/activities/places/p1'])
  })
})
