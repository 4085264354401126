import { promptInstall } from '../../platform/install.ts';
import { installOffer } from '../state/frame/installOffer.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { installNotOffered } from '../words/en/frame.ts';

/** Opens the browser's install dialog. Whatever is answered there, the list offers it no more: the settings do. */
export async function installApp(): Promise<void> {
  const outcome = await promptInstall();
  if (outcome === 'unavailable') toasts.show({ message: installNotOffered });
  else installOffer.end();
}
