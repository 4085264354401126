import { describe, expect, test } from 'vitest';
import { yearIn, yearOfVenue } from '../../../../../src/core/formats/fields/dates.ts';
import { abstractText, titleText } from '../../../../../src/core/formats/fields/entry.ts';
import { arxivIn, doiIn, leadingArxiv, pmidIn } from '../../../../../src/core/formats/fields/identifiers.ts';
import { markupText } from '../../../../../src/core/formats/fields/markup.ts';
import { texName, texText } from '../../../../../src/core/formats/fields/tex.ts';

describe('titles that were copied out of BibTeX', () => {
  test.each([
    ['{GAN}s in the Wild', 'GANs in the Wild'],
    ['On {VAE}-{GAN} models: {{BERT}}', 'On VAE-GAN models: BERT'],
    ['{3D} Learning with {G}aussian {Processes}', '3D Learning with Gaussian Processes'],
    ['{PF}$^2$ES', 'PF$^2$ES'],
  ])('%s', (written, shown) => expect(titleText(written)).toBe(shown));

  test.each([
    'The set {A} of {a, b} and {0,1}^n',
    'On $\\mathrm{GAN}$ and $x_{N}$, f{X}',
    'R^3 {times} S^2 and {Omega}',
    'A_{N} or {X}_2',
    'Open-{Software, Hardware} arms',
  ])('mathematics stays: %s', (written) => expect(titleText(written)).toBe(written));
});

describe('TeX', () => {
  test.each([
    [String.raw`{H}y{P}e of \'Etudes {\"u}ber \v{s}ums \o re, {\ss}`, 'HyPe of Études über šums øre, ß'],
    [String.raw`Erd{\H o}s and Ko\c{c}, Petrovi\'c, {\'{\i}}`, 'Erdős and Koç, Petrović, í'],
    [String.raw`50\% of A\&B -- and more---or less`, '50% of A&B – and more—or less'],
    [String.raw`We show $O({n}^{2})$ for \emph{all} \textbf{walls}`, 'We show $O({n}^{2})$ for all walls'],
    ["``Quoted''", '“Quoted”'],
    [String.raw`it costs \$5 and \unknown{x}`, String.raw`it costs \$5 and \unknownx`],
    [String.raw`see \href{https://a.example/}{here}`, 'see here (https://a.example/)'],
    ['plain', 'plain'],
    [
      String.raw`8.2\${\textbackslash}times 10{\textasciicircum}3\$ of it`,
      String.raw`8.2$\times 10^3$ of it`,
    ],
  ])('%j is %j', (tex, text) => expect(texText(tex)).toBe(text));

  test('a name is one line without anything of TeX', () => {
    expect(texName(String.raw`J{\'a}nos  ~K.`)).toBe('János K.');
  });
});

describe('HTML and JATS', () => {
  test.each([
    [
      '<jats:title>Abstract</jats:title><jats:p>We lose &lt;5% of Fe<sup>3+</sup> at 37&#xB0;C.</jats:p><jats:p>More.</jats:p>',
      'We lose <5% of Fe³⁺ at 37°C.\n\nMore.',
    ],
    [
      '<h4>Background</h4>Ferns grow.<h4>Methods</h4>We count.',
      'Background\n\nFerns grow.\n\nMethods\n\nWe count.',
    ],
    [
      'H<sub>2</sub>O, V<sub>max</sub>, 10<sup>th</sup>, 2<sup>n/2</sup>, x<sub>i</sub>',
      'H₂O, Vmax, 10th, 2^(n/2), xᵢ',
    ],
    ['if a < b and c > d then <i>K. fern</i>', 'if a < b and c > d then K. fern'],
    ['p<0.05, n <b and more', 'p<0.05, n <b and more'],
    ['&lt;p&gt;Twice &amp;amp; escaped&lt;/p&gt;', 'Twice & escaped'],
    ['A<!-- hidden -->B<script>x()</script>C', 'ABC'],
    ['<list><list-item>One</list-item><list-item>Two</list-item></list>', 'One\n\nTwo'],
  ])('%j', (written, text) => expect(abstractText(written)).toBe(text));

  test('what says that there is no abstract is none', () => {
    for (const text of [
      'Not Available <P />',
      'No abstract available.',
      '[No abstract available]',
      'N/A',
      '-',
      'null',
    ])
      expect(abstractText(text)).toBe(text === '-' ? '-' : '');
  });

  test.each([
    ['The <a> tag', 'The <a> tag'],
    ['The &lt;a&gt; tag', 'The <a> tag'],
    ['Vector<i> of C++; if a<i>b', 'Vector<i> of C++; if a<i>b'],
    ['Vector<i> of <b>bold <b>C</b></b> and </i>', 'Vector of bold C and '],
    ['<i>One</i> <I >two</I> <code>', 'One two <code>'],
    ['see <a href="https://a.example/">here, <jats:italic>there <img src="a.png"><q/>', 'see here, there '],
    ['H<sub>2</sub>O and <sub> alone', 'H₂O and <sub> alone'],
  ])('%j is %j: tags of a program are not dropped', (text, plain) => expect(markupText(text)).toBe(plain));

  test('what has no markup stays', () => expect(markupText('R&D < 5 &c')).toBe('R&D < 5 &c'));
});

describe('identifiers and dates', () => {
  test('a DOI, wherever it stands', () => {
    expect(doiIn('https://doi.org/10.1000/AB(93)90001-X')).toBe('10.1000/AB(93)90001-X');
    expect(doiIn('doi: 10.1000/ab.1).')).toBe('10.1000/ab.1');
    expect(doiIn('https://doi.org/10.1000%2Fab?x=1')).toBe('10.1000/ab');
    expect(doiIn('10.48550/arXiv.2403.00001')).toBeNull();
    expect(doiIn('version 10.1000')).toBeNull();
  });

  test.each([
    ['https://publisher.example/content/pdf/10.1000/978-94-0-3711-7.pdf', '10.1000/978-94-0-3711-7'],
    ['https://publisher.example/doi/10.1000/ferns.1?utm_source=x&y=1', '10.1000/ferns.1'],
    ['https://publisher.example/doi/full/10.1000/ferns.1', '10.1000/ferns.1'],
    ['https://publisher.example/articles/10.1000/ferns.1/full', '10.1000/ferns.1'],
    ['https://index.example/record?eid=2&doi=10.1000%2fferns.1&partner=4', '10.1000/ferns.1'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.24.004655v1.full.pdf', '10.1101/2020.03.24.004655'],
    ['https://doi.org/10.1000/a&b', '10.1000/a&b'],
    ['https://doi.org/10.1000/abstract/full', '10.1000/abstract/full'],
  ])('in the address %s it is %s', (address, doi) => expect(doiIn(address)).toBe(doi));

  test('a DOI with angle brackets, in three spellings', () => {
    const doi = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';
    for (const text of [
      doi,
      doi.replace('<', '&lt;').replace('>', '&gt;'),
      `https://doi.org/${encodeURIComponent(doi)}`,
    ])
      expect(doiIn(text)).toBe(doi);
    expect(doiIn('<https://doi.org/10.1000/abc> and <b>')).toBe('10.1000/abc');
  });

  test('a number of arXiv where arXiv is named', () => {
    expect(arxivIn('arXiv preprint arXiv:2403.00001v2')).toBe('2403.00001');
    expect(arxivIn('arXiv:1509.06461 [cs]')).toBe('1509.06461');
    expect(arxivIn('http://arxiv.org/abs/cs/0112017v1')).toBe('cs/0112017');
    expect(arxivIn('2403.00001')).toBeNull();
    expect(arxivIn('2403.00001', true)).toBe('2403.00001');
    expect(leadingArxiv('Comment on arXiv:2403.00001')).toBeNull();
  });

  test('a number of PubMed', () => {
    expect(pmidIn('PMID: 12345')).toBe('12345');
    expect(pmidIn('https://pubmed.ncbi.nlm.nih.gov/12345/')).toBe('12345');
    expect(pmidIn('P12345')).toBeNull();
  });

  test('a year', () => {
    expect(yearIn(['soon', '2019///'])).toBe(2019);
    expect(yearIn(['20190609'])).toBe(2019);
    expect(yearIn(['12 Feb 1999'])).toBe(1999);
    expect(yearIn(['0000'])).toBeNull();
    expect(yearOfVenue('ICML 2019')).toBe(2019);
  });
});
