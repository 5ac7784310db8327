import { ref, watch, type Ref } from 'vue'
import { call } from '@/api/call'

export interface Strength {
  ok: boolean
  sentence: string
}

/** What the core says of a passphrase while it is being typed; null while it is empty. */
export function useStrength(text: () => string): Ref<Strength | null> {
  const strength = ref<Strength | null>(null)
  let asked = 0
  watch(text, async (passphrase) => {
    asked += 1
    const mine = asked
    if (!passphrase) {
      strength.value = null
      return
    }
    const reply = await call('passphrase_strength', { passphrase }).catch(() => null)
    if (mine === asked) strength.value = reply
  })
  return strength
}
