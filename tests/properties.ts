import fc from 'fast-check';

/**
 * fast-check as the tests of `npm test` use it: the same cases on each run, so that none fails by chance, which says nothing
 * of the change it fails on. `OFFPRINT_EXPLORE=1` before `npx vitest run` tries others, as `npm run bench:fuzz` does; a case
 * that fails is told with its seed.
 */
fc.configureGlobal({ seed: process.env['OFFPRINT_EXPLORE'] === undefined ? 1 : Date.now() });

export default fc;
