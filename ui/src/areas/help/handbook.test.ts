import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { makeRouter } from '@/frame/router'
import HelpView from './HelpView.vue'
import { chapters, chaptersOf } from './handbook'

const made = chaptersOf(
  {
    '../docs/handbook/02-unions.md': '# 组织\n\n## 增加工会\n\n写名称。',
    '../docs/handbook/01-start.md':
      '# 开始用\n\n![图](pictures/a.png)\n\n见[组织](02-unions.md)，或[外面](https://example.org/)。\n\n<script>window.bad = true</script>',
    '../docs/handbook/README.md': '# 给写手册的人',
  },
  { '../../../../docs/handbook/pictures/a.png': '/assets/a-1.png' },
)

describe('the handbook', () => {
  it('puts its chapters in order with their sections, and leaves other files out', () => {
    expect(made.map((chapter) => chapter.key)).toEqual(['01-start', '02-unions'])
    expect(made[1]?.sections).toEqual([{ id: 's1', title: '增加工会' }])
  })

  it('finds its pictures, lets nothing in that is not Markdown, and leads nowhere out of the window', () => {
    const html = made[0]?.html ?? ''
    expect(html).toContain('src="/assets/a-1.png"')
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('example.org')
    expect(html).toContain('data-chapter="02-unions"')
  })

  it('turns to the chapter a link names, and back with Esc', async () => {
    const view = mount(HelpView, { props: { chapter: '01-start', chapters: made } })
    await view.get('[data-chapter]').trigger('click')
    expect(view.emitted('go')).toEqual([['02-unions']])
    await view.get('.text').trigger('keydown', { key: 'Escape' })
    expect(view.emitted('back')).toHaveLength(1)
  })

  it('says so when there is no chapter at all', () => {
    expect(mount(HelpView, { props: { chapter: '01-start', chapters: [] } }).text()).toContain('这一份程序没有带手册')
  })

  it.skipIf(chapters.length === 0)('has every chapter that a page opens with F1, and every picture a chapter names', () => {
    const keys = chapters.map((chapter) => chapter.key)
    const named = makeRouter('/today')
      .getRoutes()
      .flatMap((route) => route.meta.help ?? [])
    expect(named.filter((chapter) => !keys.includes(chapter))).toEqual([])
    expect(chapters.filter((chapter) => chapter.html.includes('src=""')).map((chapter) => chapter.key)).toEqual([])
  })
})
