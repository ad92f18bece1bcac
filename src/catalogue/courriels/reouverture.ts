// A demande that was closed or withdrawn is opened again: whoever was told that it had ended learns that it goes on.
import { arreteePar, plusConfieeA } from '../../domain/courrier/abandon';
import { attendSaReponse } from '../../domain/affectation/acceptation';
import { gras, paragraphe } from '../../domain/document/bloc';
import { nomDans, type ContexteCourriel, type ModeleCourriel } from '../../domain/courrier/courriel';
import { auSujetDe, occurrenceDe, peutEtreParti, type Courrier } from '../../domain/courrier/courrier';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import type { Jour } from '../../domain/temps/jour';
import { memeNom } from '../../domain/membre/membre';
import type { Registre } from '../../domain/registre/registre';
import { lendemain } from './boucle';
import { ouLireLaDemande } from './fiche';
import { adressesDuDemandeur, ouElleEnEst, parCeLien } from './pourLEcole';
import { signature } from './signature';
import { membreParti, quiLaSuit } from './suivi';

/** The mails that say it has ended; the circonscription, which opens it again, need not be told. */
const FINS_A_L_ECOLE: readonly string[] = ['cloture', 'confirmation_retrait'];
const FIN_AUX_MEMBRES = 'avis_retrait';

/** The last that left, whatever the order of the rows: one to the school, one to each member who is still concerned. */
function finsDites(demande: Demande, registre: Registre): Courrier[] {
  const suivie = quiLaSuit(demande, registre);
  const quand = ({ partiLe, prevuLe }: Courrier): string => partiLe || prevuLe;
  const aUnMembre = ({ genre, pour }: Courrier): boolean => genre === FIN_AUX_MEMBRES && nomDans(pour, 'membre') !== '' && suivie.includes(pour); // oxfmt-ignore
  const dites = auSujetDe(registre.courriers, demande.numero)
    .filter((courrier) => peutEtreParti(courrier) && (FINS_A_L_ECOLE.includes(courrier.genre) || aUnMembre(courrier)))
    .sort((une, autre) => (quand(une) < quand(autre) ? -1 : 1));
  return [...new Map(dites.map((courrier) => [nomDans(courrier.pour, 'membre'), courrier])).values()];
}

/** Given to another since, or gone: she follows nothing again. */
function neLaSuitPlus(c: ContexteCourriel): string {
  const nom = nomDans(c.courrier.pour, 'membre');
  if (!nom) return '';
  return membreParti(c) || (quiLaSuit(c.demande!, c.registre).includes(c.courrier.pour) ? '' : plusConfieeA(nom));
}

/** A référent who had not accepted yet is still asked. */
function laSuitDeja({ demande, membre, registre }: ContexteCourriel): boolean {
  return !memeNom(demande!.referent, membre!.nom) || !attendSaReponse(demande!, registre.parametres);
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
  obstacle: (c) => {
    if (!c.demande) return '';
    return estOuverte(c.demande) ? neLaSuitPlus(c) : arreteePar(c.demande.statut);
  },
  adresses: (c) => (c.membre ? { a: [c.membre.courriel], copie: [] } : adressesDuDemandeur(c)),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : rouverte`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...(c.membre
      ? [paragraphe('La demande ', gras(c.demande!.numero), ` (${c.demande!.ecole || 'école inconnue'}) est rouverte : ${laSuitDeja(c) ? 'vous la suivez' : 'elle vous est proposée'} de nouveau.`), ouLireLaDemande(c)]
      : [paragraphe('Votre demande ', gras(c.demande!.numero), ' est rouverte : le pôle la suit de nouveau.'), ouElleEnEst(c), parCeLien(c, 'Pour la compléter ou la retirer')]),
    signature(c.registre.parametres),
  ],
}; // oxfmt-ignore
