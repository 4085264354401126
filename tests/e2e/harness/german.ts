import type { Page } from '@playwright/test';
import { de } from '../../../src/app/words/de/index.ts';
import { en } from '../../../src/app/words/en/index.ts';

/** What stands for a name in samples of sentences. */
const NAME = '§';
/** What the functions of the catalogues are tried with, until one of them says a sentence. */
const TRIED: readonly (readonly unknown[])[] = [
  [2],
  [NAME],
  [NAME, NAME],
  [[NAME]],
  [[[NAME]], [NAME]],
  [2, NAME],
];

interface Pair {
  english: string;
  german: string;
}

/** Every sentence of the catalogues in both languages, functions with a sample of what they are told of. */
const PAIRS: readonly Pair[] = pairsOf(en, de);

function pairsOf(english: unknown, german: unknown): Pair[] {
  if (typeof english === 'string') return [{ english, german: german as string }];
  if (typeof english === 'function')
    return TRIED.flatMap((args) => {
      try {
        const said = [english, german].map((say) => (say as (...args: unknown[]) => unknown)(...args));
        if (said.some((text) => typeof text !== 'string' || /undefined|NaN|Invalid/.test(text))) return [];
        return [{ english: said[0] as string, german: said[1] as string }];
      } catch {
        return [];
      }
    });
  if (typeof english !== 'object' || english === null) return [];
  return Object.keys(english).flatMap((key) =>
    pairsOf((english as Record<string, unknown>)[key], (german as Record<string, unknown>)[key]),
  );
}

/** Names of elements are told without soft hyphens, texts with them. */
const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u00ad', '\u00ad?');

/** The German for what the app says in English, as a pattern; of names within, only what is a word of the app is German. */
export function inGerman(english: string): string | null {
  const same = PAIRS.filter((pair) => pair.english.toLowerCase() === english.toLowerCase());
  if (same.length) return [...new Set(same.map(({ german }) => escaped(german)))].join('|');
  for (const pair of PAIRS) {
    if (!pair.english.includes(NAME) || !/\p{L}/u.test(pair.english)) continue;
    const found = new RegExp(`^${escaped(pair.english).replaceAll(NAME, '(.+)')}$`).exec(english);
    if (!found) continue;
    const names = found.slice(1).map((name) => inGerman(name) ?? escaped(name));
    return escaped(pair.german).replaceAll(NAME, () => `(?:${names.shift() ?? '.*'})`);
  }
  return null;
}

function translated(name: string | RegExp, exact: boolean): string | RegExp {
  if (typeof name === 'string') {
    const german = inGerman(name);
    return german === null ? name : new RegExp(exact ? `^(?:${german})$` : german, 'i');
  }
  const said = PAIRS.filter(({ english }) => name.test(english)).map(({ german }) => escaped(german));
  if (said.length) return new RegExp([...new Set(said)].join('|').replaceAll(NAME, '.*'));
  // A word of the app before a colon.
  return new RegExp(
    name.source.replace(/(?<=^\^)\w+(?=:)/, (word) => inGerman(word) ?? word),
    name.flags,
  );
}

type Finds = Record<string, (...args: never[]) => unknown>;
interface Options {
  name?: string | RegExp;
  exact?: boolean;
}

/**
 * Lets tests that name what is on screen in English find it in an app that speaks German.
 *
 * @returns ends it
 */
export function findInGerman(page: Page): () => void {
  const prototypes = [page, page.locator('html')].map((one) => Object.getPrototypeOf(one) as Finds);
  const ends = prototypes.flatMap((prototype) =>
    ['getByRole', 'getByText', 'getByLabel', 'getByTitle'].map((method) => {
      const find = prototype[method] as (what: unknown, options?: Options) => unknown;
      prototype[method] = function (this: unknown, what: string | RegExp, options: Options = {}) {
        const exact = options.exact ?? false;
        if (method !== 'getByRole') return find.call(this, translated(what, exact), options);
        const { name } = options;
        return find.call(this, what, name ? { ...options, name: translated(name, exact) } : options);
      } as never;
      return () => (prototype[method] = find as never);
    }),
  );
  return () => ends.forEach((end) => end());
}
