// Une demande rendue dont personne d’autre ne veut attend un tri ; l’école modifie ensuite sa réponse, ou complète sa
// demande, et quelqu’un convient. Trouvé par la simulation : le pôle choisissait alors sans le noter au Journal.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { avis, NUMERO, proposee, REFERENTE, repondre, SIENNE, type Courriel } from '../support/leReferent';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre as suivreLeLien } from '../support/laSuite';
import { arretsDistincts } from '../support/arretsDistincts';
import { corriger, courriers, demande, desReponses, ecrireMembre, erreurs, formulaireDe, journal, manquements, regler } from '../support/unPole'; // oxfmt-ignore

const REVENUE = 'Malik Tarrade';
const CODE = { 'Code de l’élève': 'Sorbier 6', 'Niveau de classe': 'CP' };
const RECIT = { ...CODE, 'Ce qui se passe': 'Deux départs de classe chaque matin depuis lundi.' };

function idDe(pole: Workspace): string {
  return demande(pole, NUMERO)['Réponse']!;
}

function modifier(pole: Workspace): void {
  pole.submitForm(formulaireDe(pole), desReponses(RECIT), { editOf: idDe(pole) });
}

/** Everybody else is out of the tab for a while: what she gives back has nobody. */
function sansPersonne(): Workspace {
  const pole = proposee();
  const autres = readTab(pole, 'Membres').rows.map((ligne) => ligne['Nom']!).filter((nom) => nom !== REFERENTE); // oxfmt-ignore
  for (const nom of autres) ecrireMembre(pole, nom, { Actif: 'non' });
  repondre(pole, avis(pole), 'rendre');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
  ecrireMembre(pole, REVENUE, { Actif: 'oui' });
  return pole;
}

const rendue = sansPersonne();

function confiees(pole: Workspace): string[] {
  return journal(pole, 'demande_confiee').filter((ligne) => ligne.startsWith(NUMERO));
}

function propositions(pole: Workspace): Courriel[] {
  const adresse = readTab(pole, 'Membres').rows.find((ligne) => ligne['Nom'] === REVENUE)!['Courriel']!;
  return pole.mails.filter(({ to, subject, body }) => to.includes(adresse) && lu(subject).includes(`${NUMERO} vous est proposée`) && body.includes('référent·e.')); // oxfmt-ignore
}

test('modifiée par l’école, elle va à qui convient désormais : le Journal le dit, et cette personne aussi l’apprend', () => {
  const pole = rendue.fork();
  modifier(pole);
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Affectée', Référent·e: REVENUE });
  expect(confiees(pole)).toEqual([`${NUMERO} ${REFERENTE} → `, `${NUMERO}  → ${REVENUE}`]);
  expect(manquements(pole)).toEqual([]);
  pole.advanceTo('2018-09-25T12:00');
  expect(propositions(pole).length).toBe(1);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('complétée par le lien, de même', () => {
  const pole = rendue.fork();
  corriger(pole, NUMERO, 'À compléter', 'Le niveau de classe');
  corriger(pole, NUMERO, 'Statut', 'À compléter');
  pole.advanceTo('2018-09-24T12:00');
  suivreLeLien(pole, dernierCourriel(pole, `${NUMERO} : précisions attendues`), { ...COMPLETER, [AJOUT]: 'CP.' });
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Affectée', Référent·e: REVENUE });
  expect(confiees(pole).at(-1)).toBe(`${NUMERO}  → ${REVENUE}`);
  pole.advanceTo('2018-09-25T12:00');
  expect(propositions(pole).length).toBe(1);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('à chaque arrêt possible de la modification, le Journal et la ligne finissent d’accord', () => {
  const temoin = rendue.fork();
  const debut = temoin.runs.length;
  modifier(temoin);
  const scenario = { depart: () => rendue, agir: modifier, handler: 'onFormSubmit' };
  let vus = 0;
  for (const { n, perdre, pole } of arretsDistincts(scenario, temoin.runs[debut]!)) {
    pole.advanceTo('2018-09-25T12:00');
    const suivie = demande(pole, NUMERO);
    const douteuses = courriers(pole).filter(({ Genre: genre, Statut: statut }) => genre === 'proposition' && statut === 'Incertain').length; // oxfmt-ignore
    const parties = propositions(pole).length;
    const fin = { referent: suivie['Référent·e'], auJournal: confiees(pole).at(-1), deux: parties > 1, dite: parties + douteuses > 0, manquements: manquements(pole) }; // oxfmt-ignore
    expect({ n, perdre, ...fin }).toEqual({ n, perdre, referent: REVENUE, auJournal: `${NUMERO}  → ${REVENUE}`, deux: false, dite: true, manquements: [] }); // oxfmt-ignore
    vus += 1;
  }
  expect(vus).toBeGreaterThan(5);
}, 120_000);

describe('ce qu’une personne a décidé reste', () => {
  test('la cellule qu’elle a vidée, jusqu’à ce qu’elle demande elle-même quelqu’un', () => {
    const pole = proposee();
    corriger(pole, NUMERO, 'Référent·e', '');
    corriger(pole, NUMERO, 'Statut', 'À trier');
    modifier(pole);
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
    expect(lu(demande(pole, NUMERO)['Pourquoi']!)).toBe('Une personne a vidé « Référent·e » : une personne choisit.');
    expect(manquements(pole)).toEqual([]);
    corriger(pole, NUMERO, 'Statut', 'Reçue');
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Affectée', Référent·e: REFERENTE });
    expect(confiees(pole).at(-1)).toBe(`${NUMERO}  → ${REFERENTE}`);
    pole.advanceTo('2018-09-25T12:00');
    expect(pole.mails.filter(({ to, subject }) => to.includes(SIENNE) && lu(subject).includes(`${NUMERO} vous est proposée`)).length).toBe(2); // oxfmt-ignore
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  test('un nom que l’onglet Membres ne connaît pas', () => {
    const pole = proposee();
    corriger(pole, NUMERO, 'Référent·e', 'Camille Dehors');
    corriger(pole, NUMERO, 'À compléter', 'Le niveau de classe');
    corriger(pole, NUMERO, 'Statut', 'À compléter');
    pole.advanceTo('2018-09-24T12:00');
    suivreLeLien(pole, dernierCourriel(pole, `${NUMERO} : précisions attendues`), { ...COMPLETER, [AJOUT]: 'CP.' });
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Affectée', Référent·e: 'Camille Dehors' });
    pole.advanceTo('2018-09-25T12:00');
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });
});

test('là où l’équipe restreinte choisit, sans personne et sans réunion à venir, elle est à trier : jamais nulle part', () => {
  const pole = proposee();
  regler(pole, 'affectation', 'a_valider');
  for (const { Nom: nom } of readTab(pole, 'Membres').rows) ecrireMembre(pole, nom!, { Actif: 'non' });
  const { rows, columns } = readTab(pole, 'Réunions');
  rows.forEach((_, rang) => pole.edit('Réunions', `${columns['Statut']}${rang + 2}`, 'Annulée'));
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 7', 'Niveau de classe': 'CP' }));
  const derniere = readTab(pole, 'Demandes').rows.at(-1)!;
  expect(derniere).toMatchObject({ Statut: 'À trier', Référent·e: '', Réunion: '' });
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('inscrite par une personne quand il n’y a plus de réunion à venir, elle attend sur la dernière', () => {
  const pole = rendue.fork();
  const { rows, columns } = readTab(pole, 'Réunions');
  rows.forEach((ligne, rang) => ligne['Réunion'] === '2018-P1-A' || pole.edit('Réunions', `${columns['Statut']}${rang + 2}`, 'Annulée')); // oxfmt-ignore
  pole.advanceTo('2018-10-18T12:00');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
  corriger(pole, NUMERO, 'Statut', 'Inscrite à l’ordre du jour');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Inscrite à l’ordre du jour', Réunion: '2018-P1-A' });
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});
