/**
 * The TeX commands that restored mathematics may use: what they are and how each looks as plain text. Nothing that is
 * not in this table is ever printed, so a formula cannot define, load, link or resize anything.
 *
 * Symbols are those of the LaTeX kernel and amssymb; code points are Unicode's (UTR #25).
 */
export type CommandRole =
  /** Stands for itself: α, ∞, ∂. */
  | 'symbol'
  /** Between two operands: ×, ≤, →. */
  | 'relation'
  /** A named function, upright: log, max. */
  | 'function'
  /** A delimiter or a size in front of one: ⟨, \left. */
  | 'delimiter'
  | 'size'
  /** Takes one argument: \hat x; \mathbb R; a root. */
  | 'accent'
  | 'font'
  | 'root'
  /** Takes two arguments. */
  | 'fraction'
  /** Changes the rest of its group: {\bf x}. */
  | 'switch'
  /** Divides its group in two: {n \choose k}. */
  | 'infix'
  | 'space';

export interface Command {
  role: CommandRole;
  /** What is seen; for an accent the combining mark. */
  display: string;
}

const commands = new Map<string, Command>();

function add(role: CommandRole, pairs: string): void {
  const words = pairs.trim().split(/\s+/);
  for (let i = 0; i < words.length; i += 2)
    commands.set(words[i]!, { role, display: words[i + 1] === '.' ? '' : words[i + 1]! });
}

function addNamed(role: CommandRole, names: string, display: (name: string) => string): void {
  for (const name of names.trim().split(/\s+/)) commands.set(name, { role, display: display(name) });
}

add(
  'symbol',
  `alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
   mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
   Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
   infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ angle ∠ triangle △ emptyset ∅ varnothing ∅
   forall ∀ exists ∃ neg ¬ lnot ¬ top ⊤ bot ⊥ dagger † ddagger ‡ star ⋆ ast ∗ bullet • circ ∘ diamond ⋄ square □
   blacksquare ■ natural ♮ sharp ♯ flat ♭ checkmark ✓ degree ° ldots … cdots ⋯ dots … vdots ⋮ ddots ⋱ dotsc …
   sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigwedge ⋀ bigvee ⋁
   clubsuit ♣ heartsuit ♥ spadesuit ♠`,
);
add(
  'relation',
  `times × div ÷ pm ± mp ∓ cdot · leq ≤ geq ≥ le ≤ ge ≥ leqslant ⩽ geqslant ⩾ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃
   cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ cup ∪
   cap ∩ sqcup ⊔ sqcap ⊓ setminus ∖ backslash \\ land ∧ lor ∨ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ odot ⊙ ominus ⊖ perp ⊥
   parallel ∥ mid ∣ nmid ∤ to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ Leftrightarrow ⇔
   mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ longmapsto ⟼ hookrightarrow ↪ rightsquigarrow ⇝ rightleftharpoons ⇌
   uparrow ↑ downarrow ↓ implies ⟹ iff ⟺ rtimes ⋊ ltimes ⋉ lesssim ≲ gtrsim ≳ preceq ⪯ succeq ⪰ prec ≺ succ ≻
   triangleq ≜ coloneqq ≔ asymp ≍ doteq ≐ models ⊨ vdash ⊢ bowtie ⋈ gets ←`,
);
add(
  'delimiter',
  `langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lVert ‖ rVert ‖ lvert | rvert | Vert ‖ vert | lbrace { rbrace }`,
);
addNamed(
  'function',
  `lim limsup liminf sup inf max min arg argmax argmin log ln lg exp sin cos tan cot sinh cosh tanh arcsin arccos
   arctan det dim ker Pr gcd hom deg bmod mod`,
  (name) => (name === 'bmod' ? 'mod' : name),
);
addNamed(
  'size',
  'left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle limits nolimits',
  () => '',
);
add(
  'accent',
  `hat ̂ widehat ̂ bar ̄ overline ̅ tilde ̃ widetilde ̃ vec ⃗ dot ̇ ddot ̈ breve ̆ check ̌ acute ́ grave ̀ underline ̲ mathring ̊`,
);
addNamed(
  'font',
  `mathfrak mathcal mathbb mathbf mathrm mathit mathsf mathtt mathscr mathnormal text textrm textbf textit textsf
   texttt textsc textnormal mbox emph operatorname boldsymbol bm pmb`,
  () => '',
);
addNamed('switch', 'bf it rm cal sf tt em sc sl', () => '');
addNamed('fraction', 'frac tfrac dfrac binom', () => '');
addNamed('root', 'sqrt', () => '√');
addNamed('infix', 'over choose', (name) => (name === 'over' ? '/' : ' choose '));
addNamed('space', 'quad qquad', () => ' ');

/** By name, without the backslash. */
export const COMMANDS: ReadonlyMap<string, Command> = commands;

/** Commands of one character: escapes, spaces and the norm's double bar. */
export const MARK_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['{', '{'],
  ['}', '}'],
  ['|', '‖'],
  ['%', '%'],
  ['#', '#'],
  ['&', '&'],
  ['_', '_'],
  ['$', '$'],
  [',', ''],
  [':', ' '],
  [';', ' '],
  ['!', ''],
  [' ', ' '],
]);

export function roleOf(name: string): CommandRole | undefined {
  return COMMANDS.get(name)?.role;
}
