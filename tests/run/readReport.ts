import { readFileSync } from 'node:fs';
import { emptyTally, type Tally } from './tally.ts';

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: {
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      projectName: string;
      annotations: { type: string; description?: string }[];
    }[];
  }[];
}

/** Reader of a report of Vitest's json reporter. A file that could not be loaded counts as one failure. */
export function readVitest(file: string): () => Tally {
  return () => {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const tally = emptyTally();
    for (const { name, status, message, assertionResults } of testResults) {
      for (const { status, fullName } of assertionResults) count(tally, status, fullName);
      if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
        tally.failed.push(`${name}: ${message.split('\n')[0]}`);
    }
    return tally;
  };
}

/** Reader of a report of Playwright's json reporter. Errors outside of tests count as failures. */
export function readPlaywright(file: string): () => Tally {
  return () => {
    const { suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as {
      suites: PlaywrightSuite[];
      errors: { message?: string }[];
    };
    const tally = emptyTally();
    for (const suite of suites) countSuite(tally, suite, []);
    for (const { message } of errors)
      tally.failed.push(`end-to-end: ${message?.split('\n')[0] ?? 'an error outside of tests'}`);
    return tally;
  };
}

function countSuite(tally: Tally, suite: PlaywrightSuite, above: string[]): void {
  const path = [...above, suite.title];
  for (const inner of suite.suites ?? []) countSuite(tally, inner, path);
  for (const { title, tests } of suite.specs ?? [])
    for (const { status, annotations } of tests) {
      const reason = annotations.find(({ type, description }) => type === 'skip' && description)?.description;
      count(tally, status, [...path, title].join(' › ') + (reason ? ` (${reason})` : ''));
    }
}

function count(tally: Tally, status: string, name: string): void {
  if (status === 'passed' || status === 'expected' || status === 'flaky') tally.passed += 1;
  else if (status === 'failed' || status === 'unexpected') tally.failed.push(name);
  else tally.skipped.push(name);
  if (status === 'flaky') tally.retried.push(name);
}
