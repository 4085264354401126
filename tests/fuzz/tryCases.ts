import fc from 'fast-check';
import type { AnyReader } from './reader.ts';

export interface Tried {
  cases: number;
  /** The longest that one case took, ms, and that case. */
  slowest: { ms: number; given: string };
  /** What went wrong, with the smallest case that does; null if nothing did. */
  failure: string | null;
}

export interface Trial {
  cases: number;
  seed: number;
  /** About how many characters the extremes have. */
  longest: number;
  /** Is told of each case before it is tried. */
  onCase?: (given: unknown) => void;
}

const SHOWN = 160;

/** Tries a reader on so many cases, its extremes first. */
export async function tryCases(
  { cases: arbitrary, extremes, read }: AnyReader,
  { cases, seed, longest, onCase }: Trial,
): Promise<Tried> {
  let tried = 0;
  let slowest = { ms: 0, given: '' as unknown };
  const property = fc.asyncProperty(arbitrary, async (given) => {
    onCase?.(given);
    const start = process.cpuUsage();
    await read(given);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    tried++;
    if (ms > slowest.ms) slowest = { ms, given };
  });
  const examples = (extremes?.(longest) ?? []).map((given): [unknown] => [given]);
  const outcome = await fc.check(property, { numRuns: cases + examples.length, seed, examples });
  return {
    cases: tried,
    slowest: { ms: Math.round(slowest.ms), given: shown(slowest.given) },
    failure: outcome.failed
      ? `${messageOf(outcome.errorInstance)}\n  on ${shown(outcome.counterexample?.[0])}\n  seed ${outcome.seed}, path ${outcome.counterexamplePath}`
      : null,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack?.split('\n').slice(1, 5).join('\n')}`
    : String(error);
}

/** A case as it can be written into a test, cut where it is long. */
export function shown(given: unknown): string {
  const text = fc.stringify(given);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;
}
