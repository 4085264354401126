/** Does what a button is for. What comes of it is told at the bottom of the screen, where it must not cover the button. */
export function pressInSight(
  { currentTarget }: { currentTarget: HTMLElement },
  act: () => Promise<void>,
): void {
  currentTarget.scrollIntoView({ block: 'nearest' });
  void act();
}
