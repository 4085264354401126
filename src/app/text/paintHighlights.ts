import type { Range } from '../../core/paper/paper.ts';
import type { HighlightColour } from '../../data/library/highlights.ts';
import type { ShownText } from './shownText.ts';

export interface Painted extends Range {
  colour: HighlightColour;
}

const COLOURS = ['yellow', 'green', 'blue', 'red'] as const;
const classOf = (colour: HighlightColour) => `marked-${colour}`;

/**
 * Paints passages of a text without changing it: letters by the CSS Custom Highlight API, or where that is missing by
 * boxes behind them; formulas by a class, as the browser paints no letters of theirs.
 *
 * @param layer lies behind the text, and is filled with boxes where they are needed
 * @returns takes the paint away
 */
export function paintHighlights(
  shown: ShownText,
  passages: readonly Painted[],
  layer: HTMLElement,
): () => void {
  const undo: (() => void)[] = [];
  for (const colour of COLOURS) {
    const drawn = passages
      .filter((passage) => passage.colour === colour)
      .map((passage) => shown.drawn(passage));
    const formulas = drawn.flatMap((passage) => passage.formulas);
    for (const formula of formulas) formula.classList.add(classOf(colour));
    undo.push(() => formulas.forEach((formula) => formula.classList.remove(classOf(colour))));
    const letters = drawn.flatMap((passage) => passage.letters);
    if (letters.length > 0) undo.push(paintLetters(letters, classOf(colour), layer));
  }
  return () => undo.forEach((take) => take());
}

function paintLetters(letters: globalThis.Range[], name: string, layer: HTMLElement): () => void {
  if (!('highlights' in (globalThis.CSS ?? {}))) return paintBoxes(letters, name, layer);
  CSS.highlights.set(name, new Highlight(...letters));
  return () => void CSS.highlights.delete(name);
}

function paintBoxes(letters: globalThis.Range[], name: string, layer: HTMLElement): () => void {
  const from = layer.getBoundingClientRect();
  const boxes = letters
    .flatMap((range) => [...range.getClientRects()])
    .map(({ left, top, width, height }) => {
      const box = document.createElement('div');
      box.className = name;
      Object.assign(box.style, {
        position: 'absolute',
        left: `${left - from.left}px`,
        top: `${top - from.top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      return box;
    });
  layer.append(...boxes);
  return () => boxes.forEach((box) => box.remove());
}
