import { deflateSync, Inflate } from 'fflate';
import { isNestedDeeper } from '../backup/nesting.ts';
import { joinBytes } from '../bundle/joinBytes.ts';
import { paperId } from '../paper/paperId.ts';
import { webAddress } from '../paper/webAddress.ts';
import { LinkError } from './fault.ts';
import { MARK_BYTES } from './mark.ts';
import {
  isMarked,
  LONGEST_ADDRESS,
  LONGEST_ID,
  LONGEST_NAME,
  LONGEST_TITLE,
  MOST_LISTED,
  MOST_TAGGED,
  MOST_TAGS,
  type ListedPaper,
  type ListTag,
  type ReadingList,
  type ToldPaper,
} from './readingList.ts';
import { TITLE_WORDS } from './titleWords.ts';

/** Of texts that are unpacked: what has more is no list. */
const MOST_TEXT = 1_000_000;
/** Packed bytes are unpacked in slices, so that an archive is stopped soon after it was found too large. */
const SLICE = 1_024;
/** Runs of all tags: as many as places, each with those before it that have no tag. */
const MOST_RUNS = 2 * MOST_TAGGED;
/** Arrays in the texts: all, tags, one tag, its runs. */
const DEEPEST = 4;
const COUNT_BYTES = 2;

const dictionary = new TextEncoder().encode(TITLE_WORDS);

/**
 * A list as bytes: how many papers (two bytes), a bit for each that says whether it is told in words, the marks of
 * the others, and all words (`wordsOf`) as JSON, deflated. The same list gives the same bytes. Throws a `LinkError` for
 * a list that `unpackList` would refuse.
 */
export function packList(list: ReadingList): Uint8Array {
  const { papers } = list;
  const head = Uint8Array.of(papers.length >> 8, papers.length & 0xff);
  const bits = new Uint8Array(Math.ceil(papers.length / 8));
  papers.forEach((paper, at) => {
    if (!isMarked(paper)) bits[at >> 3]! |= 1 << (at & 7);
  });
  const marks = papers.filter(isMarked).map(({ mark }) => markBytes(mark));
  const told = wordsOf(list);
  const words = new TextEncoder().encode(JSON.stringify(told));
  if (papers.length > MOST_LISTED || words.length > MOST_TEXT) odd();
  wordsIn(told);
  return joinBytes([head, bits, ...marks, deflateSync(words, { level: 9, dictionary })]);
}

/** Reads what `packList` wrote. Throws a `LinkError` for anything else. */
export function unpackList(bytes: Uint8Array): ReadingList {
  const count = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const bitsEnd = COUNT_BYTES + Math.ceil(count / 8);
  if (count > MOST_LISTED || bytes.length <= bitsEnd) odd();
  const isTold = Array.from(
    { length: count },
    (_, at) => ((bytes[COUNT_BYTES + (at >> 3)]! >> (at & 7)) & 1) === 1,
  );
  const marked = isTold.filter((told) => !told).length;
  const end = bitsEnd + marked * MARK_BYTES;
  if (bytes.length <= end) odd();
  const [name, tags, told] = wordsIn(unpacked(bytes.subarray(end)));
  if (told.length !== count - marked) odd();
  let at = 0;
  let place = bitsEnd;
  const papers = isTold.map((inWords): ListedPaper => {
    if (inWords) return told[at++]!;
    const mark = markIn(bytes, place);
    place += MARK_BYTES;
    return { mark };
  });
  return { name, papers, tags: tags.map(([tag, runs]) => ({ name: tag, papers: placesOf(runs, count) })) };
}

type Words = [name: string, tags: [name: string, runs: number[]][], told: ToldPaper[]];

/**
 * `[name, [[tag, runs]…], [[title, id?, url?]…]]`. Runs: how many papers are without the tag, how many have it, and so
 * on. An id that follows from the title is left out, or 0 where an address stands behind it.
 */
function wordsOf({ name, tags, papers }: ReadingList): unknown {
  const told = papers.flatMap((paper) => {
    if (isMarked(paper)) return [];
    const { id, title, url } = paper;
    const own = paperId({ title }) === id ? 0 : id;
    return [url ? [title, own, url] : own ? [title, own] : [title]];
  });
  return [name, tags.map((tag) => [tag.name, runsOf(tag)]), told];
}

function wordsIn(value: unknown): Words {
  if (!Array.isArray(value) || value.length !== 3) return odd();
  const [name, tags, told] = value as unknown[];
  if (!isText(name, LONGEST_NAME) || !Array.isArray(tags) || !Array.isArray(told)) return odd();
  if (tags.length > MOST_TAGS || told.length > MOST_LISTED) return odd();
  return [name, tagsIn(tags), told.map(toldIn)];
}

/** Each tag is bounded, and so are all together: a few letters could otherwise stand for more places than memory has. */
function tagsIn(values: readonly unknown[]): [string, number[]][] {
  const tags = values.map(tagIn);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  if (new Set(tags.map(([name]) => name)).size < tags.length) odd();
  if (sum(tags.map(([, runs]) => runs.length)) > MOST_RUNS) odd();
  if (sum(tags.map(([, runs]) => sum(runs.filter((_, at) => at % 2 === 1)))) > MOST_TAGGED) odd();
  return tags;
}

function tagIn(value: unknown): [string, number[]] {
  if (!Array.isArray(value) || value.length !== 2) return odd();
  const [name, runs] = value as unknown[];
  const isRun = (run: unknown) =>
    Number.isInteger(run) && (run as number) >= 0 && (run as number) <= MOST_LISTED;
  if (!isText(name, LONGEST_NAME) || !name.trim() || !Array.isArray(runs) || !runs.every(isRun)) return odd();
  return [name, runs as number[]];
}

function toldIn(value: unknown): ToldPaper {
  if (!Array.isArray(value) || value.length < 1 || value.length > 3) return odd();
  const [title, own = 0, url] = value as unknown[];
  if (!isText(title, LONGEST_TITLE) || !title.trim()) return odd();
  if (own !== 0 && (!isText(own, LONGEST_ID) || own === '')) return odd();
  if (url !== undefined && (!isText(url, LONGEST_ADDRESS) || !webAddress(url))) return odd();
  const id = own === 0 ? paperId({ title }) : (own as string);
  return { id, title, ...(url ? { url } : {}) };
}

function runsOf({ papers }: ListTag): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const place of papers) {
    if (runs.length > 0 && place === end) runs[runs.length - 1]!++;
    else runs.push(place - end, 1);
    end = place + 1;
  }
  return runs;
}

function placesOf(runs: readonly number[], count: number): number[] {
  const places: number[] = [];
  let end = 0;
  runs.forEach((run, at) => {
    if (end + run > count) odd();
    if (at % 2 === 1) for (let place = end; place < end + run; place++) places.push(place);
    end += run;
  });
  return places;
}

function unpacked(packed: Uint8Array): unknown {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate({ dictionary }, (piece, final) => {
    pieces.push(piece);
    length += piece.length;
    isWhole ||= final;
    if (length > MOST_TEXT) odd();
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      inflate.push(packed.slice(at, at + SLICE), at + SLICE >= packed.length);
    const text = joinBytes(pieces);
    if (!isWhole || isNestedDeeper(text, DEEPEST)) odd();
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as unknown;
  } catch {
    return odd();
  }
}

function markBytes(mark: number): Uint8Array {
  const bytes = new Uint8Array(MARK_BYTES);
  for (let at = MARK_BYTES - 1, rest = mark; at >= 0; at--, rest = Math.floor(rest / 256))
    bytes[at] = rest % 256;
  return bytes;
}

function markIn(bytes: Uint8Array, at: number): number {
  return bytes.subarray(at, at + MARK_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function odd(): never {
  throw new LinkError({ kind: 'odd' });
}
