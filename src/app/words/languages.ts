import type { Preferences } from '../../data/library/preferenceValues.ts';

/** The languages that the app speaks, by their BCP 47 names: a folder of words each. */
export const LANGUAGES = ['en', 'de'] as const satisfies Preferences['language'][];
export type Language = (typeof LANGUAGES)[number];

/**
 * The language to speak: the one that was chosen, else the first of those that the browser asks for, else the page's own.
 *
 * @param chosen what was noted of a choice; anything but a language is none
 * @param asked BCP 47, the most wanted first
 * @param own the language that the page was built in
 */
export function languageFor(
  chosen: string | null | undefined,
  asked: readonly string[],
  own: string,
): string {
  const known = (name: string): boolean => (LANGUAGES as readonly string[]).includes(name);
  return [chosen ?? '', ...asked.map((name) => name.split('-')[0]!.toLowerCase())].find(known) ?? own;
}
