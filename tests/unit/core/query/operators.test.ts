import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { printQuery } from '../../../../src/core/query/print.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import type { AloneFilter, SearchFilter } from '../../../../src/core/search/filters.ts';
import type { AloneMeaning, Conditions } from '../../../../src/core/query/meaning.ts';

describe('what people type', () => {
  it.each([
    ['graph NOT neural', 'graph -neural'],
    ['graph AND NOT neural', '+graph -neural'],
    ['graph –neural', 'graph -neural'],
    ['graph —"neural nets"', 'graph -"neural nets"'],
    ['graph −neural', 'graph -neural'],
    ['graph AND neural', '+graph +neural'],
    ['graph && neural || tree ', '((+graph +neural) OR tree)'],
    ['graph OR tree ', '(graph OR tree)'],
    ['deep nets OR trees of graphs ', '(deep nets OR trees of graphs)'],
    ['is:saved graph OR tree ', 'is:saved (graph OR tree)'],
    ['a AND b OR c ', '((+a +b) OR c)'],
    ['a AND (b OR c)', '+a (b OR c)'],
    ['(a OR b) c', '(a OR b) c'],
    ['((a OR b))', '(a OR b)'],
    ['a OR (b OR c)', '(a OR b OR c)'],
    ['-(is:read)', '-is:read '],
    ['NOT (a OR b)', '-(a OR b)'],
    ['-(neural)', '-neural '],
    ['-(a b)', '-(a b)'],
    ['title: attention', 'title:attention'],
    ['Title: "all you need" ', 'title:"all you need"'],
    ['author: Vandersloot', 'author:Vandersloot'],
    ['is: saved graph', 'is:saved graph'],
    ['title:(graph OR "deep nets")', '(title:graph OR title:"deep nets")'],
    ['title:(graph nets)', 'title:graph title:nets '],
    ['author:(ada lovelace)', 'author:"ada lovelace"'],
    ['author:li OR author:wu ', '(author:li OR author:wu)'],
    ['year: 2019 x', 'year:2019 x'],
    ['year: 2020 to 2022 x', 'year:2020..2022 x'],
    ['year:2020 - 2022 ', 'year:2020..2022 '],
    ['year: between 2020 and 2022 ', 'year:2020..2022 '],
    ['year:2019 to 2021, parsing', 'year:2019..2021 parsing'],
    ['year:since 2019, parsing', 'year:2019.. parsing'],
    ['year: between 2019 and 2021; x', 'year:2019..2021 x'],
    ['year:2019 AND 2021 ', 'year:2019 +2021 '],
    ['year:2019 and 2021 ', 'year:2019 and 2021 '],
    ['year: since 2020 x', 'year:2020.. x'],
    ['year:before 2020 ', 'year:<2020 '],
    ['-(year:2020 to 2022) x', '-year:2020..2022 x'],
    ['year:2020 to the moon ', 'year:2020 to the moon '],
    ['since:2019 before:2022 ', 'year:2019.. year:<2022 '],
    ['ti:graph au:li abs:x', 'title:graph author:li abstract:x'],
    ['+graph nets', '+graph nets'],
    ['TAG: a tool', 'TAG: a tool'],
    ['In: or out', 'In: or out'],
    ['THE GOOD AND THE BAD', 'THE GOOD AND THE BAD'],
    ['BERT AND GPT ', '+BERT +GPT '],
    ['DEEP CONVOLUTIONAL NETWORKS (CNN) AND THEIR USES', 'DEEP CONVOLUTIONAL NETWORKS (CNN) AND THEIR USES'],
    ['ORCHARD PRUNING METHODS AND TOOLS', 'ORCHARD PRUNING METHODS AND TOOLS'],
    ['(ADA OR BO) AND (LADDERS OR PLUMS)', '(ADA OR BO) (LADDERS OR PLUMS)'],
    ['机器 学习 NOT 医学 ', '机器 学习 -医学 '],
    ['US NOT UK ', 'US -UK '],
    ['WHO AND UNICEF ', '+WHO +UNICEF '],
    ['BERT GPT T5 NOT VISION ', 'BERT GPT T5 -VISION '],
    ['Pear physics -Basic Equations-', 'Pear physics Basic Equations-'],
    ['Pears -Basic- and more', 'Pears Basic- and more'],
    ['graph -neural pre- and post-training', 'graph -neural pre- and post-training'],
    [
      'We prune the trees —known as pears— and the –often old– plums',
      'We prune the trees known as pears— and the often old– plums',
    ],
    [
      'We say "prune" of the trees —known as pears— and plums',
      'We say "prune" of the trees known as pears— and plums',
    ],
    ['one two three four five six seven eight -nine', 'one two three four five six seven eight nine'],
    ['one two three four five six seven -eight', 'one two three four five six seven -eight'],
    [
      'one two three four five six seven eight is:saved -nine',
      'one two three four five six seven eight is:saved -nine',
    ],
    ['AND so on', 'AND so on'],
    ['a OR', 'a OR'],
    ['a AND ( b', '+a +b'],
    ['title: (graph OR tree)', '(title:graph OR title:tree)'],
    ['(a b) OR c ', '((a b) OR c)'],
    ['(a -b) OR c ', '((a -b) OR c)'],
  ])('%s is read as %s', (typed, printed) => {
    expect(printQuery(parseQueryText(typed))).toBe(printed);
  });

  it('waits for what an operator joins', () => {
    for (const typed of ['deep NOT', 'deep OR ', 'deep AND NOT', '-(', 'deep AND'])
      expect(parseQueryText(typed).parts.at(-1), typed).toMatchObject({ kind: 'unread', why: 'unfinished' });
  });
});

const TEXTS = [
  'graph nets',
  'neural graph nets',
  'neural trees',
  'trees',
  'quantum graph',
  'deep neural network',
];
const engine = createEngine();
TEXTS.forEach((title) => engine.add({ id: title, title, abstract: '' }));

function filterOf({ texts, groups }: Conditions): SearchFilter {
  const alone = (one: AloneMeaning): AloneFilter => ({ ...filterOf(one), words: one.words });
  return { texts, groups: groups.map(({ any, not }) => ({ any: any.map(alone), not })) };
}

function found(query: string): string[] {
  const meaning = meaningOf(parseQueryText(query));
  const { total, hits } = engine.search(meaning.ranking, { limit: 99, filter: filterOf(meaning) });
  expect(total, query).toBe(hits.length);
  return hits.map(({ id }) => id).sort();
}

describe('what is found', () => {
  it.each([
    ['graph AND neural ', ['neural graph nets']],
    ['graph NOT neural ', ['graph nets', 'quantum graph']],
    ['graph -(neural OR quantum) ', ['graph nets']],
    ['graph -(neural quantum) ', ['graph nets']],
    ['graph -(neural AND nets) ', ['graph nets', 'quantum graph']],
    ['(graph OR trees) AND neural ', ['neural graph nets', 'neural trees']],
    ['quantum OR trees ', ['neural trees', 'quantum graph', 'trees']],
    ['neural AND NOT (graph OR trees) ', ['deep neural network']],
    ['-(graph OR trees) ', ['deep neural network']],
    ['(title:quantum OR "neural trees") ', ['neural trees', 'quantum graph']],
    ['neural -"graph net" ', ['deep neural network', 'neural trees']],
    ['graph OR zyzzyva ', ['graph nets', 'neural graph nets', 'quantum graph']],
    ['graph AND zyzzyva ', []],
    ['((quantum OR deep) AND (graph OR neural)) ', ['deep neural network', 'quantum graph']],
  ])('by %s', (query, titles) => {
    expect(found(query)).toEqual(titles);
  });

  it('ranks by the words that are wanted', () => {
    const meaning = meaningOf(parseQueryText('(graph OR "deep tree") -(neural OR x) nets '));
    expect(meaning.ranking).toBe('graph deep tree nets ');
    expect(meaning.quoted.map(({ start, end }) => meaning.ranking.slice(start, end))).toEqual(['deep tree']);
  });
});
