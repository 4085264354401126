import type { Diagnostic } from './diagnostic.ts';

/** So many of one kind in one document are told one by one; where there are more, these and their number. */
const TOLD = 10;

/** Diagnostics for people: where a document gives hundreds of one kind, the first of them and how many more there are. */
export function summarise(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) counts.set(kindOf(diagnostic), countOf(counts, diagnostic) + 1);
  const told = new Map<string, number>();
  return diagnostics.flatMap((diagnostic) => {
    const place = countOf(told, diagnostic) + 1;
    told.set(kindOf(diagnostic), place);
    if (!diagnostic.several || place <= TOLD) return [diagnostic];
    return place === TOLD + 1 ? [summary(diagnostic, countOf(counts, diagnostic) - TOLD)] : [];
  });
}

function kindOf({ document, several }: Diagnostic): string {
  return JSON.stringify([document, several]);
}

function countOf(counts: ReadonlyMap<string, number>, diagnostic: Diagnostic): number {
  return counts.get(kindOf(diagnostic)) ?? 0;
}

function summary({ severity, document, several }: Diagnostic, more: number): Diagnostic {
  const number = more.toLocaleString('en');
  return {
    severity,
    document,
    message: `${number} more ${several}. \`npm run --silent parse -- FILE\` tells each.`,
  };
}
