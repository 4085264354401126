import { spawn } from 'node:child_process';
import { emptyTally, type Tally } from './tally.ts';

export interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Reads what the runner counted; a step without one counts as one test. */
  report?: () => Tally;
  /** The steps of earlier rounds, or before it in its lane, whose results it works on. */
  needs?: string[];
}

/**
 * Runs a step with its output on this terminal: as it comes, or in one piece at its end where others run beside it.
 * `broken` names the steps before that failed.
 */
export async function runStep(step: Step, broken: ReadonlySet<string>, beside: boolean): Promise<Tally> {
  const heading = `\n── ${step.name}\n`;
  const missing = step.needs?.find((name) => broken.has(name));
  if (missing) return failure(`${step.name}: not run, because "${missing}" failed`);
  const started = Date.now();
  if (!beside) process.stdout.write(heading);
  const { code, output } = await run(step, beside);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${beside ? heading + output : ''}── ${step.name}: ${seconds} s\n`);
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

/** @param collected whether its output is given at its end, and not shown */
function run({ command, env }: Step, collected: boolean): Promise<{ code: number; output: string }> {
  const [program, ...args] = command;
  const out = collected ? 'pipe' : 'inherit';
  let output = '';
  return new Promise((resolve) => {
    const child = spawn(program!, args, { env: { ...process.env, ...env }, stdio: ['ignore', out, out] });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
