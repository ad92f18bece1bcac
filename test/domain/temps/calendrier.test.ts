// Le calendrier scolaire : périodes, jours de classe, et ce qu’on fait d’une année que l’on ne connaît pas.
import { ANNEES_SCOLAIRES } from '../../../src/catalogue/calendrierScolaire';
import {
  anneeManquante, avancerAuJourDeClasse, estJourDeClasse, periodeDu, periodes, pourquoiSansClasse, reculerAuJourDeClasse,
} from '../../../src/domain/temps/calendrier'; // oxfmt-ignore
import { jour, jourDeLaSemaine } from '../../../src/domain/temps/jour';
import { lesJours, unCalendrier } from '../../support/builders';

const bornes = (zone: string, annee: string): string[] =>
  periodes(unCalendrier({ zone, annees: [annee] })).map(({ numero, debut, fin }) => `P${numero} ${debut} ${fin}`);

describe('les périodes', () => {
  test.each([
    ['A', ['P1 2026-09-01 2026-10-16', 'P2 2026-11-02 2026-12-18', 'P3 2027-01-04 2027-02-12', 'P4 2027-03-01 2027-04-09', 'P5 2027-04-26 2027-07-02']],
    ['B', ['P1 2026-09-01 2026-10-16', 'P2 2026-11-02 2026-12-18', 'P3 2027-01-04 2027-02-19', 'P4 2027-03-08 2027-04-16', 'P5 2027-05-03 2027-07-02']],
    ['C', ['P1 2026-09-01 2026-10-16', 'P2 2026-11-02 2026-12-18', 'P3 2027-01-04 2027-02-05', 'P4 2027-02-22 2027-04-02', 'P5 2027-04-19 2027-07-02']],
  ])('de la zone %s en 2026-2027', (zone, attendues) => expect(bornes(zone, '2026-2027')).toEqual(attendues)); // oxfmt-ignore

  test('de la zone A en 2018-2019', () => {
    expect(bornes('A', '2018-2019')).toEqual([
      'P1 2018-09-03 2018-10-19', 'P2 2018-11-05 2018-12-21', 'P3 2019-01-07 2019-02-15',
      'P4 2019-03-04 2019-04-12', 'P5 2019-04-29 2019-07-05',
    ]); // oxfmt-ignore
  });

  test.each(ANNEES_SCOLAIRES.flatMap(({ annee, zones }) => Object.keys(zones).map((zone) => [zone, annee])))(
    'zone %s, %s : cinq, du premier au dernier jour de classe, sans se toucher',
    (zone, annee) => {
      const calendrier = unCalendrier({ zone, annees: [annee!] });
      const liste = periodes(calendrier);
      expect(liste.map(({ numero }) => numero)).toEqual([1, 2, 3, 4, 5]);
      for (const { debut, fin } of liste) {
        expect(estJourDeClasse(calendrier, debut)).toBe(true);
        expect(estJourDeClasse(calendrier, fin)).toBe(true);
        expect(jourDeLaSemaine(fin)).toBe(5);
      }
      liste.slice(1).forEach(({ debut }, rang) => expect(debut > liste[rang]!.fin).toBe(true));
      const deClasse = lesJours(liste[0]!.debut, liste[4]!.fin).filter((date) => estJourDeClasse(calendrier, date));
      expect(deClasse.length).toBeGreaterThan(165);
      expect(deClasse.length).toBeLessThan(185);
    },
  );

  test('leur nombre n’est pas une constante : une académie à six périodes les a toutes', () => {
    const { plages } = unCalendrier({ annees: ['2018-2019'] });
    const pause = { annee: '2018-2019', genre: 'vacances' as const, nom: 'Mai', debut: jour('2019-05-18'), fin: jour('2019-05-26') };
    expect(periodes({ plages: [pause, ...plages], mercredi: true }).map(({ numero }) => numero)).toEqual([1, 2, 3, 4, 5, 6]);
  }); // oxfmt-ignore

  test('une année sans rentrée ou sans été n’en a aucune, plutôt que des fausses', () => {
    const { plages } = unCalendrier({ annees: ['2018-2019'] });
    for (const genre of ['rentree', 'ete'])
      expect(periodes({ plages: plages.filter((plage) => plage.genre !== genre), mercredi: true })).toEqual([]);
  });

  test('un jour a la sienne ; en vacances, celle qui suit', () => {
    const calendrier = unCalendrier();
    expect(periodeDu(calendrier, jour('2018-10-16'))?.numero).toBe(1);
    expect(periodeDu(calendrier, jour('2018-10-25'))).toMatchObject({ annee: '2018-2019', numero: 2 });
    expect(periodeDu(calendrier, jour('2026-07-20'))).toMatchObject({ annee: '2026-2027', numero: 1 });
    expect(periodeDu(calendrier, jour('2027-09-15'))).toBeUndefined();
    expect(periodeDu(calendrier, jour('2016-10-10'))).toBeUndefined();
  });
});

describe('les jours de classe', () => {
  const calendrier = unCalendrier();

  test('le mercredi 10 octobre 2018 en est un, sauf où le mercredi ne compte pas', () => {
    expect(estJourDeClasse(calendrier, jour('2018-10-10'))).toBe(true);
    expect(pourquoiSansClasse(unCalendrier({ mercredi: false }), jour('2018-10-10'))).toBe('un mercredi');
  });

  test.each([
    ['2018-10-13', 'un week-end'],
    ['2018-10-14', 'un week-end'],
    ['2018-10-22', 'les vacances (Toussaint)'],
    ['2018-11-02', 'les vacances (Toussaint)'],
    ['2019-05-01', 'un jour férié (Fête du Travail)'],
    ['2019-05-30', 'un jour férié (Ascension)'],
    ['2019-05-31', 'un jour sans classe'],
    ['2026-07-06', 'les vacances d’été'],
    ['2026-08-31', 'les vacances d’été'],
    ['2027-08-16', 'les vacances d’été'],
    ['2018-08-30', 'l’été, avant la rentrée'],
  ])('le %s est sans classe : %s', (date, pourquoi) =>
    expect(pourquoiSansClasse(calendrier, jour(date))).toBe(pourquoi),
  );

  test('on en trouve le plus proche, avant ou après', () => {
    expect(reculerAuJourDeClasse(calendrier, jour('2018-10-10'))).toBe('2018-10-10');
    expect(reculerAuJourDeClasse(calendrier, jour('2026-10-10'))).toBe('2026-10-09');
    expect(reculerAuJourDeClasse(calendrier, jour('2018-11-03'))).toBe('2018-10-19');
    expect(avancerAuJourDeClasse(calendrier, jour('2018-10-20'))).toBe('2018-11-05');
    expect(avancerAuJourDeClasse(calendrier, jour('2026-07-04'))).toBe('2026-09-01');
    expect(avancerAuJourDeClasse(calendrier, jour('2019-05-30'))).toBe('2019-06-03');
  });
});

describe('une année qui manque au calendrier', () => {
  const calendrier = unCalendrier();

  test('est dite manquante', () => {
    expect(anneeManquante(calendrier, jour('2027-09-15'))).toBe('2027-2028');
    expect(anneeManquante(calendrier, jour('2020-01-15'))).toBe('2019-2020');
    expect(anneeManquante(calendrier, jour('2018-10-10'))).toBe('');
    expect(anneeManquante(unCalendrier({ annees: [] }), jour('2018-10-10'))).toBe('2018-2019');
  });

  test('n’arrête pas le pôle : les jours de semaine y comptent, sauf les fériés', () => {
    expect(estJourDeClasse(calendrier, jour('2027-09-15'))).toBe(true);
    expect(estJourDeClasse(calendrier, jour('2027-11-11'))).toBe(false);
    expect(estJourDeClasse(calendrier, jour('2027-09-18'))).toBe(false);
    expect(estJourDeClasse({ plages: [], mercredi: true }, jour('2018-10-10'))).toBe(true);
  });
});
