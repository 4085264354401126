import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, findHeadlessShell } from '../../../../src/build/tools/findChromium.mjs';

const machine = mkdtempSync(join(tmpdir(), 'offprint-machine-'));
// Read once, when Playwright is asked first.
vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(machine, 'downloads'));

beforeEach(() => {
  vi.stubEnv('PATH', folders('bin', 'other'));
  vi.stubEnv('OFFPRINT_CHROMIUM', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(machine, { recursive: true, force: true });
});

test('a machine without any browser has none', () => {
  expect(found()).toEqual([null, null]);
});

describe('on PATH', () => {
  test('the shell is found beside the whole browser, and is never taken for it', () => {
    const shell = program('bin/chromium-headless-shell');
    expect(found()).toEqual([null, shell]);
    const whole = program('bin/chromium');
    expect(found()).toEqual([whole, shell]);
  });

  test('the whole browser alone leaves the shell to be looked for', () => {
    const whole = program('other/google-chrome');
    expect(found()).toEqual([whole, null]);
  });

  test('what cannot be run is not found', () => {
    program('bin/chromium-headless-shell', 0o644);
    expect(found()).toEqual([null, null]);
  });
});

describe('of what Playwright downloaded', () => {
  /** The names of the folders differ with the system. */
  const here = process.platform === 'linux' && process.arch === 'x64';
  const whole = 'chrome-linux64/chrome';
  const shell = 'chrome-headless-shell-linux64/chrome-headless-shell';

  test.runIf(here)('each is found in a folder of its own', () => {
    const number = numberOfPlaywrights();
    const chromium = program(`downloads/chromium-${number}/${whole}`);
    expect(found()).toEqual([chromium, null]);
    const headless = program(`downloads/chromium_headless_shell-${number}/${shell}`);
    expect(found()).toEqual([chromium, headless]);
  });

  test.runIf(here)('the shell is found where it was downloaded alone', () => {
    const headless = program(`downloads/chromium_headless_shell-${numberOfPlaywrights()}/${shell}`);
    expect(found()).toEqual([null, headless]);
  });
});

describe('named by OFFPRINT_CHROMIUM', () => {
  test('a browser is used for everything, whatever else there is', () => {
    program('bin/chromium');
    program('bin/chromium-headless-shell');
    const named = program('elsewhere/my-chrome');
    vi.stubEnv('OFFPRINT_CHROMIUM', named);
    expect(found()).toEqual([named, null]);
  });

  test('something that cannot be run is told of', () => {
    const named = join(machine, 'nothing');
    vi.stubEnv('OFFPRINT_CHROMIUM', named);
    expect(found).toThrow(`OFFPRINT_CHROMIUM names ${named}, which cannot be run.`);
  });
});

function found(): [whole: string | null, shell: string | null] {
  return [findChromium(), findHeadlessShell()];
}

/** The number by which Playwright names its downloads. */
function numberOfPlaywrights(): string {
  const { chromium } = createRequire(import.meta.url)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  return /chromium-(\d+)/.exec(chromium.executablePath())![1]!;
}

function folders(...names: string[]): string {
  return names.map((name) => join(machine, name)).join(delimiter);
}

function program(name: string, mode = 0o755): string {
  const path = join(machine, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}
