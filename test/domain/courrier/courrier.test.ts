// Le Courrier : chaque courrier est d’abord une ligne, unique pour toujours, puis un message.
import {
  aEnvoyer, cleCourrier, estHeureOuvree, estRenvoi, leMatinDu, nouveauCourrier, occurrenceDe, prochaineHeureOuvree,
  reprendre, sansDoublons, type HeuresDeCourrier,
} from '../../../src/domain/courrier/courrier'; // oxfmt-ignore
import {
  attendUneAdresse,
  libere,
  retenuPourRetour,
  retenuSansAdresse,
} from '../../../src/domain/courrier/adresseRevenue';
import { nomDans, pourEcole, pourMembre } from '../../../src/domain/courrier/courriel';
import { jour } from '../../../src/domain/temps/jour';
import { moment, unCalendrier, unCourrier } from '../../support/builders';

const heures: HeuresDeCourrier = { calendrier: unCalendrier(), debut: '07:00', fin: '19:00' };

describe('la clé d’un courrier', () => {
  test('réunit son genre, son sujet, pour qui et laquelle', () => {
    const identite = {
      genre: 'relance_ecoles',
      sujet: '2018-P1-A',
      pour: pourEcole('École du Lac'),
      occurrence: 'J-7',
    };
    expect(cleCourrier(identite)).toBe('relance_ecoles|2018-P1-A|ecole:École du Lac|J-7');
    const courrier = nouveauCourrier(identite, moment('2018-10-03T07:00'));
    expect(courrier).toMatchObject({ cle: cleCourrier(identite), statut: 'prevu', partiLe: '', pourquoi: '' });
    expect(occurrenceDe(courrier)).toBe('J-7');
  });

  test('garde ses quatre parts même si un nom contient une barre', () => {
    const courrier = unCourrier({ pour: pourEcole('Lac|Nord'), occurrence: 'J-2' });
    expect(courrier.cle.split('|')).toHaveLength(4);
    expect(occurrenceDe(courrier)).toBe('J-2');
    expect(nomDans(courrier.pour, 'ecole')).toBe('Lac|Nord');
  });

  test('planifier deux fois ne double rien', () => {
    const voulus = [unCourrier(), unCourrier({ occurrence: '2' }), unCourrier()];
    expect(sansDoublons(voulus, [])).toHaveLength(2);
    expect(sansDoublons(voulus, [unCourrier({}, { statut: 'envoye' })]).map(occurrenceDe)).toEqual(['2']);
    expect(sansDoublons(voulus, voulus)).toEqual([]);
  });

  test('le nom dans « pour » n’est lu que pour le bon genre', () => {
    expect(nomDans(pourMembre('Ana : Brel'), 'membre')).toBe('Ana : Brel');
    expect(nomDans(pourMembre('Ana Brel'), 'ecole')).toBe('');
    expect(nomDans('circonscription', 'membre')).toBe('');
  });
});

describe('un envoi interrompu', () => {
  const enCours = unCourrier({}, { statut: 'en_cours' });

  test('au plus une fois : il devient incertain, et on dit pourquoi', () => {
    const repris = reprendre(enCours, 'au_plus_une_fois');
    expect(repris).toMatchObject({ cle: enCours.cle, statut: 'incertain' });
    expect(repris.pourquoi).toContain('peut-être parti');
    expect(estRenvoi(repris)).toBe(false);
  });

  test('au moins une fois : il repart, marqué comme un second envoi', () => {
    const repris = reprendre(enCours, 'au_moins_une_fois');
    expect(repris).toMatchObject({ cle: enCours.cle, statut: 'prevu' });
    expect(estRenvoi(repris)).toBe(true);
    expect(estRenvoi(enCours)).toBe(false);
    // Held meanwhile for an address, it is still the second.
    for (const retenu of [retenuSansAdresse(repris), retenuPourRetour(repris, 'ien@circo.example')]) {
      expect(attendUneAdresse(retenu)).toBe(true);
      expect(libere(retenu)).toEqual(repris);
    }
    expect(libere(retenuSansAdresse(enCours)).pourquoi).toBe('');
  });
});

describe('les heures d’envoi', () => {
  test.each([
    ['2018-10-10T12:00', '2018-10-10T12:00', 'un mercredi à midi'],
    ['2018-10-10T06:59', '2018-10-10T07:00', 'avant 7 h'],
    ['2018-10-10T07:00', '2018-10-10T07:00', 'à 7 h'],
    ['2018-10-10T18:59', '2018-10-10T18:59', 'à 18 h 59'],
    ['2018-10-10T19:00', '2018-10-11T07:00', 'à 19 h'],
    ['2018-10-12T19:00', '2018-10-15T07:00', 'un vendredi à 19 h'],
    ['2018-10-13T10:00', '2018-10-15T07:00', 'un samedi'],
    ['2018-10-19T20:00', '2018-11-05T07:00', 'le soir des vacances'],
    ['2018-11-04T23:00', '2018-11-05T07:00', 'la veille de la rentrée'],
    ['2019-04-30T19:30', '2019-05-02T07:00', 'la veille du 1er mai'],
    ['2019-05-29T19:30', '2019-06-03T07:00', 'la veille de l’Ascension'],
    ['2026-07-03T20:00', '2026-09-01T07:00', 'le soir des grandes vacances'],
    ['2027-07-02T20:00', '2027-09-01T07:00', 'le dernier été connu'],
    ['2027-09-14T10:00', '2027-09-14T10:00', 'une année qui manque au calendrier'],
  ])('%s → %s (%s)', (depuis, attendu) => {
    expect(prochaineHeureOuvree(moment(depuis), heures)).toBe(attendu);
    expect(estHeureOuvree(moment(depuis), heures)).toBe(depuis === attendu);
    expect(estHeureOuvree(moment(attendu), heures)).toBe(true);
  });

  test('une relance est prévue le matin', () => expect(leMatinDu(jour('2018-10-03'), heures)).toBe('2018-10-03T07:00'));
});

describe('ce qui est à envoyer', () => {
  const priorite = (genre: string): number => ({ urgent: 1, accuse: 2 })[genre] ?? 99;
  const prevu = (genre: string, occurrence: string, prevuLe: string, statut = 'prevu' as const) =>
    unCourrier({ genre, occurrence }, { prevuLe: moment(prevuLe), statut });

  test('le plus prioritaire d’abord, puis le plus ancien', () => {
    const courriers = [
      prevu('accuse', '1', '2018-10-10T09:00'), prevu('relance', '2', '2018-10-03T07:00'),
      prevu('accuse', '3', '2018-10-10T08:00'), prevu('urgent', '4', '2018-10-10T09:30'),
    ]; // oxfmt-ignore
    expect(aEnvoyer(courriers, moment('2018-10-10T10:00'), priorite).map(occurrenceDe)).toEqual(['4', '3', '1', '2']);
  });

  test('rien avant l’heure, et seulement ce qui est prévu', () => {
    const courriers = [
      prevu('accuse', '1', '2018-10-10T10:00'), prevu('accuse', '2', '2018-10-10T10:01'),
      ...(['en_cours', 'envoye', 'echec', 'annule', 'incertain', 'retenu'] as const).map((statut) =>
        unCourrier({ occurrence: statut }, { statut }),
      ),
    ]; // oxfmt-ignore
    expect(aEnvoyer(courriers, moment('2018-10-10T10:00'), priorite).map(occurrenceDe)).toEqual(['1']);
  });
});
