// During the holidays no ronde works: what Google says nothing of is recorded all the same within the day, the school has
// its acknowledgement, and everybody else reads it at the return.
import type { Workspace } from '../../local/workspace';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre, RETIRER } from '../support/laSuite';
import {
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  regler,
  unPole,
} from '../support/unPole';

const NUMERO = '2018-P1-012';
const ECOLE = 'grand-pre@ecoles.example.org';
const RENTREE = Date.parse('2018-11-05T06:00:00Z');

/** Google is about to say nothing of what a school sends. */
function sansDeclencheur(quand: string): Workspace {
  const pole = unPole(quand);
  pole.faults.loseFormTriggers = 1;
  return pole;
}

/** Who had a mail about it before the day of the return. */
function prevenusAvantLaRentree(pole: Workspace, depuis: number): string[] {
  return pole.mails.slice(depuis).filter(({ at }) => at < RENTREE).flatMap(({ to, cc }) => [...to, ...cc]); // oxfmt-ignore
}

describe.each([
  ['le lundi', '2018-10-22T09:00', '2018-10-22T12:00'],
  ['après la dernière ronde', '2018-10-22T17:00', '2018-10-23T12:00'],
  ['le dimanche', '2018-10-28T09:00', '2018-10-28T12:00'],
])('une école répond à un courriel pendant les vacances, %s, et son déclencheur se perd', (_, quand, midi) => {
  it.each([
    ['ce qu’elle ajoute', { ...COMPLETER, [AJOUT]: 'Deux départs de classe de plus.' }, { Précisions: expect.stringContaining('Deux départs'), Statut: 'Affectée' }],
    ['son retrait', RETIRER, { Statut: 'Retirée' }],
  ])('%s est au registre dès la ronde de midi, et se dit à la rentrée', (__, reponses, attendu) => {
    const pole = sansDeclencheur(quand);
    const depuis = pole.mails.length;
    repondre(pole, dernierCourriel(pole, `${NUMERO} bien reçue`), reponses);
    expect(demande(pole, NUMERO)).not.toMatchObject(attendu);
    pole.advanceTo(midi);
    expect(demande(pole, NUMERO)).toMatchObject(attendu);
    pole.advanceTo('2018-11-05T12:00');
    expect(prevenusAvantLaRentree(pole, depuis)).toEqual([ECOLE]);
    expect(pole.mails.slice(depuis).filter(({ to, subject }) => subject.includes(NUMERO) && !to.includes(ECOLE)).length).toBeGreaterThan(0);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });
}); // oxfmt-ignore

test('une demande déposée le même matin, sans déclencheur, est au registre dès la ronde qui suit', () => {
  const pole = sansDeclencheur('2018-10-22T09:00');
  const recues = (): number => journal(pole, 'demande_recue').length;
  const avant = recues();
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
  pole.advanceTo('2018-10-22T12:00');
  expect(recues()).toBe(avant + 1);
  expect(manquements(pole)).toEqual([]);
});

test.each(['lundi', 'matin'])('le bulletin (%s) dit chaque demande nouvelle une fois, celle du vendredi soir et celles des vacances aussi', (rythme) => {
  const pole = unPole('2018-10-17T18:00');
  regler(pole, 'rythme_bulletin', rythme);
  const avant = { mails: pole.mails.length, demandes: demandes(pole).length };
  for (const [rang, quand] of ['2018-10-19T17:00', '2018-10-24T10:00', '2018-11-08T17:00'].entries()) {
    pole.advanceTo(quand);
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': `Sorbier ${rang}` }));
  }
  pole.advanceTo('2018-11-16T12:00');
  const bulletins = pole.mails.slice(avant.mails).filter(({ subject }) => subject.includes('où l’on en est'));
  const dites = bulletins.flatMap(({ body }) => /Nouvelles : [^\n]*/.exec(lu(body)) ?? []).join('\n');
  const numeros = demandes(pole).slice(avant.demandes).map(({ Numéro: numero }) => numero!);
  expect(numeros.map((numero) => dites.split(numero).length - 1)).toEqual([1, 1, 1]);
}); // oxfmt-ignore
