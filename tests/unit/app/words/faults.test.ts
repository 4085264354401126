import { describe, expect, it } from 'vitest';
import { FaultError, type Fault } from '../../../../src/data/fault.ts';
import { faultSentence } from '../../../../src/app/words/en/faults.ts';
import { contentProblem, told } from '../../../../src/app/words/told.ts';

const SOME = { part: 'some', papers: 5, total: 9, kept: true } as const;

describe('what went wrong', () => {
  it.each<[Fault, RegExp]>([
    [{ kind: 'quota' }, /^This device has no room left for this site\. Free some space, then try again/],
    [{ kind: 'lost' }, /^The browser lost its connection to the stored data\. Reload the page/],
    [
      { kind: 'aborted' },
      /^The browser broke the change off\. Try again; what was stored before is unchanged\.$/,
    ],
    [
      { kind: 'unavailable' },
      /^This browser does not let the site store anything\. Leave private browsing or allow site data, then reload\.$/,
    ],
    [{ kind: 'blocked' }, /^Another tab of this site holds an older version of the stored data open\./],
    [{ kind: 'newer-data' }, /^The stored data was written by a newer version of this app\./],
    [{ kind: 'newer-bundle' }, /^The site has papers in a newer format/],
    [{ kind: 'busy' }, /^The site cannot hand out its papers at the moment\. Try again in a few minutes\.$/],
    [{ kind: 'broken' }, /^The part of the app that reads and searches papers has stopped\. Try again/],
    [{ kind: 'stopped', kept: true }, /^Stopped\. What has arrived is kept, and/],
    [{ kind: 'stopped', kept: false }, /^Stopped\. The rest can be fetched at any time\.$/],
    [{ kind: 'empty', keeps: true }, /^Nothing is stored on this device yet\. Connect once/],
    [{ kind: 'empty', keeps: false }, /^No papers can be shown without a connection\.$/],
    [
      { kind: 'incomplete', arrived: SOME, why: 'offline' },
      /^5 of 9 papers have arrived and are kept\. Connect again to fetch the rest\.$/,
    ],
    [
      { kind: 'incomplete', arrived: { ...SOME, total: null, kept: false }, why: 'cut' },
      /^5 papers have arrived\. The connection broke off\. The rest is fetched as soon as that works\.$/,
    ],
    [
      { kind: 'incomplete', arrived: { part: 'rest', papers: 7 }, why: 'lost' },
      /^Some papers were lost from this device; 7 are left\. Try again to fetch the rest\.$/,
    ],
    [
      { kind: 'incomplete', arrived: { part: 'rest', papers: 1 }, why: 'lost' },
      /^Some papers were lost from this device; 1 is left\./,
    ],
    [
      { kind: 'incomplete', arrived: { ...SOME, papers: 1, total: 1 }, why: 'cut' },
      /^1 of 1 paper has arrived and is kept\./,
    ],
    [
      { kind: 'incomplete', arrived: { ...SOME, papers: 12_300, total: 87_249 }, why: 'cut' },
      /^12,300 of 87,249 papers have arrived and are kept\./,
    ],
    [
      { kind: 'incomplete', arrived: { ...SOME, papers: 1, total: null, kept: false }, why: 'cut' },
      /^1 paper has arrived\./,
    ],
  ])('is told in a sentence, also after it crossed to the page: %o', (fault, sentence) => {
    expect(faultSentence(structuredClone(fault))).toMatch(sentence);
  });

  it('by an error is told by its fault, and by another error without its inner words', () => {
    expect(told(new FaultError({ kind: 'no-text' }))).toMatch(
      /^This paper could not be read, so it was not saved\./,
    );
    expect(told(new TypeError('x is undefined'))).toBe(
      'Something went wrong. Reload the page and try again.',
    );
  });
});

describe('what is wrong with the papers', () => {
  it('is told with the fact that they are not kept, or that alone', () => {
    const kept = contentProblem({ problem: { kind: 'empty', keeps: false }, persistent: false });
    expect(kept).toMatch(
      /^No papers can be shown without a connection\. The papers are kept for this visit only\. This browser/,
    );
    expect(contentProblem({ problem: null, persistent: false })).toMatch(
      /^The papers are kept for this visit only\./,
    );
    expect(contentProblem({ problem: null, persistent: true })).toBeNull();
  });
});
