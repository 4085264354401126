import type { InlineNode } from '../../paper/paper.ts';
import type { Annotation } from './annotation.ts';

interface Branch {
  annotation: Annotation;
  inside: Branch[];
}

/** Deeper nesting is no text that someone wrote, and more than what walks the nodes can bear. */
const DEEPEST = 16;

/**
 * Tiles `text` with nodes: annotations become nodes, nested as their ranges are, and text nodes fill the gaps. An
 * annotation that is empty, reaches outside the text, crosses another, lies inside a leaf or deeper than others ever do
 * is left out.
 */
export function assemble(text: string, annotations: readonly Annotation[]): InlineNode[] {
  return tile(branchesOf(text, annotations), 0, text.length);
}

function branchesOf(text: string, annotations: readonly Annotation[]): Branch[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  const inOrder = annotations
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const annotation of inOrder) {
    while (open.length > 0 && open.at(-1)!.annotation.end <= annotation.start) open.pop();
    const parent = open.at(-1);
    if (open.length > DEEPEST || (parent && !canHold(parent, annotation))) continue;
    const branch = { annotation, inside: [] };
    (parent?.inside ?? top).push(branch);
    open.push(branch);
  }
  return top;
}

function canHold({ annotation: parent }: Branch, child: Annotation): boolean {
  if (parent.t === 'char' || parent.t === 'math' || child.end > parent.end) return false;
  if (parent.t !== 'list') return child.t !== 'list';
  const end = parent.starts[firstBehind(parent.starts, child.start)] ?? parent.end;
  return child.end <= end;
}

/** The place of the first of rising numbers that is higher than one. */
function firstBehind(numbers: readonly number[], one: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > one) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tile(branches: readonly Branch[], start: number, end: number): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = start;
  for (const branch of branches) {
    if (branch.annotation.start > at) nodes.push({ t: 'text', start: at, end: branch.annotation.start });
    nodes.push(nodeOf(branch));
    at = branch.annotation.end;
  }
  if (at < end) nodes.push({ t: 'text', start: at, end });
  return nodes;
}

function nodeOf({ annotation, inside }: Branch): InlineNode {
  const { start, end } = annotation;
  switch (annotation.t) {
    case 'char':
      return { t: 'char', start, end, display: annotation.display };
    case 'math':
      return { t: 'math', start, end, tex: annotation.tex, display: annotation.display };
    case 'link':
      return { t: 'link', start, end, href: annotation.href, children: tile(inside, start, end) };
    case 'list':
      return { t: 'list', start, end, items: itemsOf(annotation.starts, inside, end) };
    default:
      return { t: annotation.t, start, end, children: tile(inside, start, end) };
  }
}

function itemsOf(starts: readonly number[], inside: readonly Branch[], end: number): InlineNode[][] {
  let at = 0;
  return starts.map((start, i) => {
    const until = starts[i + 1] ?? end;
    const own: Branch[] = [];
    for (; at < inside.length && inside[at]!.annotation.start < until; at++)
      if (inside[at]!.annotation.start >= start) own.push(inside[at]!);
    return tile(own, start, until);
  });
}
