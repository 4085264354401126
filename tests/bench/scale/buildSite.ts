import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../e2e/harness/sources.ts';
import { rounded } from './spread.ts';

export interface BuildCost {
  seconds: number;
  peakRssMB: number;
}

const PROCESS = fileURLToPath(new URL('buildProcess.ts', import.meta.url));

/** Builds a site from the documents in `seeds` into `site`. Throws with the build's own words if that fails. */
export async function buildSite(seeds: string, site: string): Promise<BuildCost> {
  const output = await run(['--import', 'tsx', PROCESS, site], {
    ...process.env,
    OFFPRINT_SEEDS: seeds,
    NODE_ENV: 'production',
  });
  const cost = JSON.parse(output.trim().split('\n').at(-1)!) as { seconds: number; peakRss: number };
  return { seconds: rounded(cost.seconds), peakRssMB: Math.round(cost.peakRss / 1e6) };
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let problems = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`The site could not be built:\n${problems}`)),
    );
  });
}
