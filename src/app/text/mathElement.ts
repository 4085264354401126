import type { MathTree } from '../../core/paper/paper.ts';
import { isAllowedAttribute, isAllowedElement } from '../../core/text/mathml/allowed.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Formulas of abstracts nest a fifth as deep. */
const DEEPEST = 100;

/**
 * A `math` element from its description, which may come from a bundle that anyone made: elements are made one by one, no
 * markup is ever parsed, and attributes that formulas do not need are dropped, event handlers and addresses among them.
 * Null where an element is none that formulas need, or the description is none: the formula would say something else
 * without it.
 */
export function mathElement(tree: MathTree): Element | null {
  if (tree[0] !== 'math') return null;
  const node = nodeOf(tree, 0);
  return node instanceof Element ? node : null;
}

function nodeOf(tree: MathTree, depth: number): Node | null {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (!Array.isArray(tree) || depth > DEEPEST) return null;
  const [tag, attributes, ...children] = tree;
  if (!isAllowedElement(tag)) return null;
  const element = document.createElementNS(MATHML, tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (isAllowedAttribute(tag, name, value)) element.setAttribute(name, value);
  for (const child of children) {
    const node = nodeOf(child, depth + 1);
    if (!node) return null;
    element.append(node);
  }
  return element;
}
