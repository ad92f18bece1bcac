// The loop with the school, by mail and Form only: it completes, it withdraws. Its answer is in apresLaReunion.test.ts.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { arretsDistincts } from '../support/arretsDistincts';
import { sauter } from '../support/finDAnnee';
import {
  accueil, adresses, courriers, demande, demandes, desReponses, ecrireCourrier, ecrireMembre, erreurs, formulaireDe, manquements, unPole,
} from '../support/unPole'; // oxfmt-ignore
import {
  AJOUT, CODE, COMPLETER, dernierCourriel, formulaireDeSuite, lu, NUMERO, QUE_FAIRE, rempliPar, repondre, RETIRER,
} from '../support/laSuite'; // oxfmt-ignore

const VENDREDI = '2018-09-21T10:00';
const LUNDI = '2018-09-24T10:00';
const NUMERO_3 = '2018-P1-003';
const ECOLE = 'tilleuls@ecoles.example.org';
const REFERENTE = 'l.sanvert@circo.example.org';
const CIRCONSCRIPTION = 'circonscription@circo.example.org';

/** The school of the Tilleuls has filed its demande, the third of the période; its members have been told. */
function deposee(): Workspace {
  const pole = unPole(VENDREDI);
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Niveau de classe': 'CP' }));
  pole.advanceTo(LUNDI);
  expect(demande(pole, NUMERO_3)).toMatchObject({ Statut: 'Affectée', Référent·e: 'Lila Sanvert' });
  return pole;
}

function accuse(pole: Workspace) {
  return dernierCourriel(pole, `${NUMERO_3} bien reçue`);
}

/** A person of the pôle writes in a cell of the demande. */
function ecrire(pole: Workspace, colonne: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Demandes');
  const rang = rows.findIndex((ligne) => ligne['Numéro'] === NUMERO_3);
  pole.edit('Demandes', `${columns[colonne]}${rang + 2}`, valeur);
}

function evenements(pole: Workspace, sur = NUMERO_3): string[] {
  return readTab(pole, 'Journal').rows.filter((ligne) => ligne['Sur'] === sur).map((ligne) => ligne['Quoi']!); // oxfmt-ignore
}

function depuis(pole: Workspace, nombre: number): string[] {
  return adresses(pole).slice(nombre).map(lu);
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('une demande à compléter', () => {
  function aCompleter(): Workspace {
    const pole = deposee();
    ecrire(pole, 'À compléter', 'depuis quand la situation dure\nce que Sorbier 6 fait à la récréation');
    ecrire(pole, 'Statut', 'À compléter');
    return pole;
  }

  it('l’école lit les points demandés, jamais ce qui porte un code', () => {
    const pole = aCompleter();
    const { to, body } = dernierCourriel(pole, 'précisions attendues');
    expect(to).toEqual([ECOLE]);
    expect(lu(body)).toContain('- depuis quand la situation dure');
    expect(lu(body)).toContain('Où elle en est : elle attend vos précisions.');
    expect(lu(body)).toContain('Un membre du pôle vous appelle pour d’autres précisions.');
    expect(body).not.toContain('récréation');
    toutVaBien(pole);
  });

  it('complétée par le lien, elle repart avec la même personne, et chacun le sait une fois', () => {
    const pole = aCompleter();
    const partis = repondre(pole, dernierCourriel(pole, 'précisions attendues'), {
      ...COMPLETER,
      [AJOUT]: 'Depuis la rentrée.\nSurtout le matin.',
    });
    expect(demande(pole, NUMERO_3)).toMatchObject({
      Statut: 'Affectée',
      Référent·e: 'Lila Sanvert',
      'À compléter': '',
      Précisions: 'Complément du 24/09/2018 : Depuis la rentrée.\nSurtout le matin.',
    });
    expect(partis.map(({ to, subject }) => lu(`${to.join()} | ${subject}`)).sort()).toEqual([
      `j.orsel@circo.example.org | Pôle ressources – demande ${NUMERO_3} complétée par l’école`,
      `${REFERENTE} | Pôle ressources – demande ${NUMERO_3} complétée par l’école`,
      `m.tarrade@circo.example.org | Pôle ressources – demande ${NUMERO_3} complétée par l’école`,
      `${ECOLE} | Pôle ressources – demande ${NUMERO_3} : votre message est arrivé`,
    ]);
    for (const { body, htmlBody } of partis) expect(`${body} ${htmlBody}`).not.toContain('rentrée');
    expect(evenements(pole)).toEqual([
      'statut_pris',
      'demande_recue',
      'fiche_creee',
      'statut_change',
      'statut_pris',
      'demande_completee',
    ]);
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-28T18:00');
    expect(depuis(pole, avant).filter((mail) => mail.includes(NUMERO_3))).toEqual([]);
    toutVaBien(pole);
  });

  it('sans réponse, un rappel après cinq jours de classe, puis la coordination, et plus rien', () => {
    const pole = aCompleter();
    const avant = pole.mails.length;
    pole.advanceTo('2018-10-12T18:00');
    const partis = pole.mails.slice(avant).filter(({ subject }) => /précisions|n’a pas répondu/.test(subject));
    expect(partis.map(({ at, to, subject }) => `${new Date(at).toISOString().slice(0, 10)} ${to.join()} ${lu(subject).split(' : ')[1]}`)).toEqual([
      `2018-10-01 ${ECOLE} précisions toujours attendues`,
      `2018-10-08 ${CIRCONSCRIPTION} l’école n’a pas répondu`,
    ]); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('sans point écrit, rien ne part et Accueil le demande', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    ecrire(pole, 'Statut', 'À compléter');
    pole.advanceTo('2018-09-25T08:00');
    expect(depuis(pole, avant).filter((mail) => mail.includes('précisions'))).toEqual([]);
    expect(lu(JSON.stringify(readTab(pole, 'Accueil').rows))).toContain(`${NUMERO_3} : écrivez dans la colonne`);
  });

  /** « 2018-09-28 précisions attendues »: what the school and the coordination are told of it. */
  function ditDesPrecisions(pole: Workspace, avant: number): string[] {
    const partis = pole.mails.slice(avant).filter(({ subject }) => /précisions|n’a pas répondu/.test(subject));
    return partis.map(({ at, subject }) => `${new Date(at).toISOString().slice(0, 10)} ${lu(subject).split(' : ')[1]}`);
  }

  it('les points écrits bien après le statut, ou ajoutés, partent ; le rappel se compte de là', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    ecrire(pole, 'Statut', 'À compléter');
    pole.advanceTo('2018-10-08T17:00');
    ecrire(pole, 'À compléter', 'depuis quand la situation dure');
    pole.advanceTo('2018-11-09T18:00');
    ecrire(pole, 'À compléter', 'depuis quand la situation dure\nles aménagements essayés');
    pole.advanceTo('2018-11-12T18:00');
    expect(ditDesPrecisions(pole, avant)).toEqual([
      '2018-10-09 précisions attendues',
      '2018-10-16 précisions toujours attendues',
      '2018-11-06 l’école n’a pas répondu',
      '2018-11-12 précisions attendues',
    ]);
    toutVaBien(pole);
  });

  it('après deux semaines sans ronde, l’école n’est pas rappelée avec la demande, ni dite muette au même moment', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-24T19:30');
    ecrire(pole, 'À compléter', 'depuis quand la situation dure');
    ecrire(pole, 'Statut', 'À compléter');
    const apres = sauter(pole, '2018-10-09T09:00');
    apres.advanceTo('2018-10-19T18:00');
    expect(ditDesPrecisions(apres, avant)).toEqual(['2018-10-10 précisions attendues', '2018-10-17 précisions toujours attendues']); // oxfmt-ignore
    apres.advanceTo('2018-11-09T18:00');
    expect(ditDesPrecisions(apres, avant).slice(2)).toEqual(['2018-11-07 l’école n’a pas répondu']);
  });

  it('les points écrits dix semaines après le statut partent encore, le rappel et ce que lit la coordination aussi', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    ecrire(pole, 'Statut', 'À compléter');
    const apres = sauter(pole, '2018-12-03T10:00');
    ecrire(apres, 'À compléter', 'depuis quand la situation dure');
    apres.advanceTo('2018-12-18T18:00');
    expect(ditDesPrecisions(apres, avant)).toEqual([
      '2018-12-04 précisions attendues',
      '2018-12-11 précisions toujours attendues',
      '2018-12-18 l’école n’a pas répondu',
    ]);
  });

  it('complétée par sa réponse modifiée, puis incomplète d’autre chose : le rappel d’avant ne part plus', () => {
    const pole = aCompleter();
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-27T10:00');
    const reponse = pole.state.forms[formulaireDe(pole)]!.responses.at(-1)!;
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Ce qui se passe': 'Depuis juin.' }), { editOf: reponse.id }); // oxfmt-ignore
    ecrire(pole, 'À compléter', 'les aménagements essayés');
    ecrire(pole, 'Statut', 'À compléter');
    pole.advanceTo('2018-10-05T18:00');
    expect(ditDesPrecisions(pole, avant)).toEqual(['2018-09-27 précisions attendues', '2018-10-04 précisions toujours attendues']); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('la machine demande elle-même ce sans quoi personne ne peut commencer', () => {
    const pole = unPole(LUNDI);
    const saisie = {
      canal: 'telephone', recueLe: '2018-09-24', recueA: '08:00', confirmee: true, jeton: 'essai-0001',
      reponses: { ecole: 'École primaire du Coteau', cible: 'Un élève', codeEleve: 'Roseau 3', niveau: 'CP', motif: 'Suivi d’un élève dont le comportement est très perturbé', urgent: 'Non, la réunion convient' },
    }; // oxfmt-ignore
    expect(pole.call('sidebarSaisirDemande', saisie).value).toMatchObject({ etat: 'enregistree' });
    expect(demande(pole, NUMERO_3)).toMatchObject({
      Statut: 'À compléter',
      'À compléter': 'ce qui se passe, en quelques faits datés\nsi la famille est informée de la demande',
    });
    repondre(pole, dernierCourriel(pole, `${NUMERO_3} : précisions attendues`), {
      ...COMPLETER,
      [AJOUT]: 'Il quitte la classe chaque jour ; la famille le sait.',
    });
    expect(demande(pole, NUMERO_3)['Statut']).toBe('Affectée');
    // Who had only been foreseen is now told, with the fiche that the ronde writes.
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-24T12:00');
    expect(depuis(pole, avant)).toContain(`${REFERENTE} | Pôle ressources – la demande ${NUMERO_3} vous est proposée`);
    toutVaBien(pole);
  });
});

describe('une demande retirée par l’école', () => {
  it('est retirée, confirmée, dite au référent et à la circonscription ; ce qui était prévu ne part plus', () => {
    const pole = deposee();
    const partis = repondre(pole, accuse(pole), { ...RETIRER, 'Pourquoi\u202f?': 'La situation s’est apaisée.' });
    expect(demande(pole, NUMERO_3)).toMatchObject({ Statut: 'Retirée', 'À vérifier': 'Retirée par l’école le 24/09/2018.' }); // oxfmt-ignore
    expect(partis.map(({ to }) => to.join()).sort()).toEqual(
      [ECOLE, REFERENTE, CIRCONSCRIPTION, 'j.orsel@circo.example.org', 'm.tarrade@circo.example.org'].sort(),
    );
    expect(partis.find(({ to }) => to.includes(ECOLE))!.subject).toBe(`Pôle ressources – demande ${NUMERO_3} retirée`);
    expect(evenements(pole)).toContain('demande_retiree');
    expect(courriers(pole).filter((ligne) => ligne['À propos de'] === NUMERO_3 && ligne['Statut'] === 'Prévu')).toEqual([]); // oxfmt-ignore
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-28T18:00');
    expect(depuis(pole, avant).filter((mail) => mail.includes(NUMERO_3))).toEqual([]);
    toutVaBien(pole);
  });

  it('qu’une personne rouvre reste ouverte, et le lien qui a servi ne la retire plus', () => {
    const pole = deposee();
    repondre(pole, accuse(pole), RETIRER);
    ecrire(pole, 'Statut', 'Affectée');
    const avant = pole.mails.length;
    repondre(pole, accuse(pole), RETIRER);
    pole.advanceTo('2018-09-26T08:30');
    expect(demande(pole, NUMERO_3)['Statut']).toBe('Affectée');
    expect(depuis(pole, avant)).toContain(`${ECOLE} | Pôle ressources – demande ${NUMERO_3} : un nouveau lien`);
    // All who were told that there was nothing left to do, but whoever opened it again.
    const rouverte = depuis(pole, avant).filter((mail) => mail.endsWith(`${NUMERO_3} : rouverte`)).map((mail) => mail.split(' | ')[0]); // oxfmt-ignore
    expect(rouverte.sort()).toEqual([ECOLE, REFERENTE, 'j.orsel@circo.example.org', 'm.tarrade@circo.example.org'].sort()); // oxfmt-ignore
    // She had not accepted it: that is still asked of her. Associates are asked nothing.
    const lueDe = (adresse: string): string => lu(pole.mails.filter(({ to, subject }) => to[0] === adresse && lu(subject).endsWith(': rouverte')).at(-1)!.body); // oxfmt-ignore
    expect(lueDe(REFERENTE)).toContain('est rouverte : elle vous est proposée de nouveau.');
    expect(lueDe('j.orsel@circo.example.org')).toContain('est rouverte : vous la suivez de nouveau.');
    toutVaBien(pole);
  });

  it('rouverte, puis confiée à une autre : qui ne la suit plus n’apprend pas qu’il la suit, et l’école le lit une fois', () => {
    const pole = deposee();
    repondre(pole, accuse(pole), RETIRER);
    ecrire(pole, 'Statut', 'Affectée');
    const avant = pole.mails.length;
    ecrire(pole, 'Référent·e', 'Karim Estève');
    ecrireMembre(pole, 'Jeanne Orsel', { Nom: 'Jeanne Orsel-Brun' });
    ecrireMembre(pole, 'Malik Tarrade', { Actif: 'non' });
    pole.advanceTo('2018-09-26T08:30');
    const rouverte = depuis(pole, avant).filter((mail) => mail.endsWith(`${NUMERO_3} : rouverte`));
    expect(rouverte.map((mail) => mail.split(' | ')[0])).toEqual([ECOLE]);
    toutVaBien(pole);
  });

  it('rouverte, puis son numéro effacé par mégarde : ce qui est dû au même moment n’arrête rien', () => {
    const pole = deposee();
    repondre(pole, accuse(pole), RETIRER);
    ecrire(pole, 'Statut', 'Affectée');
    pole.advanceTo('2018-09-25T07:01');
    const avant = pole.mails.length;
    ecrire(pole, 'Numéro', '');
    ecrireCourrier(pole, courriers(pole).find((ligne) => ligne['Statut'] === 'Prévu')!['Clé']!, { Statut: 'Retenu' });
    expect(depuis(pole, avant).join()).not.toContain('le registre demande votre attention');
    pole.advanceTo('2018-09-25T18:00');
    toutVaBien(pole);
  });

  it('retirée par une personne, l’école ne l’apprend que le lendemain : une erreur se corrige', () => {
    const pole = deposee();
    ecrire(pole, 'Statut', 'Retirée');
    const avant = pole.mails.length;
    pole.advanceTo('2018-09-24T18:00');
    expect(depuis(pole, avant)).toEqual([]);
    pole.advanceTo('2018-09-25T08:30');
    expect(depuis(pole, avant)).toContain(`${ECOLE} | Pôle ressources – demande ${NUMERO_3} retirée`);
    toutVaBien(pole);
  });
});

describe('un lien qui n’est pas le bon ne change rien et ne perd rien', () => {
  const texte = { ...COMPLETER, [AJOUT]: 'Un texte qui ne doit pas entrer.' };
  const FAUX: [string, (rempli: Record<string, string | string[]>) => Record<string, string | string[]>, string][] = [
    ['un code inventé', () => ({ [NUMERO]: NUMERO_3, [CODE]: 'AAAAAAAAAA' }), NUMERO_3],
    ['un code vide de sens', () => ({ [NUMERO]: NUMERO_3, [CODE]: '=1+1' }), NUMERO_3],
    ['le code d’une autre demande', (rempli) => ({ ...rempli, [NUMERO]: '2018-P1-001' }), '2018-P1-001'],
    ['un numéro qui n’existe pas', (rempli) => ({ ...rempli, [NUMERO]: '2018-P1-999' }), ''],
    ['un nom à la place du numéro', (rempli) => ({ ...rempli, [NUMERO]: 'Léa Martin' }), ''],
  ];

  it.each(FAUX)('%s', (_, fausser, sur) => {
    const pole = deposee();
    const avant = { demandes: demandes(pole), mails: pole.mails.length };
    const { [Object.keys(rempliPar(pole, accuse(pole)))[1]!]: code } = rempliPar(pole, accuse(pole));
    pole.submitForm(formulaireDeSuite(pole), { ...fausser({ [NUMERO]: NUMERO_3, [CODE]: code! }), ...texte });
    pole.advanceTo('2018-09-25T08:30');
    expect(demandes(pole)).toEqual(avant.demandes);
    expect(depuis(pole, avant.mails).filter((mail) => /message est arrivé|nouveau lien|complétée/.test(mail))).toEqual([]);
    const refus = readTab(pole, 'Journal').rows.filter((ligne) => ligne['Quoi'] === 'suite_refusee');
    expect(refus.map((ligne) => ligne['Sur'])).toEqual([sur]);
    expect(JSON.stringify(refus)).not.toMatch(/entrer|Léa/);
    expect(lu(JSON.stringify(readTab(pole, 'Accueil').rows))).toContain('Formulaire « Suite à une demande », onglet Réponses : 1 réponse sans lien valable (la dernière le 24/09/2018 à 10 h)'); // oxfmt-ignore
    toutVaBien(pole);
  }); // oxfmt-ignore

  it('un code recopié en minuscules, avec une espace, reste le bon', () => {
    const pole = deposee();
    const [, code] = Object.values(rempliPar(pole, accuse(pole))) as [string, string];
    pole.submitForm(formulaireDeSuite(pole), {
      [NUMERO]: ` ${NUMERO_3.toLowerCase()} `,
      [CODE]: `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`,
      ...COMPLETER,
      [AJOUT]: 'Bien arrivé.',
    });
    expect(demande(pole, NUMERO_3)['Précisions']).toContain('Bien arrivé.');
  });

  it('un lien qui a servi : ce que l’école a écrit attend un lecteur, et elle reçoit un lien neuf qui marche', () => {
    const pole = deposee();
    repondre(pole, accuse(pole), { ...COMPLETER, [AJOUT]: 'Premier envoi.' });
    const [kind, ...autres] = repondre(pole, accuse(pole), { ...COMPLETER, [AJOUT]: 'Second envoi,\nle même jour.' });
    expect(autres).toEqual([]);
    expect(lu(kind!.body)).toContain('Le lien que vous venez d’utiliser avait déjà servi');
    expect(demande(pole, NUMERO_3)).toMatchObject({
      Précisions: 'Complément du 24/09/2018 : Premier envoi.',
      'À vérifier': expect.stringContaining('Second envoi, · le même jour.'),
    });
    repondre(pole, kind!, { ...COMPLETER, [AJOUT]: 'Troisième envoi.' });
    expect(demande(pole, NUMERO_3)['Précisions']).toContain('Troisième envoi.');
    // She was told that somebody would read it: Accueil says so until it is done.
    pole.advanceTo('2018-09-25T08:30');
    expect(accueil(pole, 'À lire')).toEqual([
      `${NUMERO_3} : un message attend dans « À vérifier », qui n’a rien changé. Lisez-le, puis effacez sa phrase.`,
    ]);
    ecrire(pole, 'À vérifier', '');
    pole.advanceTo('2018-09-26T08:30');
    expect(accueil(pole, 'À lire')).toEqual([]);
    toutVaBien(pole);
  });

  it('un choix renommé à la main se comprend par la page remplie', () => {
    const pole = deposee();
    const choix = pole.state.forms[formulaireDeSuite(pole)]!.items.find(({ title }) => title === QUE_FAIRE)!;
    choix.choices[0]!.value = 'Ajouter quelque chose';
    repondre(pole, accuse(pole), { [QUE_FAIRE]: 'Ajouter quelque chose', [AJOUT]: 'Compris.' });
    expect(demande(pole, NUMERO_3)['Précisions']).toContain('Compris.');
    toutVaBien(pole);
  });
});

describe('ce que Google fait de la suite', () => {
  const envoyer = (pole: Workspace) => repondre(pole, accuse(pole), { ...COMPLETER, [AJOUT]: 'Un seul ajout.' });
  const uneFois = (pole: Workspace, avant: number) => {
    expect(demande(pole, NUMERO_3)['Précisions']!.split('Un seul ajout.')).toHaveLength(2);
    expect(depuis(pole, avant).filter((mail) => mail.includes('votre message est arrivé'))).toHaveLength(1);
    expect(depuis(pole, avant).filter((mail) => mail.startsWith(REFERENTE) && mail.includes('complétée'))).toHaveLength(1); // oxfmt-ignore
    expect(evenements(pole).filter((quoi) => quoi === 'demande_completee')).toHaveLength(1);
    expect(evenements(pole)).not.toContain('suite_refusee');
    toutVaBien(pole);
  };

  it('deux fois : une seule compte', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    pole.faults.doubleFormTriggers = 1;
    envoyer(pole);
    pole.advanceTo('2018-09-25T16:00');
    uneFois(pole, avant);
  });

  it('jamais : la première ronde du lendemain la rattrape', () => {
    const pole = deposee();
    const avant = pole.mails.length;
    pole.faults.loseFormTriggers = 1;
    envoyer(pole);
    expect(demande(pole, NUMERO_3)['Précisions']).toBe('');
    pole.advanceTo('2018-09-25T08:30');
    uneFois(pole, avant);
  });

  it('jamais, et deux fois avec le même lien : une seule compte, l’autre attend un lecteur', () => {
    const pole = deposee();
    pole.faults.loseFormTriggers = 2;
    const lien = accuse(pole);
    repondre(pole, lien, { ...COMPLETER, [AJOUT]: 'Le premier.' });
    pole.advanceTo('2018-09-24T10:20');
    repondre(pole, lien, { ...COMPLETER, [AJOUT]: 'Le second.' });
    pole.advanceTo('2018-09-25T08:30');
    expect(demande(pole, NUMERO_3)).toMatchObject({
      Précisions: 'Complément du 24/09/2018 : Le premier.',
      'À vérifier': expect.stringContaining('Le second.'),
    });
    toutVaBien(pole);
  });

  it('la réponse au premier formulaire modifiée ensuite n’efface pas ce que l’école a ajouté', () => {
    const pole = deposee();
    envoyer(pole);
    const reponse = pole.state.forms[formulaireDe(pole)]!.responses.at(-1)!;
    const changee = desReponses({ 'Code de l’élève': 'Sorbier 6', 'Ce qui se passe': 'Tout autre chose.' });
    pole.submitForm(formulaireDe(pole), changee, { editOf: reponse.id });
    expect(demande(pole, NUMERO_3)).toMatchObject({
      'Ce qui se passe': 'Tout autre chose.',
      Précisions: 'Complément du 24/09/2018 : Un seul ajout.',
    });
  });
});

describe.each([
  ['compléter', { ...COMPLETER, [AJOUT]: 'Un seul ajout.' }],
  ['retirer', RETIRER],
])('tuée à n’importe quel appel (%s)', (_, reponses) => {
  const FIN = '2018-09-25T16:30';
  const agir = (pole: Workspace) => void repondre(pole, accuse(pole), reponses);
  const temoin = deposee();
  agir(temoin);
  const run = temoin.runs.at(-1)!;
  temoin.advanceTo(FIN);
  const ceQuiReste = (pole: Workspace) => ({
    demande: demande(pole, NUMERO_3),
    courriers: courriers(pole).map((ligne) => ligne['Clé']!).sort(),
    // A line of the Journal may be there twice when the run died just after it.
    evenements: [...new Set(evenements(pole))],
  }); // oxfmt-ignore
  const partis = (pole: Workspace, statut: string) => courriers(pole).filter((l) => l['Statut'] === statut).length;

  it('la ronde finit le travail, écritures en attente perdues ou gardées', () => {
    const scenario = { depart: deposee, agir, handler: 'onSuiteSubmit' };
    let combien = 0;
    for (const { n, perdre, pole } of arretsDistincts(scenario, run)) {
      pole.advanceTo(FIN);
      const ou = { n, perdre };
      expect({ ou, ...ceQuiReste(pole) }).toEqual({ ou, ...ceQuiReste(temoin) });
      const incertains = partis(pole, 'Incertain');
      expect({ ou, incertains: incertains <= 1 }).toEqual({ ou, incertains: true });
      expect({ ou, partis: partis(pole, 'Envoyé') + incertains }).toEqual({ ou, partis: partis(temoin, 'Envoyé') });
      const doubles = adresses(pole).filter((mail, rang, tous) => mail.includes(NUMERO_3) && tous.indexOf(mail) !== rang);
      expect({ ou, doubles, manquements: manquements(pole) }).toEqual({ ou, doubles: [], manquements: [] });
      combien += 1;
    }
    expect(combien).toBeGreaterThan(5);
    // Every call tried, those too that change nothing outside the execution, the stops leave nothing else.
    if (AJOUT in reponses) expect([...arretsDistincts({ ...scenario, aussiLocaux: true }, run)]).toHaveLength(combien);
  }, 600_000); // oxfmt-ignore
});
