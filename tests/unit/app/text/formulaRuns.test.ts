import { describe, expect, it } from 'vitest';
import { formulaRuns } from '../../../../src/app/text/formulaRuns.ts';
import type { InlineNode } from '../../../../src/core/paper/paper.ts';

/** Nodes of a text whose formulas stand between dollars, which count as part of the formula. */
function nodesOf(text: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = 0;
  for (const [formula] of text.matchAll(/\$[^$]*\$/g)) {
    const start = text.indexOf(formula, at);
    if (start > at) nodes.push({ t: 'text', start: at, end: start });
    at = start + formula.length;
    nodes.push({ t: 'math', start, end: at, tex: '', display: '' });
  }
  if (at < text.length) nodes.push({ t: 'text', start: at, end: text.length });
  return nodes;
}

const shown = (text: string) =>
  formulaRuns(nodesOf(text), text).map(({ t, start, end }) => `${t} ${text.slice(start, end)}`);

describe('formulaRuns', () => {
  it('joins a formula with the comma after it and the bracket before it', () => {
    expect(shown('a vector ($b$), we')).toEqual(['text a vector ', 'run ($b$),', 'text  we']);
  });

  it('joins a formula with a hyphen, not with the word behind it', () => {
    expect(shown('for $k$-means')).toEqual(['text for ', 'run $k$-', 'text means']);
  });

  it('leaves words and spaces where they are', () => {
    expect(shown('in $n$ steps')).toEqual(['text in ', 'run $n$', 'text  steps']);
  });

  it('gives what stands between two formulas to the first, once', () => {
    expect(shown('$a$,$b$')).toEqual(['run $a$,', 'run $b$']);
    expect(shown('$a$, ($b$).')).toEqual(['run $a$,', 'text  ', 'run ($b$).']);
  });

  it('reads a megabyte of marks that no formula follows at once', () => {
    const text = `${'('.repeat(1_000_000)}a $n$`;
    expect(formulaRuns(nodesOf(text), text).map(({ t }) => t)).toEqual(['text', 'run']);
  });

  it('loses and doubles no character', () => {
    const text = '“$a$” ($b$,$c$) - [$d$]: $e$';
    const runs = formulaRuns(nodesOf(text), text);
    expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const run of runs)
      if (run.t === 'run') expect([run.lead.end, run.trail.start]).toEqual([run.node.start, run.node.end]);
  });
});
