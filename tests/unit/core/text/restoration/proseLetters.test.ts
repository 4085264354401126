import { describe, expect, it } from 'vitest';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { formulas, shown, sources, tex } from './restored.ts';

/** Ordinary prose, no letter of which is mathematics. */
const PROSE: string[] = [
  'Mice were fed vitamin D, and hepatitis B was found in those whose T cells fell.',
  'Strains of K. oxytoca were resistant (p<0.05), and E. faecium was not (n = 31, r=0.4).',
  'Smoking e-cigarettes, keeping u-Health records, an x ray of the chest and a t-test.',
  'In the sense of C. Sample, every group has a Plan B for type I errors.',
  'The p-value was .04 (F(2,389) = 4.5, p < .001) after 24 h at 37 degrees C.',
  'Un estudio de la salud y el trabajo en los barrios o en las casas, y sus costes para el estado.',
  'The mutations S989P and V1016G, genes 16S and katG, and 30 mL/min/1.73m(2) of C. elegans.',
  'They trained 3times a week, and rested 2times per day.',
  'DNA of the sample (F_ddPCR) was kept.',
];

/** The same beside what another field writes as TeX does. */
const BESIDE = ['10^{6} cells', '5 cm^2', 'CO_2', tex`50\% of them`, '10^-6 mol', 'Ca^{2+}'];

describe('prose', () => {
  it.each(PROSE)('holds no formula: %s', (text) => {
    expect(sources(text, 'math')).toEqual([]);
    expect(shown(text)).toBe(text);
  });

  it.each(PROSE)('holds none in a title: %s', (title) => {
    const { titleBody } = restorePaper({ title, abstract: 'Nothing of it.' });
    expect(titleBody.every(({ t }) => t === 'text')).toBe(true);
  });

  it.each(BESIDE)('holds no letter as a formula beside %s', (mark) => {
    for (const text of PROSE.slice(0, 4)) {
      const bare = sources(`${text} There were ${mark}.`, 'math').filter((source) =>
        /^[A-Za-z]+$/.test(source),
      );
      expect(bare).toEqual([]);
    }
  });

  it('holds the names of Greek letters as they are, whatever power stands beside', () => {
    expect(shown('TNF-alpha and interferon gamma rose 10^{6} times over beta.')).toBe(
      'TNF-alpha and interferon gamma rose 10⁶ times over beta.',
    );
  });
});

describe('letters of mathematics', () => {
  it('are those that a formula of the text makes variables', () => {
    const text = 'Let M be a manifold with x_i leq y_i in M_t, as B. Sample did for M. We fix x.';
    expect(formulas(text)).toContain('M');
    expect(sources(text, 'math')).not.toContain('B');
  });

  it('are those of an order of growth written by hand', () => {
    expect(
      sources('It takes O(dm) steps, where d is the degree and m the size of vitamin D.', 'math'),
    ).toEqual(['O(dm)', 'd', 'm']);
  });

  it('are those of the abstract in the title too', () => {
    const { titleBody } = restorePaper({ title: 'On n items', abstract: 'There are n leq 2^n items.' });
    expect(titleBody.some(({ t }) => t === 'math')).toBe(true);
  });
});

/** What is whole, or stays as it is. */
const WHOLE: [text: string, shown: string][] = [
  ['as mu_ev ~ rho_t^{1/2} in clusters', 'as mu_ev ~ ρₜ^(1/2) in clusters'],
  ['10^(-22) s^(-1) m^(-1)', '10⁻²² s⁻¹ m⁻¹'],
  ['at 10^-6 cm^-2 of it', 'at 10⁻⁶ cm⁻² of it'],
  [
    'It is faster by D^{q-2} times, where D is a degree.',
    'It is faster by D^(q-2) times, where D is a degree.',
  ],
  ['in the e_g shell, 3.59 arcmin with x leq 3', 'in the e_g shell, 3.59 arcmin with x ≤ 3'],
  ['CD4^+ T cells', 'CD4⁺ T cells'],
];

describe('what is cut', () => {
  it.each(WHOLE)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });
});
