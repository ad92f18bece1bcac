// La cellule Statut : elle propose ce qui est permis, remet ce qui ne l’est pas, et ne perd pas ce qu’on y a écrit.
import { parseA1 } from '../../local/services/spreadsheet/area';
import { userEdit, userSort } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { lireStatut, STATUTS, suivants } from '../../src/domain/demande/statut';
import { pointsQuiLaissent } from '../support/arretsDistincts';
import {
  accueil, caseDe, corriger, demande, demandes, desReponses, erreurs, formulaireDe, journal, manquements, unPole,
} from '../support/unPole'; // oxfmt-ignore
import { classeur, feuille } from '../support/mains';

const NUIT = '2018-10-10T23:00';
const UNE = '2018-P1-001';
const AUTRE = '2018-P1-004';

function registre(pole: Workspace) {
  return { classeur: classeur(pole), onglet: feuille(pole, 'Demandes') };
}

/** The choices of the cell Statut, as its list shows them. */
function choix(pole: Workspace, numero: string): string[] {
  const { classeur, onglet } = registre(pole);
  const { row, column } = parseA1(caseDe(pole, numero, 'Statut'), onglet)!.area;
  return classeur.rules[onglet.rules[row - 1]?.[column - 1] ?? 0]!.values[0] as string[];
}

function note(pole: Workspace, numero: string): string {
  const { onglet } = registre(pole);
  const { row, column } = parseA1(caseDe(pole, numero, 'Statut'), onglet)!.area;
  return onglet.notes[row - 1]?.[column - 1] ?? '';
}

/** As a person does when Google loses the trigger. */
function corrigerSansDeclencheur(pole: Workspace, numero: string, titre: string, valeur: unknown): void {
  userEdit(pole, 'Demandes', caseDe(pole, numero, titre), valeur);
}

function attendus(statut: string): string[] {
  const cle = lireStatut(statut)!;
  return [cle, ...suivants(cle, 'personne')].map((suivant) => STATUTS[suivant]);
}

function verifierLesListes(pole: Workspace): void {
  for (const { Numéro, Statut } of demandes(pole))
    expect([Numéro, choix(pole, Numéro!)]).toEqual([Numéro, attendus(Statut!)]);
}

describe('chaque cellule propose son statut et ce qui peut le suivre', () => {
  it('à la réception, après un choix, après le gel, et après un tri', () => {
    const pole = unPole(NUIT);
    verifierLesListes(pole);
    corriger(pole, UNE, 'Statut', 'Première intention');
    expect(choix(pole, UNE)).toEqual(attendus('Première intention'));
    pole.advanceTo('2018-10-11T08:00');
    expect(demande(pole, AUTRE)['Statut']).toBe('Inscrite à l’ordre du jour');
    corriger(pole, '2018-P1-003', 'Statut', 'Close');
    verifierLesListes(pole);
    userSort(pole, 'Demandes', 5);
    pole.advanceTo('2018-10-12T08:00');
    verifierLesListes(pole);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });
});

describe('un changement qui n’est pas permis', () => {
  const REFUSES: [string, string, RegExp][] = [
    ['un statut qui ne peut pas suivre', 'Seconde intention', /« Seconde intention » ne peut pas suivre « Affectée »/],
    ['un texte', 'En attente du médecin', /« En attente du médecin » n’en est pas un.*gardé au Journal/],
    ['un vide', '', /une demande a toujours un statut/],
    ['une formule, texte dans cette colonne', '="Seconde intention"', /« ="Seconde intention" » n’en est pas un/],
  ];

  it.each(REFUSES)('%s : la cellule revient, et dit pourquoi', (_, texte, phrase) => {
    const pole = unPole(NUIT);
    const depuis = demande(pole, UNE)['Statut depuis le'];
    corriger(pole, UNE, 'Statut', texte);
    const { Statut, 'À vérifier': aVerifier, 'Statut depuis le': le } = demande(pole, UNE);
    expect([Statut, le]).toEqual(['Affectée', depuis]);
    expect(aVerifier).toMatch(phrase);
    expect(note(pole, UNE)).toMatch(phrase);
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([`${UNE} Affectée → ${texte}`]);
    expect(journal(pole, 'statut_change', NUIT)).toEqual([]);
    expect(choix(pole, UNE)).toEqual(attendus('Affectée'));
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('ce qu’une personne avait noté sur la cellule reste ; la phrase s’en va au prochain choix permis', () => {
    const pole = unPole(NUIT);
    const { onglet } = registre(pole);
    const { row, column } = parseA1(caseDe(pole, UNE, 'Statut'), onglet)!.area;
    (onglet.notes[row - 1] ??= [])[column - 1] = 'Voir avec Jeanne.';
    corriger(pole, UNE, 'Statut', 'Reçue');
    corriger(pole, UNE, 'Statut', 'peut-être');
    expect(note(pole, UNE).split('\n')).toEqual(['Voir avec Jeanne.', expect.stringContaining('« peut-être »')]);
    pole.call('menuFaireLaRonde');
    const dit = `${UNE} : un statut a été refusé, « À vérifier » dit pourquoi.`;
    expect(accueil(pole, 'À revoir')).toContain(dit);
    corriger(pole, UNE, 'Statut', 'Première intention');
    expect(note(pole, UNE)).toBe('Voir avec Jeanne.');
    expect(demande(pole, UNE)['À vérifier']).not.toContain('Statut refusé');
    pole.call('menuFaireLaRonde');
    expect(accueil(pole, 'À revoir')).not.toContain(dit);
    expect(demande(pole, UNE)['Statut depuis le']).toBe('10/10/2018');
  });

  it('une plage collée est jugée ligne par ligne, le reste de la ligne aussi', () => {
    const pole = unPole(NUIT);
    corriger(pole, '2018-P1-003', 'Statut', [['Première intention'], ['Seconde intention'], ['n’importe quoi']]);
    expect(demandes(pole).slice(2, 5).map(({ Statut }) => Statut)).toEqual(['Première intention', 'Affectée', 'Affectée']); // oxfmt-ignore
    expect(journal(pole, 'statut_change', NUIT)).toEqual(['2018-P1-003 Affectée → Première intention']);
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([
      '2018-P1-004 Affectée → Seconde intention',
      '2018-P1-005 Affectée → n’importe quoi',
    ]);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('nommer un référent là où un texte a pris la place du statut garde le texte au Journal', () => {
    const pole = unPole(NUIT);
    corrigerSansDeclencheur(pole, UNE, 'Statut', 'En attente du médecin');
    corriger(pole, UNE, 'Référent·e', 'Hugo Pralong');
    expect(demande(pole, UNE)).toMatchObject({ Statut: 'Affectée', Référent·e: 'Hugo Pralong' });
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([`${UNE} Affectée → En attente du médecin`]);
  });
});

/** Neither the hidden cell nor the Journal says what statut it had. */
function sansMemoire(): Workspace {
  const pole = unPole(NUIT);
  corrigerSansDeclencheur(pole, UNE, 'Statut noté', '');
  for (const cells of feuille(pole, 'Journal').cells) if (cells[3] === UNE) cells[3] = '';
  return pole;
}

describe('ce que Google n’a pas dit est trouvé à la ronde', () => {
  it('un changement permis est noté « trouvé », daté, et ses effets suivent ; les autres sont remis', () => {
    const pole = unPole(NUIT);
    corrigerSansDeclencheur(pole, UNE, 'Statut', 'Close');
    corrigerSansDeclencheur(pole, AUTRE, 'Statut', 'Reçue');
    pole.advanceTo('2018-10-11T08:00');
    expect(journal(pole, 'statut_trouve', NUIT)).toEqual([`${UNE} Affectée → Close`]);
    expect(demande(pole, UNE)).toMatchObject({ Statut: 'Close', 'Statut depuis le': '11/10/2018' });
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([`${AUTRE} Affectée → Reçue`]);
    // Put right before the list is frozen: it is on it.
    expect(demande(pole, AUTRE)['Statut']).toBe('Inscrite à l’ordre du jour');
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('la colonne cachée changée avec l’autre : le Journal a raison', () => {
    const pole = unPole(NUIT);
    for (const titre of ['Statut', 'Statut noté']) {
      corrigerSansDeclencheur(pole, UNE, titre, 'Seconde intention');
      corrigerSansDeclencheur(pole, AUTRE, titre, 'Première intention');
    }
    pole.advanceTo('2018-10-11T08:00');
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([`${UNE} Affectée → Seconde intention`]);
    expect(journal(pole, 'statut_trouve', NUIT)).toEqual([`${AUTRE} Affectée → Première intention`]);
    expect(manquements(pole)).toEqual([]);
  });

  it('la colonne cachée effacée : on demande au Journal', () => {
    const pole = unPole(NUIT);
    corrigerSansDeclencheur(pole, UNE, 'Statut noté', '');
    corriger(pole, UNE, 'Statut', 'Seconde intention');
    expect(demande(pole, UNE)).toMatchObject({ Statut: 'Affectée', 'Statut noté': 'Affectée' });
  });

  it('la colonne cachée et le Journal muets : ce que Google dit d’avant suffit', () => {
    const pole = sansMemoire();
    corriger(pole, UNE, 'Statut', 'En attente du médecin');
    expect(demande(pole, UNE)).toMatchObject({ Statut: 'Affectée', 'Statut noté': 'Affectée' });
    expect(journal(pole, 'statut_refuse', NUIT)).toEqual([`${UNE} Affectée → En attente du médecin`]);
  });

  it('rien n’est connu d’avant : le texte reste, et Accueil le dit', () => {
    const pole = sansMemoire();
    corrigerSansDeclencheur(pole, UNE, 'Statut', 'En attente du médecin');
    corriger(pole, UNE, 'Référent·e', 'Hugo Pralong');
    pole.advanceTo('2018-10-11T08:00');
    expect(demande(pole, UNE)['Statut']).toBe('En attente du médecin');
    expect(accueil(pole, 'À corriger').filter((phrase) => phrase.includes('En attente du médecin'))).toHaveLength(1);
    expect(erreurs(pole)).toEqual([]);
  });
});

describe('ce qu’un choix entraîne', () => {
  it('une demande rouverte trouve la prochaine réunion ; « Reçue » repart du début et garde son référent', () => {
    const pole = unPole(NUIT);
    corriger(pole, UNE, 'Statut', 'Retirée');
    corriger(pole, AUTRE, 'Statut', 'Close');
    pole.advanceTo('2018-10-18T09:00');
    corriger(pole, UNE, 'Statut', 'Reçue');
    corriger(pole, AUTRE, 'Statut', 'Affectée');
    const { Statut, Référent·e: referent, Réunion } = demande(pole, UNE);
    expect([Statut, referent, Réunion]).toEqual(['Affectée', 'Lila Sanvert', '2018-P2-A']);
    expect(demande(pole, AUTRE)['Réunion']).toBe('2018-P2-A');
    expect(journal(pole, 'statut_change', NUIT).slice(-2)).toEqual([
      `${UNE} Retirée → Reçue`,
      `${AUTRE} Close → Affectée`,
    ]);
    expect(journal(pole, 'statut_pris', NUIT).slice(-1)).toEqual([`${UNE} Reçue → Affectée`]);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('chaque statut que prend le pôle est au Journal', () => {
    const pole = unPole(NUIT);
    pole.submitForm(formulaireDe(pole), desReponses({ 'Motif principal': 'Autre situation', 'Code de l’élève': 'Ormeau 2' })); // oxfmt-ignore
    const lignes = journal(pole, 'statut_pris');
    const premiers = lignes.filter((ligne) => ligne.includes('  → '));
    expect(premiers).toHaveLength(demandes(pole).length);
    // Those of the story which a school has completed or withdrawn took a second one.
    expect(lignes.filter((ligne) => !premiers.includes(ligne))).toEqual([
      '2018-P1-008 Affectée → Retirée',
      '2018-P1-006 À compléter → Affectée',
      '2018-P1-009 À compléter → Affectée',
    ]);
    expect(lignes.slice(-1)).toEqual(['2018-P1-012  → À trier']);
  });
});

describe('un arrêt brutal pendant qu’on remet une cellule', () => {
  const EDITION = 'En attente du médecin';
  const jouer = (tuerApres?: number, perdre = true) => {
    const pole = unPole(NUIT);
    if (tuerApres !== undefined) Object.assign(pole.faults, { killAfter: tuerApres, loseUnflushed: perdre });
    const avant = pole.runs.length;
    corriger(pole, AUTRE, 'Statut', [[EDITION], ['Close']]);
    const run = pole.runs[avant]!;
    pole.call('menuFaireLaRonde');
    return { pole, run };
  };

  it.each([true, false])(
    'à n’importe quel appel (écritures perdues : %s), rien n’est perdu',
    (perdre) => {
      const { run } = jouer();
      expect(run.calls.length).toBeGreaterThan(20);
      for (const n of pointsQuiLaissent(run, perdre)) {
        const { pole, run: tue } = jouer(n, perdre);
        const textes = journal(pole, 'statut_refuse', NUIT);
        expect([n, tue.killed]).toEqual([n, true]);
        expect([n, [...new Set(textes)]]).toEqual([n, [`${AUTRE} Affectée → ${EDITION}`]]);
        const notes = [...journal(pole, 'statut_change', NUIT), ...journal(pole, 'statut_trouve', NUIT)];
        expect([n, [...new Set(notes)]]).toEqual([n, ['2018-P1-005 Affectée → Close']]);
        expect([n, demande(pole, AUTRE)['Statut'], demande(pole, '2018-P1-005')['Statut']]).toEqual([n, 'Affectée', 'Close']); // oxfmt-ignore
        expect([n, demande(pole, AUTRE)['À vérifier']]).toEqual([n, expect.stringContaining(EDITION)]);
        expect([n, note(pole, AUTRE)]).toEqual([n, expect.stringContaining(EDITION)]);
        expect([n, manquements(pole)]).toEqual([n, []]);
      }
    },
    300_000,
  );
});

it('« Réorientée » demande où ; la destination a sa liste, son rappel, et son nom n’est pas au Journal', () => {
  const pole = unPole(NUIT);
  corriger(pole, UNE, 'Statut', 'Réorientée');
  pole.call('menuFaireLaRonde');
  expect(accueil(pole, 'À revoir')).toContain(`${UNE} est « Réorientée » : choisissez où dans « Réorientée vers ».`);
  corriger(pole, UNE, 'Réorientée vers', 'CRIP');
  expect(demande(pole, UNE)['À vérifier']).toContain('Réorientation : Relève d’une autre procédure');
  expect(journal(pole, 'cellule_changee')).toEqual([`${UNE} reorienteVers`]);
  pole.call('menuFaireLaRonde');
  expect(accueil(pole).filter((phrase) => phrase.includes(UNE))).toEqual([]);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});
