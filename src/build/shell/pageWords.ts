import type { Plugin } from 'vite';
import { pageWordsOf } from '../site/pageWordsOf.ts';
import type { Site } from '../site/siteConfig.ts';

const PLACE = /\{(\w+)\}/g;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Puts what the site says of itself into a page where it is named in braces. */
export function pageWords(site: Site): Plugin {
  return {
    name: 'offprint:page-words',
    transformIndexHtml: { order: 'pre', handler: (html) => withWords(html, site) },
  };
}

/** Throws for a place that names no words. */
export function withWords(html: string, { name, shortName, description, language, colours }: Site): string {
  const { light, dark } = colours.background;
  const words = pageWordsOf(language);
  const said: Readonly<Record<string, string>> = {
    name,
    shortName,
    description,
    language,
    noScript: words.noScript(name),
    filesMissing: words.filesMissing(name),
    lightPaper: light,
    darkPaper: dark,
  };
  return html.replaceAll(PLACE, (_place, place: string) => {
    if (!Object.hasOwn(said, place)) throw new Error(`index.html names words that do not exist: ${place}.`);
    return escaped(said[place]!);
  });
}

/** Text as it stands in an element or in an attribute between double quotes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<"]/g, (sign) => ESCAPED[sign]!);
}
