import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

const FERNS =
  'Ferns on Walls\n\nWe count ferns on old walls. Lime mortar feeds most of them, and shade decides the rest.';
const MOSS =
  'Moss on Roofs\n\nMoss grows on roofs that face north. We weigh it in all seasons and explain the gain by rain.';
const SHEEP =
  'Sheep Remember Slopes\n\nA flock of forty animals was followed with collars. Sheep remember slopes, not landmarks.';
const [ONE, TWO, THREE] = ['arXiv:2403.00001', 'arXiv:2403.00002', 'arXiv:2403.00003'];

/** What the papers are called, by identifier or else by title, and the messages with their lines. */
function read(...blocks: string[]) {
  const bytes = new TextEncoder().encode(blocks.join('\n\n'));
  const { papers, diagnostics } = parseDocument({ name: 'a.txt', bytes });
  return {
    papers: papers.map(
      ({ id, title, abstract }) => `${id.includes(':') ? id : 'no id'} ${title} ${abstract.length}`,
    ),
    reports: diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message.slice(0, 30)}`),
  };
}
const whole = (id: string, paper: string) => {
  const [title, abstract] = paper.split('\n\n');
  return `${id} ${title} ${abstract!.length}`;
};
const under = (paper: string, id: string) => paper.replace('\n\n', `\n\n${id}\n\n`);

const ALL = [
  whole('arxiv:2403.00001', FERNS),
  whole('arxiv:2403.00002', MOSS),
  whole('arxiv:2403.00003', SHEEP),
];

describe('identifiers in one style', () => {
  test.each([
    ['above', [ONE, FERNS, TWO, MOSS, THREE, SHEEP]],
    ['under the titles', [under(FERNS, ONE), under(MOSS, TWO), under(SHEEP, THREE)]],
    ['behind', [FERNS, ONE, MOSS, TWO, SHEEP, THREE]],
    ['above, as addresses', [ONE, FERNS, TWO, MOSS, THREE, SHEEP].map(address)],
    ['behind, as addresses', [FERNS, ONE, MOSS, TWO, SHEEP, THREE].map(address)],
    ['above and again behind', [ONE, FERNS, `${ONE}v2`, TWO, MOSS, THREE, SHEEP]],
  ])('%s', (_, blocks) => {
    expect(read(...blocks)).toEqual({ papers: ALL, reports: [] });
  });

  function address(block: string): string {
    return block.replace(/^arXiv:/, 'https://arxiv.org/abs/');
  }

  test('above, the first of them not copied, in a numbered listing', () => {
    expect(read(FERNS, `[2] ${TWO} [pdf, other]`, MOSS, `[3] ${THREE} [pdf, other]`, SHEEP)).toEqual({
      papers: [whole('no id', FERNS), ...ALL.slice(1)],
      reports: [],
    });
  });
});

test('an identifier between two papers of a document that shows no style is left out and reported', () => {
  expect(read(FERNS, TWO, MOSS, THREE, SHEEP)).toEqual({
    papers: [whole('no id', FERNS), whole('no id', MOSS), whole('no id', SHEEP)],
    reports: ['5 warning “arXiv:2403.00002” is left out', '11 warning “arXiv:2403.00003” is left out'],
  });
});

test('the identifier of a title that lost its abstract does not go to the next paper', () => {
  expect(read(ONE, 'The Lost One', TWO, MOSS, THREE, SHEEP).papers).toEqual(ALL.slice(1));
  expect(read('The Lost One', ONE, under(MOSS, TWO)).papers).toEqual([ALL[1]]);
});

test('the identifier of an abstract that lost its title does not go to the next paper', () => {
  expect(read(ONE, FERNS.split('\n\n')[1]!, TWO, MOSS, THREE, SHEEP).papers).toEqual(ALL.slice(1));
});

test('of two identifiers above a title the nearer one is its own', () => {
  expect(read(ONE, TWO, MOSS, THREE, SHEEP)).toEqual({
    papers: ALL.slice(1),
    reports: ['1 warning “arXiv:2403.00001” is left out'],
  });
});

test('of two identifiers under a title the first is its own', () => {
  expect(read(under(under(FERNS, TWO), ONE), MOSS)).toEqual({
    papers: [ALL[0], whole('no id', MOSS)],
    reports: ['5 warning “arXiv:2403.00002” is left out'],
  });
});

test('an arXiv id and a DOI of one paper are both its own', () => {
  expect(read(under(FERNS, ONE), 'doi:10.1000/xyz', under(MOSS, TWO))).toEqual({
    papers: ALL.slice(0, 2),
    reports: [],
  });
});

test('an identifier that closes a wrapped sentence is a part of it', () => {
  const abstract = [
    'We count ferns on all the old walls of one town and in all of its gardens,',
    'which took us three summers and a winter. All of the data is kept safe by',
    'the library of the town, the catalogue of which has it under the number',
    'DOI 10.5281/zenodo.12',
  ];
  expect(read(`Ferns on Walls\n\n${abstract.join('\n')}`, MOSS)).toEqual({
    papers: [`no id Ferns on Walls ${abstract.join(' ').length}`, whole('no id', MOSS)],
    reports: [],
  });
});

test('the address of a listing is no identifier and hides none', () => {
  expect(
    read(
      'https://huggingface.co/papers/trending',
      under(FERNS, `https://huggingface.co/papers/trending\n\n${ONE}`),
    ).papers,
  ).toEqual([ALL[0]]);
});
