import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { PaperDraft } from './documentFormat.ts';
import { withoutControls } from './decodeText.ts';
import { tell, type Told } from './sayings.ts';

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
    const called = excerpt(title);
    const say = (severity: Diagnostic['severity'], told: Told, leftOut?: true) =>
      diagnostics.push({
        severity,
        document,
        line,
        ...told,
        several: 'papers are longer than usual',
        ...(leftOut && { leftOut }),
      });
    if (title === '' || title.length > LONGEST_TITLE) {
      say(
        'warning',
        tell('long-title', { title: called, characters: title.length, most: LONGEST_TITLE }),
        true,
      );
      continue;
    }
    const abstract = withoutControls(paper.abstract);
    if (abstract.length > LONGEST_ABSTRACT)
      say(
        'warning',
        tell('cut-abstract', { title: called, characters: abstract.length, most: LONGEST_ABSTRACT }),
      );
    else if (abstract.length > LONGEST_USUAL)
      say('note', tell('long-abstract', { title: called, characters: abstract.length }));
    const { authors = [], keywords = [] } = paper.fields ?? {};
    if (Math.max(authors.length, keywords.length) > MOST_ITEMS)
      say(
        'warning',
        tell('long-list', {
          title: called,
          items: Math.max(authors.length, keywords.length),
          what: authors.length > MOST_ITEMS ? 'authors' : 'keywords',
          most: MOST_ITEMS,
        }),
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
