import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  DOCUMENTS_BUDGET,
  SHELL_BUDGET,
  START_BUDGET,
  WORKER_BUDGET,
} from '../../../../src/build/shell/shellBudget.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

test('the README files name the budgets that hold', () => {
  const readme = read('README.md').replace(/\s+/g, ' ');
  for (const budget of [START_BUDGET, SHELL_BUDGET, DOCUMENTS_BUDGET, WORKER_BUDGET])
    expect(readme).toContain(`above ${(budget / 1000).toFixed(1)} KB (${budget / 1024} KiB)`);
  expect(read('src/build/README.md')).toContain(`a service worker over ${WORKER_BUDGET / 1024} KiB`);
});
