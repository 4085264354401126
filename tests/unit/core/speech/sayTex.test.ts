import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { sayTex } from '../../../../src/core/speech/sayTex.ts';

const tex = String.raw;

/** Each formula as a person reads it out. */
const READ: Record<string, [string, string][]> = {
  'products and dimensions': [
    [tex`n \times d`, 'n by d'],
    [tex`224 \times 224 \times 3`, '224 by 224 by 3'],
    [tex`A\in \mathbb{R}^{n\times d}`, 'A in R to the n by d'],
    [tex`2.4\times`, '2.4 times'],
    [tex`43\times/31\times`, '43 times, 31 times'],
    [tex`10\times\text{--}20\times`, '10 times to 20 times'],
    [tex`2 \times 10^5`, '2 times 10 to the 5th'],
    [tex`3\times 4 = 12`, '3 times 4 equals 12'],
    [tex`\mathcal{X} \times \mathcal{Y}`, 'X times Y'],
    [tex`\mathbb{R}^3 {\times} S^2`, 'R to the 3 times S to the 2'],
    [tex`N:M`, 'N to M'],
    [tex`2(a+b)`, '2 times a plus b'],
    [tex`n(n+1)`, 'n times n plus 1'],
  ],
  'powers and subscripts': [
    [tex`\mathbb{R}^n`, 'R to the n'],
    [tex`R^n`, 'R to the n'],
    [tex`x^2`, 'x squared'],
    [tex`L^6`, 'L to the 6th'],
    [tex`x_i`, 'x sub i'],
    [tex`d_{data}`, 'd sub data'],
    [tex`t_\mathrm{max} = \kappa a`, 't sub max equals kappa a'],
    [tex`x'\in \mathbb{R}^d`, 'x prime in R to the d'],
    [tex`x''`, 'x double prime'],
    [tex`D^{-1} \exp(QK^\top) V`, 'D inverse exp of Q K transpose, V'],
    [tex`10^{-3}`, '10 to the minus 3'],
    [tex`n^{1+o(1)}`, 'n to the 1 plus o of 1'],
    [tex`d^{2/p}\mathfrak S^{2-4/p}`, 'd to the 2 over p, S to the 2 minus 4 over p'],
    [tex`x^{(t)}`, 'x superscript t'],
    [tex`i^{\text{th}}`, 'i-th'],
    [tex`90^\circ`, '90 degrees'],
    [tex`0.058\,{\deg}\mathrm{C}`, '0.058 degrees C'],
    [tex`\text{LR}^2\text{VQ}`, 'LR squared VQ'],
    [tex`\ell_p`, 'ell p'],
    [tex`\ell_\infty`, 'ell infinity'],
  ],
  'functions, roots and fractions': [
    [tex`O(n \log n)`, 'O of n log n'],
    [tex`\mathcal{O}(L^3)`, 'O of L cubed'],
    [tex`\tilde{O}(n^{1.5})`, 'O tilde of n to the 1.5'],
    [tex`\sqrt[3]{\log n}`, 'cube root of log n'],
    [tex`\sqrt[n]{2}`, 'n-th root of 2'],
    [tex`\frac{a}{b}`, 'a over b'],
    [tex`\frac{a+b}{c+d}`, 'a plus b, all over c plus d'],
    [tex`\frac12`, 'one half'],
    [tex`\log_2 n`, 'log base 2 of n'],
    [tex`\log^3(n/\delta)`, 'log cubed of n over delta'],
    [tex`\max\{a, b\}`, 'max of a, b'],
    [tex`p_d(y|x) \; \forall d`, 'p sub d of y given x, for all d'],
    [tex`SE(3)`, 'S E 3'],
    [tex`\binom{n}{k}`, 'n choose k'],
    [
      tex`\gamma=\Theta(\sqrt{\frac{\log\log n}{\log d}})`,
      'gamma equals Theta of square root of log log n over log d',
    ],
    [tex`D = \mathrm{diag}( \exp(QK^\top) {\bf 1}_n )`, 'D equals diag of exp of Q K transpose, 1 sub n'],
  ],
  'sums, limits and least values': [
    [tex`\sum_{i=1}^n x_i^2`, 'sum from i equals 1 to n of x sub i squared'],
    [tex`\lim_{n \to \infty} a_n`, 'limit as n goes to infinity of a sub n'],
    [tex`\int_0^1 f(x) dx`, 'integral from 0 to 1 of f of x, d x'],
    [tex`\mathbb{E}_{x\sim p}[f(x)]`, 'expectation over x distributed as p of f of x'],
    [tex`\nabla_\theta \mathcal{L}(\theta)`, 'gradient with respect to theta of L of theta'],
    [
      tex`x^*=\arg\min_{x\in \mathbb{R}^d}\|Ax-b\|_2`,
      'x star equals arg min over x in R to the d of norm of A x minus b, sub 2',
    ],
  ],
  'relations and arrows': [
    [tex`1\leq p<2`, '1 less than or equal to p less than 2'],
    [tex`>80\%`, 'more than 80 percent'],
    [tex`\sim 50\%`, 'about 50 percent'],
    [tex`x \sim p`, 'x distributed as p'],
    [tex`\approx 16`, 'approximately 16'],
    [tex`p\neq 2`, 'p not equal to 2'],
    [tex`m\ll n`, 'm much less than n'],
    [tex`f: X \to Y`, 'f from X to Y'],
    [tex`x \mapsto x^2`, 'x maps to x squared'],
    [tex`\mathbb{R}^{n} \rtimes G`, 'R to the n semidirect product G'],
    [tex`\alpha ≤ β`, 'alpha less than or equal to β'],
  ],
  'bars, sets and accents': [
    [tex`\|x\|_2`, 'norm of x, sub 2'],
    [tex`\|x\|_2^2`, 'norm of x, sub 2, squared'],
    [tex`|x-y|`, 'absolute value of x minus y'],
    [tex`|x|_1`, 'norm of x, sub 1'],
    [tex`|\mathcal{V}|`, 'size of V'],
    [tex`\{x \mid |x| < 1\}`, 'the set of x such that absolute value of x less than 1'],
    [tex`\{0,1\}^n`, 'the set of 0, 1, all to the n'],
    [tex`[0,1]`, 'the interval from 0 to 1'],
    [tex`A \subseteq B \cup C`, 'A subset of or equal to B union C'],
    [tex`\mathrm{KL}(p \| q)`, 'KL of p relative to q'],
    [tex`\lfloor n/2 \rfloor`, 'floor of n over 2'],
    [tex`\hat{x}`, 'x hat'],
    [tex`\overline{a+b}`, 'a plus b, bar'],
    [tex`x_1, \ldots, x_n`, 'x sub 1, and so on up to x sub n'],
  ],
};

for (const [kind, pairs] of Object.entries(READ))
  describe(`a formula in words: ${kind}`, () => {
    it.each(pairs)('%s is “%s”', (formula, words) => {
      expect(sayTex(formula)).toBe(words);
    });
  });

describe('a formula in words', () => {
  it('says unknown commands by their name', () => {
    expect(sayTex(tex`\frobnicate{x}`)).toBe('frobnicate x');
  });

  it('says that there is a formula where there is nothing to say', () => {
    expect(sayTex(tex`\,{}`)).toBe('a formula');
  });

  it('says of a formula nobody could follow that it is long', () => {
    expect(sayTex('x+'.repeat(1000))).toBe('a long formula');
  });

  it('reads what is not balanced as far as it goes', () => {
    expect(sayTex(tex`\left( x_{i`)).toBe('x sub i');
    expect(sayTex(tex`x) + y}`)).toBe('x plus y');
    expect(sayTex(tex`\frac{a`)).toBe('a over');
  });

  it.each(['{', '(', '_', '^', '|', tex`\left|`, tex`\hat`, tex`\frac`, tex`\sqrt[`, '}', tex`\|`])(
    'survives %s, fifty thousand times',
    (piece) => {
      expect(sayTex(piece.repeat(50_000))).not.toBe('');
    },
  );

  it('is never silent and never says a backslash, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['\\', '{', '}', '(', ')', '[', ']', '|', '_', '^', "'", ' ', 'x', '12', ',', '.', '/', ':', '-'],
      ...[
        tex`\frac`,
        tex`\sqrt`,
        tex`\left`,
        tex`\right`,
        tex`\|`,
        tex`\mathrm`,
        tex`\sum`,
        tex`\times`,
        tex`\dots`,
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        const words = sayTex(pieces.join(''));
        expect(words).not.toBe('');
        expect(words).not.toContain('\\');
      }),
    );
  });
});
