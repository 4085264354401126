import { paperId } from '../paper/paperId.ts';
import type { PaperMention } from './noteNodes.ts';

/** `[[Title|id]]`, or `[[Title]]`. Titles have no line breaks. */
const MENTION = /\[\[([^[\]|\n]{1,1000})(?:\|([^[\]|\n\s]{1,300}))?\]\]/g;
/** What would end a link before its title does. */
const ENDS = /[[\]|\n]+/g;
/** The last `[[` before the caret, and what was typed of a title since. */
const BEGUN = /\[\[([^[\]|\n]{0,200})$/;

/** The links to papers in a note, in its order. */
export function paperMentionsIn(note: string): PaperMention[] {
  return [...note.matchAll(MENTION)].map(([, title, id]) => mentionOf(title!, id));
}

/** The link at a place in a note, with what it takes up. */
export function mentionAt(note: string, at: number): { mention: PaperMention; length: number } | null {
  const pattern = new RegExp(MENTION.source, 'y');
  pattern.lastIndex = at;
  const match = pattern.exec(note);
  return match && { mention: mentionOf(match[1]!, match[2]), length: match[0].length };
}

function mentionOf(title: string, id: string | undefined): PaperMention {
  return { title: title.trim(), id: id === undefined ? null : decoded(id) };
}

/** The id of the paper that a link names. */
export function mentionedId({ title, id }: PaperMention): string {
  return id ?? paperId({ title });
}

/** A link as it stands in a note: a person reads the title, the app the id behind it. */
export function mentionText({ id, title }: { id: string; title: string }): string {
  return `[[${title.replace(ENDS, ' ').replace(/\s+/g, ' ').trim()}|${id.replace(UNSAFE, encodeURIComponent)}]]`;
}

/** Ids are as documents write them: a DOI may have brackets. */
const UNSAFE = /[[\]|%\s]/g;

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What was typed of a link that is not closed yet, and where it begins; null where none is being typed. */
export function begunMention(note: string, caret: number): { start: number; typed: string } | null {
  const match = BEGUN.exec(note.slice(Math.max(0, caret - 210), caret));
  return match && { start: caret - match[1]!.length - 2, typed: match[1]! };
}
