import { bibtex } from '../../core/export/bibtex.ts';
import { markdown } from '../../core/export/markdown.ts';
import { plainText } from '../../core/export/plainText.ts';
import type { Paper } from '../../core/paper.ts';
import { copyText } from '../../platform/clipboard.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** What a paper can be copied as. */
export const COPY_FORMATS = [
  { label: 'Text', write: plainText },
  { label: 'Markdown', write: markdown },
  { label: 'BibTeX', write: bibtex },
] as const;

/** Copies a paper in one of these formats, and says so. */
export async function copyPaper(
  paper: Paper,
  { label, write }: (typeof COPY_FORMATS)[number],
): Promise<void> {
  const copied = await copyText(write(paper));
  toasts.show({ message: copied ? `Copied as ${label}.` : 'The browser did not let the app copy.' });
}
