// Ce que chaque pôle demande pour lui, trouvé dans ce que son profil met en place : ses motifs et qui répond, ses
// fonctions, ses questions, ses publics.
import { apportDe } from '../../src/catalogue/note/apports';
import { formulaireDeDemande } from '../../src/catalogue/formulaire';
import { PROFILS } from '../../src/catalogue/profils';
import { BIBLIOTHEQUE, premieresQuestions } from '../../src/catalogue/questions';
import { affecter } from '../../src/domain/affectation/affectation';
import type { Question } from '../../src/domain/formulaire/formulaire';
import { orienter } from '../../src/domain/demande/orientation';
import type { Registre } from '../../src/domain/registre/registre';
import { jour } from '../../src/domain/temps/jour';
import { uneDemande, uneEcole, unMembre, unRegistre } from '../support/builders';

/** A pôle of that profil where each fonction is held by one person, named after it. */
function leRegistre(profil: string): Registre {
  const { motifs, questions, fonctions } = PROFILS[profil]!;
  const membres = fonctions.map(({ nom, genre }) => unMembre({ nom: `Membre : ${nom}`, fonction: nom, genre }));
  return unRegistre({ motifs, membres, questions: premieresQuestions(questions), demandes: [] });
}

function questionsDe(registre: Registre): Question[] {
  return formulaireDeDemande(registre).pages.flatMap(({ questions }) => questions);
}

function choixDe(profil: string, cle: string): string[] {
  return (questionsDe(leRegistre(profil)).find((question) => question.cle === cle)?.choix ?? []).map(({ texte }) => texte); // oxfmt-ignore
}

/** Le motif, les mots par lesquels l’école le reconnaît, qui répond d’abord, sous combien de jours, qui appeler. */
const MOTIFS: [profil: string, cle: string, mots: RegExp, repond: RegExp, jours: number, appeler: RegExp][] = [
  ['ecully', 'sans_evolution', /n’évolue pas.*aménagements/, /pédagogique$/, 7, /^$/],
  ['ecully', 'relations_famille', /famille/, /^Conseiller/, 7, /17/],
  ['ecully', 'scolarisation_a_repenser', /scolarisation ou l’orientation/, /ERSEH/, 7, /^$/],
  ['ecully', 'adulte_en_danger', /adulte.*danger/, /^Conseiller/, 1, /17, et prévenez l’inspection/],
  ['ecully', 'eleve_en_danger', /élève.*autre.*danger/, /relationnelle/, 1, /119.*CRIP/],
  ['grenoble-4', 'comportement', /comportement/, /relationnelle/, 7, /^$/],
  ['grenoble-4', 'situation_sensible', /sensible \(harcèlement/, /^Conseiller/, 2, /3018/],
  ['grenoble-4', 'crise', /événement grave/, /^Psychologue/, 1, /inspection/],
  ['grenoble-4', 'conflit_parents', /conflit avec des parents/, /^Conseiller/, 7, /17/],
  ['grenoble-4', 'besoin_particulier', /besoin éducatif particulier/, /pédagogique$/, 7, /^$/],
  ['grenoble-4', 'pap', /PAP/, /^Médecin/, 7, /^$/],
  ['grenoble-4', 'segpa_maintien', /Segpa.*maintien/, /^Psychologue/, 7, /^$/],
  ['rouen-nord', 'pratique_de_classe', /seuls face à une difficulté/, /^Conseiller/, 7, /^$/],
  ['rouen-nord', 'formation_ciblee', /formation.*plusieurs/, /^Conseiller/, 7, /^$/],
  ['collaboratif', 'capacites_cognitives', /capacités cognitives/, /^Psychologue/, 7, /^$/],
  ['collaboratif', 'methodes_contexte', /méthodes.*contexte/, /^Conseiller/, 7, /^$/],
  ['collaboratif', 'sens_motivation', /sens.*travail.*motivation/, /pédagogique$/, 7, /^$/],
  ['collaboratif', 'social_culturel_sante', /social.*culturel.*éducatif.*santé/, /^Infirmier/, 7, /119/],
]; // oxfmt-ignore

test.each(MOTIFS)('%s, motif %s : le formulaire le propose, et la bonne personne est pressentie', (profil, cle, mots, repond, jours, appeler) => {
  const registre = leRegistre(profil);
  const propose = choixDe(profil, 'motif').find((libelle) => mots.test(libelle));
  // The psychologist answers at the parents' request.
  const demande = uneDemande({ motif: propose ?? '', cleMotif: '', precisions: 'Les parents demandent-ils le psychologue ? : Oui' });
  const { motif, aTrier, alertes } = orienter(demande, registre);
  expect([motif?.cle, motif?.delaiJours, aTrier]).toEqual([cle, jours, '']);
  expect(motif!.pointeVers).toMatch(appeler);
  expect(alertes.filter((alerte) => alerte.startsWith('À rappeler à l’école'))).toHaveLength(motif!.pointeVers ? 1 : 0);
  const { referent } = affecter(demande, motif!, { ...registre, ecole: uneEcole(), aujourdhui: jour('2018-10-02') });
  expect(referent.replace('Membre : ', '')).toMatch(repond);
}); // oxfmt-ignore

test.each([
  ['ecully', 'facteurs', 5],
  ['collaboratif', 'natures', 4],
])('%s : en plus du principal, l’école coche les autres %s', (profil, cle, nombre) => {
  const question = questionsDe(leRegistre(profil)).find((candidate) => candidate.cle === cle)!;
  expect([question.genre, question.obligatoire, question.choix!.length]).toEqual(['cases', false, nombre]);
});

/** Les fonctions qu’un pôle nomme, en un mot de chacune ; dans l’ordre du profil. */
const FONCTIONS: Record<string, { internes: string[]; partenaires: string[] }> = {
  ecully: {
    internes: ['IEN', 'pôle ressources', 'pédagogique', 'dominante pédagogique', 'dominante relationnelle', 'Psychologue', 'Médecin', 'technique de service social', 'ERSEH', 'Directeur'],
    partenaires: ['CMP', 'médico-social', 'Secteur social', 'Municipalité', 'Association'],
  },
  'rouen-nord': {
    internes: ['Conseiller pédagogique', 'MAT', 'ERUN', 'ERSEH', 'Psychologue', 'dominante pédagogique', 'dominante relationnelle', 'UPE2A', 'PIAL', 'ULIS', 'Infirmier', 'REP+', 'Directeur d’école', 'Directeur référent', 'service social', 'pHARe'],
    partenaires: ['médico-social', 'CMP', 'Secteur social'],
  },
  'grenoble-4': {
    internes: ['Conseiller pédagogique', 'Maître formateur', 'ERUN', 'ERSEH', 'Psychologue', 'dominante pédagogique', 'dominante relationnelle', 'itinérant', 'Médecin', 'service social'],
    partenaires: [],
  },
  collaboratif: {
    internes: ['Psychologue', 'Médecin', 'Infirmier', 'service social', 'Conseiller pédagogique', 'dominante pédagogique', 'dominante relationnelle', 'ERSEH'],
    partenaires: [],
  },
}; // oxfmt-ignore

test.each(Object.entries(FONCTIONS))('%s : les fonctions que le pôle réunit, et ses partenaires', (profil, attendues) => {
  const noms = (genre: string) => PROFILS[profil]!.fonctions.filter((f) => f.genre === genre).map(({ nom }) => nom);
  for (const [genre, mots] of [['interne', attendues.internes], ['partenaire', attendues.partenaires]] as const) {
    expect(noms(genre)).toHaveLength(mots.length);
    mots.forEach((mot, rang) => expect(noms(genre)[rang]).toContain(mot));
  }
}); // oxfmt-ignore

const TOUTES = [...new Set(Object.values(PROFILS).flatMap(({ fonctions }) => fonctions.filter(({ genre }) => genre === 'interne').map(({ nom }) => nom)))]; // oxfmt-ignore

test.each(TOUTES)('la note dit ce qu’apporte la fonction « %s »', (fonction) => {
  expect(apportDe(fonction)).toMatch(/^\p{Lu}[^']{15,}\.$/u);
});

test('le psychologue, le médecin et l’infirmier ont leur propre phrase : ce qu’ils font, et pour qui', () => {
  const phrases = ['Psychologue de l’Éducation nationale', 'Médecin de l’Éducation nationale', 'Infirmier de l’Éducation nationale'].map(apportDe); // oxfmt-ignore
  expect(phrases[0]).toMatch(/famille.*enseignants.*observation, bilan, suivi.*accord/);
  expect(phrases[1]).toMatch(/inspection.*écoles.*élèves.*familles.*prévention/);
  expect(new Set(phrases).size).toBe(3);
});

describe('les champs de la fiche de Rouen Nord', () => {
  const pages = formulaireDeDemande(leRegistre('rouen-nord')).pages;
  const posees = (page: string) => pages.find(({ cle }) => cle === page)!.questions;
  const cles = (page: string) => posees(page).map(({ cle }) => cle);

  test('l’en-tête : l’école dans une liste, qui demande, pour qui', () => {
    expect(cles('ecole')).toEqual(expect.arrayContaining(['ecole', 'demandeur', 'nomDemandeur', 'courriel', 'cible']));
    expect(posees('ecole')[0]).toMatchObject({ cle: 'ecole', genre: 'liste', obligatoire: true });
  });

  test('le cas d’un élève : un code pour nom, le niveau, l’enseignant, les plans, l’AESH', () => {
    expect(cles('eleve').slice(0, 5)).toEqual(['codeEleve', 'niveau', 'enseignantClasse', 'plans', 'presenceAesh']);
    expect(posees('eleve').map(({ titre }) => titre).join()).not.toMatch(/naissance|Nom/); // oxfmt-ignore
  });

  test('le cas d’un enseignant ou d’une équipe : qui, et son niveau si c’est un enseignant', () => {
    expect(cles('adulte').slice(0, 2)).toEqual(['concerne', 'niveau.adulte']);
    expect(posees('adulte').slice(0, 2).map(({ obligatoire }) => obligatoire)).toEqual([true, false]); // oxfmt-ignore
  });

  test('les difficultés : un texte obligatoire, des faits, brièvement', () => {
    const texte = posees('situation').find(({ cle }) => cle === 'description')!;
    expect(texte).toMatchObject({ titre: 'Les difficultés rencontrées', genre: 'paragraphe', obligatoire: true });
    expect(texte.aide).toMatch(/Des faits, brièvement/);
  });
});

/** Les mots d’une aide ou d’un public, au pôle collaboratif, et la question où l’école les choisit. */
const CHOIX: [quoi: string, cle: string, mots: RegExp][] = [
  ['rompre l’isolement', 'aides.adulte', /^Ne plus être seul/],
  ['dire les difficultés', 'aides.adulte', /^Pouvoir dire/],
  ['analyser les difficultés', 'aides.adulte', /^Analyser/],
  ['repérer et prévenir', 'aides.adulte', /^Repérer et prévenir/],
  ['la recherche', 'aides.adulte', /recherche/],
  ['des outils', 'aides.adulte', /outils.*enseigner.*classe/],
  ['les projets personnalisés', 'aides.adulte', /PPRE, PPRE passerelle, PAP/],
  ['un dialogue avec les parents', 'aides.famille', /dialogue.*confiance/],
  ['préparer un entretien', 'aides.famille', /outils.*entretien/],
];

test.each(CHOIX)('collaboratif, %s : l’école peut le demander dans le formulaire', (_, cle, mots) => {
  expect(choixDe('collaboratif', cle).filter((texte) => mots.test(texte))).toHaveLength(1);
  expect(choixDe('collaboratif', cle)).toHaveLength(cle === 'aides.adulte' ? 7 : 2);
});

describe('un pôle qui n’étudie que des situations d’élèves', () => {
  const initiales = premieresQuestions(PROFILS['ecully']!.questions);
  const avecPublics = (...choix: string[]) =>
    formulaireDeDemande({
      ...leRegistre('ecully'),
      questions: initiales.map((question) => (question.cle === 'cible' ? { ...question, choix } : question)),
    });

  test('retire les autres publics de l’onglet Questions : leur page n’est plus posée', () => {
    const { pages, remarques } = avecPublics('Un élève', 'Un groupe d’élèves');
    expect(pages.map(({ cle }) => cle)).toEqual(['avant', 'ecole', 'eleve', 'situation', 'urgence', 'arret']);
    const cible = pages.flatMap(({ questions }) => questions).find(({ cle }) => cle === 'cible')!;
    expect(cible.choix).toEqual([
      { texte: 'Un élève', vers: 'eleve', sens: 'Un élève' },
      { texte: 'Un groupe d’élèves', vers: 'eleve', sens: 'Un groupe d’élèves' },
    ]);
    expect(remarques).toEqual([]);
  });

  test('mais en reformulant ceux qui restent, rien ne dirait lesquels : ceux d’origine sont gardés, et c’est dit', () => {
    const { pages, remarques } = avecPublics('Un élève', 'Plusieurs élèves');
    const cible = pages.flatMap(({ questions }) => questions).find(({ cle }) => cle === 'cible')!;
    expect(cible.choix!.map(({ texte }) => texte)).toEqual(BIBLIOTHEQUE['cible']!.choix);
    expect(remarques).toEqual([expect.stringContaining('il en faut 7, ou moins si leurs mots d’origine restent')]);
  });
});
