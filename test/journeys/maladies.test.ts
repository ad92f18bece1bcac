// Every malady of the workbook, planted one by one in the built product: found, then mended or told; asked again, the
// doctor changes nothing; what people wrote is as they left it. Other tools ask people not to touch their sheet (the tracking
// page of formapprovals), or break when a tab is renamed or a title is there twice (maintainapplication.com).
import { readTab } from '../../local/demo/readTab';
import {
  userDeleteRow,
  userDeleteSheet,
  userFilter,
  userInsertColumn,
  userRenameSheet,
  userSort,
} from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { MALADIES } from '../../src/domain/diagnostic/diagnostic';
import {
  classeur,
  collerSansFormat,
  colonne,
  copierColonne,
  copierLigne,
  effacerNote,
  feuille,
  fusionner,
  insererLigneEnHaut,
  supprimerColonne,
  trierAvecLesTitres,
  trierUneColonne,
} from '../support/mains';
import { demandes, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const NUIT = '2018-10-10T23:00';

type Partie = 'Réparé' | 'À corriger' | 'À savoir';

interface Cas {
  /** The check that finds it. */
  cle: string;
  quoi: string;
  planter(pole: Workspace): void;
  partie: Partie;
  phrase: RegExp;
  /** What must be true afterwards. */
  apres?(pole: Workspace): void;
  /** The rows of Demandes are no longer those of before: a person must act first. */
  casse?: boolean;
}

const valeur = (pole: Workspace, nom: string, titre: string, ligne: number): unknown =>
  feuille(pole, nom).cells[ligne - 1]?.[colonne(pole, nom, titre) - 1] ?? '';

function taper(pole: Workspace, nom: string, titre: string, ligne: number, texte: unknown): void {
  const sheet = feuille(pole, nom);
  const lettre = readTab(pole, nom).columns[titre] ?? String.fromCharCode(64 + sheet.cells[0]!.indexOf(titre) + 1);
  pole.edit(nom, `${lettre}${ligne}`, texte);
}

function intituler(pole: Workspace, nom: string, titre: string, nouveau: string): void {
  feuille(pole, nom).cells[0]![colonne(pole, nom, titre) - 1] = nouveau;
}

function echangerLesTitres(pole: Workspace, nom: string, un: string, autre: string): void {
  const [a, b] = [colonne(pole, nom, un), colonne(pole, nom, autre)];
  Object.assign(feuille(pole, nom).cells[0]!, { [a - 1]: autre, [b - 1]: un });
}

const CAS: readonly Cas[] = [
  {
    cle: 'onglet_a_refaire', quoi: 'l’onglet Accueil supprimé', partie: 'Réparé', phrase: /« Accueil » avait disparu/,
    planter: (pole) => userDeleteSheet(pole, 'Accueil'),
    apres: (pole) => expect(classeur(pole).sheets[0]!.name).toBe('Accueil'),
  },
  {
    cle: 'onglet_perdu', quoi: 'l’onglet Demandes supprimé', partie: 'À corriger', casse: true,
    phrase: /« Demandes » a disparu\. Retrouvez-le par Fichier › Historique des versions/,
    planter: (pole) => userDeleteSheet(pole, 'Demandes'),
  },
  {
    cle: 'onglet_a_remplir', quoi: 'un onglet refait et encore vide', partie: 'À corriger', casse: true,
    phrase: /« Membres » est refait, mais vide : recopiez-y ses lignes/,
    planter: (pole) => { userDeleteSheet(pole, 'Membres'); pole.call('menuReconstruire'); },
  },
  {
    cle: 'onglet_homonyme', quoi: 'un autre onglet prend son nom', partie: 'À corriger', phrase: /Un autre onglet a pris le nom « Membres ».*« L’équipe »/,
    planter: (pole) => {
      userRenameSheet(pole, 'Membres', 'L’équipe');
      classeur(pole).sheets.push({ ...structuredClone(feuille(pole, 'Écoles')), sheetId: 77, name: 'Membres' });
    },
  },
  {
    cle: 'onglet_copie', quoi: 'un onglet dupliqué', partie: 'À corriger', phrase: /« Copie de Demandes » est la copie/,
    planter: (pole) => void classeur(pole).sheets.push({ ...structuredClone(feuille(pole, 'Demandes')), sheetId: 78, name: 'Copie de Demandes' }),
  },
  {
    cle: 'onglet_renomme', quoi: 'un onglet renommé', partie: 'À savoir', phrase: /« Demandes » s’appelle maintenant « Situations »/,
    planter: (pole) => userRenameSheet(pole, 'Demandes', 'Situations'), casse: true,
    apres: (pole) => expect(readTab(pole, 'Situations').rows).toHaveLength(11),
  },
  {
    cle: 'titres_descendus', quoi: 'une ligne insérée en haut', partie: 'Réparé', phrase: /« Demandes » : les titres étaient descendus à la ligne 2/,
    planter: (pole) => insererLigneEnHaut(pole, 'Demandes'),
  },
  {
    cle: 'titres_descendus', quoi: 'un tri qui emporte les titres', partie: 'Réparé', phrase: /les titres étaient descendus à la ligne \d+/,
    planter: (pole) => trierAvecLesTitres(pole, 'Demandes', 'Statut'),
    apres: (pole) => expect(feuille(pole, 'Demandes').frozenRows).toBe(1),
  },
  {
    cle: 'titres_perdus', quoi: 'la ligne des titres supprimée', partie: 'À corriger', casse: true,
    phrase: /^Onglet « Demandes » : la ligne des titres a disparu\. .*insérez une ligne tout en haut/,
    planter: (pole) => userDeleteRow(pole, 'Demandes', 1),
  },
  {
    cle: 'ligne_des_titres_libre', quoi: 'la ligne des titres libérée', partie: 'Réparé', phrase: /« Écoles » : la ligne des titres n’était plus figée/,
    planter: (pole) => { feuille(pole, 'Écoles').frozenRows = 0; },
    apres: (pole) => expect(feuille(pole, 'Écoles').frozenRows).toBe(1),
  },
  {
    cle: 'onglet_interdit', quoi: 'une protection contre le compte exécutant', partie: 'À corriger', phrase: /« Suivi » : une protection empêche/,
    planter: (pole) => {
      classeur(pole).owner = 'dsi@example.org';
      feuille(pole, 'Suivi').protections.push({ id: 9, kind: 'SHEET', description: '', warningOnly: false, restricted: true, domainEdit: false, editors: [], unprotected: [] });
    },
  },
  {
    cle: 'fuseau_change', quoi: 'le fuseau du classeur changé', partie: 'Réparé', phrase: /« America\/New_York »/,
    planter: (pole) => { classeur(pole).timeZone = 'America/New_York'; },
    apres: (pole) => expect(classeur(pole).timeZone).toBe('Europe/Paris'),
  },
  {
    cle: 'filtre_pose', quoi: 'un filtre qui cache des lignes', partie: 'À savoir', phrase: /« Demandes » : un filtre \(A1:.*\) cache des lignes/,
    planter: (pole) => userFilter(pole, 'Demandes', colonne(pole, 'Demandes', 'Statut'), ['Affectée']),
  },
  {
    cle: 'titres_echanges', quoi: 'deux titres échangés', partie: 'À corriger', casse: true,
    phrase: /cellule F1 : cette colonne porte le titre « Motif », mais le pôle y rangeait « École »/,
    planter: (pole) => echangerLesTitres(pole, 'Demandes', 'École', 'Motif'),
  },
  {
    cle: 'colonnes_deplacees', quoi: 'une colonne insérée dans le Journal', partie: 'Réparé', phrase: /« Journal » : ses colonnes avaient changé de place/,
    planter: (pole) => { userInsertColumn(pole, 'Journal', 2); feuille(pole, 'Journal').cells[0]![1] = 'Commentaire'; },
    apres: (pole) => expect(feuille(pole, 'Journal').cells[0]).toEqual(['Quand', 'Qui', 'Quoi', 'Sur', 'Détails', 'Sceau', 'Commentaire']),
  },
  {
    cle: 'colonne_copiee', quoi: 'une colonne copiée à l’identique', partie: 'Réparé', phrase: /la colonne C est une copie de « Statut »/,
    planter: (pole) => copierColonne(pole, 'Demandes', 'Statut'), casse: true,
    apres: (pole) => expect(valeur(pole, 'Demandes', 'Statut', 2)).toBe(feuille(pole, 'Demandes').cells[1]![2]),
  },
  {
    cle: 'colonne_en_double', quoi: 'une colonne copiée puis changée', partie: 'À corriger', phrase: /les colonnes B et C portent le même titre, « Statut »/,
    planter: (pole) => { copierColonne(pole, 'Demandes', 'Statut'); feuille(pole, 'Demandes').cells[1]![2] = 'Close'; }, casse: true,
  },
  {
    cle: 'colonne_perdue', quoi: 'la colonne Statut supprimée', partie: 'À corriger', phrase: /la colonne « Statut » est introuvable.*Historique des versions/,
    planter: (pole) => supprimerColonne(pole, 'Demandes', 'Statut'), casse: true,
  },
  {
    cle: 'colonne_perdue', quoi: 'le titre et le repère de Numéro réécrits', partie: 'À corriger', phrase: /« Numéro » est introuvable\. Si c’est la colonne A, remettez-y le titre/,
    planter: (pole) => { effacerNote(pole, 'Demandes', 'Numéro'); intituler(pole, 'Demandes', 'Numéro', 'Dossier'); }, casse: true,
  },
  {
    cle: 'colonne_a_remettre', quoi: 'la colonne Attentes supprimée', partie: 'Réparé', phrase: /la colonne « Attentes » manquait ; elle est remise, vide, à la fin/, casse: true,
    planter: (pole) => supprimerColonne(pole, 'Demandes', 'Attentes'),
    apres: (pole) => {
      expect(feuille(pole, 'Demandes').cells[0]!.at(-1)).toBe('Attentes');
      expect(demandes(pole).every((ligne) => ligne['Attentes'] === '')).toBe(true);
    },
  },
  {
    cle: 'titre_efface', quoi: 'un titre effacé', partie: 'Réparé', phrase: /cellule G1 : le titre « Motif » était effacé/,
    planter: (pole) => intituler(pole, 'Demandes', 'Motif', ''),
    apres: (pole) => expect(feuille(pole, 'Demandes').cells[0]![6]).toBe('Motif'),
  },
  {
    cle: 'marque_perdue', quoi: 'les notes effacées', partie: 'Réparé', phrase: /« Membres » : 14 titres avaient perdu leur note/,
    planter: (pole) => { feuille(pole, 'Membres').notes = []; },
    apres: (pole) => expect(feuille(pole, 'Membres').notes[0]![1]).toMatch(/Adresse professionnelle.*\nRepère : courriel/),
  },
  {
    cle: 'marque_perdue', quoi: 'la note d’un titre remplacée par celle d’une personne', partie: 'Réparé', phrase: /« Membres » : 1 titre avait perdu sa note/,
    planter: (pole) => { feuille(pole, 'Membres').notes[0]![0] = 'Ordre alphabétique, merci.'; },
    apres: (pole) => expect(feuille(pole, 'Membres').notes[0]![0]).toBe('Ordre alphabétique, merci.\nRepère : nom'),
  },
  {
    cle: 'titre_renomme', quoi: 'un titre traduit', partie: 'À savoir', phrase: /« Statut » s’appelle maintenant « Status »/, casse: true,
    planter: (pole) => intituler(pole, 'Demandes', 'Statut', 'Status'),
    apres: (pole) => expect(valeur(pole, 'Demandes', 'Status', 2)).toBe('Affectée'),
  },
  {
    cle: 'numero_remplace', quoi: 'un numéro effacé', partie: 'Réparé', phrase: /cellule A4 : le numéro 2018-P1-003 était effacé/,
    planter: (pole) => taper(pole, 'Demandes', 'Numéro', 4, ''),
  },
  {
    cle: 'numero_remplace', quoi: 'un texte collé sur un numéro', partie: 'Réparé', phrase: /cellule A4 : un autre texte avait remplacé le numéro 2018-P1-003/, casse: true,
    planter: (pole) => taper(pole, 'Demandes', 'Numéro', 4, 'à revoir avec Mme D.'),
    apres: (pole) => {
      expect(valeur(pole, 'Demandes', 'Numéro', 4)).toBe('2018-P1-003');
      // What was typed is still in the register, beside, and nowhere else.
      expect(String(valeur(pole, 'Demandes', 'À vérifier', 4))).toContain('à revoir avec Mme D.');
      expect(JSON.stringify([feuille(pole, 'Journal').cells, feuille(pole, 'Accueil').cells])).not.toContain('Mme D.');
    },
  },
  {
    cle: 'numero_remplace', quoi: 'la colonne des numéros triée seule', partie: 'Réparé', phrase: /un autre texte avait remplacé le numéro/, casse: true,
    planter: (pole) => trierUneColonne(pole, 'Demandes', 'Numéro'),
    apres: (pole) => expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual(demandes(unPole(NUIT)).map((ligne) => ligne['Numéro'])),
  },
  {
    cle: 'journal_trie', quoi: 'le Journal trié du plus récent au plus ancien', partie: 'Réparé', phrase: /« Journal » : ses lignes avaient été triées/,
    planter: (pole) => userSort(pole, 'Journal', 1, false),
    apres: (pole) => {
      const lignes = (un: Workspace): unknown[] => readTab(un, 'Journal').rows;
      expect(lignes(pole).slice(0, -1)).toEqual(lignes(unPole(NUIT)));
      // Read the other way round, the withdrawal of a demande was told a second time.
      const courriels = pole.mails.length;
      pole.advanceTo('2018-10-11T08:00');
      expect(pole.mails.slice(courriels).filter(({ subject }) => subject.includes('retirée'))).toEqual([]);
    },
  },
  {
    cle: 'journal_trie', quoi: 'le Journal trié sauf ses dernières lignes', partie: 'Réparé', phrase: /« Journal » : ses lignes avaient été triées/,
    planter: (pole) => {
      const { cells } = feuille(pole, 'Journal');
      cells.splice(1, 10, ...cells.slice(1, 11).reverse());
    },
    apres: (pole) => expect(manquements(pole)).toEqual([]),
  },
  {
    cle: 'journal_trie', quoi: 'le Journal trié par numéro', partie: 'Réparé', phrase: /« Journal » : ses lignes avaient été triées/,
    planter: (pole) => userSort(pole, 'Journal', 4, true),
    apres: (pole) => expect(manquements(pole)).toEqual([]),
  },
  {
    cle: 'numero_illisible', quoi: 'un faux numéro sur une ligne sans réponse', partie: 'À corriger', phrase: /cellule A13 : ce n’est pas un numéro de demande/,
    planter: (pole) => taper(pole, 'Demandes', 'Numéro', 13, 'dossier de Léa'), casse: true,
  },
  {
    cle: 'ligne_en_double', quoi: 'une ligne recopiée plus bas', partie: 'À corriger', phrase: /« Demandes », lignes 3 et 13 : elles ont le même « Numéro »/,
    planter: (pole) => copierLigne(pole, 'Demandes', 3, 13), casse: true,
  },
  {
    cle: 'formule', quoi: 'une formule sur ce que l’école a écrit', partie: 'À corriger', phrase: /cellule [A-Z]{1,2}5, colonne « Ce qui se passe » : une formule a remplacé/, casse: true,
    planter: (pole) => { feuille(pole, 'Demandes').cells[4]![colonne(pole, 'Demandes', 'Ce qui se passe') - 1] = { formula: '=A2' }; },
  },
  {
    cle: 'erreur_de_formule', quoi: 'une formule cassée', partie: 'À corriger', phrase: /« Membres », cellule B3, colonne « Courriel » : une formule y donne une erreur/,
    planter: (pole) => { feuille(pole, 'Membres').cells[2]![1] = { formula: '=1/0' }; },
  },
  {
    cle: 'cellules_fusionnees', quoi: 'deux statuts fusionnés', partie: 'À corriger', phrase: /« Demandes », cellules B3:B4 : elles sont fusionnées/, casse: true,
    planter: (pole) => fusionner(pole, 'Demandes', 'Statut', 3, 2),
  },
  {
    cle: 'date_sans_format', quoi: 'une date collée sans son format', partie: 'Réparé', phrase: /« Réunions », cellule C2, colonne « Date » : la date s’affichait comme un nombre/,
    planter: (pole) => {
      const { date } = valeur(pole, 'Réunions', 'Date', 2) as { date: number };
      collerSansFormat(pole, 'Réunions', 'Date', 2, date);
    },
    apres: (pole) => expect(readTab(pole, 'Réunions').rows[0]!['Date']).toBe('16/10/2018'),
  },
  {
    cle: 'moment_en_texte', quoi: 'une date devenue un texte', partie: 'Réparé', phrase: /cellule E2, colonne « Reçue le » : la date était devenue un texte/,
    planter: (pole) => collerSansFormat(pole, 'Demandes', 'Reçue le', 2, readTab(pole, 'Demandes').rows[0]!['Reçue le']!),
  },
  {
    cle: 'liste_de_choix_perdue', quoi: 'un statut collé sans sa liste', partie: 'Réparé', phrase: /colonne « Statut » : 1 cellule n’offrait plus sa liste de choix/,
    planter: (pole) => collerSansFormat(pole, 'Demandes', 'Statut', 2, 'Affectée'),
    apres: (pole) => {
      const rang = feuille(pole, 'Demandes').rules[1]![colonne(pole, 'Demandes', 'Statut') - 1]!;
      expect(classeur(pole).rules[rang]!.values[0]).toContain('Affectée');
    },
  },
  {
    cle: 'autorisation_retiree', quoi: 'l’envoi de courriels refusé à Google', partie: 'À corriger', casse: true,
    phrase: /Google n’autorise plus le compte pole@\S+ à tout .* Avec ce compte, choisissez Pôle ressources › Comptes et veille › Reprendre/,
    planter: (pole) => { pole.script = { ...pole.script, grantedScopes: new Set([...pole.script.grantedScopes].filter((scope) => scope !== 'script.send_mail')) }; },
  },
  {
    cle: 'automatisme_absent', quoi: 'deux automatismes supprimés', partie: 'Réparé', phrase: /2 automatismes manquaient/,
    planter: (pole) => { pole.state.triggers = pole.state.triggers.filter(({ handler }) => !['ronde11h', 'onFormSubmit'].includes(handler)); },
    apres: (pole) => expect(declencheurs(pole)).toEqual(declencheurs(unPole(NUIT))),
  },
  {
    cle: 'automatisme_en_trop', quoi: 'un automatisme en double', partie: 'Réparé', phrase: /Un automatisme était en double/,
    planter: (pole) => { const un = pole.state.triggers.find(({ handler }) => handler === 'ronde7h')!; pole.state.triggers.push({ ...un, id: 'copie' }); },
    apres: (pole) => expect(declencheurs(pole)).toEqual(declencheurs(unPole(NUIT))),
  },
  {
    cle: 'reglage_absent', quoi: 'un réglage supprimé', partie: 'Réparé', phrase: /le réglage « Dernier numéro donné » manquait/,
    planter: (pole) => {
      const rang = readTab(pole, 'Paramètres').rows.findIndex((ligne) => ligne['Clé'] === 'dernier_numero');
      userDeleteRow(pole, 'Paramètres', rang + 2);
    },
    apres: (pole) => expect(readTab(pole, 'Paramètres').rows.at(-1)).toMatchObject({ Clé: 'dernier_numero', Valeur: '2018-P1-011' }),
  },
  {
    cle: 'formulaire_perdu', quoi: 'le formulaire à la corbeille', partie: 'À corriger', phrase: /Le formulaire ne s’ouvre pas/, casse: true,
    planter: (pole) => { delete pole.state.forms[formulaireDe(pole)]; },
  },
  {
    cle: 'formulaire_delie', quoi: 'le formulaire délié du classeur', partie: 'À corriger', phrase: /Le formulaire n’écrit plus dans ce classeur/,
    planter: (pole) => { pole.state.forms[formulaireDe(pole)]!.destination = undefined; },
  },
  {
    cle: 'formulaire_ferme', quoi: 'le formulaire fermé', partie: 'À savoir', phrase: /Le formulaire n’accepte plus de réponse/,
    planter: (pole) => { pole.state.forms[formulaireDe(pole)]!.acceptingResponses = false; },
  },
]; // oxfmt-ignore

function declencheurs(pole: Workspace): string[] {
  return pole.state.triggers.map(({ handler }) => handler).sort();
}

/** What the dialog says, by part. */
function verifier(pole: Workspace): Record<string, string[]> {
  const { error } = pole.call('menuVerifierRegistre');
  if (error) throw error;
  const parties: Record<string, string[]> = {};
  let courante = '';
  for (const ligne of pole.ui.shown
    .at(-1)!
    .content.replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')) {
    const titre = /^(Réparé|À corriger|À savoir|À regarder) :$/.exec(ligne);
    if (titre) courante = titre[1]!;
    else if (ligne.startsWith('• ')) (parties[courante] ??= []).push(ligne.slice(2));
  }
  return parties;
}

/** Everything a second visit could have changed. */
function etat(pole: Workspace): string {
  const { spreadsheets, triggers, properties } = pole.state;
  return JSON.stringify({ spreadsheets, triggers, properties });
}

/** The rows of Demandes by their number, whatever their order. */
function contenu(pole: Workspace): unknown[] {
  return demandes(pole).sort((a, b) => a['Numéro']!.localeCompare(b['Numéro']!));
}

it('un registre sain ne dit rien, et la visite n’y change rien', () => {
  const pole = unPole(NUIT);
  const avant = etat(pole);
  expect(verifier(pole)).toEqual({});
  expect(etat(pole)).toBe(avant);
});

it('chaque maladie du catalogue est éprouvée ici', () => {
  const eprouvees = new Set(CAS.map(({ cle }) => cle));
  expect(MALADIES.map(({ cle }) => cle).filter((cle) => !eprouvees.has(cle))).toEqual([]);
  expect(CAS.every(({ cle, partie }) => (MALADIES.find((maladie) => maladie.cle === cle)!.remede === 'repare') === (partie === 'Réparé'))).toBe(true); // oxfmt-ignore
});

describe.each(CAS.map((cas) => [cas.quoi, cas] as const))('%s', (_, cas) => {
  const malade = () => {
    const pole = unPole(NUIT);
    cas.planter(pole);
    return pole;
  };

  it('est trouvé, et réparé ou dit ; une seconde visite ne change plus rien', () => {
    const pole = malade();
    const dit = verifier(pole);
    expect(dit[cas.partie]?.filter((phrase) => cas.phrase.test(phrase)).length).toBeGreaterThan(0);
    cas.apres?.(pole);
    const apres = etat(pole);
    const seconde = verifier(pole);
    expect(seconde['Réparé']).toBeUndefined();
    if (cas.partie !== 'Réparé') expect(seconde[cas.partie]).toEqual(dit[cas.partie]);
    if (cas.partie === 'Réparé' && !cas.casse) expect(seconde).toEqual({});
    // What was last mended is forgotten: that is all a second visit may write.
    expect(etat(pole).replace(/\\"repare\\":\[.*?\]/g, '')).toBe(apres.replace(/\\"repare\\":\[.*?\]/g, ''));
  });

  it('ne fait rien perdre de ce qui est dans les demandes', () => {
    const pole = malade();
    if (cas.casse) return expect(pole.call('menuVerifierRegistre').error).toBeUndefined();
    verifier(pole);
    expect(contenu(pole)).toEqual(contenu(unPole(NUIT)));
    pole.advanceTo('2018-10-11T08:00');
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });
});

describe('« Installer ou réparer », que l’on essaie d’abord', () => {
  it.each<[string, string, (pole: Workspace) => void]>([
    ['sans la ligne des titres', 'la ligne des titres a disparu', (pole) => userDeleteRow(pole, 'Demandes', 1)],
    ['sans la colonne Référent·e', 'la colonne « Référent·e » est introuvable', (pole) => supprimerColonne(pole, 'Demandes', 'Référent·e')],
    ['sans la ligne des titres de Réunions', 'Onglet « Réunions » : la ligne des titres a disparu', (pole) => userDeleteRow(pole, 'Réunions', 1)],
    ['sans la colonne Courriel de Membres', 'la colonne « Courriel » est introuvable', (pole) => supprimerColonne(pole, 'Membres', 'Courriel')],
  ])('%s, il ne remet rien de vide, le dit, et rien n’est annoncé à personne', (_, phrase, planter) => {
    const pole = unPole(NUIT);
    planter(pole);
    const [avant, courriels] = [JSON.stringify(classeur(pole).sheets.map(({ cells }) => cells)), pole.mails.length];
    expect(pole.call('menuInstaller').error).toBeUndefined();
    const dit = pole.ui.shown.at(-1)!.content.replace(/[\u00a0\u202f]/g, ' ');
    expect(dit).toMatch(/^Rien n’est changé : /);
    expect(dit).toContain(phrase);
    expect(JSON.stringify(classeur(pole).sheets.map(({ cells }) => cells))).toBe(avant);
    pole.advanceTo('2018-10-11T12:00');
    expect(pole.mails.slice(courriels).filter(({ subject }) => !subject.includes('demande votre attention'))).toEqual([]);
  }); // oxfmt-ignore

  it('un autre onglet refait par « Reconstruire » ne remet pas vide la colonne d’un onglet plein', () => {
    const pole = unPole(NUIT);
    supprimerColonne(pole, 'Membres', 'Courriel');
    userDeleteSheet(pole, 'Bilans');
    const avant = JSON.stringify(feuille(pole, 'Membres').cells);
    pole.call('menuReconstruire');
    expect(classeur(pole).sheets.some(({ name }) => name === 'Bilans')).toBe(true);
    expect(JSON.stringify(feuille(pole, 'Membres').cells)).toBe(avant);
  });
});
