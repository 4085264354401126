import { describe, expect, it } from 'vitest';
import { CONTROL_PAIRS, TEXT_PAIRS } from '../../../colours/pairs.ts';
import { contrast, themes, type Theme } from '../../../colours/themes.ts';

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21);
    expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrast([255, 0, 0], [255, 255, 255])).toBeCloseTo(4, 2);
  });
});

it('the tokens of every theme are read', () => {
  const all = themes();
  expect(Object.keys(all)).toHaveLength(8);
  expect(all['light']).toMatchObject({ paper: [0xfb, 0xf8, 0xf2] });
  expect(all['sepia, more contrast']!['muted']).toEqual(all['sepia']!['ink']);
});

describe.each(Object.entries(themes()))('in the theme %s', (_, theme) => {
  it('all text can be read where it stands', () => {
    expect(fainter(theme, TEXT_PAIRS, 4.5)).toEqual([]);
  });

  it('all signs and edges of controls can be made out', () => {
    expect(fainter(theme, CONTROL_PAIRS, 3)).toEqual([]);
  });
});

type Pairs = readonly (readonly [string, readonly string[]])[];

/** The pairs whose contrast is less, with what it is. */
function fainter(theme: Theme, pairs: Pairs, least: number): string[] {
  return pairs
    .flatMap(([colour, backgrounds]) =>
      backgrounds.map((on) => ({ pair: `${colour} on ${on}`, ratio: contrast(theme[colour]!, theme[on]!) })),
    )
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
}
