/** Reading aloud. What is spoken of a formula is a grammar of its own: `core/speech`. */
import { appName } from '../../../core/appName.ts';

export const readAloud = 'Vorlesen';
export const previousSentence = 'Voriger Satz';
export const nextSentence = 'Nächster Satz';
export const pause = 'Pause';
export const play = 'Abspielen';
export const speed = 'Tempo';
export const voice = 'Stimme';
export const anyVoice = 'Automatisch';
export const thisLanguage = 'Sprache der Artikel';
export const otherLanguages = 'Andere Sprachen';
export const onlineVoice = (name: string): string => `${name} (online)`;
export const stopListening = 'Vorlesen beenden';

export const voiceIsOnline = 'Diese Stimme ist online: Ihr Anbieter empfängt, was vorgelesen wird.';
export const chooseVoice =
  'Die Stimmen dieses Browsers sind online: Ihr Anbieter empfängt, was vorgelesen wird. Wer trotzdem zuhören will, wählt eine aus.';
export const readOut = 'Bis zum Ende vorgelesen. „Abspielen“ liest noch einmal vor.';
export const refused = 'Der Browser spricht nur auf Wunsch. Mit „Abspielen“ geht es weiter.';
export const offline =
  'Diese Stimme braucht das Netz. Bitte eine andere wählen oder „Abspielen“ antippen, sobald wieder Netz da ist.';
export const failed =
  'Das Gerät hat aufgehört zu sprechen. Mit „Abspielen“ erneut versuchen oder eine andere Stimme wählen.';
export const noSpeech = `Dieser Browser kann nicht vorlesen. In Chrome, Edge, Firefox oder Safari kann ${appName} es.`;
export const noVoices = `Dieses Gerät hat keine Stimme zum Vorlesen. Bitte in seinen Einstellungen zur Sprachausgabe eine hinzufügen und ${appName} noch einmal öffnen.`;
