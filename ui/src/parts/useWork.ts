import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { asFailure, type CallOptions, type Failure, type Step } from '@/api/call'

/** One piece of work of a page: whether it runs, how far it is, what went wrong, and the way to stop it. */
export function useWork() {
  const busy = ref(false)
  const step = ref<Step | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let stopper: AbortController | null = null

  /** Runs it; undefined when it failed, and then `failure` says why. */
  async function run<Result>(work: (options: CallOptions) => Promise<Result>): Promise<Result | undefined> {
    if (busy.value) return undefined
    busy.value = true
    failure.value = null
    step.value = null
    stopper = new AbortController()
    try {
      return await work({ onProgress: (to) => (step.value = to), signal: stopper.signal })
    } catch (thrown) {
      failure.value = asFailure(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  const stop = () => stopper?.abort()
  onBeforeUnmount(stop)
  return { busy, step, failure, run, stop }
}
