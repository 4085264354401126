/**
 * What a note says, as typed nodes: a subset of CommonMark, with checklists, and links to other papers as
 * `[[Title|id]]`. Positions are UTF-16 units of the note.
 */
export type NoteBlock =
  | { t: 'paragraph'; children: NoteInline[] }
  | { t: 'heading'; level: 1 | 2 | 3; children: NoteInline[] }
  | { t: 'quote'; blocks: NoteBlock[] }
  | { t: 'code'; text: string }
  | { t: 'rule' }
  | { t: 'list'; ordered: boolean; first: number; items: NoteItem[] };

export interface NoteItem {
  /** Of a checklist: whether it is ticked, and where the sign stands that says so; else missing. */
  check?: { done: boolean; at: number };
  blocks: NoteBlock[];
}

export type NoteInline =
  | { t: 'text'; text: string }
  | { t: 'code'; text: string }
  | { t: 'break' }
  | { t: 'emphasis' | 'strong' | 'strike'; children: NoteInline[] }
  /** Absolute, `http:` or `https:` only. */
  | { t: 'link'; href: string; children: NoteInline[] }
  | { t: 'paper'; link: PaperMention };

/** A link to another paper. */
export interface PaperMention {
  title: string;
  /** Where the note says it; else the title says which paper it is. */
  id: string | null;
}
