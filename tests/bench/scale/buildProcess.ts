/**
 * Builds the site into the folder that is named, in a process of its own, and prints what that took: the peak of its
 * memory is of nothing else.
 */
import { build } from 'vite';

const BYTES_IN_KILOBYTE = 1024;

const began = performance.now();
await build({ logLevel: 'warn', build: { outDir: process.argv[2]!, emptyOutDir: true } });
const seconds = (performance.now() - began) / 1000;
const peakRss = process.resourceUsage().maxRSS * BYTES_IN_KILOBYTE;
process.stdout.write(`${JSON.stringify({ seconds, peakRss })}\n`);
