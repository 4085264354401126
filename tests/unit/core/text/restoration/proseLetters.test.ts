import { describe, expect, it } from 'vitest';
import { restore } from '../../../../../src/core/text/restoration/restore.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { flat, formulas, shown, sources, tex } from './restored.ts';

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
  'A serum with 8.4 mequiv/L, 145 muequiv/ml and 10 kDa of 137Cs, 2H and H2O.',
  "TNF-α, p53, IL-6, miR-21 and the 5'-UTR in T2N0M0 of ASA III; see § 12 (a) and (b).",
  'From $5 million in 1990 to $7 million, for 5$ or 10 $, priced 5$-10$ each.',
  'A CMMI^SM appraisal with DG^VoiC by @user_name in file_name.txt of #tag.',
  'The word *the dog* with /p/ and « oui », z. B. and J. R. R. Sample.',
  'NGC 1275, Abell 2744, Cygnus X and Omega Centauri at z~0.5, in km s-1.',
];

/** What other fields write with signs of mathematics, beside marks that they share with it. */
const OTHER_FIELDS: string[] = [
  'The C=C bond is shorter than C-C, and C≡N is shorter still, in CO_2.',
  'The variants c.521T>C, 1234A>G and 47,XY,+21 in 10^{6} cells, with D = 0.9.',
  'The K+ was 3.4 mmol/L, SpO2 < 92%, MSE = 2.2 and t(23) = 2.1 in 5 cm^2.',
  'In C major, C# minor, B flat and D sharp; and in C# or F# on x86_64, for 10^{6} lines.',
  'After a8=Q White wins in K+P v K; see columns A, B and C of CO_2, and 100 m in 9.58 s at 5 cm^2.',
  'At z>1 the [Fe/H] = -0.3 of H II regions, V = 12.3 mag, in 10^{6} stars.',
  'GET /v1/{id} of C:\\Users, with DOI 10.1000/x_y and https://example.org/a_b/c^d?y={z}#f.',
  'Emoticons: o_O and <3, [x] and [ ].',
  '本研究では、A と B を比較し、p<0.05、n=20、T細胞。それは 10^{6} cells.',
  'Seit dem 1.1. gilt: При T = 300 K, pH = 7, n = 20. There were 10^{6} cells.',
];

describe('texts of other fields', () => {
  it.each(OTHER_FIELDS)('hold no formula but what they raise and lower: %s', (text) => {
    const found = sources(text, 'math').filter(
      (source) => !/^(?:10\^\{6\}|(?:CO)?_2|(?:5 )?cm\^2)$/.test(source),
    );
    expect(found).toEqual([]);
  });

  it('have whole charges', () => {
    const text = 'Ca^2+, Na^+ and Cl^- of SO_4^2- or Fe^3+/Fe^2+.';
    expect(sources(text, 'sup')).toEqual(['^2+', '^+', '^-', '^2-', '^3+', '^2+']);
    expect(sources(text, 'sub')).toEqual(['_4']);
    expect(shown(text)).toBe('Ca2+, Na+ and Cl- of SO42- or Fe3+/Fe2+.');
  });

  it('have whole powers', () => {
    expect(shown('There are 10^12 cells of 5 cm^2 at 2^16')).toBe('There are 10¹² cells of 5 cm² at 2¹⁶');
  });

  it.each(['x^2+ y', 'y^2- x', 'x_1^2+ 3'])('have no charges in sums: %s', (text) => {
    expect(sources(text, 'sup')).toEqual([]);
  });

  it.each(['xylene', 'phage', 'n rpm', 'Cmax'])('keep words that split into short commands: %s', (name) => {
    expect(shown(`The o-${name} of it, where zeta_1 leq 2^{v} holds.`)).toContain(`o-${name} of it`);
  });
});

/** Texts of other languages, with the words that English would take for commands. */
const FOREIGN: string[] = [
  "Le rôle d'une méthode : les échanges intimes des élèves, et le procès le 1er mai. Une étude de l’espace.",
  'On le sait depuis le début : une analyse des données réduit le coût, et les lettres intimes sont pour une amie.',
  'El estudio de los efectos del sol que una a las personas, y se ve en el barrio o en la casa.',
  'Der Einfluss der Zeit und die Lage der Stadt, z. B. mit der Bahn; das ist nicht neu für uns.',
  'Um estudo das pessoas que não vão para a praia, e uma análise dos dados que se tem.',
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

  it.each(FOREIGN)('of another language holds no formula: %s', (text) => {
    expect(sources(text, 'math')).toEqual([]);
    expect(shown(text)).toBe(text);
  });

  it.each(FOREIGN)('of another language keeps its words beside a formula: %s', (text) => {
    const withFormula = `${text} Soit x_1 leq y_{2} et f(x) = d_n.`;
    expect(sources(withFormula, 'math')).not.toEqual([]);
    expect(shown(withFormula).startsWith(text)).toBe(true);
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

/** Texts that were TeX, and names in them that split into commands, letters and scripts. */
const NAMES: [name: string, text: string][] = [
  ['Omega Centauri', 'Stars of Omega Centauri with x leq y_{2}.'],
  ['Gamma-ray', 'Gamma-ray bursts with x leq y_{2}.'],
  ['Abell 2744', 'The cluster Abell 2744 with x leq y_{2}.'],
  ['Beta Pictoris', 'The disc of Beta Pictoris with x leq y_{2}.'],
  ['hilltop', 'Fields of hilltop inflation with x leq y_{2}.'],
  ['age', 'The stellar log(age) with x leq y_{2}.'],
  ['-to-', 'The CO(3-2)-to-CO(2-1) ratio with x leq y_{2}.'],
  ['M61', 'The galaxy M61 has a mass of M_1 leq M_{2}.'],
  ['V1716', 'The nova V1716 has V_1 leq V_{2}.'],
  ['1000 K', 'It condenses above 1000 K where K_1 leq K_{2}.'],
  ['Cygnus X', 'The gas of Cygnus X with X_1 leq X_{2}.'],
  ['M dwarfs', 'Planets of M dwarfs with M_1 leq M_{2}.'],
  ['He I', 'Lines of He I with I_1 leq I_{2}.'],
  ['31P{1H}', 'Spectra of 31P{1H} with x leq y_{2}.'],
  ['{NiBr2(NCiPr)}', 'Heating {NiBr2(NCiPr)}n in solution: x leq y.'],
];

describe('a name in a text that was TeX', () => {
  it.each(NAMES)('is none of its formulas: %s', (name, text) => {
    const at = text.indexOf(name);
    const found = flat(restore(text).nodes).filter(({ t }) => t === 'math');
    expect(found).not.toEqual([]);
    expect(found.filter(({ start, end }) => start < at + name.length && end > at)).toEqual([]);
  });

  it.each([
    [tex`\textbf{Thinker}-Talker and \textit{PadAug} of \textbf{R}esolution, for x leq y.`, ['x leq y']],
    [tex`{\bf SimulSA} and \textsc{Must-C} data, for x leq y.`, ['x leq y']],
    [tex`A \underline{Mol}ecular \underline{Co-de}sign.`, []],
  ])('nor are the words that a font command sets: %s', (text, expected) => {
    expect(sources(text, 'math')).toEqual(expected);
  });

  it('is a word in the title too where the abstract kept its dollars', () => {
    const title = 'Gamma emission of alpha systems with epsilon';
    const { titleBody } = restorePaper({ title, abstract: tex`We bound $\alpha \leq 2$ and $x_1$.` });
    expect(titleBody.every(({ t }) => t === 'text')).toBe(true);
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
