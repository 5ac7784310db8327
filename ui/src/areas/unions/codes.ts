import { plain } from '@/words'

/** A union's lifelong code: six digits of the county, a hyphen, one to eight capitals or digits. */
export const codeFits = (text: string) => /^[0-9]{6}-[A-Z0-9]{1,8}$/.test(plain(text).toUpperCase())

/** 单位类型 of the union's 2015 form. */
export const unitTypes = Object.entries({
  110: '国有企业',
  120: '集体企业',
  130: '股份合作企业',
  140: '联营企业',
  151: '国有独资公司',
  159: '其他有限责任公司',
  161: '国有控股的股份有限公司',
  169: '其他股份有限公司',
  170: '私营企业',
  190: '其他内资企业',
  200: '港澳台商投资企业',
  300: '外商投资企业',
  400: '事业单位',
  500: '机关',
  600: '个体经济组织',
  700: '民办非企业单位',
}).map(([value, name]) => ({ value, label: `${value} ${name}` }))

/** 行业门类: the sections of GB/T 4754-2017. */
export const industries = Object.entries({
  A: '农、林、牧、渔业',
  B: '采矿业',
  C: '制造业',
  D: '电力、热力、燃气及水生产和供应业',
  E: '建筑业',
  F: '批发和零售业',
  G: '交通运输、仓储和邮政业',
  H: '住宿和餐饮业',
  I: '信息传输、软件和信息技术服务业',
  J: '金融业',
  K: '房地产业',
  L: '租赁和商务服务业',
  M: '科学研究和技术服务业',
  N: '水利、环境和公共设施管理业',
  O: '居民服务、修理和其他服务业',
  P: '教育',
  Q: '卫生和社会工作',
  R: '文化、体育和娱乐业',
  S: '公共管理、社会保障和社会组织',
  T: '国际组织',
}).map(([value, name]) => ({ value, label: `${value} ${name}` }))

/** What every code of this county begins with. */
export const countyOf = (code: string) => code.slice(0, 7)
