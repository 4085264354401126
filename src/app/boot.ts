/**
 * Runs before the app and without it: sets theme and language before the first paint, and where the app does not start, says so
 * and offers a repair. A shell that is damaged on the device would otherwise stay dead, even online.
 *
 * The app says that it has started by `document.documentElement.dataset.booted`.
 */
import type * as Words from './words/en/boot.ts';
import { languageFor } from './words/languages.ts';

/** For each language what is said here, and the file with what a start says, from the page's folder. */
declare const SPOKEN: Readonly<Record<string, { words: Record<keyof typeof Words, string>; file?: string }>>;

const root = document.documentElement;
const scope = new URL('.', document.baseURI);
const THEMES = ['light', 'sepia', 'dark', 'black', 'system'];
/** How long a start may take before something must be wrong; cold starts on slow phones take under 2 s. */
const PATIENCE_MS = 8000;
/** After an error in a script: the app may still start, if the error was not its end. */
const GRACE_MS = 500;

let panel: HTMLElement | null = null;
let scriptsHaveRun = false;

const theme = noted('theme');
if (theme !== null && THEMES.includes(theme)) root.dataset['theme'] = theme;
// What the page was built in, for a browser that asks for none of the languages.
root.dataset['ownLanguage'] = root.lang;
root.lang = languageFor(noted('language'), navigator.languages, root.lang);
const { words, file } = SPOKEN[root.lang]!;
if (file) {
  const link = element('link');
  link.rel = 'modulepreload';
  link.href = `./${file}`;
  document.head.append(link);
}

addEventListener('error', onError, true);
addEventListener('DOMContentLoaded', () => (scriptsHaveRun = true));
setTimeout(onPatienceOver, PATIENCE_MS);
const started = new MutationObserver(() => {
  if (hasBooted()) hidePanel();
});
started.observe(root, { attributeFilter: ['data-booted'] });

/** What the app left noted; null also where storage is refused. */
function noted(name: string): string | null {
  try {
    return localStorage.getItem(`offprint:${scope.pathname}:${name}`);
  } catch {
    return null;
  }
}

function hasBooted(): boolean {
  return 'booted' in root.dataset;
}

/** Errors of other people's scripts (extensions) and of pictures are none of ours. */
function onError(event: ErrorEvent): void {
  const { target } = event;
  const address = target instanceof HTMLScriptElement ? target.src : event.filename;
  if (address?.startsWith(scope.href)) setTimeout(showPanel, GRACE_MS);
}

/** A first visit over a slow network is still loading: that is the browser's to show. */
function onPatienceOver(): void {
  const stillLoading =
    !scriptsHaveRun && !(navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller;
  if (stillLoading) setTimeout(onPatienceOver, PATIENCE_MS);
  else showPanel();
}

function showPanel(): void {
  if (panel || hasBooted()) return;
  if (!document.body) return void setTimeout(showPanel, GRACE_MS);
  const title = element('h1', words.title);
  const text = element('p', words.damaged);
  const repairButton = button(words.repair, () => repair(text, repairButton));
  const reloadButton = button(words.reload, () => location.reload());
  panel = element('div');
  panel.setAttribute('role', 'alert');
  panel.tabIndex = -1;
  panel.append(title, text, repairButton, reloadButton);
  dress(panel);
  document.body.prepend(panel);
  panel.focus();
}

function hidePanel(): void {
  started.disconnect();
  panel?.remove();
}

/** Removes the app's files and never its data. Nothing is removed unless the app can be fetched again. */
async function repair(text: HTMLElement, repairButton: HTMLButtonElement): Promise<void> {
  repairButton.disabled = true;
  text.textContent = words.repairing;
  try {
    await askServer();
  } catch {
    text.textContent = words.needsNetwork;
    repairButton.disabled = false;
    repairButton.focus();
    return;
  }
  await Promise.allSettled([removeWorkers(), removeShells()]);
  location.reload();
}

/** The worker's own script is the one file that never comes from the worker. */
async function askServer(): Promise<void> {
  const response = await fetch(new URL('service-worker.js', scope), { method: 'HEAD', cache: 'no-store' });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
}

async function removeWorkers(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter((one) => one.scope === scope.href).map((one) => one.unregister()));
}

async function removeShells(): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`offprint:${scope.pathname}:shell `));
  await Promise.all(own.map((name) => caches.delete(name)));
}

function element<N extends keyof HTMLElementTagNameMap>(name: N, text = ''): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, action: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

/** The app's styles may be what is missing. */
function dress(panel: HTMLElement): void {
  Object.assign(panel.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '999',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: '15vh 24px 24px',
    font: '17px/1.55 system-ui, sans-serif',
    textAlign: 'center',
    color: 'var(--ink, CanvasText)',
    background: 'var(--paper, Canvas)',
  });
  for (const one of panel.querySelectorAll('h1'))
    Object.assign(one.style, { font: 'inherit', fontSize: '24px' });
  for (const one of panel.querySelectorAll('p'))
    Object.assign(one.style, { maxWidth: '40ch', margin: '16px auto' });
  for (const one of panel.querySelectorAll('button')) {
    Object.assign(one.style, {
      minHeight: '48px',
      margin: '8px',
      padding: '8px 24px',
      font: 'inherit',
      color: 'inherit',
      background: 'none',
      border: '1px solid',
      borderRadius: '24px',
    });
  }
}
