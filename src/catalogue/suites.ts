// What the pôle does about a demande: the choices of column « Action ou décision » of tab Suivi, and how the school reads
// each. After the four pôles: what is decided inside, a first contact, then help from near, from further, for teachers,
// for parents. A new kind is one line here.
import type { Intention } from '../domain/suivi/suivi';
import { reduire } from '../domain/texte/typographie';

export interface GenreDeSuite {
  intention: Intention;
  /** As tab Suivi offers it. */
  libelle: string;
  /** As the school reads it: nothing that speaks of care, of social help or of the family. '' for what stays inside. */
  pourLEcole: string;
  /** School days after which a line that has no date of its own is late; that of its intention when left out. */
  delai?: number;
  /** How a person's own words begin that mean this one, as `reduire` reads them: the school then reads more than « une action ». */
  debuts?: readonly string[];
}

/** The keys are for the statistics of the year and never change. */
export const SUITES: Record<string, GenreDeSuite> = {
  premiere_analyse: { intention: 'analyse', libelle: 'Première analyse en équipe restreinte', pourLEcole: '' },
  problematique: { intention: 'analyse', libelle: 'Problématique retenue', pourLEcole: '' },
  sollicitation: { intention: 'analyse', libelle: 'Membre le plus à même de répondre, sollicité', pourLEcole: '', delai: 4 },

  prise_de_contact: { intention: 'premiere', libelle: 'Prise de contact avec l’école', pourLEcole: 'Un membre du pôle prend contact avec vous', delai: 5, debuts: ['prise de contact', 'prendre contact', 'contacter l ecole', 'appeler l ecole', 'rappeler l ecole'] },
  observation: { intention: 'premiere', libelle: 'Observation en situation', pourLEcole: 'Une observation dans la classe ou l’école', debuts: ['observ'] },
  entretien: { intention: 'premiere', libelle: 'Entretien d’explicitation', pourLEcole: 'Un entretien pour préciser la situation avec vous', debuts: ['entretien avec l ecole', 'entretien avec l enseignant', 'entretien avec l equipe', 'entretien avec la direct', 'entretien avec le direct'] },
  conseil: { intention: 'premiere', libelle: 'Conseil ou réponse directe', pourLEcole: 'Des conseils, que le membre du pôle vous donne de vive voix', debuts: ['conseils'] },

  rased: { intention: 'seconde', libelle: 'Aide du RASED proposée', pourLEcole: 'Une aide du RASED, à organiser avec son équipe', debuts: ['rased', 'aide du rased', 'intervention du rased'] },
  accompagnement: { intention: 'seconde', libelle: 'Accompagnement par l’équipe de circonscription', pourLEcole: 'Un accompagnement par l’équipe de circonscription', debuts: ['accompagnement de l e', 'accompagner l e'] },
  collegue: { intention: 'seconde', libelle: 'Échange d’expérience avec un collègue', pourLEcole: 'Un échange d’expérience avec un collègue' },
  visite: { intention: 'seconde', libelle: 'Visite d’un dispositif ou d’une structure', pourLEcole: 'La visite d’un dispositif ou d’une structure', debuts: ['visite d un dispositif', 'visite d une classe', 'visite d une structure', 'visiter un dispositif'] },
  formation: { intention: 'seconde', libelle: 'Formation ciblée', pourLEcole: 'Une formation ciblée, parfois commune à plusieurs écoles', debuts: ['formation'] },

  ecole_inclusive: { intention: 'seconde', libelle: 'Appui de l’école inclusive (PAS, cellule EBEP, ressource TSA…)', pourLEcole: 'L’appui d’une équipe ressource de l’Éducation nationale' },
  medico_social: { intention: 'seconde', libelle: 'Lien avec un établissement ou service spécialisé (DITEP, IME, IEM, IES, SESSAD…)', pourLEcole: 'Un lien avec un partenaire, une fois l’accord de la famille recueilli' },
  soin: { intention: 'seconde', libelle: 'Lien avec un centre de soins (CMP, CMPP, CAMSP…)', pourLEcole: 'Un lien avec un partenaire, une fois l’accord de la famille recueilli' },
  social: { intention: 'seconde', libelle: 'Lien avec un service social ou le PRE', pourLEcole: 'Un lien avec un partenaire, une fois l’accord de la famille recueilli' },

  equipe_educative: { intention: 'seconde', libelle: 'Équipe éducative', pourLEcole: 'Une équipe éducative, à réunir avec vous', debuts: ['reunir une equipe educative'] },

  rompre_l_isolement: { intention: 'seconde', libelle: 'Enseignants : ne pas rester seul', pourLEcole: 'Des rendez-vous réguliers, pour ne pas rester seul devant la situation' },
  exprimer: { intention: 'seconde', libelle: 'Enseignants : parler de la difficulté', pourLEcole: 'Un temps d’écoute pour dire ce qui est difficile' },
  analyser: { intention: 'seconde', libelle: 'Enseignants : analyser la difficulté', pourLEcole: 'Un temps d’analyse de la situation avec un membre du pôle' },
  prevenir: { intention: 'seconde', libelle: 'Enseignants : repérer et prévenir', pourLEcole: 'Des repères pour voir venir la difficulté' },
  recherche: { intention: 'seconde', libelle: 'Enseignants : apports de la recherche', pourLEcole: 'Des lectures choisies sur ce que dit la recherche' },
  outils: { intention: 'seconde', libelle: 'Enseignants : outils pédagogiques et de gestion de classe', pourLEcole: 'Des outils pour la classe' },
  projets: { intention: 'seconde', libelle: 'Enseignants : écrire et suivre un projet (PPRE, PAP…)', pourLEcole: 'Une aide pour écrire et suivre un projet personnalisé' },

  dialogue: { intention: 'seconde', libelle: 'Parents : renouer le dialogue', pourLEcole: 'Un appui pour renouer le dialogue' },
  entretien_parents: { intention: 'seconde', libelle: 'Parents : préparer un entretien', pourLEcole: 'Une aide pour préparer un entretien' },
}; // oxfmt-ignore

/** School days a line of each intention has, from the day it was written, unless a person gave it a date. */
const DELAIS: Record<Intention, number> = { analyse: 10, premiere: 10, seconde: 20 };

/** A line may say more than the label it begins with: « Formation ciblée, le 12 novembre ». */
export function genreDeSuite(action: string): (GenreDeSuite & { cle: string }) | undefined {
  if (!GENRES.has(action)) GENRES.set(action, chercherLeGenre(action));
  return GENRES.get(action);
}

/** The same lines are looked at for each day of a forecast. */
const GENRES = new Map<string, (GenreDeSuite & { cle: string }) | undefined>();

function chercherLeGenre(action: string): (GenreDeSuite & { cle: string }) | undefined {
  const cherche = reduire(action);
  const trouve = Object.entries(SUITES).find(([, { libelle }]) => commencePar(cherche, reduire(libelle)));
  return trouve && { cle: trouve[0], ...trouve[1] };
}

function commencePar(texte: string, debut: string): boolean {
  return texte === debut || (texte.startsWith(debut) && !/[\p{L}\p{N}]/u.test(texte[debut.length]!));
}

/** They speak of who is not of the school: what begins as a kind may then be another thing. */
const AILLEURS = /(famille|parent|medic|soin|psych|ortho|social|domicile|\bmere\b|\bpere\b)/;

/** The kind a person meant, whether she chose it or wrote how it begins. */
export function genreDit(action: string): GenreDeSuite | undefined {
  const dit = reduire(action);
  const commence = ({ debuts = [] }: GenreDeSuite): boolean => debuts.some((debut) => dit.startsWith(debut));
  return genreDeSuite(action) ?? (AILLEURS.test(dit) ? undefined : Object.values(SUITES).find(commence));
}

/** undefined for a person's own words: only she knows for when. */
export function delaiDe(action: string): number | undefined {
  const genre = genreDeSuite(action);
  return genre && (genre.delai ?? DELAIS[genre.intention]);
}

/** What a person's own words become: they stay in the register. */
export const AUTRE_SUITE = 'Une action du pôle, dont un membre vous parlera';

/** « À revoir » is nobody's action: the demande changes meeting by itself. */
export const ETUDE_REPRISE = 'Votre demande est étudiée de nouveau à une prochaine réunion du pôle';
