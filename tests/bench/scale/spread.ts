import { percentile } from '../relevanceMeasures.ts';

/** How long something took, over many times, in milliseconds. */
export interface Spread {
  n: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const at = (share: number) => rounded(percentile(times, share));
  return { n: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: rounded(Math.max(0, ...times)) };
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

/** To tenths: more says nothing. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How many times `other` is `own`, to hundredths; null where there is nothing to divide by. */
export function ratio(other: number, own: number): number | null {
  return own > 0 ? Math.round((other / own) * 100) / 100 : null;
}
