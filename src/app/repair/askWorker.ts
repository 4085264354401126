/** How long a service worker may take to answer: one that is broken never does. */
const ANSWER_WITHIN_MS = 3000;

/** Whether a service worker says yes, in time. */
export function askWorker(
  worker: ServiceWorker,
  question: { type: string },
  within = ANSWER_WITHIN_MS,
): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (answer: unknown) => {
      clearTimeout(timer);
      port1.close();
      resolve(answer === true);
    };
    const timer = setTimeout(settle, within);
    port1.onmessage = ({ data }) => settle(data);
    worker.postMessage(question, [port2]);
  });
}
