import { describe, expect, it } from 'vitest';
import { shown, sources, tex } from './restored.ts';

/** Shows that a text was TeX. */
const PROOF = ' over R^{ntimes d}';
const formulasIn = (text: string) => sources(text + PROOF, 'math').slice(0, -1);

/** Where formulas begin and end in a damaged text. */
const RANGES: [text: string, formulas: string[]][] = [
  ['in O( n log^2 n ) space', ['O( n log^2 n )']],
  ['a rate of Omega( ( H S A )^{1/3} T^{2/3} ) in', ['Omega( ( H S A )^{1/3} T^{2/3} )']],
  ['is Oleft(left(S+C)right)log(H)right), where', ['Oleft(left(S+C)right)log(H)right)']],
  ['errors of Delta^2 and Gamma^2 at most', ['Delta^2', 'Gamma^2']],
  ['from Regression with ell_infty Guarantee', ['ell_infty']],
  ['English (uparrow 24\\%) and', ['uparrow']],
];

const NAMES = [
  'CycleMLP and ReAct-style agents, as ge2019mildly has it, on TimesNet.',
  tex`A margin of {10em} or \rule{1em}{2em}.`,
  'It costs $5 or $x, all told.',
];

describe('formulas of a damaged text', () => {
  it.each(RANGES)('%s', (text, formulas) => {
    expect(formulasIn(text)).toEqual(formulas);
  });

  it.each(NAMES)('are no part of: %s', (text) => {
    expect(shown(text + PROOF)).toBe(`${text} over ℝⁿˣᵈ`);
  });

  it('are no sizes of models', () => {
    expect(formulasIn('We run OPT-30B/66B/175B here.')).toEqual([]);
  });

  it('leave powers of names to the names', () => {
    expect(sources('TimesNet^2 beats the {\\it rest}', 'sup')).toEqual(['^2']);
  });
});
