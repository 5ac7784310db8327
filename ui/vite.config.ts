import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The handbook lies beside ui/, in docs/.
  server: { port: 5173, strictPort: true, fs: { allow: ['.', '../docs'] } },
  // The last WebView2 for Windows 7 is Chromium 109; WebKitGTK of Debian 12 speaks at least what Safari 15 does.
  build: { target: ['chrome109', 'safari15'], cssTarget: ['chrome109', 'safari15'], chunkSizeWarningLimit: 700 },
  test: { environment: 'happy-dom', testTimeout: 30_000, include: ['src/**/*.test.ts'], server: { deps: { inline: ['element-plus'] } } },
})
