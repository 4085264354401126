import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HEADER_POLICY } from '../../../../src/build/shell/csp.ts';
import { notFoundHtml, notFoundStyle } from '../../../../src/build/shell/notFoundPage.ts';
import { headersFile } from '../../../../src/build/shell/responseHeaders.ts';
import { coloursOf } from '../../../../src/build/site/colours.ts';

const colours = coloursOf({ accent: { light: '#0b5d3b', dark: '#7fd6a8' } });
const site = {
  name: 'Papers & more',
  language: 'en',
  address: 'https://example.org/papers/',
  colours,
} as const;
const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

describe('the page for an address that is no file', () => {
  it('leads to the app from any depth, where its address is known', () => {
    expect(notFoundHtml(site)).toContain('<a href="https://example.org/papers/">Open Papers &amp; more</a>');
  });

  it('has no link that may lead to itself, where the address is not known', () => {
    const html = notFoundHtml({ ...site, address: null });
    expect(html).toContain('<p>There is nothing at this address.</p>');
    expect(html).not.toContain('href');
  });

  it('says it in the language of the site, then in the other', () => {
    const html = notFoundHtml({ ...site, language: 'de' });
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toMatch(/<h1>Nicht gefunden<\/h1>[^]*<section lang="en" dir="ltr">\s*<h2>Not found<\/h2>/);
  });

  it('needs no file beside it: its style stands in it, in the site’s colours, and its policy lets just that through', () => {
    const html = notFoundHtml(site);
    const [, css = ''] = /<style>([^]*)<\/style>/.exec(html) ?? [];
    expect(css).toContain('--ribbon:light-dark(#0b5d3b,#7fd6a8)');
    expect(html).toContain(`content="default-src 'none'; style-src ${hashOf(css)}"`);
    expect(html).not.toMatch(/<script|<link|\ssrc=|\sstyle=|url\(/);
  });

  it('may have its style under the headers of every address, and nothing else may', () => {
    const policy = HEADER_POLICY.replace(
      "style-src 'self'",
      `style-src 'self' ${hashOf(notFoundStyle(colours))}`,
    );
    expect(headersFile(notFoundStyle(colours))).toContain(`\n/*\n  Content-Security-Policy: ${policy}\n`);
  });
});
