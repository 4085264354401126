import type { NoteBlock, NoteItem } from './noteNodes.ts';
import { readInline } from './readInline.ts';

/** How deep quotes and lists stand in each other; deeper ones are paragraphs. */
const DEEPEST = 6;

/** A line of a note without what its quotes and lists put before it, and where it stands in the note. */
interface Line {
  text: string;
  at: number;
}

const HEADING = /^(#{1,6})\s+(\S.*)$/;
const RULE = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const QUOTE = /^\s{0,3}>\s?/;
const ITEM = /^(\s{0,3})(?:[-*+]|(\d{1,9})[.)])(\s+|$)/;
const CHECK = /^\[([ xX])\](\s+|$)/;

/** A note as blocks. Every text is a note: what means nothing in Markdown is a paragraph. */
export function readNote(note: string): NoteBlock[] {
  const lines: Line[] = [];
  let at = 0;
  for (const text of note.split('\n')) {
    lines.push({ text: text.replace(/\r$/, ''), at });
    at += text.length + 1;
  }
  return blocksOf(lines, 0);
}

function blocksOf(lines: readonly Line[], depth: number): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!lines[at]!.text.trim()) {
      at++;
      continue;
    }
    const [block, end] = blockOf(lines, at, depth) ?? paragraphOf(lines, at, depth);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

/** The block that a line begins, and the line after it; null for a paragraph. */
function blockOf(lines: readonly Line[], at: number, depth: number): [NoteBlock, number] | null {
  const { text } = lines[at]!;
  const heading = HEADING.exec(text);
  if (heading) {
    const level = Math.min(heading[1]!.length, 3) as 1 | 2 | 3;
    return [{ t: 'heading', level, children: readInline(heading[2]!.replace(/ +#+ *$/, '')) }, at + 1];
  }
  if (RULE.test(text)) return [{ t: 'rule' }, at + 1];
  const fence = FENCE.exec(text)?.[1];
  if (fence) return codeOf(lines, at, fence);
  if (depth >= DEEPEST) return null;
  if (QUOTE.test(text)) return quoteOf(lines, at, depth);
  return ITEM.test(text) ? listOf(lines, at, depth) : null;
}

function beginsBlock(text: string, depth: number): boolean {
  const isNested = depth < DEEPEST && (QUOTE.test(text) || ITEM.test(text));
  return HEADING.test(text) || RULE.test(text) || FENCE.test(text) || isNested;
}

function paragraphOf(lines: readonly Line[], from: number, depth: number): [NoteBlock, number] {
  let to = from + 1;
  while (to < lines.length && lines[to]!.text.trim() && !beginsBlock(lines[to]!.text, depth)) to++;
  const text = lines
    .slice(from, to)
    .map((line) => line.text.trim())
    .join('\n');
  return [{ t: 'paragraph', children: readInline(text) }, to];
}

/** One that is not closed goes on to the end. */
function codeOf(lines: readonly Line[], from: number, fence: string): [NoteBlock, number] {
  let to = from + 1;
  while (to < lines.length && !lines[to]!.text.trim().startsWith(fence)) to++;
  const text = lines
    .slice(from + 1, to)
    .map((line) => line.text)
    .join('\n');
  return [{ t: 'code', text }, Math.min(to + 1, lines.length)];
}

function quoteOf(lines: readonly Line[], from: number, depth: number): [NoteBlock, number] {
  const inner: Line[] = [];
  for (let line = lines[from]; line && QUOTE.test(line.text); line = lines[from + inner.length])
    inner.push(without(line, QUOTE.exec(line.text)![0].length));
  return [{ t: 'quote', blocks: blocksOf(inner, depth + 1) }, from + inner.length];
}

function listOf(lines: readonly Line[], from: number, depth: number): [NoteBlock, number] {
  const number = ITEM.exec(lines[from]!.text)![2];
  const items: NoteItem[] = [];
  let at = from;
  while (at < lines.length) {
    const match = ITEM.exec(lines[at]!.text);
    if (!match || RULE.test(lines[at]!.text) || (match[2] === undefined) !== (number === undefined)) break;
    const indent = match[0].length;
    const own = [without(lines[at]!, indent)];
    at++;
    while (at < lines.length && belongs(lines, at)) own.push(outdented(lines[at++]!, indent));
    items.push(itemOf(own, depth));
    // An empty line between two items parts no list.
    if (at + 1 < lines.length && !lines[at]!.text.trim() && ITEM.test(lines[at + 1]!.text)) at++;
  }
  return [{ t: 'list', ordered: number !== undefined, first: Number(number ?? 1), items }, at];
}

/** True for a line of the item above it: indented, or empty before one that is. */
function belongs(lines: readonly Line[], at: number): boolean {
  const isIndented = (line: Line | undefined) => line !== undefined && /^(?:\s{2,}|\t)\S/.test(line.text);
  const { text } = lines[at]!;
  return text.trim() ? isIndented(lines[at]) : isIndented(lines[at + 1]);
}

function itemOf(lines: Line[], depth: number): NoteItem {
  const [first, ...rest] = lines as [Line, ...Line[]];
  const check = CHECK.exec(first.text);
  if (!check) return { blocks: blocksOf(lines, depth + 1) };
  const blocks = blocksOf([without(first, check[0].length), ...rest], depth + 1);
  return { check: { done: check[1] !== ' ', at: first.at + 1 }, blocks };
}

function without({ text, at }: Line, length: number): Line {
  return { text: text.slice(length), at: at + length };
}

function outdented(line: Line, most: number): Line {
  return without(line, Math.min(most, /^\s*/.exec(line.text)![0].length));
}

/** The note with a point of a checklist ticked, or not any more. @param at where its sign stands, as the node says */
export function withTick(note: string, at: number, done: boolean): string {
  if (!/^[ xX]$/.test(note.charAt(at))) return note;
  return note.slice(0, at) + (done ? 'x' : ' ') + note.slice(at + 1);
}
