// Le panneau « Réunion » comme sa page l’appelle : les points dans l’ordre, l’ordre et les minutes d’une personne écrits
// dans Demandes, suivis par l’ordre du jour ; un arrêt n’importe où, puis le même clic, mènent à la même fin.
import { readTab } from '../../local/demo/readTab';
import { sortArea } from '../../local/services/spreadsheet/structure';
import type { Workspace } from '../../local/workspace';
import type { RangementMessage, ResultatDeSeanceMessage, Seance } from '../../src/sidebars/contract';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { classeur, colonne, feuille } from '../support/mains';
import { corriger, demande, demandes, erreurs, journal, manquements, unPole } from '../support/unPole';
import { remplirReleve } from '../support/releve';

const SOIR = '2018-10-09T18:00';
const CLE = '2018-P1-A';

function appeler(pole: Workspace, fonction: string, arg: unknown): ResultatDeSeanceMessage {
  const { handler, value, message } = pole.runFromPage(fonction, [arg]);
  if (handler !== 'success') throw new Error(message);
  return JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ')) as ResultatDeSeanceMessage;
}

const lire = (pole: Workspace): Seance => appeler(pole, 'sidebarReunion', '').seance!;
const numerosDe = (seance: Seance): string[] => seance.points.map(({ numero }) => numero);

/** As the page sends it: the points in this order, with what the panel had shown. */
function rangement({ cle, points }: Seance, numeros: readonly string[], minutes: Record<string, number> = {}): RangementMessage {
  const parNumero = new Map(points.map((point) => [point.numero, point]));
  return {
    reunion: cle,
    points: numeros.map((numero) => ({ vue: parNumero.get(numero)!.place, minutes: minutes[numero] ?? parNumero.get(numero)!.minutes })),
  };
} // oxfmt-ignore

const ranger = (pole: Workspace, message: unknown): ResultatDeSeanceMessage =>
  appeler(pole, 'sidebarRangerReunion', message);
const places = (pole: Workspace): Record<string, string> =>
  Object.fromEntries(demandes(pole).map((une) => [une['Numéro']!, `${une['Ordre']}/${une['Minutes']}`]));

function trierLesDemandes(pole: Workspace): void {
  const sheet = feuille(pole, 'Demandes');
  const area = { row: 2, column: 1, numRows: sheet.cells.length - 1, numColumns: sheet.maxColumns };
  sortArea(classeur(pole), sheet, area, [{ column: colonne(pole, 'Demandes', 'École'), ascending: false }], pole.clock.now); // oxfmt-ignore
}

describe('les points de la prochaine réunion', () => {
  it('sont ceux de l’ordre du jour, avec leur école, qui les suit et leurs minutes', () => {
    const pole = unPole(SOIR);
    const seance = lire(pole);
    expect(seance).toMatchObject({ cle: CLE, duree: 180, minutesParSituation: 20, avis: '' });
    expect(seance.titre).toMatch(/^mardi 16 octobre 2018 à 9 h/);
    const inscrites = demandes(pole).filter((une) => une['Réunion'] === CLE && !/Close|Retirée|Réorientée|Effacée/.test(une['Statut']!)); // oxfmt-ignore
    expect(numerosDe(seance).sort()).toEqual(inscrites.map((une) => une['Numéro']).sort());
    expect(seance.points.length).toBeGreaterThan(4);
    expect(seance.propose).toEqual(numerosDe(lire(pole)));
    for (const { numero, titre, minutes } of seance.points) {
      expect(titre).toContain(demande(pole, numero)['École']);
      expect(minutes).toBe(20);
    }
  });

  it('une autre réunion à venir se choisit ; une réunion passée ou inconnue a sa phrase', () => {
    const pole = unPole(SOIR);
    const autre = lire(pole).reunions[1]!;
    expect(appeler(pole, 'sidebarReunion', autre.cle).seance!.cle).toBe(autre.cle);
    expect(appeler(pole, 'sidebarReunion', 'P9')).toMatchObject({ reussi: false, phrase: expect.stringContaining('P9') }); // oxfmt-ignore
    expect(appeler(pole, 'sidebarReunion', 12).seance!.cle).toBe(CLE);
  });
});

describe('une personne range', () => {
  it('son ordre et ses minutes s’écrivent dans Demandes, survivent à un tri, et l’ordre du jour les suit', () => {
    const pole = unPole(SOIR);
    const seance = lire(pole);
    const voulu = [...numerosDe(seance)].reverse();
    const resultat = ranger(pole, rangement(seance, voulu, { [voulu[0]!]: 45 }));
    expect(resultat.reussi).toBe(true);
    expect(numerosDe(resultat.seance!)).toEqual(voulu);
    voulu.forEach((numero, rang) => expect(places(pole)[numero]).toBe(`${rang + 1}/${rang === 0 ? 45 : ''}`));
    expect(journal(pole, 'reunion_rangee')).toEqual([`${CLE} ${voulu.length} points changés`]);
    trierLesDemandes(pole);
    expect(numerosDe(lire(pole))).toEqual(voulu);
    pole.advanceTo('2018-10-11T12:00');
    const doc = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Ordre du jour du'))!;
    const texte = JSON.stringify(doc).replace(/[\u00a0\u202f]/g, ' ');
    const titres = voulu.map((numero) => texte.indexOf(`${numero} – `));
    expect(titres.every((place) => place > 0)).toBe(true);
    expect(titres).toEqual([...titres].sort((a, b) => a - b));
    expect(texte).toMatch(new RegExp(`${voulu[0]} – [^"]* – 9 h \\(45 min\\)`));
    expect(texte).toMatch(new RegExp(`${voulu[1]} – [^"]* – 9 h 45 \\(20 min\\)`));
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('revenir à l’ordre du pôle et aux minutes ordinaires vide les cellules', () => {
    const pole = unPole(SOIR);
    const avant = places(pole);
    const { propose } = lire(pole);
    ranger(pole, rangement(lire(pole), [...propose].reverse(), { [propose[0]!]: 45 }));
    expect(places(pole)).not.toEqual(avant);
    ranger(pole, rangement(lire(pole), propose, { [propose[0]!]: 20 }));
    expect(places(pole)).toEqual(avant);
  });

  it('une place tapée à la main est sa place, les autres autour ; ce qui n’est pas un nombre est dit et ne change rien', () => {
    const pole = unPole(SOIR);
    const { propose } = lire(pole);
    const dernier = propose.at(-1)!;
    corriger(pole, dernier, 'Ordre', 2);
    const sans = propose.filter((numero) => numero !== dernier);
    expect(numerosDe(lire(pole))).toEqual([sans[0], dernier, ...sans.slice(1)]);
    corriger(pole, dernier, 'Ordre', 'en premier');
    expect(numerosDe(lire(pole))).toEqual(propose);
    expect(demande(pole, dernier)['Ordre']).toBe('en premier');
  });

  it('la liste arrêtée, un ordre changé fait une version de plus, une seule', () => {
    const pole = unPole('2018-10-11T12:00');
    const seance = lire(pole);
    expect(seance.avis).toContain('La liste est arrêtée');
    expect(ranger(pole, rangement(seance, [...numerosDe(seance)].reverse())).reussi).toBe(true);
    pole.advanceTo('2018-10-15T12:00');
    expect(journal(pole, 'liste_changee')).toEqual([`${CLE} version 2`]);
    expect(erreurs(pole)).toEqual([]);
  });

  it('reportée à la réunion suivante, une demande n’y garde pas sa place', () => {
    const pole = unPole(SOIR);
    const seance = lire(pole);
    ranger(pole, rangement(seance, [...numerosDe(seance)].reverse()));
    pole.advanceTo('2018-10-16T12:00');
    // One decision is typed: what has none is carried over.
    remplirReleve(pole, { [numerosDe(seance)[0]!]: ['Appeler la directrice', 'Jeanne Orsel', '12/11'] });
    pole.advanceTo('2018-11-20T12:00');
    const reportees = journal(pole, 'demande_reportee').map((texte) => texte.split(' ')[0]!);
    expect(reportees.length).toBeGreaterThan(0);
    for (const numero of reportees) expect({ numero, place: places(pole)[numero] }).toEqual({ numero, place: '/' });
  });

  it.each<[string, (seance: Seance) => unknown, RegExp]>([
    ['un point en moins', (seance) => rangement(seance, numerosDe(seance).slice(1)), /ont changé depuis/],
    ['un point en double', (seance) => rangement(seance, [numerosDe(seance)[0]!, ...numerosDe(seance)]), /ont changé depuis/],
    ['une réunion passée', (seance) => ({ ...rangement(seance, numerosDe(seance)), reunion: '2018-P0-A' }), /n’est plus à venir/],
    ['des minutes négatives', (seance) => rangement(seance, numerosDe(seance), { [numerosDe(seance)[0]!]: -5 }), /n’est plus à venir/],
    ['une demi-minute', (seance) => rangement(seance, numerosDe(seance), { [numerosDe(seance)[0]!]: 0.5 }), /n’est plus à venir/],
    ['autre chose', () => 'bonjour', /n’est plus à venir/],
    ['rien', () => null, /n’est plus à venir/],
  ])('%s : refusé avec une phrase, rien n’est écrit', (_, message, phrase) => {
    const pole = unPole(SOIR);
    const avant = JSON.stringify(demandes(pole));
    expect(ranger(pole, message(lire(pole)))).toMatchObject({ reussi: false, phrase: expect.stringMatching(phrase) });
    expect(JSON.stringify(demandes(pole))).toBe(avant);
  }); // oxfmt-ignore

  it('une place changée dans la feuille entre-temps n’est pas écrasée', () => {
    const pole = unPole(SOIR);
    const seance = lire(pole);
    corriger(pole, numerosDe(seance)[2]!, 'Minutes', 60);
    const resultat = ranger(pole, rangement(seance, [...numerosDe(seance)].reverse()));
    expect(resultat).toMatchObject({ reussi: false, phrase: expect.stringContaining('ont changé depuis') });
    expect(demande(pole, numerosDe(seance)[2]!)).toMatchObject({ Ordre: '', Minutes: '60' });
    expect(resultat.seance!.points.find(({ numero }) => numero === numerosDe(seance)[2])!.minutes).toBe(60);
  });
});

it('un arrêt à n’importe quel appel, puis le même clic : l’ordre voulu, en entier', () => {
  const depart = unPole(SOIR);
  const seance = lire(depart);
  const voulu = [...numerosDe(seance)].reverse();
  const message = rangement(seance, voulu, { [voulu[1]!]: 5 });
  const temoin = depart.fork();
  ranger(temoin, message);
  const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
  expect(pointsDArret(temoin.runs.at(-1)!).length).toBeGreaterThan(15);
  for (const n of points) {
    const pole = depart.fork();
    pole.faults.killAfter = n;
    expect(() => ranger(pole, message)).toThrow();
    expect({ n, tue: pole.runs.at(-1)!.killed }).toEqual({ n, tue: true });
    expect(ranger(pole, message).reussi).toBe(true);
    expect({ n, places: places(pole) }).toEqual({ n, places: places(temoin) });
    expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
  }
}, 120_000);

it('une ligne par demande dans Demandes, dans l’ordre où elles sont venues : ranger n’en déplace aucune', () => {
  const pole = unPole(SOIR);
  const avant = readTab(pole, 'Demandes').rows.map((une) => une['Numéro']);
  const seance = lire(pole);
  ranger(pole, rangement(seance, [...numerosDe(seance)].reverse()));
  expect(readTab(pole, 'Demandes').rows.map((une) => une['Numéro'])).toEqual(avant);
});
