import { Channel, invoke } from '@tauri-apps/api/core'
import { asFailure, type CallOptions, type Door, type Drive, type Picked, type Purpose, type Step } from './door'
import type { Commands } from './generated/commands'

export * from './door'

/** The shell of the real window. */
const shell: Door = {
  async call(name, request, { onProgress, signal }) {
    const channel = new Channel<Step>()
    channel.onmessage = (step) => onProgress?.(step)
    const stop = () => void invoke('cancel', { id: channel.id })
    signal?.throwIfAborted()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await invoke('call', { name, request, channel })
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  },
  pick: (purpose) => invoke<Picked | null>('pick', { purpose }),
  drives: () => invoke<Drive[]>('drives'),
  recent: () => invoke<Picked[]>('recent'),
}

let door: Door = shell

/** Puts another door in place of the shell: tests, and the look-at-it entry of development. */
export function useDoor(other: Door): void {
  door = other
}

let under = 0

/** How many commands are under way: the window does not lock itself over long work. */
export function running(): number {
  return under
}

/** Does one command of the core. Fails only with a Failure. */
export async function call<Name extends keyof Commands>(
  name: Name,
  request: Commands[Name]['request'],
  options: CallOptions = {},
): Promise<Commands[Name]['reply']> {
  under += 1
  try {
    return (await door.call(name, request, options)) as Commands[Name]['reply']
  } catch (thrown) {
    throw asFailure(thrown)
  } finally {
    under -= 1
  }
}

/** Asks for a file or folder in a native dialog; null when the person closed it. */
export async function pick(purpose: Purpose): Promise<Picked | null> {
  try {
    return await door.pick(purpose)
  } catch (thrown) {
    throw asFailure(thrown)
  }
}

export async function drives(): Promise<Drive[]> {
  try {
    return await door.drives()
  } catch (thrown) {
    throw asFailure(thrown)
  }
}

export async function recent(): Promise<Picked[]> {
  try {
    return await door.recent()
  } catch (thrown) {
    throw asFailure(thrown)
  }
}
