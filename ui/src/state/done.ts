import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The last thing done: stays at the foot of the page until the next one, with its way back. */
export const useDone = defineStore('done', () => {
  const text = ref('')
  const undoLabel = ref('撤销')
  const undo = ref<(() => Promise<void>) | null>(null)

  function say(what: string, back: (() => Promise<void>) | null = null, label = '撤销'): void {
    text.value = what
    undo.value = back
    undoLabel.value = label
  }

  function clear(): void {
    say('')
  }

  return { text, undoLabel, undo, say, clear }
})
