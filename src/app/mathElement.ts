import type { MathTree } from '../core/paper.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A MathML element, or text, from its description. Elements are made one by one: no markup is ever parsed. */
export function mathElement(tree: MathTree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = document.createElementNS(MATHML, tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.map(mathElement));
  return element;
}
