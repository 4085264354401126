import { preferences } from '../state/preferences.svelte.ts';

/** Single-key shortcuts can be turned off: they get in the way of speech input. */
export function setShortcuts(on: boolean): Promise<void> {
  return preferences.set('shortcuts', on ? 'on' : 'off');
}
