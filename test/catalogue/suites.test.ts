// Ce que le pôle peut répondre : chaque genre a un libellé pour le Suivi et des mots pour l’école.
import { avisRemplacement } from '../../src/catalogue/courriels/acceptation';
import { reponseEcole } from '../../src/catalogue/courriels/reponse';
import { AUTRE_SUITE, delaiDe, ETUDE_REPRISE, genreDeSuite, SUITES } from '../../src/catalogue/suites';
import { jour, type Jour } from '../../src/domain/temps/jour';
import { enTexte } from '../../src/domain/courrier/rendu';
import { reduire, typographier } from '../../src/domain/texte/typographie';
import { moment, unCourrier, uneDemande, unRegistre, uneSuite } from '../support/builders';

const GENRES = Object.entries(SUITES);

test('les libellés diffèrent, même tapés sans accents', () => {
  expect(new Set(GENRES.map(([, { libelle }]) => reduire(libelle))).size).toBe(GENRES.length);
});

test.each(GENRES)('%s : des mots courts, rien qui parle de soin ni de la famille d’un enfant', (cle, { libelle, pourLEcole }) => {
  expect(cle).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
  expect(libelle).toMatch(/^\p{Lu}[^']+$/u);
  // What the pôle does before it answers stays inside.
  if (SUITES[cle]!.intention === 'analyse') expect(pourLEcole).toBe('');
  else expect(pourLEcole).toMatch(/^\p{Lu}[^']+[^.]$/u);
  expect(pourLEcole).not.toMatch(/soin|CMP|IME|ITEP|médic|social|handicap|trouble/i);
}); // oxfmt-ignore

test('le circuit d’une équipe restreinte y est entier : analyse, problématique, personne sollicitée, puis les deux intentions', () => {
  const cles = (intention: string) => GENRES.filter(([, genre]) => genre.intention === intention).map(([cle]) => cle);
  expect(cles('analyse')).toEqual(['premiere_analyse', 'problematique', 'sollicitation']);
  expect(cles('premiere')).toEqual(['prise_de_contact', 'observation', 'entretien', 'conseil']);
  // Near first, five kinds; then the institution and the partners.
  expect(cles('seconde').slice(0, 9)).toEqual([
    'rased', 'accompagnement', 'collegue', 'visite', 'formation', 'ecole_inclusive', 'medico_social', 'soin', 'social',
  ]);
  for (const [, { libelle }] of GENRES) expect(delaiDe(libelle)).toBeGreaterThan(0);
  expect(delaiDe('Rappeler l’école')).toBeUndefined();
}); // oxfmt-ignore

test('ce qui commence par un libellé en est, et une date vaut pour lui ; un mot qui le prolonge n’en est pas', () => {
  expect(genreDeSuite('Formation ciblée, le 12 novembre')?.cle).toBe('formation');
  expect(delaiDe('Formation ciblée, le 12 novembre')).toBe(delaiDe('Formation ciblée'));
  expect(genreDeSuite('Équipe éducatives')).toBeUndefined();
  expect(genreDeSuite('')).toBeUndefined();
});

test('les quatre pôles y trouvent leurs réponses : deux intentions, sept aides aux enseignants, deux aux parents', () => {
  const nombre = (debut: string) => GENRES.filter(([, { libelle }]) => libelle.startsWith(debut)).length;
  expect(nombre('Enseignants : ')).toBe(7);
  expect(nombre('Parents : ')).toBe(2);
  expect(GENRES.filter(([, { intention }]) => intention === 'premiere')).toHaveLength(4);
  expect(AUTRE_SUITE).not.toBe('');
});

describe('ce que l’école lit après la réunion', () => {
  /** The mail that answers her, when this was written in the Suivi the day after the meeting. */
  function lu(action: string, pourLe: Jour | '' = ''): string {
    const demande = uneDemande({ statut: 'inscrit' });
    const suites = [uneSuite({ cle: '2018-10-17-01', demande: demande.numero, action, qui: 'Camille Sorel', pourLe })];
    const registre = unRegistre({ demandes: [demande], suites });
    const courrier = unCourrier({ genre: 'reponse_ecole' });
    const [reunion] = registre.reunions;
    const contexte = { registre, courrier, demande, reunion, maintenant: moment('2018-10-19T08:00'), ecole: registre.ecoles[0], membre: undefined, lienDeSuite: '', lienDuGeste: () => '', previsions: [] }; // oxfmt-ignore
    expect(reponseEcole.obstacle!(contexte)).toBe('');
    return enTexte(reponseEcole.corps(contexte));
  }

  test.each(GENRES.filter(([, { intention }]) => intention !== 'analyse'))('la suite %s, choisie au Suivi, lui parvient dans ses mots, avec le membre qui s’en charge', (_, { libelle, pourLEcole }) => {
    expect(lu(libelle)).toContain(typographier(`${pourLEcole} – Camille Sorel, psychologue`));
    if (libelle !== pourLEcole) expect(lu(libelle)).not.toContain(typographier(libelle));
  }); // oxfmt-ignore

  test.each(['Pas de suite', 'Clôture', 'rien', 'Sans suite pour l’instant', 'Clore la demande', 'RAS'])(
    '« %s » ne promet aucune action',
    (action) => {
      expect(lu(action)).toContain(typographier('Il ne prévoit pas d’autre action.'));
      expect(lu(action)).not.toContain(typographier(AUTRE_SUITE));
    },
  );

  test.each(['Rien ne change, poursuivre l’observation', 'Clôture du PPRE avec l’équipe'])(
    '« %s » reste une action',
    (action) => expect(lu(action)).toContain(typographier(AUTRE_SUITE)),
  );

  test('deux membres pour la même action, le même jour, font une ligne', () => {
    const [libelle, pourLEcole] = [SUITES['observation']!.libelle, SUITES['observation']!.pourLEcole];
    const demande = uneDemande({ statut: 'inscrit' });
    const suites = ['Camille Sorel', 'Dominique Aubrac'].map((qui, rang) => uneSuite({ cle: `2018-10-17-0${rang}`, demande: demande.numero, action: libelle, qui, pourLe: jour('2018-11-12') })); // oxfmt-ignore
    const registre = unRegistre({ demandes: [demande], suites });
    const contexte = { registre, courrier: unCourrier({ genre: 'reponse_ecole' }), demande, reunion: registre.reunions[0], maintenant: moment('2018-10-19T08:00'), ecole: registre.ecoles[0], membre: undefined, lienDeSuite: '', lienDuGeste: () => '', previsions: [] }; // oxfmt-ignore
    const texte = enTexte(reponseEcole.corps(contexte)).replace(/[\u00a0\u202f]/g, ' ');
    expect(texte.match(/^- .*$/gm)).toEqual([expect.stringMatching(new RegExp(`^- ${pourLEcole} – Camille Sorel \\(.+\\) et Dominique Aubrac \\(.+\\), pour le lundi 12 novembre 2018$`))]); // oxfmt-ignore
  });

  test('ce qu’une personne a écrit avec ses mots reste au registre : l’école lit qu’une action est prévue', () => {
    expect(lu('Rencontrer Mme X')).toContain(typographier(AUTRE_SUITE));
    expect(lu('Rencontrer Mme X')).not.toContain('Mme');
  });

  test.each([
    ['Observation en classe, sur le temps du matin', SUITES['observation']!.pourLEcole],
    ['Observer Mésange 4 en EPS', SUITES['observation']!.pourLEcole],
    ['Entretien avec l’enseignante', SUITES['entretien']!.pourLEcole],
    ['Équipe éducative avec la mère, le 12/11', SUITES['equipe_educative']!.pourLEcole],
    ['Aide du RASED, poste G', SUITES['rased']!.pourLEcole],
    ['Rappeler l’école', SUITES['prise_de_contact']!.pourLEcole],
  ])('« %s », tapé au relevé : elle lit le genre que cela commence, et rien de ce qui est écrit', (action, lue) => {
    expect(lu(action)).toContain(typographier(`${lue} – Camille Sorel`));
    expect(lu(action)).not.toMatch(/Mésange|EPS|poste G|mère|12\/11/);
  });

  test.each([
    'Observation par l’orthophoniste',
    'Réunir une équipe éducative avec la mère',
    'Prendre contact avec la famille',
    'Formation des parents',
    'Rappeler la nourrice',
  ])('« %s » parle d’autres que l’école : elle n’en lit rien', (action) =>
    expect(lu(action)).toContain(typographier(AUTRE_SUITE)),
  );

  test.each(['À revoir', 'Réexaminer à la prochaine réunion'])('« %s » : rien n’est promis, sa demande est reprise', (action) => {
    expect(lu(action)).toContain(typographier(ETUDE_REPRISE));
    expect(lu(action)).not.toMatch(/action du pôle|Camille/);
  }); // oxfmt-ignore

  test('un jour déjà passé ne s’annonce pas', () => {
    const [action] = GENRES.map(([, { libelle }]) => libelle).slice(3);
    expect(lu(action!, jour('2018-10-19'))).toContain(typographier('pour le vendredi 19 octobre 2018'));
    expect(lu(action!, jour('2018-10-18'))).not.toContain('pour le');
  });
});

test.each([
  ['rien à son nom : elle n’attend plus rien', '', 'n’attend plus rien de vous', 'confié'],
  ['une action à son nom : elle lui reste', 'Camille Sorel', 'vous reste confié', 'n’attend plus rien'],
])('un référent remplacé, %s', (_, qui, dit, tu) => {
  const demande = uneDemande({ associes: [] });
  const registre = unRegistre({ demandes: [demande], suites: [uneSuite({ demande: demande.numero, qui })] });
  const membre = registre.membres.find(({ nom }) => nom === 'Camille Sorel');
  const contexte = { registre, courrier: unCourrier({ pour: 'membre:Camille Sorel' }), demande, reunion: undefined, maintenant: moment('2018-10-19T08:00'), ecole: undefined, membre, lienDeSuite: '', lienDuGeste: () => '', previsions: [] }; // oxfmt-ignore
  expect(avisRemplacement.obstacle!(contexte)).toBe('');
  const lu = `${avisRemplacement.objet(contexte)}\n${enTexte(avisRemplacement.corps(contexte))}`;
  expect(lu).toContain(dit);
  expect(lu).not.toContain(tu);
});
