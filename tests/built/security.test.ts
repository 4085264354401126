import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { META_POLICY } from '../../src/build/shell/csp.ts';
import { LICENCES_FILE } from '../../src/build/shell/licences.ts';

const SITE = fileURLToPath(new URL('../../dist/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
const scripts = files.filter((name) => name.endsWith('.js'));
const textOf = (name: string) => readFileSync(SITE + name, 'utf8');
const licences = textOf(LICENCES_FILE);

describe('the built site', () => {
  it('makes just the Trusted Types policies that its security policy lets through, each in one place', () => {
    const made = scripts.flatMap((name) =>
      [...textOf(name).matchAll(/createPolicy\(\s*([^,)]+)/g)].map(([, given]) =>
        nameOf(given!, textOf(name)),
      ),
    );
    const [, named = ''] = /trusted-types ([^;]+)/.exec(META_POLICY) ?? [];
    expect(made.sort()).toEqual(named.split(' ').sort());
  });

  it('has its policy in the page before anything that it governs, and no script, style or handler in the page itself', () => {
    const page = textOf('index.html');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(?:script|link|style)/));
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });

  it('names no other host from which anything is loaded', () => {
    expect(textOf('index.html')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const name of files.filter((file) => file.endsWith('.css')))
      expect(textOf(name)).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
  });

  it('evaluates nothing', () => {
    for (const name of scripts) expect(textOf(name), name).not.toMatch(/\beval\(|new Function\(/);
  });
});

describe('the licences', () => {
  const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };

  it('are those of the app, of every package that it runs with, and of its typefaces, each with its text', () => {
    const parts = licences.split(`\n\n${'—'.repeat(12)}\n\n`);
    const names = parts.map((part) => part.split(/[ \n]/, 1)[0]);
    expect(names).toEqual([
      'Offprint',
      ...[
        ...Object.keys(dependencies),
        '@fontsource-variable/literata',
        '@fontsource/stix-two-math',
        'svelte',
        // Svelte's.
        'clsx',
      ].sort(),
    ]);
    for (const part of parts) expect(part.length, part.slice(0, 40)).toBeGreaterThan(500);
  });

  it('allow to be given on: permissive ones, or that of typefaces', () => {
    expect(licences).not.toMatch(/GNU (?:AFFERO |LESSER )?GENERAL PUBLIC/i);
  });
});

/** What a minified call was given: a text, or a name that stands for one. */
function nameOf(given: string, script: string): string {
  const text = /^["'`](.*)["'`]$/.exec(given)?.[1];
  if (text !== undefined) return text;
  const escaped = given.replace(/\$/g, '\\$');
  return new RegExp(`[\\s,;]${escaped}=["'\`]([^"'\`]+)["'\`]`).exec(script)?.[1] ?? given;
}
