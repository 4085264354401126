import type { InlineNode, MathNode, Range, TextNode } from '../../core/paper/paper.ts';

/** A formula with the marks that no line break may part from it: `(`, `“` before, `,` or a hyphen after. */
export interface FormulaRun extends Range {
  t: 'run';
  lead: Range;
  node: MathNode;
  trail: Range;
}

const LEAD = '([{“‘"\'«';
const TRAIL = /^[-,.;:!?)\]}’”"'»…%]+/;

/**
 * The nodes with each formula joined to the marks next to it, which are taken from the text nodes around. Browsers may
 * break a line on both sides of a formula, whatever stands there.
 */
export function formulaRuns(nodes: readonly InlineNode[], text: string): (InlineNode | FormulaRun)[] {
  const runs: (InlineNode | FormulaRun)[] = [];
  let taken = 0;
  nodes.forEach((node, i) => {
    const next = nodes[i + 1];
    if (node.t === 'math') {
      const last = runs.at(-1);
      const start = last?.t === 'text' ? endWithout(LEAD, text, last) : node.start;
      if (last?.t === 'text') replaceLast(runs, { ...last, end: start });
      taken = next?.t === 'text' ? startWithout(TRAIL, text, next) : node.end;
      runs.push({
        t: 'run',
        start,
        end: taken,
        lead: { start, end: node.start },
        node,
        trail: { start: node.end, end: taken },
      });
    } else if (node.t !== 'text') runs.push(node);
    else if (node.end > taken) runs.push({ ...node, start: Math.max(node.start, taken) });
  });
  return runs;
}

/** A pattern would begin anew at each of many marks. */
function endWithout(marks: string, text: string, { start, end }: Range): number {
  let without = end;
  while (without > start && marks.includes(text[without - 1]!)) without--;
  return without;
}

function startWithout(marks: RegExp, text: string, { start, end }: Range): number {
  return start + (marks.exec(text.slice(start, end))?.[0].length ?? 0);
}

function replaceLast(runs: (InlineNode | FormulaRun)[], node: TextNode): void {
  runs.pop();
  if (node.end > node.start) runs.push(node);
}
