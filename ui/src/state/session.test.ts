import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { useSession } from './session'

describe('a ledger that locked itself', () => {
  beforeEach(() => {
    useDoor(fakeDoor('open'))
    setActivePinia(createPinia())
  })

  async function lockedAt(place: string) {
    const session = useSession()
    await session.look()
    const card = session.ledger
    await session.lock('10 分钟没有人用，台账自动锁上了。', place)
    return { session, card }
  }

  it('brings whoever was at it back to the place, once', async () => {
    const { session, card } = await lockedAt('/members/7')
    session.ledger = card
    expect(session.takePlace()).toBe('/members/7')
    expect(session.takePlace()).toBe('')
  })

  it('opens at the first page for somebody else', async () => {
    const { session, card } = await lockedAt('/members/7')
    session.ledger = card && { ...card, operator: '周副主席' }
    expect(session.takePlace()).toBe('')
  })

  it('opens at the first page after it was locked by hand', async () => {
    const { session, card } = await lockedAt('')
    session.ledger = card
    expect(session.takePlace()).toBe('')
  })
})
