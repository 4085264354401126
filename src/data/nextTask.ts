/**
 * Resolves after the messages that are waiting now have been handled. A message to oneself queues behind them at once,
 * where nested timers would wait 4 ms each, and those of a page in the background a second or a minute.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
