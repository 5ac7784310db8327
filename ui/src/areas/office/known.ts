import { call, recent, type Picked } from '@/api/call'
import type { LedgerCover } from '@/api/generated/commands'

/** A ledger opened before on this computer. */
export type Known = { at: Picked; cover: LedgerCover }

/** The cover of a ledger, or null where there is none to read. */
async function cover(at: Picked): Promise<LedgerCover | null> {
  return call('ledger_peek', { at: at.pick }).catch(() => null)
}

/** Those whose covers can be read, the newest first. */
export async function listKnown(): Promise<Known[]> {
  const before = await recent().catch(() => [])
  const covers = await Promise.all(before.map(cover))
  return before.flatMap((at, place) => {
    const found = covers[place]
    return found ? [{ at, cover: found }] : []
  })
}
