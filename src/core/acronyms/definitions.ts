import { longFormOf } from './longForm.ts';
import { acronymKey, isShortForm, singular } from './shortForm.ts';

/** "large language models (LLMs)" defines `LLM` as "large language models". */
export interface Definition {
  short: string;
  long: string;
}

/** With white space in front: `SE(3)` and `O(N)` are no definitions. */
const PARENTHESIS = /(?<=\s)\(([^()]{2,160})\)/gu;
/** Ends what may belong to a long form. */
const BREAK = /[,;:.!?()[\]{}](?=\s|$)|[()[\]{}]/u;
const ARTICLE = /^(?:an?|the)\s+/iu;

/**
 * The acronyms that a text defines, each once: "long form (SF)" and "SF (long form)". The first definition of one
 * counts. Further remarks in the parenthesis are passed over: "(LLMs, such as GPT-4)".
 */
export function definitionsIn(text: string): Definition[] {
  const found = new Map<string, Definition>();
  for (const { 0: whole, 1: inside, index } of text.matchAll(PARENTHESIS)) {
    const content = inside!.split(/[,;]/u, 1)[0]!.trim();
    const before = clauseBefore(text.slice(Math.max(0, index - whole.length * 4 - 160), index));
    const definition = isShortForm(content)
      ? define(content, before)
      : defineReversed(before.split(' ').at(-1)!, content);
    if (!definition) continue;
    const key = acronymKey(definition.short);
    if (!found.has(key)) found.set(key, definition);
  }
  return [...found.values()];
}

function define(short: string, before: string): Definition | null {
  const long = longFormOf(short, before);
  return long === null ? null : { short: singular(short), long };
}

/** Here the whole content has to be the long form. */
function defineReversed(short: string, content: string): Definition | null {
  if (!isShortForm(short)) return null;
  const whole = content.replace(ARTICLE, '').replace(/\s+/gu, ' ');
  if (BREAK.test(whole)) return null;
  return longFormOf(short, whole) === whole ? { short: singular(short), long: whole } : null;
}

/** What stands in front, back to the last sign that ends a clause, white space made even. */
function clauseBefore(text: string): string {
  const even = text.trimEnd().replace(/\s+/gu, ' ');
  const clauses = even.split(BREAK);
  return clauses.at(-1)!.trim();
}
