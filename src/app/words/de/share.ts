/** The sheet that shares and copies a paper. */

export { share } from './reader.ts';
export const shareTitleAndLink = 'Titel und Link teilen';
export const copyOwnLink = 'Link zu diesem Artikel kopieren';
export const copyLinkHere = 'Link zu seiner Seite in dieser Bibliothek kopieren';
export const citation = 'Literaturangabe';
export const citationStyle = 'Stil der Literaturangabe';
export const copyCitation = 'Literaturangabe kopieren';
export const citationCopied = (style: string): string => `Literaturangabe kopiert (${style}).`;
export const copyPaper = 'Artikel kopieren';
export const copyAs = (format: string): string => `Als ${format} kopieren`;
export const copiedAs = (format: string): string => `Als ${format} kopiert.`;
export const titleAndLinkCopied = 'Titel und Link kopiert.';
export const shareRefused = 'Der Browser hat weder Teilen noch Kopieren erlaubt.';

/** What a paper can be copied as, and what is in it. */
export const formats = {
  text: { label: 'Text', holds: 'Titel, Namen und Zusammenfassung' },
  markdown: { label: 'Markdown', holds: 'Für Notizen, mit Formeln und Links' },
  bibtex: { label: 'BibTeX', holds: 'Zum Zitieren in LaTeX oder Zotero' },
} as const;
