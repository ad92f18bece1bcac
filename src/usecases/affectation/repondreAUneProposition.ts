// A référent accepts a demande or gives it back, by the link of a mail or through a person at the panel; or she never
// answers. What she gives back goes to the next best person, or to the coordination when nobody fits.
import { aRendu, estAcceptee, marquer, lireMarque } from '../../domain/affectation/acceptation';
import { detailDuPassage, STATUT_PRIS } from '../../domain/demande/changementDeStatut';
import { passerA, type Demande } from '../../domain/demande/demande';
import { enChiffres, type Jour } from '../../domain/temps/jour';
import { memeNom, type Membre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import { STATUTS } from '../../domain/demande/statut';
import { ecrireRelais, lireRelais } from '../../domain/membre/suppleance';
import { choisir, passerDe, statutApres } from './choisirReferent';
import { abandonnerLesVains } from '../courrier/envoyerCourrier';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';
import { completerCourriers } from '../demande/recevoirDemande';

export interface ReponseDuReferent {
  nom: string;
  le: Jour;
  /** What she wrote, for the coordination; '' for nothing. */
  texte: string;
}

/** Done a second time, after a run that was killed, it changes nothing more. */
export function accepter(pole: Pole, demande: Demande, { nom, le, texte }: ReponseDuReferent): Demande {
  const acceptee = estAcceptee(demande) ? demande.acceptee : marquer(nom, le);
  const suite = { ...demande, acceptee, alertes: avecMot(demande, `Mot de ${nom}`, le, texte) };
  pole.enregistrerDemande(suite);
  abandonnerLesVains(pole, suite.numero);
  return suite;
}

/**
 * The statut comes first and her name goes last: as long as she has it, a run that begins again has everything still to
 * do. `silence`: she never answered.
 */
export function rendre(
  pole: Pole,
  demande: Demande,
  { nom, le, texte }: ReponseDuReferent,
  { silence = false, suppleante }: { silence?: boolean; suppleante?: Membre | undefined } = {},
): Demande {
  if (aRendu(demande, nom) && !memeNom(demande.referent, nom)) return demande;
  const autres = demande.rendues.filter((marque) => !memeNom(lireMarque(marque).nom, nom));
  // Her yes goes with it: should a person give it to her again, her answer is awaited.
  const acceptee = memeNom(lireMarque(demande.acceptee).nom, nom) ? '' : demande.acceptee;
  const rendue: Demande = { ...demande, acceptee, rendues: [...autres, marquer(nom, le, silence)] };
  const { referent, raisons } = suppleante
    ? { referent: suppleante.nom, raisons: [`${suppleante.nom} : supplée ${nom}.`] }
    : choisir(pole, rendue);
  const relais = relaisApres(pole, demande, nom, referent);
  const fait = silence ? `${nom} n’a pas répondu au ${enChiffres(le)}.` : `${nom} a rendu la demande le ${enChiffres(le)}.`; // oxfmt-ignore
  const statut = statutApres(pole, rendue, referent);
  const passee = noterLePassage(pole, passerA(demande, statut, le), demande, nom);
  const suite = confier(pole, {
    ...rendue,
    statut: passee.statut,
    statutLe: passee.statutLe,
    statutNote: passee.statutNote,
    statutTape: passee.statutTape,
    alertes: avecMot(demande, `Rendue par ${nom}`, le, texte),
  }, { referent, raisons: [fait, ...raisons], le, relais }); // oxfmt-ignore
  return suite;
}

/** Given back by who stands in: the next one stands in, and it still comes back to who is away; should nobody, she learns it. */
function relaisApres(pole: Pole, demande: Demande, nom: string, referent: string): string {
  const relais = lireRelais(demande);
  if (!relais) return '';
  const reprise = referent !== '' && memeNom(relais.a, nom) && !memeNom(relais.de, referent);
  if (reprise) return ecrireRelais({ de: relais.de, a: referent });
  prevenirQuiLaPerd(pole, [{ avant: { ...demande, referent: relais.de, relais: '' }, referent }]);
  return '';
}

/** Dated by the answer, however late a ronde found it: the mails about it are known by that day. */
function noterLePassage(pole: Pole, passee: Demande, { statut, statutNote, numero }: Demande, qui: string): Demande {
  if (passee.statut === statut) return passee;
  const details = detailDuPassage(statutNote, STATUTS[passee.statut]);
  pole.journaliser({ qui, quoi: STATUT_PRIS, sur: numero, details });
  const notee: Demande = { ...passee, statutNote: passee.statut, statutTape: undefined };
  pole.enregistrerDemande(notee);
  return notee;
}

interface Choix {
  referent: string;
  raisons: string[];
  le: Jour;
  relais: string;
}

/**
 * The Journal says who had it and who has it before the row does; the mails follow. A relais that ends is forgotten last:
 * as long as it is there, a run that begins again knows that she has it back.
 */
export function confier(pole: Pole, demande: Demande, { referent, raisons, le, relais }: Choix): Demande {
  const avant = pole.registre.demandes.find(({ numero }) => numero === demande.numero)!;
  const suite: Demande = {
    ...demande,
    ...passerDe(pole, avant, referent, le),
    associes: demande.associes.filter((nom) => !memeNom(nom, referent)),
    raisons,
    relais,
  };
  if (demande.relais && !relais) pole.enregistrerDemande({ ...suite, relais: demande.relais });
  pole.enregistrerDemande(suite);
  completerCourriers(pole, suite);
  abandonnerLesVains(pole, suite.numero);
  return suite;
}

function avecMot({ alertes }: Demande, debut: string, le: Jour, texte: string): string[] {
  const mot = texte && `${debut}, le ${enChiffres(le)} : ${texte.replace(/\s*\n\s*/g, ' · ')}`;
  return [...new Set([...alertes, mot])].filter(Boolean);
}
