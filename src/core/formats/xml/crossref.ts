import { type Entry, withSubtitle } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textsAt } from './elements.ts';

/** What holds papers in Crossref's XML, answers and deposits alike. */
export const CROSSREF_WORKS: ReadonlySet<string> = new Set([
  'journal',
  'conference',
  'book',
  'dissertation',
  'posted_content',
  'report-paper',
]);

/** The papers of a journal, of the proceedings of a conference or of a book, or the one work that it is. */
export function crossref(work: Element): Entry[] {
  const [metadata] = work.children.filter(
    (child): child is Element => typeof child !== 'string' && /_metadata$/.test(child.name),
  );
  const of = metadata ?? work;
  const proceedings = elementsAt(work, 'proceedings_metadata');
  const parts = ['journal_article', 'conference_paper', 'content_item'].flatMap((name) =>
    elementsAt(work, name),
  );
  const whole = {
    venues: [
      ...textsAt(of, 'full_title'),
      ...proceedings.flatMap((one) => textsAt(one, 'proceedings_title')),
      ...textsAt(of, 'titles', 'title'),
    ],
    dates: [work, of, ...proceedings, ...elementsAt(work, 'journal_issue')].flatMap(datesOf),
    volume: textsAt(work, 'journal_issue', 'journal_volume', 'volume')[0] ?? textsAt(of, 'volume')[0],
    issue: textsAt(work, 'journal_issue', 'issue')[0],
    publisher: [of, ...proceedings].flatMap((one) => textsAt(one, 'publisher', 'publisher_name'))[0],
  };
  if (parts.length === 0) return [{ ...paper(of, work.line, work.name), ...whole, venues: [] }];
  return parts.map((part) => {
    const { dates = [], ...own } = paper(part, part.line, part.name);
    return { ...whole, ...own, dates: [...dates, ...whole.dates] };
  });
}

function paper(element: Element, line: number, kind: string): Entry {
  const people = elementsAt(element, 'contributors').flatMap(({ children }) =>
    children.filter(
      (child): child is Element =>
        typeof child !== 'string' && (child.attributes['contributor_role'] ?? 'author') === 'author',
    ),
  );
  const [title = '', subtitle = ''] = ['title', 'subtitle'].map(
    (name) => elementsAt(element, 'titles', name).map(markedText)[0],
  );
  const abstract = elementsAt(element, 'abstract')[0] ?? elementsAt(element, 'description')[0];
  return {
    line,
    title: withSubtitle(title, subtitle),
    abstract: abstract && markedText(abstract),
    authors: people.map(nameOf),
    dates: datesOf(element),
    kinds: [KINDS[kind] ?? kind],
    pages: textsAt(element, 'publisher_item', 'item_number')[0] ?? [
      textsAt(element, 'pages', 'first_page')[0],
      textsAt(element, 'pages', 'last_page')[0],
    ],
    dois: textsAt(element, 'doi_data', 'doi'),
    urls: textsAt(element, 'doi_data', 'resource'),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  journal: 'journal',
  journal_article: 'journal',
  conference: 'conference',
  conference_paper: 'conference paper',
  content_item: 'chapter',
  posted_content: 'preprint',
  'report-paper': 'report',
};

function datesOf(element: Element): string[] {
  return ['publication_date', 'posted_date', 'approval_date'].flatMap((name) =>
    textsAt(element, name, 'year'),
  );
}

function nameOf(person: Element): string {
  if (person.name !== 'person_name') return person.name === 'organization' ? textsOfOne(person) : '';
  const text = (name: string) => textsAt(person, name)[0] ?? '';
  return joinedName(text('given_name'), text('surname'), text('suffix'));
}

function textsOfOne(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
