// `npm run demo -- --annee` tells a year from the installation to the last relevé, every promise kept.
import { playAnnee } from '../../local/demo/annee';
import { readTab } from '../../local/demo/readTab';

it('l’année d’ecully : chaque mois a ses faits, chaque réunion sa liste et son jour', () => {
  const { workspace, played, mois } = playAnnee('ecully', 1);
  expect(played.broken).toEqual([]);
  const faits = mois.flatMap(({ faits: duMois }) => duMois.map(({ phrase }) => phrase));
  const tenues = (debut: RegExp) => faits.filter((phrase) => debut.test(phrase)).length;
  expect(tenues(/^Le pôle arrête la liste de 20\d\d-P\d-[AB] : \d+ demandes/)).toBe(6);
  // Two plénières besides: they have no list, and one was cancelled.
  expect([tenues(/^La réunion 20\d\d-P\S+ a eu lieu/), tenues(/^La réunion 20\d\d-P\S+ est annulée/)]).toEqual([7, 1]);
  const derniere = readTab(workspace, 'Réunions')
    .rows.filter((ligne) => ligne['Statut'] === 'Tenue')
    .at(-1)!;
  expect(derniere['Réunion']).toMatch(/-P5-B$/);
  expect(derniere['Relevé de décisions']).not.toBe('');
  expect(tenues(/^La coordination remplit le relevé de 20\d\d-P5-B, la dernière réunion/)).toBe(1);
  expect(mois.map((un) => un.mois)).toEqual([...mois.map((un) => un.mois)].sort());
  expect(mois.reduce((somme, { courriels }) => somme + courriels, 0)).toBeGreaterThan(300);
}, 120_000);
