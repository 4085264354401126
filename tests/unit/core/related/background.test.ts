import { describe, expect, it } from 'vitest';
import { burstinessOf, rarityAtLargeOf } from '../../../../src/core/related/background.ts';

describe('what is known of terms at large', () => {
  it.each([
    ['obtain', 0.2],
    ['almost', 0.2],
    ['studi', 0.2],
    ['show', 0.2],
    ['analyt', 0.3125],
    ['side', 0.6875],
    ['random', 0.6875],
    ['codebook', 1],
    ['quantiz', 1],
    ['equivari', 1],
    ['diffus', 1],
    ['constructor', 1],
  ])('"%s" is a subject by %d', (term, burstiness) => {
    expect(burstinessOf(term)).toBe(burstiness);
  });

  it.each([
    ['learn', 0.2],
    ['data', 0.2],
    ['network', 0.4],
    ['languag', 0.6],
    ['embed', 0.8],
    ['quantiz', 1],
  ])('"%s" is rare at large by %d', (term, rarity) => {
    expect(rarityAtLargeOf(term)).toBe(rarity);
  });
});
