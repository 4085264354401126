import type { Lexicon } from '../lexicon.ts';
import type { Segmenter } from '../segmenter.ts';
import type { TellingTest } from '../telling.ts';
import type { Token } from '../tokens.ts';
import { hashOf, mix } from './hash.ts';

/** What is known of a token before its neighbours are looked at. Names and classes are hashes. */
export interface Trait {
  /** The token itself. */
  text: number;
  shape: number;
  /** How it splits into commands (C), variables (v) and words (w), and whether prose has it too. */
  split: number;
  /** Its split; the shape of what holds no command. */
  kind: number;
  /** Its first and last command. */
  edges: number;
  /** 1 for what ordinary prose lacks. */
  strong: 0 | 1;
  /** What letters beside it are variables. */
  binds: boolean;
  isLetter: boolean;
  isSpace: boolean;
}

const LONGEST_TEXT = 14;
/** A gain in natural logarithms from which a split is likely, and from which it is sure. */
const LIKELY_GAIN = 3;
const SURE_GAIN = 8;
/** Tokens repeat within a text and across a corpus; beyond this many the memory is started afresh. */
const REMEMBERED = 50_000;

/** Beyond the ends of a text. */
export const OUTSIDE: Trait = makeTrait('#', '#', '', '', false);

/** Reads the traits of tokens, those of equal tokens once. */
export function traitReader(
  segment: Segmenter,
  lexicon: Lexicon,
  isTelling: TellingTest,
): (token: Token) => Trait {
  const known = new Map<string, Trait>();
  return (token) => {
    let trait = known.get(token.text);
    if (trait) return trait;
    if (known.size >= REMEMBERED) known.clear();
    trait = readTrait(token, segment, lexicon, isTelling);
    known.set(token.text, trait);
    return trait;
  };
}

function readTrait(
  { kind, text }: Token,
  segment: Segmenter,
  lexicon: Lexicon,
  isTelling: TellingTest,
): Trait {
  const shape = shapeOf(text);
  if (kind === 'command') return makeTrait(text, shape, 'B', '', true);
  if (kind !== 'word' || !/^[A-Za-z]{2,}$/.test(text))
    return makeTrait(text, shape, '', '', text === '^' || text === '_');
  const { pieces, hasCommand, gain } = segment(text);
  if (!hasCommand) return makeTrait(text, shape, '', '', false);
  const split = pieces.map((piece) => (piece.command ? 'C' : piece.text.length === 1 ? 'v' : 'w')).join('');
  const trust = gain > SURE_GAIN ? 2 : gain > LIKELY_GAIN ? 1 : 0;
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return makeTrait(
    text,
    shape,
    split + trust + (lexicon.isProse(text) ? 'p' : ''),
    `${first.command ? first.text : ''}/${last.command ? last.text : ''}`,
    isTelling(text),
  );
}

function makeTrait(text: string, shape: string, split: string, edges: string, strong: boolean): Trait {
  return {
    text: hashOf(text.length > LONGEST_TEXT ? 'LONG' : text),
    shape: hashOf(shape),
    split: hashOf(split),
    kind: hashOf(split || shape),
    edges: mix(hashOf(split), hashOf(edges)),
    strong: strong ? 1 : 0,
    binds: strong || text === '=' || text === '<',
    isLetter: shape === 'x' || shape === 'X',
    isSpace: shape === ' ',
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
