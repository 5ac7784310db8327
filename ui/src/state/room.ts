import { ref } from 'vue'

export type Size = 'standard' | 'large' | 'extra'
export type Room = 'wide' | 'middle' | 'narrow'

export const sizes: { value: Size; label: string }[] = [
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'extra', label: '特大' },
]

const kept = 'taizhang-size'
export const size = ref<Size>('standard')
export const room = ref<Room>('wide')

/** Measures the window in letters: what gives way depends on that, not on pixels. */
function measure(): void {
  const root = document.documentElement
  const letters = window.innerWidth / (parseFloat(getComputedStyle(root).fontSize) || 16)
  room.value = letters < 56 ? 'narrow' : letters < 72 ? 'middle' : 'wide'
  root.dataset['room'] = room.value
}

export function setSize(to: Size): void {
  size.value = to
  document.documentElement.dataset['size'] = to
  localStorage.setItem(kept, to)
  measure()
}

/** The next size, for the one button that is left in a narrow window. */
export function nextSize(): void {
  const at = sizes.findIndex((entry) => entry.value === size.value)
  setSize(sizes[(at + 1) % sizes.length]?.value ?? 'standard')
}

export function startRoom(): void {
  const before = sizes.find((entry) => entry.value === localStorage.getItem(kept))
  setSize(before?.value ?? 'standard')
  window.addEventListener('resize', measure)
}
