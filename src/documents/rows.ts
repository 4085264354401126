import type { Diagnostic } from '../core/formats/diagnostic.ts';
import type { IdentifiedDraft } from '../core/formats/documentFormat.ts';
import { makePaper } from '../core/formats/makePaper.ts';
import { mergeDuplicates } from '../core/formats/mergeDuplicates.ts';
import { bylineOf, venueOf } from '../core/paper/summary.ts';
import { typesetPaper } from '../core/text/mathml/typesetPaper.ts';
import type { StoredPaper } from '../data/library/ownPapers.ts';
import type { Here } from './known.ts';
import type { Chosen, DocumentRead, FoundPaper } from './protocol.ts';
import type { HeldDocument } from './readBrought.ts';

/** A paper that was found in a document. */
export interface PaperRow {
  draft: IdentifiedDraft;
  /** The document, and which of its drafts it is. */
  of: HeldDocument;
  at: number;
  here: Here | null;
  /** Once it is stored. */
  stored: StoredPaper | null;
}

/** What should have been a paper, and is none. */
interface FaultyRow {
  why: Diagnostic;
}

type Row = PaperRow | FaultyRow;

const MOST_NOTES = 50;
/** Rows that are made at once: more than any screen shows. */
const MOST_ROWS = 500;

/** The rows of the preview: what was found in documents, each paper once, in their order. */
export class Rows {
  #documents: HeldDocument[] = [];
  #rows: Row[] = [];
  #papers = new Map<string, PaperRow>();
  /** Copies that are left out, by their document. */
  #copies = new Map<string, Diagnostic[]>();

  get documents(): DocumentRead[] {
    const counts = new Map<HeldDocument, number>();
    for (const { of } of this.#papers.values()) counts.set(of, (counts.get(of) ?? 0) + 1);
    return this.#documents.map((document) => {
      const { name, format, drafts, diagnostics } = document;
      const copies = this.#copies.get(name) ?? [];
      const refused =
        drafts.length > 0 ? null : (diagnostics.findLast(({ severity }) => severity === 'error') ?? null);
      const notes = [...diagnostics, ...copies].filter((one) => one !== refused && !one.leftOut);
      return { name, format, papers: counts.get(document) ?? 0, refused, notes: notes.slice(0, MOST_NOTES) };
    });
  }

  get papers(): Iterable<PaperRow> {
    return this.#papers.values();
  }

  get found(): Record<FoundPaper['state'], number> {
    const found = { new: 0, here: 0, faulty: this.#rows.length - this.#papers.size };
    for (const row of this.#papers.values()) found[stateOf(row)]++;
    return found;
  }

  /**
   * Adds what was read: documents, and what came to those that are here. Each paper is kept once, across all documents, as
   * at build, and what is shown by now stays as it is; all are gone through for that, so that few calls with many documents
   * cost less than many with few.
   *
   * @param place says which are on this device already, and the id that a paper can have beside those
   */
  add(
    documents: readonly HeldDocument[],
    place: (draft: IdentifiedDraft) => { id: string; here: Here | null },
  ): void {
    const there = new Set(this.#documents);
    for (const document of documents) if (!there.has(document)) this.#documents.push(document);
    // A copy has the same source, also where it got another id.
    const before = new Map([...this.#papers.values()].map((row) => [row.draft.source, row]));
    const places = new Map(
      this.#documents.flatMap((of) => of.drafts.map((draft, at) => [draft.source, { of, at, draft }])),
    );
    const all = [...places.values()].map(({ draft }) => draft);
    const shown = all.filter(({ source }) => before.has(source));
    const others = all.filter(({ source }) => !before.has(source));
    const { papers, diagnostics } = mergeDuplicates([...shown, ...others]);
    this.#copies = byDocument(diagnostics);
    const rows = papers.map((draft): PaperRow => {
      const row = before.get(draft.source);
      if (row) return row;
      const { of, at } = places.get(draft.source)!;
      const { id, here } = place(draft);
      return { draft: id === draft.id ? draft : { ...draft, id }, of, at, here, stored: null };
    });
    this.#papers = new Map(rows.map((row) => [row.draft.id, row]));
    this.#rows = inOrder(this.#documents, rows);
  }

  /** Those of a state, in the order of the documents. */
  window(which: 'all' | FoundPaper['state'], start: number, length: number): FoundPaper[] {
    const from = Math.max(0, Math.trunc(start) || 0);
    const rows = which === 'all' ? this.#rows : this.#rows.filter((row) => stateOf(row) === which);
    return rows.slice(from, from + Math.min(MOST_ROWS, length)).map((row) => shown(row));
  }

  /**
   * Papers that may be stored, of those that are wanted: new ones, and those that no more than their title says are here.
   */
  wanted({ all, apart, anyway }: Chosen): PaperRow[] {
    const [others, besides] = [new Set(apart), new Set(anyway)];
    return [...this.#papers.values()].filter(({ here, draft: { id } }) =>
      here ? here.by === 'title' && besides.has(id) : all !== others.has(id),
    );
  }

  get(id: string): PaperRow | undefined {
    return this.#papers.get(id);
  }
}

function byDocument(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const grouped = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const own = grouped.get(one.document);
    if (own) own.push(one);
    else grouped.set(one.document, [one]);
  }
  return grouped;
}

/** Rows by their documents, and lines in them, with what is faulty between them. */
function inOrder(documents: readonly HeldDocument[], papers: readonly PaperRow[]): Row[] {
  const byDocument = new Map<HeldDocument, Row[]>(
    documents.map((document) => [
      document,
      document.diagnostics.filter(({ leftOut }) => leftOut).map((why) => ({ why })),
    ]),
  );
  for (const row of papers) byDocument.get(row.of)!.push(row);
  return [...byDocument.values()].flatMap((rows) => rows.sort((a, b) => lineOf(a) - lineOf(b)));
}

function lineOf(row: Row): number {
  return 'why' in row ? (row.why.line ?? 0) : row.draft.source.line;
}

function stateOf(row: Row): FoundPaper['state'] {
  if ('why' in row) return 'faulty';
  return hereOf(row) ? 'here' : 'new';
}

/** What this import stored is on the device as what was there before. */
function hereOf({ here, stored, draft }: PaperRow): Here | null {
  return stored ? ownHere({ draft }) : here;
}

/** As an own paper it is there itself. */
export function ownHere({ draft: { id } }: Pick<PaperRow, 'draft'>): Here {
  return { id, by: 'id', own: true };
}

function shown(row: Row): FoundPaper {
  const state = stateOf(row);
  if ('why' in row) {
    const { document, line } = row.why;
    const id = `${document}\n${line ?? ''}`;
    const place = { document, ...(line !== undefined && { line }) };
    return { id, title: '', authors: '', where: '', state, ...place, why: row.why };
  }
  const { draft } = row;
  const here = hereOf(row);
  const { fields = {}, source } = draft;
  // Of a long document there is no abstract here, and a title alone tells its formulas.
  const { id, title, titleBody } = typesetPaper(makePaper({ ...draft, abstract: '' }));
  return {
    id,
    title,
    ...(titleBody && { titleBody }),
    authors: bylineOf({ authors: fields.authors ?? [] }),
    where: venueOf(fields),
    state,
    ...(here && { here }),
    document: source.document,
    line: source.line,
  };
}
