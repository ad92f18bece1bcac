// A school edits its answer and chooses another motif: people keep the demande, and are told to look again.
import { corriger, demande, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const NUMERO = '2018-P1-003';
const CODE = { 'Code de l’élève': 'Sorbier 6' };
const PAP = { 'Motif principal': 'Décider s’il faut un PAP (plan d’accompagnement personnalisé)' };

function deposee() {
  const pole = unPole('2018-09-21T10:00');
  const id = pole.submitForm(formulaireDe(pole), desReponses(CODE)).responseId;
  const modifier = (changements: Record<string, string>) =>
    pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, ...changements }), { editOf: id });
  return { pole, modifier };
}

test('le registre la compte et la répartit sous le nouveau motif, et « À vérifier » demande de regarder qui la suit', () => {
  const { pole, modifier } = deposee();
  const { Référent·e: referent, 'Clé du motif': cle } = demande(pole, NUMERO);
  expect(cle).toBe('comportement');
  modifier(PAP);
  expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: referent, 'Clé du motif': 'pap' });
  expect(demande(pole, NUMERO)['À vérifier']).toContain('Réponse modifiée par l’école le 21/09/2018 : le motif a changé, vérifiez qui la suit.'); // oxfmt-ignore
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('un autre champ modifié ne demande rien, même si le pôle a renommé le motif entre-temps', () => {
  const { pole, modifier } = deposee();
  const cles = (pole.state.spreadsheets[pole.boundTo]!.sheets.find(({ name }) => name === 'Motifs')!.cells).map(([cle]) => cle); // oxfmt-ignore
  pole.edit('Motifs', `B${cles.indexOf('comportement') + 1}`, 'Comportement');
  modifier({ 'Ce qui se passe': 'De nouveaux faits le 21 septembre.' });
  expect(demande(pole, NUMERO)['Clé du motif']).toBe('comportement');
  expect(demande(pole, NUMERO)['À vérifier']).toContain('Réponse modifiée par l’école le 21/09/2018.');
});

test('sans personne pour la suivre, il n’y a personne à regarder', () => {
  const { pole, modifier } = deposee();
  corriger(pole, NUMERO, 'Référent·e', '');
  modifier(PAP);
  expect(demande(pole, NUMERO)['À vérifier']).not.toContain('vérifiez qui la suit');
});
