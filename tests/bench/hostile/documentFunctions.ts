import { abstractText, titleText } from '../../../src/core/formats/fields/entry.ts';
import * as identifiers from '../../../src/core/formats/fields/identifiers.ts';
import { markupText } from '../../../src/core/formats/fields/markup.ts';
import { listedNames } from '../../../src/core/formats/fields/listedNames.ts';
import { personName } from '../../../src/core/formats/fields/names.ts';
import { texName, texText } from '../../../src/core/formats/fields/tex.ts';
import { draftOf } from '../../../src/core/formats/json/draftOf.ts';
import { parseDocument } from '../../../src/core/formats/parseDocument.ts';
import { refusedKind } from '../../../src/core/formats/textKinds.ts';
import { AS_DOCUMENTS } from './asDocuments.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What reads documents and their fields. */
export const DOCUMENT_FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  'parse document, txt': (text) => parseDocument({ name: 'a.txt', bytes: encode(text) }),
  'parse document, json': (text) => parseDocument({ name: 'a.json', bytes: encode(text) }),
  'parse document, jsonl': (text) => parseDocument({ name: 'a.jsonl', bytes: encode(text) }),
  'parse document, fields of JSON': (text) =>
    parseDocument({
      name: 'a.json',
      bytes: encode(
        JSON.stringify([
          { title: text, abstract: text, authors: text, venue: text, keywords: text, doi: text, url: text },
        ]),
      ),
    }),
  draftOf: (text) =>
    draftOf({ title: text, abstract: text, authors: [text], venue: text, year: text, id: text }, 1),
  'fields: names': (text) => [listedNames(text), personName(text.slice(0, 1000))],
  'fields: TeX': (text) => [texText(text), texName(text)],
  'fields: markup': (text) => [markupText(text), titleText(text), abstractText(text)],
  'fields: identifiers': (text) => [
    identifiers.doiIn(text),
    identifiers.arxivIn(text, true),
    identifiers.leadingArxiv(text),
    identifiers.pmidIn(text),
  ],
  ...Object.fromEntries(
    Object.entries(AS_DOCUMENTS).map(([name, document]) => [
      `parse document, ${name}`,
      (text: string) => parseDocument({ name, bytes: encode(document(text)) }),
    ]),
  ),
  refusedKind: (text) => refusedKind({ name: 'a', head: text.slice(0, 16_384) }),
};
