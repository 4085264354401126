import { excerpt, type Diagnostic } from '../diagnostic.ts';
import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import { draftOfEntry, type Entry } from './entry.ts';
import { tell, type Told } from '../sayings.ts';

/** The papers of entries, with what is wrong with them: those without a title are left out, those without an abstract stay. */
export function readEntries(
  document: string,
  entries: Iterable<Entry>,
  warning?: Told & { line: number },
): FormatResult {
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = warning ? [{ severity: 'warning', document, ...warning }] : [];
  for (const entry of entries) {
    const { line } = entry;
    const draft = draftOfEntry(entry);
    if (!draft) diagnostics.push({ severity: 'warning', document, line, ...withoutTitle(entry) });
    else papers.push(draft);
    if (draft?.abstract === '')
      diagnostics.push({ severity: 'note', document, line, ...withoutAbstract(draft) });
  }
  return { papers, diagnostics };
}

function withoutTitle({ abstract, authors, venues }: Entry): Told & Pick<Diagnostic, 'several' | 'leftOut'> {
  const known = [...(authors ?? []).slice(0, 2), ...(venues ?? []), abstract ?? ''].find(
    (text) => text.trim() !== '',
  );
  return {
    ...tell('entry-without-title', { known: known === undefined ? known : excerpt(known) }),
    several: 'entries have no title and are left out',
    leftOut: true,
  };
}

function withoutAbstract({ title }: PaperDraft): Told & Pick<Diagnostic, 'several'> {
  return {
    ...tell('no-abstract', { title: excerpt(title) }),
    several: 'papers have no abstract',
  };
}
