// Chaque profil, de l’installation à la liste de la réunion : une demande par cas, dans le registre avec ses champs.
import { readTab } from '../../local/demo/readTab';
import { sceneOf } from '../../local/demo/scenes';
import { BUNDLE, install, must, PRODUCT } from '../../local/demo/story';
import { formPages, type ElementView } from '../../local/services/forms/pages';
import type { SubmittedAnswers } from '../../local/services/forms/submission';
import { createSpreadsheet } from '../../local/model/spreadsheet';
import { Workspace } from '../../local/workspace';
import { demande, demandes, erreurs, formulaireDe, manquements } from '../support/unPole';

const installes = new Map<string, Workspace>();

function unPoleDe(profil: string): Workspace {
  let pole = installes.get(profil);
  if (!pole) {
    pole = Workspace.open(undefined, { start: '2018-09-03T08:00', account: 'pole@circo.example.org' });
    pole.loadScript(BUNDLE, createSpreadsheet(pole, 'Registre').id, PRODUCT);
    install(pole, { ...sceneOf(), profil });
    pole.advanceTo('2018-09-10T10:00');
    installes.set(profil, pole);
  }
  return pole.fork();
}

const normal = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');

/** Fills every page on the way; `choisies` gives the choice of some questions, by their title. */
function remplir(pole: Workspace, choisies: Record<string, string>): SubmittedAnswers {
  const { pages } = formPages(pole, formulaireDe(pole));
  const reponses: SubmittedAnswers = {};
  for (let rang: number | 'SUBMIT' = 0; rang !== 'SUBMIT';) {
    const page: (typeof pages)[number] = pages[rang]!;
    let suite = page.next;
    for (const element of page.elements.filter(({ type }) => type !== 'SECTION_HEADER')) {
      const reponse = reponseA(element, choisies[normal(element.title)]);
      reponses[`#${element.id}`] = reponse;
      suite = element.choices.find(({ value, next }) => value === reponse && next !== undefined)?.next ?? suite;
    }
    rang = suite;
  }
  return reponses;
}

function reponseA({ type, choices, validation, title }: ElementView, choisie: string | undefined): string | string[] {
  const choix = choices.find(({ value }) => normal(value) === choisie)?.value ?? choices[0]?.value;
  if (type === 'CHECKBOX') return choices.slice(0, 2).map(({ value }) => value);
  if (choix !== undefined) return choix;
  if (type === 'DATE') return '2018-09-06';
  if (validation?.rule === 'requireTextIsEmail') return 'tilleuls@ecoles.example.org';
  return /Code/.test(title) ? `Cèdre ${title.length}` : `Réponse à ${normal(title)}`.slice(0, 40);
}

const CIBLES = [
  'Un élève',
  'Un groupe d’élèves',
  'Une classe',
  'Un enseignant',
  'Un groupe d’enseignants',
  'Toute l’équipe',
  'L’école',
];
const PROFILS: [string, { cibles: string[]; statut: RegExp; reunion: string; champs: string[] }][] = [
  ['grenoble-4', { cibles: CIBLES, statut: /Affectée|À trier/, reunion: '2018-P1-A', champs: ['Plans en cours', 'Accord de la famille'] }],
  ['ecully', { cibles: CIBLES, statut: /Affectée|À trier/, reunion: '2018-P1-A', champs: ['Facteurs', 'Plans en cours', 'Déjà saisis'] }],
  ['rouen-nord', { cibles: CIBLES, statut: /En analyse|À trier/, reunion: '2018-P1-A', champs: ['Aide souhaitée', 'Plans en cours'] }],
  ['collaboratif', { cibles: [...CIBLES, 'Des parents, pour un dialogue avec l’école'], statut: /Affectée|À trier/, reunion: '2018-P1-A', champs: ['Nature', 'Plans en cours'] }],
]; // oxfmt-ignore

describe.each(PROFILS)('%s', (profil, { cibles, statut, reunion, champs }) => {
  it('est installé : ses onglets sont remplis, et son organisation n’est plus demandée', () => {
    const pole = unPoleDe(profil);
    for (const onglet of ['Motifs', 'Questions', 'Réunions', 'Calendrier'])
      expect(readTab(pole, onglet).rows.length).toBeGreaterThan(3);
    const panneaux = () => pole.ui.shown.filter(({ kind }) => kind === 'sidebar').length;
    const avant = [panneaux(), JSON.stringify(readTab(pole, 'Motifs')), JSON.stringify(readTab(pole, 'Questions'))];
    must(pole.call('menuInstaller'));
    expect([panneaux(), JSON.stringify(readTab(pole, 'Motifs')), JSON.stringify(readTab(pole, 'Questions'))]).toEqual(avant);
    expect(JSON.stringify(pole.state.properties)).not.toContain(`"profilEnCours\\":\\"${profil}`);
  }); // oxfmt-ignore

  it('reçoit une demande par public, chacune avec ses champs, jamais perdue', () => {
    const pole = unPoleDe(profil);
    cibles.forEach((cible, rang) => {
      pole.submitForm(formulaireDe(pole), remplir(pole, { 'Pour qui demandez-vous une aide ?': cible }));
      const recue = demandes(pole)[rang]!;
      expect(recue['Statut']).toMatch(statut);
      expect(recue).toMatchObject({ Réunion: reunion, 'Ce qui se passe': expect.stringMatching(/^Réponse à/) as string });
      const adultes = CIBLES.indexOf(cible) >= 3;
      expect(recue['Code'] === '').toBe(adultes);
      expect(recue['Famille informée']).toBe(adultes ? '' : 'Oui');
      expect(recue['Pour qui']).toBe(cible.startsWith('Des parents') ? 'Des parents d’élève' : cible);
      if (adultes) expect(normal(recue['Précisions']!)).toContain('Qui est concerné ? : Réponse');
    });
    const premiere = demande(pole, '2018-P1-001');
    for (const champ of champs) expect(premiere[champ]).not.toBe('');
    expect(premiere['Précisions']).toContain('06/09/2018');
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('un danger est urgent, et « Autre situation » va à une personne', () => {
    const pole = unPoleDe(profil);
    pole.submitForm(formulaireDe(pole), remplir(pole, { 'Êtes-vous dans l’une de ces situations ?': 'Oui' }));
    expect(demandes(pole)[0]!['Urgente']).toBe('oui');
    const motif = readTab(pole, 'Questions').rows.find((ligne) => ligne['Clé'] === 'motif')!['Question']!;
    pole.submitForm(formulaireDe(pole), remplir(pole, { [motif]: 'Autre situation' }));
    expect(demandes(pole)[1]!['Statut']).toBe('À trier');
    expect(erreurs(pole)).toEqual([]);
  });
});

it('à Rouen Nord, la liste de l’équipe restreinte se fait sans date limite ni rappel, et la suivante prend la suite', () => {
  const pole = unPoleDe('rouen-nord');
  pole.submitForm(formulaireDe(pole), remplir(pole, {}));
  const [premiere, seconde] = readTab(pole, 'Réunions').rows;
  expect(premiere).toMatchObject({ Genre: 'Équipe restreinte du pôle ressources', 'Date limite': '' });
  const jour = premiere!['Date']!.split('/').reverse().join('-');
  pole.advanceTo(`${jour}T08:00`);
  expect(readTab(pole, 'Réunions').rows[0]!['Statut']).toBe('Liste arrêtée');
  expect(Object.values(pole.state.documents).filter(({ name }) => name.startsWith('Ordre du jour'))).toHaveLength(1);
  pole.submitForm(formulaireDe(pole), remplir(pole, { 'Code de l’élève': 'Hêtre 2' }));
  expect(demandes(pole)[1]!['Réunion']).toBe(seconde!['Réunion']);
  expect(pole.mails.filter(({ subject }) => /attendues jusqu|prochaine réunion/.test(subject))).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it('à Écully, une plénière ne reçoit aucune demande et convoque aussi les partenaires', () => {
  const pole = unPoleDe('ecully');
  const reunions = readTab(pole, 'Réunions').rows;
  const plenieres = reunions.filter((ligne) => ligne['Étudie les demandes'] === 'non');
  expect([reunions.length, plenieres.length]).toEqual([8, 2]);
  pole.submitForm(formulaireDe(pole), remplir(pole, {}));
  expect(plenieres.map((ligne) => ligne['Réunion'])).not.toContain(demandes(pole)[0]!['Réunion']);
  expect(pole.mails.filter(({ subject }) => subject.includes('plénière')).map(({ to }) => to[0])).toContain('k.esteve@ditep.example');
}); // oxfmt-ignore
