import type { Range } from '../../paper/paper.ts';
import { roleOf } from './commands.ts';

/** What may stand between two parts of one formula: no blank, no word. */
const INSIDE = /^(?![^]*[a-z]{4})[\w+\-*/=<>|^{}()[\]'\\]{1,12}$/;
const ENUMERATION = /^\s?[,;|+*/-]?\s?[([]?\s?$/;
const ASIDE = /^\s;\s$/;
/** An operand that ends the clause: "κ a." */
const LAST_OPERAND = /^ (?:[A-Za-z]|\d[\d.]*)(?=[.,;:)](?:\s|$)|$)/;
const LONGEST_LOOK = 12;
const LAST_NAME = /(?<![A-Za-z])[A-Za-z]+$/;
const LONGEST_NAME = 24;
const DECIMALS = /^\.\d+/;
const ARGUMENT = /^(?:\{[^{}]{1,20}\}|[A-Za-z\d]{1,10}|[-+*])/;
const NUMBER = /^\d[\d.]*/;

/**
 * Joins the parts of one formula that were found apart, and completes a formula that was cut before its last operand.
 * `spans` are in order and do not overlap. Time linear in the text, whatever brackets it holds.
 */
export function joinSpans(text: string, spans: readonly Range[]): Range[] {
  const joined: Range[] = [];
  /** Brackets that are open at the end of the last joined range. */
  let open = 0;
  for (const span of spans) {
    const last = joined.at(-1);
    const end = complete(text, span);
    if (!last || !(span.start < last.end || belongs(text.slice(last.end, span.start), open > 0))) {
      joined.push({ start: span.start, end });
      open = surplus(text, span.start, end);
    } else if (end > last.end) {
      open += surplus(text, last.end, end);
      last.end = end;
    }
  }
  return joined;
}

function belongs(gap: string, open: boolean): boolean {
  if (gap.length > LONGEST_LOOK || gap.includes('--')) return false;
  return INSIDE.test(gap) || ASIDE.test(gap) || (open && ENUMERATION.test(gap));
}

/** Opening brackets less closing ones. */
function surplus(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++)
    depth += '([{'.includes(text[at]!) ? 1 : ')]}'.includes(text[at]!) ? -1 : 0;
  return depth;
}

function complete(text: string, { start, end }: Range): number {
  const rest = restOf(text.slice(end - 1, end), text.slice(end, end + 2 * LONGEST_LOOK));
  if (rest > 0) return end + rest;
  const name = LAST_NAME.exec(text.slice(Math.max(start, end - LONGEST_NAME), end))?.[0] ?? '';
  if (!wantsOperand(name, text[end - 1]!)) return end;
  const number = NUMBER.exec(text.slice(end, end + LONGEST_LOOK))?.[0].replace(/\.$/, '');
  if (number && roleOf(name) === 'relation') return end + number.length;
  return end + (LAST_OPERAND.exec(text.slice(end, end + LONGEST_LOOK))?.[0].length ?? 0);
}

/** The length of what was cut off: a number's decimals, or the argument of a script. */
function restOf(last: string, after: string): number {
  if (/\d/.test(last)) return DECIMALS.exec(after)?.[0].length ?? 0;
  return '^_'.includes(last) ? (ARGUMENT.exec(after)?.[0].length ?? 0) : 0;
}

function wantsOperand(name: string, last: string): boolean {
  return (
    '=<>+'.includes(last) || GREEK.test(name) || roleOf(name) === 'relation' || roleOf(name) === 'function'
  );
}

const GREEK = /^(?:alpha|beta|gamma|delta|kappa|lambda|mu|sigma|theta|eta|nabla)$/;
