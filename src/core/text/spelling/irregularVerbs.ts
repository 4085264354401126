import { termOf } from '../analyze.ts';

/** Another form of a verb. */
export interface VerbForm {
  /** Its index term. */
  term: string;
  /** Whether one of the two forms is a word by itself as well: "ground" of grind, "wound" of wind. */
  isOther: boolean;
}

/** Verbs of which no rule of English suffixes leads the past to the present; a form that is another word too, with "!". */
const VERBS =
  'arise arose arisen,awake awoke awoken,bear !bore !borne,begin began begun,bend bent,bind !bound,bite !bit bitten,bleed bled,' +
  'blow blew blown,break broke broken,breed bred,bring brought,build built,buy bought,catch caught,choose chose chosen,' +
  'cling clung,come came,creep crept,deal dealt,dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,' +
  'fall !fell fallen,feed !fed,feel !felt,fight fought,find !found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,' +
  'freeze froze frozen,get got gotten,give gave given,go went gone,grind !ground,grow grew grown,hang hung,hear heard,' +
  'hide hid hidden,hold held,keep kept,kneel knelt,know knew known,lay laid,lead !led,leave !left,lend !lent,lie !lay lain,' +
  'light !lit,lose lost,make made,mean meant,meet !met,mow mown,overfit overfitted,pay paid,prove proven,' +
  'ride rode ridden,ring !rang !rung,rise !rose risen,run ran,saw sawn,say said,see !saw seen,seek sought,sell sold,' +
  'send sent,sew sewn,shake shook shaken,shine shone,shoot !shot,show shown,shrink shrank shrunk,sing sang sung,' +
  'sink sank sunk,sit sat,sleep slept,slide slid,smite smote smitten,sow sown,speak !spoke spoken,spend spent,spin spun,' +
  'spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stink stank stunk,stride strode stridden,' +
  'strike struck stricken,string strung,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,' +
  'swing swung,take took taken,teach taught,tear tore torn,tell told,think !thought,throw threw thrown,tread trod trodden,' +
  'wear wore worn,wake woke woken awoke,weave wove woven,weep wept,win won,wind !wound,wring wrung,write wrote written';

/** What stands before a verb and leaves its forms as they are: "rebuilt", "understood", "withdrew". */
const BEFORE = /^(?:a|be|fore|for|inter|mis|out|over|re|under|un|up|with)(?=[a-z]{3})/;

interface WrittenForm {
  written: string;
  term: string;
  isOther: boolean;
}

/** By the term of each form, the others. */
const FORMS = formsByTerm();

/** The other forms of an irregular verb, by one of its forms. */
export function otherForms(word: string): VerbForm[] {
  const forms = FORMS.get(termOf(word) ?? '');
  if (forms) return forms;
  const before = BEFORE.exec(word)?.[0] ?? '';
  const rest = before && FORMS.get(termOf(word.slice(before.length)) ?? '');
  if (!rest) return [];
  // What "wound" and "found" mean beside is lost with "rewound" and "refound".
  return rest.flatMap(({ written }) => {
    const term = termOf(before + written);
    return term === null ? [] : [{ term, isOther: false }];
  });
}

function formsByTerm(): ReadonlyMap<string, WrittenForm[]> {
  const found = new Map<string, WrittenForm[]>();
  for (const verb of VERBS.split(',')) {
    const forms = verb.split(' ').flatMap((marked): WrittenForm[] => {
      const isOther = marked.startsWith('!');
      const written = isOther ? marked.slice(1) : marked;
      const term = termOf(written);
      return term === null ? [] : [{ written, term, isOther }];
    });
    for (const one of forms) {
      const others = forms.filter(({ term }) => term !== one.term);
      const seen = others.map((other) => ({ ...other, isOther: other.isOther || one.isOther }));
      found.set(one.term, [...(found.get(one.term) ?? []), ...seen]);
    }
  }
  return found;
}
