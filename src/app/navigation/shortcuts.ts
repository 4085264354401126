import * as words from '../words/en/shortcuts.ts';

/** Every single-key shortcut, as the settings list them. */
export const SHORTCUTS = [
  { keys: '/', label: words.search },
  { keys: 'j', label: words.nextPaper },
  { keys: 'k', label: words.previousPaper },
  { keys: 'Enter', label: words.openPaper },
  { keys: 's', label: words.save },
  { keys: 'r', label: words.read },
  { keys: 'n', label: words.note },
  { keys: 'h', label: words.highlight },
  { keys: 'l', label: words.listen },
  { keys: 'c', label: words.share },
  { keys: 't', label: words.text },
  { keys: 'u', label: words.undo },
  { keys: 'Esc', label: words.back },
  { keys: '?', label: words.all },
];

/** Every swipe, as the settings list them. */
export const SWIPES = [
  { keys: words.rowForwards, label: words.save },
  { keys: words.rowBackwards, label: words.read },
  { keys: words.textBackwards, label: words.nextPaper },
  { keys: words.textForwards, label: words.previousPaper },
];
