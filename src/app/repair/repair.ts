/**
 * What is said where the app does not start, and the repair. It is a script of its own, so that a start does not wait for
 * it; `boot.js` reads it when it is needed.
 */
import type { Catalogue } from '../words/catalogue.ts';
import * as de from '../words/de/boot.ts';
import * as en from '../words/en/boot.ts';
import type { Language } from '../words/languages.ts';
import { askWorker } from '../../platform/ownWorker.ts';
import { dress } from './dress.ts';
import { ANSWER_WITHIN_MS, hasApp, mend, ownController, type Unrepaired } from './mend.ts';
import { siteAnswers } from './siteFiles.ts';

const WORDS = { en, de } satisfies Record<Language, Catalogue['boot']>;
const BY_NAME: Readonly<Partial<Record<string, Catalogue['boot']>>> = WORDS;
/** `boot.js` has said by now which language it is. */
const words = BY_NAME[document.documentElement.lang] ?? en;

/** `loading`: the app's scripts are on their way; `broken`: it does not start. */
export type Trouble = 'loading' | 'broken';

const scope = new URL('.', document.baseURI);
/**
 * Remembers for as long as the tab is open, and until the app starts (`boot.ts`), what was tried: `again` that the page was
 * loaded once more by itself, `yes` that a repair was made.
 */
const TRIED = `offprint:${scope.pathname}:repaired`;

export function showTrouble(trouble: Trouble): void {
  if (trouble === 'loading') show(words.loadingTitle, words.loading);
  else void tellBroken();
}

/** A version that never started here gives way to the one before it, by itself. */
async function tellBroken(): Promise<void> {
  const controller = ownController();
  const { dataset } = document.documentElement;
  const isBack = controller && (await askWorker(controller, { type: 'GO_BACK' }, ANSWER_WITHIN_MS));
  // The app was only slow: it has started meanwhile, and told the worker so.
  if ('booted' in dataset) return;
  if (isBack || (await canLoadAgain())) return location.reload();
  const known = await hasApp();
  if ('booted' in dataset) return;
  show(words.title, wasRepaired() ? words.intact : known ? words.damaged : words.notHandedOut, true);
}

/**
 * A script that did not come may have been cut off on its way, as where a phone changes networks: browsers do not ask for it
 * again. Once, and where the site is there, the page is loaded anew before anything is said.
 */
async function canLoadAgain(): Promise<boolean> {
  const { dataset } = document.documentElement;
  if (dataset['ran'] === 'true' || tried() !== null || !(await siteAnswers(scope))) return false;
  return !('booted' in dataset) && note('again');
}

function show(title: string, sentence: string, canRepair = false): void {
  const text = element('p', sentence);
  const panel = element('div');
  panel.setAttribute('role', 'alert');
  panel.tabIndex = -1;
  panel.append(element('h1', title), text);
  if (canRepair) {
    const repairButton = button(words.repair, () => void repair(text, repairButton));
    panel.append(repairButton);
  }
  panel.append(button(words.reload, () => location.reload()));
  dress(panel);
  document.getElementById('trouble')?.remove();
  // The page's own message, for browsers in which no script runs, says the same.
  document.getElementById('unstarted')?.remove();
  panel.id = 'trouble';
  document.body.prepend(panel);
  panel.focus();
}

async function repair(text: HTMLElement, repairButton: HTMLButtonElement): Promise<void> {
  repairButton.disabled = true;
  text.textContent = words.repairing;
  const problem: Unrepaired | null = await mend(wasRepaired()).catch(() => 'unreachable');
  if (problem) {
    text.textContent = words.unrepaired[problem];
    repairButton.disabled = false;
    repairButton.focus();
    return;
  }
  note('yes');
  location.reload();
}

function wasRepaired(): boolean {
  return tried() === 'yes';
}

/** Where nothing can be remembered, each repair is a thorough one, and nothing is done by itself. */
function tried(): string | null {
  try {
    return sessionStorage.getItem(TRIED);
  } catch {
    return 'yes';
  }
}

/** False where nothing can be remembered. */
function note(what: 'again' | 'yes'): boolean {
  try {
    sessionStorage.setItem(TRIED, what);
    return true;
  } catch {
    return false;
  }
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
