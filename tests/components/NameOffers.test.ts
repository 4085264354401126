import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import NameOffers from '../../src/app/components/search/NameOffers.svelte';

afterEach(cleanup);

test('a name that is offered is asked for by itself, in quotes', () => {
  const onchange = vi.fn();
  const offers = [
    { kind: 'author' as const, name: 'Imke Vandersloot', papers: 3 },
    { kind: 'venue' as const, name: 'ICML 2019', papers: 1 },
  ];
  render(NameOffers, { offers, onchange });
  screen.getByRole('button', { name: '3 papers by Imke Vandersloot' }).click();
  screen.getByRole('button', { name: '1 paper from ICML 2019' }).click();
  expect(onchange.mock.calls).toEqual([['author:"Imke Vandersloot"'], ['venue:"ICML 2019"']]);
});
