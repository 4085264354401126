import temml from 'temml';
import type { MathTree } from '../../paper/paper.ts';
import { withBraces } from '../restoration/bareArguments.ts';
import { readTex } from '../restoration/readTex.ts';
import { isAllowedAttribute, isAllowedElement } from './allowed.ts';
import { coreElement } from './coreElement.ts';
import { parseMarkup, type MarkupElement } from './markup.ts';
import { tightScripts } from './tightScripts.ts';

/** UTF-16 units of TeX, and elements and texts of MathML; the longest formulas of abstracts have a tenth of both. */
const LONGEST_TEX = 1_000;
const MOST_NODES = 1_000;

/** Commands that are allowed and that Temml does not know. */
const MACROS = {
  '\\mbox': '\\text{#1}',
  '\\pmb': '\\boldsymbol',
  '\\em': '\\it',
  '\\sl': '\\it',
  '\\sc': '\\rm',
};

class Refused extends Error {}

/**
 * A formula as presentation MathML, for a line of text. Its rows are where it may be broken. Null for TeX that is
 * longer than a formula, that the grammar of restored mathematics does not hold, or that needs anything but MathML Core
 * without classes and styles.
 */
export function mathTree(written: string): MathTree | null {
  const tex = withBraces(written.slice(0, LONGEST_TEX + 1));
  if (tex.length > LONGEST_TEX || !readTex(tex)) return null;
  const markup = typeset(tex);
  const root = markup === null ? null : parseMarkup(markup);
  if (root?.tag !== 'math' || countNodes(root) > MOST_NODES) return null;
  try {
    return tightScripts(treeOf(root));
  } catch (fault) {
    if (fault instanceof Refused) return null;
    throw fault;
  }
}

function typeset(tex: string): string | null {
  try {
    return temml.renderToString(tex, {
      trust: false,
      throwOnError: true,
      wrap: 'tex',
      macros: { ...MACROS },
    });
  } catch {
    return null;
  }
}

function countNodes({ children }: MarkupElement): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 1 : countNodes(child)), 1);
}

function treeOf(element: MarkupElement): MathTree {
  const core = coreElement(element);
  if (!core || !isAllowedElement(core.tag)) throw new Refused();
  const { tag, attributes } = core;
  const pairs = Object.entries(attributes);
  if (!pairs.every(([name, value]) => isAllowedAttribute(tag, name, value))) throw new Refused();
  const children = core.children
    .filter(isSeen)
    .map((child) => (typeof child === 'string' ? child : treeOf(child)));
  if (tag === 'mrow' && children.length === 1 && typeof children[0] === 'object') return children[0]!;
  return [tag, pairs.length > 0 ? attributes : null, ...children];
}

/** Temml puts empty rows where a style moved what follows, and spaces without a size. */
function isSeen(child: MarkupElement | string): boolean {
  if (typeof child === 'string' || child.children.length > 0) return true;
  return !(child.tag === 'mspace' && Object.keys(child.attributes).length === 0) && child.tag !== 'mrow';
}
