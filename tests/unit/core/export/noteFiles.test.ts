import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/core/export/exportItem.ts';
import { markdownFile, noteFiles } from '../../../../src/core/export/noteFiles.ts';
import { FERNS, ITEMS, hostile, hostileItem, paperOf } from './exportSamples.ts';

describe('Markdown', () => {
  it('of several papers has rules between them', () => {
    const text = markdownFile(ITEMS);
    expect(text).toContain('Tags: To read, ferns\n\n## Notes\n\nCompare with [[Moss on North Walls]].');
    expect(text).toContain('## Highlights\n\n> ferns on walls\n\nwhere?\n\n---\n\n# Moss on North Walls\n');
  });

  it('in files of their own has properties in front, and links by file names', () => {
    const moss = { paper: paperOf({ id: 'moss-id', title: 'Moss: on/North <Walls>?' }) };
    const [ferns, other] = noteFiles([FERNS, moss]);
    expect(other!.name).toBe('Moss on North Walls.md');
    expect(ferns!.name).toBe('Ferns & Mosses 100 of {0, 1} Walls, $5 @ 1.md');
    expect(ferns!.text).toMatch(
      /^---\ntitle: "Ferns & Mosses: 100% of \{0, 1\} Walls, \$5 @ #1"\nauthors: \["Jane/,
    );
    expect(ferns!.text).toContain(
      '\ntags: ["To-read","ferns"]\ncitekey: "berg2024ferns"\nid: "arxiv:2403.01234"\n---\n',
    );
    expect(ferns!.text).toContain('Compare with [[Moss on North Walls]].');
  });

  it('has file names that differ on every system and are short, whatever titles are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.constantFrom('CON', 'con', '..', '', '界'.repeat(300)))),
        (titles) => {
          const names = noteFiles(
            titles.map((title, at) => ({ paper: paperOf({ title, id: `p${at}` }) })),
          ).map(({ name }) => name);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
          for (const name of names) {
            expect(name).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/);
            expect(name).not.toMatch(/^(?:con)?\.md$/i);
            expect(new TextEncoder().encode(name).length).toBeLessThan(200);
          }
        },
      ),
    );
  });

  it('has properties that are values of JSON, which YAML reads', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const lines = noteFiles([item])[0]!.text.split('\n');
        expect(lines[0]).toBe('---');
        const properties = lines.slice(1, lines.indexOf('---', 1));
        const known = Object.fromEntries(
          properties.map((line) => [
            line.slice(0, line.indexOf(':')),
            JSON.parse(line.slice(line.indexOf(':') + 1)) as unknown,
          ]),
        );
        expect(known).toMatchObject({ title: oneLine(item.paper.title), id: item.paper.id });
      }),
    );
  });
});
