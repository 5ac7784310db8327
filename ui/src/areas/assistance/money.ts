import type { SurveyLine } from '@/api/generated/commands'
import { plain } from '@/words'

/** 分 as a sum in 元: 4100000 → 41,000.00; nothing known is —. */
export function yuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  const whole = Math.trunc(Math.abs(fen) / 100)
  return `${fen < 0 ? '−' : ''}${whole.toLocaleString('en-US')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
}

/** 分 as a field holds it: 62222 → 622.22; nothing known is empty. */
export const typedYuan = (fen: number | null | undefined): string => (fen === null || fen === undefined ? '' : (fen / 100).toFixed(2))

/** A sum in 元 as typed, in 分: 41,000.5 → 4100050; null when it is none. */
export function readFen(text: string): number | null {
  const parts = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain(text).replace(/[,，]/g, ''))
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null
}

/** What is left a month for each who lives there, in 分, halves up as the core reckons it; null for a household of nobody. */
export function perCapita(income: number, rigid: number, members: number): number | null {
  const months = 12 * members
  return members > 0 ? Math.floor((2 * (income - rigid) + months) / (2 * months)) : null
}

/** The formula with its terms: （年收入 41,000.00 − 刚性支出 18,600.00）÷ 12 ÷ 3 人 = 622.22 元. */
export function formula(of: Pick<SurveyLine, 'income' | 'rigid' | 'members' | 'per_capita'>): string {
  return `（年收入 ${yuan(of.income)} − 刚性支出 ${yuan(of.rigid)}）÷ 12 ÷ ${of.members} 人 = ${yuan(of.per_capita)} 元`
}
