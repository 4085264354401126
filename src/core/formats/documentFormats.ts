import type { DocumentFormat } from './documentFormat.ts';
import { json } from './json.ts';
import { pageCopy } from './pageCopy.ts';

/** Asked in this order; the page copy takes any text and comes last. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [json, pageCopy];
