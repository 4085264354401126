import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import { namesOfLine } from '../../../../src/core/formats/labelled/namesOfLine.ts';
import { plainNames } from '../../../../src/core/formats/labelled/paperPageLines.ts';
import { assemble } from '../../../../src/core/text/restoration/assemble.ts';

/** Milliseconds of the processor, the least of three runs. */
function timeOf(run: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const { user, system } = process.cpuUsage();
      run();
      const spent = process.cpuUsage({ user, system });
      return (spent.user + spent.system) / 1000;
    }),
  );
}

const parse = (name: string, text: string) => () =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) });

/** Each took a second and more of a processor, and sixteen times as long for a text four times as long. */
describe('rows of one sign take time as they are long', () => {
  const spaces = `Roe${' '.repeat(100_000)}Doe`;

  test.each<[string, () => unknown]>([
    ['blanks among names', () => [plainNames(spaces), namesOfLine(spaces)]],
    ['blanks in an outline', parse('a.org', `* Ferns\n:AUTHOR: ${spaces}\n`)],
    [
      'commas behind a name',
      parse('a.txt', `<1. >\nVN  - Ovid Technologies\nTI  - A\nAU  - ${','.repeat(100_000)}\n`),
    ],
    ['elements within elements', parse('a.xml', `<?xml version="1.0"?><rss>${'<b>'.repeat(300_000)}`)],
    [
      'items of one list',
      () => {
        const starts = Array.from({ length: 30_000 }, (_, at) => at * 2);
        const inside = starts.map((start) => ({ t: 'emphasis', start, end: start + 1 }) as const);
        return assemble('ab'.repeat(30_000), [{ t: 'list', start: 0, end: 60_000, starts }, ...inside]);
      },
    ],
  ])('%s', (_, run) => {
    expect(timeOf(run)).toBeLessThan(800);
  });
});
