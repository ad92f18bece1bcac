// What the Journal remembers of a demande, whoever wrote it there and whatever version of the program did.
import {
  aNoter,
  detailsDeLaDemande,
  etatsAuJournal,
  numerosParReponse,
} from '../../../src/domain/registre/etatAuJournal';
import type { LigneDeJournal } from '../../../src/domain/registre/journal';
import { moment, numero, uneDemande } from '../../support/builders';

const ligne = (quoi: string, details: string, quand = '2018-10-02T10:15', sur = '2018-P1-001'): LigneDeJournal => ({
  quand: moment(quand), qui: 'le pôle', quoi, sur, details, sceau: '',
}); // oxfmt-ignore
const RECUE = 'reponse-1 · 2018-P1-A · Dominique Aubrac · Camille Sorel, Sacha Vernet';
const etat = (...lignes: LigneDeJournal[]) => etatsAuJournal(lignes).get(numero('2018-P1-001'));

it('écrit et relit la réponse, la réunion, le référent et les associés', () => {
  const demande = uneDemande({ associes: ['Camille Sorel', 'Sacha Vernet'] });
  expect(detailsDeLaDemande(demande)).toBe(RECUE);
  expect(etat(ligne('demande_recue', RECUE))).toMatchObject({
    idReponse: 'reponse-1', reunion: '2018-P1-A', referent: 'Dominique Aubrac', associes: ['Camille Sorel', 'Sacha Vernet'],
  }); // oxfmt-ignore
});

it.each([
  ['sans associé', { associes: [] }],
  ['sans personne', { referent: '', associes: [] }],
  ['sans réunion', { reunion: '' }],
  ['rien du tout', { reunion: '', referent: '', associes: [] }],
  ['par téléphone', { idReponse: '', canal: 'telephone' as const }],
])('relit une demande %s comme elle était', (_, champs) => {
  const demande = uneDemande(champs);
  const { idReponse, reunion, referent, associes } = demande;
  expect(etat(ligne('demande_recue', detailsDeLaDemande(demande)))).toMatchObject({ idReponse, reunion, referent, associes, canal: demande.canal }); // oxfmt-ignore
});

it('suit le statut, sa date, le référent qu’une personne a choisi et la fiche', () => {
  const vu = etat(
    ligne('statut_pris', ' → Affectée'),
    ligne('demande_recue', RECUE),
    ligne('statut_change', 'Affectée → Première intention', '2018-10-05T09:00'),
    ligne('statut_refuse', 'Première intention → N’importe quoi', '2018-10-06T09:00'),
    ligne('referent_change', 'Dominique Aubrac → Camille Sorel', '2018-10-07T09:00'),
    ligne('fiche_creee', 'doc-1'),
  );
  expect(vu).toMatchObject({ statut: 'premiere_intention', statutLe: '2018-10-05', referent: 'Camille Sorel', idFiche: 'doc-1' }); // oxfmt-ignore
});

it('suit la réunion où elle est reportée, et celle où elle revient', () => {
  const quittee = [ligne('demande_recue', RECUE), ligne('demande_reportee', '2018-P1-A → 2018-P2-A')];
  expect(etat(...quittee)).toMatchObject({ reunion: '2018-P2-A', referent: 'Dominique Aubrac' });
  expect(etat(...quittee, ligne('demande_reportee', '2018-P1-A'))).toMatchObject({ reunion: '2018-P1-A' });
});

it('ne sait rien de plus d’une ligne d’autrefois, qui portait la réponse seule', () => {
  const vu = etat(ligne('demande_recue', 'reponse-1'))!;
  expect(vu).toMatchObject({ idReponse: 'reponse-1', statut: '' });
  expect([vu.reunion, vu.referent, vu.associes]).toEqual([undefined, undefined, undefined]);
});

it('oublie ce qui a été effacé, et ce qui n’a jamais été reçu', () => {
  expect(etat(ligne('demande_recue', RECUE), ligne('effacement', '2018-P1-001', '2019-07-10T10:00', '2018-2019'))).toBeUndefined(); // oxfmt-ignore
  expect(etat(ligne('statut_pris', ' → Affectée'))).toBeUndefined();
});

it('ne note au Journal que ce qui a changé depuis', () => {
  const demande = uneDemande({ associes: ['Camille Sorel', 'Sacha Vernet'] });
  const journal = [ligne('demande_recue', RECUE)];
  expect(aNoter([demande], journal)).toEqual([]);
  expect(aNoter([{ ...demande, reunion: '2018-P2-A' }], journal)).toMatchObject([
    { quoi: 'demande_notee', sur: '2018-P1-001', details: RECUE.replace('2018-P1-A', '2018-P2-A') },
  ]);
  expect(aNoter([{ ...demande, statut: 'efface' }], journal)).toEqual([]);
  // Pasted a second time and changed, or pasted back once it is erased: each morning would note both in turn.
  for (const premiere of [demande, { ...demande, statut: 'efface' as const }])
    expect(aNoter([premiere, { ...demande, reunion: '2018-P2-A' }], journal)).toEqual([]);
});

it('rend le numéro de chaque réponse, d’une ligne d’aujourd’hui comme d’autrefois', () => {
  const lignes = [ligne('demande_recue', RECUE), ligne('demande_recue', 'reponse-2', '2018-10-03T08:00', '2018-P1-002'), ligne('demande_recue', 'Papier · · ', '2018-10-03T08:00', '2018-P1-003')]; // oxfmt-ignore
  expect([...numerosParReponse(lignes)]).toEqual([['reponse-1', '2018-P1-001'], ['reponse-2', '2018-P1-002']]); // oxfmt-ignore
});
