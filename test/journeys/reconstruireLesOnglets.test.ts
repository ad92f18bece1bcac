// A whole tab other than Demandes is lost: what « Reconstruire » gives back, what it waits for, and what never leaves twice.
import { userDeleteRow, userDeleteSheet } from '../../local/services/spreadsheet/userEdit';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsQuiLaissent } from '../support/arretsDistincts';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre } from '../support/laSuite';
import { feuille } from '../support/mains';
import { partisDeux, question, reconstruire } from '../support/reconstruction';
import { corriger, courriers, demande, demandes, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const MIDI = '2018-10-09T12:00';
/** A reminder is planned for the days that follow. */
const AVANT_LE_RAPPEL = '2018-10-02T12:00';
const COMPLETEE = { ...COMPLETER, [AJOUT]: 'Deux départs de classe de plus.' };

function sans(...onglets: string[]): { pole: Workspace; avant: Workspace } {
  const avant = unPole(MIDI);
  const pole = avant.fork();
  for (const onglet of onglets) userDeleteSheet(pole, onglet);
  return { pole, avant };
}

/** The rows of a tab that people write, found again in a copy of an older version. */
function recopier(pole: Workspace, avant: Workspace, onglet: string): void {
  feuille(pole, onglet).cells.splice(1, Infinity, ...structuredClone(feuille(avant, onglet).cells.slice(1)));
}

/** Reminders that count from the departure of a mail follow it: another day here, or never when it is not known. */
const depuisUnDepart = (cle: string): boolean => /^rappel_(acceptation|silence)\|/.test(cle);
const cles = (pole: Workspace): string[] => courriers(pole).map((ligne) => ligne['Clé']!).filter((cle) => !depuisUnDepart(cle)).sort(); // oxfmt-ignore

describe('l’onglet Courrier supprimé', () => {
  it('aucun courriel ne part une seconde fois, et ce qui doit encore partir est prévu', () => {
    const avant = unPole(AVANT_LE_RAPPEL);
    const pole = avant.fork();
    userDeleteSheet(pole, 'Courrier');
    const deja = avant.mails.length;
    expect(question(pole)).toMatch(/les lignes du Courrier : ce qui est parti y est « Envoyé »/);
    reconstruire(pole);
    const statuts = new Set(courriers(pole).map((ligne) => ligne['Statut']));
    expect([...statuts].sort()).toEqual(['Envoyé', 'Prévu']);
    const envoyes = (un: Workspace) => Object.fromEntries(courriers(un).filter((ligne) => ligne['Statut'] === 'Envoyé').map((ligne) => [ligne['Clé']!, [ligne['Parti le'], ligne['Adresses']]])); // oxfmt-ignore
    expect(envoyes(avant)).toMatchObject(envoyes(pole));
    const prevus = (un: Workspace) => courriers(un).filter((ligne) => ligne['Statut'] === 'Prévu').map((ligne) => ligne['Clé']!).filter((cle) => !depuisUnDepart(cle)).sort(); // oxfmt-ignore
    expect(prevus(avant).length).toBeGreaterThan(0);
    expect(prevus(pole)).toEqual(prevus(avant));
    for (const un of [pole, avant]) un.advanceTo('2018-10-12T12:00');
    const partis = (un: Workspace) => un.mails.map(({ to, subject }) => `${to.join()} ${subject}`).sort();
    expect(partis(pole).filter((mail) => !partis(avant).includes(mail))).toEqual([]);
    expect(partisDeux(pole, deja)).toEqual(partisDeux(avant, deja));
    const rappels = /votre réponse est attendue|sans réponse$/;
    expect(partis(avant).filter((mail) => !partis(pole).includes(mail) && !rappels.test(lu(mail)))).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('ce qui aurait dû partir attend une personne ; sans registre des départs, ce qui est peut-être parti aussi', () => {
    const { pole } = sans('Courrier');
    const oublieux = pole.fork();
    const { document } = oublieux.state.properties;
    for (const cle of Object.keys(document).filter((une) => une.includes('departs'))) delete document[cle];
    const jour = Object.keys(pole.state.properties.document).filter((cle) => cle.includes('departs')).sort().at(-1);
    delete pole.state.properties.document[jour!];
    for (const [un, statut, phrase] of [[pole, 'Retenu', 'n’était pas parti'], [oublieux, 'Incertain', 'peut-être déjà parti']] as const) {
      const partis = un.mails.length;
      reconstruire(un);
      un.advanceTo(un.clock.now + 3 * 3_600_000);
      const attendent = courriers(un).filter((ligne) => ligne['Statut'] === statut);
      expect(attendent.length).toBeGreaterThan(0);
      expect(attendent.filter((ligne) => !ligne['Pourquoi']!.includes(phrase))).toEqual([]);
      expect(partisDeux(un, partis)).toEqual([]);
    }
  }); // oxfmt-ignore

  it('le lien qu’une école a reçu marche encore', () => {
    const { pole } = sans('Courrier');
    const accuse = dernierCourriel(pole, 'bien reçue');
    reconstruire(pole);
    repondre(pole, accuse, COMPLETEE);
    expect(readTab(pole, 'Journal').rows.filter((ligne) => ligne['Quoi'] === 'demande_completee')).toHaveLength(1);
  });

  it('une réponse arrivée pendant la perte a ses courriels, une fois', () => {
    const { pole } = sans('Courrier', 'Demandes');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    const avant = pole.mails.length;
    reconstruire(pole);
    const nouveau = demandes(pole).at(-1)!['Numéro']!;
    const sujets = pole.mails.slice(avant).map(({ subject }) => subject);
    expect(sujets.length).toBeGreaterThan(0);
    expect(sujets.filter((sujet) => !sujet.includes(nouveau))).toEqual([]);
  });

  it('reprend après un arrêt à n’importe quel appel, sans rien laisser partir entre-temps', () => {
    const { pole: depart, avant } = sans('Courrier');
    const temoin = depart.fork();
    reconstruire(temoin);
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    for (const n of points.filter((_, rang) => rang % Number(process.env['PAS'] ?? 3) === 0)) {
      const pole = depart.fork();
      pole.faults.killAfter = n;
      pole.call('menuReconstruire');
      pole.advanceTo('2018-10-09T16:00');
      expect({ n, partis: partisDeux(pole, avant.mails.length) }).toEqual({ n, partis: [] });
      pole.call('menuReconstruire');
      expect({ n, cles: cles(pole) }).toEqual({ n, cles: cles(temoin) });
    }
  }, 300_000);
});

describe('l’onglet Journal supprimé', () => {
  it('un nouveau commence, qui sait les numéros, les statuts et les réponses déjà traitées', () => {
    const depart = unPole(MIDI);
    repondre(depart, dernierCourriel(depart, 'bien reçue'), COMPLETEE);
    const avant = demandes(depart);
    userDeleteSheet(depart, 'Journal');
    expect(question(depart)).toContain('Journal : toutes les lignes d’avant');
    reconstruire(depart);
    depart.advanceTo('2018-10-10T16:00');
    expect(erreurs(depart)).toEqual([]);
    expect(demandes(depart).map(({ Numéro, Statut }) => [Numéro, Statut])).toEqual(avant.map(({ Numéro, Statut }) => [Numéro, Statut])); // oxfmt-ignore
    expect(manquements(depart)).toEqual([]);
    userDeleteRow(depart, 'Demandes', 3);
    reconstruire(depart);
    expect(demande(depart, '2018-P1-002')).toMatchObject({
      Statut: avant[1]!['Statut'],
      Réunion: avant[1]!['Réunion'],
    });
  });

  it('avec Demandes : personne ne sait plus les numéros, d’autres sont donnés et aucun accusé ne repart', () => {
    const { pole, avant } = sans('Journal', 'Demandes');
    reconstruire(pole);
    const numeros = demandes(pole).map((ligne) => ligne['Numéro']!);
    expect(numeros).toHaveLength(demandes(avant).length);
    expect(numeros.filter((numero) => demandes(avant).some((ligne) => ligne['Numéro'] === numero))).toEqual([]);
    expect(pole.mails).toHaveLength(avant.mails.length);
    pole.advanceTo('2018-10-09T16:00');
    expect(pole.mails.slice(avant.mails.length).filter(({ subject }) => lu(subject).includes('bien reçue'))).toEqual(
      [],
    );
  });
});

describe('un onglet que les gens remplissent', () => {
  it.each(['Membres', 'Écoles', 'Réunions', 'Motifs'])('%s supprimé : rien ne part et rien ne s’annule tant qu’il est vide', (onglet) => {
    const { pole, avant } = sans(onglet);
    expect(question(pole)).toContain(`${onglet} : toutes ses lignes, que le pôle attend pour repartir`);
    expect(reconstruire(pole)).toContain(`« ${onglet} » est refait, mais vide`);
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    pole.advanceTo('2018-10-10T12:00');
    const duPole = pole.mails.slice(avant.mails.length).filter(({ subject }) => !subject.includes('demande votre attention'));
    expect(duPole).toEqual([]);
    expect(demandes(pole)).toHaveLength(demandes(avant).length);
    recopier(pole, avant, onglet);
    pole.advanceTo('2018-10-10T16:00');
    expect(demandes(pole)).toHaveLength(demandes(avant).length + 1);
    avant.submitForm(formulaireDe(avant), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    avant.advanceTo('2018-10-10T16:00');
    const etat = (un: Workspace) => demandes(un).map(({ Numéro, Statut, Réunion, 'Référent·e': referent }) => [Numéro, Statut, Réunion, referent]); // oxfmt-ignore
    expect(etat(pole)).toEqual(etat(avant));
    expect(cles(pole)).toEqual(cles(avant));
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('Suivi supprimé est refait vide, et le dit', () => {
    const { pole } = sans('Suivi');
    expect(reconstruire(pole)).toContain('Suivi : toutes ses lignes');
    pole.advanceTo('2018-10-10T12:00');
    expect(erreurs(pole)).toEqual([]);
  });
});

describe('l’onglet Paramètres supprimé', () => {
  it('revient tel qu’il était ce matin, de la mémoire du script', () => {
    const { pole, avant } = sans('Paramètres');
    reconstruire(pole);
    expect(readTab(pole, 'Paramètres').rows).toEqual(readTab(avant, 'Paramètres').rows);
    corriger(pole, '2018-P1-002', 'Statut', 'Première intention');
    pole.advanceTo('2018-10-10T12:00');
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('avant la première ronde, il attend l’adresse de la circonscription', () => {
    const { pole } = sans('Paramètres');
    delete pole.state.properties.document['poleRessources.reglages'];
    expect(reconstruire(pole)).toContain('« Paramètres » est refait, mais vide');
  });
});
