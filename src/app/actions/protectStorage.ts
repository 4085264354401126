import { askToPersist } from '../../platform/persistence.ts';
import { device } from '../state/settings/device.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { keeps, keepsNot } from '../words/en/storage.ts';

/** Asks the browser not to clear the library on its own, and says what it answered. */
export async function protectStorage(): Promise<void> {
  const granted = await askToPersist();
  await device.refresh();
  toasts.show({
    message: granted ? keeps : keepsNot,
  });
}
