import type { InlineNode } from '../../src/core/paper/paper.ts';
import { displayText } from '../../src/core/text/displayText.ts';
import type { FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';
import type { CleanRow } from './textClean.ts';

/** Signs without which a run of characters is prose: relations, operators, scripts, roots, letters of Greek. */
const SIGN = /[=<>≤≥≈≠±×·÷∼~^_\\+*|√∑∏∫∞→∈∉⊂∪∩]|\p{Script=Greek}/u;
/** `60times50`, of a text that lost its backslashes. */
const PRODUCT = /^\d[\d.]*(?:\s?times\s?\d[\d.]*)+$/;
/** A sentence's word; what a formula holds of them is `log`, `max` and the like. */
const WORD = /(?<![A-Za-z\\])[A-Za-z]{4,}(?![A-Za-z])/;

/**
 * How many abstracts of ordinary prose show a piece of it as a formula. A formula counts that has no sign of
 * mathematics in its source (then it is a letter, a name, a unit or a number with one of them), that holds a word of four letters or
 * more, or whose letters are shown as other characters than they are, a name read as a command. `p < 0.05` and `n = 20`
 * do not count, as they are whole.
 */
export function scoreProse(rows: readonly CleanRow[], finder: FormulaFinder, examples: number): object {
  const wrong: string[] = [];
  let formulas = 0;
  let suspect = 0;
  for (const row of rows) {
    const paper = restorePaper(row, { finder });
    const texts: [string, InlineNode[]][] = [
      [row.title, paper.titleBody],
      [row.abstract, paper.body],
    ];
    const all = texts.flatMap(([text, nodes]) => mathIn(nodes).map((node) => ({ text, node })));
    formulas += Number(all.length > 0);
    suspect += Number(paper.suspect);
    const bad = all.filter(({ text, node }) => isProse(text.slice(node.start, node.end), node.display));
    if (bad.length > 0)
      wrong.push(bad.map(({ text, node }) => `${around(text, node)} → ${node.display}`).join(' ;; '));
  }
  return {
    abstracts: rows.length,
    proseAsFormula: wrong.length,
    perThousand: Number(((1000 * wrong.length) / Math.max(1, rows.length)).toFixed(2)),
    withFormulas: formulas,
    suspect,
    ...(examples > 0 && { examples: wrong.slice(0, examples) }),
  };
}

const CONTEXT = 25;

function isProse(source: string, display: string): boolean {
  if (PRODUCT.test(source)) return false;
  if (!SIGN.test(source) || WORD.test(source)) return true;
  return lettersOf(source) !== lettersOf(display);
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
}

function mathIn(nodes: readonly InlineNode[]): Extract<InlineNode, { t: 'math' }>[] {
  return nodes.flatMap((node) => {
    if (node.t === 'math') return [node];
    if (node.t === 'list') return mathIn(node.items.flat());
    return 'children' in node ? mathIn(node.children) : [];
  });
}

function around(text: string, { start, end }: InlineNode): string {
  return `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
}

/** A command or its backslash, dollars that are no amount of money, and scripts with braces. */
const RAW_TEX = /\\(?=\S)|\$(?!\s?\d)|[\^_]\{/;

/** How many abstracts and titles show raw TeX: a backslash, a script's braces, or a dollar that is no amount of money. */
export function scoreIntact(rows: readonly CleanRow[], finder: FormulaFinder, examples: number): object {
  const raw: string[] = [];
  let formulas = 0;
  for (const row of rows) {
    const { titleBody, body } = restorePaper(row, { finder });
    formulas += Number(mathIn(body).length > 0);
    const shown = `${displayText(row.title, titleBody)} ${displayText(row.abstract, body)}`;
    const match = RAW_TEX.exec(shown);
    if (match) raw.push(shown.slice(Math.max(0, match.index - CONTEXT), match.index + 2 * CONTEXT));
  }
  return {
    abstracts: rows.length,
    rawTex: raw.length,
    perCent: Number(((100 * raw.length) / Math.max(1, rows.length)).toFixed(2)),
    withFormulas: formulas,
    ...(examples > 0 && { examples: raw.slice(0, examples) }),
  };
}
