import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const MODEL = new URL('../../../../../src/core/text/restoration/model/mathematics.json', import.meta.url);
const KILOBYTE = 1000;

describe('the model of mathematics', () => {
  it('has at most 60 KB gz, weights and words together', () => {
    expect(gzipSync(readFileSync(MODEL), { level: 9 }).length).toBeLessThanOrEqual(60 * KILOBYTE);
  });

  it('says what it was trained on', () => {
    const { provenance } = JSON.parse(readFileSync(MODEL, 'utf8')) as { provenance: string };
    expect(provenance).toMatch(
      /^Trained on \d+ abstracts with intact formulas, damaged, and \d+ of \d+ ordinary ones\. \w/,
    );
  });
});
