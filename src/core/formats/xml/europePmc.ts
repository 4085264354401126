import type { Entry } from '../fields/entry.ts';
import { listedNames } from '../fields/listedNames.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textsAt } from './elements.ts';

/** A result of Europe PMC's search. */
export function europePmc(result: Element): Entry {
  const people = elementsAt(result, 'authorList', 'author').map((author) => {
    const text = (name: string) => textsAt(author, name)[0] ?? '';
    return text('lastName') === ''
      ? text('fullName') || text('collectiveName')
      : joinedName(text('firstName') || text('initials'), text('lastName'));
  });
  const [title] = elementsAt(result, 'title');
  const [abstract] = elementsAt(result, 'abstractText');
  return {
    line: result.line,
    title: (title ? markedText(title) : '').replace(/(?<=[^.\s])\.\s*$/, ''),
    abstract: abstract && markedText(abstract),
    authors: people.length > 0 ? people : textsAt(result, 'authorString').flatMap(listedNames),
    venues: [...textsAt(result, 'journalInfo', 'journal', 'title'), ...textsAt(result, 'journalTitle')],
    dates: [...textsAt(result, 'pubYear'), ...textsAt(result, 'firstPublicationDate')],
    kinds: textsAt(result, 'pubTypeList', 'pubType'),
    volume: textsAt(result, 'journalInfo', 'volume')[0] ?? textsAt(result, 'journalVolume')[0],
    issue: textsAt(result, 'journalInfo', 'issue')[0] ?? textsAt(result, 'issue')[0],
    pages: textsAt(result, 'pageInfo')[0],
    dois: textsAt(result, 'doi'),
    pmids: textsAt(result, 'pmid'),
    keywords: textsAt(result, 'keywordList', 'keyword'),
  };
}
