import type { MarkupElement } from './markup.ts';

/** Declarations that only refine: their loss moves a mark by a hair or costs a weight, never a meaning. */
const DISPENSABLE = new Set(['math-depth', 'font-weight', 'font-style', 'font-family', 'margin-left']);

/** What a line above or below is in MathML Core, which knows no `menclose`: a mark that stretches. */
const ENCLOSURES = new Map([
  ['top', { tag: 'mover', attributes: { accent: 'true' }, mark: '¯' }],
  ['bottom', { tag: 'munder', attributes: { accentunder: 'true' }, mark: '_' }],
]);

/**
 * An element as MathML Core has it, without `class` and `style`: a page's security policy forbids the second, and
 * Temml's classes are for its style sheet. Null if it would look otherwise then.
 */
export function coreElement(element: MarkupElement): MarkupElement | null {
  if (!isDispensable(element.attributes['style'] ?? '')) return null;
  const attributes = withoutStyle(element.attributes);
  if (element.tag === 'menclose') return enclosed(attributes, element.children);
  if (element.tag === 'mpadded')
    return Object.entries(attributes).join() === 'lspace,0' ? row(element.children) : null;
  const { tag, children } = element;
  return { tag, attributes: isAccented(element) ? { ...attributes, accent: 'true' } : attributes, children };
}

function withoutStyle(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== 'class' && name !== 'style'),
  );
}

function isDispensable(style: string): boolean {
  return style.split(';').every((declaration) => {
    const [property = ''] = declaration.split(':');
    return property.trim() === '' || DISPENSABLE.has(property.trim());
  });
}

/** Temml tells accents apart by a style that keeps them at the size of their base. */
function isAccented({ tag, children }: MarkupElement): boolean {
  const mark = children[1];
  return tag === 'mover' && typeof mark === 'object' && mark.attributes['style'] === 'math-depth:0;';
}

function enclosed(
  { notation = '', ...others }: Record<string, string>,
  children: MarkupElement['children'],
): MarkupElement | null {
  const enclosure = ENCLOSURES.get(notation);
  if (!enclosure || Object.keys(others).length > 0) return null;
  const { tag, attributes, mark } = enclosure;
  const line = { tag: 'mo', attributes: { stretchy: 'true' }, children: [mark] };
  return { tag, attributes, children: [row(children), line] };
}

function row(children: MarkupElement['children']): MarkupElement {
  return { tag: 'mrow', attributes: {}, children };
}
