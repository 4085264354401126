import { isLineOf, creditsIn, peopleOf } from '../../core/paper/credits.ts';
import { creditTest } from '../../core/paper/creditTest.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { venueOf } from '../../core/paper/summary.ts';
import type { Mention } from '../../core/search/names/mention.ts';
import type { NameOffer } from '../protocol.ts';
import type { KnownNames } from './nameBooks.ts';

/** As many names as one looks through at a glance. */
const MOST = 3;
/** A name of more papers is one of very many people, of whom none is likelier. */
const MOST_TOLD_APART = 400;
/** A venue with its year, as people type it. */
const DATED = /\d\d$/;
/** Part of a venue's name: its papers may be of several. */
const SHORT_FORM = /^\p{Lu}{3,}$/u;
const YEAR = /[\s_-]*(?<!\d)(?:19|20)\d\d\b/;

type Read = (ids: string[]) => Promise<Paper[]>;

/** The names that may be asked for by themselves in place of words, with how many papers each has. */
export async function offersOf(
  mentions: readonly Mention[],
  known: KnownNames,
  shown: (id: string) => boolean,
  read: Read,
): Promise<NameOffer[]> {
  const offers: NameOffer[] = [];
  for (const mention of mentions) {
    const ids = [...mention.papers].filter(shown);
    if (ids.length === 0) continue;
    if (mention.kind === 'author') offers.push(...(await authorsOf(mention, ids, known, read)));
    if (mention.kind === 'venue') offers.push(...(await venueOffer(mention, ids, read)));
  }
  const keyOf = ({ kind, name }: NameOffer) => `${kind}:${name}`;
  const isFirst = (offer: NameOffer, at: number) =>
    offers.findIndex((other) => keyOf(other) === keyOf(offer)) === at;
  return offers.filter(isFirst).slice(0, MOST);
}

/** One author by full name; of several all together, and those with most papers. */
async function authorsOf(
  { name, whole }: Mention,
  ids: string[],
  { lines }: KnownNames,
  read: Read,
): Promise<NameOffer[]> {
  const together: NameOffer = { kind: 'author', name: capitalised(name), papers: ids.length };
  if (ids.length > MOST_TOLD_APART) return [together];
  const test = creditTest('author', name, whole);
  const counts = new Map<string, { papers: number; example: string }>();
  for (const id of ids)
    for (const author of new Set(creditsIn(lines(id)).authors)) {
      if (!test(`\n${author}`)) continue;
      const count = counts.get(author);
      if (count) count.papers++;
      else counts.set(author, { papers: 1, example: id });
    }
  const frequent = [...counts].sort(([, a], [, b]) => b.papers - a.papers).slice(0, MOST);
  const papers = new Map(
    (await read(frequent.map(([, { example }]) => example))).map((paper) => [paper.id, paper]),
  );
  const people = frequent.flatMap(([line, { papers: count, example }]): NameOffer[] => {
    const written = peopleOf(papers.get(example)?.authors ?? []).find((author) => isLineOf(line, author));
    return written ? [{ kind: 'author', name: written, papers: count }] : [];
  });
  const [only, ...others] = people;
  if (only && others.length === 0 && only.papers === ids.length) return [only];
  // Asked for by that name, all are found: nobody can be offered apart who is called so.
  const apart = people.filter((person) => person.name !== together.name);
  return whole ? [together, ...apart.slice(0, MOST - 1)] : people;
}

async function venueOffer({ name }: Mention, ids: string[], read: Read): Promise<NameOffer[]> {
  const [paper] = await read(ids.slice(0, 1));
  if (!paper) return [];
  const shown = venueOf(paper);
  const series = SHORT_FORM.test(name) ? name : shown.replace(YEAR, '').trim() || name;
  return [{ kind: 'venue', name: DATED.test(name) ? shown : series, papers: ids.length }];
}

/** As names are written, where it was typed without capitals. */
function capitalised(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
