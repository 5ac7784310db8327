import type { Commands, FundUnionLine, FundYearView, LevyLine, MoneyRow, PlanRate } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const choice = (code: string, label: string) => ({ code, label })

export const bans = ['不准使用工会经费请客送礼', '不准截留、挪用工会经费']

export function planRate(given: Partial<PlanRate> = {}): PlanRate {
  return {
    done: '12000.00',
    planned: '16000.00',
    rate: '75.0%',
    elapsed: '89.3%',
    tenths: 750,
    elapsed_tenths: 893,
    behind: true,
    formula: '本年已上解 ÷ 本年上解计划',
    ...given,
  }
}

export function fundUnion(given: Partial<FundUnionLine> = {}): FundUnionLine {
  return {
    code: '371323-DZC',
    name: '沂河电子厂工会',
    collected: planRate(),
    remitted: planRate(),
    income: '25600.00',
    spending: '1260.00',
    closed: false,
    ...given,
  }
}

export function fundYear(given: Partial<FundYearView> = {}): FundYearView {
  return {
    year: 2026,
    on: '2026-11-22',
    collected: planRate({ behind: false, rate: '97.5%', tenths: 975 }),
    remitted: planRate(),
    on_the_way: '12000.00',
    owed_up: '15600.00',
    income: [{ code: 'levy', label: '拨缴经费收入（留成）', planned: null, done: '23400.00', tenths: null, rate: '—' }],
    spending: [{ code: 'culture', label: '文体活动支出', planned: '5000.00', done: '1260.00', tenths: 252, rate: '25.2%' }],
    total_income: '23400.00',
    total_spending: '1260.00',
    before: '5000.00',
    left: '27140.00',
    held: '0.00',
    closing: null,
    may_close: false,
    notices: [],
    ...given,
  }
}

export function levyLine(given: Partial<LevyLine> = {}): LevyLine {
  return {
    id: 'l1',
    own: true,
    union: '371323-DZC',
    union_name: '沂河电子厂工会',
    kind: 'levy',
    kind_label: '工会经费',
    payer: '沂河电子厂',
    from: '2026-01-01',
    to: '2026-03-31',
    employees: 210,
    wages: '2000000.00',
    due: '40000.00',
    paid: '30000.00',
    left: '10000.00',
    gap_reason: null,
    note: null,
    last_day: '2026-04-15',
    state: 'short',
    state_label: '没有缴足',
    ...given,
  }
}

export function moneyRow(given: Partial<MoneyRow> = {}): MoneyRow {
  return {
    id: 'x1',
    own: true,
    union: '371323-DZC',
    union_name: '沂河电子厂工会',
    on: '2026-05-06',
    item: 'culture',
    item_label: '文体活动支出',
    side: 'spending',
    amount: '1260.00',
    party: '沂水新华书店',
    what: '职工书屋图书',
    voucher: '2026-018',
    approved_by: '周立新',
    channel: null,
    bans: [],
    gift: null,
    people: null,
    note: null,
    ...given,
  }
}

const month = {
  id: 'd1',
  union: '371323-DZC',
  union_name: '沂河电子厂工会',
  own: true,
  month: '2026-10',
  way: 'each',
  way_label: '逐人登记',
  people: 2,
  due: '40.40',
  paid: '16.05',
  left: '24.35',
  last_day: '2026-11-10',
  state: 'short',
  state_label: '没有缴足',
}

/** What the core answers about money. */
export function duesAnswers() {
  return {
    fund_choices: () => ({
      incomes: [choice('opening', '上年结余'), choice('other_income', '其他收入')],
      heads: [choice('culture', '文体活动支出'), choice('rights', '维权支出')],
      planned: [choice('levy', '拨缴经费'), choice('remitted', '上解经费'), choice('culture', '文体活动支出')],
      items: [choice('levy', '拨缴经费'), choice('culture', '文体活动支出')],
      channels: [choice('tax', '税务代收'), choice('own', '单位自行拨缴')],
      gifts: [{ code: 'birthday', label: '生日慰问', cap: '省里的上限没有查到（待核实），程序不核对' }],
      bans,
      bans_basis: '基层工会经费收支管理办法，待核实',
      split: '基层留成 60.0%',
      base: '会费＝本人每月基本收入的 0.5%',
      own: '371323-XJH',
    }),
    fund_year: () => fundYear(),
    fund_unions: () => ({ unions: [fundUnion()], behind: 1, unplanned: 0 }),
    fund_unions_write: () => ({ file: '进度.xlsx', rows: 1 }),
    fund_plan_put: () => ({}),
    year_close: () => ({ notices: [] }),
    year_reopen: () => ({}),
    dues_months: () => ({ months: [month], due: '40.40', paid: '16.05', left: '24.35' }),
    dues_month: () => ({
      line: month,
      rows: [
        { id: 'p1', name: '王晓燕', tail: '0021', base: '3219.50', due: '16.05', paid_on: '2026-11-05', receipt: 'x2' },
        { id: 'p2', name: '周立新', tail: '0038', base: '4876.00', due: '24.35', paid_on: null, receipt: null },
      ],
      next: null,
      unpaid: 1,
    }),
    dues_month_write: () => ({ file: '欠缴.xlsx', rows: 1 }),
    dues_bases: () => ({
      rows: [
        { member: 'm1', name: '王晓燕', tail: '0021', base: null, asked: false, paid: false, excused: null },
        { member: 'm2', name: '周立新', tail: '0038', base: '4876.00', asked: false, paid: false, excused: null },
        { member: 'm3', name: '赵德才', tail: '0019', base: null, asked: false, paid: false, excused: '赵德才保留会籍，保留期间不交会费' },
      ],
      more: false,
      active: 2,
      retained: 1,
    }),
    dues_paste: () => ({
      lines: [{ member: 'm1', base: '3219.50' }],
      due: '16.05',
      refused: [{ line: 2, who: '不认识的人', message: '这家工会的花名册里没有这个姓名' }],
    }),
    dues_ask: () => ({ id: 'd1', people: 2, due: '40.40', notices: [] }),
    dues_ask_last: () => ({ id: 'd1', people: 2, due: '40.40', notices: [] }),
    dues_ask_sum: () => ({}),
    dues_collect: () => ({ line: 'x2', amount: '24.35', people: 1 }),
    levy_list: () => ({ rows: [levyLine()], next: null, total: 1, due: '40000.00', paid: '30000.00', left: '10000.00' }),
    levy_list_write: () => ({ file: '拨缴.xlsx', rows: 1 }),
    levy_get: () => ({ line: levyLine(), payments: [], formula: '工资总额 × 2.0%', split: '基层留成 60.0%', order: '可以申请支付令' }),
    levy_put: () => ({ id: 'l1', due: '40000.00' }),
    levy_pay: () => ({}),
    levy_gap: () => ({}),
    money_list: () => ({ rows: [moneyRow()], next: null, total: 1, amount: '1260.00' }),
    money_list_write: () => ({ file: '收支.xlsx', rows: 1 }),
    money_put: () => ({ id: 'x1' }),
    money_drop: () => ({}),
    fund_return_list: () => ({
      returns: [],
      threshold: '2026 年的小额缴费标准没有查到',
      small: [],
      funds: [],
      kinds: [choice('small', '小额缴费返还')],
    }),
    fund_return_declare: () => ({}),
    fund_return_receive: () => ({}),
    audit_list: () => ({ findings: [], open: 0 }),
    audit_put: () => ({}),
    audit_fix: () => ({}),
  } satisfies Partial<Handlers>
}
