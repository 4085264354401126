import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Tried } from '../fuzz/tryCases.ts';

const USAGE = `usage: npm run --silent bench:fuzz -- [--cases N] [--seed N] [--from NAME] [NAME…]
Gives what misleads to every reader of what comes from outside, or to those whose names contain a NAME: made-up texts,
values and bytes, and changed copies of real ones; N cases in all (100000), the same for one seed. --from begins at the
first reader whose name contains its NAME, for a run that was cut. Prints a JSON object a
line, for each reader its cases, its slowest one and what went wrong, and the sum. A reader may throw what it declares and
nothing else, must come to an end, and what it gives must be inert (tests/fuzz/inert.ts). Fails if one does not.
`;
/** A case that takes longer hangs. */
const HANGING_MS = 60_000;
const MEMORY_MB = 1_500;

const { values, positionals } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '14' },
    from: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** What a reader that stopped for good had been given. */
interface Stuck {
  failure: string;
}

/** A reader in a process of its own, which can be ended when it does not come back, and may end for want of memory. */
function tried(reader: number, cases: number, seed: number): Promise<Tried | Stuck> {
  const process = fork(new URL('./fuzzProcess.ts', import.meta.url), [reader, cases, seed].map(String), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY_MB}`],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  let given = 'nothing yet';
  return new Promise((resolve) => {
    const stuck = (what: string) => {
      resolve({ failure: `${what} at ${given}` });
      process.kill('SIGKILL');
    };
    let watch = setTimeout(stuck, HANGING_MS, 'It hung');
    process.on('message', (message: { given: string } | { tried: Tried }) => {
      clearTimeout(watch);
      if ('tried' in message) return resolve(message.tried);
      given = message.given;
      watch = setTimeout(stuck, HANGING_MS, 'It hung');
    });
    process.on('exit', () => {
      clearTimeout(watch);
      stuck('It ended');
    });
  });
}

if (values.help || !(Number(values.cases) > 0)) {
  process.stderr.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const { READERS, casesOf } = await import('../fuzz/readers.ts');
  let sum = 0;
  let failed = 0;
  const from = values.from === undefined ? 0 : READERS.findIndex(({ name }) => name.includes(values.from!));
  if (from < 0) throw new Error(`no reader is called ${values.from}`);
  for (const [at, reader] of READERS.entries()) {
    if (at < from) continue;
    if (positionals.length > 0 && !positionals.some((part) => reader.name.includes(part))) continue;
    const outcome = await tried(at, casesOf(reader, Number(values.cases)), Number(values.seed));
    if (outcome.failure !== null) failed++;
    if ('cases' in outcome) sum += outcome.cases;
    process.stdout.write(`${JSON.stringify({ reader: reader.name, ...outcome })}\n`);
  }
  process.stdout.write(`${JSON.stringify({ cases: sum, failures: failed })}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
