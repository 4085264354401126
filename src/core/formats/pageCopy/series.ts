import type { PaperDraft } from '../documentFormat.ts';
import { standingOf } from './evidence.ts';
import { endsSentence } from './shape.ts';

/** Forms that the headings of one series share: what is counted, what has a code, what is asked. */
const FORMS: readonly Form[] = [
  { form: /^\d{1,3}[.)]\s+\S/, isShort: true },
  { form: /^[A-Z]{2,5}[ -]?\d{2,5}\b/, isShort: true },
  { form: /\p{L}\?$/u, isShort: false },
];

interface Form {
  form: RegExp;
  /** Headings are told from titles by how short they are. */
  isShort: boolean;
}

const FEWEST = 3;
const LONGEST_HEADING = 150;
const SHORTEST_TEXT = 40;
/** The text of a heading stands so many lines below it, at most. */
const MOST_BELOW = 3;
/** Words of the headings of minutes, laws and courses, on average and with their numbers; titles have more. */
const WORDS_OF_HEADING = 5;

/**
 * Papers without those that are one of a series of headings with a text each, of which most are no papers: an item of
 * minutes, a course, a question that is answered. What has names or an identifier is a paper whatever stands beside it.
 *
 * @param lines of the page, from its first
 */
export function withoutSeries(papers: readonly PaperDraft[], lines: readonly string[]): PaperDraft[] {
  const trimmed = lines.map((line) => line.trim());
  const dropped = new Set<PaperDraft>();
  for (const { form, isShort } of FORMS) {
    // Of a title that is wrapped the first line may end with a question; a heading is one as a whole.
    const own = papers.filter(
      ({ line, title }) => form.test(trimmed[line - 1] ?? '') && (isShort || form.test(title)),
    );
    if (own.length === 0) continue;
    const series = trimmed.filter((line, at) => form.test(line) && isHeading(trimmed, at, form));
    if (series.length < FEWEST || own.length * 2 >= series.length) continue;
    const words = series.reduce((sum, line) => sum + line.split(/\s+/).length, 0) / series.length;
    if (isShort && words > WORDS_OF_HEADING) continue;
    for (const paper of own) if (!isNamed(paper)) dropped.add(paper);
  }
  return papers.filter((paper) => !dropped.has(paper));
}

/**
 * Whether a line is no sentence, goes on from none (in a text that is wrapped a line may end with a question), and a text stands
 * under it that is not of its form.
 */
function isHeading(lines: readonly string[], at: number, form: RegExp): boolean {
  const line = lines[at]!;
  const before = lines[at - 1] ?? '';
  if (before !== '' && !endsSentence(before)) return false;
  if (line.length > LONGEST_HEADING || (endsSentence(line) && !line.endsWith('?'))) return false;
  const below = lines.slice(at + 1, at + 1 + MOST_BELOW);
  const text = below.findIndex((one) => one.length >= SHORTEST_TEXT);
  return text >= 0 && !below.slice(0, text + 1).some((one) => form.test(one));
}

function isNamed(paper: PaperDraft): boolean {
  const { arxiv, doi, fields } = paper;
  if (arxiv !== undefined || doi !== undefined) return standingOf(paper) === 'paper';
  return (fields?.authors?.length ?? 0) > 0;
}
