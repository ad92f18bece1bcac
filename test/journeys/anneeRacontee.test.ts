// `npm run demo -- --annee` tells a year from the installation to the last meeting, every promise kept.
import { playAnnee } from '../../local/demo/annee';

it('l’année d’ecully : chaque mois a ses faits, chaque réunion sa liste et son jour', () => {
  const { played, mois } = playAnnee('ecully', 1);
  expect(played.broken).toEqual([]);
  const faits = mois.flatMap(({ faits: duMois }) => duMois.map(({ phrase }) => phrase));
  const tenues = (debut: RegExp) => faits.filter((phrase) => debut.test(phrase)).length;
  expect(tenues(/^Le pôle arrête la liste de 20\d\d-P\d-[AB] : \d+ demandes/)).toBe(6);
  // Two plénières besides: they have no list.
  expect(tenues(/^La réunion 20\d\d-P\S+ a eu lieu/)).toBe(8);
  expect(mois.map((un) => un.mois)).toEqual([...mois.map((un) => un.mois)].sort());
  expect(mois.reduce((somme, { courriels }) => somme + courriels, 0)).toBeGreaterThan(300);
}, 120_000);
