import type { Commands, ScoredRateLine } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const line = (code: string, label: string, part: number, whole: number, measure: string): ScoredRateLine => ({
  code,
  label,
  rate: { part, whole, rate: whole ? `${((part * 100) / whole).toFixed(1)}%` : '—', formula: `${label}的分子 ÷ ${label}的分母` },
  measure,
  part_words: `${label}的分子`,
  whole_words: `${label}的分母`,
  remark: '按当日的记录',
  missing: whole - part,
})
const rates = () => [
  line('congress', '职代会召开率', 3, 4, '个'),
  line('openness', '厂务公开建制率', 2, 3, '个'),
  line('wage', '工资集体协商建制率', 5, 8, '家'),
  line('staff', '工资集体协商覆盖职工', 345, 435, '人'),
]

/** The year: rates, the report, the overview. `empty` has nothing recorded. */
export function yearAnswers(state: string): Partial<Handlers> {
  const bare = state === 'empty'
  return {
    rates: ({ from, to }) => ({
      from,
      to,
      words: '2026年1月1日至2026年11月22日',
      name: '许家湖镇总工会',
      rules: '规则：程序自带',
      rates: rates(),
      trend: [2025, 2026].map((year) => ({
        label: `${year}年`,
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        rates: rates().map(({ rate }) => ({
          part: rate.part,
          whole: rate.whole,
          percent: Math.round((rate.part * 1000) / rate.whole) / 10,
          rate: rate.rate,
        })),
      })),
    }),
    rate_rows: ({ part, rate }) => {
      const all = [
        { id: 'u1', name: '沂河电子厂工会', union: '371323-DZC', union_name: '沂河电子厂工会', state: '召开了', done: true, amount: 1 },
        {
          id: 'u2',
          name: '瑞丰机械工会',
          union: '371323-RF',
          union_name: '瑞丰机械工会',
          state: '没有召开',
          done: false,
          amount: rate === 'staff' ? null : 1,
        },
      ]
      const rows = all.filter((row) => part === null || row.done === (part === 'done'))
      return { rows, all: rows.length }
    },
    rates_write: () => ({ file: '三项考核.xlsx', rows: 19 }),
    work_report: ({ from, to, union }) => ({
      name: '许家湖镇总工会',
      words: '2026年上半年',
      rules: '规则：程序自带',
      about: [from, to, union].filter(Boolean).join('_'),
      sections: [
        {
          title: '组织建设和发展会员',
          sentences: bare
            ? []
            : [
                {
                  text: '到2026年6月30日，共有工会 5 个，其中基层工会 4 个。',
                  numbers: [
                    { formula: 'unions', words: '工会', value: '5' },
                    { formula: 'unions_base', words: '基层工会', value: '4' },
                  ],
                },
              ],
        },
        { title: '经费', sentences: [] },
      ],
    }),
    work_report_write: () => ({ file: '工作总结.docx', sentences: 1 }),
    year_overview: ({ year }) => ({
      year: year ?? 2026,
      from: `${year ?? 2026}-01-01`,
      to: `${year ?? 2026}-11-22`,
      words: `${year ?? 2026}年`,
      name: '许家湖镇总工会',
      rules: '规则：程序自带',
      empty: bare,
      members: [
        { on: '2025-12-31', members: 120 },
        { on: '2026-11-22', members: 128 },
      ],
      months: Array.from({ length: 12 }, (_, at) => ({ month: at + 1, joined: at === 2 ? 9 : 0, came: 0, left: at === 4 ? 1 : 0 })),
      rates: rates(),
      money: [{ label: '帮扶：本级经费', value: 3200.5, shown: '3200.50', measure: '元', what: 'aid_money_own' }],
      cases: [{ label: '收到信访', value: 4, shown: '4', measure: '件', what: 'petitions_received' }],
    }),
    year_rows: ({ after }) => ({
      title: '劳动竞赛',
      words: '2026年上半年',
      name: '许家湖镇总工会',
      page: '/activities/list',
      rows: bare
        ? []
        : [
            {
              id: after ? '2' : '1',
              name: after ? '焊工竞赛' : '纺织竞赛',
              union: '许家湖镇总工会',
              detail: '2026-05-04',
              shown: '1',
              route: after ? null : '/activities/list/1',
            },
          ],
      next: after || bare ? null : '1',
    }),
  }
}
