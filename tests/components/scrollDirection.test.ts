import { expect, test, vi } from 'vitest';
import { scrollDirection } from '../../src/app/attachments/scrollDirection.ts';

/** Something scrolled, within a pane. */
function paneWithScroller() {
  const pane = document.createElement('main');
  const scroller = document.createElement('div');
  pane.append(scroller);
  const tell = vi.fn();
  const stop = scrollDirection(tell)(pane);
  const to = (top: number) => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  };
  return { to, tell, stop: stop as () => void };
}

test('on and back are told of, and the top is back', () => {
  const { to, tell } = paneWithScroller();
  to(100);
  to(60);
  to(90);
  to(0);
  expect(tell.mock.calls).toEqual([[true], [false], [true], [false]]);
});

test('slow scrolling is a direction too, once it went far enough', () => {
  const { to, tell } = paneWithScroller();
  to(100);
  tell.mockClear();
  to(95);
  expect(tell).not.toHaveBeenCalled();
  to(85);
  expect(tell.mock.calls).toEqual([[false]]);
});

test('a pane that is gone tells nothing', () => {
  const { to, tell, stop } = paneWithScroller();
  stop();
  to(100);
  expect(tell).not.toHaveBeenCalled();
});
