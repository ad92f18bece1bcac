// Ce qu’une personne fait de la cellule Statut d’un courrier : ce qui est permis, ce qui est gardé, ce qui revient.
import { jugerCourrier, lireStatutDeCourrier, nouvelEnvoi, phraseDeGarde, phraseDeRefus } from '../../../src/domain/courrier/changementDeCourrier'; // oxfmt-ignore
import {
  aEnvoyer,
  noterStatut,
  occurrenceDe,
  STATUTS_COURRIER,
  type StatutCourrier,
} from '../../../src/domain/courrier/courrier';
import { jour } from '../../../src/domain/temps/jour';
import { moment, unCourrier } from '../../support/builders';

const TOUS = Object.keys(STATUTS_COURRIER) as StatutCourrier[];
const MAINTENANT = moment('2018-10-09T10:00');

function change(avant: StatutCourrier, apres: StatutCourrier, partiLe = '') {
  return unCourrier({}, { statut: apres, statutNote: avant, partiLe: partiLe && moment(partiLe) });
}

test.each<[StatutCourrier, StatutCourrier[]]>([
  ['prevu', ['annule', 'retenu']],
  ['retenu', ['annule', 'prevu']],
  ['annule', ['prevu', 'retenu']],
  ['echec', ['a_renvoyer', 'annule', 'prevu', 'retenu']],
  ['incertain', ['a_renvoyer', 'annule', 'envoye', 'prevu', 'revenu']],
  ['envoye', ['a_renvoyer', 'revenu']],
  ['revenu', ['a_renvoyer', 'envoye']],
  ['en_cours', []],
])('après %s, une personne peut mettre %j, et rien d’autre', (avant, permis) => {
  const passages = TOUS.filter((apres) => jugerCourrier(change(avant, apres)).verdict === 'permis');
  expect(passages.sort()).toEqual(permis);
  expect(jugerCourrier(change(avant, avant)).verdict).toBe('rien');
  // Typed another way, the cell alone is put right.
  expect(jugerCourrier({ ...change(avant, avant), statutTape: STATUTS_COURRIER[avant].toUpperCase() })).toEqual({
    verdict: 'permis',
    avant,
    apres: avant,
  });
});

test('un courrier parti qu’on remet à « Prévu » ne repart jamais, même avant d’avoir été jugé', () => {
  const remis = change('envoye', 'prevu', '2018-10-08T07:10');
  expect(jugerCourrier(remis)).toEqual({ verdict: 'refuse', avant: 'envoye' });
  const ancien = { ...remis, statutNote: '' as const };
  expect(jugerCourrier(ancien)).toEqual({ verdict: 'refuse', avant: 'envoye' });
  expect(aEnvoyer([remis, ancien, change('retenu', 'prevu')], MAINTENANT, () => 1)).toEqual([]);
  expect(phraseDeRefus({ ...remis, avant: 'envoye' }, jour('2018-10-09'))).toBe(
    'Refusé le 09/10/2018 : « Prévu » ne peut pas suivre « Envoyé ». On peut y mettre « À renvoyer » ou « Revenu ».',
  );
});

test.each(['prevu', 'retenu', 'annule', 'echec'] as const)(
  'un texte quelconque sur « %s » garde le courrier',
  (avant) => {
    const tape = { ...change(avant, 'retenu'), statutTape: 'voir avec Mme B.' };
    expect(jugerCourrier(tape)).toEqual({ verdict: 'garde', avant });
    expect(phraseDeGarde(tape)).toContain('« voir avec Mme B. » n’est pas un statut');
    expect(phraseDeGarde({ statutTape: ' ' })).toContain('Le statut a été vidé');
  },
);

test('un texte quelconque sur un courrier parti ne change rien', () =>
  expect(jugerCourrier({ ...change('envoye', 'retenu'), statutTape: 'ok' })).toEqual({
    verdict: 'refuse',
    avant: 'envoye',
  }));

test('un statut se lit comme on le tape', () => {
  expect(['A renvoyer', 'prévu ', 'RETENU', 'revenu', 'peut-être', ''].map(lireStatutDeCourrier)).toEqual([
    'a_renvoyer', 'prevu', 'retenu', 'revenu', undefined, undefined,
  ]);
}); // oxfmt-ignore

describe('« À renvoyer »', () => {
  const parti = change('envoye', 'a_renvoyer', '2018-10-08T07:10');

  test('fait une ligne neuve, du même courrier, à l’occurrence suivante', () => {
    const nouveau = nouvelEnvoi(parti, [parti], MAINTENANT)!;
    expect(nouveau).toMatchObject({ cle: `${parti.cle}#2`, sujet: parti.sujet, statut: 'prevu', prevuLe: MAINTENANT });
    expect(occurrenceDe(nouveau)).toBe(occurrenceDe(parti));
  });

  test('demandé deux fois avant qu’il parte, c’est un seul courrier ; une fois parti, un troisième', () => {
    const second = nouvelEnvoi(parti, [parti], MAINTENANT)!;
    expect(nouvelEnvoi(parti, [parti, second], MAINTENANT)).toBeUndefined();
    const repartis = [parti, { ...second, statut: 'envoye' as const, statutNote: 'envoye' as const }];
    expect(nouvelEnvoi(parti, repartis, MAINTENANT)?.cle).toBe(`${parti.cle}#3`);
    expect(nouvelEnvoi({ ...repartis[1]!, statut: 'a_renvoyer' }, repartis, MAINTENANT)?.cle).toBe(`${parti.cle}#3`);
  });
});

test('ce que la machine écrit est noté avec son statut ; ce qu’une personne vient de taper attend son jugement', () => {
  const tape = change('prevu', 'retenu');
  expect(noterStatut(tape, { ...tape, prevuLe: MAINTENANT }).statutNote).toBe('prevu');
  expect(noterStatut(unCourrier(), unCourrier({}, { statut: 'envoye' })).statutNote).toBe('envoye');
  expect(noterStatut(undefined, unCourrier({}, { statut: 'prevu', statutNote: '' })).statutNote).toBe('prevu');
});
