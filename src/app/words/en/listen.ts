/** Reading aloud. What is spoken of a formula is a grammar of its own: `core/speech`. */
import { appName } from '../../../core/appName.ts';

export const readAloud = 'Read aloud';
export const previousSentence = 'Previous sentence';
export const nextSentence = 'Next sentence';
export const pause = 'Pause';
export const play = 'Play';
export const speed = 'Speed';
export const voice = 'Voice';
export const anyVoice = 'Auto';
export const thisLanguage = 'This language';
export const otherLanguages = 'Other languages';
export const onlineVoice = (name: string): string => `${name} (online)`;
export const stopListening = 'Stop listening';

export const voiceIsOnline = 'This voice is online: its maker receives what is read aloud.';
export const chooseVoice =
  'The voices of this browser are online: their maker receives what is read aloud. To listen all the same, choose one.';
export const readOut = 'Read to the end. Press Play to hear it again.';
export const refused = 'The browser speaks only when asked to. Press Play to go on.';
export const offline = 'This voice needs the network. Choose another one, or press Play when you are online.';
export const failed = 'The device stopped speaking. Press Play to try again, or choose another voice.';
export const noSpeech = `This browser cannot read aloud. To listen, open ${appName} in Chrome, Edge, Firefox or Safari.`;
export const noVoices = `This device has no voice to read with. Add one in its text-to-speech settings, then open ${appName} again.`;
