import { describe, expect, test } from 'vitest';
import { joinSpans } from '../../../../../src/core/text/restoration/joinSpans.ts';

/** The joined texts of the parts of `marked` that stand between ⟦ and ⟧. */
function joined(marked: string): string[] {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?<=⟧)|(?=⟦)/)) {
    const plain = part.replace(/[⟦⟧]/g, '');
    if (part.startsWith('⟦')) spans.push({ start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return joinSpans(text, spans).map(({ start, end }) => text.slice(start, end));
}

/** A text that counts how many of its characters are read. */
function counted(text: string): { text: string; reads: () => number } {
  let reads = 0;
  const slice = (start?: number, end?: number) => {
    const part = text.slice(start, end);
    reads += part.length;
    return part;
  };
  const watched = new Proxy(new String(text), {
    get(_, key) {
      if (key === 'slice') return slice;
      if (key === 'length') return text.length;
      reads++;
      return text[Number(key)];
    },
  });
  return { text: watched as unknown as string, reads: () => reads };
}

describe('parts of one formula', () => {
  test.each([
    ['⟦x_1⟧+⟦x_2⟧ are', ['x_1+x_2']],
    ['in ⟦f(x⟧, ⟦y)⟧ and', ['f(x, y)']],
    ['in ⟦f(x)⟧, ⟦g(y)⟧ and', ['f(x)', 'g(y)']],
    ['in ⟦{x⟧, ⟦y}⟧, ⟦z⟧ and', ['{x, y}', 'z']],
    ['in ⟦[(x⟧, ⟦y)⟧, ⟦z]⟧ and', ['[(x, y), z]']],
    ['⟦x⟧ but ⟦y⟧', ['x', 'y']],
    ['⟦x^⟧{2}, then', ['x^{2}']],
  ])('%s', (marked, texts) => {
    expect(joined(marked)).toEqual(texts);
  });
});

test.each(['{\\it ', 'a^{', '(', '] [', 'x,'])(
  'twice as many %j in one formula are twice the work',
  (unit) => {
    const readsOf = (times: number) => {
      const { text, reads } = counted(unit.repeat(times));
      const spans = Array.from({ length: times }, (_, i) => ({
        start: i * unit.length,
        end: (i + 1) * unit.length - (unit.length > 1 ? 1 : 0),
      }));
      joinSpans(text, spans);
      return reads();
    };
    expect(readsOf(2000)).toBeLessThan(2.1 * readsOf(1000));
  },
);
