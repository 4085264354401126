/** What letters begin with in other languages than English, at the beginning of a line. */
const GREETINGS =
  'sehr geehrte[rs]?|liebe[rs]? \\p{Lu}[^.!?\\n]{0,60}[,!]$|hallo|guten (?:tag|morgen)|ch(?:er|ère)s? [^.!?\\n]{0,60},$|madame, monsieur|bonjour|estimad[oa]s?|querid[oa]s?|hola|gentil(?:e|i|issim[oia])|egregi[oa]|cara? \\p{Lu}[^.!?\\n]{0,40},$|caro \\p{Lu}[^.!?\\n]{0,40},$|ciao|prezad[oa]s?|olá|exm[oa]s?\\.|geachte|beste \\p{Lu}[^.!?\\n]{0,40},$|bästa \\p{Lu}|hej|kære|kjære|hei|szanown[aiy]|drog[ai] \\p{Lu}|dzień dobry|vážen[áýí]|уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|здравствуйте|sayın|merhaba|拝啓|前略|尊敬的|敬爱的|亲爱的|親愛的|안녕하세요';
/** What they end with. */
const FAREWELLS =
  'mit (?:freundlichen|besten|herzlichen|lieben) grüßen|(?:viele|beste|liebe|herzliche) grüße|hochachtungsvoll|cordialement|bien à (?:vous|toi)|veuillez (?:agréer|recevoir)|(?:un )?(?:cordial|fuerte) (?:saludo|abrazo)|un (?:saludo|abrazo)|saludos|atentamente|reciba un|cordiali saluti|distinti saluti|un caro saluto|atenciosamente|cumprimentos|um abraço|met vriendelijke groet|hoogachtend|med vänliga? hälsning(?:ar)?|vänliga hälsningar|med venlig hilsen|med vennlig hilsen|ystävällisin terveisin|z poważaniem|pozdrawiam|s pozdravem|с уважением|saygılarımla|敬具|草々|此致|敬礼|드림$';
/** Recipes, minutes and newsletters. */
const OTHERS =
  'zutaten|zubereitung|anwesend|tagesordnung|protokoll d(?:er|es)|newsletter abbestellen|abmelden$|ingrédients|préparation$|étaient présents|ordre du jour|compte rendu de|se désabonner|ingredientes|preparación$|asistentes|orden del día|darse de baja|ingredienti|preparazione$|ordine del giorno|ingrediënten|bereiding$|aanwezig|uitschrijven$|modo de preparo|cancelar (?:a )?(?:inscrição|suscripción)|材料$|作り方|配信停止|退订';
const ELSEWHERE = new RegExp(`^(?:${GREETINGS}|${FAREWELLS}|${OTHERS})(?![\\p{L}\\p{N}])`, 'imu');
/** Japanese and Chinese put no blank behind a word: these stand alone on their line, or with a name in front. */
const ALONE = /^(?:拝啓|敬具|草々|此致|敬礼)|^[^\s。、]{1,12}(?:先生|様|殿|同志|님께?)[:：,，]?$/m;

/** What stands around the articles of encyclopaedias that readers write, in some languages; each alone stands elsewhere, too. */
const OF_ENCYCLOPAEDIA =
  /^(?:from|aus|de|da|van|från|fra|z)? ?wikipedia\b[^\n]{0,60}$|^(?:artikel|diskussion|lesen|bearbeiten|quelltext (?:anzeigen|bearbeiten)|versionsgeschichte|einzelnachweise|siehe auch|weblinks|kategorien?: [^\n]{1,300}|talk|view history|see also|external links|category: [^\n]{1,300}|categories: [^\n]{1,300}|lire|modifier(?: le code)?|voir l['’]historique|notes et références|voir aussi|articles connexes|liens externes|catégories?\s?: [^\n]{1,300}|artículo|discusión|leer|editar|ver historial|véase también|enlaces externos|categorías?: [^\n]{1,300}|artigo|discussão|ler|ver histórico|ver também|ligações externas|voce|discussione|leggi|modifica(?: wikitesto)?|cronologia|voci correlate|collegamenti esterni|overleg|lezen|bewerken|geschiedenis|zie ook|diskussion|redigera|visa historik|se även|externa länkar)$/gimu;
const FEWEST_OF_ENCYCLOPAEDIA = 3;

function isOfEncyclopaedia(text: string): boolean {
  const lines = new Set(text.match(OF_ENCYCLOPAEDIA)?.map((line) => line.toLowerCase()));
  return lines.size >= FEWEST_OF_ENCYCLOPAEDIA;
}

/** Whether a text has a line that only letters, recipes, minutes or newsletters have, in some other language than English, or those of an encyclopaedia. */
export function isOfOthersElsewhere(text: string): boolean {
  return ELSEWHERE.test(text) || ALONE.test(text) || isOfEncyclopaedia(text);
}
