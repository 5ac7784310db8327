import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'

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
  { to: '/inbox', label: '收件', short: '收件', desk: true },
  { to: '/status', label: '报送情况', short: '情况', desk: true },
  { to: '/unions', label: '组织', short: '组织', gap: true },
  { to: '/members', label: '会员', short: '会员' },
  { to: '/returns', label: '年报', short: '年报', gap: true },
  { to: '/filing', label: '报送', short: '报送' },
  { to: '/settings', label: '设置', short: '设置', gap: true },
]

const routes: RouteRecordRaw[] = [
  { path: '/inbox', component: () => import('@/areas/desk/InboxPage.vue') },
  { path: '/status', component: () => import('@/areas/desk/StatusPage.vue') },
  { path: '/unions/:code?', component: () => import('@/areas/unions/UnionsPage.vue') },
  { path: '/members/import', component: () => import('@/areas/roll/ImportPage.vue') },
  { path: '/members/:id?', component: () => import('@/areas/roll/MembersPage.vue') },
  { path: '/returns', component: () => import('@/areas/returns/ReturnsPage.vue') },
  { path: '/filing', component: () => import('@/areas/filing/FilingPage.vue') },
  { path: '/settings', component: () => import('@/areas/office/SettingsPage.vue') },
]

export function makeRouter(start: string) {
  return createRouter({ history: createWebHashHistory(), routes: [...routes, { path: '/:rest(.*)*', redirect: start }] })
}
