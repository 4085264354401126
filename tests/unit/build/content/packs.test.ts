import { describe, expect, it } from 'vitest';
import { packFieldOf, packsOf } from '../../../../src/build/content/packs.ts';
import type { DraftFields, IdentifiedDraft } from '../../../../src/core/formats/documentFormat.ts';

let drafts = 0;
const draft = (fields: DraftFields, document = 'a.jsonl'): IdentifiedDraft => ({
  id: `paper-${++drafts}`,
  title: 'A title',
  abstract: '',
  source: { document, line: 1 },
  fields,
});
const venues = (...names: (string | null)[]) => names.map((venue) => draft(venue === null ? {} : { venue }));
const shapes = (packs: ReturnType<typeof packsOf>) =>
  packs.map(({ id, name, drafts }) => `${id} | ${name} | ${drafts.length}`);

describe('packs', () => {
  it('are one that holds everything where no field is named', () => {
    const list = venues('ICML', null, 'ACL');
    expect(packsOf(list, null)).toEqual([{ id: 'all', name: 'All papers', drafts: list }]);
    expect(packsOf([], 'venue')).toEqual([]);
  });

  it('are venues in the order of the list, with what has none at the end', () => {
    const list = venues('ICML 2019', null, 'ACL', 'ICML 2019');
    const packs = packsOf(list, 'venue');
    expect(shapes(packs)).toEqual(['icml-2019 | ICML 2019 | 2', 'acl | ACL | 1', 'other | Other | 1']);
    expect(packs[0]!.drafts).toEqual([list[0], list[3]]);
  });

  it('are one for names that differ in case and punctuation only', () => {
    const list = venues('icml-2019', 'ICML 2019', '会议', 'Other', null);
    expect(shapes(packsOf(list, 'venue'))).toEqual([
      'icml-2019 | icml-2019 | 2',
      '会议 | 会议 | 1',
      'other | Other | 2',
    ]);
  });

  it('are years, the newest first', () => {
    const list = [2019, 2021, undefined, 2020].map((year) => draft(year ? { year } : {}));
    expect(shapes(packsOf(list, 'year'))).toEqual([
      '2021 | 2021 | 1',
      '2020 | 2020 | 1',
      '2019 | 2019 | 1',
      'other | Other | 1',
    ]);
  });

  it('are documents by their names', () => {
    const list = ['icml/2019.jsonl.gz', 'b.txt', 'icml/2019.jsonl.gz', 'notes'].map((file) =>
      draft({}, file),
    );
    expect(shapes(packsOf(list, 'file'))).toEqual([
      'icml-2019 | icml/2019 | 2',
      'b | b | 1',
      'notes | notes | 1',
    ]);
  });

  it('that are small are joined, but only where there are more than a hundred', () => {
    const names = Array.from({ length: 100 }, (_, at) => `Venue ${at}`);
    expect(packsOf(venues(...names), 'venue')).toHaveLength(100);
    const large = Array<string>(100).fill('ICML');
    const packs = packsOf(venues(...names, ...large), 'venue');
    expect(shapes(packs)).toEqual(['icml | ICML | 100', 'other | Other | 100']);
  });
});

it('a field that packs cannot be made by is refused in a sentence', () => {
  expect([packFieldOf(undefined), packFieldOf(''), packFieldOf('year')]).toEqual([null, null, 'year']);
  expect(() => packFieldOf('author')).toThrow(
    'OFFPRINT_PACKS is “author”. Set it to venue, year, file, or leave it out for one pack.',
  );
});
