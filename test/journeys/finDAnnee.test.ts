// The end of a school year: what would go is shown, what a person orders goes everywhere, and the rest holds.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import {
  choisir,
  derniereLecture,
  ecrireDans,
  etatDe,
  CANARIS,
  RECONDUITE,
  restes,
  unPoleEnJuillet,
} from '../support/finDAnnee';
import { ajouterAuReleve } from '../support/releve';
import { accueil, demandes, desReponses, ecrireReunion, erreurs, formulaireDe, manquements } from '../support/unPole';

const ANNEE = '2018-2019';

function effacements(pole: Workspace): Record<string, string>[] {
  return readTab(pole, 'Effacements').rows;
}

function purger(pole: Workspace): Workspace {
  const { error } = choisir(pole, 'menuEffacerLAnnee', ANNEE);
  if (error) throw error;
  return pole;
}

it('les mots plantés sont bien là avant', () => {
  const avant = restes(unPoleEnJuillet());
  for (const mot of CANARIS) expect(avant.filter((reste) => reste.startsWith(mot))).not.toEqual([]);
});

describe('l’essai à blanc', () => {
  it('dit ce qui serait effacé et gardé, numéro par numéro', () => {
    const pole = unPoleEnJuillet();
    expect(pole.call('menuEssaiDeFinDAnnee').error).toBeUndefined();
    const lu = derniereLecture(pole).replace(/\u00a0|\u202f/g, ' ');
    expect(lu).toContain('Essai à blanc : rien n’est effacé.');
    expect(lu).toContain('À effacer : 11 demandes (2018-P1-001 à 2018-P1-003, 2018-P1-005 à 2018-P1-012)');
    expect(lu).toContain(`Suivi reconduit, elles restent : ${RECONDUITE}.`);
    expect(lu).toContain('– 11 réponses au formulaire');
    expect(lu).toContain('– 11 lignes de l’onglet des réponses');
    expect(lu).toContain('– 1 ligne de l’onglet « Suivi »');
    expect(lu).toContain('– 12 documents vidés');
    expect(lu).toContain('les courriels déjà partis');
  });

  it('n’écrit rien : ni feuille, ni formulaire, ni document, ni mémoire', () => {
    const pole = unPoleEnJuillet();
    const avant = etatDe(pole);
    const { calls } = pole.call('menuEssaiDeFinDAnnee');
    const ecritures = /\.(set|append|insert|delete|clear|create|remove|add|hide|show(?!$)|send|copy|move|sort|protect)/;
    expect(calls.filter(({ kind, member }) => kind === 'write' || (ecritures.test(member) && !/Ui\./.test(member)))).toEqual([]); // oxfmt-ignore
    expect(etatDe(pole)).toBe(avant);
  });
});

describe('l’effacement', () => {
  it('ne se fait pas sur un mot mal tapé, ni si la personne renonce', () => {
    const pole = unPoleEnJuillet();
    const avant = etatDe(pole);
    choisir(pole, 'menuEffacerLAnnee', '2017-2018');
    expect(derniereLecture(pole)).toContain('Rien n’est effacé');
    pole.ui.answers.push({ button: 'CANCEL', text: ANNEE });
    pole.call('menuEffacerLAnnee');
    expect(etatDe(pole)).toBe(avant);
  });

  it('atteint tout, sauf les courriels partis', () => {
    const pole = purger(unPoleEnJuillet());
    expect(restes(pole)).toEqual([]);
    expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual([RECONDUITE]);
    expect(demandes(pole)[0]).toMatchObject({ Notes: 'À garder.', Statut: 'Close', Code: expect.stringMatching(/./) });
    expect(pole.state.forms[formulaireDe(pole)]!.responses).toHaveLength(1);
    expect(readTab(pole, 'Suivi').rows.map((ligne) => ligne['Demande'])).toEqual([RECONDUITE]);
    expect(new Set(readTab(pole, 'Courrier').rows.map((ligne) => ligne['À propos de']))).toEqual(new Set([RECONDUITE])); // oxfmt-ignore
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('atteint le formulaire « Suite à une demande », et les réponses à des numéros inconnus', () => {
    const pole = unPoleEnJuillet();
    const suite = Object.values(pole.state.forms).find(({ title }) => /suite/i.test(title))!;
    const question = (titre: RegExp) => suite.items.find(({ title }) => titre.test(title))!.id;
    for (const numero of ['2018-P1-002', RECONDUITE, '2018-P1-099'])
      suite.responses.push({ id: numero, timestamp: Date.UTC(2018, 9, 12, 8), token: numero, respondentEmail: '', answers: { [question(/Numéro/)]: numero, [question(/Code/)]: 'x' } }); // oxfmt-ignore
    purger(pole);
    expect(pole.state.forms[suite.id]!.responses.map(({ id }) => id)).toEqual([RECONDUITE]);
  });

  it('vide les ordres du jour, et ne les partage plus', () => {
    const pole = purger(unPoleEnJuillet());
    const [ordre] = Object.values(pole.state.documents);
    expect(ordre).toMatchObject({ name: 'Contenu effacé', editors: [], viewers: [] });
    expect(JSON.stringify(ordre!.content)).toContain('Contenu effacé le 10\u00a0juillet\u00a02019.');
    expect(
      readTab(pole, 'Réunions')
        .rows.map((ligne) => ligne['Ordre du jour'])
        .filter(Boolean),
    ).toEqual([]);
  });

  it('ne dit pas d’une réunion tenue, dont l’ordre du jour est effacé, qu’elle n’en a pas eu', () => {
    const pole = unPoleEnJuillet();
    ecrireDans(pole, '2018-P1-006', 'Statut', 'Affectée');
    pole.call('menuFaireLaRonde');
    purger(pole);
    pole.call('menuFaireLaRonde');
    expect(accueil(pole, 'À corriger').join()).not.toContain('sans ordre du jour');
    expect(accueil(pole, 'À corriger').join()).toContain(
      'Depuis la réunion du 16/10/2018, rien n’est décidé pour 1 demande',
    );
  });

  it('lit d’abord ce que le relevé de la dernière réunion dit de qui reste, et que personne n’a encore lu', () => {
    const pole = unPoleEnJuillet();
    ecrireReunion(pole, '2018-P1-A', { Date: '03/07/2019' });
    ajouterAuReleve(pole, [RECONDUITE, 'Bilan avec la famille', '', '']);
    ajouterAuReleve(pole, ['', 'puis une visite', '', '']);
    ajouterAuReleve(pole, ['2018-P1-002', `Voir ${CANARIS[0]}`, '', '']);
    purger(pole);
    const actions = readTab(pole, 'Suivi').rows.map((ligne) => `${ligne['Demande']} ${ligne['Action ou décision']}`);
    expect(actions).toEqual([`${RECONDUITE} Observation`, `${RECONDUITE} Bilan avec la famille`, `${RECONDUITE} puis une visite`]); // oxfmt-ignore
    expect(restes(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('garde du Journal quand et quoi, sans qui ni sur quoi, et la chaîne tient', () => {
    const avant = readTab(unPoleEnJuillet(), 'Journal').rows;
    const pole = purger(unPoleEnJuillet());
    const apres = readTab(pole, 'Journal').rows;
    expect(apres.slice(0, avant.length).map((ligne) => `${ligne['Quand']} ${ligne['Quoi']}`)).toEqual(
      avant.map((ligne) => `${ligne['Quand']} ${ligne['Quoi']}`),
    );
    const recues = apres.filter((ligne) => ligne['Quoi'] === 'demande_recue');
    expect(recues.map((ligne) => ligne['Sur']).filter(Boolean)).toEqual([RECONDUITE]);
    expect(recues.filter((ligne) => ligne['Détails'])).toHaveLength(1);
    expect(apres.at(-1)).toMatchObject({ Quoi: 'effacement', Sur: ANNEE, Détails: '2018-P1-001 à 2018-P1-003, 2018-P1-005 à 2018-P1-012' }); // oxfmt-ignore
  });

  it('laisse des comptes, jamais un petit nombre, et un relevé qui dit ce qui reste', () => {
    const pole = purger(unPoleEnJuillet());
    const bilans = readTab(pole, 'Bilans').rows;
    expect(bilans[0]).toMatchObject({ 'Compté par': 'Toutes les demandes', Demandes: '12' });
    expect(bilans.filter((ligne) => Number(ligne['Demandes']) < 5)).toEqual([]);
    const [ligne] = effacements(pole);
    expect(ligne).toMatchObject({ Effacement: ANNEE, Par: 'pole@circo.example.org', 'Terminé le': expect.stringMatching(/2019/) }); // oxfmt-ignore
    expect(accueil(pole, 'Effacement en cours')).toEqual([]);
    const releve = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Relevé d’effacement'))!;
    expect(ligne!['Relevé']).toContain(releve.id);
    const texte = JSON.stringify(releve.content);
    for (const phrase of ['courriels déjà partis', 'historique des versions', '11 demandes', 'pole@circo.example.org'])
      expect(texte).toContain(phrase);
  });

  it('ne redonne jamais un numéro, et la rentrée continue', () => {
    const pole = purger(unPoleEnJuillet());
    pole.advanceTo('2019-07-11T12:00');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Alouette 9' }));
    const [, nouvelle] = demandes(pole);
    expect(readTab(pole, 'Paramètres').rows.find((ligne) => ligne['Clé'] === 'dernier_numero')!['Valeur']).toContain('2018-P1-012'); // oxfmt-ignore
    expect(['2018-P1-012', RECONDUITE]).not.toContain(nouvelle!['Numéro']);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('dit les lignes du Journal changées à la main avant de refermer la chaîne', () => {
    const pole = unPoleEnJuillet();
    const { columns } = readTab(pole, 'Journal');
    pole.edit('Journal', `${columns['Détails']}3`, 'réécrit');
    purger(pole);
    expect(effacements(pole)[0]!['Hors d’atteinte']).toContain('La ligne 3 du Journal avait été changée à la main.');
  });

  it('dit où un numéro est encore cité, et quel onglet n’est pas le nôtre', () => {
    const pole = unPoleEnJuillet();
    const { columns } = readTab(pole, 'Demandes');
    pole.edit('Demandes', `${columns['Notes']}5`, 'Voir aussi 2018-P1-003.');
    pole.edit('Suivi', 'A4', [[`2018-P1-003, ${RECONDUITE}`, 'Première', 'Une visite pour les deux'], ['2018-P1-077', 'Première', 'Sa ligne fut supprimée'], ['2018-p1-3', 'Première', 'Vu avec Brévin']]); // oxfmt-ignore
    const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
    sheets.push({ ...structuredClone(sheets.find(({ name }) => name === 'Motifs')!), sheetId: 987_654, name: 'Copie de travail', protections: [] }); // oxfmt-ignore
    purger(pole);
    const restant = effacements(pole)[0]!['Hors d’atteinte']!.replace(/\u00a0/g, ' ');
    expect(restant).toContain('colonne « Notes » : 2018-P1-003 y est cité.');
    expect(restant).toContain('Onglet « Suivi », ligne 4 : 2018-P1-077 n’est plus au registre, relisez-la.');
    expect(restant).toContain('Onglet « Suivi », ligne 5 : son numéro n’est pas lisible, relisez-la.');
    expect(restant).not.toContain('p1-3');
    expect(restant).toContain('Onglet « Suivi », ligne 3, colonne « Demande » : 2018-P1-003 y est cité.');
    expect(restant).toContain('L’onglet « Copie de travail » n’est pas du registre');
  });

  it('va au bout malgré un autre formulaire lié au classeur, que l’on a supprimé, et dit de relire son onglet', () => {
    const pole = unPoleEnJuillet();
    const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
    sheets.push({ ...structuredClone(sheets.find(({ name }) => name === 'Motifs')!), sheetId: 987_655, name: 'Inscriptions au stage', protections: [], formId: 'supprime' }); // oxfmt-ignore
    purger(pole);
    expect(restes(pole)).toEqual([]);
    expect(effacements(pole)[0]).toMatchObject({ 'Terminé le': expect.stringMatching(/2019/) });
    expect(effacements(pole)[0]!['Hors d’atteinte']!.replace(/\u00a0/g, ' ')).toContain('L’onglet « Inscriptions au stage » n’est pas du registre'); // oxfmt-ignore
    expect(erreurs(pole)).toEqual([]);
  });
});
