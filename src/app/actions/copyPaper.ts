import { citation, type CitationStyle } from '../../core/export/citations/citations.ts';
import { plainOf } from '../../core/export/citations/pieces.ts';
import { bibtex } from '../../core/export/bibtex.ts';
import { markdown } from '../../core/export/markdown.ts';
import { plainText } from '../../core/export/plainText.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { copyRich, copyText } from '../../platform/clipboard.ts';
import { citationElement } from '../text/citationElement.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { formats } from '../words/en/exporting.ts';
import * as words from '../words/en/share.ts';
import { copyRefused } from '../words/en/common.ts';

/** What a paper can be copied as, and what is in it. */
export const COPY_FORMATS = [
  { ...words.formats.text, write: plainText },
  { ...words.formats.markdown, write: markdown },
  { ...words.formats.bibtex, write: bibtex },
] as const;

/** Copies a paper in one of these formats, and says so. */
export async function copyPaper(
  paper: Paper,
  { label, write }: (typeof COPY_FORMATS)[number],
): Promise<void> {
  const copied = await copyText(write(paper));
  toasts.show({ message: copied ? words.copiedAs(label) : copyRefused });
}

/** Copies how a paper is cited, with italics and links for programs that take them, and says so. */
export async function copyCitation(paper: Paper, style: CitationStyle): Promise<void> {
  const pieces = citation({ paper }, style);
  const copied = await copyRich(citationElement([pieces]), plainOf(pieces));
  toasts.show({ message: copied ? words.citationCopied(formats[style].label) : copyRefused });
}
