import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const documents = 'tests/fixtures/documents';
/** Milliseconds for starting Node and compiling on a busy machine. */
const SLOW_MACHINE = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-parse-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  code: number | null;
  papers: Paper[];
  stdout: string;
  stderr: string[];
}

/** Runs the command with both outputs on pipes, as a program that calls it would. */
function parse(...files: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/parse.ts', ...files], { cwd: root });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const papers = stdout ? (JSON.parse(stdout) as Paper[]) : [];
      resolve({ code, papers, stdout, stderr: stderr.split('\n').filter(Boolean) });
    });
  });
}

describe('npm run parse', { timeout: SLOW_MACHINE }, () => {
  test('prints the papers of a document as JSON and nothing else', async () => {
    const { code, papers, stderr } = await parse('seeds/trending-papers.txt');
    expect({ code, count: papers.length, stderr }).toEqual({ code: 0, count: 55, stderr: [] });
    expect(Object.keys(papers[0]!)).toEqual(['id', 'title', 'abstract', 'body', 'links', 'source']);
    expect(papers[0]!.source).toEqual({
      document: 'seeds/trending-papers.txt',
      line: 11,
      curator: 'AK and the research community',
      date: 'Mar 11',
    });
  });

  test('prints restored text: nodes that tile title and abstract, typeset, with the ranges of links', async () => {
    const { papers } = await parse('seeds/trending-papers.txt');
    const bound = papers.find(({ title }) => title.endsWith('with ell_infty Guarantee'))!;
    expect(bound.titleBody).toEqual([
      { t: 'text', start: 0, end: 48 },
      {
        t: 'math',
        start: 48,
        end: 57,
        tex: '\\ell_{\\infty}',
        display: 'ℓ∞',
        mathml: ['math', null, ['msub', null, ['mi', null, 'ℓ'], ['mi', null, '∞']]],
      },
      { t: 'text', start: 57, end: 67 },
    ]);
    for (const { abstract, body, links } of papers) {
      expect(body.map(({ start, end }) => abstract.slice(start, end)).join('')).toBe(abstract);
      for (const { start, end, href } of links)
        expect(abstract.slice(start, end)).toContain(new URL(href).host);
    }
  });

  test('fails for errata that no longer fit, and names their file', async () => {
    const path = join(folder, 'moss.txt');
    const entry = {
      paper: 'Moss',
      field: 'abstract',
      hash: '',
      start: 0,
      end: 2,
      node: { t: 'char', display: '' },
    };
    await writeFile(path, 'Moss\n\nWe weigh moss on roofs.\n');
    await writeFile(
      join(folder, 'moss.errata.json'),
      JSON.stringify({ format: 1, document: 'moss.txt', entries: [{ ...entry, source: 'I ' }] }),
    );
    const { code, papers, stderr } = await parse(path);
    expect({ code, count: papers.length }).toEqual({ code: 1, count: 1 });
    expect(stderr).toEqual([
      `${folder}/moss.errata.json: error: The erratum for “I ” in the abstract of “Moss” no longer fits: ` +
        '“We” stands there now. Write it again or remove it.',
    ]);
  });

  test('prints what other files gave when one yields nothing, and fails', async () => {
    const wrapped = `${documents}/wrapped-72.txt`;
    const { code, papers, stderr } = await parse(
      `${documents}/empty.txt`,
      wrapped,
      `${documents}/not-text.pdf`,
      `${documents}/second-copy.txt`,
    );
    expect(code).toBe(1);
    expect(papers.map(({ title, source }) => [title.slice(0, 14), source.document])).toEqual([
      ['Sheep Remember', wrapped],
      ['When Does Brea', wrapped],
      ['Chalk on Slate', `${documents}/second-copy.txt`],
    ]);
    expect(stderr).toEqual([
      `${documents}/empty.txt: error: It is empty. Put the titles and abstracts of papers in it, or remove it.`,
      `${documents}/not-text.pdf: error: It is a PDF, not text. Save its text as a .txt file and add that.`,
      expect.stringMatching(
        /^tests.+second-copy\.txt:1: warning: “SHEEP .+” is already at tests.+72\.txt, line 1; /,
      ),
    ]);
  });

  test('names file and line of what is left out', async () => {
    const { code, stderr } = await parse(`${documents}/missing-halves.txt`);
    expect(code).toBe(0);
    expect(stderr).toHaveLength(3);
    expect(stderr[1]).toBe(
      `${documents}/missing-halves.txt:7: warning: “A Title That Lost Its Abstract” has no abstract and is left out. Put its abstract under it.`,
    );
  });

  test('says clearly that a file is missing or a folder', async () => {
    const { code, papers, stderr } = await parse('no-such-file.txt', documents);
    expect({ code, papers }).toEqual({ code: 1, papers: [] });
    expect(stderr).toEqual([
      'no-such-file.txt: error: There is no such file. Check the name.',
      `${documents}: error: It is a folder. Name the files in it.`,
    ]);
  });

  test('without arguments tells its usage', async () => {
    const { code, stdout, stderr } = await parse();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr[0]).toBe('usage: npm run --silent parse -- FILE…');
  });

  test('prints megabytes into a pipe whole', async () => {
    const path = join(folder, 'large.txt');
    const abstract = 'We find what we looked for. '.repeat(40).trim();
    const count = 3000;
    await writeFile(
      path,
      Array.from({ length: count }, (_, i) => `Finding ${i}\n\n${abstract}`).join('\n\n'),
    );
    const { code, papers, stdout } = await parse(path);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(3_000_000);
    expect(papers).toHaveLength(count);
  });
});
