import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';

/** It ends before it is begun. */
const DEATH = `throw new Error('This release cannot start.');\nsetTimeout(`;

/** A release whose files all come as they were built, and which cannot start. */
const dead: Plugin = {
  name: 'offprint-tests:dead-release',
  transform: (code, id) =>
    id.endsWith('/src/app/main.ts') ? { code: code.replace('setTimeout(', DEATH), map: null } : null,
};

export default mergeConfig(base, defineConfig({ plugins: [dead] }));
