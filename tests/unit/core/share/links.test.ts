import { deflateSync } from 'fflate';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../../../../src/core/bundle/joinBytes.ts';
import { linkFaultSentence } from '../../../../src/app/words/en/passing.ts';
import { LinkError, type LinkFault } from '../../../../src/core/share/fault.ts';
import { bytesOf, codeIn, lettersFor, lettersOf } from '../../../../src/core/share/letters.ts';
import { packList, unpackList } from '../../../../src/core/share/listCode.ts';
import { markOf, MarkSearch } from '../../../../src/core/share/mark.ts';
import { codesOf, joinParts, MOST_PARTS, readPart } from '../../../../src/core/share/parts.ts';
import { TITLE_WORDS } from '../../../../src/core/share/titleWords.ts';
import { crowded, readingLists } from './lists.ts';

function faultOf(act: () => unknown): LinkFault | null {
  try {
    act();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(LinkError);
    return (error as LinkError).fault;
  }
}

const open = (...codes: string[]) => unpackList(joinParts(codes.map(readPart))!);
const LIST = { name: 'Ferns', papers: [{ mark: markOf('a') }, { id: 'b', title: 'On walls' }], tags: [] };
const CODE = codesOf(packList(LIST), 1000)![0]!;

describe('letters', () => {
  it('give back what they hold, and are as many as was said', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const letters = lettersOf(bytes);
        expect(letters).toMatch(/^[0-9A-Z$\-./:]*Z$/);
        expect(letters).toHaveLength(lettersFor(bytes.length));
        expect(bytesOf(letters)).toEqual(bytes);
        expect(bytesOf(` ${letters.toLowerCase()}\n`)).toEqual(bytes);
      }),
    );
  });

  it('that no bytes give are told apart: cut ones from those of something else', () => {
    expect(faultOf(() => bytesOf('ABCDE'))).toEqual({ kind: 'cut' });
    expect(faultOf(() => bytesOf('ABC00Z'))).toBeNull();
    expect(faultOf(() => bytesOf('AZ'))).toEqual({ kind: 'cut' });
    expect(faultOf(() => bytesOf(':::Z'))).toEqual({ kind: 'cut' });
    expect(faultOf(() => bytesOf('what is this?'))).toEqual({ kind: 'foreign' });
    expect(faultOf(() => bytesOf('ä Z'))).toEqual({ kind: 'foreign' });
    expect(faultOf(() => bytesOf(''))).toEqual({ kind: 'foreign' });
    expect(faultOf(() => bytesOf(`${'A'.repeat(200_000)}Z`))).toEqual({ kind: 'odd' });
  });

  it.each([
    (code: string) => `https://a.org/x/#/library/shared/${code} Best, Ada`,
    (code: string) => `(https://a.org/x/#/library/shared/${code})`,
    (code: string) => `<https://a.org/x/#/library/shared/${code}>`,
    (code: string) => `https://a.org/x/#/library/shared/${code}.`,
    (code: string) => `https://a.org/x/#/library/shared/${code}\n\nSent from my phone`,
    (code: string) => `https://a.org/?to=${encodeURIComponent(`#/library/shared/${code}`)}&x=1`,
    (code: string) => `${code.toLowerCase()}, `,
  ])('are found in what was pasted: %s', (around) => {
    expect(codeIn(around(CODE)).toUpperCase()).toBe(CODE);
  });

  it('are not made up where there are none', () => {
    expect(codeIn(' what is this? ')).toBe('what is this?');
    expect(codeIn('https://a.org/#/library/shared/ABC')).toBe('ABC');
  });
});

describe('a list as links', () => {
  it('is the same list again, however many parts it has and in whatever order they come', () => {
    fc.assert(
      fc.property(readingLists, fc.integer({ min: 1, max: 400 }), fc.nat(), (list, most, turn) => {
        const codes = codesOf(packList(list), most);
        if (!codes) {
          expect(packList(list).length).toBeGreaterThan(most * MOST_PARTS);
          return;
        }
        expect(joinParts(codes.slice(1).map(readPart))).toBeNull();
        const turned = codes.map((_, at) => codes[(at + turn) % codes.length]!);
        // A code that is scanned again changes nothing.
        expect(open(...turned, codes[0]!)).toEqual(list);
      }),
    );
  });

  it('takes six bytes a paper that is told by its mark, and is the same for the same list', () => {
    const size = (papers: number) =>
      packList({ name: '', tags: [], papers: Array.from({ length: papers }, (_, at) => ({ mark: at })) })
        .length;
    expect(size(808) - size(8)).toBe(800 * 6 + 100);
    expect(packList(LIST)).toEqual(packList(structuredClone(LIST)));
  });

  it('any letter of which was changed, or which was cut anywhere, is refused', () => {
    for (let at = 0; at < CODE.length; at++) {
      const other = CODE[at] === 'A' ? 'B' : 'A';
      const changed = CODE.slice(0, at) + other + CODE.slice(at + 1);
      expect(faultOf(() => open(changed))?.kind).toBe('cut');
      expect(faultOf(() => open(CODE.slice(0, at)))?.kind).toMatch(/^(cut|foreign)$/);
    }
  });

  it('made by a newer version says so', () => {
    const bytes = bytesOf(CODE);
    bytes[0] = 7;
    expect(faultOf(() => readPart(resealed(bytes)))).toEqual({ kind: 'newer', version: 7 });
  });

  it.each([
    ['version 0', [0, 0, 1]],
    ['no parts', [1, 0, 0]],
    ['a place behind the last', [1, 2, 2]],
    ['more parts than there may be', [1, 0, MOST_PARTS + 1]],
  ])('sealed with %s is refused', (_, head) => {
    const bytes = bytesOf(CODE);
    bytes.set(head);
    expect(faultOf(() => readPart(resealed(bytes)))).toEqual({ kind: 'odd' });
  });

  it('whose parts are of two lists is refused', () => {
    const parts = codesOf(packList(LIST), 20)!.map(readPart);
    const swapped = parts.map((part, at) => (at === 0 ? { ...part, bytes: part.bytes.toReversed() } : part));
    expect(faultOf(() => joinParts(swapped))).toEqual({ kind: 'odd' });
  });

  /** Its head says that there are no papers. */
  const words = (json: string) => {
    const dictionary = new TextEncoder().encode(TITLE_WORDS);
    return joinBytes([new Uint8Array(2), deflateSync(new TextEncoder().encode(json), { dictionary })]);
  };

  it.each([
    ['no text', Uint8Array.of(0, 0)],
    ['nothing at all', Uint8Array.of()],
    ['more papers than there are bytes', Uint8Array.of(0x20, 0, 1)],
    ['more papers than there may be', new Uint8Array(500_000).fill(0xff)],
    ['text that does not unpack', Uint8Array.of(0, 0, 0xff, 0xff)],
    ['no JSON', words('["a"')],
    ['JSON of another shape', words('{"a":1}')],
    ['deep JSON', words('['.repeat(100_000))],
    ['papers that it did not count', words('["",[],[["A title"]]]')],
    ['a tag without a name', words('["",[[" ",[]]],[]]')],
    ['a tag on a paper that is not there', words('["",[["a",[0,1]]],[]]')],
    ['a tag with half a paper', words('["",[["a",[0.5]]],[]]')],
    ['a name that is a number', words('[5,[],[]]')],
    ['a name without an end', words(JSON.stringify(['a'.repeat(501), [], []]))],
    ['one tag twice', words('["",[["a",[]],["a",[]]],[]]')],
    ['more papers in its tags than there may be', crowded(10_000, 21, String)],
    ['a few letters that stand for 550 million places', crowded(10_000, 55_000)],
    ['the same, each tag of a name', crowded(10_000, 50_000, (at) => at.toString(36))],
    ['more tags than there may be', crowded(1, 1_001, String)],
    ['more runs than places', words(JSON.stringify(['', [['a', Array(400_001).fill(0)]], []]))],
    ['a bomb', words(JSON.stringify(['a'.repeat(3_000_000), [], []]))],
  ])('with %s is refused', (_, bytes) => {
    expect(faultOf(() => unpackList(bytes))).toEqual({ kind: 'odd' });
  });

  it('with as much in its tags as there may be is read', () => {
    const { papers, tags } = unpackList(crowded(10_000, 20, String));
    expect([papers.length, tags.length, tags[19]!.papers.length]).toEqual([10_000, 20, 10_000]);
  });

  it.each([
    ['more tags', { tags: Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}`, papers: [] })) }],
    ['one name twice', { tags: [1, 2].map(() => ({ name: 'a', papers: [] })) }],
    ['a name', { name: 'a'.repeat(501) }],
    ['titles', { papers: Array.from({ length: 600 }, () => ({ id: 'a', title: 'a'.repeat(2_000) })) }],
  ])('with too much of %s is not made', (_, too) => {
    expect(faultOf(() => packList({ ...LIST, ...too }))).toEqual({ kind: 'odd' });
  });

  it('with an address that leads nowhere on the web is refused', () => {
    const list = { ...LIST, papers: [{ id: 'b', title: 'T', url: 'javascript:alert(1)' }] };
    expect(faultOf(() => unpackList(packList(list)))).toEqual({ kind: 'odd' });
  });

  it('that is refused says why, and that nothing was changed', () => {
    for (const kind of ['foreign', 'cut', 'odd'] as const)
      expect(linkFaultSentence({ kind })).toMatch(/^This .+\. .+\. Nothing was changed\.$/);
    expect(linkFaultSentence({ kind: 'newer', version: 2 })).toContain('(format 2)');
  });
});

/** With the check that belongs to it. */
function resealed(bytes: Uint8Array): string {
  const part = bytes.subarray(0, -4);
  const [sealed] = codesOf(part, part.length)!;
  // What `codesOf` wraps around bytes is checked in the same way: the check of any bytes is the name of their list.
  return lettersOf(Uint8Array.of(...part, ...bytesOf(sealed!).subarray(3, 7)));
}

describe('marks', () => {
  it('find the ids that have them, and none where two have one', () => {
    const search = new MarkSearch([markOf('a'), markOf('b'), 5]);
    for (const id of ['x', 'a', 'a', 'y']) search.look(id);
    expect(search.ids).toEqual(['a', null, null]);
  });

  it('never say which of two papers is meant', () => {
    // Two of 45 million ids whose marks meet.
    const search = new MarkSearch([markOf('paper-2k72s')]);
    for (const id of ['paper-2k72s', 'paper-pshjq', 'paper-2k72s']) search.look(id);
    expect(search.ids).toEqual([null]);
  });

  it('keep their meaning: links are out there', () => {
    expect(markOf('arxiv:2403.01234')).toBe(10_705_582_167_762);
  });
});
