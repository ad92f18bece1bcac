// Les dates civiles : ce qui existe, ce qu’on tape, et les quelques calculs.
import { ajouterJours, anneeScolaire, enChiffres, enLettres, enToutesLettres, estJour, jour, jourDeLaSemaine, joursEntre, lireJour } from '../../../src/domain/temps/jour'; // oxfmt-ignore
import { enHeure, heureDe, instant, jourDe, lireInstant } from '../../../src/domain/temps/instant';
import { lesJours } from '../../support/builders';

describe('un jour', () => {
  test.each(['2018-10-16', '2020-02-29', '2000-02-29', '2018-12-31'])('%s existe', (texte) => {
    expect(estJour(texte)).toBe(true);
    expect(jour(texte)).toBe(texte);
  });

  test.each(['2018-02-29', '2100-02-29', '2018-04-31', '2018-13-01', '2018-00-10', '2018-1-1', '', 'hier', '2018-10-16T09:00'])(
    '« %s » n’est pas une date',
    (texte) => {
      expect(estJour(texte)).toBe(false);
      expect(() => jour(texte)).toThrow('n’est pas une date');
    },
  ); // oxfmt-ignore

  test.each([
    ['16/10/2018', '2018-10-16'],
    ['16/10/18', '2018-10-16'],
    ['1/9/2018', '2018-09-01'],
    ['1.9.2018', '2018-09-01'],
    ['01-09-2018', '2018-09-01'],
    [' 2018-10-16 ', '2018-10-16'],
    ['29/02/2020', '2020-02-29'],
  ])('« %s » se lit %s', (saisi, lu) => expect(lireJour(saisi)).toBe(lu));

  test.each(['29/02/2019', '31/04/2018', '10/16/2018', 'le 16 octobre', '16/10', '', '16/10/018'])(
    '« %s » ne se lit pas',
    (saisi) => expect(lireJour(saisi)).toBeUndefined(),
  );
});

describe('calculer sur les jours', () => {
  test('on passe d’un mois et d’une année à l’autre, même bissextile', () => {
    expect(ajouterJours(jour('2018-12-31'), 1)).toBe('2019-01-01');
    expect(ajouterJours(jour('2019-01-01'), -1)).toBe('2018-12-31');
    expect(ajouterJours(jour('2020-02-28'), 1)).toBe('2020-02-29');
    expect(ajouterJours(jour('2019-02-28'), 1)).toBe('2019-03-01');
    expect(ajouterJours(jour('2018-10-16'), -6)).toBe('2018-10-10');
  });

  test('les changements d’heure ne font ni perdre ni gagner un jour', () => {
    const annee = lesJours(jour('2018-01-01'), jour('2018-12-31'));
    expect(annee).toHaveLength(365);
    annee.forEach((date, rang) => expect(ajouterJours(annee[0]!, rang)).toBe(date));
  });

  test('le nombre de jours entre deux dates a un signe', () => {
    expect(joursEntre(jour('2018-10-10'), jour('2018-10-16'))).toBe(6);
    expect(joursEntre(jour('2018-10-16'), jour('2018-10-10'))).toBe(-6);
    expect(joursEntre(jour('2019-12-31'), jour('2020-12-31'))).toBe(366);
  });

  test.each([
    ['2018-10-16', 2], // a Tuesday
    ['2018-10-10', 3],
    ['2026-10-10', 6],
    ['2027-10-10', 0],
    ['1970-01-01', 4],
    ['1918-11-11', 1],
  ])('le jour de la semaine du %s', (date, attendu) => expect(jourDeLaSemaine(jour(date))).toBe(attendu));

  test('l’année scolaire change au premier août', () => {
    expect(anneeScolaire(jour('2018-09-03'))).toBe('2018-2019');
    expect(anneeScolaire(jour('2019-07-31'))).toBe('2018-2019');
    expect(anneeScolaire(jour('2019-08-01'))).toBe('2019-2020');
  });
});

describe('écrire une date', () => {
  test('en toutes lettres, avec « 1er »', () => {
    expect(enToutesLettres(jour('2018-10-16'))).toBe('mardi 16 octobre 2018');
    expect(enToutesLettres(jour('2018-10-01'))).toBe('lundi 1er octobre 2018');
    expect(enLettres(jour('2026-08-31'))).toBe('31 août 2026');
    expect(enChiffres(jour('2018-10-06'))).toBe('06/10/2018');
  });

  test('une date ancienne, tapée par erreur, se dit aussi', () => {
    expect(enToutesLettres(jour('1818-10-16'))).toBe('vendredi 16 octobre 1818');
  });
});

describe('un moment', () => {
  test('est un jour et une heure', () => {
    const reception = instant(jour('2018-10-10'), '18:42');
    expect(jourDe(reception)).toBe('2018-10-10');
    expect(heureDe(reception)).toBe('18:42');
    expect(lireInstant('2018-10-10T18:42')).toBe(reception);
    expect(lireInstant('2018-10-10 18:42')).toBe(reception);
  });

  test.each(['', '2018-10-10', '2018-02-30T10:00', '2018-10-10T7:00', '2018-10-10T25:00', '2018-10-10T10:75', 'midi'])(
    '« %s » n’en est pas un',
    (texte) => expect(lireInstant(texte)).toBeUndefined(),
  );

  test('son heure se lit à la française', () => {
    expect(enHeure('09:00')).toBe('9 h');
    expect(enHeure('09:30')).toBe('9 h 30');
    expect(enHeure('00:05')).toBe('0 h 05');
  });
});
