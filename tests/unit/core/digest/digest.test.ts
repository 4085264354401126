import { describe, expect, it } from 'vitest';
import { digestEntry, digestMail, digestText, LONGEST_MAIL } from '../../../../src/core/digest/digest.ts';
import { makePaper } from '../../../../src/core/formats/makePaper.ts';

const page = (id: string) => `https://example.org/#/paper/${id}`;

function paperOf(title: string, abstract: string, id = 'one') {
  return makePaper({ id, title, abstract, source: { document: 'a.txt', line: 1 } });
}

describe('what a digest says of a paper', () => {
  it('is its title, first sentence and page here, with formulas as characters', () => {
    const paper = paperOf('A bound of $O(n^2)$', 'We show $x^2$, i.e. a\nsquare. It is tight.');
    expect(digestEntry(paper, page)).toEqual({
      title: 'A bound of O(n²)',
      sentence: 'We show x², i.e. a square.',
      href: 'https://example.org/#/paper/one',
    });
  });

  it('has the paper’s own page where that is known, and cuts a long sentence at a word', () => {
    const entry = digestEntry(paperOf('A', `${'word '.repeat(100)}.`, 'arxiv:2403.01234'), page);
    expect(entry.href).toBe('https://arxiv.org/abs/2403.01234');
    expect(entry.sentence).toMatch(/word …$/);
    expect(entry.sentence.length).toBeLessThan(285);
  });
});

describe('a digest', () => {
  const entries = Array.from({ length: 40 }, (_, at) => ({
    title: `Paper ${at} & Söhne`,
    sentence: 'A sentence. \ud800',
    href: page(`p${at}`),
  }));

  it('as text has all', () => {
    expect(digestText('Head', entries.slice(0, 2), 'Foot')).toBe(
      'Head\n\nPaper 0 & Söhne\nA sentence. \ud800\nhttps://example.org/#/paper/p0\n\nPaper 1 & Söhne\nA sentence. \ud800\nhttps://example.org/#/paper/p1\n\nFoot',
    );
  });

  it('as a mail has what fits, from the beginning, and says how many are left out', () => {
    const mail = digestMail('3 new & more', 'Head', entries, (left) => `${left} more`);
    expect(mail.href.length).toBeLessThanOrEqual(LONGEST_MAIL);
    expect(mail.entries).toBeGreaterThan(5);
    const { protocol, searchParams } = new URL(mail.href);
    expect(protocol).toBe('mailto:');
    expect(searchParams.get('subject')).toBe('3 new & more');
    const body = searchParams.get('body')!;
    expect(body).toMatch(/^Head\r\n\r\nPaper 0 & Söhne\r\nhttps:/);
    expect(body.endsWith(`\r\n\r\n${40 - mail.entries} more`)).toBe(true);
  });

  it('as a mail has all of a few', () => {
    const mail = digestMail('a', 'b', entries.slice(0, 3), (left) => `${left} more`);
    expect(mail).toMatchObject({ entries: 3, brief: false });
    expect(new URL(mail.href).searchParams.get('body')).toContain('A sentence. \ufffd\r\n');
  });
});
