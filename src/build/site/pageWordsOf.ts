import * as de from '../../app/words/de/page.ts';
import * as en from '../../app/words/en/page.ts';
import type { Language } from '../../app/words/languages.ts';

const WORDS = { en, de };

export type PageWords = (typeof WORDS)[Language];

/** What the page, the manifest, the feed and the page for no file say, in the language that the site is built in. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language];
}
