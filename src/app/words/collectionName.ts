import { venueName } from '../../core/paper/venueName.ts';

const EXTENSIONS = /(?:\.(?:jsonl?|ndjson|txt|md|bib|ris|csv|xml|html?))?(?:\.gz)?$/i;
/** Words in lower case, joined as file names have them. */
const STEM = /^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)*$/u;

/** What to call a document to people: "Trending papers" for "lists/trending-papers.txt". */
export function collectionName(document: string): string {
  const stem = document.slice(document.lastIndexOf('/') + 1).replace(EXTENSIONS, '') || document;
  const words = stem.replaceAll(/[-_\s]+/g, ' ').trim();
  return words ? words[0]!.toUpperCase() + words.slice(1) : document;
}

/** What to call a part of a collection, which is named after a venue, a year or a document. */
export function packName(name: string): string {
  const venue = venueName(name);
  return venue === name && STEM.test(name) ? collectionName(name) : venue;
}
