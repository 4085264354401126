/** The sheet that gives papers to other programs, as files. */
import { papersOf } from './counts.ts';

export const exportThese = 'Export …';
export const exportPapers = (papers: number): string => `Export ${papersOf(papers)}`;
export const exportKept = 'Export what you keep';
export const exportAdvice =
  'Gives the papers that you saved, tagged, collected or noted on to Zotero, LaTeX, spreadsheets or notes. Only a backup has everything.';
export const nothingKept = 'Nothing is saved, tagged, collected or noted on yet.';
export const format = 'Format';
export const inStyle = 'References in a style';
export const withOwn = 'With your tags, notes and highlights';
export const save = 'Save the file';
export const share = 'Share';
export const copy = 'Copy';
export const working = 'Putting the papers together…';
/** In the names of files: of everything, and of papers without a name. */
export const exportKeptStem = 'library';
export const stem = 'papers';

export const leftOut = (missing: number): string =>
  missing === 1
    ? 'One paper is left out: its text is not on this device.'
    : `${papersOf(missing)} are left out: their texts are not on this device.`;
const withMissing = (sentence: string, missing: number): string =>
  missing > 0 ? `${sentence} ${leftOut(missing)}` : sentence;
export const exported = (papers: number, file: string, missing: number): string =>
  withMissing(`${papersOf(papers)} exported: ${file}. Look for it among your downloads.`, missing);
export const copied = (papers: number, missing: number): string =>
  withMissing(`${papersOf(papers)} copied.`, missing);

/** What papers can leave as, and what that is for. */
export const formats = {
  bibtex: { label: 'BibTeX', holds: 'To cite in LaTeX; for Zotero and JabRef' },
  ris: { label: 'RIS', holds: 'For Zotero, EndNote and Mendeley' },
  csl: { label: 'CSL-JSON', holds: 'For Pandoc and Zotero' },
  csv: { label: 'CSV', holds: 'For spreadsheets; an apostrophe stands before what they would compute' },
  markdown: { label: 'Markdown', holds: 'One text, with formulas and links' },
  vault: { label: 'Markdown files', holds: 'One for each paper, zipped, for Obsidian' },
  list: { label: 'List', holds: 'A numbered list to read or send' },
  apa: { label: 'APA', holds: '7th edition: by names and years' },
  ieee: { label: 'IEEE', holds: 'Numbered, in the order of the list' },
  chicago: { label: 'Chicago', holds: '18th edition: by names and years' },
  nature: { label: 'Nature', holds: 'Numbered, in the order of the list' },
} as const;
