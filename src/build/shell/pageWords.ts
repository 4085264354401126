import type { Plugin } from 'vite';
import * as words from '../../app/words/en/page.ts';

const PLACE = /\{(\w+)\}/g;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Puts the catalogue's words into the page where it names them in braces. */
export function pageWords(): Plugin {
  return { name: 'offprint:page-words', transformIndexHtml: { order: 'pre', handler: withWords } };
}

/** Throws for a place that names no words. */
export function withWords(html: string): string {
  return html.replaceAll(PLACE, (_place, name: string) => {
    const text = (words as Readonly<Record<string, unknown>>)[name];
    if (typeof text !== 'string') throw new Error(`index.html names words that do not exist: ${name}.`);
    return text.replaceAll(/[&<"]/g, (sign) => ESCAPED[sign]!);
  });
}
