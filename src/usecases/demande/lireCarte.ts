// The card of one demande, from what every tab says of it: for the person who is on its row.
import { COURRIELS } from '../../catalogue/courriels';
import { EVENEMENTS } from '../../catalogue/evenements';
import { attendSaReponse, estAcceptee } from '../../domain/affectation/acceptation';
import type { Carte, Etape, Fait, LigneDeCarte, ReponseOfferte } from '../../domain/demande/carte';
import { STATUTS_COURRIER, type Courrier } from '../../domain/courrier/courrier';
import { nommerDestinataire } from '../../domain/courrier/courriel';
import { CANAUX, estOuverte, type Demande } from '../../domain/demande/demande';
import { enHeure, heureDe, jourDe, type Instant } from '../../domain/temps/instant';
import { enLettres, enToutesLettres, type Jour } from '../../domain/temps/jour';
import type { Evenement } from '../../domain/registre/journal';
import { trouverMembre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { passagePermis, STATUTS, type Statut } from '../../domain/demande/statut';
import { nommerIntention, type Suite } from '../../domain/suivi/suivi';
import { typographier } from '../../domain/texte/typographie';

/** More lines would not be read in a panel. */
const HISTOIRE_MAX = 30;

export interface CarteOuPhrase {
  carte?: Carte;
  /** Why there is no card. */
  phrase: string;
}

/** '' for the row the person is on. */
export function lireCarte(pole: Pole, numero: string): CarteOuPhrase {
  const cherche = numero || pole.numeroChoisi();
  if (!cherche) return { phrase: 'Cliquez sur une ligne de l’onglet « Demandes », puis sur « Recharger ».' };
  const demande = pole.registre.demandes.find((candidate) => candidate.numero === cherche);
  if (!demande) return { phrase: typographier(`« ${cherche} » n’est pas dans l’onglet « Demandes ».`) };
  return { carte: carteDe(pole, demande), phrase: '' };
}

export function carteDe(pole: Pole, demande: Demande): Carte {
  const { registre } = pole;
  const { numero, statut } = demande;
  const carte: Carte = {
    numero,
    statut,
    etat: etatDe(demande),
    urgence: demande.urgent ? `Urgente. ${demande.raisonUrgence}`.trim() : '',
    faits: faitsDe(demande, registre),
    alertes: demande.alertes,
    manques: demande.manques,
    raisons: demande.raisons,
    recit: recitDe(demande),
    etapes: etapesDe(statut),
    reponses: reponsesDe(demande, registre),
    suites: registre.suites.filter((suite) => suite.demande === numero).map(ligneDeSuite),
    courriers: parDate(registre.courriers.filter(({ sujet }) => sujet === numero)).map(ligneDeCourrier),
    histoire: pole.journal().filter(({ sur }) => sur === numero).slice(-HISTOIRE_MAX).reverse().map(ligneDHistoire),
    liens: demande.liens,
    fiche: demande.lienFiche,
    membres: registre.membres.filter(({ actif }) => actif).map(({ nom }) => nom),
    referent: demande.referent,
  }; // oxfmt-ignore
  return enFrancais(carte);
}

function etatDe({ statut, statutLe }: Demande): string {
  return `${STATUTS[statut]}${statutLe ? `, depuis le ${enLettres(statutLe)}` : ''}`;
}

function faitsDe(demande: Demande, { reunions, parametres }: Registre): Fait[] {
  const reunion = reunions.find(({ cle }) => cle === demande.reunion);
  return [
    { nom: 'École', texte: demande.ecole },
    { nom: 'Motif', texte: demande.motif },
    { nom: 'Référent·e', texte: demande.referent || 'personne encore' },
    {
      nom: 'Acceptée par',
      texte: demande.acceptee || (attendSaReponse(demande, parametres) ? 'pas encore de réponse' : ''),
    },
    { nom: 'Rendue par', texte: demande.rendues.join(' ; ') },
    { nom: 'Relais', texte: demande.relais },
    { nom: 'Associé·es', texte: demande.associes.join(', ') },
    { nom: 'Réunion', texte: reunion ? enToutesLettres(reunion.date) : demande.reunion },
    { nom: 'Reçue', texte: `${enMoment(demande.recuLe)} (${CANAUX[demande.canal].toLowerCase()})` },
    { nom: 'Demandée par', texte: demande.demandeur },
    { nom: 'Pour', texte: [demande.cible, demande.niveau, demande.codeEleve].filter(Boolean).join(' · ') },
    { nom: 'Réorientée vers', texte: demande.reorienteVers },
  ].filter(({ texte }) => texte !== '');
}

function recitDe(demande: Demande): Fait[] {
  return [
    { nom: 'Ce qui se passe', texte: demande.description },
    { nom: 'Déjà tenté', texte: demande.tente },
    { nom: 'Attentes', texte: demande.attentes },
    { nom: 'Aide souhaitée', texte: demande.aides },
    { nom: 'Famille informée', texte: demande.familleInformee },
    { nom: 'Accord de la famille', texte: demande.accordFamille },
    { nom: 'Plans en cours', texte: demande.plans },
    { nom: 'Déjà saisis', texte: demande.dejaSaisis },
    { nom: 'Facteurs', texte: demande.facteurs },
    { nom: 'Nature', texte: demande.natures },
    { nom: 'Précisions', texte: demande.precisions },
  ].filter(({ texte }) => texte !== '');
}

/** What a statut needs to be said with: the field it fills, as a question. */
const A_PRECISER: Partial<Record<Statut, string>> = {
  reoriente: 'Vers qui ? (PAS, CDOEA, MDPH, pHARe, CRIP…)',
};

function etapesDe(statut: Statut): Etape[] {
  return (Object.keys(STATUTS) as Statut[])
    .filter((suivant) => suivant !== statut && passagePermis(statut, suivant, 'personne'))
    .map((suivant) => ({ statut: suivant, libelle: STATUTS[suivant], aPreciser: A_PRECISER[suivant] ?? '' }));
}

function reponsesDe(demande: Demande, { membres }: Registre): ReponseOfferte[] {
  const membre = estOuverte(demande) && trouverMembre(membres, demande.referent);
  if (!membre) return [];
  const oui: ReponseOfferte = { effet: 'accepter', libelle: 'Accepte de la suivre' };
  return [...(estAcceptee(demande) ? [] : [oui]), { effet: 'rendre', libelle: 'Rend la demande' }];
}

function ligneDeSuite({ action, intention, qui, pourLe, faitLe, resultat }: Suite): LigneDeCarte {
  const dates = [faitLe ? `fait le ${enLettres(faitLe)}` : '', !faitLe && pourLe ? `pour le ${enLettres(pourLe)}` : ''];
  const detail = [intention ? nommerIntention(intention) : '', qui, ...dates, resultat];
  return { titre: action || 'Action à préciser', detail: detail.filter(Boolean).join(' · ') };
}

function parDate(courriers: readonly Courrier[]): Courrier[] {
  const date = ({ partiLe, prevuLe }: Courrier): Instant => partiLe || prevuLe;
  return [...courriers].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}

function ligneDeCourrier({ genre, pour, statut, partiLe, prevuLe, pourquoi }: Courrier): LigneDeCarte {
  const quand = statut === 'envoye' && partiLe ? `parti ${enMoment(partiLe)}` : '';
  const prevu = statut === 'prevu' ? `prévu ${enMoment(prevuLe)}` : '';
  const autre = quand || prevu ? '' : STATUTS_COURRIER[statut].toLowerCase();
  const detail = [quand || prevu || autre, `pour ${nommerDestinataire(pour)}`, pourquoi];
  return { titre: COURRIELS[genre]?.libelle ?? genre, detail: detail.filter(Boolean).join(' · ') };
}

function ligneDHistoire(evenement: Evenement): LigneDeCarte {
  const phrase = EVENEMENTS[evenement.quoi]?.(evenement) ?? evenement.quoi.replace(/_/g, ' ');
  return { titre: phrase, detail: `${enMoment(evenement.quand)} · ${evenement.qui}` };
}

function enMoment(moment: Instant): string {
  const date: Jour = jourDe(moment);
  return `le ${enLettres(date)} à ${enHeure(heureDe(moment))}`;
}

/** Every text of the card, laid out as French wants. */
function enFrancais<T>(valeur: T): T {
  if (typeof valeur === 'string') return (/^(https?:|\d{4}-P)/.test(valeur) ? valeur : typographier(valeur)) as T;
  if (Array.isArray(valeur)) return valeur.map(enFrancais) as T;
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, contenu]) => [cle, enFrancais<unknown>(contenu)])) as T;
}
