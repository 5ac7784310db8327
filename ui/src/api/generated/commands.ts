// Written from Rust by `make bindings`. Do not edit.

/**
 * A station whose return is not in the sum.
 */
export type AbsentReturn = { 
/**
 * Code of the station.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `missing`, `received` or `returned`.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, 
/**
 * Whom to ring.
 */
phone: string | null, };

/**
 * An account.
 */
export type AccountLine = { 
/**
 * 户名
 */
holder: string, 
/**
 * 开户银行
 */
bank: string, 
/**
 * 支行名称
 */
branch: string | null, 
/**
 * 银行卡号, whole.
 */
card_no: string, };

/**
 * Where money is paid to.
 */
export type AccountPut = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * 户名
 */
holder: string, 
/**
 * 开户银行
 */
bank: string, 
/**
 * 支行名称
 */
branch: string | null, 
/**
 * 银行卡号
 */
card_no: string, };

/**
 * An activity to be taken off.
 */
export type ActivityDrop = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * Which activity.
 */
export type ActivityGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * The same activity of several unions.
 */
export type ActivityGrid = { 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * 名称, of every line that says none of its own.
 */
title: string, 
/**
 * When, of every line that says none of its own.
 */
on: string, 
/**
 * Code of the level.
 */
level: string | null, 
/**
 * The lines.
 */
rows: Array<ActivityGridRow>, };

/**
 * What is wrong with a line.
 */
export type ActivityGridFinding = { 
/**
 * The line, from 0.
 */
at: number, 
/**
 * The field, as `fields.people`; empty for the line as a whole.
 */
field: string, 
/**
 * The sentence.
 */
message: string, 
/**
 * What to do.
 */
hint: string, };

/**
 * A line of the grid.
 */
export type ActivityGridRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 名称, where this union's is another.
 */
title: string | null, 
/**
 * When, where it was another day.
 */
on: string | null, 
/**
 * What the kind asks, as typed.
 */
fields: { [key in string]: string }, };

/**
 * What was written, or why nothing was.
 */
export type ActivityGridSaved = { 
/**
 * Activities written: all of them, or none.
 */
written: number, 
/**
 * What is wrong, line by line.
 */
findings: Array<ActivityGridFinding>, };

/**
 * Which kind to give up.
 */
export type ActivityKindDrop = { 
/**
 * Its code.
 */
code: string, };

/**
 * A kind's file.
 */
export type ActivityKindFile = { 
/**
 * The file.
 */
file: string, };

/**
 * The kind that was put in.
 */
export type ActivityKindSet = { 
/**
 * Its code.
 */
code: string, 
/**
 * 名称
 */
name: string, 
/**
 * Its version.
 */
version: number, };

/**
 * Where a kind goes.
 */
export type ActivityKindWrite = { 
/**
 * Its code.
 */
code: string, 
/**
 * The text file to write.
 */
to: string, };

/**
 * An activity.
 */
export type ActivityLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Its name, by the version it was entered by.
 */
kind_name: string, 
/**
 * 名称
 */
title: string, 
/**
 * When, or when it began.
 */
on: string, 
/**
 * Last day of one that lasted longer.
 */
until: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * Code of the level.
 */
level: string | null, 
/**
 * In Chinese.
 */
level_label: string | null, 
/**
 * Its numbers in one line.
 */
summary: string, };

/**
 * Which activities.
 */
export type ActivityList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * Code of the kind; `null` for all.
 */
kind: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of title, place, note or answers.
 */
query: string, 
/**
 * Where the page begins, as the page before said.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where activities go.
 */
export type ActivityListWrite = { 
/**
 * Which activities; pages do not matter.
 */
list: ActivityList, 
/**
 * The file.
 */
to: string, };

/**
 * A page of activities.
 */
export type ActivityPage = { 
/**
 * The year.
 */
year: number, 
/**
 * The newest first.
 */
rows: Array<ActivityLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * All that the filter finds.
 */
total: number, 
/**
 * How many of each kind the year has, of the union that is asked for, whatever the other filters.
 */
kinds: Array<KindCount>, };

/**
 * An activity.
 */
export type ActivityPut = { 
/**
 * The id of one that is put right; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * 名称
 */
title: string, 
/**
 * When, or when it began.
 */
on: string | null, 
/**
 * Last day of one that lasted longer.
 */
until: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * Code of the level.
 */
level: string | null, 
/**
 * What the kind asks, as typed, by code of the field.
 */
fields: { [key in string]: string }, 
/**
 * 说明
 */
note: string | null, };

/**
 * A row behind a figure.
 */
export type ActivityRow = { 
/**
 * Id of the record; of a union that counts once, of the union.
 */
id: string, 
/**
 * Where it is opened: `list`, `places`, `awards`; empty for a union.
 */
page: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Name of the union.
 */
union: string, 
/**
 * The day by which it counts.
 */
on: string | null, 
/**
 * How much, as it is shown.
 */
amount: string, };

/**
 * Which figure's rows.
 */
export type ActivityRows = { 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Code of the count.
 */
count: string, 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * As in [`ActivityYear::part`].
 */
part: string | null, 
/**
 * How many rows were seen before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Rows behind a figure.
 */
export type ActivityRowsPage = { 
/**
 * What the figure is called.
 */
label: string, 
/**
 * Whose amounts add up to it.
 */
rows: Array<ActivityRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * All of them.
 */
total: number, };

/**
 * An activity that was written.
 */
export type ActivitySaved = { 
/**
 * Its id.
 */
id: string, };

/**
 * An activity with everything that was said of it.
 */
export type ActivityView = { 
/**
 * Its line.
 */
line: ActivityLine, 
/**
 * What its kind asks, in its order.
 */
fields: Array<FieldLine>, 
/**
 * 说明
 */
note: string | null, 
/**
 * The kind in the version it was entered by; `null` where no edition here has it.
 */
kind: KindCard | null, 
/**
 * Version of the kind.
 */
version: number, 
/**
 * Photographs and papers.
 */
papers: number, };

/**
 * Which time, of which union.
 */
export type ActivityYear = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * `year`, `first`, `second` (halves) or `return` (1 October to 30 September); `null` for the year.
 */
part: string | null, };

/**
 * The figures of a time.
 */
export type ActivityYearView = { 
/**
 * The year.
 */
year: number, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * Kinds by group, in their order.
 */
groups: Array<YearGroup>, 
/**
 * Records whose kind no edition here has: no figure holds them.
 */
unknown: number, };

/**
 * Where the figures go.
 */
export type ActivityYearWrite = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * As in [`ActivityYear::part`].
 */
part: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * The managers appraised at an item.
 */
export type AgendaAppraisal = { 
/**
 * In the order they were entered.
 */
managers: Array<AppraisalLine>, 
/**
 * How the shares are counted, in words.
 */
formula: string, };

/**
 * An election of the agenda.
 */
export type AgendaElection = { 
/**
 * 应选名额
 */
seats: number, 
/**
 * 有效票
 */
valid: number | null, 
/**
 * The ballot.
 */
candidates: Array<CandidateLine>, };

/**
 * An item of the agenda.
 */
export type AgendaItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its place, from 1.
 */
place: number, 
/**
 * As the agenda words it.
 */
title: string, 
/**
 * What it is about, in Chinese.
 */
matter: string, 
/**
 * What the congress does with it, in Chinese.
 */
power: string, 
/**
 * Whether it is put to the vote.
 */
voted_on: boolean, 
/**
 * How, in Chinese.
 */
ballot: string | null, 
/**
 * 赞成
 */
yes: number | null, 
/**
 * 反对
 */
no: number | null, 
/**
 * 弃权
 */
abstained: number | null, 
/**
 * 废票
 */
void: number | null, 
/**
 * Votes in favour that are needed.
 */
needed: number | null, 
/**
 * That share as the law words it.
 */
share: string | null, 
/**
 * Whether its votes, or those of its candidates, were written down.
 */
counted: boolean, 
/**
 * Whether it passed, or every seat was filled; `null` before it was voted on.
 */
passed: boolean | null, 
/**
 * How it came out, in a few words.
 */
outcome: string, 
/**
 * Where the share is written, and why the item goes to the congress.
 */
article: string | null, 
/**
 * 决议
 */
resolution: string | null, 
/**
 * Its names and seats, in an election.
 */
election: AgendaElection | null, 
/**
 * How managers were found, where they are appraised.
 */
appraisal: AgendaAppraisal | null, };

/**
 * What an item can be about, and what the congress does with it.
 */
export type AgendaMatter = { 
/**
 * Its code.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * What the congress does with it where nothing else is said, its code.
 */
power: string, 
/**
 * Why it goes to the congress, where a law says so.
 */
article: string | null, };

/**
 * What may be chosen in the forms of aid.
 */
export type AidChoices = { 
/**
 * 项目
 */
projects: Array<Choice>, 
/**
 * 来源
 */
sources: Array<Choice>, 
/**
 * 发放方式
 */
ways: Array<Choice>, 
/**
 * 学段
 */
stages: Array<Choice>, 
/**
 * 困难类别
 */
categories: Array<Choice>, 
/**
 * Funds with what is left, the newest year first.
 */
funds: Array<FundChoice>, 
/**
 * Code of the office's own union.
 */
own: string | null, };

/**
 * A clock of legal aid.
 */
export type AidClockLine = { 
/**
 * Its parameter.
 */
code: string, 
/**
 * What has to be done.
 */
label: string, 
/**
 * Day on which it was.
 */
done_on: string | null, 
/**
 * Last day.
 */
due: string | null, 
/**
 * Days to it; of what was done, as it stood on its day.
 */
days_left: number | null, 
/**
 * How the last day was found.
 */
words: string, 
/**
 * 依据
 */
article: string, 
/**
 * Whether it is the office's to do.
 */
ours: boolean, };

/**
 * Aid that was given (发放).
 */
export type AidGive = { 
/**
 * Code of the union that gave it.
 */
union: string, 
/**
 * 项目, its code.
 */
project: string, 
/**
 * Id of the fund.
 */
fund: string | null, 
/**
 * When.
 */
on: string | null, 
/**
 * Id of the household's file.
 */
file: string | null, 
/**
 * Id of whom of the household it is for.
 */
member: string | null, 
/**
 * Id of an enterprise, instead of a household.
 */
employer: string | null, 
/**
 * 领取人; `null` for the worker or the enterprise.
 */
payee: string | null, 
/**
 * 发放方式 of the money, its code.
 */
way: string | null, 
/**
 * 金额 of the money, in 元.
 */
amount: string | null, 
/**
 * 实物
 */
goods: string | null, 
/**
 * 数量
 */
quantity: string | null, 
/**
 * Value of the goods, in 元.
 */
value: string | null, 
/**
 * 审批人
 */
approved_by: string | null, 
/**
 * 已签字
 */
signed: boolean, 
/**
 * 经办人的亲属
 */
relative: boolean, 
/**
 * 学年 of tuition aid; `null` for that of the day.
 */
school_year: number | null, 
/**
 * 学段, its code; `null` for the student's own.
 */
stage: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * What is to be looked at was looked at.
 */
confirmed: boolean, };

/**
 * Aid that was recorded, or what is to be looked at first.
 */
export type AidGiven = { 
/**
 * Ids of what was recorded: one of money, one of goods. Empty while something is to be looked at.
 */
ids: Array<string>, 
/**
 * 核实: what is to be looked at; said again as confirmed, it goes through.
 */
advice: Array<Notice>, };

/**
 * Something that was given.
 */
export type AidLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * 领取人
 */
payee: string, 
/**
 * For whom of the household.
 */
member: string | null, 
/**
 * Id of the household's file.
 */
file: string | null, 
/**
 * 项目, its code.
 */
project: string, 
/**
 * In Chinese.
 */
project_label: string, 
/**
 * The fund.
 */
fund: string, 
/**
 * 来源
 */
source: string, 
/**
 * 发放方式
 */
way: string, 
/**
 * 金额; of goods their value.
 */
amount: string, 
/**
 * What the goods are, and how many.
 */
goods: string | null, 
/**
 * The union that gave it.
 */
union_name: string, 
/**
 * 审批人
 */
approved_by: string | null, 
/**
 * 已签字
 */
signed: boolean, 
/**
 * 经办人的亲属
 */
relative: boolean, 
/**
 * 学年
 */
school_year: number | null, 
/**
 * 备注; of a household only while what is sensitive is open.
 */
note: string | null, 
/**
 * A remark stands here that is not shown now.
 */
sealed: boolean, };

/**
 * A page of the ledger of aid.
 */
export type AidList = { 
/**
 * 项目
 */
project: string | null, 
/**
 * Id of a fund.
 */
fund: string | null, 
/**
 * 来源
 */
source: string | null, 
/**
 * 年
 */
year: number | null, 
/**
 * 月, of the year.
 */
month: number | null, 
/**
 * Code of a union.
 */
union: string | null, 
/**
 * Signed for or not; `null` for all.
 */
signed: boolean | null, 
/**
 * Id of a household's file.
 */
file: string | null, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * The ledger of aid as a sheet.
 */
export type AidListWrite = { 
/**
 * What to list; its page is all of it.
 */
list: AidList, 
/**
 * The file.
 */
to: string, };

/**
 * Somebody of the household.
 */
export type AidMember = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 与户主关系
 */
relation: string, 
/**
 * 学段, its code; of a child under fourteen not told here, nor is the school (个人信息保护法 第二十八条).
 */
stage: string | null, 
/**
 * 单位或学校
 */
place: string | null, };

/**
 * A page of the ledger of aid.
 */
export type AidPage = { 
/**
 * The newest first.
 */
rows: Array<AidLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * How many there are.
 */
total: number, 
/**
 * How much they come to.
 */
amount: string, };

/**
 * A household that may be given something.
 */
export type AidPayee = { 
/**
 * Id of its file.
 */
file: string, 
/**
 * 姓名 of the worker.
 */
name: string, 
/**
 * The union that keeps the file.
 */
union_name: string, 
/**
 * 村居
 */
village: string | null, 
/**
 * 困难类别
 */
category: string | null, 
/**
 * Its people.
 */
family: Array<AidMember>, 
/**
 * Whether an account for payments is kept.
 */
account: boolean, 
/**
 * Day of the newest aid.
 */
aided_on: string | null, };

/**
 * Whom to look for.
 */
export type AidPayees = { 
/**
 * Words of the worker's name.
 */
query: string, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Households with an open file.
 */
export type AidPayeesPage = { 
/**
 * By name.
 */
rows: Array<AidPayee>, };

/**
 * Payees that have signed.
 */
export type AidSign = { 
/**
 * Ids of what they signed for.
 */
ids: Array<string>, };

/**
 * How many have signed.
 */
export type AidSigned = { 
/**
 * Those that had not before.
 */
signed: number, };

/**
 * Aid to take back.
 */
export type AidTakeBack = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * Which year.
 */
export type AidYear = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * What a project took from each source.
 */
export type AidYearProject = { 
/**
 * 项目, its code.
 */
project: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * From each source, in the order of the sources.
 */
by_source: Array<string>, 
/**
 * Together.
 */
total: string, 
/**
 * Records.
 */
times: number, };

/**
 * What a year gave.
 */
export type AidYearReply = { 
/**
 * The year.
 */
year: number, 
/**
 * Sources from which something was given.
 */
sources: Array<Choice>, 
/**
 * Month by month, twelve of them: what each source gave, in the order of the sources, in 元.
 */
months: Array<Array<number>>, 
/**
 * By project and source.
 */
projects: Array<AidYearProject>, 
/**
 * Everything.
 */
total: string, 
/**
 * Of that, goods at their value.
 */
goods: string, 
/**
 * Records.
 */
times: number, };

/**
 * One line of the analysis.
 */
export type AnalysisLine = { 
/**
 * What.
 */
label: string, 
/**
 * 件数
 */
received: number, 
/**
 * 人次
 */
people: number, 
/**
 * 按期答复
 */
replied: number, 
/**
 * 按期办结
 */
settled: number, 
/**
 * 办结
 */
ended: number, 
/**
 * 超期未办结
 */
overdue: number, 
/**
 * 答复率, e.g. 96.5%; `None` where nothing was received.
 */
reply_rate: string | null, 
/**
 * 办结率
 */
settle_rate: string | null, };

/**
 * What taking it in did.
 */
export type Applied = { 
/**
 * The batch: what undoes it whole.
 */
batch: string, 
/**
 * New members.
 */
added: number, 
/**
 * Members with something new.
 */
updated: number, 
/**
 * Members with nothing new.
 */
unchanged: number, 
/**
 * Rows that were refused.
 */
rejected: number, };

/**
 * The ballots on one manager.
 */
export type AppraisalCounts = { 
/**
 * 发出
 */
sent: number, 
/**
 * 收回
 */
returned: number, 
/**
 * 废票
 */
void: number, 
/**
 * 有效票
 */
valid: number, 
/**
 * 优秀
 */
excellent: number, 
/**
 * 称职
 */
competent: number, 
/**
 * 基本称职
 */
basic: number, 
/**
 * 不称职
 */
incompetent: number, 
/**
 * 优秀率, as paper writes it; `null` without a valid ballot.
 */
excellent_rate: string | null, 
/**
 * 称职以上
 */
competent_rate: string | null, 
/**
 * 不称职率
 */
incompetent_rate: string | null, };

/**
 * An appraisal to be taken back.
 */
export type AppraisalDrop = { 
/**
 * Which.
 */
id: string, };

/**
 * How one manager was found.
 */
export type AppraisalLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 职务
 */
post: string, 
/**
 * The counts; `null` at the desk above where too few gave them.
 */
counts: AppraisalCounts | null, 
/**
 * Why they are not shown.
 */
hidden: string | null, };

/**
 * A step that may come in between.
 */
export type AsideChoice = { 
/**
 * Its code.
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What it means, with its article.
 */
what: string, };

/**
 * A paper to be added to a record.
 */
export type AttachmentAdd = { 
/**
 * Kind of the record: `trade_union`, `body`, `member` and so on.
 */
kind: string, 
/**
 * Id of the record.
 */
id: string, 
/**
 * What it is, in the office's words; empty takes the file's name.
 */
title: string, 
/**
 * The file.
 */
file: string, };

/**
 * One paper.
 */
export type AttachmentLine = { 
/**
 * Its id: what `attachment_save` takes.
 */
id: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of its content.
 */
sha256: string, };

/**
 * The papers of a record.
 */
export type AttachmentLines = { 
/**
 * In the order of adding.
 */
attachments: Array<AttachmentLine>, };

/**
 * Which record's papers.
 */
export type AttachmentList = { 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * Id of the record.
 */
id: string, };

/**
 * Which picture is to be shown.
 */
export type AttachmentPicture = { 
/**
 * Id of the paper.
 */
id: string, };

/**
 * Where a paper is to be saved.
 */
export type AttachmentSave = { 
/**
 * Which.
 */
id: string, 
/**
 * The file; nothing is written over.
 */
to: string, };

/**
 * A picture for the window alone: it is never written beside the ledger.
 */
export type AttachmentShown = { 
/**
 * `data:image/…;base64,…`; nothing for a paper that is no PNG or JPEG picture, or is too large to be shown.
 */
image: string | null, };

/**
 * That a finding was put right.
 */
export type AuditFix = { 
/**
 * Which.
 */
id: string, 
/**
 * 整改完成日期
 */
on: string, 
/**
 * 整改依据
 */
evidence: string, };

/**
 * A finding.
 */
export type AuditLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 审查日期
 */
audited_on: string, 
/**
 * 审查的组织
 */
audited_by: string, 
/**
 * 意见
 */
finding: string, 
/**
 * 整改期限
 */
deadline: string, 
/**
 * Days to it; negative when it is past.
 */
days_left: number, 
/**
 * 责任人
 */
duty: string | null, 
/**
 * 整改完成日期
 */
fixed_on: string | null, 
/**
 * 整改依据
 */
evidence: string | null, };

/**
 * Which findings.
 */
export type AuditList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year of the audit; older ones that are open are listed as well.
 */
year: number, };

/**
 * Findings, the open ones first.
 */
export type AuditListReply = { 
/**
 * The findings.
 */
findings: Array<AuditLine>, 
/**
 * How many are open.
 */
open: number, };

/**
 * What an audit found.
 */
export type AuditPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 审查日期
 */
audited_on: string, 
/**
 * 审查的组织
 */
audited_by: string, 
/**
 * 意见
 */
finding: string, 
/**
 * 整改期限
 */
deadline: string, 
/**
 * 责任人
 */
duty: string | null, };

/**
 * An honour that was never given.
 */
export type AwardDrop = { 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * An honour.
 */
export type AwardLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Its name.
 */
kind_name: string, 
/**
 * Code of the level.
 */
level: string, 
/**
 * In Chinese.
 */
level_label: string, 
/**
 * 年度
 */
year: number, 
/**
 * Who has it.
 */
recipient: string, 
/**
 * Whether a team or an enterprise.
 */
collective: boolean, 
/**
 * Whether the person is on the roll.
 */
on_roll: boolean, 
/**
 * Id in the register of model workers' funds.
 */
model: string | null, 
/**
 * 文号
 */
document_no: string | null, 
/**
 * Day of the document.
 */
granted_on: string | null, 
/**
 * 事迹
 */
deeds: string | null, 
/**
 * 撤销日期
 */
revoked_on: string | null, 
/**
 * Why.
 */
revoked_why: string | null, };

/**
 * Which honours.
 */
export type AwardList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * Code of the kind; `null` for all.
 */
kind: string | null, 
/**
 * Code of the level; `null` for all.
 */
level: string | null, 
/**
 * The year; `null` for all.
 */
year: number | null, 
/**
 * Words of recipient, document or deeds.
 */
query: string, 
/**
 * Where the page begins.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where a list goes.
 */
export type AwardListWrite = { 
/**
 * Which honours; pages do not matter.
 */
list: AwardList, 
/**
 * The file.
 */
to: string, };

/**
 * A page of honours.
 */
export type AwardPage = { 
/**
 * The newest year first.
 */
rows: Array<AwardLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * All that the filter finds.
 */
total: number, };

/**
 * An honour.
 */
export type AwardPut = { 
/**
 * The id of one that is put right; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Code of the level.
 */
level: string, 
/**
 * 年度
 */
year: number, 
/**
 * Who has it.
 */
recipient: string, 
/**
 * `person` or `team`.
 */
who: string, 
/**
 * Id of the member on the roll, where it is one.
 */
member: string | null, 
/**
 * 文号
 */
document_no: string | null, 
/**
 * Day of the document.
 */
granted_on: string | null, 
/**
 * 事迹
 */
deeds: string | null, };

/**
 * An honour that was revoked.
 */
export type AwardRevoke = { 
/**
 * Which.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Why.
 */
why: string, };

/**
 * An honour that was written.
 */
export type AwardSaved = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the person stands in the register of model workers' funds and is linked to it.
 */
linked: boolean, };

/**
 * A backup that verified.
 */
export type BackedUp = { 
/**
 * The file.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Members in it.
 */
members: number, 
/**
 * Digest that was compared.
 */
state_digest: string, };

/**
 * 满意度测评
 */
export type BallotCounts = { 
/**
 * 发出
 */
sent: number, 
/**
 * 收回
 */
returned: number, 
/**
 * 废票
 */
void: number, 
/**
 * 满意
 */
satisfied: number, };

/**
 * A member to be asked.
 */
export type BaseLine = { 
/**
 * Id of the membership.
 */
member: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Last digits of the document.
 */
tail: string | null, 
/**
 * The base of this month, in 元, where it was entered; else that of the newest month before it.
 */
base: string | null, 
/**
 * Whether the base is that of this month.
 */
asked: boolean, 
/**
 * Paid already: it is not corrected any more.
 */
paid: boolean, 
/**
 * Why no dues are asked; `null` where they are.
 */
excused: string | null, };

/**
 * Which batch.
 */
export type BatchRef = { 
/**
 * Its name.
 */
batch: string, };

/**
 * A line beside another.
 */
export type BesideLine = { 
/**
 * 编号 on the left; `null` where only the other has the line.
 */
no: string | null, 
/**
 * 编号 on the right; `null` where only this one has the line.
 */
other_no: string | null, 
/**
 * 指标
 */
label: string, 
/**
 * 计量单位
 */
unit: string, 
/**
 * What stands in it, as its code.
 */
kind: string, 
/**
 * What it says on the left.
 */
value: string | null, 
/**
 * What it says on the right.
 */
other: string | null, 
/**
 * What is to be known of the line: 新增、取消、改了编号、改了名称.
 */
remark: string | null, };

/**
 * A negotiation on the board.
 */
export type BoardCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * 合同种类, in Chinese.
 */
kind: string, 
/**
 * Day of the last step.
 */
since: string, 
/**
 * Last day of what is to be done next.
 */
due: string | null, 
/**
 * Days to it, negative when it is past.
 */
days_left: number | null, 
/**
 * Whether it stands still (中止).
 */
suspended: boolean, };

/**
 * Whom a session elected.
 */
export type BoardSeatElected = { 
/**
 * The candidate.
 */
candidate: string, };

/**
 * Somebody who left a board.
 */
export type BoardSeatLeave = { 
/**
 * Id of the seat.
 */
id: string, 
/**
 * Last day.
 */
last_day: string, 
/**
 * Why.
 */
reason: string | null, };

/**
 * Somebody on a board.
 */
export type BoardSeatLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * In Chinese.
 */
role: string, 
/**
 * The session that elected her, as it is called.
 */
elected_at: string | null, 
/**
 * Its id.
 */
session: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day of the term.
 */
ends_on: string, 
/**
 * Days that the term is over while she still sits there; 0 otherwise.
 */
over: number, 
/**
 * Last day, where she left.
 */
to: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * Somebody on a board.
 */
export type BoardSeatPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 姓名
 */
name: string, 
/**
 * `director`, `supervisor`.
 */
role: string, 
/**
 * First day.
 */
from: string, 
/**
 * 任期（年）
 */
years: number, };

/**
 * What boards a company has.
 */
export type BoardSet = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Members of the board of directors; 0 without one.
 */
directors: number, 
/**
 * Members of the supervisory board; 0 without one.
 */
supervisors: number, 
/**
 * As of which day.
 */
on: string, };

/**
 * A step with what stands before it.
 */
export type BoardStep = { 
/**
 * Its code.
 */
code: string, 
/**
 * What is to be done next.
 */
label: string, 
/**
 * How many wait for it.
 */
total: number, 
/**
 * The ones that have waited longest.
 */
cards: Array<BoardCard>, };

/**
 * The boards of a union's company.
 */
export type BoardView = { 
/**
 * Members of the board of directors; 0 without one; `null` where it is not recorded.
 */
directors: number | null, 
/**
 * Members of the supervisory board; 0 without one.
 */
supervisors: number | null, 
/**
 * As of which day.
 */
on: string | null, 
/**
 * Who sits and sat there, those in office first.
 */
seats: Array<BoardSeatLine>, 
/**
 * What 公司法 misses.
 */
notices: Array<Notice>, 
/**
 * The most years of a term.
 */
years: number, 
/**
 * Where that is written.
 */
years_basis: string, 
/**
 * Director or supervisor.
 */
roles: Array<Choice>, };

/**
 * The bodies of a union side by side.
 */
export type BodiesTogether = { 
/**
 * Whether every body that should stand does, and all end on one day.
 */
in_step: boolean, 
/**
 * In a few words: 同步, 不同步, 不齐.
 */
label: string, 
/**
 * The committee, the audit committee, the women's committee.
 */
bodies: Array<BodyBeside>, };

/**
 * One of them.
 */
export type BodyBeside = { 
/**
 * `committee`, `audit`, `women`.
 */
kind: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 届次
 */
term_no: number | null, 
/**
 * 选举日期
 */
elected_on: string | null, 
/**
 * Last day.
 */
ends_on: string | null, 
/**
 * `committee`, `same`, `differs`, `alone`, `lacking`, `member`.
 */
state: string, 
/**
 * 同步, 不同步, 没有登记… with what is to be done.
 */
words: string, 
/**
 * The article it rests on.
 */
article: string | null, };

/**
 * An election.
 */
export type BodyElect = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `committee`, `audit`, `women`.
 */
kind: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * 选举日期
 */
elected_on: string, 
/**
 * 任期（年）
 */
years: number, 
/**
 * 批复文号
 */
approval_no: string | null, 
/**
 * How it went, where that is known.
 */
poll: PollLine | null, 
/**
 * Who was elected.
 */
officers: Array<OfficerLine>, };

/**
 * The term that was recorded.
 */
export type BodyElected = { 
/**
 * Last day of the term.
 */
ends_on: string, 
/**
 * Worth a look.
 */
notices: Array<Notice>, };

/**
 * One term of a body.
 */
export type BodyLine = { 
/**
 * `committee`, `audit`, `women`.
 */
kind: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * 选举日期
 */
elected_on: string, 
/**
 * 任期（年）
 */
years: number, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * How the term stands today.
 */
standing: TermStanding, 
/**
 * 批复文号
 */
approval_no: string | null, 
/**
 * How the election went, where that was recorded.
 */
poll: PollLine | null, 
/**
 * What is worth a look about it, of the newest term.
 */
notices: Array<Notice>, 
/**
 * Who holds or held which post.
 */
officers: Array<OfficerHeld>, };

/**
 * What to hand in, and where to.
 */
export type BundleExport = { 
/**
 * A folder, such as a stick.
 */
to: string, 
/**
 * Everything, whatever the county has.
 */
full: boolean, };

/**
 * A bundle on the stick.
 */
export type BundleExported = { 
/**
 * The file.
 */
file: string, 
/**
 * 第几号
 */
seq: number, 
/**
 * Epoch of the chain.
 */
epoch: string, 
/**
 * `full` or `since`.
 */
mode: string, 
/**
 * Records in it.
 */
records: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * What is compared with the slip.
 */
short_code: string, 
/**
 * Records by kind.
 */
parts: { [key in string]: number }, };

/**
 * A sound file.
 */
export type BundleVerified = { 
/**
 * Always true: a bad file is a failure with its code.
 */
ok: boolean, 
/**
 * Kind of file.
 */
kind: string, 
/**
 * Station that signed it.
 */
station: string, 
/**
 * Epoch.
 */
epoch: string, 
/**
 * Number.
 */
seq: number, 
/**
 * `full` or `since`.
 */
mode: string, 
/**
 * First 20 hex digits of the header's SHA-256.
 */
short_code: string, 
/**
 * At a desk: what taking it in would do, as a code.
 */
next: string | null, };

/**
 * A file to be checked.
 */
export type BundleVerify = { 
/**
 * The file.
 */
file: string, 
/**
 * `desk` or `ledger`: as whom; by default as the ledger's own kind.
 */
side: string | null, };

/**
 * Which campaign.
 */
export type CampaignGet = { 
/**
 * Its name.
 */
name: string, };

/**
 * An offer of a campaign.
 */
export type CampaignLine = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 要约书编号
 */
letter_no: string, 
/**
 * 要约书日期
 */
letter_on: string, 
/**
 * 送达日期
 */
served_on: string | null, 
/**
 * Last day for the reply.
 */
reply_by: string | null, 
/**
 * `waiting`, `late`, `agreed`, `refused`, `signed`, `unserved`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, };

/**
 * The campaigns there were.
 */
export type CampaignList = { 
/**
 * Their names, the newest first.
 */
names: Array<string>, };

/**
 * Offers to many enterprises at once (集中要约行动月).
 */
export type CampaignOffer = { 
/**
 * Name of the campaign.
 */
name: string, 
/**
 * Codes of the unions.
 */
unions: Array<string>, 
/**
 * Code of the kind of contract.
 */
kind: string, 
/**
 * What every negotiation is called.
 */
title: string, 
/**
 * 要约书日期
 */
letter_on: string, 
/**
 * What stands in front of a letter's number, e.g. 许工要约〔2026〕.
 */
numbered: string, 
/**
 * The first number.
 */
first: number, };

/**
 * What was offered.
 */
export type CampaignOffered = { 
/**
 * Enterprises that got an offer.
 */
offered: number, 
/**
 * Those that negotiate already, by name.
 */
passed_over: Array<string>, };

/**
 * A campaign.
 */
export type CampaignView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its offers, by number.
 */
offers: Array<CampaignLine>, 
/**
 * 要约
 */
offered: number, 
/**
 * 答复 of any kind.
 */
replied: number, 
/**
 * 同意协商
 */
agreed: number, 
/**
 * 签字
 */
signed: number, };

/**
 * A name on a ballot.
 */
export type CandidateLine = { 
/**
 * The candidate.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 赞成
 */
yes: number | null, 
/**
 * 反对
 */
no: number | null, 
/**
 * 弃权: valid ballots that said nothing of her.
 */
abstained: number | null, 
/**
 * Whether she was elected; `null` before the votes were counted, or with a tie.
 */
elected: boolean | null, 
/**
 * How she came out, in Chinese.
 */
standing: string, 
/**
 * What she can be entered as, in Chinese: elected to a board by a closed session, and not entered yet.
 */
seat: string | null, 
/**
 * Whether she was entered by this election.
 */
seated: boolean, };

/**
 * What one candidate was given.
 */
export type CandidateVotes = { 
/**
 * The candidate.
 */
candidate: string, 
/**
 * 赞成
 */
yes: number, 
/**
 * 反对
 */
no: number, };

/**
 * A cell of a refused row.
 */
export type CellView = { 
/**
 * The office's heading.
 */
heading: string, 
/**
 * What stands there.
 */
text: string, 
/**
 * Whether it is the faulty one.
 */
wrong: boolean, };

/**
 * A field that would change.
 */
export type ChangeView = { 
/**
 * Its code; empty for words kept beside the record.
 */
field: string, 
/**
 * Its label, or the office's own heading.
 */
label: string, 
/**
 * As it is.
 */
old: string, 
/**
 * As it would be.
 */
new: string, };

/**
 * A look at how a contract is kept.
 */
export type CheckLine = { 
/**
 * Id of the record: what its papers belong to.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Who looked.
 */
people: string | null, 
/**
 * Day on which it was reported to the congress.
 */
reported_on: string | null, 
/**
 * 履约率, with its formula.
 */
kept: RateLine | null, 
/**
 * 满意率, with its formula; `null` where nobody was asked, or too few for this desk to see.
 */
satisfied: RateLine | null, 
/**
 * The ballot in words.
 */
ballot: string | null, 
/**
 * The ballot in numbers, where it is shown.
 */
counts: BallotCounts | null, 
/**
 * How each clause was found.
 */
clauses: Array<ClauseFound>, };

/**
 * A code and what people call it.
 */
export type Choice = { 
/**
 * Its code.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, };

/**
 * A claim.
 */
export type ClaimLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名: masked, or in full where it was asked for and may be seen.
 */
name: string, 
/**
 * 申领日期
 */
claimed_on: string, 
/**
 * 医疗费用, in 元; likewise.
 */
bills: string | null, 
/**
 * 发放日期
 */
paid_on: string | null, 
/**
 * 互助金, in 元.
 */
paid: string | null, 
/**
 * What else was said; likewise.
 */
note: string | null, };

/**
 * Which claims.
 */
export type ClaimList = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Names in full, bills and remarks: only while what is sensitive is open, and it is logged.
 */
open: boolean, };

/**
 * Claims of a union in a year.
 */
export type ClaimPage = { 
/**
 * The newest first.
 */
claims: Array<ClaimLine>, 
/**
 * 医疗费用 together, in 元; only where it was asked for and may be seen.
 */
bills: string | null, 
/**
 * 互助金 together, in 元.
 */
paid: string, 
/**
 * Whether names, bills and remarks stand there.
 */
open: boolean, };

/**
 * What was paid on a claim.
 */
export type ClaimPay = { 
/**
 * Which claim.
 */
id: string, 
/**
 * 发放日期
 */
on: string, 
/**
 * 互助金, in 元.
 */
paid: string, };

/**
 * A claim.
 */
export type ClaimPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 年度
 */
year: number, 
/**
 * 姓名
 */
name: string, 
/**
 * 申领日期
 */
claimed_on: string, 
/**
 * 医疗费用, in 元.
 */
bills: string, 
/**
 * 发放日期
 */
paid_on: string | null, 
/**
 * 互助金, in 元.
 */
paid: string | null, 
/**
 * What else was said.
 */
note: string | null, };

/**
 * How a clause was found.
 */
export type ClauseFound = { 
/**
 * Id of the clause.
 */
clause: string, 
/**
 * 第几条
 */
no: number, 
/**
 * Code of how.
 */
performance: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * What is missing.
 */
note: string | null, };

/**
 * A clause.
 */
export type ClauseLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 第几条
 */
no: number, 
/**
 * Code of what it is about.
 */
subject: string, 
/**
 * In Chinese.
 */
subject_label: string, 
/**
 * As it is worded.
 */
text: string, 
/**
 * How it was found last, in Chinese.
 */
last: string | null, };

/**
 * How a clause was found.
 */
export type ClauseLooked = { 
/**
 * Id of the clause.
 */
clause: string, 
/**
 * Code of how.
 */
performance: string, 
/**
 * What is missing.
 */
note: string | null, };

/**
 * A clause.
 */
export type ClauseWords = { 
/**
 * Code of what it is about.
 */
subject: string, 
/**
 * As it is worded.
 */
text: string, };

/**
 * The closing of a year that was written last.
 */
export type ClosingView = { 
/**
 * Whether it holds.
 */
closed: boolean, 
/**
 * When it was closed.
 */
closed_on: string, 
/**
 * By whom.
 */
closed_by: string, 
/**
 * When it was opened again.
 */
reopened_on: string | null, 
/**
 * Why.
 */
reopened_why: string | null, };

/**
 * A visit.
 */
export type CoachingLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * What kept it, in Chinese.
 */
obstacle: string, 
/**
 * What was advised.
 */
advice: string, 
/**
 * Day on which the obstacle was overcome.
 */
overcome_on: string | null, 
/**
 * What came of it.
 */
result: string | null, };

/**
 * A visit.
 */
export type CoachingPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * When.
 */
on: string, 
/**
 * What keeps the enterprise, its code.
 */
obstacle: string, 
/**
 * Who went, what was advised.
 */
advice: string, };

/**
 * What came of a visit.
 */
export type CoachingSettle = { 
/**
 * Id of the visit.
 */
id: string, 
/**
 * Day on which the obstacle was overcome.
 */
overcome_on: string | null, 
/**
 * What came of it.
 */
result: string, };

/**
 * One column of the sheet.
 */
export type ColumnView = { 
/**
 * The office's heading.
 */
heading: string, 
/**
 * Code of the field it means.
 */
field: string | null, 
/**
 * The first few values, numbers masked.
 */
sample: Array<string>, 
/**
 * `remembered`, `chosen`, `heading`, `content`, `none`.
 */
how: string, };

/**
 * A congress that was founded.
 */
export type CongressAdded = { 
/**
 * Its id.
 */
congress: string, 
/**
 * Last day of its term.
 */
ends_on: string, };

/**
 * A congress to be founded.
 */
export type CongressFound = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `delegates`, `general`, `region`, `industry`.
 */
form: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * First day of the term.
 */
from: string, 
/**
 * 届期（年）
 */
years: number, };

/**
 * Whose congress.
 */
export type CongressGet = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * The year whose state and notices are asked for; `null` for this one.
 */
year: number | null, };

/**
 * Which year.
 */
export type CongressRate = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * The rate of a year (召开率), and how many unions stand how.
 */
export type CongressRated = { 
/**
 * Unions that held one, with its minutes.
 */
held: number, 
/**
 * Unions that had to.
 */
whole: number, 
/**
 * How many stand how.
 */
states: Array<StateCount>, 
/**
 * Sessions of the year.
 */
sessions: number, };

/**
 * A notice to be recorded.
 */
export type CongressRemind = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * The year that lacks a congress.
 */
year: number, 
/**
 * When it was served.
 */
on: string, 
/**
 * Day by which the congress is to meet.
 */
meet_by: string | null, 
/**
 * 文号
 */
document: string | null, };

/**
 * A congress and its term.
 */
export type CongressTerm = { 
/**
 * Its id.
 */
id: string, 
/**
 * `delegates`, `general`, `region`, `industry`.
 */
form: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Days over; 0 while it runs.
 */
over: number, };

/**
 * A union's congress with everything that belongs to it.
 */
export type CongressView = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The year.
 */
year: number, 
/**
 * How the union's year stands; `null` where it is not counted among those that hold one.
 */
state: string | null, 
/**
 * In Chinese.
 */
state_label: string | null, 
/**
 * Notices served on it for that year, the newest first.
 */
reminders: Array<ReminderLine>, 
/**
 * The congress of now, or the last one.
 */
term: CongressTerm | null, 
/**
 * Its delegates, those in office first.
 */
delegates: Array<DelegateLine>, 
/**
 * How those in office are made up.
 */
mix: DelegateMix | null, 
/**
 * What their number and make-up leave to be desired.
 */
notices: Array<Notice>, 
/**
 * Its constituencies, by name.
 */
constituencies: Array<ConstituencyLine>, 
/**
 * What their elections have to keep, in words.
 */
constituency_rule: string, 
/**
 * The employees on the boards; `null` where the unit is no company.
 */
board: BoardView | null, 
/**
 * Every session that was entered, newest first.
 */
sessions: Array<SessionLine>, 
/**
 * 职工, as far as they were counted.
 */
employees: number | null, 
/**
 * Form of meeting that is usual at that number of workers.
 */
usual_form: string, 
/**
 * Lengths of a term that the rules allow, in years.
 */
years: Array<string>, 
/**
 * Where that is written.
 */
years_basis: string, 
/**
 * 届次 of the next congress.
 */
next_term: number, 
/**
 * Forms of meeting.
 */
forms: Array<Choice>, 
/**
 * Kinds of delegates.
 */
kinds: Array<Choice>, };

/**
 * A page of a year.
 */
export type CongressYear = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of a year.
 */
export type CongressYearPage = { 
/**
 * The year.
 */
year: number, 
/**
 * Base unions, by code.
 */
rows: Array<CongressYearRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A union's year.
 */
export type CongressYearRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `held`, `without_minutes`, `too_few`, `none`, `new` (founded within the year, nothing held: not counted).
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Sessions that met.
 */
sessions: number, 
/**
 * Day of the last of them.
 */
last: string | null, 
/**
 * Day of the next one that is planned.
 */
next: string | null, 
/**
 * Last day of the congress's term; `null` where there is none.
 */
term_ends: string | null, 
/**
 * Day of the last notice served on it for the year.
 */
reminded: string | null, 
/**
 * Day by which that notice asks for the congress.
 */
meet_by: string | null, 
/**
 * Why none was held, as the union says.
 */
reason: string | null, };

/**
 * Where a year goes.
 */
export type CongressYearWrite = { 
/**
 * The year.
 */
year: number, 
/**
 * The file.
 */
to: string, };

/**
 * A consent.
 */
export type ConsentLine = { 
/**
 * Id of the record: what its papers belong to.
 */
id: string, 
/**
 * To what, its code.
 */
kind: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Id of the line in the family.
 */
member: string | null, 
/**
 * Name of whom it is about.
 */
about: string | null, 
/**
 * Who gave it.
 */
given_by: string, 
/**
 * What the giver is to the person.
 */
relation: string | null, 
/**
 * When.
 */
on: string, 
/**
 * When it was taken back.
 */
withdrawn_on: string | null, 
/**
 * Papers with it.
 */
papers: number, };

/**
 * A consent.
 */
export type ConsentPut = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * To what, its code.
 */
kind: string, 
/**
 * Id of the line in the family; `null` for the household.
 */
member: string | null, 
/**
 * Who gave it.
 */
given_by: string, 
/**
 * What the giver is to the person.
 */
relation: string | null, 
/**
 * When.
 */
on: string, };

/**
 * A consent that was taken back.
 */
export type ConsentWithdraw = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * Id of the consent.
 */
consent: string, 
/**
 * When.
 */
on: string, };

/**
 * A block of it.
 */
export type ConsolidatedBlockView = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its lines.
 */
lines: Array<ConsolidatedLineView>, };

/**
 * A line of it.
 */
export type ConsolidatedLineView = { 
/**
 * 编号
 */
no: string, 
/**
 * 指标
 */
label: string, 
/**
 * How deep it is set in.
 */
indent: number, 
/**
 * 计量单位
 */
unit: string, 
/**
 * What stands in it, as its code.
 */
kind: string, 
/**
 * What it says.
 */
value: string | null, 
/**
 * Why it says nothing, in Chinese.
 */
blank: string | null, 
/**
 * What was taken off because two returns count it.
 */
twice: string | null, 
/**
 * What each station adds; the bundle it came by stands in the list of returns.
 */
parts: Array<PartView>, };

/**
 * The last election of a constituency.
 */
export type ConstituencyElection = { 
/**
 * Its id.
 */
id: string, 
/**
 * 应参加
 */
workers: number, 
/**
 * 实到
 */
took_part: number, 
/**
 * 名额
 */
seats: number, 
/**
 * When.
 */
elected_on: string, 
/**
 * Whether enough took part.
 */
enough: boolean, 
/**
 * The least number that is enough.
 */
quorum: number, 
/**
 * Votes in favour that a delegate needs.
 */
needed: number, 
/**
 * That share as the law words it.
 */
share: string, 
/**
 * Where that is written.
 */
basis: string, };

/**
 * A constituency as the page shows it.
 */
export type ConstituencyLine = { 
/**
 * 选区
 */
name: string, 
/**
 * Delegates in office.
 */
in_office: number, 
/**
 * Seats without a delegate; negative where there are more delegates than seats; `null` where they are not known.
 */
vacant: number | null, 
/**
 * What that means, in Chinese; `null` where nothing is to be done.
 */
words: string | null, 
/**
 * Its last election.
 */
election: ConstituencyElection | null, };

/**
 * An election of a constituency.
 */
export type ConstituencyPut = { 
/**
 * For which congress.
 */
congress: string, 
/**
 * The election that is corrected; `null` for another one.
 */
id: string | null, 
/**
 * 选区
 */
name: string, 
/**
 * 应参加: all its workers.
 */
workers: number, 
/**
 * 实到
 */
took_part: number, 
/**
 * 名额
 */
seats: number, 
/**
 * When.
 */
elected_on: string, 
/**
 * 赞成 of its delegates, as far as they were counted.
 */
votes: Array<DelegateVotes>, };

/**
 * 满意度测评
 */
export type ContractBallot = { 
/**
 * 发出
 */
sent: number, 
/**
 * 收回
 */
returned: number, 
/**
 * 废票
 */
void: number, 
/**
 * 满意
 */
satisfied: number, };

/**
 * A look at how a contract is kept.
 */
export type ContractCheck = { 
/**
 * Id of the contract.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Who looked.
 */
people: string | null, 
/**
 * Day on which it was reported to the congress.
 */
reported_on: string | null, 
/**
 * The ballot, where one was held.
 */
ballot: ContractBallot | null, 
/**
 * How each clause was found.
 */
clauses: Array<ClauseLooked>, };

/**
 * The clauses of a contract.
 */
export type ContractClauses = { 
/**
 * Id of the contract.
 */
id: string, 
/**
 * In their order.
 */
clauses: Array<ClauseWords>, };

/**
 * The early end of a contract.
 */
export type ContractEnd = { 
/**
 * Id of the contract.
 */
id: string, 
/**
 * Last day.
 */
on: string, 
/**
 * Why.
 */
why: string, 
/**
 * 应到
 */
voters: number, 
/**
 * 赞成
 */
yes: number, };

/**
 * The filing of an early end.
 */
export type ContractEndFiled = { 
/**
 * Id of the contract.
 */
id: string, 
/**
 * When.
 */
on: string, };

/**
 * A contract that was signed before the ledger began.
 */
export type ContractEnter = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Code of the scope.
 */
scope: string, 
/**
 * Name, term and wages.
 */
terms: ContractTerms, 
/**
 * 签字日期
 */
signed_on: string, 
/**
 * 生效日期
 */
effective_on: string, 
/**
 * 人社部门备案号
 */
filing_no: string | null, 
/**
 * Id of the contract it follows.
 */
follows: string | null, };

/**
 * A contract that was entered.
 */
export type ContractEntered = { 
/**
 * Its id.
 */
id: string, };

/**
 * Which contract.
 */
export type ContractGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A firm that leaves a contract.
 */
export type ContractLeave = { 
/**
 * Id of the firm's line.
 */
id: string, 
/**
 * Last day.
 */
on: string, };

/**
 * A contract in a list.
 */
export type ContractLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 名称
 */
title: string, 
/**
 * 合同种类, in Chinese.
 */
kind: string, 
/**
 * 协商范围, in Chinese.
 */
scope: string, 
/**
 * First day of its term.
 */
from: string, 
/**
 * Last day of its term, or on which it ended before.
 */
to: string, 
/**
 * When both chiefs signed.
 */
signed_on: string | null, 
/**
 * 生效日期
 */
effective_on: string | null, 
/**
 * `draft`, `signed`, `coming`, `running`, `ended`.
 */
state: string, 
/**
 * In Chinese, with the days that are left.
 */
words: string, 
/**
 * Days to its last one, while it runs.
 */
days_left: number | null, 
/**
 * 最低工资, in 元.
 */
lowest_wage: string | null, 
/**
 * 平均工资增长, e.g. `6.5%`.
 */
rise: string | null, };

/**
 * The report of a look to the congress.
 */
export type ContractReport = { 
/**
 * Id of the look.
 */
id: string, 
/**
 * When.
 */
on: string, };

/**
 * Firms that stamp a contract on a day.
 */
export type ContractStamp = { 
/**
 * Id of the contract.
 */
id: string, 
/**
 * 盖章日期
 */
on: string, 
/**
 * The firms.
 */
firms: Array<FirmStamp>, };

/**
 * What a contract says of itself.
 */
export type ContractTerms = { 
/**
 * 名称
 */
title: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * 最低工资, 元 a month.
 */
lowest_wage: string | null, 
/**
 * 平均工资增长, percent.
 */
rise: string | null, };

/**
 * A contract with everything that belongs to it.
 */
export type ContractView = { 
/**
 * Its line.
 */
line: ContractLine, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Id of the negotiation it came from.
 */
negotiation: string | null, 
/**
 * 人社部门备案号
 */
filing_no: string | null, 
/**
 * Why it ended before its term.
 */
ended_why: string | null, 
/**
 * Day on which that was filed with the labour department.
 */
ended_filed_on: string | null, 
/**
 * Last day for filing it, while it is not.
 */
ending_due: string | null, 
/**
 * Whether firms stamp it.
 */
joint: boolean, 
/**
 * Contracts before and after it, in order, itself among them.
 */
chain: Array<ContractLine>, 
/**
 * Its clauses.
 */
clauses: Array<ClauseLine>, 
/**
 * Whether they can still be worded.
 */
open: boolean, 
/**
 * Firms bound by it.
 */
firms: Array<FirmLine>, 
/**
 * Staff of those bound today, as far as they said.
 */
firm_staff: number, 
/**
 * Looks at how it is kept, the newest first.
 */
checks: Array<CheckLine>, 
/**
 * What such a contract says at least, to begin with: of women workers (女职工劳动保护特别规定、妇女权益保障法); empty of others.
 */
least: Array<LeastClause>, 
/**
 * What a clause can be about.
 */
subjects: Array<Choice>, 
/**
 * How a clause can be found.
 */
performances: Array<Choice>, };

/**
 * A unit that a joint union covers.
 */
export type CoverLine = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its code.
 */
uscc: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string | null, };

/**
 * A unit that a joint union covers.
 */
export type CoverRecord = { 
/**
 * Code of the joint union.
 */
union: string, 
/**
 * Name of the unit.
 */
name: string, 
/**
 * Code of the unit.
 */
uscc: string | null, 
/**
 * First day.
 */
from: string, };

/**
 * A page of the coverage.
 */
export type CoverageList = { 
/**
 * The day; `null` for today.
 */
on: string | null, 
/**
 * Kind of contract; `null` for wages.
 */
kind: string | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state; `ending`: with a contract that ends within ninety days.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * The coverage at the end of a year.
 */
export type CoverageOfYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The day that was counted.
 */
on: string, 
/**
 * Enterprises.
 */
whole: number, 
/**
 * Those under a contract.
 */
covered: number, 
/**
 * Staff of those.
 */
staff_covered: number, 
/**
 * 建制率
 */
rate: string, 
/**
 * What the plan asks for at the year's end; `null` where there is none.
 */
target: number | null, };

/**
 * A page of the coverage.
 */
export type CoveragePage = { 
/**
 * Base unions with their enterprises, by code.
 */
rows: Array<CoverageRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * Which coverage.
 */
export type CoverageRate = { 
/**
 * The day; `null` for today.
 */
on: string | null, 
/**
 * Kind of contract; `null` for wages.
 */
kind: string | null, };

/**
 * The rates of a day.
 */
export type CoverageRated = { 
/**
 * The day.
 */
on: string, 
/**
 * 企业建制率
 */
enterprises: RateLine, 
/**
 * 职工覆盖率
 */
staff: RateLine, 
/**
 * Contracts in force.
 */
contracts: number, 
/**
 * Unions by the state of the enterprise that is worst off, as the list shows them.
 */
states: Array<StateCount>, 
/**
 * Contracts that end within ninety days.
 */
ending: number, 
/**
 * What cuts across the states: `ending`, the unions of those contracts.
 */
slices: Array<StateCount>, };

/**
 * A union's enterprises.
 */
export type CoverageRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The least of its enterprises' states, as a code: what is still to be done.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Enterprises.
 */
enterprises: number, 
/**
 * Those under a contract.
 */
covered: number, 
/**
 * Staff, as far as it is known.
 */
staff: number, 
/**
 * Contracts they are under, by name.
 */
contracts: Array<string>, 
/**
 * Last day of the contract that ends first.
 */
ends: string | null, 
/**
 * Days to it.
 */
days_left: number | null, 
/**
 * Enterprises that are not covered, by name, where there are several.
 */
open: Array<string>, };

/**
 * The coverage as a sheet.
 */
export type CoverageWrite = { 
/**
 * The day; `null` for today.
 */
on: string | null, 
/**
 * Kind of contract; `null` for wages.
 */
kind: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * Which years.
 */
export type CoverageYears = { 
/**
 * Kind of contract; `null` for wages.
 */
kind: string | null, };

/**
 * How the coverage went over the years.
 */
export type CoverageYearsReply = { 
/**
 * Year by year, the running one as of today.
 */
years: Array<CoverageOfYear>, };

/**
 * What a decision did.
 */
export type Decided = { 
/**
 * The bundle that was taken in, if the item was one and the answer yes.
 */
taken: IntakeDone | null, };

/**
 * A session that decided a draft.
 */
export type DecidedAt = { 
/**
 * Id of the session.
 */
session: string, 
/**
 * When it met.
 */
on: string, 
/**
 * 赞成
 */
yes: number | null, 
/**
 * 应到
 */
base: number | null, 
/**
 * 实到
 */
present: number | null, };

/**
 * A delegate who is one no longer.
 */
export type DelegateLeave = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * Last day as a delegate.
 */
last_day: string, };

/**
 * A delegate.
 */
export type DelegateLine = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 选区
 */
constituency: string | null, 
/**
 * In Chinese.
 */
kind: string, 
/**
 * 女; `null` where it is not known.
 */
woman: boolean | null, 
/**
 * 劳务派遣
 */
dispatched: boolean, 
/**
 * 岗位、职务
 */
post: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, where there is one.
 */
to: string | null, 
/**
 * 赞成 in her constituency, where the office has the count.
 */
votes: number | null, 
/**
 * Id of the election that made her, where it is on record.
 */
election: string | null, 
/**
 * Why they are not enough (WC-12); `null` where they are or are not known.
 */
lacking: string | null, 
/**
 * Whom she replaced.
 */
replaces: string | null, 
/**
 * Whether her seat was left and nobody was elected to it.
 */
vacant: boolean, 
/**
 * Whether she is on the roll no longer while she still is a delegate.
 */
gone: boolean, 
/**
 * Since when, where the day is known.
 */
gone_since: string | null, };

/**
 * How the delegates in office are made up (代表构成).
 */
export type DelegateMix = { 
/**
 * All of them.
 */
all: number, 
/**
 * 一线职工和科技人员
 */
front_line: number, 
/**
 * 中层以上管理人员
 */
managers: number, 
/**
 * 女代表
 */
women: number, 
/**
 * 劳务派遣
 */
dispatched: number, 
/**
 * 职工
 */
employees: number | null, 
/**
 * 女职工
 */
women_employees: number | null, 
/**
 * The least share of the front line, in thousandths, where the region has one.
 */
front_line_least: number | null, 
/**
 * The largest share of managers, in thousandths.
 */
managers_most: number, };

/**
 * A delegate to be seated.
 */
export type DelegateSeat = { 
/**
 * Of which congress.
 */
congress: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 选区
 */
constituency: string | null, 
/**
 * `front_line`, `technical`, `manager`, `other`.
 */
kind: string, 
/**
 * 劳务派遣
 */
dispatched: boolean, 
/**
 * 岗位、职务
 */
post: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * 赞成 in her constituency, where the office has the count.
 */
votes: number | null, 
/**
 * 补选: id of the line of whom she replaces.
 */
replaces: string | null, };

/**
 * What a delegate was given in her constituency.
 */
export type DelegateVotes = { 
/**
 * Id of the line.
 */
delegate: string, 
/**
 * 赞成; `null` where the office has no count.
 */
votes: number | null, };

/**
 * Where the demo leaves everything.
 */
export type Demo = { 
/**
 * A folder, empty or not there yet.
 */
out: string, };

/**
 * Where everything lies, and what happened.
 */
export type DemoDone = { 
/**
 * The township's ledger.
 */
union: string, 
/**
 * The county's ledger.
 */
desk: string, 
/**
 * The stick: enrolment, submission, receipt.
 */
stick: string, 
/**
 * The factory's sheet, as it came.
 */
roll: string, 
/**
 * The rows that were refused, under the factory's own headings.
 */
refused: string, 
/**
 * The annual return.
 */
return: string, 
/**
 * The slip that goes with the stick.
 */
slip: string, 
/**
 * Public keys of both sides, and the identities that open the demo's bundles with stock `age`.
 */
keys: string, 
/**
 * What happened, as JSON.
 */
summary: string, 
/**
 * Passphrase of both ledgers.
 */
passphrase: string, };

/**
 * Which edition is added up.
 */
export type DeskConsolidated = { 
/**
 * Code of the edition.
 */
edition: string, };

/**
 * The consolidated return.
 */
export type DeskConsolidatedReply = { 
/**
 * Its title.
 */
title: string, 
/**
 * 示例版
 */
sample: boolean, 
/**
 * Its blocks.
 */
blocks: Array<ConsolidatedBlockView>, 
/**
 * Stations whose return is in the sum.
 */
accepted: number, 
/**
 * Those that are not in it: never silently nothing.
 */
absent: Array<AbsentReturn>, 
/**
 * What two returns count, taken off once.
 */
twice: Array<TwiceView>, 
/**
 * Standing unions of this ledger that are in no accepted return.
 */
unions_outside: Array<string>, };

/**
 * Where the consolidated return goes.
 */
export type DeskConsolidatedWrite = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * The file.
 */
to: string, };

/**
 * A decision.
 */
export type DeskDecide = { 
/**
 * Id of the item.
 */
item: string, 
/**
 * `accept`, `return` or `hold`. A bundle that waits is taken in by `accept` and rejected by `return`.
 */
verdict: string, 
/**
 * The desk's own words.
 */
remark: string, 
/**
 * A folder for the receipt, if a bundle is taken in.
 */
receipts: string | null, };

/**
 * A station to be enrolled.
 */
export type DeskEnrol = { 
/**
 * The file `EN-….TZB`.
 */
file: string, 
/**
 * A folder for the answer, such as the same stick.
 */
to: string, 
/**
 * As on the sealed form; without it the file's own is named and nothing is done.
 */
fingerprint: string | null, 
/**
 * Whether this desk handles hardship files (办理困难职工档案), so that they come along; without it as the answer before
 * said, and yes with the first one.
 */
cases: boolean | null, 
/**
 * Whether unions that another station hands in have moved to this one (划转), as the county decided. Without it their codes
 * are refused.
 */
moved: boolean, };

/**
 * A station that may hand in.
 */
export type DeskEnrolled = { 
/**
 * Its code.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Fingerprint of the answer, for the paper that goes back.
 */
fingerprint: string, 
/**
 * The answer.
 */
file: string, };

/**
 * Households with files at two unions.
 */
export type DeskHouseholds = { 
/**
 * By number.
 */
households: Array<SharedHousehold>, };

/**
 * Bundles to be taken in.
 */
export type DeskIntake = { 
/**
 * Files, or folders whose bundles are meant.
 */
files: Array<string>, 
/**
 * Says what would happen, and changes nothing.
 */
preview: boolean, 
/**
 * A folder for the receipts.
 */
receipts: string | null, 
/**
 * The answer to new duplicates: `accept`, `return`, `hold`; by default they wait.
 */
default: string | null, };

/**
 * Something to decide.
 */
export type DeskItem = { 
/**
 * What [`desk_decide`] takes.
 */
id: string, 
/**
 * `duplicate`, `waiting` or `quarantined`.
 */
kind: string, 
/**
 * Whom or what it is about.
 */
who: string, 
/**
 * What stood here first.
 */
left: DeskSide, 
/**
 * What came later.
 */
right: DeskSide, 
/**
 * `accept`, `return`, or `null` while nobody has decided.
 */
verdict: string | null, 
/**
 * Why it is asked, in Chinese.
 */
reason: string, };

/**
 * Which items to list.
 */
export type DeskItems = { 
/**
 * Those decided, the newest first, instead of those that wait.
 */
decided: boolean, 
/**
 * Of one station only, by its code.
 */
station: string | null, 
/**
 * Where the page begins: `next` of the page before.
 */
after: string | null, };

/**
 * A page of what waits for a person, or of what was decided.
 */
export type DeskItemsReply = { 
/**
 * The items.
 */
items: Array<DeskItem>, 
/**
 * Where the next page begins; `null` after the last.
 */
next: string | null, };

/**
 * Unions that two stations hand in.
 */
export type DeskMoved = { 
/**
 * By code.
 */
unions: Array<MovedUnion>, };

/**
 * An explanation.
 */
export type DeskNote = { 
/**
 * Id of the record: what an answer names.
 */
id: string, 
/**
 * 编号
 */
line: string, 
/**
 * What the check found.
 */
message: string, 
/**
 * What the office says to it.
 */
text: string, 
/**
 * `accept`, `return`, or `null` while the desk has said nothing.
 */
verdict: string | null, 
/**
 * What the desk asks.
 */
remark: string | null, };

/**
 * A question to an explanation.
 */
export type DeskNoteQuestion = { 
/**
 * Id of the explanation.
 */
note: string, 
/**
 * What is asked.
 */
text: string, };

/**
 * A ledger to be opened with the county's recovery key.
 */
export type DeskRecover = { 
/**
 * The ledger's folder, or one of its backups.
 */
from: string, 
/**
 * Where a backup is restored to: a folder that is empty or not there yet.
 */
to: string | null, 
/**
 * The chair's new passphrase, as she types it.
 */
passphrase: string, };

/**
 * A ledger found again.
 */
export type DeskRecovered = { 
/**
 * The union's name.
 */
name: string, 
/**
 * The union's code.
 */
code: string, 
/**
 * Its folder.
 */
folder: string, };

/**
 * Which station's return.
 */
export type DeskReturn = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Code of the station.
 */
station: string, };

/**
 * What the desk says to a return.
 */
export type DeskReturnDecide = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Codes of the stations; several are accepted together.
 */
stations: Array<string>, 
/**
 * `accept` or `return`.
 */
verdict: string, 
/**
 * The desk's own words; what is sent back needs some, here or at an explanation.
 */
remark: string, 
/**
 * What is asked of explanations.
 */
questions: Array<DeskNoteQuestion>, };

/**
 * The returns of an edition, station by station.
 */
export type DeskReturnList = { 
/**
 * Every enrolled station, those whose return is missing among them.
 */
stations: Array<DeskReturnRow>, 
/**
 * Day by which they are due.
 */
due: string | null, 
/**
 * Where that day comes from.
 */
due_article: string | null, };

/**
 * A station's return.
 */
export type DeskReturnRow = { 
/**
 * Code of the station.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `missing`, `received`, `accepted` or `returned`.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, 
/**
 * Day it came.
 */
arrived_on: string | null, 
/**
 * Number of the bundle it came by.
 */
bundle: number | null, 
/**
 * Days behind the due day: of one that is missing, up to today.
 */
late_days: number, 
/**
 * Its short code.
 */
short_code: string | null, 
/**
 * 核实 that it explains.
 */
explained: number, 
/**
 * What the desk said.
 */
remark: string | null, 
/**
 * Whether a receipt has told the station.
 */
told: boolean, 
/**
 * Whom to ring.
 */
phone: string | null, };

/**
 * The explanations in a return, each with the desk's answer.
 */
export type DeskReturnView = { 
/**
 * The explanations.
 */
notes: Array<DeskNote>, 
/**
 * The seal that was broken before this one, and why.
 */
replaces: string | null, };

/**
 * Which edition's returns.
 */
export type DeskReturns = { 
/**
 * Code of the edition.
 */
edition: string, };

/**
 * Where to look.
 */
export type DeskScan = { 
/**
 * A folder, such as a stick.
 */
from: string, };

/**
 * What lies there.
 */
export type DeskScanned = { 
/**
 * The bundles, by name.
 */
files: Array<ScannedFile>, };

/**
 * One side of an item.
 */
export type DeskSide = { 
/**
 * Code of the station.
 */
code: string, 
/**
 * Name of the station.
 */
station: string, 
/**
 * Name of the union; of a bundle, its number.
 */
union: string, 
/**
 * Name of the person; of a bundle, its file.
 */
name: string, 
/**
 * Masked document; of a bundle, its short code.
 */
id_masked: string, 
/**
 * 入会日期, as far as it is known.
 */
joined_on: string | null, 
/**
 * Whom to ring.
 */
phone: string | null, };

/**
 * Who has handed in.
 */
export type DeskStatus = { 
/**
 * By code.
 */
stations: Array<StationRow>, };

/**
 * A line.
 */
export type DiaryLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * Id of the household's file.
 */
file: string, 
/**
 * Name of the household's worker.
 */
household: string, 
/**
 * 村居、社区
 */
village: string | null, 
/**
 * Id of the pair.
 */
pair: string | null, 
/**
 * Id of whom of the household it was for.
 */
member: string | null, 
/**
 * The name.
 */
member_name: string | null, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * When.
 */
on: string, 
/**
 * What was done; as problem and result only while what is sensitive is open.
 */
what: string | null, 
/**
 * The problem that was found.
 */
problem: string | null, 
/**
 * When it was solved.
 */
solved_on: string | null, 
/**
 * What came of it.
 */
result: string | null, 
/**
 * What was done stands here and is not shown now.
 */
sealed: boolean, 
/**
 * Whether a problem was found.
 */
raised: boolean, 
/**
 * Whether it is written down what came of it.
 */
settled: boolean, 
/**
 * Who did it.
 */
by: string, 
/**
 * 上岗
 */
placed: boolean, 
/**
 * Whether the problem is not solved yet.
 */
open: boolean, };

/**
 * Which lines.
 */
export type DiaryList = { 
/**
 * Code of the union: of the cadre, or where there is no pair of the household's file; `null` for all.
 */
union: string | null, 
/**
 * Id of a household's file; `null` for all.
 */
file: string | null, 
/**
 * A cadre's name; `null` for all.
 */
cadre: string | null, 
/**
 * Code of a kind; `null` for all.
 */
kind: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * The month, 1 to 12; `null` for the whole year.
 */
month: number | null, 
/**
 * Lines shown at most.
 */
limit: number, };

/**
 * Where lines of the diary go.
 */
export type DiaryListWrite = { 
/**
 * Which lines; all of them are written.
 */
asked: DiaryList, 
/**
 * The file.
 */
to: string, };

/**
 * Lines of the diary.
 */
export type DiaryPage = { 
/**
 * The year.
 */
year: number, 
/**
 * The newest first.
 */
lines: Array<DiaryLine>, 
/**
 * All that were found, shown or not.
 */
total: number, 
/**
 * How many under each of the four needs; `unions` counts lines.
 */
needs: Array<StateCount>, 
/**
 * 上岗
 */
placed: number, 
/**
 * Problems raised.
 */
raised: number, 
/**
 * Problems solved within the time, whenever they were raised.
 */
solved: number, };

/**
 * A line of the diary.
 */
export type DiaryPut = { 
/**
 * Id of the line that is written anew; `null` for a new one.
 */
id: string | null, 
/**
 * Id of the household's file.
 */
file: string, 
/**
 * Id of the pair.
 */
pair: string | null, 
/**
 * Id of whom of the household it was for.
 */
member: string | null, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * When.
 */
on: string, 
/**
 * What was done.
 */
what: string, 
/**
 * The problem that was found.
 */
problem: string | null, 
/**
 * When it was solved.
 */
solved_on: string | null, 
/**
 * What came of it.
 */
result: string | null, 
/**
 * Who did it.
 */
by: string, };

/**
 * A line that was written.
 */
export type DiarySaved = { 
/**
 * Its id.
 */
id: string, };

/**
 * What came of a line.
 */
export type DiarySettle = { 
/**
 * Which line.
 */
id: string, 
/**
 * When the problem was solved.
 */
solved_on: string | null, 
/**
 * What came of it.
 */
result: string | null, };

/**
 * One thing that is due.
 */
export type DueItem = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is about, as a code: `term`, `session`, `congress_year`, `reminder`, `congress_term`, `board_term`, `proposal`,
 * `negotiation`, `file_review`, `file_published`,
 * `negotiator`, `contract_end`, `contract_ended`, `harmony`, `contract_report`, `petition`, `legal_aid`, `aid_unsigned`, `round_ending`, `dues_unpaid`, `levy_unpaid`, `remittance_behind`, `audit_finding`, `year_open`, `pair_survey`, `help_problem`, `model_payment`, `opinion`, `openness_year`, `openness_reports`, `grading`, `promise`, `idle`, `repair`, `purge`, `returned`, `hand_in`,
 * `files_at_county`, `year_task`,
 * `certificate`, `backup`, `rehearsal`, `annual_return`, `union_empty`, `roll_empty`; at a desk `late_station`, `question`.
 */
kind: string, 
/**
 * What, in a few words.
 */
title: string, 
/**
 * More of it.
 */
detail: string, 
/**
 * Last day.
 */
due: string | null, 
/**
 * Days to go; negative when overdue.
 */
days_left: number | null, 
/**
 * What settles it, in Chinese.
 */
act: string, 
/**
 * Code of the union or id of the record it is about; of a grading with scheme and year behind it, of
 * money to a model worker with the year.
 */
target: string, 
/**
 * The article it rests on.
 */
article: string | null, 
/**
 * Whom it waits for, where it lies with somebody else and the office has nothing to do but to ask.
 */
waits: string | null, 
/**
 * Where it stands on the list: `first`, `over`, `today`, `near`, `returned`, `open`, `later`, `waiting`.
 */
group: string, };

/**
 * Bases of a month.
 */
export type DuesAsk = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `2026-03`
 */
month: string, 
/**
 * The bases.
 */
lines: Array<DuesBase>, };

/**
 * A month that is to be asked by the bases of the one before.
 */
export type DuesAskLast = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `2026-03`
 */
month: string, };

/**
 * The dues of a union in a month, by their sum.
 */
export type DuesAskSum = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `2026-03`
 */
month: string, 
/**
 * 应缴人数
 */
people: number, 
/**
 * 应缴, in 元.
 */
due: string, 
/**
 * 备注
 */
note: string | null, };

/**
 * A month that was asked.
 */
export type DuesAsked = { 
/**
 * Id of the month.
 */
id: string, 
/**
 * Members asked in all.
 */
people: number, 
/**
 * 应缴, in 元.
 */
due: string, 
/**
 * Who was left out, with the reason.
 */
notices: Array<Notice>, };

/**
 * The base of a member.
 */
export type DuesBase = { 
/**
 * Id of the membership.
 */
member: string, 
/**
 * 缴费基数, in 元.
 */
base: string, };

/**
 * Who may be asked in a month.
 */
export type DuesBases = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `2026-03`
 */
month: string, 
/**
 * Rows that went before.
 */
from_row: number, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Members of a union with the bases of a month.
 */
export type DuesBasesPage = { 
/**
 * By name; who is retained is not asked and stands here with the reason.
 */
rows: Array<BaseLine>, 
/**
 * Whether there are more.
 */
more: boolean, 
/**
 * How many are asked in this union in all.
 */
active: number, 
/**
 * How many are retained.
 */
retained: number, };

/**
 * Dues that were paid.
 */
export type DuesCollect = { 
/**
 * Of which month.
 */
id: string, 
/**
 * Ids of the lines that were paid; `null` for everybody who owes. Of no meaning for a month kept by its sum.
 */
who: Array<string> | null, 
/**
 * How much, in 元, for a month kept by its sum.
 */
amount: string | null, 
/**
 * 缴费日期
 */
on: string, 
/**
 * 收据号
 */
voucher: string | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * What was written.
 */
export type DuesCollected = { 
/**
 * Id of the line of the book.
 */
line: string, 
/**
 * How much, in 元.
 */
amount: string, 
/**
 * By how many members, where they are kept one by one.
 */
people: number | null, };

/**
 * Which month, and which page of its members.
 */
export type DuesMonthGet = { 
/**
 * Its id.
 */
id: string, 
/**
 * Only those who have not paid.
 */
only_unpaid: boolean, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A month of a union.
 */
export type DuesMonthLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * `2026-03`
 */
month: string, 
/**
 * `each` or `sum`.
 */
way: string, 
/**
 * In Chinese.
 */
way_label: string, 
/**
 * 应缴人数
 */
people: number, 
/**
 * 应缴, in 元.
 */
due: string, 
/**
 * 已缴
 */
paid: string, 
/**
 * 欠缴
 */
left: string, 
/**
 * Last day by which it is to be paid.
 */
last_day: string, 
/**
 * How it stands: `overdue`, `short`, `waiting`, `paid`.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, };

/**
 * Which months of dues.
 */
export type DuesMonthList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year.
 */
year: number, };

/**
 * A month with a page of its members.
 */
export type DuesMonthView = { 
/**
 * The month.
 */
line: DuesMonthLine, 
/**
 * Its members, in the order in which they were entered.
 */
rows: Array<MemberDueLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * How many have not paid.
 */
unpaid: number, };

/**
 * Where a month's list goes.
 */
export type DuesMonthWrite = { 
/**
 * Its id.
 */
id: string, 
/**
 * Only those who have not paid.
 */
only_unpaid: boolean, 
/**
 * The file.
 */
to: string, };

/**
 * Months of dues, the newest first.
 */
export type DuesMonths = { 
/**
 * The months.
 */
months: Array<DuesMonthLine>, 
/**
 * 应缴, in 元.
 */
due: string, 
/**
 * 已缴
 */
paid: string, 
/**
 * 欠缴
 */
left: string, };

/**
 * Text that was copied out of a sheet: a member a line, the base last.
 */
export type DuesPaste = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `2026-03`
 */
month: string, 
/**
 * The lines.
 */
text: string, };

/**
 * What was understood of it. Nothing is written.
 */
export type DuesPasted = { 
/**
 * Lines that name one member and one base.
 */
lines: Array<DuesBase>, 
/**
 * What they come to in dues, in 元.
 */
due: string, 
/**
 * Lines that could not be taken, with the reason.
 */
refused: Array<PasteFault>, };

/**
 * A day to be taken off the rota.
 */
export type DutyDrop = { 
/**
 * Its id.
 */
id: string, };

/**
 * A lawyer's day on duty.
 */
export type DutyLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * 律师
 */
lawyer: string, 
/**
 * 律师事务所
 */
firm: string, 
/**
 * 地点
 */
place: string, 
/**
 * 接待人次
 */
visitors: number | null, 
/**
 * Whether the day is over and nobody wrote down how many came.
 */
owes: boolean, };

/**
 * A page of the rota.
 */
export type DutyList = { 
/**
 * Where the page begins, as the page before said.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of the rota.
 */
export type DutyPage = { 
/**
 * The latest day first.
 */
rows: Array<DutyLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A day on duty, as typed in the form.
 */
export type DutyPut = { 
/**
 * Id of the day; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * When.
 */
on: string, 
/**
 * 律师
 */
lawyer: string, 
/**
 * 律师事务所
 */
firm: string, 
/**
 * 地点
 */
place: string, 
/**
 * 接待人次, once the day is over.
 */
visitors: number | null, };

/**
 * A form edition in the list.
 */
export type EditionCard = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its title.
 */
title: string, 
/**
 * 示例版
 */
sample: boolean, 
/**
 * First day of its period.
 */
from: string, 
/**
 * Last day of its period.
 */
to: string, };

/**
 * The form editions, newest first.
 */
export type EditionList = { 
/**
 * The editions.
 */
editions: Array<EditionCard>, };

/**
 * An enterprise of a union.
 */
export type EmployerLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * The county's answer.
 */
export type EnrolAccept = { 
/**
 * The file `CT-….TZB`.
 */
file: string, 
/**
 * As on the county's paper; without it the file's own is named and nothing is taken.
 */
fingerprint: string | null, };

/**
 * The county, known from now on.
 */
export type EnrolAccepted = { 
/**
 * Its name.
 */
county: string, 
/**
 * Fingerprint of its answer.
 */
fingerprint: string, };

/**
 * Where an enrolment request goes.
 */
export type EnrolRequest = { 
/**
 * A folder, such as a stick.
 */
to: string, };

/**
 * A file, and the fingerprint that goes on paper.
 */
export type EnrolmentWritten = { 
/**
 * The file.
 */
file: string, 
/**
 * What the county compares.
 */
fingerprint: string, };

/**
 * Which union.
 */
export type EnterpriseGet = { 
/**
 * Its code.
 */
union: string, };

/**
 * A union's negotiations and contracts.
 */
export type EnterpriseView = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * What it can negotiate for, its codes.
 */
scopes: Array<string>, 
/**
 * Negotiations, the newest first.
 */
negotiations: Array<NegotiationLine>, 
/**
 * Its own contracts, the newest first.
 */
contracts: Array<ContractLine>, 
/**
 * Contracts of its trade or place that its enterprises stamped and that hold today.
 */
joint: Array<ContractLine>, 
/**
 * Its enterprises.
 */
employers: Array<EmployerLine>, 
/**
 * Visits.
 */
coachings: Array<CoachingLine>, 
/**
 * What it was named.
 */
harmony: Array<HarmonyLine>, 
/**
 * What can keep an enterprise from negotiating.
 */
obstacles: Array<Choice>, 
/**
 * Who can name one.
 */
levels: Array<Choice>, 
/**
 * What a re-check can come to.
 */
verdicts: Array<Choice>, };

/**
 * One change of a membership.
 */
export type EventLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * From which day; empty when unknown.
 */
day: string, 
/**
 * `day`, `month`, `year`.
 */
precision: string, 
/**
 * `joined`, `moved_in`, `moved_out`, `retained`, `resumed`, `ended`.
 */
kind: string, 
/**
 * The same in Chinese.
 */
kind_label: string, 
/**
 * The reason in Chinese.
 */
reason: string | null, 
/**
 * Name of the other union.
 */
other_union: string | null, 
/**
 * Document.
 */
document: string | null, };

/**
 * A failure: a stable code for shells to branch on, what happened, and what to do next.
 */
export type Failure = { 
/**
 * Stable; the only thing a shell may branch on.
 */
code: string, 
/**
 * What happened, one Chinese sentence.
 */
message: string, 
/**
 * What to do next.
 */
hint: string, 
/**
 * Which fields of a form it is about.
 */
fields: Array<FieldFault>, };

/**
 * Somebody of the household.
 */
export type FamilyLine = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * 与户主关系, its code
 */
relation: string, 
/**
 * In Chinese.
 */
relation_label: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Id of the person on the roll.
 */
person: string | null, 
/**
 * 证件号, masked.
 */
document_masked: string | null, 
/**
 * 性别, its code
 */
sex: string | null, 
/**
 * In Chinese.
 */
sex_label: string | null, 
/**
 * 出生日期
 */
birth: string | null, 
/**
 * Age on the day.
 */
age: number | null, 
/**
 * 民族, its code
 */
ethnicity: string | null, 
/**
 * 政治面貌, its code
 */
political: string | null, 
/**
 * 婚姻状况, its code
 */
marriage: string | null, 
/**
 * 户口类型, its code
 */
register: string | null, 
/**
 * 身份、工作状态, its code
 */
livelihood: string | null, 
/**
 * In Chinese.
 */
livelihood_label: string | null, 
/**
 * 月收入, in 分
 */
month_income: number | null, 
/**
 * 手机, masked.
 */
phone_masked: string | null, 
/**
 * 单位或学校; of a child under fourteen, as what follows, only while what is sensitive is open.
 */
place: string | null, 
/**
 * 劳模类型, its code
 */
model_worker: string | null, 
/**
 * 学段, its code
 */
stage: string | null, 
/**
 * In Chinese.
 */
stage_label: string | null, 
/**
 * 入学年份
 */
entered_year: number | null, 
/**
 * 学制
 */
school_years: number | null, 
/**
 * 不满十四周岁: school and place are then sensitive (个人信息保护法 第二十八条).
 */
child: boolean, 
/**
 * A school stands here that is not shown now.
 */
sealed: boolean, };

/**
 * Somebody of the household.
 */
export type FamilyPut = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * Id of the line that is corrected; `null` for somebody new.
 */
member: string | null, 
/**
 * What the form says.
 */
words: FamilyWords, 
/**
 * Whether the form showed what is sensitive (`shown` of the file). A child's school that was not shown stays as it stands.
 */
shown: boolean, };

/**
 * Somebody to be taken off the list.
 */
export type FamilyRemove = { 
/**
 * Id of the line.
 */
member: string, 
/**
 * Why.
 */
why: string, };

/**
 * What the form says about somebody of the household.
 */
export type FamilyWords = { 
/**
 * 与户主关系, its code
 */
relation: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Id of the person on the roll.
 */
person: string | null, 
/**
 * 证件号; empty leaves the one that stands.
 */
document_no: string | null, 
/**
 * 性别, its code
 */
sex: string | null, 
/**
 * 出生日期
 */
birth: string | null, 
/**
 * 民族, its code
 */
ethnicity: string | null, 
/**
 * 政治面貌, its code
 */
political: string | null, 
/**
 * 婚姻状况, its code
 */
marriage: string | null, 
/**
 * 户口类型, its code
 */
register: string | null, 
/**
 * 身份、工作状态, its code
 */
livelihood: string | null, 
/**
 * 月收入, in 元
 */
month_income: string | null, 
/**
 * 手机
 */
phone: string | null, 
/**
 * 单位或学校
 */
place: string | null, 
/**
 * 劳模类型, its code
 */
model_worker: string | null, 
/**
 * 学段, its code
 */
stage: string | null, 
/**
 * 入学年份
 */
entered_year: number | null, 
/**
 * 学制
 */
school_years: number | null, };

/**
 * A field of a kind.
 */
export type FieldCard = { 
/**
 * Its code.
 */
code: string, 
/**
 * 名称
 */
label: string, 
/**
 * `count`, `money`, `text`, `choice`, `day` or `yes`.
 */
kind: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * Whether it has to be said.
 */
required: boolean, 
/**
 * What can be chosen.
 */
options: Array<Choice>, };

/**
 * What is wrong with one field of a form.
 */
export type FieldFault = { 
/**
 * The request's field.
 */
field: string, 
/**
 * What is wrong with it, in Chinese.
 */
message: string, };

/**
 * An answer of a record.
 */
export type FieldLine = { 
/**
 * Code of the field.
 */
code: string, 
/**
 * 名称
 */
label: string, 
/**
 * As it would be typed.
 */
typed: string, 
/**
 * In words, with its unit.
 */
words: string, };

/**
 * A field a column can mean.
 */
export type FieldView = { 
/**
 * Its code.
 */
field: string, 
/**
 * Its label.
 */
label: string, 
/**
 * Whether a list without it is none.
 */
required: boolean, };

/**
 * What the forms of files offer.
 */
export type FileChoices = { 
/**
 * 看哪些
 */
filters: Array<Choice>, 
/**
 * 困难类别
 */
categories: Array<Choice>, 
/**
 * 致困原因
 */
causes: Array<Choice>, 
/**
 * 住房类型
 */
housings: Array<Choice>, 
/**
 * 与户主关系
 */
relations: Array<Choice>, 
/**
 * 身份、工作状态
 */
livelihoods: Array<Choice>, 
/**
 * 婚姻状况
 */
marriages: Array<Choice>, 
/**
 * 户口类型
 */
registers: Array<Choice>, 
/**
 * 民族
 */
ethnicities: Array<Choice>, 
/**
 * 政治面貌
 */
politicals: Array<Choice>, 
/**
 * 劳模类型
 */
model_workers: Array<Choice>, 
/**
 * 学段
 */
stages: Array<Choice>, 
/**
 * 健康状况
 */
healths: Array<Choice>, 
/**
 * 同意什么
 */
consents: Array<Choice>, 
/**
 * 退出方式
 */
exits: Array<Choice>, };

/**
 * What the county decided.
 */
export type FileDecide = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * 困难类别, its code
 */
category: string, 
/**
 * When.
 */
on: string, 
/**
 * Who decided.
 */
people: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * What else is to be said.
 */
note: string | null, };

/**
 * What the two unions settled.
 */
export type FileElsewhere = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * How, its code.
 */
how: string, };

/**
 * The end of a file.
 */
export type FileEnd = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * 脱困、注销、退档, its code
 */
exit: string, 
/**
 * When.
 */
on: string, 
/**
 * Why.
 */
why: string, 
/**
 * Who approved it, or the number of the approval.
 */
approval: string, };

/**
 * What is looked for.
 */
export type FileFind = { 
/**
 * Name, sound, initials, or the last digits of document or telephone.
 */
query: string, };

/**
 * Files that were found.
 */
export type FileFound = { 
/**
 * Of any state.
 */
rows: Array<FileListRow>, };

/**
 * Which file.
 */
export type FileGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * What the form of a file says.
 */
export type FileLine = { 
/**
 * 职工编号、档案编号
 */
file_no: string | null, 
/**
 * 工作单位
 */
unit: string | null, 
/**
 * 单位性质
 */
unit_kind: string | null, 
/**
 * 劳动合同签订时间和期限
 */
labour_contract: string | null, 
/**
 * 手机
 */
phone: string | null, 
/**
 * 家庭住址
 */
address: string | null, 
/**
 * 村居、社区
 */
village: string | null, 
/**
 * 住房类型, its code
 */
housing: string | null, 
/**
 * In Chinese.
 */
housing_label: string | null, 
/**
 * 建筑面积
 */
floor_area: number | null, 
/**
 * 家庭人口
 */
size: number, 
/**
 * 单亲
 */
single_parent: boolean, 
/**
 * 零就业家庭
 */
no_earner: boolean, 
/**
 * 有一定自救能力
 */
self_reliant: boolean, 
/**
 * 困难类别, its code
 */
category: string | null, 
/**
 * In Chinese.
 */
category_label: string | null, 
/**
 * The label of an older sheet.
 */
old_label: string | null, 
/**
 * 主要致困原因, its code
 */
cause: string | null, 
/**
 * In Chinese.
 */
cause_label: string | null, 
/**
 * 次要致困原因, its code
 */
cause_second: string | null, 
/**
 * In Chinese.
 */
cause_second_label: string | null, 
/**
 * 致困情况; only while what is sensitive is open.
 */
cause_text: string | null, 
/**
 * 排除情形; likewise.
 */
excluded: string | null, 
/**
 * Something stands in these two that is not shown now.
 */
sealed: boolean, };

/**
 * A page of the list.
 */
export type FileList = { 
/**
 * Which files, the code of a filter.
 */
filter: string, 
/**
 * Only of a union, by its code.
 */
union: string | null, 
/**
 * Only of a category, by its code.
 */
category: string | null, 
/**
 * Where the page begins: `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of files.
 */
export type FileListPage = { 
/**
 * By name.
 */
rows: Array<FileListRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * How many there are; exact to ten thousand.
 */
total: number, 
/**
 * Whether there are more than were counted.
 */
many: boolean, };

/**
 * A file in the list.
 */
export type FileListRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Where it stands, its code.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, 
/**
 * 村居
 */
village: string | null, 
/**
 * 困难类别, in Chinese.
 */
category: string | null, 
/**
 * 致困原因, in Chinese.
 */
cause: string | null, 
/**
 * Day of the application.
 */
applied_on: string, 
/**
 * Day of the last visit.
 */
surveyed_on: string | null, 
/**
 * Day of the last help.
 */
aided_on: string | null, };

/**
 * The list as a sheet.
 */
export type FileListWrite = { 
/**
 * Which files, the code of a filter.
 */
filter: string, 
/**
 * Only of a union, by its code.
 */
union: string | null, 
/**
 * Only of a category, by its code.
 */
category: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * A household that applies.
 */
export type FileOpen = { 
/**
 * Code of the base union.
 */
union: string, 
/**
 * 申请日期
 */
applied_on: string, 
/**
 * The form.
 */
form: FileWords, 
/**
 * Everybody of the household, the worker among them.
 */
family: Array<FamilyWords>, };

/**
 * A file that was opened.
 */
export type FileOpened = { 
/**
 * Its id.
 */
id: string, };

/**
 * What of a file stands behind the second unlock.
 */
export type FileSecrets = { 
/**
 * How healthy everybody is, in the order of the family.
 */
health: Array<HealthLine>, 
/**
 * Where money is paid to.
 */
account: AccountLine | null, };

/**
 * Of which union.
 */
export type FileSpread = { 
/**
 * Its code; `null` for all.
 */
union: string | null, };

/**
 * Where hardship lies.
 */
export type FileSpreadReply = { 
/**
 * Causes, in the order of the columns.
 */
causes: Array<Choice>, 
/**
 * Villages with their counts.
 */
villages: Array<VillageLine>, 
/**
 * Households on file; at a desk `null` where it would give a hidden group away.
 */
total: number | null, };

/**
 * A step of an application.
 */
export type FileStep = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * Code of the step.
 */
step: string, 
/**
 * When.
 */
on: string, 
/**
 * Who did it.
 */
people: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * What else is to be said.
 */
note: string | null, };

/**
 * A file with everything that belongs to it but what stands behind the second unlock.
 */
export type FileView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Where it stands, its code.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Day of the application.
 */
applied_on: string, 
/**
 * What the form says, as the form is filled again.
 */
words: FileLine, 
/**
 * 敏感内容打开着: what stands behind the second unlock is shown. Whoever corrects the file says whether it was.
 */
shown: boolean, 
/**
 * Everybody of the household, the worker first.
 */
family: Array<FamilyLine>, 
/**
 * Visits, the newest first.
 */
surveys: Array<SurveyLine>, 
/**
 * What the newest figures speak for, in words, with the standard and where it comes from.
 */
proposal: string | null, 
/**
 * The category they speak for, its code.
 */
proposed: string | null, 
/**
 * Until when the household has to be visited again; `null` while it applies.
 */
resurvey_by: string | null, 
/**
 * Days to that; negative when late.
 */
resurvey_left: number | null, 
/**
 * What does not agree.
 */
notices: Array<Notice>, 
/**
 * Step by step.
 */
stages: Array<StageLine>, 
/**
 * What was agreed to.
 */
consents: Array<ConsentLine>, 
/**
 * What may be answered to the county's word that the household stands at another union too; empty where nothing waits.
 */
elsewhere: Array<Choice>, 
/**
 * Whether an account is known.
 */
has_account: boolean, 
/**
 * Papers with the file.
 */
papers: number, 
/**
 * How it ended, in Chinese.
 */
ended: string | null, 
/**
 * When.
 */
ended_on: string | null, 
/**
 * Why; only while what is sensitive is open.
 */
ended_why: string | null, 
/**
 * A reason stands here that is not shown now.
 */
ended_sealed: boolean, 
/**
 * Who approved it.
 */
ended_approval: string | null, };

/**
 * The form of a file, worded anew.
 */
export type FileWord = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * The form.
 */
form: FileWords, 
/**
 * Whether the form showed what is sensitive (`shown` of the file). What was not shown stays as it stands.
 */
shown: boolean, };

/**
 * What the form says about a household.
 */
export type FileWords = { 
/**
 * 职工编号、档案编号
 */
file_no: string | null, 
/**
 * 工作单位
 */
unit: string | null, 
/**
 * 单位性质
 */
unit_kind: string | null, 
/**
 * 劳动合同签订时间和期限
 */
labour_contract: string | null, 
/**
 * 手机
 */
phone: string | null, 
/**
 * 家庭住址
 */
address: string | null, 
/**
 * 村居、社区
 */
village: string | null, 
/**
 * 住房类型, its code
 */
housing: string | null, 
/**
 * 建筑面积, in square metres
 */
floor_area: number | null, 
/**
 * 家庭人口
 */
size: number, 
/**
 * 单亲
 */
single_parent: boolean, 
/**
 * 零就业家庭
 */
no_earner: boolean, 
/**
 * 有一定自救能力
 */
self_reliant: boolean, 
/**
 * 困难类别, its code
 */
category: string | null, 
/**
 * The label of an older sheet.
 */
old_label: string | null, 
/**
 * 主要致困原因, its code
 */
cause: string | null, 
/**
 * 次要致困原因, its code
 */
cause_second: string | null, 
/**
 * 致困情况
 */
cause_text: string | null, 
/**
 * 排除情形
 */
excluded: string | null, };

/**
 * One of the papers that are filed (报送的材料).
 */
export type FilingPaper = { 
/**
 * What.
 */
name: string, 
/**
 * Whether the ledger has what it is made from.
 */
there: boolean, 
/**
 * What is there, or what is missing.
 */
why: string, };

/**
 * Where this office stands with its county.
 */
export type FilingStatus = { 
/**
 * Whether the county has enrolled it.
 */
enrolled: boolean, 
/**
 * Name of the county.
 */
county: string | null, 
/**
 * Fingerprint of the last enrolment request; empty before the first.
 */
fingerprint: string, 
/**
 * Last day of the certificate.
 */
certificate_ends: string | null, 
/**
 * Number of the next bundle (第几号).
 */
next_seq: number, 
/**
 * Epoch of the chain; empty before it begins.
 */
epoch: string, 
/**
 * Whether hardship files go along (困难职工档案：随包送 / 不送); `null` before the county has enrolled it.
 */
cases: boolean | null, 
/**
 * Records changed since the last receipt that the county may be told, by kind.
 */
changed: { [key in string]: number }, 
/**
 * The newest receipt.
 */
last_receipt: LastReceipt | null, 
/**
 * Bundles, newest first.
 */
outbox: Array<OutboxRow>, 
/**
 * Rows that the county sent back and that are still open.
 */
returned: number, };

/**
 * What was undone.
 */
export type FilingUndone = { 
/**
 * The acts that no longer stand, oldest first, in Chinese.
 */
acts: Array<string>, 
/**
 * Codes of the stations whose receipts no longer count: their bundles are to be taken in again.
 */
stations: Array<string>, 
/**
 * Where what stood before is kept.
 */
kept_as: string, };

/**
 * What is looked for.
 */
export type Find = { 
/**
 * Name, pinyin, initials, last digits of document or telephone.
 */
query: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was found.
 */
export type FindReply = { 
/**
 * Likeliest first.
 */
hits: Array<Hit>, };

/**
 * A firm that stamped.
 */
export type FirmLine = { 
/**
 * Id of the record.
 */
id: string, 
/**
 * Id of the firm.
 */
employer: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 盖章日期
 */
stamped_on: string, 
/**
 * Its staff then.
 */
employees: number | null, 
/**
 * 应到
 */
voters: number | null, 
/**
 * 赞成
 */
yes: number | null, 
/**
 * Last day on which it is bound.
 */
to: string | null, };

/**
 * A firm that stamps.
 */
export type FirmStamp = { 
/**
 * Id of the employer.
 */
employer: string, 
/**
 * Its staff.
 */
employees: number | null, 
/**
 * 应到
 */
voters: number | null, 
/**
 * 赞成
 */
yes: number | null, };

/**
 * What followed.
 */
export type FollowLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * What was done or said.
 */
what: string, 
/**
 * What came of it, in Chinese.
 */
outcome: string, };

/**
 * What follows from it.
 */
export type Foreseen = { 
/**
 * The steps whose last day it sets, in the order of the plan.
 */
steps: Array<ForeseenStep>, };

/**
 * A step with its last day.
 */
export type ForeseenStep = { 
/**
 * What people call it.
 */
label: string, 
/**
 * Its last day; of one that waits, the last one of waiting.
 */
due: string, 
/**
 * How that day was found.
 */
words: string, 
/**
 * Whether the day says from when the step can be taken, not by when.
 */
waits: boolean, };

/**
 * A form's file.
 */
export type FormFile = { 
/**
 * The file.
 */
file: string, };

/**
 * The form that was put in.
 */
export type FormSet = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its title.
 */
title: string, };

/**
 * Where the template goes.
 */
export type FormTemplate = { 
/**
 * Code of the edition it is filled with.
 */
edition: string, 
/**
 * The file.
 */
to: string, };

/**
 * A fund to keep.
 */
export type FundAdd = { 
/**
 * Code of the union whose money it is.
 */
union: string, 
/**
 * 名称
 */
name: string, 
/**
 * 来源, its code.
 */
source: string, 
/**
 * 年度
 */
year: number, 
/**
 * 备注
 */
note: string | null, };

/**
 * A fund that was entered.
 */
export type FundAdded = { 
/**
 * Its id.
 */
id: string, };

/**
 * A fund that may be paid from.
 */
export type FundChoice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 余额
 */
left: string, 
/**
 * Of that, what may be given as money.
 */
cash_left: string, };

/**
 * What the forms of money offer.
 */
export type FundChoices = { 
/**
 * Kinds of income that are written directly.
 */
incomes: Array<Choice>, 
/**
 * Heads of spending.
 */
heads: Array<Choice>, 
/**
 * Items a plan or budget may be of.
 */
planned: Array<Choice>, 
/**
 * Every item, to filter by.
 */
items: Array<Choice>, 
/**
 * 渠道
 */
channels: Array<Choice>, 
/**
 * What members are given something for, with its cap.
 */
gifts: Array<GiftChoice>, 
/**
 * 八不准, word for word.
 */
bans: Array<string>, 
/**
 * Where they stand.
 */
bans_basis: string | null, 
/**
 * How a payment is shared, in one sentence.
 */
split: string, 
/**
 * What members' dues are reckoned on, in one sentence.
 */
base: string, 
/**
 * Code of the office's own union; `null` where it is not in its ledger.
 */
own: string | null, };

/**
 * A fund to take off the list.
 */
export type FundDrop = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * Money or goods that came in (进账).
 */
export type FundEnter = { 
/**
 * Id of the fund.
 */
fund: string, 
/**
 * When.
 */
on: string, 
/**
 * 金额, in 元; of goods their value.
 */
amount: string | null, 
/**
 * 谁给的
 */
from_whom: string | null, 
/**
 * What the goods are; `null` for money.
 */
goods: string | null, 
/**
 * Id of the round it was raised for.
 */
round: string | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * Money or goods that came in.
 */
export type FundEntryLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * 金额; of goods their value.
 */
amount: string, 
/**
 * 谁给的
 */
from_whom: string | null, 
/**
 * What the goods are.
 */
goods: string | null, 
/**
 * The round it was raised for.
 */
round: string | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * Which fund.
 */
export type FundGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A fund.
 */
export type FundLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The union whose money it is.
 */
union_name: string, 
/**
 * 名称
 */
name: string, 
/**
 * 来源, its code.
 */
source: string, 
/**
 * In Chinese.
 */
source_label: string, 
/**
 * 年度
 */
year: number, 
/**
 * 备注
 */
note: string | null, 
/**
 * 进账（钱）
 */
cash_in: string, 
/**
 * 进账（物，按价值）
 */
goods_in: string, 
/**
 * 发放（钱）
 */
cash_out: string, 
/**
 * 发放（物，按价值）
 */
goods_out: string, 
/**
 * 余额
 */
left: string, 
/**
 * Of that, what may be given as money.
 */
cash_left: string, };

/**
 * The funds.
 */
export type FundList = { 
/**
 * The newest year first.
 */
funds: Array<FundLine>, 
/**
 * 来源
 */
sources: Array<Choice>, 
/**
 * Rounds for which something may be raised.
 */
rounds: Array<Choice>, 
/**
 * Code of the office's own union; `null` where it is not in its ledger.
 */
own: string | null, 
/**
 * What is left of all.
 */
left: string, };

/**
 * Lines of a year's plan and budget.
 */
export type FundPlanPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 年度
 */
year: number, 
/**
 * The lines.
 */
lines: Array<PlanLine>, };

/**
 * Money that is asked back.
 */
export type FundReturnDeclare = { 
/**
 * Code of the union it goes back to.
 */
union: string, 
/**
 * `prep` or `small`.
 */
kind: string, 
/**
 * The year in which it was paid.
 */
year: number, 
/**
 * 缴款单位 of a preparatory fund.
 */
payer: string | null, 
/**
 * 申报日期
 */
on: string, 
/**
 * How much, in 元.
 */
amount: string, 
/**
 * 备注
 */
note: string | null, };

/**
 * Money that was asked back.
 */
export type FundReturnLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * Name of the union.
 */
union_name: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * 缴款单位
 */
payer: string | null, 
/**
 * 申报日期
 */
declared_on: string, 
/**
 * How much, in 元.
 */
amount: string, 
/**
 * Day on which it came; `null` while it is awaited.
 */
came_on: string | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * Which returns.
 */
export type FundReturnList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year in which it was paid.
 */
year: number, };

/**
 * Returns of a year, and who qualifies.
 */
export type FundReturnPage = { 
/**
 * What was declared, the newest first.
 */
returns: Array<FundReturnLine>, 
/**
 * The threshold of small payers in one sentence, or that none is known for the year.
 */
threshold: string, 
/**
 * Unions that sent up less than it and may declare; empty where none is known.
 */
small: Array<SmallPayer>, 
/**
 * Preparatory funds that were paid in the year, by payer.
 */
funds: Array<PrepFund>, 
/**
 * Kinds to choose from.
 */
kinds: Array<Choice>, };

/**
 * Money that came back.
 */
export type FundReturnReceive = { 
/**
 * What was declared.
 */
id: string, 
/**
 * When it came.
 */
on: string, 
/**
 * 凭证号
 */
voucher: string | null, };

/**
 * A union's year.
 */
export type FundUnionLine = { 
/**
 * Code of the union.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 收缴率
 */
collected: PlanRate, 
/**
 * 上解进度
 */
remitted: PlanRate, 
/**
 * 收入合计, in 元.
 */
income: string, 
/**
 * 支出合计
 */
spending: string, 
/**
 * Whether its year is closed.
 */
closed: boolean, };

/**
 * Which year.
 */
export type FundUnions = { 
/**
 * The year.
 */
year: number, };

/**
 * Every union that has a plan or a line in its book.
 */
export type FundUnionsReply = { 
/**
 * Behind first, then by code.
 */
unions: Array<FundUnionLine>, 
/**
 * How many are behind with remitting.
 */
behind: number, 
/**
 * How many have no plan of remitting.
 */
unplanned: number, };

/**
 * Where the list goes.
 */
export type FundUnionsWrite = { 
/**
 * The year.
 */
year: number, 
/**
 * The file.
 */
to: string, };

/**
 * A fund with what came in.
 */
export type FundView = { 
/**
 * The fund.
 */
line: FundLine, 
/**
 * What came in, in order.
 */
entries: Array<FundEntryLine>, };

/**
 * Which union's year.
 */
export type FundYear = { 
/**
 * Code of the union; `null` for all together.
 */
union: string | null, 
/**
 * The year.
 */
year: number, };

/**
 * A union's year.
 */
export type FundYearView = { 
/**
 * The year.
 */
year: number, 
/**
 * The day as of which it stands.
 */
on: string, 
/**
 * 收缴率
 */
collected: PlanRate, 
/**
 * 上解进度
 */
remitted: PlanRate, 
/**
 * Of what was remitted, what the tax office or the treasury took out on the way, in 元.
 */
on_the_way: string, 
/**
 * 应上解: the upper share of what was collected.
 */
owed_up: string, 
/**
 * Income by item, with the budget.
 */
income: Array<YearItem>, 
/**
 * Spending by head, with the budget.
 */
spending: Array<YearItem>, 
/**
 * 收入合计
 */
total_income: string, 
/**
 * 支出合计
 */
total_spending: string, 
/**
 * 上年结余 that the book began with, and everything before the year.
 */
before: string, 
/**
 * 结余 on the day.
 */
left: string, 
/**
 * 代收的筹备金
 */
held: string, 
/**
 * Whether the year is closed: of one union only.
 */
closing: ClosingView | null, 
/**
 * Whether it may be closed: of one union, after the year is over.
 */
may_close: boolean, 
/**
 * What is open in it.
 */
notices: Array<Notice>, };

/**
 * What members are given something for.
 */
export type GiftChoice = { 
/**
 * Its code.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * The cap in one sentence, or that none is known.
 */
cap: string, };

/**
 * Which scheme and year.
 */
export type GradingCount = { 
/**
 * Code of the scheme.
 */
scheme: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * How many unions stand how.
 */
export type GradingCounted = { 
/**
 * Base unions.
 */
whole: number, 
/**
 * Those with a level that holds.
 */
rated: number, 
/**
 * How many stand how.
 */
states: Array<StateCount>, };

/**
 * Whose, under which scheme, in which year.
 */
export type GradingGet = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the scheme.
 */
scheme: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * An item.
 */
export type GradingLine = { 
/**
 * Id of what was said of it.
 */
id: string | null, 
/**
 * Its code.
 */
item: string, 
/**
 * 内容
 */
text: string, 
/**
 * Most points.
 */
max: number, 
/**
 * `record`, `paper`, `photo`, `ballot`.
 */
evidence: string, 
/**
 * In Chinese.
 */
evidence_label: string, 
/**
 * What the records say, where they tell it.
 */
found: string | null, 
/**
 * Points it counts; `null` where nothing is said of it.
 */
points: number | null, 
/**
 * Points the union gave itself.
 */
own_points: number | null, 
/**
 * Day on which it was done.
 */
done_on: string | null, 
/**
 * Day by which it is to be done.
 */
promised_on: string | null, 
/**
 * Whether that day has passed.
 */
late: boolean, 
/**
 * 满意票
 */
satisfied: number | null, 
/**
 * 有效票
 */
ballots: number | null, 
/**
 * 说明
 */
note: string | null, 
/**
 * Points that the review gave.
 */
reviewed: number | null, 
/**
 * Papers that show it.
 */
papers: number, };

/**
 * A review.
 */
export type GradingReview = { 
/**
 * Which grading.
 */
grading: string, 
/**
 * 复核单位
 */
by: string, 
/**
 * When.
 */
on: string, 
/**
 * 文号
 */
document_no: string | null, 
/**
 * Points that the review gave; an item that is not named keeps what it counts now.
 */
points: Array<ItemPoints>, };

/**
 * What a union says of an item.
 */
export type GradingScore = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the scheme.
 */
scheme: string, 
/**
 * The year.
 */
year: number, 
/**
 * Code of the item.
 */
item: string, 
/**
 * 自评分
 */
points: number | null, 
/**
 * Day on which it was done.
 */
done_on: string | null, 
/**
 * Day by which it is to be done.
 */
promised_on: string | null, 
/**
 * 满意票
 */
satisfied: number | null, 
/**
 * 有效票
 */
ballots: number | null, 
/**
 * 说明
 */
note: string | null, };

/**
 * What a union scores.
 */
export type GradingView = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it belongs to this station: a desk reads the others.
 */
own: boolean, 
/**
 * The year.
 */
year: number, 
/**
 * The scheme, in the version that it was begun under.
 */
scheme: SchemeCard, 
/**
 * Its id; `null` before anything was said.
 */
grading: string | null, 
/**
 * Its items.
 */
items: Array<GradingLine>, 
/**
 * Points of all, as they stand.
 */
total: number, 
/**
 * Level that they make.
 */
level: string | null, 
/**
 * What the next level lacks, in words.
 */
next: string | null, 
/**
 * The review.
 */
review: ReviewLine | null, 
/**
 * The last review of an earlier year, where this year has none.
 */
earlier: ReviewLine | null, 
/**
 * What to look at.
 */
notices: Array<Notice>, };

/**
 * A page of a year.
 */
export type GradingYear = { 
/**
 * Code of the scheme.
 */
scheme: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of a year.
 */
export type GradingYearPage = { 
/**
 * The year.
 */
year: number, 
/**
 * Base unions, by code.
 */
rows: Array<GradingYearRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A union's year.
 */
export type GradingYearRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `nothing`, `scoring`, `expired`, `unrated`, or `rated-` with the level.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Points: of the review, else as the union scores itself; `null` where nothing was begun.
 */
points: number | null, 
/**
 * Last day on which the review holds.
 */
until: string | null, 
/**
 * 复核单位
 */
by: string | null, 
/**
 * 文号
 */
document_no: string | null, };

/**
 * Where a year goes.
 */
export type GradingYearWrite = { 
/**
 * Code of the scheme.
 */
scheme: string, 
/**
 * The year.
 */
year: number, 
/**
 * The file.
 */
to: string, };

/**
 * Which files are forgotten.
 */
export type HardshipPurge = { 
/**
 * Each one that a person has confirmed.
 */
ids: Array<string>, };

/**
 * A re-check.
 */
export type HarmonyCheckLine = { 
/**
 * When.
 */
on: string, 
/**
 * What it came to, in Chinese.
 */
verdict: string, 
/**
 * What was found.
 */
findings: string | null, };

/**
 * A naming.
 */
export type HarmonyLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * By whom, in Chinese.
 */
level: string, 
/**
 * When.
 */
named_on: string, 
/**
 * 文号
 */
document: string | null, 
/**
 * Day by which it is looked at again.
 */
recheck_by: string | null, 
/**
 * `false` once it was lifted.
 */
stands: boolean, 
/**
 * Re-checks, in order.
 */
checks: Array<HarmonyCheckLine>, };

/**
 * A naming.
 */
export type HarmonyPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * By whom, its code.
 */
level: string, 
/**
 * When.
 */
on: string, 
/**
 * 文号
 */
document: string | null, 
/**
 * Day by which it is looked at again.
 */
recheck_by: string | null, };

/**
 * A re-check.
 */
export type HarmonyRecheck = { 
/**
 * Id of the naming.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * What it came to, its code.
 */
verdict: string, 
/**
 * What was found.
 */
findings: string | null, 
/**
 * Day by which it is looked at again.
 */
recheck_by: string | null, };

/**
 * A head-count.
 */
export type HeadcountRecord = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * On which day.
 */
on: string, 
/**
 * 职工
 */
employees: number, 
/**
 * 女职工
 */
women: number | null, 
/**
 * 农民工
 */
migrant: number | null, 
/**
 * 劳务派遣工
 */
dispatched: number | null, };

/**
 * How healthy somebody is.
 */
export type HealthLine = { 
/**
 * Id of the line in the family.
 */
member: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 健康状况, its code.
 */
health: string | null, 
/**
 * In Chinese.
 */
label: string | null, 
/**
 * 疾病或残疾类别
 */
what: string | null, 
/**
 * 医保状况
 */
insurance: string | null, };

/**
 * How healthy somebody is.
 */
export type HealthPut = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * Id of the line in the family.
 */
member: string, 
/**
 * 健康状况, its code
 */
health: string, 
/**
 * 疾病或残疾类别
 */
what: string | null, 
/**
 * 医保状况
 */
insurance: string | null, };

/**
 * Lines of the act log.
 */
export type History = { 
/**
 * Newest first.
 */
acts: Array<HistoryLine>, 
/**
 * Where the next page begins.
 */
next: number | null, };

/**
 * One line of the act log.
 */
export type HistoryLine = { 
/**
 * Its number.
 */
id: number, 
/**
 * Milliseconds since 1970 by the office's clock.
 */
at: number, 
/**
 * The day.
 */
day: string, 
/**
 * Who.
 */
operator: string, 
/**
 * What and about what, in Chinese.
 */
label: string, 
/**
 * The reason given.
 */
reason: string | null, 
/**
 * Records written.
 */
records: number, 
/**
 * Whether it was undone since.
 */
undone: boolean, 
/**
 * Whether acts of its kind can be undone, and this one was not yet.
 */
can_undo: boolean, 
/**
 * Whether it closes what lies before it: undoing does not go past it (封存、报送).
 */
closes: boolean, };

/**
 * A page of the act log.
 */
export type HistoryPage = { 
/**
 * Acts older than this one; `null` from the newest.
 */
after: number | null, 
/**
 * `seen`, `changed` or `taken_out`; all of them without.
 */
sort: string | null, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A member or a union that was found.
 */
export type Hit = { 
/**
 * `member` or `union`.
 */
kind: string, 
/**
 * Id of the member, code of the union.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Pinyin, syllable by syllable: `wang xiao yan`.
 */
pinyin: string, 
/**
 * Name of the union.
 */
union: string, 
/**
 * Masked document number.
 */
id_masked: string, 
/**
 * 出生日期
 */
birth: string | null, 
/**
 * Last four characters of the document number.
 */
id_tail: string, 
/**
 * Last four digits of the telephone.
 */
phone_tail: string, 
/**
 * Where the membership stands.
 */
status: string, 
/**
 * `local`, `exported`, `received`, `returned`.
 */
filing: string, 
/**
 * Which way: `name`, `pinyin`, `initials`, `id_tail`, `phone_tail`.
 */
matched: string, };

/**
 * The rest days of a year.
 */
export type HolidayYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The notice.
 */
source: string, 
/**
 * 春节 2月15日—2月23日, one a line.
 */
rest: Array<string>, 
/**
 * Worked week-ends, as days.
 */
worked: Array<string>, };

/**
 * The rest days of a year.
 */
export type HolidaysSet = { 
/**
 * The year.
 */
year: number, 
/**
 * The notice.
 */
source: string, 
/**
 * Days of rest.
 */
rest: Array<RestDays>, 
/**
 * Saturdays and Sundays that are worked.
 */
worked: Array<string>, };

/**
 * A household to choose.
 */
export type HouseholdChoice = { 
/**
 * Id of its file.
 */
id: string, 
/**
 * Name of its worker.
 */
name: string, 
/**
 * Name of the union that keeps the file.
 */
union_name: string, 
/**
 * 村居、社区
 */
village: string | null, 
/**
 * Cadres who are linked to it now.
 */
cadres: Array<string>, 
/**
 * Who lives there, by id.
 */
people: Array<Choice>, };

/**
 * An answer.
 */
export type IdleAnswerLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * The score that day.
 */
points: number, 
/**
 * 原因
 */
cause: string, 
/**
 * 整改计划
 */
plan: string, 
/**
 * Day by which it is carried out.
 */
by: string, 
/**
 * Whether that day has passed and the union does not work yet.
 */
late: boolean, 
/**
 * Day on which it worked again.
 */
revived_on: string | null, };

/**
 * What a union answers about standing idle.
 */
export type IdleAnswerPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 原因
 */
cause: string, 
/**
 * 整改计划
 */
plan: string, 
/**
 * Day by which it is carried out.
 */
by: string, };

/**
 * How many unions stand how.
 */
export type IdleCounted = { 
/**
 * Unions that are judged, or of another station and answered.
 */
whole: number, 
/**
 * Those that look idle and did not answer.
 */
idle: number, 
/**
 * How many stand how.
 */
states: Array<StateCount>, };

/**
 * Which union.
 */
export type IdleGet = { 
/**
 * Its code.
 */
union: string, };

/**
 * An item.
 */
export type IdleLine = { 
/**
 * Its code.
 */
item: string, 
/**
 * 内容
 */
text: string, 
/**
 * What it is worth.
 */
points: number, 
/**
 * Whether it was found.
 */
found: boolean, 
/**
 * What was found, in words.
 */
words: string, 
/**
 * Why it counts.
 */
source: string | null, };

/**
 * A page of the list.
 */
export type IdleList = { 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of the list.
 */
export type IdleListPage = { 
/**
 * Base unions, by code.
 */
rows: Array<IdleListRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A union.
 */
export type IdleListRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `idle`, `answered`, `revived`, `active`, `young`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Points; `null` where it is not judged.
 */
points: number | null, 
/**
 * 原因
 */
cause: string | null, 
/**
 * 整改计划
 */
plan: string | null, 
/**
 * Day by which it is carried out.
 */
by: string | null, };

/**
 * Where the list goes.
 */
export type IdleListWrite = { 
/**
 * The file.
 */
to: string, };

/**
 * A union that works again.
 */
export type IdleRevive = { 
/**
 * Which answer.
 */
answer: string, 
/**
 * Since when.
 */
on: string, };

/**
 * A union looked at for idleness.
 */
export type IdleView = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it belongs to this station: of the others only what they answered is known.
 */
own: boolean, 
/**
 * `idle`, `answered`, `revived`, `active`, `young`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * First day looked at.
 */
from: string, 
/**
 * Last one: today, or the day of the answer.
 */
as_of: string, 
/**
 * Points.
 */
points: number, 
/**
 * Most points.
 */
most: number, 
/**
 * Points below which it looks idle.
 */
below: number, 
/**
 * Where that threshold stands.
 */
basis: string, 
/**
 * Its items.
 */
items: Array<IdleLine>, 
/**
 * Whether there is something to answer.
 */
to_answer: boolean, 
/**
 * The newest answer.
 */
answer: IdleAnswerLine | null, };

/**
 * Rows of a plan.
 */
export type ImportPage = { 
/**
 * In the order of the sheet.
 */
rows: Array<ImportRow>, 
/**
 * Where the next page begins.
 */
next: number | null, };

/**
 * The plan, before anything is written.
 */
export type ImportPreview = { 
/**
 * Names the batch from now on.
 */
batch: string, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * The sheet that was taken.
 */
sheet: string, 
/**
 * Every sheet of the file.
 */
sheets: Array<string>, 
/**
 * What the file really is, in Chinese.
 */
file_kind: string, 
/**
 * Row number of the heading; 0 where there is none.
 */
heading_row: number, 
/**
 * The columns and what they mean.
 */
columns: Array<ColumnView>, 
/**
 * The fields a column can mean.
 */
fields: Array<FieldView>, 
/**
 * Rows of the list: accepted + rejected.
 */
rows: number, 
/**
 * Rows that can be taken.
 */
accepted: number, 
/**
 * Rows that cannot.
 */
rejected: number, 
/**
 * New records.
 */
added: number, 
/**
 * Records with something new.
 */
updated: number, 
/**
 * Records with nothing new.
 */
unchanged: number, 
/**
 * Lines that are no row of the list: blank, totals, signatures.
 */
skipped: number, 
/**
 * Rows taken with a warning.
 */
warnings: number, 
/**
 * Rows a person must decide about.
 */
transfers: number, 
/**
 * Records of the ledger that the sheet does not name.
 */
absent: number, 
/**
 * Refused rows by reason; no zero entries.
 */
reasons: { [key in string]: number }, };

/**
 * One row of a plan.
 */
export type ImportRow = { 
/**
 * The sheet's row number.
 */
row: number, 
/**
 * 姓名
 */
name: string, 
/**
 * Masked document number.
 */
id_masked: string, 
/**
 * Code of the reason why it is refused.
 */
reason: string | null, 
/**
 * The same in two sentences.
 */
message: string | null, 
/**
 * The row as the sheet has it, for refused rows; the document number masked: what is wrong with it stands in the
 * message, and the number itself in the office's own sheet.
 */
cells: Array<CellView>, 
/**
 * What would change.
 */
changes: Array<ChangeView>, 
/**
 * What was odd, in Chinese.
 */
warnings: Array<string>, };

/**
 * What an intake run did.
 */
export type IntakeDone = { 
/**
 * Bundles merged, or that would be.
 */
taken: number, 
/**
 * Files that were refused.
 */
refused: Array<RefusedLine>, 
/**
 * Bundles set aside until a person decides.
 */
quarantined: Array<QuarantinedLine>, 
/**
 * Bundles received before, or covered by a later one.
 */
repeated: Array<RefusedLine>, 
/**
 * Every sound bundle.
 */
bundles: Array<TakenLine>, 
/**
 * Receipts written.
 */
receipts: Array<string>, 
/**
 * The snapshot made before anything was written.
 */
snapshot: string | null, };

/**
 * A group of the list.
 */
export type ItemLine = { 
/**
 * Its code.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Times it was posted this year.
 */
times: number, 
/**
 * Day of the last time.
 */
last: string | null, };

/**
 * Points of an item.
 */
export type ItemPoints = { 
/**
 * Code of the item.
 */
item: string, 
/**
 * Points; 1 or 0 on a checklist.
 */
points: number, };

/**
 * Snapshots made of themselves.
 */
export type KeptDaily = { 
/**
 * The files, in the ledger's own `backups`; none if the day and the week have theirs.
 */
made: Array<string>, };

/**
 * A kind.
 */
export type KindCard = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its version.
 */
version: number, 
/**
 * 名称
 */
name: string, 
/**
 * Code of its group.
 */
group: string, 
/**
 * The programme that it answers; 0 for a county's own.
 */
row: number, 
/**
 * `event`, `log`, `place` or `award`.
 */
shape: string, 
/**
 * Whether it is named at a level.
 */
levelled: boolean, 
/**
 * `person`, `team` or `either`, of an honour.
 */
recipient: string | null, 
/**
 * A place is looked at every so many months.
 */
check_months: number | null, 
/**
 * Whether it can be entered anew.
 */
offered: boolean, 
/**
 * Whether it ships with the program rather than being the county's.
 */
shipped: boolean, 
/**
 * How much stands that was entered by it, whatever the version.
 */
used: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * What is asked.
 */
fields: Array<FieldCard>, 
/**
 * What is counted, in words.
 */
counts: Array<string>, };

/**
 * How many of a kind.
 */
export type KindCount = { 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How many.
 */
count: number, };

/**
 * All kinds.
 */
export type KindList = { 
/**
 * By group.
 */
kinds: Array<KindCard>, 
/**
 * Groups in their order.
 */
groups: Array<Choice>, 
/**
 * Levels, the highest first.
 */
levels: Array<Choice>, 
/**
 * What can come of introducing somebody.
 */
outcomes: Array<Choice>, };

/**
 * The newest receipt.
 */
export type LastReceipt = { 
/**
 * Number it answers.
 */
seq: number, 
/**
 * Day of issue.
 */
on: string, };

/**
 * A clause to begin with.
 */
export type LeastClause = { 
/**
 * Code of what it is about.
 */
subject: string, 
/**
 * As it can be worded.
 */
text: string, };

/**
 * Where a backup goes.
 */
export type LedgerBackup = { 
/**
 * The file.
 */
to: string, };

/**
 * What stands on the cover of a ledger.
 */
export type LedgerCard = { 
/**
 * The union's name.
 */
name: string, 
/**
 * The union's code.
 */
code: string, 
/**
 * `union` or `desk`.
 */
kind: string, 
/**
 * 练手
 */
practice: boolean, 
/**
 * Who works with it.
 */
operator: string, 
/**
 * What he or she may do.
 */
role: string, 
/**
 * Day of the last verified backup.
 */
last_backup: string | null, 
/**
 * Its folder.
 */
path: string, };

/**
 * What stands in clear on a ledger's cover.
 */
export type LedgerCover = { 
/**
 * The union's name.
 */
name: string, 
/**
 * The union's code.
 */
code: string, 
/**
 * `union` or `desk`.
 */
kind: string, 
/**
 * Day of the last verified backup.
 */
last_backup: string | null, 
/**
 * Its folder.
 */
path: string, };

/**
 * A new ledger.
 */
export type LedgerCreate = { 
/**
 * Its folder, empty or not there yet.
 */
at: string, 
/**
 * `union` or `desk`.
 */
kind: string, 
/**
 * The union's name.
 */
name: string, 
/**
 * The union's code, `371323-XJH`.
 */
code: string, 
/**
 * The chair's passphrase.
 */
passphrase: string, 
/**
 * The chair's name.
 */
operator: string | null, 
/**
 * The deputy's passphrase; without one a recovery code is made (decision 22).
 */
deputy_passphrase: string | null, };

/**
 * Result of a check.
 */
export type LedgerHealth = { 
/**
 * Whether everything is sound.
 */
sound: boolean, 
/**
 * Standing records by kind.
 */
counts: { [key in string]: number }, 
/**
 * Digest of everything this station owns.
 */
state_digest: string, 
/**
 * Everything that was found wrong.
 */
findings: Array<string>, 
/**
 * Head of the chain over the log, 20 hex digits; `null` in a ledger that has done nothing since there is one.
 */
log_head: string | null, };

/**
 * A ledger to be opened.
 */
export type LedgerOpen = { 
/**
 * Its folder.
 */
at: string, 
/**
 * Chair's or deputy's passphrase, or the recovery code.
 */
passphrase: string, 
/**
 * Works as this operator; by default the one of the slot.
 */
operator: string | null, };

/**
 * The ledger that was made or opened.
 */
export type LedgerOpened = { 
/**
 * Its cover.
 */
ledger: LedgerCard, 
/**
 * Shown once, to be written down.
 */
recovery_code: string | null, };

/**
 * A folder that may hold a ledger.
 */
export type LedgerPeek = { 
/**
 * The folder.
 */
at: string, };

/**
 * A backup to be tried.
 */
export type LedgerRehearse = { 
/**
 * The backup.
 */
file: string, 
/**
 * A passphrase that opens it.
 */
passphrase: string, };

/**
 * A backup to be restored.
 */
export type LedgerRestore = { 
/**
 * The backup.
 */
file: string, 
/**
 * The folder, empty or not there yet.
 */
to: string, 
/**
 * A passphrase that opens the backup.
 */
passphrase: string, };

/**
 * Who is helped and what happened (受援人和案情).
 */
export type LegalAidContents = { 
/**
 * 受援人
 */
name: string, 
/**
 * 联系电话
 */
phone: string | null, 
/**
 * 案情
 */
facts: string, 
/**
 * Why aid is not given.
 */
refused_why: string | null, };

/**
 * Which matter.
 */
export type LegalAidGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A matter of legal aid in the list.
 */
export type LegalAidLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 援助形式, in Chinese.
 */
form: string, 
/**
 * 内容分类, in Chinese.
 */
category: string, 
/**
 * 涉及人数
 */
people: number, 
/**
 * 申请日期
 */
applied_on: string, 
/**
 * 律师
 */
lawyer: string | null, 
/**
 * What it waits for, or how it ended.
 */
stands: string, 
/**
 * Last day of what is to be done next.
 */
due: string | null, 
/**
 * Days to it, negative when it is past.
 */
days_left: number | null, 
/**
 * 办理结果, in Chinese.
 */
result: string | null, 
/**
 * 追回金额, in 元.
 */
recovered: string | null, };

/**
 * A page of legal aid.
 */
export type LegalAidList = { 
/**
 * Only what has no result yet.
 */
open: boolean, 
/**
 * 援助形式, its code.
 */
form: string | null, 
/**
 * 内容分类, its code.
 */
category: string | null, 
/**
 * Words of the lawyer's name or firm.
 */
query: string, 
/**
 * Where the page begins, as the page before said.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of legal aid.
 */
export type LegalAidPage = { 
/**
 * The newest first.
 */
rows: Array<LegalAidLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A matter of legal aid, as typed in the form.
 */
export type LegalAidPut = { 
/**
 * Id of the matter; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union that helps.
 */
union: string, 
/**
 * Id of the petition it came from.
 */
petition: string | null, 
/**
 * 援助形式, its code.
 */
form: string, 
/**
 * 内容分类, its code.
 */
category: string, 
/**
 * 受援人; empty leaves who stands there, when correcting.
 */
name: string | null, 
/**
 * 联系电话; empty leaves the one that stands, when correcting.
 */
phone: string | null, 
/**
 * 案情; empty leaves what stands there, when correcting.
 */
facts: string | null, 
/**
 * 涉及人数
 */
people: number, 
/**
 * 推举的代表
 */
representatives: number | null, 
/**
 * 农民工
 */
migrant: boolean, 
/**
 * Whether the means test was met.
 */
means_met: boolean | null, 
/**
 * 申请日期
 */
applied_on: string, 
/**
 * Since when the worker has known.
 */
known_on: string | null, 
/**
 * Day of the decision.
 */
decided_on: string | null, 
/**
 * Whether aid is given.
 */
granted: boolean | null, 
/**
 * Why it is not; empty leaves what stands there, when correcting.
 */
refused_why: string | null, 
/**
 * 律师
 */
lawyer: string | null, 
/**
 * 律师事务所
 */
firm: string | null, 
/**
 * 指派日期
 */
assigned_on: string | null, 
/**
 * 收到调解申请
 */
mediation_on: string | null, 
/**
 * 申请仲裁
 */
filed_on: string | null, 
/**
 * 仲裁受理
 */
accepted_on: string | null, 
/**
 * The new last day of the award.
 */
award_until: string | null, 
/**
 * Day of the result.
 */
result_on: string | null, 
/**
 * 办理结果, its code.
 */
result: string | null, 
/**
 * 追回金额, in 元.
 */
recovered: string | null, };

/**
 * A matter that was written down.
 */
export type LegalAidSaved = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is worth a look.
 */
advice: Array<string>, };

/**
 * Who is helped, and why one looks.
 */
export type LegalAidTextGet = { 
/**
 * Id of the matter.
 */
id: string, 
/**
 * Why it is looked at.
 */
reason: string | null, };

/**
 * A matter of legal aid, without who is helped and what happened.
 */
export type LegalAidView = { 
/**
 * As in the list.
 */
line: LegalAidLine, 
/**
 * Code of the union that helps.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Id of the petition it came from.
 */
petition: string | null, 
/**
 * Its number.
 */
petition_number: string | null, 
/**
 * 援助形式, its code.
 */
form: string, 
/**
 * 内容分类, its code.
 */
category: string, 
/**
 * 推举的代表
 */
representatives: number | null, 
/**
 * 农民工
 */
migrant: boolean, 
/**
 * Whether the means test was met.
 */
means_met: boolean | null, 
/**
 * Since when the worker has known.
 */
known_on: string | null, 
/**
 * Day of the decision.
 */
decided_on: string | null, 
/**
 * Whether aid is given.
 */
granted: boolean | null, 
/**
 * 律师事务所
 */
firm: string | null, 
/**
 * 指派日期
 */
assigned_on: string | null, 
/**
 * 收到调解申请
 */
mediation_on: string | null, 
/**
 * 申请仲裁
 */
filed_on: string | null, 
/**
 * 仲裁受理
 */
accepted_on: string | null, 
/**
 * The new last day of the award.
 */
award_until: string | null, 
/**
 * Day of the result.
 */
result_on: string | null, 
/**
 * 办理结果, its code.
 */
result: string | null, 
/**
 * Its clocks, in the order of the work.
 */
clocks: Array<AidClockLine>, };

/**
 * Where the letters of a campaign go.
 */
export type LettersWrite = { 
/**
 * Name of the campaign.
 */
name: string, 
/**
 * The folder.
 */
folder: string, };

/**
 * Letters that were written.
 */
export type LettersWritten = { 
/**
 * How many.
 */
files: number, 
/**
 * The folder.
 */
folder: string, };

/**
 * Why less was paid.
 */
export type LevyGap = { 
/**
 * Of which levy.
 */
id: string, 
/**
 * 欠缴原因
 */
why: string, };

/**
 * Which levy.
 */
export type LevyGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * What an employer owes.
 */
export type LevyLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * `levy` or `prep`.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * 缴款单位
 */
payer: string, 
/**
 * First day of the time.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * 全部职工人数
 */
employees: number | null, 
/**
 * 工资总额, in 元.
 */
wages: string, 
/**
 * 应拨
 */
due: string, 
/**
 * 已拨
 */
paid: string, 
/**
 * 差额
 */
left: string, 
/**
 * 欠缴原因
 */
gap_reason: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * Last day by which it is to be paid.
 */
last_day: string, 
/**
 * `overdue`, `short`, `waiting`, `paid`.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, };

/**
 * Which levies.
 */
export type LevyList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * `levy` or `prep`; `null` for both.
 */
kind: string | null, 
/**
 * The year.
 */
year: number, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * The levies as a sheet.
 */
export type LevyListWrite = { 
/**
 * What to list; its page is all of it.
 */
list: LevyList, 
/**
 * The file.
 */
to: string, };

/**
 * A page of levies.
 */
export type LevyPage = { 
/**
 * The newest first.
 */
rows: Array<LevyLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * How many there are.
 */
total: number, 
/**
 * 应拨, in 元.
 */
due: string, 
/**
 * 已拨
 */
paid: string, 
/**
 * 差额
 */
left: string, };

/**
 * A payment.
 */
export type LevyPay = { 
/**
 * Of which levy.
 */
id: string, 
/**
 * 缴款日期
 */
on: string, 
/**
 * 金额, in 元.
 */
amount: string, 
/**
 * Code of the channel.
 */
channel: string, 
/**
 * 票据号
 */
voucher: string | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * A payment, shared.
 */
export type LevyPayment = { 
/**
 * Id of the line of the book.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * How much, in 元.
 */
amount: string, 
/**
 * 渠道
 */
channel: string, 
/**
 * 票据号
 */
voucher: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * The parts of the levels, the base union's first; empty for a preparatory fund, which waits for the union.
 */
shares: Array<SharePart>, 
/**
 * Who took what did not divide, in words.
 */
rest_to: string | null, 
/**
 * Whether the upper part has gone up on the way.
 */
remitted: boolean, };

/**
 * What an employer owes.
 */
export type LevyPut = { 
/**
 * The id of one that is corrected; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union that keeps it.
 */
union: string, 
/**
 * `levy` or `prep`.
 */
kind: string, 
/**
 * 缴款单位
 */
payer: string, 
/**
 * First day of the time.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * 全部职工人数
 */
employees: number | null, 
/**
 * 工资总额, in 元.
 */
wages: string, 
/**
 * 备注
 */
note: string | null, };

/**
 * A levy that was entered.
 */
export type LevySaved = { 
/**
 * Its id.
 */
id: string, 
/**
 * 应拨, in 元.
 */
due: string, };

/**
 * A levy with its payments.
 */
export type LevyView = { 
/**
 * What is owed.
 */
line: LevyLine, 
/**
 * What was paid, in order.
 */
payments: Array<LevyPayment>, 
/**
 * How the levy is reckoned, in one sentence.
 */
formula: string, 
/**
 * How a payment is shared, in one sentence.
 */
split: string, 
/**
 * What may be done about what is owed past its day; `null` while there is no need.
 */
order: string | null, };

/**
 * A list to be looked at.
 */
export type ListImportOpen = { 
/**
 * `unions`, `officers`, `figures` or `households`.
 */
kind: string, 
/**
 * The file.
 */
file: string, 
/**
 * What a person put right: field code to heading.
 */
map: { [key in string]: string }, 
/**
 * Which sheet, where several look like such lists.
 */
sheet: string | null, 
/**
 * The day the counts hold on, and the day of a household's figures that have none of their own; today if none is given.
 */
as_of: string | null, 
/**
 * Of figures: code of the edition that they are to stand beside.
 */
edition: string | null, 
/**
 * What a person said to a row in question: row number to whether it is the record like it.
 */
answers: { [key in number]: boolean }, };

/**
 * Where a list goes.
 */
export type ListWrite = { 
/**
 * The file.
 */
to: string, };

/**
 * A list that was written.
 */
export type ListWritten = { 
/**
 * The file.
 */
file: string, 
/**
 * Lines in it.
 */
rows: number, };

/**
 * One cadre's load.
 */
export type LoadLine = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 干部姓名
 */
cadre: string, 
/**
 * 职务
 */
post: string | null, 
/**
 * Households, by name.
 */
households: Array<string>, 
/**
 * Lines of the diary within the year.
 */
visits: number, 
/**
 * Problems raised within the year.
 */
raised: number, 
/**
 * Problems solved within the year.
 */
solved: number, 
/**
 * `none`, `few`, `fits`, `many`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 达标
 */
met: boolean, };

/**
 * The head that a paper shows.
 */
export type LogHead = { 
/**
 * 20 hex digits; spaces and capitals as on the paper.
 */
head: string, };

/**
 * Where that head stands in the log.
 */
export type LogHeadFound = { 
/**
 * Number of the line that was the newest when the paper was written.
 */
line: number, 
/**
 * The day by the office's clock.
 */
day: string, 
/**
 * Lines that have come since.
 */
since: number, };

/**
 * Something asked for.
 */
export type MaterialLine = { 
/**
 * Id of the record.
 */
id: string, 
/**
 * What.
 */
what: string, 
/**
 * Who has to give it, its code.
 */
from_side: string, 
/**
 * In Chinese.
 */
from_label: string, 
/**
 * When it was asked for.
 */
asked_on: string, 
/**
 * When it was given.
 */
given_on: string | null, 
/**
 * What it says.
 */
note: string | null, 
/**
 * By when it has to be given, once the day of the talks is known.
 */
due: string | null, 
/**
 * Days by which it was or is late.
 */
late: number, };

/**
 * Something asked for before the talks.
 */
export type MaterialPut = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Id of the line, where it is known.
 */
material: string | null, 
/**
 * What.
 */
what: string, 
/**
 * Who has to give it.
 */
from_side: string, 
/**
 * When it was asked for.
 */
asked_on: string, 
/**
 * When it was given.
 */
given_on: string | null, 
/**
 * What it says.
 */
note: string | null, };

/**
 * A meeting.
 */
export type MeetingLine = { 
/**
 * Id of the record: what its papers belong to.
 */
id: string, 
/**
 * 第几次
 */
meeting_no: number, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * 主持人
 */
chaired_by: string | null, 
/**
 * 记录员
 */
recorder: string | null, 
/**
 * 职工方到会
 */
workers_present: number, 
/**
 * 企业方到会
 */
employer_present: number, 
/**
 * 纪要
 */
minutes: string | null, 
/**
 * Papers with it.
 */
papers: number, };

/**
 * A member's record, masked.
 */
export type MemberCard = { 
/**
 * The membership.
 */
id: string, 
/**
 * The person.
 */
person: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 性别, its label.
 */
sex: string | null, 
/**
 * 出生日期
 */
birth: string | null, 
/**
 * Age in whole years today.
 */
age: number | null, 
/**
 * 证件类型, its label.
 */
document_kind: string | null, 
/**
 * Masked document number.
 */
id_masked: string, 
/**
 * Masked telephone.
 */
phone_masked: string, 
/**
 * 民族
 */
ethnicity: string | null, 
/**
 * 政治面貌
 */
political: string | null, 
/**
 * 文化程度
 */
education: string | null, 
/**
 * 户籍类型
 */
household: string | null, 
/**
 * 户籍地
 */
registered_at: string | null, 
/**
 * 籍贯
 */
native_place: string | null, 
/**
 * 参加工作时间, as far as it is known: `2008-07`.
 */
worked_since: string | null, 
/**
 * 职称、技术等级
 */
skill: string | null, 
/**
 * 劳模, its label.
 */
model_worker: string | null, 
/**
 * 困难职工
 */
hardship_worker: boolean | null, 
/**
 * 农民工
 */
migrant: boolean | null, 
/**
 * 用工形式
 */
employment_form: string | null, 
/**
 * 就业状态, its label.
 */
work_status: string | null, 
/**
 * 新就业形态群体, its label.
 */
platform_group: string | null, 
/**
 * 工作单位
 */
workplace: string | null, 
/**
 * Code of the union.
 */
union_code: string, 
/**
 * Name of the union.
 */
union_name: string, 
/**
 * 部门
 */
department: string | null, 
/**
 * 职务、工种
 */
post: string | null, 
/**
 * 工会职务: union and post of each.
 */
offices: Array<string>, 
/**
 * 入会日期
 */
joined_on: string | null, 
/**
 * 会员证号
 */
card_no: string | null, 
/**
 * Where the membership stands.
 */
status: string, 
/**
 * The same in Chinese.
 */
status_label: string, 
/**
 * 备注
 */
note: string | null, 
/**
 * Explanation of a 核实.
 */
explanation: string | null, 
/**
 * Words of the office's sheet that were not understood.
 */
unread: Array<UnreadCell>, 
/**
 * What makes the record unqualified, in Chinese.
 */
missing: Array<string>, 
/**
 * 会籍变动
 */
events: Array<EventLine>, 
/**
 * 退回: what the county said.
 */
returned: Array<ReturnedLine>, 
/**
 * Who may be the same person.
 */
twins: Array<TwinLine>, 
/**
 * The last act that wrote it.
 */
last_act: HistoryLine | null, 
/**
 * `local`, `exported`, `received`, `returned`.
 */
filing: string, };

/**
 * What a member owes.
 */
export type MemberDueLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Last digits of the document.
 */
tail: string | null, 
/**
 * 缴费基数, in 元.
 */
base: string, 
/**
 * 应缴
 */
due: string, 
/**
 * 缴费日期
 */
paid_on: string | null, 
/**
 * Id of the line of the book it was paid with.
 */
receipt: string | null, };

/**
 * A correction.
 */
export type MemberEdit = { 
/**
 * The membership.
 */
id: string, 
/**
 * As it should be.
 */
form: MemberForm, };

/**
 * A member as typed in the form.
 */
export type MemberForm = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 证件类型: code or label; empty to recognise it.
 */
document_kind: string | null, 
/**
 * 证件号; empty leaves the one that stands, when correcting.
 */
document_no: string | null, 
/**
 * 性别
 */
sex: string | null, 
/**
 * 出生日期, where the document does not tell it; empty leaves the one that stands, when correcting.
 */
birth: string | null, 
/**
 * 手机; empty leaves the one that stands, when correcting.
 */
phone: string | null, 
/**
 * 民族
 */
ethnicity: string | null, 
/**
 * 政治面貌
 */
political: string | null, 
/**
 * 文化程度
 */
education: string | null, 
/**
 * 户籍类型
 */
household: string | null, 
/**
 * 户籍地
 */
registered_at: string | null, 
/**
 * 籍贯
 */
native_place: string | null, 
/**
 * 参加工作时间, as far as it is known: `2008-07`.
 */
worked_since: string | null, 
/**
 * 职称、技术等级
 */
skill: string | null, 
/**
 * 劳模.
 */
model_worker: string | null, 
/**
 * 困难职工
 */
hardship_worker: boolean | null, 
/**
 * 农民工
 */
migrant: boolean | null, 
/**
 * 用工形式
 */
employment_form: string | null, 
/**
 * 就业状态.
 */
work_status: string | null, 
/**
 * 新就业形态群体.
 */
platform_group: string | null, 
/**
 * 工作单位
 */
workplace: string | null, 
/**
 * 部门
 */
department: string | null, 
/**
 * 职务、工种
 */
post: string | null, 
/**
 * 会员证号
 */
card_no: string | null, 
/**
 * 入会日期
 */
joined_on: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * Explanation of a 核实.
 */
explanation: string | null, };

/**
 * Which member.
 */
export type MemberGet = { 
/**
 * The membership.
 */
id: string, };

/**
 * A page of the roll.
 */
export type MemberPage = { 
/**
 * Code of one union; `null` for all.
 */
union: string | null, 
/**
 * `active`, `retained`, `ended` or `all`.
 */
status: string, 
/**
 * Only records with something missing.
 */
only_unqualified: boolean, 
/**
 * Where the page begins: `next` of the page before.
 */
after: string | null, 
/**
 * At most so many, never more than 200.
 */
limit: number, 
/**
 * As of which day; `null` for today. Membership is as of the day, everything else as it is now; what is missing in a
 * record is not counted then.
 */
as_of: string | null, };

/**
 * Lines of the roll and the counts above them.
 */
export type MemberPageReply = { 
/**
 * By name as it sounds.
 */
rows: Array<MemberRow>, 
/**
 * Where the next page begins.
 */
next: string | null, 
/**
 * Counts above the list.
 */
totals: RollTotals, };

/**
 * Taking a membership up again.
 */
export type MemberResume = { 
/**
 * The membership.
 */
id: string, 
/**
 * On which day.
 */
on: string, };

/**
 * What to reveal, and why.
 */
export type MemberReveal = { 
/**
 * The membership.
 */
id: string, 
/**
 * `id` or `phone`.
 */
field: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One line of the roll.
 */
export type MemberRow = { 
/**
 * The membership.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Pinyin, syllable by syllable: `wang xiao yan`.
 */
pinyin: string, 
/**
 * Code of its union.
 */
union_code: string, 
/**
 * Name of its union.
 */
union_name: string, 
/**
 * 出生日期
 */
birth: string | null, 
/**
 * Last four characters of the document number.
 */
id_tail: string, 
/**
 * `active`, `retained`, `ended`.
 */
status: string, 
/**
 * `local`, `exported`, `received`, `returned`.
 */
filing: string, };

/**
 * The member that was entered or corrected.
 */
export type MemberSaved = { 
/**
 * The membership.
 */
id: string, 
/**
 * Worth a look.
 */
notices: Array<Notice>, 
/**
 * Who may be the same person.
 */
twins: Array<TwinLine>, };

/**
 * A retention or an end.
 */
export type MemberStep = { 
/**
 * The membership.
 */
id: string, 
/**
 * On which day.
 */
on: string, 
/**
 * Code of the reason.
 */
reason: string, };

/**
 * A transfer.
 */
export type MemberTransfer = { 
/**
 * The membership.
 */
id: string, 
/**
 * Code of the union moved to, if the ledger has it.
 */
to: string | null, 
/**
 * Name of the union moved to, if it is outside the ledger.
 */
outside: string | null, 
/**
 * On which day.
 */
on: string, 
/**
 * 介绍信编号
 */
document: string | null, };

/**
 * Members on a day.
 */
export type MembersOn = { 
/**
 * The day.
 */
on: string, 
/**
 * How many.
 */
members: number, };

/**
 * A record that gave way to another of the same person.
 */
export type MergedRecord = { 
/**
 * Its id: what `person_unmerge` takes.
 */
person: string, 
/**
 * The name on it.
 */
name: string, 
/**
 * Masked document number.
 */
id_masked: string, 
/**
 * Masked telephone.
 */
phone_masked: string, };

/**
 * A parameter without a value.
 */
export type MissingParameter = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is.
 */
name: string, };

/**
 * One who is gone.
 */
export type ModelGone = { 
/**
 * Who.
 */
id: string, 
/**
 * `died` or `moved`.
 */
how: string, 
/**
 * When.
 */
on: string, 
/**
 * Where to, of one who moved away.
 */
to: string | null, };

/**
 * A model worker.
 */
export type ModelLine = { 
/**
 * The id.
 */
id: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Code of the level.
 */
level: string, 
/**
 * In Chinese.
 */
level_label: string, 
/**
 * 评选年份
 */
named_year: number, 
/**
 * 特困劳模
 */
hardship: boolean, 
/**
 * Day of death.
 */
died_on: string | null, 
/**
 * Day of moving away.
 */
moved_on: string | null, 
/**
 * Where to.
 */
moved_to: string | null, 
/**
 * Money of the year, by its day.
 */
payments: Array<PaymentLine>, 
/**
 * The payment that is worst off, as a code; `none` where there is none.
 */
state: string, 
/**
 * In Chinese.
 */
state_label: string, };

/**
 * Which model workers.
 */
export type ModelList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year of the money; `null` for this one.
 */
year: number | null, };

/**
 * Where a year goes.
 */
export type ModelListWrite = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * The file.
 */
to: string, };

/**
 * Money that becomes due to some.
 */
export type ModelOwe = { 
/**
 * To whom, by id: the same money to each.
 */
models: Array<string>, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * 年度
 */
year: number, 
/**
 * Last day.
 */
due_on: string, 
/**
 * 应发, in 元, to each.
 */
due: string, };

/**
 * What was recorded.
 */
export type ModelOwed = { 
/**
 * Payments.
 */
payments: number, };

/**
 * What was paid.
 */
export type ModelPay = { 
/**
 * Which payment.
 */
id: string, 
/**
 * 发放日期
 */
on: string, 
/**
 * 实发, in 元.
 */
paid: string, 
/**
 * 发放依据
 */
evidence: string | null, };

/**
 * A model worker.
 */
export type ModelPut = { 
/**
 * The id of one that is corrected; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Code of the level.
 */
level: string, 
/**
 * 评选年份
 */
named_year: number, 
/**
 * 特困劳模
 */
hardship: boolean, };

/**
 * Model workers with the money of a year.
 */
export type ModelView = { 
/**
 * The year.
 */
year: number, 
/**
 * The day as of which it stands.
 */
on: string, 
/**
 * By level and name.
 */
models: Array<ModelLine>, 
/**
 * 按时足额率
 */
rate: RateLine, 
/**
 * How many payments stand how; `unions` counts payments.
 */
states: Array<StateCount>, 
/**
 * In the register, neither dead nor moved away.
 */
living: number, 
/**
 * 特困劳模 among them.
 */
hardship: number, 
/**
 * Levels to choose from.
 */
levels: Array<Choice>, 
/**
 * Kinds of money to choose from.
 */
kinds: Array<Choice>, };

/**
 * A line to take out.
 */
export type MoneyDrop = { 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * A page of the cash book.
 */
export type MoneyList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * Code of an item.
 */
item: string | null, 
/**
 * 年
 */
year: number | null, 
/**
 * 月, of the year.
 */
month: number | null, 
/**
 * Only expenses that touch a ban.
 */
only_banned: boolean, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * The cash book as a sheet.
 */
export type MoneyListWrite = { 
/**
 * What to list; its page is all of it.
 */
list: MoneyList, 
/**
 * The file.
 */
to: string, };

/**
 * A page of the cash book.
 */
export type MoneyPage = { 
/**
 * The newest first.
 */
rows: Array<MoneyRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * How many there are.
 */
total: number, 
/**
 * How much they come to, in 元, whichever side they stand on.
 */
amount: string, };

/**
 * A line to write.
 */
export type MoneyPut = { 
/**
 * Code of the union whose book it is.
 */
union: string, 
/**
 * Code of the item.
 */
item: string, 
/**
 * 日期
 */
on: string, 
/**
 * 金额, in 元.
 */
amount: string, 
/**
 * 对方: 收款人 of an expense.
 */
party: string | null, 
/**
 * 摘要
 */
what: string | null, 
/**
 * 凭证号
 */
voucher: string | null, 
/**
 * 审批人
 */
approved_by: string | null, 
/**
 * Bans that were looked at and are not touched, word for word.
 */
bans_clear: Array<string>, 
/**
 * Bans that are touched.
 */
bans_touched: Array<string>, 
/**
 * Code of what members are given something for.
 */
gift: string | null, 
/**
 * To how many.
 */
people: number | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * What is only to be looked at was looked at.
 */
confirmed: boolean, };

/**
 * A line of the cash book.
 */
export type MoneyRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the record belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * When.
 */
on: string, 
/**
 * Code of the item.
 */
item: string, 
/**
 * In Chinese.
 */
item_label: string, 
/**
 * `opening`, `income`, `held`, `up` or `spending`.
 */
side: string, 
/**
 * How much, in 元.
 */
amount: string, 
/**
 * 对方
 */
party: string | null, 
/**
 * 摘要
 */
what: string | null, 
/**
 * 凭证号
 */
voucher: string | null, 
/**
 * 审批人
 */
approved_by: string | null, 
/**
 * 渠道
 */
channel: string | null, 
/**
 * The bans an expense touches; `null` for what is no expense.
 */
bans: Array<string> | null, 
/**
 * What members were given something for.
 */
gift: string | null, 
/**
 * To how many.
 */
people: number | null, 
/**
 * 备注
 */
note: string | null, };

/**
 * A line that was written.
 */
export type MoneySaved = { 
/**
 * Its id.
 */
id: string, };

/**
 * What happened to memberships in a month.
 */
export type MonthMoves = { 
/**
 * 1 to 12.
 */
month: number, 
/**
 * 入会
 */
joined: number, 
/**
 * 转入、恢复会籍
 */
came: number, 
/**
 * 转出、保留会籍、终止会籍
 */
left: number, };

/**
 * What one station says of it.
 */
export type MovedSide = { 
/**
 * Name of the station.
 */
station: string, 
/**
 * `away`, `here`, or `null` where it says nothing of a move.
 */
way: string | null, 
/**
 * The day.
 */
on: string | null, };

/**
 * One of them.
 */
export type MovedUnion = { 
/**
 * Its lifelong code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who hands it in, the one that keeps it now last.
 */
sides: Array<MovedSide>, 
/**
 * Whose it is, and what is still to be asked of whom, in Chinese.
 */
note: string, 
/**
 * Whether the two say the same: the one that it went, the other that it came, on one day.
 */
settled: boolean, };

/**
 * A page of a year.
 */
export type MutualList = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * `enrolled`, `none`; `null` for all.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where a year goes.
 */
export type MutualListWrite = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * The file.
 */
to: string, };

/**
 * A page of a year.
 */
export type MutualPage = { 
/**
 * The year.
 */
year: number, 
/**
 * Base unions, by code.
 */
rows: Array<MutualRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * How many of a union take part.
 */
export type MutualPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 年度
 */
year: number, 
/**
 * 参加人数
 */
people: number, 
/**
 * 互助费, in 元.
 */
premium: string, };

/**
 * Which year.
 */
export type MutualRate = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * A year of all base unions.
 */
export type MutualRated = { 
/**
 * The year.
 */
year: number, 
/**
 * The day as of which members are counted.
 */
on: string, 
/**
 * 参加率
 */
rate: RateLine, 
/**
 * 互助费, in 元.
 */
premium: string, 
/**
 * Claims; those of this office only.
 */
claims: number, 
/**
 * 已发放的互助金, in 元.
 */
paid: string, 
/**
 * How many unions take part, and how many are not recorded.
 */
states: Array<StateCount>, };

/**
 * A union's year.
 */
export type MutualRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `enrolled` or `none`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * 参加人数; `null` where nothing was recorded.
 */
people: number | null, 
/**
 * 互助费, in 元.
 */
premium: string | null, 
/**
 * Members on the last day.
 */
members: number, 
/**
 * 参加率
 */
rate: string, 
/**
 * How it is reckoned.
 */
formula: string, 
/**
 * More take part than there are members: worth a look.
 */
above: boolean, };

/**
 * A negotiation that was begun.
 */
export type NegotiationBegun = { 
/**
 * Its id.
 */
id: string, };

/**
 * The board.
 */
export type NegotiationBoard = { 
/**
 * Only of a kind of contract.
 */
kind: string | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Every card of this step; of the others the first twenty.
 */
whole: string | null, };

/**
 * The open negotiations by step.
 */
export type NegotiationBoardPage = { 
/**
 * Open negotiations.
 */
total: number, 
/**
 * Steps in which something stands, in the order of the plan.
 */
steps: Array<BoardStep>, };

/**
 * What a form about a negotiation offers to choose from.
 */
export type NegotiationChoices = { 
/**
 * 合同种类
 */
kinds: Array<Choice>, 
/**
 * 协商范围
 */
scopes: Array<Choice>, 
/**
 * 协商一方
 */
sides: Array<Choice>, };

/**
 * What a congress decided on a draft.
 */
export type NegotiationDecide = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Id of the item of a closed session; `null` where the firms of a trade or place passed it one by one.
 */
item: string | null, 
/**
 * Of the firms: the day on which the last of them voted.
 */
on: string | null, };

/**
 * How it came out.
 */
export type NegotiationDecided = { 
/**
 * Whether the draft was passed.
 */
passed: boolean, 
/**
 * What was recorded, in Chinese.
 */
label: string, };

/**
 * A draft.
 */
export type NegotiationDraft = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * When it was settled.
 */
on: string, 
/**
 * Name, term and wages.
 */
terms: ContractTerms, };

/**
 * A step that is being written.
 */
export type NegotiationForesee = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Code of the step.
 */
step: string, 
/**
 * When.
 */
on: string, 
/**
 * The day that it sets.
 */
until: string | null, };

/**
 * Which negotiation.
 */
export type NegotiationGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A negotiation in a list.
 */
export type NegotiationLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * 合同种类, in Chinese.
 */
kind: string, 
/**
 * 要约书日期
 */
letter_on: string, 
/**
 * The next step, or 办结.
 */
stands: string, 
/**
 * Whether it is over.
 */
closed: boolean, };

/**
 * A meeting at the table.
 */
export type NegotiationMeet = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * 主持人
 */
chaired_by: string | null, 
/**
 * 记录员
 */
recorder: string | null, 
/**
 * 职工方到会
 */
workers_present: number, 
/**
 * 企业方到会
 */
employer_present: number, 
/**
 * 纪要
 */
minutes: string | null, };

/**
 * An offer to negotiate (要约).
 */
export type NegotiationOffer = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the kind of contract.
 */
kind: string, 
/**
 * `enterprise`, `industry`, `region`.
 */
scope: string, 
/**
 * As the office calls it.
 */
title: string, 
/**
 * `workers` or `employer`: who makes it.
 */
offered_by: string, 
/**
 * 要约书编号
 */
letter_no: string | null, 
/**
 * 要约书日期
 */
letter_on: string, 
/**
 * 上年职工月平均工资, in 元.
 */
last_average: string | null, 
/**
 * Id of the contract it follows.
 */
follows: string | null, };

/**
 * A step of a negotiation.
 */
export type NegotiationStep = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Code of the step.
 */
step: string, 
/**
 * When.
 */
on: string, 
/**
 * The day that it sets: of 同意协商 that on which the talks begin.
 */
until: string | null, 
/**
 * Who did it or took part.
 */
people: string | null, 
/**
 * 文号; of 生效 the number under which the labour department filed it.
 */
document: string | null, 
/**
 * What else is to be said.
 */
note: string | null, };

/**
 * A negotiation with everything that belongs to it.
 */
export type NegotiationView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * 合同种类, its code.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * 协商范围, its code.
 */
scope: string, 
/**
 * In Chinese.
 */
scope_label: string, 
/**
 * Who made the offer, in Chinese.
 */
offered_by: string, 
/**
 * 要约书编号
 */
letter_no: string | null, 
/**
 * 要约书日期
 */
letter_on: string, 
/**
 * 集中要约行动月
 */
campaign: string | null, 
/**
 * Day on which it was done.
 */
closed_on: string | null, 
/**
 * Whether it stands still (中止).
 */
suspended: boolean, 
/**
 * Step by step.
 */
stages: Array<StageLine>, 
/**
 * What may come in between: code, label, what it means.
 */
aside: Array<AsideChoice>, 
/**
 * Who sits or sat at the table.
 */
people: Array<NegotiatorLine>, 
/**
 * The day until which the workers' side keeps its mandate and is protected: that of the contract's end (条例 第十一条、第十五条).
 */
mandate_until: string | null, 
/**
 * What is wrong with that.
 */
notices: Array<Notice>, 
/**
 * What was asked for before the talks.
 */
materials: Array<MaterialLine>, 
/**
 * What is usually asked of the employer and was not yet.
 */
usual: Array<string>, 
/**
 * What the talks are measured by.
 */
yardsticks: Array<Yardstick>, 
/**
 * Meetings, in order.
 */
meetings: Array<MeetingLine>, 
/**
 * Every subject of this kind of contract, with what the sides say.
 */
topics: Array<TopicLine>, 
/**
 * The contract it drafts.
 */
contract: ContractLine | null, 
/**
 * The contract it follows.
 */
follows: ContractLine | null, 
/**
 * Items of closed sessions that could have decided the draft.
 */
decisions: Array<Choice>, 
/**
 * The item that did, as the session's page is called.
 */
decided_at: DecidedAt | null, 
/**
 * The papers that are filed with the labour department, and what the ledger has of each (条例 第二十九条).
 */
filing: Array<FilingPaper>, 
/**
 * The first day on which the contract can be in force, once it was filed.
 */
earliest_effect: string | null, 
/**
 * What somebody can be at the table.
 */
seats: Array<Choice>, 
/**
 * What somebody can be to the firm and its union.
 */
ties: Array<Choice>, };

/**
 * What happened to somebody at the table.
 */
export type NegotiatorChange = { 
/**
 * Id of the negotiator.
 */
id: string, 
/**
 * `left`, `trained`, `mistake`.
 */
change: string, 
/**
 * When; not asked for a mistake.
 */
on: string | null, 
/**
 * Why the person left.
 */
why: string | null, 
/**
 * Hours of the training.
 */
hours: number | null, };

/**
 * Somebody at the table.
 */
export type NegotiatorLine = { 
/**
 * Id of the record.
 */
id: string, 
/**
 * `workers` or `employer`.
 */
side: string, 
/**
 * As what, its code.
 */
seat: string, 
/**
 * In Chinese.
 */
seat_label: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 职务、岗位
 */
post: string | null, 
/**
 * 一线职工
 */
front_line: boolean, 
/**
 * What the person is to the firm and its union, in Chinese.
 */
tie: string, 
/**
 * How the person came to it.
 */
mandate: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string | null, 
/**
 * Why the person left.
 */
left_why: string | null, 
/**
 * Day of the last training.
 */
trained_on: string | null, 
/**
 * Its hours.
 */
trained_hours: number | null, };

/**
 * Somebody at the table.
 */
export type NegotiatorSeat = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * `workers` or `employer`.
 */
side: string, 
/**
 * `chief`, `member`, `adviser`, `recorder`.
 */
seat: string, 
/**
 * Id of the person, where the roll has one.
 */
person: string | null, 
/**
 * 姓名
 */
name: string, 
/**
 * 职务、岗位
 */
post: string | null, 
/**
 * 一线职工
 */
front_line: boolean, 
/**
 * What the person is to the firm and its union, its code.
 */
tie: string, 
/**
 * How the person came to it.
 */
mandate: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Id of the one whose place it is.
 */
replaces: string | null, };

/**
 * Two people who are not one.
 */
export type NotSamePerson = { 
/**
 * One person's id.
 */
a: string, 
/**
 * The other's.
 */
b: string, };

/**
 * Something that was recorded, with what is worth a look.
 */
export type Noted = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is worth a look.
 */
notices: Array<Notice>, };

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * Something worth a look: 错误, 核实 or 提示.
 */
export type Notice = { 
/**
 * `error`, `verify` or `hint`.
 */
severity: string, 
/**
 * Stable code.
 */
code: string, 
/**
 * The sentence.
 */
message: string, 
/**
 * The article it rests on.
 */
article: string | null, };

/**
 * Whether a ledger is open, and which.
 */
export type OfficeStatus = { 
/**
 * Whether a ledger is open.
 */
open: boolean, 
/**
 * Which.
 */
ledger: LedgerCard | null, 
/**
 * The day at the office.
 */
today: string, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Whole minutes for which sensitive contents stay open; `null` while they are put away.
 */
sensitive_minutes: number | null, };

/**
 * Until when an officer's labour contract runs.
 */
export type OfficerContract = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * Last day, as the contract says; `null` where it is not known.
 */
until: string | null, };

/**
 * Somebody in a post, from a day to a day.
 */
export type OfficerHeld = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * 职务
 */
post: string, 
/**
 * 专职
 */
full_time: boolean, 
/**
 * 得票
 */
votes: number | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, where the post was left.
 */
to: string | null, 
/**
 * Why it was left, and who agreed.
 */
left: string | null, 
/**
 * 劳动合同到期日
 */
contract_until: string | null, 
/**
 * Until when that contract holds (ELEC-09); `null` where nothing protects it, or its last day is not known.
 */
protected_until: string | null, 
/**
 * How that day was found; empty where nothing protects it.
 */
protection: string, };

/**
 * Somebody leaves a post.
 */
export type OfficerLeave = { 
/**
 * Id of the line.
 */
id: string, 
/**
 * Last day in the post.
 */
last_day: string, 
/**
 * Why: `transferred`, `removed`, `resigned`, `retired`, `left_employer`, `died`; needed before the term's end.
 */
reason: string | null, 
/**
 * Of the transfer of a chair or vice-chair: day on which the union's own committee agreed.
 */
own_consent_on: string | null, 
/**
 * And day on which the union above did.
 */
upper_consent_on: string | null, 
/**
 * 文号 of that.
 */
document: string | null, 
/**
 * Of the removal of a chair or vice-chair: day of the meeting.
 */
meeting_on: string | null, 
/**
 * All members, or all delegates in office.
 */
base: number | null, 
/**
 * 赞成罢免
 */
yes: number | null, };

/**
 * Somebody elected into a post.
 */
export type OfficerLine = { 
/**
 * Name.
 */
name: string, 
/**
 * 职务
 */
post: string, 
/**
 * 专职
 */
full_time: boolean, 
/**
 * 得票
 */
votes: number | null, 
/**
 * 劳动合同到期日
 */
contract_until: string | null, };

/**
 * Somebody takes a post.
 */
export type OfficerTake = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * `committee`, `audit`, `women`.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * 职务
 */
post: string, 
/**
 * 专职
 */
full_time: boolean, 
/**
 * First day.
 */
from: string, 
/**
 * 劳动合同到期日
 */
contract_until: string | null, };

/**
 * Whose openness, in which year.
 */
export type OpennessGet = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * Which year.
 */
export type OpennessRate = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * The rate of a year (建制率), and how many unions stand how.
 */
export type OpennessRated = { 
/**
 * Unions with a system that made something open, with what shows it.
 */
covered: number, 
/**
 * Unions of enterprises.
 */
whole: number, 
/**
 * How many stand how.
 */
states: Array<StateCount>, };

/**
 * A union's openness with everything that belongs to it.
 */
export type OpennessView = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The year.
 */
year: number, 
/**
 * 公有制单位 or 非公有制单位.
 */
owner: string, 
/**
 * Whether it is a public-owned unit.
 */
is_public: boolean, 
/**
 * Whether the unit type is recorded.
 */
typed: boolean, 
/**
 * Where its list stands.
 */
article: string, 
/**
 * Who is responsible and where things are posted.
 */
system: SystemView | null, 
/**
 * The groups of its list, each with what was posted this year.
 */
items: Array<ItemLine>, 
/**
 * What was posted this year, the newest first.
 */
postings: Array<PostingLine>, 
/**
 * What was said, the newest first.
 */
opinions: Array<OpinionLine>, 
/**
 * The yearly reports; empty for other units.
 */
reports: Array<ReportLine>, 
/**
 * What to look at.
 */
notices: Array<Notice>, 
/**
 * Where something can be posted.
 */
channels: Array<Choice>, 
/**
 * Where an opinion comes from.
 */
sources: Array<Choice>, 
/**
 * What can become of it.
 */
adoptions: Array<Choice>, };

/**
 * A page of a year.
 */
export type OpennessYear = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of a year.
 */
export type OpennessYearPage = { 
/**
 * The year.
 */
year: number, 
/**
 * Unions of enterprises, by code.
 */
rows: Array<OpennessYearRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A union's year.
 */
export type OpennessYearRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `covered`, `without_evidence`, `nothing_posted`, `no_system`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Postings of the year.
 */
postings: number, 
/**
 * Of them too short (OPN-06).
 */
short: number, 
/**
 * First day of the last of them.
 */
last: string | null, };

/**
 * Where a year goes.
 */
export type OpennessYearWrite = { 
/**
 * The year.
 */
year: number, 
/**
 * The file.
 */
to: string, };

/**
 * Somebody new.
 */
export type OperatorAdd = { 
/**
 * Name; nobody else may have it.
 */
name: string, 
/**
 * `deputy`, `clerk` or `reader`.
 */
role: string, 
/**
 * A passphrase of her own; without one she works by another's, with her name (`--as`).
 */
passphrase: string | null, };

/**
 * Who was added.
 */
export type OperatorAdded = { 
/**
 * Id.
 */
id: string, };

/**
 * One of them.
 */
export type OperatorLine = { 
/**
 * Id.
 */
id: string, 
/**
 * Name, as it stands in the log.
 */
name: string, 
/**
 * `chair`, `deputy`, `clerk` or `reader`.
 */
role: string, 
/**
 * The role in Chinese.
 */
label: string, 
/**
 * Since when.
 */
since: string | null, 
/**
 * The key slot that opens for this person: `chair`, `deputy`, or her id; `null` without a passphrase.
 */
slot: string | null, 
/**
 * Whether it is the one at work.
 */
you: boolean, };

/**
 * Who works with this ledger.
 */
export type OperatorList = { 
/**
 * Chair first, then by role and name.
 */
operators: Array<OperatorLine>, };

/**
 * Another name.
 */
export type OperatorRename = { 
/**
 * Whose.
 */
id: string, 
/**
 * The new name.
 */
name: string, };

/**
 * Who leaves.
 */
export type OperatorRetire = { 
/**
 * Id.
 */
id: string, };

/**
 * An opinion.
 */
export type OpinionLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Where from, in Chinese.
 */
source: string, 
/**
 * 内容
 */
content: string, 
/**
 * When it was answered.
 */
answered_on: string | null, 
/**
 * What became of it, its code.
 */
adoption: string | null, 
/**
 * In Chinese.
 */
adoption_label: string | null, 
/**
 * 答复、整改措施
 */
answer: string | null, 
/**
 * Day by which it is put right.
 */
rectify_by: string | null, 
/**
 * Day on which it was.
 */
rectified_on: string | null, 
/**
 * `open`, `answered`, `rectify`, `late`, `done`.
 */
state: string, 
/**
 * In Chinese.
 */
words: string, };

/**
 * What somebody said, or an inspection found.
 */
export type OpinionRaise = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * When.
 */
on: string, 
/**
 * Where from, its code.
 */
source: string, 
/**
 * 内容
 */
content: string, };

/**
 * What became of an opinion.
 */
export type OpinionSettle = { 
/**
 * Which.
 */
id: string, 
/**
 * When it was answered.
 */
answered_on: string, 
/**
 * `adopted`, `partly`, `declined`.
 */
adoption: string, 
/**
 * 答复、整改措施
 */
answer: string, 
/**
 * Day by which it is put right.
 */
rectify_by: string | null, 
/**
 * Day on which it was.
 */
rectified_on: string | null, };

/**
 * A bundle that was handed in.
 */
export type OutboxRow = { 
/**
 * 第几号
 */
seq: number, 
/**
 * `full` or `since`.
 */
mode: string, 
/**
 * Day.
 */
created: string, 
/**
 * Records in it.
 */
records: number, 
/**
 * What is compared with the slip.
 */
short_code: string, 
/**
 * Whether it was proved on a stick.
 */
written: boolean, 
/**
 * Whether a receipt answers it.
 */
received: boolean, };

/**
 * A number of the overview.
 */
export type OverviewItem = { 
/**
 * What it is.
 */
label: string, 
/**
 * For drawing: so many, or 元.
 */
value: number, 
/**
 * As it is printed.
 */
shown: string, 
/**
 * 件, 次, 户, 元
 */
measure: string, 
/**
 * What [`super::YearRows`] lists for it.
 */
what: string, };

/**
 * The end of a pair.
 */
export type PairEnd = { 
/**
 * Which pair.
 */
id: string, 
/**
 * Its last day.
 */
on: string, 
/**
 * Why.
 */
why: string, };

/**
 * Words of a household's name.
 */
export type PairFind = { 
/**
 * The beginning of a name or of its sound, or the last digits of document or telephone.
 */
query: string, };

/**
 * Households with an open file.
 */
export type PairFound = { 
/**
 * By name; twenty at most.
 */
households: Array<HouseholdChoice>, };

/**
 * A pair.
 */
export type PairLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * Code of the cadre's union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 干部姓名
 */
cadre: string, 
/**
 * 职务
 */
post: string | null, 
/**
 * Id of the household's file.
 */
file: string, 
/**
 * Name of the household's worker.
 */
household: string, 
/**
 * 村居、社区
 */
village: string | null, 
/**
 * Who lives there, by id, for whom a line of the diary may be.
 */
people: Array<Choice>, 
/**
 * 结对日期
 */
from: string, 
/**
 * Last day.
 */
to: string | null, 
/**
 * Why it ended; only while what is sensitive is open.
 */
ended_why: string | null, 
/**
 * A reason stands here that is not shown now.
 */
sealed: boolean, 
/**
 * 摸底日期
 */
surveyed_on: string | null, 
/**
 * Last day of the survey, while it was not made.
 */
survey_due: string | null, 
/**
 * Days to it.
 */
survey_left: number | null, 
/**
 * How that day was found.
 */
survey_words: string | null, 
/**
 * Lines of the diary within the year.
 */
visits: number, 
/**
 * Problems raised within the year.
 */
raised: number, 
/**
 * Problems solved within the year.
 */
solved: number, 
/**
 * Problems that nobody has solved yet, of any year.
 */
open: number, 
/**
 * What is worth a look.
 */
notices: Array<Notice>, };

/**
 * Which pairs.
 */
export type PairList = { 
/**
 * Code of the union whose cadres are looked at; `null` for all that take part.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * Where the loads go.
 */
export type PairListWrite = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * The file.
 */
to: string, };

/**
 * A cadre to be linked.
 */
export type PairPut = { 
/**
 * Code of the cadre's union.
 */
union: string, 
/**
 * Id of the household's file.
 */
file: string, 
/**
 * 干部姓名
 */
cadre: string, 
/**
 * 职务
 */
post: string | null, 
/**
 * 结对日期
 */
from: string, 
/**
 * 摸底日期
 */
surveyed_on: string | null, };

/**
 * A survey.
 */
export type PairSurvey = { 
/**
 * Which pair.
 */
id: string, 
/**
 * When.
 */
on: string, };

/**
 * The pairs of a year, and how the cadres are loaded.
 */
export type PairView = { 
/**
 * The year.
 */
year: number, 
/**
 * Day as of which the loads stand: the year's last, or today.
 */
on: string, 
/**
 * How many households are asked for, and where that stands.
 */
asked: string, 
/**
 * The cadres; who has something to do first.
 */
loads: Array<LoadLine>, 
/**
 * How many cadres stand how; `unions` counts cadres.
 */
states: Array<StateCount>, 
/**
 * 结亲达标率
 */
rate: RateLine, 
/**
 * Households that are linked, each once.
 */
households: number, 
/**
 * The pairs that touch the year, by cadre.
 */
pairs: Array<PairLine>, 
/**
 * What can be helped with.
 */
kinds: Array<Choice>, };

/**
 * A record that a document is about.
 */
export type PaperAbout = { 
/**
 * What it is: `session`, `proposal`, `reminder`, `openness`, `renewal`, `negotiation`, `contract`, `file`, `publication`
 * (the households on one notice with a file), `pair`, `round`, `round_walked` (with what was found), `student`,
 * `money_line`, `dues_month`, `fund_year`, `report` (the work of a period).
 */
kind: string, 
/**
 * Its id; of openness and a renewal the code of the union, of a year of money `371323-XJH/2026`, of a report its days and its
 * union: `2026-01-01_2026-06-30_371323-A`.
 */
id: string, };

/**
 * A part of a document: a paragraph, a table (its rows), or a new page.
 */
export type PaperBlock = { 
/**
 * `title`, `centred`, `flush`, `heading`, `subheading`, `body`, `attachment`, `signature`, `remark`, `space`, `table`, `page`.
 */
part: string, 
/**
 * Its text.
 */
pieces: Array<PaperPiece>, 
/**
 * Shares of the columns of a table, in percent.
 */
widths: Array<number>, 
/**
 * Rows of a table.
 */
rows: Array<Array<PaperCell>>, };

/**
 * A cell of a table.
 */
export type PaperCell = { 
/**
 * Its lines.
 */
lines: Array<Array<PaperPiece>>, 
/**
 * Columns it takes.
 */
columns: number, 
/**
 * Rows it takes.
 */
rows: number, 
/**
 * `free`, `upper_left`, `lower_right`.
 */
stand: string, 
/**
 * Whether it heads its column.
 */
heading: boolean, };

/**
 * A template that was looked at.
 */
export type PaperChecked = { 
/**
 * Its name; empty if it has faults.
 */
name: string, 
/**
 * Everything that is wrong with it.
 */
faults: Array<PaperFault>, };

/**
 * A column of repeated rows.
 */
export type PaperColumn = { 
/**
 * Its name.
 */
name: string, 
/**
 * As of a field; never `rows`.
 */
kind: string, 
/**
 * What may be chosen.
 */
choices: Array<string>, 
/**
 * Whether it must be filled.
 */
required: boolean, 
/**
 * An invented example.
 */
example: string, };

/**
 * Which of the county's templates to give up.
 */
export type PaperDrop = { 
/**
 * 名称
 */
name: string, };

/**
 * What is wrong on one line of a template.
 */
export type PaperFault = { 
/**
 * The line, from 1.
 */
line: number, 
/**
 * What is wrong there.
 */
message: string, };

/**
 * A field of the form.
 */
export type PaperField = { 
/**
 * Its name, which is its label.
 */
name: string, 
/**
 * `text`, `long`, `day`, `money`, `number`, `yes_no`, `document_number`, `choice`, `rows`.
 */
kind: string, 
/**
 * What may be chosen.
 */
choices: Array<string>, 
/**
 * Whether it must be filled.
 */
required: boolean, 
/**
 * An invented example.
 */
example: string, 
/**
 * What stands in a row.
 */
columns: Array<PaperColumn>, };

/**
 * A template's text file.
 */
export type PaperFile = { 
/**
 * The file.
 */
file: string, };

/**
 * The form of a document.
 */
export type PaperForm = { 
/**
 * 名称
 */
name: string, 
/**
 * 用途
 */
purpose: string, 
/**
 * 依据
 */
basis: string, 
/**
 * `docx` or `xlsx`.
 */
extension: string, 
/**
 * Code of the union it is about.
 */
union: string | null, 
/**
 * What else it is about, in words: 三届四次职工代表大会.
 */
about: string | null, 
/**
 * Its fields, in order.
 */
fields: Array<PaperField>, 
/**
 * What the ledger knows, by field.
 */
values: { [key in string]: string }, 
/**
 * Rows that the ledger knows, by field.
 */
rows: { [key in string]: Array<{ [key in string]: string }> }, 
/**
 * What was left out.
 */
remark: string | null, 
/**
 * Something it prints is put away behind the second unlock; open, it is told.
 */
sealed: boolean, };

/**
 * One document of the list.
 */
export type PaperLine = { 
/**
 * 名称
 */
name: string, 
/**
 * 事项: what it is listed under.
 */
matter: string, 
/**
 * 用途
 */
purpose: string, 
/**
 * 依据
 */
basis: string, 
/**
 * `docx` or `xlsx`.
 */
extension: string, 
/**
 * Where its template comes from: 自带, or the county's edition.
 */
origin: string, 
/**
 * Whether it is the county's.
 */
countys: boolean, 
/**
 * Documents in whose place it stands under a name of its own.
 */
stands_for: Array<string>, };

/**
 * The documents there are.
 */
export type PaperList = { 
/**
 * By matter, in the order of the work.
 */
papers: Array<PaperLine>, };

/**
 * A piece of text and whether it was filled in (`filled`), is a gap (`gap`), or the template's own (`own`).
 */
export type PaperPiece = { 
/**
 * The text.
 */
text: string, 
/**
 * Where it comes from.
 */
origin: string, };

/**
 * Which document, about which union.
 */
export type PaperRef = { 
/**
 * 名称
 */
name: string, 
/**
 * Code of the union; `null` for the office's own, or that of what it is about.
 */
union: string | null, 
/**
 * What it is about beside the union.
 */
about: PaperAbout | null, };

/**
 * The template it was about.
 */
export type PaperReplaced = { 
/**
 * 名称
 */
name: string, };

/**
 * A document to write.
 */
export type PaperSave = { 
/**
 * 名称
 */
name: string, 
/**
 * Code of the union it is about.
 */
union: string | null, 
/**
 * What it is about beside the union: numbers that the form shows masked are written in full from there.
 */
about: PaperAbout | null, 
/**
 * Single values as typed.
 */
values: { [key in string]: string }, 
/**
 * Rows as typed.
 */
rows: { [key in string]: Array<{ [key in string]: string }> }, 
/**
 * 空白: gaps for every value.
 */
blank: boolean, 
/**
 * The file, or a folder.
 */
to: string, };

/**
 * A document that was written.
 */
export type PaperSaved = { 
/**
 * The file.
 */
file: string, 
/**
 * What is worth a look, by field.
 */
advice: Array<FieldFault>, };

/**
 * A document to look at.
 */
export type PaperShow = { 
/**
 * 名称
 */
name: string, 
/**
 * Single values as typed.
 */
values: { [key in string]: string }, 
/**
 * Rows as typed.
 */
rows: { [key in string]: Array<{ [key in string]: string }> }, 
/**
 * 空白: gaps for every value.
 */
blank: boolean, };

/**
 * A document on the screen.
 */
export type PaperShown = { 
/**
 * Its parts, in order.
 */
blocks: Array<PaperBlock>, 
/**
 * What could not be read, by field.
 */
faults: Array<FieldFault>, 
/**
 * What is worth a look, by field.
 */
advice: Array<FieldFault>, };

/**
 * Where a template goes.
 */
export type PaperTemplateWrite = { 
/**
 * 名称
 */
name: string, 
/**
 * The text file to write.
 */
to: string, };

/**
 * Where a paper goes.
 */
export type PaperWrite = { 
/**
 * The xlsx to write, or a folder.
 */
to: string, };

/**
 * A paper that was written.
 */
export type PaperWritten = { 
/**
 * The file.
 */
file: string, };

/**
 * One dated entry.
 */
export type ParameterLine = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is.
 */
name: string, 
/**
 * Where it holds.
 */
place: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string | null, 
/**
 * What it says, in words.
 */
value: string, 
/**
 * Law and article.
 */
basis: string, 
/**
 * 待核实
 */
verify: boolean, 
/**
 * Whether it is the one that holds here on the day.
 */
holds: boolean, };

/**
 * Parameters as of which day.
 */
export type ParameterList = { 
/**
 * The day; `null` for today.
 */
on: string | null, };

/**
 * A new value from a day on.
 */
export type ParameterSet = { 
/**
 * Which parameter.
 */
code: string, 
/**
 * First day.
 */
from: string, 
/**
 * What it says: `25`, `2200` (元), `70%`, `过半数`, `3、5`, `15日`.
 */
value: string, 
/**
 * Document it comes from.
 */
source: string, 
/**
 * Its article there.
 */
article: string | null, };

/**
 * All parameters.
 */
export type Parameters = { 
/**
 * The day.
 */
on: string, 
/**
 * Code of the county, whose entries come first.
 */
region: string, 
/**
 * Number of the edition in force; 0 for the shipped book.
 */
edition: number, 
/**
 * Day on which that edition was issued.
 */
issued_on: string | null, 
/**
 * The entries, by code.
 */
entries: Array<ParameterLine>, 
/**
 * What the program reads and nobody has said yet.
 */
missing: Array<MissingParameter>, 
/**
 * The years whose rest days are known.
 */
holidays: Array<HolidayYear>, 
/**
 * At a desk: what its next edition would change.
 */
draft: Array<RuleChange>, };

/**
 * A field that a bundle changes.
 */
export type ParcelChange = { 
/**
 * Whose.
 */
name: string, 
/**
 * Name of the union.
 */
union: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * As it stands.
 */
old: string, 
/**
 * As it would be.
 */
new: string, };

/**
 * Somebody a bundle brings.
 */
export type ParcelName = { 
/**
 * Name.
 */
name: string, 
/**
 * Name of the union.
 */
union: string, };

/**
 * What a station adds to a line.
 */
export type PartView = { 
/**
 * Code of the station.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * As it sealed it.
 */
value: string | null, 
/**
 * Number of the bundle by which the return came.
 */
bundle: number | null, 
/**
 * Short code of the return.
 */
short_code: string, 
/**
 * Its unions, as it sealed them.
 */
unions: Array<UnionPart>, };

/**
 * A new passphrase.
 */
export type PassphraseSet = { 
/**
 * `chair`, `deputy`, or the id of an operator.
 */
slot: string, 
/**
 * As typed.
 */
passphrase: string, };

/**
 * A passphrase to be judged.
 */
export type PassphraseStrength = { 
/**
 * As typed.
 */
passphrase: string, };

/**
 * A line that could not be taken.
 */
export type PasteFault = { 
/**
 * Its number, from 1.
 */
line: number, 
/**
 * What it says, without what a person earns.
 */
who: string, 
/**
 * Why.
 */
message: string, };

/**
 * Money that one is due.
 */
export type PaymentLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * 年度
 */
year: number, 
/**
 * Last day.
 */
due_on: string, 
/**
 * Days to it; negative when it is past.
 */
days_left: number, 
/**
 * 应发, in 元.
 */
due: string, 
/**
 * 发放日期
 */
paid_on: string | null, 
/**
 * 实发, in 元.
 */
paid: string | null, 
/**
 * 发放依据
 */
evidence: string | null, 
/**
 * How it stands: `overdue`, `short`, `late`, `waiting`, `in_time`, `not_due`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, };

/**
 * Whose, and why.
 */
export type PersonExport = { 
/**
 * Somebody of a household.
 */
family_member: string | null, 
/**
 * Somebody of the roll.
 */
person: string | null, 
/**
 * Who asked for it and why.
 */
reason: string, 
/**
 * The file.
 */
to: string, };

/**
 * Which two records are one person.
 */
export type PersonMerge = { 
/**
 * Id of the record that stays.
 */
keep: string, 
/**
 * Id of the record that gives way.
 */
gives_way: string, };

/**
 * Every record of one person.
 */
export type PersonRecords = { 
/**
 * Id of the record that the person is read by.
 */
standing: string, 
/**
 * The records that gave way to it.
 */
merged: Array<MergedRecord>, };

/**
 * A person's record.
 */
export type PersonRef = { 
/**
 * Its id.
 */
person: string, };

/**
 * The petitions of a period in numbers.
 */
export type PetitionAnalysed = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * All.
 */
all: AnalysisLine, 
/**
 * By 内容分类
 */
categories: Array<AnalysisLine>, 
/**
 * By 信访类别
 */
kinds: Array<AnalysisLine>, 
/**
 * By 信访形式
 */
channels: Array<AnalysisLine>, 
/**
 * 集体访: visits.
 */
joint_visits: number, 
/**
 * 集体访: people.
 */
joint_people: number, 
/**
 * Legal aid asked for.
 */
aids: number, 
/**
 * Legal aid that had its result.
 */
aids_ended: number, 
/**
 * 追回金额, in 元.
 */
recovered: string, 
/**
 * Days of lawyers on duty.
 */
duty_days: number, 
/**
 * People they received.
 */
duty_visitors: number, 
/**
 * How the rates are worked out.
 */
formulas: Array<string>, };

/**
 * Which period.
 */
export type PetitionAnalysis = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * The analysis as a sheet.
 */
export type PetitionAnalysisWrite = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Where it goes.
 */
file: string, };

/**
 * What the forms of this area offer to choose from.
 */
export type PetitionChoices = { 
/**
 * 信访类别
 */
kinds: Array<Choice>, 
/**
 * 信访形式
 */
channels: Array<Choice>, 
/**
 * 内容分类
 */
categories: Array<Choice>, 
/**
 * 援助形式
 */
forms: Array<Choice>, 
/**
 * 办理结果
 */
results: Array<Choice>, 
/**
 * The next number of this year.
 */
next_number: string, 
/**
 * Most representatives of a joint visit.
 */
representatives_to: number, 
/**
 * Who is at work, as a handler to begin with.
 */
operator: string, 
/**
 * Code of the office's own union, where it is in the ledger.
 */
union: string | null, };

/**
 * What a petition says (信访内容) and who brings it.
 */
export type PetitionContents = { 
/**
 * 主要内容
 */
summary: string, 
/**
 * 信访请求
 */
claims: string | null, 
/**
 * 被反映的人或者单位
 */
against: string | null, 
/**
 * 查明的事实
 */
facts: string | null, 
/**
 * 处理意见
 */
opinion: string | null, 
/**
 * 法律依据
 */
basis: string | null, 
/**
 * Who brings it; nobody where it is anonymous.
 */
petitioners: Array<PetitionerLine>, 
/**
 * What was written down with the steps.
 */
steps: Array<StepWords>, };

/**
 * What was registered wrongly.
 */
export type PetitionCorrect = { 
/**
 * Id of the petition.
 */
id: string, 
/**
 * 信访形式, its code.
 */
channel: string, 
/**
 * 内容分类, its code.
 */
category: string, 
/**
 * 人数
 */
people: number, 
/**
 * 转送、交办单位
 */
forwarded_from: string | null, 
/**
 * Where else the same matter is being handled.
 */
pending_elsewhere: string | null, 
/**
 * 主要内容; empty leaves what stands there.
 */
summary: string | null, 
/**
 * 信访请求; empty leaves what stands there.
 */
claims: string | null, 
/**
 * 被反映的人或者单位; empty leaves what stands there.
 */
against: string | null, 
/**
 * Who brings it, all of them; `null` leaves who stands there.
 */
petitioners: Array<PetitionerForm> | null, };

/**
 * Which petition.
 */
export type PetitionGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * Who handles a petition from now on.
 */
export type PetitionHandler = { 
/**
 * Id of the petition.
 */
id: string, 
/**
 * 承办人
 */
handler: string, 
/**
 * Why: 回避, 调整分工.
 */
why: string, 
/**
 * When.
 */
on: string, };

/**
 * A petition in the list.
 */
export type PetitionLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: string, 
/**
 * 收到日期
 */
received_on: string, 
/**
 * 信访类别, in Chinese.
 */
kind: string, 
/**
 * 信访形式, in Chinese.
 */
channel: string, 
/**
 * 内容分类, in Chinese.
 */
category: string, 
/**
 * 人数
 */
people: number, 
/**
 * 承办人
 */
handler: string, 
/**
 * `open`, `overdue` or `closed`.
 */
state: string, 
/**
 * What is to be done next, or what was done last.
 */
stands: string, 
/**
 * Last day of what is to be done next.
 */
due: string | null, 
/**
 * Days to it, negative when it is past.
 */
days_left: number | null, 
/**
 * Day on which the office had done its part.
 */
closed_on: string | null, };

/**
 * A page of the register.
 */
export type PetitionList = { 
/**
 * `open`, `overdue`, `closed`; all of them without.
 */
state: string | null, 
/**
 * 信访类别, its code.
 */
kind: string | null, 
/**
 * 内容分类, its code.
 */
category: string | null, 
/**
 * Words of the number or of the handler.
 */
query: string, 
/**
 * Where the page begins, as the page before said.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of the register.
 */
export type PetitionPage = { 
/**
 * The newest first.
 */
rows: Array<PetitionLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * 待办, on the first page.
 */
open: number | null, 
/**
 * 超期, on the first page.
 */
overdue: number | null, };

/**
 * A petition to be registered.
 */
export type PetitionRegister = { 
/**
 * Code of the union that received it.
 */
union: string, 
/**
 * 编号
 */
number: string, 
/**
 * 收到日期
 */
received_on: string, 
/**
 * 信访类别, its code.
 */
kind: string, 
/**
 * Whether it is a claim of Art. 31(6).
 */
decides: boolean, 
/**
 * 信访形式, its code.
 */
channel: string, 
/**
 * 内容分类, its code.
 */
category: string, 
/**
 * 人数
 */
people: number, 
/**
 * 转送、交办单位
 */
forwarded_from: string | null, 
/**
 * 承办人
 */
handler: string, 
/**
 * Whether the handler has an interest in it (Art. 28).
 */
conflict: boolean, 
/**
 * Number of an earlier petition about the same matter.
 */
same_as: string | null, 
/**
 * Where else the same matter is being handled.
 */
pending_elsewhere: string | null, 
/**
 * 主要内容
 */
summary: string, 
/**
 * 信访请求
 */
claims: string | null, 
/**
 * 被反映的人或者单位
 */
against: string | null, 
/**
 * Who brings it; nobody where it is anonymous.
 */
petitioners: Array<PetitionerForm>, };

/**
 * A petition that was registered.
 */
export type PetitionRegistered = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: string, 
/**
 * What is worth a look.
 */
advice: Array<string>, };

/**
 * A step that can be recorded.
 */
export type PetitionStepChoice = { 
/**
 * Its code.
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What is to be done, with its article.
 */
what: string, };

/**
 * A step of a petition.
 */
export type PetitionStepTake = { 
/**
 * Id of the petition.
 */
id: string, 
/**
 * Code of the step.
 */
step: string, 
/**
 * When.
 */
on: string, 
/**
 * Of an extension the new last day.
 */
until: string | null, 
/**
 * To whom, by whom.
 */
people: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * Reasons, and what else is to be said.
 */
note: string | null, 
/**
 * 查明的事实, of a decision.
 */
facts: string | null, 
/**
 * 处理意见, of a decision or an answer.
 */
opinion: string | null, 
/**
 * 法律依据, of a decision.
 */
basis: string | null, };

/**
 * A step that was recorded.
 */
export type PetitionStepped = { 
/**
 * What was recorded, in Chinese.
 */
label: string, 
/**
 * What is worth a look.
 */
advice: Array<string>, };

/**
 * Whose contents, and why.
 */
export type PetitionTextGet = { 
/**
 * Id of the petition.
 */
id: string, 
/**
 * Why it is looked at.
 */
reason: string | null, };

/**
 * A petition, without what it says and without who brings it.
 */
export type PetitionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: string, 
/**
 * Code of the union that received it.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 收到日期
 */
received_on: string, 
/**
 * 信访类别, its code.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * Whether it is a claim of Art. 31(6).
 */
decides: boolean, 
/**
 * Whether only the chair sees what it says (检举控告).
 */
hidden: boolean, 
/**
 * 信访形式, its code.
 */
channel: string, 
/**
 * In Chinese.
 */
channel_label: string, 
/**
 * 内容分类, its code.
 */
category: string, 
/**
 * In Chinese.
 */
category_label: string, 
/**
 * 人数
 */
people: number, 
/**
 * 转送、交办单位
 */
forwarded_from: string | null, 
/**
 * 承办人
 */
handler: string, 
/**
 * The earlier petition about the same matter: its number.
 */
same_as: string | null, 
/**
 * Its id.
 */
same_as_id: string | null, 
/**
 * Where else the same matter is being handled.
 */
pending_elsewhere: string | null, 
/**
 * Day on which the office had done its part.
 */
closed_on: string | null, 
/**
 * `open`, `overdue` or `closed`.
 */
state: string, 
/**
 * What is to be done next, or what was done last.
 */
stands: string, 
/**
 * Step by step.
 */
stages: Array<StageLine>, 
/**
 * What can be recorded today.
 */
steps: Array<PetitionStepChoice>, 
/**
 * What is wrong, or worth a look.
 */
notices: Array<Notice>, 
/**
 * Legal aid that came from it.
 */
aids: Array<LegalAidLine>, 
/**
 * Papers with it; what they are called stands with the contents.
 */
papers: number, };

/**
 * Who brings a petition.
 */
export type PetitionerForm = { 
/**
 * 姓名
 */
name: string, 
/**
 * 联系电话
 */
phone: string | null, 
/**
 * 工作单位
 */
workplace: string | null, 
/**
 * 住址
 */
address: string | null, };

/**
 * Who brings a petition.
 */
export type PetitionerLine = { 
/**
 * 姓名
 */
name: string, 
/**
 * 联系电话
 */
phone: string | null, 
/**
 * 工作单位
 */
workplace: string | null, 
/**
 * 住址
 */
address: string | null, };

/**
 * A look at a place.
 */
export type PlaceCheckLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Who.
 */
by: string, 
/**
 * What is to be mended.
 */
found: string | null, 
/**
 * When it was.
 */
mended_on: string | null, };

/**
 * A look at a place.
 */
export type PlaceCheckPut = { 
/**
 * Which place.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * Who.
 */
by: string, 
/**
 * What is to be mended, where something is.
 */
found: string | null, };

/**
 * A place that is no more.
 */
export type PlaceClose = { 
/**
 * Which.
 */
id: string, 
/**
 * From which day on.
 */
on: string, 
/**
 * Why.
 */
why: string, };

/**
 * A place that was never there.
 */
export type PlaceDrop = { 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
why: string, };

/**
 * Which place.
 */
export type PlaceGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A place.
 */
export type PlaceLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it belongs to this station.
 */
own: boolean, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Its name.
 */
kind_name: string, 
/**
 * 名称
 */
name: string, 
/**
 * 地址
 */
address: string | null, 
/**
 * Code of the level.
 */
level: string | null, 
/**
 * In Chinese.
 */
level_label: string | null, 
/**
 * 启用日期
 */
opened_on: string, 
/**
 * Day from which on it is no more.
 */
closed_on: string | null, 
/**
 * Its numbers in one line.
 */
summary: string, 
/**
 * Day of the last look.
 */
checked_on: string | null, 
/**
 * Last day of the next look.
 */
check_by: string | null, 
/**
 * Days to it; negative when it is past.
 */
days_left: number | null, 
/**
 * What was found and nobody has mended.
 */
open_findings: number, };

/**
 * Which places.
 */
export type PlaceList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, 
/**
 * Code of the kind; `null` for all.
 */
kind: string | null, 
/**
 * Words of name or address.
 */
query: string, 
/**
 * Where the page begins.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where places go.
 */
export type PlaceListWrite = { 
/**
 * Which places; pages do not matter.
 */
list: PlaceList, 
/**
 * The file.
 */
to: string, };

/**
 * Something that was mended.
 */
export type PlaceMend = { 
/**
 * Id of the look that found it.
 */
id: string, 
/**
 * When it was mended.
 */
on: string, };

/**
 * A page of places.
 */
export type PlacePage = { 
/**
 * Those opened last first.
 */
rows: Array<PlaceLine>, 
/**
 * Where the next page goes on.
 */
next: string | null, 
/**
 * All that the filter finds.
 */
total: number, };

/**
 * A place.
 */
export type PlacePut = { 
/**
 * The id of one that is put right; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * 名称
 */
name: string, 
/**
 * 地址
 */
address: string | null, 
/**
 * Code of the level.
 */
level: string | null, 
/**
 * 启用日期
 */
opened_on: string | null, 
/**
 * What the kind asks, as typed.
 */
fields: { [key in string]: string }, };

/**
 * A place that was written.
 */
export type PlaceSaved = { 
/**
 * Its id.
 */
id: string, };

/**
 * A place with everything that was said of it.
 */
export type PlaceView = { 
/**
 * Its line.
 */
line: PlaceLine, 
/**
 * What its kind asks.
 */
fields: Array<FieldLine>, 
/**
 * The kind in the version it was entered by.
 */
kind: KindCard | null, 
/**
 * Why it was closed.
 */
closed_why: string | null, 
/**
 * Who looked at it, the newest first.
 */
checks: Array<PlaceCheckLine>, };

/**
 * A line of it.
 */
export type PlanLine = { 
/**
 * Code of the item.
 */
item: string, 
/**
 * How much, in 元; empty leaves it as it stands.
 */
amount: string | null, };

/**
 * What stands a plan beside what was done, with how it is reckoned and the elapsed share of the year (时间过半、任务过半).
 */
export type PlanRate = { 
/**
 * Done, in 元.
 */
done: string, 
/**
 * Planned, in 元; `null` where there is no plan.
 */
planned: string | null, 
/**
 * The share, `48.2%` or `—`.
 */
rate: string, 
/**
 * The share that should be done by the day, `89.3%`.
 */
elapsed: string, 
/**
 * The same two in tenths of a percent, for the bars.
 */
tenths: number | null, 
/**
 * The elapsed share in tenths of a percent.
 */
elapsed_tenths: number, 
/**
 * Less is done than the days that have passed.
 */
behind: boolean, 
/**
 * How it is reckoned.
 */
formula: string, };

/**
 * What a year is to bring.
 */
export type PlanTargetSet = { 
/**
 * The year.
 */
year: number, 
/**
 * Enterprises under a wage contract at its end.
 */
enterprises: number, };

/**
 * A rate at a point.
 */
export type PointRate = { 
/**
 * 分子
 */
part: number, 
/**
 * 分母
 */
whole: number, 
/**
 * In percent with one decimal, for drawing; `null` of nothing.
 */
percent: number | null, 
/**
 * As it is printed; `—` of nothing.
 */
rate: string, };

/**
 * How an election went (选举情况). What is not known stays empty and is not checked.
 */
export type PollLine = { 
/**
 * 应到
 */
expected: number | null, 
/**
 * 实到
 */
present: number | null, 
/**
 * 应选名额
 */
seats: number | null, 
/**
 * 候选人数
 */
candidates: number | null, 
/**
 * 候选人中没有单位主要负责人的近亲属
 */
no_relatives: boolean, };

/**
 * A posting that was taken down.
 */
export type PostingEnd = { 
/**
 * Which.
 */
id: string, 
/**
 * Last day.
 */
to: string, };

/**
 * A posting.
 */
export type PostingLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its group, in Chinese.
 */
item: string, 
/**
 * What exactly.
 */
title: string, 
/**
 * Where, in Chinese.
 */
channel: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string | null, 
/**
 * First day on which it may be taken down.
 */
least: string, 
/**
 * How long it hung, in words.
 */
words: string, 
/**
 * `kept`, `short`, `hangs`.
 */
state: string, 
/**
 * Papers that show it.
 */
papers: number, };

/**
 * Something that was made open.
 */
export type PostingPut = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * What group it belongs to, its code.
 */
item: string, 
/**
 * What exactly.
 */
title: string, 
/**
 * Where, its code.
 */
channel: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, where it is over.
 */
to: string | null, };

/**
 * Where to practise.
 */
export type PracticeOpen = { 
/**
 * The folder: empty, not there yet, or a practice ledger made earlier.
 */
at: string, };

/**
 * The practice township, open.
 */
export type PracticeOpened = { 
/**
 * Its cover.
 */
ledger: LedgerCard, 
/**
 * Its passphrase, to be shown.
 */
passphrase: string, 
/**
 * An invented roll with faults in it, to try the import on; beside the ledger's folder.
 */
sheet: string, };

/**
 * A preparatory fund.
 */
export type PrepFund = { 
/**
 * 缴款单位
 */
payer: string, 
/**
 * Paid for times that began in the year, in 元.
 */
paid: string, 
/**
 * Declared to come back.
 */
declared: string, 
/**
 * What may still be declared.
 */
left: string, };

/**
 * One sort of it.
 */
export type PrivacyField = { 
/**
 * 记在哪里
 */
record: string, 
/**
 * 收集什么
 */
what: string, 
/**
 * 为什么
 */
why: string, 
/**
 * 依据
 */
basis: string, 
/**
 * 敏感个人信息: shown behind the second unlock.
 */
sensitive: boolean, 
/**
 * 留多久
 */
keep: string, 
/**
 * 给谁
 */
goes: string, };

/**
 * What is collected, why and how long (收集什么、为什么、留多久).
 */
export type PrivacyFields = { 
/**
 * By record, in the order of the table.
 */
fields: Array<PrivacyField>, 
/**
 * Years for which a file is kept after it ended.
 */
keep_years: number, };

/**
 * An answer.
 */
export type ProposalAnswerPut = { 
/**
 * To which.
 */
id: string, 
/**
 * 答复日期
 */
on: string, 
/**
 * `adopted`, `partly`, `planned`, `explained`.
 */
reply: string, 
/**
 * 答复内容
 */
answer: string, };

/**
 * Who has to answer a proposal.
 */
export type ProposalAssign = { 
/**
 * Which.
 */
id: string, 
/**
 * 承办部门
 */
department: string, 
/**
 * 承办人
 */
handler: string | null, 
/**
 * 交办日期
 */
on: string, 
/**
 * Last day for the answer, where one was agreed.
 */
answer_by: string | null, };

/**
 * How they were handled.
 */
export type ProposalCounts = { 
/**
 * 提出
 */
raised: number, 
/**
 * 立案
 */
accepted: number, 
/**
 * 并案
 */
grouped: number, 
/**
 * 不立案
 */
refused: number, 
/**
 * 已答复
 */
answered: number, 
/**
 * 按期答复
 */
in_time: number, 
/**
 * 已反馈
 */
feedback: number, 
/**
 * 满意; over `feedback` the rate (满意率).
 */
satisfied: number, 
/**
 * 基本满意
 */
fairly: number, 
/**
 * 不满意
 */
dissatisfied: number, };

/**
 * What is decided on a proposal.
 */
export type ProposalExamine = { 
/**
 * Which.
 */
id: string, 
/**
 * 审查日期
 */
on: string, 
/**
 * `accepted`, `grouped`, `refused`.
 */
examination: string, 
/**
 * Why so.
 */
note: string | null, 
/**
 * Number of the one it is grouped into.
 */
into: number | null, };

/**
 * What who raised it says to the answer.
 */
export type ProposalFeedback = { 
/**
 * To the answer of which.
 */
id: string, 
/**
 * 反馈日期
 */
on: string, 
/**
 * `satisfied`, `fairly`, `dissatisfied`.
 */
satisfaction: string, 
/**
 * 反馈说明
 */
note: string | null, };

/**
 * Which proposal.
 */
export type ProposalGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A proposal in a list.
 */
export type ProposalLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: number, 
/**
 * 案由
 */
title: string, 
/**
 * In Chinese.
 */
category: string, 
/**
 * 提案人
 */
proposer: string, 
/**
 * 提出日期
 */
raised_on: string, 
/**
 * `received`, `grouped`, `refused`, `accepted`, `assigned`, `answered`, `again`, `settled`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 承办部门
 */
department: string | null, 
/**
 * Last day of an answer that is awaited.
 */
due: string | null, 
/**
 * Days to it; negative when it is past.
 */
days_left: number | null, 
/**
 * What the list says of its last day, or of how it was found; empty where there is nothing to say.
 */
words: string, };

/**
 * A page of proposals.
 */
export type ProposalList = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Id of the congress; `null` for its newest.
 */
congress: string | null, 
/**
 * Words of the title, or a name.
 */
query: string, 
/**
 * Only those that stand there, by its code.
 */
state: string | null, 
/**
 * Number of the last one of the page before.
 */
after: number | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where the proposals of a congress go.
 */
export type ProposalListWrite = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Id of the congress; `null` for its newest.
 */
congress: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * A page of proposals.
 */
export type ProposalPage = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Id of the congress; `null` where the union has none.
 */
congress: string | null, 
/**
 * Whether it has delegates: a general meeting has none.
 */
has_delegates: boolean, 
/**
 * Congresses of the union, the newest first.
 */
congresses: Array<Choice>, 
/**
 * By number.
 */
rows: Array<ProposalLine>, 
/**
 * Proposals that were found.
 */
total: number, 
/**
 * Where the next page goes on.
 */
next: number | null, 
/**
 * Where a proposal can stand.
 */
states: Array<Choice>, 
/**
 * What a proposal can be about.
 */
categories: Array<Choice>, };

/**
 * A proposal as its delegate words it.
 */
export type ProposalPut = { 
/**
 * Which is worded anew; `null` for a new one.
 */
id: string | null, 
/**
 * Id of the congress of a new one.
 */
congress: string, 
/**
 * Id of the session it is raised for.
 */
session: string | null, 
/**
 * 提出日期
 */
on: string, 
/**
 * 案由
 */
title: string, 
/**
 * 理由
 */
reason: string, 
/**
 * 建议
 */
suggestion: string, 
/**
 * Id of the delegate who raises it.
 */
proposer: string, 
/**
 * 附议人, parted by commas or spaces.
 */
seconders: string, 
/**
 * What it is about, its code.
 */
category: string, };

/**
 * Another proposal.
 */
export type ProposalRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: number, 
/**
 * 案由
 */
title: string, 
/**
 * 提案人
 */
proposer: string, };

/**
 * A round of answering.
 */
export type ProposalRound = { 
/**
 * Day on which it began.
 */
from: string, 
/**
 * Last day for the answer.
 */
due: string | null, 
/**
 * Days to it while the answer is awaited, negative when it is past; of a late answer how late, negative.
 */
days_left: number | null, 
/**
 * How it stands to its last day, in words.
 */
words: string, 
/**
 * How the last day was found.
 */
clock: string, 
/**
 * Where that is written.
 */
article: string, 
/**
 * Years whose table of rest days is not here.
 */
doubts: Array<number>, 
/**
 * 答复日期
 */
answered_on: string | null, 
/**
 * What it says, its code.
 */
reply: string | null, 
/**
 * In Chinese.
 */
reply_label: string | null, 
/**
 * 答复内容
 */
answer: string | null, 
/**
 * 反馈, its code.
 */
satisfaction: string | null, 
/**
 * In Chinese.
 */
satisfaction_label: string | null, 
/**
 * 反馈日期
 */
feedback_on: string | null, 
/**
 * 反馈说明
 */
feedback_note: string | null, };

/**
 * A proposal that was recorded.
 */
export type ProposalSaved = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: number, };

/**
 * A proposal with everything that belongs to it.
 */
export type ProposalView = { 
/**
 * Its id.
 */
id: string, 
/**
 * 编号
 */
number: number, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * Id of the congress.
 */
congress: string, 
/**
 * What that is called.
 */
congress_title: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * Id of the session it was raised for.
 */
session: string | null, 
/**
 * What that is called.
 */
session_title: string | null, 
/**
 * 提出日期
 */
raised_on: string, 
/**
 * 案由
 */
title: string, 
/**
 * 理由
 */
reason: string, 
/**
 * 建议
 */
suggestion: string, 
/**
 * Id of the delegate who raised it.
 */
proposer: string, 
/**
 * Her name.
 */
proposer_name: string, 
/**
 * Her 选区 and 岗位.
 */
proposer_place: string, 
/**
 * 附议人
 */
seconders: Array<string>, 
/**
 * Code of what it is about.
 */
category: string, 
/**
 * In Chinese.
 */
category_label: string, 
/**
 * Where it stands, its code.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 审查日期
 */
examined_on: string | null, 
/**
 * 审查结果, its code.
 */
examination: string | null, 
/**
 * In Chinese.
 */
examination_label: string | null, 
/**
 * Why so.
 */
examination_note: string | null, 
/**
 * What it is handled with.
 */
into: ProposalRef | null, 
/**
 * What is handled with it.
 */
grouped: Array<ProposalRef>, 
/**
 * 承办部门
 */
department: string | null, 
/**
 * 承办人
 */
handler: string | null, 
/**
 * 交办日期
 */
assigned_on: string | null, 
/**
 * Last day that was agreed.
 */
answer_by: string | null, 
/**
 * Every round of answering, the last perhaps still open.
 */
rounds: Array<ProposalRound>, 
/**
 * What to look at.
 */
notices: Array<Notice>, 
/**
 * What can be decided on it.
 */
examinations: Array<Choice>, 
/**
 * What an answer can say.
 */
replies: Array<Choice>, 
/**
 * What can be said to it.
 */
satisfactions: Array<Choice>, };

/**
 * Whose proposals.
 */
export type ProposalsOf = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Id of the congress; `null` for its newest.
 */
congress: string | null, };

/**
 * One of them.
 */
export type PurgeLine = { 
/**
 * The file.
 */
id: string, 
/**
 * 档案编号
 */
file_no: string | null, 
/**
 * 姓名, masked: the list needs nobody's whole name.
 */
name: string, 
/**
 * Name of the union.
 */
union: string, 
/**
 * How it ended, in Chinese.
 */
ended: string | null, 
/**
 * When it ended.
 */
ended_on: string | null, };

/**
 * Files whose time is over.
 */
export type PurgeList = { 
/**
 * The oldest first.
 */
files: Array<PurgeLine>, 
/**
 * Years for which a file is kept after it ended.
 */
keep_years: number, 
/**
 * Whether who is at work may say so: the chair.
 */
may: boolean, };

/**
 * What forgetting did.
 */
export type Purged = { 
/**
 * Files.
 */
files: number, 
/**
 * Records that say less now.
 */
records: number, 
/**
 * Papers whose bytes are gone.
 */
papers: number, };

/**
 * A bundle set aside.
 */
export type QuarantinedLine = { 
/**
 * The file.
 */
file: string, 
/**
 * What [`desk_decide`] takes.
 */
item: string, 
/**
 * Station code.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Number.
 */
seq: number, 
/**
 * Why, as a code.
 */
code: string, 
/**
 * Why, in Chinese.
 */
reason: string, };

/**
 * What was raised from one source.
 */
export type RaisedLine = { 
/**
 * 来源
 */
source: string, 
/**
 * Money.
 */
cash: string, 
/**
 * Value of goods.
 */
goods: string, };

/**
 * A rate with its formula.
 */
export type RateLine = { 
/**
 * 分子
 */
part: number, 
/**
 * 分母
 */
whole: number, 
/**
 * e.g. `87.5%`; `—` of nothing.
 */
rate: string, 
/**
 * How it is reckoned.
 */
formula: string, };

/**
 * The rates at one point of a trend.
 */
export type RatePoint = { 
/**
 * The point in words: 2026年上半年.
 */
label: string, 
/**
 * First day counted.
 */
from: string, 
/**
 * Last day counted.
 */
to: string, 
/**
 * In the order of the rates.
 */
rates: Array<PointRate>, };

/**
 * A union or an enterprise behind a rate.
 */
export type RateRowLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Code of the union it counts for.
 */
union: string, 
/**
 * That union's name.
 */
union_name: string, 
/**
 * How it stands.
 */
state: string, 
/**
 * Whether it is in the numerator.
 */
done: boolean, 
/**
 * What it adds to the denominator: 1, or its staff; `null` where nobody recorded that.
 */
amount: number | null, };

/**
 * Which list.
 */
export type RateRows = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, 
/**
 * `congress`, `openness`, `wage`, `staff`.
 */
rate: string, 
/**
 * `missing`: in the denominator only; `done`: in the numerator; `null` for all of the denominator.
 */
part: string | null, };

/**
 * The unions or enterprises behind a rate.
 */
export type RateRowsReply = { 
/**
 * The first of them, by union.
 */
rows: Array<RateRowLine>, 
/**
 * How many there are.
 */
all: number, };

/**
 * Which rates.
 */
export type Rates = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day: contracts and systems are those of this day.
 */
to: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, 
/**
 * `year` or `half`: the step of the trend; `null` for years.
 */
step: string | null, };

/**
 * The rates of a period.
 */
export type RatesReply = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * The period in words.
 */
words: string, 
/**
 * Whose.
 */
name: string, 
/**
 * By which rules.
 */
rules: string, 
/**
 * The three, and the staff that the third reaches.
 */
rates: Array<ScoredRateLine>, 
/**
 * How they went, the last point being this period's end.
 */
trend: Array<RatePoint>, };

/**
 * The rates as a sheet.
 */
export type RatesWrite = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * A receipt to be taken in.
 */
export type ReceiptImport = { 
/**
 * The file, or a folder in which this office's own receipts are found.
 */
file: string, 
/**
 * Says what it would bring, and changes nothing.
 */
preview: boolean, };

/**
 * A receipt taken in.
 */
export type ReceiptImported = { 
/**
 * Number it answers.
 */
seq: number, 
/**
 * Records the county took.
 */
accepted: number, 
/**
 * Rows it sent back.
 */
returned: Array<ReturnedMember>, 
/**
 * Day of issue.
 */
issued_on: string, 
/**
 * What is compared with the paper.
 */
short_code: string, };

/**
 * The receipts taken in.
 */
export type ReceiptList = { 
/**
 * Newest first.
 */
receipts: Array<ReceiptRow>, };

/**
 * A receipt in the list.
 */
export type ReceiptRow = { 
/**
 * Number it answers.
 */
seq: number, 
/**
 * Day of issue.
 */
issued_on: string, 
/**
 * Day it was taken in.
 */
imported_on: string, 
/**
 * Records the county took.
 */
accepted: number, 
/**
 * Rows it sent back, with those settled since.
 */
returned: Array<ReturnedMember>, 
/**
 * What is compared with the paper.
 */
short_code: string, };

/**
 * Which receipt, and where to.
 */
export type ReceiptSlipWrite = { 
/**
 * The bundle it answers, as intake names it.
 */
item: string, 
/**
 * The xlsx to write, or a folder.
 */
to: string, };

/**
 * A recovery code, shown once, to be written down.
 */
export type RecoveryCode = { 
/**
 * Digits in groups of five.
 */
code: string, };

/**
 * A recovery code to be printed.
 */
export type RecoveryPaperWrite = { 
/**
 * The code, as it was just shown.
 */
code: string, 
/**
 * The xlsx to write, or a folder.
 */
to: string, };

/**
 * A file that was refused, and why.
 */
export type RefusedLine = { 
/**
 * The file.
 */
file: string, 
/**
 * Why, as a code.
 */
code: string, 
/**
 * Why and what to do, in Chinese.
 */
message: string, };

/**
 * A backup that can be restored.
 */
export type Rehearsed = { 
/**
 * Members in it.
 */
members: number, 
/**
 * Unions in it.
 */
unions: number, 
/**
 * Day of the newest thing done in it.
 */
newest: string | null, 
/**
 * 可以恢复，128 人，11月20日
 */
words: string, };

/**
 * The refused rows, written.
 */
export type RejectsWritten = { 
/**
 * The file.
 */
file: string, 
/**
 * Rows in it.
 */
rows: number, };

/**
 * What a union answered.
 */
export type ReminderAnswer = { 
/**
 * Which notice.
 */
id: string, 
/**
 * When it answered.
 */
on: string, 
/**
 * Why none was held.
 */
reason: string, };

/**
 * A notice served on a union.
 */
export type ReminderLine = { 
/**
 * Its id: what its papers belong to.
 */
id: string, 
/**
 * When it was served.
 */
on: string, 
/**
 * Day by which the congress is to meet.
 */
meet_by: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * What is wrong with the way the number is written.
 */
document_advice: string | null, 
/**
 * Why none was held, as the union says.
 */
reason: string | null, 
/**
 * When it said so.
 */
answered_on: string | null, };

/**
 * A re-election that is asked for or under way.
 */
export type Renewal = { 
/**
 * Last day of the term that it follows.
 */
ends_on: string, 
/**
 * The term that was elected, once it was.
 */
elected: RenewalElected | null, 
/**
 * `false` where the election was recorded without any step: it is over, and its last steps may be recorded still.
 */
open: boolean, 
/**
 * Step by step.
 */
stages: Array<StageLine>, };

/**
 * The re-election of a union, which is over.
 */
export type RenewalClose = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Day on which it was done.
 */
on: string, };

/**
 * The term that a re-election brought.
 */
export type RenewalElected = { 
/**
 * 届次
 */
term_no: number, 
/**
 * Last day of the new term.
 */
ends_on: string, };

/**
 * A page of a year.
 */
export type RenewalList = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Words of a union's name or code.
 */
query: string, 
/**
 * Only those of a state.
 */
state: string | null, 
/**
 * The last code of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where a year goes.
 */
export type RenewalListWrite = { 
/**
 * The year.
 */
year: number, 
/**
 * The file.
 */
to: string, };

/**
 * A page of a year.
 */
export type RenewalPage = { 
/**
 * The year.
 */
year: number, 
/**
 * By code.
 */
rows: Array<RenewalRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * Which year.
 */
export type RenewalRate = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * What the county asks of a year (换届、同步换届).
 */
export type RenewalRated = { 
/**
 * 当年到期: terms that end within the year, those re-elected or postponed already among them no longer.
 */
due: number, 
/**
 * 超期
 */
overdue: number, 
/**
 * 延期
 */
postponed: number, 
/**
 * 当年已换届
 */
elected: number, 
/**
 * Those of them whose bodies are in step.
 */
in_step: number, 
/**
 * How many stand how.
 */
states: Array<StateCount>, };

/**
 * A union's re-election.
 */
export type RenewalRow = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `overdue`, `postponed`, `due` (ends within the year), `elected` (re-elected in the year), `running`, `none`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 届次
 */
term_no: number | null, 
/**
 * 选举日期
 */
elected_on: string | null, 
/**
 * Last day of the committee's term.
 */
ends_on: string | null, 
/**
 * Days past the end, where it is overdue.
 */
over: number | null, 
/**
 * Until when it was postponed.
 */
postponed_to: string | null, 
/**
 * Last day of the audit committee's term.
 */
audit_ends_on: string | null, 
/**
 * Last day of the women's committee's term.
 */
women_ends_on: string | null, 
/**
 * 同步, 不同步 or 不齐.
 */
step: string, 
/**
 * 批复文号
 */
approval_no: string | null, };

/**
 * A step of a re-election.
 */
export type RenewalStep = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Code of the step.
 */
step: string, 
/**
 * When.
 */
on: string, 
/**
 * Of a postponement: until when.
 */
until: string | null, 
/**
 * Who did it or took part.
 */
people: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * What else is to be said.
 */
note: string | null, };

/**
 * A step that was recorded.
 */
export type RenewalStepped = { 
/**
 * Whether the re-election is over with it.
 */
closed: boolean, 
/**
 * What is worth a look.
 */
advice: Array<string>, };

/**
 * One of the four yearly reports.
 */
export type ReportFile = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * About what, its code.
 */
topic: string, 
/**
 * When.
 */
on: string, 
/**
 * The session that heard it.
 */
session: string | null, };

/**
 * A yearly report.
 */
export type ReportLine = { 
/**
 * Its code.
 */
topic: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * When it was first reported this year.
 */
on: string | null, 
/**
 * The session that heard it, where it is known.
 */
session: string | null, 
/**
 * As it is called.
 */
session_title: string | null, };

/**
 * A number and where it comes from.
 */
export type ReportNumber = { 
/**
 * Its formula, as a form's edition writes it.
 */
formula: string, 
/**
 * The same in words.
 */
words: string, 
/**
 * As it is printed.
 */
value: string, };

/**
 * A part of the report.
 */
export type ReportSection = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its sentences; none where nothing is recorded.
 */
sentences: Array<ReportSentence>, };

/**
 * A sentence.
 */
export type ReportSentence = { 
/**
 * As it is printed.
 */
text: string, 
/**
 * The numbers in it, in order.
 */
numbers: Array<ReportNumber>, };

/**
 * Days of rest that belong together.
 */
export type RestDays = { 
/**
 * What they are called.
 */
name: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * What a return is to be set beside.
 */
export type ReturnBeside = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Code of another edition; without it the days below.
 */
with: string | null, 
/**
 * First day of another period; without any of the three, the calendar year in which the period ends.
 */
from: string | null, 
/**
 * Last day of it.
 */
to: string | null, };

/**
 * A return beside another.
 */
export type ReturnBesideReply = { 
/**
 * What stands on the left.
 */
here: string, 
/**
 * What stands on the right.
 */
there: string, 
/**
 * The lines; those that only one side has are marked.
 */
lines: Array<BesideLine>, };

/**
 * A line of a return that says nothing (空着的行).
 */
export type ReturnBlank = { 
/**
 * 编号
 */
line: string, 
/**
 * 指标
 */
label: string, 
/**
 * `null` where there is no figure, `0` where there is a nought that nobody counted.
 */
value: string | null, 
/**
 * Why, in Chinese.
 */
why: string, };

/**
 * A block of a return.
 */
export type ReturnBlock = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its lines.
 */
lines: Array<ReturnLineRow>, };

/**
 * Where the workbook of a return goes.
 */
export type ReturnBuild = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * The file.
 */
to: string, };

/**
 * The workbook that was written.
 */
export type ReturnBuilt = { 
/**
 * The file.
 */
file: string, 
/**
 * Short code on its cover; none on a draft.
 */
short_code: string | null, };

/**
 * What the checks of a return found.
 */
export type ReturnChecked = { 
/**
 * 错误
 */
errors: number, 
/**
 * 核实
 */
verify: number, 
/**
 * 核实 that are explained.
 */
explained: number, 
/**
 * 提示
 */
hints: number, 
/**
 * All of them.
 */
findings: Array<ReturnFinding>, 
/**
 * The lines that say nothing, each with the reason.
 */
blanks: Array<ReturnBlank>, };

/**
 * A figure somebody wants to look behind.
 */
export type ReturnExplain = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Number of the line.
 */
line: string, 
/**
 * Code of one union, to see only its rows.
 */
union: string | null, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * Where a figure comes from.
 */
export type ReturnExplained = { 
/**
 * Number of the line.
 */
line: string, 
/**
 * 指标
 */
label: string, 
/**
 * How it is worked out, in words.
 */
formula: string, 
/**
 * As of when, and, of a sealed return, that the rows are those of today's records.
 */
basis: string, 
/**
 * By union; only with the first page.
 */
by_union: Array<ReturnUnionValue>, 
/**
 * The rows.
 */
rows: Array<ReturnRow>, 
/**
 * Where the next page begins.
 */
next: string | null, 
/**
 * How many rows there are; only with the first page over all unions.
 */
total: number | null, };

/**
 * Something a check found.
 */
export type ReturnFinding = { 
/**
 * Names it to `return_note`.
 */
id: string, 
/**
 * `error`, `verify` or `hint`.
 */
severity: string, 
/**
 * Number of the line.
 */
line: string, 
/**
 * What is wrong.
 */
message: string, 
/**
 * 依据
 */
article: string | null, 
/**
 * What the office says to it.
 */
explanation: string | null, };

/**
 * A line of a return.
 */
export type ReturnLineRow = { 
/**
 * 编号
 */
no: string, 
/**
 * 指标
 */
label: string, 
/**
 * How deep it is set in.
 */
indent: number, 
/**
 * 计量单位
 */
unit: string, 
/**
 * `count`, `percent`, `text`, `date` or `yesno`.
 */
kind: string, 
/**
 * 本年
 */
value: string | null, 
/**
 * Why it is empty, or why its nought was not counted, in Chinese.
 */
blank: string | null, 
/**
 * 上年
 */
last_year: string | null, 
/**
 * 增减, with its sign.
 */
change: string | null, 
/**
 * The heaviest finding at this line.
 */
severity: string | null, };

/**
 * What the office says to a finding.
 */
export type ReturnNote = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * The finding.
 */
finding: string, 
/**
 * The explanation; empty takes it back.
 */
text: string, };

/**
 * A seal that is to be broken.
 */
export type ReturnReopen = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Why: the next cover names it.
 */
reason: string, };

/**
 * A record behind a figure.
 */
export type ReturnRow = { 
/**
 * Id of the member, person, union or employer.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The union it counts for.
 */
union: string, 
/**
 * What stands beside the name.
 */
detail: string, 
/**
 * How much it adds to the figure.
 */
amount: number, };

/**
 * The seal of a return.
 */
export type ReturnSealed = { 
/**
 * Day of sealing.
 */
on: string, 
/**
 * Who sealed it.
 */
by: string, 
/**
 * The short code on its cover.
 */
short_code: string, };

/**
 * A return as the window shows it.
 */
export type ReturnSheet = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * Its title.
 */
title: string, 
/**
 * 示例版
 */
sample: boolean, 
/**
 * First day of the period.
 */
from: string, 
/**
 * Last day of the period.
 */
to: string, 
/**
 * The seal, if it is sealed.
 */
sealed: ReturnSealed | null, 
/**
 * Where last year's figures come from, in words.
 */
last_year_from: string | null, 
/**
 * Its blocks.
 */
blocks: Array<ReturnBlock>, 
/**
 * What the checks found.
 */
findings: Array<ReturnFinding>, 
/**
 * 错误
 */
errors: number, 
/**
 * 核实
 */
verify: number, 
/**
 * 核实 that are explained.
 */
explained: number, 
/**
 * 提示
 */
hints: number, 
/**
 * Whether last year's figures may come in from a sheet: neither this year nor that one is sealed here.
 */
takes_earlier: boolean, 
/**
 * Whether it can be sealed now, by this operator.
 */
can_seal: boolean, 
/**
 * What stands in the way of sealing.
 */
why_not: string | null, };

/**
 * Which return to show.
 */
export type ReturnShow = { 
/**
 * Code of the edition.
 */
edition: string, };

/**
 * Which sealed return.
 */
export type ReturnSince = { 
/**
 * Code of the edition.
 */
edition: string, };

/**
 * What the records of today say differently from the seal.
 */
export type ReturnSinceReply = { 
/**
 * Lines that would say something else.
 */
lines: Array<SinceLine>, 
/**
 * What the checks find now and did not find at sealing.
 */
findings: Array<ReturnFinding>, };

/**
 * What one union contributes.
 */
export type ReturnUnionValue = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 本年
 */
value: string | null, 
/**
 * 上年
 */
last_year: string | null, };

/**
 * A line whose change is to be told.
 */
export type ReturnWhy = { 
/**
 * Code of the edition.
 */
edition: string, 
/**
 * 编号
 */
line: string, };

/**
 * Why a line changed.
 */
export type ReturnWhyReply = { 
/**
 * On the last day of the year before, by today's records.
 */
before: string, 
/**
 * On the last day of the period.
 */
after: string, 
/**
 * The reasons, the largest first.
 */
reasons: Array<WhyReason>, 
/**
 * How many smaller reasons are not shown.
 */
more: number, };

/**
 * What the county said of a row it sent back.
 */
export type ReturnedLine = { 
/**
 * The reason in Chinese.
 */
reason: string, 
/**
 * The county's remark.
 */
remark: string, 
/**
 * Whom to ring.
 */
contact: string, };

/**
 * A row sent back.
 */
export type ReturnedMember = { 
/**
 * Id of the record.
 */
member: string, 
/**
 * What it is: `member`, `person`, `hardship_file`.
 */
kind: string, 
/**
 * Name of the person, or of the worker whose file it is.
 */
name: string, 
/**
 * Why, in Chinese.
 */
reason: string, 
/**
 * The county's own words.
 */
remark: string, 
/**
 * Whom to ring.
 */
contact: string, };

/**
 * A full number.
 */
export type Revealed = { 
/**
 * The number.
 */
value: string, };

/**
 * A review.
 */
export type ReviewLine = { 
/**
 * The year it is of.
 */
year: number, 
/**
 * 复核单位
 */
by: string, 
/**
 * When.
 */
on: string, 
/**
 * 文号
 */
document_no: string | null, 
/**
 * Points.
 */
total: number, 
/**
 * Level; `null` where it made none.
 */
level: string | null, 
/**
 * Last day on which it holds.
 */
until: string, 
/**
 * Whether that day has passed.
 */
expired: boolean, };

/**
 * What to export.
 */
export type RollExport = { 
/**
 * The file.
 */
to: string, 
/**
 * Code of one union; `null` for all.
 */
union: string | null, 
/**
 * As of which day; `null` for today.
 */
as_of: string | null, 
/**
 * Why full numbers are needed; without a reason they are masked.
 */
unmask_reason: string | null, };

/**
 * A sheet to be looked at.
 */
export type RollImportOpen = { 
/**
 * The file.
 */
file: string, 
/**
 * Code of the union it is the roll of.
 */
union: string, 
/**
 * What a person put right: field code to heading.
 */
map: { [key in string]: string }, 
/**
 * Which sheet, where several look like rolls.
 */
sheet: string | null, };

/**
 * Which rows of a plan.
 */
export type RollImportPage = { 
/**
 * The batch.
 */
batch: string, 
/**
 * `added`, `updated`, `unchanged`, `transfer`, `rejected`, `warned`, `absent`.
 */
part: string, 
/**
 * Rows after this row number; 0 from the first.
 */
after: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Where the refused rows go.
 */
export type RollRejects = { 
/**
 * The batch.
 */
batch: string, 
/**
 * The file.
 */
to: string, };

/**
 * Counts of the roll; each is exact up to 10,000 and "more than" beyond.
 */
export type RollTotals = { 
/**
 * 在册
 */
members: number, 
/**
 * 资料齐全
 */
qualified: number, 
/**
 * 缺项
 */
unqualified: number, 
/**
 * 保留会籍
 */
retained: number, 
/**
 * Whether `members` is exact.
 */
exact: boolean, };

/**
 * Which batch to undo.
 */
export type RollUndo = { 
/**
 * The batch.
 */
batch: string, };

/**
 * A household or an enterprise that may be chosen.
 */
export type RoundCandidate = { 
/**
 * Id of the file or of the enterprise.
 */
id: string, 
/**
 * Who or which.
 */
name: string, 
/**
 * The union that keeps the file, or stands at the enterprise.
 */
union_name: string, 
/**
 * 村居
 */
village: string | null, 
/**
 * 困难类别
 */
category: string | null, 
/**
 * Day of the newest aid.
 */
aided_on: string | null, };

/**
 * Whom to choose from.
 */
export type RoundCandidates = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * `household` or `employer`.
 */
what: string, 
/**
 * Words of a name.
 */
query: string, 
/**
 * 困难类别
 */
category: string | null, 
/**
 * 村居
 */
village: string | null, 
/**
 * Only who was never aided in the round's year.
 */
unaided: boolean, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A page of those who may be chosen.
 */
export type RoundCandidatesPage = { 
/**
 * By name; enterprises by the code of their union.
 */
rows: Array<RoundCandidate>, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * Whom to put on the list.
 */
export type RoundChoose = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * Ids of files.
 */
households: Array<string>, 
/**
 * Ids of enterprises.
 */
employers: Array<string>, 
/**
 * Places of work.
 */
places: Array<RoundPlace>, 
/**
 * All households that these words find, whatever the page shows.
 */
all: RoundCandidates | null, 
/**
 * Put who is on the list already on it once more, for another visit.
 */
again: boolean, };

/**
 * How many were put on the list.
 */
export type RoundChosen = { 
/**
 * That many.
 */
added: number, };

/**
 * The figures of a round or a year, apart.
 */
export type RoundCounts = { 
/**
 * 筹集, by source.
 */
raised: Array<RaisedLine>, 
/**
 * 筹集合计
 */
raised_total: string, 
/**
 * Lines on the lists.
 */
listed: number, 
/**
 * 走访次数
 */
visits: number, 
/**
 * 走访企业
 */
walked_employers: number, 
/**
 * 走访户数
 */
walked_households: number, 
/**
 * 走访工作场所
 */
walked_places: number, 
/**
 * People there.
 */
people: number, 
/**
 * 慰问困难企业
 */
comforted_employers: number, 
/**
 * 慰问困难户
 */
comforted_households: number, 
/**
 * 慰问工作场所
 */
comforted_places: number, 
/**
 * 发放慰问金
 */
given_cash: string, 
/**
 * 发放慰问品, at their value.
 */
given_goods: string, 
/**
 * Given and not signed for yet.
 */
unsigned: number, };

/**
 * A line to take off the list.
 */
export type RoundDrop = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * Id of the line.
 */
visit: string, };

/**
 * Which round.
 */
export type RoundGet = { 
/**
 * Its id.
 */
id: string, };

/**
 * A round.
 */
export type RoundLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 名称
 */
name: string, 
/**
 * 种类, its code.
 */
kind: string, 
/**
 * In Chinese.
 */
kind_label: string, 
/**
 * The year it counts for.
 */
year: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * The union that goes round.
 */
union_name: string, 
/**
 * 备注
 */
note: string | null, };

/**
 * The rounds.
 */
export type RoundList = { 
/**
 * The newest first.
 */
rounds: Array<RoundLine>, 
/**
 * 种类
 */
kinds: Array<Choice>, 
/**
 * Code of the office's own union.
 */
own: string | null, };

/**
 * A round to open.
 */
export type RoundOpen = { 
/**
 * Code of the union that goes round.
 */
union: string, 
/**
 * `warmth` or `cooling`.
 */
kind: string, 
/**
 * 名称
 */
name: string, 
/**
 * The year it counts for.
 */
year: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * 备注
 */
note: string | null, };

/**
 * A round that was opened.
 */
export type RoundOpened = { 
/**
 * Its id.
 */
id: string, };

/**
 * A paper of a round.
 */
export type RoundPaper = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * `walk`: the list to walk by, with blank columns; `walked`: filled with what was found; `sign`: the sheet to sign.
 */
what: string, 
/**
 * The file, or a folder.
 */
to: string, };

/**
 * A paper that was written.
 */
export type RoundPaperWritten = { 
/**
 * The file.
 */
file: string, 
/**
 * Lines in it.
 */
rows: number, 
/**
 * What households said is put away behind the second unlock, and was left out.
 */
sealed: boolean, };

/**
 * A place of work.
 */
export type RoundPlace = { 
/**
 * Which.
 */
name: string, 
/**
 * People there.
 */
people: number | null, };

/**
 * Who goes and what is brought.
 */
export type RoundPlan = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * Ids of the lines; `null` for all that were not visited.
 */
visits: Array<string> | null, 
/**
 * 走访人; what is left empty stays as it is, here and below.
 */
cadre: string | null, 
/**
 * Id of the fund.
 */
fund: string | null, 
/**
 * 拟发金额, in 元.
 */
amount: string | null, 
/**
 * 拟发物品
 */
goods: string | null, };

/**
 * A line as it was typed.
 */
export type RoundRow = { 
/**
 * Id of the line.
 */
visit: string, 
/**
 * 走访日期
 */
on: string | null, 
/**
 * 慰问金, in 元.
 */
cash: string | null, 
/**
 * 慰问品
 */
goods: string | null, 
/**
 * Their value, in 元.
 */
value: string | null, 
/**
 * Id of the fund; `null` for the planned one.
 */
fund: string | null, 
/**
 * 已签字
 */
signed: boolean, 
/**
 * 备注
 */
note: string | null, };

/**
 * A list that was typed back.
 */
export type RoundSave = { 
/**
 * Id of the round.
 */
round: string, 
/**
 * The lines that were typed, in the order of the page.
 */
rows: Array<RoundRow>, 
/**
 * 审批人 of all that is handed over.
 */
approved_by: string | null, 
/**
 * What is to be looked at was looked at.
 */
confirmed: boolean, 
/**
 * Whether the page showed what households said (`shown` of the round). What was not shown stays as it stands.
 */
shown: boolean, };

/**
 * What was written, or what stands in the way.
 */
export type RoundSaved = { 
/**
 * Lines that were written: all or none.
 */
written: number, 
/**
 * What is wrong or to be looked at, by line and field.
 */
findings: Array<RowFinding>, 
/**
 * Whether nothing is wrong: said again as confirmed, with a remark where one is asked for, it goes through.
 */
only_doubts: boolean, };

/**
 * A round with its list.
 */
export type RoundView = { 
/**
 * The round.
 */
line: RoundLine, 
/**
 * Its figures.
 */
figures: RoundCounts, 
/**
 * Its list, in order.
 */
visits: Array<VisitLine>, 
/**
 * 敏感内容打开着: what households said is shown. Whoever types the list back says whether it was.
 */
shown: boolean, };

/**
 * Which year.
 */
export type RoundYear = { 
/**
 * `warmth` or `cooling`.
 */
kind: string, 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * The figures of a year.
 */
export type RoundYearReply = { 
/**
 * The year.
 */
year: number, 
/**
 * Its figures.
 */
figures: RoundCounts, };

/**
 * What was found at a line.
 */
export type RowFinding = { 
/**
 * Id of the line.
 */
visit: string, 
/**
 * The field of the line.
 */
field: string, 
/**
 * What.
 */
notice: Notice, };

/**
 * One thing that an edition changes.
 */
export type RuleChange = { 
/**
 * What it is about.
 */
name: string, 
/**
 * Where it holds.
 */
place: string, 
/**
 * From which day; empty for the rest days of a year.
 */
from: string, 
/**
 * What it said; empty if it is new.
 */
before: string, 
/**
 * What it will say; empty if it is gone.
 */
after: string, 
/**
 * Lines of a table or a text that go.
 */
gone: Array<string>, 
/**
 * Lines that come.
 */
come: Array<string>, };

/**
 * One more copy of an edition.
 */
export type RulesCopy = { 
/**
 * Its number.
 */
number: number, 
/**
 * A folder, such as a stick.
 */
to: string, };

/**
 * An edition on a stick.
 */
export type RulesFile = { 
/**
 * The file `RL-….TZB`.
 */
file: string, };

/**
 * What an edition changes.
 */
export type RulesLook = { 
/**
 * Its number.
 */
number: number, 
/**
 * Day of issue.
 */
issued_on: string, 
/**
 * Short code, to compare with the county's paper.
 */
short_code: string, 
/**
 * What would stand in another way than now.
 */
changes: Array<RuleChange>, };

/**
 * Where an edition goes.
 */
export type RulesPublish = { 
/**
 * A folder, such as a stick.
 */
to: string, };

/**
 * An edition that was written.
 */
export type RulesPublished = { 
/**
 * Its number.
 */
number: number, 
/**
 * The file.
 */
file: string, 
/**
 * Short code, for the paper that goes with it.
 */
short_code: string, };

/**
 * A bundle on a stick.
 */
export type ScannedFile = { 
/**
 * The file.
 */
file: string, 
/**
 * Station code; only claimed unless `ok`.
 */
station: string | null, 
/**
 * Its name, if it is enrolled.
 */
name: string | null, 
/**
 * Number; only claimed unless `ok`.
 */
seq: number | null, 
/**
 * Whether every check held.
 */
ok: boolean, 
/**
 * Why not, or what taking it in would do, as a code.
 */
code: string | null, 
/**
 * Why not, in Chinese.
 */
message: string | null, };

/**
 * A scheme.
 */
export type SchemeCard = { 
/**
 * Its code.
 */
code: string, 
/**
 * 名称
 */
name: string, 
/**
 * Its version.
 */
version: number, 
/**
 * `points`, `checklist`.
 */
kind: string, 
/**
 * 示例: published by nobody.
 */
sample: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Years for which a review holds.
 */
years: number, 
/**
 * Most points.
 */
most: number, 
/**
 * Its levels, the highest first, in words.
 */
levels: Array<string>, };

/**
 * A scheme's file.
 */
export type SchemeFile = { 
/**
 * The file.
 */
file: string, };

/**
 * The schemes that are scored or ticked.
 */
export type SchemeList = { 
/**
 * The newest version of each.
 */
schemes: Array<SchemeCard>, };

/**
 * The scheme that was put in.
 */
export type SchemeSet = { 
/**
 * Its code.
 */
code: string, 
/**
 * 名称
 */
name: string, 
/**
 * Its version.
 */
version: number, };

/**
 * A scored rate.
 */
export type ScoredRateLine = { 
/**
 * `congress`, `openness`, `wage`, `staff`.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * The rate with its formula.
 */
rate: RateLine, 
/**
 * 个, 家, 人
 */
measure: string, 
/**
 * Who is in the numerator.
 */
part_words: string, 
/**
 * Who is in the denominator.
 */
whole_words: string, 
/**
 * What else one has to know of it.
 */
remark: string, 
/**
 * How many of the denominator are not in the numerator.
 */
missing: number, };

/**
 * Whose secrets.
 */
export type SecretsGet = { 
/**
 * Id of the file.
 */
id: string, };

/**
 * The chair's passphrase, typed once more.
 */
export type SensitiveOpen = { 
/**
 * As typed.
 */
passphrase: string, };

/**
 * How long it holds.
 */
export type SensitiveOpened = { 
/**
 * Whole minutes until it closes by itself.
 */
minutes: number, };

/**
 * How one manager was found at an item.
 */
export type SessionAppraise = { 
/**
 * Which item.
 */
item: string, 
/**
 * The line that is corrected; `null` for another manager.
 */
id: string | null, 
/**
 * 姓名
 */
name: string, 
/**
 * 职务
 */
post: string, 
/**
 * 发出
 */
sent: number, 
/**
 * 收回
 */
returned: number, 
/**
 * 废票
 */
void: number, 
/**
 * 优秀
 */
excellent: number, 
/**
 * 称职
 */
competent: number, 
/**
 * 基本称职
 */
basic: number, 
/**
 * 不称职
 */
incompetent: number, };

/**
 * How many came to a general meeting.
 */
export type SessionCount = { 
/**
 * At which session.
 */
session: string, 
/**
 * 应到
 */
base: number, 
/**
 * 实到
 */
present: number, };

/**
 * What surrounds a session.
 */
export type SessionDate = { 
/**
 * Which.
 */
session: string, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * Day on which the papers went to the delegates.
 */
papers_on: string | null, 
/**
 * Day on which agenda and matters were made public.
 */
agenda_public_on: string | null, 
/**
 * First day on which the decisions were public.
 */
public_from: string | null, 
/**
 * Last day of it.
 */
public_to: string | null, };

/**
 * A delegate at a session.
 */
export type SessionDelegate = { 
/**
 * The delegate.
 */
id: string, 
/**
 * 姓名
 */
name: string, 
/**
 * 选区
 */
constituency: string | null, 
/**
 * Whom she stands for, in Chinese.
 */
kind: string, 
/**
 * 女; `null` where it is not known.
 */
woman: boolean | null, 
/**
 * 劳务派遣
 */
dispatched: boolean, 
/**
 * 岗位、职务
 */
post: string | null, 
/**
 * 到会
 */
present: boolean, };

/**
 * Something that is due before or after a session.
 */
export type SessionDue = { 
/**
 * Its clock.
 */
code: string, 
/**
 * What is to be done.
 */
what: string, 
/**
 * Last day.
 */
due: string, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * `kept`, `late`, `open`, `missed`.
 */
state: string, 
/**
 * How it stands, in words.
 */
words: string, 
/**
 * How the last day was found.
 */
clock: string, 
/**
 * The article.
 */
article: string, };

/**
 * The ballots of an election.
 */
export type SessionElect = { 
/**
 * Which item.
 */
item: string, 
/**
 * 有效票
 */
valid: number, 
/**
 * 废票: blank, illegible, or with more names than seats.
 */
void: number, 
/**
 * What each candidate was given.
 */
given: Array<CandidateVotes>, };

/**
 * Which session.
 */
export type SessionGet = { 
/**
 * Its id.
 */
session: string, };

/**
 * An item to be taken off.
 */
export type SessionItemDrop = { 
/**
 * Which.
 */
item: string, };

/**
 * An item for the agenda.
 */
export type SessionItemPut = { 
/**
 * Of which session.
 */
session: string, 
/**
 * What it is about, its code.
 */
matter: string, 
/**
 * `hear`, `discuss`, `pass`, `elect`, `appraise`; what the law says where it is left out.
 */
power: string | null, 
/**
 * As the agenda words it; empty takes what the matter is called.
 */
title: string, 
/**
 * `secret`, `hand`.
 */
ballot: string | null, 
/**
 * 应选名额, in an election.
 */
seats: number | null, 
/**
 * 候选人, in the order of the ballot.
 */
candidates: Array<string>, };

/**
 * An item in other words.
 */
export type SessionItemWord = { 
/**
 * Which.
 */
item: string, 
/**
 * As the agenda words it.
 */
title: string, 
/**
 * 决议
 */
resolution: string | null, };

/**
 * One session in a list.
 */
export type SessionLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * As it is called: 三届四次职工代表大会.
 */
title: string, 
/**
 * When.
 */
on: string, 
/**
 * `coming`, `open` (its day has come), `closed`.
 */
state: string, 
/**
 * 应到
 */
base: number, 
/**
 * 实到
 */
present: number, 
/**
 * Papers that show it.
 */
papers: number, };

/**
 * A page of sessions.
 */
export type SessionList = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Where the page before ended.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * A session and whose it is.
 */
export type SessionOfUnion = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * The session.
 */
session: SessionLine, };

/**
 * A session to be opened.
 */
export type SessionOpen = { 
/**
 * Of which congress.
 */
congress: string, 
/**
 * `regular`, `extraordinary`.
 */
kind: string, 
/**
 * When; it may lie ahead.
 */
on: string, 
/**
 * Where.
 */
place: string | null, };

/**
 * A session that was opened.
 */
export type SessionOpened = { 
/**
 * Its id.
 */
session: string, };

/**
 * A page of sessions.
 */
export type SessionPage = { 
/**
 * The newest first.
 */
rows: Array<SessionOfUnion>, 
/**
 * Sessions of the year.
 */
total: number, 
/**
 * Where the next page goes on.
 */
next: string | null, };

/**
 * A delegate present or not.
 */
export type SessionTick = { 
/**
 * At which session.
 */
session: string, 
/**
 * The delegates.
 */
delegates: Array<string>, 
/**
 * Whether they are there.
 */
present: boolean, };

/**
 * A session with everything that belongs to it.
 */
export type SessionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * As it is called.
 */
title: string, 
/**
 * Form of the congress: of `general` the present are counted, of others ticked.
 */
form: string, 
/**
 * In Chinese.
 */
form_label: string, 
/**
 * 届次
 */
term_no: number, 
/**
 * First day of the term.
 */
term_from: string, 
/**
 * Its last day.
 */
term_ends: string, 
/**
 * 第几次
 */
session_no: number, 
/**
 * 例会 or 临时会议.
 */
kind: string, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * `coming`, `open`, `closed`.
 */
state: string, 
/**
 * Day of closing.
 */
closed_on: string | null, 
/**
 * 应到
 */
base: number, 
/**
 * 实到
 */
present: number, 
/**
 * 职工, as far as they were counted: who should come to a general meeting.
 */
employees: number | null, 
/**
 * Least number that can decide.
 */
quorum: number, 
/**
 * That share as the law words it.
 */
quorum_share: string, 
/**
 * Where that is written.
 */
quorum_basis: string, 
/**
 * Delegates in office on the day.
 */
delegates: Array<SessionDelegate>, 
/**
 * The agenda.
 */
items: Array<AgendaItem>, 
/**
 * Day on which the papers went out.
 */
papers_on: string | null, 
/**
 * Day on which the agenda was made public.
 */
agenda_public_on: string | null, 
/**
 * First day on which the decisions were public.
 */
public_from: string | null, 
/**
 * Last day of it.
 */
public_to: string | null, 
/**
 * What is due before and after.
 */
days: Array<SessionDue>, 
/**
 * The yearly reports of a public-owned unit that its agenda makes, in Chinese.
 */
reports: Array<string>, 
/**
 * Papers that show it.
 */
papers: number, 
/**
 * Worth a look.
 */
notices: Array<Notice>, 
/**
 * What an item can be about.
 */
matters: Array<AgendaMatter>, 
/**
 * What the congress can do with it.
 */
powers: Array<Choice>, 
/**
 * How it can be voted on.
 */
ballots: Array<Choice>, };

/**
 * The votes of an item.
 */
export type SessionVote = { 
/**
 * Which item.
 */
item: string, 
/**
 * 赞成
 */
yes: number, 
/**
 * 反对
 */
no: number, 
/**
 * 弃权
 */
abstained: number, 
/**
 * 废票
 */
void: number, };

/**
 * A level's part.
 */
export type SharePart = { 
/**
 * The level, in Chinese.
 */
level: string, 
/**
 * Its part, in 元.
 */
amount: string, };

/**
 * A file of such a household.
 */
export type SharedFile = { 
/**
 * Name of the station that handed it in.
 */
station: string, 
/**
 * Name of the union that keeps it.
 */
union: string, 
/**
 * 档案编号
 */
file_no: string | null, 
/**
 * 已退出: it counts for what was given from it this year.
 */
ended: boolean, 
/**
 * Given this year, in 元; `null` for nothing.
 */
aided: string | null, };

/**
 * One of them.
 */
export type SharedHousehold = { 
/**
 * The citizen number, masked.
 */
id_masked: string, 
/**
 * The files.
 */
files: Array<SharedFile>, };

/**
 * A line that would say something else.
 */
export type SinceLine = { 
/**
 * 编号
 */
no: string, 
/**
 * 指标
 */
label: string, 
/**
 * As sealed.
 */
sealed: string | null, 
/**
 * As the records give it now.
 */
now: string | null, };

/**
 * What followed.
 */
export type SingleFollowPut = { 
/**
 * Of whom.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * What was done or said.
 */
what: string, 
/**
 * Code of what came of it.
 */
outcome: string, };

/**
 * Somebody who agreed.
 */
export type SingleLine = { 
/**
 * The id.
 */
id: string, 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Code of the sex.
 */
sex: string, 
/**
 * In Chinese.
 */
sex_label: string, 
/**
 * 出生年份
 */
birth_year: number, 
/**
 * 手机
 */
phone: string | null, 
/**
 * 自我介绍和要求
 */
wishes: string | null, 
/**
 * Day of the consent.
 */
consented_on: string, 
/**
 * How they agreed.
 */
consent: string, 
/**
 * What came of it last, in Chinese.
 */
outcome: string | null, 
/**
 * What followed, the newest first.
 */
follows: Array<FollowLine>, };

/**
 * Which singles.
 */
export type SingleList = { 
/**
 * Code of the union; `null` for all.
 */
union: string | null, };

/**
 * Somebody who agreed.
 */
export type SinglePut = { 
/**
 * The id of one who is put right; `null` for a new one.
 */
id: string | null, 
/**
 * Code of the union.
 */
union: string, 
/**
 * 姓名
 */
name: string, 
/**
 * Code of the sex.
 */
sex: string, 
/**
 * 出生年份
 */
birth_year: number, 
/**
 * 手机
 */
phone: string | null, 
/**
 * 自我介绍和要求
 */
wishes: string | null, 
/**
 * Day of the consent.
 */
consented_on: string | null, 
/**
 * How they agreed.
 */
consent: string, };

/**
 * Somebody who was entered.
 */
export type SingleSaved = { 
/**
 * The id.
 */
id: string, };

/**
 * A consent that was taken back.
 */
export type SingleWithdraw = { 
/**
 * Whose.
 */
id: string, 
/**
 * When.
 */
on: string, };

/**
 * Singles who agreed.
 */
export type SinglesView = { 
/**
 * Those who agreed last first; who took the consent back is not among them.
 */
singles: Array<SingleLine>, };

/**
 * Which slip, and where to.
 */
export type SlipWrite = { 
/**
 * 第几号
 */
seq: number, 
/**
 * The xlsx to write, or a folder.
 */
to: string, };

/**
 * One key.
 */
export type SlotLine = { 
/**
 * `chair`, `deputy`, `recovery` or `county`.
 */
slot: string, 
/**
 * Whose it is, in Chinese.
 */
label: string, 
/**
 * Whether it is there.
 */
present: boolean, 
/**
 * Whether the ledger was opened with it.
 */
yours: boolean, };

/**
 * The keys of a ledger.
 */
export type SlotList = { 
/**
 * Chair, deputy, recovery code, county: those that are there and those that could be.
 */
slots: Array<SlotLine>, };

/**
 * A small payer.
 */
export type SmallPayer = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * What went up in the year, in 元.
 */
remitted: string, 
/**
 * What may still be declared.
 */
left: string, };

/**
 * Something that is due and was put off.
 */
export type SnoozedItem = { 
/**
 * What.
 */
item: DueItem, 
/**
 * Last day on which it stays away.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A step of something that walks through steps.
 */
export type StageLine = { 
/**
 * Id of the record, where it was taken: what its papers belong to.
 */
id: string | null, 
/**
 * Its code.
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What is to be done, with its article.
 */
what: string, 
/**
 * `done`, `now`, `coming`; `skipped`: the matter went past it; `none`: it does not apply.
 */
state: string, 
/**
 * Why it does not apply.
 */
why: string | null, 
/**
 * Day on which it was taken.
 */
done_on: string | null, 
/**
 * The day that it set.
 */
until: string | null, 
/**
 * Who did it or took part.
 */
people: string | null, 
/**
 * 文号
 */
document: string | null, 
/**
 * What is wrong with the way that number is written.
 */
advice: string | null, 
/**
 * What else was said; of a household only while what is sensitive is open.
 */
note: string | null, 
/**
 * Something was said that is not shown now.
 */
sealed: boolean, 
/**
 * How many papers lie with it.
 */
papers: number, 
/**
 * Last day.
 */
due: string | null, 
/**
 * Days to go; negative when late; of a step that was taken, as it stood on its day.
 */
days_left: number | null, 
/**
 * How the last day was found.
 */
words: string | null, 
/**
 * Where the length comes from.
 */
article: string | null, 
/**
 * Years whose rest days are not known here.
 */
doubts: Array<number>, };

/**
 * Unions of a state.
 */
export type StateCount = { 
/**
 * The state.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * How many.
 */
unions: number, };

/**
 * A station in the list.
 */
export type StationRow = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Number of its newest bundle here.
 */
last_seq: number | null, 
/**
 * Day it was taken in.
 */
last_on: string | null, 
/**
 * Members on its roll here.
 */
members: number, 
/**
 * Whether it has ever handed in.
 */
handed_in: boolean, 
/**
 * Days beyond a month since it last did.
 */
late_days: number, 
/**
 * Whom to ring.
 */
phone: string | null, 
/**
 * Last day of its certificate.
 */
certificate_ends: string, };

/**
 * What was written down with a step.
 */
export type StepWords = { 
/**
 * Id of the step, as the stages name it.
 */
id: string, 
/**
 * Its code.
 */
step: string, 
/**
 * To whom, by whom.
 */
people: string | null, 
/**
 * Reasons, and what else was said.
 */
note: string | null, };

/**
 * Something that was recorded.
 */
export type Stepped = { 
/**
 * What is worth a look.
 */
advice: Array<string>, };

/**
 * The judgement.
 */
export type Strength = { 
/**
 * Whether it may be used.
 */
ok: boolean, 
/**
 * One sentence to show beside the field.
 */
sentence: string, };

/**
 * A student.
 */
export type StudentLine = { 
/**
 * Id of the member of the household.
 */
member: string, 
/**
 * Id of the file.
 */
file: string, 
/**
 * 姓名
 */
name: string, 
/**
 * The worker.
 */
worker: string, 
/**
 * 学校; of a child under fourteen, as stage and year, only while what is sensitive is open.
 */
school: string | null, 
/**
 * 学段, its code.
 */
stage: string | null, 
/**
 * In Chinese.
 */
stage_label: string | null, 
/**
 * 入学年份
 */
entered_year: number | null, 
/**
 * A school stands here that is not shown now.
 */
sealed: boolean, 
/**
 * Code of the union that keeps the file.
 */
union: string, 
/**
 * Its name.
 */
union_name: string, 
/**
 * 村居
 */
village: string | null, 
/**
 * Given in the school year.
 */
given: string, 
/**
 * How often.
 */
times: number, 
/**
 * `given`, `missed`, `unknown` (no stage is recorded), `not_due`.
 */
state: string, 
/**
 * In Chinese.
 */
label: string, };

/**
 * A visit.
 */
export type SurveyLine = { 
/**
 * Id of the record: what its papers belong to.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * The year of the money.
 */
year: number, 
/**
 * 家庭年度可支配收入, in 分
 */
income: number, 
/**
 * 年度刚性支出, in 分
 */
rigid: number, 
/**
 * What the rigid expenses were; only while what is sensitive is open.
 */
rigid_what: string | null, 
/**
 * 共同生活的人
 */
members: number, 
/**
 * 家庭月人均收入 as it comes out, in 分
 */
per_capita: number | null, 
/**
 * The same as the form says it, in 分
 */
per_capita_said: number | null, 
/**
 * 造成人身伤亡
 */
harmed: boolean, 
/**
 * Cost of a sudden event, in 分
 */
sudden_cost: number | null, 
/**
 * Who visited.
 */
surveyor: string | null, 
/**
 * What was seen; likewise.
 */
note: string | null, 
/**
 * Something stands in these two that is not shown now.
 */
sealed: boolean, 
/**
 * Papers with it.
 */
papers: number, };

/**
 * A visit to the household.
 */
export type SurveyPut = { 
/**
 * Id of the file.
 */
id: string, 
/**
 * When.
 */
on: string, 
/**
 * The year of the money; `null` for that of the visit.
 */
year: number | null, 
/**
 * 家庭年度可支配收入, in 元
 */
income: string | null, 
/**
 * 年度刚性支出, in 元
 */
rigid: string | null, 
/**
 * What the rigid expenses were.
 */
rigid_what: string | null, 
/**
 * 共同生活的人
 */
members: number, 
/**
 * 家庭月人均收入 as the form says it, in 元
 */
per_capita: string | null, 
/**
 * 造成人身伤亡
 */
harmed: boolean, 
/**
 * Cost of a sudden event, in 元
 */
sudden_cost: string | null, 
/**
 * Who visited.
 */
surveyor: string | null, 
/**
 * What was seen.
 */
note: string | null, };

/**
 * Who is responsible and where things are posted.
 */
export type SystemSet = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * Day on which it was set up.
 */
from: string, 
/**
 * 领导小组组长
 */
leader: string, 
/**
 * 领导小组成员
 */
members: string | null, 
/**
 * 监督小组
 */
supervisors: string | null, 
/**
 * 公开栏、办法
 */
channels: string, 
/**
 * 意见箱、监督电话
 */
opinion_box: string | null, };

/**
 * A system.
 */
export type SystemView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Day on which it was set up.
 */
from: string, 
/**
 * 组长
 */
leader: string, 
/**
 * 成员
 */
members: string | null, 
/**
 * 监督小组
 */
supervisors: string | null, 
/**
 * 公开栏、办法
 */
channels: string, 
/**
 * 意见箱、监督电话
 */
opinion_box: string | null, };

/**
 * A sound bundle.
 */
export type TakenLine = { 
/**
 * The file.
 */
file: string, 
/**
 * What [`receipt_slip_write`](crate::filing::receipt_slip_write) takes.
 */
item: string, 
/**
 * Station code.
 */
station: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Number.
 */
seq: number, 
/**
 * `full` or `since`.
 */
mode: string, 
/**
 * `merged`, `again` or `superseded`.
 */
state: string, 
/**
 * Records new here.
 */
added: number, 
/**
 * Records changed.
 */
changed: number, 
/**
 * Records that no longer stand.
 */
retired: number, 
/**
 * Rows sent back in the receipt.
 */
returned: number, 
/**
 * Questions that wait.
 */
needs_you: number, 
/**
 * Bundles that a restored copy had lost; 0 otherwise.
 */
bundles_older: number, 
/**
 * Days outside the certificate's window; 0 otherwise.
 */
certificate_days_outside: number, 
/**
 * Records by kind.
 */
parts: { [key in string]: number }, 
/**
 * What is compared with the slip.
 */
short_code: string, 
/**
 * Members who would be new, by name; a preview only.
 */
newcomers: Array<ParcelName>, 
/**
 * What would change about members, field by field, masked; a preview only.
 */
changes: Array<ParcelChange>, 
/**
 * Whether there is more than the first two hundred of either.
 */
is_cut: boolean, };

/**
 * How a term stands on the day.
 */
export type TermStanding = { 
/**
 * `running`, `due`, `postponed`, `overdue`.
 */
state: string, 
/**
 * Days to the last one, or to the end of the postponement; days over, where it is overdue.
 */
days: number, 
/**
 * In words; empty while it runs.
 */
words: string, };

/**
 * The list of what is due.
 */
export type Today = { 
/**
 * The day.
 */
day: string, 
/**
 * Most pressing first; what has no last day stands after what has one.
 */
items: Array<DueItem>, 
/**
 * What was put off and would stand among them.
 */
snoozed: Array<SnoozedItem>, };

/**
 * What is put off.
 */
export type TodaySnooze = { 
/**
 * Id of the item.
 */
item: string, 
/**
 * Last day on which it stays away; at most a month ahead.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What comes back onto the list.
 */
export type TodayWake = { 
/**
 * Id of the item.
 */
item: string, };

/**
 * Which week.
 */
export type TodayWeek = { 
/**
 * Any of its days; `null` for this week.
 */
on: string | null, };

/**
 * Where the week goes.
 */
export type TodayWeekWrite = { 
/**
 * Any of its days; `null` for this week.
 */
on: string | null, 
/**
 * The file.
 */
to: string, };

/**
 * A subject of the talks.
 */
export type TopicLine = { 
/**
 * Its code.
 */
subject: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 职工方意见
 */
workers_say: string | null, 
/**
 * 企业方意见
 */
employer_says: string | null, 
/**
 * 一致意见
 */
agreed: string | null, };

/**
 * What the sides say of a subject.
 */
export type TopicPut = { 
/**
 * Id of the negotiation.
 */
id: string, 
/**
 * Code of the subject.
 */
subject: string, 
/**
 * 职工方意见
 */
workers_say: string | null, 
/**
 * 企业方意见
 */
employer_says: string | null, 
/**
 * 一致意见
 */
agreed: string | null, };

/**
 * Which students.
 */
export type TuitionList = { 
/**
 * 学年, the year of its September; `null` for the running one.
 */
school_year: number | null, 
/**
 * Only who had none.
 */
missed: boolean, 
/**
 * Words of a name.
 */
query: string, };

/**
 * The students.
 */
export type TuitionPage = { 
/**
 * 学年
 */
school_year: number, 
/**
 * By union and worker.
 */
rows: Array<StudentLine>, 
/**
 * Students on open files.
 */
students: number, 
/**
 * Those who had aid in the school year.
 */
aided: number, 
/**
 * What they had.
 */
amount: string, 
/**
 * Those in a stage in which aid is given who had none.
 */
missed: number, 
/**
 * Stages in which aid is given.
 */
stages: Array<string>, 
/**
 * Where that is laid down.
 */
basis: string, 
/**
 * 待核实
 */
verify: boolean, };

/**
 * The students as a sheet.
 */
export type TuitionWrite = { 
/**
 * Which.
 */
list: TuitionList, 
/**
 * The file.
 */
to: string, };

/**
 * Something that two returns count.
 */
export type TwiceView = { 
/**
 * `union`, `unit` or `household`.
 */
kind: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Names of the stations, the one it counts for first.
 */
stations: Array<string>, 
/**
 * For which it counts and why, in Chinese.
 */
note: string, };

/**
 * Somebody who may be the same person.
 */
export type TwinLine = { 
/**
 * The person.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * Names of the unions.
 */
union: string, 
/**
 * Why, in Chinese.
 */
why: string, };

/**
 * What undoing it did.
 */
export type Undone = { 
/**
 * Records put back.
 */
undone: number, 
/**
 * Records that a later act has changed and that were left as they are: kind and id.
 */
kept: Array<string>, };

/**
 * What was undone.
 */
export type UndoneReply = { 
/**
 * What it had been, in Chinese.
 */
label: string, 
/**
 * Records put back.
 */
records: number, 
/**
 * Records that a later act has changed and that were left as they are.
 */
kept: number, };

/**
 * A new union.
 */
export type UnionAdd = { 
/**
 * Lifelong code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Code of the union above; by default the ledger's own.
 */
parent: string | null, 
/**
 * 组织类型, its code; by default 单独基层工会.
 */
form: string | null, 
/**
 * Its employer's name.
 */
employer_name: string | null, 
/**
 * Its employer's code.
 */
employer_uscc: string | null, 
/**
 * The union's own code.
 */
uscc: string | null, 
/**
 * 建会日期
 */
founded_on: string | null, 
/**
 * 批复文号
 */
approval_no: string | null, 
/**
 * 职工
 */
employees: number | null, 
/**
 * 女职工
 */
women: number | null, 
/**
 * 农民工
 */
migrant: number | null, 
/**
 * 劳务派遣工
 */
dispatched: number | null, };

/**
 * The union that was entered.
 */
export type UnionAdded = { 
/**
 * Its code.
 */
code: string, 
/**
 * Worth a look.
 */
notices: Array<Notice>, };

/**
 * The end of a union.
 */
export type UnionDissolve = { 
/**
 * Its code.
 */
code: string, 
/**
 * Last day.
 */
on: string, 
/**
 * 批复文号
 */
document: string | null, 
/**
 * Code of the union that keeps its members' standing.
 */
keep_members_in: string | null, };

/**
 * A union as it should be written. What is empty is not known.
 */
export type UnionEdit = { 
/**
 * Its code.
 */
code: string, 
/**
 * 组织类型, its code or name.
 */
form: string, 
/**
 * The union's own unified code.
 */
uscc: string | null, 
/**
 * 统计编码
 */
stat_code: string | null, 
/**
 * 工会法人资格证书编号
 */
legal_person_no: string | null, 
/**
 * Last day of the certificate.
 */
legal_person_until: string | null, 
/**
 * 工会法定代表人
 */
legal_representative: string | null, 
/**
 * 公章
 */
seal: boolean | null, 
/**
 * 银行账户
 */
bank_account: string | null, 
/**
 * 职工之家级别, its code or name.
 */
workers_home: string | null, 
/**
 * 属地工会
 */
territorial: string | null, 
/**
 * 建会方式, its code or name.
 */
founding_way: string | null, 
/**
 * 筹备组成立日期
 */
prepared_on: string | null, 
/**
 * 建会日期
 */
founded_on: string | null, 
/**
 * 批复文号
 */
approval_no: string | null, 
/**
 * Address.
 */
address: string | null, 
/**
 * 邮编
 */
postcode: string | null, 
/**
 * 联系人
 */
contact: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * 邮箱
 */
email: string | null, 
/**
 * Its employer's name; empty leaves the employer alone.
 */
employer_name: string | null, 
/**
 * Its employer's code.
 */
employer_uscc: string | null, 
/**
 * 单位类型, its code or name.
 */
unit_type: string | null, 
/**
 * 行业门类, a letter of GB/T 4754.
 */
industry: string | null, 
/**
 * 行政区划代码, six digits.
 */
admin_code: string | null, };

/**
 * The union that was corrected.
 */
export type UnionEdited = { 
/**
 * Worth a look.
 */
notices: Array<Notice>, };

/**
 * Something that happened to a union.
 */
export type UnionEventLine = { 
/**
 * When.
 */
on: string, 
/**
 * What, in Chinese.
 */
kind: string, 
/**
 * Name before.
 */
old_name: string | null, 
/**
 * Name after.
 */
new_name: string | null, 
/**
 * Name of the other union, of a merger or a split.
 */
other: string | null, 
/**
 * 批复文号
 */
document: string | null, };

/**
 * A union with everything that belongs to it.
 */
export type UnionFull = { 
/**
 * Its id.
 */
id: string, 
/**
 * Lifelong code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Code of the union above.
 */
parent_code: string | null, 
/**
 * Name of the union above.
 */
parent_name: string | null, 
/**
 * 组织类型
 */
form: string, 
/**
 * 状态
 */
status: string, 
/**
 * The union's own unified code.
 */
uscc: string | null, 
/**
 * 建会日期
 */
founded_on: string | null, 
/**
 * 批复文号
 */
approval_no: string | null, 
/**
 * 统计编码
 */
stat_code: string | null, 
/**
 * 工会法人资格证书编号
 */
legal_person_no: string | null, 
/**
 * Last day of the certificate.
 */
legal_person_until: string | null, 
/**
 * 工会法定代表人
 */
legal_representative: string | null, 
/**
 * 公章
 */
seal: boolean | null, 
/**
 * 银行账户
 */
bank_account: string | null, 
/**
 * 职工之家级别, its label.
 */
workers_home: string | null, 
/**
 * 属地工会
 */
territorial: string | null, 
/**
 * 建会方式, its label.
 */
founding_way: string | null, 
/**
 * 筹备组成立日期
 */
prepared_on: string | null, 
/**
 * Address.
 */
address: string | null, 
/**
 * 邮编
 */
postcode: string | null, 
/**
 * 联系人
 */
contact: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * 邮箱
 */
email: string | null, 
/**
 * 单位类型 of its employer, its code.
 */
unit_type: string | null, 
/**
 * 行业门类 of its employer.
 */
industry: string | null, 
/**
 * 行政区划代码 of its employer.
 */
admin_code: string | null, 
/**
 * Day it ended.
 */
ended_on: string | null, 
/**
 * Its employer's name.
 */
employer_name: string | null, 
/**
 * Its employer's code.
 */
employer_uscc: string | null, 
/**
 * 职工
 */
employees: number | null, 
/**
 * 女职工
 */
women: number | null, 
/**
 * 农民工
 */
migrant: number | null, 
/**
 * 劳务派遣工
 */
dispatched: number | null, 
/**
 * Day of the head-count.
 */
counted_on: string | null, 
/**
 * Active members.
 */
members: number, 
/**
 * Women among them.
 */
women_members: number, 
/**
 * What happened to it.
 */
events: Array<UnionEventLine>, 
/**
 * Units it covers.
 */
covers: Array<CoverLine>, 
/**
 * Terms, newest first.
 */
bodies: Array<BodyLine>, 
/**
 * The three bodies side by side.
 */
together: BodiesTogether, 
/**
 * Which meeting elects, by the number of members.
 */
meeting: string, 
/**
 * The re-election that is asked for, under way, or held and not done with.
 */
renewal: Renewal | null, 
/**
 * Worth a look.
 */
notices: Array<Notice>, };

/**
 * Which union.
 */
export type UnionGet = { 
/**
 * Its code.
 */
code: string, };

/**
 * The list of unions.
 */
export type UnionList = { 
/**
 * By code.
 */
unions: Array<UnionRow>, };

/**
 * Unions going into another.
 */
export type UnionMerge = { 
/**
 * Codes of the unions that end.
 */
codes: Array<string>, 
/**
 * Code of the union that goes on.
 */
into: string, 
/**
 * Day of the merger.
 */
on: string, 
/**
 * 批复文号
 */
document: string | null, };

/**
 * How many members moved.
 */
export type UnionMerged = { 
/**
 * Members who moved.
 */
members_moved: number, };

/**
 * A union that goes to another township, or came from one (划转).
 */
export type UnionMove = { 
/**
 * Its lifelong code, which goes with it.
 */
code: string, 
/**
 * `away` or `here`.
 */
way: string, 
/**
 * The day from which the other office has it, or from which it counts here.
 */
on: string, 
/**
 * Name of the other office.
 */
other: string, 
/**
 * 批复文号
 */
document: string | null, };

/**
 * What a move did.
 */
export type UnionMoved = { 
/**
 * Members who left with the union.
 */
members_moved: number, };

/**
 * What a union adds to a station's figure.
 */
export type UnionPart = { 
/**
 * Its code: with it the rows behind the figure are asked for.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it adds.
 */
value: string, };

/**
 * A new name.
 */
export type UnionRename = { 
/**
 * Which union.
 */
code: string, 
/**
 * Its new name.
 */
name: string, 
/**
 * From which day.
 */
from: string, 
/**
 * 批复文号
 */
document: string | null, };

/**
 * A line of the list of unions.
 */
export type UnionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Lifelong code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Code of the union above.
 */
parent_code: string | null, 
/**
 * 组织类型, its label.
 */
form: string, 
/**
 * 状态, its label.
 */
status: string, 
/**
 * Active members.
 */
members: number, 
/**
 * Newest head-count.
 */
employees: number | null, 
/**
 * End of the committee's term.
 */
term_ends: string | null, 
/**
 * How that term stands today.
 */
standing: TermStanding | null, };

/**
 * A union coming out of another.
 */
export type UnionSplit = { 
/**
 * Code of the union that is split.
 */
code: string, 
/**
 * Code of the new one.
 */
new_code: string, 
/**
 * Name of the new one.
 */
new_name: string, 
/**
 * Day of the split.
 */
on: string, 
/**
 * 批复文号
 */
document: string | null, 
/**
 * Ids of the members who go with it.
 */
members: Array<string>, };

/**
 * Which year.
 */
export type UnionYear = { 
/**
 * The year; `null` for this one.
 */
year: number | null, };

/**
 * A union year.
 */
export type UnionYearView = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether today lies in it: only then something is on.
 */
current: boolean, 
/**
 * Its twelve months.
 */
months: Array<YearMonth>, 
/**
 * The notice that its rest days were taken from; `null` where its table is not here and only week-ends and statutory days count.
 */
holidays_from: string | null, };

/**
 * A cell that was not understood, word for word.
 */
export type UnreadCell = { 
/**
 * The office's heading.
 */
heading: string, 
/**
 * What stood there.
 */
text: string, };

/**
 * A village.
 */
export type VillageLine = { 
/**
 * 村居; empty where none is said.
 */
village: string, 
/**
 * Households by cause, in the order of the causes; the last one is without a cause. At a desk `null` for a group so small that
 * one could tell whose it is (小组不上报).
 */
counts: Array<number | null>, 
/**
 * All of them; `null` while one of the groups is hidden, or it could be worked out.
 */
total: number | null, };

/**
 * One line of a round's list.
 */
export type VisitLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * 序号
 */
place: number, 
/**
 * `household`, `employer`, `other`.
 */
what: string, 
/**
 * Id of the file or of the enterprise; `null` of a place.
 */
target: string | null, 
/**
 * Who or which.
 */
name: string, 
/**
 * 村居、地址.
 */
address: string | null, 
/**
 * 困难类别
 */
category: string | null, 
/**
 * 手机, masked.
 */
phone: string | null, 
/**
 * People there.
 */
people: number | null, 
/**
 * 走访人
 */
cadre: string | null, 
/**
 * Id of the fund.
 */
fund: string | null, 
/**
 * Its name.
 */
fund_name: string | null, 
/**
 * 拟发金额
 */
planned: string | null, 
/**
 * 拟发物品
 */
planned_goods: string | null, 
/**
 * When the visit was made.
 */
visited_on: string | null, 
/**
 * 慰问金
 */
cash: string | null, 
/**
 * 慰问品
 */
goods: string | null, 
/**
 * Their value.
 */
value: string | null, 
/**
 * 已签字
 */
signed: boolean, 
/**
 * 备注; of a household only while what is sensitive is open.
 */
said: string | null, 
/**
 * A remark stands here that is not shown now.
 */
sealed: boolean, };

/**
 * A week.
 */
export type Week = { 
/**
 * Monday.
 */
from: string, 
/**
 * Sunday.
 */
to: string, 
/**
 * Its seven days.
 */
days: Array<WeekDay>, 
/**
 * What was due before Monday and is not settled; of this week only.
 */
over: Array<DueItem>, 
/**
 * What has no last day.
 */
open: Array<DueItem>, 
/**
 * What lies with others, whenever it is due.
 */
waiting: Array<DueItem>, 
/**
 * What was put off and would stand in the week.
 */
snoozed: Array<SnoozedItem>, 
/**
 * Years of the week whose table of rest days is not here.
 */
without_table: Array<number>, };

/**
 * A day of the week.
 */
export type WeekDay = { 
/**
 * The day.
 */
day: string, 
/**
 * 一 to 日
 */
weekday: string, 
/**
 * Why nobody works: the name of the festival, 周末; of a worked week-end 调休上班; empty on a plain working day.
 */
mark: string, 
/**
 * Whether it is worked.
 */
working: boolean, 
/**
 * What is due on it.
 */
items: Array<DueItem>, };

/**
 * One reason.
 */
export type WhyReason = { 
/**
 * What happened, in words.
 */
words: string, 
/**
 * By how much, with its sign.
 */
amount: string, 
/**
 * How many records it was.
 */
records: number, };

/**
 * Which report.
 */
export type WorkReport = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, };

/**
 * The report of a period.
 */
export type WorkReportReply = { 
/**
 * Whose.
 */
name: string, 
/**
 * The period in words.
 */
words: string, 
/**
 * By which rules.
 */
rules: string, 
/**
 * Its parts, those without a record among them.
 */
sections: Array<ReportSection>, 
/**
 * What the document of it is about, for the page of papers.
 */
about: string, };

/**
 * A report to write.
 */
export type WorkReportWrite = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, 
/**
 * The file, or a folder.
 */
to: string, };

/**
 * A report that was written.
 */
export type WorkReportWritten = { 
/**
 * The file.
 */
file: string, 
/**
 * Sentences in it.
 */
sentences: number, };

/**
 * Something the talks are measured by (协商参考).
 */
export type Yardstick = { 
/**
 * What.
 */
name: string, 
/**
 * Its value in words; `null` where nobody has said it yet.
 */
value: string | null, 
/**
 * Where it comes from, or where it can be set.
 */
source: string, };

/**
 * A year to close.
 */
export type YearClose = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 年度
 */
year: number, };

/**
 * What was open in it.
 */
export type YearClosed = { 
/**
 * What was open, for the record.
 */
notices: Array<Notice>, };

/**
 * A figure.
 */
export type YearFigure = { 
/**
 * Its code within the kind.
 */
count: string, 
/**
 * 名称
 */
label: string, 
/**
 * 计量单位
 */
unit: string, 
/**
 * As it is shown.
 */
value: string, 
/**
 * The number; 分 where it is money.
 */
number: number, 
/**
 * What it is a part of, where it is a rate.
 */
whole: number | null, 
/**
 * The rate, `80.0%`.
 */
rate: string | null, };

/**
 * Kinds that stand together.
 */
export type YearGroup = { 
/**
 * Its code.
 */
group: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * Its kinds.
 */
kinds: Array<YearKind>, };

/**
 * An item of a year.
 */
export type YearItem = { 
/**
 * Its code.
 */
code: string, 
/**
 * In Chinese.
 */
label: string, 
/**
 * 预算, in 元; `null` where there is none.
 */
planned: string | null, 
/**
 * 决算
 */
done: string, 
/**
 * The share of the budget in tenths of a percent; `null` without one.
 */
tenths: number | null, 
/**
 * Its words.
 */
rate: string, };

/**
 * A kind with its figures.
 */
export type YearKind = { 
/**
 * Its code; of what other areas keep, the area.
 */
kind: string, 
/**
 * 名称
 */
name: string, 
/**
 * The programme that it answers.
 */
row: number, 
/**
 * Whether its rows can be opened here.
 */
rows: boolean, 
/**
 * Whether anything of it is more than nought.
 */
any: boolean, 
/**
 * Its figures.
 */
figures: Array<YearFigure>, };

/**
 * A month of the year.
 */
export type YearMonth = { 
/**
 * 1 to 12.
 */
month: number, 
/**
 * What begins in it.
 */
tasks: Array<YearTaskView>, 
/**
 * Days of rest for everybody, in words: 春节 2月15日—2月23日.
 */
rest: Array<string>, 
/**
 * Days on which a Saturday or Sunday is worked, in words.
 */
worked: Array<string>, 
/**
 * Days on which some people rest (妇女节、青年节、儿童节).
 */
half: Array<string>, };

/**
 * Which year.
 */
export type YearOverview = { 
/**
 * The year; `null` for this one.
 */
year: number | null, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, };

/**
 * A year on one sheet.
 */
export type YearOverviewReply = { 
/**
 * The year.
 */
year: number, 
/**
 * First day counted.
 */
from: string, 
/**
 * Last day counted: the year's, or today.
 */
to: string, 
/**
 * The days in words.
 */
words: string, 
/**
 * Whose.
 */
name: string, 
/**
 * By which rules.
 */
rules: string, 
/**
 * Whether nothing at all is recorded of the year.
 */
empty: boolean, 
/**
 * Members on the eve of the year and at the end of each quarter that has begun.
 */
members: Array<MembersOn>, 
/**
 * What happened to memberships, month by month; twelve of them.
 */
months: Array<MonthMoves>, 
/**
 * The scored rates as of the last day.
 */
rates: Array<ScoredRateLine>, 
/**
 * Money, in 元; what is nothing is left out.
 */
money: Array<OverviewItem>, 
/**
 * Cases and meetings; what is nothing is left out.
 */
cases: Array<OverviewItem>, };

/**
 * A year to open again.
 */
export type YearReopen = { 
/**
 * Code of the union.
 */
union: string, 
/**
 * 年度
 */
year: number, 
/**
 * Why.
 */
why: string, };

/**
 * A record behind a number.
 */
export type YearRow = { 
/**
 * Its id, once in a page.
 */
id: string, 
/**
 * How it is called.
 */
name: string, 
/**
 * The union it counts for.
 */
union: string, 
/**
 * What stands beside the name.
 */
detail: string, 
/**
 * How much it adds: so many, or 元.
 */
shown: string, 
/**
 * The page of the record itself; `null` where it has none.
 */
route: string | null, };

/**
 * Which rows.
 */
export type YearRows = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Code of a union, counted with everything beneath it; `null` for all.
 */
union: string | null, 
/**
 * What is counted: a formula over the figures of the return; `talks`; `joined`, `came`, `left`.
 */
what: string, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page.
 */
limit: number, };

/**
 * The records behind a number.
 */
export type YearRowsReply = { 
/**
 * What is counted, in words.
 */
title: string, 
/**
 * The days in words.
 */
words: string, 
/**
 * Whose.
 */
name: string, 
/**
 * The page on which such records are kept; `null` where there are several.
 */
page: string | null, 
/**
 * The rows.
 */
rows: Array<YearRow>, 
/**
 * Where the next page begins.
 */
next: string | null, };

/**
 * A task of the county's own.
 */
export type YearTaskAdd = { 
/**
 * What is to be done.
 */
name: string, 
/**
 * When in every year: `10月1日—10月22日`.
 */
time: string, 
/**
 * First day on which it holds.
 */
from: string, 
/**
 * Document it comes from.
 */
source: string, };

/**
 * A task of the county's own that is to end.
 */
export type YearTaskEnd = { 
/**
 * Code of its parameter.
 */
code: string, 
/**
 * First day on which it no longer holds.
 */
from: string, };

/**
 * A task of the year.
 */
export type YearTaskView = { 
/**
 * Code of its parameter.
 */
code: string, 
/**
 * What is to be done.
 */
name: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * `ahead`, `on`, `over`
 */
state: string, 
/**
 * Day on which the records show that it was begun.
 */
done: string | null, 
/**
 * Whether the records could show it at all.
 */
told: boolean, 
/**
 * Where the time comes from.
 */
basis: string, 
/**
 * 待核实
 */
verify: boolean, };

/**
 * Kinds of record as a slip counts them.
 */
export const recordWords: Record<string, string> = {
  activity: '活动',
  activity_place: '阵地',
  aid: '帮扶发放',
  appraisal: '民主评议',
  attachment: '附件',
  attendance: '签到',
  audit_finding: '经审意见',
  award: '荣誉',
  board_seat: '职工董事监事',
  body: '委员会',
  candidate: '候选人',
  case_file: '办的事',
  case_step: '办的步骤',
  clause: '合同条款',
  clause_check: '逐条检查',
  coaching: '上门指导',
  company_board: '董事会监事会',
  congress: '职代会届次',
  consent: '同意',
  constituency: '选区选举',
  contract: '集体合同',
  cover: '涵盖单位',
  delegate: '职工代表',
  departure: '届中离任',
  dues_month: '会费（一个月）',
  duty_day: '律师值班',
  earlier_figure: '上年年报数',
  employer: '单位',
  family_health: '健康状况',
  family_member: '家庭成员',
  fund: '资金来源',
  fund_entry: '资金进账',
  fund_plan: '经费计划和预算',
  fund_return: '经费返还',
  grading: '评定',
  grading_item: '评定的一项',
  hardship_file: '困难职工档案',
  hardship_survey: '入户调查',
  harmony: '和谐企业',
  harmony_check: '和谐企业复核',
  headcount: '职工人数',
  help: '帮扶行动',
  idle_answer: '空转答复',
  legal_aid: '法律援助',
  levy: '应拨经费',
  material: '协商资料',
  member: '会员',
  member_due: '会员会费',
  membership_event: '会籍变动',
  model_payment: '劳模资金',
  model_worker: '劳模',
  money_line: '经费收支',
  mutual_claim: '互助金申领',
  mutual_year: '医疗互助参加',
  negotiation: '集体协商',
  negotiation_meeting: '协商会议',
  negotiator: '协商代表',
  not_same: '不是同一个人',
  officer: '委员',
  open_system: '公开制度',
  operator: '经办人',
  opinion: '公开意见',
  pair: '结对',
  pay_account: '发放账户',
  performance_check: '履约检查',
  person: '人员',
  petition: '信访件',
  petition_step: '信访办理',
  petition_text: '信访内容',
  petitioner: '信访人',
  place_check: '阵地查看',
  plan_target: '协商年度目标',
  poll: '选举情况',
  posting: '公开',
  proposal: '提案',
  proposal_answer: '提案答复',
  reminder: '催办',
  return_note: '核实说明',
  round_visit: '走访一户',
  sealed_return: '封存的年报',
  session: '职代会会议',
  session_item: '议题',
  signatory: '盖章单位',
  single: '相亲登记',
  single_follow: '相亲回访',
  snooze: '放一放',
  topic: '协商内容',
  trade_union: '工会',
  union_event: '工会变动',
  warmth_round: '走访慰问批次',
  year_closing: '年度结账',
  yearly_report: '年度报告',
}

/**
 * The page of the ledger each kind belongs to.
 */
export const recordAreas: Record<string, string> = {
  activity: '活动和荣誉',
  activity_place: '活动和荣誉',
  aid: '帮扶',
  appraisal: '职代会',
  attachment: '附件',
  attendance: '职代会',
  audit_finding: '经费',
  award: '活动和荣誉',
  board_seat: '职代会',
  body: '组织',
  candidate: '职代会',
  case_file: '办的事',
  case_step: '办的事',
  clause: '集体协商',
  clause_check: '集体协商',
  coaching: '集体协商',
  company_board: '职代会',
  congress: '职代会',
  consent: '帮扶',
  constituency: '职代会',
  contract: '集体协商',
  cover: '组织',
  delegate: '职代会',
  departure: '组织',
  dues_month: '经费',
  duty_day: '信访',
  earlier_figure: '年报',
  employer: '组织',
  family_health: '帮扶',
  family_member: '帮扶',
  fund: '帮扶',
  fund_entry: '帮扶',
  fund_plan: '经费',
  fund_return: '经费',
  grading: '考评',
  grading_item: '考评',
  hardship_file: '帮扶',
  hardship_survey: '帮扶',
  harmony: '集体协商',
  harmony_check: '集体协商',
  headcount: '组织',
  help: '帮扶',
  idle_answer: '考评',
  legal_aid: '信访',
  levy: '经费',
  material: '集体协商',
  member: '会员',
  member_due: '经费',
  membership_event: '会员',
  model_payment: '帮扶',
  model_worker: '帮扶',
  money_line: '经费',
  mutual_claim: '帮扶',
  mutual_year: '帮扶',
  negotiation: '集体协商',
  negotiation_meeting: '集体协商',
  negotiator: '集体协商',
  not_same: '会员',
  officer: '组织',
  open_system: '厂务公开',
  operator: '本机',
  opinion: '厂务公开',
  pair: '帮扶',
  pay_account: '帮扶',
  performance_check: '集体协商',
  person: '会员',
  petition: '信访',
  petition_step: '信访',
  petition_text: '信访',
  petitioner: '信访',
  place_check: '活动和荣誉',
  plan_target: '集体协商',
  poll: '组织',
  posting: '厂务公开',
  proposal: '职代会',
  proposal_answer: '职代会',
  reminder: '职代会',
  return_note: '年报',
  round_visit: '帮扶',
  sealed_return: '年报',
  session: '职代会',
  session_item: '职代会',
  signatory: '集体协商',
  single: '活动和荣誉',
  single_follow: '活动和荣誉',
  snooze: '本机',
  topic: '集体协商',
  trade_union: '组织',
  union_event: '组织',
  warmth_round: '帮扶',
  year_closing: '经费',
  yearly_report: '厂务公开',
}

export interface Commands {
  office_status: { request: Nothing; reply: OfficeStatus };
  ledger_create: { request: LedgerCreate; reply: LedgerOpened };
  ledger_peek: { request: LedgerPeek; reply: LedgerCover };
  ledger_open: { request: LedgerOpen; reply: LedgerOpened };
  ledger_lock: { request: Nothing; reply: Nothing };
  sensitive_open: { request: SensitiveOpen; reply: SensitiveOpened };
  sensitive_close: { request: Nothing; reply: Nothing };
  ledger_check: { request: Nothing; reply: LedgerHealth };
  ledger_backup: { request: LedgerBackup; reply: BackedUp };
  ledger_restore: { request: LedgerRestore; reply: LedgerOpened };
  ledger_rehearse: { request: LedgerRehearse; reply: Rehearsed };
  practice_open: { request: PracticeOpen; reply: PracticeOpened };
  ledger_keep_daily: { request: Nothing; reply: KeptDaily };
  passphrase_strength: { request: PassphraseStrength; reply: Strength };
  passphrase_set: { request: PassphraseSet; reply: Nothing };
  slot_list: { request: Nothing; reply: SlotList };
  recovery_code_renew: { request: Nothing; reply: RecoveryCode };
  operator_list: { request: Nothing; reply: OperatorList };
  operator_add: { request: OperatorAdd; reply: OperatorAdded };
  operator_rename: { request: OperatorRename; reply: Nothing };
  operator_retire: { request: OperatorRetire; reply: Nothing };
  undo_last: { request: Nothing; reply: UndoneReply };
  history: { request: HistoryPage; reply: History };
  history_write: { request: ListWrite; reply: ListWritten };
  log_head_find: { request: LogHead; reply: LogHeadFound };
  today: { request: Nothing; reply: Today };
  today_snooze: { request: TodaySnooze; reply: Nothing };
  today_wake: { request: TodayWake; reply: Nothing };
  today_write: { request: ListWrite; reply: ListWritten };
  today_week: { request: TodayWeek; reply: Week };
  today_week_write: { request: TodayWeekWrite; reply: ListWritten };
  union_year: { request: UnionYear; reply: UnionYearView };
  union_list: { request: Nothing; reply: UnionList };
  union_list_write: { request: ListWrite; reply: ListWritten };
  union_get: { request: UnionGet; reply: UnionFull };
  union_add: { request: UnionAdd; reply: UnionAdded };
  union_edit: { request: UnionEdit; reply: UnionEdited };
  union_rename: { request: UnionRename; reply: Nothing };
  union_merge: { request: UnionMerge; reply: UnionMerged };
  union_split: { request: UnionSplit; reply: Nothing };
  union_dissolve: { request: UnionDissolve; reply: Nothing };
  union_move: { request: UnionMove; reply: UnionMoved };
  renewal_list: { request: RenewalList; reply: RenewalPage };
  renewal_rate: { request: RenewalRate; reply: RenewalRated };
  renewal_list_write: { request: RenewalListWrite; reply: ListWritten };
  body_elect: { request: BodyElect; reply: BodyElected };
  renewal_step: { request: RenewalStep; reply: RenewalStepped };
  renewal_close: { request: RenewalClose; reply: Nothing };
  officer_leave: { request: OfficerLeave; reply: Nothing };
  officer_contract: { request: OfficerContract; reply: Nothing };
  officer_take: { request: OfficerTake; reply: Nothing };
  headcount_record: { request: HeadcountRecord; reply: Nothing };
  cover_record: { request: CoverRecord; reply: Nothing };
  congress_year: { request: CongressYear; reply: CongressYearPage };
  congress_rate: { request: CongressRate; reply: CongressRated };
  session_list: { request: SessionList; reply: SessionPage };
  congress_year_write: { request: CongressYearWrite; reply: ListWritten };
  congress_get: { request: CongressGet; reply: CongressView };
  congress_found: { request: CongressFound; reply: CongressAdded };
  delegate_seat: { request: DelegateSeat; reply: Nothing };
  delegate_leave: { request: DelegateLeave; reply: Nothing };
  constituency_put: { request: ConstituencyPut; reply: Nothing };
  board_set: { request: BoardSet; reply: Nothing };
  board_seat_put: { request: BoardSeatPut; reply: Nothing };
  board_seat_elected: { request: BoardSeatElected; reply: Nothing };
  board_seat_leave: { request: BoardSeatLeave; reply: Nothing };
  session_open: { request: SessionOpen; reply: SessionOpened };
  session_get: { request: SessionGet; reply: SessionView };
  session_date: { request: SessionDate; reply: Nothing };
  session_tick: { request: SessionTick; reply: Nothing };
  session_count: { request: SessionCount; reply: Nothing };
  session_item_put: { request: SessionItemPut; reply: Nothing };
  session_item_word: { request: SessionItemWord; reply: Nothing };
  session_item_drop: { request: SessionItemDrop; reply: Nothing };
  session_elect: { request: SessionElect; reply: Nothing };
  session_appraise: { request: SessionAppraise; reply: Nothing };
  appraisal_drop: { request: AppraisalDrop; reply: Nothing };
  session_vote: { request: SessionVote; reply: Nothing };
  session_close: { request: SessionGet; reply: Nothing };
  congress_remind: { request: CongressRemind; reply: Nothing };
  reminder_answer: { request: ReminderAnswer; reply: Nothing };
  proposal_list: { request: ProposalList; reply: ProposalPage };
  proposal_figures: { request: ProposalsOf; reply: ProposalCounts };
  proposal_list_write: { request: ProposalListWrite; reply: ListWritten };
  proposal_get: { request: ProposalGet; reply: ProposalView };
  proposal_put: { request: ProposalPut; reply: ProposalSaved };
  proposal_examine: { request: ProposalExamine; reply: Nothing };
  proposal_assign: { request: ProposalAssign; reply: Nothing };
  proposal_answer: { request: ProposalAnswerPut; reply: Nothing };
  proposal_feedback: { request: ProposalFeedback; reply: Nothing };
  openness_year: { request: OpennessYear; reply: OpennessYearPage };
  openness_rate: { request: OpennessRate; reply: OpennessRated };
  openness_year_write: { request: OpennessYearWrite; reply: ListWritten };
  openness_get: { request: OpennessGet; reply: OpennessView };
  system_set: { request: SystemSet; reply: Nothing };
  posting_put: { request: PostingPut; reply: Nothing };
  posting_end: { request: PostingEnd; reply: Nothing };
  opinion_raise: { request: OpinionRaise; reply: Nothing };
  opinion_settle: { request: OpinionSettle; reply: Nothing };
  report_file: { request: ReportFile; reply: Nothing };
  negotiation_choices: { request: Nothing; reply: NegotiationChoices };
  negotiation_board: { request: NegotiationBoard; reply: NegotiationBoardPage };
  negotiation_get: { request: NegotiationGet; reply: NegotiationView };
  negotiation_offer: { request: NegotiationOffer; reply: NegotiationBegun };
  negotiation_step: { request: NegotiationStep; reply: Stepped };
  negotiation_decide: { request: NegotiationDecide; reply: NegotiationDecided };
  negotiation_draft: { request: NegotiationDraft; reply: Nothing };
  negotiation_meet: { request: NegotiationMeet; reply: Nothing };
  negotiator_seat: { request: NegotiatorSeat; reply: Nothing };
  negotiator_change: { request: NegotiatorChange; reply: Nothing };
  material_put: { request: MaterialPut; reply: Nothing };
  topic_put: { request: TopicPut; reply: Nothing };
  negotiation_foresee: { request: NegotiationForesee; reply: Foreseen };
  campaign_list: { request: Nothing; reply: CampaignList };
  campaign_get: { request: CampaignGet; reply: CampaignView };
  campaign_offer: { request: CampaignOffer; reply: CampaignOffered };
  campaign_letters: { request: LettersWrite; reply: LettersWritten };
  contract_get: { request: ContractGet; reply: ContractView };
  contract_enter: { request: ContractEnter; reply: ContractEntered };
  contract_clauses: { request: ContractClauses; reply: Nothing };
  contract_end: { request: ContractEnd; reply: Nothing };
  contract_end_filed: { request: ContractEndFiled; reply: Nothing };
  contract_stamp: { request: ContractStamp; reply: Nothing };
  contract_leave: { request: ContractLeave; reply: Nothing };
  contract_check: { request: ContractCheck; reply: Nothing };
  contract_report: { request: ContractReport; reply: Nothing };
  coverage_list: { request: CoverageList; reply: CoveragePage };
  coverage_rate: { request: CoverageRate; reply: CoverageRated };
  coverage_years: { request: CoverageYears; reply: CoverageYearsReply };
  coverage_list_write: { request: CoverageWrite; reply: ListWritten };
  plan_target_set: { request: PlanTargetSet; reply: Nothing };
  enterprise_get: { request: EnterpriseGet; reply: EnterpriseView };
  coaching_put: { request: CoachingPut; reply: Nothing };
  coaching_settle: { request: CoachingSettle; reply: Nothing };
  harmony_put: { request: HarmonyPut; reply: Nothing };
  harmony_recheck: { request: HarmonyRecheck; reply: Nothing };
  file_choices: { request: Nothing; reply: FileChoices };
  file_list: { request: FileList; reply: FileListPage };
  file_find: { request: FileFind; reply: FileFound };
  file_list_write: { request: FileListWrite; reply: ListWritten };
  file_spread: { request: FileSpread; reply: FileSpreadReply };
  file_get: { request: FileGet; reply: FileView };
  file_open: { request: FileOpen; reply: FileOpened };
  file_word: { request: FileWord; reply: Nothing };
  family_put: { request: FamilyPut; reply: Nothing };
  family_remove: { request: FamilyRemove; reply: Nothing };
  survey_put: { request: SurveyPut; reply: Nothing };
  file_step: { request: FileStep; reply: Nothing };
  file_decide: { request: FileDecide; reply: Nothing };
  file_end: { request: FileEnd; reply: Nothing };
  file_elsewhere: { request: FileElsewhere; reply: Nothing };
  file_secrets: { request: SecretsGet; reply: FileSecrets };
  health_put: { request: HealthPut; reply: Nothing };
  account_put: { request: AccountPut; reply: Nothing };
  consent_put: { request: ConsentPut; reply: Nothing };
  consent_withdraw: { request: ConsentWithdraw; reply: Nothing };
  fund_list: { request: Nothing; reply: FundList };
  fund_get: { request: FundGet; reply: FundView };
  fund_add: { request: FundAdd; reply: FundAdded };
  fund_enter: { request: FundEnter; reply: Nothing };
  fund_drop: { request: FundDrop; reply: Nothing };
  aid_choices: { request: Nothing; reply: AidChoices };
  aid_payees: { request: AidPayees; reply: AidPayeesPage };
  aid_list: { request: AidList; reply: AidPage };
  aid_list_write: { request: AidListWrite; reply: ListWritten };
  aid_give: { request: AidGive; reply: AidGiven };
  aid_sign: { request: AidSign; reply: AidSigned };
  aid_take_back: { request: AidTakeBack; reply: Nothing };
  aid_year: { request: AidYear; reply: AidYearReply };
  round_list: { request: Nothing; reply: RoundList };
  round_open: { request: RoundOpen; reply: RoundOpened };
  round_get: { request: RoundGet; reply: RoundView };
  round_candidates: { request: RoundCandidates; reply: RoundCandidatesPage };
  round_choose: { request: RoundChoose; reply: RoundChosen };
  round_drop: { request: RoundDrop; reply: Nothing };
  round_plan: { request: RoundPlan; reply: RoundChosen };
  round_save: { request: RoundSave; reply: RoundSaved };
  round_paper_write: { request: RoundPaper; reply: RoundPaperWritten };
  round_year: { request: RoundYear; reply: RoundYearReply };
  tuition_list: { request: TuitionList; reply: TuitionPage };
  tuition_list_write: { request: TuitionWrite; reply: ListWritten };
  pair_list: { request: PairList; reply: PairView };
  pair_find: { request: PairFind; reply: PairFound };
  pair_put: { request: PairPut; reply: Noted };
  pair_survey: { request: PairSurvey; reply: Nothing };
  pair_end: { request: PairEnd; reply: Nothing };
  pair_list_write: { request: PairListWrite; reply: ListWritten };
  diary_list: { request: DiaryList; reply: DiaryPage };
  diary_put: { request: DiaryPut; reply: DiarySaved };
  diary_settle: { request: DiarySettle; reply: Nothing };
  diary_list_write: { request: DiaryListWrite; reply: ListWritten };
  mutual_list: { request: MutualList; reply: MutualPage };
  mutual_rate: { request: MutualRate; reply: MutualRated };
  mutual_put: { request: MutualPut; reply: Noted };
  mutual_list_write: { request: MutualListWrite; reply: ListWritten };
  claim_list: { request: ClaimList; reply: ClaimPage };
  claim_put: { request: ClaimPut; reply: Noted };
  claim_pay: { request: ClaimPay; reply: Nothing };
  model_list: { request: ModelList; reply: ModelView };
  model_put: { request: ModelPut; reply: Nothing };
  model_gone: { request: ModelGone; reply: Nothing };
  model_owe: { request: ModelOwe; reply: ModelOwed };
  model_pay: { request: ModelPay; reply: Nothing };
  model_list_write: { request: ModelListWrite; reply: ListWritten };
  activity_kinds: { request: Nothing; reply: KindList };
  activity_kind_write: { request: ActivityKindWrite; reply: Nothing };
  activity_kind_set: { request: ActivityKindFile; reply: ActivityKindSet };
  activity_kind_drop: { request: ActivityKindDrop; reply: Nothing };
  activity_list: { request: ActivityList; reply: ActivityPage };
  activity_get: { request: ActivityGet; reply: ActivityView };
  activity_put: { request: ActivityPut; reply: ActivitySaved };
  activity_drop: { request: ActivityDrop; reply: Nothing };
  activity_grid_save: { request: ActivityGrid; reply: ActivityGridSaved };
  activity_list_write: { request: ActivityListWrite; reply: ListWritten };
  activity_year: { request: ActivityYear; reply: ActivityYearView };
  activity_rows: { request: ActivityRows; reply: ActivityRowsPage };
  activity_year_write: { request: ActivityYearWrite; reply: ListWritten };
  place_list: { request: PlaceList; reply: PlacePage };
  place_get: { request: PlaceGet; reply: PlaceView };
  place_put: { request: PlacePut; reply: PlaceSaved };
  place_check: { request: PlaceCheckPut; reply: Nothing };
  place_mend: { request: PlaceMend; reply: Nothing };
  place_close: { request: PlaceClose; reply: Nothing };
  place_drop: { request: PlaceDrop; reply: Nothing };
  place_list_write: { request: PlaceListWrite; reply: ListWritten };
  award_list: { request: AwardList; reply: AwardPage };
  award_put: { request: AwardPut; reply: AwardSaved };
  award_revoke: { request: AwardRevoke; reply: Nothing };
  award_drop: { request: AwardDrop; reply: Nothing };
  award_list_write: { request: AwardListWrite; reply: ListWritten };
  single_list: { request: SingleList; reply: SinglesView };
  single_put: { request: SinglePut; reply: SingleSaved };
  single_follow: { request: SingleFollowPut; reply: Nothing };
  single_withdraw: { request: SingleWithdraw; reply: Nothing };
  fund_choices: { request: Nothing; reply: FundChoices };
  fund_year: { request: FundYear; reply: FundYearView };
  fund_unions: { request: FundUnions; reply: FundUnionsReply };
  fund_unions_write: { request: FundUnionsWrite; reply: ListWritten };
  fund_plan_put: { request: FundPlanPut; reply: Nothing };
  year_close: { request: YearClose; reply: YearClosed };
  year_reopen: { request: YearReopen; reply: Nothing };
  dues_months: { request: DuesMonthList; reply: DuesMonths };
  dues_month: { request: DuesMonthGet; reply: DuesMonthView };
  dues_month_write: { request: DuesMonthWrite; reply: ListWritten };
  dues_bases: { request: DuesBases; reply: DuesBasesPage };
  dues_paste: { request: DuesPaste; reply: DuesPasted };
  dues_ask: { request: DuesAsk; reply: DuesAsked };
  dues_ask_last: { request: DuesAskLast; reply: DuesAsked };
  dues_ask_sum: { request: DuesAskSum; reply: Nothing };
  dues_collect: { request: DuesCollect; reply: DuesCollected };
  levy_list: { request: LevyList; reply: LevyPage };
  levy_list_write: { request: LevyListWrite; reply: ListWritten };
  levy_get: { request: LevyGet; reply: LevyView };
  levy_put: { request: LevyPut; reply: LevySaved };
  levy_pay: { request: LevyPay; reply: Nothing };
  levy_gap: { request: LevyGap; reply: Nothing };
  money_list: { request: MoneyList; reply: MoneyPage };
  money_list_write: { request: MoneyListWrite; reply: ListWritten };
  money_put: { request: MoneyPut; reply: MoneySaved };
  money_drop: { request: MoneyDrop; reply: Nothing };
  fund_return_list: { request: FundReturnList; reply: FundReturnPage };
  fund_return_declare: { request: FundReturnDeclare; reply: Nothing };
  fund_return_receive: { request: FundReturnReceive; reply: Nothing };
  audit_list: { request: AuditList; reply: AuditListReply };
  audit_put: { request: AuditPut; reply: Nothing };
  audit_fix: { request: AuditFix; reply: Nothing };
  petition_choices: { request: Nothing; reply: PetitionChoices };
  petition_list: { request: PetitionList; reply: PetitionPage };
  petition_get: { request: PetitionGet; reply: PetitionView };
  petition_text_get: { request: PetitionTextGet; reply: PetitionContents };
  petition_register: { request: PetitionRegister; reply: PetitionRegistered };
  petition_correct: { request: PetitionCorrect; reply: Nothing };
  petition_step: { request: PetitionStepTake; reply: PetitionStepped };
  petition_handler: { request: PetitionHandler; reply: Nothing };
  petition_analysis: { request: PetitionAnalysis; reply: PetitionAnalysed };
  petition_analysis_write: { request: PetitionAnalysisWrite; reply: ListWritten };
  legal_aid_list: { request: LegalAidList; reply: LegalAidPage };
  legal_aid_get: { request: LegalAidGet; reply: LegalAidView };
  legal_aid_text_get: { request: LegalAidTextGet; reply: LegalAidContents };
  legal_aid_put: { request: LegalAidPut; reply: LegalAidSaved };
  duty_list: { request: DutyList; reply: DutyPage };
  duty_put: { request: DutyPut; reply: Nothing };
  duty_drop: { request: DutyDrop; reply: Nothing };
  scheme_list: { request: Nothing; reply: SchemeList };
  scheme_set: { request: SchemeFile; reply: SchemeSet };
  grading_year: { request: GradingYear; reply: GradingYearPage };
  grading_count: { request: GradingCount; reply: GradingCounted };
  grading_year_write: { request: GradingYearWrite; reply: ListWritten };
  grading_get: { request: GradingGet; reply: GradingView };
  grading_score: { request: GradingScore; reply: Nothing };
  grading_review: { request: GradingReview; reply: Nothing };
  idle_list: { request: IdleList; reply: IdleListPage };
  idle_count: { request: Nothing; reply: IdleCounted };
  idle_list_write: { request: IdleListWrite; reply: ListWritten };
  idle_get: { request: IdleGet; reply: IdleView };
  idle_answer: { request: IdleAnswerPut; reply: Nothing };
  idle_revive: { request: IdleRevive; reply: Nothing };
  member_page: { request: MemberPage; reply: MemberPageReply };
  find: { request: Find; reply: FindReply };
  member_get: { request: MemberGet; reply: MemberCard };
  member_reveal: { request: MemberReveal; reply: Revealed };
  member_enrol: { request: MemberForm; reply: MemberSaved };
  member_edit: { request: MemberEdit; reply: MemberSaved };
  member_transfer: { request: MemberTransfer; reply: MemberSaved };
  member_retain: { request: MemberStep; reply: Nothing };
  member_resume: { request: MemberResume; reply: Nothing };
  member_end: { request: MemberStep; reply: Nothing };
  not_same_person: { request: NotSamePerson; reply: Nothing };
  person_records: { request: PersonRef; reply: PersonRecords };
  person_merge: { request: PersonMerge; reply: PersonRecords };
  person_unmerge: { request: PersonRef; reply: Nothing };
  roll_export: { request: RollExport; reply: ListWritten };
  roll_import_open: { request: RollImportOpen; reply: ImportPreview };
  roll_import_page: { request: RollImportPage; reply: ImportPage };
  roll_import_apply: { request: BatchRef; reply: Applied };
  roll_import_discard: { request: BatchRef; reply: Nothing };
  roll_rejects: { request: RollRejects; reply: RejectsWritten };
  roll_undo: { request: RollUndo; reply: Undone };
  list_import_open: { request: ListImportOpen; reply: ImportPreview };
  list_import_page: { request: RollImportPage; reply: ImportPage };
  list_import_apply: { request: BatchRef; reply: Applied };
  list_rejects: { request: RollRejects; reply: RejectsWritten };
  attachment_add: { request: AttachmentAdd; reply: AttachmentLine };
  attachment_list: { request: AttachmentList; reply: AttachmentLines };
  attachment_save: { request: AttachmentSave; reply: Nothing };
  attachment_picture: { request: AttachmentPicture; reply: AttachmentShown };
  return_editions: { request: Nothing; reply: EditionList };
  return_show: { request: ReturnShow; reply: ReturnSheet };
  return_check: { request: ReturnShow; reply: ReturnChecked };
  return_explain: { request: ReturnExplain; reply: ReturnExplained };
  return_note: { request: ReturnNote; reply: Nothing };
  return_seal: { request: ReturnShow; reply: ReturnSealed };
  return_build: { request: ReturnBuild; reply: ReturnBuilt };
  return_reopen: { request: ReturnReopen; reply: Nothing };
  return_since: { request: ReturnSince; reply: ReturnSinceReply };
  return_beside: { request: ReturnBeside; reply: ReturnBesideReply };
  return_why: { request: ReturnWhy; reply: ReturnWhyReply };
  return_form_set: { request: FormFile; reply: FormSet };
  return_form_write: { request: FormTemplate; reply: ListWritten };
  rates: { request: Rates; reply: RatesReply };
  rate_rows: { request: RateRows; reply: RateRowsReply };
  rates_write: { request: RatesWrite; reply: ListWritten };
  work_report: { request: WorkReport; reply: WorkReportReply };
  work_report_write: { request: WorkReportWrite; reply: WorkReportWritten };
  year_overview: { request: YearOverview; reply: YearOverviewReply };
  year_rows: { request: YearRows; reply: YearRowsReply };
  filing_status: { request: Nothing; reply: FilingStatus };
  enrol_request: { request: EnrolRequest; reply: EnrolmentWritten };
  enrol_accept: { request: EnrolAccept; reply: EnrolAccepted };
  bundle_export: { request: BundleExport; reply: BundleExported };
  bundle_verify: { request: BundleVerify; reply: BundleVerified };
  slip_write: { request: SlipWrite; reply: PaperWritten };
  enrolment_form_write: { request: PaperWrite; reply: PaperWritten };
  receipt_slip_write: { request: ReceiptSlipWrite; reply: PaperWritten };
  recovery_paper_write: { request: RecoveryPaperWrite; reply: PaperWritten };
  receipt_import: { request: ReceiptImport; reply: ReceiptImported };
  receipt_list: { request: Nothing; reply: ReceiptList };
  filing_undo: { request: Nothing; reply: FilingUndone };
  desk_enrol: { request: DeskEnrol; reply: DeskEnrolled };
  desk_scan: { request: DeskScan; reply: DeskScanned };
  desk_intake: { request: DeskIntake; reply: IntakeDone };
  desk_status: { request: Nothing; reply: DeskStatus };
  desk_status_write: { request: ListWrite; reply: ListWritten };
  desk_duplicates: { request: DeskItems; reply: DeskItemsReply };
  desk_duplicates_write: { request: ListWrite; reply: ListWritten };
  desk_moved: { request: Nothing; reply: DeskMoved };
  desk_households: { request: Nothing; reply: DeskHouseholds };
  desk_households_write: { request: ListWrite; reply: ListWritten };
  desk_returns: { request: DeskReturns; reply: DeskReturnList };
  desk_return: { request: DeskReturn; reply: DeskReturnView };
  desk_return_decide: { request: DeskReturnDecide; reply: Nothing };
  desk_consolidated: { request: DeskConsolidated; reply: DeskConsolidatedReply };
  desk_consolidated_write: { request: DeskConsolidatedWrite; reply: ListWritten };
  desk_decide: { request: DeskDecide; reply: Decided };
  desk_recover: { request: DeskRecover; reply: DeskRecovered };
  parameter_list: { request: ParameterList; reply: Parameters };
  parameter_set: { request: ParameterSet; reply: Nothing };
  year_task_add: { request: YearTaskAdd; reply: Nothing };
  year_task_end: { request: YearTaskEnd; reply: Nothing };
  holidays_set: { request: HolidaysSet; reply: Nothing };
  rules_discard: { request: Nothing; reply: Nothing };
  rules_publish: { request: RulesPublish; reply: RulesPublished };
  rules_copy: { request: RulesCopy; reply: RulesPublished };
  rules_look: { request: RulesFile; reply: RulesLook };
  rules_take: { request: RulesFile; reply: RulesLook };
  paper_list: { request: Nothing; reply: PaperList };
  paper_form: { request: PaperRef; reply: PaperForm };
  paper_show: { request: PaperShow; reply: PaperShown };
  paper_write: { request: PaperSave; reply: PaperSaved };
  paper_check: { request: PaperFile; reply: PaperChecked };
  paper_template_write: { request: PaperTemplateWrite; reply: PaperReplaced };
  paper_replace: { request: PaperFile; reply: PaperReplaced };
  paper_drop: { request: PaperDrop; reply: Nothing };
  privacy_fields: { request: Nothing; reply: PrivacyFields };
  hardship_purge_list: { request: Nothing; reply: PurgeList };
  hardship_purge: { request: HardshipPurge; reply: Purged };
  person_export: { request: PersonExport; reply: ListWritten };
  demo: { request: Demo; reply: DemoDone };
}
