/**
 * Everything that `npm test` checks, with one count at the end. A step that breaks counts as a failure and does not keep
 * the others from running, unless they need what it should have made.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type Step } from './run/runStep.ts';
import { readPlaywright, readVitest } from './run/readReport.ts';
import { emptyTally, mergeTallies, type Tally } from './run/tally.ts';

const reports = mkdtempSync(join(tmpdir(), 'offprint-reports-'));

/**
 * Rounds, one after the other. The lanes of a round run side by side, the steps of a lane one after the other. Two cores are
 * busy to the end of the first round: each of its lanes keeps one busy, and a browser that is installed none.
 */
const ROUNDS: Step[][][] = [
  [
    [{ name: 'browser', command: ['node', 'src/build/tools/fresh.mjs', '--browser'] }],
    [{ name: 'lint', command: ['npm', 'run', '--silent', 'lint:code'] }],
    [{ name: 'format', command: ['npm', 'run', '--silent', 'lint:format'] }],
    [
      { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
      { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
    ],
  ],
  [
    [
      {
        name: 'unit and component tests',
        command: vitest('!built', 'unit'),
        report: readVitest(report('unit')),
      },
      {
        name: 'built-output tests',
        command: vitest('built', 'built'),
        report: readVitest(report('built')),
        needs: ['build'],
      },
      {
        name: 'end-to-end tests',
        command: ['npx', 'playwright', 'test', '-c', '.config/playwright.config.ts', '--reporter=list,json'],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'), OFFPRINT_E2E_DIST: join(process.cwd(), 'dist') },
        report: readPlaywright(report('e2e')),
        needs: ['build', 'browser'],
      },
    ],
  ],
];

const broken = new Set<string>();
let total = emptyTally();
for (const lanes of ROUNDS) {
  const beside = lanes.length > 1;
  await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) {
        const tally = await runStep(step, broken, beside);
        if (tally.failed.length) broken.add(step.name);
        total = mergeTallies(total, tally);
      }
    }),
  );
}
rmSync(reports, { recursive: true, force: true });
summarise(total);
process.exitCode = total.failed.length ? 1 : 0;

function vitest(project: string, name: string): string[] {
  return [
    'npx',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
  ];
}

function report(name: string): string {
  return join(reports, `${name}.json`);
}

function summarise({ passed, failed, skipped, retried }: Tally): void {
  const lines = [''];
  if (skipped.length) lines.push('Skipped:', ...skipped.map((name) => `  ${name}`));
  if (retried.length) lines.push('Passed at the second try:', ...retried.map((name) => `  ${name}`));
  if (failed.length) lines.push('Failed:', ...failed.map((name) => `  ${name}`));
  lines.push(`${passed} passed, ${failed.length} failed`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
