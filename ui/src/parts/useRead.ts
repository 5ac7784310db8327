import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asFailure, type Failure } from '@/api/call'

export interface Read<Value> {
  value: ShallowRef<Value | null>
  failure: ShallowRef<Failure | null>
  loading: Ref<boolean>
  load: () => Promise<void>
}

/** Something a page reads from the core: what came, whether it is on its way, and why it did not come. */
export function useRead<Value>(read: () => Promise<Value>): Read<Value> {
  const value = shallowRef<Value | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(false)
  let asked = 0

  async function load(): Promise<void> {
    asked += 1
    const mine = asked
    loading.value = true
    try {
      const got = await read()
      if (mine !== asked) return
      value.value = got
      failure.value = null
    } catch (thrown) {
      if (mine === asked) failure.value = asFailure(thrown)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  return { value, failure, loading, load }
}
