import { expect, test } from 'vitest';
import { casesOf, READERS } from '../fuzz/readers.ts';
import { tryCases } from '../fuzz/tryCases.ts';

/** In all, beside the extremes of each reader; `npm run bench:fuzz` tries many more. */
const CASES = 2_400;
const SEED = 14;
const LONGEST = 20_000;

for (const reader of READERS)
  test(`of what misleads, nothing gets past the reader of ${reader.name}`, async () => {
    const { failure, cases } = await tryCases(reader, {
      cases: casesOf(reader, CASES),
      seed: SEED,
      longest: LONGEST,
    });
    expect(failure).toBeNull();
    expect(cases).toBeGreaterThanOrEqual(casesOf(reader, CASES));
  });
