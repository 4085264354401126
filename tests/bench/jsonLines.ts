import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The rows of a file of JSON lines, compressed (`.gz`) or not. */
export function readRows<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
