import { describe, expect, it } from 'vitest';
import {
  completionsIn,
  nothingKnownNote,
  partLabel,
  readingNote,
  unreadNote,
} from '../../../../src/app/words/queryWording.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { printPart } from '../../../../src/core/query/print.ts';
import type { FactPart, UnreadPart } from '../../../../src/core/query/parts.ts';

const { parts } = parseQueryText(
  '"state space" -survey -"large language" title:nets -title:nets abstract:"deep nets" ' +
    'has:code -has:code is:saved -is:read tag:"to do" -author:curie is:odd x',
);
const last = (query: string) => parseQueryText(query).parts.at(-1)!;

describe('the words for the parts of a query', () => {
  it('name each part by what it does', () => {
    expect(parts.map(partLabel)).toEqual([
      '“state space”',
      'Without survey',
      'Without “large language”',
      'Title: nets',
      'Title without nets',
      'Abstract: “deep nets”',
      'With code',
      'Without code',
      'Saved',
      'Not read',
      'Tag: to do',
      'Not author: curie',
      'is:odd',
      'x',
    ]);
  });

  it('say how a part that is no filter is searched, and what the filter takes', () => {
    const note = (query: string) => unreadNote(last(query) as UnreadPart);
    expect(note('has:tea ')).toBe(
      '“has:tea” is searched as words; “has:” takes code, project, note or highlight.',
    );
    expect(unreadNote(parseQueryText('TAG: a tool').parts[0] as UnreadPart)).toBe(
      '“TAG:” is searched as a word; as a filter it is followed by what to look for.',
    );
    expect(note('keyword:x')).toBe('“keyword:x” is no filter here, and is searched as words.');
    expect(note('deep NEAR/3')).toBe('“NEAR/3” is not understood, and not searched.');
    for (const begun of ['deep AND', 'deep NOT ']) expect(note(begun)).toMatch(/^AND, OR and NOT/);
    expect(note('deep –')).toMatch(/^“-” leaves out/);
    expect(note('year:20')).toMatch(/^“year:” takes a year or years/);
    expect(note('title:')).toBe('“title:” takes a word or “phrase” of the title.');
  });

  it('say how a query was read that was typed otherwise', () => {
    const note = (query: string) => readingNote(query, parseQueryText(query));
    expect(note('graph NOT neural')).toBe('Read as: graph · Without neural');
    expect(note('graph –neural ')).toBe('Read as: graph · Without neural');
    expect(note('title: nets since:2019')).toBe('Read as: Title: nets · Year: 2019..');
    expect(note('graph AND (nets OR "deep trees")')).toBe('Read as: graph · nets or “deep trees”');
    expect(note('TO BE OR NOT TO BE')).toBe('AND, OR and NOT are words here, for all is in capitals.');
    for (const query of [
      'GRAPH NETS AHEAD',
      'graph  -neural ',
      '“deep nets',
      'title:nets is:READ',
      '(a OR b) c',
      'a AND',
    ])
      expect(note(query), query).toBeNull();
  });

  it('say that nothing is known of what a filter asks for', () => {
    expect(nothingKnownNote(last('has:note') as FactPart)).toBe('There are no notes yet.');
    expect(nothingKnownNote(last('tag:x') as FactPart)).toBe('No paper has this tag.');
  });
});

it('a filter that is being typed may become any that begins so and can be true of a paper', () => {
  const completions = (query: string) => completionsIn(parseQueryText(query), () => []).map(printPart);
  expect(completions('x has:')).toEqual(['has:code', 'has:project', 'has:note', 'has:highlight']);
  expect(completions('is:')).toEqual(['is:saved', 'is:unread', 'is:read', 'is:new', 'is:hidden', 'is:own']);
  expect(completions('has:n')).toEqual(['has:note']);
  expect(completions('has:code x')).toEqual([]);
  expect(completions('-IS:Un')).toEqual(['-is:unread']);
  expect(completions('has:"pro')).toEqual(['has:project']);
  expect(completions('title:')).toEqual([]);
});

it('a name that is being typed may become any of the person’s own that begins so', () => {
  const asked: string[] = [];
  const names = (field: string, value: string) => {
    asked.push(`${field}/${value}`);
    return [{ name: 'deep nets' }, { name: 'deepfake' }];
  };
  const completions = (query: string) => completionsIn(parseQueryText(query), names).map(printPart);
  expect(completions('x tag:')).toEqual(['tag:"deep nets"', 'tag:deepfake']);
  expect(completions('-in:"dee')).toEqual(['-in:"deep nets"', '-in:deepfake']);
  expect(completions('tag:dee')).toEqual(['tag:"deep nets"', 'tag:deepfake']);
  expect(asked).toEqual(['tag/', 'in/dee', 'tag/dee']);
  for (const query of ['tag:dee ', 'tag:"dee"', 'author:dee', 'dee'])
    expect(completions(query), query).toEqual([]);
});

it('names what names of the papers made of a query, of that query alone', () => {
  const query = parseQueryText('author: Ida Quill ');
  const answer = { query: 'author: Ida Quill ', readAs: 'author:"Ida Quill"' };
  expect(readingNote('author: Ida Quill ', query, answer)).toBe('Read as: author:"Ida Quill"');
  expect(readingNote('ferns', parseQueryText('ferns'), answer)).toBeNull();
});
