import type { Collection } from '../../core/bundle/bundle.ts';
import { inLineOrder, type Diagnostic } from '../../core/formats/diagnostic.ts';
import type { IdentifiedDraft } from '../../core/formats/documentFormat.ts';
import { type NamedErrata, strayErrata } from '../../core/formats/makePapers.ts';
import { mergeDuplicates } from '../../core/formats/mergeDuplicates.ts';
import type { ReadDocument } from './readDocument.ts';

/** Several documents as one list. Papers are made from it when they are wanted: drafts are a fraction of their size. */
export interface Corpus {
  /** In list order: documents as they were given, papers as in each document; each paper once. */
  drafts: IdentifiedDraft[];
  /** One per document that gave papers; their counts add up to `drafts`. */
  collections: Collection[];
  /** By the name of the document that they are for. */
  corrections: Map<string, NamedErrata>;
  /** By document, each in the order of its lines. */
  diagnostics: Diagnostic[];
}

/** Joins documents to one list, in which each paper is kept once. */
export function corpusOf(documents: readonly ReadDocument[]): Corpus {
  const merged = mergeDuplicates(documents.flatMap(({ drafts }) => drafts));
  const corrections = new Map<string, NamedErrata>();
  const diagnostics = documents.flatMap((document) => {
    const { document: name } = document.collection;
    const found = [...document.diagnostics, ...merged.diagnostics.filter((one) => one.document === name)];
    if (!document.corrections) return inLineOrder(found);
    corrections.set(name, document.corrections);
    return inLineOrder([...found, ...strayErrata(document.corrections, document.drafts)]);
  });
  return {
    drafts: merged.papers,
    collections: recounted(documents, merged.papers),
    corrections,
    diagnostics,
  };
}

/** The collections with the number of papers that are theirs after duplicates across documents are gone. */
function recounted(documents: readonly ReadDocument[], drafts: readonly IdentifiedDraft[]): Collection[] {
  const counts = new Map<string, number>();
  for (const { source } of drafts) counts.set(source.document, (counts.get(source.document) ?? 0) + 1);
  return documents
    .filter(({ drafts: given }) => given.length > 0)
    .map(({ collection }) => ({ ...collection, papers: counts.get(collection.document) ?? 0 }));
}
