// The mails by which the pôle and a school go on talking about a demande: what is missing, what came back, the
// end. They carry the number and dates; never a child's code, a motif or what the school wrote.
import { ABANDONS } from '../../domain/courrier/abandon';
import { gras, liste, paragraphe, type Bloc } from '../../domain/document/bloc';
import type { ContexteCourriel, Envoi, ModeleCourriel, SortDuRetour } from '../../domain/courrier/courriel';
import { auSujetDe, occurrenceDe, peutEtreParti } from '../../domain/courrier/courrier';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import type { Jour } from '../../domain/temps/jour';
import { pointsADemander } from '../../domain/demande/manques';
import type { Registre } from '../../domain/registre/registre';
import { empreinteCourte } from '../../domain/texte/empreinte';
import type { Statut } from '../../domain/demande/statut';
import { RETIREE_PAR_L_ECOLE } from '../gestes';
import {
  adressesDuDemandeur,
  ecoleOuDemandeur,
  ouElleEnEst,
  parCeLien,
  pourRouvrir,
  reformulation,
  sansNom,
} from './pourLEcole';
import { signature } from './signature';

export const A_L_ECOLE = { politique: 'au_plus_une_fois', adresses: adressesDuDemandeur } as const;

/** To the school, on that day, as long as the demande stands there. */
function aLEcole(demande: Demande, registre: Registre, statuts: Statut[], jour: Jour, occurrence: string): Envoi[] {
  if (!statuts.includes(demande.statut)) return [];
  return ecoleOuDemandeur(demande, registre).map((pour) => ({ sujet: demande.numero, pour, occurrence, jour }));
}

/** The school day after a person changed a statut: a slip of the hand can still be mended. */
export function lendemain({ calendrier }: Registre, jour: Jour): Jour {
  return apresJoursDeClasse(calendrier, jour, 1);
}

function cePoints({ demande, registre }: ContexteCourriel): Bloc[] {
  const { points, aDireDeViveVoix } = pointsADemander(demande!, registre);
  return [
    ...(points.length ? [liste(points)] : []),
    ...(aDireDeViveVoix ? [paragraphe('Un membre du pôle vous appelle pour d’autres précisions.')] : []),
  ];
}

/** Tells one list of points from the next: a person who adds one is heard. */
function listeDemandee({ statutLe, manques }: Demande): string {
  return `${statutLe}-${empreinteCourte(manques.join('\n'))}`;
}

function nAttendPlus({ demande }: ContexteCourriel): string {
  return demande?.statut === 'a_completer' ? '' : ABANDONS.plusACompleter;
}

/** It was completed, and the pôle asks for something else since: that has its own reminder. */
export function nAttendPlusCelles(c: ContexteCourriel): string {
  return nAttendPlus(c) || (occurrenceDe(c.courrier) === c.demande!.statutLe ? '' : 'D’autres précisions sont demandées depuis.'); // oxfmt-ignore
}

export const aCompleter: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Précisions demandées à l’école',
  heures: 'scolaires',
  priorite: 4,
  // From the day they are written, which may come long after the statut.
  quandStatut: (demande, registre, aujourdhui) =>
    demande.statutLe && demande.manques.length
      ? aLEcole(demande, registre, ['a_completer'], aujourdhui, listeDemandee(demande))
      : [],
  obstacle: (c) =>
    nAttendPlus(c) || (occurrenceDe(c.courrier) === listeDemandee(c.demande!) ? '' : ABANDONS.autresPrecisions),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : précisions attendues`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Pour répondre à votre demande ', gras(c.demande!.numero), ', le pôle a besoin de quelques précisions.'),
    ...cePoints(c),
    parCeLien(c, 'Pour donner ces précisions', 'compléter ma demande'),
    sansNom(),
    ouElleEnEst(c),
    signature(c.registre.parametres),
  ],
};

export const relanceCompleter: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Rappel des précisions demandées à l’école',
  heures: 'scolaires',
  priorite: 6,
  quandStatut: (demande, registre, aujourdhui) => {
    const jour = delaiDeComplement('precisions_demandees', demande, registre, aujourdhui);
    return jour ? aLEcole(demande, registre, ['a_completer'], jour, demande.statutLe) : [];
  },
  obstacle: nAttendPlusCelles,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : précisions toujours attendues`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Votre demande ', gras(c.demande!.numero), ' attend toujours ces précisions.'),
    ...cePoints(c),
    parCeLien(c, 'Pour donner ces précisions, ou retirer la demande'),
    sansNom(),
    ouElleEnEst(c),
    signature(c.registre.parametres),
  ],
};

/**
 * The school has so many days once the mail of that kind has left, late or not; '' before. Never a day already gone by:
 * what an outage kept from being planned still stands.
 */
export function delaiDeComplement(
  apres: 'precisions_demandees' | 'rappel_precisions',
  { numero, statut, statutLe }: Demande,
  { courriers, calendrier, parametres }: Registre,
  aujourdhui: Jour,
): Jour | '' {
  if (statut !== 'a_completer' || !statutLe) return '';
  const partis = auSujetDe(courriers, numero).filter((courrier) => courrier.genre === apres && occurrenceDe(courrier).startsWith(statutLe) && peutEtreParti(courrier)); // oxfmt-ignore
  const dernier = partis[partis.length - 1];
  if (!dernier) return '';
  const jour = apresJoursDeClasse(calendrier, jourDe(dernier.partiLe || dernier.prevuLe), parametres.delaiComplement);
  return jour < aujourdhui ? aujourdhui : jour;
}

function aServi(sort: SortDuRetour): boolean {
  return 'dejaServi' in sort;
}

function estRetrait(sort: SortDuRetour): boolean {
  return 'geste' in sort && sort.geste === 'retirer';
}

export const accuseMessage: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Accusé d’un complément de l’école',
  heures: 'toutes',
  priorite: 3,
  auRetour: (sort, demande, registre) =>
    // A withdrawal that was done has its own mail.
    !('geste' in sort) || (estRetrait(sort) && demande.statut === 'retire') ? [] : ecoleOuDemandeur(demande, registre),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : votre message est arrivé`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Votre message est joint à votre demande ', gras(c.demande!.numero), '. Merci.'),
    ...reformulation(c),
    ouElleEnEst(c),
    estOuverte(c.demande!) ? parCeLien(c, 'Pour ajouter autre chose, ou retirer la demande') : pourRouvrir(),
    signature(c.registre.parametres),
  ],
};

export const lienDejaServi: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Lien déjà utilisé par l’école',
  heures: 'toutes',
  priorite: 3,
  auRetour: (sort, demande, registre) => (aServi(sort) ? ecoleOuDemandeur(demande, registre) : []),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : un nouveau lien`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Le lien que vous venez d’utiliser avait déjà servi : chacun ne sert qu’une fois. Votre demande ', gras(c.demande!.numero), ' n’a pas changé, et une personne du pôle lira ce que vous avez écrit.'), // oxfmt-ignore
    parCeLien(c, 'Pour envoyer autre chose'),
    ouElleEnEst(c),
    signature(c.registre.parametres),
  ],
};

function parLEcole({ alertes }: Demande): boolean {
  return alertes.some((alerte) => alerte.startsWith(RETIREE_PAR_L_ECOLE));
}

/** At once when the school withdrew it itself. */
export function jourDuRetrait(demande: Demande, registre: Registre): Jour | '' {
  if (demande.statut !== 'retire' || !demande.statutLe) return '';
  return parLEcole(demande) ? demande.statutLe : lendemain(registre, demande.statutLe);
}

export const confirmationRetrait: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Confirmation d’un retrait à l’école',
  heures: 'toutes',
  priorite: 3,
  quandStatut: (demande, registre) => {
    const jour = jourDuRetrait(demande, registre);
    return jour ? aLEcole(demande, registre, ['retire'], jour, demande.statutLe) : [];
  },
  obstacle: ({ demande }) => (demande?.statut === 'retire' ? '' : ABANDONS.plusRetiree),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} retirée`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Votre demande ', gras(c.demande!.numero), ' est retirée : le pôle ne la suit plus.'),
    paragraphe('Si ce n’est pas ce que vous vouliez, répondez à ce message : une personne du pôle la rouvrira.'),
    signature(c.registre.parametres),
  ],
};

export const cloture: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Fin du suivi annoncée à l’école',
  heures: 'scolaires',
  priorite: 5,
  quandStatut: (demande, registre) =>
    demande.statutLe && !estOuverte(demande)
      ? aLEcole(demande, registre, ['clos', 'reoriente'], lendemain(registre, demande.statutLe), demande.statutLe)
      : [],
  obstacle: ({ demande, courrier }) =>
    (demande?.statut === 'clos' || demande?.statut === 'reoriente') && demande.statutLe === occurrenceDe(courrier)
      ? ''
      : ABANDONS.rouverte,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : fin du suivi`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Le suivi de votre demande ', gras(c.demande!.numero), ' par le pôle ressources est terminé.'),
    ouElleEnEst(c),
    paragraphe('Si la situation change, répondez à ce message : une personne du pôle la rouvrira.'),
    signature(c.registre.parametres),
  ],
};
