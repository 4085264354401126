import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../../src/core/text/restoration/commands.ts';
import { displayTex } from '../../../../../src/core/text/displayTex.ts';
import { readTex } from '../../../../../src/core/text/restoration/readTex.ts';
import { reduceTex } from '../../../../../src/core/text/restoration/reduceTex.ts';
import { tex } from './restored.ts';

describe('readTex', () => {
  it('gives scripts, styles, roots and fractions with their arguments', () => {
    const x = { k: 'character', text: 'x' };
    expect(readTex('x^2_i')).toEqual([
      x,
      { k: 'script', mark: '^', argument: [{ k: 'character', text: '2' }] },
      { k: 'script', mark: '_', argument: [{ k: 'character', text: 'i' }] },
    ]);
    expect(readTex(tex`\hat x\sqrt[3]{x}`)).toEqual([
      { k: 'styled', name: 'hat', argument: [x] },
      { k: 'root', index: [{ k: 'character', text: '3' }], radicand: [x] },
    ]);
    expect(readTex(tex`\frac12`)).toEqual([
      {
        k: 'fraction',
        name: 'frac',
        numerator: [{ k: 'character', text: '1' }],
        denominator: [{ k: 'character', text: '2' }],
      },
    ]);
  });

  it.each([
    tex`\left( x \right]`,
    tex`x_{\max}`,
    tex`x_\mathrm{data}`,
    tex`\|x\|_2 \, \{a\}`,
    tex`{n \choose k}`,
    tex`{\bf 1}`,
    tex`x''_{i}^2`,
    '😀 + שלום',
  ])('reads %s', (formula) => {
    expect(readTex(formula)).not.toBeNull();
  });

  const REFUSED: Record<string, string[]> = {
    'commands that are not allowed': [
      tex`\href{javascript:alert(1)}{x}`,
      tex`\rule{1000000em}{1em}`,
      tex`\def\x{\x}\x`,
      tex`\input{a}`,
      tex`\includegraphics{a}`,
      tex`\htmlClass{a}{b}`,
      tex`\style{color:red}{x}`,
      tex`\unicode{x}`,
      tex`\constructor`,
      tex`\__proto__`,
      tex`\toString`,
      tex`\begin{array}{c}x\end{array}`,
      tex`\color{red}x`,
      tex`\newcommand\x{y}`,
    ],
    'arguments that are missing': ['x^', 'x_', tex`\frac{a}`, tex`\sqrt`, tex`\hat`, tex`x^}`, '^^x'],
    'braces without their partner': ['{', '}', '{x', 'x}', '{}}', tex`\sqrt[3{x}`],
    'two scripts of one kind': ['x^2^3', 'x_i_j', 'x^a_b^c'],
    'sizes without their partner': [
      tex`\left( x`,
      tex`x \right)`,
      tex`{\left(} \right)`,
      tex`\left x \right)`,
    ],
    'characters that mean something else': ['$x$', 'a & b', '50%', '#1', '`a`', '"a"', '\\'],
    'what has nothing in it, or too much': ['', '{'.repeat(30) + 'x' + '}'.repeat(30)],
  };
  describe.each(Object.entries(REFUSED))('refuses %s', (_, formulas) => {
    it.each(formulas)('%s', (formula) => {
      expect(readTex(formula)).toBeNull();
    });
  });

  it('allows commands by their exact name only', () => {
    expect([...COMMANDS.keys()].filter((name) => !/^[A-Za-z]+$/.test(name))).toEqual([]);
    for (const name of [
      'href',
      'url',
      'def',
      'let',
      'rule',
      'input',
      'write',
      'require',
      'html',
      'includegraphics',
      'csname',
      'char',
    ])
      expect(COMMANDS.has(name)).toBe(false);
  });
});

const DISPLAYED: [tex: string, display: string][] = [
  [tex`n \times d`, 'n × d'],
  [tex`x_{i,j}`, 'x_(i,j)'],
  ['x^{2n+1}', 'x²ⁿ⁺¹'],
  ["x'", 'x′'],
  [tex`\hat{x}+\bar y`, 'x̂+ȳ'],
  [tex`\mathbb{R}^n, \mathcal L, \mathfrak g`, 'ℝⁿ, ℒ, g'],
  [tex`\mathcal{O}(n)`, '𝒪(n)'],
  [tex`\sqrt{x+1}`, '√(x+1)'],
  [tex`\sqrt[4]x, \sqrt[n]{x}`, '∜x, ⁿ√x'],
  [tex`\frac{a+b}{c}`, '(a+b)/c'],
  [tex`\binom{n}{k}`, 'C(n, k)'],
  [tex`2\log n, \log(n)`, '2 log n, log(n)'],
  [tex`\max_{x} f`, 'maxₓ f'],
  [tex`\text{if } x`, 'if x'],
  [tex`\left\langle x \right\rangle`, '⟨ x ⟩'],
  [tex`\mathbb{1}`, '1'],
];

describe('displayTex', () => {
  it.each(DISPLAYED)('%s is %s', (formula, display) => {
    expect(displayTex(readTex(formula)!)).toBe(display);
  });
});

describe('reduceTex', () => {
  it('finds each command in the source', () => {
    expect(reduceTex(tex`A\in \mathbb{R}^{n\times d}`, 'Ain R^{ntimes d}')).toEqual([
      { name: 'in', start: 1 },
      { name: 'times', start: 8 },
    ]);
    expect(reduceTex(tex`2.4\times`, tex`2.4\times`)).toEqual([{ name: 'times', start: 4 }]);
  });

  it.each([
    [tex`\alpha`, 'beta'],
    [tex`\alpha x`, 'alpha'],
    [tex`\alpha`, 'alpha x'],
    [tex`\sqrt{x}`, 'x'],
    [tex`\hat{x}`, 'x'],
  ])('refuses %s for %s, which says something else', (formula, source) => {
    expect(reduceTex(formula, source)).toBeNull();
  });

  it('lets fonts and fractions be added, which the damage always removes', () => {
    expect(reduceTex(tex`\mathbb{R}`, 'R')).toEqual([]);
    expect(reduceTex(tex`\frac{\epsilon}{d}`, 'epsilon{d}')).toEqual([{ name: 'epsilon', start: 0 }]);
  });
});
