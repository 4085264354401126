import { describe, expect, it } from 'vitest';
import { restore } from '../../../../../src/core/text/restoration/restore.ts';
import { shown, sources, tex } from './restored.ts';

/** Stands in every text whose rule needs proof that the text was TeX. */
const PROOF = ' over R^{ntimes d}';
const PROOF_SHOWN = ' over ℝⁿˣᵈ';

describe('addresses', () => {
  it('are links with their text as it stands', () => {
    const text = 'Code: https://a.org/x_y^2 and more';
    expect(restore('Code: https://a.org/x_y is there').nodes).toEqual([
      { t: 'text', start: 0, end: 6 },
      {
        t: 'link',
        start: 6,
        end: 23,
        href: 'https://a.org/x_y',
        children: [{ t: 'text', start: 6, end: 23 }],
      },
      { t: 'text', start: 23, end: 32 },
    ]);
    expect(sources(text, 'link')).toEqual(['https://a.org/x_y']);
  });

  it('hold no mathematics, whatever is in them', () => {
    const text = `See https://a.org/alpha_1/ntimes/x_{1}${PROOF}`;
    expect(sources(text, 'math')).toEqual(['R^{ntimes d}']);
  });

  it('show the label that is left of \\href, and not their braces', () => {
    const text = 'At https://a.org/b.git{our site}, now';
    expect(shown(text)).toBe('At our site, now');
    expect(sources(text, 'link')).toEqual(['https://a.org/b.git{our site}']);
  });

  it('show the characters that LaTeX escaped', () => {
    const text = tex`At https://a.org/x\_y\%20z now`;
    expect(shown(text)).toBe('At https://a.org/x_y%20z now');
    expect(restore(text).nodes[1]).toMatchObject({ t: 'link', href: 'https://a.org/x_y%20z' });
  });

  it('take no label that is empty, spread over lines or without its end', () => {
    for (const rest of ['{}', '{a\nb}', '{a'])
      expect(sources(`https://a.org/b${rest}`, 'link')).toEqual(['https://a.org/b']);
  });
});

const EMPHASIS: [text: string, shown: string, emphasis: string[]][] = [
  [tex`a {\it new} way`, 'a new way', [tex`{\it new}`]],
  [tex`{\em Name}: text`, 'Name: text', [tex`{\em Name}`]],
  [tex`{\bf Two words} here`, 'Two words here', [tex`{\bf Two words}`]],
  [
    tex`{\sc Small}, {\tt code}, {\sl slanted}`,
    'Small, code, slanted',
    [tex`{\sc Small}`, tex`{\tt code}`, tex`{\sl slanted}`],
  ],
  [tex`{\itshape long} {\bfseries names}`, 'long names', [tex`{\itshape long}`, tex`{\bfseries names}`]],
  [tex`{\it a {\bf b} c}`, 'a b c', [tex`{\it a {\bf b} c}`, tex`{\bf b}`]],
  [tex`{\it with 85\% inside}`, 'with 85% inside', [tex`{\it with 85\% inside}`]],
  [tex`{\it} is empty`, tex`{\it} is empty`, []],
  [tex`{\it never closed`, tex`{\it never closed`, []],
  [tex`{\item no switch}`, tex`{\item no switch}`, []],
  [`a *starred* word${PROOF}`, `a starred word${PROOF_SHOWN}`, ['*starred*']],
  [`two *starred words*${PROOF}`, `two starred words${PROOF_SHOWN}`, ['*starred words*']],
  ['a *starred* word', 'a *starred* word', []],
  [`a*b*c and 2 * 3 * 4${PROOF}`, `a*b*c and 2 * 3 * 4${PROOF_SHOWN}`, []],
  [`an A*-search and A* again${PROOF}`, `an A*-search and A* again${PROOF_SHOWN}`, []],
];

describe('emphasis', () => {
  it.each(EMPHASIS)('%s', (text, display, emphasis) => {
    expect(shown(text)).toBe(display);
    expect(sources(text, 'emphasis')).toEqual(emphasis);
  });
});

const GROUPS: [text: string, shown: string, groups: string[]][] = [
  ['{several words of prose} here', 'several words of prose here', ['{several words of prose}']],
  ['with ({two words})', 'with (two words)', ['{two words}']],
  ['{one} word', '{one} word', []],
  ['the set {many good, x = 2}', 'the set {many good, x = 2}', []],
  ['a name{of two words}', 'a name{of two words}', []],
  ['{never closed words', '{never closed words', []],
  [`{"key": "some value", "other": 1}`, `{"key": "some value", "other": 1}`, []],
  [`{'key': 'value of it'}`, `{'key': 'value of it'}`, []],
  ['if (a) { return that value; }', 'if (a) { return that value; }', []],
];

describe('groups', () => {
  it.each(GROUPS)('%s', (text, display, groups) => {
    expect(shown(text)).toBe(display);
    expect(sources(text, 'group')).toEqual(groups);
  });
});

describe('lists', () => {
  it('begin an item at each bullet, and end where the last one has as many sentences as the others', () => {
    const text = 'We show: bullet First one. bullet Second one. Then we end.';
    const [before, list, after] = restore(text).nodes;
    expect(list).toMatchObject({ t: 'list', start: 9, end: 45 });
    expect(list?.t === 'list' && list.items.map((item) => [item[0]!.start, item.at(-1)!.end])).toEqual([
      [9, 27],
      [27, 45],
    ]);
    expect([before, after].map((node) => text.slice(node!.start, node!.end))).toEqual([
      'We show: ',
      ' Then we end.',
    ]);
    expect(shown(text)).toBe('We show: • First one. • Second one. Then we end.');
  });

  it('hold other markup', () => {
    expect(shown(tex`bullet A {\it b}. bullet C. D`)).toBe('• A b. • C. D');
  });

  it('end with their paragraph', () => {
    const text = 'bullet One. Two. Three. bullet Four.\n\nFive.';
    expect(restore(text).nodes.at(-1)).toEqual({ t: 'text', start: 36, end: 43 });
  });

  it('take \\item too', () => {
    expect(shown(tex`\item one thing. \item another.`)).toBe('• one thing. • another.');
  });

  it.each(['A silver bullet. It is', 'bullet One item alone.', 'a bullet, a bullet Train'])(
    'are not made of words: %s',
    (text) => {
      expect(shown(text)).toBe(text);
    },
  );
});

const QUOTES: [text: string, shown: string][] = [
  ["``quoted'' words", '“quoted” words'],
  ["``it's here'' now", "“it's here” now"],
  ["a `single' one", 'a ‘single’ one'],
  ['a `single` one', 'a ‘single’ one'],
  ['an ``open one', 'an ``open one'],
  ["don't and won't", "don't and won't"],
];

describe('quotes', () => {
  it.each(QUOTES)('%s', (text, display) => {
    expect(shown(text + PROOF)).toBe(display + PROOF_SHOWN);
    expect(shown(text)).toBe(text);
  });
});

const RAISED: [text: string, shown: string, raised: string[]][] = [
  ['the TimesNet^2 model', 'the TimesNet2 model', ['^2']],
  ['the 1^{st} and the 2^nd', 'the 1st and the 2nd', ['^{st}', '^nd']],
  ['Jones^{1,*} et al.', 'Jones1,* et al.', ['^{1,*}']],
  ['Models^', 'Models^', []],
  ['Models^{a long note}', 'Models^{a long note}', []],
];

describe('raised', () => {
  it.each(RAISED)('%s', (text, display, raised) => {
    expect(sources(text, 'sup')).toEqual(raised);
    if (raised.length > 0) expect(shown(text)).toBe(display);
  });
});

const UNITS: [text: string, shown: string][] = [
  [tex`5{\deg}C`, '5°C'],
  [tex`0.058 {\deg}C`, '0.058 °C'],
  [tex`5\deg C and 7\degree F`, '5°C and 7°F'],
  [tex`{\degree}K`, '°K'],
  [tex`{\deg}Cool`, tex`{\deg}Cool`],
];

describe('units', () => {
  it.each(UNITS)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });
});

const ACCENTS: [text: string, shown: string][] = [
  [tex`Poincar\'e and Erd\H{o}s`, 'Poincaré and Erdős'],
  [tex`Poincar{\'e}, G{\"o}del, {\v S}idak`, 'Poincaré, Gödel, Šidak'],
  [tex`na\"{\i}ve, na\"\i ve, na{\"\i}ve`, 'naïve, naïve, naïve'],
  [tex`\~n \^o \'{E} \c{c} \v{s} \u{g} \k{a} \r{u}`, 'ñ ô É ç š ğ ą ů'],
  [tex`Stra\ss e, Stra{\ss}e, Stra\ss{}e`, 'Straße, Straße, Straße'],
  [tex`{\O}rsted, \AA ngstr\"om, \L{}ukasz`, 'Ørsted, Ångström, Łukasz'],
  [tex`he said \"quoted words\" and left`, tex`he said \"quoted words\" and left`],
  [tex`\v{q} \'q \over`, tex`\v{q} \'q \over`],
];

describe('accents', () => {
  it.each(ACCENTS)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });

  it('are one character each, braces included', () => {
    expect(sources(tex`G{\"o}del`, 'char')).toEqual([tex`{\"o}`]);
  });
});

const CHARACTERS: [text: string, shown: string][] = [
  [tex`85\% of A\&B, \#1 for \$5, a\_b`, '85% of A&B, #1 for $5, a_b'],
  [tex`2.4\times faster, \beta-VAE, {\alpha}`, '2.4× faster, β-VAE, α'],
  [tex`{\alpha and \beta}`, tex`{\alpha and \beta}`],
  [tex`\unknown \frac \hat`, tex`\unknown \frac \hat`],
];
const TYPEWRITTEN: [text: string, shown: string][] = [
  ['a -- b, 3--5', 'a – b, 3–5'],
  ['a --- b, c---d', 'a — b, c—d'],
  ['Fig.~3 and Smith~et', 'Fig.\u00a03 and Smith\u00a0et'],
  ['End. %For this', 'End. For this'],
  ['50 % For', '50 % For'],
];

describe('characters', () => {
  it.each(CHARACTERS)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });

  it.each(TYPEWRITTEN)('%s, in TeX only', (text, display) => {
    expect(shown(text + PROOF)).toBe(display + PROOF_SHOWN);
    expect(shown(text)).toBe(text);
  });
});
