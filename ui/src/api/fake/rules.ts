import type { Parameters, RuleChange } from '../generated/commands'

/** What the county changes, invented. */
export const newWage: RuleChange[] = [
  { name: '最低工资（月）', place: '本县', from: '2026-07-01', before: '', after: '2200.00 元', gone: [], come: [] },
]

/** A few parameters as they ship. */
export const parameters = (): Omit<Parameters, 'on' | 'draft'> => ({
  region: '371323',
  edition: 0,
  issued_on: null,
  entries: [
    {
      code: 'contract.offer_reply',
      name: '书面答复要约',
      place: '全国',
      from: '2004-05-01',
      to: null,
      value: '收到要约后20日内',
      basis: '集体合同规定 第三十二条',
      verify: false,
      holds: false,
    },
    {
      code: 'contract.offer_reply',
      name: '书面答复要约',
      place: '山东',
      from: '2013-10-01',
      to: null,
      value: '收到要约后10日内',
      basis: '山东省劳动合同条例 第三十八条',
      verify: false,
      holds: true,
    },
    {
      code: 'congress.managers_share',
      name: '中层以上管理人员不超过代表的',
      place: '全国',
      from: '2012-02-13',
      to: null,
      value: '20%',
      basis: '企业民主管理规定 第九条',
      verify: true,
      holds: true,
    },
  ],
  missing: [{ code: 'wage.minimum_month', name: '最低工资（月）' }],
  holidays: [{ year: 2026, source: '国务院办公厅通知', rest: ['元旦 2026-01-01—2026-01-03'], worked: ['2026-01-04'] }],
})
