import { describe, expect, it } from 'vitest';
import { formulaCharacters } from '../../../src/build/formulaCharacters.ts';

const characters = formulaCharacters();

describe('formulaCharacters', () => {
  it('has what MathML implies without a character: the root, minus, primes', () => {
    for (const character of '√−′') expect(characters).toContain(character);
  });

  it('has what commands put on the page, by role', () => {
    for (const character of 'α∞≤→⟨⌉∑ℝ𝔖𝒪') expect(characters).toContain(character);
  });

  it('has the italic letters that browsers put in the place of single letters', () => {
    for (const character of ['𝐴', '𝑛', 'ℎ', '𝜖']) expect(characters).toContain(character);
  });

  it('has each once, in order', () => {
    expect([...characters]).toEqual([...new Set(characters)].sort());
  });
});
