// Une réunion et tout ce qui découle de sa date.
import { jour } from '../../src/domain/jour';
import { avertissements, dateLimiteDe, echeancesDe, reunionManquee, reunionPour, reunionsAVenir, reunionsProposees } from '../../src/domain/reunion'; // prettier-ignore
import { desParametres, uneAutreReunion, unCalendrier, uneReunion } from '../support/builders';

const { delais } = desParametres();
const calendrier = unCalendrier();

describe('les échéances', () => {
  test('de la note d’octobre 2018 : annonce le 1er, relances les 3 et 8, limite le 10, gel le 11, réunion le 16', () => {
    expect(dateLimiteDe(calendrier, jour('2018-10-16'), delais)).toBe('2018-10-10');
    expect(echeancesDe(calendrier, uneReunion(), delais)).toEqual({
      annonce: '2018-10-01',
      relances: [
        { avant: 7, jour: '2018-10-03' },
        { avant: 2, jour: '2018-10-08' },
      ],
      limite: '2018-10-10',
      gel: '2018-10-11',
      reunion: '2018-10-16',
    });
  });

  test('en 2026, le 10 octobre est un samedi : la limite recule au vendredi', () => {
    expect(dateLimiteDe(calendrier, jour('2026-10-16'), delais)).toBe('2026-10-09');
  });

  test('où le mercredi ne compte pas, la limite du 10 octobre 2018 recule au mardi', () => {
    expect(dateLimiteDe(unCalendrier({ mercredi: false }), jour('2018-10-16'), delais)).toBe('2018-10-09');
  });

  test('après des vacances, tout tombe avant elles, l’annonce d’abord', () => {
    const date = jour('2026-11-06');
    const reunion = uneReunion({ date, dateLimite: dateLimiteDe(calendrier, date, delais) });
    const { annonce, relances, limite, gel } = echeancesDe(calendrier, reunion, delais);
    expect(limite).toBe('2026-10-16');
    expect(relances.map((relance) => relance.jour)).toEqual(['2026-10-09', '2026-10-14']);
    expect(annonce).toBe('2026-10-07');
    expect(gel).toBe('2026-11-02');
  });

  test('deux relances que les vacances ramènent au même jour n’en font qu’une, la plus proche', () => {
    const reunion = uneReunion({ date: jour('2027-01-11'), dateLimite: jour('2027-01-05') });
    expect(echeancesDe(calendrier, reunion, delais).relances).toEqual([{ avant: 2, jour: '2026-12-18' }]);
  });

  test.each(['A', 'B', 'C'])('zone %s : pour chaque réunion proposée, annonce, relances, limite, gel et réunion se suivent', (zone) => {
    const deLaZone = unCalendrier({ zone });
    const reunions = reunionsProposees(deLaZone, 'Réunion', delais);
    expect(reunions).toHaveLength(15);
    for (const reunion of reunions) {
      const { annonce, relances, limite, gel } = echeancesDe(deLaZone, reunion, delais);
      const jours = [annonce, ...relances.map((relance) => relance.jour), limite, gel, reunion.date];
      expect([...new Set(jours)].sort()).toEqual(jours);
      expect(avertissements(deLaZone, reunion)).toEqual([]);
    }
  }); // prettier-ignore
});

describe('les réunions proposées', () => {
  test('une par période, son dernier mardi : le 16 octobre 2018', () => {
    const proposees = reunionsProposees(unCalendrier({ annees: ['2018-2019'] }), 'Réunion', delais);
    expect(proposees.map(({ cle, date, dateLimite }) => [cle, date, dateLimite])).toEqual([
      ['2018-P1-A', '2018-10-16', '2018-10-10'],
      ['2018-P2-A', '2018-12-18', '2018-12-12'],
      ['2018-P3-A', '2019-02-12', '2019-02-06'],
      ['2018-P4-A', '2019-04-09', '2019-04-03'],
      ['2018-P5-A', '2019-07-02', '2019-06-26'],
    ]);
  });

  test('sans calendrier, aucune', () =>
    expect(reunionsProposees(unCalendrier({ annees: [] }), 'Réunion', delais)).toEqual([]));
});

describe('la réunion d’une demande', () => {
  const reunions = [uneAutreReunion(), uneReunion()];

  test('est la première dont la limite n’est pas passée, limite comprise', () => {
    expect(reunionPour(reunions, jour('2018-10-10'))?.cle).toBe('2018-P1-A');
    expect(reunionManquee(reunions, jour('2018-10-10'))).toBeUndefined();
  });

  test('arrivée le 11 octobre, elle manque celle du 16 et va à la suivante', () => {
    expect(reunionPour(reunions, jour('2018-10-11'))?.cle).toBe('2018-P2-A');
    expect(reunionManquee(reunions, jour('2018-10-11'))?.cle).toBe('2018-P1-A');
    expect(reunionManquee(reunions, jour('2018-10-17'))).toBeUndefined();
  });

  test('n’est jamais une réunion annulée, figée ou tenue', () => {
    for (const statut of ['annule', 'fige', 'tenu'] as const)
      expect(reunionPour([uneReunion({ statut }), uneAutreReunion()], jour('2018-10-01'))?.cle).toBe('2018-P2-A');
    expect(reunionManquee([uneReunion({ statut: 'annule' })], jour('2018-10-11'))).toBeUndefined();
    expect(reunionPour([], jour('2018-10-01'))).toBeUndefined();
  });

  test('les réunions se lisent par date, sans celles qui sont annulées', () => {
    const annulee = uneReunion({ cle: 'X', statut: 'annule' });
    expect(reunionsAVenir([...reunions, annulee]).map(({ cle }) => cle)).toEqual(['2018-P1-A', '2018-P2-A']);
  });
});

describe('les avertissements', () => {
  test('aucun quand tout va bien', () => expect(avertissements(calendrier, uneReunion())).toEqual([]));

  test('disent la date et pourquoi elle ne va pas', () => {
    expect(
      avertissements(calendrier, uneReunion({ date: jour('2026-10-16'), dateLimite: jour('2026-10-10') })),
    ).toEqual(['La date limite du samedi 10 octobre 2026 tombe pendant un week-end.']);
    expect(avertissements(calendrier, uneReunion({ date: jour('2018-10-23') }))).toEqual([
      'La réunion du mardi 23 octobre 2018 tombe pendant les vacances (Toussaint).',
    ]);
    expect(
      avertissements(calendrier, uneReunion({ date: jour('2026-07-07'), dateLimite: jour('2026-06-30') })),
    ).toEqual(['La réunion du mardi 7 juillet 2026 tombe pendant les vacances d’été.']);
  });

  test('quand la liste ne serait arrêtée que le jour de la réunion, ou après elle', () => {
    const phrase = ['La liste serait arrêtée trop tard pour convoquer : avancez la date limite.'];
    expect(avertissements(calendrier, uneReunion({ date: jour('2018-11-05'), dateLimite: jour('2018-10-19') }))).toEqual(phrase);
    expect(avertissements(calendrier, uneReunion({ dateLimite: jour('2018-10-16') }))).toEqual(phrase);
    expect(avertissements(calendrier, uneReunion({ dateLimite: jour('2018-10-17') }))).toEqual(['La date limite est après la réunion.']);
  }); // prettier-ignore

  test('quand l’année manque au calendrier', () => {
    const reunion = uneReunion({ date: jour('2027-10-12'), dateLimite: jour('2027-10-06') });
    expect(avertissements(calendrier, reunion)).toEqual([
      'Le calendrier scolaire 2027-2028 manque : complétez l’onglet « Calendrier ». Les vacances n’y sont pas comptées.',
    ]);
  });
});
