import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { call } from '@/api/call'
import type { UnionRow } from '@/api/generated/commands'

/** The unions of this ledger, and the one that lists are narrowed to. */
export const useUnions = defineStore('unions', () => {
  const rows = ref<UnionRow[]>([])
  /** Code of the union in view; empty means all. */
  const scope = ref('')
  const standing = computed(() => rows.value.filter((union) => union.status !== '撤销'))

  async function load(): Promise<void> {
    rows.value = (await call('union_list', {})).unions
    if (!rows.value.some((union) => union.code === scope.value)) scope.value = ''
  }

  return { rows, scope, standing, load }
})
