import { fold } from '../text/fold.ts';
import table from './background.json' with { type: 'json' };

/** What an author makes of a word in keywords. */
export type Role = 'subjects' | 'topics' | 'heads' | 'qualifiers' | 'parts' | 'others';

interface KnownWord {
  role: Role;
  /** As it is usually written, where capitals are not owed to the place. */
  written: string;
}

const WORDS: ReadonlyMap<string, KnownWord> = new Map(
  (['subjects', 'topics', 'heads', 'qualifiers', 'parts', 'others'] as const).flatMap((role) =>
    table[role].split(' ').map((written) => [lemmaIn(written), { role, written }] as const),
  ),
);

/** What authors at large make of a lemma; undefined if it is rare, or a word that makes no subject. */
export function knownWord(lemma: string): KnownWord | undefined {
  return WORDS.get(lemma);
}

function lemmaIn(written: string): string {
  return fold(written).text.replaceAll('-', '');
}
