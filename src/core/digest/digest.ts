import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { sentenceEnds } from '../speech/sentenceEnds.ts';
import { displayText } from '../text/displayText.ts';
import { wellFormed } from '../text/wellFormed.ts';

/** What a digest says of one paper. */
export interface DigestEntry {
  title: string;
  /** The first of its abstract, formulas in Unicode; empty where there is none. */
  sentence: string;
  /** The paper's own page, else its page in this library. */
  href: string;
}

/** A mail that an address holds. */
export interface Mail {
  href: string;
  /** How many entries are in it, from the first. */
  entries: number;
  /** True if they are without their sentences. */
  brief: boolean;
}

const LONGEST_SENTENCE = 280;
/** Some mail programs and systems take no longer address. */
export const LONGEST_MAIL = 2000;

/** @param page gives the address of a paper's page in this library */
export function digestEntry(paper: Paper, page: (id: string) => string): DigestEntry {
  const { title, titleBody, abstract, body } = paper;
  return {
    title: oneLine(titleBody ? displayText(title, titleBody) : title),
    sentence: firstSentence(displayText(abstract, body)),
    href: paperAddresses(paper)[0]?.href ?? page(paper.id),
  };
}

/** The digest as plain text: its head, each paper in three lines, and what stands at the end. */
export function digestText(head: string, entries: readonly DigestEntry[], foot: string): string {
  return [head, ...entries.map(entryText), foot].filter(Boolean).join('\n\n');
}

/**
 * The digest as a mail that is still to be addressed. What does not fit is left out: first the sentences, then papers from
 * the end.
 *
 * @param foot what stands at the end, where so many entries were left out
 */
export function digestMail(
  subject: string,
  head: string,
  entries: readonly DigestEntry[],
  foot: (left: number) => string,
): Mail {
  const of = (some: readonly DigestEntry[]) => {
    const text = digestText(head, some, foot(entries.length - some.length));
    return `mailto:?subject=${encoded(subject)}&body=${encoded(text)}`;
  };
  const whole = of(entries);
  if (whole.length <= LONGEST_MAIL) return { href: whole, entries: entries.length, brief: false };
  const short = entries.map((entry) => ({ ...entry, sentence: '' }));
  for (let taken = short.length; ; taken--) {
    const href = of(short.slice(0, taken));
    if (href.length <= LONGEST_MAIL || taken === 0) return { href, entries: taken, brief: true };
  }
}

function entryText({ title, sentence, href }: DigestEntry): string {
  return [title, sentence, href].filter(Boolean).join('\n');
}

/** Lines of mails end in CR LF (RFC 6068, 5). */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text).replaceAll('\n', '\r\n'));
}

function firstSentence(text: string): string {
  const [end = text.length] = sentenceEnds(text);
  const sentence = oneLine(text.slice(0, end));
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  const cut = sentence.slice(0, LONGEST_SENTENCE);
  return `${wellFormed(cut.slice(0, cut.lastIndexOf(' ')) || cut.slice(0, -1))} …`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
