import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call } from '@/api/call'
import type { LedgerCard } from '@/api/generated/commands'

/** The open ledger, and the day the core goes by. */
export const useSession = defineStore('session', () => {
  const ledger = ref<LedgerCard | null>(null)
  const today = ref('')
  const version = ref('')

  async function look(): Promise<void> {
    const status = await call('office_status', {})
    ledger.value = status.ledger
    today.value = status.today
    version.value = status.version
  }

  async function lock(): Promise<void> {
    await call('ledger_lock', {})
    ledger.value = null
  }

  return { ledger, today, version, look, lock }
})
