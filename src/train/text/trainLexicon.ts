import { COMMANDS } from '../../core/text/restoration/commands.ts';
import { makeSegmenter } from '../../core/text/restoration/segmenter.ts';
import { frontCode } from '../../core/text/restoration/tagging/frontCoding.ts';
import type { Model } from '../../core/text/restoration/tagging/model.ts';
import { modelLexicon } from '../../core/text/restoration/tagging/modelLexicon.ts';
import { isWellPaired, wholeSpans, type Pair } from './pair.ts';
import { originalPieces } from './pieces.ts';

type LexiconData = Pick<Model, 'commands' | 'runs' | 'letters' | 'proseWords'>;

const SEEN_OFTEN_ENOUGH = 2;
const WORD = /(?<![A-Za-z\\])[A-Za-z]{3,}(?![A-Za-z])/g;

/** Counts the pieces of formulas, and lists the words of prose that would split into letters and commands. */
export function trainLexicon(pairs: readonly Pair[], clean: readonly string[]): LexiconData {
  const commands = new Map<string, number>();
  const runs = new Map<string, number>();
  const letters = new Map<string, number>();
  const wholeRuns = new Map<string, number>();
  for (const pair of pairs.filter(isWellPaired))
    for (const span of wholeSpans(pair)) {
      let whole = '';
      for (const piece of originalPieces(span, pair.damaged) ?? []) {
        count(piece.command ? commands : runs, piece.text);
        if (!piece.command) for (const letter of piece.text) count(letters, letter);
        whole = piece.glued ? whole + piece.text : piece.text;
        if (piece.glued) count(wholeRuns, whole.toLowerCase());
      }
    }
  const counts = {
    commands: codeCounts(commands, (name) => COMMANDS.has(name)),
    runs: codeCounts(runs, (run, times) => run.length === 1 || times >= SEEN_OFTEN_ENOUGH),
    letters: codeCounts(letters, () => true),
  };
  return { ...counts, proseWords: frontCode(proseWords(counts, clean, wholeRuns)) };
}

function proseWords(
  counts: Omit<LexiconData, 'proseWords'>,
  clean: readonly string[],
  mathematics: ReadonlyMap<string, number>,
): string[] {
  const segment = makeSegmenter(modelLexicon({ ...counts, proseWords: '' }));
  const documents = new Map<string, number>();
  for (const text of clean)
    for (const word of new Set((text.match(WORD) ?? []).map((match) => match.toLowerCase())))
      count(documents, word);
  return [...documents.keys()].filter((word) => {
    const times = documents.get(word)!;
    return (
      times >= SEEN_OFTEN_ENOUGH && times > (mathematics.get(word) ?? 0) && segment(word).pieces.length > 1
    );
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function codeCounts(
  counts: ReadonlyMap<string, number>,
  keep: (key: string, times: number) => boolean,
): string {
  return [...counts]
    .filter(([key, times]) => keep(key, times))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, times]) => `${key} ${times}`)
    .join(' ');
}
