import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from './call'

/** What the shell was asked, and what it answers: the seam the shell itself puts into the window. */
const invoke = vi.fn<(name: string, request: Record<string, unknown>) => Promise<unknown>>()

beforeEach(() => {
  let next = 7
  Object.assign(window, { __TAURI_INTERNALS__: { invoke, transformCallback: () => next++, unregisterCallback: () => undefined } })
})
afterEach(() => invoke.mockReset())

describe('the door to the core', () => {
  it('hands over the name and the request and gives back the reply', async () => {
    invoke.mockResolvedValue({ hits: [] })
    expect(await call('find', { query: 'wxy', limit: 8 })).toEqual({ hits: [] })
    expect(invoke.mock.calls[0]?.[0]).toBe('call')
    expect(invoke.mock.calls[0]?.[1]).toMatchObject({ name: 'find', request: { query: 'wxy', limit: 8 } })
  })

  it('turns a refusal of the core into a Failure with its words and fields', async () => {
    invoke.mockRejectedValue({
      code: 'id_length',
      message: '只有 17 位，少了 1 位。',
      hint: '请对照身份证补全。',
      fields: [{ field: 'document_no', message: '只有 17 位' }],
    })
    const failure = await call('member_get', { id: 'x' }).catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ name: 'Failure', code: 'id_length', message: '只有 17 位，少了 1 位。', hint: '请对照身份证补全。' })
    expect((failure as { at: (field: string) => string }).at('document_no')).toBe('只有 17 位')
  })

  it('says in plain words that something went wrong when the shell throws no Failure', async () => {
    invoke.mockRejectedValue('panicked at …')
    await expect(call('union_list', {})).rejects.toMatchObject({ code: 'internal', message: '这件事没有办成，资料没有坏。' })
  })

  it('asks the shell to cancel the very call that was aborted', async () => {
    let finish: (value: unknown) => void = () => undefined
    invoke.mockImplementation((name) => (name === 'call' ? new Promise((resolve) => (finish = resolve)) : Promise.resolve()))
    const stopper = new AbortController()
    const running = call('roll_import_apply', { batch: 'b1' }, { signal: stopper.signal })
    stopper.abort()
    expect(invoke.mock.calls[1]).toEqual(['cancel', { id: 7 }, undefined])
    finish({})
    await running
  })
})
