import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The rows of a file of JSON lines, compressed or not. */
export function readRows<T>(path: string): T[] {
  return readLines(path).map(({ text }) => JSON.parse(text) as T);
}

/** The lines of a file, compressed (gzip) or not, with their numbers from 1 on; empty ones are left out. */
export function readLines(path: string): { line: number; text: string }[] {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  return text
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
}
