/**
 * Runs in a page before its own scripts and takes the times of what it shows, in milliseconds since the navigation began:
 * the app's marks and first rows, and for each keystroke when its results were ready and when they were painted.
 */
{
  const MARKS = {
    ready: 'html[data-ready="offline"]',
    list: 'ul[aria-label="Papers"] a',
    results: 'ul[aria-label="Results"] a',
  };
  const times = {};
  /** The keystroke under way: what will stand in the box, and who waits for its results. */
  let expected = null;
  let keyAt = 0;
  let searchable = false;

  /** Calls back once what is in the document by now has been painted. */
  const afterPaint = (callback) =>
    requestAnimationFrame((frameAt) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => callback(frameAt);
      port2.postMessage(null);
    });

  /** Marks that came into the document in the frame that is being made: what is measured in it draws rows as well. */
  let inFrame = null;
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => {
    for (const name of inFrame) times[name] = performance.now();
    inFrame = null;
  };
  const look = () => {
    for (const [name, selector] of Object.entries(MARKS)) {
      if (name in times || !document.querySelector(selector)) continue;
      times[name] = null;
      if (inFrame) inFrame.push(name);
      else afterPaint(() => (times[name] = performance.now()));
    }
  };
  const eachFrame = () => {
    if (!inFrame) afterFrame.port2.postMessage(null);
    inFrame ??= [];
    look();
    if (Object.keys(times).length < Object.keys(MARKS).length) requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  addEventListener(
    'beforeinput',
    ({ timeStamp }) => {
      keyAt = timeStamp;
      const key = expected;
      if (key) requestAnimationFrame((frameAt) => (key.letterFrame ??= frameAt));
    },
    { capture: true },
  );

  /** Called when the app has taken up an answer: its rows are in the document, not yet laid out. */
  const answered = ({ query, took }) => {
    if (!expected || query !== expected.query) return;
    const key = expected;
    // The same may be answered again, with more hits.
    expected = null;
    document.body.getBoundingClientRect();
    const work = performance.now() - keyAt;
    afterPaint((frameAt) => {
      const painted = performance.now() - keyAt;
      key.resolve({ work, painted, late: frameAt - (key.letterFrame ?? frameAt), took });
    });
  };

  /** The listener that looks at answers is the last to be told, after the app's. */
  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    addEventListener(...args) {
      super.addEventListener(...args);
      if (args[0] !== 'message') return;
      super.removeEventListener('message', onMessage);
      super.addEventListener('message', onMessage);
    }
  };
  const onMessage = ({ data }) => {
    if (data.event === 'content') searchable = data.state.searchable;
    if (typeof data.answer?.took === 'number') answered(data.answer);
  };

  globalThis.watch = {
    times,
    isSearchable: () => searchable,
    /** To be called before a key is pressed; `result` is then its times. */
    expect(query) {
      watch.result = new Promise((resolve) => (expected = { query, resolve }));
    },
    result: null,
  };
}
