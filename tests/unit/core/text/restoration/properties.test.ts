import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { InlineNode } from '../../../../../src/core/paper/paper.ts';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { readTex } from '../../../../../src/core/text/restoration/readTex.ts';
import { reduceTex } from '../../../../../src/core/text/restoration/reduceTex.ts';
import { restore } from '../../../../../src/core/text/restoration/restore.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { childrenOf, flat } from './restored.ts';

const TEX_PIECES =
  `\\ { } { } ^ _ $ % & # ~ \` '' * | ( ) [ ] , . ; : = < > + - / ! ? in R^n ntimes leq ell_p times sqrt frac
  left right max log alpha epsilon infty mathbb bf bullet \\item \\it {\\it {\\em {\\bf {\\deg} \\% \\times \\' \\" {\\"o}
  https://a.org/b git{x} R^{ntimes x_{i 1^{st} Net^2 43times sim50 -- --- 0.5 12 x N the words of Prose. ϵ ∈ é 😀 \ud83d \u202e א`
    .trim()
    .split(/\s+/);
const BLANKS = ['', '', ' ', '\n\n'];
const texLike = fc
  .array(fc.tuple(fc.constantFrom(...TEX_PIECES), fc.constantFrom(...BLANKS)), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(
  texLike,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** Whether rows of nodes, one after the other, cover `[start, end)` without a gap or an overlap. */
function tiles(rows: readonly (readonly InlineNode[])[], start: number, end: number): boolean {
  let at = start;
  for (const node of rows.flat()) {
    if (node.start !== at || node.end <= node.start) return false;
    at = node.end;
  }
  return at === end;
}

const forAny = (check: (text: string) => void) => fc.assert(fc.property(anyText, check), { numRuns: 1000 });

describe('any text at all', { timeout: 120_000 }, () => {
  it('is tiled by its nodes, and every node by its children', () => {
    forAny((text) => {
      const { nodes } = restore(text);
      expect(tiles([nodes], 0, text.length)).toBe(true);
      for (const node of flat(nodes)) {
        const rows = childrenOf(node);
        if (rows.length > 0) expect(tiles(rows, node.start, node.end)).toBe(true);
      }
    });
  });

  it('has formulas only that can be read and that say what their source says', () => {
    forAny((text) => {
      for (const node of flat(restore(text).nodes)) {
        if (node.t !== 'math') continue;
        expect(readTex(node.tex)).not.toBeNull();
        const source = text.slice(node.start, node.end);
        if (!/^(?:\$|\\[([])/.test(source)) expect(reduceTex(node.tex, source)).not.toBeNull();
      }
    });
  });

  it('has links to http and https only', () => {
    forAny((text) => {
      for (const node of flat(restore(text).nodes))
        if (node.t === 'link') expect(node.href).toMatch(/^https?:\/\//);
    });
  });

  it('shows every character that is not markup', () => {
    forAny((text) => {
      const { nodes } = restore(text);
      const kept = flat(nodes).filter(({ t }) => t === 'text');
      const display = displayText(text, nodes);
      for (const { start, end } of kept) expect(display).toContain(text.slice(start, end));
    });
  });

  it('gives the same nodes each time', () => {
    forAny((text) => {
      expect(restore(text)).toEqual(restore(text));
    });
  });

  it('may be a title beside any abstract', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        const { titleBody, body } = restorePaper({ title, abstract });
        expect(tiles([titleBody], 0, title.length)).toBe(true);
        expect(tiles([body], 0, abstract.length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const WORDS =
  `We the a of in to and or over for with models times delta beta alpha star prime choose sum angle degree natural
  max min log exp top partial text hat bar dot sharp flat mod arg circle constructor prototype toString valueOf Epsilon
  Gamma-ray X-ray A B 3 2.5 20% $5 100 (i.e. e.g.) "quoted" state-of-the-art it's don't — café naïve Müller 图像 данные
  GPT-4 C++ C# F1 R@1 top-5 p<0.05 2x 1/2 O(n) f(x) 3D`
    .trim()
    .split(/\s+/);
const prose = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '; ')), {
    maxLength: 40,
  })
  .map((words) => words.flat().join(''));

describe('any ordinary prose', { timeout: 120_000 }, () => {
  it('is shown as it is', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { nodes, suspect } = restore(text);
        expect(displayText(text, nodes)).toBe(text);
        expect(suspect).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
