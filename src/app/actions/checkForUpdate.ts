import {
  ANSWER_WITHIN_MS,
  checkForUpdate as askServer,
  type UpdateCheck,
} from '../../platform/updateCheck.ts';
import { withinTime } from '../../platform/withinTime.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { contentProblem } from '../words/told.ts';
import { updates } from '../state/frame/updates.svelte.ts';
import * as words from '../words/en/settings.ts';

/**
 * Looks for newer papers and a newer app, and says what was found, or that no answer came in time; a newer app also asks
 * to be let in.
 */
export async function checkForUpdate(): Promise<void> {
  if (updates.looking) return;
  updates.looking = true;
  const before = content.state.version;
  const known = updates.ready;
  try {
    const [app, papers] = await Promise.all([askServer(), withinTime(ANSWER_WITHIN_MS, content.sync())]);
    const message = outcomeOf(app, papers, before);
    // The banner that came of it says the same; one that was there before is no answer.
    const isToldByBanner = message === words.aboutApp.waiting && !known;
    toasts.show({ message, ...(isToldByBanner && { about: 'update' }) });
  } catch (problem) {
    reportProblem(problem);
  } finally {
    updates.looking = false;
  }
}

function outcomeOf(app: UpdateCheck, papers: ContentState | undefined, before: string | null): string {
  const isNewer = app === 'waiting' || app === 'coming';
  const arrived = papersNews(papers, before);
  if (arrived) return isNewer ? `${arrived} ${words.aboutApp[app]}` : arrived;
  if (isNewer) return words.aboutApp[app];
  // Where nothing is stored the problem is that, and no news.
  const refused = app === 'none' && papers?.persistent && contentProblem(papers);
  const said = refused || words.aboutApp[app === 'none' && !papers ? 'silent' : app];
  return updates.ready ? `${said} ${words.stillWaits}` : said;
}

/** @param papers what the site gave, undefined if it is not all here yet. */
function papersNews(papers: ContentState | undefined, before: string | null): string | null {
  if (papers) return papers.version === before ? null : words.papersUpToDate;
  const { status, progress } = content.state;
  return status === 'importing' && progress ? words.papersComing : null;
}
