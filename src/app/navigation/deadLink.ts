import { isOffline } from '../../platform/network.ts';

/**
 * The address of a link that leads out of the app while there is no network: it would end at the browser's error page, with
 * no way back in an installed app. Null where a click may go on.
 */
export function deadLink({ target, button }: MouseEvent): string | null {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[target=_blank]');
  return !link || link.dataset['anyway'] !== undefined || button === 2 || !isOffline() ? null : link.href;
}
