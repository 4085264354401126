/**
 * What papers are written in, BCP 47: their documents do not say, and all that reads them here, from word stems to spoken
 * formulas, is of English. It is the language of what is read, whatever the app speaks.
 */
export const PAPERS_LANGUAGE = 'en';
