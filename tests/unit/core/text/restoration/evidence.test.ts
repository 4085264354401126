import { describe, expect, it } from 'vitest';
import { findEvidence, isDamaged } from '../../../../../src/core/text/restoration/evidence.ts';
import { committedFinder } from '../../../../../src/core/text/restoration/formulaFinder.ts';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { tokenize } from '../../../../../src/core/text/restoration/tokens.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { shown, sources, tex } from './restored.ts';

const { isTelling } = committedFinder();
const damaged = (text: string) => isDamaged(findEvidence(text, tokenize(text), isTelling));

/** Each has one mark that ordinary prose lacks. */
const TEX: string[] = [
  'a matrix of ntimes d',
  'for all x leq y',
  'mathfrak S is',
  'bounds of x^{2} hold',
  'the norm x^2 is',
  'the ell_p norm',
  'the constant c_1 holds',
  tex`some {\it words}`,
  tex`85\% of all`,
  tex`a 2.4\times speedup`,
  'a 43times speedup',
  'an error of sim50 and more',
  'sets of {a, b}^2 elements',
  'the case of p gg n',
  'a probability of theta_0 and',
  'a rate of tilde O in T',
  'for any rhoin[0,1] the',
  'for some alpha ge 2 of',
  'with u<infty in all',
  'a cost of Oleft( S log K right)',
  'the class {Psi} of',
  'English leftrightarrow German',
  'an error of sim 5 or',
  'between 3sim4 layers',
  'reaches 92.2pm 0.3% of',
  'as n goes to infty we',
  'a rate of k approx 2 holds',
  'a cost of O(n/epsilon) for',
  'in O(1/epsilon) steps',
  'a regret of Omega(T) and',
  'for Theta(m) queries',
  'a bound of Omega(nlogn) steps',
  'a regret of Omega(sqrt{dT}) is',
  'at Theta(n^{2/3}) rounds',
  'for Omega(1/epsilon) of them',
  'an (epsilon, delta)-private mean',
  'log(1/delta) of them',
  'images of 64 times 64 pixels',
  'from 27% pm 3% to',
];

/** Each has words that are command names, and nothing else. */
const PROSE: string[] = [
  'The delta rule, beta distributions and sigma algebras in times of change.',
  'Epsilon-greedy exploration over a prime number of steps to the top, in sum.',
  'Omega(3) and Omega(n-3) fatty acids, Theta(rhythm) and Theta(4-8Hz) power, Theta(max) and O(2).',
  'O(beta) and O(gamma) of serine, O(delta) isotopes; (delta, epsilon)-hydroxylation and (mu, kappa)-opioid receptors.',
  'We asked 50 times 50 trials, 20 times 20 minutes and 100 times 100 metres of them.',
  'The models of time: alpha, beta and gamma; in, to, times, to choose, over.',
  'Omega-3 (omega-3), theta (4-8 Hz), alpha (beta), 10 times 20, 12 times 12h; at 5 pm 7 of 10% (pm).',
  'A star, an angle, a triangle and a partial, natural, sharp and flat degree.',
  'We log the max and min of the exp, sin and cos, mod 7 and det of the dim ker.',
  'Text in a tilde, a hat, a bar and a dot: check the breve, acute and grave.',
  'Optimal sqrt(T) regret and (-infty, 1] by hand, O(sqrt(T) log T).',
  'For gap_size and snake_case names, e.g. model_name, and file_name.txt.',
  'Costs of $5 and $10, 20% and 30 %, in C# and C++, on A/B tests (p<0.05).',
  'The constructor, toString, __proto__ and hasOwnProperty of an object.',
  'Call f(x), O(n), p(y|x) and {x} what you want; [1, 2] and (a, b).',
  'Emails such as first_last@example.org and handles @user_name #tag.',
  'The /spl epsiv/-net of n/sup 2/ points with ntimes in another notation.',
  'The leftmost, left (and right) or left(ish) turn; (-infty, infty), [0, infty) and infty.',
  'Type C in [5, 6], a le n, à le a; sim 2 real; alpha beta T cells in Pi, null and mull.',
  'Hat A is a hat; bars and tilde keys; arrow, sparrow; sqrt 2, sqrt(n) and 1/sqrt(T).',
  'Prangle et al. wrangle and strangle; for p in [0,1], moments of p in (2, 3], 5 pm 7, at 5pm 7 came.',
  'The nucleotide (alpha,beta)-methylene ADP and an (alpha, beta)-unsaturated ketone.',
  'Mötley naïve café, Ⅷ, ①, 5 × 5 ≤ 30, α-helices and ℓ2.',
];

describe('evidence of TeX', () => {
  it.each(TEX)('is in: %s', (text) => {
    expect(damaged(text)).toBe(true);
  });

  it.each(PROSE)('is not in: %s', (text) => {
    expect(damaged(text)).toBe(false);
  });

  it.each(PROSE)('without it, prose is shown as it is: %s', (text) => {
    expect(shown(text)).toBe(text);
  });
});

describe('an ambiguous word', () => {
  const claim = 'We need epsilon and delta';
  it('stays a word in prose', () => {
    expect(shown(`${claim} to be small.`)).toBe(`${claim} to be small.`);
  });

  it('is a symbol where the text was TeX', () => {
    expect(shown(`${claim} to be small, for A in R^{ntimes d}.`)).toBe(
      'We need ϵ and δ to be small, for A ∈ ℝⁿˣᵈ.',
    );
  });

  it('stays a word if it is one of English, even there', () => {
    const text = 'In times of change, models choose over the top: a prime star. ';
    expect(shown(`${text}For A in R^{ntimes d}.`)).toBe(`${text}For A ∈ ℝⁿˣᵈ.`);
  });
});

describe('a paper', () => {
  const display = (title: string, abstract: string) => {
    const { titleBody, body } = restorePaper({ title, abstract });
    return [displayText(title, titleBody), displayText(abstract, body)];
  };

  it('shares the evidence of its abstract with its title', () => {
    expect(display('Bounds for ell_p and epsilon-nets', 'With x leq y.')).toEqual([
      'Bounds for ℓₚ and ϵ-nets',
      'With x ≤ y.',
    ]);
    expect(display('Bounds for epsilon-nets', 'With less.')).toEqual([
      'Bounds for epsilon-nets',
      'With less.',
    ]);
  });

  it('shares the evidence of its title with its abstract', () => {
    expect(display('Sharper Bounds for ell_p', 'Let epsilon be small.')[1]).toBe('Let ϵ be small.');
  });

  it('is suspect where a root, a fraction or an accent is visibly missing', () => {
    const suspect = (title: string, abstract: string) => restorePaper({ title, abstract }).suspect;
    expect(suspect('A', 'With x leq epsilon{d}cdot y.')).toBe(true);
    expect(suspect('A', 'With x leq y and R^{ntimes d}.')).toBe(false);
  });
});

describe('a formula', () => {
  it.each([
    ['the 10^{-3} scale', ['10^{-3}']],
    ['for all (x, y) in R^d.', ['(x, y) in R^d']],
    ['a bound (pneq 2) holds', ['pneq 2']],
    ['with xleq 1, yleq 2.', ['xleq 1, yleq 2']],
    ['N-body and X-ray in R^d', ['R^d']],
    ['only 20% of 3-4 in R^d', ['R^d']],
  ])('has the edges of the mathematics in: %s', (text, expected) => {
    expect(sources(text, 'math')).toEqual(expected);
  });
});
