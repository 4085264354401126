import { diffWordsWithSpace } from 'diff';

export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longest that two texts are compared, milliseconds: who waits sees the old text and the new one instead. */
const PATIENCE_MS = 300;
const WORD = /[\p{L}\p{N}]/u;

/**
 * How one text became another, word by word: joined without what was added it is the first, without what was removed the
 * second. Changes between which no word stays are one change: "a b" for "c d", not "a" for "c" and "b" for "d".
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (!parts) return changes(before, after);
  const told: WordChange[] = [];
  let removed = '';
  let added = '';
  parts.forEach((part, at) => {
    const isBetween = (removed || added) && at < parts.length - 1 && !WORD.test(part.value);
    if (!part.added && (part.removed || isBetween)) removed += part.value;
    if (!part.removed && (part.added || isBetween)) added += part.value;
    if (part.added || part.removed || isBetween) return;
    told.push(...changes(removed, added), { kind: 'same', text: part.value });
    removed = added = '';
  });
  return [...told, ...changes(removed, added)];
}

function changes(removed: string, added: string): WordChange[] {
  const both: WordChange[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return both.filter(({ text }) => text);
}
