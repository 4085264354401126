import { termOf } from '../../text/analyze.ts';

/** What a word of any subject weighs in a query that describes one, against 1 for a word of the subject. */
export const GENERAL = 0.4;

/**
 * Words with which any subject is described: how much and how well, getting and making, knowing and wanting. They are no stop
 * words, for a title may be found by them; papers seldom have some of them ("big", "lot"), which would make them telling.
 */
const WORDS = new Set(
  (
    'actually almost along already always bad best better big bigger currently despite enough especially even few find ' +
    'generally get gets getting give given gives good got great help helps instead keep know known least less like lot lots ' +
    'made make makes making many mostly need needs never ones particularly people really several similarly still take ' +
    'taken takes thing things together try trying usual usually want wants way ways well whenever wherever without work works'
  )
    .split(' ')
    .map((word) => termOf(word) ?? word),
);

/** Whether a term is of words that say nothing of a subject. */
export function isGeneral(term: string): boolean {
  return WORDS.has(term);
}
