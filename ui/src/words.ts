/** Labels, and how figures and days are shown. */
import { recordAreas, recordWords } from '@/api/generated/commands'

export const severityWords: Record<string, string> = { error: '错误', verify: '核实', hint: '提示' }
export const filingWords: Record<string, string> = { local: '本地', exported: '已导出', received: '县已收', returned: '退回' }
export const statusWords: Record<string, string> = { active: '在册', retained: '保留', ended: '终止' }

/** Value lists of the member's form, in the words the core reads. */
export const lists = {
  document: ['身份证', '港澳台居民居住证', '外国人永久居留身份证', '港澳通行证', '台胞证', '护照', '军官证', '其他'],
  sex: ['男', '女'],
  political: [
    '群众',
    '中共党员',
    '中共预备党员',
    '共青团员',
    '民革党员',
    '民盟盟员',
    '民建会员',
    '民进会员',
    '农工党党员',
    '致公党党员',
    '九三学社社员',
    '台盟盟员',
    '无党派人士',
  ],
  education: ['研究生', '本科', '大专', '中专/技校', '高中', '初中及以下'],
  household: ['农业', '非农业', '居民'],
  employment: ['劳动合同', '劳务派遣', '非全日制', '新就业形态', '其他'],
  workStatus: ['在岗', '待岗', '病休', '内退', '失业', '退休', '其他'],
  platformGroup: [
    '不是',
    '货车司机',
    '网约车司机',
    '快递员',
    '网约送餐员',
    '护工护理员',
    '家政服务员',
    '商场信息员',
    '房产中介员',
    '保安员',
    '其他新就业形态',
  ],
  modelWorker: ['不是', '全国劳模', '省部级劳模', '市级劳模', '其他劳模'],
  yesNo: ['是', '否'],
  workersHome: ['全国模范职工之家', '省级', '市级', '县级', '合格', '还没有'],
  foundingWay: ['线下建会', '网上建会'],
  form: ['单独基层工会', '联合基层工会', '行业性工会联合会', '区域性工会联合会', '总工会', '工会工作委员会', '分工会', '工会小组', '其他'],
}

export const reasonWords: Record<string, string> = {
  name_missing: '没有姓名',
  id_missing: '没有证件号码',
  id_damaged_by_excel: '被 Excel 改坏了',
  id_length: '号码位数不对',
  id_characters: '号码里有不该有的字',
  id_date: '出生日期不存在',
  id_check_digit: '号码前后对不上',
  id_duplicate_in_file: '表里有两行同一个号',
  list_name_missing: '没有单位名称',
  list_uscc_wrong: '信用代码不对',
  list_code_wrong: '工会编码不对',
  list_code_taken: '编码和台账对不上',
  list_code_missing: '没有工会编码',
  list_count_unread: '人数没有读懂',
  list_part_exceeds_whole: '其中数比总数多',
  list_day_in_future: '日期还没有到',
  list_duplicate_in_file: '和前面的行重复',
  list_union_unknown: '台账里没有这家工会',
  list_union_ended: '这家工会已经撤销',
  list_not_ours: '不归本台账改',
  list_person_missing: '没有姓名',
  list_post_missing: '没有职务',
  list_term_missing: '没有写清任期',
  list_term_years: '任期不是三年或五年',
  list_term_differs: '和同一届的其他行对不上',
  list_term_backwards: '是以前的一届',
  list_figure_unknown: '年报表里没有这一项',
  list_figure_ambiguous: '同名的有几项',
  list_figure_unread: '数没有读懂',
}

export const retainReasons = { retired: '退休', unemployed: '失业', military: '参军', unit_closed: '单位关停', other: '其他' }
export const endReasons = { withdrawn: '本人退会', auto_withdrawn: '自动退会', expelled: '开除会籍', deceased: '去世' }

export { recordWords }

/** Counts by kind of record, gathered under the pages they belong to, the most first; kinds without a record are left out. */
export function byArea(parts: Record<string, number>): { area: string; total: number; kinds: string }[] {
  const areas = new Map<string, [string, number][]>()
  for (const [kind, n] of Object.entries(parts)) {
    if (n <= 0) continue
    const area = recordAreas[kind] ?? kind
    areas.set(area, [...(areas.get(area) ?? []), [recordWords[kind] ?? kind, n]])
  }
  return [...areas]
    .map(([area, kinds]) => ({
      area,
      total: kinds.reduce((sum, [, n]) => sum + n, 0),
      kinds: kinds.map(([word, n]) => `${word} ${count(n)}`).join('、'),
    }))
    .sort((a, b) => b.total - a.total)
}

/** 3412 → 3,412; nothing known is — and zero is 0. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toLocaleString('en-US')
}

/** A figure of the return as the core writes it: thousands in commas, decimals and days as they are. */
export function figure(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  if (/^\d{4}-\d{2}/.test(value)) return value
  return value.replace(/^([+-]?)(\d+)/, (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','))
}

/** What a rule rests on, without the number the program's own rules have in its papers: nobody outside can look that up. */
export const basis = (article: string) => article.replace(/[ 　]?[A-Z]+-\d+$/, '')

/** A part of a whole with one decimal, halves up: 2 of 3 → 66.7%. */
export function rate(part: number, whole: number): string {
  if (whole <= 0) return '—'
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** 2026-11-24 → 2026年11月24日, 2026-11 → 2026年11月: in sentences and records. */
export function longDay(day: string | null | undefined): string {
  if (!day) return '—'
  const [year, month, date] = day.split('-')
  if (!month) return `${year}年`
  return `${year}年${Number(month)}月` + (date ? `${Number(date)}日` : '')
}

/** 2026-11-24 → 2026年11月24日　星期二: where a person plans by it. */
export function dayOfWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? longDay(day) : `${longDay(day)}　星期${'日一二三四五六'[at.getUTCDay()]}`
}

/** The day so many days on: 2026-11-24 and 3 → 2026-11-27. */
export function daysOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 11月24日, with its year when that is another than today's. */
export function shortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? longDay(day).slice(5) : longDay(day)
}

const two = (number: number) => String(number).padStart(2, '0')

/** 08:40, by this computer's clock. */
export function timeOf(at: number): string {
  const when = new Date(at)
  return `${two(when.getHours())}:${two(when.getMinutes())}`
}

/** The time of something done today, the day of something done before. */
export function momentOf(at: number, today: string): string {
  const when = new Date(at)
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
  return day === today ? timeOf(at) : `${when.getMonth() + 1}月${when.getDate()}日`
}

/** A union's name as a list has room for it: without what every name ends in. */
export function shortUnion(name: string): string {
  return name.replace(/(股份|集团)?(有限(责任)?公司)?(基层)?(工会委员会|工会联合会|工会)$/, '') || name
}

/** Full-width digits, letters, spaces and the signs of numbers and addresses made plain; the ends trimmed. Commas, colons and
 * brackets of a sentence are its own. */
export function plain(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％＋－．／＠＿]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim()
}

const short = (year: string, month: string, date: string): string | null => {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const made = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(iso) ? iso : null
}

/** 20261124, 2026-11-24, 2026.11.24, 2026年11月24日 → 2026-11-24; null when there is no such day. */
export function readDay(text: string): string | null {
  const clean = plain(text)
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(clean) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(clean)
  return parts ? short(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : null
}

/** Like a day, or a month or year alone: 2008.07, 200807, 2008年7月 → 2008-07. */
export function readDated(text: string): string | null {
  const clean = plain(text)
  const parts = /^(\d{4})(\d{2})$/.exec(clean) ?? /^(\d{4})年?$/.exec(clean) ?? /^(\d{4})[-./年](\d{1,2})月?$/.exec(clean)
  if (!parts) return readDay(clean)
  const month = parts[2]
  return short(parts[1] ?? '', month ?? '1', '1') && `${parts[1]}${month ? `-${month.padStart(2, '0')}` : ''}`
}

/** Bytes in words: 6.8 GB. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let value = bytes
  let at = 0
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000
    at += 1
  }
  return `${value >= 100 || at === 0 ? Math.round(value) : value.toFixed(1)} ${units[at]}`
}

/** 是, 否, or nothing when it is not known. */
export function yesNo(value: boolean | null | undefined): string {
  return value === true ? '是' : value === false ? '否' : ''
}

/** What a choice of 是 and 否 says; null when nothing was chosen. */
export function readYesNo(text: string): boolean | null {
  return text === '' ? null : text === '是'
}

/** A count as typed; null when nothing or no such number stands there. */
export function readCount(text: string): number | null {
  const clean = plain(text).replace(/,|，/g, '')
  return /^\d{1,9}$/.test(clean) ? Number(clean) : null
}

/** Empty text of a field is nothing said. */
export function filled(text: string): string | null {
  return plain(text) || null
}

/** How far a session of a congress is. */
export const sessionStates: Record<string, string> = { coming: '筹备中', open: '正在开会', closed: '已闭会' }
