import { describe, expect, test } from 'vitest';
import { pageCopy } from '../../../../src/core/formats/pageCopy.ts';

/** Two whole papers around what a test is about. */
const FIRST =
  'Ferns on Walls\n\nWe count ferns on old walls. Lime mortar feeds most of them, and shade decides the rest.';
const LAST =
  'Moss on Roofs\n\nMoss grows on roofs that face north. This study weighs it in all seasons and explains the gain by rain.';

const readBytes = (text: string) => pageCopy.read({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

const read = (text: string) => {
  const { papers, diagnostics } = readBytes(text);
  return {
    pairs: papers.map(({ title, abstract }) => [title, abstract]),
    reports: diagnostics.map(({ line, message }) => `${line}: ${message}`),
    papers,
  };
};
const titles = (text: string) => read(text).pairs.map(([title]) => title);
const between = (middle: string) => read(`${FIRST}\n\n${middle}\n\n${LAST}`);

describe('titles of any shape', () => {
  const abstract =
    'We study the matter at length. The results hold for all cases that were tried, and for some that were not.';

  test.each([
    'DECOR:Decomposition and Projection of Text Embeddings for Text-to-Image Customization',
    'EQ-Net: Elastic Quantization Neural Networks',
    'Equiangular Basis Vectors',
    'How to Capture Higher-order Correlations? Generalizing Matrix Softmax Attention',
    'Is Attention All You Need?',
    'Stop Here!',
    'ATTENTION IS ALL YOU NEED',
    'Relative representations enable zero-shot latent space communication',
    'Neural networks behave as hash encoders: An empirical study',
    'wav2vec 2.0: A Framework for Self-Supervised Learning of Speech Representations',
    'Attention Is All You Need.',
    'A',
    '神经网络综述',
    'Subscribe or Perish: Newsletters as a Medium of Science',
    'Mar 11 Was a Tuesday: Calendars in Language Models',
    `On ${'Very '.repeat(44)}Long Titles and Their Discontents in the Literature`,
  ])('%s', (title) => {
    const { pairs, reports } = between(`${title}\n\n${abstract}`);
    expect(pairs).toHaveLength(3);
    expect(pairs[1]).toEqual([title, abstract]);
    expect(reports).toEqual([]);
  });

  test.each(['New', 'Subscribe', 'Trending', 'GitHub'])(
    'the title “%s”, though the page may say so too, is kept with a note',
    (title) => {
      const { pairs, reports } = between(`${title}\n\n${abstract}`);
      expect(pairs[1]).toEqual([title, abstract]);
      expect(reports).toEqual([
        `5: “${title}” could be a part of the page, but stands where a title must and is read as one.`,
      ]);
    },
  );

  test('the same words beside a real title are page chrome', () => {
    expect(between(`New\n\nSubscribe\n\nA Real Title\n\nGitHub\n\n${abstract}`).pairs[1]).toEqual([
      'A Real Title',
      abstract,
    ]);
  });
});

describe('abstracts of any shape', () => {
  test.each([
    'We prove it.',
    'a lower-case letter begins this abstract. It goes on for a while and then it stops as others do.',
    'This paper studies the properties of layers.We establish the conditions under which they exist and are stable.',
    'We study the approximation of partial differential equations by networks and find that depth is what counts, in theory as well as in a number of experiments on equations of the second order, with code at https://github.com/x/y',
    'What sorts of structure might enable a learner to discover classes from unlabeled data? Traditional approaches rely on similarity and heroically on the data.',
    `${'The model is trained on many tasks and tested on more of them. '.repeat(40)}It works.`,
  ])('%s', (abstract) => {
    expect(between(`The Title in Question\n\n${abstract}`).pairs[1]).toEqual([
      'The Title in Question',
      abstract,
    ]);
  });

  test.each([
    'Code is available at https://github.com/x/y.',
    'Code: https://github.com/x/y',
    'Our code will be released.',
    'Project page: https://x.github.io',
    'https://github.com/x/y',
    'This is joint work with the Department of Walls.',
  ])('a last paragraph: %s', (paragraph) => {
    const { pairs, reports } = between(paragraph);
    expect(pairs[0]![1]).toBe(`${FIRST.split('\n\n')[1]}\n\n${paragraph}`);
    expect(pairs).toHaveLength(2);
    expect(reports).toEqual([]);
  });

  test('three paragraphs about one thing', () => {
    const paragraphs = [
      'Ferns on walls live on lime mortar and shade. Nobody has counted the ferns of a whole town, though wall ferns are said to tell the age of mortar and the care of builders.',
      'We count ferns on all walls of one town, mortar by mortar. Shade was measured with fern-sized sensors, and the age of each wall was found in the papers of its builders.',
      'Old mortar bears more ferns, shade bears larger ferns, and builders have no influence. We give a formula for the age of walls from the ferns on them, which holds for mortar of lime.',
    ];
    const { pairs, reports } = read(`Ferns and the Age of Walls\n\n${paragraphs.join('\n\n')}\n\n${LAST}`);
    expect(pairs[0]).toEqual(['Ferns and the Age of Walls', paragraphs.join('\n\n')]);
    expect(reports).toEqual([]);
  });

  test('a structured abstract with its headings on their own lines', () => {
    const abstract =
      'Background\n\nWalls have ferns.\n\nMethods\n\nWe count ferns on walls.\n\nResults\n\nThere were ferns on walls.';
    expect(between(`Ferns and Walls: A Trial\n\n${abstract}`).pairs[1]).toEqual([
      'Ferns and Walls: A Trial',
      abstract,
    ]);
  });
});

describe('halves of papers', () => {
  test('two titles in a row: the first has lost its abstract', () => {
    const { pairs, reports } = between('The Lost One');
    expect(pairs.map(([title]) => title)).toEqual(['Ferns on Walls', 'Moss on Roofs']);
    expect(reports).toEqual([
      '5: “The Lost One” has no abstract and is left out. Put its abstract under it.',
    ]);
  });

  test('several titles in a row, in sentence case and as questions', () => {
    const { pairs, reports } = between('Lost one of several\n\nAnother lost one\n\nIs this one lost too?');
    expect(pairs).toHaveLength(2);
    expect(reports.map((report) => report.slice(0, 2))).toEqual(['5:', '7:', '9:']);
  });

  test('a title at the end of the document', () => {
    const { pairs, reports } = read(`${FIRST}\n\nThe Lost One`);
    expect(pairs).toHaveLength(1);
    expect(reports).toEqual([
      '5: “The Lost One” has no abstract and is left out. Put its abstract under it.',
    ]);
  });

  test('an abstract at the start of the document, under a page header', () => {
    const { pairs, reports } = read(
      `new\n\nMar 11\n\nWe lost the title of this. Nobody knows where it went, and so it has to be reported.\n\n${LAST}`,
    );
    expect(pairs).toHaveLength(1);
    expect(reports).toEqual([
      '5: This abstract has no title and is left out: “We lost the title of this. Nobody knows where it went, and so it has t…” Put its title above it.',
    ]);
  });

  test('an abstract in the middle, about something else than the one above it', () => {
    const lost =
      'Quantization of language models lowers precision and memory. Outliers in activations spoil accuracy, so the proposed codebooks store rare values separately. Perplexity improves on seven benchmarks, latency falls by half, and kernels for graphics processors are provided.';
    const above =
      'Bread rises because yeast makes gas, and the crust decides when it stops. This paper measures pressure inside loaves with needles that do not disturb the crumb. Loaves with a thin crust rise for longer, and a regression predicts the final volume from the first ten minutes.';
    const { pairs, reports } = read(`When Does Bread Stop Rising?\n\n${above}\n\n${lost}\n\n${LAST}`);
    expect(pairs[0]![1]).toBe(above);
    expect(pairs.map(([title]) => title)).toEqual(['When Does Bread Stop Rising?', 'Moss on Roofs']);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatch(/^5: This abstract has no title and is left out: “Quantization of language/);
  });
});

describe('line breaks', () => {
  test('a title right above its abstract', () => {
    expect(
      titles(
        'Ferns on Walls\nWe count ferns on old walls.\n\nMoss on Roofs\nMoss grows on roofs that face north.',
      ),
    ).toEqual(['Ferns on Walls', 'Moss on Roofs']);
  });

  test('a title that breaks behind its colon is one title', () => {
    expect(titles('EQ-Net:\nElastic Quantization Neural Networks\n\nWe count ferns on old walls.')).toEqual([
      'EQ-Net: Elastic Quantization Neural Networks',
    ]);
  });

  test('a title over two lines, its abstract wrapped right below', () => {
    const { pairs, reports } = read(
      [
        'Geometric Knowledge-Guided Localized Global Distribution Alignment for',
        'Federated Learning',
        'Data heterogeneity in federated learning, characterized by a significant',
        'misalignment between local and global distributions, leads to divergent',
        'optimization directions and hinders global model training, which we mend.',
      ].join('\n'),
    );
    expect(pairs).toEqual([
      [
        'Geometric Knowledge-Guided Localized Global Distribution Alignment for Federated Learning',
        'Data heterogeneity in federated learning, characterized by a significant misalignment between local and global distributions, leads to divergent optimization directions and hinders global model training, which we mend.',
      ],
    ]);
    expect(reports).toEqual([]);
  });

  test('a number that ends a wrapped paragraph is text, one under it is page chrome', () => {
    const wrapped = [
      'We count the ferns on all the walls of one town and find that there are',
      'more of them than in any year since the first count, which was made in',
    ];
    const abstract = `${wrapped.join(' ')} 1923`;
    expect(read(`Ferns on Walls\n\n${wrapped.join('\n')}\n1923\n\n34\n\n${LAST}`).pairs[0]).toEqual([
      'Ferns on Walls',
      abstract,
    ]);
    expect(read(`Ferns on Walls\n\n${wrapped.join('\n')}\n1923.\n34\n\n${LAST}`).pairs[0]).toEqual([
      'Ferns on Walls',
      `${abstract}.`,
    ]);
  });
});

describe('the page header', () => {
  test('names curator and date, in any order and glued', () => {
    for (const header of [
      'byAK and the research community\n\nMar 11',
      'Mar 11\nby AK and the research community',
    ]) {
      expect(readBytes(`${header}\n\n${FIRST}`)).toMatchObject({
        curator: 'AK and the research community',
        date: 'Mar 11',
        papers: [{ curator: 'AK and the research community', date: 'Mar 11' }],
      });
    }
  });

  test('of a second page counts for the papers under it', () => {
    const { papers } = read(
      `by AK and the research community\nMar 11\n\n${FIRST}\n\nby AK and the research community\nMar 12\n\n${LAST}`,
    );
    expect(papers.map(({ date }) => date)).toEqual(['Mar 11', 'Mar 12']);
  });

  test('is not made of a date under a title', () => {
    const { papers } = read(`${FIRST.replace('\n', '\n\nMar 9\n')}\n\n${LAST}`);
    expect(papers.map(({ date }) => date)).toEqual([undefined, undefined]);
  });
});

test('a title and an abstract that share no word are kept with a note', () => {
  const { pairs, reports } = read(
    'Quantized Codebooks for Language Models\n\nBread rises because yeast makes gas, and the crust decides when it stops. This paper measures pressure inside loaves with needles that do not disturb the crumb. Loaves with a thin crust rise for longer, and a regression predicts the final volume of a loaf from what happens in the first ten minutes of its life in the oven.',
  );
  expect(pairs).toHaveLength(1);
  expect(reports).toEqual([
    '1: “Quantized Codebooks for Language Models” shares no word with the abstract under it. Check that they belong together.',
  ]);
});

test.each([
  'Method accuracy is measured across scales.',
  'Present approaches learn features slowly.',
  'Hi-C maps of chromatin tell which loci touch.',
  'Dear energy makes trains run slower than they might.',
])('a page is no letter for an abstract that begins with %j', (beginning) => {
  const page = ['Ferns', 'Mosses', 'Lichens'].map(
    (what) =>
      `${what} of Northern Slopes and Valleys\n\n${beginning} Slopes and valleys have their ${what}.\n`,
  );
  expect(read(page.join('\n')).papers).toHaveLength(3);
});
