import type { Lexicon } from './lexicon.ts';
import type { Segmenter } from './segmenter.ts';

/** Commands that no word ends or begins with, given at most two letters beside them. "nlog" is also written by hand. */
const TELLING = new Set(
  `times leq geq neq infty epsilon varepsilon cdot cdots ldots approx rightarrow subseteq
   mathbb mathcal mathfrak otimes oplus nabla partial propto setminus equiv forall langle lfloor rceil`
    .trim()
    .split(/\s+/),
);
const TELLING_GAIN = 5;

/** Whether a run of letters can only be letters and commands that lost their backslashes: `ntimes`, `dlog`, `loglog`. */
export function isGlued(run: string, segment: Segmenter, lexicon: Lexicon): boolean {
  if (run.length < 4 || lexicon.isProse(run)) return false;
  const { pieces, hasCommand, gain } = segment(run);
  if (!hasCommand || pieces.length < 2 || gain < TELLING_GAIN) return false;
  return (
    pieces.some((piece) => piece.command && TELLING.has(piece.text)) &&
    pieces.every((piece) => piece.command || piece.text.length <= 2 || /^[A-Z]{3}$/.test(piece.text))
  );
}
