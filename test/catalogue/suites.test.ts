// Ce que le pôle peut répondre : chaque genre a un libellé pour le Suivi et des mots pour l’école.
import { AUTRE_SUITE, SUITES } from '../../src/catalogue/suites';
import { reduire } from '../../src/domain/typographie';

const GENRES = Object.entries(SUITES);

test('les libellés diffèrent, même tapés sans accents', () => {
  expect(new Set(GENRES.map(([, { libelle }]) => reduire(libelle))).size).toBe(GENRES.length);
});

test.each(GENRES)('%s : des mots courts, rien qui parle de soin ni de la famille d’un enfant', (cle, { libelle, pourLEcole }) => {
  expect(cle).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
  expect(libelle).toMatch(/^\p{Lu}[^']+$/u);
  expect(pourLEcole).toMatch(/^\p{Lu}[^']+[^.]$/u);
  expect(pourLEcole).not.toMatch(/soin|CMP|IME|ITEP|médic|social|handicap|trouble/i);
}); // prettier-ignore

test('les quatre pôles y trouvent leurs réponses : deux intentions, sept aides aux enseignants, deux aux parents', () => {
  const nombre = (debut: string) => GENRES.filter(([, { libelle }]) => libelle.startsWith(debut)).length;
  expect(nombre('Enseignants : ')).toBe(7);
  expect(nombre('Parents : ')).toBe(2);
  expect(GENRES.filter(([, { intention }]) => intention === 'premiere')).toHaveLength(4);
  expect(AUTRE_SUITE).not.toBe('');
});
