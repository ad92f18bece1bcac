// A new school year: what is prepared, what goes on, and a run that is killed is simply asked again.
import { instant } from '../../local/clock';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { choisir, derniereLecture, ecrireDans, etatDe, sauter } from '../support/finDAnnee';
import { ordreDuJour, texteDuDocument } from '../support/releve';
import {
  accueil,
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  manquements,
  regler,
  unPole,
} from '../support/unPole';

const PAS = Number(process.env['PAS'] ?? 4);

/** Summer 2026: the demandes of the story, one of them closed. */
function unPoleEnJuillet(quand = '2026-07-08T10:00'): Workspace {
  const pole = unPole('2018-10-17T18:00');
  ecrireDans(pole, '2018-P1-001', 'Statut', 'Close');
  return sauter(pole, quand);
}

let arretee: Workspace | undefined;

/** In the new year: a demande came in September, and the list of the first meeting is closed. */
function uneListeArretee(): Workspace {
  if (!arretee) {
    const pole = unPoleEnJuillet();
    choisir(pole, 'menuNouvelleAnnee', '2026-2027');
    pole.clock.reach(instant('2026-09-10T10:00'));
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Alouette 9' }));
    arretee = sauter(pole, '2026-10-07T10:00');
    arretee.advanceTo('2026-10-08T12:00');
  }
  return arretee.fork();
}

function bilan(pole: Workspace) {
  return {
    demandes: demandes(pole),
    listes: ['Calendrier', 'Réunions', 'Membres', 'Paramètres'].map((nom) => readTab(pole, nom).rows),
    questions: pole.state.forms[formulaireDe(pole)]!.items.map(({ title }) => title),
  };
}

it('montre d’abord ce qui est ouvert, et ne fait rien sur un mot mal tapé', () => {
  const pole = unPoleEnJuillet();
  const avant = etatDe(pole);
  choisir(pole, 'menuNouvelleAnnee', 'oui');
  const question = pole.ui.shown.at(-2)!.content.replace(/\u00a0/g, ' ');
  expect(question).toContain(
    'Encore ouvertes, 10 demandes continueraient en 2026-2027 : 2018-P1-002 à 2018-P1-007, 2018-P1-009 à 2018-P1-012.',
  );
  expect(derniereLecture(pole)).toContain('Rien n’est préparé');
  expect(etatDe(pole)).toBe(avant);
});

it('passe de 2025-2026 à 2026-2027 : réunions proposées, demandes reconduites, membres à confirmer', () => {
  const pole = unPoleEnJuillet();
  expect(choisir(pole, 'menuNouvelleAnnee', '2026-2027').error).toBeUndefined();
  const reunions = readTab(pole, 'Réunions').rows.map((ligne) => `${ligne['Réunion']} ${ligne['Date']}`);
  expect(reunions.filter((ligne) => ligne.startsWith('2026-'))).toHaveLength(5);
  expect(reunions).toContain('2026-P1-A 13/10/2026');
  expect(readTab(pole, 'Calendrier').rows.filter((ligne) => ligne['Année'] === '2026-2027').length).toBeGreaterThan(5);
  expect(demande(pole, '2018-P1-002')).toMatchObject({ 'Suivi reconduit': 'oui', Réunion: '2026-P1-A' });
  expect(demande(pole, '2018-P1-001')).toMatchObject({ 'Suivi reconduit': '', Statut: 'Close' });
  const membres = readTab(pole, 'Membres').rows;
  expect(membres.map((ligne) => ligne['Absences']).filter(Boolean)).toEqual([]);
  expect(new Set(membres.map((ligne) => ligne['À confirmer']))).toEqual(new Set(['oui, pour 2026-2027']));
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

it('Accueil compte les membres à confirmer, jusqu’au dernier ; qui est parti ne compte plus', () => {
  const pole = unPoleEnJuillet();
  const aConfirmer = () => {
    pole.call('menuFaireLaRonde');
    return accueil(pole, 'Membres à confirmer').map((phrase) => Number.parseInt(phrase, 10));
  };
  expect(aConfirmer()).toEqual([]);
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  const { rows, columns } = readTab(pole, 'Membres');
  expect(aConfirmer()).toEqual([rows.length]);
  pole.edit('Membres', `${columns['À confirmer']}2`, '');
  pole.edit('Membres', `${columns['Actif']}3`, 'non');
  expect(aConfirmer()).toEqual([rows.length - 2]);
  for (const ligne of rows.keys()) pole.edit('Membres', `${columns['À confirmer']}${ligne + 2}`, '');
  expect(aConfirmer()).toEqual([]);
});

it('préparée en septembre, ne reconduit que ce qui vient d’avant : une demande de la rentrée rejoint sa réunion, sans plus', () => {
  const pole = unPoleEnJuillet('2026-09-10T10:00');
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Alouette 9' }));
  expect(demande(pole, '2026-P1-001')).toMatchObject({ Réunion: '' });
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  expect(pole.ui.shown.at(-2)!.content).not.toContain('2026-P1-001');
  expect(demande(pole, '2026-P1-001')).toMatchObject({ 'Suivi reconduit': '', Réunion: '2026-P1-A' });
  expect(demande(pole, '2018-P1-002')).toMatchObject({ 'Suivi reconduit': 'oui', Réunion: '2026-P1-A' });
});

it('close dans la nouvelle année puis effacée avec l’ancienne, une demande sort aussi du nouvel ordre du jour', () => {
  const rentree = uneListeArretee();
  const texte = (): string => texteDuDocument(ordreDuJour(rentree, '2026-P1-A'));
  const { 'Ce qui se passe': recit = '' } = demande(rentree, '2018-P1-003');
  const debut = recit.slice(0, 40).replace(/[\u00a0\u202f]/g, ' ');
  expect(debut.length).toBeGreaterThan(20);
  expect(texte()).toContain(debut);
  for (const [titre, valeur] of [['Statut', 'Close'], ['Suivi reconduit', '']] as const) ecrireDans(rentree, '2018-P1-003', titre, valeur); // oxfmt-ignore
  expect(choisir(rentree, 'menuEffacerLAnnee', '2025-2026').error).toBeUndefined();
  expect(demandes(rentree).map((ligne) => ligne['Numéro'])).not.toContain('2018-P1-003');
  for (const parti of ['2018-P1-003', debut]) expect(texte()).not.toContain(parti);
  expect(texte()).toContain('code Alouette 9');
  expect(texte()).toContain('Des passages ont été effacés le 8 octobre 2026.');
  expect(manquements(rentree)).toEqual([]);
});

it('préparée en mai, ne marque « Suivi reconduit » que ce qui vient d’une année finie : juin peut encore clore le reste', () => {
  const pole = unPoleEnJuillet('2026-05-20T10:00');
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Alouette 9' }));
  const numero = demandes(pole).at(-1)!['Numéro']!;
  expect(numero).toMatch(/^2025-/);
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  expect(pole.ui.shown.at(-2)!.content).toContain(numero);
  expect(demande(pole, numero)).toMatchObject({ 'Suivi reconduit': '' });
  expect(demande(pole, '2018-P1-002')).toMatchObject({ 'Suivi reconduit': 'oui' });
});

it('quand le pôle garde ses demandes un an de plus, la fin d’année laisse aussi leurs ordres du jour', () => {
  const rentree = uneListeArretee();
  regler(rentree, 'conservation_annees', '1');
  ecrireDans(rentree, '2026-P1-001', 'Statut', 'Close');
  const ete = sauter(rentree, '2027-08-20T10:00');
  expect(choisir(ete, 'menuEffacerLAnnee', '2026-2027').error).toBeUndefined();
  expect(demandes(ete).map((ligne) => ligne['Numéro'])).toEqual(['2026-P1-001']);
  expect(texteDuDocument(ordreDuJour(ete, '2026-P1-A'))).toContain('code Alouette 9');
  expect(texteDuDocument(ordreDuJour(ete, '2026-P1-A'))).not.toContain('2018-P1-003');
});

it('demandée une seconde fois, ne propose rien en double et ne défait pas une confirmation', () => {
  const pole = unPoleEnJuillet();
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  const { columns } = readTab(pole, 'Membres');
  pole.edit('Membres', `${columns['À confirmer']}2`, '');
  const avant = bilan(pole);
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  expect(bilan(pole)).toEqual(avant);
});

it('une absence à venir et une ligne illisible restent', () => {
  const pole = unPoleEnJuillet();
  const { columns } = readTab(pole, 'Membres');
  pole.edit(
    'Membres',
    `${columns['Absences']}2`,
    'du 01/03/2026 au 15/03/2026\ndu 05/10/2026 au 09/10/2026\nà préciser',
  );
  choisir(pole, 'menuNouvelleAnnee', '2026-2027');
  expect(readTab(pole, 'Membres').rows[0]!['Absences']).toBe('du 05/10/2026 au 09/10/2026\nà préciser');
});

it('après 2018-2019, dit que l’année manque et n’invente aucune date', () => {
  const pole = unPoleEnJuillet('2019-07-10T10:00');
  choisir(pole, 'menuNouvelleAnnee', '2019-2020');
  expect(derniereLecture(pole).replace(/\u00a0/g, ' ')).toContain('Le calendrier scolaire 2019-2020 n’est pas livré');
  expect(readTab(pole, 'Calendrier').rows.filter((ligne) => ligne['Année'] === '2019-2020')).toEqual([]);
  expect(readTab(pole, 'Réunions').rows.filter((ligne) => ligne['Réunion']!.startsWith('2019-'))).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it('tuée n’importe où et demandée de nouveau, finit pareil', () => {
  const temoin = unPoleEnJuillet();
  const run = choisir(temoin, 'menuNouvelleAnnee', '2026-2027');
  const attendu = bilan(temoin);
  const points = pointsQuiLaissent(run);
  expect(pointsDArret(run).length).toBeGreaterThan(50);
  for (const n of points.filter((_, rang) => rang % PAS === 0)) {
    const pole = unPoleEnJuillet();
    pole.faults.killAfter = n;
    expect({ n, tuee: choisir(pole, 'menuNouvelleAnnee', '2026-2027').killed }).toEqual({ n, tuee: true });
    choisir(pole, 'menuNouvelleAnnee', '2026-2027');
    expect({ n, ...bilan(pole) }).toEqual({ n, ...attendu });
  }
}, 300_000);
