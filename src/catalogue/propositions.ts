// The mails that tell somebody a demande is hers: from the day one of them left, her answer is awaited; whoever loses it
// by another's choice learns it.
import {
  enAttenteDeReponse,
  lireMarque,
  marquerLaProposition,
  proposeeLe,
  type Attente,
} from '../domain/affectation/acceptation';
import { auSujetDe, peutEtreParti, occurrenceDe, type Courrier } from '../domain/courrier/courrier';
import { pourMembre } from '../domain/courrier/courriel';
import type { Demande } from '../domain/demande/demande';
import { jourDe } from '../domain/temps/instant';
import type { Jour } from '../domain/temps/jour';
import type { Registre } from '../domain/registre/registre';

const PROPOSITIONS: readonly string[] = ['avis_referent', 'proposition'];

/** The mails that told her of it, in the order of their rows. */
function propositionsDites({ courriers }: Registre, { numero }: Pick<Demande, 'numero'>, nom: string): Courrier[] {
  const pour = pourMembre(nom);
  return auSujetDe(courriers, numero).filter((courrier) => courrier.pour === pour && PROPOSITIONS.includes(courrier.genre) && peutEtreParti(courrier));
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
  const silences: Silence[] = [];
  for (const { demande, membre } of enAttenteDeReponse(registre)) {
    const depuis = diteLe(registre, { demande, membre });
    // Not when she was told as an associate, before it was hers.
    if (depuis && depuis >= proposeeLe(demande)) silences.push({ demande, membre, depuis });
  }
  return silences;
}

/** The last day on which she was reminded of it; '' when no reminder left, be it her absence or a setting that kept it. */
export function rappeleLe(registre: Registre, silence: Silence): Jour | '' {
  const dernier = dernierDe(registre, silence, ['rappel_acceptation']);
  return dernier >= silence.depuis ? dernier : '';
}

/** The last day on which a mail told her of it. */
function diteLe(registre: Registre, attente: Attente): Jour | '' {
  return dernierDe(registre, attente, PROPOSITIONS);
}

function dernierDe({ courriers }: Registre, { demande, membre }: Attente, genres: readonly string[]): Jour | '' {
  const pour = pourMembre(membre.nom);
  let derniere: Jour | '' = '';
  for (const { genre, pour: aQui, partiLe } of auSujetDe(courriers, demande.numero)) {
    if (partiLe && aQui === pour && genres.includes(genre) && jourDe(partiLe) > derniere) derniere = jourDe(partiLe);
  }
  return derniere;
}
