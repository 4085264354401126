import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { entriesOf } from '../../../../src/build/shell/spokenWords.ts';
import { de } from '../../../../src/app/words/de/index.ts';
import { en } from '../../../../src/app/words/en/index.ts';

type Entries = Readonly<Record<string, unknown>>;
const ENGLISH: Readonly<Record<string, Entries>> = en;
const GERMAN: Readonly<Record<string, Entries>> = de;

/** Entries that are the same words in both languages. */
const SAME = [
  'bring.fields.doi',
  'exporting.format',
  'exporting.formats.apa.label',
  'exporting.formats.bibtex.label',
  'exporting.formats.chicago.label',
  'exporting.formats.csl.label',
  'exporting.formats.csv.label',
  'exporting.formats.ieee.label',
  'exporting.formats.markdown.label',
  'exporting.formats.nature.label',
  'exporting.formats.ris.label',
  'filters.typedParts',
  'library.rename',
  'list.linkNames.code',
  'list.linkNames.other',
  'listen.pause',
  'organise.exportTool',
  'reader.links',
  'reader.text',
  'releases.releases.0.version',
  'releases.releases.1.version',
  'settings.languages.de',
  'settings.languages.en',
  'share.formats.bibtex.label',
  'share.formats.markdown.label',
  'share.formats.text.label',
  'shortcuts.textBackwards',
  'shortcuts.textForwards',
  'page.direction',
  'page.name',
  'text.themes.sepia',
  'text.themes.system',
  'today.opmlName',
];

/** All strings of a language by their place, also those within tables. */
function strings(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => strings(part, place ? `${place}.${key}` : key));
}

test('German has the entries of English and no others', () => {
  for (const [area, entries] of Object.entries(ENGLISH))
    expect([area, ...Object.keys(GERMAN[area]!).sort()]).toEqual([area, ...Object.keys(entries).sort()]);
});

test('no German entry is left in English', () => {
  const german = new Map(strings(GERMAN, ''));
  const same = strings(ENGLISH, '')
    .filter(([place, text]) => german.get(place) === text)
    .map(([place]) => place)
    .filter((place) => !place.startsWith('filters.typedParts.'));
  expect(same.sort()).toEqual(SAME.filter((place) => place !== 'filters.typedParts').sort());
});

test('what can be typed is told of the same filters', () => {
  const told = (parts: typeof en.filters.typedParts) => parts.map(({ begins, needs }) => [begins, needs]);
  expect(told(de.filters.typedParts)).toEqual(told(en.filters.typedParts));
});

test('German has quotation marks, dashes and ellipses of its own', () => {
  const texts = strings(GERMAN, '').filter(([place]) => !place.startsWith('filters.typedParts.'));
  for (const [place, text] of texts) {
    expect(text, place).not.toMatch(/["'”]|\.\.\.| - | – [a-z]$|\S…/);
    expect(text, place).not.toMatch(/\b(?:du|dein|deine|deinen|Sie können|Ihre Daten)\b/);
    expect((text.match(/„/g) ?? []).length, place).toBe((text.match(/“/g) ?? []).length);
  }
});

/** Sentences of functions, tried with values that can be told apart. */
describe('what a German sentence is told, it says', () => {
  const NUMBERS = [1234, 5678, 4321, 8765];
  const NAMES = ['Ahorn', 'Birke', 'Zeder', 'Eibe'];
  /** Said otherwise than by their value, or of them what is chosen by it. */
  const BY_KIND =
    /^(?:backup\.(?:backupFaultSentence|madeOn|runsAhead|nowAndThen)|faults\.|grammar\.|history\.(?:dayName|openedAt)|counts\.(?:tenthsOf|sizeOf|fetchedOf|minutesOf)|settings\.(?:papersLine|partsLine|partLine)|list\.(?:addingSearch|shownParts)|search\.(?:corrected|factAsked|filterTakes|noneHas|textAsked)|organise\.(?:retagged|recollected)|reader\.(?:elsewhere|alsoIn)|backup\.reminder)/;
  const functions = Object.entries(ENGLISH).flatMap(([area, entries]) =>
    Object.keys(entries)
      .filter((name) => typeof entries[name] === 'function' && !BY_KIND.test(`${area}.${name}`))
      .map((name) => [`${area}.${name}`, entries[name], GERMAN[area]![name]] as const),
  );

  it.each(functions)('%s', (_, english, german) => {
    const told = (say: unknown, values: readonly unknown[]) => {
      try {
        const sentence = (say as (...args: readonly unknown[]) => string)(...values).toLowerCase();
        return values.filter((value) =>
          sentence.replaceAll(/[.,](?=\d{3})/g, '').includes(String(value).toLowerCase()),
        );
      } catch {
        return null;
      }
    };
    const { length } = english as { length: number };
    for (const values of [NUMBERS.slice(0, length), NAMES.slice(0, length)]) {
      const inEnglish = told(english, values);
      if (inEnglish) expect(told(german, values)).toEqual(inEnglish);
    }
  });

  it('also where it is told of several things', () => {
    const { backup, list, organise, reader, search, settings } = de;
    expect(organise.retagged(3, ['a', 'b'], [])).toBe('Schlagwörter „a“, „b“ bei 3 Artikeln gesetzt.');
    expect(organise.retagged(1, [], ['a'])).toBe('Schlagwort „a“ von 1 Artikel entfernt.');
    expect(organise.recollected(2, ['a'], [])).toBe('2 Artikel in „a“ aufgenommen.');
    expect(organise.recollected(2, ['a'], ['b'])).toBe('Sammlungen von 2 Artikeln geändert.');
    expect(search.corrected([['model', 'modal'], ['net']], ['modle', 'nett'])).toBe(
      'Ergebnisse für model oder modal, net; kein Artikel enthält „modle“ oder „nett“.',
    );
    expect(search.areWords('has:tea', search.filterTakes('has', ['code', 'note']))).toBe(
      '„has:tea“ wird als Text gesucht; „has:“ verlangt code oder note.',
    );
    expect(reader.alsoIn(3, true)).toBe('Auch in 3 Artikeln, etwa');
    expect(list.shownParts(1, 12, 'ICML')).toBe('Gezeigt: ICML, 1 von 12 Teilen');
    expect(settings.papersLine(1200, 12_340_000)).toBe('1.200 Artikel, insgesamt 12,3 MB.');
    expect(backup.nowAndThen(1, 1200, 3)).toBe('jetzt 1, danach 1.200, 3 geändert');
    expect(backup.reminder(1, 100)).toBe('1 Ding, das hier getan wurde, ist noch in keiner Sicherung.');
    expect(backup.reminder(100, 100)).toMatch(/^100 Dinge oder mehr, die hier getan wurden, sind noch/);
    expect(backup.runsAhead(1, '2150-01-01T00:00:00Z')).toMatch(
      /^1 Eintrag darin stammt .* zeigt den 1\. Januar 2150\..* gilt er als/,
    );
  });
});

describe('German grammar', () => {
  const { counts, faults, frame, grammar, history, organise, search } = de;

  it('counts with the right form of words', () => {
    expect([0, 1, 2, 10_000].map(counts.papersOf)).toEqual([
      '0 Artikel',
      '1 Artikel',
      '2 Artikel',
      '10.000 Artikel',
    ]);
    expect([1, 3].map(counts.newPapersOf)).toEqual(['1 neuer Artikel', '3 neue Artikel']);
    expect([0, 2].map(counts.unreadOf)).toEqual(['alle gelesen', '2 ungelesen']);
    expect([1, 2].map(frame.undoable)).toEqual(['1 Änderung ist umkehrbar.', '2 Änderungen sind umkehrbar.']);
    expect([1, 2].map(organise.shownMany)).toEqual([
      'Wird wieder gezeigt.',
      '2 Artikel werden wieder gezeigt.',
    ]);
    expect([1, 2].map(history.daysLeft)).toEqual(['noch 1 Tag', 'noch 2 Tage']);
  });

  it('writes numbers, sizes, lists, dates and times as German does', () => {
    expect(counts.partOf(12_300, 87_249)).toBe('12.300 von 87.249');
    expect([0, 440_000, 12_340_000].map(counts.sizeOf)).toEqual(['0,1 MB', '0,4 MB', '12 MB']);
    expect(counts.fetchedOf(132_400, 430_200)).toBe('132 von 431 kB');
    expect(counts.fetchedOf(0, 12_340_000)).toBe('0,1 MB von 12 MB');
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(grammar.either)).toEqual([
      'a',
      'a oder b',
      'a, b oder c',
    ]);
    const noon = new Date(2026, 2, 11, 12, 5).getTime();
    expect([grammar.longDate(noon), grammar.clock(noon)]).toEqual(['Mittwoch, 11. März 2026', '12:05']);
    expect([history.dayName(noon, 0), history.dayName(noon, 1)]).toEqual(['Heute', 'Gestern']);
  });

  it('names the parts of a query', () => {
    expect([
      search.textAsked('nets', 'title', false),
      search.textAsked('nets', 'abstract', true),
      search.textAsked('survey', null, true),
      search.factAsked('has', 'code', true),
      search.factAsked('is', 'read', true),
      search.factAsked('author', 'curie', true),
      search.factAsked('venue', 'ICML', false),
      search.factAsked('tag', 'read', false),
    ]).toEqual([
      'Titel: nets',
      'Zusammenfassung ohne nets',
      'Ohne survey',
      'Ohne Code',
      'Nicht gelesen',
      'Nicht von: curie',
      'Erschienen in: ICML',
      'Schlagwort: read',
    ]);
  });

  it('tells what has arrived in one sentence and then of the rest', () => {
    const told = (papers: number, total: number | null, kept: boolean) =>
      faults.faultSentence({
        kind: 'incomplete',
        arrived: { part: 'some', papers, total, kept },
        why: 'offline',
      });
    const REST = 'Der Rest wird geladen, sobald wieder eine Verbindung besteht.';
    expect(told(5, 9, true)).toBe(`5 von 9 Artikeln sind angekommen und bleiben erhalten. ${REST}`);
    expect(told(1, 1, true)).toBe(`1 von 1 Artikel ist angekommen und bleibt erhalten. ${REST}`);
    expect(told(1, null, false)).toBe(`1 Artikel ist angekommen. ${REST}`);
  });
});

describe('the build knows an area’s entries by their text', () => {
  const areas = readdirSync(new URL('../../../../src/app/words/en/', import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((area) => area !== 'index');

  it.each(areas)('%s', (area) => {
    expect(entriesOf(area)).toEqual(Object.keys(ENGLISH[area]!).sort());
  });
});
