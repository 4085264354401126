import { describe, expect, it } from 'vitest';
import { coreElement } from '../../../../../src/core/text/mathml/coreElement.ts';
import { parseMarkup, type MarkupElement } from '../../../../../src/core/text/mathml/markup.ts';

describe('parseMarkup', () => {
  it('reads elements, attributes and texts', () => {
    expect(parseMarkup('<math a-b="c &quot;d&quot;"><mi>x</mi>&lt;&amp;y</math>')).toEqual({
      tag: 'math',
      attributes: { 'a-b': 'c "d"' },
      children: [{ tag: 'mi', attributes: {}, children: ['x'] }, '<&y'],
    });
  });

  it.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a></a><b></b>',
    '<a></a>text',
    '<a/>',
    "<a b='c'></a>",
    '<a b=c></a>',
    '<!-- x -->',
    '<a><![CDATA[x]]></a>',
    '<A></A>',
  ])('refuses %s', (markup) => {
    expect(parseMarkup(markup)).toBeNull();
  });

  it('leaves references that it does not know as they are', () => {
    expect(parseMarkup('<a>&nbsp;&#60;</a>')?.children).toEqual(['&nbsp;&#60;']);
  });
});

describe('coreElement', () => {
  const element = (
    tag: string,
    attributes: Record<string, string>,
    children: MarkupElement['children'] = [],
  ) => ({
    tag,
    attributes,
    children,
  });

  it('drops classes, and styles that only refine', () => {
    expect(coreElement(element('mi', { class: 'a', style: 'font-weight:bold;' }, ['x']))).toEqual(
      element('mi', {}, ['x']),
    );
  });

  it.each(['position:fixed', 'color:red', 'background:url(x)', 'padding:9em'])(
    'refuses an element with the style %s',
    (style) => {
      expect(coreElement(element('mi', { style }))).toBeNull();
    },
  );

  it('makes lines of enclosures, and refuses others', () => {
    expect(coreElement(element('menclose', { notation: 'top' }, ['x']))).toMatchObject({ tag: 'mover' });
    expect(coreElement(element('menclose', { notation: 'circle' }, ['x']))).toBeNull();
    expect(coreElement(element('menclose', { notation: 'top', width: '9em' }, ['x']))).toBeNull();
  });

  it('makes rows of padding that pads nothing, and refuses other padding', () => {
    expect(coreElement(element('mpadded', { lspace: '0' }, ['x']))).toEqual(element('mrow', {}, ['x']));
    expect(coreElement(element('mpadded', { width: '1000em' }, ['x']))).toBeNull();
  });
});
