import { paperAddresses } from '../paper/paperAddresses.ts';
import { doiOf } from '../paper/paperId.ts';
import { venueOf } from '../paper/summary.ts';
import { type ExportItem, notesOf, oneLine, shownTitle } from './exportItem.ts';
import { publicationYear } from './publicationYear.ts';

/** Papers as a numbered list to be read: who, what, where and its address; below each, indented, tags and notes. */
export function list(items: readonly ExportItem[]): string {
  return items.map((item, at) => `${at + 1}. ${entryOf(item)}\n`).join('');
}

function entryOf(item: ExportItem): string {
  const { paper, tags = [] } = item;
  const doi = doiOf(paper);
  const address = doi === null ? paperAddresses(paper)[0]?.href : `https://doi.org/${doi}`;
  const where = venueOf({ venue: paper.venue, year: publicationYear(paper) ?? undefined });
  const known = [paper.authors?.join(', '), shownTitle(paper), where]
    .map((part) => oneLine(part ?? ''))
    .filter(Boolean)
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`));
  const below = [tags.length > 0 ? `Tags: ${tags.join(', ')}` : '', ...notesOf(item)].filter(Boolean);
  const lines = below.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return [[...known, address].filter(Boolean).join(' '), ...lines.map((line) => `   ${line}`)].join('\n');
}
