import { afterEach, expect, test } from 'vitest';
import { focusHead } from '../../src/app/navigation/focusAfter.ts';
import { until } from '../until.ts';

const HEAD = '<h1 tabindex="-1" data-focus-target>Head</h1>';

function viewOf(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main><button id="elsewhere"></button>`;
  return document.querySelector('main')!;
}
const focused = () => document.activeElement;

afterEach(() => (document.body.innerHTML = ''));

test('the focus goes with the head of the view, however often what is shown is another', async () => {
  const view = viewOf(`${HEAD}<button id="remove"></button>`);
  const button = view.querySelector('button')!;
  button.focus();
  focusHead(view);
  expect(focused()).toBe(button);
  button.remove();
  await until(() => expect(focused()).toBe(view.querySelector('h1')));
  view.innerHTML = '<p>On its way</p>';
  await until(() => expect(focused()).toBe(document.body));
  view.innerHTML = HEAD;
  await until(() => expect(focused()).toBe(view.querySelector('h1')));
});

test('it stays where somebody takes it, and is let be once something was pressed', async () => {
  const view = viewOf(HEAD);
  focusHead(view);
  const elsewhere = document.querySelector<HTMLElement>('#elsewhere')!;
  elsewhere.focus();
  view.innerHTML = HEAD;
  await until(() => expect(focused()).toBe(elsewhere));
  elsewhere.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  elsewhere.remove();
  view.append('more');
  await new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(view, { childList: true });
    view.append('and more');
  });
  expect(focused()).toBe(document.body);
});
