/** A highlight that is to be shown as soon as its paper is open. */
let sought: { paper: string; highlight: string } | null = null;

export function seek(paper: string, highlight: string): void {
  sought = { paper, highlight };
}

/** The highlight that is to be shown in a paper, once. */
export function takeSought(paper: string): string | null {
  const found = sought?.paper === paper ? sought.highlight : null;
  if (found) sought = null;
  return found;
}
