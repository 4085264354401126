/**
 * Presses what a person presses, and takes the time until what that changes is painted, in milliseconds: what is there when
 * the callbacks of a frame run is in the picture of that frame, and the task after it begins once that is painted.
 */
globalThis.pressAndPaint = async (press, until) => {
  const pressed = document.querySelector(press);
  const before = pressed.ariaPressed;
  const isDone = () => (until ? document.querySelector(until) !== null : pressed.ariaPressed !== before);
  const began = performance.now();
  pressed.click();
  do await new Promise(requestAnimationFrame);
  while (!isDone());
  await nextTask();
  return performance.now() - began;
};

function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}
