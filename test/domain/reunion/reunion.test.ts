// Une réunion et tout ce qui découle de sa date.
import { jour } from '../../../src/domain/temps/jour';
import { reunionsProposees } from '../../../src/domain/reunion/cadence';
import { avertissements, closDepuis, dateLimiteDe, echeancesDe, reunionManquee, reunionPour, reunionsAVenir, reunionsDEtude, reunionsDuMemeJour, type Reunion } from '../../../src/domain/reunion/reunion'; // oxfmt-ignore
import { desParametres, uneAutreReunion, unCalendrier, unePleniere, uneReunion } from '../../support/builders';

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
      convocation: '',
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
    const reunions = reunionsProposees(deLaZone, desParametres());
    expect(reunions).toHaveLength(15);
    for (const reunion of reunions) {
      const { annonce, relances, limite, gel } = echeancesDe(deLaZone, reunion, delais);
      const jours = [annonce, ...relances.map((relance) => relance.jour), limite, gel, reunion.date];
      expect([...new Set(jours)].sort()).toEqual(jours);
      expect(avertissements(deLaZone, reunion)).toEqual([]);
    }
  }); // oxfmt-ignore
});

describe('sans date limite', () => {
  const restreinte = uneReunion({ dateLimite: '' });

  test('la liste est arrêtée le dernier jour de classe avant, et rien d’autre n’est dû', () => {
    expect(echeancesDe(calendrier, restreinte, delais)).toEqual({
      annonce: '', relances: [], limite: '', gel: '2018-10-15', convocation: '', reunion: '2018-10-16',
    });
    const lundi = { ...restreinte, date: jour('2018-10-15') };
    expect(echeancesDe(calendrier, lundi, delais).gel).toBe('2018-10-12');
    expect([closDepuis(calendrier, lundi), closDepuis(calendrier, uneReunion())]).toEqual(['2018-10-12', '2018-10-11']);
    expect(avertissements(calendrier, restreinte)).toEqual([]);
    expect(dateLimiteDe(calendrier, jour('2018-10-16'), { ...delais, limiteAvantReunion: 'aucune' })).toBe('');
  }); // oxfmt-ignore

  test('une demande y va jusqu’à la veille, tant que la liste n’est pas arrêtée, et n’est jamais en retard', () => {
    const suivante = uneAutreReunion({ dateLimite: '' });
    expect(reunionPour([restreinte, suivante], jour('2018-10-15'))?.cle).toBe('2018-P1-A');
    expect(reunionPour([restreinte, suivante], jour('2018-10-16'))?.cle).toBe('2018-P2-A');
    expect(reunionPour([{ ...restreinte, statut: 'fige' }, suivante], jour('2018-10-15'))?.cle).toBe('2018-P2-A');
    expect(reunionManquee([restreinte, suivante], jour('2018-10-16'))).toBeUndefined();
  });
});

describe('une plénière', () => {
  test('ne reçoit aucune demande, n’a ni liste ni rappel, et se convoque quinze jours avant', () => {
    expect(reunionPour([unePleniere(), uneAutreReunion()], jour('2018-10-20'))?.cle).toBe('2018-P2-A');
    expect(reunionPour([unePleniere()], jour('2018-10-20'))).toBeUndefined();
    expect(reunionsDEtude([unePleniere(), uneReunion()])).toEqual([uneReunion()]);
    expect(echeancesDe(calendrier, unePleniere(), delais)).toMatchObject({ gel: '', limite: '', convocation: '2018-11-05' });
    expect(avertissements(calendrier, unePleniere())).toEqual([]);
  }); // oxfmt-ignore
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

test('deux réunions le même jour, ou à la même heure, se voient ; une plénière à une autre heure, une annulée, une passée, non', () => {
  const une = uneReunion();
  const le = (cle: string, autre: Partial<Reunion>): Reunion => uneReunion({ cle, heure: '14:00', ...autre });
  const dites = (...autres: Reunion[]): string[] => reunionsDuMemeJour([une, ...autres], une.date);
  const phrase = 'Plusieurs réunions le mardi 16 octobre 2018 (2018-P1-A et 2018-P1-B) : chacune convoque. S’il n’y en a qu’une, passez les autres à « Annulée » dans l’onglet « Réunions ».';
  expect(dites(le('2018-P1-B', {}))).toEqual([phrase]);
  expect(dites(unePleniere({ cle: '2018-P1-B', date: une.date, heure: une.heure }))).toEqual([phrase]);
  expect(dites(unePleniere({ cle: '2018-P1-B', date: une.date, heure: '14:00' }))).toEqual([]);
  expect(dites(le('2018-P1-B', { statut: 'annule' }), le('2018-P1-C', { date: jour('2018-11-06') }))).toEqual([]);
  expect(reunionsDuMemeJour([une, le('2018-P1-B', {})], jour('2018-10-17'))).toEqual([]);
}); // oxfmt-ignore

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
    const phrase = (date: string) => [`La liste de la réunion du ${date} ne sera arrêtée que la veille, trop tard pour convoquer : avancez la date limite.`];
    expect(avertissements(calendrier, uneReunion({ date: jour('2018-11-05'), dateLimite: jour('2018-10-19') }))).toEqual(phrase('lundi 5 novembre 2018'));
    expect(avertissements(calendrier, uneReunion({ dateLimite: jour('2018-10-16') }))).toEqual(phrase('mardi 16 octobre 2018'));
    expect(avertissements(calendrier, uneReunion({ dateLimite: jour('2018-10-17') }))).toEqual(['La date limite est après la réunion du mardi 16 octobre 2018.']);
  }); // oxfmt-ignore

  test('quand l’année manque au calendrier', () => {
    const reunion = uneReunion({ date: jour('2027-10-12'), dateLimite: jour('2027-10-06') });
    expect(avertissements(calendrier, reunion)).toEqual([
      'Le calendrier scolaire 2027-2028 manque : complétez l’onglet « Calendrier ». Les vacances n’y sont pas comptées.',
    ]);
  });
});
