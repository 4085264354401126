/** Begins a thread of a build: Node reads TypeScript in it as in the sources. */
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
