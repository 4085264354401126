import { readNote } from './readNote.ts';
import type { NoteBlock, NoteInline } from './noteNodes.ts';

/** What a note says, in one line without its signs: for lists. */
export function noteWords(note: string): string {
  return wordsOfBlocks(readNote(note)).replace(/\s+/g, ' ').trim();
}

function wordsOfBlocks(blocks: readonly NoteBlock[]): string {
  return blocks.map(wordsOfBlock).filter(Boolean).join(' ');
}

function wordsOfBlock(block: NoteBlock): string {
  if (block.t === 'rule') return '';
  if (block.t === 'code') return block.text;
  if (block.t === 'quote') return wordsOfBlocks(block.blocks);
  if (block.t === 'list') return block.items.map((item) => wordsOfBlocks(item.blocks)).join(' · ');
  return wordsOf(block.children);
}

function wordsOf(nodes: readonly NoteInline[]): string {
  return nodes
    .map((node) => {
      if (node.t === 'text' || node.t === 'code') return node.text;
      if (node.t === 'break') return ' ';
      return node.t === 'paper' ? node.link.title : wordsOf(node.children);
    })
    .join('');
}
