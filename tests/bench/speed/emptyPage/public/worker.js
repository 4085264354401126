/** Keeps the few files of the page, and answers from them alone. */
const FILES = __FILES__;

self.addEventListener('install', (event) =>
  event.waitUntil(caches.open('files').then((cache) => cache.addAll(FILES))),
);
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(caches.match(event.request));
});
