// « Saisir une demande reçue autrement »: by mail, phone or paper, it ends in the same register as the others.
import type { Canal, Demande } from '../domain/demande';
import { Refus, refus } from '../domain/erreur';
import { champsNominatifs } from '../domain/identite';
import { instant, jourDe } from '../domain/instant';
import { estJour, type Jour } from '../domain/jour';
import type { Pole } from '../domain/pole';
import { recitDe, type Reponse } from '../domain/reponse';
import { envoyerCourrier } from './envoyerCourrier';
import { inscrire } from './recevoirDemande';

export interface Saisie {
  canal: Exclude<Canal, 'formulaire'>;
  /** The day it reached us: it decides whether it is late. */
  recueLe: Jour;
  reponses: Reponse['reponses'];
}

/** Throws a Refus when what is needed to record it is missing. The hour of the day is the end of the office's. */
export function saisirDemande(pole: Pole, { canal, recueLe, reponses }: Saisie): Demande {
  const aujourdhui = jourDe(pole.maintenant);
  if (recueLe > aujourdhui) throw refus.saisieIncomplete('une date de réception qui ne soit pas dans l’avenir');
  if (!reponses.ecole) throw refus.saisieIncomplete('l’école');
  if (!reponses.motif) throw refus.saisieIncomplete('le motif');
  const recuLe = recueLe === aujourdhui ? pole.maintenant : instant(recueLe, '12:00');
  const provenance = { canal, recuLe, idReponse: '', lienModification: '', version: '' };
  const demande = inscrire(pole, recitDe({ reponses, autres: [] }), provenance, champsNominatifs(reponses));
  envoyerCourrier(pole);
  return demande;
}

/** What the page sends: the answers, the channel, the day. */
export type SaisieDeLaPage = Reponse['reponses'] & { canal: Saisie['canal']; recueLe: string };

/** The page gets a sentence, whether it worked or not. */
export function saisirDepuisLaPage(pole: Pole, page: SaisieDeLaPage | undefined): { reussi: boolean; phrase: string } {
  if (!page || !estJour(page.recueLe))
    return { reussi: false, phrase: refus.saisieIncomplete('la date de réception').message };
  const { canal, recueLe, ...reponses } = page;
  try {
    const { numero, reunion } = saisirDemande(pole, { canal, recueLe, reponses });
    return {
      reussi: true,
      phrase: `Enregistrée : ${numero}${reunion ? `, réunion ${reunion}` : ''}. L’école est prévenue.`,
    };
  } catch (error) {
    if (error instanceof Refus) return { reussi: false, phrase: error.message };
    throw error;
  }
}

export function listesDeSaisie({ registre, maintenant }: Pole): {
  aujourdhui: Jour;
  ecoles: string[];
  motifs: string[];
} {
  return {
    aujourdhui: jourDe(maintenant),
    ecoles: registre.ecoles.filter(({ active }) => active).map(({ nom }) => nom),
    motifs: registre.motifs.filter(({ actif }) => actif).map(({ libelle }) => libelle),
  };
}
