// The mails that tell somebody a demande is hers: from the day one of them left, her answer is awaited; whoever loses it
// by another's choice learns it.
import { enAttenteDeReponse, lireMarque, marquerLaProposition, proposeeLe, type Attente } from '../domain/acceptation';
import { peutEtreParti, occurrenceDe, type Courrier } from '../domain/courrier';
import { pourMembre } from '../domain/courriel';
import type { Demande } from '../domain/demande';
import { jourDe } from '../domain/instant';
import type { Jour } from '../domain/jour';
import type { Registre } from '../domain/registre';

const PROPOSITIONS: readonly string[] = ['avis_referent', 'proposition'];

/** The mails that told her of it, in the order of their rows. */
function propositionsDites({ courriers }: Registre, { numero }: Pick<Demande, 'numero'>, nom: string): Courrier[] {
  const pour = pourMembre(nom);
  return courriers.filter((courrier) => courrier.sujet === numero && courrier.pour === pour && PROPOSITIONS.includes(courrier.genre) && peutEtreParti(courrier));
} // oxfmt-ignore

/** What tells the last time it was proposed to her from the others; '' when she never knew of it. */
export function derniereFoisDite(registre: Registre, demande: Pick<Demande, 'numero'>, nom: string): string {
  const derniere = propositionsDites(registre, demande, nom).pop();
  return derniere ? occurrenceDe(derniere) : '';
}

/** Tells one proposal from the next: it comes back to the same person, even on the same day. */
export function occurrenceDeLaProposition({ proposee }: Pick<Demande, 'proposee'>): string {
  const { le, fois } = lireMarque(proposee);
  return fois > 1 ? `${le} ${fois}` : le;
}

/** The mark of a demande that comes to her that day. A run that does it again before any mail has left finds the same. */
export function proposerA(registre: Registre, demande: Pick<Demande, 'numero'>, nom: string, le: Jour): string {
  if (!nom) return '';
  const dites = new Set(propositionsDites(registre, demande, nom).map(occurrenceDe));
  let fois = 1;
  while (dites.has(occurrenceDeLaProposition({ proposee: marquerLaProposition(nom, le, fois) }))) fois += 1;
  return marquerLaProposition(nom, le, fois);
}

export interface Silence extends Attente {
  /** The day she was told. */
  depuis: Jour;
}

/** Whose answer is awaited, and since when. Who has not been told yet is not silent. */
export function silences(registre: Registre): Silence[] {
  const attentes = enAttenteDeReponse(registre);
  if (attentes.length === 0) return [];
  const attendues = new Set<string>(attentes.map(({ demande }) => demande.numero));
  const dites = new Map<string, Jour>();
  for (const { genre, sujet, pour, partiLe } of registre.courriers) {
    if (!partiLe || !attendues.has(sujet) || !PROPOSITIONS.includes(genre)) continue;
    const cle = `${sujet}|${pour}`;
    if (jourDe(partiLe) > (dites.get(cle) ?? '')) dites.set(cle, jourDe(partiLe));
  }
  return attentes.flatMap((attente) => {
    const depuis = dites.get(`${attente.demande.numero}|${pourMembre(attente.membre.nom)}`);
    // Told as an associate before it was hers.
    return depuis && depuis >= proposeeLe(attente.demande) ? [{ ...attente, depuis }] : [];
  });
}
