// The settings the machine remembers, should their tab be lost: those a pôle changed, within what Google lets it keep.

/** Longer ones are texts of the note, which its Doc still shows. Characters. */
const TEXTE_MAX = 1_000;
/** Google documents 9 KB for one value of its store; a character may take two or three bytes. */
const TOUT_MAX = 6_000;

/** `defauts`: what each is at first, by key. */
export function reglagesAGarder(
  valeurs: Readonly<Record<string, string>>,
  defauts: Readonly<Record<string, string>>,
): Record<string, string> {
  const gardes: Record<string, string> = {};
  let taille = 0;
  const changes = Object.entries(valeurs).filter(([cle, valeur]) => cle in defauts && valeur !== defauts[cle]);
  // The short ones first: an address counts more than a paragraph.
  for (const [cle, valeur] of changes.sort(([, a], [, b]) => a.length - b.length)) {
    taille += cle.length + valeur.length;
    if (valeur.length > TEXTE_MAX || taille > TOUT_MAX) break;
    gardes[cle] = valeur;
  }
  return gardes;
}
