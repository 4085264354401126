import '../data/refusals.ts';
import './styles/fonts.css';
import './styles/fallbackFonts.css';
import './styles/mathFont.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import { keepUpToDate } from './actions/keepUpToDate.ts';
import { start } from './actions/start.svelte.ts';
import { markStandalone } from '../platform/install.ts';
import App from './App.svelte';
import { readStartWords } from './words/spoken.ts';

const { dataset } = document.documentElement;
readStartWords().then(
  () => {
    dataset['ran'] = 'true';
    markStandalone();
    // In tasks of their own: reading the scripts has taken one. Papers are read by a worker while the page is drawn.
    setTimeout(keepUpToDate);
    setTimeout(show);
  },
  () => (dataset['ran'] = 'false'),
);

function show(): void {
  document.getElementById('unstarted')?.remove();
  mount(App, { target: document.getElementById('app')! });
  dataset['booted'] = 'true';
  // And so has the first picture.
  setTimeout(start);
}
