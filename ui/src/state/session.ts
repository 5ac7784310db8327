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

  async function look(): Promise<void> {
    const status = await call('office_status', {})
    ledger.value = status.ledger
    if (status.ledger) locked.value = ''
    today.value = status.today
    version.value = status.version
    useSensitive().hold(status.sensitive_minutes)
  }

  async function lock(why = ''): Promise<void> {
    await call('ledger_lock', {})
    ledger.value = null
    useSensitive().hold(null)
    locked.value = why
  }

  return { ledger, today, version, locked, look, lock }
})
