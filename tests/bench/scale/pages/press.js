/** Presses what a person presses, and takes the time until what that changes is painted, in milliseconds. */
globalThis.pressAndPaint = async (press, until) => {
  const pressed = document.querySelector(press);
  const before = pressed.ariaPressed;
  const isDone = () => (until ? document.querySelector(until) !== null : pressed.ariaPressed !== before);
  const began = performance.now();
  pressed.click();
  while (!isDone()) await new Promise(requestAnimationFrame);
  await painted();
  return performance.now() - began;
};

/** The task after the next frame begins once that frame is painted. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}
