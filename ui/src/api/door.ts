import type { Commands, FieldFault } from './generated/commands'

/** How far long work has come. `part` says in Chinese what is being done; `total` is null while it is not known. */
export interface Step {
  part: string
  done: number
  total: number | null
}

export interface CallOptions {
  onProgress?: (step: Step) => void
  /** Aborting asks the core to stop; the call then fails with code `stopped`. */
  signal?: AbortSignal
}

/** A file or folder chosen in a native dialog: an opaque id for requests, and words for the screen. */
export interface Picked {
  pick: string
  label: string
}

export type Purpose =
  | 'open-sheet'
  | 'save-xlsx'
  | 'save-docx'
  | 'open-template'
  | 'open-form'
  | 'open-scheme'
  | 'open-kind'
  | 'save-kind'
  | 'save-template'
  | 'open-folder'
  | 'new-folder'
  | 'save-backup'
  | 'open-backup'
  | 'open-bundle'
  | 'usb-folder'
  | 'open-paper'
  | 'paper-folder'

/** A drive that a bundle can be written to or read from. */
export interface Drive extends Picked {
  free_bytes: number
  total_bytes: number
  removable: boolean
  files: number
}

/** Everything the window can ask of what stands behind it. */
export interface Door {
  call(name: keyof Commands, request: unknown, options: CallOptions): Promise<unknown>
  pick(purpose: Purpose): Promise<Picked | null>
  drives(): Promise<Drive[]>
  /** Ledgers opened before on this computer, the newest first. */
  recent(): Promise<Picked[]>
}

/** What the core answers when something cannot be done: what happened, and what to do next. */
export class Failure extends Error {
  readonly code: string
  readonly hint: string
  readonly fields: FieldFault[]

  constructor(code: string, message: string, hint: string, fields: FieldFault[] = []) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.hint = hint
    this.fields = fields
  }

  /** What is wrong with one field of the form, or nothing. */
  at(field: string): string {
    return this.fields.find((fault) => fault.field === field)?.message ?? ''
  }
}

function isFailure(value: unknown): value is { code: string; message: string; hint?: string; fields?: FieldFault[] } {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
}

/** Whatever was thrown, as a Failure with words for the person at the screen. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  if (isFailure(thrown)) return new Failure(thrown.code, thrown.message, thrown.hint ?? '', thrown.fields ?? [])
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return new Failure('stopped', '已经停下，什么都没有改。', '需要时可以重新来一遍。')
  return new Failure('internal', '这件事没有办成，资料没有坏。', '请关掉程序重新打开，再试一次。')
}
