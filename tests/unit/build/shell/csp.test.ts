import { describe, expect, it } from 'vitest';
import { HEADER_POLICY, META_POLICY } from '../../../../src/build/shell/csp.ts';
import { headersFile, headersFor } from '../../../../src/build/shell/responseHeaders.ts';
import { SCRIPT_URL_POLICY } from '../../../../src/platform/trustedTypes.ts';

const DIRECTIVES = META_POLICY.split('; ');

describe('content security policy', () => {
  it('allows nothing that is not named', () => {
    expect(DIRECTIVES[0]).toBe("default-src 'none'");
  });

  it('names no other host, no inline code and no evaluation', () => {
    expect(META_POLICY).not.toMatch(/https?:|unsafe|\*/);
  });

  it('lets through the policy under which the app makes script addresses, and Svelte’s own', () => {
    const types = DIRECTIVES.find((directive) => directive.startsWith('trusted-types '))!;
    expect(types.split(' ').slice(1)).toEqual(['svelte-trusted-html', SCRIPT_URL_POLICY]);
    expect(DIRECTIVES).toContain("require-trusted-types-for 'script'");
  });

  it('forbids framing in the header, where alone a browser listens to it', () => {
    expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`);
  });
});

describe('response headers', () => {
  it('lets files be kept for good whose bytes are checked on arrival', () => {
    for (const path of [
      '/content/papers-0123.json',
      '/content/index-0123.bin',
      '/content/related-0123.json',
      '/content/acronyms-0123.json',
    ])
      expect(headersFor(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  it('has all else asked for each time: a page that a host sends in place of a script is not kept as one', () => {
    for (const path of [
      '/',
      '/index.html',
      '/service-worker.js',
      '/boot.js',
      '/repair.js',
      '/shell.json',
      '/assets/index-abc.js',
      '/content/manifest.json',
    ])
      expect(headersFor(path)['Cache-Control']).toBe('no-cache');
  });

  it('gives every file the policy', () => {
    expect(headersFor('/assets/worker-abc.js')).toMatchObject({
      'Content-Security-Policy': HEADER_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
  });

  it('writes one block for each path, as hosts read it', () => {
    const blocks = headersFile('').trimEnd().split('\n\n');
    expect(blocks[0]).toBe('/content/papers-*\n  Cache-Control: public, max-age=31536000, immutable');
    expect(blocks.at(-1)).toContain('/*\n  Content-Security-Policy: ');
  });
});
