/** Room between a sentence and the edges of its scroller, px. */
const MARGIN = 16;
/** How far down a sentence is put that was out of sight, as a part of the scroller's height. */
const DOWN = 0.2;

/** True if the marked sentence, or a part of it, can be seen; also if nothing is marked. */
export function isSentenceInSight(): boolean {
  const place = placed();
  return !place || (place.bottom > place.from && place.top < place.to);
}

/**
 * Brings the marked sentence into sight, unless it can be seen from its beginning to its end. At once: while a page glides
 * it cannot be told from one that was scrolled away.
 */
export function showSentence(): void {
  const place = placed();
  if (!place || (place.top >= place.from && place.bottom <= place.to)) return;
  const { scroller, top, from } = place;
  scroller.scrollTop += top - (from - MARGIN + scroller.clientHeight * DOWN);
}

/** Where the marks of the reader are, and between which edges of the scroller they should be. */
function placed() {
  const marks = [...document.querySelectorAll('article mark')];
  const scroller = marks[0]?.closest('.scroller');
  if (!scroller) return null;
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const { top, bottom } = scroller.getBoundingClientRect();
  return {
    scroller,
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    from: top + MARGIN,
    to: bottom - MARGIN,
  };
}
