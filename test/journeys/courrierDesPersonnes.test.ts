// L’onglet Courrier entre les mains d’une personne : retenir, annuler, renvoyer, dire qu’un courriel est revenu.
import { DEMANDES } from '../../local/demo/demandes';
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { lu } from '../support/laSuite';
import { accueil, corriger, courriers, desReponses, ecrireCourrier, ecrireEcole, ecrireMembre, ecrireReunion, erreurs, formulaireDe, journal, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore

const SOIR = '2018-10-07T18:00';
const MATIN_DU_RAPPEL = '2018-10-08T08:00';

function ligneDe(pole: Workspace, cle: string): number {
  return courriers(pole).findIndex((ligne) => ligne['Clé'] === cle) + 2;
}

function mettre(pole: Workspace, cle: string, valeur: string): void {
  pole.edit('Courrier', `${readTab(pole, 'Courrier').columns['Statut']}${ligneDe(pole, cle)}`, valeur);
}

function courrier(pole: Workspace, cle: string): Record<string, string> {
  return courriers(pole)[ligneDe(pole, cle) - 2]!;
}

/** Keys of the reminders to the schools two days before the cut-off. */
function rappels(pole: Workspace): string[] {
  return courriers(pole).map((ligne) => ligne['Clé']!).filter((cle) => cle.startsWith('relance_ecoles|2018-P1-A|') && cle.endsWith('J-2')); // oxfmt-ignore
}

function recus(pole: Workspace, adresse: string, depuis: number): string[] {
  return pole.mails.slice(depuis).filter(({ to }) => to.includes(adresse)).map(({ subject }) => subject); // oxfmt-ignore
}

function adresseDe(pole: Workspace, cle: string): string {
  const nom = cle.split('|')[2]!.replace('ecole:', '');
  return readTab(pole, 'Écoles').rows.find((ligne) => ligne['École'] === nom)!['Adresse officielle']!;
}

describe('retenir et annuler', () => {
  it('ce qu’une personne retient ou annule ne part pas ; remis à « Prévu », il part aussitôt', () => {
    const pole = unPole(SOIR);
    const [retenu, annule, libre] = rappels(pole) as [string, string, string];
    mettre(pole, retenu, 'Retenu');
    mettre(pole, annule, 'annulé');
    const avant = pole.mails.length;
    pole.advanceTo(MATIN_DU_RAPPEL);
    expect(recus(pole, adresseDe(pole, libre), avant)).toHaveLength(1);
    for (const cle of [retenu, annule]) expect(recus(pole, adresseDe(pole, cle), avant)).toEqual([]);
    expect(courrier(pole, annule)).toMatchObject({ Statut: 'Annulé', Pourquoi: 'Choix d’une personne le 07/10/2018.' });
    mettre(pole, retenu, 'Prévu');
    expect(recus(pole, adresseDe(pole, retenu), avant)).toHaveLength(1);
    expect(journal(pole, 'courrier_change').map((ligne) => ligne.split(' : ')[1])).toEqual([
      'Prévu → Retenu',
      'Prévu → Annulé',
      'Retenu → Prévu',
    ]);
    expect(manquements(pole)).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });

  it('ce qui est parti d’une exécution coupée avant de l’écrire ne se retient plus : la ligne dit « Envoyé »', () => {
    const pole = unPole(SOIR);
    const [cle] = rappels(pole) as [string];
    const temoin = pole.fork();
    temoin.advanceTo(MATIN_DU_RAPPEL);
    const membres = ({ calls }: Workspace['runs'][number]): string[] => calls.map(({ member }) => member);
    const ronde = [...temoin.runs].reverse().find((run) => membres(run).includes('Mail.MailApp.sendEmail'))!;
    const dernierEnvoi = membres(ronde).lastIndexOf('Mail.MailApp.sendEmail');
    Object.assign(pole.faults, { killAfter: dernierEnvoi + 1, loseUnflushed: true });
    const avant = pole.mails.length;
    pole.advanceTo(ronde.at + 60_000);
    expect(recus(pole, adresseDe(pole, cle), avant)).toHaveLength(1);
    expect(courrier(pole, cle)['Statut']).toBe('Prévu');
    mettre(pole, cle, 'Retenu');
    expect(courrier(pole, cle)).toMatchObject({ Statut: 'Envoyé', Pourquoi: '', Adresses: adresseDe(pole, cle) });
    pole.advanceTo('2018-10-09T18:00');
    expect(recus(pole, adresseDe(pole, cle), avant)).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('un texte quelconque garde le courrier, même quand Google perd l’événement', () => {
    const pole = unPole(SOIR);
    const [cle] = rappels(pole) as [string];
    pole.state.triggers = pole.state.triggers.filter(({ handler }) => handler !== 'onSheetEdit');
    mettre(pole, cle, 'attendre lundi');
    const avant = pole.mails.length;
    pole.advanceTo(MATIN_DU_RAPPEL);
    expect(recus(pole, adresseDe(pole, cle), avant)).toEqual([]);
    expect(courrier(pole, cle)).toMatchObject({
      Statut: 'Retenu',
      Pourquoi: expect.stringContaining('attendre lundi'),
    });
    expect(manquements(pole)).toEqual([]);
  });
});

describe('renvoyer', () => {
  it('un courriel parti remis à « Prévu » ne repart pas, et la cellule dit quoi mettre', () => {
    const pole = unPole(SOIR);
    pole.advanceTo(MATIN_DU_RAPPEL);
    const [cle] = rappels(pole) as [string];
    const avant = pole.mails.length;
    mettre(pole, cle, 'Prévu');
    pole.advanceTo('2018-10-09T17:00');
    expect(recus(pole, adresseDe(pole, cle), avant)).toEqual([]);
    expect(courrier(pole, cle)).toMatchObject({ Statut: 'Envoyé', Pourquoi: expect.stringContaining('À renvoyer') });
  });

  it.each(['À renvoyer', 'a renvoyer'])('« %s » fait une ligne neuve, qui part une fois ; la première reste envoyée', (statut) => {
    const pole = unPole(SOIR);
    pole.advanceTo(MATIN_DU_RAPPEL);
    const [cle] = rappels(pole) as [string];
    const avant = pole.mails.length;
    mettre(pole, cle, statut);
    mettre(pole, cle, statut);
    pole.advanceTo('2018-10-09T17:00');
    const attendu = pole.mails.slice(0, avant).filter(({ to }) => to.includes(adresseDe(pole, cle))).at(-1)!.subject;
    // Asked again once it had left: a third one, and no more.
    expect(recus(pole, adresseDe(pole, cle), avant)).toEqual([attendu, attendu]);
    expect(courrier(pole, cle)).toMatchObject({ Statut: 'Envoyé', Pourquoi: '' });
    expect(courrier(pole, `${cle}#2`)).toMatchObject({ Statut: 'Envoyé', Pourquoi: 'Renvoyé à la demande d’une personne.' });
    expect(courrier(pole, `${cle}#3`)).toMatchObject({ Statut: 'Envoyé' });
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('tué après n’importe quel appel, « À renvoyer » fait un courriel et un seul', () => {
    const scene = (killAfter?: number) => {
      const pole = unPole(MATIN_DU_RAPPEL);
      const [cle] = rappels(pole) as [string];
      const avant = { mails: pole.mails.length, runs: pole.runs.length };
      Object.assign(pole.faults, { killAfter, loseUnflushed: true });
      mettre(pole, cle, 'À renvoyer');
      const run = pole.runs[avant.runs]!;
      pole.advanceTo('2018-10-09T17:00');
      const copies = courriers(pole).filter((ligne) => ligne['Clé']!.startsWith(`${cle}#`));
      return { run, partis: recus(pole, adresseDe(pole, cle), avant.mails).length, copies, pole };
    };
    const points = pointsQuiLaissent(scene().run); // oxfmt-ignore
    expect(pointsDArret(scene().run).length).toBeGreaterThan(8);
    for (const n of points) {
      const { run, partis, copies, pole } = scene(n);
      expect({ n, tue: run.killed, copies: copies.length }).toEqual({ n, tue: true, copies: 1 });
      // Killed while it was leaving: at most once, and said.
      expect({ n, partis, ...copies[0] }).toMatchObject({ n, Statut: expect.stringMatching(/Envoyé|Incertain/) });
      expect(partis).toBeLessThanOrEqual(1);
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
    }
  });
});

it('un courrier « Incertain » qu’une personne remet à « Prévu » repart une fois', () => {
  const pole = unPole(SOIR);
  pole.faults.killAfter = 'Mail.MailApp.sendEmail';
  pole.advanceTo('2018-10-08T16:00');
  const incertains = courriers(pole).filter((ligne) => ligne['Statut'] === 'Incertain');
  expect(incertains).toHaveLength(1);
  const [{ Clé: cle } = {}] = incertains;
  const avant = pole.mails.length;
  mettre(pole, cle!, 'Prévu');
  pole.advanceTo('2018-10-08T17:00');
  expect(courrier(pole, cle!)).toMatchObject({ Statut: 'Envoyé' });
  expect(recus(pole, courrier(pole, cle!)['Adresses']!, avant)).toHaveLength(1);
  expect(manquements(pole)).toEqual([]);
});

describe('un courriel revenu', () => {
  it('signale l’adresse sur Accueil et retient les suivants jusqu’à ce qu’elle soit corrigée', () => {
    const pole = unPole('2018-10-04T08:00');
    const parti = courriers(pole).find((ligne) => ligne['Clé']!.startsWith('relance_ecoles|2018-P1-A|') && ligne['Statut'] === 'Envoyé')!; // oxfmt-ignore
    const cle = parti['Clé']!;
    const ecole = cle.split('|')[2]!.replace('ecole:', '');
    const perdue = adresseDe(pole, cle);
    mettre(pole, cle, 'Revenu');
    const avant = pole.mails.length;
    pole.advanceTo(MATIN_DU_RAPPEL);
    expect(recus(pole, perdue, avant)).toEqual([]);
    const suivant = cle.replace(/J-7$/, 'J-2');
    expect(courrier(pole, suivant)).toMatchObject({
      Statut: 'Retenu',
      Pourquoi: expect.stringContaining(`Adresse revenue : ${perdue}. Corrigez-la dans l’onglet « Écoles »`),
    });
    expect(accueil(pole, 'À corriger')).toEqual([
      `Onglet « Écoles » : un courrier est revenu de ${perdue} (${ecole}). Les suivants sont retenus jusqu’à ce qu’elle soit corrigée.`,
    ]);
    const { rows, columns } = readTab(pole, 'Écoles');
    const ligne = rows.findIndex((cells) => cells['École'] === ecole) + 2;
    pole.edit('Écoles', `${columns['Adresse officielle']}${ligne}`, 'nouvelle@ecoles.example.org');
    pole.advanceTo('2018-10-09T08:00');
    expect(recus(pole, 'nouvelle@ecoles.example.org', avant)).toHaveLength(1);
    expect(accueil(pole, 'À corriger')).toEqual([]);
    expect(manquements(pole)).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });
});

it.each([
  ['complétée', 'h.pralong@circo.example.org', 'Hugo Pralong', 'Envoyé'],
  ['jamais complétée, la demande confiée à une autre', '', 'Malik Tarrade', 'Annulé'],
])('une adresse qui manque, %s : le courriel du référent l’attend, puis part une fois ou n’a plus d’objet', (_, adresse, referent, statut) => {
  const pole = unPole('2018-10-04T08:00');
  const numero = '2018-P1-001';
  ecrireMembre(pole, 'Hugo Pralong', { Courriel: '' });
  corriger(pole, numero, 'Référent·e', 'Hugo Pralong');
  // At first it waits for the fiche.
  pole.advanceTo('2018-10-05T12:00');
  const sien = (): Record<string, string>[] => courriers(pole).filter((ligne) => ligne['Clé']!.startsWith(`avis_referent|${numero}|membre:Hugo Pralong`)); // oxfmt-ignore
  expect(sien()).toMatchObject([{ Statut: 'Retenu', Pourquoi: 'Aucune adresse : complétez l’onglet « Membres », il partira ensuite.' }]); // oxfmt-ignore
  expect(accueil(pole, 'À corriger')).toEqual([expect.stringContaining('colonne « Courriel » : il manque une adresse.')]); // oxfmt-ignore
  ecrireMembre(pole, 'Hugo Pralong', { Courriel: adresse });
  corriger(pole, numero, 'Référent·e', referent);
  const avant = pole.mails.length;
  pole.advanceTo('2018-10-08T12:00');
  expect(sien()).toMatchObject([{ Statut: statut }]);
  expect(recus(pole, 'h.pralong@circo.example.org', avant).filter((objet) => objet.includes('vous est proposée'))).toHaveLength(adresse ? 1 : 0); // oxfmt-ignore
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}); // oxfmt-ignore

describe('les rappels avant la date limite, changés en cours de route', () => {
  const APRES_J7 = '2018-10-04T08:00';
  const PLUS_APPELE = 'Ni les dates ni les réglages ne l’appellent plus.';

  /** What each reminder to the schools became: how many left, or the reason of all the others. */
  function sort(pole: Workspace, genre = 'relance_ecoles'): Record<string, string> {
    const sorts: Record<string, Set<string>> = {};
    for (const { Clé: cle = '', Statut: statut, Pourquoi: pourquoi } of courriers(pole))
      if (cle.startsWith(`${genre}|2018-P1-A|`)) (sorts[cle.split('|')[3]!] ??= new Set()).add(pourquoi || statut!);
    return Object.fromEntries(Object.entries(sorts).map(([cle, dits]) => [cle, [...dits].join()]));
  }

  it.each([
    ['non', { 'J-7': 'Envoyé', 'J-2': PLUS_APPELE }],
    ['5', { 'J-7': 'Envoyé', 'J-5': 'Envoyé', 'J-2': PLUS_APPELE }],
    ['J-5 seulement', { 'J-7': 'Envoyé', 'J-5': 'Envoyé', 'J-2': PLUS_APPELE }],
    ['sept', { 'J-7': 'Envoyé', 'J-2': 'Envoyé' }],
  ])('réglés à « %s » : ceux qu’on ne veut plus ne partent pas, ce qui ne se lit pas se dit', (valeur, attendu) => {
    const pole = unPole(APRES_J7);
    regler(pole, 'relances_avant_limite', valeur);
    pole.advanceTo('2018-10-08T09:00');
    expect(sort(pole)).toEqual(attendu);
    const dit =
      valeur === 'sept'
        ? [expect.stringContaining('« sept » ne se lit pas, « 7, 2 » est compté ; écrivez des nombres')]
        : [];
    expect(accueil(pole, 'À corriger')).toEqual(dit);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('« non », puis de nouveau « 7, 2 » : ils partent à leur jour ; remis à « Prévu » par une personne, l’un part quand même', () => {
    const pole = unPole(APRES_J7);
    regler(pole, 'relances_avant_limite', 'non');
    pole.advanceTo('2018-10-05T08:00');
    const [cle] = rappels(pole) as [string];
    expect(courrier(pole, cle)).toMatchObject({ Statut: 'Annulé', Pourquoi: PLUS_APPELE });
    // So does one that waits for an address: it would leave once the tab is completed.
    const sansAdresse = unPole(APRES_J7);
    ecrireEcole(sansAdresse, cle.split('|')[2]!.replace('ecole:', ''), { 'Adresse officielle': '' });
    sansAdresse.advanceTo('2018-10-08T09:00');
    expect(courrier(sansAdresse, cle)['Statut']).toBe('Retenu');
    regler(sansAdresse, 'relances_avant_limite', 'non');
    sansAdresse.advanceTo('2018-10-09T09:00');
    expect(courrier(sansAdresse, cle)).toMatchObject({ Statut: 'Annulé', Pourquoi: PLUS_APPELE });
    const autre = pole.fork();
    mettre(pole, cle, 'Prévu');
    pole.advanceTo('2018-10-08T09:00');
    expect(rappels(pole).filter((une) => courrier(pole, une)['Statut'] === 'Envoyé')).toEqual([cle]);
    regler(autre, 'relances_avant_limite', '7, 2');
    autre.advanceTo('2018-10-08T09:00');
    expect(sort(autre)).toEqual({ 'J-7': 'Envoyé', 'J-2': 'Envoyé' });
  });

  it('la réunion reportée, puis avancée : un rappel par jour voulu, à tous ceux qu’il appelle, aucun d’une date abandonnée', () => {
    const pole = unPole(APRES_J7);
    ecrireReunion(pole, '2018-P1-A', { Date: '30/10/2018', 'Date limite': '24/10/2018' });
    pole.advanceTo('2018-10-05T08:00');
    expect(sort(pole)).toMatchObject({ 'J-7 2018-10-17': 'Prévu' });
    const tard = pole.fork();
    ecrireReunion(pole, '2018-P1-A', { Date: '19/10/2018', 'Date limite': '18/10/2018' });
    pole.advanceTo('2018-10-18T09:00');
    expect(sort(pole)).toEqual({ 'J-7': 'Envoyé', 'J-2': 'Envoyé', 'J-7 2018-10-11': 'Envoyé', 'J-7 2018-10-17': PLUS_APPELE }); // oxfmt-ignore
    // Nobody waited for a member on the first day: that tells nothing of the second.
    const membres = (jour: string): number => courriers(pole).filter((ligne) => ligne['Clé']!.startsWith('relance_membres|') && ligne['Clé']!.endsWith(`|${jour}`)).length; // oxfmt-ignore
    expect(membres('J-7 2018-10-11')).toBe(membres('J-7'));
    // Brought back once its own day is past, it would leave on the day of another.
    tard.advanceTo('2018-10-15T08:00');
    ecrireReunion(tard, '2018-P1-A', { 'Date limite': '19/10/2018' });
    tard.advanceTo('2018-10-17T09:00');
    expect(sort(tard)).toEqual({ 'J-7': 'Envoyé', 'J-2': 'Envoyé', 'J-7 2018-10-17': PLUS_APPELE });
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('dont une personne avance « Prévu le » : il part aussitôt, et une fois', () => {
    const pole = unPole(APRES_J7);
    const [cle] = rappels(pole) as [string];
    const avant = pole.mails.length;
    ecrireCourrier(pole, cle, { 'Prévu le': '04/10/2018 07:00' });
    expect(recus(pole, adresseDe(pole, cle), avant)).toHaveLength(1);
    pole.advanceTo('2018-10-09T17:00');
    expect(recus(pole, adresseDe(pole, cle), avant)).toHaveLength(1);
    expect(courriers(pole).filter((ligne) => ligne['Clé']!.startsWith(cle))).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });
});

it('ce qui est parti en mode d’essai le dit sur sa ligne, l’essai fini ; Accueil, tant qu’il dure', () => {
  const pole = unPole(SOIR);
  regler(pole, 'mode_essai', 'oui');
  pole.advanceTo(MATIN_DU_RAPPEL);
  expect(accueil(pole, 'Mode d’essai')).toEqual([expect.stringContaining('circonscription@circo.example.org, rien à qui il est destiné')]); // oxfmt-ignore
  regler(pole, 'mode_essai', 'non');
  const [cle] = rappels(pole) as [string];
  expect(courrier(pole, cle)).toMatchObject({ Statut: 'Envoyé', Pourquoi: 'Mode d’essai : seul le pôle l’a reçu. « À renvoyer » l’envoie à qui il était destiné.' }); // oxfmt-ignore
  // The pôle did read what was for it.
  const aLaCoordination = courriers(pole).filter((ligne) => ligne['Pour'] === 'coordination' && ligne['Statut'] === 'Envoyé'); // oxfmt-ignore
  expect(aLaCoordination.length).toBeGreaterThan(0);
  expect(aLaCoordination.map((ligne) => ligne['Pourquoi'])).toEqual(aLaCoordination.map(() => ''));
  const avant = pole.mails.length;
  mettre(pole, cle, 'À renvoyer');
  expect(recus(pole, adresseDe(pole, cle), avant)).toHaveLength(1);
  expect(courrier(pole, `${cle}#2`)).toMatchObject({
    Statut: 'Envoyé',
    Pourquoi: 'Renvoyé à la demande d’une personne.',
  });
  pole.advanceTo('2018-10-09T08:00');
  expect(accueil(pole, 'Mode d’essai')).toEqual([]);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

// Where nobody coordinates, the IEN does: three lines of « Paramètres » and « Membres » are then one mailbox.
it('qui a deux rôles, ou deux lignes à une même adresse, ne reçoit pas deux fois le même courriel', () => {
  const pole = unPole(SOIR);
  const ien = 'ien@circo.example.org';
  regler(pole, 'courriel_coordination', 'IEN@circo.example.org');
  regler(pole, 'courriel_circonscription', ien);
  ecrireMembre(pole, 'Aude Lacombe-Sève', { Courriel: 'Ien@circo.example.org' });
  const avant = pole.mails.length;
  const urgente = DEMANDES.findIndex(({ answers }) => Object.values(answers).includes('Oui, c’est urgent'));
  pole.submitForm(formulaireDe(pole), desReponses({}, urgente));
  pole.advanceTo('2018-10-11T08:30');
  const siens = pole.mails.slice(avant).flatMap(({ to, cc, subject, at }) => [...to, ...cc].map((un) => `${un.toLowerCase()} ${subject} ${new Date(at).toDateString()}`).filter((recu) => recu.startsWith(ien))); // oxfmt-ignore
  expect(siens.filter((recu) => /URGENT|nouvelle demande|convocation/.test(recu))).toHaveLength(3);
  expect(siens.filter((recu, rang) => siens.indexOf(recu) !== rang)).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it.each([
  ['non', [], []],
  ['3', ['2018-10-10'], ['2018-10-03']],
])('un rappel déjà prévu suit son réglage, passé à « %s » : ni les anciens jours, ni les deux', (jours, actions, accords) => {
  const pole = unPole('2018-09-29T12:00');
  corriger(pole, '2018-P1-004', 'Accord de la famille', 'Pas encore demandé');
  pole.edit('Suivi', 'A2', [['2018-P1-004', '', 'Équipe éducative', 'Lila Sanvert', '05/10/2018']]);
  pole.advanceTo('2018-10-02T12:00');
  for (const cle of ['rappel_action', 'rappel_accord_famille']) regler(pole, cle, jours);
  pole.advanceTo('2018-10-19T18:00');
  const partis = (sujet: string): string[] =>
    pole.mails.filter(({ subject }) => lu(subject).endsWith(sujet)).map(({ at }) => new Date(at).toISOString().slice(0, 10));
  expect([partis('action en retard'), partis('accord de la famille')]).toEqual([actions, accords]);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}); // oxfmt-ignore
