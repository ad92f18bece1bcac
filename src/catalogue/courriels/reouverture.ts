// A demande that was closed or withdrawn is opened again: whoever was told that it had ended learns that it goes on.
import { gras, paragraphe } from '../../domain/bloc';
import type { ModeleCourriel } from '../../domain/courriel';
import { auSujetDe, occurrenceDe, peutEtreParti, type Courrier } from '../../domain/courrier';
import { estOuverte, type Demande } from '../../domain/demande';
import type { Jour } from '../../domain/jour';
import type { Registre } from '../../domain/registre';
import { STATUTS } from '../../domain/statut';
import { lendemain } from './boucle';
import { ouLireLaDemande } from './fiche';
import { adressesDuDemandeur, ouElleEnEst, parCeLien } from './pourLEcole';
import { signature } from './signature';
import { quiLaSuit } from './suivi';

/** The mails that say it has ended; the circonscription, which opens it again, need not be told. */
const FINS_A_L_ECOLE: readonly string[] = ['cloture', 'confirmation_retrait'];
const FIN_AUX_MEMBRES = 'avis_retrait';

/** The last that left, for each who is still concerned. */
function finsDites(demande: Demande, registre: Registre): Courrier[] {
  const suivie = quiLaSuit(demande, registre);
  const dites = auSujetDe(registre.courriers, demande.numero).filter(
    (courrier) =>
      peutEtreParti(courrier) &&
      (FINS_A_L_ECOLE.includes(courrier.genre) ||
        (courrier.genre === FIN_AUX_MEMBRES && courrier.pour.startsWith('membre:') && suivie.includes(courrier.pour))),
  );
  return [...new Map(dites.map((courrier) => [courrier.pour, courrier])).values()];
}

export const reouverture: ModeleCourriel = {
  libelle: 'Demande rouverte, à l’école et à qui la suit',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 5,
  // Once for each end that was told, the school day after: a slip of the hand can still be mended.
  quandStatut: (demande, registre) =>
    estOuverte(demande) && demande.statutLe
      ? finsDites(demande, registre).map((fin) => ({ sujet: demande.numero, pour: fin.pour, occurrence: occurrenceDe(fin), jour: lendemain(registre, demande.statutLe as Jour) }))
      : [],
  obstacle: ({ demande }) => (estOuverte(demande!) ? '' : `La demande est ${STATUTS[demande!.statut].toLowerCase()} de nouveau.`),
  adresses: (c) => (c.membre ? { a: [c.membre.courriel], copie: [] } : adressesDuDemandeur(c)),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : rouverte`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...(c.membre
      ? [paragraphe('La demande ', gras(c.demande!.numero), ` (${c.demande!.ecole || 'école inconnue'}) est rouverte : vous la suivez de nouveau.`), ouLireLaDemande(c)]
      : [paragraphe('Votre demande ', gras(c.demande!.numero), ' est rouverte : le pôle la suit de nouveau.'), ouElleEnEst(c), parCeLien(c, 'Pour la compléter ou la retirer')]),
    signature(c.registre.parametres),
  ],
}; // oxfmt-ignore
