import { nextTick } from 'vue'

/** Puts the cursor into the record beside a list, unless it stands in there already: whoever types on must not be interrupted. */
export async function focusRecord(id: string): Promise<void> {
  await nextTick()
  const record = document.getElementById(id)
  if (!record?.contains(document.activeElement)) record?.focus()
}
