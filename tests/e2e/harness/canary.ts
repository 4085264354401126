import type { Page } from '@playwright/test';

/** What runs sets this, in whatever way it came to run. */
export const CANARY = '__canary';

/** Ways to run something, in texts that are to be shown. */
export const PAYLOADS = [
  `<script>window.${CANARY}=1</script>`,
  `<img src=x onerror="window.${CANARY}=1">`,
  `<svg><script>window.${CANARY}=1</script></svg>`,
  `<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
  `"><input autofocus onfocus=window.${CANARY}=1>`,
  `[tap](javascript:window.${CANARY}=1)`,
  `[tap](JaVa\tScRiPt:window.${CANARY}=1)`,
  `[tap](data:text/html,<script>opener.${CANARY}=1</script>)`,
  `[tap](//evil.example/x)`,
  `{@html '<img src=x onerror=window.${CANARY}=1>'} \${window.${CANARY}=1}`,
  `$\\href{javascript:window.${CANARY}=1}{x}$`,
] as const;

/** Begins to watch a page that is not open yet. */
export async function watchCanary(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const told: string[] = [];
    Object.assign(window, { told });
    Object.defineProperty(window, name, { set: () => told.push(`${name} was set`), get: () => undefined });
    for (const loud of ['alert', 'confirm', 'prompt', 'open'] as const)
      Object.assign(window, { [loud]: () => void told.push(`${loud} was called`) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      told.push(['The policy stopped', violatedDirective, blockedURI, sample].join(' ')),
    );
  }, CANARY);
}

/** What ran, was stopped, or could run or lead away from what is shown now, one line each. */
export function activeIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...(window as unknown as { told: string[] }).told];
    const own = new Set(
      ['SCRIPT', 'LINK', 'META', 'BASE'].flatMap((tag) => [...document.head.getElementsByTagName(tag)]),
    );
    const XLINK = 'http://www.w3.org/1999/xlink';
    for (const element of document.querySelectorAll('*')) {
      const shown = element.outerHTML.slice(0, 160);
      if (
        /^(?:script|iframe|frame|object|embed|base|meta|portal|maction|annotation-xml|img|video|audio)$/i.test(
          element.localName,
        )
      )
        if (!own.has(element)) found.push(shown);
      // The app's own forms go nowhere.
      if (element.matches('form[action], [formaction], [srcdoc], [ping]')) found.push(shown);
      for (const { name } of element.attributes) if (/^on/i.test(name)) found.push(`${name}: ${shown}`);
      const href = element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href');
      if (href === null || own.has(element) || href.startsWith('#')) continue;
      const isLink = element instanceof HTMLAnchorElement && /^https?:$/.test(element.protocol);
      if (!isLink || element.rel !== 'noopener noreferrer' || element.username) found.push(shown);
    }
    return found;
  });
}
