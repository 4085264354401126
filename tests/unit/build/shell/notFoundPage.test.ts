import { expect, it } from 'vitest';
import { notFoundHtml } from '../../../../src/build/shell/notFoundPage.ts';

it('leads to the app from any depth, where its address is known', () => {
  const html = notFoundHtml({
    name: 'Papers & more',
    language: 'en',
    address: 'https://example.org/papers/',
  });
  expect(html).toContain('<a href="https://example.org/papers/">Open Papers &amp; more</a>');
});

it('has no link that may lead to itself, where the address is not known', () => {
  const html = notFoundHtml({ name: 'Papers', language: 'en', address: null });
  expect(html).toContain('<p>There is nothing at this address.</p>');
  expect(html).not.toContain('href');
});
