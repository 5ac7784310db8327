import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Component } from 'vue'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useSession } from '@/state/session'
import HouseholdsPage from './HouseholdsPage.vue'
import NewFilePage from './NewFilePage.vue'
import OverviewPage from './OverviewPage.vue'
import { sizeWords } from './forms'
import { shade, shown } from './spread'

async function page(component: Component, path: string, state = 'open') {
  const door = fakeDoor(state)
  useDoor(door)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component }] })
  await router.push(path)
  const wrapper = mount(component, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return { wrapper, router, door }
}

beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
})

describe('the list of files', () => {
  it('begins with those on file, and opens one with Enter', async () => {
    const { wrapper, router } = await page(HouseholdsPage, '/assistance')
    expect(wrapper.get('.page-head').text()).toContain('在档 1 户')
    await wrapper.get('#file-search').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/assistance/file/h2')
  })

  it('opens on the filter the list of the day names', async () => {
    const { wrapper, door } = await page(HouseholdsPage, '/assistance?filter=due')
    expect(door.requests['file_list']).toMatchObject({ filter: 'due', category: null, union: null, after: null })
    expect(wrapper.get('.page-head').text()).toContain('该复核 1 户')
  })

  it('finds a household of any state by what is typed', async () => {
    const { wrapper, door } = await page(HouseholdsPage, '/assistance')
    await wrapper.get('#file-search').setValue('周启明')
    await flushPromises()
    expect(door.requests['file_find']).toEqual({ query: '周启明' })
    expect(wrapper.text()).toContain('找到 1 户')
    expect(wrapper.text()).toContain('已退出')
  })

  it('says 1 万以上 where there are more than are counted', async () => {
    const { wrapper, door } = await page(HouseholdsPage, '/assistance')
    const real = door.call.bind(door)
    door.call = (name, request, options) =>
      name === 'file_list' ? Promise.resolve({ rows: [], next: null, total: 10_000, many: true }) : real(name, request, options)
    await wrapper.get('#file-category').setValue('deep')
    await flushPromises()
    expect(wrapper.get('.page-head').text()).toContain('1 万以上 户')
  })

  it('says no number of files that could not be read', async () => {
    const { wrapper, door } = await page(HouseholdsPage, '/assistance')
    door.fail.set('file_list', new Failure('busy', '档案没有读出来。', '资料没有坏。'))
    await wrapper.get('#file-category').setValue('deep')
    await flushPromises()
    expect(wrapper.text()).toContain('档案没有读出来')
    expect(wrapper.get('.page-head').text()).not.toContain('户')
  })

  it('explains to an empty ledger that the file comes before the help', async () => {
    const { wrapper } = await page(HouseholdsPage, '/assistance', 'open empty')
    expect(wrapper.text()).toContain('先建档、后帮扶')
    expect(wrapper.get('.state-box .btn').text()).toBe('新建档案')
  })
})

describe('a new file', () => {
  it.each([
    ['3', 3, '家庭人口 3，已列 3', true],
    ['3', 2, '家庭人口 3，已列 2', false],
    ['', 2, '已列 2 人', false],
  ])('compares %s with %i listed', (size, listed, words, agrees) => expect(sizeWords(size, listed)).toEqual({ words, agrees }))

  it('takes the worker from the roll, and a family typed with the keys alone', async () => {
    const { wrapper, door, router } = await page(NewFilePage, '/assistance/new')
    await wrapper.get('#head-name').setValue('王晓')
    await flushPromises()
    await wrapper.get('#head-name-hit-0').trigger('click')
    await flushPromises()
    expect((wrapper.get('#head-name').element as HTMLInputElement).value).toBe('王晓燕')
    await wrapper.get('#file-size').setValue('3')
    expect(wrapper.get('#new-count').text()).toContain('家庭人口 3，已列 1')
    await wrapper.get('#grid-add').trigger('click')
    await wrapper.get('#grid-0-name').setValue('钱小芬')
    const line = wrapper.get('.line')
    await line.get('select').setValue('spouse')
    await line.findAll('input')[3]?.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(document.activeElement?.id).toBe('grid-1-name')
    await wrapper.get('#grid-1-name').setValue('赵雨桐')
    expect(wrapper.text()).toContain('赵雨桐还缺关系')
    await wrapper.findAll('.line')[1]?.get('select').setValue('child')
    expect(wrapper.get('#new-count').text()).toContain('家庭人口 3，已列 3')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['file_open']).toMatchObject({
      applied_on: '2026-11-22',
      form: { size: 3 },
      family: [
        { relation: 'head', name: '王晓燕' },
        { relation: 'spouse', name: '钱小芬' },
        { relation: 'child', name: '赵雨桐' },
      ],
    })
    expect(router.currentRoute.value.path).toBe('/assistance/file/h4')
  })

  it('leaves the grid from an empty line, and takes a line off', async () => {
    const { wrapper } = await page(NewFilePage, '/assistance/new')
    await wrapper.get('#grid-add').trigger('click')
    await wrapper.get('#grid-0-name').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(wrapper.findAll('.line')).toHaveLength(0)
    expect(document.activeElement?.id).toBe('file-housing')
    await wrapper.get('#grid-add').trigger('click')
    await wrapper.get('[aria-label="去掉第 2 人"]').trigger('click')
    expect(wrapper.findAll('.line')).toHaveLength(0)
  })
})

describe('where hardship lies', () => {
  it.each([
    [0, ''],
    [4, '4'],
    [null, '<5'],
  ])('shows %s', (households, words) => expect(shown(households)).toBe(words))

  it('is darker where there are more, and as light as one where it is hidden', () => {
    expect([0, 1, 3, 6, 9].map((households) => shade(households, 9))).toEqual([0, 1, 1, 2, 3])
    expect(shade(null, 4)).toBe(1)
  })

  it('is a table of villages and causes, the fullest first, without causes that do not occur', async () => {
    const { wrapper } = await page(OverviewPage, '/assistance/overview')
    expect(wrapper.findAll('tbody th').map((one) => one.text())).toEqual(['大沟村', '某某村', '没有写村居', '合计'])
    expect(wrapper.findAll('thead th').map((one) => one.text())).not.toContain('下岗失业')
    expect(wrapper.text()).toContain('29')
  })

  it('says at a desk that a group is hidden, and no sum that gives it away', async () => {
    useSession().ledger = { kind: 'desk', code: '371323-0' } as NonNullable<ReturnType<typeof useSession>['ledger']>
    const { wrapper } = await page(OverviewPage, '/assistance/overview', 'desk')
    expect(wrapper.text()).toContain('<5')
    expect(wrapper.findAll('tbody td:last-child').map((one) => one.text())).toEqual(['—', '—', '—'])
    expect(wrapper.find('.total').exists()).toBe(false)
  })
})

describe('a new file', () => {
  it('says that its choices did not come, and is there after 再试一次', async () => {
    const door = fakeDoor('open')
    const real = door.call.bind(door)
    let broken = true
    door.call = (name, request, options) =>
      name === 'file_choices' && broken ? Promise.reject(new Failure('broken', '读不出来。', '请再试一次。')) : real(name, request, options)
    useDoor(door)
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: NewFilePage }] })
    await router.push('/assistance/new')
    const wrapper = mount(NewFilePage, { global: { plugins: [router] }, attachTo: document.body })
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('读不出来')
    expect(wrapper.find('#head-name').exists()).toBe(false)
    broken = false
    await wrapper.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    expect(document.activeElement?.id).toBe('head-name')
  })
})
