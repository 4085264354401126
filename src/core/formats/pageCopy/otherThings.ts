/** What pages say on a line of their own of each thing they list that is no paper, in the units and with the buttons that it has. */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** Parts of such a line, between dots, bars or dashes: how long one listens, how large, how dear, how much it counts. */
const PARTS: readonly RegExp[] = [
  /^(?:\d{1,2} ?h(?:rs?)? ?)?\d{1,3} ?min(?:ute)?s?(?: (?:read|listen|watch))?$/i,
  /^\d[\d.,]{0,9} ?(?:m²|m2|sqm|sq\.? ?ft|km|kg|ml|kcal|cl|ha|acres?)$/i,
  /^\d{1,2} (?:bed ?)?(?:rooms?|beds?|baths?|bedrooms?|floors?|zimmer)$/i,
  /^\d{1,2}(?:[.,]\d)? ?(?:ECTS|credits?|credit points|LP|SWS)$/i,
  /^(?:(?:from|von|ab|now|was) )?(?:[$€£¥] ?\d[\d,.]{0,12}|(?:USD|EUR|GBP|DKK|SEK|NOK|CHF|JPY|INR) ?\d[\d,.]{0,12}|\d[\d,.]{0,12} ?(?:€|euros?|EUR|USD|CHF|DKK|SEK|NOK))(?: (?:pp|p\.p\.|per \w+|a (?:year|month)|(?:at|from|was|on) .{1,40}))?$/i,
  /^(?:hardback|hardcover|paperback|e-?book|audiobook)$/i,
  /^(?:97[89][- ]?)[\d -]{9,14}[\dX]$/,
  /^(?:free with admission|free entry|sold out|in stock|out of stock|free delivery|full[- ]time|part[- ]time|serves \d{1,2})$/i,
  new RegExp(`^(?:until|from|ab|bis|jusqu['’]au|hasta) \\d{1,2}\\.? ${MONTH}(?: (?:19|20)\\d\\d)?$`, 'i'),
  new RegExp(`^(?:until|from) ${MONTH} \\d{1,2}(?:, (?:19|20)\\d\\d)?$`, 'i'),
];
/** "Deadline: 31 January", "Amount: up to 9,000": what is asked and offered; who has a patent. */
const FIELD =
  /^(?:deadline|closing date|amount|salary|price|duration|prep time|cook time|cooking time|servings|serves|yield|inventors?|applicants?|assignees?|priority date|cpc|ipc|bewerbungsfrist|gehalt|preis|zutaten)(?: ?[:：]| of )\s?\S.{0,80}$/i;
/** For those who want the thing. "Read more" stands under abstracts as well. */
const BUTTON =
  /^(?:jump to recipe|zum rezept|play|listen|apply(?: now)?|easy apply|book now|buy now|order(?: now)?|contact agent|add to (?:basket|cart|bag)|jetzt bewerben|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello|was this (?:review )?helpful\?.{0,20})[ →»›]{0,3}$/i;
const FEWEST = 2;
const LONGEST = 120;

/** Whether the things that a page lists are, by what it says of at least two of them, recordings, goods, rooms, courses, calls or posts. */
export function listsOtherThings(lines: readonly string[]): boolean {
  let found = 0;
  for (const line of lines) {
    const plain = line.trim();
    if (plain !== '' && plain.length <= LONGEST && isOfOther(plain) && ++found >= FEWEST) return true;
  }
  return false;
}

function isOfOther(line: string): boolean {
  if (FIELD.test(line) || BUTTON.test(line)) return true;
  return line.split(/\s?[·•|—–]\s?|\s-\s/).some((part) => PARTS.some((form) => form.test(part)));
}
