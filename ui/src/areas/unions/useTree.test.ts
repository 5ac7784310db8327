import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { UnionRow } from '@/api/generated/commands'
import { perPage, useTree } from './useTree'
import { termEnds, termLeft } from './terms'

const row = (code: string, parent_code: string | null): UnionRow => ({
  id: code,
  code,
  name: `${code}工会`,
  parent_code,
  form: '单独基层工会',
  status: '正常',
  members: 0,
  employees: null,
  term_ends: null,
  standing: null,
})

describe('the tree of unions', () => {
  it('keeps a union whose parent is not in view, at the top', () => {
    const tree = useTree(ref([row('A', 'GONE'), row('B', 'A')]))
    expect(tree.shown.value.map((union) => [union.code, union.depth])).toEqual([
      ['A', 0],
      ['B', 1],
    ])
  })

  it('begins a county with its townships, never puts more than a page on the screen, and opens the way to one', () => {
    const towns = Array.from({ length: 10 }, (_, i) => row(`T${i}`, 'C'))
    const firms = towns.flatMap((town) => Array.from({ length: 40 }, (_, i) => row(`${town.code}-${i}`, town.code)))
    const tree = useTree(ref([row('C', null), ...towns, ...firms]))
    expect(tree.all.value).toHaveLength(11)
    tree.query.value = '工会'
    expect(tree.shown.value).toHaveLength(perPage)
    tree.query.value = ''
    tree.reveal('T7-3')
    expect(tree.all.value.map((union) => union.code)).toContain('T7-3')
    expect(tree.all.value).toHaveLength(51)
  })
})

describe('a term', () => {
  it('ends on the same day so many years on, and on the 28th where a leap day has none', () => {
    expect(termEnds('2024-02-29', 3)).toBe('2027-02-28')
    expect(termEnds('2024-02-29', 4)).toBe('2028-02-29')
    expect(termEnds('2026-11-22', 5)).toBe('2031-11-22')
    expect(termLeft('2026-11-22', '2026-11-22')).toBe(0)
    expect(termLeft('2026-11-22', '2026-11-20')).toBe(-2)
  })
})
