import type { MathTree } from '../../paper/paper.ts';

/** Children from this index on are set smaller than the base, so without space around operators (TeXbook, ch. 18). */
const FIRST_SMALL = new Map([
  ['msub', 1],
  ['msup', 1],
  ['msubsup', 1],
  ['munder', 1],
  ['mover', 1],
  ['munderover', 1],
  ['mroot', 1],
  ['mfrac', 0],
]);
const FIXED = ['lspace', 'rspace', 'accent', 'accentunder', 'displaystyle'];
/** These have no space of their own, or keep it at any size: fences, what is not seen, and large operators. */
const UNTOUCHED = /^[()[\]{}|‖⟨⟩⌊⌋⌈⌉\u2061-\u2064∑∏∐∫∬∮⋃⋂⨁⨂⋀⋁¯_]$/u;
const NO_SPACE = '0em';

/** A formula whose operators have no space around them in scripts and fractions; browsers put it there at any size. */
export function tightScripts(tree: MathTree, small = false): MathTree {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  if (tag === 'mo' && small && !isFixed(attributes) && !UNTOUCHED.test(children.join('')))
    return [tag, { ...attributes, lspace: NO_SPACE, rspace: NO_SPACE }, ...children];
  const first = isFixed(attributes) ? Infinity : (FIRST_SMALL.get(tag) ?? Infinity);
  return [tag, attributes, ...children.map((child, i) => tightScripts(child, small || i >= first))];
}

function isFixed(attributes: Record<string, string> | null): boolean {
  return attributes !== null && FIXED.some((name) => name in attributes);
}
