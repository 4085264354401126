/**
 * Command names that prose also uses: English words, names of Greek letters, words of other fields, and what people
 * write by hand: "(-infty, 1]", "O(sqrt(T))". Alone they prove nothing about a text; every other command name does,
 * since no ordinary sentence contains "leq" or "mathfrak".
 */
const PROSE_NAMES = new Set(
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega
   Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell nabla
   times div pm mp in ni to cup cap land lor vee wedge perp parallel mid prec succ models sim subset cong propto approx equiv
   iff implies gets ll gg le ge ne bowtie backslash asymp simeq
   partial prime angle triangle forall exists neg top bot dagger star ast bullet circ diamond square natural sharp flat
   checkmark degree dots sum prod int iint oint aleph Re Im
   lim sup inf max min arg log ln lg exp sin cos tan cot det dim ker Pr gcd hom deg mod argmax argmin tanh
   left right big Big bigg Bigg middle limits Vert vert uparrow downarrow
   hat bar tilde vec dot breve check acute grave underline overline text emph frac sqrt over choose
   bf it rm cal sf tt em sc sl quad binom infty`
    .trim()
    .split(/\s+/),
);

const GREEK = new Set([...PROSE_NAMES].slice(0, [...PROSE_NAMES].indexOf('ell')));

/** Whether it is the name of a letter of Greek, and nothing else. */
export function isGreekName(name: string): boolean {
  return GREEK.has(name);
}

/** Whether a command's name, standing alone, can be a word of ordinary prose. */
export function isProseName(name: string): boolean {
  return PROSE_NAMES.has(name);
}
