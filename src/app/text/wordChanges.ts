import { diffWordsWithSpace } from 'diff';

export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longest that two texts are compared, milliseconds: who waits sees the old text and the new one instead. */
const PATIENCE_MS = 300;

/** How one text became another, word by word: joined without what was added it is the first, without what was removed the second. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (!parts) return [changeOf('removed', before), changeOf('added', after)];
  return parts.map(({ value, added, removed }) =>
    changeOf(added ? 'added' : removed ? 'removed' : 'same', value),
  );
}

function changeOf(kind: WordChange['kind'], text: string): WordChange {
  return { kind, text };
}
