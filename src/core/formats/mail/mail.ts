import { decodeText } from '../decodeText.ts';
import type { DocumentFormat, FormatResult } from '../documentFormat.ts';
import { readEntries } from '../fields/readEntries.ts';
import { isLabelled, readLabelled } from '../labelled/labelled.ts';
import { isTitlePage, readTitlePage } from '../labelled/titlePage.ts';
import { listsAddresses, markdown } from '../markdown.ts';
import { pageCopy } from '../pageCopy.ts';
import { isArxivMail, readArxivMail } from './arxivMail.ts';
import { htmlLines, type HtmlLine } from './htmlLines.ts';
import { isMail, mailBody } from './mailBody.ts';
import { entriesOfLinks } from './linkedTitles.ts';
import { entriesOfHtml, entriesOfText, isScholarAlert } from './scholarAlert.ts';

/**
 * A mail as it was saved (.eml) or copied with its head: an alert of Google Scholar, a mail of arXiv, or any other, of which
 * the text is read as a page that was copied.
 */
export const mail: DocumentFormat = {
  name: 'mail',
  matches: ({ head }) => isMail(head) || (isScholarAlert(head) && !/^\s*</.test(head)),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readMail(document, decoded.text);
  },
};

const MANY = 100;

function readMail(document: string, whole: string): FormatResult {
  const { html, text } = isMail(whole.slice(0, 20_000)) ? mailBody(whole) : { html: null, text: whole };
  const plain = text ?? '';
  if (isArxivMail(plain)) return readArxivMail(document, isPlain(whole, plain) ? whole : plain);
  const lines = html === null ? [] : htmlLines(html);
  if (isScholarAlert(whole) || isScholarAlert(html ?? '')) {
    const ofHtml = entriesOfHtml(lines);
    const above = whole.split('\n').length - plain.split('\n').length;
    const alert = readEntries(document, ofHtml.length > 0 ? ofHtml : entriesOfText(plain, above));
    if (alert.papers.length > 0) return alert;
  }
  const shown = unquoted(plain.trim() !== '' && lines.length < MANY ? plain : textOf(lines));
  if (isArxivMail(shown)) return readArxivMail(document, shown);
  if (isLabelled(shown.slice(0, 20_000))) return readLabelled(document, shown);
  if (isTitlePage(shown)) return readTitlePage(document, shown);
  const copy = ofItems(document, shown) ?? pageCopy.read({ name: document, bytes: bytesOf(shown) });
  if (copy.papers.length > 0 || lines.length === 0) return copy;
  const linked = readEntries(document, entriesOfLinks(lines));
  return linked.papers.length > 0 ? linked : copy;
}

const QUOTED = /^(?:>[^\S\n]?){1,9}(?!From )/gm;
const FEWEST_QUOTED = 3;

/** A text without the signs in front of what is quoted in it; lines keep their numbers. */
function unquoted(text: string): string {
  return (text.match(QUOTED)?.length ?? 0) < FEWEST_QUOTED ? text : text.replace(QUOTED, '');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The papers that a mail lists by title and address; null where it lists none. */
function ofItems(document: string, text: string): FormatResult | null {
  if (!listsAddresses(text)) return null;
  const listed = markdown.read({ name: document, bytes: bytesOf(text) });
  return listed.papers.length > 0 ? listed : null;
}

/** Whether the text stands in the mail as it is, not encoded: then lines are those of the file. */
function isPlain(whole: string, text: string): boolean {
  return whole.replaceAll('\r\n', '\n').includes(text);
}

function textOf(lines: readonly HtmlLine[]): string {
  return lines.map(({ text }) => text).join('\n\n');
}
