import { quoted, type Diagnostic } from './diagnostic.ts';
import type { PaperDraft } from './documentFormat.ts';
import { withoutControls } from './decodeText.ts';

/** Of 4,000,000 papers no title is longer than 2,000 characters; a paper's whole text has about these. */
const LONGEST_TITLE = 2000;
const LONGEST_ABSTRACT = 100_000;
/** Longer, an abstract is unusual; text of a page is looked at where it is read. */
const LONGEST_USUAL = 10_000;
/** More names than any list of authors has, and longer ones. */
const MOST_ITEMS = 20_000;
const LONGEST_ITEM = 1000;

/**
 * Papers without control characters, none longer than a device can show: a title over the limit is none, an abstract is cut
 * there, and both are said.
 */
export function withinLimits(
  papers: readonly PaperDraft[],
  document: string,
): { papers: PaperDraft[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const kept: PaperDraft[] = [];
  for (const paper of papers) {
    const { line } = paper;
    const title = withoutControls(paper.title).trim();
    const say = (severity: Diagnostic['severity'], message: string, leftOut?: true) =>
      diagnostics.push({
        severity,
        document,
        line,
        message,
        several: 'papers are longer than usual',
        ...(leftOut && { leftOut }),
      });
    if (title === '' || title.length > LONGEST_TITLE) {
      say(
        'warning',
        `The title ${quoted(title)} has ${title.length} characters and is left out. At most ${LONGEST_TITLE} are read.`,
        true,
      );
      continue;
    }
    const abstract = withoutControls(paper.abstract);
    if (abstract.length > LONGEST_ABSTRACT)
      say(
        'warning',
        `The abstract of ${quoted(title)} has ${abstract.length} characters: all after the first ${LONGEST_ABSTRACT} is left out.`,
      );
    else if (abstract.length > LONGEST_USUAL)
      say('note', `${quoted(title)} has an abstract of ${abstract.length} characters. Check that it is one.`);
    const { authors = [], keywords = [] } = paper.fields ?? {};
    if (Math.max(authors.length, keywords.length) > MOST_ITEMS)
      say(
        'warning',
        `${quoted(title)} has a list of ${Math.max(authors.length, keywords.length)} ${authors.length > MOST_ITEMS ? 'authors' : 'keywords'}: all after the first ${MOST_ITEMS} are left out.`,
      );
    kept.push({
      ...paper,
      title,
      abstract: cut(abstract),
      ...(paper.fields && { fields: shortened(paper.fields) }),
    });
  }
  return { papers: kept, diagnostics };
}

function cut(abstract: string): string {
  if (abstract.length <= LONGEST_ABSTRACT) return abstract;
  const end = abstract.lastIndexOf(' ', LONGEST_ABSTRACT);
  return abstract.slice(0, end > LONGEST_ABSTRACT / 2 ? end : LONGEST_ABSTRACT).trimEnd();
}

function shortened(fields: NonNullable<PaperDraft['fields']>): NonNullable<PaperDraft['fields']> {
  const { authors, keywords, venue, ...others } = fields;
  const list = (items: string[]) =>
    items
      .slice(0, MOST_ITEMS)
      .map(withoutControls)
      .filter((item) => item.length <= LONGEST_ITEM);
  return {
    ...others,
    ...(authors && { authors: list(authors) }),
    ...(keywords && { keywords: list(keywords) }),
    ...(venue !== undefined && { venue: withoutControls(venue).slice(0, LONGEST_ITEM) }),
  };
}
