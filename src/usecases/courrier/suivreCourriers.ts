// What people do with the cell Statut of tab Courrier: a choice is noted, a mail wanted again gets a row of its own, any
// other text is put right and told. A mail that a person holds never leaves.
import { choixDUnePersonne, jugerCourrier, nouvelEnvoi, phraseDeGarde, phraseDeRefus, phraseSansDate } from '../../domain/courrier/changementDeCourrier'; // oxfmt-ignore
import {
  prochaineHeureOuvree,
  SANS_DATE,
  STATUTS_COURRIER,
  type Courrier,
  type StatutCourrier,
} from '../../domain/courrier/courrier';
import { accorder, renoncer } from '../../domain/courrier/departs';
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import { envoyerCourrier } from './envoyerCourrier';
import { heuresDe } from './planifierCourriers';
import { libererLesCorriges } from './suivreAdresses';

const PERSONNE = 'une personne';

/** Judges every cell, whatever row the edit was in. Asked again after a kill, it comes to the same end. */
export function suivreCourriers(pole: Pole, qui = PERSONNE): void {
  for (const courrier of [...pole.registre.courriers]) {
    const jugement = jugerCourrier(courrier);
    if (jugement.verdict === 'rien') continue;
    const { avant } = jugement;
    const aujourdhui = jourDe(pole.maintenant);
    if (jugement.verdict === 'permis') suivre(pole, courrier, avant, jugement.apres, qui);
    else if (jugement.verdict === 'garde') changer(pole, courrier, avant, 'retenu', phraseDeGarde(courrier), qui);
    else remettre(pole, courrier, avant, phraseDeRefus({ ...courrier, avant }, aujourdhui));
  }
}

/** A person edited tab Courrier; '' when nobody did. What she lets go leaves at once, if it is due. */
export function noterCourriers(pole: Pole, qui: string): void {
  if (!qui) return;
  suivreCourriers(pole, qui);
  libererLesCorriges(pole);
  envoyerCourrier(pole);
}

/** The run that sent it died before its row said so: too late to hold it, and the sending that follows says that it left. */
function estParti({ memoire }: Pole, courrier: Courrier, avant: StatutCourrier): boolean {
  return accorder([{ ...courrier, statut: avant }], memoire.departs).partis.length > 0;
}

function suivre(pole: Pole, courrier: Courrier, avant: StatutCourrier, apres: StatutCourrier, qui: string): void {
  if (apres === avant) return remettre(pole, courrier, avant, courrier.pourquoi);
  if ((apres === 'retenu' || apres === 'annule') && estParti(pole, courrier, avant))
    return remettre(pole, courrier, avant, '');
  if (apres === 'a_renvoyer') return renvoyer(pole, courrier, avant, qui);
  const aujourdhui = jourDe(pole.maintenant);
  if (apres === 'retenu' && courrier.prevuLe === SANS_DATE)
    return changer(pole, { ...courrier, prevuLe: pole.maintenant }, avant, apres, phraseSansDate(aujourdhui), qui);
  // Dropped for want of an object and wanted all the same: the row says by whose will it leaves.
  const pourquoi = apres === 'prevu' && avant !== 'annule' ? '' : choixDUnePersonne(aujourdhui);
  changer(pole, courrier, avant, apres, pourquoi, qui);
}

/** The Journal says who, and what became of it; never to which address. */
function changer(
  pole: Pole,
  courrier: Courrier,
  avant: StatutCourrier,
  apres: StatutCourrier,
  pourquoi: string,
  qui: string,
): void {
  if (avant === 'incertain' && apres === 'prevu') oublierLeDepart(pole, courrier);
  journaliser(pole, courrier, avant, STATUTS_COURRIER[apres], qui);
  pole.enregistrerCourriers([{ ...courrier, statut: apres, statutNote: apres, statutTape: undefined, pourquoi }]);
}

/** She asked, and it did not arrive: what we noted of its departure no longer stops it. */
function oublierLeDepart(pole: Pole, courrier: Courrier): void {
  const departs = renoncer(pole.memoire.departs, courrier);
  if (departs !== pole.memoire.departs) pole.noterMemoire({ departs });
}

function remettre(pole: Pole, courrier: Courrier, avant: StatutCourrier, pourquoi: string): void {
  pole.enregistrerCourriers([{ ...courrier, statut: avant, statutNote: avant, statutTape: undefined, pourquoi }]);
}

/** The new row comes first: killed in between, the next run finds it and only puts the old one back. */
function renvoyer(pole: Pole, courrier: Courrier, avant: StatutCourrier, qui: string): void {
  const { registre, maintenant } = pole;
  const nouveau = nouvelEnvoi(courrier, registre.courriers, prochaineHeureOuvree(maintenant, heuresDe(registre)));
  if (nouveau) {
    journaliser(pole, courrier, avant, STATUTS_COURRIER.a_renvoyer, qui);
    pole.enregistrerCourriers([nouveau]);
  }
  remettre(pole, courrier, avant, avant === 'envoye' ? '' : courrier.pourquoi);
}

function journaliser(pole: Pole, { genre, sujet }: Courrier, avant: StatutCourrier, apres: string, qui: string): void {
  const details = `${genre} : ${STATUTS_COURRIER[avant]} → ${apres}`;
  pole.journaliser({ qui, quoi: 'courrier_change', sur: sujet, details });
}
