// What comes in waits where it is while a lost tab is not filled again: decided from nothing, it would be decided wrong.
import { encoreVides, phraseDeLAttente } from '../../domain/registre/aRemplir';
import { refus } from '../../domain/pole/erreur';
import type { Pole } from '../../domain/pole/pole';
import { typographier } from '../../domain/texte/typographie';

/** Throws the sentence that names the tabs and says what to do. Reads nothing in the ordinary case. */
export function exigerLesOnglets({ memoire, registre }: Pole): void {
  const vides = encoreVides(memoire.aRemplir, registre);
  if (vides.length > 0) throw refus.ongletsARemplir(typographier(phraseDeLAttente(vides)));
}
