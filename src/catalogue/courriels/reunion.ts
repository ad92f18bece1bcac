// The mails that follow a meeting: announcement, reminders before the cut-off, convocations.
import { memeAdresse } from '../../domain/courrier/adresse';
import { versionDe } from '../../domain/reunion/arrete';
import { action, encadre, gras, lien, liste, paragraphe, type Bloc } from '../../domain/document/bloc';
import { occurrenceDe } from '../../domain/courrier/courrier';
import { REUNION_ANNULEE } from '../../domain/courrier/abandon';
import {
  nomDans, pourEcole, pourMembre, type ContexteCourriel, type ModeleCourriel,
} from '../../domain/courrier/courriel'; // oxfmt-ignore
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import { enToutesLettres, joursEntre, type Jour } from '../../domain/temps/jour';
import { estAbsent, memeNom, type Membre } from '../../domain/membre/membre';
import { estDepassee, idDuDocument } from '../../domain/document/note';
import type { Parametres } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { accorder } from '../../domain/texte/typographie';
import { adresseDuConvoque, aTransmettre, enVisio, lesFonctions, obstacleALaConvocation, quandEtOu, REMPLACEE, remplace, versionPassee } from './appel'; // oxfmt-ignore
import { signature } from './signature';

function toutesLesEcoles({ ecoles }: Registre): string[] {
  return ecoles.filter(({ active, courriel }) => active && courriel).map(({ nom }) => pourEcole(nom));
}

/** Why a mail about the coming cut-off is useless now. */
function limitePassee({ reunion, maintenant, ecole, courrier }: ContexteCourriel): string {
  if (!reunion || reunion.statut === 'annule') return REUNION_ANNULEE;
  if (!reunion.dateLimite) return 'La réunion n’a pas de date limite.';
  if (reunion.dateLimite < jourDe(maintenant)) return 'La date limite est passée.';
  if (reunion.statut !== 'prevu') return 'La liste est déjà arrêtée.';
  if (courrier.pour.startsWith('ecole:') && !ecole?.active) return 'L’école n’est plus dans l’onglet « Écoles ».';
  return '';
}

/** A morning that was missed is caught up, but never two reminders of one kind on the same day. */
function depassee(c: ContexteCourriel): string {
  const plusRecente = c.registre.courriers.some(
    ({ genre, sujet, pour, cle, prevuLe }) =>
      genre === c.courrier.genre && sujet === c.courrier.sujet && pour === c.courrier.pour && cle !== c.courrier.cle &&
      c.courrier.prevuLe < prevuLe && prevuLe <= c.maintenant,
  ); // oxfmt-ignore
  return limitePassee(c) || (plusRecente ? 'Remplacé par le rappel suivant, déjà dû.' : '');
}

/** Only a meeting that has a cut-off is announced: `limitePassee` has refused the others. */
function limiteDe({ reunion }: ContexteCourriel): Jour {
  return reunion!.dateLimite || reunion!.date;
}

/** Its own link, with the school already chosen, where there is one. */
export function formulaire({ ecole, registre }: ContexteCourriel): Bloc {
  const { lienFormulaire, courrielCirconscription } = registre.parametres;
  const adresse = ecole?.lien || lienFormulaire;
  return adresse
    ? paragraphe('Pour déposer une demande, cinq minutes suffisent : ', action(adresse, 'ouvrir le formulaire'))
    : paragraphe(`Pour déposer une demande, écrivez à ${courrielCirconscription}.`);
}

/** « pdf » with an address that is no Doc of ours: the address itself is given. */
function laNote({ parametres: { note }, reunions }: Registre, aujourdhui: Jour): Bloc[] {
  const { dansAnnonce, lien: adresse } = note;
  if (dansAnnonce === 'non' || !adresse) return [];
  if (dansAnnonce === 'pdf' && estDepassee(note, reunions, aujourdhui)) return [];
  return dansAnnonce === 'pdf' && idDuDocument(adresse)
    ? [paragraphe('La note jointe dit ce qu’est le pôle, quand l’appeler et ce qui se passe ensuite.')]
    : [paragraphe('Ce qu’est le pôle, quand l’appeler et ce qui se passe ensuite : ', lien(adresse, 'lire la note aux écoles'))]; // oxfmt-ignore
}

export const annonceReunion: ModeleCourriel = {
  libelle: 'Annonce de la réunion aux écoles',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  avantReunion: {
    passages: ({ annonce }) => (annonce ? [{ jour: annonce, occurrence: 'annonce' }] : []),
    pour: toutesLesEcoles,
  },
  obstacle: limitePassee,
  adresses: ({ ecole }) => ({ a: ecole ? [ecole.courriel] : [], copie: [] }),
  objet: ({ reunion }) => `Pôle ressources – prochaine réunion le ${enToutesLettres(reunion!.date)}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Le pôle ressources se réunit le ', gras(enToutesLettres(c.reunion!.date)), '.'),
    encadre('Vos demandes sont attendues jusqu’au ', gras(enToutesLettres(limiteDe(c))), ' inclus.'),
    paragraphe('Une situation vous met en question ou en difficulté, vous ou votre équipe ? Proposez-la : c’est vous qui choisissez de la soumettre.'), // oxfmt-ignore
    formulaire(c),
    paragraphe('Ce qui est urgent n’attend pas la réunion : choisissez « Oui, c’est urgent » dans le formulaire, l’inspection est prévenue aussitôt.'), // oxfmt-ignore
    ...laNote(c.registre, jourDe(c.maintenant)),
    signature(c.registre.parametres),
  ],
  piecesJointes: { note: true },
};

export const relanceEcoles: ModeleCourriel = {
  libelle: 'Rappel aux écoles avant la date limite',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  avantReunion: {
    passages: ({ relances }) => relances.map(({ avant, jour }) => ({ jour, occurrence: `J-${avant}` })),
    pour: toutesLesEcoles,
  },
  obstacle: depassee,
  adresses: ({ ecole }) => ({ a: ecole ? [ecole.courriel] : [], copie: [] }),
  objet: (c) => `Pôle ressources – demandes attendues jusqu’au ${enToutesLettres(limiteDe(c))}`,
  corps: (c) => {
    const { reunion, registre, maintenant } = c;
    const reste = joursEntre(jourDe(maintenant), limiteDe(c));
    return [
      paragraphe('Bonjour,'),
      paragraphe(
        ...(reste > 0 ? ['Il reste ', gras(accorder(reste, 'jour'))] : ['C’est aujourd’hui ', gras('le dernier jour')]),
        ` pour proposer une situation à la réunion du ${enToutesLettres(reunion!.date)}.`,
        ...(reste > 0 ? [` Vos demandes sont attendues jusqu’au ${enToutesLettres(limiteDe(c))} inclus.`] : []),
      ),
      formulaire(c),
      paragraphe('Si vous n’avez rien à proposer, il n’y a rien à faire.'),
      signature(registre.parametres),
    ];
  },
};

function enAttente({ demandes }: Registre, nom: string): Demande[] {
  return demandes.filter(
    (demande) => demande.statut === 'affecte' && estOuverte(demande) && memeNom(demande.referent, nom),
  );
}

export const relanceMembres: ModeleCourriel = {
  libelle: 'Rappel aux membres : demandes sans premier contact',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 7,
  avantReunion: {
    passages: ({ relances }) => relances.map(({ avant, jour }) => ({ jour, occurrence: `J-${avant}` })),
    pour: ({ membres }) => membres.filter(({ actif, courriel }) => actif && courriel).map(({ nom }) => pourMembre(nom)),
  },
  obstacle: (c) => {
    if (!c.membre?.actif) return `${nomDans(c.courrier.pour, 'membre')} n’est plus dans l’onglet « Membres ».`;
    if (estAbsent(c.membre, jourDe(c.maintenant))) return `${c.membre.nom} est en absence.`;
    return depassee(c) || (enAttente(c.registre, c.membre.nom).length ? '' : 'Aucune demande en attente.');
  },
  adresses: ({ membre }) => ({ a: membre ? [membre.courriel] : [], copie: [] }),
  objet: ({ registre, membre }) =>
    `Pôle ressources – ${accorder(enAttente(registre, membre!.nom).length, 'demande')} en attente d’un premier contact`,
  corps: ({ registre, membre, reunion }) => {
    const attendent = enAttente(registre, membre!.nom);
    const lesquelles = attendent.length > 1 ? 'ces demandes attendent' : 'cette demande attend';
    return [
      paragraphe('Bonjour,'),
      paragraphe(`Avant la réunion du ${enToutesLettres(reunion!.date)}, ${lesquelles} votre premier contact avec l’école :`), // oxfmt-ignore
      liste(attendent.map(({ numero, ecole }) => `${numero}, ${ecole}`)),
      paragraphe('Après votre appel, dites-le en répondant à ce message.'),
      signature(registre.parametres),
    ];
  },
};

/** Whoever is convoked by their office is not convoked again as a member. */
function fonctionnelles({ courrielIen, courrielCoordination }: Parametres): string[] {
  return [courrielIen, courrielCoordination];
}

function siVersion({ reunion }: ContexteCourriel): Bloc[] {
  const { change = [] } = reunion!.arrete ?? {};
  return Number(versionDe(reunion!)) > 1 ? [remplace(change, 'La liste, la date ou le lieu')] : [];
}

function objetDeVersion({ reunion }: ContexteCourriel): string {
  return Number(versionDe(reunion!)) > 1 ? ` (version ${versionDe(reunion!)})` : '';
}

/** The IEN, the coordination if there is one, and the members of these kinds. */
function convoques({ membres, parametres }: Registre, genres: readonly Membre['genre'][]): string[] {
  return [
    ...lesFonctions(parametres),
    ...membres
      .filter(
        ({ actif, genre, courriel }) =>
          actif &&
          genres.includes(genre) &&
          (!courriel || !fonctionnelles(parametres).some((une) => memeAdresse(une, courriel))),
      )
      .map(({ nom }) => pourMembre(nom)),
  ];
}

export const convocation: ModeleCourriel = {
  libelle: 'Convocation à la réunion',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 3,
  auGel: ({ etudie }, registre) => (etudie ? convoques(registre, ['interne']) : []),
  obstacle: (c) => obstacleALaConvocation(c) || versionPassee(c, c.reunion?.arrete?.version),
  adresses: adresseDuConvoque,
  objet: (c) => `Pôle ressources – convocation du ${enToutesLettres(c.reunion!.date)}${objetDeVersion(c)}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...aTransmettre(c),
    ...siVersion(c),
    paragraphe('Vous êtes attendu·e à la réunion du pôle ressources le ', ...quandEtOu(c)),
    ...enVisio(c),
    paragraphe(
      'L’ordre du jour est joint en PDF. Pour inscrire la réunion à votre calendrier, ouvrez l’autre pièce jointe.',
    ),
    paragraphe('L’ordre du jour est réservé aux membres convoqués : ne le transférez pas.'),
    paragraphe('Si vous ne pouvez pas venir, répondez à ce message.'),
    signature(c.registre.parametres),
  ],
  piecesJointes: { ordreDuJour: true, invitation: true },
};

/** The first call is planned by its date, those of the versions after as soon as one is made. */
export function versionAppelee({ courrier }: Pick<ContexteCourriel, 'courrier'>): string {
  return occurrenceDe(courrier).startsWith(PREMIER_APPEL) ? '1' : occurrenceDe(courrier);
}

const PREMIER_APPEL = 'convocation';

/** A plénière has no list to wait for: everyone is called in good time, partners included, and again when what was told changes. */
export const convocationPleniere: ModeleCourriel = {
  libelle: 'Convocation à la plénière',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 4,
  avantReunion: {
    passages: ({ convocation: jour }) => (jour ? [{ jour, occurrence: PREMIER_APPEL }] : []),
    pour: (registre) => convoques(registre, ['interne', 'partenaire']),
  },
  auGel: (reunion, registre) => (reunion.etudie || versionDe(reunion) === '1' ? [] : convoques(registre, ['interne', 'partenaire'])), // oxfmt-ignore
  obstacle: (c) => {
    if (c.reunion?.etudie) return 'Cette réunion n’est plus une plénière.';
    const depassee = c.reunion && versionAppelee(c) !== versionDe(c.reunion);
    return obstacleALaConvocation(c) || (depassee ? REMPLACEE : '');
  },
  adresses: adresseDuConvoque,
  objet: (c) => `Pôle ressources – plénière du ${enToutesLettres(c.reunion!.date)}${objetDeVersion(c)}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...aTransmettre(c),
    ...siVersion(c),
    paragraphe('La réunion plénière du pôle ressources a lieu le ', ...quandEtOu(c)),
    ...enVisio(c),
    paragraphe('On y parle du fonctionnement du pôle et des besoins du territoire ; aucune situation d’élève n’y est étudiée.'), // oxfmt-ignore
    paragraphe(`${c.reunion!.idOrdreDuJour ? 'L’ordre du jour est joint en PDF. ' : ''}Pour inscrire la réunion à votre calendrier, ouvrez ${c.reunion!.idOrdreDuJour ? 'l’autre' : 'la'} pièce jointe.`), // oxfmt-ignore
    paragraphe('Si vous ne pouvez pas venir, répondez à ce message.'),
    signature(c.registre.parametres),
  ],
  piecesJointes: { ordreDuJour: true, invitation: true },
};
