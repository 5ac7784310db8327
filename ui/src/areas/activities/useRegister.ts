import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { focusRecord } from '@/parts/focusRecord'
import { useDone } from '@/state/done'
import { undoLast } from '@/state/undo'

/** What the three registers (活动、阵地、荣誉) have in common: a new record beside the list, what was done said with its way back, and the
 * list read anew after both. `place` is the page's own path, `record` the id of the part beside the list. */
export function useRegister(place: string, record: string, load: () => Promise<unknown>, reload: () => Promise<unknown>) {
  const done = useDone()
  const router = useRouter()
  const entering = ref(false)
  const intoRecord = () => focusRecord(record)
  const open = (id: string) => router.replace(`${place}/${id}`)

  function stay(): void {
    entering.value = false
    void intoRecord()
  }

  /** `id` is the record to stand beside the list; none where it was taken off. */
  async function changed(what: string, id?: string | null): Promise<void> {
    entering.value = false
    done.say(what, undo)
    await load()
    await router.replace(id ? `${place}/${id}` : place)
    await intoRecord()
  }

  async function undo(): Promise<void> {
    done.say(await undoLast())
    await router.replace(place)
    await Promise.all([load(), reload()])
  }

  return { router, entering, intoRecord, open, stay, changed }
}
