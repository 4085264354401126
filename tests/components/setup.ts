import { configure } from '@testing-library/svelte';

/** What is looked for on screen may be late on a busy machine; a wait ends with what it is for. */
configure({ asyncUtilTimeout: 50_000 });
