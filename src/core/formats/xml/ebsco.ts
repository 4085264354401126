import type { Entry } from '../fields/entry.ts';
import { type Element, elementsAt, textsAt } from './elements.ts';

/** A record of EBSCOhost (CINAHL, Academic Search, PsycINFO): what it is about stands in groups, each with a name of its own. */
export function ebsco(record: Element): Entry {
  const [control] = elementsAt(record, 'header', 'controlInfo');
  const text = (...path: string[]) => (control ? textsAt(control, ...path) : []);
  const [published] = control ? elementsAt(control, 'pubinfo', 'dt') : [];
  const dois = control
    ? elementsAt(control, 'artinfo', 'ui').filter(({ attributes }) => attributes['type'] === 'doi')
    : [];
  return {
    line: record.line,
    title: (text('artinfo', 'tig', 'atl')[0] ?? text('bkinfo', 'btl')[0] ?? '').replace(
      /(?<=[^.\s])\.\s*$/,
      '',
    ),
    abstract: text('artinfo', 'ab')[0],
    authors: [...text('artinfo', 'aug', 'au'), ...text('bkinfo', 'aug', 'au')],
    venues: text('jinfo', 'jtl'),
    dates: [published?.attributes['year'] ?? '', ...text('pubinfo', 'dt')],
    kinds: text('artinfo', 'doctype'),
    volume: text('pubinfo', 'vid')[0],
    issue: text('pubinfo', 'iid')[0],
    pages: text('artinfo', 'ppf')[0],
    dois: dois.flatMap(({ children }) => children.filter((child) => typeof child === 'string')),
    keywords: [...text('artinfo', 'su'), ...text('artinfo', 'sug', 'subj')],
  };
}
