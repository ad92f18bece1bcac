// Between two meetings people leave, marry, and schools are renamed: what pointed to the old name is said on Accueil, and
// nothing is forgotten with somebody who is no longer there.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { avis, NUMERO, proposee, REFERENTE, repondre } from '../support/leReferent';
import {
  accueil,
  corriger,
  demande,
  desReponses,
  ecrireMembre,
  erreurs,
  formulaireDe,
  manquements,
} from '../support/unPole';

const TILLEULS = 'École élémentaire des Tilleuls';

function renommer(pole: Workspace, onglet: string, titre: string, de: string, vers: string): void {
  const { rows, columns } = readTab(pole, onglet);
  pole.edit(onglet, `${columns[titre]}${rows.findIndex((ligne) => ligne[titre] === de) + 2}`, vers);
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('la personne qui suit une demande', () => {
  it.each<[string, (pole: Workspace) => void]>([
    ['n’est plus active', (pole) => ecrireMembre(pole, REFERENTE, { Actif: 'non' })],
    ['a changé de nom', (pole) => renommer(pole, 'Membres', 'Nom', REFERENTE, 'Lila Sanvert-Roux')],
  ])('%s : Accueil le dit, même quand elle avait accepté, jusqu’à ce qu’une personne écrive qui suit', (_, changer) => {
    const pole = proposee();
    repondre(pole, avis(pole), 'accepter');
    changer(pole);
    pole.advanceTo('2018-09-25T12:00');
    expect(accueil(pole, 'À revoir').join()).toContain(`Sans ligne active dans l’onglet « Membres » : ${REFERENTE} (2 demandes). Écrivez qui suit`); // oxfmt-ignore
    for (const numero of ['2018-P1-001', NUMERO]) corriger(pole, numero, 'Référent·e', 'Hugo Pralong');
    pole.advanceTo('2018-09-26T12:00');
    expect(accueil(pole, 'À revoir').join()).not.toContain('Sans ligne active');
    toutVaBien(pole);
  });
});

describe('le choix d’une personne', () => {
  it('ce qui le contredit est dit sur la ligne, et retiré quand elle choisit autrement', () => {
    const pole = proposee();
    ecrireMembre(pole, 'Hugo Pralong', { 'Conflits déclarés': TILLEULS, Absences: 'du 24/09/2018 au 28/09/2018' });
    const dit = (nom: string): string[] => {
      corriger(pole, NUMERO, 'Référent·e', nom);
      return lu(demande(pole, NUMERO)['À vérifier']!).split('\n').filter(Boolean);
    };
    expect(dit('Hugo Pralong')).toEqual([
      'Hugo Pralong est en absence.',
      'Hugo Pralong a un conflit déclaré avec cette école ou cette demande.',
    ]);
    expect(dit('Mme Personne')).toEqual(['« Mme Personne » n’est pas dans l’onglet « Membres ».']);
    expect(dit('Malik Tarrade')).toEqual([]);
    toutVaBien(pole);
  });
});

describe('une école qui change de nom', () => {
  it('Accueil dit ses demandes ouvertes et quoi faire ; le nouveau nom écrit, l’école est retrouvée', () => {
    const pole = proposee();
    renommer(pole, 'Écoles', 'École', TILLEULS, 'École Simone-Veil');
    pole.advanceTo('2018-09-25T12:00');
    const dit = (): string[] => accueil(pole, 'À corriger').filter((texte) => texte.startsWith(`« ${TILLEULS} » n’est plus dans l’onglet « Écoles »`)); // oxfmt-ignore
    expect(dit()).toEqual([expect.stringContaining(`les courriels de 2018-P1-001 et ${NUMERO} `)]);
    for (const numero of ['2018-P1-001', NUMERO]) corriger(pole, numero, 'École', 'École Simone-Veil');
    pole.advanceTo('2018-09-26T12:00');
    expect(dit()).toEqual([]);
    expect(demande(pole, NUMERO)['École']).toBe('École Simone-Veil');
    toutVaBien(pole);
  });

  it.each(['École Simone-Veil', 'ÉCOLE ÉLÉMENTAIRE DES TILLEULS'])('« %s » : l’accusé de réception ne repart pas', (nom) => {
    const pole = proposee();
    renommer(pole, 'Écoles', 'École', TILLEULS, nom);
    pole.advanceTo('2018-09-25T12:00');
    corriger(pole, NUMERO, 'École', nom);
    pole.advanceTo('2018-09-26T12:00');
    const accuses = pole.mails.filter(({ subject }) => lu(subject).includes(`${NUMERO} bien reçue`));
    expect(accuses.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(['2018-09-21']);
    toutVaBien(pole);
  }); // oxfmt-ignore
});

describe('un nom écrit autrement dans « Membres »', () => {
  const aCorriger = (pole: Workspace): string[] =>
    accueil(pole, 'À corriger').filter((texte) => texte.includes('Membres'));

  function ajouter(pole: Workspace, ligne: number, cellules: Record<string, string>): void {
    const { columns } = readTab(pole, 'Membres');
    for (const [titre, valeur] of Object.entries(cellules)) pole.edit('Membres', `${columns[titre]}${ligne}`, valeur);
  }

  it('la suppléance sans ses capitales ni ses accents est trouvée, et rien n’est à corriger', () => {
    const pole = proposee();
    ecrireMembre(pole, REFERENTE, { Absences: '25/09/2018', Suppléance: 'remi castagnet' });
    pole.advanceTo('2018-09-25T12:00');
    expect(aCorriger(pole)).toEqual([]);
  });

  it('deux lignes pour une personne, et un nom inconnu : la ligne dite est la bonne, même sous une ligne vide', () => {
    const pole = proposee();
    const sous = readTab(pole, 'Membres').rows.length + 3;
    ajouter(pole, sous, { Nom: 'Remi Castagnet', Courriel: 'r2@circo.example.org', Fonction: 'RASED', Suppléance: 'Personne Inconnue' }); // oxfmt-ignore
    pole.advanceTo('2018-09-25T12:00');
    expect(aCorriger(pole)).toEqual([
      `Onglet « Membres », ligne ${sous}, colonne « Nom » : « Remi Castagnet » est déjà plus haut.`,
      `Onglet « Membres », ligne ${sous}, colonne « Suppléance » : « Personne Inconnue » n’est pas dans cet onglet.`,
    ]);
  });

  it('partie puis revenue sur une seconde ligne : ses demandes et ses courriels la trouvent', () => {
    const pole = proposee();
    ecrireMembre(pole, REFERENTE, { Actif: 'non' });
    const sous = readTab(pole, 'Membres').rows.length + 2;
    ajouter(pole, sous, { Nom: REFERENTE, Courriel: 'lila@circo.example.org', Fonction: 'Enseignant spécialisé à dominante relationnelle', Actif: 'oui' }); // oxfmt-ignore
    pole.advanceTo('2018-09-25T12:00');
    expect(accueil(pole, 'À revoir').join()).not.toContain('Sans ligne active');
    expect(pole.mails.flatMap(({ to, subject }) => (lu(subject).includes(`${NUMERO} : votre réponse`) ? to : []))).toEqual(['lila@circo.example.org']); // oxfmt-ignore
    expect(erreurs(pole)).toEqual([]);
  });
});

describe('un quota qui n’est pas un nombre entier', () => {
  it.each([
    [2.5, '« 2,5 » n’est pas un nombre entier de demandes ; 2 est compté.'],
    [-1, '« -1 » n’est pas un nombre entier de demandes ; 0 est compté.'],
    ['quatre', '« quatre » n’est pas un nombre ; 10 est compté.'],
  ])('%s : Accueil dit ce qui est compté, et personne n’a une demande de trop', (quota, phrase) => {
    const pole = proposee();
    ecrireMembre(pole, REFERENTE, { Quota: quota });
    for (const code of ['Alouette 1', 'Bouvreuil 2'])
      pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': code, 'Niveau de classe': 'CM1' }));
    pole.advanceTo('2018-09-25T12:00');
    expect(accueil(pole, 'À corriger')).toEqual([`Onglet « Membres », ligne 6, colonne « Quota » : ${phrase}`]);
    if (quota === 2.5) toutVaBien(pole);
  });
});
