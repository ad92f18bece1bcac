// Une réunion comme une personne la tape : une heure en toutes lettres, un statut sans accent, une date fausse puis corrigée,
// un lieu que l’on retire, une liste arrêtée à la main, une ligne effacée. Personne n’est appelé à faux, et rien ne se tait.
import { readTab } from '../../local/demo/readTab';
import { userDeleteRow, userSort } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { remplirReleve } from '../support/releve';
import { accueil, corriger, courriers, demande, demandes, ecrireMembre, ecrireReunion, erreurs, journal, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const CELLULE = '2018-P1-A';

function reunion(pole: Workspace, cle = CELLULE): Record<string, string> {
  return readTab(pole, 'Réunions').rows.find((ligne) => ligne['Réunion'] === cle)!;
}

function partis(pole: Workspace, objet: RegExp, depuis = 0): Workspace['mails'] {
  return pole.mails.slice(depuis).filter(({ subject }) => objet.test(lu(subject)));
}

const CONVOCATION = /– convocation du/;

function toutVaBien(pole: Workspace): void {
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}

describe('l’heure', () => {
  test('« 14h à 16h » est 14 h', () => {
    const pole = unPole('2018-10-09T09:00');
    ecrireReunion(pole, CELLULE, { Heure: '14h à 16h' });
    pole.advanceTo('2018-10-11T11:30');
    expect(lu(partis(pole, CONVOCATION)[0]!.body)).toContain('mardi 16 octobre 2018 à 14 h. Lieu');
    toutVaBien(pole);
  });

  test.each(['en matinée', '25:00'])(
    '« %s » n’est pas une heure : Accueil le dit, et les convocations aussi',
    (heure) => {
      const pole = unPole('2018-10-09T09:00');
      ecrireReunion(pole, CELLULE, { Heure: heure });
      pole.advanceTo('2018-10-11T11:30');
      expect(accueil(pole, 'À corriger')).toEqual(['Onglet « Réunions », ligne 2, colonne « Heure » : elle n’est pas lisible ; les convocations disent qu’elle reste à préciser.']); // oxfmt-ignore
      expect(lu(partis(pole, CONVOCATION)[0]!.body)).toContain('mardi 16 octobre 2018. L’heure reste à préciser. Lieu');
      toutVaBien(pole);
    },
  );
});

describe('le statut collé dans sa cellule', () => {
  test.each(['annulée', 'ANNULEE', 'Annulé'])('« %s » annule', (statut) => {
    const pole = unPole('2018-10-09T09:00');
    ecrireReunion(pole, CELLULE, { Statut: statut });
    pole.advanceTo('2018-10-11T11:30');
    expect(partis(pole, CONVOCATION)).toEqual([]);
    expect(partis(pole, /– annulée/).length).toBeGreaterThan(0);
    toutVaBien(pole);
  });

  test('« reportée » n’est pas dans la liste : c’est dit', () => {
    const pole = unPole('2018-10-09T09:00');
    ecrireReunion(pole, CELLULE, { Statut: 'reportée' });
    pole.advanceTo('2018-10-10T11:30');
    expect(accueil(pole, 'À corriger')).toEqual(['Onglet « Réunions », ligne 2, colonne « Statut » : il n’est pas dans la liste ; la réunion est lue comme « Prévue ».']); // oxfmt-ignore
  });
});

test('la liste arrêtée à la main avant sa date a son ordre du jour, et plus aucun rappel aux écoles', () => {
  const pole = unPole('2018-10-05T12:00');
  const avant = pole.mails.length;
  ecrireReunion(pole, CELLULE, { Statut: 'Liste arrêtée' });
  pole.advanceTo('2018-10-09T11:30');
  expect(reunion(pole)['Ordre du jour']).toMatch(/^https/);
  const appels = partis(pole, CONVOCATION, avant);
  expect(appels.length).toBeGreaterThan(5);
  for (const { attachments } of appels) expect(attachments.map(({ name }) => name.split('.').pop())).toEqual(['pdf', 'ics']);
  expect(demande(pole, '2018-P1-001')['Statut']).toBe('Inscrite à l’ordre du jour');
  expect(partis(pole, /– demandes attendues jusqu/, avant)).toEqual([]);
  toutVaBien(pole);
}); // oxfmt-ignore

describe('une date fausse a fait passer la réunion à « Tenue »', () => {
  test('corrigée avant sa liste, elle se prépare comme une autre', () => {
    const pole = unPole('2018-09-17T09:00');
    ecrireReunion(pole, CELLULE, { Date: '16/09/2018' });
    pole.advanceTo('2018-09-18T11:30');
    expect(reunion(pole)['Statut']).toBe('Tenue');
    ecrireReunion(pole, CELLULE, { Date: '16/10/2018' });
    pole.advanceTo('2018-10-11T11:30');
    expect(reunion(pole)['Statut']).toBe('Liste arrêtée');
    expect(partis(pole, CONVOCATION).length).toBeGreaterThan(5);
    toutVaBien(pole);
  });

  test('reportée le lendemain de sa date, chacun l’apprend ; tenue et décidée, sa date corrigée n’appelle personne', () => {
    const pole = unPole('2018-10-17T09:00');
    const decidee = pole.fork();
    const avant = pole.mails.length;
    expect(reunion(pole)['Statut']).toBe('Tenue');
    ecrireReunion(pole, CELLULE, { Date: '19/10/2018' });
    pole.advanceTo('2018-10-18T11:30');
    const appels = partis(pole, CONVOCATION, avant);
    expect(appels.length).toBe(partis(unPole('2018-10-16T12:00'), CONVOCATION).length);
    expect(lu(appels[0]!.body)).toMatch(/La date a changé[^]*vendredi 19 octobre 2018/);
    pole.advanceTo('2018-11-05T11:30');
    expect(reunion(pole)['Statut']).toBe('Tenue');
    toutVaBien(pole);
    remplirReleve(decidee, { '2018-P1-001': ['Observation en situation', 'Lila Sanvert', ''] });
    decidee.advanceTo('2018-10-18T09:00');
    ecrireReunion(decidee, CELLULE, { Date: '25/10/2018' });
    decidee.advanceTo('2018-10-19T11:30');
    expect([reunion(decidee)['Statut'], partis(decidee, CONVOCATION, avant)]).toEqual(['Tenue', []]);
    expect(journal(decidee, 'reunion_remise')).toEqual([]);
  });
});

describe('après la convocation', () => {
  test('un lieu et une heure retirés se disent à préciser, un lien de visio retiré se dit', () => {
    const pole = unPole('2018-10-11T12:30');
    const avant = pole.mails.length;
    ecrireReunion(pole, CELLULE, { Lieu: '', Heure: '' });
    pole.advanceTo('2018-10-12T11:30');
    expect(lu(partis(pole, CONVOCATION, avant)[0]!.body)).toMatch(/L’heure et le lieu ont changé[^]*2018\. L’heure reste à préciser\. Le lieu reste à préciser\./); // oxfmt-ignore
    ecrireReunion(pole, CELLULE, { Visio: 'https://visio.example.org/pole code 4567' });
    pole.advanceTo('2018-10-15T08:30');
    const [avecVisio] = partis(pole, /version 3/);
    expect(avecVisio!.htmlBody).toContain('<a href="https://visio.example.org/pole">rejoindre la visioconférence</a> (code 4567)'); // oxfmt-ignore
    ecrireReunion(pole, CELLULE, { Visio: '' });
    pole.advanceTo('2018-10-15T11:59');
    expect(lu(partis(pole, /version 4/)[0]!.body)).toContain('Il n’y a plus de lien de visioconférence.');
    toutVaBien(pole);
  });

  test('ce qui n’est pas une adresse n’est pas un lien', () => {
    const pole = unPole('2018-10-11T12:30');
    ecrireReunion(pole, CELLULE, { Visio: 'visio.example.org/pole, code 4567' });
    pole.advanceTo('2018-10-12T11:30');
    const [mail] = partis(pole, /version 2/);
    expect(mail!.htmlBody).not.toContain('<a ');
    expect(lu(mail!.body)).toContain('À distance : visio.example.org/pole, code 4567');
  });

  test('sa ligne effacée, Accueil dit combien de demandes elle gardait', () => {
    const pole = unPole('2018-10-11T12:30');
    const gardees = demandes(pole).filter((une) => une['Réunion'] === CELLULE && une['Statut']!.startsWith('Inscrite')).length; // oxfmt-ignore
    userDeleteRow(pole, 'Réunions', 2);
    pole.advanceTo('2018-10-12T11:30');
    expect(accueil(pole, 'À corriger')).toEqual([`La réunion ${CELLULE} n’est plus lisible dans l’onglet « Réunions » (ligne effacée, ou date à corriger), et garde ${gardees} demandes ouvertes : remettez sa ligne, ou écrivez une autre réunion dans leur colonne « Réunion ».`]); // oxfmt-ignore
  });

  test('devenue plénière, de même', () => {
    const pole = unPole('2018-10-11T12:30');
    ecrireReunion(pole, CELLULE, { 'Étudie les demandes': 'non' });
    pole.advanceTo('2018-10-12T11:30');
    expect(accueil(pole, 'À corriger')[0]).toMatch(
      /^La réunion 2018-P1-A n’étudie pas de demandes, et garde \d+ demandes/,
    );
  });
});

test('une date qui ne va pas se dit dès qu’elle est tapée, même loin derrière la prochaine réunion', () => {
  const pole = unPole('2018-10-09T09:00');
  ecrireReunion(pole, '2018-P4-A', { Date: '07/04/2019' });
  pole.advanceTo('2018-10-10T11:30');
  expect(accueil(pole, 'À vérifier')).toContain('La réunion du dimanche 7 avril 2019 tombe pendant un week-end.');
});

describe('une réunion ajoutée sous les autres', () => {
  test('avec sa seule date : le matin suivant, elle a son repère, sa date limite, son heure ; tout en découle', () => {
    const pole = unPole('2018-10-09T09:00');
    const { rows, columns } = readTab(pole, 'Réunions');
    pole.edit('Réunions', `${columns['Date']}${rows.length + 2}`, '20/11/2018');
    pole.edit('Réunions', `${columns['Lieu']}${rows.length + 2}`, 'Mairie');
    pole.edit('Réunions', `${columns['Heure']}${rows.length + 3}`, '14:00');
    pole.edit('Réunions', `${columns['Date']}${rows.length + 3}`, '27/11/2018');
    pole.advanceTo('2018-10-10T11:30');
    const ajoutee = (cle: string) => ['Date', 'Heure', 'Lieu', 'Date limite', 'Statut', 'Étudie les demandes'].map((titre) => reunion(pole, cle)[titre]); // oxfmt-ignore
    expect(ajoutee('2018-P2-B')).toEqual(['20/11/2018', '09:00', 'Mairie', '14/11/2018', 'Prévue', 'oui']);
    expect(ajoutee('2018-P2-C')).toEqual(['27/11/2018', '14:00', reunion(pole)['Lieu'], '21/11/2018', 'Prévue', 'oui']);
    expect(readTab(pole, 'Réunions').rows).toHaveLength(rows.length + 2);
    pole.advanceTo('2018-11-15T11:30');
    expect(partis(pole, /– prochaine réunion le mardi 20 novembre 2018/).length).toBeGreaterThan(5);
    expect(partis(pole, /– convocation du mardi 20 novembre 2018/).length).toBeGreaterThan(5);
    toutVaBien(pole);
  });

  /** With one row that bears its date alone; every write of the run that takes it up, and what the row is in the end. */
  function adoptee() {
    const pole = unPole('2018-10-09T09:00');
    const { rows, columns } = readTab(pole, 'Réunions');
    pole.edit('Réunions', `${columns['Date']}${rows.length + 2}`, '20/11/2018');
    pole.advanceTo('2018-10-10T06:00');
    const temoin = pole.fork();
    const avant = temoin.runs.length;
    temoin.advanceTo('2018-10-11T07:30');
    const run = temoin.runs.slice(avant).find(({ handler }) => handler === 'ronde7h')!;
    const [premiere = 0, ...suivantes] = run.calls.filter(({ member }) => member.endsWith('setValues')).map(({ n }) => n); // oxfmt-ignore
    // Every tab is read by then.
    const lus = run.calls.filter(({ member, n }) => member.startsWith('Forms.') && n < premiere).pop()!.n;
    return { pole, lus, ecritures: [premiere, ...suivantes].slice(0, 4), attendue: reunion(temoin, '2018-P2-B') };
  }

  test('coupé entre deux écritures, le pôle finit de la compléter', () => {
    const { pole, ecritures, attendue } = adoptee();
    expect(attendue).toMatchObject({ Date: '20/11/2018', Heure: '09:00', 'Date limite': '14/11/2018' });
    for (const n of ecritures) {
      const coupe = pole.fork();
      Object.assign(coupe.faults, { killAfter: n, loseUnflushed: false });
      coupe.advanceTo('2018-10-11T07:30');
      expect({ n, ligne: reunion(coupe, '2018-P2-B') }).toEqual({ n, ligne: attendue });
    }
  });

  test('triée pendant que le pôle la lit, elle ne prend la ligne d’aucune autre', () => {
    const { pole, lus, attendue } = adoptee();
    const avant = readTab(pole, 'Réunions')
      .rows.map((ligne) => ligne['Réunion'])
      .filter(Boolean);
    pole.faults.during = { afterCall: lus, act: (registre) => userSort(registre, 'Réunions', 3, false) };
    pole.advanceTo('2018-10-11T07:30');
    expect(
      readTab(pole, 'Réunions')
        .rows.map((ligne) => ligne['Réunion'])
        .sort(),
    ).toEqual([...avant, '2018-P2-B'].sort());
    expect(reunion(pole, '2018-P2-B')).toEqual(attendue);
    expect(reunion(pole)['Date']).toBe('16/10/2018');
  });

  test('un repère qu’une ligne effacée portait ne sert plus', () => {
    const pole = unPole('2018-10-11T12:30');
    userDeleteRow(pole, 'Réunions', 2);
    const { rows, columns } = readTab(pole, 'Réunions');
    pole.edit('Réunions', `${columns['Date']}${rows.length + 2}`, '18/10/2018');
    pole.advanceTo('2018-10-12T11:30');
    expect(reunion(pole, '2018-P1-B')['Date']).toBe('18/10/2018');
  });

  test('en copiant une ligne, repère compris : c’est dit, et la première reste comme elle était', () => {
    const pole = unPole('2018-10-09T09:00');
    const { rows } = readTab(pole, 'Réunions');
    pole.edit('Réunions', `A${rows.length + 2}`, [[CELLULE, 'Réunion du pôle ressources', '20/11/2018', '14:00', 'Mairie', '10/10/2018']]); // oxfmt-ignore
    pole.advanceTo('2018-10-11T11:30');
    expect(readTab(pole, 'Réunions').rows[0]).toMatchObject({ Date: '16/10/2018', Heure: '09:00', Lieu: rows[0]!['Lieu'] }); // oxfmt-ignore
    expect(lu(partis(pole, CONVOCATION)[0]!.subject)).toContain('mardi 16 octobre 2018');
    expect(accueil(pole, 'À corriger')).toEqual([`Onglet « Réunions », lignes 2 et ${rows.length + 2} : elles ont le même « Réunion ». Le pôle suit la première ; supprimez celle que vous avez ajoutée.`]); // oxfmt-ignore
  });
});

test('d’une réunion sans relevé, ou sans suivante, Accueil dit combien de demandes y restent', () => {
  const pole = unPole('2018-10-16T12:00');
  const sansSuivante = pole.fork();
  const dites = (un: Workspace): string[] =>
    accueil(un, 'À corriger').filter((texte) => texte.includes('rien n’est décidé'));
  pole.advanceTo('2018-11-09T11:30');
  expect(dites(pole)).toEqual([]);
  pole.advanceTo('2018-11-14T11:30');
  const restent = demandes(pole).filter((une) => une['Réunion'] === CELLULE && une['Statut']!.startsWith('Inscrite')).length; // oxfmt-ignore
  const phrase = (nombre: number): string => `Depuis la réunion du 16/10/2018, rien n’est décidé pour ${nombre} demandes : écrivez leur suite dans l’onglet « Suivi », ou une réunion à venir dans leur colonne « Réunion ».`; // oxfmt-ignore
  expect(dites(pole)).toEqual([phrase(restent)]);
  for (const { Réunion: cle } of readTab(sansSuivante, 'Réunions').rows)
    if (cle !== CELLULE) ecrireReunion(sansSuivante, cle!, { Statut: 'Annulée' });
  remplirReleve(sansSuivante, { '2018-P1-001': ['Observation en situation', 'Lila Sanvert', ''] });
  sansSuivante.advanceTo('2018-11-14T11:30');
  const [dite] = dites(sansSuivante);
  expect(dite).toMatch(/^Depuis la réunion du 16\/10\/2018, rien n’est décidé pour \d+ demandes/);
  toutVaBien(sansSuivante);
});

test('qui n’a pas d’adresse est appelé par le pôle, qui lit à qui transmettre', () => {
  const pole = unPole('2018-10-10T20:00');
  ecrireMembre(pole, 'Karim Estève', { Courriel: '' });
  ecrireMembre(pole, 'Lila Sanvert', { Courriel: 'lila, de l’école' });
  corriger(pole, '2018-P1-001', 'Accord de la famille', 'Oui');
  corriger(pole, '2018-P1-001', 'Partenaires invités', 'Karim Estève');
  pole.advanceTo('2018-10-11T11:30');
  const transmis = partis(pole, /– (invitation|convocation) du/).map(({ to, body }) => `${to.join()} ${/Pour (.*), dont l’adresse nous manque : merci de lui transmettre ce message\./.exec(lu(body))?.[1] ?? ''}`); // oxfmt-ignore
  expect(transmis.filter((un) => !un.endsWith(' ')).sort()).toEqual(['circonscription@circo.example.org Karim Estève', 'circonscription@circo.example.org Lila Sanvert']); // oxfmt-ignore
  expect(transmis.filter((un) => un.endsWith('circonscription@circo.example.org '))).toEqual([]);
  toutVaBien(pole);
});

test('d’un relevé dont ce qui est décidé est déjà clos, on ne dit pas qu’il manque', () => {
  const pole = unPole('2018-10-17T09:00');
  remplirReleve(pole, { '2018-P1-001': ['Observation en situation', 'Lila Sanvert', ''] });
  pole.advanceTo('2018-10-18T06:00');
  corriger(pole, '2018-P1-001', 'Statut', 'Close');
  pole.advanceTo('2018-10-19T11:30');
  expect(partis(pole, /relevé de décisions attendu/)).toEqual([]);
});

test('avancée avant sa date limite, elle a sa liste la veille et appelle ses gens', () => {
  const pole = unPole('2018-10-03T09:00');
  ecrireReunion(pole, CELLULE, { Date: '09/10/2018' });
  pole.advanceTo('2018-10-05T12:00');
  expect(accueil(pole, 'À vérifier').join()).toContain('La date limite est après la réunion du mardi 9 octobre 2018');
  expect(partis(pole, CONVOCATION)).toEqual([]);
  pole.advanceTo('2018-10-08T12:00');
  expect(reunion(pole)['Statut']).toBe('Liste arrêtée');
  expect(partis(pole, CONVOCATION).length).toBeGreaterThan(3);
  toutVaBien(pole);
});

test('reportée, puis sa nouvelle réunion annulée : l’école qui l’a lu dans l’annulation ne le lit pas deux fois', () => {
  const pole = unPole('2018-10-17T09:00');
  const { rows, columns } = readTab(pole, 'Réunions');
  pole.edit('Réunions', `${columns['Date']}${rows.length + 2}`, '20/11/2018');
  remplirReleve(pole, { '2018-P1-001': ['Observation en situation', 'Lila Sanvert', ''] });
  pole.advanceTo('2018-11-15T20:00');
  const reports = (): string[] =>
    courriers(pole)
      .filter((un) => un['Genre'] === 'report_ecole')
      .map((un) => un['Clé']!);
  const avant = reports();
  expect(avant.some((cle) => cle.endsWith('|2018-P2-B'))).toBe(true);
  ecrireReunion(pole, '2018-P2-B', { Statut: 'Annulée' });
  pole.advanceTo('2018-11-22T12:00');
  expect(demandes(pole).filter((une) => une['Réunion'] === '2018-P2-A').length).toBeGreaterThan(0);
  const lues = courriers(pole).filter((un) => un['Genre'] === 'annulation_ecoles' && un['Statut'] === 'Envoyé').map((un) => un['Pour']); // oxfmt-ignore
  expect(avant.every((cle) => lues.includes(cle.split('|')[2]))).toBe(true);
  expect(reports()).toEqual(avant);
  toutVaBien(pole);
});
