import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ARRIVALS, untilQuiet, type Arrivals } from '../../../../src/worker/search/untilQuiet.ts';

/** Longer than any single wait, and far shorter than an import. */
const MOMENT_MS = 150;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Begins to wait. @returns arrivals to change, and whether the wait is over */
function waiting(
  arrivals: { -readonly [Field in keyof Arrivals]: Arrivals[Field] } = { state: {}, goFirst: true },
) {
  let over = false;
  void untilQuiet(arrivals).then(() => (over = true));
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return over;
  };
  return { arrivals, after };
}

describe('work that can wait for an import', () => {
  it('is done at once where nothing arrives', async () => {
    expect(await waiting(NO_ARRIVALS).after(0)).toBe(true);
  });

  it('waits for as long as something arrives all the time', async () => {
    const { arrivals, after } = waiting();
    for (let time = 0; time < 5000; time += 50) {
      arrivals.state = {};
      expect(await after(50)).toBe(false);
    }
    expect(await after(2 * MOMENT_MS)).toBe(true);
  });

  it('is done while a slow line keeps the processor waiting', async () => {
    const { after } = waiting();
    expect(await after(MOMENT_MS)).toBe(true);
  });

  it.each(['the import ends', 'somebody searches'])('is done when %s, whatever still arrives', async () => {
    const { arrivals, after } = waiting();
    arrivals.state = {};
    arrivals.goFirst = false;
    expect(await after(MOMENT_MS)).toBe(true);
  });

  it('is given up once it is not wanted any more, whatever still arrives', async () => {
    const arrivals = { state: {}, goFirst: true };
    let [isEnded, isOver] = [false, false];
    void untilQuiet(arrivals, () => isEnded).then(() => (isOver = true));
    for (let time = 0; time < 1000; time += 50) {
      arrivals.state = {};
      await vi.advanceTimersByTimeAsync(50);
      isEnded = time >= 500;
    }
    expect(isOver).toBe(true);
  });
});
