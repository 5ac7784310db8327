import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { useDoor } from './api/call'
import App from './App.vue'
import './style/tokens.css'
import './style/base.css'
import './style/print.css'
import { startRoom } from './state/room'

async function start(): Promise<void> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fake')) {
    const { fakeDoor } = await import('./api/fake')
    useDoor(fakeDoor(new URLSearchParams(location.search).get('fake') ?? ''))
  }
  startRoom()
  createApp(App).use(createPinia()).mount('#app')
}

void start()
