/** The sheet of filters. */
import type { TypedPart } from '../en/filters.ts';

export const showOnly = 'Nur zeigen';
export const year = 'Jahr';
export const venue = 'Erschienen in';
export const author = 'Verfasst von';
export const tag = 'Eigene Schlagwörter';
export const collection = 'Eigene Sammlungen';
export const canBeTyped = 'Was sich ins Suchfeld eingeben lässt';

/** The query language, as its help lists it. */
export const typedParts: readonly TypedPart[] = [
  { example: '"state space"', begins: '"', finds: 'diese Wörter nebeneinander' },
  { example: '-survey', begins: '-', finds: 'ohne dieses Wort; geht vor jedem Filter' },
  { example: 'title:graph', begins: 'title:', finds: 'im Titel' },
  { example: 'abstract:graph', begins: 'abstract:', finds: 'in der Zusammenfassung' },
  {
    example: 'has:code',
    begins: 'has:',
    finds: 'mit Code, Projekt (project), eigener Notiz (note) oder Markierung (highlight)',
  },
  {
    example: 'is:unread',
    begins: 'is:',
    finds:
      'gemerkt (saved), ungelesen (unread), gelesen (read), neu (new), ausgeblendet (hidden) oder selbst hinzugefügt (own)',
  },
  { example: 'tag:"noch lesen"', begins: 'tag:', finds: 'mit eigenem Schlagwort' },
  { example: 'in:promotion', begins: 'in:', finds: 'in eigener Sammlung' },
  { example: 'graph OR tree', begins: '', finds: 'eines von beiden; auch AND, NOT und (…) gehen' },
  { example: 'quant*', begins: '', finds: 'alle Wörter, die so beginnen' },
  { example: 'author:hinton', begins: 'author:', finds: 'nach Namen, ganz oder zum Teil', needs: 'author' },
  {
    example: 'venue:"ICML 2019"',
    begins: 'venue:',
    finds: 'nach Konferenz, Zeitschrift und Jahr',
    needs: 'venue',
  },
  {
    example: 'year:2019..2021',
    begins: 'year:',
    finds: 'aus diesen Jahren; auch >2019 oder 2019-',
    needs: 'venue',
  },
];
