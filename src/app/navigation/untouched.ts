let untouched = true;
for (const kind of ['pointerdown', 'keydown', 'wheel'])
  addEventListener(kind, () => (untouched = false), { capture: true, passive: true, once: true });

/** Whether nobody has pressed, typed or scrolled anything since a view first asked. */
export const isUntouched = (): boolean => untouched;
