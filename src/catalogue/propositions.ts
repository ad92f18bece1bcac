// The mails that tell somebody a demande is hers: from the day one of them left, her answer is awaited.
import { enAttenteDeReponse, proposeeLe, type Attente } from '../domain/acceptation';
import { pourMembre } from '../domain/courriel';
import { jourDe } from '../domain/instant';
import type { Jour } from '../domain/jour';
import type { Registre } from '../domain/registre';

const PROPOSITIONS: readonly string[] = ['avis_referent', 'proposition'];

export interface Silence extends Attente {
  /** The day she was told. */
  depuis: Jour;
}

/** Whose answer is awaited, and since when. Who has not been told yet is not silent. */
export function silences(registre: Registre): Silence[] {
  const attentes = enAttenteDeReponse(registre);
  if (attentes.length === 0) return [];
  const dites = new Map<string, Jour>();
  for (const { genre, sujet, pour, partiLe } of registre.courriers) {
    if (!partiLe || !PROPOSITIONS.includes(genre)) continue;
    const cle = `${sujet}|${pour}`;
    if (jourDe(partiLe) > (dites.get(cle) ?? '')) dites.set(cle, jourDe(partiLe));
  }
  return attentes.flatMap((attente) => {
    const depuis = dites.get(`${attente.demande.numero}|${pourMembre(attente.membre.nom)}`);
    // Told as an associate before it was hers.
    return depuis && depuis >= proposeeLe(attente.demande) ? [{ ...attente, depuis }] : [];
  });
}
