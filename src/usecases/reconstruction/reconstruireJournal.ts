// The Journal was lost: a new one begins with what the rows and the Forms still tell, in one writing. Without the answers
// already dealt with, each would be dealt with again; without the numbers and the statuts, no row could come back later.
import { GESTES } from '../../catalogue/gestes';
import { detailDuPassage, STATUT_TROUVE } from '../../domain/demande/changementDeStatut';
import type { Demande } from '../../domain/demande/demande';
import { aNoter } from '../../domain/registre/etatAuJournal';
import type { Evenement } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';
import { detailsDuRetour, MESSAGE_RECU, retourDe } from '../../domain/formulaire/retour';
import { STATUTS } from '../../domain/demande/statut';
import { reduire } from '../../domain/texte/typographie';

type Ligne = Omit<Evenement, 'quand'>;

export function reconstruireJournal(pole: Pole): void {
  const { demandes } = pole.registre;
  const statuts = demandes.filter(({ numero }) => numero).map(ligneDuStatut);
  pole.journaliserTout([DEBUT, ...suitesTraitees(pole), ...statuts, ...aNoter(demandes, [])]);
  pole.valider();
}

const DEBUT: Ligne = { qui: 'le pôle', quoi: 'journal_reconstruit', sur: '', details: '' };

function ligneDuStatut({ numero, statut }: Demande): Ligne {
  return { qui: 'le pôle', quoi: STATUT_TROUVE, sur: numero, details: detailDuPassage('', STATUTS[statut]) };
}

/** A call for each answer: its code is spent, and its text may have to be found again. */
function suitesTraitees({ memoire, suitesDepuis }: Pole): Ligne[] {
  const traitees = memoire.derniereSuite ? suitesDepuis('').filter(({ version }) => version <= memoire.derniereSuite) : [];
  return traitees.map(({ id, lire }) => {
    const { geste, numero, code } = retourDe(lire());
    const choisi = Object.values(GESTES).find(({ libelle }) => reduire(libelle) === reduire(geste));
    return { qui: 'l’école', quoi: choisi?.evenement ?? MESSAGE_RECU, sur: numero, details: detailsDuRetour(id, code) };
  });
} // oxfmt-ignore
