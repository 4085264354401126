/** A search page around MiniSearch in a worker, which says and shows what the app does: as few rows, as much text. */
const ROWS = 10;

const [box, list] = [document.querySelector('input'), document.querySelector('ul')];
const worker = new Worker(`miniSearchWorker.js${location.search}`, { type: 'module' });

worker.addEventListener('message', ({ data }) => {
  if (data.built) globalThis.built = data.built;
  else if (data.answer.query === box.value) show(data.answer.hits);
});
box.addEventListener('input', () => worker.postMessage(box.value));

function show(hits) {
  const rows = hits.slice(0, ROWS).map(({ title, excerpt }) => {
    const row = document.createElement('li');
    const link = row.appendChild(document.createElement('a'));
    link.href = '#';
    link.textContent = title;
    row.appendChild(document.createElement('p')).textContent = excerpt;
    return row;
  });
  list.replaceChildren(...rows);
}
