import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Chapter of the handbook that F1 opens on this page. */
    help?: string
    /** Its halves stack and scroll when there is little room. */
    stacks?: boolean
  }
}

/** A page of the rail: its place, its long and its two-letter name, and whose it is. */
export interface Tab {
  to: string
  label: string
  short: string
  desk?: boolean
  /** A line in the rail before it. */
  gap?: boolean
}

export const tabs: Tab[] = [
  { to: '/today', label: '今天', short: '今天' },
  { to: '/inbox', label: '收件', short: '收件', desk: true, gap: true },
  { to: '/status', label: '报送情况', short: '情况', desk: true },
  { to: '/desk/returns', label: '收到的年报', short: '汇总', desk: true },
  { to: '/conflicts', label: '重复与冲突', short: '重复', desk: true },
  { to: '/unions', label: '组织', short: '组织', gap: true },
  { to: '/members', label: '会员', short: '会员' },
  { to: '/congress', label: '职代会与公开', short: '职代', gap: true },
  { to: '/negotiation', label: '集体协商', short: '协商' },
  { to: '/assistance', label: '帮扶', short: '帮扶' },
  { to: '/petitions', label: '信访和法援', short: '信访' },
  { to: '/dues', label: '经费', short: '经费' },
  { to: '/activities', label: '活动和荣誉', short: '活动' },
  { to: '/year', label: '年度', short: '年度', gap: true },
  { to: '/returns', label: '年报', short: '年报' },
  { to: '/filing', label: '报送', short: '报送' },
  { to: '/papers', label: '文书', short: '文书' },
  { to: '/rules', label: '参数', short: '参数', gap: true },
  { to: '/settings', label: '设置', short: '设置' },
]

const routes: RouteRecordRaw[] = [
  { path: '/today', component: () => import('@/areas/today/TodayPage.vue'), meta: { help: '01-start', stacks: true } },
  { path: '/today/week', component: () => import('@/areas/today/WeekPage.vue'), meta: { help: '23-calendar', stacks: true } },
  { path: '/today/year', component: () => import('@/areas/today/YearPage.vue'), meta: { help: '23-calendar' } },
  { path: '/today/log', component: () => import('@/areas/today/LogPage.vue'), meta: { help: '01-start' } },
  { path: '/inbox', component: () => import('@/areas/desk/InboxPage.vue'), meta: { help: '07-desk', stacks: true } },
  { path: '/status', component: () => import('@/areas/desk/StatusPage.vue'), meta: { help: '07-desk', stacks: true } },
  { path: '/desk/returns', component: () => import('@/areas/desk/YearReturnsPage.vue'), meta: { help: '07-desk' } },
  { path: '/desk/consolidated/:edition', component: () => import('@/areas/desk/ConsolidatedPage.vue'), meta: { help: '07-desk' } },
  { path: '/conflicts', component: () => import('@/areas/desk/ConflictsPage.vue'), meta: { help: '07-desk' } },
  { path: '/unions/import', component: () => import('@/areas/unions/ImportPage.vue'), meta: { help: '02-unions', stacks: true } },
  {
    path: '/unions/officers/import',
    component: () => import('@/areas/unions/OfficersImportPage.vue'),
    meta: { help: '02-unions', stacks: true },
  },
  { path: '/unions/renewals/:code?', component: () => import('@/areas/unions/RenewalsPage.vue'), meta: { help: '02-unions' } },
  { path: '/unions/:code?', component: () => import('@/areas/unions/UnionsPage.vue'), meta: { help: '02-unions' } },
  { path: '/members/import', component: () => import('@/areas/roll/ImportPage.vue'), meta: { help: '04-import', stacks: true } },
  { path: '/members/:id?', component: () => import('@/areas/roll/MembersPage.vue'), meta: { help: '03-members' } },
  {
    path: '/congress/session/:id',
    component: () => import('@/areas/congress/SessionPage.vue'),
    meta: { help: '11-congress', stacks: true },
  },
  {
    path: '/congress/openness/:code?',
    component: () => import('@/areas/openness/OpennessPage.vue'),
    meta: { help: '12-openness' },
  },
  {
    path: '/congress/proposals/:code/:id?',
    component: () => import('@/areas/congress/ProposalsPage.vue'),
    meta: { help: '11-congress' },
  },
  { path: '/congress/proposal/:id', component: () => import('@/areas/congress/ProposalsPage.vue'), meta: { help: '11-congress' } },
  {
    path: '/congress/standing/:code?',
    component: () => import('@/areas/standing/StandingPage.vue'),
    meta: { help: '13-standing' },
  },
  { path: '/congress/idle/:code?', component: () => import('@/areas/standing/IdlePage.vue'), meta: { help: '13-standing' } },
  { path: '/congress/sessions', component: () => import('@/areas/congress/SessionsPage.vue'), meta: { help: '11-congress' } },
  { path: '/congress/:code?', component: () => import('@/areas/congress/CongressPage.vue'), meta: { help: '11-congress' } },
  {
    path: '/negotiation/case/:id',
    component: () => import('@/areas/negotiation/NegotiationPage.vue'),
    meta: { help: '14-negotiation', stacks: true },
  },
  {
    path: '/negotiation/campaign/:name?',
    component: () => import('@/areas/negotiation/CampaignPage.vue'),
    meta: { help: '14-negotiation' },
  },
  {
    path: '/negotiation/coverage/:code?',
    component: () => import('@/areas/negotiation/CoveragePage.vue'),
    meta: { help: '14-negotiation' },
  },
  {
    path: '/negotiation/contract/:id',
    component: () => import('@/areas/negotiation/ContractPage.vue'),
    meta: { help: '14-negotiation', stacks: true },
  },
  { path: '/negotiation', component: () => import('@/areas/negotiation/BoardPage.vue'), meta: { help: '14-negotiation' } },
  { path: '/assistance/aid', component: () => import('@/areas/assistance/AidPage.vue'), meta: { help: '19-aid', stacks: true } },
  { path: '/assistance/funds/:id?', component: () => import('@/areas/assistance/FundsPage.vue'), meta: { help: '19-aid' } },
  { path: '/assistance/rounds/:id?', component: () => import('@/areas/assistance/RoundPage.vue'), meta: { help: '19-aid' } },
  { path: '/assistance/tuition', component: () => import('@/areas/assistance/TuitionPage.vue'), meta: { help: '19-aid' } },
  {
    path: '/assistance/import',
    component: () => import('@/areas/assistance/ArchiveImportPage.vue'),
    meta: { help: '04-import', stacks: true },
  },
  {
    path: '/assistance/file/:id',
    component: () => import('@/areas/assistance/FilePage.vue'),
    meta: { help: '15-households', stacks: true },
  },
  {
    path: '/assistance/new',
    component: () => import('@/areas/assistance/NewFilePage.vue'),
    meta: { help: '15-households' },
  },
  {
    path: '/assistance/overview',
    component: () => import('@/areas/assistance/OverviewPage.vue'),
    meta: { help: '15-households' },
  },
  { path: '/assistance/pairs/:id?', component: () => import('@/areas/assistance/PairsPage.vue'), meta: { help: '18-kinship' } },
  { path: '/assistance/diary', component: () => import('@/areas/assistance/DiaryPage.vue'), meta: { help: '18-kinship' } },
  { path: '/assistance/mutual/:code?', component: () => import('@/areas/assistance/MutualPage.vue'), meta: { help: '18-kinship' } },
  { path: '/assistance/models/:id?', component: () => import('@/areas/assistance/ModelsPage.vue'), meta: { help: '18-kinship' } },
  { path: '/assistance', component: () => import('@/areas/assistance/HouseholdsPage.vue'), meta: { help: '15-households' } },
  {
    path: '/petitions/case/:id',
    component: () => import('@/areas/petitions/PetitionPage.vue'),
    meta: { help: '16-petitions', stacks: true },
  },
  { path: '/petitions/aid/:id?', component: () => import('@/areas/petitions/AidPage.vue'), meta: { help: '16-petitions', stacks: true } },
  { path: '/petitions/duty', component: () => import('@/areas/petitions/DutyPage.vue'), meta: { help: '16-petitions' } },
  { path: '/petitions/analysis', component: () => import('@/areas/petitions/AnalysisPage.vue'), meta: { help: '16-petitions' } },
  { path: '/petitions', component: () => import('@/areas/petitions/RegisterPage.vue'), meta: { help: '16-petitions' } },
  { path: '/dues/levies/:id?', component: () => import('@/areas/dues/LeviesPage.vue'), meta: { help: '20-dues' } },
  { path: '/dues/members/:id?', component: () => import('@/areas/dues/DuesPage.vue'), meta: { help: '20-dues' } },
  { path: '/dues/book/:id?', component: () => import('@/areas/dues/BookPage.vue'), meta: { help: '20-dues' } },
  { path: '/dues/returns', component: () => import('@/areas/dues/ReturnsPage.vue'), meta: { help: '20-dues', stacks: true } },
  { path: '/dues/audits/:id?', component: () => import('@/areas/dues/AuditsPage.vue'), meta: { help: '20-dues' } },
  { path: '/dues/:code?/:year?', component: () => import('@/areas/dues/OverviewPage.vue'), meta: { help: '20-dues' } },
  {
    path: '/activities/places/:id?',
    component: () => import('@/areas/activities/PlacesPage.vue'),
    meta: { help: '21-activities' },
  },
  {
    path: '/activities/awards/:id?',
    component: () => import('@/areas/activities/AwardsPage.vue'),
    meta: { help: '21-activities' },
  },
  { path: '/activities/year', component: () => import('@/areas/activities/YearPage.vue'), meta: { help: '21-activities' } },
  { path: '/activities/singles', component: () => import('@/areas/activities/SinglesPage.vue'), meta: { help: '21-activities' } },
  { path: '/activities/kinds', component: () => import('@/areas/activities/KindsPage.vue'), meta: { help: '21-activities' } },
  { path: '/activities/grid', component: () => import('@/areas/activities/GridPage.vue'), meta: { help: '21-activities' } },
  {
    path: '/activities/list/:id?',
    component: () => import('@/areas/activities/ActivitiesPage.vue'),
    meta: { help: '21-activities' },
  },
  { path: '/activities', redirect: '/activities/list' },
  { path: '/year/rates', component: () => import('@/areas/year/RatesPage.vue'), meta: { help: '22-year', stacks: true } },
  { path: '/year/report/:span?', component: () => import('@/areas/year/ReportPage.vue'), meta: { help: '22-year' } },
  { path: '/year/rows/:what/:span?', component: () => import('@/areas/year/RowsPage.vue'), meta: { help: '22-year' } },
  { path: '/year', component: () => import('@/areas/year/OverviewPage.vue'), meta: { help: '22-year' } },
  { path: '/returns', component: () => import('@/areas/returns/ReturnsPage.vue'), meta: { help: '05-return' } },
  { path: '/returns/beside/:edition', component: () => import('@/areas/returns/BesidePage.vue'), meta: { help: '05-return' } },
  {
    path: '/returns/import/:edition',
    component: () => import('@/areas/returns/ImportPage.vue'),
    meta: { help: '05-return', stacks: true },
  },
  { path: '/filing', component: () => import('@/areas/filing/FilingPage.vue'), meta: { help: '06-filing', stacks: true } },
  {
    path: '/papers',
    component: () => import('@/areas/papers/PapersPage.vue'),
    props: ({ query }) => ({
      name: query['name'],
      about: query['about'] && query['id'] ? { kind: query['about'], id: query['id'] } : undefined,
    }),
    meta: { help: '10-papers' },
  },
  { path: '/rules', component: () => import('@/areas/rules/RulesPage.vue'), meta: { help: '09-rules' } },
  { path: '/privacy', component: () => import('@/areas/privacy/PrivacyPage.vue'), meta: { help: '17-sensitive', stacks: true } },
  { path: '/settings/:section?', component: () => import('@/areas/office/SettingsPage.vue'), meta: { help: '08-keep' } },
  { path: '/help/:chapter?', component: () => import('@/areas/help/HelpPage.vue') },
]

export function makeRouter(start: string) {
  return createRouter({ history: createWebHashHistory(), routes: [...routes, { path: '/:rest(.*)*', redirect: start }] })
}
