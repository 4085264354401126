import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAYINGS } from '../../../../src/core/formats/sayings.ts';
import { sayings } from '../../../../src/app/words/de/formats.ts';
import { noteSentence } from '../../../../src/app/words/noteWording.ts';
import { readDrafts } from '../../../../src/core/formats/readDrafts.ts';

const SOURCES = new URL('../../../../src/', import.meta.url);
/** A text with three words and a full stop: what a person may be told. */
const SENTENCE =
  /(['"`])(?:(?!\1|\n)[^\\]|\\.)*\p{Ll} (?:(?!\1|\n)[^\\]|\\.)*\p{Ll} (?:(?!\1|\n)[^\\]|\\.)*\p{Ll}\.(?:\s(?:(?!\1|\n)[^\\]|\\.)*)?\1/gu;

test.each(
  ['core/formats', 'documents'].flatMap((folder) =>
    (readdirSync(new URL(folder, SOURCES), { recursive: true }) as string[])
      .map((name) => `${folder}/${name}`)
      .filter((path) => path.endsWith('.ts') && path !== 'core/formats/sayings.ts'),
  ),
)('%s says no sentence that has no kind', (path) => {
  const code = readFileSync(new URL(path, SOURCES), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(code.match(SENTENCE) ?? []).toEqual(ALLOWED[path] ?? []);
});

/** What is said in a terminal alone: errata stand beside the documents of a build. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/formats/makePapers.ts': [
    '`The errata for ${quoted(paper)} belong to no paper of the document. Correct the title or id, or remove them.`',
  ],
  'core/formats/summarise.ts': [
    '`${number} more ${several}. \\`npm run --silent parse -- FILE\\` tells each.`',
  ],
};

test('each has a sentence of its own in German', () => {
  expect(Object.keys(sayings).sort()).toEqual(Object.keys(SAYINGS).sort());
});

test.each([
  ['empty.txt', ''],
  ['a.pdf', '%PDF-1.7'],
  ['a.csv', 'Name,Year\nA,2020\n'],
  ['a.jsonl', '{"title": "Ferns", "abstract": ""}\n{"abstract": "No title."}\n{broken\n'],
  ['a.bib', '@article{a, title = {Ferns}}\n@article{b, abstract = {No title.}}'],
  ['a.txt', 'One\n\nTwo\n\nThree'],
  ['a.tex', '\\documentclass{article}'],
])('what is said of %s has a kind', (name, text) => {
  const { diagnostics } = readDrafts({ name, bytes: new TextEncoder().encode(text) });
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const one of diagnostics) {
    expect(one.said).toBeDefined();
    expect(noteSentence(one)).toBe(one.message);
  }
});
