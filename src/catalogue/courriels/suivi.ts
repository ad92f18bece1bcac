// What the people of the pôle are told of the loop with the schools: a demande completed or withdrawn, a school that
// does not answer, answers that are late after a meeting. Late answers are chased here, never at the school.
import { ABANDONS, REUNION_ANNULEE } from '../../domain/courrier/abandon';
import { encadre, gras, liste, paragraphe, type Bloc } from '../../domain/document/bloc';
import {
  nomDans, pourMembre, POUR_CIRCONSCRIPTION, POUR_COORDINATION, type Adresses, type ContexteCourriel, type ModeleCourriel, type Pour,
} from '../../domain/courrier/courriel'; // oxfmt-ignore
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { estVouluParUnePersonne } from '../../domain/courrier/changementDeCourrier';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { estModifieeApresCoup } from '../../domain/formulaire/reponse';
import { STATUTS } from '../../domain/demande/statut';
import { jourDe } from '../../domain/temps/instant';
import { enToutesLettres, type Jour } from '../../domain/temps/jour';
import { occurrenceDe } from '../../domain/courrier/courrier';
import { estAbsent, memeNom, trouverMembre } from '../../domain/membre/membre';
import { courrielDuPole } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { type Reunion } from '../../domain/reunion/reunion';
import { decideesA } from '../../domain/suivi/suivi';
import { accorder } from '../../domain/texte/typographie';
import { delaiDeComplement, jourDuRetrait, nAttendPlusCelles } from './boucle';
import { ouLireLaDemande } from './fiche';
import { signature } from './signature';

/** The référent and her associates, or the circonscription while there is nobody. */
export function quiLaSuit({ referent, associes }: Demande, { membres }: Pick<Registre, 'membres'>): Pour[] {
  const connus = [referent, ...associes].map((nom) => trouverMembre(membres, nom)).filter((membre) => membre !== undefined);
  return connus.length ? [...new Set(connus.map(({ nom }) => pourMembre(nom)))] : [POUR_CIRCONSCRIPTION];
} // oxfmt-ignore

function adressesInternes({ courrier, membre, registre: { parametres } }: ContexteCourriel): Adresses {
  if (courrier.pour === POUR_COORDINATION) return { a: [courrielDuPole(parametres)], copie: [] };
  return { a: [membre ? membre.courriel : parametres.courrielCirconscription], copie: [] };
}

export function membreParti({ courrier, membre }: ContexteCourriel): string {
  if (!courrier.pour.startsWith('membre:') || membre?.actif) return '';
  return `${nomDans(courrier.pour, 'membre')} n’est plus dans l’onglet « Membres ».`;
}

const INTERNE = { politique: 'au_plus_une_fois', heures: 'scolaires', adresses: adressesInternes } as const;

/** What came once it is closed may be a reason to open it again: whoever can is told too. */
function quiLitCeQuiArrive(demande: Demande, { membres, courriers }: Registre): Pour[] {
  // Whoever has not been told of the demande yet reads it complete, by the mail that proposes it.
  const connue = (qui: Pour): boolean => courriers.some(({ genre, sujet, pour, statut }) => genre === 'avis_referent' && sujet === demande.numero && pour === qui && statut !== 'prevu'); // oxfmt-ignore
  const lecteurs = quiLaSuit(demande, { membres }).filter((qui) => qui === POUR_CIRCONSCRIPTION || connue(qui));
  return estOuverte(demande) ? lecteurs : [...new Set([...lecteurs, POUR_CIRCONSCRIPTION])];
}

function quOnEnFait({ demande, membre }: ContexteCourriel): Bloc[] {
  const { statut, referent } = demande!;
  if (estOuverte(demande!)) return memeNom(referent, membre?.nom ?? '') ? [paragraphe('Relisez-la avant d’appeler l’école.')] : []; // oxfmt-ignore
  const rouvrir = membre ? 'dites-le en répondant à ce message' : `remettez son statut à « ${STATUTS.affecte} » dans le registre`; // oxfmt-ignore
  return [
    encadre(
      `Elle est ${STATUTS[statut].toLowerCase()}, et personne ne la suit plus. S’il faut la rouvrir, ${rouvrir}.`,
    ),
  ];
}

export const avisComplement: ModeleCourriel = {
  ...INTERNE,
  libelle: 'Avis au référent : demande complétée par l’école',
  priorite: 5,
  auRetour: (sort, demande, registre) =>
    'geste' in sort && sort.geste !== 'retirer' ? quiLitCeQuiArrive(demande, registre) : [],
  // The fiche shows what was edited in a demande that is followed; nobody opens that of one that is not.
  aLaModification: (demande, registre) =>
    !estOuverte(demande) && demande.alertes.some(estModifieeApresCoup) ? quiLitCeQuiArrive(demande, registre) : [],
  obstacle: membreParti,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} complétée par l’école`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe(
      'L’école a complété la demande ',
      gras(c.demande!.numero),
      ` (${c.demande!.ecole || 'école inconnue'}).`,
    ),
    ...quOnEnFait(c),
    c.membre ? ouLireLaDemande(c) : paragraphe('À lire dans le registre, onglet « Demandes ».'),
    signature(c.registre.parametres),
  ],
};

export const avisRetrait: ModeleCourriel = {
  ...INTERNE,
  libelle: 'Avis d’un retrait au référent et à la circonscription',
  priorite: 5,
  quandStatut: (demande, registre) => {
    const jour = jourDuRetrait(demande, registre);
    if (!jour) return [];
    const pour = [...new Set([...quiLaSuit(demande, registre), POUR_CIRCONSCRIPTION])];
    return pour.map((qui) => ({ sujet: demande.numero, pour: qui, occurrence: demande.statutLe, jour }));
  },
  obstacle: (c) => membreParti(c) || (c.demande?.statut === 'retire' ? '' : ABANDONS.plusRetiree),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} retirée`,
  corps: ({ demande, membre, registre }) => [
    paragraphe('Bonjour,'),
    paragraphe(
      'La demande ',
      gras(demande!.numero),
      ` (${demande!.ecole || 'école inconnue'}) est retirée : il n’y a plus rien à faire.`,
    ),
    paragraphe(
      `Si l’école change d’avis, ${membre ? 'dites-le en répondant à ce message' : 'remettez son statut à « Reçue » dans le registre'}.`,
    ),
    signature(registre.parametres),
  ],
};

export const precisionsSansReponse: ModeleCourriel = {
  ...INTERNE,
  libelle: 'L’école n’a pas donné les précisions demandées',
  priorite: 6,
  quandStatut: (demande, registre, aujourdhui) => {
    const jour = delaiDeComplement('rappel_precisions', demande, registre, aujourdhui);
    return jour ? [{ sujet: demande.numero, pour: POUR_COORDINATION, occurrence: demande.statutLe, jour }] : [];
  },
  obstacle: nAttendPlusCelles,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : l’école n’a pas répondu`,
  corps: ({ demande, registre }) => [
    paragraphe('Bonjour,'),
    paragraphe('Les précisions demandées sur ', gras(demande!.numero), ` (${demande!.ecole || 'école inconnue'}) ne sont pas arrivées, malgré un rappel. Aucun autre ne partira.`), // oxfmt-ignore
    paragraphe('À vous de choisir : appeler l’école, étudier la demande telle quelle, ou la clore en changeant son statut dans le registre.'), // oxfmt-ignore
    signature(registre.parametres),
  ],
};

/** The demandes of a meeting about which nothing is written yet; one that waits for the school is not late. */
function sansReponse(reunion: Reunion, registre: Registre): Demande[] {
  return registre.demandes.filter(
    (demande) =>
      demande.reunion === reunion.cle &&
      estOuverte(demande) &&
      demande.statut !== 'a_completer' &&
      decideesA(reunion, demande.numero, registre.suites).length === 0,
  );
}

/** A member reads hers; the coordination reads them all. */
function aRepondre({ reunion, membre, registre }: ContexteCourriel): Demande[] {
  const toutes = reunion ? sansReponse(reunion, registre) : [];
  return membre ? toutes.filter(({ referent }) => memeNom(referent, membre.nom)) : toutes;
}

function limiteDeReponse({ date }: Reunion, { calendrier, parametres }: Registre): Jour {
  return apresJoursDeClasse(calendrier, date, parametres.delaiReponse);
}

function echeance(c: ContexteCourriel): Bloc {
  const limite = limiteDeReponse(c.reunion!, c.registre);
  const plusieurs = aRepondre(c).length > 1;
  return limite < jourDe(c.maintenant)
    ? encadre(plusieurs ? 'Ces écoles devaient avoir leur réponse le ' : 'L’école devait avoir sa réponse le ', gras(enToutesLettres(limite)), '.')
    : paragraphe(`${plusieurs ? 'Les écoles attendent leur' : 'L’école attend sa'} réponse au plus tard le ${enToutesLettres(limite)}.`);
} // oxfmt-ignore

function occurrenceDuRappel(apres: number): string {
  return `J+${apres}`;
}

export const relanceReponse: ModeleCourriel = {
  ...INTERNE,
  libelle: 'Rappel au pôle : réponses attendues par les écoles',
  priorite: 6,
  apresReunion: (reunion, registre) =>
    registre.parametres.relancesReponse.flatMap((apres) => {
      const jour = apresJoursDeClasse(registre.calendrier, reunion.date, apres);
      const concernees = registre.demandes.filter((demande) => demande.reunion === reunion.cle && estOuverte(demande));
      const referents = concernees.map(({ referent }) => trouverMembre(registre.membres, referent)?.nom);
      const pour = [...new Set(referents.map((nom) => (nom ? pourMembre(nom) : POUR_COORDINATION)))];
      const tous = apres >= registre.parametres.delaiReponse && pour.length ? [...new Set([...pour, POUR_COORDINATION])] : pour;
      return tous.map((qui) => ({ sujet: reunion.cle, pour: qui, occurrence: occurrenceDuRappel(apres), jour }));
    }),
  obstacle: (c) => {
    if (!c.reunion || c.reunion.statut === 'annule') return REUNION_ANNULEE;
    const { relancesReponse } = c.registre.parametres;
    if (!relancesReponse.map(occurrenceDuRappel).includes(occurrenceDe(c.courrier)) && !estVouluParUnePersonne(c.courrier)) return 'Les réglages ne l’appellent plus.';
    if (c.membre && estAbsent(c.membre, jourDe(c.maintenant))) return `${c.membre.nom} est en absence.`;
    return membreParti(c) || (aRepondre(c).length ? '' : 'Toutes ses demandes ont une suite.');
  },
  objet: (c) => `Pôle ressources – ${accorder(aRepondre(c).length, 'réponse attendue par une école', 'réponses attendues par les écoles')}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe(`Depuis la réunion du ${enToutesLettres(c.reunion!.date)}, rien n’est écrit pour :`),
    liste(aRepondre(c).map(({ numero, ecole }) => `${numero}, ${ecole || 'école inconnue'}`)),
    echeance(c),
    paragraphe(c.membre ? 'Dites en répondant à ce message ce qui est décidé, par qui, pour quand, sans nom d’élève. Une fois écrit au registre, l’école a sa réponse.' : 'Écrivez la suite décidée dans l’onglet « Suivi », une ligne par action : la réponse part d’elle-même à l’école.'),
    signature(c.registre.parametres),
  ],
}; // oxfmt-ignore
