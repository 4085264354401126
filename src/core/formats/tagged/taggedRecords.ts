/** A record of a format in which each line begins with a tag. */
export interface TaggedRecord {
  /** 1-based, where it begins. */
  line: number;
  /** In the order of the document; wrapped lines of a value are joined by `\n`. */
  fields: { tag: string; value: string }[];
}

/** How a format marks its lines. */
export interface Dialect {
  /** A line with a tag: the groups that match are the tag and the value. Anything else goes on with the value above. */
  line: RegExp;
  /** Whether a tag begins a record, beside one that has these tags already. */
  begins(tag: string, has: (tag: string) => boolean): boolean;
  /** Ends a record: what follows up to the next tag is no part of any. */
  ends?: string;
  /** Whether a blank line in front of a tag ends a record that has a title. */
  blankLineEnds?: string;
  /** Of these, each further line is a value of its own. */
  lists?: ReadonlySet<string>;
}

const LINE_END = /\r\n|[\n\r]/;

export function taggedRecords(text: string, dialect: Dialect): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: TaggedRecord | null = null;
  let afterBlank = false;
  let number = 0;
  for (const raw of text.split(LINE_END)) {
    number++;
    const line = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
    const found = dialect.line.exec(line);
    if (!found) {
      if (record) goOn(record, line, dialect);
      afterBlank = line.trim() === '';
      continue;
    }
    const [tag, value = ''] = found.slice(1).filter((group) => group !== undefined) as [string, string?];
    if (tag === dialect.ends) record = null;
    else {
      const open: TaggedRecord | null = record;
      const has = (one: string) => open?.fields.some((field) => field.tag === one) ?? false;
      const isApart = afterBlank && dialect.blankLineEnds !== undefined && has(dialect.blankLineEnds);
      if (!record || isApart || dialect.begins(tag, has))
        records.push((record = { line: number, fields: [] }));
      record.fields.push({ tag, value: value.trim() });
    }
    afterBlank = false;
  }
  return records;
}

function goOn(record: TaggedRecord, line: string, { lists }: Dialect): void {
  const last = record.fields.at(-1);
  const text = line.trim();
  if (!last) return;
  if (lists?.has(last.tag)) {
    if (text !== '') record.fields.push({ tag: last.tag, value: text });
  } else last.value += `\n${text}`;
}
