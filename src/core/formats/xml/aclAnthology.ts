import type { Entry } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textsAt } from './elements.ts';

/** The papers of a volume of the ACL Anthology's own data, which is written once for all of them. */
export function aclVolume(volume: Element): Entry[] {
  const about = (name: string) => textsAt(volume, 'meta', name);
  return elementsAt(volume, 'paper').map((paper) => {
    const text = (name: string) => {
      const [element] = elementsAt(paper, name);
      return element ? markedText(element) : '';
    };
    const page = textsAt(paper, 'url')[0]?.trim() ?? '';
    return {
      line: paper.line,
      title: text('title'),
      abstract: text('abstract'),
      authors: elementsAt(paper, 'author').map((author) =>
        joinedName(textsAt(author, 'first')[0] ?? '', textsAt(author, 'last')[0] ?? ''),
      ),
      venues: about('booktitle'),
      dates: about('year'),
      kinds: ['inproceedings'],
      pages: textsAt(paper, 'pages')[0],
      publisher: about('publisher')[0],
      dois: textsAt(paper, 'doi'),
      urls: [
        /^https?:/.test(page) ? page : /^[\w.-]{4,60}$/.test(page) ? `https://aclanthology.org/${page}` : '',
      ],
    };
  });
}
