import { ref, watch } from 'vue'
import { call } from '@/api/call'
import type { ForeseenStep } from '@/api/generated/commands'

/** What a step would cause, asked for whenever its days change. Until that is known, or where it cannot be told, nothing is said. */
export function useForesee(id: string, step: () => { step: string; on: string; until: string }) {
  const follows = ref<ForeseenStep[]>([])
  let asked = 0
  watch(
    () => Object.values(step()).join(' '),
    async () => {
      const now = step()
      asked += 1
      const mine = asked
      follows.value = []
      if (!now.on || !now.step) return
      const reply = await call('negotiation_foresee', { id, step: now.step, on: now.on, until: now.until || null }).catch(() => null)
      if (mine === asked) follows.value = reply?.steps ?? []
    },
    { immediate: true },
  )
  return follows
}
