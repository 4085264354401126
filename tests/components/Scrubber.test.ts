import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Scrubber from '../../src/app/components/list/Scrubber.svelte';

/** A list of 10,000 px on a screen of 448 px: its handle of 48 px has 400 px to go. */
function scrollerOf(): HTMLElement {
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: 448 });
  Object.defineProperty(scroller, 'scrollHeight', { value: 10_448 });
  return scroller;
}

const scroller = scrollerOf();
const ondrag = vi.fn();

beforeEach(() => {
  scroller.scrollTop = 0;
  ondrag.mockReset();
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(cleanup);

async function show(): Promise<HTMLElement> {
  const { container } = render(Scrubber, { scroller, count: 1001, ondrag });
  scroller.dispatchEvent(new Event('scroll'));
  await tick();
  return container.querySelector<HTMLElement>('[role=presentation]')!;
}

async function point(handle: HTMLElement, type: string, clientY: number): Promise<void> {
  handle.dispatchEvent(new MouseEvent(type, { clientY, clientX: 370, bubbles: true }));
  await tick();
}

test('a drag goes as far down the list as the finger goes down the screen, and says where that is', async () => {
  const handle = await show();
  await point(handle, 'pointerdown', 20);
  await point(handle, 'pointermove', 120);
  expect(scroller.scrollTop).toBe(2500);
  expect(screen.getByText('251 of 1,001')).toBeTruthy();
  await point(handle, 'pointermove', 2000);
  expect(scroller.scrollTop).toBe(10_000);
  expect(screen.getByText('1,001 of 1,001')).toBeTruthy();
  await point(handle, 'pointermove', -50);
  expect(scroller.scrollTop).toBe(0);
  await point(handle, 'pointerup', -50);
  expect(screen.queryByText(/of 1,001/)).toBeNull();
  expect(ondrag.mock.calls).toEqual([[true], [false]]);
});

test('a drag that the system ends leaves the list where it is', async () => {
  const handle = await show();
  await point(handle, 'pointerdown', 20);
  await point(handle, 'pointermove', 120);
  await point(handle, 'pointercancel', 0);
  await point(handle, 'pointermove', 300);
  expect(scroller.scrollTop).toBe(2500);
  expect(ondrag.mock.calls).toEqual([[true], [false]]);
});

test('a tap is passed on to what lies beneath', async () => {
  const handle = await show();
  const save = document.createElement('button');
  const icon = save.appendChild(document.createElement('span'));
  const saved = vi.fn();
  save.onclick = saved;
  document.elementsFromPoint = () => [handle, icon, save, document.body];
  await point(handle, 'pointerdown', 20);
  await point(handle, 'pointermove', 23);
  await point(handle, 'pointerup', 23);
  expect(saved).toHaveBeenCalledTimes(1);
  expect(scroller.scrollTop).toBe(0);
  expect(ondrag).not.toHaveBeenCalled();
});

test('it stays for a while after the last movement', async () => {
  vi.useFakeTimers();
  const handle = await show();
  const track = handle.parentElement!;
  expect(track.classList.contains('shown')).toBe(true);
  await vi.advanceTimersByTimeAsync(1400);
  expect(track.classList.contains('shown')).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(track.classList.contains('shown')).toBe(false);
  vi.useRealTimers();
});

test('it is no matter of screen readers', async () => {
  const handle = await show();
  expect(handle.closest('[aria-hidden=true]')).not.toBeNull();
  expect(screen.queryByRole('slider')).toBeNull();
});
