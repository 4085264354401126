/** The text of a mail: its subject, and what it says as HTML or as plain text. */
export interface MailBody {
  subject: string;
  /** The date of the mail, as it is written. */
  date: string;
  html: string | null;
  text: string | null;
}

const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):[^\S\r\n\u2028\u2029]{0,40}(.*)$/;
const KNOWN =
  /^(?:from|to|cc|subject|date|reply-to|sender|return-path|received|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|list-id|list-unsubscribe|dkim-signature|authentication-results|arc-[\w-]+|x-[\w-]+|sent)$/i;
const FEWEST_HEADERS = 2;
/** Parts within parts, and parts of one mail, at most. */
const DEEPEST = 6;
const MOST_PARTS = 60;

/** Whether a text begins with the head of a mail. */
export function isMail(head: string): boolean {
  const lines = head
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(0, 40);
  const first = lines.findIndex((line) => line.trim() !== '' && !/^From \S/.test(line));
  if (first < 0 || /^From: <Saved by|^Snapshot-Content-Location:/m.test(head)) return false;
  let headers = 0;
  let isOfMail = false;
  for (const line of lines.slice(first)) {
    const name = HEADER.exec(line)?.[1];
    if (name !== undefined && KNOWN.test(name)) {
      headers++;
      isOfMail ||= /^(?:from|subject|received|return-path|delivered-to)$/i.test(name);
    } else if (!/^\s+\S/.test(line)) break;
  }
  return isOfMail && headers >= FEWEST_HEADERS;
}

/** What a mail says, decoded. */
export function mailBody(mail: string): MailBody {
  const body: MailBody = { subject: '', date: '', html: null, text: null };
  const { headers } = partOf(mail.replace(/^\s*From [^\n]{0,300}\n/, ''));
  body.subject = headers.get('subject') ?? '';
  body.date = headers.get('date') ?? '';
  readPart(mail.replace(/^\s*From [^\n]{0,300}\n/, ''), body, 0, { parts: 0 });
  return body;
}

function partOf(text: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>();
  const lines = text.replace(/^\s*\n/, '').split(/\r?\n/);
  let at = 0;
  let last = '';
  for (; at < lines.length && lines[at]!.trim() !== ''; at++) {
    const [, name, value = ''] = HEADER.exec(lines[at]!) ?? [];
    if (name !== undefined) {
      last = name.toLowerCase();
      headers.set(last, value);
    } else if (/^\s/.test(lines[at]!) && last !== '')
      headers.set(last, `${headers.get(last)!} ${lines[at]!.trim()}`);
    else break;
  }
  return { headers, body: lines.slice(at).join('\n') };
}

function readPart(text: string, into: MailBody, depth: number, count: { parts: number }): void {
  if (depth > DEEPEST || count.parts++ > MOST_PARTS) return;
  const { headers, body } = partOf(text);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";\n]{1,200})"?/i.exec(type)?.[1]?.trim();
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    for (const part of body.split(`--${boundary}`).slice(1))
      if (!part.startsWith('--'))
        readPart(part.replace(/^[^\S\r\n\u2028\u2029]*\n/, ''), into, depth + 1, count);
    return;
  }
  if (/^attachment/i.test(headers.get('content-disposition') ?? '')) return;
  const charset = /charset="?([\w-]{1,40})"?/i.exec(type)?.[1] ?? 'utf-8';
  const decoded = decodedBody(body, headers.get('content-transfer-encoding') ?? '', charset);
  if (/^text\/html/i.test(type)) into.html ??= decoded;
  else if (/^text\/plain/i.test(type)) into.text ??= decoded;
}

function decodedBody(body: string, encoding: string, charset: string): string {
  if (/base64/i.test(encoding)) return ofBase64(body, charset);
  return /quoted-printable/i.test(encoding) ? ofQuotedPrintable(body, charset) : body;
}

function ofBase64(body: string, charset: string): string {
  try {
    return decoded(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')), charset);
  } catch {
    return '';
  }
}

function ofQuotedPrintable(body: string, charset: string): string {
  const whole = body.replace(/=[^\S\r\n\u2028\u2029]{0,9}\r?\n/g, '');
  return whole.replace(/(?:=[0-9A-Fa-f]{2})+/g, (signs) =>
    decoded(
      signs.replace(/=(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      charset,
    ),
  );
}

/** Bytes that stand as the characters of the same numbers. */
function decoded(bytes: string, charset: string): string {
  const array = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0) & 0xff);
  try {
    return new TextDecoder(charset).decode(array);
  } catch {
    return new TextDecoder().decode(array);
  }
}
