import { expect, it } from 'vitest';
import { readDrafts } from '../../../../src/core/formats/readDrafts.ts';
import { makeShard } from '../../../../src/build/content/work/makeShard.ts';
import { corpusOf } from '../../../../src/build/content/corpus.ts';

const LONGER_THAN_A_DEVICE_TAKES = 100_001;

function draftsOf(...records: object[]) {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const read = readDrafts({ name: 'papers.jsonl', bytes: new TextEncoder().encode(text) });
  return corpusOf([read]);
}

function shardOf(...records: object[]) {
  const { drafts, corrections } = draftsOf(...records);
  return makeShard({ drafts, corrections });
}

const PLAIN = { title: 'On graphs', abstract: 'We study graphs and what can be said of them in few words.' };

it('papers that devices take are no misfits', () => {
  expect(shardOf(PLAIN)).toMatchObject({ papers: 1, misfits: [] });
});

it('a paper that a device would refuse is an error of its document, for the whole shard would be refused', () => {
  const { drafts, corrections } = draftsOf(PLAIN, { title: 'On trees', abstract: PLAIN.abstract });
  // What reads documents would not give it.
  const venue = 'v'.repeat(LONGER_THAN_A_DEVICE_TAKES);
  const { misfits } = makeShard({ drafts: [drafts[0]!, { ...drafts[1]!, fields: { venue } }], corrections });
  expect(misfits).toEqual([
    {
      severity: 'error',
      document: 'papers.jsonl',
      line: 2,
      message:
        'The paper "On trees" has more text, links or names than a device takes, or other values than a paper has. Take it out, or shorten it.',
    },
  ]);
});
