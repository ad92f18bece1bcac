// Each school morning: what somebody away follows goes to who stands in for her, and comes back at the end. A person who
// chose otherwise is never undone: the Journal tells her choices from the machine's.
import { estAcceptee } from '../../domain/affectation/acceptation';
import { empechement } from '../../domain/affectation/empechement';
import { derniersChoix, type DernierChoix } from '../../domain/registre/etatAuJournal';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import { enLettres, type Jour } from '../../domain/temps/jour';
import type { LigneDeJournal } from '../../domain/registre/journal';
import { estAbsent, memeNom, trouverMembre, type Membre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import { ecrireRelais, lireRelais, suppleanteDe } from '../../domain/membre/suppleance';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';
import { confier } from './repondreAUneProposition';

/** Returns how many were looked at. */
export function suivreAbsences(pole: Pole, journal: () => readonly LigneDeJournal[]): number {
  const { membres } = pole.registre;
  const aujourdhui = jourDe(pole.maintenant);
  const concerne = ({ relais, referent }: Demande): boolean => {
    const membre = trouverMembre(membres, referent);
    return relais !== '' || (membre !== undefined && estAbsent(membre, aujourdhui));
  };
  const concernees = pole.registre.demandes.filter((demande) => estOuverte(demande) && concerne(demande));
  if (concernees.length === 0) return 0;
  const choix = derniersChoix(journal());
  for (const demande of concernees) {
    if (demande.relais) suivreLeRelais(pole, demande, choix.get(demande.numero));
    else if (!gardeeParUnePersonne(demande, choix.get(demande.numero), pole))
      remplacer(pole, demande, demande.referent);
  }
  return concernees.length;
}

/** She was chosen although she was away, or since: the machine says so on Accueil, and leaves it. */
function gardeeParUnePersonne({ referent }: Demande, choix: DernierChoix | undefined, { registre, maintenant }: Pole): boolean {
  if (!choix) return false;
  const aujourdhui = jourDe(maintenant);
  // Noted, and not in the row: a run of this morning died in between, or a person changed the cell and nobody told.
  if (!memeNom(choix.referent, referent)) return choix.parUnePersonne || choix.le < aujourdhui;
  const absence = trouverMembre(registre.membres, referent)!.absences.find(({ debut, fin }) => debut <= aujourdhui && aujourdhui <= fin);
  return choix.parUnePersonne && absence !== undefined && choix.le >= absence.debut;
} // oxfmt-ignore

function suivreLeRelais(pole: Pole, demande: Demande, choix: DernierChoix | undefined): void {
  const relais = lireRelais(demande);
  if (!relais) return;
  const aujourdhui = jourDe(pole.maintenant);
  const titulaire = trouverMembre(pole.registre.membres, relais.de);
  const absente = titulaire?.actif && estAbsent(titulaire, aujourdhui);
  const aMoitie = !memeNom(demande.referent, relais.a) && choix !== undefined && !choix.parUnePersonne && choix.le === aujourdhui;
  if (!memeNom(demande.referent, relais.a) && !aMoitie) {
    // Kept until she is back, so that nothing is given again that a person took back.
    if (!absente) finir(pole, demande);
  } else if (absente) remplacer(pole, demande, relais.de);
  else if (titulaire?.actif) revenir(pole, demande, titulaire);
  else finir(pole, demande);
} // oxfmt-ignore

function finir(pole: Pole, demande: Demande): void {
  pole.enregistrerDemande({ ...demande, relais: '' });
}

/** Whoever stands in keeps it when the pôle wants so, or when it may not come back. */
function revenir(pole: Pole, demande: Demande, titulaire: Membre): void {
  const { registre } = pole;
  if (registre.parametres.retourAbsence === 'garder' || empechement(titulaire, demande, registre)) {
    // She thought that it would come back.
    prevenirQuiLaPerd(pole, [{ avant: demande, referent: demande.referent }]);
    return finir(pole, demande);
  }
  donner(pole, demande, { referent: titulaire.nom, raison: 'reprend la demande au retour de son absence', relais: '' });
}

function remplacer(pole: Pole, demande: Demande, absente: string): void {
  const { membres, parametres } = pole.registre;
  const aujourdhui = jourDe(pole.maintenant);
  const titulaire = trouverMembre(membres, absente)!;
  const { membre } = suppleanteDe(titulaire, membres, aujourdhui);
  if (!membre || memeNom(membre.nom, demande.referent)) return;
  const actuelle = trouverMembre(membres, demande.referent);
  const presente = actuelle?.actif && !estAbsent(actuelle, aujourdhui);
  // Someone nearer in the chain is back: she takes it again only where cases come back.
  if ((presente && parametres.retourAbsence === 'garder') || empechement(membre, demande, pole.registre, titulaire))
    return;
  const raison = `supplée ${titulaire.nom}, en absence jusqu’au ${enLettres(finDeLAbsence(titulaire, aujourdhui))}`;
  donner(pole, demande, { referent: membre.nom, raison, relais: ecrireRelais({ de: titulaire.nom, a: membre.nom }) });
}

function finDeLAbsence({ absences }: Membre, jour: Jour): Jour {
  return absences.filter(({ debut, fin }) => debut <= jour && jour <= fin).map(({ fin }) => fin).sort().pop() ?? jour;
} // oxfmt-ignore

/** What was said of former relais goes; why she was chosen in the first place stays. */
const DE_RELAIS = / : (supplée|reprend la demande) /;

function donner(
  pole: Pole,
  demande: Demande,
  { referent, raison, relais }: { referent: string; raison: string; relais: string },
): void {
  // Nor why not her, now that it is her.
  const surElle = [`${referent} : `, `Pas ${referent} : `];
  const autres = demande.raisons.filter((phrase) => !DE_RELAIS.test(phrase) && !surElle.some((debut) => phrase.startsWith(debut))); // oxfmt-ignore
  // Whoever stands in knows until when; once she has said yes she may have begun, and would call the school again.
  const quitte = trouverMembre(pole.registre.membres, demande.referent);
  if (estAcceptee(demande) && quitte && !estAbsent(quitte, jourDe(pole.maintenant)))
    prevenirQuiLaPerd(pole, [{ avant: { ...demande, relais: '' }, referent }]);
  confier(pole, demande, { referent, raisons: [`${referent} : ${raison}.`, ...autres], le: jourDe(pole.maintenant), relais }); // oxfmt-ignore
}
