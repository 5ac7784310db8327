const subjects: Record<string, string> = {
  wage: '工资协商',
  general: '集体合同协商',
  women: '女职工权益协商',
  safety: '劳动安全卫生协商',
}

/** What a negotiation of a kind is usually called: 2026年工资协商. */
export const titleOf = (kind: string, day: string) => `${day.slice(0, 4)}年${subjects[kind] ?? '专项协商'}`
