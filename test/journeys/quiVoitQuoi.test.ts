// On the real register: what is hidden, what warns, and what a repair puts back without undoing a person's choice.
import { sheetModel, type SheetModel } from '../../local/model/spreadsheet';
import type { Workspace } from '../../local/workspace';
import { erreurs, unPole } from '../support/unPole';

function onglet(pole: Workspace, nom: string): SheetModel {
  return sheetModel(pole.state.spreadsheets[pole.boundTo]!, nom)!;
}

function masques(pole: Workspace): string[] {
  const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
  return sheets.filter(({ hidden }) => hidden).map(({ name, formId }) => (formId ? '(réponses)' : name));
}

it('masque les identités, le Journal et les réponses, et rien d’autre', () => {
  expect(masques(unPole()).sort()).toEqual(['(réponses)', 'Identités', 'Journal']);
});

it('avertit là où le pôle écrit, sauf dans le statut d’un courrier', () => {
  const pole = unPole();
  for (const nom of ['Accueil', 'Courrier', 'Journal'])
    expect({ nom, protections: onglet(pole, nom).protections.map(({ warningOnly }) => warningOnly) }).toEqual({ nom, protections: [true] }); // oxfmt-ignore
  const { cells, protections } = onglet(pole, 'Courrier');
  const statut = cells[0]!.indexOf('Statut') + 1;
  expect(protections[0]!.unprotected.map(({ row, column, numColumns }) => [row, column, numColumns])).toEqual([[2, statut, 1]]); // oxfmt-ignore
  expect(onglet(pole, 'Membres').protections).toEqual([]);
});

it('réparer masque de nouveau, et laisse la protection qu’une personne a posée', () => {
  const pole = unPole();
  onglet(pole, 'Journal').hidden = false;
  const [protection] = onglet(pole, 'Accueil').protections;
  Object.assign(protection!, { warningOnly: false, description: 'La nôtre' });
  pole.call('menuInstaller');
  expect(masques(pole)).toContain('Journal');
  expect(onglet(pole, 'Accueil').protections).toEqual([protection]);
  expect(onglet(pole, 'Courrier').protections).toHaveLength(1);
  expect(erreurs(pole)).toEqual([]);
});

it('le menu dit qui peut ouvrir la feuille', () => {
  const pole = unPole();
  pole.state.spreadsheets[pole.boundTo]!.viewers.push('j.orsel@circo.example.org');
  expect(pole.call('menuQuiVoitQuoi').error).toBeUndefined();
  expect(pole.ui.shown.at(-1)!.content).toContain('✗ j.orsel@circo.example.org (lit)\u00a0: Jeanne Orsel est membre');
});
