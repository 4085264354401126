import fc from '../../../properties.ts';
import { expect, test } from 'vitest';
import {
  begunMention,
  mentionedId,
  paperMentionsIn,
  mentionText,
} from '../../../../src/core/notes/paperMentions.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';

test('a link names its paper by the id behind the bar, else by its title', () => {
  const [by, other] = paperMentionsIn(
    'See [[Attention Is All You Need|arxiv:1706.03762]] and [[Ferns on Walls]].',
  );
  expect(mentionedId(by!)).toBe('arxiv:1706.03762');
  expect(mentionedId(other!)).toBe(paperId({ title: 'Ferns on Walls' }));
});

test('what a link is made of is read back, whatever stands in the title', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (title) => {
      const id = paperId({ title });
      const text = mentionText({ id, title });
      const [mention] = paperMentionsIn(`before ${text} after`);
      if (!/[^\s[\]|]/.test(title)) return;
      expect(mention).toMatchObject({ id });
    }),
  );
});

test('what is being typed of a link is known up to the caret', () => {
  const note = 'a [[Fern on [[Attention|x]] b';
  expect(begunMention(note, 8)).toEqual({ start: 2, typed: 'Fern' });
  expect(begunMention(note, 4)).toEqual({ start: 2, typed: '' });
  expect(begunMention(note, 3)).toBeNull();
  expect(begunMention(note, note.length)).toBeNull();
});

test('an id with brackets is read back too', () => {
  const id = 'doi:10.1000/a[b]|c%20';
  expect(paperMentionsIn(mentionText({ id, title: 'Odd' }))).toEqual([{ title: 'Odd', id }]);
  expect(paperMentionsIn('[[Odd|50%]]')).toEqual([{ title: 'Odd', id: '50%' }]);
});
