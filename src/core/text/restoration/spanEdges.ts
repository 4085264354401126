import type { Range } from '../../paper/paper.ts';

const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
/** A bracket behind its size is a part of the formula, whatever its partner is. */
const SIZED = /(?:right|[bB]igg?)$/;
const ROUNDS = 8;
/** Words that are commands too, but cannot begin a formula: a relation wants something before it. */
const PREPOSITION = /^(?:in|to|over|mod|mid|times|models?|and|or|of)\s+(?!$)/;
const LONGEST_PREPOSITION = 10;

/** Trims what belongs to the sentence around a formula: blanks, punctuation, brackets without their partner. */
export function trimSpan(text: string, { start, end }: Range): Range | null {
  for (let round = 0; round < ROUNDS; round++) {
    const before = start + end;
    while (start < end && /[\s.,;:?!]/.test(text[start]!)) start++;
    while (end > start && /[\s.,;:?]/.test(text[end - 1]!) && text[end - 2] !== '\\') end--;
    while (end > start && /[-+=/<&]/.test(text[end - 1]!) && !/[\^_]/.test(text[end - 2] ?? '')) end--;
    start += PREPOSITION.exec(text.slice(start, Math.min(end, start + LONGEST_PREPOSITION)))?.[0].length ?? 0;
    ({ start, end } = balance(text, start, end));
    if (before === start + end) break;
  }
  return start < end ? { start, end } : null;
}

interface Loose {
  open: number[];
  close: number[];
}

function balance(text: string, start: number, end: number): Range {
  const { open, close } = looseBrackets(text, start, end);
  if (close.length > 0 && close.at(-1) === end - 1 && !SIZED.test(text.slice(start, end - 1)))
    return { start, end: end - 1 };
  if (close.length > 0 && '([{'.includes(text[start - 1] ?? ' ')) return { start: start - 1, end };
  if (open.length > 0 && CLOSING.has(text[end] ?? '')) return { start, end: end + 1 };
  if (open.length > 0 && text[end] === ' ' && CLOSING.has(text[end + 1] ?? ''))
    return { start, end: end + 2 };
  if (open.length > 0 && open[0] === start) return { start: start + 1, end };
  if (open.length > 0) return { start, end: open[0]! };
  if (wrapped(text, start, end)) return { start: start + 1, end: end - 1 };
  return { start, end };
}

/** Round and square brackets may close one another, as in half-open intervals; braces may not. */
function looseBrackets(text: string, start: number, end: number): Loose {
  const open: number[] = [];
  const close: number[] = [];
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if ('([{'.includes(character)) open.push(at);
    else if (CLOSING.has(character)) {
      const partner = open.at(-1);
      if (partner !== undefined && (character === '}') === (text[partner] === '{')) open.pop();
      else close.push(at);
    }
  }
  return { open, close };
}

/** A formula in the sentence's own brackets: "(p ≠ 2)". */
function wrapped(text: string, start: number, end: number): boolean {
  if (text[start] !== '(' || text[end - 1] !== ')' || end - start < 3) return false;
  if (start > 0 && !/\s/.test(text[start - 1]!)) return false;
  if (/[-\w^_]/.test(text[end] ?? ' ')) return false;
  const inner = text.slice(start + 1, end - 1);
  const { open, close } = looseBrackets(text, start + 1, end - 1);
  return open.length === 0 && close.length === 0 && !/^[^()]*,[^()]*$/.test(inner);
}
