// La veille et le jour d’une réunion, ce qui change après la première ronde se dit à la suivante : demain serait trop tard.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { courriers, erreurs, manquements, unPole } from '../support/unPole';
import { arretsDistincts } from '../support/arretsDistincts';

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const CELLULE = '2018-P1-A';

function ecrire(pole: Workspace, titre: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Réunions');
  pole.edit('Réunions', `${columns[titre]}${rows.findIndex((ligne) => ligne['Réunion'] === CELLULE) + 2}`, valeur);
}

function dits(pole: Workspace, depuis: number): Workspace['mails'] {
  return pole.mails
    .slice(depuis)
    .filter(({ subject }) => /^Pôle ressources – (convocation du|annulée)/.test(lu(subject)));
}

function toutVaBien(pole: Workspace): void {
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}

const appeles = dits(unPole('2018-10-15T08:30'), 0).flatMap(({ to }) => to).sort(); // oxfmt-ignore

test('la veille, le lieu changé à 10 h se dit à 11 h à tous ceux qui sont appelés, une fois', () => {
  const pole = unPole('2018-10-15T10:00');
  const avant = pole.mails.length;
  ecrire(pole, 'Lieu', 'Mairie du plateau');
  pole.advanceTo('2018-10-15T11:59');
  expect(appeles.length).toBeGreaterThan(5);
  expect(dits(pole, avant).flatMap(({ to }) => to).sort()).toEqual(appeles); // oxfmt-ignore
  for (const { body } of dits(pole, avant)) {
    expect(lu(body)).toContain('Le lieu a changé : ce message remplace le précédent.');
    expect(lu(body)).toContain('Lieu : Mairie du plateau.');
  }
  pole.advanceTo('2018-10-16T16:30');
  expect(dits(pole, avant).length).toBe(appeles.length);
  toutVaBien(pole);
});

test('le jour même, l’heure repoussée ou l’annulation se disent à la ronde de 11 h', () => {
  const pole = unPole('2018-10-16T08:30');
  const avant = pole.mails.length;
  const annulee = pole.fork();
  ecrire(pole, 'Heure', '14:00');
  pole.advanceTo('2018-10-16T11:59');
  expect(dits(pole, avant).flatMap(({ to }) => to).sort()).toEqual(appeles); // oxfmt-ignore
  expect(lu(dits(pole, avant)[0]!.body)).toMatch(/L’heure a changé[^]*à 14 h\./);
  toutVaBien(pole);
  ecrire(annulee, 'Heure', '14:00');
  ecrire(annulee, 'Statut', 'Annulée');
  annulee.advanceTo('2018-10-16T11:59');
  const partis = dits(annulee, avant).filter(({ attachments }) => attachments.length > 0);
  expect(partis.flatMap(({ to }) => to).sort()).toEqual(appeles); // oxfmt-ignore
  // As they know it, not as it was to be.
  expect(lu(partis[0]!.body)).toContain('du mardi 16 octobre 2018 à 9 h est annulée.');
  toutVaBien(annulee);
});

test('une réunion repoussée à la semaine suivante, de même', () => {
  const pole = unPole('2018-10-16T08:30');
  const avant = pole.mails.length;
  ecrire(pole, 'Date', '18/10/2018');
  pole.advanceTo('2018-10-16T11:59');
  expect(dits(pole, avant).flatMap(({ to }) => to).sort()).toEqual(appeles); // oxfmt-ignore
  expect(lu(dits(pole, avant)[0]!.body)).toContain('La date a changé');
  toutVaBien(pole);
});

test('une fois commencée, plus rien ne se dit', () => {
  const pole = unPole('2018-10-16T12:00');
  const avant = pole.mails.length;
  ecrire(pole, 'Lieu', 'Mairie du plateau');
  pole.advanceTo('2018-10-17T06:00');
  expect(dits(pole, avant)).toEqual([]);
  toutVaBien(pole);
});

test('à chaque arrêt possible de cette ronde, chacun l’apprend et personne deux fois', () => {
  const pret = unPole('2018-10-15T10:50');
  const avant = pret.mails.length;
  ecrire(pret, 'Lieu', 'Mairie du plateau');
  const temoin = pret.fork();
  const debut = temoin.runs.length;
  const agir = (pole: Workspace): void => pole.advanceTo('2018-10-15T11:59');
  agir(temoin);
  const run = temoin.runs.slice(debut).find(({ handler }) => handler === 'ronde11h')!;
  let vus = 0;
  for (const { n, perdre, pole } of arretsDistincts({ depart: () => pret, agir, handler: 'ronde11h', pas: 6 }, run)) {
    pole.advanceTo('2018-10-16T08:30');
    const partis = dits(pole, avant).flatMap(({ to }) => to);
    const lignes = courriers(pole).filter(({ Clé: cle }) => /^convocation\|.*\|2$/.test(cle!));
    const douteux = lignes.filter(({ Statut: statut }) => statut === 'Incertain').length;
    const fin = { doubles: partis.length - new Set(partis).size, dits: partis.length + douteux >= appeles.length, douteux: douteux <= 1, manquements: manquements(pole) }; // oxfmt-ignore
    expect({ n, perdre, ...fin }).toEqual({ n, perdre, doubles: 0, dits: true, douteux: true, manquements: [] });
    vus += 1;
  }
  expect(vus).toBeGreaterThan(5);
}, 300_000);
