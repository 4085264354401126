/** Every single-key shortcut, as the settings list them. */
export const SHORTCUTS = [
  { keys: '/', label: 'Search' },
  { keys: 'j', label: 'Next paper' },
  { keys: 'k', label: 'Previous paper' },
  { keys: 'Enter', label: 'Open the paper' },
  { keys: 's', label: 'Save, or take the save back' },
  { keys: 'r', label: 'Mark read, or unread' },
  { keys: 'l', label: 'Listen, or stop' },
  { keys: 'u', label: 'Undo' },
  { keys: 'Esc', label: 'Back to the list' },
  { keys: '?', label: 'All shortcuts' },
] as const;
