import type { CslItem } from '../cslJson.ts';
import { addressOf, areSeveral, pagesOf, yearOf } from './item.ts';
import { type Authors, authorsOf, familyFirst } from './citedNames.ts';
import { ended, italic, joined, type Part, sentences } from './pieces.ts';

/** All are named up to here; of more, one fewer than this and the last. */
const MOST = 20;

/** APA, 7th edition. @param letter tells papers of the same authors and year apart */
export function apa(item: CslItem, letter: string): Part {
  const date = `(${(yearOf(item) || 'n.d.') + dateLetter(yearOf(item), letter)}).`;
  const names = namesOf(authorsOf(item));
  const { title, place } = work(item);
  const head = names
    ? [ended(names, '.'), ' ', date, ' ', ended(title, '.')]
    : [ended(title, '.'), ' ', date];
  return joined([head, sentences(place), addressOf(item)], ' ');
}

function dateLetter(year: string, letter: string): string {
  return year === '' && letter !== '' ? `-${letter}` : letter;
}

function namesOf({ names, hasMore }: Authors): string {
  const all = names.map(familyFirst);
  if (hasMore) return `${all.slice(0, MOST - 1).join(', ')}, et al.`;
  const last = all.at(-1) ?? '';
  if (all.length > MOST) return `${all.slice(0, MOST - 1).join(', ')}, … ${last}`;
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')}, & ${last}`;
}

/** Works that stand alone have their titles in italics, and what they are part of has it otherwise. */
function work(item: CslItem): { title: Part; place: Part[] } {
  const { type, title, publisher = '', number, issue, 'container-title': within } = item;
  const pages = pagesOf(item);
  switch (type) {
    case 'paper-conference':
    case 'chapter': {
      if (within === undefined) break;
      const numbers = joined([item.volume && `Vol. ${item.volume}`, pages && inPages(pages)], ', ');
      const behind = item.volume || pages ? [' (', numbers, ')'] : null;
      return { title, place: [['In ', italic(within), behind], publisher] };
    }
    case 'thesis':
      return {
        title: [italic(title), ` [${['Thesis', within ?? publisher].filter(Boolean).join(', ')}]`],
        place: [],
      };
    case 'article-journal':
    case 'article':
      if (within === undefined) break;
      return { title, place: [journal(item, within, pages)] };
    default:
  }
  const identified = number ?? (type === 'report' && issue ? `No. ${issue}` : '');
  return {
    title: [italic(title), identified && ` (${identified})`],
    place: [type === 'report' ? (within ?? publisher) : publisher],
  };
}

function journal({ volume, issue }: CslItem, name: string, pages: string): Part {
  const numbers = [italic(volume), issue && `(${issue})`];
  const whole = pages !== '' && !areSeveral(pages) && /^\d/.test(pages) && !volume ? `p. ${pages}` : pages;
  return joined([italic(name), numbers, whole], ', ');
}

function inPages(pages: string): string {
  return `${areSeveral(pages) ? 'pp.' : 'p.'} ${pages}`;
}
