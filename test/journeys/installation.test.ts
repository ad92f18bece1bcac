// The installation, killed on its way and asked again, ends in the same place.
import { createSpreadsheet } from '../../local/model/spreadsheet';
import { tabView } from '../../local/page/tab';
import { readTab } from '../../local/demo/readTab';
import { BUNDLE, PRODUCT } from '../../local/demo/story';
import { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';

const PROFIL = 'grenoble-4';
/** Every fifth call that may leave something else; all of them with PAS=1, which takes minutes. */
const PAS = Number(process.env['PAS'] ?? 5);

function neuf(): Workspace {
  const pole = Workspace.open(undefined, { start: '2018-09-03T08:00', account: 'pole@circo.example.org' });
  pole.loadScript(BUNDLE, createSpreadsheet(pole, 'Registre').id, PRODUCT);
  return pole;
}

/** The person chooses the menu again; if nothing was remembered yet, the page asks again. */
function reprendre(pole: Workspace): string[] {
  const demandes = [pole.call('menuInstaller')];
  if (pole.ui.shown.some(({ kind }) => kind === 'sidebar')) demandes.push(pole.call('sidebarInstaller', PROFIL));
  return demandes.flatMap(({ error }) => (error ? [error.message] : []));
}

function etat(pole: Workspace) {
  const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
  const formulaires = Object.values(pole.state.forms).filter(({ destination }) => destination);
  return {
    onglets: sheets.map(({ name, hidden, cells, notes }) => ({ name, hidden, titres: cells[0], notes: notes[0] })),
    parametres: readTab(pole, 'Paramètres').rows.filter((ligne) => ligne['Clé'] !== 'lien_formulaire'),
    listes: ['Motifs', 'Questions', 'Calendrier', 'Réunions'].map((nom) => readTab(pole, nom).rows),
    questions: formulaires.map(({ items }) => items.map(({ title, type }) => `${type} ${title}`)),
    declencheurs: pole.state.triggers.map(({ handler }) => handler).sort(),
  };
}

it('propose dans l’onglet Suivi les réponses du pôle, sans en imposer aucune', () => {
  const pole = neuf();
  expect(pole.call('sidebarInstaller', PROFIL).error).toBeUndefined();
  const { columns } = readTab(pole, 'Suivi');
  pole.edit('Suivi', 'A2', '2018-P1-001');
  pole.edit('Suivi', `${columns['Action ou décision']}2`, 'Appeler la mairie');
  expect(readTab(pole, 'Suivi').rows[0]!['Action ou décision']).toBe('Appeler la mairie');
  expect(tabView(pole, 'Suivi', 0).lists.flat()).toContain('Aide du RASED proposée');
});

it('sur des listes préparées avant elle sous nos noms, ajoute nos colonnes et laisse ce qui y était', () => {
  const pole = neuf();
  const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
  sheets[0]!.name = 'Écoles';
  pole.edit('Écoles', 'A1', [['Nom de l’école', 'Mail'], ['École des Tilleuls', 'ecole@example.org']]); // oxfmt-ignore
  expect(pole.call('sidebarInstaller', PROFIL).error).toBeUndefined();
  const { rows } = readTab(pole, 'Écoles');
  expect(rows[0]).toMatchObject({ 'Nom de l’école': 'École des Tilleuls', Mail: 'ecole@example.org', École: '' });
  expect(reprendre(pole)).toEqual([]);
});

it('reprend après un arrêt, sans onglet, question ni déclencheur en double', () => {
  const temoin = neuf();
  const { calls, error } = temoin.call('sidebarInstaller', PROFIL);
  expect(error).toBeUndefined();
  const points = pointsQuiLaissent({ calls });
  expect(pointsDArret({ calls }).length).toBeGreaterThan(200);
  for (const n of points.filter((_, rang) => rang % PAS === 0)) {
    const pole = neuf();
    pole.faults.killAfter = n;
    const tue = pole.call('sidebarInstaller', PROFIL);
    expect({ n, tue: tue.killed }).toEqual({ n, tue: true });
    expect({ n, erreurs: reprendre(pole) }).toEqual({ n, erreurs: [] });
    expect({ n, ...etat(pole) }).toEqual({ n, ...etat(temoin) });
  }
}, 600_000);
