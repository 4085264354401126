import type { Plugin } from 'vite';
import { pageWordsOf } from '../site/pageWordsOf.ts';
import type { Site } from '../site/siteConfig.ts';
import { escaped } from './pageWords.ts';

/**
 * Writes the page that hosts show for an address that is no file. Without it some answer with the app's own page, which
 * browsers then keep under the address of a script or of papers. It has no script and no style of its own: the policy of
 * the site forbids both.
 */
export function notFoundPage(site: Site): Plugin {
  return {
    name: 'offprint:not-found-page',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundHtml(site) });
    },
  };
}

/** A host shows it at any depth, so that no relative address leads back: where the app's own is not known, there is no link. */
export function notFoundHtml({
  name,
  language,
  address,
}: Pick<Site, 'name' | 'language' | 'address'>): string {
  const words = pageWordsOf(language);
  const { title, text, back } = words.notFound;
  const link = address === null ? '' : ` <a href="${escaped(address)}">${escaped(back(name))}</a>`;
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title} · ${escaped(name)}</title>
  </head>
  <body>
    <h1>${title}</h1>
    <p>${text}${link}</p>
  </body>
</html>
`;
}
