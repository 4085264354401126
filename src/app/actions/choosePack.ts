import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';

/** Has a pack on this device or not, beside those that are wanted already. What was saved stays. */
export async function choosePack(id: string, wanted: boolean): Promise<void> {
  const others = content.wanted.filter((other) => other !== id);
  await content.choose(wanted ? [...others, id] : others).catch(reportProblem);
}
