import { plain } from '@/words'

/** A union's lifelong code: six digits of the county, a hyphen, one to eight capitals or digits. */
export const codeFits = (text: string) => /^[0-9]{6}-[A-Z0-9]{1,8}$/.test(plain(text).toUpperCase())

/** What every code of this county begins with. */
export const countyOf = (code: string) => code.slice(0, 7)
