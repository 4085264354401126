/** The search: its box, what is asked for, what was found. */
import type { Field } from '../../../core/query/parts.ts';
import { papersOf } from './counts.ts';
import { counted, either, number, plural } from './grammar.ts';

export const searchPapers = 'Artikel suchen';
export const filters = 'Filter';
export const results = 'Ergebnisse';
export const parts = 'Teile der Suche';
export const narrowDown = 'Eingrenzen';
export const suggestions = 'Vorschläge';
/** That there are suggestions, for those who do not see them. */
export const suggestionsLine = (count: number): string =>
  count ? counted(count, 'Vorschlag', 'Vorschläge') : '';

export const findPaper = 'Einen Artikel finden';
export const findPaperAdvice = 'Einige Buchstaben des Titels oder des Themas eingeben.';
export const searchedPapers = (papers: number): string =>
  `${papersOf(papers)} auf diesem Gerät ${plural(papers, 'wird', 'werden')} beim Tippen durchsucht, mit oder ohne Netz.`;
export const tags = 'Eigene Schlagwörter';
export const collections = 'Eigene Sammlungen';
export const years = 'Jahre';
export const venues = 'Erschienen in';
export const authors = 'Verfasst von';
export const frequentAcronyms = 'In vielen dieser Artikel';

export const yourSearches = 'Frühere Suchen';
export const pin = 'Anheften';
export const unpin = 'Lösen';
export const forget = 'Vergessen';
export const pinNamed = (query: string): string => `${query} anheften`;
/** New papers that a kept search finds: what its button shows, and says. */
export const newFound = (papers: number): string => `${number(papers)} neu`;
export const showNewFound = (papers: number, query: string): string =>
  `${counted(papers, 'neuen Artikel', 'neue Artikel')} zu ${query} zeigen`;
export const forgetNamed = (query: string): string => `${query} vergessen`;

export const quoted = (text: string): string => `„${text}“`;

export const readingPapers = 'Die Artikel werden gelesen\u00a0…';
export const shownSoFar = (papers: number): string => `bisher ${papersOf(papers)}`;
export const foundSoFar = (papers: number, query: string): string => `Bisher ${papersOf(papers)} zu ${query}`;
export const found = (papers: number, query: string): string => `${papersOf(papers)} zu ${query}`;
export const nothingMatches = (query: string): string => `Nichts passt zu ${query}`;
export const notAllSearched = 'Nicht alle Artikel können durchsucht werden';
export const matchesCome = 'Was passt, erscheint, sobald es gelesen ist.';

/** What is searched in place of words that no paper has: for each of them, what may have been meant. */
export const corrected = (meant: readonly (readonly string[])[], typed: readonly string[]): string =>
  `Ergebnisse für ${meant.map(either).join(', ')}; kein Artikel enthält ${either(typed.map(quoted))}.`;
export const searchAsTyped = 'Genau das Eingegebene suchen';
/** Which words nothing was found for. Authors may have them, who are not searched by words alone. */
export const noneHas = (words: readonly string[]): string =>
  `Weder Titel noch Zusammenfassung enthält ${either(words.map(quoted))}.`;
/** That papers name an author so. */
export const nameAuthor = (papers: number): string =>
  `${papersOf(papers)} ${plural(papers, 'nennt', 'nennen')} einen solchen Namen:`;
/** Names among the words, to be asked for by themselves. */
export const offers = 'Namen';
export const offered = (kind: 'author' | 'venue', name: string, papers: number): string =>
  `${papersOf(papers)} ${kind === 'author' ? 'von' : 'aus'} ${name}`;
/** What the papers found have in common. */
export const narrow = (papers: string): string => `${papers} eingrenzen`;
export const topics = 'Themen';
export const nothingShared = 'Diese Artikel haben weder Namen noch Themen gemeinsam.';
export const perhapsMeant = 'Vielleicht gemeint:';
export const closestAdvice = 'Oben einen Teil wegnehmen oder ansehen, was am nächsten kommt.';
export const filtersAdvice = 'Ohne einen der Filter oben findet sich mehr.';
export const wordsAdvice = 'Weniger oder kürzere Wörter versuchen: Vom letzten Wort genügt der Anfang.';
export const closestPapers = 'Nächstliegende Artikel';
export const closeInMeaning = 'Dem Sinn nach ähnlich';
export const closeAdvice = 'Keines der Wörter steht darin; gemeint sein kann dasselbe.';
/** That there are such papers, for those who do not see them. */
export const closeLine = (papers: number): string => `${papersOf(papers)} dem Sinn nach ähnlich`;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const TEXTS: Readonly<Record<string, string>> = { title: 'Titel', abstract: 'Zusammenfassung' };
/** What filters are told as, and as what when they exclude. */
const FACTS: Readonly<Record<string, readonly [string, string]>> = {
  author: ['Von', 'Nicht von'],
  venue: ['Erschienen in', 'Nicht erschienen in'],
  year: ['Jahr', 'Nicht aus'],
  tag: ['Schlagwort', 'Ohne Schlagwort'],
  in: ['In', 'Nicht in'],
};
const VALUES: Readonly<Record<string, string>> = {
  code: 'Code',
  project: 'Projekt',
  note: 'Notiz',
  highlight: 'Markierung',
  saved: 'gemerkt',
  unread: 'ungelesen',
  read: 'gelesen',
  hidden: 'ausgeblendet',
  own: 'selbst hinzugefügt',
  new: 'neu',
};

/** A word or phrase that is asked for, on a chip. */
export const textAsked = (shown: string, field: string | null | undefined, not: boolean): string => {
  if (!field) return not ? `Ohne ${shown}` : shown;
  const name = TEXTS[field] ?? capital(field);
  return not ? `${name} ohne ${shown}` : `${name}: ${shown}`;
};
/** Parts of which any is asked for, or none. */
export const anyAsked = (shown: readonly string[], not: boolean): string =>
  not ? `Ohne ${either(shown)}` : either(shown);
/** A fact that is asked for, on a chip. */
export const factAsked = (field: Field | 'year', value: string, not: boolean): string => {
  const named = VALUES[value] ?? value;
  if (field === 'has') return `${not ? 'Ohne' : 'Mit'} ${named}`;
  if (field === 'is') return capital(not ? `nicht ${named}` : named);
  const [is, isNot] = FACTS[field] ?? [capital(field), `Nicht ${field}`];
  return `${not ? isNot : is}: ${value}`;
};

/** Where a person's own words have what was asked for; the words follow. */
export const ownMatch: Readonly<Record<'note' | 'highlight', string>> = {
  note: 'In der eigenen Notiz:',
  highlight: 'In der eigenen Markierung:',
};

/** What a filter takes: one of `values`, where it has some. */
export const filterTakes = (field: Field, values: readonly string[]): string =>
  `„${field}:“ verlangt ${TAKES[field] ?? either(values)}`;
const TAKES: Partial<Record<Field, string>> = {
  title: 'ein Wort oder eine „Wortfolge“ aus dem Titel',
  abstract: 'ein Wort oder eine „Wortfolge“ aus der Zusammenfassung',
  author: 'einen Namen',
  venue: 'einen Namen',
  year: 'ein Jahr oder Jahre wie 2019, 2019..2021, >2019 oder 2019-',
  tag: 'den Namen eines Schlagworts',
  in: 'den Namen einer Sammlung',
};
export const minusTakes = '„-“ lässt Artikel mit dem Wort oder der „Wortfolge“ weg, die danach steht.';
export const quotesTake =
  'Wörter in Anführungszeichen werden nebeneinander gefunden, so wie sie geschrieben sind.';
export const operatorsTake =
  'AND, OR und NOT, großgeschrieben, verbinden, was daneben steht, oder lassen weg, was folgt.';
/** A field that other search engines have. */
export const isNoField = (text: string): string =>
  `„${text}“ ist hier kein Filter und wird als Text gesucht.`;
/** An operator that other search engines have. */
export const isSkipped = (text: string): string => `„${text}“ wird nicht verstanden und nicht gesucht.`;
/** How a query was read that was typed otherwise. */
export const readAs = (query: string): string => `Gelesen als: ${query}`;
/** Addresses or numbers of papers, as they were typed. */
export const notHere = (addresses: readonly string[]): string =>
  `Kein Artikel auf diesem Gerät hat die Adresse oder Nummer ${either(addresses.map(quoted))}.`;
export const isWord = (text: string): string =>
  `„${text}“ wird als Wort gesucht; auf einen Filter folgt, was gesucht wird.`;
export const areWords = (text: string, takes: string): string => `„${text}“ wird als Text gesucht; ${takes}.`;

/** What is said when nothing at all is known of what a filter asks for, by field or by field and value. */
export const nothingKnown: Readonly<Record<string, string>> = {
  author: 'Kein Artikel auf diesem Gerät nennt, wer ihn verfasst hat.',
  venue: 'Kein Artikel auf diesem Gerät nennt, worin er erschienen ist.',
  year: 'Kein Artikel auf diesem Gerät nennt sein Jahr.',
  tag: 'Kein Artikel hat dieses Schlagwort.',
  in: 'Keine Sammlung mit Artikeln heißt so.',
  'has:note': 'Es gibt noch keine Notizen.',
  'has:highlight': 'Es gibt noch keine Markierungen.',
  'is:saved': 'Noch nichts ist gemerkt.',
  'is:read': 'Noch nichts ist als gelesen markiert.',
  'is:new': 'Seit dem letzten Besuch ist nichts neu.',
  'is:hidden': 'Nichts ist ausgeblendet.',
  'is:own': 'Noch wurden keine Artikel selbst hinzugefügt.',
};
