import type { Paper, Range, TextNode } from '../../core/paper/paper.ts';
import { headingOf } from '../../core/paper/summary.ts';
import type { SearchHits } from '../../core/search/engine.ts';
import { highlight } from '../../core/search/explain/highlight.ts';
import { DisplayedText, displayText } from '../../core/text/displayText.ts';
import { densestWindow } from '../../core/text/excerpt.ts';
import type { SearchResult } from '../protocol.ts';

/** Characters of the abstract around a match: two rows of the widest list. */
const EXCERPT_LENGTH = 240;
/** How many of them two rows of a phone hold: there the matches have to be. */
const EXCERPT_IN_SIGHT = 80;
/** Characters of an abstract in which matches are looked for to be marked: more than any has but one that is a book. */
const MOST_MARKED = 20_000;
/** A paper that was found, as its row shows it. `through` has all that it matched. */
export function resultOf(
  paper: Paper,
  { matcher, explainer }: Pick<SearchHits, 'matcher' | 'explainer'>,
): Omit<SearchResult, 'score'> {
  const abstract = displayText(paper.abstract, paper.body);
  const title = new DisplayedText(paper.title, paper.titleBody ?? [plainNode(paper.title)]);
  const titleRanges = highlight(title.text, matcher);
  const ranges = highlight(abstract.slice(0, MOST_MARKED), matcher);
  const marked = [...textsOf(title.text, titleRanges), ...textsOf(abstract, ranges)];
  const excerpt = densestWindow(abstract, ranges, EXCERPT_LENGTH, EXCERPT_IN_SIGHT);
  return {
    ...headingOf(paper),
    titleRanges: title.sourcesOf(titleRanges),
    excerpt: excerpt.text,
    excerptStart: excerpt.start,
    excerptRanges: excerpt.ranges,
    through: explainer.explain(marked),
  };
}

function textsOf(text: string, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

function plainNode({ length }: string): TextNode {
  return { t: 'text', start: 0, end: length };
}

export function plainTitle({ title, titleBody }: Paper): string {
  return titleBody ? displayText(title, titleBody) : title;
}
