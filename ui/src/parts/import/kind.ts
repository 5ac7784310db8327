import type { CallOptions } from '@/api/call'
import type { Applied, ImportPage, ImportPreview, RejectsWritten } from '@/api/generated/commands'

/** What the first step has gathered. */
export interface Opening {
  file: string
  map: Record<string, string>
  sheet: string | null
  answers: Record<number, boolean>
}

/** One kind of list that the wizard takes in: its words, and its four calls. */
export interface ImportKind {
  title: string
  /** What the file is called, and what is said below it. */
  file: string
  fileHelp: string
  reading: string
  words: {
    added: string
    updated: string
    unchanged: string
    asked: string
    measure: string
    name: string
    key: string
    absent: string
    missing: string
  }
  /** Whether a row in question is left out until it is answered or put right, and goes back with the refused ones. */
  answers: boolean
  open: (opening: Opening, options: CallOptions) => Promise<ImportPreview>
  page: (request: { batch: string; part: string; after: number; limit: number }) => Promise<ImportPage>
  apply: (batch: string, options: CallOptions) => Promise<Applied>
  rejects: (batch: string, to: string, options: CallOptions) => Promise<RejectsWritten>
  /** Where the wizard was opened from, and what its last button says. */
  home: string
  finish: string
}
