import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { MathTree } from '../../../../../src/core/paper/paper.ts';
import { isAllowedAttribute, isAllowedElement } from '../../../../../src/core/text/mathml/allowed.ts';
import { mathTree } from '../../../../../src/core/text/mathml/mathTree.ts';
import { typesetPaper } from '../../../../../src/core/text/mathml/typesetPaper.ts';
import { COMMANDS } from '../../../../../src/core/text/restoration/commands.ts';
import { makePaper } from '../../../../../src/core/formats/makePaper.ts';

const tex = String.raw;

type Element = Exclude<MathTree, string>;

function elements(tree: MathTree | null): Element[] {
  if (tree === null || typeof tree === 'string') return [];
  const [, , ...children] = tree;
  return [tree, ...children.flatMap(elements)];
}

function isAllowed([tag, attributes]: Element): boolean {
  return (
    isAllowedElement(tag) &&
    Object.entries(attributes ?? {}).every(([name, value]) => isAllowedAttribute(tag, name, value))
  );
}

/** What is seen of a tree, without what it is built of. */
function characters(tree: MathTree | null): string {
  if (tree === null) return '';
  if (typeof tree === 'string') return tree;
  const [, , ...children] = tree;
  return children.map(characters).join('');
}

describe('mathTree', () => {
  it('is MathML with its attributes as data', () => {
    expect(mathTree('x^2')).toEqual(['math', null, ['msup', null, ['mi', null, 'x'], ['mn', null, '2']]]);
  });

  it.each([
    [tex`\mathbb{R}^{n\times d}`, 'ℝn×d'],
    [tex`\ell_\infty`, 'ℓ∞'],
    [tex`\sqrt[3]{\log n}`, 'log⁡n3'],
    [tex`\frac{\epsilon}{\sqrt{d}}`, 'ϵd'],
    [tex`\mathfrak S`, '𝔖'],
    [tex`\|x\|_2`, '‖x‖2'],
    [tex`{\bf 1}_n`, '𝟏n'],
    [tex`\mathrm{data}`, 'data'],
    [tex`\tilde\mathcal{O}(\sqrt\log n)`, '𝒪~(log⁡n)'],
  ])('shows %s as %s', (formula, shown) => {
    expect(characters(mathTree(formula)).replace(/\s/g, '')).toBe(shown);
  });

  it.each([
    tex`\href{javascript:alert(1)}{x}`,
    tex`\url{javascript:alert(1)}`,
    tex`\includegraphics{https://a.org/x.png}`,
    tex`\rule{1000000em}{1000000em}`,
    tex`\kern{1000000em}x`,
    tex`\hspace{1000000em}x`,
    tex`\class{a}{x}`,
    tex`\id{a}{x}`,
    tex`\style{position:fixed}{x}`,
    tex`\data{a=b}{x}`,
    tex`\color{red}x`,
    tex`\def\x{\x\x}\x`,
    tex`\gdef\x{y}\x`,
    tex`\newcommand{\x}{y}\x`,
    tex`\begin{array}{c}x\end{array}`,
    tex`\text{<img src=x onerror=alert(1)>$}`,
    tex`\constructor`,
    tex`\__proto__`,
    '$x$',
    'x^',
    '{',
    '',
  ])('refuses %s', (formula) => {
    expect(mathTree(formula)).toBeNull();
  });

  it('keeps markup in a formula characters', () => {
    const tree = mathTree('<b>&amp;x'.replace('&', ''));
    expect(elements(tree).every(isAllowed)).toBe(true);
    expect(characters(tree)).toContain('<b>');
  });

  it('refuses formulas that are longer, larger or deeper than any', () => {
    expect(mathTree(`x${'+x'.repeat(100)}`)).not.toBeNull();
    expect(mathTree(`x${'+x'.repeat(500)}`)).toBeNull();
    expect(mathTree('x_1'.repeat(330))).toBeNull();
    expect(mathTree('{'.repeat(400) + 'x' + '}'.repeat(400))).toBeNull();
    expect(mathTree('x^{'.repeat(10_000) + '}'.repeat(10_000))).toBeNull();
  });

  it.each([...COMMANDS].map(([name, { role }]) => [name, role] as const))(
    'typesets \\%s with allowed elements, or not at all',
    (name, role) => {
      const argument = {
        accent: '{x}',
        font: '{x}',
        root: '{x}',
        fraction: '{x}{y}',
        size: '(',
        switch: '',
      };
      const rest = Object.hasOwn(argument, role) ? argument[role as keyof typeof argument] : '';
      const formula = role === 'infix' ? `{x \\${name} y}` : `a \\${name}${rest} y`;
      const tree = mathTree(formula);
      expect(elements(tree).filter((element) => !isAllowed(element))).toEqual([]);
      if (role !== 'size') expect(tree).not.toBeNull();
    },
  );

  it('is made of allowed elements and attributes, or null, whatever the formula', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...[...COMMANDS.keys()].map((name) => `\\${name} `)),
      fc.constantFrom(
        '{',
        '}',
        '^',
        '_',
        'x',
        'R',
        '2',
        '(',
        ')',
        '|',
        '=',
        ' ',
        '<',
        '&',
        "'",
        '\\{',
        '\\}',
        '😀',
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(elements(mathTree(pieces.join(''))).filter((element) => !isAllowed(element))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});

describe('allowed', () => {
  it.each([
    'script',
    'a',
    'img',
    'svg',
    'style',
    'annotation-xml',
    'maction',
    'semantics',
    'mglyph',
    'constructor',
    '__proto__',
  ])('is not <%s>', (tag) => {
    expect(isAllowedElement(tag)).toBe(false);
  });

  it.each([
    'href',
    'onclick',
    'onmouseover',
    'style',
    'class',
    'id',
    'src',
    'xlink:href',
    'constructor',
    '__proto__',
    'toString',
  ])('is no attribute %s', (name) => {
    for (const tag of ['math', 'mi', 'mo', 'mspace', 'mrow'])
      expect(isAllowedAttribute(tag, name, 'true')).toBe(false);
  });

  it.each([
    ['0.1667em', true],
    ['-0.1667em', true],
    ['0', true],
    ['4em', true],
    ['4.1em', false],
    ['1000em', false],
    ['40px', true],
    ['41pt', false],
    ['5', false],
    ['', false],
    ['100%', false],
    ['1e9em', false],
    ['calc(1em)', false],
    ['url(x)', false],
  ])('is a width of %s: %s', (value, allowed) => {
    expect(isAllowedAttribute('mspace', 'width', value)).toBe(allowed);
  });

  it('is what each attribute may say', () => {
    expect(isAllowedAttribute('mo', 'form', 'prefix')).toBe(true);
    expect(isAllowedAttribute('mo', 'form', 'url(x)')).toBe(false);
    expect(isAllowedAttribute('mo', 'stretchy', 'false')).toBe(true);
    expect(isAllowedAttribute('mi', 'mathvariant', 'normal')).toBe(true);
    expect(isAllowedAttribute('mi', 'mathvariant', 'bold')).toBe(false);
    expect(isAllowedAttribute('mrow', 'displaystyle', 'true')).toBe(true);
    expect(isAllowedAttribute('mi', 'scriptlevel', '+1')).toBe(true);
    expect(isAllowedAttribute('mi', 'scriptlevel', '99')).toBe(false);
  });
});

describe('typesetPaper', () => {
  it('gives every formula its MathML, in titles, emphasis and lists too', () => {
    const paper = typesetPaper(
      makePaper({
        id: 'bounds',
        title: 'Bounds for ell_p',
        abstract: tex`{\it for x leq 1}. bullet One y leq 2. bullet Two.`,
        source: { document: 'a.txt', line: 1 },
      }),
    );
    const json = JSON.stringify([paper.titleBody, paper.body]);
    expect(json.match(/"t":"math"/g)).toHaveLength(3);
    expect(json.match(/"mathml":\["math"/g)).toHaveLength(3);
  });

  it('leaves a formula that cannot be typeset without', () => {
    const paper = makePaper({ id: 'a', title: 'A', abstract: 'x', source: { document: 'a.txt', line: 1 } });
    const math = { t: 'math', start: 0, end: 1, tex: tex`\href{x}{y}`, display: 'x' } as const;
    expect(typesetPaper({ ...paper, body: [math] }).body).toEqual([math]);
  });
});
