// An answer of the Form, as the door hands it over, and the story it tells.
import type { Instant } from './instant';
import type { Demande, Recit } from './demande';
import type { CleNominative } from './identite';

export interface Reponse {
  id: string;
  version: string;
  recueLe: Instant;
  /** Question key → answer; several choices are joined by « ; ». Every other question comes under `autres`, title first. */
  reponses: Partial<Record<CleQuestion, string>>;
  autres: string[];
  lienModification: string;
}

/** An answer we know to exist; reading it costs a call to Google. */
export interface Annonce {
  id: string;
  /** When it was last sent: sorts as text, and changes when the school edits its answer. */
  version: string;
  lire(): Reponse;
}

/** What each question of the Form tells, whatever its title has become. */
export type CleQuestion = keyof Omit<Recit, 'urgent'> | 'urgent' | 'stop' | CleNominative;

/** A cell of the sheet holds 50,000 characters; we keep well under, and the Form keeps the whole. */
const TEXTE_MAX = 8_000;
const COURT_MAX = 300;

export function abregerTexte(texte: string, max: number): string {
  const propre = texte.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim(); // prettier-ignore
  if (propre.length <= max) return propre;
  return `${[...propre.slice(0, max)].slice(0, -1).join('')}… [suite dans la réponse au formulaire]`;
}

/** Never throws: what is missing is '' and the routing will say what to do. */
export function recitDe({ reponses, autres }: Pick<Reponse, 'reponses' | 'autres'>): Recit {
  const court = (cle: CleQuestion): string => abregerTexte(reponses[cle] ?? '', COURT_MAX);
  const long = (cle: CleQuestion): string => abregerTexte(reponses[cle] ?? '', TEXTE_MAX);
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
    precisions: [long('precisions'), ...autres.map((texte) => abregerTexte(texte, TEXTE_MAX))]
      .filter(Boolean)
      .join('\n'),
    accordFamille: court('accordFamille'),
    facteurs: long('facteurs'),
    natures: long('natures'),
    plans: court('plans'),
    dejaSaisis: court('dejaSaisis'),
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
  return empreinteDe(JSON.stringify(Object.entries(recit).sort()));
}

/** A short text that differs when the text differs: to compare, never to hide. */
export function empreinteDe(texte: string): string {
  let hash = 5381;
  for (const caractere of texte) hash = (hash * 33 + caractere.codePointAt(0)!) % 4294967296;
  return hash.toString(36);
}

/** The names of what an edited answer changed, for the Journal: fields, never contents. */
export function champsModifies(avant: Demande, apres: Recit): (keyof Recit)[] {
  return (Object.keys(apres) as (keyof Recit)[]).filter((champ) => avant[champ] !== apres[champ]);
}
