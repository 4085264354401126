import type { InlineNode, Paper } from '../paper/paper.ts';
import { displayText } from '../text/displayText.ts';

/** A paper that leaves the library, with what its reader added to it. */
export interface ExportItem {
  paper: Paper;
  /** Names of tags. */
  tags?: readonly string[];
  /** Markdown, with links to papers as `[[Title|id]]`. */
  note?: string;
  /** In the order of the text. */
  highlights?: readonly ExportedHighlight[];
}

export interface ExportedHighlight {
  /** The words that are marked. */
  quote: string;
  /** What was noted on them. */
  note?: string;
}

/** A title as it is shown, on one line. */
export function shownTitle({ title, titleBody }: Pick<Paper, 'title' | 'titleBody'>): string {
  return oneLine(shown(title, titleBody));
}

/** An abstract as it is shown: formulas in Unicode, paragraphs apart by a blank line. */
export function shownAbstract({ abstract, body }: Pick<Paper, 'abstract' | 'body'>): string {
  return shown(abstract, body).trim();
}

function shown(text: string, nodes?: readonly InlineNode[]): string {
  return nodes ? displayText(text, nodes) : text;
}

export function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** A paper's keywords, then the tags that it was given, each once. */
export function keywordsOf({ paper, tags = [] }: ExportItem): string[] {
  return [...new Set([...(paper.keywords ?? []), ...tags].map(oneLine))].filter(Boolean);
}

/** What its reader wrote, as texts: the note, then each marked passage in quotes with what was noted on it. */
export function notesOf({ note = '', highlights = [] }: ExportItem): string[] {
  const passages = highlights.map(({ quote, note: noted = '' }) =>
    [`“${oneLine(quote)}”`, noted.trim()].filter(Boolean).join('\n'),
  );
  return [plainMentions(note.trim()), ...passages].filter(Boolean);
}

/** Links to papers as their titles, for readers that do not know the ids of this library. */
function plainMentions(note: string): string {
  return note.replace(/\[\[([^[\]|\n]{1,1000})(?:\|[^[\]|\n\s]{1,300})?\]\]/g, '[[$1]]');
}
