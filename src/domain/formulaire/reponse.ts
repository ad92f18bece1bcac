// An answer of the Form, as the door hands it over, and the story it tells.
import type { Instant } from '../temps/instant';
import { enChiffres, type Jour } from '../temps/jour';
import { estOuverte, type Demande, type Recit } from '../demande/demande';
import { empreinteCourte } from '../texte/empreinte';
import type { CleNominative } from '../protection/identite';
import { champDe } from './question';
import { demandeDeTrop, direLaReponse } from './questionDeTrop';

export interface Reponse {
  id: string;
  version: string;
  recueLe: Instant;
  /** Question key → answer, in the order of the Form; several choices are joined by « ; ». */
  reponses: Reponses;
  /** Question key → how the Form asks it: what fills no field of the demande is told under its title. */
  intitules?: Record<string, string>;
  /** Answers to questions we do not know, title first. */
  autres: string[];
  lienModification: string;
}

export type Reponses = Partial<Record<CleQuestion, string>> & Record<string, string | undefined>;

/** An answer we know to exist; reading it costs a call to Google. */
export interface Annonce {
  id: string;
  /** When it was last sent: sorts as text, and changes when the school edits its answer. */
  version: string;
  lire(): Reponse;
}

/** What each question of the Form tells, whatever its title has become. */
export type CleQuestion = keyof Omit<Recit, 'urgent'> | 'urgent' | 'stop' | CleNominative;

/** The same, to be looked through; the compiler sees that none is missing. A nominative answer is none of « précisions ». */
const CHAMPS: Record<CleQuestion, true> = {
  stop: true, ecole: true, demandeur: true, courriel: true, cible: true, codeEleve: true, niveau: true, motif: true,
  description: true, tente: true, attentes: true, familleInformee: true, accordFamille: true, facteurs: true,
  natures: true, plans: true, dejaSaisis: true, aides: true, precisions: true, urgent: true, raisonUrgence: true,
  nomEleve: true, naissance: true, handicap: true, aesh: true,
}; // oxfmt-ignore

function estUnChamp(cle: string): cle is CleQuestion {
  return Object.prototype.hasOwnProperty.call(CHAMPS, cle);
}

/** Several questions may fill one field: `tente` and `tente.cases` are both what was tried. */
function parChamp(reponses: Reponses): Partial<Record<CleQuestion, string>> {
  const champs: Partial<Record<CleQuestion, string>> = {};
  for (const [cle, texte] of Object.entries(reponses)) {
    const champ = champDe(cle);
    if (texte && estUnChamp(champ)) champs[champ] = [champs[champ], texte].filter(Boolean).join('\n');
  }
  return champs;
}

/** « Question : réponse », for the questions that fill no field. */
function horsChamps({ reponses, intitules = {} }: Pick<Reponse, 'reponses' | 'intitules'>): string[] {
  return Object.entries(reponses)
    .filter(([cle, texte]) => texte && !estUnChamp(champDe(cle)))
    .map(([cle, texte]) => direLaReponse(intitules[cle] ?? cle, texte!));
}

/** The question that asks for a code was reworded, and asks for a name: what was answered is no code. */
function sansCodeDemande({ reponses, intitules = {} }: Pick<Reponse, 'reponses' | 'intitules'>): string[] {
  const aTaire = (cle: string): boolean => champDe(cle) === 'codeEleve' && demandeDeTrop(intitules[cle] ?? '') !== '';
  return Object.keys(reponses).filter((cle) => reponses[cle] && aTaire(cle));
}

/** A cell of the sheet holds 50,000 characters; we keep well under, and the Form keeps the whole. */
const TEXTE_MAX = 8_000;
/** Many questions end there; what a school adds later must still find room. */
const PRECISIONS_MAX = 32_000;
const COURT_MAX = 300;

export function abregerTexte(texte: string, max: number): string {
  const propre = texte.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim(); // oxfmt-ignore
  if (propre.length <= max) return propre;
  return `${[...propre.slice(0, max)].slice(0, -1).join('')}… [suite dans la réponse au formulaire]`;
}

/** Never throws: what is missing is '' and the routing will say what to do. */
export function recitDe(reponse: Pick<Reponse, 'reponses' | 'intitules' | 'autres'>): Recit {
  const tus = sansCodeDemande(reponse);
  const dits = Object.entries(reponse.reponses).filter(([cle]) => !tus.includes(cle));
  const champs = parChamp(Object.fromEntries(dits) as Reponses);
  const court = (cle: CleQuestion): string => abregerTexte(champs[cle] ?? '', COURT_MAX);
  const long = (cle: CleQuestion): string => abregerTexte(champs[cle] ?? '', TEXTE_MAX);
  const danger = /^oui/i.test(court('stop'));
  return {
    ecole: court('ecole'),
    demandeur: court('demandeur'),
    courriel: court('courriel'),
    cible: court('cible'),
    codeEleve: court('codeEleve'),
    niveau: court('niveau'),
    motif: court('motif'),
    description: long('description'),
    precisions: abregerTexte(
      [
        long('precisions'),
        ...tus.map((cle) => direLaReponse(reponse.intitules![cle]!, '')),
        ...[...horsChamps(reponse), ...reponse.autres].map((texte) => abregerTexte(texte, TEXTE_MAX)),
      ]
        .filter(Boolean)
        .join('\n'),
      PRECISIONS_MAX,
    ),
    accordFamille: court('accordFamille'),
    facteurs: long('facteurs'),
    natures: long('natures'),
    plans: long('plans'),
    dejaSaisis: long('dejaSaisis'),
    aides: long('aides'),
    tente: long('tente'),
    attentes: long('attentes'),
    familleInformee: court('familleInformee'),
    urgent: danger || /^oui/i.test(court('urgent')),
    raisonUrgence: danger
      ? 'L’école s’est reconnue dans une situation de la page « Avant de commencer ».'
      : long('raisonUrgence'),
  };
}

/** Tells whether an answer changed since it was recorded. Same story, same text. */
export function empreinteDuRecit(recit: Recit): string {
  return empreinteCourte(JSON.stringify(Object.entries(recit).sort()));
}

/** The names of what an edited answer changed, for the Journal: fields, never contents. */
export function champsModifies(avant: Demande, apres: Recit): (keyof Recit)[] {
  return (Object.keys(apres) as (keyof Recit)[]).filter((champ) => avant[champ] !== apres[champ]);
}

/** How the alert begins that tells a row was edited: the mail of each version is then due. */
const MODIFIEE = 'Réponse modifiée par l’école';
const APRES_COUP = ', alors que la demande n’est plus suivie';

/** Whom people or the machine had chosen for one motif stays for another: a person looks. */
export function alerteDeModification(avant: Demande, apres: Demande, leJour: Jour): string {
  if (!estOuverte(avant)) return `${MODIFIEE} le ${enChiffres(leJour)}${APRES_COUP}.`;
  const motif = avant.cleMotif !== apres.cleMotif && avant.referent ? ' : le motif a changé, vérifiez qui la suit' : '';
  return `${MODIFIEE} le ${enChiffres(leJour)}${motif}.`;
}

export function estModifiee(alerte: string): boolean {
  return alerte.startsWith(MODIFIEE);
}

/** It came when the demande was closed: nobody was about to read it. */
export function estModifieeApresCoup(alerte: string): boolean {
  return estModifiee(alerte) && alerte.includes(APRES_COUP);
}
