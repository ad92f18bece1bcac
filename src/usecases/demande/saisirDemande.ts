// « Saisir une demande reçue autrement »: by mail, phone or paper, it ends in the same register as the others.
import { formulaireDeDemande } from '../../catalogue/formulaire';
import { avecIdentite } from '../../catalogue/identite';
import { CANAUX, type Canal, type Demande } from '../../domain/demande/demande';
import type { PageDeFormulaire, Question } from '../../domain/formulaire/formulaire';
import { champsNominatifs, CLES_NOMINATIVES } from '../../domain/protection/identite';
import { instant, jourDe, type Instant } from '../../domain/temps/instant';
import { enToutesLettres, estJour, joursEntre, type Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { recitDe } from '../../domain/formulaire/reponse';
import { closDepuis, reunionsDEtude } from '../../domain/reunion/reunion';
import { typographier } from '../../domain/texte/typographie';
import { envoyerCourrier } from '../courrier/envoyerCourrier';
import { completerCourriers, enregistrer, preparer } from './recevoirDemande';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { phrasesDeSaisie } from './resumerSaisie';

export interface Saisie {
  canal: Exclude<Canal, 'formulaire'>;
  /** The day and the hour it reached us: they decide whether it is late. */
  recueLe: string;
  recueA: string;
  reponses: Record<string, string>;
  /** The warnings were read. */
  confirmee: boolean;
  /** One for each demande typed. */
  jeton: string;
}

export type SuiteDonnee =
  | { etat: 'enregistree'; numero: string; phrases: string[] }
  | { etat: 'a_confirmer'; phrases: string[] }
  | { etat: 'refusee'; phrase: string; champ: string };

/** What nothing can be recorded without: everything else may come later. */
const INDISPENSABLES: readonly string[] = ['ecole', 'cible', 'motif'];
/** Beyond, the date was perhaps mistyped. */
const ANCIENNE_JOURS = 60;
const ENVOYER = 'envoyer';

/** The page gets a sentence, whether it worked or not. Sent twice, a demande is recorded once. */
export function saisirDemande(pole: Pole, saisie: Saisie | undefined): SuiteDonnee {
  if (!saisie) return { etat: 'refusee', phrase: 'La page n’a pas envoyé ce qu’on attendait d’elle : fermez le panneau et rouvrez-le.', champ: '' }; // oxfmt-ignore
  exigerLesOnglets(pole);
  const connue = pole.registre.demandes.find(({ version }) => version === saisie.jeton);
  if (connue) return prevenir(pole, connue);
  const pages = pagesDuFormulaire(pole);
  const refus = refusDe(pole, saisie, pages);
  if (refus) return refus;
  const { canal, jeton } = saisie;
  const provenance = { canal, recuLe: recuLe(saisie), idReponse: '', lienModification: '', version: jeton };
  const { reponses, autres, identite: dite } = reponsesAuFormulaire(saisie, pages);
  const identite = champsNominatifs(dite);
  const demande = preparer(pole, recitDe({ reponses, autres }), provenance, identite);
  const avertissements = saisie.confirmee ? [] : avertissementsDe(pole, demande);
  if (avertissements.length) return { etat: 'a_confirmer', phrases: avertissements.map(typographier) };
  return prevenir(pole, enregistrer(pole, demande, identite));
}

/** As the school would be asked today. */
function pagesDuFormulaire({ registre, maintenant }: Pole): PageDeFormulaire[] {
  return avecIdentite(formulaireDeDemande(registre), registre.parametres, jourDe(maintenant)).pages;
}

function prevenir(pole: Pole, demande: Demande): SuiteDonnee {
  completerCourriers(pole, demande);
  envoyerCourrier(pole);
  return { etat: 'enregistree', numero: demande.numero, phrases: phrasesDeSaisie(demande, pole.registre) };
}

function recuLe({ recueLe, recueA }: Saisie): Instant {
  return estJour(recueLe) ? instant(recueLe, recueA) : ('' as Instant);
}

function refusDe(pole: Pole, saisie: Saisie, pages: readonly PageDeFormulaire[]): SuiteDonnee | undefined {
  const refuser = (phrase: string, champ: string): SuiteDonnee => ({ etat: 'refusee', phrase, champ });
  const moment = recuLe(saisie);
  if (!moment) return refuser('La date de réception n’est pas lisible.', 'recueLe');
  if (moment > pole.maintenant) return refuser('La réception ne peut pas être dans l’avenir.', 'recueLe');
  const manquante = INDISPENSABLES.find((cle) => !saisie.reponses[cle]?.trim());
  const question = pages.flatMap(({ questions }) => questions).find(({ cle }) => cle === manquante);
  return manquante
    ? refuser(`Il manque : ${(question?.titre ?? manquante).replace(/\s*\?$/, '')}.`, manquante)
    : undefined;
}

/**
 * Only what the Form asks: a page that stayed open since the tab changed says nothing of its own. A choice is read by
 * what it means; a question of the pôle's, which fills no field of the demande, is told under its title.
 */
function reponsesAuFormulaire(saisie: Saisie, pages: readonly PageDeFormulaire[]): Dites {
  const champs = Object.keys(recitDe({ reponses: {}, autres: [] }));
  const dites: Dites = { reponses: {}, autres: [], identite: {} };
  for (const { cle, titre, choix = [] } of pages.flatMap(({ questions }) => questions) as QuestionPosee[]) {
    const texte = saisie.reponses[cle];
    if (!texte) continue;
    const sens = choix.find((un) => un.texte === texte)?.sens ?? texte;
    if (NOMINATIVES.includes(cle)) dites.identite[cle] = sens;
    else if (champs.includes(cle.split('.')[0]!)) dites.reponses[cle] = sens;
    else dites.autres.push(`${titre} : ${sens}`);
  }
  return dites;
}

/** A question as this page needs it: whatever it asks, and what each choice means when its words were changed. */
interface QuestionPosee {
  cle: string;
  titre: string;
  choix?: { texte: string; sens?: string }[];
}

interface Dites {
  reponses: Record<string, string>;
  autres: string[];
  /** Who the child is has a tab of its own, and never enters the demande. */
  identite: Record<string, string>;
}

const NOMINATIVES: readonly string[] = CLES_NOMINATIVES;

/** What a person should look at before, and may record all the same. */
function avertissementsDe({ maintenant, registre }: Pole, demande: Demande): string[] {
  const jours = joursEntre(jourDe(demande.recuLe), jourDe(maintenant));
  return [
    ...listeArretee(demande, registre, jourDe(maintenant)),
    ...demande.alertes.filter((alerte) => demande.liens.some((numero) => alerte.includes(numero))),
    ...(jours > ANCIENNE_JOURS ? [`Elle serait arrivée le ${enToutesLettres(jourDe(demande.recuLe))}, il y a ${jours} jours : vérifiez la date.`] : []), // oxfmt-ignore
  ];
}

/** It came in time for a meeting whose list was closed since: a person decides before the school is told. */
function listeArretee({ recuLe, reunion }: Demande, { reunions, calendrier }: Registre, aujourdhui: Jour): string[] {
  const arretee = reunionsDEtude(reunions).find(
    (candidate) => candidate.date >= aujourdhui && jourDe(recuLe) < closDepuis(calendrier, candidate),
  );
  if (arretee?.statut !== 'fige') return [];
  const suivante = reunions.find(({ cle }) => cle === reunion);
  return [
    `Elle est arrivée à temps pour la réunion du ${enToutesLettres(arretee.date)}, dont la liste est déjà arrêtée. ` +
      `Enregistrée maintenant, elle va à ${suivante ? `celle du ${enToutesLettres(suivante.date)}` : 'la suivante'}, et l’école le lit. ` +
      'Pour l’y ajouter, remettez d’abord cette réunion à « Prévue » dans l’onglet « Réunions ».',
  ];
}

/** Its choices lead to pages. */
function mene({ choix = [] }: Question): boolean {
  return choix.some(({ vers }) => vers !== undefined);
}

/** The page asks what the Form asks, in the same words: one may read them out on the telephone. */
export function listesDeSaisie(pole: Pole) {
  const { registre, maintenant } = pole;
  const [premiere, ...pages] = pagesDuFormulaire(pole);
  const ecoles = registre.ecoles.filter(({ active }) => active).map(({ nom }) => nom);
  const utiles = pages.filter(({ questions }) => questions.length > 0);
  return {
    maintenant,
    canaux: Object.entries(CANAUX)
      .filter(([cle]) => cle !== 'formulaire')
      .map(([cle, libelle]) => ({ cle, libelle })),
    rappel: premiere?.aide ?? '',
    pages: utiles.map(({ cle, titre, aide, ensuite, questions }, rang) => ({
      cle,
      titre,
      aide,
      ensuite: ensuite ?? (questions.some(mene) ? ENVOYER : (utiles[rang + 1]?.cle ?? ENVOYER)),
      questions: questions.map((question) => ({
        cle: question.cle,
        titre: question.titre,
        aide: question.aide,
        genre: question.genre,
        obligatoire: INDISPENSABLES.some((cle) => cle === question.cle),
        max: question.max ?? 0,
        choix: (question.choix ?? []).map(({ texte, vers }) => ({
          texte,
          vers: vers ?? '',
          // The school that is not in the list has a name, which a person will look up.
          preciser: question.cle === 'ecole' && !ecoles.includes(texte) ? 'Laquelle ?' : '',
        })),
      })),
    })),
  };
}
