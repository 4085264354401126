/** What a service worker answers to a message; never, if it does not. The page says its first before anything else is read. */
export function askWorker(worker: ServiceWorker, question: object): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}
