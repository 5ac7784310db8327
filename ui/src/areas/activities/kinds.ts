import type { FieldLine, KindCard, KindList } from '@/api/generated/commands'
import { plain } from '@/words'

/** What stands in the list of kinds under one group. */
export interface KindsOfGroup {
  label: string
  kinds: KindCard[]
}

/** Kinds of some shapes by group, without groups that have none; those that are given up only where they were used. */
export function byGroup(list: KindList | null, shapes: string[], used: 'offered' | 'known'): KindsOfGroup[] {
  const kinds = (list?.kinds ?? []).filter((kind) => shapes.includes(kind.shape) && (kind.offered || (used === 'known' && kind.used > 0)))
  return (list?.groups ?? [])
    .map((group) => ({ label: group.label, kinds: kinds.filter((kind) => kind.group === group.code) }))
    .filter((group) => group.kinds.length > 0)
}

/** What was typed into the fields of a kind; of a record that is put right, what it says. */
export function typedFields(kind: KindCard | null, said: FieldLine[] = []): Record<string, string> {
  const known = new Map(said.map((line) => [line.code, line.typed]))
  return Object.fromEntries((kind?.fields ?? []).map((field) => [field.code, known.get(field.code) ?? '']))
}

/** The fields that have to be said and are empty, by name. */
export function lacking(kind: KindCard | null, typed: Record<string, string>): string[] {
  return (kind?.fields ?? []).filter((field) => field.required && !plain(typed[field.code] ?? '')).map((field) => field.label)
}

/** 全国级、市级, and 本级 as it is. */
export const levelWords = (label: string | null): string => (label && !label.endsWith('级') ? `${label}级` : (label ?? ''))
