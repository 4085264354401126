import { describe, expect, it } from 'vitest';
import { restore } from '../../../../../src/core/text/restoration/restore.ts';
import { shown, sources, tex } from './restored.ts';

/** LaTeX of sentences, as a reader sees it. */
const READ: [text: string, shown: string][] = [
  [tex`1{,}000 or 1{,}000{,}000 ferns, and {,}`, '1,000 or 1,000,000 ferns, and {,}'],
  [tex`as in \cite{doe99}, \citep[Thm. 2]{roe01} and~\ref{sec:a}`, 'as in […], […] and\u00a0[…]'],
  [
    tex`the \emphdense case and the \em easy case of \textbfEX-PCA`,
    'the dense case and the easy case of EX-PCA',
  ],
  [tex`a {\cal K}-space, \bar\theta and O(\sqrt{n}) for \mathbb{R}^d`, 'a 𝒦-space, θ̄ and O(√n) for ℝᵈ'],
  [tex`i.i.d.\,normal, as Doe et al.\ say`, 'i.i.d.\u2009normal, as Doe et al. say'],
  [tex`Markovi\' c, \v Capek and Ho\v{r}ava`, 'Marković, Čapek and Hořava'],
  [tex`Smith--Jones and $L^1$--$L^2$---all of them`, 'Smith–Jones and L¹–L²—all of them'],
  [tex`two wings.\footnote{Some have four.} \textsc{Best}`, 'two wings. (Some have four.) Best'],
  [tex`with \begin{equation} x = \frac{1}{2} \label{eq:a} \end{equation} here`, 'with x = 1/2 here'],
  [tex`2.6\arcsec\, of 40{\deg}, 6300{\AA} and \ion{Ca}{ii}`, '2.6″ of 40°, 6300Å and Ca\u00a0II'],
  [tex`of the \ha\ survey of $x$, \unicode{x2013} that is`, 'of the ha survey of x, – that is'],
  [tex`\ion{He}{2} of \HII\ regions and \oiii lines`, 'He\u00a0II of H\u00a0II regions and O\u00a0III lines'],
  [tex`H\b{eta}, \k{appa} and \{mu}m at \SI{1}{kHz}, (\~36 GPa)`, 'Hβ, κ and μm at 1\u00a0kHz, (~36 GPa)'],
  [tex`Lema\^ıtre and na\"ıve {\small AREPO} of 1\farcs5`, 'Lemaître and naïve AREPO of 1.″5'],
  [
    tex`\textcolor{blue}{Blue words}, \ac{GW} and \texorpdfstring{$f(R)$}{f(R)} gravity`,
    'Blue words, GW and f(R) gravity',
  ],
  [
    tex`the \rev{revised words} of $x$, \url{this https URL} and \redcite{doe:99}`,
    'the revised words of x, this https URL and […]',
  ],
  [
    tex`our method (\abc) for $x$, called \ours, at 3 \kms`,
    'our method (abc) for x, called ours, at 3 km s⁻¹',
  ],
];

/** No LaTeX, or none that is known. */
const KEPT: string[] = [
  tex`The path C:\em\foo and C:\Users\item, the pattern \d+ and --flag`,
  tex`It has \rule{1em}{2em} here.`,
  tex`No character: \unicode{x110000}, \unicode{x0007} and \unicode{xd800}.`,
];

describe('commands in sentences', () => {
  it.each(READ)('%s', (text, display) => {
    expect(shown(text)).toBe(display);
  });

  it.each(KEPT)('stay where they are none: %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it.each([
    tex`Two: \beginitemize \item first; \item second. \enditemize So.`,
    tex`Two: \begin{enumerate} \item [(a)] first; \item [(b)] second. \end{enumerate} So.`,
  ])('make lists: %s', (text) => {
    expect(sources(text, 'list')).toHaveLength(1);
    expect(shown(text)).not.toMatch(/\\|item|enum|\[/);
  });
});

/** An author's commands: all of a formula, or nothing of it. */
const MACROS: [text: string, shown: string, suspect: boolean][] = [
  [tex`$x \le 2\times 10^{15}\msun$`, 'x ≤ 2 × 10¹⁵ M_⊙', false],
  [tex`$\F_0$-smooth`, 'F₀-smooth', true],
  [tex`$\abs{x} \in \set{0,1}^d$`, '|x| ∈ {0,1}ᵈ', false],
  [tex`$\delta^-1$ and $2^-k$`, 'δ⁻¹ and 2⁻ᵏ', false],
  [tex`$\foo{x} \leq 1$`, tex`$\foo{x} \leq 1$`, true],
];

describe('commands of their authors', () => {
  it.each(MACROS)('%s', (text, display, suspect) => {
    expect(shown(text)).toBe(display);
    expect(restore(text).suspect).toBe(suspect);
  });
});
