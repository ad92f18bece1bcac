// Une réunion passée à « Annulée » : personne ne se déplace pour rien, et aucune demande ne reste sur elle. Ce qui change la
// veille ou le jour même se dit à la ronde suivante.
import { readTab } from '../../local/demo/readTab';
import { openStory } from '../../local/demo/story';
import { userDeleteRow } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { arretsDistincts } from '../support/arretsDistincts';
import { accueil, corriger, courriers, demandes, ecrireMembre, ecrireReunion, erreurs, journal, manquements, unPole } from '../support/unPole'; // oxfmt-ignore
import { ordreDuJour, remplirReleve } from '../support/releve';

type Courriel = Workspace['mails'][number];
const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const KARIM = 'k.esteve@ditep.example';
const [CELLULE, SUIVANTE] = ['2018-P1-A', '2018-P2-A'] as const;
const DERNIERE = '2018-P1-002';

function ecrire(pole: Workspace, titre: string, valeur: string, cle: string = CELLULE): void {
  ecrireReunion(pole, cle, { [titre]: valeur });
}

function reunion(pole: Workspace, cle: string = CELLULE): Record<string, string> {
  return readTab(pole, 'Réunions').rows.find((ligne) => ligne['Réunion'] === cle)!;
}

function de(pole: Workspace, cle: string): string[] {
  return demandes(pole).filter((ligne) => ligne['Réunion'] === cle).map((ligne) => ligne['Numéro']!); // oxfmt-ignore
}

function parlant(mails: readonly Courriel[], sujet: string): Courriel[] {
  return mails.filter(({ subject }) => lu(subject).startsWith(`Pôle ressources – ${sujet}`));
}

const adresses = (mails: readonly Courriel[]): string[] => mails.flatMap(({ to }) => to).sort();

function ics({ attachments }: Courriel): string {
  const piece = attachments.find(({ name }) => name.endsWith('.ics'))!;
  return Buffer.from(piece.base64, 'base64').toString('utf8').replace(/\r\n /g, '');
}

const uid = (courriel: Courriel): string => /UID:(.*)/.exec(ics(courriel))![1]!.trim();
const rang = (courriel: Courriel): number => Number(/SEQUENCE:(\d+)/.exec(ics(courriel))?.[1] ?? 0);

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

function seuleDeSonEcole(pole: Workspace): string {
  const lignes = demandes(pole).filter((ligne) => ligne['Réunion'] === CELLULE);
  return lignes.find((une, rang) => rang > 0 && !lignes.some((autre) => autre !== une && autre['École'] === une['École']))!['Numéro']!; // oxfmt-ignore
}

/** The list is frozen, a partner is called to one of its points. */
const arretee = (() => {
  const pole = unPole('2018-10-10T20:00');
  corriger(pole, '2018-P1-001', 'Accord de la famille', 'Oui');
  corriger(pole, '2018-P1-001', 'Partenaires invités', 'Karim Estève : un avis sur l’accueil à mi-temps');
  // A person put a point last, and gave it more time.
  corriger(pole, DERNIERE, 'Ordre', '9');
  corriger(pole, DERNIERE, 'Minutes', '35');
  pole.advanceTo('2018-10-11T16:30');
  // One school has nothing there any more.
  corriger(pole, seuleDeSonEcole(pole), 'Statut', 'Close');
  return pole;
})();
const avant = arretee.mails.length;
const appelees = parlant(arretee.mails, 'convocation du').concat(parlant(arretee.mails, 'invitation du'));
const toutes = de(arretee, CELLULE);
const inscrites = toutes.filter((numero) => !/Close|Retirée/.test(statutDe(arretee, numero)));
const dejaSuivantes = de(arretee, SUIVANTE);

const annulee = arretee.fork();
ecrire(annulee, 'Statut', 'Annulée');
const laNuit = annulee.fork();
annulee.advanceTo('2018-10-12T12:30');
const dits = annulee.mails.slice(avant);
const annonces = parlant(dits, 'annulée : la réunion du mardi 16 octobre 2018');
const auxEcoles = annonces.filter(({ attachments }) => attachments.length === 0);
const auxAppeles = annonces.filter(({ attachments }) => attachments.length > 0);

describe('annulée après sa convocation', () => {
  test('tous ceux qui étaient appelés l’apprennent, une fois, et eux seuls', () => {
    expect(appelees.length).toBeGreaterThan(5);
    expect(adresses(auxAppeles)).toEqual(adresses(appelees));
    expect(adresses(auxAppeles)).toContain(KARIM);
    expect(courriers(annulee).filter(({ Clé: cle }) => cle!.startsWith(`annulation_reunion|${CELLULE}|`)).length).toBe(auxAppeles.length); // oxfmt-ignore
    annulee.advanceTo('2018-10-17T12:30');
    expect(parlant(annulee.mails.slice(avant), 'annulée').length).toBe(annonces.length);
    toutVaBien(annulee);
  });

  test('le courriel dit l’essentiel, et la pièce jointe retire la réunion du calendrier', () => {
    const membre = auxAppeles.find(({ to }) => !to.includes(KARIM))!;
    expect(lu(membre.body)).toContain('La réunion du pôle ressources du mardi 16 octobre 2018 à 9 h est annulée.');
    expect(lu(membre.body)).toContain('Ne vous déplacez pas. Pour la retirer de votre calendrier, ouvrez la pièce jointe.'); // oxfmt-ignore
    expect(lu(membre.body)).toMatch(
      /Les demandes qui y étaient inscrites passent à la réunion du \p{L}+ \d+ \p{L}+ 2018\./u,
    );
    expect(membre.attachments.map(({ name }) => name)).toEqual(['annulation-2018-10-16.ics']);
    for (const courriel of auxAppeles) {
      const invitation = appelees.find(({ to }) => to.join() === courriel.to.join())!;
      expect(uid(courriel)).toBe(uid(invitation));
      expect(rang(courriel)).toBe(rang(invitation) + 1);
      expect(ics(courriel)).toMatch(/METHOD:CANCEL\r\n[^]*STATUS:CANCELLED\r\n/);
      expect(/DTSTART.*/.exec(ics(courriel))![0]).toBe(/DTSTART.*/.exec(ics(invitation))![0]);
    }
  });

  test('un partenaire n’y lit aucun numéro ni la suite des autres', () => {
    const [karim] = auxAppeles.filter(({ to }) => to.includes(KARIM));
    expect(karim!.body).not.toMatch(/\d{4}-P\d/);
    expect(lu(karim!.body)).toContain(
      'Si une situation vous appelle à une autre réunion, une invitation vous le dira.',
    );
    expect(karim!.body).not.toContain('inscrites');
  });

  test('les écoles qui y avaient une demande, et qui en savaient la date, le savent aussi', () => {
    const ecoles = readTab(annulee, 'Écoles').rows;
    const concernees = new Set(inscrites.map((numero) => demandes(annulee).find((une) => une['Numéro'] === numero)!['École']!)); // oxfmt-ignore
    const attendues = ecoles
      .filter((ligne) => concernees.has(ligne['École']!))
      .map((ligne) => ligne['Adresse officielle']!);
    expect(attendues.length).toBeGreaterThan(1);
    expect(attendues.length).toBeLessThan(ecoles.length);
    expect(adresses(auxEcoles)).toEqual(attendues.sort());
    expect(lu(auxEcoles[0]!.body)).toMatch(/Une demande déjà envoyée n’est pas perdue : elle passe à la réunion du [^.]+\. Vous n’avez rien à refaire\./); // oxfmt-ignore
  });

  test('aucune demande ne reste sur elle', () => {
    expect(inscrites.length).toBeGreaterThan(3);
    expect(de(annulee, CELLULE)).toEqual(toutes.filter((numero) => !inscrites.includes(numero)));
    expect(de(annulee, SUIVANTE).sort()).toEqual([...dejaSuivantes, ...inscrites].sort());
    expect(journal(annulee, 'reunion_annulee')).toEqual([`${CELLULE} 2018-10-16`]);
  });
});

function statutDe(pole: Workspace, numero: string): string {
  return demandes(pole).find((ligne) => ligne['Numéro'] === numero)!['Statut']!;
}

describe('remise à « Prévue » avant que le courriel parte', () => {
  test('dans la soirée : rien n’est dit, rien ne bouge', () => {
    const pole = laNuit.fork();
    const document = ordreDuJour(pole).id;
    ecrire(pole, 'Statut', 'Prévue');
    pole.advanceTo('2018-10-12T16:30');
    const depuis = pole.mails.slice(avant);
    expect([...parlant(depuis, 'annulée'), ...parlant(depuis, 'convocation'), ...parlant(depuis, 'invitation')]).toEqual([]); // oxfmt-ignore
    expect(reunion(pole)['Statut']).toBe('Liste arrêtée');
    expect(ordreDuJour(pole).id).toBe(document);
    expect(de(pole, CELLULE)).toEqual(toutes);
    toutVaBien(pole);
  });

  test('même prévu déjà pour lundi ; annulée de nouveau, c’est dit', () => {
    const pole = arretee.fork();
    pole.advanceTo('2018-10-13T10:00');
    const deja = pole.mails.length;
    ecrire(pole, 'Statut', 'Annulée');
    pole.call('menuFaireLaRonde');
    const prevus = courriers(pole).filter(({ Clé: cle, Statut: statut }) => cle!.startsWith('annulation') && statut === 'Prévu'); // oxfmt-ignore
    expect(prevus.length).toBe(annonces.length);
    expect(de(pole, CELLULE)).toEqual(toutes);
    const samedi = pole.fork();
    ecrire(samedi, 'Statut', 'Prévue');
    samedi.advanceTo('2018-10-15T08:00');
    expect(parlant(samedi.mails.slice(deja), 'annulée')).toEqual([]);
    expect(parlant(samedi.mails.slice(deja), 'convocation')).toEqual([]);
    expect(de(samedi, CELLULE)).toEqual(toutes);
    ecrire(samedi, 'Statut', 'Annulée');
    samedi.advanceTo('2018-10-15T12:00');
    expect(parlant(samedi.mails.slice(deja), 'annulée').length).toBe(annonces.length);
    toutVaBien(samedi);
  });
});

describe('tenue finalement, une fois le courriel parti', () => {
  const pole = laNuit.fork();
  pole.advanceTo('2018-10-12T12:30');
  const deja = pole.mails.length;
  ecrire(pole, 'Statut', 'Prévue');
  pole.advanceTo('2018-10-15T12:30');
  const rappeles = [...parlant(pole.mails.slice(deja), 'convocation du'), ...parlant(pole.mails.slice(deja), 'invitation du')]; // oxfmt-ignore

  test('chacun est convoqué de nouveau, et le calendrier la reprend', () => {
    expect(adresses(rappeles)).toEqual(adresses(appelees));
    for (const courriel of rappeles) {
      expect(lu(courriel.subject)).toContain('(version 2)');
      expect(lu(courriel.body)).toContain('La réunion a finalement lieu');
      const annulation = auxAppeles.find(({ to }) => to.join() === courriel.to.join())!;
      expect(uid(courriel)).toBe(uid(annulation));
      expect(rang(courriel)).toBeGreaterThan(rang(annulation));
      expect(ics(courriel)).toContain('METHOD:PUBLISH');
    }
  });

  test('ses demandes lui reviennent, et le registre est juste', () => {
    expect(reunion(pole)['Statut']).toBe('Liste arrêtée');
    expect(de(pole, CELLULE).sort()).toEqual([...toutes].sort());
    expect(de(pole, SUIVANTE)).toEqual(dejaSuivantes);
    toutVaBien(pole);
  });

  test('un point qu’une personne avait placé retrouve sa place et ses minutes', () => {
    const place = (un: Workspace) => demandes(un).filter(({ Numéro: numero }) => numero === DERNIERE).map(({ Ordre, Minutes }) => `${Ordre}/${Minutes}`); // oxfmt-ignore
    expect(place(annulee)).toEqual(['/']);
    expect(place(pole)).toEqual(['9/35']);
  });

  test('revenue dans la journée, une demande dont on supprime la ligne est remise à cette réunion', () => {
    const lundi = laNuit.fork();
    lundi.advanceTo('2018-10-15T10:00');
    expect(de(lundi, SUIVANTE)).toContain(DERNIERE);
    ecrire(lundi, 'Statut', 'Prévue');
    lundi.advanceTo('2018-10-15T16:30');
    expect(de(lundi, CELLULE)).toContain(DERNIERE);
    userDeleteRow(lundi, 'Demandes', demandes(lundi).findIndex(({ Numéro: numero }) => numero === DERNIERE) + 2);
    lundi.advanceTo('2018-10-16T12:30');
    expect(de(lundi, CELLULE).sort()).toEqual([...toutes].sort());
    toutVaBien(lundi);
  });

  test('sa ligne supprimée avant même qu’elle revienne, elle est remise à cette réunion, à sa place', () => {
    const lundi = laNuit.fork();
    lundi.advanceTo('2018-10-15T10:00');
    ecrire(lundi, 'Statut', 'Prévue');
    userDeleteRow(lundi, 'Demandes', demandes(lundi).findIndex(({ Numéro: numero }) => numero === DERNIERE) + 2);
    lundi.advanceTo('2018-10-15T16:30');
    expect(reunion(lundi)['Statut']).toBe('Liste arrêtée');
    expect(de(lundi, CELLULE)).not.toContain(DERNIERE);
    lundi.advanceTo('2018-10-16T12:30');
    expect(de(lundi, CELLULE).sort()).toEqual([...toutes].sort());
    expect(demandes(lundi).find(({ Numéro: numero }) => numero === DERNIERE)).toMatchObject({ Ordre: '9', Minutes: '35' }); // oxfmt-ignore
    toutVaBien(lundi);
  });

  test('les écoles qui la savaient annulée apprennent qu’elle a lieu, une fois', () => {
    const detrompees = parlant(pole.mails.slice(deja), 'maintenue : la réunion du mardi 16 octobre 2018');
    expect(adresses(detrompees)).toEqual(adresses(auxEcoles));
    expect(lu(detrompees[0]!.body)).toContain('Elle a finalement lieu le mardi 16 octobre 2018.');
    // They had read that theirs went to another meeting.
    for (const { to, body } of detrompees) {
      const [ecole] = readTab(pole, 'Écoles').rows.filter((ligne) => to.includes(ligne['Adresse officielle']!));
      const siennes = inscrites.filter((numero) => demandes(pole).find((une) => une['Numéro'] === numero)!['École'] === ecole!['École']); // oxfmt-ignore
      expect(lu(body)).toMatch(siennes.length > 1 ? /Vos demandes .* y sont étudiées\./ : /Votre demande \S+ y est étudiée\./); // oxfmt-ignore
      for (const numero of siennes) expect(body).toContain(numero);
    }
    // The day to send is past: nothing more is asked of them.
    expect(detrompees[0]!.body).not.toContain('attendues');
  });

  test('annulée une seconde fois, c’est dit une fois de plus', () => {
    ecrire(pole, 'Statut', 'Annulée');
    const second = pole.mails.length;
    pole.advanceTo('2018-10-16T08:00');
    const redits = parlant(pole.mails.slice(second), 'annulée').filter(({ attachments }) => attachments.length > 0);
    expect(adresses(redits)).toEqual(adresses(appelees));
    for (const courriel of redits) expect(rang(courriel)).toBeGreaterThan(rang(rappeles.find(({ to }) => to.join() === courriel.to.join())!)); // oxfmt-ignore
    toutVaBien(pole);
  });
});

describe('un partenaire qui n’y est plus attendu', () => {
  /** What he is told, once the meeting no longer expects him, then is cancelled. */
  function dits(changer: (pole: Workspace) => void): string[] {
    const pole = arretee.fork();
    changer(pole);
    pole.advanceTo('2018-10-12T12:30');
    ecrire(pole, 'Statut', 'Annulée');
    pole.advanceTo('2018-10-15T12:30');
    toutVaBien(pole);
    return pole.mails.slice(avant).filter(({ to }) => to.includes(KARIM)).map(({ subject }) => lu(subject).replace(/^.* – /, '')); // oxfmt-ignore
  }

  test('et le sait n’apprend rien de plus', () => {
    const le = 'mardi 16 octobre 2018';
    expect(dits((pole) => corriger(pole, '2018-P1-001', 'Partenaires invités', ''))).toEqual([`vous n’êtes plus attendu·e le ${le}`]); // oxfmt-ignore
  });

  test('parce qu’il est en absence l’apprend : la réunion est toujours à son calendrier', () => {
    const absences = (pole: Workspace): void => ecrireMembre(pole, 'Karim Estève', { Absences: 'du 15/10/2018 au 19/10/2018' }); // oxfmt-ignore
    expect(dits(absences)).toEqual(['annulée : la réunion du mardi 16 octobre 2018']);
  });
});

test('annulée avant la convocation : seules les écoles qui en savaient la date l’apprennent ; les demandes passent', () => {
  const pole = unPole('2018-10-05T12:00');
  const deja = pole.mails.length;
  const siennes = de(pole, CELLULE);
  ecrire(pole, 'Statut', 'Annulée');
  pole.advanceTo('2018-10-12T12:00');
  const partis = parlant(pole.mails.slice(deja), 'annulée');
  const prevenues = new Set(parlant(pole.mails.slice(0, deja), 'prochaine réunion le').flatMap(({ to }) => to));
  expect(prevenues.size).toBeGreaterThan(3);
  expect(adresses(partis)).toEqual([...prevenues].sort());
  expect(lu(partis[0]!.body)).toMatch(/Les nouvelles demandes y sont attendues jusqu’au [^.]+ inclus\./);
  expect(siennes.length).toBeGreaterThan(0);
  expect(de(pole, SUIVANTE)).toEqual(expect.arrayContaining(siennes));
  expect(parlant(pole.mails.slice(deja), 'convocation du')).toEqual([]);
  toutVaBien(pole);
});

describe('annulée avant la convocation, puis remise à « Prévue »', () => {
  const pole = unPole('2018-10-05T12:00');
  const siennes = de(pole, CELLULE).filter((numero) => !/Close|Retirée/.test(statutDe(pole, numero)));
  const dejaLa = de(pole, SUIVANTE);
  ecrire(pole, 'Statut', 'Annulée');
  pole.advanceTo('2018-10-08T16:30');
  const [deplacee, close, ...rendues] = siennes as [string, string, ...string[]];
  const ailleurs = readTab(pole, 'Réunions').rows.find((ligne) => ligne['Étudie les demandes'] === 'oui' && ligne['Réunion']! > SUIVANTE)!['Réunion']!; // oxfmt-ignore
  corriger(pole, deplacee, 'Réunion', ailleurs);
  corriger(pole, close, 'Statut', 'Close');
  ecrire(pole, 'Statut', 'Prévue');
  const avantLeMatin = pole.fork();
  pole.advanceTo('2018-10-09T12:00');

  test('ses demandes lui reviennent, sauf celle qu’une personne a mise ailleurs et celle qui est close', () => {
    expect(rendues.length).toBeGreaterThan(1);
    expect(de(pole, CELLULE)).toEqual(expect.arrayContaining(rendues));
    expect([de(pole, ailleurs), de(pole, SUIVANTE).sort()]).toEqual([[deplacee], [...dejaLa, close].sort()]);
    toutVaBien(pole);
  });

  test('les écoles l’apprennent, avec sa date limite ; annulée de nouveau avant sa liste, puis remise, une fois de plus', () => {
    const un = avantLeMatin.fork();
    const dites = (sujet: string): number => parlant(un.mails, `${sujet} : la réunion du mardi 16 octobre 2018`).length;
    const annoncees = dites('annulée');
    expect([annoncees, dites('maintenue')]).toEqual([expect.any(Number), 0]);
    expect(annoncees).toBeGreaterThan(3);
    un.advanceTo('2018-10-09T12:30');
    expect(dites('maintenue')).toBe(annoncees);
    expect(lu(parlant(un.mails, 'maintenue')[0]!.body)).toContain('Les nouvelles demandes y sont attendues jusqu’au mercredi 10 octobre 2018 inclus.'); // oxfmt-ignore
    ecrire(un, 'Statut', 'Annulée');
    un.advanceTo('2018-10-10T12:30');
    expect(dites('annulée')).toBe(2 * annoncees);
    ecrire(un, 'Statut', 'Prévue');
    un.advanceTo('2018-10-11T12:30');
    expect(dites('maintenue')).toBe(2 * annoncees);
    toutVaBien(un);
  });

  test('elles sont de sa liste ; annulée de nouveau, puis remise, elles repassent et reviennent', () => {
    const liste = pole.fork();
    liste.advanceTo('2018-10-11T12:00');
    expect(rendues.map((numero) => statutDe(liste, numero))).toEqual(rendues.map(() => 'Inscrite à l’ordre du jour'));
    toutVaBien(liste);
    const encore = pole.fork();
    ecrire(encore, 'Statut', 'Annulée');
    encore.advanceTo('2018-10-10T12:00');
    expect(de(encore, SUIVANTE)).toEqual(expect.arrayContaining(rendues));
    // The next one is cancelled too, then both are held.
    ecrire(encore, 'Statut', 'Annulée', SUIVANTE);
    encore.advanceTo('2018-10-11T12:00');
    expect(de(encore, ailleurs)).toEqual(expect.arrayContaining(rendues));
    for (const cle of [CELLULE, SUIVANTE]) ecrire(encore, 'Statut', 'Prévue', cle);
    encore.advanceTo('2018-10-12T12:00');
    expect(de(encore, CELLULE)).toEqual(expect.arrayContaining(rendues));
    expect(de(encore, SUIVANTE)).toEqual(expect.arrayContaining(dejaLa.filter((numero) => !/Close|Retirée/.test(statutDe(encore, numero))))); // oxfmt-ignore
    toutVaBien(encore);
  });

  test('à chaque arrêt possible du matin qui les ramène, de même', () => {
    aChaqueArret(avantLeMatin, '2018-10-09', 8, (un) => ({ ici: de(un, CELLULE), la: de(un, SUIVANTE), ailleurs: de(un, ailleurs) })); // oxfmt-ignore
  }, 300_000);
});

test('sans réunion suivante, les demandes attendent, Accueil le demande, et elles passent dès qu’il y en a une', () => {
  const pole = unPole('2018-10-05T12:00');
  const siennes = de(pole, CELLULE).filter((numero) => !/Close|Retirée/.test(statutDe(pole, numero)));
  for (const { Réunion: cle } of readTab(pole, 'Réunions').rows) ecrire(pole, 'Statut', 'Annulée', cle);
  pole.advanceTo('2018-10-08T11:59');
  const demandeDAccueil = `La réunion du 16/10/2018 est annulée : ${siennes.length} demandes à reporter. Ajoutez la suivante dans l’onglet « Réunions ».`;
  expect(accueil(pole, 'À corriger')).toContain(demandeDAccueil);
  expect(lu(parlant(pole.mails, 'annulée')[0]!.body)).toContain('elle attend la prochaine réunion.');
  expect(de(pole, CELLULE)).toEqual(expect.arrayContaining(siennes));
  ecrire(pole, 'Statut', 'Prévue', SUIVANTE);
  pole.advanceTo('2018-10-09T11:59');
  expect(accueil(pole, 'À corriger')).not.toContain(demandeDAccueil);
  expect(de(pole, SUIVANTE)).toEqual(expect.arrayContaining(siennes));
  toutVaBien(pole);
});

test('tenue quand même : ce qui est tapé à son relevé est cité, puis lu quand on la dit tenue', () => {
  const pole = laNuit.fork();
  pole.advanceTo('2018-10-16T12:00');
  const [numero] = inscrites as [string, ...string[]];
  remplirReleve(pole, { [numero]: ['Observation en situation', 'Lila Sanvert', '12/11/2018'] });
  pole.advanceTo('2018-10-17T12:00');
  const suivi = () => readTab(pole, 'Suivi').rows.filter((ligne) => ligne['Demande'] === numero && Object.values(ligne).includes('Observation en situation')).length; // oxfmt-ignore
  const cites = () =>
    accueil(pole, 'À trier').filter((ligne) => ligne.includes('tapée au relevé d’une réunion annulée'));
  expect([suivi(), cites().length]).toEqual([0, 1]);
  expect(cites()[0]).toContain(`« ${numero} | Observation en situation | Lila Sanvert | 12/11/2018 »`);
  ecrire(pole, 'Statut', 'Tenue');
  pole.advanceTo('2018-10-18T12:00');
  expect([suivi(), cites().length]).toEqual([1, 0]);
  toutVaBien(pole);
});

test('tapé dans une version d’avant de l’ordre du jour, puis annulée : c’est cité de même', () => {
  const pole = unPole('2018-10-12T09:00');
  const [numero] = inscrites as [string, ...string[]];
  remplirReleve(pole, { [numero]: ['Observation en situation', 'Lila Sanvert', '12/11/2018'] });
  ecrire(pole, 'Lieu', 'Salle 2');
  pole.advanceTo('2018-10-15T12:00');
  ecrire(pole, 'Statut', 'Annulée');
  pole.advanceTo('2018-10-17T12:00');
  expect(accueil(pole, 'À trier').filter((ligne) => ligne.includes(`« ${numero} | Observation en situation`))).toHaveLength(1); // oxfmt-ignore
  toutVaBien(pole);
});

test('une plénière de même, sans parler de demandes', () => {
  const story = openStory(() => {}, undefined, 'ecully');
  const { rows } = readTab(story.workspace, 'Réunions');
  const pleniere = rows.find((ligne) => ligne['Étudie les demandes'] === 'non')!;
  const [jour, mois, annee] = pleniere['Date']!.split('/') as [string, string, string];
  story.advanceTo(`${annee}-${mois}-${String(Number(jour) - 6).padStart(2, '0')}T12:00`);
  const pole = story.workspace;
  const appeles = adresses(parlant(pole.mails, 'plénière du'));
  const deja = pole.mails.length;
  ecrire(pole, 'Statut', 'Annulée', pleniere['Réunion']!);
  story.advanceTo(`${annee}-${mois}-${String(Number(jour) - 4).padStart(2, '0')}T12:00`);
  const partis = parlant(pole.mails.slice(deja), 'annulée : la plénière du');
  expect(appeles.length).toBeGreaterThan(5);
  expect(adresses(partis)).toEqual(appeles);
  expect(lu(partis[0]!.body)).toContain('La réunion plénière du pôle ressources du');
  for (const courriel of partis) {
    expect(courriel.body).not.toContain('demande');
    expect(ics(courriel)).toMatch(/METHOD:CANCEL/);
  }
  toutVaBien(pole);
});

/** What the stop may change is which mail is in doubt; never that each is told, that none is twice, where the demandes are. */
function aChaqueArret(
  depart: Workspace,
  jour: string,
  pas: number,
  fin: (pole: Workspace) => Record<string, unknown>,
): void {
  depart.advanceTo(`${jour}T06:30`);
  const agir = (pole: Workspace): void => pole.advanceTo(`${jour}T07:59`);
  const temoin = depart.fork();
  const debut = temoin.runs.length;
  agir(temoin);
  const run = temoin.runs.slice(debut).find(({ handler }) => handler === 'ronde7h')!;
  temoin.advanceTo(`${jour}T16:30`);
  let vus = 0;
  for (const { n, perdre, pole } of arretsDistincts({ depart: () => depart, agir, handler: 'ronde7h', pas }, run)) {
    pole.advanceTo(`${jour}T16:30`);
    expect({ n, perdre, ...fin(pole), manquements: manquements(pole) }).toEqual({ n, perdre, ...fin(temoin), manquements: [] }); // oxfmt-ignore
    vus += 1;
  }
  expect(vus).toBeGreaterThan(5);
}

function sortDe(pole: Workspace, depuis: number, cles: RegExp, sujets: readonly string[]): Record<string, unknown> {
  const lignes = courriers(pole).filter(({ Clé: cle }) => cles.test(cle!));
  const partis = pole.mails.slice(depuis).filter((mail) => sujets.some((sujet) => parlant([mail], sujet).length)).map(({ to }) => to.join()); // oxfmt-ignore
  const douteux = lignes.filter(({ Statut: statut }) => statut === 'Incertain').length;
  return {
    lignes: lignes.map(({ Clé: cle }) => cle).sort(),
    doubles: partis.length - new Set(partis).size,
    douteux: douteux <= 1,
    // Whoever is away that day is not called.
    dits: partis.length + douteux >= lignes.filter(({ Statut: statut }) => statut !== 'Annulé').length,
    reunion: reunion(pole)['Statut'],
    iciEtLa: [CELLULE, SUIVANTE].map((cle) => de(pole, cle).sort()),
  };
}

test('à chaque arrêt possible du matin qui dit l’annulation : ni oubli, ni double, et les demandes passent', () => {
  aChaqueArret(laNuit.fork(), '2018-10-12', 5, (pole) => sortDe(pole, avant, /^annulation/, ['annulée']));
}, 300_000);

test('à chaque arrêt possible du matin qui convoque de nouveau, de même', () => {
  const prete = laNuit.fork();
  prete.advanceTo('2018-10-12T16:30');
  const deja = prete.mails.length;
  ecrire(prete, 'Statut', 'Prévue');
  aChaqueArret(prete, '2018-10-15', 8, (un) => sortDe(un, deja, /^convocation(_partenaire)?\|2018-P1-A\|.*\|2$/, ['convocation du', 'invitation du'])); // oxfmt-ignore
}, 300_000);
