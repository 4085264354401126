import type { GivenLink } from '../../paper/paper.ts';
import type { Entry } from '../fields/entry.ts';

/** What a piece of Markdown says of a paper. */
export interface MarkdownEntry extends Entry {
  links: readonly GivenLink[];
}

const NUMBER = /^(?:\d{1,4}[.)]|\[\d{1,4}\]|#\d{1,4})\s{1,3}/;
/** "[CVPR 2024]", "(arXiv 2024.03)", "[2024/03]", "2024.03:" in front of a title. */
const TAG =
  /^(?:\[([^[\]]{2,40})\]|\(([^()]{2,40})\)|【([^【】]{2,40})】|((?:19|20)\d\d(?:[./-]\d{1,2}){0,2})\s?[:,.-](?!\d))\s{0,3}(?=\S)/;
const MORE = /\s*\((?:read more on|link|paper|pdf)\b[^()]{0,200}\)\s*$/i;

/** "(ICML 2023)", "[ACL'23]" behind a title. */
const BEHIND = /\s{1,3}[([]([\p{Lu}][^()[\]]{1,39})[)\]]$/u;

/** A title without its number, with what stands in front of it in brackets. */
export function titleParts(text: string): { title: string; tags: string[] } {
  const tags: string[] = [];
  let title = text.replace(/^\p{Extended_Pictographic}\ufe0f?\s{0,3}/u, '').replace(NUMBER, '');
  for (let tag = TAG.exec(title); tag && tags.length < 3; tag = TAG.exec(title)) {
    tags.push((tag[1] ?? tag[2] ?? tag[3] ?? tag[4])!.trim());
    title = title.slice(tag[0].length);
  }
  const behind = BEHIND.exec(title)?.[1];
  const of = behind === undefined ? {} : ofTag(behind);
  if (behind !== undefined && of.venue !== undefined && of.date !== undefined) {
    tags.push(behind.trim());
    title = title.replace(BEHIND, '');
  }
  const plain = title
    .replace(MORE, '')
    .replace(/^["“”']{1,2}(.{5,1000}?)[.,]?["“”']{1,2}[.,]?$/, '$1')
    .replace(/[\s,:;|–—-]{1,9}$/, '')
    .trim();
  return { title: plain, tags };
}

const VENUE_WITH_YEAR = /^(.{2,80}?)[ ,'’-]{0,3}((?:19|20)\d\d|'?\d\d)\b/;

/** A sentence about a paper: "was accepted by ICML 2024". */
const NO_VENUE =
  /^(?:(?:was|is|has|have|been|we|our|to|in|on|at|the|a|an|and|by|accepted|published|released)\b|\d{1,2} )/i;

/** Venue and date that a tag gives: "CVPR 2024", "ACL'23", "2024/03", "arXiv 2024.03". */
export function ofTag(tag: string): { venue?: string; date?: string } {
  const date =
    /(?:19|20)\d\d/.exec(tag)?.[0] ?? (/['’](\d\d)\b/.exec(tag)?.[1] && `20${/['’](\d\d)\b/.exec(tag)![1]!}`);
  const [, name] = VENUE_WITH_YEAR.exec(tag) ?? [];
  const isVenue =
    name !== undefined &&
    /\p{Lu}/u.test(name) &&
    !NO_VENUE.test(name) &&
    !/arxiv|preprint/i.test(name) &&
    !/^[\d./-]+$/.test(name);
  return { ...(isVenue && { venue: tag.trim() }), ...(date && { date }) };
}
