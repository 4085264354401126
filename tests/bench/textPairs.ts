import type { InlineNode } from '../../src/core/paper/paper.ts';
import { COMMANDS } from '../../src/core/text/restoration/commands.ts';
import { findEvidence, isDamaged } from '../../src/core/text/restoration/evidence.ts';
import type { FormulaFinder } from '../../src/core/text/restoration/formulaFinder.ts';
import { reduceTex } from '../../src/core/text/restoration/reduceTex.ts';
import { restorePaper } from '../../src/core/text/restoration/restorePaper.ts';
import { isHeldOut, isWellPaired, wholeSpans, type Pair, type PairSpan } from '../../src/train/text/pair.ts';
import { originalPieces } from '../../src/train/text/pieces.ts';
import { tokenize } from '../../src/core/text/restoration/tokens.ts';

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

interface Examples {
  words: string[];
  wrong: string[];
  missed: string[];
}

const SHOWN = 40;

/**
 * Commands are right where the original has the same one at the same place; those that an author's own macros made
 * (`\eps`, `\opt`) are missed always, and counted. Characters are those of formulas, white space aside. Pairs that
 * training saw are left out, as are those whose dollars were mispaired.
 */
export function scorePairs(pairs: readonly Pair[], finder: FormulaFinder, examples: boolean): object {
  const commands: Counts = { right: 0, wrong: 0, missed: 0 };
  const characters: Counts = { right: 0, wrong: 0, missed: 0 };
  const found: Examples = { words: [], wrong: [], missed: [] };
  let macros = 0;
  let withoutEvidence = 0;
  const unseen = pairs.filter(isHeldOut);
  const scored = unseen.filter(isWellPaired);
  for (const pair of scored) {
    const { body } = restorePaper({ title: pair.title, abstract: pair.damaged }, { finder });
    const spans = wholeSpans(pair);
    countCharacters(characters, pair.damaged, spans, body);
    const before = commands.missed;
    macros += countCommands(commands, pair.damaged, spans, restoredCommands(pair.damaged, body), found);
    if (!hasEvidence(pair, finder)) withoutEvidence += commands.missed - before;
  }
  const { precision, recall } = rates(commands);
  const standard = { ...commands, missed: commands.missed - macros };
  return {
    abstracts: scored.length,
    leftOut: { seenInTraining: pairs.length - unseen.length, mispaired: unseen.length - scored.length },
    commands: {
      precision,
      recall,
      recallWithoutMacros: rates(standard).recall,
      ...commands,
      missedBecause: { macros, withoutEvidence },
    },
    characters: { ...rates(characters), f1: f1(rates(characters)) },
    wordsTurnedIntoSymbols: found.words.length,
    ...(examples && {
      words: found.words.slice(0, SHOWN),
      wrong: found.wrong.slice(0, SHOWN),
      missed: found.missed.slice(0, SHOWN),
    }),
  };
}

/** Without it words stay words, whatever they were: a text that names an epsilon may be written so. */
function hasEvidence({ title, damaged }: Pair, { isTelling }: FormulaFinder): boolean {
  return [title, damaged].some((text) => isDamaged(findEvidence(text, tokenize(text), isTelling)));
}

function countCharacters(
  counts: Counts,
  text: string,
  spans: readonly PairSpan[],
  body: readonly InlineNode[],
): void {
  const original = new Uint8Array(text.length);
  const restored = new Uint8Array(text.length);
  for (const { start, end } of spans) original.fill(1, start, end);
  for (const { start, end } of formulasIn(body)) restored.fill(1, start, end);
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at]!)) continue;
    if (original[at] && restored[at]) counts.right++;
    else if (restored[at]) counts.wrong++;
    else if (original[at]) counts.missed++;
  }
}

function formulasIn(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    if (node.t === 'math' || node.t === 'sup' || node.t === 'sub') return [node];
    if (node.t === 'list') return formulasIn(node.items.flat());
    return 'children' in node && node.t !== 'link' ? formulasIn(node.children) : [];
  });
}

/** By their place in the text. */
function restoredCommands(text: string, body: readonly InlineNode[]): Map<number, string> {
  const commands = new Map<number, string>();
  for (const node of formulasIn(body)) {
    if (node.t !== 'math') continue;
    const source = text.slice(node.start, node.end);
    for (const { name, start } of reduceTex(node.tex, source) ?? [])
      if (source[start - 1] !== '\\') commands.set(node.start + start, name);
  }
  return commands;
}

/** Gives the number of missed commands that are macros. Spans that the damage does not explain are left out. */
function countCommands(
  counts: Counts,
  text: string,
  spans: readonly PairSpan[],
  restored: ReadonlyMap<number, string>,
  examples: Examples,
): number {
  let macros = 0;
  const explained = new Set<number>();
  for (const span of spans) {
    const pieces = originalPieces(span, text);
    for (let at = span.start; at < span.end; at++) if (restored.has(at) && !pieces) explained.add(at);
    for (const { command, text: name, start } of pieces ?? []) {
      if (!command) continue;
      explained.add(start);
      if (restored.get(start) === name) counts.right++;
      else {
        counts.missed++;
        if (!COMMANDS.has(name)) macros++;
        else examples.missed.push(around(text, start, name));
        if (restored.has(start)) counts.wrong++;
      }
    }
  }
  for (const [at, name] of restored) {
    if (explained.has(at)) continue;
    counts.wrong++;
    const inside = spans.some(({ start, end }) => start <= at && end > at);
    (inside ? examples.wrong : examples.words).push(around(text, at, name));
  }
  return macros;
}

const CONTEXT = 25;

function around(text: string, at: number, name: string): string {
  return `${text.slice(Math.max(0, at - CONTEXT), at)}[${name}]${text.slice(at + name.length, at + name.length + CONTEXT)}`;
}

function rates({ right, wrong, missed }: Counts): { precision: number; recall: number } {
  return { precision: percent(right / (right + wrong)), recall: percent(right / (right + missed)) };
}

function f1({ precision, recall }: { precision: number; recall: number }): number {
  return Number(((2 * precision * recall) / (precision + recall)).toFixed(2));
}

/** Of nothing, all is right. */
function percent(part: number): number {
  return Number((100 * (Number.isNaN(part) ? 1 : part)).toFixed(2));
}
