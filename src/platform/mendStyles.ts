import { tryAgain } from './tryAgain.ts';

/** As `boot.js` notes them. */
const FAILED = 'link[rel="stylesheet"][data-failed]';

/**
 * Has style sheets that did not come fetched again, until they do: what loads parts of the app asks for each of them once,
 * and shows a part without them from then on.
 */
export function mendStyles(): void {
  const tries = tryAgain(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>(FAILED)) {
      const next = link.cloneNode() as HTMLLinkElement;
      delete next.dataset['failed'];
      link.replaceWith(next);
    }
  });
  const later = () => document.querySelector(FAILED) && tries.failed();
  addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && later(), true);
  later();
}
