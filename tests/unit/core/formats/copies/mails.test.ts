import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const RULE = '-'.repeat(78);
const RECORD = `\\\\
arXiv:2403.00001 (*cross-listing*)
Date: Mon, 11 Mar 2024 10:00:00 GMT   (100kb)

Title: Carrying Boxes
  with Small Robots
Authors: Jane Roe (1), János
  Doe (2) ((1) Some University, Town, (2) Other Lab)
Categories: cs.RO
Comments: 9 pages,
  2 figures
Journal-ref: J. Robots 12 (2024) 1-9
DOI: 10.1000/b.1
\\\\
  We study how small robots carry boxes over rough ground, and we show that two
of them together are faster than one alone.
\\\\ ( https://arxiv.org/abs/2403.00001 ,  100kb)
${RULE}
`;
const PAPER = { ...BOXES, id: 'arxiv:2403.00001', authors: 'Jane Roe; János Doe', year: 2024 };

describe('mails of arXiv', () => {
  test.each([
    ['as text', RECORD],
    [
      'as a saved mail',
      `From: a <a@example.org>\nSubject: cs daily\nDate: Mon, 11 Mar 2024 10:00:00 GMT\n\n${RECORD}`,
    ],
    ['quoted', RECORD.replace(/^/gm, '> ')],
  ])('%s', (_, text) => {
    const { papers, full, reports } = readCopy(text);
    expect(papers).toEqual([PAPER]);
    expect(full[0]).toMatchObject({ venue: 'J. Robots', doi: '10.1000/b.1' });
    expect(reports).toEqual([]);
  });

  test('an abstract that breaks off ends at the rule, and the next record is read', () => {
    const cut = RECORD.replace(/of them together[^]*/, `${RULE}\n`);
    const next = RECORD.replace('00001', '00002').replace('Carrying', 'Lifting');
    expect(readCopy(cut + next).papers.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'arxiv:2403.00001 Carrying Boxes with Small Robots',
      'arxiv:2403.00002 Lifting Boxes with Small Robots',
    ]);
  });
});

describe('alerts of Google Scholar', () => {
  test('as text', () => {
    const text = `Subject: Jane Roe - new articles\nFrom: Google Scholar Alerts <scholaralerts@example.org>\n\n  Carrying Boxes\n       with Small Robots\n  J Roe, K Doe… - Journal of Boxes, 2024\n  We study how small robots carry\n  boxes over rough …\n\n  This message was sent by Google Scholar because you're following new articles.\n`;
    expect(readCopy(text).papers).toEqual([
      {
        id: 'title',
        title: BOXES.title,
        abstract: 'We study how small robots carry boxes over rough …',
        authors: 'J Roe; K Doe',
        year: 2024,
      },
    ]);
  });

  test('as HTML in a part that is quoted-printable', () => {
    const html = `<h3>[PDF] <a href=3D"https://scholar.google.com/scholar_url?url=3Dhttps://arxiv.org/pdf/2403.00001&hl=3Den" class=3D"gse_alrt_title">Carrying B=\noxes</a></h3><div>J Ro=C3=A9, K Doe - arXiv preprint, 2024</div><div class=3D"gse_alrt_sni">We study how.</div><div><a href=3D"x">Save</a></div>`;
    const mail = `From: scholaralerts@example.org\nSubject: new\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${html}\n--b--\n`;
    expect(readCopy(mail, 'a.eml').papers).toEqual([
      {
        id: 'arxiv:2403.00001',
        title: 'Carrying Boxes',
        abstract: 'We study how.',
        authors: 'J Roé; K Doe',
        year: 2024,
      },
    ]);
  });

  test('another mail is read as a page that was copied', () => {
    const mail = `From: a@example.org\nSubject: papers\nTo: b@example.org\n\n${BOXES.title}\n\n${BOXES.abstract}\n\n${BEES.title}\n\n${BEES.abstract}\n`;
    expect(readCopy(mail, 'a.eml').papers.map(({ title }) => title)).toEqual([BOXES.title, BEES.title]);
  });
});

test.each([
  ['quoted-printable', (text: string) => text.replaceAll('=', '=3D').replaceAll('á', '=C3=A1')],
  ['base64', (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))],
])('a mail of arXiv in %s is decoded', (encoding, encoded) => {
  const body = RECORD.replace('We study', 'We (n = 9) study');
  const mail = `From: a <a@example.org>\nSubject: cs daily\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${encoded(body)}`;
  expect(readCopy(mail, 'a.eml').papers).toEqual([
    { ...PAPER, abstract: BOXES.abstract.replace('We study', 'We (n = 9) study') },
  ]);
});

test('a mail that lists titles, each a link, with names under it', () => {
  const html =
    '<p>New in Fern Letters</p><table><tr><td><a href="https://doi.org/10.1000/f.1">Ferns on Old Walls</a><br>Jane R&ouml;e, John Doe<br>Pages 1-9</td></tr><tr><td><a href="https://click.example/?to=https%3A%2F%2Fdoi.org%2F10.1000%2Ff.2&x=1">Moss on Old Roofs</a><br>Ed Poe</td></tr></table><a href="https://example.org/x">Take me off this list now</a>';
  const mail = `From: a@example.org\nSubject: New articles\nContent-Type: text/html\n\n${html}`;
  expect(readCopy(mail, 'a.eml').papers).toEqual([
    { id: 'doi:10.1000/f.1', title: 'Ferns on Old Walls', abstract: '', authors: 'Jane Röe; John Doe' },
    { id: 'doi:10.1000/f.2', title: 'Moss on Old Roofs', abstract: '', authors: 'Ed Poe' },
  ]);
});

test('the address of a paper alone on a line is of the labelled paper above it', () => {
  const text = `Title: ${BOXES.title}\nAuthors: Jane Roe\nAbstract: ${BOXES.abstract}\nhttps://arxiv.org/abs/2403.00001\n\nTitle: ${BEES.title}\nAuthors: Ann Poe\nAbstract: ${BEES.abstract}\n`;
  expect(readCopy(text).papers.map(({ id }) => id)).toEqual(['arxiv:2403.00001', 'title']);
});
