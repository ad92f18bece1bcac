// Une école corrige sa réponse : ce que la machine avait laissé à trier repasse par elle, mais la réunion où la demande se
// trouve n’en change pas, qu’une personne l’ait choisie ou qu’elle soit annulée puis tenue. Ce que l’école en lit ensuite,
// même quand une main hésite.
import type { Workspace } from '../../local/workspace';
import { dernierCourriel, lu } from '../support/laSuite';
import { corriger, courriers, demande, demandes, desReponses, ecrireReunion, erreurs, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const [CELLULE, SUIVANTE, LOIN] = ['2018-P1-A', '2018-P2-A', '2018-P3-A'] as const;
const CODE = { 'Code de l’élève': 'Sorbier 7' };

/** À trier, without anybody. */
function aTrier(): { pole: Workspace; numero: string; modifier(): void } {
  const pole = unPole('2018-10-05T10:00');
  const id = pole.submitForm(formulaireDe(pole), desReponses(CODE)).responseId;
  const { Numéro: numero } = demandes(pole).at(-1)!;
  corriger(pole, numero!, 'Référent·e', '');
  corriger(pole, numero!, 'Statut', 'À trier');
  const modifier = (): void => void pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, 'Niveau de classe': 'CM1' }), { editOf: id }); // oxfmt-ignore
  expect(demande(pole, numero!)).toMatchObject({ Statut: 'À trier', Réunion: CELLULE });
  return { pole, numero: numero!, modifier };
}

function toutVaBien(pole: Workspace): void {
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}

test('celle qu’une personne a choisie', () => {
  const { pole, numero, modifier } = aTrier();
  corriger(pole, numero, 'Réunion', LOIN);
  modifier();
  expect(demande(pole, numero)).toMatchObject({ Statut: 'À trier', Réunion: LOIN, Niveau: 'CM1' });
  pole.advanceTo('2018-10-09T12:00');
  expect(demande(pole, numero)['Réunion']).toBe(LOIN);
  toutVaBien(pole);
});

test('celle qui est annulée : elle la quitte avec les autres, et y revient avec elles', () => {
  const { pole, numero, modifier } = aTrier();
  ecrireReunion(pole, CELLULE, { Statut: 'Annulée' });
  modifier();
  pole.advanceTo('2018-10-08T16:30');
  expect(demande(pole, numero)).toMatchObject({ Réunion: SUIVANTE, Niveau: 'CM1' });
  ecrireReunion(pole, CELLULE, { Statut: 'Prévue' });
  pole.advanceTo('2018-10-09T12:00');
  expect(demande(pole, numero)['Réunion']).toBe(CELLULE);
  toutVaBien(pole);
});

test('celle qui passe sans les précisions de l’école : rien ne lui est promis, rien ne dit qu’elle n’a rien à faire', () => {
  const { pole, numero } = aTrier();
  corriger(pole, numero, 'Référent·e', 'Lila Sanvert');
  corriger(pole, numero, 'À compléter', 'les aménagements essayés');
  pole.advanceTo('2018-10-10T10:00');
  corriger(pole, numero, 'Statut', 'À compléter');
  pole.advanceTo('2018-10-17T12:00');
  pole.edit('Suivi', 'A2', [['2018-P1-001', '', 'Équipe éducative', 'Lila Sanvert']]);
  pole.advanceTo('2018-11-17T12:00');
  const rappel = lu(dernierCourriel(pole, `${numero} : précisions toujours attendues`).body);
  expect(rappel).toContain('elle attend vos précisions. La prochaine date vous sera communiquée.');
  const report = lu(dernierCourriel(pole, `${numero} : reportée`).body);
  expect(report).toContain('Vos précisions sont toujours attendues.');
  expect(report).toContain('Pour donner ces précisions : https://');
  expect(report).not.toContain('rien à refaire');
  toutVaBien(pole);
});

test('reportée, puis sa réunion dite n’étudier rien : le courriel abandonné ne revient pas chaque matin', () => {
  const { pole, numero } = aTrier();
  corriger(pole, numero, 'Référent·e', 'Lila Sanvert');
  pole.advanceTo('2018-10-17T18:00');
  corriger(pole, numero, 'Réunion', '2018-P2-A');
  pole.advanceTo('2018-10-18T12:00');
  const report = (): string[] => courriers(pole).filter((ligne) => ligne['Genre'] === 'report_ecole' && ligne['À propos de'] === numero).map((ligne) => ligne['Statut']!); // oxfmt-ignore
  expect(report()).toEqual(['Prévu']);
  ecrireReunion(pole, '2018-P1-A', { 'Étudie les demandes': 'non' });
  const soirs = ['2018-10-19', '2018-11-05', '2018-11-06'].map((jour) => (pole.advanceTo(`${jour}T20:00`), report()));
  expect(soirs).toEqual([['Annulé'], ['Annulé'], ['Annulé']]);
  toutVaBien(pole);
});

test('la suite effacée le soir de la réunion et récrite ensuite : l’école a sa réponse, une', () => {
  const { pole, numero } = aTrier();
  corriger(pole, numero, 'Référent·e', 'Lila Sanvert');
  pole.advanceTo('2018-10-16T17:00');
  pole.edit('Suivi', 'A2', [[numero, '', 'Observation en situation', 'Lila Sanvert']]);
  pole.advanceTo('2018-10-17T20:00');
  pole.edit('Suivi', 'C2', '');
  pole.advanceTo('2018-10-18T10:00');
  pole.edit('Suivi', 'C2', 'Équipe éducative');
  pole.advanceTo('2018-11-20T12:00');
  const reponses = pole.mails.filter(({ subject }) => lu(subject).endsWith(`réponse à votre demande ${numero}`));
  expect(reponses.map(({ body }) => lu(body).includes('- Une équipe éducative'))).toEqual([true]);
  toutVaBien(pole);
});

test.each([
  ['Close', 'fin du suivi'],
  ['Retirée', 'retirée'],
  ['Réorientée', 'fin du suivi'],
  ['À compléter', 'précisions attendues'],
])('« %s », par erreur rouverte puis remise le même soir : l’école l’apprend, une fois', (statut, dit) => {
  const { pole, numero } = aTrier();
  corriger(pole, numero, 'Référent·e', 'Lila Sanvert');
  pole.advanceTo('2018-10-05T20:00');
  for (const un of [statut, 'Affectée', statut]) {
    if (un === 'À compléter') corriger(pole, numero, 'À compléter', 'les aménagements essayés');
    corriger(pole, numero, 'Statut', un);
  }
  pole.advanceTo('2018-10-10T12:00');
  const aLEcole = pole.mails.filter(({ to, subject }) => to[0]!.startsWith('tilleuls@') && lu(subject).includes(numero) && lu(subject).endsWith(dit)); // oxfmt-ignore
  expect(aLEcole).toHaveLength(1);
  toutVaBien(pole);
});
