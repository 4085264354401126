import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFile, exportText } from '../../../../src/core/export/exportFormats.ts';
import { list } from '../../../../src/core/export/list.ts';
import { nameParts } from '../../../../src/core/export/nameParts.ts';
import { noteFiles } from '../../../../src/core/export/noteFiles.ts';
import { ITEMS, paperOf } from './exportSamples.ts';

const NOW = new Date('2026-03-11T12:00:00Z');

describe('names', () => {
  it.each([
    ['Jane Roe', 'Roe', 'Jane', ''],
    ['Ludwig van der Berg', 'van der Berg', 'Ludwig', ''],
    ['Roe, Jane', 'Roe', 'Jane', ''],
    ['Jane Roe, Jr.', 'Roe', 'Jane', 'Jr.'],
    ['John Doe III', 'Doe', 'John', 'III'],
    ['Anna V. Iv', 'Iv', 'Anna V.', ''],
    ['J. R. R. Moss-Stone', 'Moss-Stone', 'J. R. R.', ''],
    ['Fern Team', 'Fern Team', '', ''],
    ['Moss and Sons', 'Moss and Sons', '', ''],
    ['Plato', 'Plato', '', ''],
    ['王 小明', '王 小明', '', ''],
    ['Ferdinando Rodriguez y Baena', 'Rodriguez y Baena', 'Ferdinando', ''],
    ['María José de la Cruz y Paz', 'de la Cruz y Paz', 'María José', ''],
    ['Nguyen Van Moss', 'Moss', 'Nguyen Van', ''],
  ])('%s', (name, family, given, suffix) => {
    expect(nameParts(name)).toEqual({ family, given, suffix });
  });
});

it('a list has a line a paper, and what was added below', () => {
  expect(list(ITEMS)).toBe(
    `1. Jane van der Berg, Doe, John, Ann Poe, Jr., Fern Team, Zoë Ångström, 王小明. Ferns & Mosses: 100% of {0, 1} Walls, $5 @ #1. Journal of Ferns 2024. https://doi.org/10.1000/Ferns_(1)
   Tags: To read, ferns
   Compare with [[Moss on North Walls]].
   TY  - is no tag here
   - [ ] count
   “ferns on walls”
   where?
2. Li Wei. Moss on North Walls. ICML 2019.
`,
  );
});

describe('a file', () => {
  it('of any format has all papers, also where a letter is half of one', () => {
    const broken = { paper: paperOf({ title: 'Half \ud83c of a leaf' }) };
    for (const format of EXPORT_FORMATS) {
      const { bytes, extension } = exportFile([...ITEMS, broken], format, NOW);
      const text =
        extension === 'zip'
          ? Object.values(unzipSync(bytes))
              .map((file) => strFromU8(file))
              .join('\n')
          : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text).toContain('Moss on North Walls');
      expect(text).toContain('Half \ufffd of a leaf');
      expect(exportText(ITEMS, format) === null).toBe(extension === 'zip');
    }
  });

  it('that is an archive has a file for each paper, and is the same for the same papers', () => {
    const { bytes } = exportFile(ITEMS, 'vault', NOW);
    expect(Object.keys(unzipSync(bytes))).toEqual(noteFiles(ITEMS).map(({ name }) => name));
    expect(exportFile(ITEMS, 'vault', NOW).bytes).toEqual(bytes);
  });
});
