import { READERS } from '../fuzz/readers.ts';
import { shown, tryCases } from '../fuzz/tryCases.ts';

/** Every so often the process that watches is told of a case; of the first, which are extreme, always. */
const EVERY = 20;
const EXTREMES = 40;

const [reader, cases, seed] = process.argv.slice(2).map(Number) as [number, number, number];
let at = 0;
const tried = await tryCases(READERS[reader]!, {
  cases,
  seed,
  longest: 1_000_000,
  onCase: (given) => {
    if (at++ % EVERY === 0 || at < EXTREMES) process.send!({ given: `case ${at}, about ${shown(given)}` });
  },
});
process.send!({ tried });
process.disconnect();
