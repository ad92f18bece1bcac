// A school is given another name in tab Écoles after it filed: nothing leaves a second time, and Accueil tells the pôle.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { accueil, adresses, corriger, demande, desReponses, ecrireEcole, erreurs, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const NUMERO = '2018-P1-003';
const TILLEULS = 'École élémentaire des Tilleuls';
const NOUVEAU = 'École des Tilleuls-Verts';

/** The demande has its acknowledgement, and is closed if wanted; then the row of its school is renamed. */
function renommee(statut = ''): { pole: Workspace; partis: () => string[] } {
  const pole = unPole('2018-09-24T10:00');
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Votre adresse professionnelle': 'a.nom@perso.example' })); // oxfmt-ignore
  if (statut) corriger(pole, demande(pole, NUMERO)['Numéro']!, 'Statut', statut);
  pole.advanceTo('2018-09-25T12:00');
  const avant = pole.mails.length;
  ecrireEcole(pole, TILLEULS, { École: NOUVEAU });
  const partis = (): string[] => {
    pole.advanceTo('2018-09-27T12:00');
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
    return adresses(pole).slice(avant).map(lu).filter((parti) => /bien reçue|fin du suivi/.test(parti)); // oxfmt-ignore
  };
  return { pole, partis };
}

it('son accusé ne part pas une seconde fois, et Accueil dit où vont ses courriels', () => {
  const { pole, partis } = renommee();
  expect(partis()).toEqual([]);
  expect(accueil(pole, 'À corriger')).toEqual([
    `« ${TILLEULS} » n’est plus dans l’onglet « Écoles » : les courriels de 2018-P1-001 et ${NUMERO} ne vont qu’à l’adresse donnée. Écrivez-y ce nom, ou le nouveau dans l’onglet « Demandes ».`,
  ]);
});

it('la fin de son suivi ne lui est pas dite deux fois', () => expect(renommee('Close').partis()).toEqual([]));

it('le nouveau nom écrit dans la demande, rien ne repart, et son adresse officielle sert de nouveau', () => {
  const { pole, partis } = renommee();
  for (const numero of ['2018-P1-001', NUMERO]) corriger(pole, numero, 'École', NOUVEAU);
  expect(partis()).toEqual([]);
  expect(accueil(pole, 'À corriger')).toEqual([]);
  corriger(pole, NUMERO, 'Statut', 'Close');
  pole.advanceTo('2018-09-28T12:00');
  expect(adresses(pole).map(lu)).toContain(`tilleuls@ecoles.example.org, a.nom@perso.example | Pôle ressources – demande ${NUMERO} : fin du suivi`); // oxfmt-ignore
});

it('deux écoles d’un même nom, à la casse près : Accueil dit où vont leurs courriels, et quoi faire', () => {
  const pole = unPole('2018-09-24T10:00');
  const { rows, columns } = readTab(pole, 'Écoles');
  pole.edit('Écoles', `${columns['École']}${rows.length + 2}`, [['École des tilleuls', '0389999Z', 'bis@ecoles.example.org']]);
  ecrireEcole(pole, TILLEULS, { École: 'École des Tilleuls' });
  pole.advanceTo('2018-09-25T08:00');
  expect(accueil(pole, 'À corriger')).toContain(
    `Onglet « Écoles », ligne ${rows.length + 2}, colonne « École » : « École des tilleuls » est déjà plus haut, et les courriels des deux vont à la première ligne ; distinguez-les, par la commune.`,
  );
}); // oxfmt-ignore
