import type { InlineNode, PaperLink, Range } from '../../paper/paper.ts';
import { assemble } from './assemble.ts';
import { applyErrata } from './errata/applyErrata.ts';
import type { ErrataEntry } from './errata/errata.ts';
import { addEvidence, findEvidence, isDamaged, type Evidence } from './evidence.ts';
import { committedFinder, type FormulaFinder } from './formulaFinder.ts';
import { isOtherLanguage } from './otherLanguage.ts';
import { annotate } from './restore.ts';
import { tokenize, type Token } from './tokens.ts';

export interface RestoredPaper {
  titleBody: InlineNode[];
  body: InlineNode[];
  /** Formulas of this paper visibly lost a root, a fraction or an accent, and no erratum gave it back. */
  suspect: boolean;
}

export interface RestorePaperOptions {
  /** The addresses of the abstract, where they are known already. */
  links?: readonly PaperLink[];
  /** Corrections for this paper's texts, as `errataFor` picks them. */
  errata?: readonly ErrataEntry[];
  finder?: FormulaFinder;
}

/** Restores the title and the abstract of one paper, each with the evidence of both. */
export function restorePaper(
  { title, abstract }: { title: string; abstract: string },
  { links, errata = [], finder = committedFinder() }: RestorePaperOptions = {},
): RestoredPaper {
  const tokens = { title: tokenize(title), abstract: tokenize(abstract) };
  const evidence = evidenceOf({ title, abstract }, tokens, finder);
  const inAbstract = annotate(abstract, {
    ...(links && { links }),
    evidence,
    finder,
    tokens: tokens.abstract,
  });
  const inTitle = annotate(title, {
    links: [],
    evidence,
    finder,
    tokens: tokens.title,
    variables: inAbstract.variables,
    wordsAreWords: inAbstract.wordsAreWords,
  });
  const field = (name: 'title' | 'abstract') => errata.filter((entry) => entry.field === name);
  return {
    titleBody: assemble(title, applyErrata(title, inTitle.annotations, field('title'))),
    body: assemble(abstract, applyErrata(abstract, inAbstract.annotations, field('abstract'))),
    suspect:
      isUncorrected(inTitle.lossy, field('title')) || isUncorrected(inAbstract.lossy, field('abstract')),
  };
}

/** That of both texts; in another language words of both are words, which the title alone is too short to tell. */
function evidenceOf(
  { title, abstract }: { title: string; abstract: string },
  tokens: { title: readonly Token[]; abstract: readonly Token[] },
  { isTelling }: FormulaFinder,
): Evidence {
  const both = (isForeign?: boolean) =>
    addEvidence(
      findEvidence(title, tokens.title, isTelling, isForeign),
      findEvidence(abstract, tokens.abstract, isTelling, isForeign),
    );
  const evidence = both();
  return isDamaged(evidence) && isOtherLanguage(`${title} ${abstract}`) ? both(true) : evidence;
}

function isUncorrected(lossy: readonly Range[], errata: readonly Range[]): boolean {
  return lossy.some(({ start, end }) => !errata.some((entry) => entry.start < end && entry.end > start));
}
