import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from '../../../properties.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/app/words/languages.ts';
import { CONFIG_FILE, readSite } from '../../../../src/build/site/siteConfig.ts';

const ROOT = new URL('../../../../', import.meta.url);
const schema = JSON.parse(
  readFileSync(new URL('src/build/site/offprint.config.schema.json', ROOT), 'utf8'),
) as {
  properties: Record<string, { enum?: string[] }>;
};
// Strict: a key that the validator does not know would be a rule that nothing checks.
const fits = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

/** What the reader refuses and a schema cannot know: of the calendar, of files, of what can be read. */
const ONLY_THE_READER = /must be a day of the calendar|there is no such file|cannot be read/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-schema-'));
  writeFileSync(join(folder, 'fern.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Why the build refuses a config; null where it takes it. */
function refusal(config: unknown): string | null {
  writeFileSync(join(folder, CONFIG_FILE), JSON.stringify(config));
  try {
    readSite({ root: folder, seeds: join(folder, 'seeds'), environment: {} });
    return null;
  } catch (problem) {
    return (problem as Error).message;
  }
}

const pair = (light: unknown, dark: unknown) => ({ light, dark });
const GREEN = pair('#0B5D3B', '#7fd6a8');
/** Values of each field, right ones and wrong ones. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  $schema: ['./src/build/site/offprint.config.schema.json', 'https://example.org/x.json'],
  name: ['Fern Papers', ' F ', 'Ä'.repeat(60), 'x'.repeat(61), '', '  ', 'a\nb', 'a\u007fb', 7, null, ['x']],
  shortName: ['Ferns', 'x'.repeat(30), 'x'.repeat(31), '', true],
  description: ['About "ferns".', 'x'.repeat(300), 'x'.repeat(301), 'a\tb', {}],
  language: ['en', 'de', 'fr', 'EN', '', 1, null],
  address: [
    'https://example.org',
    'https://example.org/',
    'https://example.org/a/b%20c',
    'https://example.org:8443/x/',
    'https://example.org/index.html',
    'https://example.org/index.HTM',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://me:it@example.org/',
    'http://example.org/',
    'ftp://example.org/',
    'example.org',
    '/papers/',
    '',
    5,
  ],
  publisher: ['The Fern Society', 'x'.repeat(101), '\u0000', []],
  date: ['2026-03-11', '2024-02-29', '2026-02-30', '2026-13-01', '2026-3-11', '11 March 2026', 20260311],
  icon: ['fern.svg', './fern.svg', 'none.PNG', 'fern.gif', 'fern', '', false],
  colours: [
    { accent: GREEN },
    { background: pair('#f4faf5', '#10201a') },
    { accent: GREEN, background: pair('#F4FAF5', '#10201A') },
    { accent: pair('#ffee88', '#ffee88') },
    {},
    { accent: pair('red', '#ffffff') },
    { accent: pair('#fff', '#000') },
    { accent: { light: '#0b5d3b' } },
    { accent: { ...GREEN, sepia: '#0b5d3b' } },
    { ink: GREEN },
    'green',
    null,
  ],
};
const CASES = Object.entries(VALUES).flatMap(([key, values]) => values.map((value) => ({ [key]: value })));

/** Refused by both or taken by both, but for what only the reader can know. */
function agree(config: unknown): void {
  const reason = refusal(config);
  if (reason !== null && ONLY_THE_READER.test(reason) && fits(config)) return;
  expect([config, fits(config), reason]).toEqual([config, reason === null, reason]);
}

it('names the fields and the languages that the build knows', () => {
  expect(
    Object.keys(schema.properties)
      .filter((key) => key !== '$schema')
      .sort(),
  ).toEqual(/It may have ([^.]+)\./.exec(refusal({ colour: 1 }) ?? '')![1]!.split(', '));
  expect(schema.properties['language']!.enum).toEqual([...LANGUAGES]);
});

it.each([...CASES, { colour: 'red' }, [], 'text', 7, null])('says of %j what the build says', (config) =>
  agree(config),
);

it('says what the build says of any fields together', () => {
  const values = Object.entries(VALUES).map(([key, list]) => [key, fc.constantFrom(...list)] as const);
  const configs = fc.record(Object.fromEntries(values), { requiredKeys: [] });
  fc.assert(fc.property(configs, agree), { numRuns: 300, seed: 14 });
});

it('takes the example of the README', () => {
  const [, example = ''] = /```json\n(\{\n[^`]*"shortName"[^`]*)```/.exec(
    readFileSync(new URL('README.md', ROOT), 'utf8'),
  )!;
  const config = JSON.parse(example) as object;
  expect(fits(config)).toBe(true);
  expect(fits({ ...config, colour: 'red' })).toBe(false);
});
