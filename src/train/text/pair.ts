import { sourceHash } from '../../core/text/restoration/errata/sourceHash.ts';
import { damage } from './damage.ts';
import type { Range } from '../../core/paper/paper.ts';

/** An abstract as it was written and as it was damaged, with the places of its formulas in the damaged text. */
export interface Pair {
  id: string;
  title: string;
  damaged: string;
  spans: PairSpan[];
  /** `train` for rows that training may see. */
  split?: string;
}

export interface PairSpan extends Range {
  /** The formula as its author wrote it, without the dollars. */
  latex: string;
}

const TEXT_COMMAND = /\\(?:text|mathrm|textrm|mbox|textnormal|operatorname)\s*\{[^}]*\}/g;
const PROSE = /\b(?:the|of|and|we|is|are|that|with|this|our|which|per|by|an|more|than)\b/;
const LONGEST = 400;
const PROSE_WORDS = 4;

/** Whether the dollars were paired rightly: amounts of money make "formulas" out of the prose between them. */
export function isWellPaired({ spans }: Pair): boolean {
  return spans.every(({ latex }) => {
    const bare = latex.replace(TEXT_COMMAND, '');
    if (latex.length > LONGEST || /\\(?:textit|textbf|emph|cite|begin)/.test(bare)) return false;
    return !(PROSE.test(bare) && bare.split(' ').length > PROSE_WORDS);
  });
}

/**
 * The spans with what their authors left outside of the dollars for no reason that a reader sees: the number in
 * `43$\times$` and in `$\sim$50`.
 */
export function wholeSpans({ damaged, spans }: Pair): PairSpan[] {
  return spans.map((span) => {
    const text = damaged.slice(span.start, span.end);
    const before = /^times$/.test(text) ? /\d[\d.,]*$/.exec(damaged.slice(0, span.start))?.[0] : undefined;
    if (before) return { start: span.start - before.length, end: span.end, latex: before + span.latex };
    const sign = /^(?:sim|approx|pm|>|<|geq|leq)$/.test(text);
    const after = sign ? /^\d(?:[\d.,]*\d)?/.exec(damaged.slice(span.end))?.[0] : undefined;
    return after ? { start: span.start, end: span.end + after.length, latex: span.latex + after } : span;
  });
}

/** A pair from an abstract whose formulas are intact; its id is made of its title. */
export function pairOf({ title, abstract }: { title: string; abstract: string }): Pair {
  const id = sourceHash(title).slice(0, 8);
  return { id, title: damage(title).damaged, ...damage(abstract), split: 'train' };
}

const HELD_OUT_PART = 5;

/** A fifth of the pairs, picked by id, which training never sees. Rows that are not for training are all held out. */
export function isHeldOut({ id, split }: Pair): boolean {
  return split !== 'train' || Number.parseInt(id.slice(4), 16) % HELD_OUT_PART === 0;
}
