// Où en est une demande, en une phrase pour l’école, et la date qu’elle peut attendre.
import type { Demande } from '../../../src/domain/demande/demande';
import { phraseDEtat, phraseDeDate } from '../../../src/domain/demande/etat';
import { jour } from '../../../src/domain/temps/jour';
import { STATUTS, type Statut } from '../../../src/domain/demande/statut';
import { uneDemande, uneReunion, unRegistre, uneSuite } from '../../support/builders';

const registre = unRegistre();
const date = (particularites: Partial<Demande>, quand: string) =>
  phraseDeDate(uneDemande(particularites), registre, jour(quand));

test('chaque statut a sa phrase, sans mot du métier', () => {
  const phrases = (Object.keys(STATUTS) as Statut[]).map((statut) =>
    phraseDEtat(uneDemande({ statut }), registre, jour('2018-10-03')),
  );
  expect(new Set(phrases).size).toBe(Object.keys(STATUTS).length);
  for (const phrase of phrases) {
    expect(phrase).toMatch(/^Où elle en est : [^']*\.$/);
    expect(phrase).not.toMatch(/intention|affect|référent|statut|tri\b/i);
  }
});

test('la réunion passée, elle n’est plus « inscrite »', () => {
  expect(phraseDEtat(uneDemande({ statut: 'inscrit' }), registre, jour('2018-10-16'))).toContain('inscrite');
  expect(phraseDEtat(uneDemande({ statut: 'inscrit' }), registre, jour('2018-10-17'))).toContain('étudiée en réunion');
});

test('la prochaine date : la réunion, puis la réponse, puis ce que l’on dira', () => {
  expect(date({}, '2018-10-16')).toBe('Prochaine date : la réunion du mardi 16 octobre 2018.');
  // Five school days, with the vacances from 20 October to 4 November in between.
  expect(date({}, '2018-10-17')).toBe('Prochaine date : notre réponse, au plus tard le mardi 6 novembre 2018.');
  expect(date({}, '2018-11-07')).toBe('La prochaine date vous sera communiquée.');
  expect(date({ reunion: '' }, '2018-10-03')).toBe('La prochaine date vous sera communiquée.');
  const ecrite = unRegistre({ suites: [uneSuite({ demande: uneDemande().numero, pourLe: jour('2018-11-09') })] });
  const apresReponse = (quand: string) => phraseDeDate(uneDemande(), ecrite, jour(quand));
  expect(apresReponse('2018-10-18')).toBe(
    'Prochaine date : le vendredi 9 novembre 2018, pour ce qui vous a été proposé.',
  );
  expect(apresReponse('2018-11-12')).toBe('');
  expect(date({ statut: 'clos' }, '2018-10-03')).toBe('');
  const annulee = unRegistre({ reunions: [uneReunion({ statut: 'annule' })] });
  expect(phraseDeDate(uneDemande(), annulee, jour('2018-10-03'))).toBe('La prochaine date vous sera communiquée.');
});
