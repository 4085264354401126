import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readThrough } from '../../src/app/attachments/readThrough.ts';

/** Tells of what is in sight when a test says so. */
let sight: (isIntersecting: boolean) => void;
class Sight {
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    let watched = false;
    this.observe = () => (watched = true);
    this.disconnect = () => (watched = false);
    sight = (isIntersecting) => watched && tell([{ isIntersecting }]);
  }
  observe: () => void;
  disconnect: () => void;
}

let visibility: DocumentVisibilityState;
function turn(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

const onread = vi.fn();
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Sight);
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  const scroller = document.createElement('div');
  scroller.innerHTML = '<p>Words.</p><div data-text-end></div>';
  close = readThrough(onread)(scroller) as () => void;
});

afterEach(() => {
  close();
  onread.mockReset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a text is read once its end was in sight and ten seconds are over', () => {
  sight(false);
  sight(true);
  vi.advanceTimersByTime(9_999);
  expect(onread).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onread).toHaveBeenCalledTimes(1);
});

test('however long one stays at the beginning, a text is not read before its end is in sight', () => {
  vi.advanceTimersByTime(600_000);
  expect(onread).not.toHaveBeenCalled();
  sight(true);
  expect(onread).toHaveBeenCalledTimes(1);
});

test('the end may leave the sight again, and is told of once', () => {
  sight(true);
  sight(false);
  sight(true);
  vi.advanceTimersByTime(10_000);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(onread).toHaveBeenCalledTimes(1);
});

test('time in the background does not count, and what was spent before is not lost', () => {
  sight(true);
  vi.advanceTimersByTime(6_000);
  turn('hidden');
  vi.advanceTimersByTime(600_000);
  turn('visible');
  vi.advanceTimersByTime(3_999);
  expect(onread).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onread).toHaveBeenCalledTimes(1);
});

test('a paper that is opened in the background waits for one to come', () => {
  close();
  visibility = 'hidden';
  const scroller = document.createElement('div');
  scroller.innerHTML = '<div data-text-end></div>';
  close = readThrough(onread)(scroller) as () => void;
  sight(true);
  vi.advanceTimersByTime(60_000);
  expect(onread).not.toHaveBeenCalled();
  turn('visible');
  vi.advanceTimersByTime(10_000);
  expect(onread).toHaveBeenCalledTimes(1);
});

test('a paper that was left is not read afterwards', () => {
  sight(true);
  close();
  vi.advanceTimersByTime(60_000);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(onread).not.toHaveBeenCalled();
});
