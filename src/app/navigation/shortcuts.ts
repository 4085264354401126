/** Every single-key shortcut, as the settings list them. */
export const SHORTCUTS = [
  { keys: '/', label: 'Search' },
  { keys: 'j', label: 'Next paper' },
  { keys: 'k', label: 'Previous paper' },
  { keys: 'Enter', label: 'Open the paper' },
  { keys: 's', label: 'Save, or take the save back' },
  { keys: 'r', label: 'Mark read, or unread' },
  { keys: 'l', label: 'Listen, or stop' },
  { keys: 'c', label: 'Share, copy or cite' },
  { keys: 't', label: 'Text size and theme' },
  { keys: 'u', label: 'Undo' },
  { keys: 'Esc', label: 'Back to the list' },
  { keys: '?', label: 'All shortcuts' },
] as const;

/** Every swipe, as the settings list them. */
export const SWIPES = [
  { keys: 'Row →', label: 'Save, or take the save back' },
  { keys: 'Row ←', label: 'Mark read, or unread' },
  { keys: 'Text ←', label: 'Next paper' },
  { keys: 'Text →', label: 'Previous paper' },
] as const;
