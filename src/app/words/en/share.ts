/** The sheet that shares and copies a paper. */

export { share } from './reader.ts';
export const shareTitleAndLink = 'Share title and link';
export const copyOwnLink = 'Copy link to this paper';
export const copyLinkHere = 'Copy link to its page in this library';
export const citation = 'Citation';
export const citationStyle = 'Citation style';
export const copyCitation = 'Copy citation';
export const citationCopied = (style: string): string => `Citation copied (${style}).`;
export const copyPaper = 'Copy the paper';
export const copyAs = (format: string): string => `Copy as ${format}`;
export const copiedAs = (format: string): string => `Copied as ${format}.`;
export const titleAndLinkCopied = 'Title and link copied.';
export const shareRefused = 'The browser let the app neither share nor copy.';

/** What a paper can be copied as, and what is in it. */
export const formats = {
  text: { label: 'Text', holds: 'Title, authors and abstract' },
  markdown: { label: 'Markdown', holds: 'For notes, with formulas and links' },
  bibtex: { label: 'BibTeX', holds: 'To cite it in LaTeX or Zotero' },
} as const;
