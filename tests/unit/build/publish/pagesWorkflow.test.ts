import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const WORKFLOW = readFileSync(new URL('../../../../.github/workflows/pages.yml', import.meta.url), 'utf8');
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** The lines of the step that builds, as the shell gets them, with `npm run build` replaced. */
function script(build: string): string {
  const [, block] = /- run: \|\n((?: {10}.*\n)+)/.exec(WORKFLOW)!;
  return block!.replaceAll(/^ {10}/gm, '').replace('npm run build', build);
}

function run(pages: string): string {
  const command = script('printf "%s|%s" "$SOURCE_DATE_EPOCH" "${OFFPRINT_ADDRESS-}"').replace(
    /"\$\(git log[^)]*\)"/,
    '"1773187200"',
  );
  const env = { PATH: process.env['PATH'], OFFPRINT_SEEDS: 'seeds', PAGES: pages };
  return execFileSync('bash', ['-euc', command], { cwd: ROOT, env, encoding: 'utf8' });
}

test('the deployment gives the feed its day, and its address where that is safe', () => {
  expect(run('https://me.example.io/papers')).toBe('1773187200|https://me.example.io/papers');
  expect(run('http://papers.example')).toBe('1773187200|');
});

test('the deployment knows when documents changed, and says nothing else before it builds', () => {
  expect(WORKFLOW).toContain('fetch-depth: 0');
  expect(script('')).toContain('git log -1 --format=%ct -- "$OFFPRINT_SEEDS"');
  expect(WORKFLOW.indexOf('configure-pages')).toBeLessThan(WORKFLOW.indexOf('npm run build'));
});
