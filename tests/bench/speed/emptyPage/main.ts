import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app')! });
await navigator.serviceWorker.register('worker.js');
await navigator.serviceWorker.ready;
document.documentElement.dataset['ready'] = 'offline';
