import { cleanup, render } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { until } from '../until.ts';
import VirtualList from '../../src/app/components/list/VirtualList.svelte';

afterEach(cleanup);

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe: () => void;
      constructor(callback: (entries: readonly []) => void) {
        this.observe = () => callback([]);
      }
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  // Three rows of the height that is assumed, and a part of the fourth.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
});

const row = createRawSnippet<[number]>((index) => ({ render: () => `<span>Row ${index()}</span>` }));

test('only rows that come near the screen are told of, though all of a short list are rendered', async () => {
  const onrange = vi.fn();
  const { getAllByRole } = render(VirtualList, { props: { label: 'Results', count: 50, row, onrange } });
  await until(() => expect(getAllByRole('listitem')).toHaveLength(50));
  // Four on screen, and twelve that are kept ready below it.
  expect(onrange).toHaveBeenLastCalledWith(0, 16);
});

test('a row says where it stands among all, also among those that are still to be read', async () => {
  const { getAllByRole } = render(VirtualList, { props: { label: 'Results', count: 8, total: 900, row } });
  await until(() => expect(getAllByRole('listitem')).toHaveLength(8));
  const [, second] = getAllByRole('listitem');
  expect(second!.getAttribute('aria-posinset')).toBe('2');
  expect(second!.getAttribute('aria-setsize')).toBe('900');
});

test('that the rows on screen were drawn is told, of no list that has none yet', async () => {
  const onfull = vi.fn();
  const { rerender } = render(VirtualList, { props: { label: 'Results', count: 0, row, onfull } });
  await tick();
  expect(onfull).not.toHaveBeenCalled();
  let drawn = 0;
  onfull.mockImplementationOnce(
    () => void tick().then(() => (drawn = document.querySelectorAll('li').length)),
  );
  await rerender({ count: 50 });
  // Three rows, and a part of the fourth.
  await until(() => expect(drawn).toBeGreaterThanOrEqual(4));
});

/** How many rows there are with each task that draws some, until all are drawn. */
async function drawnByTask(): Promise<number[]> {
  const { queryAllByRole } = render(VirtualList, { props: { label: 'Results', count: 50, row } });
  const drawn: number[] = [];
  const watcher = new MutationObserver(() => drawn.push(queryAllByRole('listitem').length));
  watcher.observe(document.body, { childList: true, subtree: true });
  await until(() => expect(drawn.at(-1)).toBe(50));
  watcher.disconnect();
  return drawn.filter((rows) => rows > 0);
}

test('rows are drawn in tasks of their own, at first one, and never many in one', async () => {
  const drawn = await drawnByTask();
  expect(drawn[0]).toBe(1);
  expect(Math.max(...drawn.slice(1).map((rows, at) => rows - drawn[at]!))).toBeLessThanOrEqual(4);
});

test('on a device that takes long for a row, each row is a task', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const drawn = await drawnByTask();
  expect(drawn).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test('no row is drawn while the list is measured, which might change its measures', async () => {
  const { queryAllByRole } = render(VirtualList, { props: { label: 'Results', count: 50, row } });
  await tick();
  expect(queryAllByRole('listitem')).toHaveLength(0);
  await until(() => expect(queryAllByRole('listitem')).toHaveLength(50));
});

test('with each keystroke, only what is on screen is drawn anew', async () => {
  const props = { label: 'Results', count: 50, row, of: 'a' };
  const { getAllByRole, rerender } = render(VirtualList, { props });
  await until(() => expect(getAllByRole('listitem')).toHaveLength(50));
  await rerender({ ...props, of: 'ab' });
  expect(getAllByRole('listitem')).toHaveLength(4);
  await until(() => expect(getAllByRole('listitem')).toHaveLength(50));
});

test('a row that is not drawn yet is drawn to take the focus', async () => {
  const link = createRawSnippet<[number]>((index) => ({ render: () => `<a href="#/">Row ${index()}</a>` }));
  HTMLElement.prototype.scrollIntoView = () => undefined;
  const { component } = render(VirtualList, { props: { label: 'Results', count: 250, row: link } });
  await tick();
  await component['focusRow'](200);
  expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('201');
});
