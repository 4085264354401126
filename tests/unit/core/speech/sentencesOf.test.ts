import { readFileSync } from 'node:fs';
import fc from '../../../properties.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InlineNode } from '../../../../src/core/paper/paper.ts';
import { sentencesOf } from '../../../../src/core/speech/sentencesOf.ts';

const SEED = readFileSync(new URL('../../../../seeds/trending-papers.txt', import.meta.url), 'utf8').split(
  '\n',
);

afterEach(() => void vi.unstubAllGlobals());

/** An abstract of the seed, by how it begins. */
function abstract(beginning: string): string {
  return SEED.find((line) => line.startsWith(beginning))!;
}

type MakeNode = (start: number, end: number) => InlineNode;

/** Puts a text together from its plain parts and its nodes: `[source, node]`. */
function textOf(...pieces: (string | [string, MakeNode])[]): [string, InlineNode[]] {
  let text = '';
  const nodes: InlineNode[] = [];
  for (const piece of pieces) {
    const source = typeof piece === 'string' ? piece : piece[0];
    const [start, end] = [text.length, text.length + source.length];
    nodes.push(typeof piece === 'string' ? { t: 'text', start, end } : piece[1](start, end));
    text += source;
  }
  return [text, nodes];
}

const math =
  (tex: string): MakeNode =>
  (start, end) => ({ t: 'math', start, end, tex, display: tex });
const link =
  (href: string): MakeNode =>
  (start, end) => ({
    t: 'link',
    start,
    end,
    href,
    children: [{ t: 'text', start, end }],
  });
const char =
  (display: string): MakeNode =>
  (start, end) => ({ t: 'char', start, end, display });

const plain = (text: string) => sentencesOf(text, [{ t: 'text', start: 0, end: text.length }]);
const spoken = (text: string) => plain(text).map((sentence) => sentence.spoken);

describe('the sentences of an abstract of the seed', () => {
  it('are split where a space was lost, and not after "et al."', () => {
    const text = abstract('Imposing orthogonality on the layers');
    const sentences = spoken(text);
    expect(sentences.slice(0, 7)).toEqual([
      'Imposing orthogonality on the layers of neural networks is known to facilitate the learning by limiting the exploding/vanishing of the gradient; decorrelate the features; improve the robustness.',
      'This paper studies the theoretical properties of orthogonal convolutional layers.',
      'We establish necessary and sufficient conditions on the layer architecture guaranteeing the existence of an orthogonal convolutional transform.',
      "The conditions prove that orthogonal convolutional transforms exist for almost all architectures used in practice for 'circular' padding.",
      "We also exhibit limitations with 'valid' boundary conditions and 'same' boundary conditions with zero-padding.",
      'Recently, a regularization term imposing the orthogonality of convolutional layers has been proposed, and impressive empirical results have been obtained in different applications (Wang et al. 2020).',
      'The second motivation of the present paper is to specify the theory behind this.',
    ]);
    expect(sentences.at(-1)).toBe(
      'Altogether, the study guarantees that the regularization proposed in Wang et al. (2020) is an efficient, flexible and stable numerical strategy to learn orthogonal convolutional layers.',
    );
  });

  it('do not end in the number of a version', () => {
    expect(spoken(abstract('Pre-training models are an important tool'))).toContain(
      'Our experimental results show that our highly optimized BERT model achieves state-of-the-art throughput and ranks first in MLPerf Training v2.0 within the same GPU configuration.',
    );
  });

  it('may begin with a number', () => {
    expect(spoken(abstract('Convolutional neural networks are now seeing'))).toContain(
      '3-way kernels or 2-way kernels in convolutional layers are replaced by one-way fiters.',
    );
  });

  it('say factors and their ranges as words', () => {
    expect(spoken(abstract('Neural Radiance Fields (NeRF) methods')).join(' ')).toContain(
      'at a 10 times to 20 times faster speed',
    );
  });

  it('begin anew after "etc." with a capital', () => {
    expect(spoken(abstract('Neural Radiance Fields (NeRF) methods'))[1]).toMatch(
      /^Various neural architectures/,
    );
  });

  it('are all short enough to be spoken in one go, and lose no word', () => {
    for (const line of SEED.filter((text) => text.length > 400)) {
      const sentences = plain(line);
      for (const { spoken: words } of sentences) expect(words.length).toBeLessThanOrEqual(220);
      const kept = sentences.map(({ start, end }) => line.slice(start, end)).join(' ');
      expect(kept.replace(/\s+/g, '')).toBe(line.replace(/\s+/g, ''));
    }
  });
});

describe('sentences', () => {
  it.each([
    ['See Fig. 3 and Eq. (4) for, e.g. BERT, i.e. the encoder of Smith et al. It is fast.', 1],
    ['We gain 2.5 points vs. 1.5 before. 7 of 10 agree.', 2],
    ['The work of J. Smith is known. We go on.', 2],
    ['We invert the matrix A. The rest is clear.', 2],
    ['Is it so? Yes! "It is." We stop.', 4],
    ['It was shown in [1]. Here (see below.) We go on.', 3],
    ['Loss in dB. Gain is No. 1 here.', 2],
    ['Two paragraphs\n\nwithout full stops', 2],
    ['One line\nbroken. Then another.', 2],
    ['', 0],
    [' \n\n ', 0],
  ])('of “%s” are %i', (text, count) => {
    expect(plain(text)).toHaveLength(count);
  });

  it('have the range of their words, without the space around', () => {
    const text = '  One is here.  Two is 𝔽 there. ';
    expect(plain(text)).toEqual([
      { start: 2, end: 14, spoken: 'One is here.' },
      { start: 16, end: 32, spoken: 'Two is 𝔽 there.' },
    ]);
  });

  it('say formulas and never end in one', () => {
    const [text, nodes] = textOf(
      'It runs in ',
      ['$O(n. M)$', math('O(n \\log n)')],
      ' time. ',
      ['$n$', math('n')],
      ' is the length of ',
      ['$x$', math('x')],
      '. We use ',
      ['$k$', math('k')],
      '-means.',
    );
    expect(sentencesOf(text, nodes).map((sentence) => sentence.spoken)).toEqual([
      'It runs in O of n log n time.',
      'n is the length of x.',
      'We use k-means.',
    ]);
  });

  it('say where a link leads', () => {
    const [text, nodes] = textOf(
      'Code: ',
      ['https://www.github.com/a/b.Git', link('https://www.github.com/a/b.Git')],
      '. Thanks.',
    );
    expect(sentencesOf(text, nodes)).toEqual([
      { start: 0, end: 37, spoken: 'Code: link to github.com.' },
      { start: 38, end: 45, spoken: 'Thanks.' },
    ]);
  });

  it('say what markup stands for, and the words in it', () => {
    const text = 'We get 85\\% of {\\it all.} It is H_2.';
    const nodes: InlineNode[] = [
      { t: 'text', start: 0, end: 9 },
      { t: 'char', start: 9, end: 11, display: '%' },
      { t: 'text', start: 11, end: 15 },
      {
        t: 'emphasis',
        start: 15,
        end: 25,
        children: [
          { t: 'char', start: 15, end: 20, display: '' },
          { t: 'text', start: 20, end: 24 },
          { t: 'char', start: 24, end: 25, display: '' },
        ],
      },
      { t: 'text', start: 25, end: 33 },
      {
        t: 'sub',
        start: 33,
        end: 35,
        children: [
          { t: 'char', start: 33, end: 34, display: '' },
          { t: 'text', start: 34, end: 35 },
        ],
      },
      { t: 'text', start: 35, end: 36 },
    ];
    expect(sentencesOf(text, nodes).map((sentence) => sentence.spoken)).toEqual([
      'We get 85% of all.',
      'It is H sub 2 .',
    ]);
  });

  it('are the items of a list, one by one', () => {
    const text = 'We show: bullet it is fast bullet it is small';
    const item = (start: number, end: number): InlineNode[] => [
      { t: 'char', start, end: start + 7, display: '' },
      { t: 'text', start: start + 7, end },
    ];
    const nodes: InlineNode[] = [
      { t: 'text', start: 0, end: 9 },
      { t: 'list', start: 9, end: 45, items: [item(9, 27), item(27, 45)] },
    ];
    expect(sentencesOf(text, nodes)).toEqual([
      { start: 0, end: 8, spoken: 'We show:' },
      { start: 16, end: 26, spoken: 'it is fast' },
      { start: 34, end: 45, spoken: 'it is small' },
    ]);
  });

  it('read quotes as they are meant and split behind them', () => {
    const [text, nodes] = textOf('It is ', ['``', char('“')], 'good', [".''", char('.”')], ' We agree.');
    expect(sentencesOf(text, nodes).map((sentence) => sentence.spoken)).toEqual([
      'It is “good.”',
      'We agree.',
    ]);
  });

  it('that are very long are cut at a comma near the middle', () => {
    const half = `${'word '.repeat(30).trim()}`;
    expect(spoken(`${half}, ${half}.`)).toEqual([`${half},`, `${half}.`]);
  });

  it('are split by rule where the browser cannot', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(spoken('It is so, e.g. here. We see 2.5 of it.So it is. 3 remain! 好的。是')).toEqual([
      'It is so, e.g. here.',
      'We see 2.5 of it.',
      'So it is.',
      '3 remain!',
      '好的。',
      '是',
    ]);
  });

  it('of hostile text are in order, do not overlap and are short', () => {
    const lines = [
      'a'.repeat(5000),
      'word '.repeat(20_000),
      '😀'.repeat(3000),
      '. '.repeat(5000),
      '('.repeat(5000),
    ];
    for (const text of lines) {
      let end = 0;
      for (const sentence of plain(text)) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(sentence.spoken.length).toBeLessThanOrEqual(220);
        end = sentence.end;
      }
    }
  });

  it('hold every letter of any text once', () => {
    const piece = fc.oneof(
      fc.constantFrom('. ', '.', '! ', 'We ', 'e.g. ', ', ', '\n\n', ' '),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const kept = plain(text).map(({ start, end }) => text.slice(start, end));
        expect(lettersOf(kept.join(' '))).toBe(lettersOf(text));
      }),
    );
  });
});

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
