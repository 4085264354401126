import type { CslItem, CslName } from '../cslJson.ts';
import { isOthers } from '../nameParts.ts';

export interface Authors {
  names: readonly CslName[];
  /** The document says that there are more than it names. */
  hasMore: boolean;
}

export function authorsOf({ author = [] }: Pick<CslItem, 'author'>): Authors {
  const names = author.filter((name) => !('literal' in name && isOthers(name.literal)));
  return { names, hasMore: names.length > 0 && names.length < author.length };
}

/** "van der Berg, L. M., Jr."; who has one name, and what is no person, as it stands. */
export function familyFirst(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.family, initialsOf(name.given), name.suffix].filter(Boolean).join(', ');
}

/** "L. M. van der Berg Jr." */
export function initialsFirst(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [initialsOf(name.given), name.family, name.suffix].filter(Boolean).join(' ');
}

/** "Ludwig Maria van der Berg Jr." */
export function givenFirst(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [withStops(name.given), name.family, name.suffix].filter(Boolean).join(' ');
}

/** What stands in front of a family name and not under its letter, in lower case: "van der ", "d'". */
const PARTICLES = /^((?:\p{Ll}[\p{Ll}\p{M}]*\s+)+|(?:\p{Ll}[\p{Ll}\p{M}]*\s+)*\p{Ll}{1,2}['’])(?=\p{Lu})/u;

/** "Berg, Ludwig van der, Jr.": by the letter that a family is looked up under. */
export function byFamily(name: CslName): string {
  if ('literal' in name) return name.literal;
  const particle = PARTICLES.exec(name.family)?.[1] ?? '';
  const given = [withStops(name.given), particle.trim()].filter(Boolean).join(' ');
  return [name.family.slice(particle.length), given, name.suffix].filter(Boolean).join(', ');
}

/** One or two capitals a name, as PubMed writes initials. */
const CAPITALS = /^\p{Lu}{2,3}$/u;
/** A word that goes with the next: "María del Carmen". */
const SMALL = /^\p{Ll}[\p{Ll}\p{M}]{0,3}$/u;

/** "Jean-Paul Marie" is "J.-P. M."; scripts without capitals have no initials, and stay whole. */
export function initialsOf(given: string): string {
  const words = given.trim().split(/\s+/).filter(Boolean);
  return words.flatMap((word, at) => (at > 0 && SMALL.test(word) ? [word] : initials(word))).join(' ');
}

function initials(word: string): string[] {
  const bare = word.replace(/[.,]+$/, '');
  if (CAPITALS.test(bare) && !word.includes('-')) return [...bare].map((letter) => `${letter}.`);
  const parts = word.split(/(?<=\.)(?=\p{L})/u);
  return parts.map((part) => part.split(/[-‐‑]/).filter(Boolean).map(initial).join('-'));
}

function initial(name: string): string {
  const letter = /^\p{P}*(\p{L}\p{M}*)/u.exec(name)?.[1];
  if (letter === undefined) return name;
  return letter.toLowerCase() === letter.toUpperCase() ? name : `${letter.toUpperCase()}.`;
}

/** Initials with their full stops: "J R" is "J. R.", "J.R." too. */
function withStops(given: string): string {
  return given
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')
    .split(' ')
    .map((word) => (/^\p{Lu}$/u.test(word) ? `${word}.` : word))
    .join(' ');
}
