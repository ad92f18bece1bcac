// Rows and columns of tab Demandes are lost, the school goes on writing, somebody chooses « Reconstruire »: the register
// is compared with what it was, and the test says exactly what differs.
import { userDeleteRow, userDeleteSheet } from '../../local/services/spreadsheet/userEdit';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre } from '../support/laSuite';
import { colonne, feuille } from '../support/mains';
import { differences, partisDeux, question, reconstruire } from '../support/reconstruction';
import { accueil, corriger, courriers, demande, demandes, desReponses, erreurs, formulaireDe, journal, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const MATIN = '2018-10-11T12:00';
/** What no one but the history of the Sheet holds. */
const PERDUES = ['Pourquoi', 'À vérifier', 'À compléter', 'Notes', 'Suivi reconduit', 'À rapprocher de', 'Associé·es'];

/** With what people and a school did: a référent, a statut, a note, an addition by the link of a mail. */
function vecu(): Workspace {
  const pole = unPole('2018-10-09T12:00');
  corriger(pole, '2018-P1-002', 'Statut', 'Première intention');
  corriger(pole, '2018-P1-003', 'Référent·e', 'Malik Tarrade');
  corriger(pole, '2018-P1-004', 'Notes', 'Appeler jeudi');
  repondre(pole, dernierCourriel(pole, 'bien reçue'), { ...COMPLETER, [AJOUT]: 'Deux départs de classe de plus.' });
  pole.advanceTo(MATIN);
  expect(erreurs(pole)).toEqual([]);
  return pole;
}

describe('l’onglet Demandes supprimé', () => {
  it('revient avec les mêmes numéros, statuts, référents et réunions, et ce que l’école avait ajouté', () => {
    const pole = vecu();
    const avant = demandes(pole);
    const courriels = pole.mails.length;
    userDeleteSheet(pole, 'Demandes');
    expect(question(pole)).toContain('10 demandes d’après le formulaire et le Journal');
    expect(question(pole)).toContain('Demandes : les notes');
    reconstruire(pole);
    expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual(avant.map((ligne) => ligne['Numéro']));
    expect([...differences(avant, demandes(pole))].filter((titre) => !PERDUES.includes(titre))).toEqual([]);
    expect(demande(pole, '2018-P1-002')['Statut']).toBe(avant[1]!['Statut']);
    expect(demande(pole, '2018-P1-003')['Référent·e']).toBe('Malik Tarrade');
    expect(demandes(pole).some((ligne) => ligne['Précisions']!.includes('Deux départs de classe de plus.'))).toBe(true);
    expect(demande(pole, '2018-P1-004')['Notes']).toBe('');
    pole.advanceTo('2018-10-12T16:00');
    expect(partisDeux(pole, courriels)).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('garde ce qui est arrivé depuis, sous le numéro suivant', () => {
    const pole = vecu();
    userDeleteSheet(pole, 'Demandes');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    pole.advanceTo('2018-10-12T09:00');
    reconstruire(pole);
    expect(
      demandes(pole)
        .map((ligne) => ligne['Numéro'])
        .slice(-2),
    ).toEqual(['2018-P1-010', '2018-P1-011']);
    expect(demande(pole, '2018-P1-011')['Code']).toBe('Sorbier 6');
    const accuses = pole.mails.filter(
      ({ subject }) => subject.includes('2018-P1-011') && lu(subject).includes('bien reçue'),
    );
    expect(accuses.length).toBeGreaterThan(0);
    pole.advanceTo('2018-10-12T16:00');
    expect(manquements(pole)).toEqual([]);
  });

  it('renoncer ne change rien, et recommencer non plus', () => {
    const pole = vecu();
    userDeleteSheet(pole, 'Demandes');
    question(pole);
    expect(pole.state.spreadsheets[pole.boundTo]!.sheets.some(({ name }) => name === 'Demandes')).toBe(false);
    reconstruire(pole);
    const apres = JSON.stringify([demandes(pole), courriers(pole), readTab(pole, 'Journal')]);
    pole.call('menuReconstruire');
    expect(lu(pole.ui.shown.at(-1)!.content)).toContain('Rien à reconstruire');
    expect(JSON.stringify([demandes(pole), courriers(pole), readTab(pole, 'Journal')])).toBe(apres);
  });

  it('reprend après un arrêt à n’importe quel appel', () => {
    const depart = vecu();
    userDeleteSheet(depart, 'Demandes');
    const temoin = depart.fork();
    reconstruire(temoin);
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    expect(pointsDArret(temoin.runs.at(-1)!).length).toBeGreaterThan(30);
    // PAS=1 tries them all.
    for (const n of points.filter((_, rang) => rang % Number(process.env['PAS'] ?? 6) === 0)) {
      const pole = depart.fork();
      pole.faults.killAfter = n;
      pole.call('menuReconstruire');
      expect({ n, erreur: pole.call('menuReconstruire').error?.message }).toEqual({ n, erreur: undefined });
      expect({ n, lignes: demandes(pole) }).toEqual({ n, lignes: demandes(temoin) });
      pole.advanceTo('2018-10-12T16:00');
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
      expect({ n, deux: partisDeux(pole, depart.mails.length) }).toEqual({ n, deux: [] });
    }
  }, 300_000);
});

describe('des lignes effacées', () => {
  it('reviennent d’elles-mêmes le lendemain, dans leur statut, et l’accusé ne repart pas', () => {
    const pole = vecu();
    const avant = demande(pole, '2018-P1-002');
    const courriels = pole.mails.length;
    userDeleteRow(pole, 'Demandes', 3);
    pole.advanceTo('2018-10-12T16:00');
    const { Statut, Réunion, Référent·e: referent, 'Statut depuis le': depuis } = demande(pole, '2018-P1-002');
    expect({ Statut, Réunion, referent, depuis }).toEqual({ Statut: avant['Statut'], Réunion: avant['Réunion'], referent: avant['Référent·e'], depuis: avant['Statut depuis le'] }); // oxfmt-ignore
    expect(partisDeux(pole, courriels)).toEqual([]);
    expect(journal(pole, 'demande_reconstruite')).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('garde son numéro quand l’école modifie sa réponse avant le matin qui l’aurait remise', () => {
    const pole = vecu();
    const id = pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' })).responseId;
    const numero = demandes(pole).at(-1)!['Numéro']!;
    const avant = demande(pole, numero);
    userDeleteRow(pole, 'Demandes', demandes(pole).length + 1);
    const recit = 'Depuis lundi, deux départs de classe chaque matin.';
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Ce qui se passe': recit }), { editOf: id }); // oxfmt-ignore
    expect(demande(pole, numero)).toMatchObject({ Statut: avant['Statut'], Référent·e: avant['Référent·e'], 'Ce qui se passe': recit }); // oxfmt-ignore
    expect(demandes(pole).map((ligne) => ligne['Numéro']).filter((un) => un! >= numero)).toEqual([numero]); // oxfmt-ignore
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Aubépine 1' }));
    pole.advanceTo('2018-10-12T16:00');
    expect(demandes(pole).filter((ligne) => ligne['Numéro']! > numero)).toHaveLength(1);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('d’une demande sans réponse au formulaire, seul le numéro revient, et la ligne le dit', () => {
    const pole = vecu();
    const { columns } = readTab(pole, 'Demandes');
    const sheet = feuille(pole, 'Demandes');
    // As if it had been told by phone: the Form holds no answer of it.
    const ligne = demandes(pole).findIndex(({ Numéro }) => Numéro === '2018-P1-005') + 2;
    const rang = (titre: string): number => colonne(pole, 'Demandes', titre) - 1;
    expect(columns['Réponse']).toBeDefined();
    const formulaire = pole.state.forms[formulaireDe(pole)]!;
    const id = String(sheet.cells[ligne - 1]![rang('Réponse')]);
    formulaire.responses = formulaire.responses.filter((reponse) => reponse.id !== id);
    const referent = demande(pole, '2018-P1-005')['Référent·e'];
    userDeleteRow(pole, 'Demandes', ligne);
    reconstruire(pole);
    const remise = demande(pole, '2018-P1-005');
    expect(remise).toMatchObject({ Référent·e: referent, 'Ce qui se passe': '' });
    expect(remise['À vérifier']).toContain('Historique des versions');
  });
});

describe('une colonne collée par-dessus', () => {
  const coller = (pole: Workspace, titre: string, texte: string): void => {
    const [sheet, rang] = [feuille(pole, 'Demandes'), colonne(pole, 'Demandes', titre) - 1];
    for (let ligne = 1; ligne <= demandes(pole).length; ligne++) sheet.cells[ligne]![rang] = texte;
  };

  it('reprend ce que dit le formulaire, et rien d’autre ne bouge', () => {
    const pole = vecu();
    const avant = demandes(pole);
    coller(pole, 'Motif', 'Collé par erreur');
    expect(question(pole)).toContain('la colonne « Motif » de l’onglet « Demandes »');
    reconstruire(pole);
    expect(demandes(pole)).toEqual(avant);
    expect(manquements(pole)).toEqual([]);
  });

  it('une cellule corrigée par une personne n’est pas une colonne collée : elle reste', () => {
    const pole = vecu();
    corriger(pole, '2018-P1-003', 'Niveau', 'CM1');
    feuille(pole, 'Demandes').cells[4]![colonne(pole, 'Demandes', 'Motif') - 1] = 'Un autre motif';
    pole.call('menuReconstruire');
    expect(lu(pole.ui.shown.at(-1)!.content)).toContain('Rien à reconstruire');
    coller(pole, 'Motif', 'Collé par erreur');
    reconstruire(pole);
    expect(demande(pole, '2018-P1-003')['Niveau']).toBe('CM1');
  });

  it('collée sur le repère des réponses, chaque ligne retrouve le sien sans perdre son statut', () => {
    const pole = vecu();
    const avant = demandes(pole);
    coller(pole, 'Réponse', 'x');
    pole.advanceTo('2018-10-12T16:00');
    const cles = ['Numéro', 'Statut', 'Référent·e', 'Réunion', 'Notes', 'Réponse'];
    const vues = (lignes: Record<string, string>[]) => lignes.map((ligne) => cles.map((cle) => ligne[cle]));
    expect(vues(demandes(pole))).toEqual(vues(avant));
    expect(accueil(pole, 'À corriger')).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });
});
