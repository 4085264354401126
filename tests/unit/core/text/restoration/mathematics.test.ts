import { describe, expect, it } from 'vitest';
import { committedFinder } from '../../../../../src/core/text/restoration/formulaFinder.ts';
import { restoreFormula } from '../../../../../src/core/text/restoration/mathematics.ts';
import { tex } from './restored.ts';

const { segment } = committedFinder();
const restored = (source: string) => restoreFormula(source, { start: 0, end: source.length }, segment);

/** Damaged formulas, each as its author wrote it and as a reader sees it without a renderer. */
const READ: Record<string, [damaged: string, tex: string, display: string][]> = {
  'commands that lost their backslash': [
    ['n times d', tex`n \times d`, 'n × d'],
    ['epsilon', tex`\epsilon`, 'ϵ'],
    ['x leq y', tex`x \leq y`, 'x ≤ y'],
    ['ell_p', tex`\ell_p`, 'ℓₚ'],
    ['ell_infty', tex`\ell_{\infty}`, 'ℓ∞'],
    ['O(n log n)', tex`O(n \log n)`, 'O(n log n)'],
    ['p_d(y|x) ; forall d', tex`p_d(y|x) \; \forall d`, 'p_d(y|x) ∀ d'],
  ],
  'commands in letter runs': [
    ['Ain R^{ntimes d}', tex`A\in \mathbb{R}^{n\times d}`, 'A ∈ ℝⁿˣᵈ'],
    ['O(ndlog n)', tex`O(nd\log n)`, 'O(nd log n)'],
    ['loglog n', tex`\log\log n`, 'log log n'],
    ['mll n', tex`m\ll n`, 'm ≪ n'],
    ['pneq 2', tex`p\neq 2`, 'p ≠ 2'],
    ['1leq p<2', tex`1\leq p<2`, '1 ≤ p<2'],
    ['43times/31times', tex`43\times/31\times`, '43 × /31 ×'],
    ['sim50', tex`\sim50`, '∼ 50'],
    ['R^{n} rtimes G', tex`\mathbb{R}^{n} \rtimes G`, 'ℝⁿ ⋊ G'],
  ],
  'sets and words': [
    ['R^n', tex`\mathbb{R}^n`, 'ℝⁿ'],
    ['R^3', tex`\mathbb{R}^3`, 'ℝ³'],
    ['R^2', 'R^2', 'R²'],
    ['R^T', 'R^T', 'Rᵀ'],
    ['x in Z', tex`x \in \mathbb{Z}`, 'x ∈ ℤ'],
    ['d_{data}', tex`d_{\mathrm{data}}`, 'd_(data)'],
    ['t_max', tex`t_{\max}`, 'tₘₐₓ'],
    ['x_{i in R}', tex`x_{i \in \mathbb{R}}`, 'x_(i ∈ ℝ)'],
  ],
  'braces that TeX needs': [
    ['{bf 1}_n', tex`{\bf 1}_n`, '1ₙ'],
    ['R^3 {times} S^2', tex`\mathbb{R}^3 {\times} S^2`, 'ℝ³ × S²'],
    ['mathfrak S^{2/p}', tex`\mathfrak S^{2/p}`, '𝔖^(2/p)'],
    ['{n choose k}', tex`{n \choose k}`, 'n choose k'],
    ['tilde{O}(n)', tex`\tilde{O}(n)`, 'Õ(n)'],
  ],
  'sets in braces': [
    ['max{a, b}', tex`\max\{a, b\}`, 'max{a, b}'],
    ['x in {0, 1}^n', tex`x \in \{0, 1\}^n`, 'x ∈ {0, 1}ⁿ'],
    ['{x_1, ldots, x_n}', tex`\{x_1, \ldots, x_n\}`, '{x₁, …, xₙ}'],
  ],
  'fonts before a brace or within one': [
    ['x_{text{max}}', tex`x_{\text{max}}`, 'xₘₐₓ'],
    ['x in mathbb R^d', tex`x \in \mathbb R^d`, 'x ∈ ℝᵈ'],
    ['{it GATE} leq x', tex`{\it GATE} \leq x`, 'GATE ≤ x'],
  ],
  'words of prose': [
    ['file_a', tex`\mathrm{file}_a`, 'fileₐ'],
    ['r_t into r_s', tex`r_t \mathrm{into} r_s`, 'rₜ into rₛ'],
  ],
  'letters of Greek that kept their form': [
    ['Ωbig(n)', tex`Ω\big(n)`, 'Ω(n)'],
    ['widetildeΘ(k)', tex`\widetildeΘ(k)`, 'Θ̃(k)'],
  ],
  'delimiters with their size': [
    ['left{{bf x}_iright}_{i=1}^n', tex`\left\{{\bf x}_i\right\}_{i=1}^n`, '{ xᵢ}ᵢ₌₁ⁿ'],
    ['bigl{ x bigr}', tex`\bigl\{ x \bigr\}`, '{ x }'],
  ],
  'roots, fractions and norms': [
    ['f(x)=1{,}000x', tex`f(x)=1{,}000x`, 'f(x)=1,000x'],
    ['frac1{t}', tex`\frac{1}{t}`, '1/t'],
    ['sqrt{n}', tex`\sqrt{n}`, '√n'],
    ['sqrt[3]{log n}', tex`\sqrt[3]{\log n}`, '∛(log n)'],
    ['frac{a}{b}', tex`\frac{a}{b}`, 'a/b'],
    ['frac n{m}', tex`\frac{n}{m}`, 'n/m'],
    ['sqrtlog(T)', tex`\sqrt{\log}(T)`, '√log(T)'],
    ['|x|_2 leq 1', tex`\|x\|_2 \leq 1`, '‖x‖₂ ≤ 1'],
    ['|x|', '|x|', '|x|'],
    ['Oleft(left(dB_Lright)^{p}right)', tex`O\left(\left(dB_L\right)^{p}\right)`, 'O((dB_L)ᵖ)'],
  ],
};

describe.each(Object.entries(READ))('%s', (_, formulas) => {
  it.each(formulas)('%s is %s', (damaged, expected, display) => {
    const formula = restored(damaged);
    expect(formula?.annotation.tex).toBe(expected);
    expect(formula?.annotation.display).toBe(display);
    expect(formula?.lossy).toBe(false);
  });
});

describe('what is missing', () => {
  it.each(['epsilon{d}cdot', 'Theta(frac{loglog n{log d}})', '(a+b){c}'])(
    'is known to be, not guessed: %s',
    (damaged) => {
      expect(restored(damaged)?.lossy).toBe(true);
    },
  );
});

describe('what cannot be said', () => {
  it.each(['x^', 'x_{', 'x}', '{'.repeat(20) + 'x' + '}'.repeat(20), 'x^2^3', 'left( x', 'frac{a}', 'a#b%"'])(
    'is no formula: %s',
    (damaged) => {
      expect(restored(damaged)).toBeNull();
    },
  );
});

it('reads formulas of up to 4,000 characters: a longer one stays text', () => {
  const sum = 'n^2+'.repeat(999);
  expect(restored(`${sum}n^10`)?.annotation).toMatchObject({ start: 0, end: 4000 });
  expect(restored(`${sum}n^100`)).toBeNull();
});
