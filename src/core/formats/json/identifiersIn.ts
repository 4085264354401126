import type { PaperDraft } from '../documentFormat.ts';
import { type Identifier, identifierIn } from '../pageCopy/identifiers.ts';
import { type Fields, textIn, textsIn } from './fields.ts';

/** Fields that may hold an identifier, an address of the paper included. */
const NAMES = ['arxiv_id', 'arxiv', 'doi', 'id', 'url'];
/** Those of them in which arXiv's number may stand alone. */
const BARE = new Set(['arxiv_id', 'arxiv', 'id']);

/** The paper's own identifiers. An `id` that is neither arXiv's nor a DOI means nothing outside of its list. */
export function identifiersIn(fields: Fields): Pick<PaperDraft, 'arxiv' | 'doi'> {
  const found = NAMES.flatMap((name) =>
    [textIn(fields, name), ...textsIn(fields[name])].map((text) => identifierOf(name, text.trim())),
  );
  const arxiv = found.find((identifier) => identifier.arxiv)?.arxiv;
  const doi = found.find((identifier) => identifier.doi)?.doi;
  return { ...(arxiv && { arxiv }), ...(doi && { doi }) };
}

function identifierOf(name: string, text: string): Identifier {
  const found = identifierIn(text) ?? (BARE.has(name) ? identifierIn(`arXiv:${text}`) : null);
  return found?.identifier ?? {};
}
