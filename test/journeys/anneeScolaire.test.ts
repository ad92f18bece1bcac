// A whole school year as the bench plays it: three rondes a day, six meetings, and a register that keeps its promises.
import { brokenPromises, playSchoolYear } from '../../local/demo/schoolYear';
import { readTab } from '../../local/demo/readTab';

const annee = playSchoolYear(150);

it('reçoit cent cinquante demandes et tient six réunions, dont celle que des personnes ont ajoutée', () => {
  expect({ demandes: annee.demandes, reunions: annee.reunions }).toEqual({ demandes: 150, reunions: 6 });
  const ajoutee = readTab(annee.workspace, 'Demandes').rows.filter((ligne) => ligne['Réunion'] === '2018-P5-B');
  expect(ajoutee.length).toBeGreaterThan(5);
});

it('fait trois rondes par jour, chaque jour', () => {
  const rondes = annee.workspace.runs.filter(
    ({ handler, because }) => handler.startsWith('ronde') && because === 'clock',
  );
  const parJour = new Map<string, number>();
  for (const { at } of rondes) {
    const jour = new Date(at).toLocaleDateString('sv-SE');
    parJour.set(jour, (parJour.get(jour) ?? 0) + 1);
  }
  const pleins = [...parJour.values()].slice(1, -1);
  expect(pleins.length).toBeGreaterThan(300);
  expect(new Set(pleins)).toEqual(new Set([3]));
});

it('finit avec un registre qui tient toutes ses promesses', () => {
  expect(brokenPromises(annee)).toEqual([]);
  expect(annee.courriels).toBeGreaterThan(500);
});
