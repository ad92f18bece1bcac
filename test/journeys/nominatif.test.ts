// Avec l’accord du DPD, le formulaire demande qui est l’élève : cela va dans un onglet masqué, et nulle part ailleurs.
import { readTab } from '../../local/demo/readTab';
import { plainText } from '../../local/model/document';
import { formPages } from '../../local/services/forms/pages';
import type { Workspace } from '../../local/workspace';
import { pointsQuiLaissent } from '../support/arretsDistincts';
import { pdfText } from '../support/pdfText';
import { userDeleteSheet, userEdit } from '../../local/services/spreadsheet/userEdit';
import { choisir } from '../support/finDAnnee';
import { colonne, feuille, trierUneColonne } from '../support/mains';
import {
  corriger,
  courriers,
  demande,
  demandes,
  desReponses,
  erreurs,
  fiches,
  formulaireDe,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const NUMERO = '2018-P1-002';
const NOM = 'Ysaline Barsac';
const IDENTITE = {
  'Nom et prénom de l’élève': NOM,
  'Date de naissance': '04/05/2010',
  'Élève en situation de handicap': 'Oui',
};

function regler(pole: Workspace, cle: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Paramètres');
  pole.edit('Paramètres', `${columns['Valeur']}${rows.findIndex((row) => row['Clé'] === cle) + 2}`, valeur);
}

function unPoleNominatif(): Workspace {
  const pole = unPole('2018-09-18T09:00');
  regler(pole, 'accord_dpd_reference', 'DPD-2018-12');
  regler(pole, 'accord_dpd_date', '14/09/2018');
  expect(pole.call('menuMettreAJourFormulaire').error).toBeUndefined();
  placer(pole);
  return pole;
}

/** The new questions to the child's page, as a person would drag them. */
function placer(pole: Workspace): void {
  const form = pole.state.forms[formulaireDe(pole)]!;
  const nouvelles = form.items.splice(
    form.items.findIndex(({ title }) => title === 'Nom et prénom de l’élève'),
    4,
  );
  form.items.splice(form.items.findIndex(({ title }) => title === 'Code de l’élève') + 1, 0, ...nouvelles);
}

function questions(pole: Workspace): string[] {
  return pole.state.forms[formulaireDe(pole)]!.items.map(({ title }) => title);
}

/** The questions of the pages that a school can come to, whatever it answers. */
function questionsAtteintes(pole: Workspace, id: string): string[] {
  const { pages } = formPages(pole, id);
  const vues = new Set<number>();
  const suivre = (etape: number | 'SUBMIT'): void => {
    if (etape === 'SUBMIT' || vues.has(etape)) return;
    vues.add(etape);
    const { elements, next } = pages[etape]!;
    const choisies = elements.flatMap(({ choices }) => choices.flatMap((choix) => choix.next ?? []));
    for (const suivante of [next, ...choisies]) suivre(suivante);
  };
  suivre(0);
  return pages.filter(({ index }) => vues.has(index)).flatMap(({ elements }) => elements.map(({ title }) => title));
}

function identites(pole: Workspace): Record<string, string>[] {
  return readTab(pole, 'Identités').rows;
}

function accueil(pole: Workspace): string {
  return JSON.stringify(readTab(pole, 'Accueil').rows).replace(/\s/g, ' ');
}

function autresOnglets(pole: Workspace): string {
  const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
  // The answers as Forms writes them stay in its own tab, which we do not own.
  const nosOnglets = sheets.filter(({ name, formId }) => name !== 'Identités' && !formId);
  return JSON.stringify(nosOnglets.map(({ cells }) => cells));
}

it('sans accord, ni question ni ligne', () => {
  const pole = unPole('2018-09-18T09:00');
  expect(questions(pole)).not.toContain('Nom et prénom de l’élève');
  pole.submitForm(formulaireDe(pole), desReponses());
  expect(identites(pole)).toEqual([]);
  expect(pole.runs.flatMap(({ calls }) => calls).filter(({ member }) => /Identit/.test(member))).toEqual([]);
  // Nobody needs the tab: deleted, it stops neither a ronde nor a mail.
  userDeleteSheet(pole, 'Identités');
  pole.advanceTo('2018-09-19T12:00');
  expect(accueil(pole)).not.toContain('La ronde s’est arrêtée');
  expect(
    pole.mails.filter(({ subject }) => /vous est proposée/.test(subject) && subject.includes(NUMERO)).length,
  ).toBeGreaterThan(0);
});

it('un onglet masqué reçoit l’identité, à la réception même ; la demande, le Journal et les courriels ne la portent pas', () => {
  const pole = unPoleNominatif();
  expect(questions(pole)).toEqual(expect.arrayContaining(Object.keys(IDENTITE)));
  pole.submitForm(formulaireDe(pole), desReponses({ ...IDENTITE, 'Code de l’élève': 'Sittelle 4' }));
  expect(identites(pole)).toMatchObject([
    {
      Numéro: NUMERO,
      'Nom et prénom': NOM,
      'Date de naissance': '04/05/2010',
      'Situation de handicap': 'Oui',
      AESH: '',
    },
  ]);
  const feuille = pole.state.spreadsheets[pole.boundTo]!.sheets.find(({ name }) => name === 'Identités')!;
  expect(feuille.hidden).toBe(true);
  pole.advanceTo('2018-10-12T12:00');
  expect(autresOnglets(pole)).not.toMatch(/Barsac|04\/05\/2010|2010-05/);
  expect(JSON.stringify(pole.state.properties)).not.toContain('Barsac');
  const fiche = fiches(pole)[NUMERO]!;
  expect(plainText(fiche.content.body)).toContain(NOM);
  expect(fiche.name).not.toContain('Barsac');
  const autres = Object.values(pole.state.documents).filter((document) => document !== fiche);
  expect(JSON.stringify([pole.mails, autres])).not.toContain('Barsac');
  expect(pole.runs.flatMap(({ logs }) => logs).join()).not.toContain('Barsac');
  expect(manquements(pole)).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it('corrigée puis retirée par l’école, elle l’est aussi ici, sans changer la demande', () => {
  const pole = unPoleNominatif();
  const reponses = desReponses({ ...IDENTITE, 'Code de l’élève': 'Sittelle 4' });
  const { responseId } = pole.submitForm(formulaireDe(pole), reponses);
  const avant = demande(pole, NUMERO);
  pole.advanceTo('2018-09-18T10:00');
  pole.submitForm(formulaireDe(pole), { ...reponses, 'Nom et prénom de l’élève': 'Ysaline Barsac-Orme' }, { editOf: responseId }); // oxfmt-ignore
  expect(identites(pole)[0]!['Nom et prénom']).toBe('Ysaline Barsac-Orme');
  expect({ ...demande(pole, NUMERO), Version: '' }).toEqual({ ...avant, Version: '' });
  pole.advanceTo('2018-09-18T10:30');
  pole.submitForm(formulaireDe(pole), { ...reponses, 'Nom et prénom de l’élève': '', 'Date de naissance': '', 'Élève en situation de handicap': '' }, { editOf: responseId }); // oxfmt-ignore
  expect(identites(pole)[0]).toMatchObject({ Numéro: NUMERO, 'Nom et prénom': '', 'Date de naissance': '' });
  expect(erreurs(pole)).toEqual([]);
});

it('l’accord retiré, ce qui arrive n’est plus gardé et c’est dit ; ce qui était là reste', () => {
  const pole = unPoleNominatif();
  pole.submitForm(formulaireDe(pole), desReponses({ ...IDENTITE, 'Code de l’élève': 'Sittelle 4' }));
  pole.advanceTo('2018-09-18T12:00');
  expect(plainText(fiches(pole)[NUMERO]!.content.body)).toContain(NOM);
  regler(pole, 'accord_dpd_reference', '');
  pole.submitForm(formulaireDe(pole), desReponses({ ...IDENTITE, 'Nom et prénom de l’élève': 'Brévin Dulac', 'Code de l’élève': 'Geai 2' })); // oxfmt-ignore
  expect(identites(pole).map((ligne) => ligne['Nom et prénom'])).toEqual([NOM]);
  expect(demande(pole, '2018-P1-003')['À vérifier']).toContain('sans accord du DPD, ce n’est pas gardé ici');
  expect(autresOnglets(pole)).not.toMatch(/Barsac|Dulac/);
  pole.advanceTo('2018-09-19T09:00');
  expect(accueil(pole)).toContain('Accord du DPD : il manque sa référence');
  expect(plainText(fiches(pole)[NUMERO]!.content.body)).not.toContain('Barsac');
});

it('l’accord vidé et le formulaire mis à jour, personne ne voit plus ces questions ; rendu, les mêmes reviennent', () => {
  const pole = unPoleNominatif();
  const id = formulaireDe(pole);
  const CHAMPS = [...Object.keys(IDENTITE), 'Présence d’une ou d’un AESH'];
  const atteintes = () => questionsAtteintes(pole, id);
  expect(atteintes()).toEqual(expect.arrayContaining(CHAMPS));
  expect(formPages(pole, id).description).toContain('délégué à la protection des données');
  const reperes = new Map(pole.state.forms[id]!.items.map((item) => [item.title, item.id]));
  regler(pole, 'accord_dpd_reference', '');
  regler(pole, 'accord_dpd_date', '');
  expect(pole.call('menuMettreAJourFormulaire').error).toBeUndefined();
  expect(atteintes().filter((titre) => CHAMPS.includes(titre))).toEqual([]);
  expect(formPages(pole, id).description).not.toContain('délégué à la protection des données');
  // A school that fills every page it is shown gives no name, and none is asked of it.
  pole.submitForm(id, desReponses({ 'Code de l’élève': 'Sittelle 4' }));
  expect(identites(pole)).toEqual([]);
  expect(demande(pole, NUMERO)['À vérifier']).not.toContain('sans accord du DPD');
  regler(pole, 'accord_dpd_reference', 'DPD-2018-13');
  regler(pole, 'accord_dpd_date', '17/09/2018');
  expect(pole.call('menuMettreAJourFormulaire').error).toBeUndefined();
  for (const champ of Object.keys(IDENTITE))
    expect(pole.state.forms[id]!.items.filter(({ title }) => title === champ).map((item) => item.id)).toEqual([reperes.get(champ)]); // oxfmt-ignore
  expect(erreurs(pole)).toEqual([]);
});

it('une date illisible ou à venir n’ouvre rien, et Accueil le dit', () => {
  for (const [date, phrase] of [
    ['bientôt', '« bientôt » n’est pas une date'],
    ['01/12/2018', 'il ne vaut qu’à partir du'],
  ] as const) {
    const pole = unPole('2018-09-18T09:00');
    regler(pole, 'accord_dpd_reference', 'DPD-2018-12');
    regler(pole, 'accord_dpd_date', date);
    pole.call('menuMettreAJourFormulaire');
    expect(questions(pole)).not.toContain('Nom et prénom de l’élève');
    pole.advanceTo('2018-09-19T09:00');
    expect(accueil(pole)).toContain(phrase);
  }
});

it('les fiches passées en PDF, aucun ne part avec le nom que le document portait', () => {
  for (const essai of ['non', 'oui']) {
    const pole = unPoleNominatif();
    regler(pole, 'mode_essai', essai);
    pole.submitForm(formulaireDe(pole), desReponses({ ...IDENTITE, 'Code de l’élève': 'Sittelle 4' }));
    pole.advanceTo('2018-09-18T13:59');
    expect(plainText(fiches(pole)[NUMERO]!.content.body)).toContain(NOM);
    regler(pole, 'fiches', 'pdf');
    regler(pole, 'mode_essai', 'non');
    corriger(pole, NUMERO, 'Référent·e', 'Jeanne Orsel');
    pole.advanceTo('2018-09-18T19:00');
    const joints = pole.mails.flatMap(({ attachments }) => attachments).filter(({ name }) => name === `fiche-${NUMERO}.pdf`); // oxfmt-ignore
    expect(joints).toHaveLength(1);
    const lu = pdfText(joints[0]!.base64);
    expect(lu).toContain('Sittelle');
    expect(lu).not.toMatch(/Barsac|04\/05\/2010/);
    expect(erreurs(pole)).toEqual([]);
  }
});

it('l’accord retiré, la fiche d’une demande close depuis longtemps perd aussi le nom', () => {
  const pole = unPoleNominatif();
  pole.submitForm(formulaireDe(pole), desReponses({ ...IDENTITE, 'Code de l’élève': 'Sittelle 4' }));
  pole.advanceTo('2018-09-18T12:00');
  corriger(pole, NUMERO, 'Statut', 'Close');
  pole.advanceTo('2018-10-10T12:00');
  const texte = () => plainText(fiches(pole)[NUMERO]!.content.body);
  expect(texte()).toContain(NOM);
  regler(pole, 'accord_dpd_reference', '');
  pole.advanceTo('2018-10-11T09:00');
  expect(texte()).toContain('Sittelle');
  expect(texte()).not.toMatch(/Barsac|04\/05\/2010/);
  expect(erreurs(pole)).toEqual([]);
});

it('arrêtée n’importe où, une réception laisse l’identité à la bonne demande', () => {
  const prete = unPoleNominatif();
  const deposer = (pole: Workspace, nom: string, code: string) =>
    pole.submitForm(
      formulaireDe(pole),
      desReponses({ ...IDENTITE, 'Nom et prénom de l’élève': nom, 'Code de l’élève': code }),
    );
  const temoin = prete.fork();
  deposer(temoin, NOM, 'Sittelle 4');
  for (const loseUnflushed of [true, false])
    // Writings that are kept are the milder case: one call in three is enough.
    for (const n of pointsQuiLaissent(temoin.runs.at(-1)!, loseUnflushed).filter(
      (_, rang) => loseUnflushed || rang % 3 === 0,
    )) {
      const pole = prete.fork();
      Object.assign(pole.faults, { killAfter: n, loseUnflushed });
      deposer(pole, NOM, 'Sittelle 4');
      deposer(pole, 'Brévin Dulac', 'Geai 2');
      pole.advanceTo('2018-09-19T09:00');
      const attendus = demandes(pole).slice(1).map((ligne) => `${ligne['Numéro']} ${ligne['Code'] === 'Geai 2' ? 'Brévin Dulac' : NOM}`); // oxfmt-ignore
      expect({ n, identites: identites(pole).map((ligne) => `${ligne['Numéro']} ${ligne['Nom et prénom']}`).sort() }).toEqual({ n, identites: attendus.sort() }); // oxfmt-ignore
      expect(new Set(courriers(pole).map((ligne) => ligne['Clé'])).size).toBe(courriers(pole).length);
    }
}, 120_000);

describe('l’onglet « Identités » dérangé', () => {
  const ELEVES = [['Brévin Dulac', '12/01/2011', 'Geai 2'], ['Ysaline Barsac', '04/05/2010', 'Sittelle 4'], ['Auriane Vols', '30/08/2009', 'Loriot 9']]; // oxfmt-ignore

  /** Three pupils with a name, each with a fiche. */
  function troisEleves(): Workspace {
    const pole = unPoleNominatif();
    for (const [nom, naissance, code] of ELEVES)
      pole.submitForm(formulaireDe(pole), desReponses({ 'Nom et prénom de l’élève': nom!, 'Date de naissance': naissance!, 'Code de l’élève': code! })); // oxfmt-ignore
    pole.advanceTo('2018-09-18T12:00');
    return pole;
  }

  const depart = troisEleves();
  const noms = (pole: Workspace) => demandes(pole).slice(1).map(({ Numéro }) => plainText(fiches(pole)[Numéro!]!.content.body)); // oxfmt-ignore
  const vues = (pole: Workspace) => identites(pole).map((ligne) => [ligne['Numéro'], ligne['Nom et prénom'], ligne['Date de naissance']]); // oxfmt-ignore
  const attendues = vues(depart);

  it.each(['Numéro', 'Nom et prénom', 'Date de naissance', 'Empreinte'])(
    'par le tri de la seule colonne « %s » : la ronde remet chaque enfant à sa demande et le dit, aucune fiche n’en nomme un autre',
    (titre) => {
      const pole = depart.fork();
      trierUneColonne(pole, 'Identités', titre);
      corriger(pole, NUMERO, 'Statut', 'Première intention');
      pole.advanceTo('2018-09-19T12:00');
      expect(vues(pole).sort()).toEqual(attendues);
      ELEVES.forEach(([nom], rang) => expect(noms(pole)[rang]).toContain(nom));
      const dit = accueil(pole);
      const remis = dit.includes(
        'remis d’après le formulaire. Si c’était voulu, réécrivez-le et videz leur « Empreinte »',
      );
      expect(remis).toBe(titre !== 'Empreinte');
      if (remis) expect(dit).toMatch(/Onglet « Identités », lignes [23](, 3)? et [34], colonne « (Nom et prénom|Date de naissance) »/); // oxfmt-ignore
      expect(autresOnglets(pole)).not.toMatch(/Barsac|Dulac|Vols|04\/05\/2010/);
      expect(JSON.stringify(pole.state.properties)).not.toMatch(/Barsac|Dulac|Vols/);
      expect(erreurs(pole)).toEqual([]);
    },
  );

  it('par des lignes d’ailleurs collées par-dessus : « Vérifier le registre » remet ce que dit le formulaire', () => {
    const pole = depart.fork();
    userEdit(pole, 'Identités', 'B2', [
      ['Un Autre', '01/01/2008'],
      ['Deux Autre', '02/01/2008'],
      ['Trois Autre', '03/01/2008'],
    ]);
    expect(pole.call('menuVerifierRegistre').error).toBeUndefined();
    expect(vues(pole)).toEqual(attendues);
    expect(pole.ui.shown.at(-1)!.content.replace(/\s/g, ' ')).toContain(
      'Onglet « Identités », lignes 2, 3 et 4, colonne « Nom et prénom »',
    );
  });

  it('d’une seconde ligne du même numéro, rien ne prend la place de ce que dit la première', () => {
    const pole = depart.fork();
    pole.edit('Identités', 'A5', [[NUMERO, 'Nom De Passage']]);
    pole.advanceTo('2018-09-19T12:00');
    expect(vues(pole).slice(0, 3)).toEqual(attendues);
    expect(vues(pole)[3]).toEqual([NUMERO, 'Nom De Passage', '']);
    expect(accueil(pole)).toContain('Onglet « Identités », lignes 2 et 5 : elles ont le même « Numéro »');
  });

  it('arrêtée entre deux lignes remises, la réparation se finit à la ronde suivante', () => {
    for (const titre of ['Nom et prénom', 'Date de naissance']) {
      const trie = depart.fork();
      trierUneColonne(trie, 'Identités', titre);
      const temoin = trie.fork();
      temoin.call('menuVerifierRegistre');
      const run = temoin.runs.at(-1)!;
      const points = pointsQuiLaissent(run, false).filter(
        (n) => run.calls[n - 1]!.member === 'Spreadsheet.Range.setValues',
      );
      expect(points.length).toBeGreaterThan(5);
      for (const killAfter of points) {
        const pole = trie.fork();
        Object.assign(pole.faults, { killAfter, loseUnflushed: false });
        pole.call('menuVerifierRegistre');
        pole.advanceTo('2018-09-19T08:00');
        expect({ titre, killAfter, vues: vues(pole).sort() }).toEqual({ titre, killAfter, vues: attendues });
      }
    }
  });

  it('avant d’être relu pour une famille ou effacé : chacun a le sien, et rien de l’enfant effacé ne reste', () => {
    const pole = depart.fork();
    trierUneColonne(pole, 'Identités', 'Nom et prénom');
    choisir(pole, 'menuToutSurUneDemande', NUMERO);
    const { content } = Object.values(pole.state.documents).find(({ name }) => name === `Tout sur ${NUMERO}`)!;
    expect(plainText(content.body)).toContain('Brévin Dulac');
    expect(plainText(content.body)).not.toContain('Barsac');
    trierUneColonne(pole, 'Identités', 'Nom et prénom');
    choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO);
    expect(vues(pole).sort()).toEqual(attendues.slice(1));
    expect(erreurs(pole)).toEqual([]);
  });

  it('une cellule corrigée par une personne reste, c’est dit un jour et noté au Journal sans le nom', () => {
    const pole = depart.fork();
    pole.edit('Identités', 'B3', 'Ysaline Barsac-Orme');
    pole.advanceTo('2018-09-19T12:00');
    expect(identites(pole)[1]!['Nom et prénom']).toBe('Ysaline Barsac-Orme');
    expect(accueil(pole)).toContain(
      'Onglet « Identités », ligne 3, colonne « Nom et prénom » : ce n’est pas ce que dit le formulaire',
    );
    expect(journal(pole, 'identite_corrigee')).toEqual(['2018-P1-003 Nom et prénom']);
    expect(noms(pole)[1]).toContain('Ysaline Barsac-Orme');
    pole.advanceTo('2018-09-20T12:00');
    expect(identites(pole)[1]!['Nom et prénom']).toBe('Ysaline Barsac-Orme');
    expect(accueil(pole)).not.toContain('ce n’est pas ce que dit le formulaire');
    expect(autresOnglets(pole)).not.toMatch(/Barsac/);
  });

  it('d’une demande venue autrement, on dit la ligne, jusqu’à ce qu’une personne la corrige ou vide « Empreinte »', () => {
    const pole = depart.fork();
    const formulaire = pole.state.forms[formulaireDe(pole)]!;
    // As if two of them had been told by phone: the Form holds no answer of them.
    for (const ligne of [3, 4])
      feuille(pole, 'Demandes').cells[ligne - 1]![colonne(pole, 'Demandes', 'Réponse') - 1] = '';
    formulaire.responses = formulaire.responses.slice(0, 2);
    const avant = [3, 4].map((ligne) => feuille(pole, 'Identités').cells[ligne - 1]![1]);
    pole.edit('Identités', 'B3', avant[1]);
    pole.edit('Identités', 'B4', avant[0]);
    pole.advanceTo('2018-09-19T12:00');
    expect(accueil(pole)).toContain('Onglet « Identités », lignes 3 et 4 : leurs cellules ne vont plus ensemble');
    pole.edit('Identités', 'B3', avant[0]);
    pole.edit('Identités', `${readTab(pole, 'Identités').columns['Empreinte']}4`, '');
    pole.advanceTo('2018-09-20T12:00');
    expect(accueil(pole)).not.toContain('ne vont plus ensemble');
  });
});
