// « Saisir une demande reçue autrement » : le même registre, les mêmes mots, rien deux fois, rien de perdu.
import { growRegister } from '../../local/demo/growRegister';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import type { ListesMessage, SaisieMessage, SuiteDeSaisie } from '../../src/sidebars/contract';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { courriers, demande, demandes, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const LENDEMAIN_DE_LA_LIMITE = '2018-10-11T10:00';
/** The first ronde has not closed the list yet. */
const AVANT_LE_GEL = '2018-10-11T06:00';

function uneSaisie(changements: Partial<SaisieMessage> = {}, reponses: Record<string, string> = {}): SaisieMessage {
  return {
    canal: 'telephone',
    recueLe: '2018-10-11',
    recueA: '05:45',
    confirmee: false,
    jeton: 'jeton-numero-1',
    ...changements,
    reponses: {
      ecole: 'École primaire du Coteau', demandeur: 'Directeur·rice', cible: 'Un élève', codeEleve: 'Roseau 3', niveau: 'CP',
      motif: 'Suivi d’un élève dont le comportement est très perturbé', familleInformee: 'Oui', description: 'Appel du matin.',
      ...reponses,
    },
  }; // oxfmt-ignore
}

function regler(pole: Workspace, cle: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Paramètres');
  const rang = rows.findIndex((ligne) => ligne['Clé'] === cle);
  if (rang < 0) throw new Error(`Pas de réglage ${cle}`);
  pole.edit('Paramètres', `${columns['Valeur']}${rang + 2}`, valeur);
}

/** Without no-break spaces, so that one reads the words. */
function saisir(pole: Workspace, saisie: unknown): SuiteDeSaisie {
  const { value, error } = pole.call('sidebarSaisirDemande', saisie);
  if (error) throw error;
  return JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ')) as SuiteDeSaisie;
}

function enregistree(pole: Workspace, saisie: SaisieMessage): { numero: string; dit: string } {
  const suite = saisir(pole, saisie);
  if (suite.etat !== 'enregistree') throw new Error(JSON.stringify(suite));
  return { numero: suite.numero, dit: suite.phrases.join('\n') };
}

describe('elle finit dans le même registre', () => {
  test('à l’heure où elle est arrivée, par où elle est arrivée, et l’école reçoit le même accusé', () => {
    const pole = unPole(AVANT_LE_GEL);
    const { numero, dit } = enregistree(pole, uneSaisie({ recueLe: '2018-10-10', recueA: '16:45' }));
    expect(demande(pole, numero)).toMatchObject({
      'Arrivée par': 'Téléphone', Statut: 'Affectée', École: 'École primaire du Coteau', Réunion: '2018-P1-A',
    }); // oxfmt-ignore
    expect(demande(pole, numero)['Reçue le']).toMatch(/10\/10\/2018 16:45|2018-10-10.16:45/);
    expect(dit).toContain('étudiée à la réunion du mardi 16 octobre 2018');
    expect(dit).toMatch(/Référent·e proposé·e : \p{L}+/u);
    expect(dit).toContain('Parti : Accusé de réception à l’école (coteau@ecoles.example.org).');
    expect(manquements(pole)).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });

  test('le jour d’arrivée décide : le lendemain de la limite, c’est la réunion suivante, et elle le dit', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero, dit } = enregistree(pole, uneSaisie());
    expect(demande(pole, numero)['Réunion']).toBe('2018-P2-A');
    expect(dit).toContain(
      'était le mercredi 10 octobre 2018 : elle est inscrite à la réunion du mardi 18 décembre 2018',
    );
  });

  test('une urgence prévient l’IEN, à toute heure ; ce qui attend le matin est dit', () => {
    const pole = unPole('2018-10-09T22:00');
    const { dit } = enregistree(pole, uneSaisie({ recueLe: '2018-10-09', recueA: '21:50' }, { urgent: 'Oui, c’est urgent', raisonUrgence: 'Deux élèves se sont enfuis.' })); // oxfmt-ignore
    expect(dit).toContain('Parti : Alerte : demande urgente, à l’IEN et à la coordination (ien@circo.example.org).');
    expect(dit).toContain('Partira le mercredi 10 octobre 2018 à 7 h : Avis à la circonscription');
    expect(dit).not.toContain('Deux élèves');
  });

  test('chaque réponse est à sa place dans le récit', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero } = enregistree(pole, uneSaisie({}, { tente: 'Coin calme.', attentes: 'Une visite.', niveau: 'CE2' })); // oxfmt-ignore
    expect(demande(pole, numero)).toMatchObject({
      'Déjà tenté': 'Coin calme.', Attentes: 'Une visite.', Niveau: 'CE2', 'Code': 'Roseau 3', 'Famille informée': 'Oui',
    }); // oxfmt-ignore
  });
});

describe('ce qui manque ou étonne', () => {
  test.each([
    ['l’école', {}, { ecole: '' }, 'Il manque : École.', 'ecole'],
    ['le public', {}, { cible: ' ' }, 'Il manque : Pour qui demandez-vous une aide.', 'cible'],
    ['le motif', {}, { motif: '' }, 'Il manque : Motif principal.', 'motif'],
    ['une date de l’avenir', { recueLe: '2018-12-01' }, {}, 'dans l’avenir', 'recueLe'],
    ['une heure de l’avenir', { recueLe: '2018-10-11', recueA: '10:01' }, {}, 'dans l’avenir', 'recueLe'],
    ['une date qui n’existe pas', { recueLe: '2018-02-30' }, {}, 'n’est pas lisible', 'recueLe'],
  ])('%s : refusé en une phrase qui désigne la question, et rien n’est écrit', (_, changements, reponses, phrase, champ) => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const avant = demandes(pole).length;
    const suite = saisir(pole, uneSaisie(changements, reponses));
    expect(suite).toEqual({ etat: 'refusee', phrase: expect.stringContaining(phrase.replace(' ?.', ' ?')), champ });
    expect(demandes(pole)).toHaveLength(avant);
  }); // oxfmt-ignore

  test.each([
    ['rien', undefined],
    ['un texte', 'bonjour'],
    ['un canal inconnu', { ...uneSaisie(), canal: 'pigeon' }],
    ['une heure illisible', { ...uneSaisie(), recueA: '25:61' }],
    ['une réponse qui n’est pas un texte', { ...uneSaisie(), reponses: { ecole: 12 } }],
    ['sans jeton', { ...uneSaisie(), jeton: '' }],
  ])('ce qu’aucune page n’envoie (%s) est refusé', (_, message) => {
    expect(saisir(unPole(LENDEMAIN_DE_LA_LIMITE), message)).toMatchObject({ etat: 'refusee', champ: '' });
  });

  test('un doublon possible est montré avant ; confirmé, il est enregistré et lié', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero } = enregistree(pole, uneSaisie());
    const encore = uneSaisie({ jeton: 'jeton-numero-2', canal: 'papier' }, { codeEleve: 'roseau  3' });
    const avant = demandes(pole).length;
    expect(saisir(pole, encore)).toEqual({ etat: 'a_confirmer', phrases: [expect.stringContaining(`Doublon possible de ${numero}`)] }); // oxfmt-ignore
    expect(demandes(pole)).toHaveLength(avant);
    const suite = enregistree(pole, { ...encore, confirmee: true });
    expect(suite.numero).not.toBe(numero);
    expect(demande(pole, suite.numero)['À rapprocher de']).toBe(numero);
  });

  test('arrivée à temps, la liste arrêtée depuis : une personne décide avant que l’école le lise', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const hier = uneSaisie({ recueLe: '2018-10-10' });
    const suite = saisir(pole, hier);
    expect(suite).toMatchObject({ etat: 'a_confirmer', phrases: [expect.stringMatching(/à temps pour la réunion du mardi 16 octobre 2018.*celle du mardi 18 décembre 2018.*« Prévue »/)] }); // oxfmt-ignore
    expect(pole.mails.some(({ body }) => body.includes('18 décembre'))).toBe(false);
    expect(demande(pole, enregistree(pole, { ...hier, confirmee: true }).numero)['Réunion']).toBe('2018-P2-A');
  });

  test('une date de l’an dernier se confirme, et la demande va à une réunion à venir', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const ancienne = uneSaisie({ recueLe: '2017-10-10' });
    expect(saisir(pole, ancienne)).toEqual({ etat: 'a_confirmer', phrases: expect.arrayContaining([expect.stringContaining('vérifiez la date')]) }); // oxfmt-ignore
    const { numero } = enregistree(pole, { ...ancienne, confirmee: true });
    expect(demande(pole, numero)['Réunion']).toBe('2018-P2-A');
    expect(manquements(pole)).toEqual([]);
  });

  test('une école inconnue est à trier, sous le nom qu’on a donné ; sans adresse, elle dit que personne n’est prévenu', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero, dit } = enregistree(pole, uneSaisie({}, { ecole: 'École des Bruyères' }));
    expect(demande(pole, numero)).toMatchObject({ Statut: 'À trier', École: 'École des Bruyères' });
    expect(dit).toContain('À trier : L’école « École des Bruyères » n’est pas dans l’onglet « Écoles ».');
    expect(dit).toContain('Pas parti : Accusé de réception à l’école. Aucune adresse');
  });

  test('sans adresse de l’expéditeur, l’école connue est prévenue à la sienne', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { dit } = enregistree(pole, uneSaisie({}, { courriel: '' }));
    expect(dit).toContain('(coteau@ecoles.example.org)');
    expect(dit).toContain('À vérifier : Aucune adresse n’a été donnée');
  });

  test('ce que le formulaire ne demande pas n’entre pas au registre', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero } = enregistree(pole, uneSaisie({}, { constructor: 'x', motdepasse: 'secret' }));
    expect(JSON.stringify(demande(pole, numero))).not.toContain('secret');
  });

  test('ce qui commence par « = » reste un texte', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const { numero } = enregistree(pole, uneSaisie({}, { description: '=1+1', tente: '+33' }));
    expect(demande(pole, numero)).toMatchObject({ 'Ce qui se passe': '=1+1', 'Déjà tenté': '+33' });
  });
});

describe('qui est l’élève', () => {
  const NOM = { nomEleve: 'Camélia Dupuy-Ferrand' };

  test('sans accord du DPD, la question n’est pas posée et un nom envoyé quand même n’entre nulle part', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    enregistree(pole, uneSaisie({}, NOM));
    expect(JSON.stringify(pole.state.spreadsheets)).not.toContain('Camélia');
    expect(pole.mails.some(({ body }) => body.includes('Camélia'))).toBe(false);
  });

  test('avec son accord, il va dans son onglet, jamais dans la demande ni dans un courriel', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    for (const [cle, valeur] of [
      ['accord_dpd_reference', 'DPD-12'],
      ['accord_dpd_date', '01/09/2018'],
    ] as const)
      regler(pole, cle, valeur);
    const { pages } = pole.call('sidebarListes').value as ListesMessage;
    expect(pages.flatMap(({ questions }) => questions.map(({ cle }) => cle))).toContain('nomEleve');
    const { numero } = enregistree(pole, uneSaisie({}, NOM));
    expect(JSON.stringify(readTab(pole, 'Identités').rows)).toContain('Camélia');
    expect(JSON.stringify(demande(pole, numero))).not.toContain('Camélia');
    expect(pole.mails.some(({ body }) => body.includes('Camélia'))).toBe(false);
  });
});

describe('une fois, et une seule', () => {
  test('envoyée deux fois, elle est enregistrée une fois et chaque courriel part une fois', () => {
    const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
    const premiere = enregistree(pole, uneSaisie());
    const partis = pole.mails.length;
    expect(enregistree(pole, uneSaisie())).toEqual(premiere);
    expect(pole.mails).toHaveLength(partis);
  });

  test('arrêtée après n’importe quel appel, puis renvoyée : une demande, ses courriels', () => {
    const temoin = unPole(LENDEMAIN_DE_LA_LIMITE);
    const attendue = enregistree(temoin, uneSaisie());
    const cles = courriers(temoin).map((ligne) => ligne['Clé']).sort(); // oxfmt-ignore
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    expect(pointsDArret(temoin.runs.at(-1)!).length).toBeGreaterThan(10);
    for (const n of points) {
      const pole = unPole(LENDEMAIN_DE_LA_LIMITE);
      pole.faults.killAfter = n;
      expect(pole.call('sidebarSaisirDemande', uneSaisie()).killed).toBe(true);
      const { numero } = enregistree(pole, uneSaisie());
      expect({ n, numero }).toEqual({ n, numero: attendue.numero });
      expect({ n, lignes: demandes(pole).filter((ligne) => ligne['Code'] === 'Roseau 3').length }).toEqual({ n, lignes: 1 }); // oxfmt-ignore
      pole.advanceTo('2018-10-11T16:00');
      expect({ n, cles: courriers(pole).map((ligne) => ligne['Clé']).sort() }).toEqual({ n, cles }); // oxfmt-ignore
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
    }
  }, 300_000);
});

test('elle coûte au plus 16 allers-retours (l’onglet Questions compris) et 2 par courriel, quelle que soit la taille', () => {
  const couts = [12, 600].map((taille) => {
    const pole = unPole('2018-10-09T10:00');
    growRegister(pole, formulaireDe(pole), taille);
    const avant = pole.mails.length;
    enregistree(pole, uneSaisie({ recueLe: '2018-10-09', recueA: '09:00' }));
    const { trips, calls } = pole.runs.at(-1)!;
    return { trips, appels: calls.length, courriels: pole.mails.length - avant };
  });
  expect(couts[0]!.courriels).toBeGreaterThan(0);
  expect(couts[0]!.trips).toBeLessThanOrEqual(16 + 2 * couts[0]!.courriels);
  expect(couts[1]).toEqual(couts[0]);
});

describe('ce que la page demande', () => {
  const lire = (pole: Workspace): ListesMessage => pole.call('sidebarListes').value as ListesMessage;

  test('ce que le formulaire demande : les pages, les choix des onglets, où chacun mène', () => {
    const { pages, canaux, rappel, maintenant } = lire(unPole(LENDEMAIN_DE_LA_LIMITE));
    expect(maintenant).toBe(LENDEMAIN_DE_LA_LIMITE);
    expect(canaux.map(({ cle }) => cle)).toEqual(['courriel', 'telephone', 'papier']);
    expect(rappel).toContain('119');
    const questions = pages.flatMap((page) => page.questions);
    const choix = (cle: string) => questions.find((question) => question.cle === cle)!.choix;
    expect(choix('ecole').map(({ texte }) => texte)).toEqual(expect.arrayContaining(['École primaire du Coteau']));
    expect(choix('ecole').filter(({ preciser }) => preciser).map(({ texte }) => texte)).toEqual(['Mon école n’est pas dans la liste']); // oxfmt-ignore
    expect(choix('motif').map(({ texte }) => texte)).toContain('Autre situation');
    const cles = pages.map(({ cle }) => cle);
    for (const { vers } of choix('cible')) expect(cles).toContain(vers);
    expect(questions.map(({ cle }) => cle)).not.toContain('stop');
    expect(questions.filter(({ obligatoire }) => obligatoire).map(({ cle }) => cle).sort()).toEqual(['cible', 'ecole', 'motif']); // oxfmt-ignore
  });

  test('de chaque page on arrive à la fin', () => {
    const { pages } = lire(unPole(LENDEMAIN_DE_LA_LIMITE));
    const cles = [...pages.map(({ cle }) => cle), 'envoyer'];
    for (const { ensuite, cle } of pages) {
      expect(cles).toContain(ensuite);
      expect(cles.indexOf(ensuite)).toBeGreaterThan(cles.indexOf(cle));
    }
  });
});
