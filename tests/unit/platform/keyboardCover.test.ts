import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onKeyboardCover } from '../../../src/platform/keyboardCover.ts';

/** What can be seen of a page 800 px high. */
class Seen extends EventTarget {
  scale = 1;
  height = 800;
  offsetTop = 0;

  change(values: Partial<Pick<Seen, 'scale' | 'height' | 'offsetTop'>>): void {
    Object.assign(this, values);
    this.dispatchEvent(new Event('resize'));
  }
}

let seen: Seen;
beforeEach(() => {
  seen = new Seen();
  vi.stubGlobal('window', { visualViewport: seen });
  vi.stubGlobal('document', { documentElement: { clientHeight: 800 } });
});
afterEach(() => vi.unstubAllGlobals());

test('a keyboard is told of when it comes and when it goes, once each', () => {
  const tell = vi.fn();
  onKeyboardCover(tell);
  seen.change({ height: 460 });
  seen.change({ height: 460 });
  seen.change({ height: 800 });
  expect(tell.mock.calls).toEqual([[340], [0]]);
});

test('of a page that was moved up for the keyboard, less is covered', () => {
  const tell = vi.fn();
  onKeyboardCover(tell);
  seen.change({ height: 460, offsetTop: 100 });
  expect(tell.mock.calls).toEqual([[240]]);
});

test('neither the browser’s own bars nor a page that is zoomed in are a keyboard', () => {
  const tell = vi.fn();
  onKeyboardCover(tell);
  seen.change({ height: 740 });
  seen.change({ height: 400, scale: 2 });
  expect(tell).not.toHaveBeenCalled();
});

test('once it is not to be told any more, it is not', () => {
  const tell = vi.fn();
  onKeyboardCover(tell)();
  seen.change({ height: 460 });
  expect(tell).not.toHaveBeenCalled();
});
