// Les réunions que la cadence propose : par période, tous les tant de jours de classe, et les plénières.
import { reunionsProposees, type Cadence } from '../../../src/domain/reunion/cadence';
import { estJourDeClasse, type Calendrier } from '../../../src/domain/temps/calendrier';
import { avertissements, echeancesDe } from '../../../src/domain/reunion/reunion';
import { desParametres, lesJours, unCalendrier } from '../../support/builders';
import { jour } from '../../../src/domain/temps/jour';

const { delais } = desParametres();
const annee = (nom: string, zone = 'A') => unCalendrier({ zone, annees: [nom] });

function proposees(calendrier: Calendrier, cadence: Partial<Cadence> = {}, limiteAvantReunion: number | 'aucune' = 6) {
  const reglages = desParametres({ delais: { ...delais, limiteAvantReunion } });
  return reunionsProposees(calendrier, { ...reglages, cadence: { ...reglages.cadence, ...cadence } });
}

test('une par période, son dernier mardi : le 16 octobre 2018', () => {
  const [premiere, ...autres] = proposees(annee('2018-2019'));
  expect(premiere).toMatchObject({ genre: 'Réunion du pôle ressources', heure: '09:00', lieu: 'Salle Vercors', etudie: true, statut: 'prevu' });
  expect([premiere!, ...autres].map(({ cle, date, dateLimite }) => [cle, date, dateLimite])).toEqual([
    ['2018-P1-A', '2018-10-16', '2018-10-10'],
    ['2018-P2-A', '2018-12-18', '2018-12-12'],
    ['2018-P3-A', '2019-02-12', '2019-02-06'],
    ['2018-P4-A', '2019-04-09', '2019-04-03'],
    ['2018-P5-A', '2019-07-02', '2019-06-26'],
  ]);
}); // oxfmt-ignore

test('une de plus dans la dernière période, au milieu, et deux plénières, la première et la dernière période', () => {
  const reunions = proposees(annee('2026-2027'), { parPeriode: [1, 1, 1, 1, 2], plenieres: 2 });
  expect(reunions.map(({ cle, date, etudie }) => `${cle} ${date}${etudie ? '' : ' plénière'}`)).toEqual([
    '2026-P1-PL 2026-09-15 plénière', '2026-P1-A 2026-10-13', '2026-P2-A 2026-12-15', '2026-P3-A 2027-02-09',
    '2026-P4-A 2027-04-06', '2026-P5-PL 2027-05-18 plénière', '2026-P5-A 2027-05-25', '2026-P5-B 2027-06-29',
  ]);
  expect(reunions.filter(({ etudie }) => !etudie).map(({ dateLimite, genre }) => [dateLimite, genre])).toEqual([
    ['', 'Réunion plénière de pilotage'], ['', 'Réunion plénière de pilotage'],
  ]);
}); // oxfmt-ignore

test('le dernier nombre vaut pour les périodes suivantes, cinq ou six, et zéro n’en propose aucune', () => {
  expect(proposees(annee('2018-2019'), { parPeriode: [0, 2] }).map(({ cle }) => cle)).toEqual(
    ['P2', 'P3', 'P4', 'P5'].flatMap((periode) => [`2018-${periode}-A`, `2018-${periode}-B`]),
  );
  const { plages, mercredi } = annee('2018-2019');
  const pont = { annee: '2018-2019', genre: 'vacances', nom: 'Mai', debut: jour('2019-05-25'), fin: jour('2019-06-02') } as const;
  const six = proposees({ plages: [...plages, pont], mercredi }, { plenieres: 2 });
  expect(six.map(({ cle }) => cle)).toEqual(['2018-P1-PL', '2018-P1-A', '2018-P2-A', '2018-P3-A', '2018-P4-A', '2018-P5-A', '2018-P6-PL', '2018-P6-A']);
  expect(proposees(annee('2018-2019'), { parPeriode: [] })).toEqual([]);
}); // oxfmt-ignore

test('tous les dix jours de classe depuis la rentrée, sans date limite', () => {
  const calendrier = annee('2026-2027', 'B');
  const reunions = proposees(calendrier, { joursDeClasse: 10 }, 'aucune');
  const jours = lesJours(jour('2026-09-01'), jour('2027-07-03')).filter((date) => estJourDeClasse(calendrier, date));
  expect(reunions.map(({ date }) => date)).toEqual(jours.filter((_, rang) => (rang + 1) % 10 === 0));
  expect(reunions.slice(0, 4).map(({ cle, dateLimite }) => [cle, dateLimite])).toEqual([
    ['2026-P1-A', ''], ['2026-P1-B', ''], ['2026-P1-C', ''], ['2026-P2-A', ''],
  ]);
  expect(new Set(reunions.map(({ cle }) => cle)).size).toBe(reunions.length);
}); // oxfmt-ignore

test('un autre jour de la semaine', () => {
  const jeudis = proposees(annee('2018-2019'), { jourDeLaSemaine: 4 });
  expect(jeudis[0]!.date).toBe('2018-10-18');
});

test.each(['A', 'B', 'C'])('zone %s : rien de ce qui est proposé ne demande d’avertissement', (zone) => {
  const calendrier = unCalendrier({ zone });
  const cadences: [Partial<Cadence>, number | 'aucune'][] = [
    [{ parPeriode: [1, 1, 1, 1, 2], plenieres: 2 }, 6],
    [{ joursDeClasse: 10 }, 'aucune'],
  ];
  for (const [cadence, limite] of cadences) {
    const reunions = proposees(calendrier, cadence, limite);
    expect(reunions.length).toBeGreaterThan(15);
    for (const reunion of reunions) {
      expect(avertissements(calendrier, reunion)).toEqual([]);
      const { annonce, relances, limite: butoir, gel, convocation } = echeancesDe(calendrier, reunion, delais);
      const dates = [annonce, ...relances.map((relance) => relance.jour), butoir, gel, convocation, reunion.date];
      const connues = dates.filter((date) => date !== '');
      expect([...new Set(connues)].sort()).toEqual(connues);
    }
  }
});

test('sans calendrier, aucune', () => expect(proposees(unCalendrier({ annees: [] }), { plenieres: 2 })).toEqual([]));
