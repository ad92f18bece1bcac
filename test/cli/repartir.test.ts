// `npm run repartir` : ce qu’on lui donne, ce qu’elle rend, ce qu’elle refuse ; et ce que docs/repartir.md promet.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Illisible } from '../../cli/champs';
import { lireInstance } from '../../cli/instance';
import { instanceAuHasard } from '../../cli/instancesAuHasard';
import { resultatDe } from '../../cli/repartir';
import { POIDS } from '../../src/domain/affectation/cout';
import { CLES_DES_REGLES } from '../../src/domain/affectation/regles';
import { textOf } from '../support/sources';

const EXEMPLE = 'cli/exemples/automne.json';
const exemple = () => JSON.parse(readFileSync(EXEMPLE, 'utf8')) as ReturnType<typeof instanceAuHasard>;
const repartir = (instance: unknown) => resultatDe(lireInstance(instance));
const referents = (instance: unknown) => repartir(instance).demandes.map(({ referent }) => referent);

function lancer(...options: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/repartir.ts', ...options], { encoding: 'utf8' }); // oxfmt-ignore
  return { stdout, stderr, status };
}

test('l’exemple livré : chaque demande a sa personne, ou la règle qui l’empêche', () => {
  const { demandes, confiees, sansPersonne } = repartir(exemple());
  expect(demandes.map(({ referent, blocage }) => referent ?? blocage?.regles ?? [])).toEqual([
    'Ana Brel', 'Béa Cott', 'Paul Lior', 'Max Odet', ['absence'], ['partenaire'], [],
  ]); // oxfmt-ignore
  expect([confiees, sansPersonne]).toEqual([4, 3]);
  for (const phrase of demandes.flatMap(({ raisons }) => raisons)) expect(phrase).toMatch(/^\p{Lu}[^;\n']*[.:]$/u);
});

test('la commande imprime un objet JSON et rien d’autre, ou des phrases', () => {
  const json = execFileSync(process.execPath, ['--import', 'tsx', 'cli/repartir.ts', '--instance', EXEMPLE, '--json'], { encoding: 'utf8' }); // oxfmt-ignore
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(repartir(exemple()))));
  const { stdout, status } = lancer('--instance', EXEMPLE);
  expect(status).toBe(0);
  expect(stdout).toContain('2018-P1-004 → Max Odet\n');
});

test.each([
  ['sans instance', [], /^Usage/],
  ['option inconnue', ['--vite'], /^Usage/],
  ['fichier absent', ['--instance', 'absent.json'], /^Le fichier « absent.json » ne s’ouvre pas/],
  ['pas du JSON', ['--instance', 'README.md'], /n’est pas du JSON/],
  ['autre chose', ['--instance', 'package.json'], /^L’instance : le champ « name » n’existe pas/],
])('%s : une phrase, le code 1, pas de trace', (_, options, phrase) => {
  const { stdout, stderr, status } = lancer(...options);
  expect(stderr.replace(/\u00a0/g, ' ')).toMatch(phrase);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect([stdout, status]).toEqual(['', 1]);
});

test.each<[string, (instance: ReturnType<typeof exemple>) => unknown, RegExp]>([
  ['un jour illisible', (i) => ({ ...i, aujourdhui: '9 octobre' }), /« aujourdhui » : un jour, écrit 2018-10-09 est attendu, on lit "9 octobre"/],
  ['une liste qui n’en est pas une', (i) => ({ ...i, membres: {} }), /« membres » : une liste/],
  ['un membre sans nom', (i) => ({ ...i, membres: [{ fonction: 'CMP' }] }), /membres.*« nom » : un texte est attendu, rien n’y est/],
  ['deux membres du même nom', (i) => ({ ...i, membres: [...i.membres, i.membres[0]] }), /« Ana Brel » y est deux fois/],
  ['un quota négatif', (i) => ({ ...i, membres: [{ ...i.membres[0], quota: -1 }] }), /membres\[0\], champ « quota »/],
  ['un genre inconnu', (i) => ({ ...i, membres: [{ ...i.membres[0], genre: 'ami' }] }), /« interne » ou « partenaire »/],
  ['une absence à l’envers', (i) => ({ ...i, membres: [{ ...i.membres[0], absences: [{ debut: '2018-10-09', fin: '2018-10-01' }] }] }), /absences\[0\].*« fin »/],
  ['un motif inconnu', (i) => ({ ...i, demandes: [{ ...i.demandes[0], motif: 'x' }] }), /demandes\[0\], champ « motif »/],
  ['une école inconnue', (i) => ({ ...i, demandes: [{ ...i.demandes[0], ecole: 'x' }] }), /demandes\[0\], champ « ecole »/],
  ['un numéro donné deux fois', (i) => ({ ...i, demandes: [i.demandes[0], i.demandes[0]] }), /« 2018-P1-001 » y est deux fois/],
  ['un quota à virgule', (i) => ({ ...i, membres: [{ ...i.membres[0], quota: 2.5 }] }), /membres\[0\], champ « quota » : un nombre entier/],
  ['un poids à virgule', (i) => ({ ...i, poids: { rang: 0.5 } }), /poids, champ « rang » : un nombre entier/],
  ['un poids inconnu', (i) => ({ ...i, poids: { beaute: 1 } }), /« beaute » n’existe pas/],
  ['une règle inconnue', (i) => ({ ...i, sans: ['humeur'] }), /« humeur » n’est pas une règle/],
  ['un champ mal tapé', (i) => ({ ...i, membres: [{ ...i.membres[0], secteur: 'Nord' }] }), /« secteur » n’existe pas/],
])('%s est refusé, et dit où', (_, abimer, phrase) => {
  expect(() => repartir(abimer(exemple()))).toThrow(Illisible);
  expect(() => repartir(abimer(exemple()))).toThrow(phrase);
}); // oxfmt-ignore

test('l’ordre des lignes ne change rien', () => {
  for (let graine = 1; graine <= 40; graine++) {
    const instance = instanceAuHasard(graine, { membres: 8, demandes: 20 });
    const renversee = { ...instance, membres: [...instance.membres].reverse(), demandes: [...instance.demandes].reverse(), suivies: [...instance.suivies].reverse() }; // oxfmt-ignore
    expect(repartir(renversee)).toEqual(repartir(instance));
  }
});

test('redemandée sur son résultat, elle ne change rien ; sur la moitié de son résultat non plus', () => {
  let proposees = 0;
  for (let graine = 1; graine <= 80; graine++) {
    const instance = instanceAuHasard(graine, { membres: 8, demandes: 20 });
    const premiers = new Map(repartir(instance).demandes.map(({ numero, referent }) => [numero, referent ?? '']));
    const adoptee = (jusque: number) => ({
      ...instance,
      demandes: instance.demandes.map((demande, rang) => (rang < jusque && premiers.get(demande.numero) ? { ...demande, actuel: premiers.get(demande.numero)! } : demande)), // oxfmt-ignore
    });
    const { demandes, cout } = repartir(adoptee(20));
    for (const { numero, referent } of demandes) expect(referent ?? '').toBe(premiers.get(numero));
    expect(repartir(adoptee(10)).demandes.filter(({ referent }) => referent).length).toBe(demandes.filter(({ referent }) => referent).length); // oxfmt-ignore
    expect(cout).toBeLessThanOrEqual(repartir(instance).cout);
    proposees += demandes.filter(({ referent }) => referent).length;
  }
  expect(proposees).toBeGreaterThan(400);
});

test('un gain trop petit ne fait pas changer de personne ; un gain qui le vaut, si', () => {
  const membres = ['Ana', 'Béa'].map((nom) => ({ nom, fonction: 'F', quota: 10 }));
  const instance = (charge: number) => ({
    aujourdhui: '2018-10-09',
    membres,
    ecoles: [{ nom: 'École' }, { nom: 'Autre' }],
    motifs: [{ cle: 'm', fonctions: ['F'] }],
    demandes: [{ numero: '1', ecole: 'École', motif: 'm', actuel: 'Béa' }],
    suivies: Array.from({ length: charge }, () => ({ referent: 'Béa', ecole: 'Autre' })),
  });
  // One demande more is ten hundredths of the quota: 50, where changing costs 40.
  expect(referents(instance(0))).toEqual(['Béa']);
  expect(referents(instance(1))).toEqual(['Ana']);
});

test('quand les places manquent, l’urgente passe, quel que soit son numéro', () => {
  const base = exemple();
  const demandes = ['1', '2', '3', '4'].map((numero) => ({ numero, ecole: 'École des Tilleuls', motif: 'comportement', urgente: numero === '4' })); // oxfmt-ignore
  const membres = base.membres.filter(({ nom }) => nom === 'Béa Cott');
  expect(referents({ ...base, membres, demandes })).toEqual([null, null, null, 'Béa Cott']);
});

test('les charges sont dites même quand il n’y a rien à confier', () => {
  const { membres, suivies, aujourdhui } = exemple();
  const toutes = repartir({ membres, suivies, aujourdhui }).charges;
  expect(toutes.map(({ nom }) => nom)).toEqual(membres.filter(({ actif }) => actif !== false).map(({ nom }) => nom).sort((x, y) => x.localeCompare(y, 'fr'))); // oxfmt-ignore
  const suiviesPar = (nom: string) => suivies.filter(({ referent, ouverte }) => referent === nom && ouverte !== false).length; // oxfmt-ignore
  for (const { nom, demandes, dontConfiees } of toutes) expect([demandes, dontConfiees]).toEqual([suiviesPar(nom), 0]);
  expect(suivies.length).toBeGreaterThan(0);
});

test('un fichier écrit par le Bloc-notes de Windows se lit', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'repartir-'));
  const fichier = join(dossier, 'instance.json');
  writeFileSync(fichier, `\uFEFF${readFileSync(EXEMPLE, 'utf8')}`);
  const { stdout, stderr, status } = lancer('--instance', fichier);
  rmSync(dossier, { recursive: true });
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('2018-P1-004 → Max Odet');
});

describe('docs/repartir.md', () => {
  const page = textOf('docs/repartir.md');
  test('nomme chaque règle et chaque poids, avec sa valeur', () => {
    const regles = [...page.matchAll(/^\| `(\w+)` +\| Elle|^\| `(\w+)` +\|/gm)].map(([, a, b]) => a ?? b);
    expect(regles).toEqual(expect.arrayContaining([...CLES_DES_REGLES]));
    for (const [cle, valeur] of Object.entries(POIDS).filter(([poids]) => poids !== 'charge'))
      expect(page.replace(/(\d) (\d{3})/g, '$1$2')).toMatch(new RegExp(`^\\| \`${cle}\` +\\| ${valeur} +\\|`, 'm'));
    expect(page).toContain(`\`charge\` (${POIDS.charge})`);
  });
  test('cite des fichiers qui sont là', () => {
    for (const [, lien] of page.matchAll(/\]\(\.\.\/([^)]+)\)/g)) expect(textOf(join(lien!)).length).toBeGreaterThan(0);
  });
});
