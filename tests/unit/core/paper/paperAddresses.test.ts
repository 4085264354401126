import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { lookUpAddresses, paperAddresses } from '../../../../src/core/paper/paperAddresses.ts';

/** As "kind name href", one a line. */
const shown = (paper: Parameters<typeof paperAddresses>[0]) =>
  paperAddresses(paper).map(({ kind, name, href }) => `${kind} ${name} ${href}`);
/** Texts of any UTF-16 code units, surrogates without their other half included. */
const anyUnits = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength, size: 'max' })
    .map((units) => String.fromCharCode(...units));
const TITLE_ID = 'ferns-on-walls-0a1b2c3d4e5';

describe('the addresses of a paper', () => {
  it('are the page and the PDF of arXiv where it has an arXiv id', () => {
    expect(shown({ id: 'arxiv:1706.03762' })).toEqual([
      'page arxiv.org https://arxiv.org/abs/1706.03762',
      'pdf arxiv.org https://arxiv.org/pdf/1706.03762',
    ]);
    expect(shown({ id: 'arxiv:math.gt/0309136' })).toEqual([
      'page arxiv.org https://arxiv.org/abs/math/0309136',
      'pdf arxiv.org https://arxiv.org/pdf/math/0309136',
    ]);
    expect(shown({ id: 'arxiv:hep-th/9711200' })[0]).toBe(
      'page arxiv.org https://arxiv.org/abs/hep-th/9711200',
    );
  });

  it('are doi.org where it has a DOI, as the document writes it', () => {
    expect(shown({ id: 'doi:10.1103/physrevd.76.013009' })).toEqual([
      'doi doi.org https://doi.org/10.1103/physrevd.76.013009',
    ]);
    expect(shown({ id: 'arxiv:0704.0001', doi: '10.1103/PhysRevD.76.013009' })).toEqual([
      'page arxiv.org https://arxiv.org/abs/0704.0001',
      'pdf arxiv.org https://arxiv.org/pdf/0704.0001',
      'doi doi.org https://doi.org/10.1103/PhysRevD.76.013009',
    ]);
  });

  it('escape what a DOI holds and an address cannot', () => {
    expect(shown({ id: 'doi:10.1002/(sici)1099<1::aid-a>3.0.co;2-#?%41\\x' })).toEqual([
      'doi doi.org https://doi.org/10.1002/(sici)1099%3C1::aid-a%3E3.0.co;2-%23%3F%2541%5Cx',
    ]);
  });

  it('are those of the ACL Anthology, told by its DOIs and by its addresses, new and old', () => {
    const acl = [
      'page aclanthology.org https://aclanthology.org/P19-1001/',
      'pdf aclanthology.org https://aclanthology.org/P19-1001.pdf',
    ];
    expect(shown({ id: 'doi:10.18653/v1/p19-1001' })).toEqual([
      ...acl,
      'doi doi.org https://doi.org/10.18653/v1/p19-1001',
    ]);
    for (const url of [
      'https://aclanthology.org/P19-1001',
      'https://www.aclweb.org/anthology/P19-1001/',
      'https://aclanthology.org/P19-1001.pdf',
    ])
      expect(shown({ id: TITLE_ID, url })).toEqual(acl);
    expect(shown({ id: TITLE_ID, url: 'https://aclanthology.org/2020.acl-main.1/' })[1]).toBe(
      'pdf aclanthology.org https://aclanthology.org/2020.acl-main.1.pdf',
    );
  });

  it('are those of OpenReview, page and PDF from either', () => {
    for (const url of [
      'https://openreview.net/forum?id=2XAAdvSlP2',
      'https://openreview.net/pdf?id=2XAAdvSlP2',
    ])
      expect(shown({ id: TITLE_ID, url })).toEqual([
        'page openreview.net https://openreview.net/forum?id=2XAAdvSlP2',
        'pdf openreview.net https://openreview.net/pdf?id=2XAAdvSlP2',
      ]);
  });

  it('are what the document gives, each place once and one PDF', () => {
    expect(
      shown({
        id: 'arxiv:1706.03762',
        doi: '10.1000/xyz',
        url: 'https://papers.example.org/7181',
        pdf: 'https://papers.example.org/7181.pdf',
      }),
    ).toEqual([
      'page arxiv.org https://arxiv.org/abs/1706.03762',
      'page papers.example.org https://papers.example.org/7181',
      'pdf arxiv.org https://arxiv.org/pdf/1706.03762',
      'doi doi.org https://doi.org/10.1000/xyz',
    ]);
    expect(shown({ id: 'arxiv:1706.03762', url: 'http://arxiv.org/abs/1706.03762v7' })).toHaveLength(2);
    expect(shown({ id: 'doi:10.1/a', url: 'https://dx.doi.org/10.1/A' })).toEqual([
      'doi doi.org https://doi.org/10.1/a',
    ]);
    expect(shown({ id: TITLE_ID, url: 'https://a.example.org/x.PDF' })).toEqual([
      'pdf a.example.org https://a.example.org/x.PDF',
    ]);
  });

  it('are none where nothing is known, or what is given is no web address', () => {
    expect(paperAddresses({ id: TITLE_ID })).toEqual([]);
    for (const url of ['javascript:alert(1)', 'ftp://a.org/b', 'https://arxiv.org@evil.example/', 'soon', ''])
      expect(paperAddresses({ id: TITLE_ID, url, pdf: url })).toEqual([]);
  });

  it('are on the site that they name, whatever an id holds', () => {
    const text = fc.oneof(fc.string(), anyUnits(30));
    fc.assert(
      fc.property(text, fc.constantFrom('arxiv:', 'doi:', 'doi:10.18653/v1/', ''), (rest, kind) => {
        for (const { name, href } of paperAddresses({ id: kind + rest })) {
          expect(['arxiv.org', 'doi.org', 'aclanthology.org']).toContain(name);
          expect(href.startsWith(`https://${name}/`)).toBe(true);
          expect(new URL(href).href).toBe(href);
        }
      }),
    );
  });
});

describe('where a title is looked up', () => {
  it('asks three places for it', () => {
    expect(lookUpAddresses('Bounds for ℓₚ & “more”?')).toEqual([
      {
        name: 'Google Scholar',
        href: 'https://scholar.google.com/scholar?q=Bounds+for+%E2%84%93%E2%82%9A+%26+%E2%80%9Cmore%E2%80%9D%3F',
      },
      {
        name: 'Semantic Scholar',
        href: 'https://www.semanticscholar.org/search?q=Bounds+for+%E2%84%93%E2%82%9A+%26+%E2%80%9Cmore%E2%80%9D%3F',
      },
      {
        name: 'arXiv',
        href: 'https://arxiv.org/search/?query=Bounds+for+%E2%84%93%E2%82%9A+%26+%E2%80%9Cmore%E2%80%9D%3F&searchtype=title',
      },
    ]);
  });

  it('gives addresses that hold the title and are not too long, whatever it is', () => {
    fc.assert(
      fc.property(anyUnits(900), (title) => {
        const [scholar] = lookUpAddresses(title);
        const { hostname, searchParams } = new URL(scholar!.href);
        expect(hostname).toBe('scholar.google.com');
        const asked = searchParams.get('q')!;
        expect([...asked].length).toBeLessThanOrEqual(300);
        expect(asked).toBe(
          [...title]
            .slice(0, 300)
            .join('')
            .trim()
            .replace(/\p{Surrogate}/gu, '\ufffd'),
        );
      }),
    );
  });
});
