import { afterEach, beforeEach, expect, test } from 'vitest';
import { ignoreSecondTaps } from '../../src/app/navigation/secondTap.ts';

let end: () => void;
let done: string[];

/** A button that says when it was pressed. */
function button(name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.append(document.createElement('span'));
  element.onclick = () => done.push(name);
  document.body.append(element);
  return element;
}

interface Where {
  at: number;
  x?: number;
  by?: 'touch' | 'mouse';
  detail?: number;
}

function tap(target: Element, { at, x = 100, by = 'touch', detail = 1 }: Where): void {
  const pressed = new Event('pointerdown', { bubbles: true });
  target.dispatchEvent(Object.assign(pressed, { isPrimary: true, pointerType: by }));
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: 50, detail });
  target.dispatchEvent(Object.defineProperty(click, 'timeStamp', { value: at }));
}

beforeEach(() => {
  done = [];
  end = ignoreSecondTaps();
});

afterEach(() => {
  end();
  document.body.replaceChildren();
});

test('the second tap of a double tap does nothing to what came under the finger, nor does a third', () => {
  const [first, other] = [button('done'), button('hide')];
  tap(first, { at: 1000 });
  tap(other, { at: 1200, x: 110 });
  tap(other, { at: 1400, x: 105 });
  expect(done).toEqual(['done']);
});

test('a tap that takes its time, or is elsewhere, is one of its own', () => {
  const [first, other] = [button('done'), button('hide')];
  tap(first, { at: 1000 });
  tap(other, { at: 1400 });
  tap(first, { at: 1500, x: 300 });
  expect(done).toEqual(['done', 'hide', 'done']);
});

test('the same control is pressed as often and as fast as one likes, whatever in it was hit', () => {
  const stepper = button('more');
  tap(stepper, { at: 1000 });
  tap(stepper.firstElementChild!, { at: 1050 });
  tap(stepper, { at: 1100 });
  expect(done).toEqual(['more', 'more', 'more']);
});

test('with a mouse it is the system that tells a double click from two', () => {
  const [first, other] = [button('done'), button('hide')];
  tap(first, { at: 1000, by: 'mouse' });
  tap(other, { at: 1450, by: 'mouse', detail: 2 });
  tap(first, { at: 1500, by: 'mouse' });
  tap(other, { at: 1510, by: 'mouse' });
  expect(done).toEqual(['done', 'done', 'hide']);
});

test('keys, scripts and what a label passes on are no taps', () => {
  const [first, other] = [button('done'), button('hide')];
  tap(first, { at: 1000 });
  other.click();
  tap(other, { at: 1010, detail: 0 });
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  label.append(box);
  document.body.append(label);
  tap(label, { at: 5000 });
  expect([done, box.checked]).toEqual([['done', 'hide', 'hide'], true]);
});

test('a label and what it labels are one control', () => {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  label.append(box);
  document.body.append(label);
  tap(label, { at: 1000 });
  tap(box, { at: 1200 });
  expect(box.checked).toBe(false);
});
