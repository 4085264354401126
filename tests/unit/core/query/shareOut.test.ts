import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { joinedAgain, shareOut } from '../../../../src/core/query/shareOut.ts';
import { printPart } from '../../../../src/core/query/print.ts';

const shared = (text: string) => {
  const { facts, text: rest } = shareOut(parseQueryText(text));
  return { chips: facts.map(printPart), box: rest };
};

describe('a query between box and chips', () => {
  it.each([
    ['has:code model', ['has:code'], 'model'],
    ['model has:code ', ['has:code'], 'model'],
    ['model has:code x', ['has:code'], 'model x'],
    [
      'venue:"ICML" venue:2019 deep "state space" -survey',
      ['venue:"ICML"', 'venue:2019'],
      'deep "state space" -survey',
    ],
    ['has:code', ['has:code'], ''],
    ['title:graph neu', [], 'title:graph neu'],
    ['model is:odd ', [], 'model is:odd '],
    ['model title:', [], 'model title:'],
    ['', [], ''],
  ])('parts “%s”: what is asked beside words are chips, the rest is in the box', (text, chips, box) => {
    expect(shared(text)).toEqual({ chips, box });
  });

  it('is put together again to ask for the same', () => {
    const part = fc.constantFrom(
      'deep',
      'nets',
      '"state space"',
      '-survey',
      'title:x',
      'has:code',
      '-is:read',
      'author:"a b"',
      'venue:2019',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.boolean(), (parts, space) => {
        const text = parts.join(' ') + (space ? ' ' : '');
        const again = meaningOf(parseQueryText(joinedAgain(shareOut(parseQueryText(text)))));
        const before = meaningOf(parseQueryText(text));
        expect(again.facts).toEqual(before.facts);
        expect(again.ranking.trim()).toBe(before.ranking.trim());
        expect(again.texts.map(({ text: words }) => words)).toEqual(
          before.texts.map(({ text: words }) => words),
        );
      }),
    );
  });
});
