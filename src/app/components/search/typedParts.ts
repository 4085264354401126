import type { CreditField } from '../../../core/paper/credits.ts';
import * as words from '../../words/en/filters.ts';

/** The parts of the query language that can find something where papers name this. */
export function typedParts(credits: readonly CreditField[]): words.TypedPart[] {
  return words.typedParts.filter(({ needs }) => !needs || credits.includes(needs));
}
