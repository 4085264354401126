/** Meetings and journals of the field as they write themselves, where that is not in capitals. */
const WRITTEN = `AutoML CoLLAs CoNLL CoRL DCASE EuroSys FAccT Interspeech LREC-COLING MLSys MobiCom MobiHoc NeurIPS
  RecSys SemEval SenSys UbiComp`;
/** Those that are written in capitals. */
const CAPITALS = `3DV AAAI AAMAS ACCV ACL ACML AISTATS ALT ASPLOS ASRU BMVC CAV CCS CHI CHIL CIKM COLING COLM COLT CSCW CVPR DATE
  EACL ECAI ECCV ECIR ECML EMNLP FOCS FSE GECCO HPCA HRI ICALP ICASSP ICAPS ICCV ICDE ICDM ICLR ICML ICPR ICRA ICSE IJCAI IJCNN IPSN
  IROS ISCA ISMAR ISMIR ISWC ITCS IUI JAIR JMLR KDD KR LREC MICCAI MICRO MIDL MLHC NAACL NIPS NSDI OOPSLA OSDI PAKDD PLDI POPL
  RSS SDM SIGGRAPH SIGIR SIGMOD SLT SODA SOSP STOC TACL TMLR TOG TPAMI UAI UIST USENIX VLDB WACV WMT WSDM WWW`;

const NAMES: ReadonlyMap<string, string> = new Map(
  `${WRITTEN} ${CAPITALS}`.split(/\s+/).map((name) => [name.toLowerCase(), name]),
);

/** Letters in lower case with a year behind, as data sets name a meeting: "acl2022", "corl-2021", "icml 2019". */
const KEY = /^([a-z\d-]*[a-z])[\s_-]?((?:19|20)\d\d)?$/;

/** The name of a venue as people write it: "ACL 2022" for "acl2022". One that is not known stays as its document has it. */
export function venueName(venue: string): string {
  const [, key = '', year] = KEY.exec(venue.trim()) ?? [];
  const name = NAMES.get(key);
  return name ? [name, year].filter(Boolean).join(' ') : venue;
}
