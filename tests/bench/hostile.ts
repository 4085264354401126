import { parseArgs } from 'node:util';
import { TEXT_FUNCTIONS } from './hostile/functions.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile/texts.ts';

const USAGE = `usage: npm run --silent bench:hostile -- [--size N] [--longest N] [--all] [NAME…]
Runs the functions of src/core that read texts, or those whose names contain a NAME, on texts that make a careless
pattern begin again at every character: ever longer, up to N characters (1000000). Prints a JSON object a line, for each
function its slowest text, how its time grew when the text grew, and its time at N; --all prints what is too slow (over
2 s) text by text. What would take too long is estimated from shorter texts, and with --longest what is
longer than that. Fails if anything throws or is too slow.
`;
const TOO_SLOW_MS = 2000;
/** Each text is so many times as long as the one before. */
const STEP = 4;
const FIRST = 4000;
/** A text is not made longer if that could take longer than this, should time grow as its square does. */
const PATIENCE_MS = 3000;

/** What takes less says little about growth, which is taken for that of a square. */
const CERTAIN_MS = 1;
const MOST_TIMES = 3;
const ENOUGH_MS = 60;
const SQUARE = STEP ** 2;

const { values, positionals } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    longest: { type: 'string' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const size = Number(values.size);
const longest = Number(values.longest ?? size);

interface Measurement {
  text: string;
  /** At `size`, measured or estimated. */
  ms: number;
  /** How many times as long a text took that was four times as long. */
  growth: number;
  estimated: boolean;
  thrown?: string;
}

/** Of this process alone: other work of the machine would look like growth. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timeOf(name: string, text: string): number {
  const measured = TEXT_FUNCTIONS[name]!;
  const run = typeof measured === 'function' ? () => measured(text) : measured.prepare(text);
  let least = Infinity;
  let spent = 0;
  // What is short is disturbed by whatever else the machine does.
  for (let time = 0; time < MOST_TIMES && spent < ENOUGH_MS; time++) {
    const start = processorMs();
    run();
    const ms = processorMs() - start;
    spent += ms;
    least = Math.min(least, ms);
  }
  return least;
}

function measure(name: string, hostile: (typeof HOSTILE_TEXTS)[number]): Measurement {
  let ms = 0;
  let growth = 1;
  let length = 0;
  for (let next = Math.min(FIRST, size); ; next = Math.min(next * STEP, size)) {
    const before = ms;
    try {
      ms = timeOf(name, hostileText(hostile, next));
    } catch (error) {
      return { text: hostile.name, ms: 0, growth, estimated: false, thrown: String(error) };
    }
    growth = before < CERTAIN_MS ? SQUARE : (ms / before) ** (Math.log(STEP) / Math.log(next / length));
    length = next;
    if (next === size) return { text: hostile.name, ms, growth, estimated: false };
    const longer = Math.min(next * STEP, size) / next;
    if (ms * longer ** 2 > PATIENCE_MS || next >= longest) break;
  }
  const power = Math.max(1, Math.log(growth) / Math.log(STEP));
  return { text: hostile.name, ms: ms * (size / length) ** power, growth, estimated: true };
}

const isBad = ({ ms, thrown }: Measurement) => thrown !== undefined || ms > TOO_SLOW_MS;
const rounded = (measurement: Measurement) => ({
  ...measurement,
  ms: Math.round(measurement.ms),
  growth: Number(measurement.growth.toFixed(1)),
});

if (values.help || !(size > 0)) {
  process.stderr.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else
  for (const name of Object.keys(TEXT_FUNCTIONS)) {
    if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
    const found = HOSTILE_TEXTS.map((text) => measure(name, text));
    const bad = found.filter(isBad).sort((a, b) => b.ms - a.ms);
    const worst = found.reduce((a, b) => (b.ms > a.ms ? b : a));
    process.stdout.write(
      `${JSON.stringify({ function: name, tooSlow: bad.length, ...rounded(bad[0] ?? worst) })}\n`,
    );
    if (values.all)
      for (const one of bad) process.stdout.write(`${JSON.stringify({ function: name, ...rounded(one) })}\n`);
    if (bad.length > 0) process.exitCode = 1;
  }
