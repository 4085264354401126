import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../../src/core/related/lexicon.ts';
import { WordStore } from '../../../../src/core/related/readWords.ts';
import { eachUnit, kindsNamed } from '../../../../src/core/related/units.ts';

function read(title: string, abstract = '') {
  const lexicon = new Lexicon();
  const store = new WordStore(lexicon);
  store.add({ title, abstract });
  return { lexicon, words: store.at(0) };
}

/** The runs of a text, by lemma. */
function runsOf(text: string): string[][] {
  const { lexicon, words } = read(text);
  const runs: string[][] = [];
  eachUnit(words, lexicon, ({ lemma }, beginsRun) => {
    if (beginsRun) runs.push([]);
    runs.at(-1)!.push(lexicon.lemmaName(lemma));
  });
  return runs;
}

describe('units', () => {
  it.each([
    ['graph neural networks', [['graph', 'neural', 'network']]],
    ['seals, whales and otters', [['seal'], ['whale'], ['otter']]],
    ['low-rank matrices', [['lowrank', 'matrix']]],
    ['end-to-end learning', [['endtoend', 'learning']]],
    ['the cost of 20 whales', [['cost'], ['whale']]],
    ['matrix n times', [['matrix'], ['time']]],
    ['', []],
  ])('of "%s" are whole words and compounds, in runs', (text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });
});

describe('what a title calls the paper', () => {
  it.each([
    ['Seals: a cohort study of pups', 'cohort study'],
    ['A survey of seals', 'survey'],
    ['Seals in a bay', ''],
    ['Whales', ''],
  ])('in "%s" is "%s"', (title, kind) => {
    const { lexicon, words } = read(title, 'A paper.');
    const named = kindsNamed(words, lexicon).map(([start, end]) =>
      Array.from(words.forms.subarray(start, end), (form) => lexicon.form(form)).join(' '),
    );
    expect(named.join()).toBe(kind);
  });
});
