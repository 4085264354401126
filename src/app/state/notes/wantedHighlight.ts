/** A highlight that is to be shown as soon as its paper is open. */
let wanted: { paper: string; highlight: string } | null = null;

export function wantHighlight(paper: string, highlight: string): void {
  wanted = { paper, highlight };
}

/** The highlight that is to be shown in a paper, once. */
export function takeWantedHighlight(paper: string): string | null {
  const found = wanted?.paper === paper ? wanted.highlight : null;
  if (found) wanted = null;
  return found;
}
