import type { Plugin } from 'vite';
import { LANGUAGES } from '../../app/words/languages.ts';
import { type Colours, tokensOf } from '../site/colours.ts';
import { pageWordsOf, type PageWords } from '../site/pageWordsOf.ts';
import type { Site } from '../site/siteConfig.ts';
import { allowingStyle } from './csp.ts';
import { escaped } from './pageWords.ts';

const TOKENS = ['paper', 'raised', 'ink', 'muted', 'line', 'ribbon', 'link'];

/**
 * Writes the page that hosts show for an address that is no file. Without it some answer with the app's own page, which
 * browsers then keep under the address of a script or of papers. No file beside it can be named, for it is shown at any
 * depth: its style stands in it, and the policy of the site lets through just that.
 */
export function notFoundPage(site: Site): Plugin {
  return {
    name: 'offprint:not-found-page',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundHtml(site) });
    },
  };
}

/**
 * In the language of the site first, then in each that the app speaks: it has no script that could ask the browser for one.
 * Where the app's own address is not known, there is no link.
 */
export function notFoundHtml({
  name,
  language,
  address,
  colours,
}: Pick<Site, 'name' | 'language' | 'address' | 'colours'>): string {
  const words = pageWordsOf(language);
  const others = LANGUAGES.filter((other) => other !== language).map(pageWordsOf);
  const style = notFoundStyle(colours);
  const policy = allowingStyle(`default-src 'none'; style-src 'self'`, style).replace(" 'self'", '');
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${words.notFound.title} · ${escaped(name)}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${words.notFound.title}</h1>
      <p>${words.notFound.text}</p>${linkIn(words, name, address)}
${others.map((other) => sectionIn(other, name, address)).join('\n')}
    </main>
  </body>
</html>
`;
}

function sectionIn(words: PageWords, name: string, address: string | null): string {
  const { title, text } = words.notFound;
  return `      <section lang="${words.language}" dir="${words.direction}">
        <h2>${title}</h2>
        <p>${text}</p>${linkIn(words, name, address)}
      </section>`;
}

function linkIn({ notFound }: PageWords, name: string, address: string | null): string {
  return address === null ? '' : `<p><a href="${escaped(address)}">${escaped(notFound.back(name))}</a></p>`;
}

/** A leaf with the app's ribbon, in the colours of the site; typefaces are the device's. */
export function notFoundStyle(colours: Colours): string {
  const tokens = tokensOf(colours);
  const values = TOKENS.map((name) => `--${name}:light-dark(${tokens[name]!.light},${tokens[name]!.dark})`);
  return `
:root{color-scheme:light dark;${values.join(';')}}
body{box-sizing:border-box;display:grid;min-block-size:100vh;min-block-size:100dvh;margin:0;padding:24px max(20px,env(safe-area-inset-right)) max(24px,env(safe-area-inset-bottom)) max(20px,env(safe-area-inset-left));place-items:center;font:1.0625rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main{position:relative;box-sizing:border-box;inline-size:100%;max-inline-size:26rem;padding:32px 28px 20px;border:1px solid var(--line);border-radius:12px;background:var(--raised);overflow-wrap:anywhere}
main::before{content:"";position:absolute;inset-block-start:-1px;inset-inline-end:28px;inline-size:18px;block-size:44px;background:var(--ribbon);clip-path:polygon(0 0,100% 0,100% 100%,50% 76%,0 100%);forced-color-adjust:none}
h1{margin-block:0 8px;margin-inline:0 40px;font:600 1.75rem/1.25 Georgia,serif}
h2{margin:0;font:600 1.0625rem/1.4 Georgia,serif}
p{margin:0}
a{display:inline-flex;align-items:center;min-block-size:48px;color:var(--link)}
section{margin-block-start:20px;padding-block-start:16px;border-block-start:1px solid var(--line);font-size:.9375rem;color:var(--muted)}
`;
}
