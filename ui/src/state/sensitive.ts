import { defineStore } from 'pinia'
import { computed, onMounted, ref, watch } from 'vue'
import { call } from '@/api/call'

const minute = 60_000

/** 敏感内容: for how long the chair's second passphrase still holds. The core decides; this is only what the page shows. */
export const useSensitive = defineStore('sensitive', () => {
  const until = ref(0)
  const now = ref(Date.now())
  const minutes = computed(() => Math.max(0, Math.ceil((until.value - now.value) / minute)))
  const isOpen = computed(() => minutes.value > 0)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Counts down to the next whole minute, and no further than the end. */
  function tick(): void {
    clearTimeout(timer)
    now.value = Date.now()
    const left = until.value - now.value
    if (left > 0) timer = setTimeout(tick, left % minute || minute)
  }

  /** What the core says of it: minutes that are left, or that it is closed. */
  function hold(left: number | null): void {
    until.value = left === null ? 0 : Date.now() + left * minute
    tick()
  }

  async function open(passphrase: string): Promise<void> {
    hold((await call('sensitive_open', { passphrase })).minutes)
  }

  async function close(): Promise<void> {
    hold(null)
    await call('sensitive_close', {})
  }

  /** Asks the core again, e.g. when it refused with `sealed` what the page thought open. */
  async function look(): Promise<void> {
    hold((await call('office_status', {})).sensitive_minutes)
  }

  return { minutes, isOpen, hold, open, close, look }
})

/** What a page reads only while sensitive contents are open: read when they open, forgotten when they close. */
export function useUnsealed(read: () => Promise<unknown>, forget: () => void): void {
  const sensitive = useSensitive()
  onMounted(() => {
    if (sensitive.isOpen) void read()
  })
  watch(
    () => sensitive.isOpen,
    (isOpen) => {
      if (isOpen) void read()
      else forget()
    },
  )
}
