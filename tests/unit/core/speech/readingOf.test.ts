import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../src/core/speech/readingOf.ts';

describe('the reading of a paper', () => {
  it('begins with the title, as one sentence', () => {
    const reading = readingOf({
      id: 'p',
      title: 'Is it so? An answer for $n$',
      titleBody: [
        { t: 'text', start: 0, end: 24 },
        { t: 'math', start: 24, end: 27, tex: 'n', display: 'n' },
      ],
      abstract: 'It is. Not.',
      body: [{ t: 'text', start: 0, end: 11 }],
      links: [],
      source: { document: 'a.txt', line: 1 },
    });
    expect(reading).toEqual([
      { part: 'title', start: 0, end: 27, spoken: 'Is it so? An answer for n' },
      { part: 'abstract', start: 0, end: 6, spoken: 'It is.' },
      { part: 'abstract', start: 7, end: 11, spoken: 'Not.' },
    ]);
  });
});
