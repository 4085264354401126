/**
 * Runs before the app and without it: sets theme and language before the first paint, and where the app does not start, has
 * `repair.js` say so and offer a way on. A shell that is damaged on the device would otherwise stay dead, even online.
 *
 * The app says by `document.documentElement.dataset.ran` that its scripts have all run and its words are read, or cannot be
 * (`false`), and by `dataset.booted` that it has started.
 */
import * as de from './words/de/boot.ts';
import * as en from './words/en/boot.ts';
import { languageFor, type Language } from './words/languages.ts';

/** For each language the file with what a start says, from the page's folder, if it can be asked for ahead. */
declare const START_FILES: Readonly<Record<string, string>>;

/** This script runs before the words of a language are read, so it carries its two sentences in every language. */
const WORDS = {
  en: { notLoaded: en.notLoaded, reload: en.reload },
  de: { notLoaded: de.notLoaded, reload: de.reload },
} satisfies Record<Language, unknown>;
const BY_NAME: Readonly<Partial<Record<string, (typeof WORDS)[Language]>>> = WORDS;

/** What `repair.js` exports. */
interface Repair {
  showTrouble(trouble: 'loading' | 'broken'): void;
}

const root = document.documentElement;
const scope = new URL('.', document.baseURI);
const THEMES = ['light', 'sepia', 'dark', 'black', 'system'];
/** How long a start may take before something is said; cold starts on slow phones take under 2 s. */
const PATIENCE_MS = 8000;
/** After an error in a script: the app may still start, if the error was not its end. */
const GRACE_MS = 500;

let told = '';

const theme = noted('theme');
if (theme !== null && THEMES.includes(theme)) root.dataset['theme'] = theme;
// What the page was built in, for a browser that asks for none of the languages.
root.dataset['ownLanguage'] = root.lang;
const language = languageFor(noted('language'), navigator.languages, root.lang);
root.lang = language;
const words = BY_NAME[language] ?? WORDS.en;
const file = START_FILES[language];
if (file) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = `./${file}`;
  document.head.append(link);
}

addEventListener('error', onError, true);
setTimeout(onPatienceOver, PATIENCE_MS);
const started = new MutationObserver(() => {
  if (root.dataset['ran'] === 'false') tell('broken');
  if (!hasBooted()) return;
  started.disconnect();
  document.getElementById('trouble')?.remove();
  try {
    sessionStorage.removeItem(`offprint:${scope.pathname}:repaired`);
  } catch {
    // Nothing was remembered there.
  }
});
started.observe(root, { attributeFilter: ['data-booted', 'data-ran'] });

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

/** Errors of other people's scripts (extensions) and of pictures are none of ours. Styles are noted. */
function onError(event: ErrorEvent): void {
  const { target } = event;
  if (target instanceof HTMLLinkElement) target.dataset['failed'] = '';
  const address = target instanceof HTMLScriptElement ? target.src : event.filename;
  if (address?.startsWith(scope.href)) setTimeout(() => tell('broken'), GRACE_MS);
}

/**
 * While its scripts are on their way the app is loading, however long that takes. Where they have just run, on a device that
 * is busy, what shows the app is next.
 */
function onPatienceOver(): void {
  if (hasBooted()) return;
  if ('ran' in root.dataset) setTimeout(() => tell('broken'), GRACE_MS);
  else tell('loading');
  setTimeout(onPatienceOver, PATIENCE_MS);
}

function tell(trouble: 'loading' | 'broken'): void {
  if (hasBooted() || told === 'broken' || told === trouble) return;
  if (!document.body) return void setTimeout(() => tell(trouble), GRACE_MS);
  told = trouble;
  const address = `${scope.href}repair.js`;
  const load = (from: string) => import(/* @vite-ignore */ from) as Promise<Repair>;
  // A host may have answered something else before, which the browser remembers.
  load(address)
    .catch(() => load(`${address}?${Date.now()}`))
    .then(
      ({ showTrouble }) => hasBooted() || showTrouble(trouble),
      () => hasBooted() || tellWithout(),
    );
}

function tellWithout(): void {
  const text = document.createElement('p');
  text.id = 'trouble';
  text.setAttribute('role', 'alert');
  const again = document.createElement('a');
  again.href = './';
  again.textContent = words.reload;
  text.append(words.notLoaded, ' ', again);
  document.getElementById('trouble')?.remove();
  document.body.prepend(text);
}
