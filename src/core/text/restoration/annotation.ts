import type { Range } from '../../paper/paper.ts';

/** A node to be: what a rule found in a text. Children come from what other rules find inside its range. */
export type Annotation =
  | ({ t: 'char'; display: string } & Range)
  | ({ t: 'math'; tex: string; display: string } & Range)
  | ({ t: 'link'; href: string } & Range)
  | ({ t: 'emphasis' | 'group' | 'sup' | 'sub' } & Range)
  /** `starts` are the beginnings of the items, the first of them `start`. */
  | ({ t: 'list'; starts: number[] } & Range);

/** Characters that are not shown. */
export function hidden(start: number, end: number): Annotation {
  return { t: 'char', start, end, display: '' };
}
