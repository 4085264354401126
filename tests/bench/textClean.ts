import type { FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { displayText } from '../../src/core/text/displayText.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';

export interface CleanRow {
  title: string;
  abstract: string;
}

/** TeX's characters: text with one of them may be damaged, or markup, and may rightly change. */
const TEX_CHARACTERS = /[$\\^_{}]/;
const SHOWN = 40;

/** How many abstracts show other characters than their source has; those without TeX's characters should be none. */
export function scoreClean(rows: readonly CleanRow[], finder: FormulaFinder, examples: boolean): object {
  let ordinary = 0;
  let changed = 0;
  let formulas = 0;
  const ordinaryChanged: string[] = [];
  for (const { title, abstract } of rows) {
    const { body, titleBody } = restorePaper({ title, abstract }, { finder });
    const differs = displayText(abstract, body) !== abstract || displayText(title, titleBody) !== title;
    changed += Number(differs);
    if (TEX_CHARACTERS.test(title + abstract)) continue;
    ordinary++;
    formulas += Number(body.some(({ t }) => t === 'math'));
    if (differs)
      ordinaryChanged.push(
        [...body, ...titleBody]
          .filter(({ t }) => t !== 'text' && t !== 'link')
          .map(({ start, end }) => abstract.slice(Math.max(0, start - 20), end + 10))
          .join(' ;; ')
          .slice(0, 200),
      );
  }
  return {
    abstracts: rows.length,
    changed,
    ordinary,
    ordinaryChanged: ordinaryChanged.length,
    ordinaryWithFormulas: formulas,
    ...(examples && { examples: ordinaryChanged.slice(0, SHOWN) }),
  };
}
