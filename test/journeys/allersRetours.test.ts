// Round trips are the cost on Apps Script: their number is bounded and stays flat as the register grows.
import { growRegister } from '../../local/demo/growRegister';
import { readTab } from '../../local/demo/readTab';
import { answersFromUrl } from '../../local/services/forms/prefilled';
import type { Workspace } from '../../local/workspace';
import { remplirReleve } from '../support/releve';
import { AJOUT, COMPLETER, dernierCourriel, formulaireDeSuite, repondre, RETIRER } from '../support/laSuite';
import { corriger, desReponses, erreurs, formulaireDe, unPole } from '../support/unPole';

const TAILLES = [12, 600];
const CODE = { 'Code de l’élève': 'Aubépine 1' };

function mesurer(depart: string, taille: number, handler: string, agir: (pole: Workspace) => void) {
  const pole = unPole(depart);
  growRegister(pole, formulaireDe(pole), taille);
  const avant = { runs: pole.runs.length, mails: pole.mails.length };
  agir(pole);
  expect(erreurs(pole)).toEqual([]);
  const run = pole.runs.slice(avant.runs).find((candidat) => candidat.handler === handler)!;
  return { appels: run.calls.length, trips: run.trips, mails: pole.mails.length - avant.mails };
}

it.each([
  ['en journée', '2018-10-09T10:00', 0],
  ['la nuit, un seul courriel', '2018-10-09T22:00', 0],
  ['urgente', '2018-10-02T10:00', 4],
])(
  'une demande (%s) coûte au plus 16 allers-retours et 2 par courriel, quelle que soit la taille',
  (_, depart, rang) => {
    const [petit, grand] = TAILLES.map((taille) =>
      mesurer(
        depart,
        taille,
        'onFormSubmit',
        (pole) => void pole.submitForm(formulaireDe(pole), desReponses(rang ? {} : CODE, rang)),
      ),
    );
    expect(petit!.mails).toBeGreaterThan(0);
    expect(petit!.trips).toBeLessThanOrEqual(16 + 2 * petit!.mails);
    expect(grand).toEqual(petit);
  },
);

it.each([
  ['complétée', { ...COMPLETER, [AJOUT]: 'Deux départs de classe de plus.' }],
  ['retirée', RETIRER],
])('une demande %s par le lien coûte au plus 18 allers-retours et 2 par courriel, quelle que soit la taille', (_, suite) => {
  const [petit, grand] = TAILLES.map((taille) =>
    mesurer('2018-10-09T10:00', taille, 'onSuiteSubmit', (pole) => void repondre(pole, dernierCourriel(pole, 'bien reçue'), suite)),
  );
  expect(petit!.mails).toBeGreaterThan(1);
  expect(petit!.trips).toBeLessThanOrEqual(18 + 2 * petit!.mails);
  expect(grand).toEqual(petit);
}); // oxfmt-ignore

it.each(['accepter', 'rendre'] as const)('un référent qui répond (%s) coûte au plus 20 allers-retours et 2 par courriel, quelle que soit la taille', (geste) => {
  const [petit, grand] = TAILLES.map((taille) =>
    mesurer('2018-10-09T10:00', taille, 'onSuiteSubmit', (pole) => {
      const avis = [...pole.mails].reverse().find(({ body }) => body.includes('J’accepte'))!;
      const lien = avis.body.match(/https:\S+entry\S+/g)![geste === 'accepter' ? 0 : 1]!;
      pole.submitForm(formulaireDeSuite(pole), answersFromUrl(pole, lien));
    }),
  );
  expect(petit!.mails).toBeGreaterThan(0);
  expect(petit!.trips).toBeLessThanOrEqual(20 + 2 * petit!.mails);
  expect(grand!.trips).toBe(petit!.trips);
}); // oxfmt-ignore

it.each([
  ['ordinaire', '2018-10-05T07:00', '2018-10-05T07:59'],
  ['du rappel', '2018-10-08T07:00', '2018-10-08T07:59'],
  ['du gel', '2018-10-11T07:00', '2018-10-11T07:59'],
])('la ronde du matin (%s) coûte autant dans un grand registre que dans un petit', (_, depart, fin) => {
  const [petit, grand] = TAILLES.map((taille) => mesurer(depart, taille, 'ronde7h', (pole) => pole.advanceTo(fin)));
  expect(grand).toEqual(petit);
});

it('relire un relevé de douze lignes coûte au plus 60 allers-retours, et pas davantage dans un grand registre', () => {
  const decisions = Object.fromEntries([1, 2, 3, 4].map((rang) => [`2018-P1-00${rang}`, ['Observation', 'Hugo', '12/11']])); // oxfmt-ignore
  const [petit, grand] = TAILLES.map((taille) =>
    mesurer('2018-10-17T07:00', taille, 'ronde7h', (pole) => {
      remplirReleve(pole, decisions);
      pole.advanceTo('2018-10-17T07:59');
    }),
  );
  expect(petit!.trips).toBeLessThanOrEqual(60);
  // One writing more: the Journal takes note, together, of the rows that were added without it.
  expect(grand!.trips - petit!.trips).toBeLessThanOrEqual(3);
});

it('la visite du classeur tient dans la ronde d’un matin sain : douze questions au plus en dehors des valeurs lues', () => {
  const pole = unPole('2018-10-05T07:00');
  const avant = pole.runs.length;
  const dejaPartis = pole.mails.length;
  pole.advanceTo('2018-10-05T07:59');
  const { calls, trips } = pole.runs.slice(avant).find(({ handler }) => handler === 'ronde7h')!;
  const questions = calls.filter(({ member }) =>
    /getNotes|getFormulas|getMergedRanges|getFrozenRows|getDataValidations|TimeZone|getProjectTriggers/.test(member),
  );
  expect(questions.length).toBeGreaterThan(5);
  expect(questions.length).toBeLessThanOrEqual(12);
  // One fiche is written that morning, for the demande of the evening before: made, noted, opened to three, saved.
  const fiches = calls.filter(({ member }) => member === 'Document.DocumentApp.create').length;
  expect(fiches).toBe(1);
  // Two avis, and two reminders of proposals without an answer: each mail is two trips, and their rows one writing more.
  expect(trips).toBeLessThanOrEqual(35 + 11 * fiches + 2 * (pole.mails.length - dejaPartis));
});

describe('« Répartir », une référente absente,', () => {
  const repartir = (taille: number, button: string) =>
    mesurer('2018-10-09T20:00', taille, 'menuRepartir', (pole) => {
      const { rows, columns } = readTab(pole, 'Membres');
      const rang = rows.findIndex(({ Nom }) => Nom === 'Lila Sanvert');
      pole.edit('Membres', `${columns['Absences']}${rang + 2}`, 'du 09/10/2018 au 26/10/2018');
      pole.ui.answers.push({ button });
      pole.call('menuRepartir');
    });

  it('dit ce qui changerait en autant d’allers-retours, que le registre soit grand ou petit', () => {
    const [petit, grand] = TAILLES.map((taille) => repartir(taille, 'CANCEL').trips);
    expect(grand).toBe(petit);
    expect(petit).toBeLessThanOrEqual(16);
  });

  it('écrit en quelques-uns de plus par proposition', () => {
    const { trips, mails } = repartir(12, 'OK');
    expect(mails).toBe(0);
    expect(trips).toBeLessThanOrEqual(45);
  });
});

describe('le panneau « Répartition »', () => {
  const mesurerLePanneau = (taille: number, fonction: string, ...args: unknown[]) =>
    mesurer('2018-10-09T20:00', taille, fonction, (pole) => void pole.runFromPage(fonction, args)).trips;

  it('se lit en autant d’allers-retours, que le registre soit grand ou petit', () => {
    const [petit, grand] = TAILLES.map((taille) => mesurerLePanneau(taille, 'sidebarRepartition'));
    expect(grand).toBe(petit);
    expect(petit).toBeLessThanOrEqual(16);
  });

  it('note le choix d’une personne de même', () => {
    const choix = { numero: '2018-P1-001', depuis: 'Lila Sanvert', nom: 'Hugo Pralong' };
    const [petit, grand] = TAILLES.map((taille) => mesurerLePanneau(taille, 'sidebarChoisirReferent', choix));
    expect(grand).toBe(petit);
    expect(petit).toBeLessThanOrEqual(35);
  });
});

describe('le panneau « Réunion », pour une même réunion,', () => {
  interface Lue {
    seance: { cle: string; points: { place: unknown; minutes: number }[] };
  }

  /** What makes the register grow is closed: the meeting stays the same. */
  const ranger = (taille: number, handler: string) =>
    mesurer('2018-10-09T20:00', taille, handler, (pole) => {
      const { seance } = pole.runFromPage('sidebarReunion', ['']).value as Lue;
      expect(seance.points.length).toBeGreaterThan(4);
      const points = seance.points.map(({ place, minutes }) => ({ vue: place, minutes })).reverse();
      pole.runFromPage('sidebarRangerReunion', [{ reunion: seance.cle, points }]);
    }).trips;

  it.each([
    ['se lit', 'sidebarReunion', 10],
    ['s’enregistre', 'sidebarRangerReunion', 35],
  ])('%s en autant d’allers-retours, que le registre soit grand ou petit', (_, handler, plafond) => {
    const [petit, grand] = TAILLES.map((taille) => ranger(taille, handler));
    expect(grand).toBe(petit);
    expect(petit).toBeLessThanOrEqual(plafond);
  });
});

it('« Vérifier le registre » coûte autant dans un grand registre que dans un petit', () => {
  const [petit, grand] = TAILLES.map((taille) =>
    mesurer('2018-10-09T20:00', taille, 'menuVerifierRegistre', (pole) => void pole.call('menuVerifierRegistre')),
  );
  expect(grand!.trips).toBe(petit!.trips);
  // Two Forms are compared with the register.
  expect(petit!.trips).toBeLessThanOrEqual(120);
});

it.each([
  ['permis', 'Première intention'],
  ['refusé, remis et dit', 'Seconde intention'],
  ['collé sur quatre lignes', [['Première intention'], ['Close'], ['Réorientée'], ['Retirée']]],
])('un statut %s coûte au plus dix-sept allers-retours, quelle que soit la taille', (_, valeur) => {
  const [petit, grand] = TAILLES.map((taille) =>
    mesurer('2018-10-10T12:00', taille, 'onSheetEdit', (pole) => corriger(pole, '2018-P1-004', 'Statut', valeur)),
  );
  expect(petit!.trips).toBeLessThanOrEqual(17);
  expect(grand).toEqual(petit);
});

it.each([
  ['un jour de classe', 3, '2018-10-10T11:00', 'ronde11h', '2018-10-10T11:59'],
  ['un matin de vacances', 3, '2018-10-24T07:00', 'ronde7h', '2018-10-24T07:59'],
  [
    'un midi de vacances, où elle regarde aussi l’autre formulaire',
    5,
    '2018-10-24T11:00',
    'ronde11h',
    '2018-10-24T11:59',
  ],
  ['un après-midi de vacances', 3, '2018-10-24T15:00', 'ronde15h', '2018-10-24T15:59'],
])('une ronde sans rien à faire, %s, coûte %d allers-retours', (_, attendus, depart, ronde, fin) => {
  const { trips, mails } = mesurer(depart, 600, ronde, (pole) => pole.advanceTo(fin));
  expect({ trips, mails }).toEqual({ trips: attendus, mails: 0 });
});
