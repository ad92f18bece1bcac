// « Mettre à jour le formulaire » en place : ni réponse, ni identifiant, ni lien perdus, quoi qu’on ait fait à la main.
import { readTab } from '../../local/demo/readTab';
import { answersFromUrl } from '../../local/services/forms/prefilled';
import { formPages } from '../../local/services/forms/pages';
import { must } from '../../local/demo/story';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { demande, demandes, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const DEBUT = '2018-09-18T09:00';
const CODE = { 'Code de l’élève': 'Hérisson 2' };

const elements = (pole: Workspace) => pole.state.forms[formulaireDe(pole)]!.items;
const parTitre = (pole: Workspace, titre: string) =>
  elements(pole).find(({ title }) => title.replace(/\u202f/g, ' ') === titre);
const lignes = (pole: Workspace) => readTab(pole, 'Questions').rows;
const ligneDe = (pole: Workspace, question: string): number => {
  const rang = lignes(pole).findIndex((ligne) => ligne['Question'] === question);
  if (rang < 0) throw new Error(`Pas de question « ${question} »`);
  return rang + 2;
};

/** What the person reads at the end. */
function mettreAJour(pole: Workspace): string {
  const avant = pole.ui.shown.length;
  must(pole.call('menuMettreAJourFormulaire'));
  return pole.ui.shown[avant]!.content.replace(/[\u00a0\u202f]/g, ' ');
}

/** Adds a line at the end of the tab, as a person types it. */
function ajouter(pole: Workspace, page: string, question: string, type: string, choix = ''): void {
  const fin = lignes(pole).length + 2;
  pole.edit('Questions', `A${fin}`, [[page, question, '', type, choix, 'non', 'oui']]);
}

/** What each page asks, in order, as a school sees it. */
function pages(pole: Workspace): Record<string, string[]> {
  const { pages: vues } = formPages(pole, formulaireDe(pole));
  return Object.fromEntries(
    vues.map(({ title, elements: vus }) => [title, vus.map((vu) => vu.title.replace(/\u202f/g, ' '))]),
  );
}

/** Everything that must not depend on where a run was killed. */
const etat = (pole: Workspace) => ({
  elements: elements(pole).map(({ title, type, required, choices, goTo }) => ({
    title,
    type,
    required,
    choix: choices.map(({ value, navigation }) => `${value} ${navigation?.type ?? ''}`),
    goTo: goTo?.type,
  })),
  questions: lignes(pole),
  ecoles: readTab(pole, 'Écoles').rows.map((ligne) => ligne['Lien du formulaire'] !== ''),
});

describe('une mise à jour en place', () => {
  it('une ligne ajoutée qui demande un nom n’est pas posée, et c’est dit', () => {
    const pole = unPole(DEBUT);
    ajouter(pole, 'L’élève ou les élèves', 'Nom de l’élève', 'Texte court');
    expect(mettreAJour(pole)).toMatch(/Onglet « Questions », ligne \d+, colonne « Question » : « Nom de l’élève » demande le nom d’un élève ou de sa famille ; elle n’est pas posée\./); // oxfmt-ignore
    expect(parTitre(pole, 'Nom de l’élève')).toBeUndefined();
  });

  it('sans rien de changé ne change rien, pas même l’ordre', () => {
    const pole = unPole(DEBUT);
    const avant = JSON.stringify(elements(pole));
    expect(mettreAJour(pole)).not.toContain('À savoir');
    expect(JSON.stringify(elements(pole))).toBe(avant);
  });

  it('ajoute deux questions, en reformule, en déplace, en retire ; les anciennes réponses et les liens tiennent', () => {
    const pole = unPole(DEBUT);
    const ids = new Set(elements(pole).map(({ id }) => id));
    const reponses = JSON.stringify(pole.state.forms[formulaireDe(pole)]!.responses);
    ajouter(pole, 'La situation', 'Avez-vous un espace calme ?', 'Un choix', 'Oui\nNon');
    ajouter(pole, 'L’élève ou les élèves', 'Depuis quand ?', 'Date');
    pole.edit('Questions', `B${ligneDe(pole, 'Ce qui se passe')}`, 'Ce que vous observez');
    pole.edit('Questions', `G${ligneDe(pole, 'Ce que vous attendez du pôle')}`, 'non');
    pole.edit('Questions', `C${ligneDe(pole, 'Plans en cours')}`, 'Le nom suffit.');
    expect(mettreAJour(pole)).not.toContain('À savoir');
    expect(pages(pole)['La situation']).toEqual([
      'Motif principal', 'Ce que vous observez', 'Ce qui a déjà été tenté', 'Faut-il une réponse avant la prochaine réunion ?', 'Avez-vous un espace calme ?',
    ]);
    expect(pages(pole)['Questions retirées']).toEqual(['Ce que vous attendez du pôle']);
    expect([...ids].every((id) => elements(pole).some((element) => element.id === id))).toBe(true);
    expect(JSON.stringify(pole.state.forms[formulaireDe(pole)]!.responses)).toBe(reponses);
    expect(lignes(pole).slice(-2).map((ligne) => ligne['Clé'])).toEqual(['ajout1', 'ajout2']);
    const { 'Ce qui se passe': faits, 'Ce que vous attendez du pôle': _, ...autres } = desReponses(CODE);
    pole.submitForm(formulaireDe(pole), { ...autres, 'Ce que vous observez': faits!, 'Avez-vous un espace calme\u202f?': 'Non', 'Depuis quand\u202f?': '2018-09-10' });
    const recue = demande(pole, '2018-P1-002');
    expect(recue).toMatchObject({ 'Ce qui se passe': faits, Attentes: '' });
    expect(recue['Précisions']!.replace(/[\u00a0\u202f]/g, ' ').split('\n')).toEqual(['Depuis quand ? : 10/09/2018', 'Avez-vous un espace calme ? : Non']);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('suit l’ordre des lignes', () => {
    const pole = unPole(DEBUT);
    const ordre = ['Ce qui a déjà été tenté', 'Ce qui se passe'];
    const [tente, passe] = ordre.map((question) => ligneDe(pole, question));
    const [ligneTente, lignePasse] = [tente!, passe!].map((ligne) => Object.values(lignes(pole)[ligne - 2]!));
    pole.edit('Questions', `A${passe}`, [ligneTente!]);
    pole.edit('Questions', `A${tente}`, [lignePasse!]);
    mettreAJour(pole);
    const posees = pages(pole)['La situation']!;
    expect(posees.indexOf('Ce qui a déjà été tenté')).toBeLessThan(posees.indexOf('Ce qui se passe'));
  });

  it('une question qui revient retrouve son élément ; un type changé en fait un neuf, et l’ancien est gardé', () => {
    const pole = unPole(DEBUT);
    const { id } = parTitre(pole, 'Ce que vous attendez du pôle')!;
    const ligne = ligneDe(pole, 'Ce que vous attendez du pôle');
    pole.edit('Questions', `G${ligne}`, 'non');
    mettreAJour(pole);
    pole.edit('Questions', `G${ligne}`, 'oui');
    mettreAJour(pole);
    expect(parTitre(pole, 'Ce que vous attendez du pôle')!.id).toBe(id);
    expect(pages(pole)['La situation']).toContain('Ce que vous attendez du pôle');
    pole.edit('Questions', `D${ligne}`, 'Texte court');
    mettreAJour(pole);
    expect(elements(pole).filter(({ title }) => title === 'Ce que vous attendez du pôle').map(({ type }) => type)).toEqual(['TEXT', 'PARAGRAPH_TEXT']);
    pole.edit('Questions', `D${ligne}`, 'Texte long');
    mettreAJour(pole);
    expect(elements(pole).find(({ title }) => title === 'Ce que vous attendez du pôle')!.id).toBe(id);
    pole.submitForm(formulaireDe(pole), desReponses(CODE));
    expect(demande(pole, '2018-P1-002')['Attentes']).toContain('observation');
  }); // oxfmt-ignore

  it('une ligne copiée est une question neuve, avec sa clé', () => {
    const pole = unPole(DEBUT);
    const modele = lignes(pole)[ligneDe(pole, 'Ce qui a déjà été tenté') - 2]!;
    pole.edit('Questions', `A${lignes(pole).length + 2}`, [
      Object.values({ ...modele, Question: 'Et à la cantine ?' }),
    ]);
    mettreAJour(pole);
    expect(lignes(pole).slice(-1)[0]).toMatchObject({ Question: 'Et à la cantine ?', Clé: 'ajout1' });
    expect(pages(pole)['La situation']).toEqual(
      expect.arrayContaining(['Ce qui a déjà été tenté', 'Et à la cantine ?']),
    );
  });

  it('des choix reformulés gardent leur sens, même pour une réponse envoyée avant et lue après', () => {
    const pole = unPole(DEBUT);
    pole.faults.loseFormTriggers = 1;
    const urgence = { 'Faut-il une réponse avant la prochaine réunion\u202f?': 'Oui, c’est urgent', 'Pourquoi est-ce urgent\u202f?': 'Demain.' };
    pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, ...urgence }));
    const ligne = ligneDe(pole, 'Faut-il une réponse avant la prochaine réunion ?');
    pole.edit('Questions', `E${ligne}`, 'Cela peut attendre\nCela presse');
    mettreAJour(pole);
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Lynx 1', ...urgence, 'Faut-il une réponse avant la prochaine réunion\u202f?': 'Cela presse' }));
    must(pole.call('menuFaireLaRonde'));
    expect(demandes(pole).slice(1).map((recue) => recue['Urgente'])).toEqual(['oui', 'oui']);
    // Reworded by hand in the Form, it is read by its place.
    parTitre(pole, 'Faut-il une réponse avant la prochaine réunion ?')!.choices[1]!.value = 'Au feu';
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Ours 9', ...urgence, 'Faut-il une réponse avant la prochaine réunion\u202f?': 'Au feu' }));
    expect(demandes(pole)[3]!['Urgente']).toBe('oui');
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore
});

describe('ce qu’une personne a fait à la main dans le formulaire', () => {
  it('une question renommée garde son nom, et c’est dit ; son aide vidée reste vide', () => {
    const pole = unPole(DEBUT);
    const element = parTitre(pole, 'Ce qui se passe')!;
    element.title = 'Racontez';
    element.helpText = '';
    const phrase = mettreAJour(pole);
    expect(element).toMatchObject({ title: 'Racontez', helpText: '' });
    expect(phrase).toContain('Le formulaire garde « Racontez », écrit à la main ; l’onglet dit « Ce qui se passe ».');
  });

  it('une question supprimée est refaite à sa place, une page aussi, et tout marche encore', () => {
    const pole = unPole(DEBUT);
    const formulaire = pole.state.forms[formulaireDe(pole)]!;
    const perdus = ['Niveau de classe', 'La situation', 'École'];
    formulaire.items = formulaire.items.filter(({ title }) => !perdus.includes(title));
    mettreAJour(pole);
    expect(pages(pole)['L’élève ou les élèves']!.slice(0, 2)).toEqual(['Code de l’élève', 'Niveau de classe']);
    expect(pages(pole)['La situation']![0]).toBe('Motif principal');
    pole.submitForm(formulaireDe(pole), desReponses(CODE));
    expect(demande(pole, '2018-P1-002')).toMatchObject({ Statut: 'Affectée', Niveau: 'CE2' });
    expect(erreurs(pole)).toEqual([]);
  });

  it('une question ajoutée et une page coupée y restent, visibles ; le reste revient en ordre', () => {
    const pole = unPole(DEBUT);
    const { items } = pole.state.forms[formulaireDe(pole)]!;
    const [premiere] = items.splice(3, 1);
    items.push(premiere!);
    items.splice(items.findIndex(({ title }) => title === 'Ce qui se passe') + 1, 0, { ...structuredClone(premiere!), id: 987_654, title: 'Ma question', type: 'TEXT', choices: [], required: false });
    mettreAJour(pole);
    const posees = pages(pole)['La situation']!;
    expect(posees.indexOf('Ma question')).toBe(posees.indexOf('Ce qui se passe') + 1);
    expect(pages(pole)['Votre école']![0]).toBe('École');
    pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, 'Ma question': 'Ma réponse' }));
    expect(demande(pole, '2018-P1-002')['Précisions']).toBe('Ma question : Ma réponse');
  }); // oxfmt-ignore

  it('un type changé à la main est gardé et dit ; là où un choix mène à une page, il est remis', () => {
    const pole = unPole(DEBUT);
    Object.assign(parTitre(pole, 'Ce qui a déjà été tenté')!, { type: 'TEXT' });
    Object.assign(parTitre(pole, 'Pour qui demandez-vous une aide ?')!, { type: 'CHECKBOX' });
    expect(mettreAJour(pole)).toContain('garde le type de réponse choisi à la main pour « Ce qui a déjà été tenté »');
    expect(parTitre(pole, 'Ce qui a déjà été tenté')!.type).toBe('TEXT');
    expect(elements(pole).filter(({ title }) => title.startsWith('Pour qui demandez')).map(({ type }) => type)).toEqual(['MULTIPLE_CHOICE', 'CHECKBOX']);
    pole.submitForm(formulaireDe(pole), desReponses(CODE));
    expect(demande(pole, '2018-P1-002')['Pour qui']).toBe('Un élève');
  }); // oxfmt-ignore
});

it('ce que l’onglet a d’illisible est dit, ligne par ligne, et le formulaire reste entier', () => {
  const pole = unPole(DEBUT);
  const ligne = ligneDe(pole, 'Ce qui a déjà été tenté');
  pole.edit('Questions', `A${ligne}`, 'Ailleurs');
  pole.edit('Questions', `D${ligneDe(pole, 'Ce qui se passe')}`, 'Dessin');
  const phrase = mettreAJour(pole);
  expect(phrase).toContain(`Onglet « Questions », ligne ${ligne}, colonne « Page » : « Ailleurs » n’est pas une page`);
  expect(phrase).toContain('colonne « Type » : « Dessin » n’est pas un type');
  expect(pages(pole)['La situation']).toEqual(expect.arrayContaining(['Ce qui a déjà été tenté', 'Ce qui se passe']));
});

it('chaque école active a son lien, où elle est déjà choisie ; ses courriels le portent', () => {
  const pole = unPole('2018-10-01T08:00');
  pole.edit('Écoles', 'G3', 'non');
  mettreAJour(pole);
  const ecoles = readTab(pole, 'Écoles').rows;
  for (const { École: nom, 'Lien du formulaire': lien, Active: active } of ecoles) {
    const choisies = active === 'oui' ? Object.values(answersFromUrl(pole, lien!)) : [lien];
    expect(choisies).toEqual([active === 'oui' ? nom : '']);
  }
  const annonce = pole.mails.find(({ subject, to }) => subject.includes('prochaine réunion') && to[0] === 'verger@ecoles.example.org')!;
  expect(answersFromUrl(pole, /https:\S+/.exec(annonce.body)![0])).toEqual({ [`#${parTitre(pole, 'École')!.id}`]: 'École primaire du Verger' });
}); // oxfmt-ignore

it('tuée n’importe où et recommencée, elle finit pareil', () => {
  const prepare = (): Workspace => {
    const pole = unPole(DEBUT);
    ajouter(pole, 'La situation', 'Avez-vous un espace calme ?', 'Un choix', 'Oui\nNon');
    pole.edit('Questions', `G${ligneDe(pole, 'Niveau de classe')}`, 'non');
    pole.edit('Questions', `D${ligneDe(pole, 'Ce qui a déjà été tenté')}`, 'Texte court');
    pole.edit('Questions', `B${ligneDe(pole, 'Ce qui se passe')}`, 'Ce que vous observez');
    return pole;
  };
  const temoin = prepare();
  const { calls } = temoin.call('menuMettreAJourFormulaire');
  const points = pointsQuiLaissent({ calls });
  expect(pointsDArret({ calls }).length).toBeGreaterThan(20);
  for (const n of points) {
    const pole = prepare();
    pole.faults.killAfter = n;
    expect({ n, tuee: pole.call('menuMettreAJourFormulaire').killed }).toEqual({ n, tuee: true });
    must(pole.call('menuMettreAJourFormulaire'));
    expect({ n, ...etat(pole) }).toEqual({ n, ...etat(temoin) });
  }
}, 300_000);
