import { describe, expect, it } from 'vitest';
import { termOf } from '../../../../src/core/text/analyze.ts';
import { STOP_WORDS } from '../../../../src/core/text/stopWords.ts';
import { stem } from '../../../../src/core/text/stem.ts';

describe('termOf', () => {
  it('gives inflections of a word one term, and what is made of it another', () => {
    expect(['quantization', 'quantizations', 'quantized', 'quantises'].map(termOf)).toEqual([
      'quantization',
      'quantization',
      'quantiz',
      'quantiz',
    ]);
  });

  it('gives stop words none', () => {
    expect(['the', 'about', 'dont'].map(termOf)).toEqual([null, null, null]);
  });

  it('keeps what may be a subject: a list of academic boilerplate costs more than it gains', () => {
    expect(
      ['time', 'work', 'new', 'use', 'paper', 'study', 'one'].filter((word) => termOf(word) === null),
    ).toEqual([]);
  });

  it('leaves words alone that are not plain English', () => {
    expect(['w4a4s', '3d', 'c++', 'n:ms', '学习', 'is'].map(stem)).toEqual([
      'w4a4s',
      '3d',
      'c++',
      'n:ms',
      '学习',
      'is',
    ]);
  });

  it('takes names of object properties as words', () => {
    expect(['constructor', 'hasownproperty', '__proto__'].map(termOf)).toEqual([
      'constructor',
      'hasownproperti',
      '__proto__',
    ]);
  });

  it('stays right when more words come than are kept', () => {
    const before = stem('representations');
    for (let at = 0; at < 40_000; at++) stem(`word${at}`);
    expect([before, stem('representations')]).toEqual(['represent', 'represent']);
  });

  it('has about 150 stop words, each once', () => {
    expect(STOP_WORDS.size).toBeGreaterThan(140);
    expect(STOP_WORDS.size).toBeLessThan(200);
  });
});
