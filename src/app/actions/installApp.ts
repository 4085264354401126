import { promptInstall } from '../../platform/install.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** Opens the browser's install dialog. */
export async function installApp(): Promise<void> {
  const outcome = await promptInstall();
  if (outcome === 'unavailable')
    toasts.show({ message: 'The browser does not offer to install now. Look in its menu.' });
}
