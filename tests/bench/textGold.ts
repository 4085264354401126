import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import type { InlineNode, Paper } from '../../src/core/paper/paper.ts';
import { displayText } from '../../src/core/text/displayText.ts';
import { errataFor, type ErrataEntry } from '../../src/core/text/restoration/errata/errata.ts';
import { parseErrata } from '../../src/core/text/restoration/errata/parseErrata.ts';
import type { FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';
import { canonicalTex } from './textCanonical.ts';

/** A fragment of a seed's text with what it means; `negative` fragments mean themselves. */
export interface GoldRow {
  paper: string;
  field: 'title' | 'abstract';
  source: string;
  start: number;
  end: number;
  kind: string;
  tier: string;
  latex: string;
  display: string;
}

interface Tally {
  rows: number;
  right: number;
}

const SEEDS = process.env['OFFPRINT_SEEDS'] || 'seeds';

/** How many rows are found by range and say the same, per tier and kind, with and without the seeds' errata. */
export function scoreGold(rows: readonly GoldRow[], finder: FormulaFinder): object {
  const seeds = readSeeds();
  return {
    withErrata: scoreWith(rows, seeds, finder, true),
    withoutErrata: scoreWith(rows, seeds, finder, false),
  };
}

interface Seed {
  paper: Paper;
  errata: ErrataEntry[];
}

function readSeeds(): Map<string, Seed> {
  const seeds = new Map<string, Seed>();
  for (const name of readdirSync(SEEDS)) {
    if (!/\.(?:txt|md|bib|json)$/.test(name) || /errata\.json$|^README/.test(name)) continue;
    const path = join(SEEDS, name);
    const errataPath = path.replace(/\.[^.]+$/, '.errata.json');
    const errata = existsSync(errataPath) ? parseErrata(readFileSync(errataPath, 'utf8')) : null;
    for (const paper of parseDocument({ name, bytes: readFileSync(path) }).papers)
      seeds.set(paper.title, { paper, errata: errata ? errataFor(errata, paper) : [] });
  }
  return seeds;
}

function scoreWith(
  rows: readonly GoldRow[],
  seeds: Map<string, Seed>,
  finder: FormulaFinder,
  errata: boolean,
): object {
  const tiers = new Map<string, Tally>();
  const kinds = new Map<string, Tally>();
  const missed: string[] = [];
  const violated: string[] = [];
  const touched: string[] = [];
  const unknown = new Set<string>();
  for (const [title, ofPaper] of byPaper(rows)) {
    const seed = seeds.get(title);
    if (!seed) {
      unknown.add(title);
      continue;
    }
    const restored = restorePaper(seed.paper, { errata: errata ? seed.errata : [], finder });
    for (const field of ['title', 'abstract'] as const) {
      const text = seed.paper[field];
      const nodes = field === 'title' ? restored.titleBody : restored.body;
      const own = ofPaper.filter((row) => row.field === field);
      const positive = own.filter((row) => row.tier !== 'negative' && row.tier !== 'optional');
      for (const row of positive) {
        const right = isRight(row, text, nodes);
        count(tiers, row.tier, right);
        count(kinds, `${row.tier}/${row.kind}`, right);
        if (!right) missed.push(`${row.tier}: ${row.source}`);
      }
      for (const row of own.filter(({ tier }) => tier === 'negative'))
        if (isViolated(row, nodes, positive)) violated.push(row.source);
      const pristine =
        field === 'abstract' && positive.every(({ kind, tier }) => kind === 'link' && tier === 'markup');
      if (pristine && nodes.some(({ t }) => t !== 'text' && t !== 'link')) touched.push(title);
    }
  }
  return {
    tiers: Object.fromEntries(tiers),
    kinds: Object.fromEntries(kinds),
    negativesViolated: violated.length,
    pristineTouched: touched.length,
    papersNotInSeeds: unknown.size,
    missed: missed.filter((line) => !line.startsWith('plain')),
    violated,
    touched,
  };
}

function count(tallies: Map<string, Tally>, key: string, right: boolean): void {
  const tally = tallies.get(key) ?? { rows: 0, right: 0 };
  tallies.set(key, { rows: tally.rows + 1, right: tally.right + Number(right) });
}

function isRight(row: GoldRow, text: string, nodes: readonly InlineNode[]): boolean {
  const all = flat(nodes);
  const here = (t: string): boolean =>
    all.some((node) => node.t === t && node.start === row.start && node.end === row.end);
  switch (row.kind) {
    case 'link':
    case 'emphasis':
    case 'group':
      return here(row.kind);
    case 'list':
      return all.some((node) => node.t === 'list' && node.items.some((item) => item[0]?.start === row.start));
    case 'quote':
      return marksAt(all, row.start, row.end);
    case 'dash':
    case 'comment':
      return all.some((node) => node.t === 'char' && node.start >= row.start && node.end <= row.end);
    default:
      return isFormula(row, all) || shows(row, text, nodes);
  }
}

function isFormula(row: GoldRow, all: readonly InlineNode[]): boolean {
  const node = all.find(({ t, start, end }) => t === 'math' && start === row.start && end === row.end);
  return node?.t === 'math' && canonicalTex(node.tex) === canonicalTex(row.latex);
}

function marksAt(all: readonly InlineNode[], start: number, end: number): boolean {
  const chars = all.filter(({ t }) => t === 'char');
  return chars.some((node) => node.start === start) && chars.some((node) => node.end === end);
}

/** Whether the nodes in the row's range, of any kind, show what it should. */
function shows(row: GoldRow, text: string, nodes: readonly InlineNode[]): boolean {
  if (row.tier === 'plain') return false;
  const leaves = flat(nodes).filter((node) => !hasChildren(node));
  const inside = leaves.filter((node) => node.start < row.end && node.end > row.start);
  if (inside.every(({ t }) => t === 'text')) return false;
  if (inside.some((node) => node.t !== 'text' && (node.start < row.start || node.end > row.end)))
    return false;
  const clipped = inside.map((node) =>
    node.t === 'text'
      ? { ...node, start: Math.max(node.start, row.start), end: Math.min(node.end, row.end) }
      : node,
  );
  const shown = displayText(text, clipped).replace(/\s+/g, '');
  return shown === row.display.replace(/\s+/g, '');
}

function hasChildren(node: InlineNode): boolean {
  return 'children' in node || 'items' in node;
}

/** Every node, parents before their children. */
function flat(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    if (node.t === 'list') return [node, ...flat(node.items.flat())];
    return 'children' in node ? [node, ...flat(node.children)] : [node];
  });
}

/** A node that changes what is shown, over a fragment that means itself, and not because of a fragment beside it. */
function isViolated(row: GoldRow, nodes: readonly InlineNode[], positive: readonly GoldRow[]): boolean {
  return flat(nodes).some(
    (node) =>
      ['math', 'char', 'sup', 'sub'].includes(node.t) &&
      node.start < row.end &&
      node.end > row.start &&
      !positive.some(({ start, end }) => start <= node.start && end >= node.end),
  );
}

function byPaper(rows: readonly GoldRow[]): Map<string, GoldRow[]> {
  const groups = new Map<string, GoldRow[]>();
  for (const row of rows) groups.set(row.paper, [...(groups.get(row.paper) ?? []), row]);
  return groups;
}
