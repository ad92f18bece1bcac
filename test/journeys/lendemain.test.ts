// A person works in the register for an evening as people do; the next morning everything is right, or one sentence says
// what to do. And what a morning does when several things broke at once, or is killed while it mends.
import { readTab } from '../../local/demo/readTab';
import { userAddQuestion } from '../../local/services/forms/userActions';
import { userInsertColumn, userSort } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import {
  classeur,
  collerSansFormat,
  colonne,
  copierColonne,
  feuille,
  fusionner,
  insererLigneEnHaut,
  supprimerColonne,
} from '../support/mains';
import {
  adresses,
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const SOIR = '2018-10-09T18:00';
const MATIN = '2018-10-10T08:00';
const CODE = 'Code de l’élève';
/** Every second call that may leave something else; all of them with PAS=1, which takes minutes. */
const PAS = Number(process.env['PAS'] ?? 2);

function intituler(pole: Workspace, nom: string, titre: string, nouveau: string): void {
  feuille(pole, nom).cells[0]![colonne(pole, nom, titre) - 1] = nouveau;
}

/** « À corriger » and « Réparé » of tab Accueil. */
function accueil(pole: Workspace, nom: string): string[] {
  return readTab(pole, 'Accueil')
    .rows.filter((ligne) => ligne['Aujourd’hui'] === nom)
    .map((ligne) => ligne['Valeur']!.replace(/[\u00a0\u202f]/g, ' '));
}

function dialogue(pole: Workspace): string {
  const { error } = pole.call('menuVerifierRegistre');
  if (error) throw error;
  return pole.ui.shown.at(-1)!.content.replace(/[\u00a0\u202f]/g, ' ');
}

describe('une soirée de travail', () => {
  const AJOUTS = { 'Langue parlée à la maison': 'Portugais', 'Suivi déjà engagé ?': 'Non' };
  const TITRES = { Statut: 'Où en est-on', Référent·e: 'Suivi par', 'À vérifier': 'Alertes' };

  /** Two questions added, three headings renamed, a column inserted, a sort by school, a status pasted over. */
  function travailler(statut: string): Workspace {
    const pole = unPole(SOIR);
    const formulaire = pole.state.forms[formulaireDe(pole)]!;
    const code = formulaire.items.find(({ title }) => title === CODE)!;
    for (const titre of Object.keys(AJOUTS)) userAddQuestion(pole, formulaire.id, code.id, titre);
    for (const [titre, nouveau] of Object.entries(TITRES)) intituler(pole, 'Demandes', titre, nouveau);
    userInsertColumn(pole, 'Demandes', 3);
    intituler(pole, 'Demandes', '', 'Priorité du pôle');
    userSort(pole, 'Demandes', colonne(pole, 'Demandes', 'École'), true);
    pole.faults.validationStopsScripts = false;
    const { rows, columns } = readTab(pole, 'Demandes');
    const ligne = rows.findIndex((cells) => cells['Numéro'] === '2018-P1-004') + 2;
    // Pasted, not chosen: a paste brings its own cell, and no list of choices stops it.
    pole.edit('Demandes', `${columns['Où en est-on']}${ligne}`, [[statut]]);
    pole.submitForm(formulaire.id, desReponses({ [CODE]: 'Sorbier 6', ...AJOUTS }));
    pole.advanceTo(MATIN);
    return pole;
  }

  it('un statut collé à sa place : tout est juste le lendemain matin', () => {
    const pole = travailler('Première intention');
    const temoin = unPole(SOIR);
    temoin.advanceTo(MATIN);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
    expect([...accueil(pole, 'À corriger'), ...accueil(pole, 'Réparé')]).toEqual([]);
    expect(dialogue(pole)).toContain('tout est en ordre');
    const parNumero = [...demandes(pole)].sort((a, b) => a['Numéro']!.localeCompare(b['Numéro']!));
    expect(parNumero.map((ligne) => ligne['Numéro'])).toEqual(
      parNumero.map((_, rang) => `2018-P1-${String(rang + 1).padStart(3, '0')}`),
    );
    expect(demande(pole, '2018-P1-004')['Où en est-on']).toBe('Première intention');
    const nouvelle = parNumero.at(-1)!;
    expect(nouvelle).toMatchObject({ 'Où en est-on': 'Affectée', 'Priorité du pôle': '' });
    for (const [question, reponse] of Object.entries(AJOUTS))
      expect(nouvelle['Précisions']).toContain(`${question} : ${reponse}`);
    expect(adresses(pole).filter((mail) => mail.includes(nouvelle['Numéro']!)).length).toBeGreaterThan(2);
    // What she did is still there: her headings, her column where she put it, the order she chose.
    const { rows, columns } = readTab(pole, 'Demandes');
    expect(Object.keys(columns)).toEqual(expect.arrayContaining(Object.values(TITRES)));
    expect(Object.keys(columns).filter((titre) => titre in TITRES)).toEqual([]);
    expect(columns['Priorité du pôle']).toBe('C');
    const anciennes = rows.filter((ligne) => ligne['Numéro'] !== nouvelle['Numéro']);
    const ecoles = anciennes.map((ligne) => ligne['École']!);
    expect(ecoles).toEqual([...ecoles].sort((a, b) => a.localeCompare(b, 'fr')));
    // Nothing else moved: each demande is as it would be had she done nothing.
    const autrement = Object.fromEntries(Object.entries(TITRES).map(([titre, nouveau]) => [nouveau, titre]));
    const relue = (ligne: Record<string, string>) =>
      Object.fromEntries(Object.entries(ligne).map(([titre, valeur]) => [autrement[titre] ?? titre, valeur]));
    for (const attendue of demandes(temoin).filter((ligne) => ligne['Numéro'] !== '2018-P1-004'))
      expect(relue(demande(pole, attendue['Numéro']!))).toMatchObject(attendue);
  });

  it('un texte quelconque collé sur le statut : le statut revient, une phrase dit pourquoi, le Journal garde le texte', () => {
    const pole = travailler('vu avec le médecin');
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
    expect(accueil(pole, 'À corriger')).toEqual([]);
    expect(accueil(pole, 'À revoir').filter((phrase) => phrase.includes('statut'))).toEqual([
      '2018-P1-004 : un statut a été refusé, « À vérifier » dit pourquoi.',
    ]);
    expect(demande(pole, '2018-P1-004')).toMatchObject({
      'Où en est-on': 'Affectée',
      Alertes: expect.stringContaining('« vu avec le médecin » n’en est pas un'),
    });
    expect(journal(pole, 'statut_refuse')).toEqual(['2018-P1-004 Affectée → vu avec le médecin']);
  });
});

/** Several tabs broken at once, none of which may hide another. */
function casser(pole: Workspace): void {
  pole.edit('Demandes', 'A4', '');
  supprimerColonne(pole, 'Demandes', 'Plans en cours');
  collerSansFormat(pole, 'Demandes', 'Reçue le', 5, readTab(pole, 'Demandes').rows[3]!['Reçue le']!);
  insererLigneEnHaut(pole, 'Motifs');
  feuille(pole, 'Journal').cells[0]![2] = '';
  classeur(pole).sheets = classeur(pole).sheets.filter(({ name }) => name !== 'Accueil');
  pole.state.triggers = pole.state.triggers.filter(({ handler }) => handler !== 'ronde15h');
  classeur(pole).timeZone = 'Europe/London';
}

describe('le matin', () => {
  it('répare plusieurs onglets à la fois, le dit sur Accueil et au Journal, puis fait son travail', () => {
    const pole = unPole(SOIR);
    const temoin = unPole(SOIR);
    temoin.advanceTo(MATIN);
    casser(pole);
    pole.advanceTo(MATIN);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
    expect(accueil(pole, 'À corriger')).toEqual([]);
    expect(accueil(pole, 'Réparé')).toHaveLength(8);
    expect(readTab(pole, 'Journal').rows.filter((ligne) => ligne['Quoi'] === 'registre_repare')).toHaveLength(8);
    expect(adresses(pole)).toEqual(adresses(temoin));
    const sansPlans = (lignes: Record<string, string>[]) => lignes.map(({ 'Plans en cours': _, ...reste }) => reste);
    expect(sansPlans(demandes(pole))).toEqual(sansPlans(demandes(temoin)));
  });

  it('deux jours de suite, le second n’a plus rien à réparer ni à dire', () => {
    const pole = unPole(SOIR);
    casser(pole);
    pole.advanceTo('2018-10-11T08:00');
    expect([...accueil(pole, 'À corriger'), ...accueil(pole, 'Réparé')]).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });

  it('des titres échangés l’arrêtent avant qu’il ne lise de travers ; remis, il reprend et rien n’a été perdu', () => {
    const pole = unPole(SOIR);
    const titres = feuille(pole, 'Demandes').cells[0]!;
    const [ecole, motif] = [colonne(pole, 'Demandes', 'École') - 1, colonne(pole, 'Demandes', 'Motif') - 1];
    Object.assign(titres, { [ecole]: 'Motif', [motif]: 'École' });
    const avant = { mails: pole.mails.length, demandes: JSON.stringify(feuille(pole, 'Demandes').cells) };
    pole.advanceTo(MATIN);
    expect(JSON.stringify(feuille(pole, 'Demandes').cells)).toBe(avant.demandes);
    expect(accueil(pole, 'À corriger')).toHaveLength(2);
    expect(accueil(pole, 'À corriger')[0]).toMatch(/« Demandes », cellule F1 .*Remettez « École »/);
    const alerte = pole.mails.slice(avant.mails);
    expect(alerte.map(({ to, subject }) => [to, subject])).toEqual([
      [['pole@circo.example.org'], 'Pôle ressources – le registre demande votre attention'],
    ]);
    expect(alerte[0]!.body).toContain('cellule F1');
    Object.assign(feuille(pole, 'Demandes').cells[0]!, { [ecole]: 'École', [motif]: 'Motif' });
    pole.advanceTo('2018-10-10T12:00');
    expect(manquements(pole)).toEqual([]);
    expect(accueil(pole, 'À corriger')).toEqual([]);
  });

  it('un onglet perdu est dit sur Accueil et n’empêche pas de réparer les autres', () => {
    const pole = unPole(SOIR);
    classeur(pole).sheets = classeur(pole).sheets.filter(({ name }) => name !== 'Membres');
    fusionner(pole, 'Demandes', 'Pour qui', 3, 2);
    intituler(pole, 'Demandes', 'Motif', '');
    pole.advanceTo(MATIN);
    expect(feuille(pole, 'Demandes').cells[0]![6]).toBe('Motif');
    const phrases = accueil(pole, 'À corriger');
    expect(phrases[0]).toMatch(/^L’onglet « Membres » a disparu/);
    expect(phrases.filter((phrase) => phrase.includes('elles sont fusionnées'))).toHaveLength(1);
    expect(phrases).toHaveLength(2);
  });

  it('cassé dans la journée, le registre est réparé par la ronde suivante, qui fait son travail', () => {
    const pole = unPole('2018-10-09T09:30');
    supprimerColonne(pole, 'Demandes', 'Niveau');
    copierColonne(pole, 'Demandes', 'Statut');
    pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Sorbier 6' }));
    expect(erreurs(pole)).toEqual([]);
    const avant = demandes(pole).length;
    pole.advanceTo('2018-10-09T12:00');
    expect(erreurs(pole)).toEqual([]);
    expect(demandes(pole).length).toBe(avant + 1);
    expect(accueil(pole, 'Réparé')).toHaveLength(2);
    expect(manquements(pole)).toEqual([]);
  });
});

describe('tué pendant qu’il répare', () => {
  /** Minutes and ids of what is made anew may differ. */
  const etat = (pole: Workspace) => ({
    onglets: classeur(pole).sheets.map(({ name, cells, notes, frozenRows }) => ({
      name,
      titres: cells[0],
      notes: notes[0],
      frozenRows,
    })),
    demandes: demandes(pole),
    declencheurs: pole.state.triggers.map(({ handler }) => handler).sort(),
    fuseau: classeur(pole).timeZone,
  });

  it.each([true, false])(
    'la ronde suivante arrive au même point (écritures en attente perdues : %s)',
    (perdre) => {
      const scene = (tuerApres?: number) => {
        const pole = unPole('2018-10-10T06:30');
        casser(pole);
        Object.assign(pole.faults, { killAfter: tuerApres, loseUnflushed: perdre });
        const avant = pole.runs.length;
        pole.advanceTo('2018-10-10T12:00');
        return { pole, run: pole.runs.slice(avant).find(({ handler }) => handler === 'ronde7h')! };
      };
      const temoin = scene();
      const attendu = etat(temoin.pole);
      const points = pointsQuiLaissent(temoin.run, perdre);
      expect(pointsDArret(temoin.run).length).toBeGreaterThan(60);
      for (const n of points.filter((_, rang) => rang % PAS === 0)) {
        const { pole, run } = scene(n);
        expect({ n, tue: run.killed }).toEqual({ n, tue: true });
        expect({ n, ...etat(pole) }).toEqual({ n, ...attendu });
        expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
      }
    },
    300_000,
  );
});
