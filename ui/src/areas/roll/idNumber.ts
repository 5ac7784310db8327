import { plain } from '@/words'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** A day that a living person can be born on. */
function isBirth(year: number, month: number, date: number): boolean {
  const day = new Date(Date.UTC(year, month - 1, date))
  return year >= 1850 && year <= 2099 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
}

/** What is wrong with the number of a 身份证 (GB 11643), told on leaving the field; empty when nothing is. The core judges on saving. */
export function idFault(text: string): string {
  const id = plain(text)
    .replace(/[\s\-'"‘’“”]/g, '')
    .toUpperCase()
  // Masked as it was read; none; or the number of some other document, which the core recognises by its shape.
  if (!id || id.includes('*') || /^([A-Z]{1,2}\d{7,8}|[HM]\d{10}|[A-Z]{3}\d{12})$/.test(id) || /字第.*\d/.test(id)) return ''
  const many = [...id].length
  if (many < 15) return `证件号只有 ${many} 位，不够。请对照身份证补全。`
  if (many > 15 && many < 18) return `证件号只有 ${many} 位，少了 ${18 - many} 位。请对照身份证补全。`
  if (many > 18) return `证件号有 ${many} 位，多了 ${many - 18} 位。请对照身份证核对。`
  if (!/^(\d{15}|\d{17}[\dX])$/.test(id)) return '证件号里有不该有的字。除了最后一位可以是 X，其余都应当是数字。'
  const full = many === 15 ? `${id.slice(0, 6)}19${id.slice(6)}` : id
  if (!isBirth(Number(full.slice(6, 10)), Number(full.slice(10, 12)), Number(full.slice(12, 14))))
    return `证件号里的出生日期不存在。请对照身份证核对第 ${many === 15 ? '7 到 12' : '7 到 14'} 位。`
  const sum = weights.reduce((all, weight, at) => all + weight * Number(id[at]), 0)
  if (many === 18 && checks[sum % 11] !== id[17]) return '证件号最后一位对不上，一定有一位写错了。请对照身份证逐位核对。'
  return ''
}
