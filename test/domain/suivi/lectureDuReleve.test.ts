// Le tableau du relevé, comme le laissent ceux qui l'ont rempli en séance.
import { lignesDAvant, lireReleve, type Contexte } from '../../../src/domain/suivi/lectureDuReleve';
import { lirePersonnes } from '../../../src/domain/membre/nomLibre';
import { jour } from '../../../src/domain/temps/jour';
import { numero, unCalendrier, unMembre } from '../../support/builders';

const membres = [
  unMembre({ nom: 'Dominique Aubrac' }),
  unMembre({ nom: 'Camille Sorel' }),
  unMembre({ nom: 'Camille Aubert' }),
  unMembre({ nom: 'Dr Paule Vérane' }),
];
const UN = numero('2018-P1-001');
const DEUX = numero('2018-P1-002');
const contexte: Contexte = {
  depuis: jour('2018-10-16'),
  calendrier: unCalendrier(),
  prochaine: jour('2018-12-18'),
  connus: [UN, DEUX, numero('2018-P1-014'), numero('2018-P2-014')],
  inscrits: [UN, DEUX, numero('2018-P1-014')],
  membres,
  genres: ['Observation en situation', 'Conseil ou réponse directe', 'Aide du RASED proposée'],
};
const TITRES = ['Demande', 'Décision', 'Qui', 'Pour quand'];
const lire = (...lignes: string[][]) => lireReleve([[TITRES, ...lignes]], contexte);

test('une ligne remplie devient une décision', () => {
  expect(lire([UN, 'Observation en situation', 'Dominique Aubrac', '12/11'])).toEqual({
    decisions: [
      { numero: UN, action: 'Observation en situation', qui: 'Dominique Aubrac', pourLe: jour('2018-11-12') },
    ],
    aRelire: [],
  });
});

test('une ligne laissée vide ne décide rien et ne se signale pas', () => {
  expect(lire([UN, '', '', ''], [DEUX, ' – ', '', '\u00a0'], [''])).toEqual({ decisions: [], aRelire: [] });
});

test.each([
  ['majuscules et accents oubliés', ['2018-p1-1', 'OBSERVATION', 'AUBRAC dominique', 'Lundi 12 novembre']],
  ['le numéro par sa fin, le nom par son initiale', ['n° 001', 'observation', 'D. Aubrac', '12 nov']],
  ['les mots du catalogue suivis d’autres', ['P1-001', 'observation en situation', 'M. Aubrac', 'le 12/11/2018']],
])('%s : la même décision', (_, ligne) => {
  expect(lire(ligne)).toEqual({
    decisions: [
      { numero: UN, action: 'Observation en situation', qui: 'Dominique Aubrac', pourLe: jour('2018-11-12') },
    ],
    aRelire: [],
  });
});

test('une cellule fusionnée ou une ligne ajoutée continue la demande du dessus', () => {
  const { decisions, aRelire } = lire(
    [UN, 'Observation', 'Dominique', '12/11'],
    ['', 'Appeler la directrice', 'Paule Vérane', ''],
  );
  expect(decisions.map(({ numero: n, action, qui }) => [n, action, qui])).toEqual([
    [UN, 'Observation en situation', 'Dominique Aubrac'],
    [UN, 'Appeler la directrice', 'Dr Paule Vérane'],
  ]);
  expect(aRelire).toEqual([]);
});

test('plusieurs personnes, plusieurs actions dans une cellule, deux numéros sur une ligne', () => {
  expect(lire([UN, 'Observation', 'Dominique et Paule', '']).decisions.map(({ qui }) => qui)).toEqual([
    'Dominique Aubrac',
    'Dr Paule Vérane',
  ]);
  const deux = lire([UN, '- Observation\n- Conseil', 'Dominique\nPaule', '12/11']).decisions;
  expect(deux.map(({ action, qui, pourLe }) => [action, qui, pourLe])).toEqual([
    ['Observation en situation', 'Dominique Aubrac', '2018-11-12'],
    ['Conseil ou réponse directe', 'Dr Paule Vérane', '2018-11-12'],
  ]);
  expect(lire(['001 et 002', 'Observation', 'Dominique', '']).decisions.map(({ numero: n }) => n)).toEqual([UN, DEUX]);
});

test('une colonne ajoutée ou déplacée, un titre abrégé, le tableau coupé en deux pages', () => {
  const ailleurs = [
    ['Qui ?', 'N°', 'Remarques', 'DECISION', 'Échéance'],
    ['Dominique', '001', 'vu avec l’école', 'Observation', '12/11'],
  ];
  const suite = [TITRES, TITRES, [DEUX, 'Conseil', 'Paule', '']];
  const { decisions, aRelire } = lireReleve([[['Heure', 'Demande'], ['9 h', UN]], ailleurs, suite], contexte); // oxfmt-ignore
  expect(decisions.map(({ numero: n, action }) => [n, action])).toEqual([
    [UN, 'Observation en situation'],
    [DEUX, 'Conseil ou réponse directe'],
  ]);
  expect(aRelire).toEqual([]);
});

test.each([
  [['Élève concerné', 'Décision', 'Qui', 'Pour quand']],
  [['Demande', 'Ce qu’on fait', 'Qui', 'Pour quand']],
  [['Demande', 'Décision', 'Avec', 'Pour quand']],
  [['Demande', 'Décision', 'Qui', 'À faire avant']],
  [['Élève', 'Ce qu’on fait', 'Qui', 'Pour quand']],
  [['Demande', 'Décision', 'Avec', 'À faire avant']],
])('un titre changé se lit encore, à sa place : %j', (titres) => {
  const { decisions, aRelire } = lireReleve([[titres, [UN, 'Observation', 'Dominique', '12/11']]], contexte);
  expect(decisions).toEqual([{ numero: UN, action: 'Observation en situation', qui: 'Dominique Aubrac', pourLe: '2018-11-12' }]); // oxfmt-ignore
  expect(aRelire).toEqual([]);
});

test.each([
  [['Qui', 'Ce qu’on fait', 'Élève', 'Pour quand']],
  [['Élève', 'Ce qu’on fait', 'Qui']],
  [['Élève', 'Ce qu’on fait', 'Avec', 'Pour quand']],
  [['Demande', 'Reste à faire', 'Qui', 'À faire avant']],
])('deux titres changés dans un tableau qui n’est plus le même, ou trois : %j ne se lit pas', (titres) => {
  expect(lireReleve([[titres, [UN, 'Observation', 'Dominique', '12/11']]], contexte)).toEqual({ decisions: [], aRelire: [] }); // oxfmt-ignore
});

test('un titre changé dont la colonne a bougé est le premier que l’on ne connaît pas', () => {
  const tableau = [['Pour quand', 'Qui', 'Demande', 'Ce qu’on fait'], ['12/11', 'Dominique', UN, 'Observation']]; // oxfmt-ignore
  expect(lireReleve([tableau], contexte).decisions.map(({ action }) => action)).toEqual(['Observation en situation']);
});

test('un genre abrégé est écrit en entier ; ce qui en dit plus long garde tous ses mots', () => {
  const { decisions } = lire([UN, 'Observation', '', ''], [DEUX, 'Observation en situation, avec la mère, le lundi', '', '']); // oxfmt-ignore
  expect(decisions.map(({ action }) => action)).toEqual(['Observation en situation', 'Observation en situation, avec la mère, le lundi']); // oxfmt-ignore
});

test('ce qui n’est pas compris est cité, avec la raison ; le reste de la ligne est gardé', () => {
  const { decisions, aRelire } = lire(
    ['demande 77', 'Observation', 'Dominique', '12/11'],
    [UN, 'Observation', 'Camille', 'dès que possible'],
    [DEUX, '', 'Dominique', '12/11'],
    [DEUX, 'Prévenir', 'Gaspard', ''],
  );
  expect(aRelire).toEqual([
    '« demande 77 | Observation | Dominique | 12/11 » : quelle demande ?',
    `« ${UN} | Observation | Camille | dès que possible » : « Camille » peut être Camille Sorel ou Camille Aubert et « dès que possible » n’est pas une date`,
    `« ${DEUX} | Dominique | 12/11 » : la décision manque`,
    `« ${DEUX} | Prévenir | Gaspard » : « Gaspard » n’est pas dans l’onglet « Membres »`,
  ]);
  expect(decisions).toEqual([
    { numero: UN, action: 'Observation en situation', qui: 'Camille', pourLe: '' },
    { numero: DEUX, action: 'Prévenir', qui: 'Gaspard', pourLe: '' },
  ]);
});

test('une ligne sans numéro après une ligne mal lue n’est donnée à personne', () => {
  const { decisions, aRelire } = lire([UN, 'Observation', 'Dominique', ''], ['???', 'Conseil', '', ''], ['', 'Prévenir', '', '']); // oxfmt-ignore
  expect(decisions.map(({ numero: n }) => n)).toEqual([UN]);
  expect(aRelire).toEqual(['« ??? | Conseil » : quelle demande ?', '« Prévenir » : sans numéro de demande']);
});

test('qui est nommé par sa place n’a rien d’anormal', () => {
  for (const texte of ['la directrice', 'l’équipe', 'École', 'toute l’école', 'IEN', ''])
    expect(lirePersonnes(texte, membres).doutes).toEqual([]);
  expect(lirePersonnes('Mme Sorel + Dr Vérane', membres).noms).toEqual(['Camille Sorel', 'Dr Paule Vérane']);
});

test('d’une version d’avant, seul ce que la dernière ne dit pas est cité, une fois, avec son numéro', () => {
  const avant = [
    [TITRES, [UN, 'Observation', 'Camille Sorel', ''], ['', 'voir le maire', '', ''], [DEUX, '', '–', '']],
  ];
  const lues = [[TITRES, [UN, ' observation\u00a0', 'camille sorel', ''], [DEUX, 'Conseil', '', '']]];
  const citee = `« ${UN} | voir le maire » : tapée dans une version d’avant, à recopier dans l’ordre du jour`;
  expect(lignesDAvant([...avant, ...avant], lues)).toEqual([citee]);
  expect(lignesDAvant(avant, avant)).toEqual([]);
  expect(
    lignesDAvant(
      [
        [
          ['Demande', 'Heure'],
          [UN, '9 h'],
        ],
      ],
      lues,
    ),
  ).toEqual([]);
});

test.each(['2018-P1-001 CM2', '001 (CE2)', '2018-P1-001 – 9 h 02', '2018-P1-001, 2 min', 'P1-001 vu le 2'])(
  '« %s » : un chiffre à côté du numéro n’est pas la demande d’un autre élève',
  (premiere) => {
    expect(lire([premiere, 'Observation', 'Dominique', '']).decisions.map(({ numero: n }) => n)).toEqual([UN]);
  },
);

test('« idem » dit comme au-dessus', () => {
  const { decisions, aRelire } = lire([UN, 'Observation', 'Dominique', '12/11'], [DEUX, 'Idem', 'id.', '"'], ['014', 'idem', 'Paule', '']); // oxfmt-ignore
  expect(decisions.map(({ numero: n, action, qui, pourLe }) => [n, action, qui, pourLe])).toEqual([
    [UN, 'Observation en situation', 'Dominique Aubrac', '2018-11-12'],
    [DEUX, 'Observation en situation', 'Dominique Aubrac', '2018-11-12'],
    ['2018-P1-014', 'Observation en situation', 'Dr Paule Vérane', ''],
  ]);
  expect(aRelire).toEqual([]);
  expect(lire([UN, 'idem', '', '12/11']).aRelire).toEqual([`« ${UN} | idem | 12/11 » : la décision manque`]);
});
