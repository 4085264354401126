import { describe, expect, it } from 'vitest';
import { damage } from '../../../../../src/train/text/damage.ts';
import { tex } from './restored.ts';

const DAMAGE: [intact: string, damaged: string][] = [
  [tex`in $\mathbb{R}^n$ at $\mathcal{O}(L^6)$`, 'in R^n at O(L^6)'],
  [tex`$o(\sqrt[3]{\log n})$ and $\mathfrak S$`, 'o(sqrt[3]{log n}) and mathfrak S'],
  [tex`$\frac{\epsilon}{\sqrt{d}}\cdot x$`, 'epsilon{d}cdot x'],
  [tex`\emph{words}, {\it words}, $2\times$ and 85\%`, tex`words, {\it words}, 2times and 85\%`],
  [tex`$$x \le y$$ costs \$5`, tex`x le y costs \$5`],
];

describe('damage', () => {
  it.each(DAMAGE)('%s', (intact, damaged) => {
    expect(damage(intact).damaged).toBe(damaged);
  });

  it('tells where formulas are and what they were', () => {
    expect(damage(tex`For $n$ in $\mathbb{R}^d$.`).spans).toEqual([
      { start: 4, end: 5, latex: 'n' },
      { start: 9, end: 12, latex: tex`\mathbb{R}^d` },
    ]);
  });
});
