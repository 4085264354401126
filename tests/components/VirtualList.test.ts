import { cleanup, render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import VirtualList from '../../src/app/components/VirtualList.svelte';

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

test('only rows that come near the screen are told of, though all of a short list are rendered', async () => {
  const onrange = vi.fn();
  const row = createRawSnippet<[number]>((index) => ({ render: () => `<span>Row ${index()}</span>` }));
  const { findAllByRole } = render(VirtualList, { props: { label: 'Results', count: 50, row, onrange } });
  expect(await findAllByRole('listitem')).toHaveLength(50);
  // Four on screen, and twelve that are kept ready below it.
  expect(onrange).toHaveBeenLastCalledWith(0, 16);
});

test('a row says where it stands among all, also among those that are still to be read', async () => {
  const row = createRawSnippet<[number]>((index) => ({ render: () => `<span>Row ${index()}</span>` }));
  const { findAllByRole } = render(VirtualList, { props: { label: 'Results', count: 8, total: 900, row } });
  const [, second] = await findAllByRole('listitem');
  expect(second!.getAttribute('aria-posinset')).toBe('2');
  expect(second!.getAttribute('aria-setsize')).toBe('900');
});
