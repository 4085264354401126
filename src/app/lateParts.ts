import { whenIdle } from '../platform/whenIdle.ts';
import { Late } from './state/late.svelte.ts';

export const lateParts = {
  reader: new Late(() => import('./views/ReaderView.svelte')),
  settings: new Late(() => import('./views/SettingsView.svelte')),
  filters: new Late(() => import('./components/search/FilterSheet.svelte')),
  listen: new Late(() => import('./components/reader/ListenBar.svelte')),
  share: new Late(() => import('./components/reader/ShareSheet.svelte')),
  shortcuts: new Late(() => import('./components/frame/ShortcutsDialog.svelte')),
};

/** Reads them when nothing else is to be done, so that nobody waits for them. What cannot be read then, is when it is shown. */
export function readAhead(): void {
  for (const late of Object.values(lateParts)) whenIdle(() => void late.load().catch(() => undefined));
}
