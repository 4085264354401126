import { venueName } from '../../paper/venueName.ts';
import { type CslItem, cslItem } from '../cslJson.ts';
import type { ExportItem } from '../exportItem.ts';
import { withDashes } from '../pageRange.ts';
import { publicationKind } from '../venueKind.ts';
import type { Piece } from './pieces.ts';

/**
 * A paper as it is cited: its title without a full stop at its end, its venue as people write it, the server of a
 * preprint as its publisher.
 */
export function citedItem({ paper }: ExportItem): CslItem {
  const { title, 'container-title': venue, ...known } = cslItem({ paper }, paper.id);
  const kind = publicationKind(paper);
  const isPreprint = kind === 'preprint' || (kind === null && known.publisher === 'arXiv' && !venue);
  const name = venue && venueName(venue);
  return {
    ...known,
    title: title.replace(/(?<![.\s])\.$/, ''),
    ...(isPreprint && { genre: 'preprint', publisher: known.publisher ?? serverOf(name) }),
    ...(name && !isPreprint && { 'container-title': name }),
  };
}

/** dblp calls arXiv's papers CoRR. */
function serverOf(venue = ''): string {
  return /^(?:arxiv|corr)\b/i.test(venue) ? 'arXiv' : venue;
}

export function yearOf({ issued }: CslItem): string {
  return String(issued?.['date-parts'][0][0] ?? '');
}

/** "101–109" */
export function pagesOf({ page = '' }: CslItem): string {
  return withDashes(page, '–');
}

/** Whether pages are a range or several, and not one or the number of an article. */
export function areSeveral(pages: string): boolean {
  return /[–,&+]/.test(pages);
}

/** Where it can be read: by its DOI, else at its own address. */
export function addressOf({ DOI, URL }: CslItem): Piece | null {
  const href = DOI === undefined ? URL : doiAddress(DOI);
  return href === undefined ? null : { text: href, href };
}

export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.replace(/[\s"<>\\^`{|}%]/g, encodeURIComponent)}`;
}
