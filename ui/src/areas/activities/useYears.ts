import { useSession } from '@/state/session'

/** Years to choose from: this one and those before it. */
export function useYears(back = 8): { thisYear: number; years: number[] } {
  const thisYear = Number(useSession().today.slice(0, 4))
  return { thisYear, years: Array.from({ length: back }, (_, at) => thisYear - at) }
}
