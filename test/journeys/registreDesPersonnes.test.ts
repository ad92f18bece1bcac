// The sheet belongs to people: what they write is journalled where it matters, and never undone.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { AUTRE } from '../support/comptes';
import { classeur } from '../support/mains';
import {
  adresses,
  corriger,
  demande,
  desReponses,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  regler,
  unPole,
} from '../support/unPole';

const NUIT = '2018-10-10T23:00';

it('un statut changé est noté et tient', () => {
  const pole = unPole(NUIT);
  corriger(pole, '2018-P1-001', 'Statut', 'Close');
  pole.advanceTo('2018-10-12T08:00');
  expect(journal(pole, 'statut_change', NUIT)).toEqual(['2018-P1-001 Affectée → Close']);
  expect(demande(pole, '2018-P1-001')['Statut']).toBe('Close');
  expect(manquements(pole)).toEqual([]);
});

it('nommer un membre sort une demande du tri, et le membre est prévenu', () => {
  const pole = unPole(NUIT);
  pole.advanceTo('2018-10-11T09:00');
  pole.submitForm(
    formulaireDe(pole),
    desReponses({ 'Motif principal': 'Autre situation', 'Code de l’élève': 'Ormeau 2' }),
  );
  expect(demande(pole, '2018-P1-012')['Statut']).toBe('À trier');
  corriger(pole, '2018-P1-012', 'Référent·e', 'Céleste Ambroise');
  expect(demande(pole, '2018-P1-012')).toMatchObject({ Statut: 'Affectée', Référent·e: 'Céleste Ambroise' });
  pole.advanceTo('2018-10-11T12:00');
  expect(adresses(pole)).toContain(
    'c.ambroise@circo.example.org | Pôle ressources – la demande 2018-P1-012 vous est proposée',
  );
});

it('une plage collée est notée ligne par ligne', () => {
  const pole = unPole(NUIT);
  corriger(pole, '2018-P1-003', 'Référent·e', [['Hugo Pralong'], ['Céleste Ambroise']]);
  expect(journal(pole, 'referent_change').slice(-2)).toEqual([
    '2018-P1-003  → Hugo Pralong',
    '2018-P1-004  → Céleste Ambroise',
  ]);
  expect(erreurs(pole)).toEqual([]);
});

it('une réunion ajoutée sans repère n’est pas écrasée : elle reçoit le sien', () => {
  const pole = unPole(NUIT);
  const ligne = readTab(pole, 'Réunions').rows.length + 2;
  pole.edit('Réunions', `C${ligne}`, '20/11/2018');
  pole.advanceTo('2018-10-12T08:00');
  const ajoutee = readTab(pole, 'Réunions').rows[ligne - 2]!;
  expect(ajoutee).toMatchObject({ Date: '20/11/2018', Réunion: expect.stringMatching(/^2018-P2-[A-Z]$/) });
  expect(readTab(pole, 'Accueil').rows.filter(({ Valeur: dit }) => dit!.includes('Réunions'))).toEqual([]);
});

it('un courrier « Retenu » ne part pas ; « Prévu » le laisse partir', () => {
  const pole = unPole('2018-10-05T09:00');
  const { rows, columns } = readTab(pole, 'Courrier');
  const rang = rows.findIndex(
    (ligne) => ligne['Clé'] === 'relance_ecoles|2018-P1-A|ecole:École primaire du Verger|J-2',
  );
  pole.edit('Courrier', `${columns['Statut']}${rang + 2}`, 'Retenu');
  pole.advanceTo('2018-10-08T12:00');
  const rappels = () =>
    pole.mails.filter(({ to, subject }) => to[0] === 'verger@ecoles.example.org' && /attendues/.test(subject));
  expect(rappels()).toHaveLength(1);
  pole.edit('Courrier', `${columns['Statut']}${rang + 2}`, 'Prévu');
  pole.advanceTo('2018-10-09T08:00');
  expect(rappels()).toHaveLength(2);
});

it('le texte que le pôle a mis dans le formulaire reste le sien', () => {
  const pole = unPole(NUIT);
  const formulaire = pole.state.forms[formulaireDe(pole)]!;
  formulaire.description = 'Notre mot d’accueil.';
  formulaire.items.find((item) => item.title === 'Motif principal')!.title = 'Pourquoi nous écrire ?';
  pole.call('menuMettreAJourFormulaire');
  expect(formulaire.id).toBe(formulaireDe(pole));
  const apres = pole.state.forms[formulaireDe(pole)]!;
  expect(apres.description).toBe('Notre mot d’accueil.');
  expect(apres.items.filter((item) => item.title === 'Pourquoi nous écrire ?')).toHaveLength(1);
  expect(apres.items.filter((item) => item.title === 'Motif principal')).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it('une demande dont le référent est en absence, sans personne pour la suivre, est à revoir dans Accueil', () => {
  const pole = unPole('2018-09-30T09:00');
  const { rows, columns } = readTab(pole, 'Membres');
  const ligne = rows.findIndex(({ Nom }) => Nom === 'Rémi Castagnet') + 2;
  pole.edit('Membres', `${columns['Suppléance']}${ligne}`, '');
  corriger(pole, '2018-P1-003', 'Référent·e', 'Rémi Castagnet');
  pole.advanceTo('2018-10-05T09:00');
  const aRevoir = readTab(pole, 'Accueil').rows.filter((ligne) => Object.values(ligne)[0] === 'À revoir');
  expect(aRevoir.map((ligne) => ligne['Valeur'])).toEqual([
    '2018-P1-003\u00a0: Rémi Castagnet est en absence\u202f; sans suppléance.',
  ]);
});

it('l’ancien registre collé en cours d’année : rien n’est écrit aux écoles de ce qui leur fut dit en son temps', () => {
  const pole = unPole(NUIT);
  const { rows, columns } = readTab(pole, 'Demandes');
  const ancienne = (numero: string, statut: string, cellules: Record<string, string> = {}): string[] => {
    const ligne: Record<string, string> = { Numéro: numero, Statut: statut, École: 'École élémentaire des Tilleuls', Motif: 'Autre situation', 'Reçue le': '10/09/2018', 'Adresse donnée': 'ancienne@ecoles.example.org', 'Référent·e': 'Lila Sanvert', ...cellules }; // oxfmt-ignore
    return Object.keys(columns).map((titre) => ligne[titre] ?? '');
  };
  const avant = pole.mails.length;
  const statuts = ['Close', 'Retirée', 'Affectée', 'Inscrite à l’ordre du jour'];
  pole.edit('Demandes', `A${rows.length + 2}`, [...statuts.map((statut, rang) => ancienne(`2018-P1-05${rang}`, statut)), ancienne('2018-P1-060', 'Reçue', { 'Reçue le': '10/10/2018' })]); // oxfmt-ignore
  pole.advanceTo('2018-10-12T16:00');
  for (const [rang, statut] of statuts.entries()) expect(demande(pole, `2018-P1-05${rang}`)['Statut']).toBe(statut);
  const dits = pole.mails.slice(avant).filter(({ subject }) => /2018-P1-0[56]\d/.test(subject) && !subject.includes('vous est proposée')); // oxfmt-ignore
  // One that has just come and was typed by hand is told as any other.
  expect(dits.map(({ subject }) => subject.split(' – ')[1])).toEqual(['demande 2018-P1-060 bien reçue', 'nouvelle demande 2018-P1-060']); // oxfmt-ignore
  corriger(pole, '2018-P1-052', 'Statut', 'Close');
  pole.advanceTo('2018-10-16T16:00');
  expect(
    adresses(pole)
      .filter((parti) => parti.includes('fin du suivi'))
      .join(),
  ).toContain('2018-P1-052');
  expect(erreurs(pole)).toEqual([]);
});

/** « Fichier › Faire une copie »: Google copies the tabs and the script, neither its triggers nor what it remembers. */
describe('une copie du classeur', () => {
  function copie(): Workspace {
    const pole = unPole('2018-10-12T09:00');
    pole.state.properties.document = {};
    pole.state.triggers = [];
    pole.account = AUTRE;
    return pole;
  }
  const choix = ['menuRepartir', 'menuFaireLaRonde', 'menuEcrireFiches', 'menuEcrireNote', 'menuMettreAJourFormulaire', 'menuInstaller', 'menuReconstruire', 'menuReprendreAutomatismes', 'menuVeiller']; // oxfmt-ignore

  it.each(choix)('ne fait rien de ce que demande « %s », et dit que c’est une copie', (menu) => {
    const pole = copie();
    const etat = (): string =>
      JSON.stringify([pole.mails, pole.state.documents, pole.state.forms, classeur(pole).sheets]);
    const avant = etat();
    expect(pole.call(menu).error).toBeUndefined();
    expect(pole.ui.shown.at(-1)!.content).toContain('Ce classeur est une copie d’un registre');
    expect(etat()).toBe(avant);
    expect(pole.state.triggers).toEqual([]);
  });

  it('se répare quand c’est le registre même, au script refait : une personne efface « Compte exécutant »', () => {
    const pole = copie();
    regler(pole, 'compte_executant', '');
    expect(pole.call('sidebarInstaller', 'grenoble-4').value).toMatchObject({ reussi: true });
    expect(pole.state.triggers.map(({ owner }) => owner)).toContain(AUTRE);
  });
});
