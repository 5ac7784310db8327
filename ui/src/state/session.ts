import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call } from '@/api/call'
import type { LedgerCard } from '@/api/generated/commands'
import { useSensitive } from './sensitive'

/** The open ledger, and the day the core goes by. */
export const useSession = defineStore('session', () => {
  const ledger = ref<LedgerCard | null>(null)
  const today = ref('')
  const version = ref('')
  /** Why the door is closed, when nobody closed it by hand. */
  const locked = ref('')
  /** Where somebody was when the ledger locked itself, and whose place that is. */
  let left: { ledger: string; operator: string; place: string } | null = null

  async function look(): Promise<void> {
    const status = await call('office_status', {})
    ledger.value = status.ledger
    if (status.ledger) locked.value = ''
    today.value = status.today
    version.value = status.version
    useSensitive().hold(status.sensitive_minutes)
  }

  /** Locks; with a place, whoever was at it comes back to it. */
  async function lock(why = '', place = ''): Promise<void> {
    const was = ledger.value
    await call('ledger_lock', {})
    left = place && was ? { ledger: was.path, operator: was.operator, place } : null
    ledger.value = null
    useSensitive().hold(null)
    locked.value = why
  }

  /** The place to go on at, once: only for who was there, in the same ledger. */
  function takePlace(): string {
    const mine = left?.ledger === ledger.value?.path && left?.operator === ledger.value?.operator
    const place = mine ? (left?.place ?? '') : ''
    left = null
    return place
  }

  return { ledger, today, version, locked, look, lock, takePlace }
})
