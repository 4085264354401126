import { isUnmistakable } from '../evidence.ts';
import { isGlued } from '../glued.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Segmenter } from '../segmenter.ts';
import type { Token } from '../tokens.ts';

/** The tagger's weights are a table of this many slots, a power of two; features share slots by chance. */
export const SLOTS = 1 << 18;

/** What is known of a token before its neighbours are looked at. */
interface Trait {
  text: string;
  shape: string;
  /** How it splits into commands (C), variables (v) and words (w); empty for what holds no command. */
  split: string;
  /** Its first and last command. */
  edges: string;
  /** Ordinary prose lacks it. */
  strong: boolean;
}

const LONGEST_TEXT = 14;
const OUTSIDE: Trait = { text: '#', shape: '#', split: '', edges: '', strong: false };
/** A gain in natural logarithms from which a split is likely, and from which it is sure. */
const LIKELY_GAIN = 3;
const SURE_GAIN = 8;

/**
 * The features of every token, as slots: its text, shape and split, those of its neighbours, and how much evidence of
 * TeX the whole text holds. `marks` is that evidence.
 */
export function features(
  tokens: readonly Token[],
  segment: Segmenter,
  lexicon: Lexicon,
  marks: number,
): Uint32Array[] {
  const traits = tokens.map((token) => traitOf(token, segment, lexicon));
  const variables = variablesOf(tokens, traits);
  const level = marks === 0 ? '0' : marks < 3 ? '1' : marks < 8 ? '2' : '3';
  return tokens.map((_, i) => slotsOf(describe(tokens, traits, variables, level, i)));
}

function traitOf({ kind, text }: Token, segment: Segmenter, lexicon: Lexicon): Trait {
  const shown = text.length > LONGEST_TEXT ? 'LONG' : text;
  const trait = {
    text: shown,
    shape: shapeOf(text),
    split: '',
    edges: '',
    strong: text === '^' || text === '_',
  };
  if (kind === 'command') return { ...trait, split: 'B', strong: true };
  if (kind !== 'word' || !/^[A-Za-z]{2,}$/.test(text)) return trait;
  const { pieces, hasCommand, gain } = segment(text);
  if (!hasCommand) return trait;
  const split = pieces.map((piece) => (piece.command ? 'C' : piece.text.length === 1 ? 'v' : 'w')).join('');
  const trust = gain > SURE_GAIN ? 2 : gain > LIKELY_GAIN ? 1 : 0;
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return {
    ...trait,
    split: split + trust + (lexicon.isProse(text) ? 'p' : ''),
    edges: `${first.command ? first.text : ''}/${last.command ? last.text : ''}`,
    strong: isUnmistakable(text) || isGlued(text, segment, lexicon),
  };
}

function shapeOf(text: string): string {
  if (text.length === 1)
    return /[a-z]/.test(text) ? 'x' : /[A-Z]/.test(text) ? 'X' : /\d/.test(text) ? '9' : text;
  if (/^[a-z]+$/.test(text)) return text.length === 2 ? 'x2' : 'xx';
  if (/^[A-Z]+$/.test(text)) return 'XX';
  if (/^[A-Z][a-z]+$/.test(text)) return 'Xx';
  if (/^[A-Za-z]+$/.test(text)) return 'xX';
  if (/^\d/.test(text)) return '99';
  return /^\s/.test(text) ? ' ' : 'u';
}

/** Single letters that stand beside what is surely mathematics somewhere in the text. */
function variablesOf(tokens: readonly Token[], traits: readonly Trait[]): Set<string> {
  const found = new Set<string>();
  tokens.forEach(({ text }, i) => {
    if (!traits[i]!.strong && text !== '=' && text !== '<') return;
    for (const j of [i - 2, i - 1, i + 1, i + 2]) {
      const beside = tokens[j]?.text;
      if (beside && /^[A-Za-z]$/.test(beside)) found.add(beside);
    }
  });
  return found;
}

function describe(
  tokens: readonly Token[],
  traits: readonly Trait[],
  variables: ReadonlySet<string>,
  level: string,
  i: number,
): string[] {
  const at = (j: number): Trait => traits[j] ?? OUTSIDE;
  const beyond = (j: number, step: number): number =>
    tokens[j + step]?.kind === 'space' ? j + 2 * step : j + step;
  const [l, r] = [beyond(i, -1), beyond(i, 1)];
  const [left, right, left2, right2] = [at(l), at(r), at(beyond(l, -1)), at(beyond(r, 1))];
  const own = at(i);
  const gaps = (l === i - 1 ? '.' : '_') + (r === i + 1 ? '.' : '_');
  const { shape, split, text } = own;
  const kind = split || shape;
  const leftKind = left.split || left.shape;
  const rightKind = right.split || right.shape;
  const list = [
    'b',
    `t${text}`,
    `T${text}${level}`,
    `s${shape}${level}`,
    `c${split}${own.edges}`,
    `C${split}${own.strong}${level}`,
    `p${left.text}|${shape}${gaps}`,
    `n${right.text}|${shape}${gaps}`,
    `P${left.text}|${text}`,
    `N${right.text}|${text}`,
    `a${left.text}|${right.text}|${shape}`,
    `q${leftKind}${left2.shape}|${kind}${gaps}`,
    `m${rightKind}${right2.shape}|${kind}${gaps}`,
    `w${leftKind}|${kind}|${rightKind}${gaps}`,
    `e${left.strong}${right.strong}${kind}${level}`,
    `f${left.edges}|${kind}|${right.edges}`,
    `2${left2.text}|${left.text}|${shape}`,
    `3${right.text}|${right2.text}|${shape}`,
    `g${gaps}${kind}${level}`,
    `4${left2.shape}${left.shape}|${shape}|${right.shape}${right2.shape}`,
  ];
  if (shape === 'x' || shape === 'X') {
    const known = variables.has(text) ? 'V' : '-';
    list.push(
      `v${known}${level}${shape}`,
      `V${known}${text}`,
      `u${known}${left.text}|${right.text}`,
      `U${known}${leftKind}|${rightKind}${gaps}`,
    );
  }
  if (shape === ' ') {
    const [near, far] = [variables.has(left.text) ? 'V' : '-', variables.has(right.text) ? 'V' : '-'];
    list.push(
      `y${left.text}|${right.text}`,
      `z${leftKind}|${rightKind}${near}${far}`,
      `Z${left2.shape}${leftKind}|${rightKind}${right2.shape}`,
    );
  }
  return list;
}

function slotsOf(names: readonly string[]): Uint32Array {
  return Uint32Array.from(names, slotOf);
}

/** FNV-1a, 32 bits, folded to the table's size. */
function slotOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) & (SLOTS - 1);
}
