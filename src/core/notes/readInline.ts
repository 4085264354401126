import { webAddress } from '../paper/webAddress.ts';
import { mentionAt } from './paperMentions.ts';
import type { NoteInline } from './noteNodes.ts';

/** How deep emphasis stands in emphasis; what is deeper stays as it is written. */
const DEEPEST = 8;
/** Longer text between two signs is no emphasis: looking further at each sign would take the square of a note. */
const FURTHEST = 1000;

const BEGINS = /[\\`[*_~\nhH]/;
const ESCAPED = /^\\[!-/:-@[-`{-~]/;
const CODE = /^(`+)([^`][\s\S]*?)\1(?!`)/;
const LINK = /^\[([^[\]\n]{1,1000})\]\((\S{1,2000}?)\)/;
const ADDRESS = /^https?:\/\/[^\s<>]{1,2000}/i;
/** Marks that end a sentence rather than an address. */
const AFTER_ADDRESS = /[.,;:!?)\]}'"*_~]+$/;
const SIGN = /^(\*\*|__|~~|\*|_)/;
const KINDS = { '**': 'strong', __: 'strong', '~~': 'strike', '*': 'emphasis', _: 'emphasis' } as const;

/** A stretch of a note as inline nodes. What is not closed, or no web address, is text. */
export function readInline(text: string, depth = 0): NoteInline[] {
  const nodes: NoteInline[] = [];
  let plain = '';
  const put = (node: NoteInline, length: number) => {
    if (plain) nodes.push({ t: 'text', text: plain });
    plain = '';
    nodes.push(node);
    at += length;
  };
  const unclosed: Unclosed = new Map();
  let at = 0;
  while (at < text.length) {
    const found = BEGINS.test(text[at]!) ? nodeAt(text, at, depth, unclosed) : null;
    if (!found) plain += text[at++]!;
    else if (found.node === null) {
      plain += found.text;
      at += found.length;
    } else put(found.node, found.length);
  }
  if (plain) nodes.push({ t: 'text', text: plain });
  return nodes;
}

type Found = { node: NoteInline; length: number } | { node: null; text: string; length: number };

/** Until where nothing closes a sign: what follows it need not be looked through again for each. */
type Unclosed = Map<string, number>;

function nodeAt(text: string, at: number, depth: number, unclosed: Unclosed): Found | null {
  const rest = text.slice(at, at + FURTHEST);
  switch (text[at]) {
    case '\n':
      return { node: { t: 'break' }, length: 1 };
    case '\\':
      return ESCAPED.test(rest) ? { node: null, text: rest[1]!, length: 2 } : null;
    case '`':
      return codeAt(rest);
    case '[':
      return linkAt(text, at, rest, depth);
    case 'h':
    case 'H':
      return isInWord(text, at) ? null : addressAt(rest);
    default:
      return emphasisAt(text, at, rest, depth, unclosed);
  }
}

function codeAt(rest: string): Found {
  const match = CODE.exec(rest);
  if (match) return { node: { t: 'code', text: match[2]!.trim() || match[2]! }, length: match[0].length };
  const signs = /^`+/.exec(rest)![0];
  return { node: null, text: signs, length: signs.length };
}

function linkAt(text: string, at: number, rest: string, depth: number): Found | null {
  const mention = mentionAt(text, at);
  if (mention) return { node: { t: 'paper', link: mention.mention }, length: mention.length };
  const match = LINK.exec(rest);
  const href = match && webAddress(match[2]!)?.href;
  if (!match || !href) return null;
  const children = depth < DEEPEST ? unlinked(readInline(match[1]!, depth + 1)) : [textOf(match[1]!)];
  return { node: { t: 'link', href, children }, length: match[0].length };
}

function addressAt(rest: string): Found | null {
  const written = ADDRESS.exec(rest)?.[0].replace(AFTER_ADDRESS, '');
  const href = written && webAddress(written)?.href;
  if (!written || !href) return null;
  return { node: { t: 'link', href, children: [textOf(written)] }, length: written.length };
}

/** A sign opens emphasis before a word and closes it after one; inside a word `_` is a letter like any other. */
function emphasisAt(text: string, at: number, rest: string, depth: number, unclosed: Unclosed): Found | null {
  const sign = SIGN.exec(rest)?.[1] as keyof typeof KINDS | undefined;
  if (!sign || depth >= DEEPEST) return null;
  if (/^\s?$/.test(rest.charAt(sign.length)) || (sign.startsWith('_') && isInWord(text, at)))
    return skipped(sign);
  const from = Math.max(sign.length + 1, (unclosed.get(sign) ?? 0) - at);
  for (let end = rest.indexOf(sign, from); end > 0; end = rest.indexOf(sign, end + 1)) {
    if (/\s/.test(rest[end - 1]!) || (sign.length === 1 && isDoubled(rest, end))) continue;
    if (sign.startsWith('_') && /[\p{L}\p{N}]/u.test(rest.charAt(end + sign.length))) continue;
    const inner = rest.slice(sign.length, end);
    if (inner.includes('\n\n')) return skipped(sign);
    return { node: { t: KINDS[sign], children: readInline(inner, depth + 1) }, length: end + sign.length };
  }
  // What stands at the edge may be told otherwise by what follows it.
  unclosed.set(sign, at + rest.length - sign.length - 1);
  return skipped(sign);
}

const skipped = (sign: string): Found => ({ node: null, text: sign, length: sign.length });

function isDoubled(text: string, at: number): boolean {
  return text[at + 1] === text[at] || text[at - 1] === text[at];
}

function isInWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!);
}

function textOf(text: string): NoteInline {
  return { t: 'text', text };
}

/** A link holds no other link. */
function unlinked(nodes: NoteInline[]): NoteInline[] {
  return nodes.flatMap((node) => {
    if (node.t === 'link') return node.children;
    return node.t === 'paper' ? [textOf(node.link.title)] : [node];
  });
}
