import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, gotOn, watchSilence } from '../../../src/data/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const database = {};
  const hooks = { seconds: () => 5, onSilent: vi.fn(), onAnswer: vi.fn() };
  watchSilence(database, hooks);
  return { database, ...hooks };
}

function unanswered(database: object) {
  let answer!: (value: string) => void;
  const outcome = answerOf(database, () => new Promise<string>((resolve) => (answer = resolve)));
  return { outcome, answer };
}

describe('a database', () => {
  it('that answers nothing for so many seconds is told of, again and again, and what was asked is not given up', async () => {
    const { database, onSilent, onAnswer } = watched();
    const { outcome, answer } = unanswered(database);
    vi.advanceTimersByTime(4000);
    expect(onSilent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(onSilent).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(onSilent).toHaveBeenCalledTimes(2);
    answer('at last');
    expect(await outcome).toBe('at last');
    expect(onAnswer).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(onSilent).toHaveBeenCalledTimes(2);
  });

  it('that answers something in between is only slow, and a failure is an answer', async () => {
    const { database, onSilent, onAnswer } = watched();
    const { outcome, answer } = unanswered(database);
    vi.advanceTimersByTime(4000);
    await expect(answerOf(database, () => Promise.reject(new RangeError('wrong')))).rejects.toThrow('wrong');
    vi.advanceTimersByTime(4000);
    answer('slowly');
    await outcome;
    expect(onSilent).not.toHaveBeenCalled();
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('that answers after it was told of is not silent any more, for whoever asks since', async () => {
    const { database, onSilent } = watched();
    const { outcome, answer } = unanswered(database);
    vi.advanceTimersByTime(5000);
    const [isSilent] = onSilent.mock.calls[0] as [() => boolean];
    expect(isSilent()).toBe(true);
    answer('after all');
    await outcome;
    expect(isSilent()).toBe(false);
  });

  it('that nobody watches is asked as any other', async () => {
    expect(await answerOf({}, () => Promise.resolve(1))).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a long transaction', () => {
  it('is no silence while it gets on, though a step of it takes long', async () => {
    const { database, onSilent } = watched();
    const { outcome, answer } = unanswered(database);
    for (let step = 0; step < 3; step++) {
      gotOn(database);
      vi.advanceTimersByTime(40_000);
    }
    answer('done');
    await outcome;
    expect(onSilent).not.toHaveBeenCalled();
    void answerOf(database, () => new Promise(() => undefined));
    vi.advanceTimersByTime(5000);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it('that does not get on is told of in the end, and that it does after all', () => {
    const { database, onSilent, onAnswer } = watched();
    unanswered(database);
    gotOn(database);
    vi.advanceTimersByTime(50_000);
    expect(onSilent).toHaveBeenCalledTimes(1);
    gotOn(database);
    expect(onAnswer).toHaveBeenCalledTimes(1);
  });
});
