import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

const BREAD = {
  title: 'When Does Bread Stop Rising?',
  abstract:
    'Bread rises because yeast makes gas, and the crust decides when it stops. This paper measures gas pressure inside loaves with needles that do not disturb the crumb. Our code is available at https://github.com/x/bread.',
};
const SHEEP = {
  title: 'Sheep Remember Slopes: Homing of Flocks at Dusk',
  abstract:
    'We study how sheep find their way home at dusk. A flock of forty animals was followed with collars over three summers. Sheep remember slopes rather than landmarks, which a simple model of energy explains.',
};
const NAMES = 'Jane Doe, John A. Roe, Mia van der Berg';

function read(text: string) {
  const { papers, diagnostics } = parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  return {
    papers: papers.map(({ title, abstract }) => ({ title, abstract })),
    ids: papers.map(({ id }) => (id.includes(':') ? id : 'of title')),
    reports: diagnostics.map(({ line, message }) => `${line} ${message}`),
  };
}
type Entry = typeof BREAD & { number: number };
const page = (entry: (paper: Entry) => string) =>
  [BREAD, SHEEP].map((paper, i) => entry({ ...paper, number: i + 1 })).join('');

describe('pages of many sites give their papers, with nothing of the page in them', () => {
  test('arXiv, new submissions', () => {
    const listing = page(
      ({ title, abstract, number }) =>
        `[${number}] arXiv:2403.0700${number} [pdf, html, other]\nTitle: ${title}\n${NAMES}\nComments: 12 pages, 3 figures. Accepted at ICLR 2024\nSubjects: Machine Learning (cs.LG); Computation and Language (cs.CL)\n${abstract}\n`,
    );
    expect(
      read(
        `Showing new listings for Monday, 11 March 2024\nTotal of 2 entries\nShowing up to 2000 entries per page: fewer | more | all\nNew submissions (showing 2 of 2 entries)\n${listing}`,
      ),
    ).toEqual({ papers: [BREAD, SHEEP], ids: ['arxiv:2403.07001', 'arxiv:2403.07002'], reports: [] });
  });

  test('arXiv, two pages of papers', () => {
    const pages = page(
      ({ title, abstract, number }) =>
        `Computer Science > Machine Learning\n[Submitted on 11 Mar 2024 (v1), last revised 3 May 2024 (this version, v2)]\nTitle:${title}\n${NAMES}\nView PDF\nHTML (experimental)\nAbstract:${abstract}\nComments:\t12 pages\nSubjects:\tMachine Learning (cs.LG)\nCite as:\tarXiv:2403.0700${number} [cs.LG]\n \t(or arXiv:2403.0700${number}v2 [cs.LG] for this version)\n \n\nhttps://doi.org/10.48550/arXiv.2403.0700${number}\nFocus to learn more\nSubmission history\nFrom: Jane Doe [view email]\n[v1] Mon, 11 Mar 2024 17:59:59 UTC (1,234 KB)\n[v2] Fri, 3 May 2024 17:59:59 UTC (1,235 KB)\n`,
    );
    expect(read(pages)).toEqual({
      papers: [BREAD, SHEEP],
      ids: ['arxiv:2403.07001', 'arxiv:2403.07002'],
      reports: [],
    });
  });

  test('Hugging Face, two pages of papers', () => {
    const pages = page(
      ({ title, abstract, number }) =>
        `Papers\narxiv:2403.0700${number}\n\n${title}\n\nPublished on Mar 11, 2024\n\n· Submitted by\nakhaliq\non Mar 12\nUpvote\n\n34\n\n+24\nAuthors:\n\nJane Doe\n,\n\nJohn Roe\nAbstract\n${abstract}\n\nView arXiv page\nView PDF\nProject page\nGitHub\n123\nAdd to collection\n\n`,
    );
    expect(read(pages)).toEqual({
      papers: [BREAD, SHEEP],
      ids: ['arxiv:2403.07001', 'arxiv:2403.07002'],
      reports: [],
    });
  });

  test('Semantic Scholar, a page of a paper', () => {
    expect(
      read(
        `DOI:10.1109/CVPR.2016.90\nCorpus ID: 206594692\n${BREAD.title}\n${NAMES}\nPublished in Computer Vision and Pattern… 10 December 2015\nComputer Science\nTLDR\nThis work presents a loaf and shows when it stops.\nAbstract\n${BREAD.abstract}\nView on IEEE\nSave to Library\nCreate Alert\nCite\n`,
      ),
    ).toEqual({ papers: [BREAD], ids: ['doi:10.1109/cvpr.2016.90'], reports: [] });
  });

  test('ACL Anthology, a page of a paper and a volume', () => {
    expect(
      read(
        `${BREAD.title}\nJane Doe, John Roe\n\nAbstract\n${BREAD.abstract}\nAnthology ID:\n2024.acl-long.1\nVolume:\nProceedings of the 62nd Annual Meeting of the Association for Computational Linguistics\nMonth:\nAugust\nYear:\n2024\nPages:\n1–12\nURL:\nhttps://aclanthology.org/2024.acl-long.1\nDOI:\n10.18653/v1/2024.acl-long.1\nBibkey:\ndoe-roe-2024-bread\nCite (ACL):\nJane Doe and John Roe. 2024. ${BREAD.title}. In Proceedings, pages 1–12.\nPDF:\nhttps://aclanthology.org/2024.acl-long.1.pdf\n`,
      ),
    ).toEqual({ papers: [BREAD], ids: ['doi:10.18653/v1/2024.acl-long.1'], reports: [] });
    expect(
      read(page(({ title, abstract }) => `pdf\nbib\nabs\n${title}\nJane Doe | John Roe\n${abstract}\n\n`)),
    ).toEqual({ papers: [BREAD, SHEEP], ids: ['of title', 'of title'], reports: [] });
  });

  test('OpenReview', () => {
    const pages = page(
      ({ title, abstract }) =>
        `${title}\nDownload PDF\n${NAMES}\nPublished: 16 Jan 2024, Last Modified: 11 Mar 2024ICLR 2024 posterEveryoneRevisionsBibTeX\nCode Of Ethics: I acknowledge that I and all co-authors of this work have read the code.\nKeywords: bread, yeast, gas\nTL;DR: It stops when the crust says so.\nAbstract: ${abstract}\nPrimary Area: representation learning\nSubmission Number: 1234\n\n`,
    );
    expect(read(pages)).toEqual({ papers: [BREAD, SHEEP], ids: ['of title', 'of title'], reports: [] });
  });

  test.each([
    ['under the title', '\n', '\n'],
    ['in a block of their own', '\n\n', '\n\n'],
  ])('names %s', (_, before, after) => {
    expect(read(page(({ title, abstract }) => `${title}${before}${NAMES}${after}${abstract}\n\n`))).toEqual({
      papers: [BREAD, SHEEP],
      ids: ['of title', 'of title'],
      reports: [],
    });
  });

  test('parts with labels', () => {
    const labelled = page(
      ({ title, abstract }) => `Title: ${title}\nAuthors: ${NAMES}\nAbstract: ${abstract}\n\n`,
    );
    expect(read(labelled)).toEqual({ papers: [BREAD, SHEEP], ids: ['of title', 'of title'], reports: [] });
  });
});

describe('a page that has no abstracts', () => {
  test('a listing with numbers gives its papers, and says what is missing', () => {
    const { papers, ids, reports } = read(
      page(
        ({ title, number }) =>
          `[${number}] arXiv:2403.0700${number} [pdf, html, other]\nTitle: ${title}\n${NAMES}\nSubjects: Machine Learning (cs.LG)\n`,
      ),
    );
    expect(papers).toEqual([BREAD, SHEEP].map(({ title }) => ({ title, abstract: '' })));
    expect(ids).toEqual(['arxiv:2403.07001', 'arxiv:2403.07002']);
    expect(reports.map((report) => report.slice(0, 30))).toEqual([
      '2 “When Does Bread Stop Rising',
      '6 “Sheep Remember Slopes: Homi',
    ]);
  });
});

describe('what looks like a part of a page and is a paper', () => {
  test.each(['Graph Networks, Deep Learning', 'Ada Lovelace, Charles Babbage', 'Abstract Interpretation'])(
    'the title “%s”',
    (title) => {
      expect(read(`${title}\n\n${BREAD.abstract}\n\n${SHEEP.title}\n\n${SHEEP.abstract}`).papers).toEqual([
        { ...BREAD, title },
        SHEEP,
      ]);
    },
  );

  test.each([
    'Online Planning of Whole Loaves for the Kitchens of Many Houses via\nPhysics',
    'Flows for the Generative Modeling of Loaves and Crusts: Consistency,\nSharp Bounds, Fast Rates',
  ])('the last line of the wrapped title “%s”', (title) => {
    const wrapped =
      'Bread rises because yeast makes gas, and the crust decides when it\nstops. This paper measures gas pressure inside loaves with needles that\ndo not disturb the crumb.';
    const { papers, reports } = read(`${title}\n\n${wrapped}`);
    expect(papers).toEqual([{ title: title.replace('\n', ' '), abstract: wrapped.replace(/\n/g, ' ') }]);
    expect(reports).toEqual([]);
  });
});
