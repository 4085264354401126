import { render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeAll, expect, test, vi } from 'vitest';
import VirtualList from '../../src/app/components/VirtualList.svelte';

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
