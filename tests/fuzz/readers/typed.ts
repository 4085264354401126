import fc from 'fast-check';
import { hrefOf, parseRoute } from '../../../src/app/navigation/routes.ts';
import { mentionedId, paperMentionsIn, mentionText } from '../../../src/core/notes/paperMentions.ts';
import { noteWords } from '../../../src/core/notes/noteWords.ts';
import { readNote, withTick } from '../../../src/core/notes/readNote.ts';
import { meaningOf } from '../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../src/core/query/parse.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import { joinedAgain, shareOut } from '../../../src/core/query/shareOut.ts';
import { createEngine } from '../../../src/core/search/engine.ts';
import { anyText, hostileText, SEED } from '../hostile.ts';
import { checkInert } from '../inert.ts';
import { reader } from '../reader.ts';

const repeated =
  (...units: string[]) =>
  (length: number) =>
    units.map((unit) => unit.repeat(length / unit.length));

export const queries = reader({
  name: 'queries',
  share: 22,
  cases: hostileText,
  extremes: repeated('"', '-', 'is:', 'tag:"', '('),
  read(source) {
    const query = parseQueryText(source);
    checkInert([query, meaningOf(query)], source.length);
    const printed = printQuery(query);
    const again = parseQueryText(printed);
    if (JSON.stringify(again.parts) !== JSON.stringify(query.parts))
      throw new Error(`Printed, it is another query: ${JSON.stringify(printed)}`);
    joinedAgain(shareOut(query));
  },
});

const engine = createEngine();
SEED.split('\n\n')
  .slice(0, 40)
  .forEach((text, at) => engine.add({ id: String(at), title: text.slice(0, 80), abstract: text }));

export const searches = reader({
  name: 'searches',
  share: 2,
  cases: hostileText,
  read(query) {
    const { hits } = engine.search(query, { limit: 5 });
    checkInert([hits, engine.complete(query, 5), engine.nearestWords(query, 3)], query.length);
  },
});

export const routes = reader({
  name: 'addresses of views',
  share: 20,
  cases: fc.oneof(
    hostileText,
    fc
      .tuple(fc.constantFrom('#/paper/', '#/search?q=', '#/library/tag/', '#/library/', '#/'), hostileText)
      .map((parts) => parts.join('')),
  ),
  extremes: repeated('/', '%', '#/paper/', '?q='),
  read(hash) {
    const route = parseRoute(hash);
    checkInert(route, hash.length);
    const href = hrefOf(route);
    if (!href.startsWith('#/')) throw new Error(`${href} leaves the app.`);
    const again = JSON.stringify(parseRoute(href));
    if (isWellFormed(JSON.stringify(route)) && again !== JSON.stringify(route))
      throw new Error(`${href} is another view: ${again}`);
  },
});

/** Addresses cannot hold half of a pair. */
const isWellFormed = (json: string) => !/\\ud[89a-f]/.test(json);

export const notes = reader({
  name: 'notes',
  share: 14,
  cases: fc.oneof(hostileText, anyText),
  extremes: repeated('> ', '- ', '[', '[[', '*', '**a ', '`', '\n- [ ] ', '1. ', '_a'),
  read(note) {
    const blocks = readNote(note);
    checkInert([blocks, noteWords(note)], note.length);
    for (const mention of paperMentionsIn(note)) {
      const id = mentionedId(mention);
      if (paperMentionsIn(mentionText({ id, title: mention.title })).length > 1)
        throw new Error('One link became two.');
      if (!hrefOf({ view: 'paper', id }).startsWith('#/paper/')) throw new Error(`${id} leaves the app.`);
    }
    if (withTick(note, note.length >> 1, true).length !== note.length)
      throw new Error('A tick changed more.');
  },
});
