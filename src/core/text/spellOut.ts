const GREEK_NAMES = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    ο: 'omicron',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
    υ: 'upsilon',
    φ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
  }),
);

/** A Greek letter with an index or a power, as `χ²` and `π₀` fold. */
const INDEXED = /^[α-ω](?=[\da-z]{1,2}$)/;
/** A Greek letter before or behind others, in one: `TNFα` is also TNF-alpha, `ΛCDM` Lambda-CDM. */
const GLUED = /^(?:[a-z]{2,}[α-ω]|[α-ω][a-z]{3,})$/;

/** Spellings of infinity as the index of a norm. */
const INFINITY = /^inf(?:ty|inity)?$/;
const INDEX = /^[\dp]?$/;

/**
 * A Greek letter by itself is a symbol and is typed by its name: `β-VAE` and `beta-VAE` meet, `χ²` and `chi2`. So do `ℓ∞`, `ell_infty` and
 * `l-inf`, `ℓ₁`, `ell_1` and `L1`. Other words stay.
 */
export function spellOut(word: string): string {
  if (word.length === 1) return GREEK_NAMES.get(word) ?? word;
  if (INDEXED.test(word)) return GREEK_NAMES.get(word[0]!)! + word.slice(1);
  if (GLUED.test(word)) return word.replace(/[α-ω]/, (letter) => GREEK_NAMES.get(letter) ?? letter);
  if (word === 'infty') return 'infinity';
  const letters = word.startsWith('ell') ? 3 : word.startsWith('linf') ? 1 : 0;
  if (letters === 0) return word;
  const index = word.slice(letters);
  if (INFINITY.test(index)) return 'linfinity';
  return INDEX.test(index) ? `l${index}` : word;
}
