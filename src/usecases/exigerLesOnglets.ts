// What comes in waits where it is while a lost tab is not filled again: decided from nothing, it would be decided wrong.
import { encoreVides, phraseDeLAttente } from '../domain/aRemplir';
import { refus } from '../domain/erreur';
import type { Pole } from '../domain/pole';
import { typographier } from '../domain/typographie';

/** Throws the sentence that names the tabs and says what to do. Reads nothing in the ordinary case. */
export function exigerLesOnglets({ memoire, registre }: Pole): void {
  const vides = encoreVides(memoire.aRemplir, registre);
  if (vides.length > 0) throw refus.ongletsARemplir(typographier(phraseDeLAttente(vides)));
}
