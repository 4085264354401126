/** The sheet that gives papers to other programs, as files. */
import { papersOf } from './counts.ts';

export const exportThese = 'Exportieren …';
export const exportPapers = (papers: number): string => `${papersOf(papers)} exportieren`;
export const exportKept = 'Behaltenes exportieren';
export const exportAdvice =
  'Gibt gemerkte, verschlagwortete, gesammelte und mit Notizen versehene Artikel an Zotero, LaTeX, Tabellen oder Notizen weiter. Alles steht nur in einer Sicherung.';
export const nothingKept = 'Noch ist nichts gemerkt, verschlagwortet, gesammelt oder mit Notizen versehen.';
export const format = 'Format';
export const inStyle = 'Literaturangaben in einem Stil';
export const withOwn = 'Mit Schlagwörtern, Notizen und Markierungen';
export const save = 'Datei speichern';
export const share = 'Teilen';
export const copy = 'Kopieren';
export const working = 'Die Artikel werden zusammengestellt …';
/** In the names of files: of everything, and of papers without a name. */
export const exportKeptStem = 'bibliothek';
export const stem = 'artikel';

export const leftOut = (missing: number): string =>
  missing === 1
    ? 'Ein Artikel fehlt darin: Sein Text ist nicht auf diesem Gerät.'
    : `${papersOf(missing)} fehlen darin: Ihre Texte sind nicht auf diesem Gerät.`;
const withMissing = (sentence: string, missing: number): string =>
  missing > 0 ? `${sentence} ${leftOut(missing)}` : sentence;
export const exported = (papers: number, file: string, missing: number): string =>
  withMissing(`${papersOf(papers)} exportiert: ${file}. Die Datei ist bei den Downloads zu finden.`, missing);
export const copied = (papers: number, missing: number): string =>
  withMissing(`${papersOf(papers)} kopiert.`, missing);

/** What papers can leave as, and what that is for. */
export const formats = {
  bibtex: { label: 'BibTeX', holds: 'Zum Zitieren in LaTeX; für Zotero und JabRef' },
  ris: { label: 'RIS', holds: 'Für Zotero, EndNote und Mendeley' },
  csl: { label: 'CSL-JSON', holds: 'Für Pandoc und Zotero' },
  csv: { label: 'CSV', holds: 'Für Tabellen; vor allem, was sie berechnen würden, steht ein Apostroph' },
  markdown: { label: 'Markdown', holds: 'Ein Text mit Formeln und Links' },
  vault: { label: 'Markdown-Dateien', holds: 'Eine für jeden Artikel, gezippt, für Obsidian' },
  list: { label: 'Liste', holds: 'Nummeriert, zum Lesen oder Verschicken' },
  apa: { label: 'APA', holds: '7. Auflage: nach Namen und Jahren' },
  ieee: { label: 'IEEE', holds: 'Nummeriert, in der Reihenfolge der Liste' },
  chicago: { label: 'Chicago', holds: '18. Auflage: nach Namen und Jahren' },
  nature: { label: 'Nature', holds: 'Nummeriert, in der Reihenfolge der Liste' },
} as const;
