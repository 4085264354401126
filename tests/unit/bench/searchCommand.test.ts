import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function run(args: string[], input: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/search.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
}

describe('the search command', { timeout: 120_000 }, () => {
  it('prints what the app finds for each line', () => {
    const { stdout, status } = run(
      ['tests/fixtures/documents/papers.jsonl', '--limit', '1'],
      'ferns\nslaet\nqqq \n',
    );
    expect(status).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toMatchObject([
      { query: 'ferns', hits: [{ title: 'Ferns on Walls', byline: 'Jane Doe and John Roe · Walls 2019' }] },
      { query: 'slaet', corrected: [{ typed: 'slaet', meant: ['slate'] }] },
      { query: 'qqq ', total: 0, hits: [], unknown: ['qqq'], closest: { byAuthor: 0 } },
    ]);
    expect(Object.keys((answers[0]!['hits'] as object[])[0]!)).toEqual(['id', 'title', 'byline', 'score']);
  });

  it('says what is wrong with a document and fails', () => {
    const { stderr, status } = run(['tests/fixtures/documents/empty.txt'], '');
    expect(status).toBe(1);
    expect(stderr).toMatch(/empty\.txt/);
  });
});
