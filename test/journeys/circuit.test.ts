// The circuit of a pôle whose équipe restreinte reads first, as lines of the Suivi: the machine writes and dates the steps
// it sees, people write what is answered, and what is late is chased.
import { readTab } from '../../local/demo/readTab';
import { openStory } from '../../local/demo/story';
import type { Workspace } from '../../local/workspace';
import { SUITES } from '../../src/catalogue/suites';
import { accueil, corriger, ecrireMembre, erreurs, journal, manquements } from '../support/unPole';
import { lu } from '../support/laSuite';

let depart: Workspace | undefined;

/** Rouen Nord, with its first demandes, some days before an équipe restreinte. */
function rouen(): Workspace {
  if (!depart) {
    const story = openStory(undefined, undefined, 'rouen-nord');
    story.advanceTo(DEPART);
    depart = story.workspace;
  }
  return depart.fork();
}

const DEPART = '2026-09-18T12:00';
const JOUR_MS = 86_400_000;

const suivi = (pole: Workspace, numero: string) =>
  readTab(pole, 'Suivi').rows.filter((ligne) => ligne['Demande'] === numero);
const ligne = (pole: Workspace, numero: string, genre: keyof typeof SUITES) =>
  suivi(pole, numero).find((une) => lu(une['Action ou décision']!) === SUITES[genre]!.libelle);
const enAnalyse = (pole: Workspace) =>
  readTab(pole, 'Demandes').rows.filter((une) => une['Statut'] === 'En analyse' && une['Référent·e']);

/** The next morning of a school day. */
function lendemain(pole: Workspace): void {
  const date = new Date(pole.clock.now + JOUR_MS);
  while (date.getDay() % 6 === 0) date.setDate(date.getDate() + 1);
  date.setHours(8, 0, 0, 0);
  pole.advanceTo(date.getTime());
}

function repondre(pole: Workspace, numero: string, referent: string, effet: 'accepter' | 'rendre'): void {
  const message = { numero, referent, effet, texte: '' };
  expect(pole.runFromPage('sidebarRepondrePourReferent', [message]).value).toMatchObject({ reussi: true });
}

it('sans date limite, Accueil le dit au lieu de laisser la case vide', () => {
  expect(accueil(rouen(), 'Date limite des demandes')).toEqual(['aucune']);
});

it('de l’équipe restreinte au premier contact, chaque étape a sa personne, sa date et son issue', () => {
  const pole = rouen();
  const [demande] = enAnalyse(pole);
  const numero = demande!['Numéro']!;
  const referent = demande!['Référent·e']!;
  expect(ligne(pole, numero, 'premiere_analyse')).toMatchObject({
    Intention: 'Analyse',
    Qui: 'Équipe restreinte',
    'Pour le': expect.stringMatching(/^\d\d\/\d\d\/2026$/),
    'Fait le': '',
  });

  corriger(pole, numero, 'Statut', 'Affectée');
  lendemain(pole);
  expect(ligne(pole, numero, 'premiere_analyse')).toMatchObject({
    'Fait le': '18/09/2026',
    Suite: `Confiée à ${referent}`,
  });
  expect(ligne(pole, numero, 'sollicitation')).toMatchObject({
    Intention: 'Analyse',
    Qui: referent,
    'Pour le': '24/09/2026',
    'Fait le': '',
  });

  repondre(pole, numero, referent, 'accepter');
  lendemain(pole);
  expect(ligne(pole, numero, 'sollicitation')).toMatchObject({ 'Fait le': '21/09/2026', Suite: 'Acceptée' });
  expect(ligne(pole, numero, 'prise_de_contact')).toMatchObject({
    Intention: 'Première',
    Qui: referent,
    'Pour le': '22/09/2026',
    'Fait le': '',
  });

  corriger(pole, numero, 'Statut', 'Première intention');
  lendemain(pole);
  expect(ligne(pole, numero, 'prise_de_contact')).toMatchObject({ 'Fait le': '22/09/2026' });
  expect(suivi(pole, numero)).toHaveLength(3);
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

it('rendue, elle retourne à l’équipe restreinte avec une autre proposition, et la ligne dit ce qu’il en est', () => {
  const pole = rouen();
  const { Numéro: numero, Référent·e: referent } = enAnalyse(pole)[0]! as Record<string, string>;
  corriger(pole, numero!, 'Statut', 'Affectée');
  lendemain(pole);
  repondre(pole, numero!, referent!, 'rendre');
  const apres = readTab(pole, 'Demandes').rows.find((une) => une['Numéro'] === numero)!;
  expect(apres).toMatchObject({ Statut: 'En analyse', 'Rendue par': `${referent}, le 21/09/2026` });
  expect(apres['Référent·e']).not.toBe(referent);
  const avis = [...pole.mails].reverse().find(({ subject }) => lu(subject).includes(`${numero} rendue`))!;
  expect(lu(avis.body)).toContain(`Proposition : ${apres['Référent·e']}. À l’équipe restreinte de décider`);
  expect(
    pole.mails.filter(
      ({ subject, at }) => at > pole.clock.now - JOUR_MS / 2 && lu(subject).includes(`${numero} vous est proposée`),
    ),
  ).toEqual([]);
  lendemain(pole);
  expect(ligne(pole, numero!, 'sollicitation')).toMatchObject({
    Qui: referent,
    'Fait le': '21/09/2026',
    Suite: 'Rendue',
  });
  corriger(pole, numero!, 'Statut', 'Affectée');
  lendemain(pole);
  expect(
    suivi(pole, numero!)
      .filter((une) => une['Action ou décision'] === SUITES['sollicitation']!.libelle)
      .map((une) => une['Qui']),
  ).toEqual([referent, apres['Référent·e']]);
  const proposee = [...pole.mails]
    .reverse()
    .find(({ subject }) => lu(subject).includes(`${numero} vous est proposée`))!;
  expect(lu(proposee.body)).toContain('comme référent·e');
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

it.each([
  ['une absence', 'du 24/09/2026 au 25/09/2026'],
  ['une personne', ''],
])('passée à une autre par %s, la ligne est datée de ce jour, non de celui du statut', (_, absence) => {
  const pole = rouen();
  const { Numéro: numero, Référent·e: referent } = enAnalyse(pole)[0]! as Record<string, string>;
  corriger(pole, numero!, 'Statut', 'Affectée');
  pole.advanceTo('2026-09-23T12:00');
  expect(ligne(pole, numero!, 'sollicitation')).toMatchObject({ Qui: referent, 'Fait le': '' });
  const autre = readTab(pole, 'Membres').rows.find((une) => une['Fonction'] === 'Conseiller pédagogique' && une['Nom'] !== referent)!['Nom']!; // oxfmt-ignore
  if (absence) ecrireMembre(pole, referent!, { Absences: absence, Suppléance: autre });
  pole.advanceTo('2026-09-24T12:00');
  if (!absence) corriger(pole, numero!, 'Référent·e', autre);
  pole.advanceTo('2026-09-25T12:00');
  expect(ligne(pole, numero!, 'sollicitation')).toMatchObject({
    Qui: referent,
    'Fait le': '24/09/2026',
    Suite: 'Confiée à une autre personne',
  });
  expect(erreurs(pole)).toEqual([]);
});

it('ce qu’une personne écrit ou retire n’est ni remplacé, ni remis', () => {
  const pole = rouen();
  const numero = enAnalyse(pole)[0]!['Numéro']!;
  const { rows, columns } = readTab(pole, 'Suivi');
  const rang = rows.findIndex((une) => une['Demande'] === numero) + 2;
  pole.edit('Suivi', `${columns['Fait le']}${rang}`, '17/09/2026');
  pole.edit('Suivi', `${columns['Suite']}${rang}`, 'Vue par téléphone');
  const autre = enAnalyse(pole)[1]!['Numéro']!;
  const place = readTab(pole, 'Suivi').rows.findIndex((une) => une['Demande'] === autre) + 2;
  for (const titre of ['Demande', 'Intention', 'Action ou décision', 'Qui', 'Pour le', 'Repère du suivi'])
    pole.edit('Suivi', `${columns[titre]}${place}`, '');
  corriger(pole, numero, 'Statut', 'Affectée');
  lendemain(pole);
  lendemain(pole);
  expect(ligne(pole, numero, 'premiere_analyse')).toMatchObject({
    'Fait le': '17/09/2026',
    Suite: 'Vue par téléphone',
  });
  expect(suivi(pole, autre)).toEqual([]);
  expect(journal(pole, 'suivi_ajoute').filter((une) => une.startsWith(autre))).toHaveLength(1);
});

it('une action de la liste se complète de son intention et, sans date, se rappelle après son délai', () => {
  const pole = rouen();
  const { Numéro: numero, Référent·e: referent } = enAnalyse(pole)[0]! as Record<string, string>;
  const { rows, columns } = readTab(pole, 'Suivi');
  const rang = rows.length + 2;
  for (const [titre, valeur] of [
    ['Demande', numero],
    ['Action ou décision', 'aide du RASED proposee'],
    ['Qui', referent],
  ] as const)
    pole.edit('Suivi', `${columns[titre]}${rang}`, valeur);
  lendemain(pole);
  expect(readTab(pole, 'Suivi').rows[rang - 2]).toMatchObject({
    Intention: 'Seconde',
    'Pour le': '',
    'Repère du suivi': expect.stringMatching(/^2026-09-21-/),
  });
  pole.advanceTo('2026-11-12T08:00');
  const rappels = pole.mails.filter(
    ({ subject, body }) =>
      /actions? en retard/.test(lu(subject)) && lu(body).includes('seconde intention attendue pour le'),
  );
  expect(rappels.length).toBeGreaterThan(0);
  expect(lu(rappels[0]!.body)).toContain(`${numero}, `);
});
