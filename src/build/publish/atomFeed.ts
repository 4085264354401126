import { PROGRAM } from '../../core/appName.ts';
import { element } from '../../core/feed/xml.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { paperAddresses } from '../../core/paper/paperAddresses.ts';
import { venueOf } from '../../core/paper/summary.ts';
import { displayText } from '../../core/text/displayText.ts';
import { wellFormed } from '../../core/text/wellFormed.ts';
import { pageWordsOf } from '../site/pageWordsOf.ts';
import type { Site } from '../site/siteConfig.ts';
import { UNKNOWN } from './dates.ts';
import { feedId } from './feedId.ts';
import type { DatedPaper } from './newestPapers.ts';

export const FEED_FILE = 'feed.xml';

/** What a feed says: of which site, and its entries, the newest first. */
export interface FeedContent {
  site: Site;
  entries: readonly DatedPaper[];
  /** How many papers the library has in all. */
  papers: number;
}

/**
 * The feed of a library (Atom, RFC 4287). Titles and summaries are text, formulas in Unicode. An entry's id follows from
 * its paper's alone: another order, address or name of the site makes no old paper new. Where the address is not known,
 * links are relative, which feed readers resolve against the address that they subscribed to.
 */
export function atomFeed({ site, entries, papers }: FeedContent): string {
  const { name, description, language, address, publisher } = site;
  const words = pageWordsOf(language);
  const lines = [
    element('id', {}, feedId(`feed ${address ?? name}`)),
    element('title', {}, name),
    element('subtitle', {}, words.feedSubtitle(description, entries.length, papers, areUndated(entries))),
    element('updated', {}, timestamp(Math.max(UNKNOWN, ...entries.map(({ date }) => date)))),
    `<author>${element('name', {}, publisher ?? name)}</author>`,
    ...(address === null ? [] : [link('self', `${address}${FEED_FILE}`, 'application/atom+xml')]),
    link('alternate', address ?? './', 'text/html'),
    element('generator', {}, PROGRAM),
    ...entries.map((entry) => entryOf(entry, address)),
  ];
  // No language: papers are in theirs, whatever that of the app is.
  const root = '<feed xmlns="http://www.w3.org/2005/Atom">';
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n${lines.join('\n')}\n</feed>\n`;
}

/** How a paper's page in the app is addressed, from the folder of the site. */
export function pageOf({ id }: Pick<Paper, 'id'>, address: string | null): string {
  return `${address ?? './'}#/paper/${encodeURIComponent(wellFormed(id))}`;
}

export function shownTitle({ title, titleBody }: Pick<Paper, 'title' | 'titleBody'>): string {
  return titleBody ? displayText(title, titleBody) : title;
}

function entryOf({ paper, date }: DatedPaper, address: string | null): string {
  const [own] = paperAddresses(paper);
  const about = [venueOf(paper), ...(paper.keywords ?? [])].filter(Boolean);
  const lines = [
    element('id', {}, feedId(`paper ${paper.id}`)),
    element('title', { type: 'text' }, shownTitle(paper)),
    element('updated', {}, timestamp(date)),
    ...(paper.authors ?? []).map((author) => `<author>${element('name', {}, author)}</author>`),
    link('alternate', pageOf(paper, address), 'text/html'),
    ...(own ? [link('related', own.href, null)] : []),
    ...about.map((term) => element('category', { term })),
    element('summary', { type: 'text' }, displayText(paper.abstract, paper.body)),
  ];
  return `<entry>\n${lines.map((line) => `  ${line}`).join('\n')}\n</entry>`;
}

function link(rel: string, href: string, type: string | null): string {
  return element('link', { rel, type, href });
}

function areUndated(entries: readonly DatedPaper[]): boolean {
  return entries.some(({ date }) => date === UNKNOWN);
}

function timestamp(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
