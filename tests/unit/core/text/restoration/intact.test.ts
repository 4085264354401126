import { describe, expect, it } from 'vitest';
import { formulas, shown, sources, tex } from './restored.ts';

/** Texts with formulas that kept their delimiters, as a reader sees them. */
const KEPT: [text: string, shown: string][] = [
  [tex`a rate of $O(n \log n)$ holds`, 'a rate of O(n log n) holds'],
  [tex`the $\ell_\infty$-norm and $k$-means`, 'the ℓ∞-norm and k-means'],
  [tex`in \(n \times d\) and \[x^2\] steps`, 'in n × d and x² steps'],
  [tex`with $$x \leq y$$ everywhere`, 'with x ≤ y everywhere'],
  [tex`$ n $ papers, $99%$ and $99\%$ of them`, 'n papers, 99% and 99% of them'],
  [tex`$\tilde\mathcal{O}(\sqrt\log n)$ and $y^\max$`, '𝒪̃(√log n) and yᵐᵃˣ'],
  [tex`$\sim$94 of $10$-$20$`, '∼94 of 10-20'],
  ['1$-$3 Gyr at $>$100 K, for J0613$-$0200 and $-$20', '1-3 Gyr at >100 K, for J0613-0200 and -20'],
  [tex`a merger$\unicode{x2013}$the phase $x^2$`, 'a merger–the phase x²'],
];

/** What LaTeX says beside the commands of mathematics: fonts, sizes, chemistry; and formulas that end before a number. */
const SAID_OTHERWISE: [text: string, shown: string][] = [
  [tex`$\rm [Fe/H] = -2.65 \; \pm 0.1$, ${'$'}{\rm [M/H]}$`, '[Fe/H] = -2.65 ± 0.1, [M/H]'],
  [tex`$M_{200\rm ,mean}$ and $^\rm{3D}$`, 'M_(200,mean) and ³ᴰ'],
  [tex`$t_{\rm cool, mix}$ of $L_\textrm{a}$`, 't_(cool, mix) of Lₐ'],
  [tex`$0.13\substack{+0.12 \\ -0.11}$`, '0.13^(+0.12)_(-0.11)'],
  [tex`$1\unicode{x2013}100$ kpc, $\mathord{\sim}100$`, '1–100 kpc, ∼ 100'],
  [tex`$\ce{^{13}CO2}$ and \ce{SO4^2-} or \ce{2 H2 + O2 -> 2 H2O}`, '¹³CO₂ and SO₄²⁻ or 2 H₂ + O₂ → 2 H₂O'],
  [tex`($r<$24.65 mag, $T>$14 K) with $A = $ 0.78$\pm$0.89`, '(r<24.65 mag, T>14 K) with A = 0.78±0.89'],
  [tex`at $ z = 0.5$ and $0.99 $ of $\sim 20"$`, 'at z = 0.5 and 0.99 of ∼ 20′′'],
  [
    tex`$Gaia-Enceladus/Sausage$ in $de~Sitter$ of $Spin(4)$`,
    'Gaia-Enceladus/Sausage in de Sitter of Spin(4)',
  ],
  [tex`the code $\texttt{binary_c v2.2}$`, 'the code binary_c v2.2'],
  [tex`$\alpha$ of (1.14^{+1.08}_{-0.95}) kpc^{-1}`, 'α of (1.14^(+1.08)_(-0.95)) kpc⁻¹'],
];

/** What authors define for themselves, and what other tools did to formulas within their dollars. */
const MENDED: [text: string, tex: string][] = [
  [tex`$\eps$`, tex`\varepsilon`],
  [tex`$x \in \R^d$`, tex`x \in \mathbb{R}^d`],
  [tex`$\operatorname*{argmin}_x f$`, tex`\operatorname{argmin}_x f`],
  ['$epsilon$', tex`\epsilon`],
  ['$varepsilon<1$', tex`\varepsilon<1`],
  ['$3 imes 3$', tex`3\times 3`],
  ['$3 \times 3$', tex`3 \times 3`],
];

const NOT_MEANT: string[] = [
  'Costs of $5 and $10, or $5-$10, in US$ and A$.',
  'From $400 to acquire a user, to $500 in losses.',
  'From $5-$10, US$ 1.2 million, A$3 and C$ 4 to 5$ a day.',
  'Set $HOME/bin and $PATH to $USER.',
  tex`It is $5\$ or \$6$.`,
  tex`A $\undefined{x}$ and $\href{javascript:x}{y}$ or $x & y$ or $#1$.`,
  'Between $ and $ is nothing, nor between $$ and $$.',
];

describe('formulas that kept their delimiters', () => {
  it.each(KEPT)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });

  it.each(SAID_OTHERWISE)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });

  it('do not begin at the name of a variable in a sentence before them', () => {
    expect(shown(tex`Set ${'$'}{PATH} with n++. Then $x^2$ holds.`)).toBe(
      'Set ${PATH} with n++. Then x² holds.',
    );
  });

  it.each(MENDED)('%j is %s', (text, expected) => {
    expect(formulas(text)).toEqual([expected]);
  });

  it.each(NOT_MEANT)('%s', (text) => {
    expect(formulas(text)).toEqual([]);
    expect(shown(text)).toBe(text.replaceAll(tex`\$`, '$'));
  });

  it('have their delimiters in their range: copying gives them back', () => {
    expect(sources(tex`from $n$ to $$m$$ in \(k\)`, 'math')).toEqual(['$n$', '$$m$$', tex`\(k\)`]);
  });

  it('show that words without a backslash are words', () => {
    expect(shown(tex`The delta rule for $x^2$ leq times in a leq b.`)).toBe(
      'The delta rule for x² leq times in a leq b.',
    );
  });

  it('in brackets with backslashes show nothing about words: the damage left those alone', () => {
    expect(shown(tex`For \(k\) in R^{ntimes d} with x leq y`)).toBe('For k in ℝⁿˣᵈ with x ≤ y');
  });

  /** Read in a time that grows with its square, either would take minutes. */
  it.each(['$x ', '$'])('are read to the end of a text that is %j a hundred thousand times', (part) => {
    const text = part.repeat(100_000);
    expect(shown(text).trim()).toHaveLength(text.trim().length);
  });
});

describe('font commands outside of formulas', () => {
  it('are stressed words', () => {
    expect(shown(tex`We \emph{really} mean \textbf{this $x^2$}.`)).toBe('We really mean this x².');
    expect(sources(tex`We \emph{really} mean it`, 'emphasis')).toEqual([tex`\emph{really}`]);
  });

  it('hide themselves around words in other type, and around addresses', () => {
    expect(shown(tex`Call \texttt{run} at \url{https://a.org/b}.`)).toBe('Call run at https://a.org/b.');
    expect(shown(tex`See \href{https://a.org/b}{the code}.`)).toBe('See the code.');
    expect(sources(tex`See \href{https://a.org/b}{the code}.`, 'link')).toEqual([
      tex`\href{https://a.org/b}{the code}`,
    ]);
  });
});
