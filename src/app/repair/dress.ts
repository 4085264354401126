/** Gives the panel its look: the app's styles may be what is missing. */
export function dress(panel: HTMLElement): void {
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
    outline: 'none',
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
