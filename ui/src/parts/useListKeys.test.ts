import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import RowsTable from './RowsTable.vue'
import { useListKeys } from './useListKeys'

const people = ['王晓燕', '李玉梅']

/** A list as every page has it: its field, its rows, and a form in their place now and then. */
function list() {
  const chosen = ref('')
  const opened = ref(0)
  const query = ref('')
  const adding = ref(false)
  const view = mount(
    defineComponent({
      components: { RowsTable },
      setup: () => ({
        ...useListKeys(query, () => (opened.value += 1)),
        adding,
        chosen,
        query,
        people,
        keyOf: (one: string) => one,
        columns: [{ key: 'name', label: '姓名' }],
      }),
      template: `<form v-if="adding"></form><div v-else><input ref="field" v-model="query" @keydown="key" /><RowsTable ref="table" label="人"
        :columns="columns" :rows="people" :key-of="keyOf" :selected="chosen || null" @select="chosen = $event" /></div>`,
    }),
    { attachTo: document.body },
  )
  const strike = (key: string) => view.get('input').trigger('keydown', { key })
  return { view, chosen, opened, query, adding, strike }
}

describe('the search field above a list', () => {
  it('has the cursor on arrival and again when the form over the list closes', async () => {
    const { view, adding } = list()
    await view.vm.$nextTick()
    expect(document.activeElement).toBe(view.get('input').element)
    adding.value = true
    await view.vm.$nextTick()
    adding.value = false
    await view.vm.$nextTick()
    expect(document.activeElement).toBe(view.get('input').element)
    view.unmount()
  })

  it('moves the row with the arrows, stops at the last one, and goes into it with Enter', async () => {
    const { view, chosen, opened, strike } = list()
    await strike('ArrowDown')
    expect(chosen.value).toBe('王晓燕')
    await strike('ArrowDown')
    await strike('ArrowDown')
    expect(chosen.value).toBe('李玉梅')
    await strike('Enter')
    expect(opened.value).toBe(1)
    view.unmount()
  })

  it('is emptied by Esc, and leaves an Esc in the empty field to the page', async () => {
    const { view, query, strike } = list()
    let heard = 0
    view.element.addEventListener('keydown', () => (heard += 1))
    query.value = 'wxy'
    await strike('Escape')
    expect([query.value, heard]).toEqual(['', 0])
    await strike('Escape')
    expect(heard).toBe(1)
    view.unmount()
  })
})
