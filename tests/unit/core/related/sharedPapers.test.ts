import { expect, it } from 'vitest';
import { PaperReader } from '../../../../src/core/related/paperReader.ts';
import { relatedAmong, relatedPapers } from '../../../../src/core/related/relatedPapers.ts';
import { openNames, shareNames } from '../../../../src/core/related/names.ts';
import { sharePapers } from '../../../../src/core/related/sharedPapers.ts';
import { seedPapers } from '../search/seedPapers.ts';

it('papers that another thread read are related as those that this one read', () => {
  const papers = seedPapers();
  const reader = new PaperReader();
  for (const paper of papers) reader.add(paper);
  const shared = structuredClone(sharePapers(reader.read()));
  const half = papers.length >> 1;
  const apart = [...relatedAmong(shared, 0, half), ...relatedAmong(shared, half, papers.length)];
  expect(apart).toEqual([...relatedPapers(papers)]);
  expect(apart.flat().length).toBeGreaterThan(papers.length);
});

it('names are read as they were shared, whatever their script and however long', () => {
  const names = ['', 'NeRF', 'größe', '𝛼', '詞', 'x'.repeat(300_000)];
  const open = openNames(structuredClone(shareNames(names)));
  expect(open.length).toBe(names.length);
  expect(names.map((_, id) => open.at(id))).toEqual(names);
});
