import { meaningOf, type QueryMeaning, type TextRequirement } from '../../core/query/meaning.ts';
import type { Query, QueryPart, TextPart } from '../../core/query/parts.ts';
import { isStopWord } from '../../core/search/asked/query.ts';
import type { Mention } from '../../core/search/names/mention.ts';
import { mentionsIn, papersOfAll, without } from '../../core/search/names/mentions.ts';
import type { Range } from '../../core/paper/paper.ts';
import { fold } from '../../core/text/fold.ts';
import { wordsOf } from '../../core/text/words.ts';
import type { KnownNames } from './nameBooks.ts';
import type { SearchEngine } from './searchIndex.ts';

/** A name in a query, and whether it is more often one than a word of texts. */
export type AskedName = Mention & {
  likely: boolean;
  /** The text that asks for it where a query requires it; papers by the name need not have that. */
  required?: string;
};

/** What is asked, with the names in it. */
export interface NamedQuery {
  mentions: readonly AskedName[];
  /** Names that are asked for beside something else: "a OR b". They are offered. */
  also: readonly Mention[];
  /** Papers by any of them, where nothing but names is asked for: they come first. */
  alternatives: ReadonlySet<string> | null;
  /** The plain words of the query, and whether the last of them may be going on. */
  words: string;
  open: boolean;
  /** What ranks: without names that no text has, which would only be taken for other words. */
  ranking: string;
  /** Where phrases stand in it. */
  quoted: Range[];
  /** What must stand in the texts beside quotes that are a name. */
  texts: readonly TextRequirement[];
}

/** Whether nothing would be left to search by. */
export function isOnlyNames({ ranking, texts }: Pick<NamedQuery, 'ranking' | 'texts'>): boolean {
  return ranking.trim() === '' && texts.every(({ not }) => not);
}

/**
 * Reads the names among the words of a query; null if there are none. A word that only names have is one; what may be a
 * word as well is one if the papers tell.
 */
export function namedQuery(
  query: Query,
  meaning: QueryMeaning,
  { books }: KnownNames,
  engine: Pick<SearchEngine, 'knows' | 'mayMean' | 'papersWith'>,
): NamedQuery | null {
  const words = query.parts.flatMap((part) => (part.kind === 'words' ? part.text : [])).join(' ');
  const open = query.open && query.parts.at(-1)?.kind === 'words';
  const isUnknown: IsUnknown = (word, isLast) => !isStopWord(word) && !engine.knows(word, isLast);
  const found = namesIn(query, { text: words, open }, books, isUnknown, engine);
  if (Object.values(found).every((names) => names.length === 0)) return null;
  const { among, quoted, required, also } = found;
  const sure = among.filter((mention) => mention.sure);
  const leftOut = [...quoted, ...required.filter(({ mention }) => mention.sure)].map(({ part }) => part);
  const isSame = sure.length + leftOut.length + also.length === 0;
  const isQuoted = (text: string) => quoted.some(({ part }) => part.text === text);
  const ranked = isSame ? meaning : meaningOf(ranking());
  return {
    mentions: [
      ...among,
      ...quoted.map(({ mention }) => mention),
      ...required.map(({ part, mention }) => ({ ...mention, required: part.text })),
    ].map((mention) => asAsked(mention, words, engine)),
    also,
    alternatives: also.length > 0 ? papersByAny(query, books) : null,
    words,
    open,
    ranking: ranked.ranking,
    quoted: ranked.quoted,
    texts: meaning.texts.filter(({ text }) => !isQuoted(text)),
  };

  function ranking(): Query {
    const bare = withKnownWords(words, sure, (word) => engine.knows(word, false));
    const others = query.parts
      .filter((part) => part.kind !== 'words' && !leftOut.some((one) => one === part))
      .flatMap((part) => withoutStrange(part, (word) => !isUnknown(word, false), books));
    const parts: QueryPart[] = bare ? [...others, { kind: 'words', text: bare }] : others;
    return { parts, open: open && words.endsWith(bare.at(-1) ?? ' ') };
  }
}

/** @param isLast whether the word may be going on */
type IsUnknown = (word: string, isLast: boolean) => boolean;

/** A text that must be there, and is a name. */
interface NamedText {
  part: TextPart;
  mention: Mention;
}

/** The names of a query by where they stand. Beside an author that it asks for, only venues and years are read as such. */
function namesIn(
  { parts }: Query,
  words: { text: string; open: boolean },
  books: KnownNames['books'],
  isUnknown: IsUnknown,
  engine: Pick<SearchEngine, 'mayMean'>,
): { among: Mention[]; quoted: NamedText[]; required: NamedText[]; also: Mention[] } {
  const asksForAuthor = parts.some((part) => part.kind === 'fact' && part.field === 'author' && !part.not);
  const among = namesAmong(words, books, isUnknown, engine);
  if (asksForAuthor)
    return { among: among.filter(({ kind }) => kind !== 'author'), quoted: [], required: [], also: [] };
  const textsBy = (read: (part: TextPart, books: KnownNames['books']) => Mention | null) =>
    parts.flatMap((part): NamedText[] => {
      const mention = part.kind === 'text' ? read(part, books) : null;
      return mention ? [{ part: part as TextPart, mention }] : [];
    });
  const required = textsBy(requiredName);
  for (const { mention } of required) if (isUnknown(mention.name, false)) mention.sure = true;
  return {
    among,
    quoted: textsBy(wholeMention),
    required,
    also: parts.flatMap((part) => alternativeNames(part, books)),
  };
}

/** The names among plain words: one of which a word is in no text is surely one, as one that has a slip of its own. */
function namesAmong(
  { text, open }: { text: string; open: boolean },
  books: KnownNames['books'],
  isUnknown: IsUnknown,
  engine: Pick<SearchEngine, 'mayMean'>,
): Mention[] {
  const mentions = mentionsIn(text, open, books, (word) =>
    meantName(word, open && text.endsWith(word), books, engine),
  );
  return mentions.filter((mention) => {
    const isLast = open && mention.end === text.length;
    const parts = foldedWords(mention.name);
    if (parts.some((word, at) => isUnknown(word, isLast && at === parts.length - 1))) mention.sure = true;
    return mention.whole || mention.sure;
  });
}

/** The author's name that a word is a slip of which neither texts nor names have, nor begin with, and that may mean no other. */
function meantName(
  typed: string,
  open: boolean,
  books: KnownNames['books'],
  engine: Pick<SearchEngine, 'mayMean'>,
): string | undefined {
  const word = fold(typed).text;
  if (!/^\p{L}+$/u.test(word) || books.some((book) => book.knows('author', typed))) return undefined;
  const near = books.flatMap((book) => book.near(word) ?? []).sort((a, b) => b.papers - a.papers)[0];
  if (!near || engine.mayMean(word, open)) return undefined;
  return open && books.some((book) => book.begins(word)) ? undefined : near.name;
}

/** What leads to nobody but an author. */
const WRITTEN_BY = /\bby\s+$/i;

/** A name as it is asked for: after "by", what is a name as often as a word is surely one. */
function asAsked(mention: Mention, words: string, engine: Pick<SearchEngine, 'papersWith'>): AskedName {
  const isBy = mention.kind === 'author' && WRITTEN_BY.test(words.slice(0, mention.start));
  if (isBy && foldedWords(mention.name).every((word) => mention.papers.size >= engine.papersWith(word)))
    return { ...mention, likely: true, sure: true, cited: true };
  return { ...mention, likely: mention.sure || isLikely(mention, engine) };
}

/**
 * Chen is an author of many papers and a word of few; long is a word of many, and an author of few. A year is when papers are
 * of.
 */
function isLikely({ kind, name, papers }: Mention, engine: Pick<SearchEngine, 'papersWith'>): boolean {
  if (kind === 'year') return true;
  return kind === 'author' && foldedWords(name).every((word) => papers.size > engine.papersWith(word));
}

/** A word that is required, as of "a AND b", and is an author's name. */
function requiredName(part: TextPart, books: KnownNames['books']): Mention | null {
  if (part.field !== null || part.exact || part.not) return null;
  const [mention] = mentionsIn(part.text, false, books);
  const isName = mention?.kind === 'author' && without(part.text, [mention]).trim() === '';
  return isName ? { ...mention, start: 0, end: 0 } : null;
}

/** Alternatives that are an author's name and nothing else. */
function alternativeNames(part: QueryPart, books: KnownNames['books']): Mention[] {
  if (part.kind !== 'group' || part.not) return [];
  return part.any.flatMap((some) => alternativeName(some, books) ?? []);
}

/** The papers by authors of whom a query asks for any; null if it asks for other things as well. */
function papersByAny({ parts }: Query, books: KnownNames['books']): ReadonlySet<string> | null {
  const papers = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'fact' || (part.kind === 'group' && part.not)) continue;
    if (part.kind !== 'group') return null;
    for (const some of part.any) {
      const [only] = some;
      if (only?.kind === 'fact' && only.field === 'author' && some.length === 1)
        for (const book of books)
          for (const { id } of book.crediting('author', only.value, only.exact)) papers.add(id);
      else if (!alternativeName(some, books)) return null;
    }
  }
  return papers;
}

/** The author's name that an alternative is; null if it is anything else. */
export function alternativeName(
  [only, ...more]: readonly QueryPart[],
  books: KnownNames['books'],
): Mention | null {
  return more.length === 0 && only?.kind === 'words' ? requiredName(plainText(only.text), books) : null;
}

/** A part as it ranks: without alternatives that are names which no text has. */
function withoutStrange(
  part: QueryPart,
  knows: (word: string) => boolean,
  books: KnownNames['books'],
): QueryPart[] {
  if (part.kind !== 'group' || part.not) return [part];
  const isStrange = (some: QueryPart[]) =>
    alternativeNames({ ...part, any: [some] }, books).some(({ name }) => !foldedWords(name).some(knows));
  const any = part.any.filter((some) => !isStrange(some));
  return any.length > 0 ? [{ ...part, any }] : [];
}

function plainText(text: string): TextPart {
  return { kind: 'text', field: null, text, exact: false, not: false };
}

/** A text in quotes that is a name and nothing else. */
function wholeMention(part: TextPart, books: KnownNames['books']): Mention | null {
  if (part.field !== null || !part.exact || part.not) return null;
  const mentions = mentionsIn(part.text, false, books);
  const [mention] = mentions;
  if (!mention || without(part.text, mentions).trim()) return null;
  // Several names in quotes, as of a pair, are meant together; where they stand does not matter.
  return {
    ...mention,
    start: 0,
    end: 0,
    name: part.text,
    sure: true,
    cited: true,
    papers: papersOfAll(mentions),
  };
}

/** The words with names as far as texts have them. */
function withKnownWords(words: string, names: readonly Mention[], knows: (word: string) => boolean): string {
  let rest = '';
  let from = 0;
  for (const { start, end, name } of names) {
    const known = foldedWords(name)
      .filter((word) => word.length > 1 && knows(word))
      .join(' ');
    rest += `${words.slice(from, start)}${known} `;
    from = end;
  }
  return (rest + words.slice(from)).replace(/\s+/g, ' ').trim();
}

/** The words of a name, folded. */
export function foldedWords(name: string): string[] {
  return wordsOf(name).flatMap(({ word, joins }) => (joins === 0 ? [word] : []));
}
