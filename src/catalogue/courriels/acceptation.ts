// The mails about who follows a demande: what a référent answers by her two links, what she is told of it, and what the
// coordination is told when it goes to another. They carry the number, the school and names of the pôle's people.
import { arreteePar, encoreA, plusConfieeA } from '../../domain/courrier/abandon';
import { action, gras, lien, paragraphe, type Bloc } from '../../domain/document/bloc';
import { attendSaReponse, estAcceptee, estUnSilence, lireMarque } from '../../domain/affectation/acceptation';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { nomDans, pourMembre, POUR_COORDINATION, type ContexteCourriel, type ModeleCourriel, type Pour, type SortDuRetour } from '../../domain/courrier/courriel'; // oxfmt-ignore
import { occurrenceDe } from '../../domain/courrier/courrier';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import { estAbsent, memeNom, trouverMembre } from '../../domain/membre/membre';
import { courrielDuPole } from '../../domain/registre/parametres';
import { decalagesDe, type ReglageDeCourriel } from '../../domain/courrier/relance';
import { STATUTS } from '../../domain/demande/statut';
import { GESTES_DU_REFERENT } from '../gestes';
import { silences } from '../propositions';
import { ouLireLaDemande } from './fiche';
import { signature } from './signature';

/** Two links, one thing each, and no account to open them; a word by mail before there was such a Form. */
export function votreReponse(c: ContexteCourriel): Bloc[] {
  const liens = Object.entries(GESTES_DU_REFERENT).map(([cle, geste]) => ({ ...geste, adresse: c.lienDuGeste(cle) }));
  if (liens.some(({ adresse }) => !adresse))
    return [paragraphe('C’est vous qui prenez contact avec l’école. Si vous ne pouvez pas suivre cette demande, répondez à ce message.')]; // oxfmt-ignore
  return [
    paragraphe(
      'C’est vous qui prendrez contact avec l’école. Dites-nous si vous acceptez, en deux clics et sans compte Google :',
    ),
    ...liens.map(({ annonce, lien: texte, adresse, effet }) =>
      paragraphe(`${annonce} : `, (effet === 'accepter' ? action : lien)(adresse, texte)),
    ),
  ];
}

/** A way out, for whoever said yes and cannot any more. */
function pourLaRendre(c: ContexteCourriel): Bloc[] {
  const adresse = c.lienDuGeste('rendre');
  return adresse
    ? [paragraphe('Si vous ne pouvez plus la suivre : ', lien(adresse, GESTES_DU_REFERENT['rendre']!.lien))]
    : [];
}

function quandElleRepond(effet: Exclude<SortDuRetour, { geste: string } | { dejaServi: true }>['duReferent']) {
  return (sort: SortDuRetour): Pour[] => ('duReferent' in sort && sort.duReferent === effet ? [sort.pour] : []);
}

const A_ELLE = {
  politique: 'au_plus_une_fois',
  heures: 'toutes',
  priorite: 3,
  adresses: ({ membre }) => ({ a: membre ? [membre.courriel] : [], copie: [] }),
} satisfies Partial<ModeleCourriel>;

function partie({ courrier, membre }: ContexteCourriel): string {
  return membre ? '' : `${nomDans(courrier.pour, 'membre')} n’est plus dans l’onglet « Membres ».`;
}

export const accuseAcceptation: ModeleCourriel = {
  ...A_ELLE,
  libelle: 'Accusé : le référent accepte la demande',
  auRetour: quandElleRepond('accepter'),
  obstacle: partie,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : vous la suivez`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Merci. Vous suivez la demande ', gras(c.demande!.numero), ` (${c.demande!.ecole || 'école inconnue'}) : prenez contact avec l’école.`), // oxfmt-ignore
    ouLireLaDemande(c),
    ...pourLaRendre(c),
    signature(c.registre.parametres),
  ],
};

/** She may have been silent, and learns that it is with another: nobody then calls the school twice. */
export const accuseRemise: ModeleCourriel = {
  ...A_ELLE,
  libelle: 'Accusé : la demande n’est plus au référent qui l’a rendue ou n’a pas répondu',
  auRetour: quandElleRepond('rendre'),
  obstacle: (c) => partie(c) || (memeNom(c.demande?.referent ?? '', c.membre!.nom) ? encoreA(c.membre!.nom) : ''),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : vous ne la suivez plus`,
  corps: (c) => {
    const sienne = c.demande!.rendues.find((marque) => memeNom(lireMarque(marque).nom, c.membre!.nom)) ?? '';
    return [
      paragraphe('Bonjour,'),
      paragraphe(
        estUnSilence(sienne) ? 'Sans réponse de votre part, la demande ' : 'C’est noté : la demande ',
        gras(c.demande!.numero),
        ` (${c.demande!.ecole || 'école inconnue'}) n’est plus à vous, et ne vous sera plus proposée.`,
      ),
      paragraphe('Vous n’avez rien d’autre à faire. Si vous pouvez la suivre malgré tout, répondez à ce message.'),
      signature(c.registre.parametres),
    ];
  },
};

/** What was decided in her name stays hers: it is reminded to her, whoever follows the demande. */
function luiResteAFaire({ demande, membre, registre }: ContexteCourriel): boolean {
  return registre.suites.some(({ demande: numero, action, qui, faitLe }) => numero === demande!.numero && action && !faitLe && memeNom(qui, membre!.nom)); // oxfmt-ignore
}

/** She had been told that it was hers, and another was chosen without her: nobody waits for her any more. */
export const avisRemplacement: ModeleCourriel = {
  ...A_ELLE,
  heures: 'scolaires',
  priorite: 4,
  libelle: 'Avis au référent à la place de qui une autre personne est choisie',
  auRetour: quandElleRepond('remplacer'),
  obstacle: (c) => {
    const { demande, membre } = c;
    if (!membre || !demande) return partie(c);
    if (!estOuverte(demande)) return arreteePar(demande.statut);
    return [demande.referent, ...demande.associes].some((nom) => memeNom(nom, membre.nom)) ? encoreA(membre.nom) : '';
  },
  objet: (c) => `Pôle ressources – demande ${c.demande?.numero} : ${luiResteAFaire(c) ? 'vous n’en êtes plus référent·e' : 'elle n’attend plus rien de vous'}`,
  corps: (c) => {
    const reste = luiResteAFaire(c);
    const { referent } = c.demande!;
    const suivie = trouverMembre(c.registre.membres, referent)?.nom;
    return [
      paragraphe('Bonjour,'),
      paragraphe(
        'La demande ', gras(c.demande!.numero), ` (${c.demande!.ecole || 'école inconnue'}) ${reste ? 'n’est plus à vous' : 'n’attend plus rien de vous'} : `,
        ...(suivie ? [gras(suivie), ' la suit désormais.'] : [referent ? 'une autre personne la suit désormais.' : 'le pôle choisit qui la suivra.']),
      ),
      ...(reste ? [paragraphe('Ce qui est noté à votre nom dans son suivi vous reste confié. Si vous ne pouvez pas le faire, répondez à ce message.')] : []),
      paragraphe(`Si vous aviez déjà pris contact avec l’école, dites-le ${suivie ? `à ${suivie}` : 'en répondant à ce message'}.`),
      signature(c.registre.parametres),
    ];
  },
}; // oxfmt-ignore

export const lienPerime: ModeleCourriel = {
  ...A_ELLE,
  libelle: 'Lien du référent qui ne vaut plus',
  auRetour: quandElleRepond('perime'),
  obstacle: partie,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : ce lien ne vaut plus`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Le lien que vous venez d’utiliser pour la demande ', gras(c.demande!.numero), ' avait déjà servi, ou ne correspondait plus à la situation. Rien n’a changé ; si vous avez écrit un mot, la coordination le lira.'), // oxfmt-ignore
    ...ouElleEnEstPourElle(c),
    signature(c.registre.parametres),
  ],
};

function ouElleEnEstPourElle(c: ContexteCourriel): Bloc[] {
  const { demande, membre } = c;
  if (!estOuverte(demande!)) return [paragraphe(`La demande est ${STATUTS[demande!.statut].toLowerCase()}.`)];
  if (!memeNom(demande!.referent, membre!.nom)) return [paragraphe('La demande n’est pas à vous aujourd’hui.')];
  return estAcceptee(demande!) ? [paragraphe('Vous la suivez.'), ...pourLaRendre(c)] : votreReponse(c);
}

function derniereRemise(demande: Demande | undefined): string {
  return demande?.rendues[demande.rendues.length - 1] ?? '';
}

export const avisRemise: ModeleCourriel = {
  libelle: 'Avis à la coordination : demande rendue, ou restée sans réponse',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 4,
  auRetour: (sort) => ('duReferent' in sort && sort.duReferent === 'rendre' ? [POUR_COORDINATION] : []),
  obstacle: ({ demande }) => (demande?.rendues.length ? '' : 'La demande n’a pas été rendue.'),
  adresses: ({ registre: { parametres } }) => ({ a: [courrielDuPole(parametres)], copie: [] }),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} ${estUnSilence(derniereRemise(demande)) ? 'restée sans réponse' : 'rendue'}`, // oxfmt-ignore
  corps: (c) => {
    const { demande, registre } = c;
    const derniere = derniereRemise(demande);
    const qui = lireMarque(derniere).nom || 'Le référent';
    return [
      paragraphe('Bonjour,'),
      paragraphe(
        `${qui} ${estUnSilence(derniere) ? 'n’a pas répondu pour la demande ' : 'rend la demande '}`,
        gras(demande!.numero),
        ` (${demande!.ecole || 'école inconnue'}).`,
      ),
      paragraphe(ceQuiSuit(c)),
      paragraphe('Vous avez le dernier mot : pour choisir quelqu’un d’autre, écrivez son nom dans la colonne « Référent·e » du registre. La colonne « Pourquoi » dit les raisons.'), // oxfmt-ignore
      signature(registre.parametres),
    ];
  },
}; // oxfmt-ignore

const REGLAGE_ACCEPTATION: ReglageDeCourriel = {
  cle: 'rappel_acceptation',
  libelle: 'Rappel au référent : acceptation attendue',
  defaut: '2',
  effet: 'Jours de classe après la proposition, tant que la personne n’a ni accepté ni rendu la demande ; non : aucun.',
};

/** Each demande has its own links, and so its own mail. One relance; then the coordination is told (rappels.ts). */
export const rappelAcceptation: ModeleCourriel = {
  libelle: 'Rappel au référent : réponse attendue à une proposition',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  reglage: REGLAGE_ACCEPTATION,
  chaqueMatin: (registre, aujourdhui) =>
    silences(registre).flatMap(({ demande, membre, depuis }) => {
      const jours = decalagesDe({ reglage: REGLAGE_ACCEPTATION }, registre.parametres).map(
        (decalage) => ({ decalage, jour: apresJoursDeClasse(registre.calendrier, depuis, decalage) }),
      );
      // Those already past are one mail.
      const dernierPasse = jours.filter(({ jour }) => jour <= aujourdhui).sort((a, b) => (a.jour < b.jour ? -1 : 1)).pop();
      return jours
        .filter((un) => un.jour > aujourdhui || un === dernierPasse)
        .map(({ decalage, jour }) => ({
          sujet: demande.numero, pour: pourMembre(membre.nom), occurrence: `${depuis}+${decalage}`, jour,
        }));
    }),
  obstacle: (c) => {
    if (partie(c)) return partie(c);
    const { demande, membre } = c;
    if (!demande || !memeNom(demande.referent, membre!.nom)) return plusConfieeA(membre!.nom);
    if (!estOuverte(demande)) return arreteePar(demande.statut);
    if (!attendSaReponse(demande, c.registre.parametres)) return 'Une réponse est arrivée.';
    const decalage = Number(occurrenceDe(c.courrier).split('+')[1]);
    if (!decalagesDe({ reglage: REGLAGE_ACCEPTATION }, c.registre.parametres).includes(decalage)) return 'Ce rappel n’est plus voulu.';
    return estAbsent(membre!, jourDe(c.maintenant)) ? `${membre!.nom} est en absence.` : '';
  },
  adresses: A_ELLE.adresses,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : votre réponse est attendue`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('La demande ', gras(c.demande!.numero), ` (${c.demande!.ecole || 'école inconnue'}) vous est proposée comme référent·e, et nous n’avons pas encore votre réponse.`), // oxfmt-ignore
    ouLireLaDemande(c, false),
    ...votreReponse(c),
    signature(c.registre.parametres),
  ],
}; // oxfmt-ignore

function ceQuiSuit({ demande }: ContexteCourriel): string {
  const { referent, statut } = demande!;
  if (!referent) return 'Personne d’autre ne convient : elle attend votre choix.';
  if (statut === 'en_analyse') return `Proposition : ${referent}. À l’équipe restreinte de décider, en passant le statut à « Affectée ».`; // oxfmt-ignore
  return `Elle est proposée à ${referent}, qui est prévenu·e.`;
}
