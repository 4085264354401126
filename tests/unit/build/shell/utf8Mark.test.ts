import { expect, it } from 'vitest';
import { buildScript } from '../../../../src/build/shell/bootScript.ts';
import { marked } from '../../../../src/build/shell/utf8Mark.ts';

it('marks what has other letters than ASCII, and nothing else', () => {
  expect(marked('a = "…"')).toBe('\uFEFFa = "…"');
  expect(marked('a = 1')).toBe('a = 1');
});

it.each(['boot.js', 'repair.js'] as const)(
  '%s is read as it was written, whatever a header says',
  async (name) => {
    const code = await buildScript(name, 'Päpers');
    expect(code).toMatch(/^\uFEFF/);
  },
);
