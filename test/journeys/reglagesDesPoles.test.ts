// Là où les pôles ne s’organisent pas de la même façon : un réglage ou une ligne d’onglet, et tout suit.
import { readTab } from '../../local/demo/readTab';
import { formPages } from '../../local/services/forms/pages';
import type { Workspace } from '../../local/workspace';
import { courriers, demande, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

function regler(pole: Workspace, cle: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Paramètres');
  pole.edit('Paramètres', `${columns['Valeur']}${rows.findIndex((ligne) => ligne['Clé'] === cle) + 2}`, valeur);
}

/** The mails of a kind, each « to, … / copy, … ». */
function envoyes(pole: Workspace, objet: string): string[] {
  const siens = pole.mails.filter(({ subject }) => new RegExp(`(^|– |– la )${objet}`).test(subject));
  return siens.map(({ to, cc }) => `${to.join(', ')} / ${cc.join(', ')}`);
}

/** A demande filed on a Monday morning, and the rondes of the day. */
function deposer(pole: Workspace, changements = {}): Record<string, string> {
  const deja = readTab(pole, 'Demandes').rows.length;
  pole.submitForm(formulaireDe(pole), desReponses(changements));
  pole.advanceTo('2018-09-17T17:00');
  expect(erreurs(pole)).toEqual([]);
  return demande(pole, readTab(pole, 'Demandes').rows[deja]!['Numéro']!);
}

const COORDINATION = 'coordination@circo.example.org';
const URGENTE = { 'Faut-il une réponse avant la prochaine réunion\u202f?': 'Oui, c’est urgent', 'Pourquoi est-ce urgent\u202f?': 'Il sort de l’école.' }; // oxfmt-ignore

describe('la route des avis', () => {
  test('à la circonscription, copie aux CPC et à la coordination', () => {
    const pole = unPole();
    regler(pole, 'courriel_coordination', COORDINATION);
    deposer(pole);
    expect(envoyes(pole, 'nouvelle demande')).toEqual([
      'circonscription@circo.example.org / cpc@circo.example.org, coordination@circo.example.org',
    ]);
  });

  test('sans adresse des CPC, à la circonscription seule', () => {
    const pole = unPole();
    regler(pole, 'courriel_cpc', '');
    deposer(pole);
    expect(envoyes(pole, 'nouvelle demande')).toEqual(['circonscription@circo.example.org / ']);
  });
});

describe('la coordination', () => {
  test('quand il y en a une, elle est prévenue d’une urgence avec l’IEN', () => {
    const pole = unPole();
    regler(pole, 'courriel_coordination', COORDINATION);
    deposer(pole, URGENTE);
    expect(envoyes(pole, 'URGENT').sort()).toEqual(['coordination@circo.example.org / ', 'ien@circo.example.org / ']);
  });

  test('quand il n’y en a pas, la circonscription lit à sa place et personne n’est oublié', () => {
    const pole = unPole();
    regler(pole, 'mode_essai', 'oui');
    deposer(pole, URGENTE);
    expect(pole.mails.length).toBeGreaterThan(2);
    expect([...new Set(pole.mails.flatMap(({ to, cc }) => [...to, ...cc]))]).toEqual(['circonscription@circo.example.org']); // oxfmt-ignore
    regler(pole, 'mode_essai', 'non');
    pole.advanceTo('2018-10-12T09:00');
    const convocations = courriers(pole).filter((ligne) => ligne['Genre'] === 'convocation');
    expect(convocations.map((ligne) => ligne['Pour'])).not.toContain('coordination');
    expect(convocations.length).toBeGreaterThan(5);
    expect(erreurs(pole)).toEqual([]);
  });
});

describe('qui décide d’abord', () => {
  test('« automatique » : la demande est affectée, le membre prévenu le jour même', () => {
    const pole = unPole();
    const { Statut: statut, Numéro: numero } = deposer(pole);
    expect(statut).toBe('Affectée');
    expect(envoyes(pole, `demande ${numero} vous est proposée`).length).toBeGreaterThan(0);
  });

  test('« a_valider » : l’équipe restreinte lit d’abord ; une personne est pressentie, et nul ne le sait avant la décision', () => {
    const pole = unPole();
    regler(pole, 'affectation', 'a_valider');
    const { Statut: statut, Numéro: numero, 'Référent·e': referent } = deposer(pole);
    expect(statut).toBe('En analyse');
    expect(referent).not.toBe('');
    expect(envoyes(pole, `demande ${numero} vous est proposée`)).toEqual([]);
    const { rows, columns } = readTab(pole, 'Demandes');
    pole.edit('Demandes', `${columns['Statut']}${rows.findIndex((ligne) => ligne['Numéro'] === numero) + 2}`, 'Affectée');
    pole.advanceTo('2018-09-18T17:00');
    expect(envoyes(pole, `demande ${numero} vous est proposée`).length).toBeGreaterThan(0);
  }); // oxfmt-ignore
});

describe('les publics', () => {
  test('un pôle qui n’étudie que des situations d’élèves retire les autres du formulaire ; ce qu’il reçoit suit son chemin', () => {
    const pole = unPole();
    const { rows, columns } = readTab(pole, 'Questions');
    const ligne = rows.findIndex((row) => row['Clé'] === 'cible') + 2;
    pole.edit('Questions', `${columns['Choix']}${ligne}`, 'Un élève\nUn groupe d’élèves\nUne classe');
    expect(pole.call('menuMettreAJourFormulaire').error).toBeUndefined();
    const { pages } = formPages(pole, formulaireDe(pole));
    const cible = pages.flatMap(({ elements }) => elements).find(({ title }) => /Pour qui/.test(title))!;
    expect(cible.choices.map(({ value }) => value)).toEqual(['Un élève', 'Un groupe d’élèves', 'Une classe']);
    const { 'Pour qui': pourQui, Code: code, Statut: statut } = deposer(pole);
    expect([pourQui, code !== '', statut]).toEqual(['Un élève', true, 'Affectée']);
    expect(manquements(pole)).toEqual([]);
  });
});

describe('les membres', () => {
  test('l’IEN réunit les membres : chacun est convoqué, l’IEN avec eux, l’absent non', () => {
    const pole = unPole();
    const membres = readTab(pole, 'Membres');
    const absences = membres.columns['Absences'];
    for (const rang of membres.rows.keys()) pole.edit('Membres', `${absences}${rang + 2}`, rang ? '' : 'du 15/10/2018 au 19/10/2018'); // oxfmt-ignore
    const presents = membres.rows.slice(1).filter((ligne) => ligne['Interne ou partenaire'] === 'interne');
    expect(presents.length).toBeGreaterThan(5);
    pole.advanceTo('2018-10-12T09:00');
    const partis = courriers(pole).filter((ligne) => ligne['Genre'] === 'convocation' && ligne['Statut'] === 'Envoyé');
    expect(partis.map((ligne) => ligne['Pour']).sort()).toEqual(
      ['ien', ...presents.map((ligne) => `membre:${ligne['Nom']}`)].sort(),
    );
  });

  test('un pôle tape une fonction que personne n’avait prévue, la cite dans un motif : elle répond', () => {
    const pole = unPole();
    const membres = readTab(pole, 'Membres');
    pole.edit('Membres', `A${membres.rows.length + 2}`, [['Iris Valombre', 'i.valombre@circo.example.org', 'Professeur ressource autisme', 'interne']]); // oxfmt-ignore
    const motifs = readTab(pole, 'Motifs');
    const rang = motifs.rows.findIndex((ligne) => ligne['Clé'] === 'comportement');
    pole.edit('Motifs', `${motifs.columns['Fonctions']}${rang + 2}`, 'Professeur ressource autisme');
    expect(deposer(pole)['Référent·e']).toBe('Iris Valombre');
  });

  test('sans l’accord de la famille, un partenaire n’est pas pressenti ; une personne du pôle peut l’associer, et l’accord de la famille lui est rappelé', () => {
    const pole = unPole();
    const membres = readTab(pole, 'Membres');
    pole.edit('Membres', `A${membres.rows.length + 2}`, [['Solal Brize', 's.brize@ditep.example', 'Enseignant spécialisé à dominante relationnelle', 'partenaire']]); // oxfmt-ignore
    const { Référent·e: referent, Associé·es: associes, Numéro: numero } = deposer(pole);
    expect(`${referent} ${associes}`).not.toContain('Solal Brize');
    const { rows, columns } = readTab(pole, 'Demandes');
    pole.edit('Demandes', `${columns['Référent·e']}${rows.findIndex((ligne) => ligne['Numéro'] === numero) + 2}`, 'Solal Brize'); // oxfmt-ignore
    expect(demande(pole, numero!)['À vérifier']).toMatch(/Solal Brize.*accord de la famille/);
  });
});
