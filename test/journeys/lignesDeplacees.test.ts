// Une personne trie ou supprime des lignes pendant qu’une ronde écrit et envoie : ce qui est écrit finit dans la ligne
// qu’il concerne, et rien ne part deux fois. Trouvé par la simulation (une ligne de Courrier supprimée au milieu).
import { sheetModel } from '../../local/model/spreadsheet';
import { userDeleteRow, userSort } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { courriers, manquements, unPole } from '../support/unPole';

const DEBUT = '2018-10-08T07:00';
const FIN = '2018-10-09T12:00';

function scene(during?: Workspace['faults']['during']): Workspace {
  const pole = unPole(DEBUT);
  pole.faults.during = during;
  pole.advanceTo(FIN);
  return pole;
}

function parCle(pole: Workspace): string[] {
  return courriers(pole).map((ligne) => [ligne['Clé'], ligne['Statut'], ligne['Adresses'], ligne['Pourquoi']].join(' | ')).sort(); // oxfmt-ignore
}

function recus(pole: Workspace): string[] {
  return pole.mails.map(({ to, subject, body }) => `${to.join()} ${subject} ${body}`).sort();
}

const temoin = scene();
const points = temoin.runs
  .find(({ handler }) => handler === 'ronde7h')!
  .calls.filter(({ kind }) => kind !== 'local')
  .map(({ n }) => n)
  .filter((_, rang) => rang % 5 === 0);

test('la ronde du rappel envoie assez de courriels pour que l’essai ait un sens', () => {
  expect(temoin.mails.length - unPole(DEBUT).mails.length).toBeGreaterThan(5);
  expect(points.length).toBeGreaterThan(10);
});

test.each([
  ['par genre, à l’envers', 1, false],
  ['par destinataire', 3, true],
])('l’onglet Courrier trié %s au milieu de la ronde garde chaque ligne, et chaque courriel part une fois', (_, colonne, croissant) => {
  for (const n of points) {
    const pole = scene({ afterCall: n, act: (registre) => userSort(registre, 'Courrier', colonne, croissant) });
    expect({ n, lignes: parCle(pole) }).toEqual({ n, lignes: parCle(temoin) });
    expect({ n, recus: recus(pole) }).toEqual({ n, recus: recus(temoin) });
    expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
  }
}, 300_000); // oxfmt-ignore

test('une ligne déjà partie supprimée au milieu de la ronde n’en change aucune autre', () => {
  const cle = (pole: Workspace): string => {
    const { cells } = sheetModel(pole.state.spreadsheets[pole.boundTo]!, 'Courrier')!;
    return String(cells[2]![cells[0]!.indexOf('Clé')]);
  };
  const supprimee = cle(unPole(DEBUT));
  for (const n of points) {
    const pole = scene({ afterCall: n, act: (registre) => userDeleteRow(registre, 'Courrier', 3) });
    const sansElle = (lignes: string[]): string[] => lignes.filter((ligne) => !ligne.startsWith(`${supprimee} |`));
    expect({ n, lignes: sansElle(parCle(pole)) }).toEqual({ n, lignes: sansElle(parCle(temoin)) });
    expect({ n, recus: recus(pole) }).toEqual({ n, recus: recus(temoin) });
  }
}, 300_000);
