// Qui est l’élève : rien tant que l’accord du DPD n’est pas entier, lisible et en vigueur.
import { avecIdentite } from '../../../src/catalogue/identite';
import { formulaireDeDemande } from '../../../src/catalogue/formulaire';
import {
  champsNominatifs,
  CLES_NOMINATIVES,
  estDerangee,
  identiteDe,
  modeNominatif,
  raisonSansNom,
  SANS_IDENTITE,
} from '../../../src/domain/protection/identite';
import { jugerLesIdentites } from '../../../src/domain/protection/identitesDerangees';
import type { NumeroDemande } from '../../../src/domain/demande/demande';
import { jour } from '../../../src/domain/temps/jour';
import { recitDe } from '../../../src/domain/formulaire/reponse';
import { desParametres, unRegistre } from '../../support/builders';

const AUJOURDHUI = jour('2018-10-02');
const accord = (reference: string, date: string) =>
  desParametres({ accordDpd: { reference, date: date ? jour(date) : '' } });

test.each([
  ['DPD-2018-12', '2018-09-14', true],
  ['DPD-2018-12', '2018-10-02', true],
  ['DPD-2018-12', '2018-10-03', false],
  ['DPD-2018-12', '', false],
  ['', '2018-09-14', false],
  ['', '', false],
])('accord « %s » du « %s » : nominatif %s', (reference, date, attendu) => {
  const parametres = accord(reference, date);
  expect(modeNominatif(parametres, AUJOURDHUI)).toBe(attendu);
  const questions = avecIdentite(formulaireDeDemande(unRegistre({ parametres })), parametres, AUJOURDHUI)
    .pages.flatMap((page) => page.questions)
    .map(({ cle }) => cle as string);
  expect(CLES_NOMINATIVES.map((cle) => questions.includes(cle))).toEqual(CLES_NOMINATIVES.map(() => attendu));
});

test('un accord à moitié rempli dit ce qui manque', () => {
  const raison = (reference: string, date: string) => raisonSansNom(accord(reference, date), AUJOURDHUI);
  expect(raison('', '')).toBe('');
  expect(raison('DPD-2018-12', '2018-09-14')).toBe('');
  expect(raison('', '2018-09-14')).toContain('il manque sa référence');
  expect(raison('DPD-2018-12', '')).toContain('il manque sa date');
  expect(raison('DPD-2018-12', '2018-11-05')).toContain('à partir du lundi 5 novembre 2018');
});

test('ses réponses n’entrent pas dans le récit', () => {
  const reponses = { codeEleve: 'Mésange 4', nomEleve: 'Ysaline Barsac', naissance: '04/05/2010', handicap: 'Oui', aesh: 'Non' }; // oxfmt-ignore
  expect(JSON.stringify(recitDe({ reponses, autres: [] }))).not.toMatch(/Barsac|2010/);
  expect(champsNominatifs(reponses)).toEqual({ nomEleve: 'Ysaline Barsac', naissance: '04/05/2010', handicap: 'Oui', aesh: 'Non' }); // oxfmt-ignore
});

test('une réponse qui n’en dit rien n’est pas une identité', () => {
  expect(champsNominatifs({ codeEleve: 'Mésange 4', nomEleve: '  ' })).toBeUndefined();
});

test('un champ démesuré est coupé, un retour à la ligne n’en fait pas deux', () => {
  const lus = champsNominatifs({ nomEleve: `A\nB${'é'.repeat(900)}` })!;
  expect(lus.nomEleve).toMatch(/^A Bé+$/);
  expect(lus.nomEleve).toHaveLength(200);
});

describe('des cellules qui ne vont plus ensemble', () => {
  const numeros = ['2018-P1-001', '2018-P1-002', '2018-P1-003'] as NumeroDemande[];
  const champs = (nomEleve: string, aesh = '') => ({ ...SANS_IDENTITE, nomEleve, aesh });
  const dits = [champs('Ysaline Barsac', 'Non'), champs('Brévin Dulac', 'Oui'), champs('Auriane Vols')];
  /** What each line now shows, by its place; `sans`: those that came by another door. */
  const juger = (changes: Partial<ReturnType<typeof champs>>[], sans: readonly number[] = []) => {
    const lignes = dits.map((dit, rang) => ({ ...identiteDe(numeros[rang]!, dit), ...changes[rang] }));
    const dites = new Map(numeros.flatMap((numero, rang) => (sans.includes(rang) ? [] : [[numero, dits[rang]!] as const])));
    return jugerLesIdentites(lignes.filter(estDerangee), dites).map(({ avant, apres, remis, gardes }) => [avant.numero.slice(-1), apres?.nomEleve, remis.join(), gardes.join()]); // oxfmt-ignore
  };

  test.each<[string, Parameters<typeof juger>, ReturnType<typeof juger>]>([
    ['deux noms échangés', [[{ nomEleve: 'Brévin Dulac' }, { nomEleve: 'Ysaline Barsac' }]], [['1', 'Ysaline Barsac', 'nomEleve', ''], ['2', 'Brévin Dulac', 'nomEleve', '']]],
    ['un nom corrigé', [[{ nomEleve: 'Ysaline Barsac-Orme' }]], [['1', 'Ysaline Barsac-Orme', '', 'nomEleve']]],
    ['le même enfant écrit deux fois pareil', [[{}, { nomEleve: 'Ysaline Barsac' }]], [['2', 'Ysaline Barsac', '', 'nomEleve']]],
    ['deux AESH corrigées, et non échangées', [[{ aesh: 'Oui' }, {}, { aesh: 'Oui' }]], [['1', 'Ysaline Barsac', '', 'aesh'], ['3', 'Auriane Vols', '', 'aesh']]],
    ['trois lignes collées', [['X', 'Y', 'Z'].map((nom) => champs(nom))], [['1', 'Ysaline Barsac', 'nomEleve,aesh', ''], ['2', 'Brévin Dulac', 'nomEleve,aesh', ''], ['3', 'Auriane Vols', 'nomEleve', '']]],
    ['trois noms corrigés', [['Ysaline BARSAC', 'Brévin Dulac-Orme', 'Aurianne Vols'].map((nomEleve) => ({ nomEleve }))], [['1', 'Ysaline BARSAC', '', 'nomEleve'], ['2', 'Brévin Dulac-Orme', '', 'nomEleve'], ['3', 'Aurianne Vols', '', 'nomEleve']]],
    ['échangé avec une demande venue autrement', [[{ nomEleve: 'Brévin Dulac' }, { nomEleve: 'Ysaline Barsac' }], [1]], [['1', 'Ysaline Barsac', 'nomEleve', ''], ['2', undefined, '', '']]],
    ['seule, et venue autrement', [[{ nomEleve: 'Ysaline Orme' }], [0]], [['1', 'Ysaline Orme', '', '']]],
    ['son empreinte vidée', [[{ nomEleve: 'Ysaline Orme', empreinte: '' } as object]], [['1', 'Ysaline Orme', '', '']]],
  ])('%s', (_, entree, attendu) => expect(juger(...entree)).toEqual(attendu));
}); // oxfmt-ignore
