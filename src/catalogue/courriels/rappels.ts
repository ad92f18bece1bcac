// The relances that days of the register call for, to the people of the pôle: a first contact, an action, an owner, the
// relevé, the calendar of the CDOEA, an absence. They carry numbers and dates; never a motif or what somebody typed.
import { POUR_COORDINATION } from '../../domain/courrier/courriel';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { estOuverte, jourDeReception, type Demande } from '../../domain/demande/demande';
import { ajouterJours, enChiffres, estJour, type Jour } from '../../domain/temps/jour';
import { memeNom, trouverMembre, type Membre } from '../../domain/membre/membre';
import { peutEnSavoir } from '../../domain/reunion/partenaires';
import type { Registre } from '../../domain/registre/registre';
import { demandeUneRevue, etudieesA, seFaitSansPersonne } from '../../domain/reunion/report';
import type { Cas, Relance } from '../../domain/courrier/relance';
import { nommerIntention, decideesA, vueLe, type Suite } from '../../domain/suivi/suivi';
import { accorder, enCoursDePhrase } from '../../domain/texte/typographie';
import { attendLaCdoea } from '../../domain/demande/vigilance';
import { suppleanteDe } from '../../domain/membre/suppleance';
import { rappeleLe, silences } from '../propositions';
import { delaiDe } from '../suites';
import { aQui, ligne, ouvertes, rappel } from './rappel';

const CONTACT: Relance = {
  reglage: {
    cle: 'rappel_contact',
    libelle: 'Rappel au référent : premier contact',
    defaut: 'non',
    effet: 'Jours de classe après le délai de premier contact du motif, par exemple « 0, 5 » ; non : aucun. Utile sans date limite ; avec une, le rappel aux membres la précède déjà.', // oxfmt-ignore
  },
  compte: 'jours_de_classe_apres',
  cas: (registre) =>
    registre.demandes
      .filter(({ statut, referent }) => statut === 'affecte' && trouverMembre(registre.membres, referent))
      .map((demande): Cas => {
        const delai = registre.motifs.find(({ cle }) => cle === demande.cleMotif)?.delaiJours ?? 0;
        const depuis = ajouterJours(demande.statutLe || jourDeReception(demande), delai);
        return { pour: aQui(demande.referent, registre), depuis, sujet: '', quoi: () => ligne(demande, `à joindre avant le ${enChiffres(depuis)}`) }; // oxfmt-ignore
      }),
};

export const rappelContact = rappel(CONTACT, {
  libelle: 'Rappel au référent : premier contact en retard',
  priorite: 7,
  objet: (combien) => `${accorder(combien, 'premier contact', 'premiers contacts')} à prendre`,
  annonce: 'Le délai prévu pour le premier contact avec l’école est passé pour :',
  action: 'Après l’appel, passez le statut à « Première intention » dans le registre.',
  auMembre: { action: 'Après votre appel, dites-le en répondant à ce message.' },
});

function aFaire({ suites }: Registre): Suite[] {
  return suites.filter(({ cle, action, faitLe }) => cle && action && !faitLe);
}

/** Of an action of the list to which nobody gave a date. */
function limiteOrdinaire(suite: Suite, { calendrier }: Registre): Jour | '' {
  const delai = delaiDe(suite.action);
  const depuis = vueLe(suite);
  return delai !== undefined && depuis ? apresJoursDeClasse(calendrier, depuis, delai) : '';
}

/** « À revoir », « prochaine réunion »: it is done by going there, and nobody notes it. */
function attendUneReunion({ action, pourLe }: Suite, { reunions }: Registre): boolean {
  return demandeUneRevue(action) && reunions.some(({ date, etudie }) => etudie && date === pourLe);
}

const ACTION: Relance = {
  reglage: {
    cle: 'rappel_action',
    libelle: 'Rappel : action du Suivi en retard',
    defaut: '1, 6',
    effet: 'Jours de classe après la date « Pour le », ou après le délai ordinaire d’une action de la liste qui n’en a pas ; à la personne de « Qui », sinon à la coordination ; non : aucun.',
  },
  compte: 'jours_de_classe_apres',
  cas: (registre) => {
    const siennes = ouvertes(registre);
    return aFaire(registre).flatMap((suite): Cas[] => {
      const demande = siennes.get(suite.demande);
      const depuis = suite.pourLe || limiteOrdinaire(suite, registre);
      if (!demande || !depuis || attendUneReunion(suite, registre)) return [];
      const quoi = (): string => {
        const quelle = suite.intention ? enCoursDePhrase(nommerIntention(suite.intention)) : 'action';
        return ligne(demande, `${quelle} ${suite.pourLe ? 'prévue' : 'attendue'} pour le ${enChiffres(depuis)}`);
      };
      const membre = trouverMembre(registre.membres, suite.qui);
      const pour = membre && !peutEnSavoir(membre, demande) ? POUR_COORDINATION : aQui(suite.qui, registre);
      return [{ pour, depuis, sujet: '', quoi }];
    });
  },
}; // oxfmt-ignore

export const rappelAction = rappel(ACTION, {
  libelle: 'Rappel : action du Suivi en retard',
  priorite: 7,
  objet: (combien) => accorder(combien, 'action en retard', 'actions en retard'),
  annonce: 'D’après l’onglet « Suivi », la date prévue est passée pour :',
  action: 'Notez la date dans « Fait le », ou reportez « Pour le ».',
  auMembre: {
    annonce: 'La date prévue est passée pour :',
    action: 'Si c’est fait, ou s’il faut une autre date, dites-le en répondant à ce message.',
  },
});

const RESPONSABLE: Relance = {
  reglage: {
    cle: 'rappel_responsable',
    libelle: 'Rappel à la coordination : décision sans responsable',
    defaut: '2, 7',
    effet: 'Jours de classe après qu’une ligne du Suivi a été écrite sans personne dans « Qui » ; non : aucun.',
  },
  compte: 'jours_de_classe_apres',
  cas: (registre) => {
    const siennes = ouvertes(registre);
    return aFaire(registre).flatMap((suite): Cas[] => {
      const demande = siennes.get(suite.demande);
      const depuis = vueLe(suite);
      return demande && depuis && !suite.qui && !seFaitSansPersonne(suite.action)
        ? [
            {
              pour: POUR_COORDINATION,
              depuis,
              sujet: '',
              quoi: () => ligne(demande, `écrite le ${enChiffres(depuis)}`),
            },
          ]
        : [];
    });
  },
};

export const rappelResponsable = rappel(RESPONSABLE, {
  libelle: 'Rappel à la coordination : décision sans responsable',
  priorite: 7,
  objet: (combien) => accorder(combien, 'décision sans responsable', 'décisions sans responsable'),
  annonce: 'Dans l’onglet « Suivi », personne n’est nommé pour :',
  action: 'Écrivez un nom dans la colonne « Qui ».',
});

const RELEVE: Relance = {
  reglage: {
    cle: 'rappel_releve',
    libelle: 'Rappel à la coordination : relevé de décisions manquant',
    defaut: '2, 4',
    effet: 'Jours de classe après une réunion dont aucune décision n’est dans l’onglet « Suivi » ; non : aucun.',
  },
  compte: 'jours_de_classe_apres',
  cas: (registre, aujourdhui) =>
    registre.reunions
      .filter(({ statut, etudie, date }) => statut !== 'annule' && etudie && date < aujourdhui)
      .flatMap((reunion): Cas[] => {
        const { cle, date, idOrdreDuJour } = reunion;
        const etudiees = registre.demandes.filter((demande) => demande.reunion === cle && estOuverte(demande));
        // One that was decided and closed since says that there is a relevé.
        const ecrit = etudieesA(reunion, registre).some(
          ({ numero }) => decideesA(reunion, numero, registre.suites).length > 0,
        );
        const sans = idOrdreDuJour
          ? ''
          : ', sans ordre du jour : si elle n’a pas eu lieu, donnez-lui sa nouvelle date dans le registre';
        const quoi = (): string => `réunion du ${enChiffres(date)} : ${accorder(etudiees.length, 'demande')}${sans}`; // oxfmt-ignore
        return etudiees.length && !ecrit ? [{ pour: POUR_COORDINATION, depuis: date, sujet: cle, quoi }] : [];
      }),
};

export const rappelReleve = rappel(RELEVE, {
  libelle: 'Rappel à la coordination : relevé de décisions manquant',
  priorite: 6,
  objet: () => 'relevé de décisions attendu',
  annonce: 'Aucune décision n’est encore écrite pour :',
  action:
    'Remplissez le tableau « Relevé de décisions » de l’ordre du jour, ou écrivez-les dans l’onglet « Suivi », une ligne par action : les réponses aux écoles partent de là.',
});

/** « 30/11 », in the school year of the demande: « 31/01 » is of the winter after. */
function limiteCdoea({ recuLe }: Demande, { parametres }: Registre): Jour {
  const [quantieme = '', mois = ''] = parametres.limiteCdoea.split('/').map((nombre) => nombre.trim().padStart(2, '0'));
  const annee = Number(recuLe.slice(0, 4));
  const lue = `${mois < RENTREE ? annee + 1 : annee}-${mois}-${quantieme}`;
  return estJour(lue) ? lue : (`${annee}-11-30` as Jour);
}

/** The month from which a demande is of the school year that begins. */
const RENTREE = '08';

const CDOEA: Relance = {
  reglage: {
    cle: 'rappel_cdoea',
    libelle: 'Rappel au référent : calendrier de la CDOEA (Segpa)',
    defaut: '21, 7',
    effet: 'Jours avant la date limite de saisine, pour une demande de Segpa en CM2 encore ouverte ; non : aucun.',
  },
  compte: 'jours_avant',
  cas: (registre, aujourdhui) =>
    registre.demandes
      .filter((demande) => estOuverte(demande) && attendLaCdoea(demande))
      // Past that day, « avant le » is of no use to anybody.
      .filter((demande) => aujourdhui <= limiteCdoea(demande, registre))
      .map((demande) => {
        const depuis = limiteCdoea(demande, registre);
        return { pour: aQui(demande.referent, registre), depuis, sujet: '', quoi: () => ligne(demande, `avant le ${enChiffres(depuis)}`) }; // oxfmt-ignore
      }),
};

export const rappelCdoea = rappel(CDOEA, {
  libelle: 'Rappel au référent : échéance du calendrier',
  priorite: 6,
  objet: (combien) => accorder(combien, 'échéance proche', 'échéances proches'),
  annonce: 'Une date du calendrier ne peut pas être dépassée pour :',
  action: 'La colonne « À vérifier » du registre dit laquelle. Voyez avec l’école sans attendre.',
  auMembre: { action: 'Voyez avec l’école sans attendre.' },
});

const SILENCE: Relance = {
  reglage: {
    cle: 'rappel_silence',
    libelle: 'Rappel à la coordination : référent sans réponse',
    defaut: '4',
    effet: 'Jours de classe après la proposition, quand la personne n’a ni accepté ni rendu la demande ; non : aucun.',
  },
  compte: 'jours_de_classe_apres',
  cas: (registre) =>
    silences(registre).map(({ demande, membre, depuis }) => {
      const quoi = (): string => {
        const rappele = rappeleLe(registre, { demande, membre, depuis });
        return ligne(demande, `${membre.nom}, prévenu·e le ${enChiffres(depuis)}${rappele && `, rappelé·e le ${enChiffres(rappele)}`}`); // oxfmt-ignore
      };
      return { pour: POUR_COORDINATION, depuis, sujet: '', quoi };
    }),
};

export const rappelSilence = rappel(SILENCE, {
  libelle: 'Rappel à la coordination : référent sans réponse',
  priorite: 6,
  objet: (combien) => accorder(combien, 'proposition sans réponse', 'propositions sans réponse'),
  annonce: 'Aucune réponse n’est arrivée pour :',
  action:
    'Appelez la personne, ou écrivez un autre nom dans « Référent·e ». Sa réponse se note dans le panneau « Demande ».',
});

/** Somebody is there when the absence begins, however far along the chain. */
function estSuppleee(membre: Membre, debut: Jour, { membres }: Registre): boolean {
  return suppleanteDe(membre, membres, debut).membre !== undefined;
}

const ABSENCE: Relance = {
  reglage: {
    cle: 'rappel_absence',
    libelle: 'Rappel à la coordination : absence sans suppléance',
    defaut: '7, 0',
    effet: 'Jours avant une absence de l’onglet Membres, quand la personne suit des demandes et que nul ne la supplée ; non : aucun.',
  },
  compte: 'jours_avant',
  cas: (registre, aujourdhui) =>
    registre.membres
      .filter(({ actif }) => actif)
      .flatMap((membre) =>
        membre.absences
          .filter(({ debut, fin }) => aujourdhui <= fin && !estSuppleee(membre, debut, registre))
          .flatMap(({ debut, fin }): Cas[] => {
            const suivies = registre.demandes.filter((demande) => estOuverte(demande) && memeNom(demande.referent, membre.nom));
            const quand = debut === fin ? `le ${enChiffres(debut)}` : `du ${enChiffres(debut)} au ${enChiffres(fin)}`;
            const quoi = (): string => `${membre.nom}, ${quand} : ${suivies.map(({ numero }) => numero).join(', ')}`;
            return suivies.length ? [{ pour: POUR_COORDINATION, depuis: debut, sujet: '', quoi }] : [];
          }),
      ),
}; // oxfmt-ignore

export const rappelAbsence = rappel(ABSENCE, {
  libelle: 'Rappel à la coordination : absence sans suppléance',
  priorite: 6,
  objet: (combien) => accorder(combien, 'absence sans suppléance', 'absences sans suppléance'),
  annonce: 'Personne ne supplée :',
  action:
    'Écrivez un nom dans la colonne « Suppléance » de l’onglet « Membres », ou confiez à d’autres ce qu’elle ou il suit.',
});

/** What the bulletin counts as late. */
export const RETARDS: readonly { libelle: string; relance: Relance }[] = [
  { libelle: 'propositions sans réponse', relance: SILENCE },
  { libelle: 'actions du Suivi en retard', relance: ACTION },
  { libelle: 'décisions sans responsable', relance: RESPONSABLE },
  { libelle: 'réunions sans relevé', relance: RELEVE },
  { libelle: 'absences sans suppléance', relance: ABSENCE },
];
