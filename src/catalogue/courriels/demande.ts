// The mails that follow a demande: what the school, its référent, the circonscription and the IEN are told.
// They carry the number, the school and dates; never a child's code, a motif or what the school wrote.
import { arreteePar, plusConfieeA, plusUrgente } from '../../domain/courrier/abandon';
import { encadre, gras, liste, mention, paragraphe, type Bloc } from '../../domain/document/bloc';
import { estRenvoi } from '../../domain/courrier/courrier';
import {
  nomDans, pourMembre, POUR_CIRCONSCRIPTION, POUR_IEN, type ContexteCourriel, type ModeleCourriel,
} from '../../domain/courrier/courriel'; // oxfmt-ignore
import { estConfiee, proposeeLe } from '../../domain/affectation/acceptation';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { CANAUX, concerneUneEquipe, estOuverte, type Demande } from '../../domain/demande/demande';
import { modeNominatif } from '../../domain/protection/identite';
import { enHeure, heureDe, jourDe } from '../../domain/temps/instant';
import { enToutesLettres, type Jour } from '../../domain/temps/jour';
import { memeNom } from '../../domain/membre/membre';
import { phraseDeRetard } from '../../domain/demande/orientation';
import { reunionManquee, reunionPour } from '../../domain/reunion/reunion';
import { STATUTS } from '../../domain/demande/statut';
import { accorder, enCoursDePhrase, enumerer } from '../../domain/texte/typographie';
import { occurrenceDeLaProposition } from '../propositions';
import {
  adressesDuDemandeur,
  ecoleOuDemandeur,
  ouElleEnEst,
  parCeLien,
  pourRouvrir,
  reformulation,
} from './pourLEcole';
import { lesFonctions } from './appel';
import { attendLaFiche, ouLireLaDemande } from './fiche';
import { votreReponse } from './acceptation';
import { signature } from './signature';

function laReunion({ demande, registre, maintenant }: ContexteCourriel): string {
  const reunion = registre.reunions.find(({ cle }) => cle === demande?.reunion);
  if (!reunion) return 'La date de la réunion qui l’étudiera vous sera communiquée.';
  // Where the équipe restreinte decides, a member is told once the meeting is over.
  const passee = reunion.date < jourDe(maintenant);
  return `La demande ${passee ? 'a été' : 'sera'} étudiée à la réunion du ${enToutesLettres(reunion.date)}.`;
}

function retard({ demande, registre }: ContexteCourriel): Bloc[] {
  if (!demande) return [];
  const recueLe = jourDe(demande.recuLe);
  const phrase = phraseDeRetard({
    manquee: reunionManquee(registre.reunions, recueLe),
    reunion: registre.reunions.find(({ cle }) => cle === demande.reunion) ?? reunionPour(registre.reunions, recueLe),
  });
  return phrase ? [encadre(phrase)] : [];
}

/** What cannot wait to be told: what an urgency sets going, and the meeting it missed. */
function aSavoir(c: ContexteCourriel): Bloc[] {
  const urgence = c.demande?.urgent
    ? [encadre('Vous l’avez signalée comme urgente : l’inspection est prévenue et vous répond sous un jour de classe.')]
    : [];
  return [...urgence, ...retard(c)];
}

/** Every urgent school reads the whole list: it does not tell which motif was chosen. */
function pointeVers({ demande, registre }: ContexteCourriel): Bloc[] {
  const adresses = [...new Set(registre.motifs.map((motif) => motif.pointeVers).filter(Boolean))];
  return demande?.urgent && adresses.length
    ? [paragraphe('En cas de danger immédiat, n’attendez pas le pôle :'), liste(adresses)]
    : [];
}

/** Said where it means something and is true: about a child, where no name is asked. */
function sansNomDEleve({ demande, registre: { parametres }, maintenant }: ContexteCourriel): string {
  const nomme = modeNominatif(parametres, jourDe(maintenant));
  return concerneUneEquipe(demande!) || nomme ? '' : 'La situation est étudiée sans nom d’élève. ';
}

export const accuseReception: ModeleCourriel = {
  libelle: 'Accusé de réception à l’école',
  politique: 'au_plus_une_fois',
  heures: 'toutes',
  priorite: 2,
  aLaReception: ecoleOuDemandeur,
  adresses: adressesDuDemandeur,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} bien reçue`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe(
      'Votre demande est bien arrivée le ', jourEtHeure(c.demande!), '. Elle porte le numéro ', gras(c.demande!.numero),
      ' : gardez-le, c’est lui que nous citerons.',
    ), // oxfmt-ignore
    ...(estOuverte(c.demande!) ? [...aSavoir(c), ...pointeVers(c)] : []),
    ...reformulation(c),
    ouElleEnEst(c, retard(c).length > 0),
    ...(estOuverte(c.demande!)
      ? [
          paragraphe(sansNomDEleve(c), 'Après la réunion, vous recevez une réponse sous ', accorder(c.registre.parametres.delaiReponse, 'jour'), ' de classe.'), // oxfmt-ignore
          parCeLien(c, 'Pour compléter ou retirer votre demande'),
        ]
      : [pourRouvrir()]),
    signature(c.registre.parametres),
  ],
};

export const accuseModification: ModeleCourriel = {
  libelle: 'Accusé d’une réponse modifiée',
  politique: 'au_plus_une_fois',
  heures: 'toutes',
  priorite: 3,
  aLaModification: ecoleOuDemandeur,
  adresses: adressesDuDemandeur,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} mise à jour`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Vos modifications de la demande ', gras(c.demande!.numero), ' sont enregistrées. Le numéro reste le même.'), // oxfmt-ignore
    ouElleEnEst(c),
    ...(estOuverte(c.demande!) ? [] : [pourRouvrir()]),
    ...reformulation(c),
    signature(c.registre.parametres),
  ],
};

/** What tells a member that a demande is hers, whenever it comes to her. */
const A_UN_MEMBRE: Omit<ModeleCourriel, 'libelle'> = {
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 4,
  obstacle: ({ demande, membre, courrier }) => {
    if (!demande || !membre) return `${nomDans(courrier.pour, 'membre')} n’est plus dans l’onglet « Membres ».`;
    if (!estOuverte(demande)) return arreteePar(demande.statut);
    const concernee = [demande.referent, ...demande.associes].some((nom) => memeNom(nom, membre.nom));
    return concernee ? '' : plusConfieeA(membre.nom);
  },
  attend: attendLaFiche,
  piecesJointes: { fiche: true },
  adresses: ({ membre }) => ({ a: membre ? [membre.courriel] : [], copie: [] }),
  objet: ({ demande }) => `Pôle ressources – la demande ${demande?.numero} vous est proposée`,
  corps: (c) => {
    const { demande, membre } = c;
    const estReferente = memeNom(demande!.referent, membre!.nom);
    // When a person chose her, the reasons still speak of whom the machine had proposed.
    const pourquoi = `${membre!.nom} : `;
    const raison = demande!.raisons.find((phrase) => phrase.startsWith(pourquoi))?.slice(pourquoi.length);
    return [
      paragraphe('Bonjour,'),
      paragraphe('La demande ', gras(demande!.numero), ` (${demande!.ecole}) vous est proposée comme `, gras(estReferente ? 'référent·e' : 'associé·e'), '.'), // oxfmt-ignore
      ...(estReferente && raison ? [paragraphe(`Pourquoi vous : ${enCoursDePhrase(dite(raison))}`)] : []),
      ...(estReferente || !demande!.referent ? [] : [paragraphe(`Référent·e : ${demande!.referent}, qui prend contact avec l’école.`)]), // oxfmt-ignore
      paragraphe(laReunion(c)),
      ouLireLaDemande(c, !estReferente),
      ...(estReferente ? votreReponse(c) : [paragraphe('Si vous ne pouvez pas suivre cette demande, répondez à ce message.')]), // oxfmt-ignore
      signature(c.registre.parametres),
    ];
  },
};

/** The register speaks of her; the mail, to her. */
function dite(raison: string): string {
  return raison
    .replace(/^supplée /, 'vous suppléez ')
    .replace(/^reprend la demande au retour de son absence/, 'vous reprenez la demande au retour de votre absence');
}

export const avisReferent: ModeleCourriel = {
  ...A_UN_MEMBRE,
  libelle: 'Avis au référent et à ses associés',
  // Under analysis the équipe restreinte decides first, and an incomplete demande waits for the school: « affectée » later.
  // A référent chosen since is told by « proposition ».
  aLaReception: (demande, { parametres }) => {
    if (demande.statut === 'en_analyse' || demande.statut === 'a_completer') return [];
    if (demande.statut === 'inscrit' && !estConfiee(demande, parametres)) return [];
    const referent = proposeeLe(demande) ? '' : demande.referent;
    return [referent, ...demande.associes].filter(Boolean).map(pourMembre);
  },
  obstacle: (c) =>
    A_UN_MEMBRE.obstacle!(c) ||
    (estProposeeA(c) ? 'La demande lui est proposée depuis : un autre courriel le dit.' : ''),
};

/** An associate to whom it came before she was told of anything: one mail is enough. */
function estProposeeA({ demande, membre }: ContexteCourriel): boolean {
  return proposeeLe(demande!) !== '' && memeNom(demande!.referent, membre!.nom);
}

/** Once for each time it comes to somebody: whoever gave it back and has it again is told again. */
export const proposition: ModeleCourriel = {
  ...A_UN_MEMBRE,
  libelle: 'Avis au référent choisi ensuite',
  quandStatut: (demande, { parametres }) => {
    const le = proposeeLe(demande);
    if (!le || !estOuverte(demande) || !estConfiee(demande, parametres)) return [];
    const jour = demande.statutLe > le ? demande.statutLe : le;
    return [
      {
        sujet: demande.numero,
        pour: pourMembre(demande.referent),
        occurrence: occurrenceDeLaProposition(demande),
        jour: jour as Jour,
      },
    ];
  },
};

export const avisCirconscription: ModeleCourriel = {
  libelle: 'Avis à la circonscription, copie aux conseillers pédagogiques',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 5,
  aLaReception: () => [POUR_CIRCONSCRIPTION],
  adresses: ({ registre: { parametres } }) => ({
    a: [parametres.courrielCirconscription],
    copie: [parametres.courrielCpc, parametres.courrielCoordination].filter(Boolean),
  }),
  objet: ({ demande }) =>
    `Pôle ressources – nouvelle demande ${demande?.numero}${demande?.statut === 'a_trier' ? ' (à trier)' : ''}`,
  corps: (c) => {
    const demande = c.demande!;
    return [
      paragraphe('Bonjour,'),
      paragraphe('Une demande est arrivée le ', jourEtHeure(demande), ` (${CANAUX[demande.canal].toLowerCase()}) : `, gras(demande.numero), `, ${demande.ecole || 'école inconnue'}.`), // oxfmt-ignore
      ...(demande.statut === 'a_trier' ? [encadre('À trier : ouvrez l’onglet « Demandes », la raison y est écrite.')] : []), // oxfmt-ignore
      ...(demande.urgent ? [encadre('Signalée urgente par l’école : voir l’alerte envoyée à part.')] : []),
      ...(estOuverte(demande)
        ? [paragraphe(quiLaSuivrait(demande)), paragraphe(laReunion(c))]
        : [encadre(`Elle est ${STATUTS[demande.statut].toLowerCase()} depuis : il n’y a rien à faire.`)]),
      ...(demande.liens.length ? [paragraphe(`À rapprocher de ${enumerer(demande.liens)}.`)] : []),
      ...(demande.alertes.some((alerte) => alerte.startsWith('Adresse à vérifier')) ? [paragraphe('L’adresse de l’expéditeur est à vérifier.')] : []), // oxfmt-ignore
      mention('Pour la lire : le registre, onglet « Demandes ». Ce message ne porte ni nom d’élève, ni motif.'),
      signature(c.registre.parametres),
    ];
  },
};

function quiLaSuivrait({ referent, associes }: Demande): string {
  if (!referent) return 'Personne n’est encore proposé.';
  return `Référent·e proposé·e : ${referent}${associes.length ? `, avec ${enumerer(associes)}` : ''}.`;
}

/** A school that says « urgent » is answered within one school day; one that says it later, or is written down late, at once. */
function aFaireAuPlusTard({ demande, registre: { calendrier }, maintenant }: ContexteCourriel): Bloc {
  const limite = apresJoursDeClasse(calendrier, jourDe(demande!.recuLe), 1);
  return limite < jourDe(maintenant)
    ? encadre('À faire : répondre à l’école ', gras('dès aujourd’hui'), '.')
    : encadre(
        'À faire : répondre à l’école sous un jour de classe, au plus tard le ',
        gras(enToutesLettres(limite)),
        '.',
      );
}

export const alerteUrgente: ModeleCourriel = {
  libelle: 'Alerte : demande urgente, à l’IEN et à la coordination',
  politique: 'au_moins_une_fois',
  heures: 'toutes',
  priorite: 1,
  aLaReception: (demande, { parametres }) => (demande.urgent && estOuverte(demande) ? lesFonctions(parametres) : []),
  adresses: ({ courrier, registre: { parametres } }) => ({
    a: [
      (courrier.pour === POUR_IEN ? parametres.courrielIen : parametres.courrielCoordination) ||
        parametres.courrielCirconscription,
    ],
    copie: [],
  }),
  obstacle: ({ demande }) => {
    if (demande && !estOuverte(demande)) return plusUrgente(`la demande est ${STATUTS[demande.statut].toLowerCase()}`);
    return demande?.urgent === false ? plusUrgente('l’école ne la signale plus') : '';
  },
  objet: ({ demande }) => `URGENT – pôle ressources, demande ${demande?.numero}`,
  corps: (c) => [
    ...(estRenvoi(c.courrier) ? [encadre('Second envoi par sûreté : vous avez peut-être déjà reçu ce message.')] : []),
    paragraphe('Une école signale une demande urgente : ', gras(c.demande!.numero), `, ${c.demande!.ecole || 'école inconnue'}, reçue le `, jourEtHeure(c.demande!), '.'), // oxfmt-ignore
    aFaireAuPlusTard(c),
    paragraphe('La raison de l’urgence est dans le registre, onglet « Demandes ».'),
    paragraphe(quiLaSuivrait(c.demande!)),
    paragraphe(laReunion(c)),
    signature(c.registre.parametres),
  ],
};

function jourEtHeure({ recuLe }: Demande): string {
  return `${enToutesLettres(jourDe(recuLe))} à ${enHeure(heureDe(recuLe))}`;
}
