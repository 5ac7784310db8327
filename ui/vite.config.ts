import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The window freezes Object.prototype (tauri.conf.json), so nobody can assign `constructor` to a plain object: the chart library
 * does so once while it loads, and would not load. Defined instead of assigned it is the same. */
const underFrozenPrototype: Plugin = {
  name: 'under-frozen-prototype',
  transform(code, id) {
    if (!id.endsWith('/echarts/lib/core/Scheduler.js')) return null
    const [assigned, defined] = ['target[name_1] = noop;', 'Object.defineProperty(target, name_1, { value: noop, writable: true });']
    if (!code.includes(assigned)) this.error('echarts has changed: see whether it still loads under a frozen Object.prototype')
    return { code: code.replace(assigned, defined), map: null }
  },
}

export default defineConfig({
  base: './',
  plugins: [vue(), underFrozenPrototype],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The handbook lies beside ui/, in docs/.
  server: { port: 5173, strictPort: true, fs: { allow: ['.', '../docs'] } },
  // The last WebView2 for Windows 7 is Chromium 109; WebKitGTK of Debian 12 speaks at least what Safari 15 does.
  build: { target: ['chrome109', 'safari15'], cssTarget: ['chrome109', 'safari15'], chunkSizeWarningLimit: 700 },
  test: { environment: 'happy-dom', testTimeout: 30_000, include: ['src/**/*.test.ts'], server: { deps: { inline: ['element-plus'] } } },
})
