import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/core/formats/decodeText.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('text in an encoding that says what it is', () => {
  test('UTF-8, with and without a byte order mark', () => {
    expect(decodeText(bytes('Gauß → ∞'))).toEqual({ text: 'Gauß → ∞' });
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'Gauß'))).toEqual({ text: 'Gauß' });
  });

  test('UTF-16 with a byte order mark, in both orders', () => {
    expect(decodeText(bytes([0xff, 0xfe, 0x41, 0x00, 0x1e, 0x22]))).toEqual({ text: 'A∞' });
    expect(decodeText(bytes([0xfe, 0xff, 0x00, 0x41, 0x22, 0x1e]))).toEqual({ text: 'A∞' });
  });
});

describe('text that is not UTF-8', () => {
  test('is read as windows-1252 and reported with its line', () => {
    expect(decodeText(bytes('first\nna', [0xef], 've ', [0x93], 'walk', [0x94], '\n'))).toMatchObject({
      text: 'first\nnaïve “walk”\n',
      warning: {
        line: 2,
        message:
          'This line is not UTF-8 and read as windows-1252 (latin-1). Check the accents, or save the file as UTF-8.',
      },
    });
  });

  test('does not spoil the lines that are UTF-8', () => {
    const decoded = decodeText(bytes('Gauß\n', [0xe9], 't', [0xe9], '\nnaïve\ncaf', [0xe9], '\n'));
    expect(decoded).toMatchObject({ text: 'Gauß\nété\nnaïve\ncafé\n', warning: { line: 2 } });
    expect(decoded).toHaveProperty('warning.message', expect.stringContaining('This and 1 more line are'));
  });
});

describe('what is no text gives a problem that says what to do', () => {
  test.each([
    ['no bytes', bytes(''), 'It is empty.'],
    ['white space only', bytes(' \r\n\t\n'), 'It is empty.'],
    ['a byte order mark only', bytes([0xef, 0xbb, 0xbf]), 'It is empty.'],
    ['a million spaces', new Uint8Array(1_000_000).fill(0x20), 'It is empty.'],
    ['a PDF', bytes('%PDF-1.7\nrest'), 'It is a PDF, not text.'],
    ['a zip archive', bytes('PK', [3, 4], 'rest'), 'It is a zip archive or an office document, not text.'],
    ['a PNG', bytes([0x89], 'PNG\r\n'), 'It is a picture, not text.'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'It is a picture, not text.'],
    ['a NUL byte', bytes('text', [0], 'text'), 'It holds binary data, not text.'],
    ['many control characters', bytes('ab', [1, 2, 3, 4], 'cd'), 'It holds binary data, not text.'],
  ])('%s', (_, data, problem) => {
    const decoded = decodeText(data);
    expect(decoded).toHaveProperty('problem.message', expect.stringContaining(problem));
    expect(decoded).toHaveProperty(
      'problem.message',
      expect.stringMatching(/(Save its text|Put the titles)/),
    );
  });
});
