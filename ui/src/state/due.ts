import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call } from '@/api/call'
import type { DueItem, SnoozedItem } from '@/api/generated/commands'

/** What is due today: the page lists it, the rail counts it. */
export const useDue = defineStore('due', () => {
  const items = ref<DueItem[]>([])
  const snoozed = ref<SnoozedItem[]>([])
  const day = ref('')

  async function load(): Promise<void> {
    const reply = await call('today', {})
    items.value = reply.items
    snoozed.value = reply.snoozed
    day.value = reply.day
  }

  /** The next ledger that is opened is another one, perhaps. */
  function forget(): void {
    items.value = []
    snoozed.value = []
    day.value = ''
  }

  return { items, snoozed, day, load, forget }
})
