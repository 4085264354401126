/** Unicode's superscripts and subscripts (blocks "Superscripts and Subscripts", "Phonetic Extensions"). */
const ABOVE = pairs(`0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ
  AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟ×ˣ⊤ᵀ′′**∗*††⋆⋆`);
const BELOW = pairs(`0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨϕᵩχᵪ∞∞`);

function pairs(table: string): Map<string, string> {
  const characters = [...table.replace(/\s+/g, '')];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i]!, characters[i + 1]!);
  return map;
}

/** A superscript or subscript as text: with Unicode's small characters where all have one, else `^(…)` or `_(…)`. */
export function scriptText(mark: '^' | '_', text: string): string {
  const table = mark === '^' ? ABOVE : BELOW;
  const characters = [...text.replace(/\s+/g, '')].map((character) => table.get(character));
  if (characters.length > 0 && characters.every((character) => character !== undefined))
    return characters.join('');
  return [...text].length === 1 ? mark + text : `${mark}(${text})`;
}
