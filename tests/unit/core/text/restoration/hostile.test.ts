import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { restore } from '../../../../../src/core/text/restoration/restore.ts';
import { flat, formulas, shown, tex } from './restored.ts';

const PROOF = ' for A in R^{ntimes d}';
const PROOF_SHOWN = ' for A ∈ ℝⁿˣᵈ';

/** Text that would do harm elsewhere. It is shown as it stands, alone and in a text that was TeX. */
const INERT: string[] = [
  tex`\href{javascript:alert(1)}{here}`,
  tex`\url{data:text/html,x}`,
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  tex`\rule{1000000em}{1000000em}`,
  tex`\def\x{\x\x}\x`,
  tex`\input{/etc/passwd}`,
  tex`\write18{rm}`,
  tex`\includegraphics{https}`,
  '__proto__',
  'constructor',
  'hasOwnProperty toString valueOf',
  '{{constructor.constructor(1)()}}',
  'שלום עולם',
  'مرحبا \u202eabc\u202c',
  '👩‍👩‍👧‍👦 🇩🇪 e\u0301',
  '\ud83d \udc00 lone',
  '\u0000\u0001\u007f\ufeff\uffff',
];

describe('hostile text', () => {
  it.each([
    'Set <b>bold</b> and <i>italic</i> type, with <img src=x onerror=alert(1)> in it.',
    '<script>alert(2)</script> breaks H<sub>2</sub>O',
    'The tokens <s>, <pad> and <|endoftext|> are special.',
  ])('has no formulas for tags: %s', (text) => {
    expect(formulas(text)).toEqual([]);
    expect(formulas(`${text}${PROOF}`)).toHaveLength(1);
  });

  it.each(INERT)('is inert: %j', (text) => {
    expect(shown(text)).toBe(text);
    expect(flat(restore(text).nodes).some(({ t }) => t === 'link')).toBe(false);
    expect(shown(`${text} x${PROOF}`)).toContain(text);
    expect(shown(`${text} x${PROOF}`)).toContain(PROOF_SHOWN);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://user:pass@a.org/',
  ])('has no link to %s, with or without a label', (address) => {
    for (const text of [address, `${address}{label of it}`, `${address}${PROOF}`])
      expect(flat(restore(text).nodes).some(({ t }) => t === 'link')).toBe(false);
  });

  it('shows the label of an address as text', () => {
    expect(restore('https://a.org/x{<b>label</b>}').nodes).toEqual([
      {
        t: 'link',
        start: 0,
        end: 29,
        href: 'https://a.org/x',
        children: [
          { t: 'char', start: 0, end: 16, display: '' },
          { t: 'text', start: 16, end: 28 },
          { t: 'char', start: 28, end: 29, display: '' },
        ],
      },
    ]);
  });
});

const LEVELS = 10_000;
const nested = (open: string, close: string) => `${open.repeat(LEVELS)}x${close.repeat(LEVELS)}`;

/** Each grows beyond what a stack or a square of its length could bear; to be done at all is the test. */
const LONG: Record<string, string> = {
  'a line of 200,000 words': 'word '.repeat(200_000),
  'a word of 400,000 letters': 'a'.repeat(400_000),
  'a word of commands': 'leq'.repeat(20_000),
  'a formula without an end': 'x_{i leq '.repeat(4_000),
  'braces that open': '{'.repeat(20_000),
  'braces that close': '}'.repeat(20_000),
  'nested braces': nested('{', '}'),
  'nested groups': nested('{two words ', '}'),
  'nested emphasis': nested(tex`{\it `, '}'),
  'nested brackets': nested('(', ')'),
  'nested scripts': nested('x^{', '}'),
  'nested roots': nested('sqrt{', '}'),
  'nested fractions': nested('frac{', '}'),
  'quotation marks': '``a '.repeat(10_000),
  stars: '*a '.repeat(10_000),
  bullets: '. bullet Item '.repeat(2_000),
  scripts: '^_'.repeat(20_000),
  backslashes: '\\'.repeat(40_000),
  blanks: ' '.repeat(500_000),
  numbers: '1.'.repeat(20_000),
  bars: '|x'.repeat(20_000),
  addresses: 'https://a.org/b{c} '.repeat(2_000),
  schemes: 'https://'.repeat(10_000),
  emoji: '😀'.repeat(20_000),
  'lone surrogates': '\ud83d'.repeat(20_000),
  'right-to-left marks': '\u202e'.repeat(20_000),
  accents: '\u0301'.repeat(20_000),
};

describe('text that is long or deep', { timeout: 120_000 }, () => {
  it.each(Object.entries(LONG))('is read to its end: %s', (_, text) => {
    const { nodes } = restore(text);
    expect(nodes.map(({ start, end }) => text.slice(start, end)).join('') === text).toBe(true);
    expect(displayText(text, nodes).length).toBeGreaterThan(0);
  });

  it('keeps an abstract readable whose braces do not match', () => {
    const text = 'We show {that {it is } fine for x leq 1 and } more { than x^{2.';
    expect(shown(text)).toBe('We show {that {it is } fine for x ≤ 1 and } more { than x^{2.');
  });

  it('shows every word between braces that nest too deep', () => {
    expect(shown(nested(tex`{\it `, '}'))).toContain('x');
    expect(shown(nested('{two words ', '}')).split('two words')).toHaveLength(LEVELS + 1);
  });
});
