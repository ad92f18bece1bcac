// When the pôle is silent, and when it is only on holiday.
import {
  estSilencieux,
  heuresDeClasse,
  phrasesDAutorisation,
  phrasesDuSilence,
  signeRecent,
} from '../../../src/domain/pole/veille';
import { moment, unCalendrier } from '../../support/builders';

const calendrier = unCalendrier({ annees: ['2018-2019'] });

it.each([
  ['dans la journée', '2018-10-09T07:30', '2018-10-09T18:00', 10.5],
  ['d’un jour de classe à l’autre', '2018-10-08T15:59', '2018-10-09T18:00', 26 + 1 / 60],
  ['d’un vendredi à un lundi', '2018-10-05T15:00', '2018-10-08T09:00', 18],
  ['par-dessus les vacances d’automne', '2018-10-19T15:00', '2018-11-05T08:00', 17],
  ['un jour férié au milieu', '2019-05-07T12:00', '2019-05-09T12:00', 24],
  ['à rebours', '2018-10-09T18:00', '2018-10-09T07:30', 0],
])('heures de classe %s', (_, depuis, jusqua, heures) => {
  expect(heuresDeClasse(calendrier, moment(depuis), moment(jusqua))).toBeCloseTo(heures);
});

it.each([
  ['les trois rondes d’un jour de classe manquent', '2018-10-08T15:59', '2018-10-09T18:00', true],
  ['deux rondes manquent, la troisième passe', '2018-10-09T15:10', '2018-10-09T18:30', false],
  ['le dernier signe est celui d’un matin', '2018-10-08T07:20', '2018-10-09T18:30', true],
  ['le lundi de rentrée, une heure après la ronde', '2018-10-19T15:40', '2018-11-05T18:00', true],
  ['tout l’été', '2019-07-05T15:40', '2019-08-31T18:00', false],
])('silence : %s', (_, depuis, jusqua, silence) => {
  expect(estSilencieux(calendrier, moment(depuis), moment(jusqua))).toBe(silence);
});

it('sans le mercredi, un mercredi ne compte pas', () => {
  const sans = unCalendrier({ annees: ['2018-2019'], mercredi: false });
  expect(estSilencieux(sans, moment('2018-10-09T15:30'), moment('2018-10-10T18:30'))).toBe(false);
});

it('un signe de moins de 26 heures à l’horloge se passe de calendrier', () => {
  expect(signeRecent(moment('2018-10-08T16:01'), moment('2018-10-09T18:00'))).toBe(true);
  expect(signeRecent(moment('2018-10-08T15:59'), moment('2018-10-09T18:00'))).toBe(false);
});

it('dit en trois phrases ce qui se voit, ce que cela veut dire et quoi faire', () => {
  const [vu, sens, faire] = phrasesDuSilence(moment('2018-10-08T15:20'), 'pole@example.org');
  expect(vu).toContain('lundi 8 octobre 2018 à 15 h 20');
  expect(sens).toContain('pole@example.org');
  expect(faire).toContain('Comptes et veille');
  for (const phrase of [vu, sens, faire, ...phrasesDAutorisation('pole@example.org')])
    expect(phrase).toMatch(/[^.]\.$/);
});
