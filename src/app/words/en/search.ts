/** The search: its box, what is asked for, what was found. */
import type { Field } from '../../../core/query/parts.ts';
import { papersOf } from './counts.ts';
import { counted, either, number, plural } from './grammar.ts';

export const searchPapers = 'Search papers';
export const filters = 'Filters';
export const results = 'Results';
export const parts = 'Parts of the search';
export const narrowDown = 'Narrow down';
export const suggestions = 'Suggestions';
/** That there are suggestions, for those who do not see them. */
export const suggestionsLine = (count: number): string =>
  count ? counted(count, 'suggestion', 'suggestions') : '';

export const findPaper = 'Find a paper';
export const findPaperAdvice = 'Type a few letters of a title or of what a paper is about.';
export const searchedPapers = (papers: number): string =>
  `${papersOf(papers)} on this device ${plural(papers, 'is', 'are')} searched as you type, with or without a network.`;
export const tags = 'Your tags';
export const collections = 'Your collections';
export const years = 'Years';
export const venues = 'Venues';
export const authors = 'Authors';
export const frequentAcronyms = 'In many of these papers';

export const yourSearches = 'Your searches';
export const pin = 'Pin';
export const unpin = 'Unpin';
export const forget = 'Forget';
export const pinNamed = (query: string): string => `Pin ${query}`;
/** New papers that a kept search finds: what its button shows, and says. */
export const newFound = (papers: number): string => `${number(papers)} new`;
export const showNewFound = (papers: number, query: string): string =>
  `Show ${counted(papers, 'new paper', 'new papers')} for ${query}`;
export const forgetNamed = (query: string): string => `Forget ${query}`;

export const quoted = (text: string): string => `“${text}”`;

export const readingPapers = 'Reading the papers…';
export const shownSoFar = (papers: number): string => `${papersOf(papers)} so far`;
export const foundSoFar = (papers: number, query: string): string =>
  `${papersOf(papers)} so far for ${query}`;
export const found = (papers: number, query: string): string => `${papersOf(papers)} for ${query}`;
export const nothingMatches = (query: string): string => `Nothing matches ${query}`;
export const notAllSearched = 'Not all papers can be searched';
export const matchesCome = 'What matches shows as soon as it has been read.';

/** What is searched in place of words that no paper has: for each of them, what may have been meant. */
export const corrected = (meant: readonly (readonly string[])[], typed: readonly string[]): string =>
  `Showing results for ${meant.map(either).join(', ')}; no paper has ${either(typed.map(quoted))}.`;
export const searchAsTyped = 'Search for what I typed';
/** Which words nothing was found for. Authors may have them, who are not searched by words alone. */
export const noneHas = (words: readonly string[]): string =>
  `No title or abstract has ${either(words.map(quoted))}.`;
/** That papers name an author so. */
export const nameAuthor = (papers: number): string =>
  `${papersOf(papers)} ${plural(papers, 'names', 'name')} such an author:`;
/** Names among the words, to be asked for by themselves. */
export const offers = 'Names';
export const offered = (kind: 'author' | 'venue', name: string, papers: number): string =>
  `${papersOf(papers)} ${kind === 'author' ? 'by' : 'from'} ${name}`;
/** What the papers found have in common. */
export const narrow = (papers: string): string => `Narrow down ${papers}`;
export const topics = 'Topics';
export const nothingShared = 'These papers share no author, venue or topic.';
export const perhapsMeant = 'Perhaps you mean:';
export const closestAdvice = 'Take out a part above, or look at what comes closest.';
export const filtersAdvice = 'Take a filter out above to find more.';
export const wordsAdvice = 'Try fewer or shorter words: a half-typed last word is enough.';
export const closestPapers = 'Closest papers';
export const closeInMeaning = 'Close in meaning';
export const closeAdvice = 'These have none of your words and may be about the same.';
/** That there are such papers, for those who do not see them. */
export const closeLine = (papers: number): string => `${papersOf(papers)} close in meaning`;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** A word or phrase that is asked for, on a chip. */
export const textAsked = (shown: string, field: string | null | undefined, not: boolean): string => {
  if (!field) return not ? `Without ${shown}` : shown;
  return not ? `${capital(field)} without ${shown}` : `${capital(field)}: ${shown}`;
};
/** Parts of which any is asked for, or none. */
export const anyAsked = (shown: readonly string[], not: boolean): string =>
  not ? `Without ${either(shown)}` : either(shown);
/** A fact that is asked for, on a chip. */
export const factAsked = (field: Field | 'year', value: string, not: boolean): string => {
  if (field === 'has') return `${not ? 'Without' : 'With'} ${value}`;
  if (field === 'is') return capital(not ? `not ${value}` : value);
  if (field === 'in') return `${not ? 'Not in' : 'In'}: ${value}`;
  return not ? `Not ${field}: ${value}` : `${capital(field)}: ${value}`;
};

/** Where a person's own words have what was asked for; the words follow. */
export const ownMatch: Readonly<Record<'note' | 'highlight', string>> = {
  note: 'In your note:',
  highlight: 'In your highlight:',
};

/** What a filter takes: one of `values`, where it has some. */
export const filterTakes = (field: Field, values: readonly string[]): string =>
  `“${field}:” takes ${TAKES[field] ?? either(values)}`;
const TAKES: Partial<Record<Field, string>> = {
  title: 'a word or “phrase” of the title',
  abstract: 'a word or “phrase” of the abstract',
  author: 'a name',
  venue: 'a name',
  year: 'a year or years, such as 2019, 2019..2021, >2019 or 2019-',
  tag: 'the name of a tag',
  in: 'the name of a collection',
};
export const minusTakes = '“-” leaves out papers with the word or “phrase” that follows.';
export const quotesTake = 'Words in quotes are found side by side, as they are written.';
export const operatorsTake =
  'AND, OR and NOT, in capitals, join what stands beside them or leave out what follows.';
/** A field that other search engines have. */
export const isNoField = (text: string): string => `“${text}” is no filter here, and is searched as words.`;
/** An operator that other search engines have. */
export const isSkipped = (text: string): string => `“${text}” is not understood, and not searched.`;
/** How a query was read that was typed otherwise. */
export const readAs = (query: string): string => `Read as: ${query}`;
/** Addresses or numbers of papers, as they were typed. */
export const notHere = (addresses: readonly string[]): string =>
  `No paper on this device has the address or number ${either(addresses.map(quoted))}.`;
export const isWord = (text: string): string =>
  `“${text}” is searched as a word; as a filter it is followed by what to look for.`;
export const areWords = (text: string, takes: string): string => `“${text}” is searched as words; ${takes}.`;

/** What is said when nothing at all is known of what a filter asks for, by field or by field and value. */
export const nothingKnown: Readonly<Record<string, string>> = {
  author: 'No paper on this device names its authors.',
  venue: 'No paper on this device names its venue.',
  year: 'No paper on this device names its year.',
  tag: 'No paper has this tag.',
  in: 'No collection with papers has this name.',
  'has:note': 'There are no notes yet.',
  'has:highlight': 'There are no highlights yet.',
  'is:saved': 'Nothing is saved yet.',
  'is:read': 'Nothing is marked read yet.',
  'is:hidden': 'Nothing is hidden.',
  'is:own': 'You have added no papers yet.',
  'is:new': 'Nothing is new since your last visit.',
};
