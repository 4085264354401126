import { makePaper } from '../core/formats/makePaper.ts';
import type { Paper } from '../core/paper/paper.ts';
import { doiIn, doiOf } from '../core/paper/paperId.ts';
import { typesetPaper } from '../core/text/mathml/typesetPaper.ts';
import type { EditedPaper } from './protocol.ts';

/**
 * A paper with what a person wrote in place of its texts and fields, restored and typeset. It keeps its id, so that what was
 * saved and noted of it stays with it, what the document said of its place, and what nobody edits.
 */
export function editedPaper(paper: Paper, { title, abstract, doi, ...fields }: EditedPaper): Paper {
  const written = doi === undefined ? null : doiIn(doi);
  const { id, source, primaryClass, pmid, kind, volume, issue, pages, publisher } = paper;
  const given = paper.links.flatMap(({ href, kind, start }) => (start === undefined ? [{ href, kind }] : []));
  const made = makePaper({
    id,
    title,
    abstract,
    source: { line: 1, ...source },
    ...(written !== null && written !== doiOf({ id }) && { doi: written }),
    fields: {
      ...fields,
      links: given,
      ...(primaryClass !== undefined && { primaryClass }),
      ...(pmid !== undefined && { pmid }),
      ...(kind !== undefined && { kind }),
      ...(volume !== undefined && { volume }),
      ...(issue !== undefined && { issue }),
      ...(pages !== undefined && { pages }),
      ...(publisher !== undefined && { publisher }),
    },
  });
  return typesetPaper({ ...made, source });
}
