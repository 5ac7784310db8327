import { computed, getCurrentInstance, inject, provide, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { asFailure, Failure, type CallOptions } from '@/api/call'

export interface Read<Value> {
  value: ShallowRef<Value | null>
  failure: ShallowRef<Failure | null>
  loading: Ref<boolean>
  load: () => Promise<void>
  /** Waits no longer: what was there stays away, and 再试一次 is offered. The core goes no further than its next step. */
  stop: () => void
}

type Running = Pick<Read<unknown>, 'loading' | 'stop'>
const running: InjectionKey<Running[]> = Symbol('the reads of a component')
const known = new WeakMap<object, Running[]>()

/** What a component reads, so that whatever stands in the place of it can offer to stop. */
function register(read: Running): void {
  const owner = getCurrentInstance()
  if (!owner) return
  const reads = known.get(owner) ?? []
  reads.push(read)
  known.set(owner, reads)
  provide(running, reads)
}

/** The way to stop what the component around is reading, if it reads anything. */
export function useStop() {
  const reads = inject(running, null)
  const stoppable = computed(() => Boolean(reads?.some((one) => one.loading.value)))
  return { stoppable, stop: () => reads?.filter((one) => one.loading.value).forEach((one) => one.stop()) }
}

/** Something a page reads from the core: what came, whether it is on its way, and why it did not come. */
export function useRead<Value>(read: (options: CallOptions) => Promise<Value>): Read<Value> {
  const value = shallowRef<Value | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(false)
  let asked = 0
  let stopper: AbortController | null = null

  async function load(): Promise<void> {
    asked += 1
    const mine = asked
    loading.value = true
    try {
      stopper = new AbortController()
      const got = await read({ signal: stopper.signal })
      if (mine !== asked) return
      value.value = got
      failure.value = null
    } catch (thrown) {
      if (mine === asked) failure.value = asFailure(thrown)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  function stop(): void {
    if (!loading.value) return
    asked += 1
    loading.value = false
    failure.value = new Failure('stopped', '停下了，还没有读完。', '要看，再试一次。')
    stopper?.abort()
  }

  register({ loading, stop })
  return { value, failure, loading, load, stop }
}

type Part = Pick<Read<unknown>, 'failure' | 'load'>

/** Reads that a page cannot do without one another: what went wrong is said once, and one 再试一次 asks for all of them anew. */
export function together(...parts: Part[]) {
  const failure = computed(() => parts.find((one) => one.failure.value)?.failure.value ?? null)
  return { failure, load: async () => void (await Promise.all(parts.map((one) => one.load()))) }
}
