import { spawn } from 'node:child_process';
import { emptyTally, type Tally } from './tally.ts';

export interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Reads what the runner counted; a step without one counts as one test. */
  report?: () => Tally;
  /** The step whose result it works on. */
  needs?: string;
}

/** Runs a step with its output on this terminal. `broken` names the steps before that failed. */
export async function runStep(step: Step, broken: ReadonlySet<string>): Promise<Tally> {
  process.stdout.write(`\n── ${step.name}\n`);
  if (step.needs && broken.has(step.needs))
    return failure(`${step.name}: not run, because "${step.needs}" failed`);
  const started = Date.now();
  const code = await run(step);
  process.stdout.write(`── ${step.name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return step.report ? counted(step, step.report, code) : single(step, code);
}

function single({ name }: Step, code: number): Tally {
  return code === 0 ? { ...emptyTally(), passed: 1 } : failure(name);
}

/** A runner that crashed, or that found nothing to run, has not shown that anything works. */
function counted({ name }: Step, report: () => Tally, code: number): Tally {
  let tally: Tally;
  try {
    tally = report();
  } catch (problem) {
    return failure(`${name}: ended with code ${code} and no readable report (${String(problem)})`);
  }
  if (tally.passed + tally.failed.length === 0) tally.failed.push(`${name}: ran no test`);
  else if (code !== 0 && !tally.failed.length)
    tally.failed.push(`${name}: ended with code ${code}, see above`);
  return tally;
}

function failure(name: string): Tally {
  return { ...emptyTally(), failed: [name] };
}

function run({ command, env }: Step): Promise<number> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program!, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
