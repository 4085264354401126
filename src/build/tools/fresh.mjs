/**
 * Makes a fresh machine ready: installs the packages of package-lock.json, and with `--browser` a Chromium and its
 * headless shell. Plain JavaScript without packages, because it runs before there are any. Does nothing where all is in place.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, findHeadlessShell } from './findChromium.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LOCK = `${ROOT}package-lock.json`;
const STAMP = `${ROOT}node_modules/.offprint-lock`;
/** That no headless shell could be had: it is not asked for again until packages are installed anew. */
const NO_SHELL = `${ROOT}node_modules/.offprint-no-headless-shell`;
/** As in `engines` of package.json: Vite needs it. */
const OLDEST_NODE = [20, 19];
/** A mirror that is merely slow gets this long, seconds; npm gives up by itself when there is no network. */
const APT_OPTIONS = ['-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30'];

try {
  checkNode();
  installPackages();
  if (process.argv.includes('--browser')) installBrowser();
} catch (problem) {
  process.stderr.write(`\n${problem.message}\n`);
  process.exitCode = 1;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `Offprint needs Node ${OLDEST_NODE.join('.')} or newer and this is ${process.versions.node}. Install Node 20 or 22 and try again.`,
  );
}

function installPackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  tell('Installing the packages of package-lock.json.');
  if (!runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']))
    throw new Error(
      'The packages could not be installed: npm says why above. Check the network (or the registry that npm is set to) and run the same command again.',
    );
  writeFileSync(STAMP, hash);
}

function installBrowser() {
  if (findChromium() && (hasShell() || existsSync(NO_SHELL))) return;
  if (canUseApt()) installWithApt();
  if (!findChromium()) download();
  if (!findChromium())
    throw new Error(
      'The tests need a Chromium and none could be installed. Install one yourself, or set OFFPRINT_CHROMIUM to its path, and run the same command again.',
    );
  tell(`The tests run in ${findHeadlessShell() ?? findChromium()}.`);
  if (hasShell()) return;
  tell('No headless shell of Chromium could be installed: the whole browser does, and takes longer.');
  writeFileSync(NO_SHELL, '');
}

/** Who names a browser means it for everything. */
function hasShell() {
  return Boolean(process.env.OFFPRINT_CHROMIUM) || findHeadlessShell() !== null;
}

function canUseApt() {
  return process.getuid?.() === 0 && run('apt-get', ['--version'], { quiet: true });
}

/** What is missing of the two, as far as this system has it: Debian has both, others not. */
function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  tell('Asking apt for Chromium.');
  run('apt-get', [...APT_OPTIONS, 'update'], { env });
  const wanted = [!findChromium() && 'chromium', !hasShell() && 'chromium-headless-shell'];
  const packages = wanted.filter((name) => name && run('apt-cache', ['show', name], { quiet: true }));
  if (packages.length > 0)
    run('apt-get', [...APT_OPTIONS, 'install', '-y', '--no-install-recommends', ...packages], { env });
}

function download() {
  const dependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
  tell('Downloading Chromium with Playwright.');
  runNpm(['exec', '--', 'playwright', 'install', ...dependencies, 'chromium']);
}

/** Under `npm start` npm tells where it lives; that also works where `npm` is a batch file. */
function runNpm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? run(process.execPath, [script, ...args]) : run('npm', args);
}

function run(command, args, { env = process.env, quiet = false } = {}) {
  const stdio = quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'];
  return spawnSync(command, args, { cwd: ROOT, env, stdio }).status === 0;
}

function tell(sentence) {
  process.stdout.write(`${sentence}\n`);
}
