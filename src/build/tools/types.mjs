/**
 * Checks the types of every project: what the native compiler reads by it, components by `svelte-check`, which needs the
 * compiler in JavaScript. All that is wrong is told of, not only what comes first.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROJECTS = [
  ...['core', 'train', 'build', 'data', 'worker', 'documents', 'sw'].map((folder) => `src/${folder}`),
  'tests',
];
// By their paths: both compilers call their program `tsc`, and npm links either of them.
const COMPILER = 'node_modules/typescript-native/bin/tsc';
const SVELTE_CHECK = 'node_modules/svelte-check/bin/svelte-check';

const checks = [
  ...PROJECTS.map((project) => [COMPILER, '-p', project]),
  [SVELTE_CHECK, '--tsconfig', 'src/app/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
];
const failed = checks.filter((args) => run(args) !== 0);
process.exitCode = failed.length ? 1 : 0;

/** @returns {number | null} the code it ends with */
function run(args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status;
}
