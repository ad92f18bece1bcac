// Une réunion avec des partenaires extérieurs : chacun à ses heures, avec son extrait ; ce qui change ensuite ; et ce que
// l'on relit du tableau rempli en séance.
import { readTab } from '../../local/demo/readTab';
import { userDeleteRow } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { accueil, corriger, courriers, demande, desReponses, ecrireCourrier, ecrireReunion, erreurs, formulaireDe, journal, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore
import { ajouterAuReleve, ordreDuJour, remplirReleve, renommerLesTitres, texteDuDocument } from '../support/releve';

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const KARIM = 'k.esteve@ditep.example';
const INES = 'i.rolland@ville.example';
const [UN, DEUX, TROIS, QUATRE] = ['2018-P1-001', '2018-P1-002', '2018-P1-003', '2018-P1-004'] as const;

/** The eve of the freeze: two partners are invited, one of them to a demande whose family has not agreed. */
function laVeille(): Workspace {
  const pole = unPole('2018-10-10T20:00');
  const membres = readTab(pole, 'Membres');
  pole.edit('Membres', `A${membres.rows.length + 2}`, [
    ['Inès Rolland', INES, 'Réussite éducative', 'partenaire', '', '', '', 5, '', '', 'oui'],
  ]);
  for (const numero of [UN, TROIS]) corriger(pole, numero, 'Accord de la famille', 'Oui');
  corriger(pole, QUATRE, 'Accord de la famille', 'Non');
  corriger(pole, UN, 'Partenaires invités', 'Karim Estève : un avis sur l’accueil à mi-temps');
  corriger(pole, TROIS, 'Partenaires invités', 'Karim Estève\nInès Rolland');
  corriger(pole, QUATRE, 'Partenaires invités', 'Inès Rolland');
  return pole;
}

function courrielsA(pole: Workspace, adresse: string): Workspace['mails'] {
  return pole.mails.filter(({ to }) => to.includes(adresse));
}

function extraits(pole: Workspace): string[] {
  return Object.values(pole.state.documents)
    .filter(({ name }) => lu(name).endsWith('– extrait'))
    .map(texteDuDocument);
}

const gele = laVeille();
gele.advanceTo('2018-10-11T12:30');

describe('le matin où la liste est arrêtée', () => {
  const ordre = texteDuDocument(ordreDuJour(gele));

  test('se joue sans erreur, et le registre est juste', () => {
    expect(erreurs(gele)).toEqual([]);
    expect(manquements(gele)).toEqual([]);
  });

  test('l’ordre du jour dit l’heure de chaque point et la venue de chaque partenaire', () => {
    expect(ordre).toContain('Situations étudiées avec des partenaires');
    expect(ordre).toMatch(
      /Venue des partenaires[^]*personne n’attend[^]*Karim Estève \(DITEP\)\s+de \d+ h[^\n]* à \d+ h/,
    );
    expect(ordre).toContain('Inès Rolland n’est pas invité·e : il manque l’accord de la famille.');
  });

  test('Accueil dit qui ne peut pas être invité, et pourquoi', () => {
    expect(accueil(gele, 'À vérifier')).toContain(`${QUATRE} : Inès Rolland n’est pas invité·e : il manque l’accord de la famille.`); // oxfmt-ignore
  });

  test('chaque partenaire reçoit ses numéros, ses heures, son extrait et son invitation', () => {
    const [karim] = courrielsA(gele, KARIM);
    expect(lu(karim!.subject)).toBe('Pôle ressources – invitation du mardi 16 octobre 2018');
    expect(karim!.attachments.map(({ name }) => name)).toEqual(['extrait-2018-10-16.pdf', 'reunion-2018-10-16.ics']);
    expect(karim!.body).toContain(UN);
    expect(karim!.body).toContain(TROIS);
    const [ines] = courrielsA(gele, INES);
    expect(ines!.body).toContain(TROIS);
    expect(ines!.body).not.toMatch(new RegExp(`${UN}|${QUATRE}`));
    const heures = (mail: typeof karim) => {
      const ics = Buffer.from(mail!.attachments[1]!.base64, 'base64').toString('utf8');
      return [/DTSTART[^:]*:\d+T(\d{4})/.exec(ics)![1], /DURATION:PT(\d+)M/.exec(ics)![1]];
    };
    expect(heures(karim)[1]).toBe('40');
    expect(heures(ines)[1]).toBe('20');
    expect(lu(karim!.body)).toMatch(/de 9 h( \d+)? à \d+ h/);
  });

  test('un extrait ne porte que ses lignes : ni motif, ni récit, ni code, ni la situation d’un autre', () => {
    expect(extraits(gele)).toHaveLength(2);
    const [deKarim, dInes] = extraits(gele).sort((a) => (a.includes('Karim') ? -1 : 1)) as [string, string];
    expect(deKarim).toContain('un avis sur l’accueil à mi-temps');
    expect(dInes).not.toMatch(/2018-P1-00[124]|mi-temps|Karim/);
    for (const { Motif, Code, 'Ce qui se passe': recit, 'Déjà tenté': tente, Attentes } of readTab(gele, 'Demandes').rows)
      for (const secret of [Motif, Code, recit, tente, Attentes].filter((un): un is string => (un ?? '').length > 3))
        for (const extrait of extraits(gele)) expect(extrait).not.toContain(lu(secret));
  }); // oxfmt-ignore

  test('aucun extrait n’est ouvert à un partenaire', () => {
    for (const { name, viewers, editors } of Object.values(gele.state.documents))
      if (lu(name).endsWith('– extrait')) expect([...viewers, ...editors].filter((un) => /ditep|ville/.test(un))).toEqual([]); // oxfmt-ignore
  });
});

describe('ce qui change après', () => {
  const pole = gele.fork();
  const avant = pole.mails.length;
  const ancien = ordreDuJour(pole).id;
  pole.submitForm(formulaireDe(pole), desReponses({}, 4));
  const tardive = readTab(pole, 'Demandes').rows.at(-1)!['Numéro']!;
  corriger(pole, tardive, 'Réunion', '2018-P1-A');
  pole.advanceTo('2018-10-12T12:30');
  const apres = () => pole.mails.slice(avant);

  test('une urgence ajoutée par une personne fait une version 2, dans un document à elle', () => {
    expect(erreurs(pole)).toEqual([]);
    expect(lu(ordreDuJour(pole).name)).toBe('Ordre du jour du mardi 16 octobre 2018 – version 2');
    expect(texteDuDocument(ordreDuJour(pole))).toContain(tardive);
    expect(ordreDuJour(pole).id).not.toBe(ancien);
    expect(pole.state.documents[ancien]!.name).not.toBe('Contenu effacé');
    expect(demande(pole, tardive)['Statut']).toBe('Inscrite à l’ordre du jour');
    expect(manquements(pole)).toEqual([]);
  });

  test('chacun de ceux que cela touche l’apprend une fois', () => {
    const secondes = apres().filter(({ subject }) => lu(subject).includes('(version 2)'));
    expect(secondes.length).toBeGreaterThan(5);
    expect(new Set(secondes.map(({ to }) => to.join())).size).toBe(secondes.length);
    for (const { body } of secondes) expect(lu(body)).toContain('ce message remplace le précédent');
    pole.advanceTo('2018-10-15T12:30');
    expect(apres().filter(({ subject }) => lu(subject).includes('(version')).length).toBe(secondes.length);
  });

  test('un lieu changé fait une version de plus ; rien ne change, rien ne part', () => {
    const { rows, columns } = readTab(pole, 'Réunions');
    expect(rows[0]!['Réunion']).toBe('2018-P1-A');
    pole.edit('Réunions', `${columns['Lieu']}2`, 'Mairie');
    pole.advanceTo('2018-10-16T08:30');
    const troisiemes = apres().filter(({ subject }) => lu(subject).includes('(version 3)'));
    expect(troisiemes.map(({ to }) => to.join())).toEqual(expect.arrayContaining([KARIM, INES]));
    expect(troisiemes.every(({ body }) => lu(body).includes('Mairie'))).toBe(true);
    expect(troisiemes.every(({ body }) => lu(body).includes('Le lieu a changé : ce message remplace'))).toBe(true);
    expect(new Set(troisiemes.map(({ to }) => to.join())).size).toBe(troisiemes.length);
  });

  test('un partenaire que plus rien n’appelle est décommandé', () => {
    const sans = gele.fork();
    corriger(sans, TROIS, 'Partenaires invités', 'Karim Estève');
    sans.advanceTo('2018-10-12T12:30');
    expect(courrielsA(sans, INES).map(({ subject }) => lu(subject)).slice(1)).toEqual(['Pôle ressources – vous n’êtes plus attendu·e le mardi 16 octobre 2018']); // oxfmt-ignore
    expect(courrielsA(sans, KARIM)).toHaveLength(1);
  });
});

describe('le relevé rempli en séance', () => {
  const suivi = (pole: Workspace) =>
    readTab(pole, 'Suivi').rows.map((ligne) => [ligne['Demande'], ligne['Intention'], ligne['Action ou décision'], ligne['Qui'], ligne['Pour le']].join(' | ')); // oxfmt-ignore
  const pole = gele.fork();
  pole.advanceTo('2018-10-16T12:00');
  remplirReleve(pole, {
    [UN]: ['OBSERVATION', 'Lila', '12/11'],
    [TROIS]: ['Conseil ou réponse directe', 'Mme Lacombe-Sève et Malik', 'fin novembre'],
    [QUATRE]: ['À revoir', '', 'prochaine réunion'],
    '2018-P1-005': ['voir avec le directeur', 'Gaspard', 'dès que possible'],
  });
  ajouterAuReleve(pole, ['???', 'prévenir la mairie', 'Hugo', '']);
  pole.advanceTo('2018-10-17T07:59');

  // The urgent one comes first in the table.
  const ATTENDU = [
    '2018-P1-005 | Seconde | voir avec le directeur | Gaspard | ',
    `${UN} | Seconde | Observation en situation | Lila Sanvert | 12/11/2018`,
    `${TROIS} | Seconde | Conseil ou réponse directe | Aude Lacombe-Sève | 30/11/2018`,
    `${TROIS} | Seconde | Conseil ou réponse directe | Malik Tarrade | 30/11/2018`,
    `${QUATRE} | Seconde | À revoir |  | 18/12/2018`,
  ];

  const ATTENDU_DE_UN = [`${UN} | Seconde | Observation en situation | Lila Sanvert | 12/11/2018`];

  test('devient des lignes du Suivi, avec qui et pour quand', () => {
    expect(erreurs(pole)).toEqual([]);
    expect(suivi(pole)).toEqual(ATTENDU);
    expect(manquements(pole)).toEqual([]);
  });

  test('ce qui n’est pas compris est cité sur Accueil, et nulle part dans un courriel', () => {
    const cites = accueil(pole, 'À trier').filter((ligne) => ligne.startsWith('Relevé du'));
    expect(cites).toHaveLength(2);
    expect(cites.join('\n')).toContain('« ??? | prévenir la mairie | Hugo » : quelle demande ?');
    expect(cites.join('\n')).toContain('« Gaspard » n’est pas dans l’onglet « Membres » et « dès que possible » n’est pas une date'); // oxfmt-ignore
    for (const { subject, body } of pole.mails) expect(`${subject} ${body}`).not.toMatch(/mairie|Gaspard/);
  });

  test('relu, ne double rien ; corrigé dans le document, corrige ; corrigé dans le Suivi, reste à la personne', () => {
    const suite = pole.fork();
    const { rows, columns } = readTab(suite, 'Suivi');
    suite.edit('Suivi', `${columns['Qui']}${rows.findIndex((row) => row['Demande'] === UN) + 2}`, 'Jeanne Orsel');
    remplirReleve(suite, { [QUATRE]: ['À revoir', 'Hugo Pralong', ''], [UN]: ['Observation en situation', 'Lila', '19/11'] }); // oxfmt-ignore
    suite.advanceTo('2018-10-18T12:00');
    const lignes = suivi(suite);
    expect(lignes).toHaveLength(ATTENDU.length);
    expect(lignes).toContain(`${UN} | Seconde | Observation en situation | Jeanne Orsel | 12/11/2018`);
    expect(lignes).toContain(`${QUATRE} | Seconde | À revoir | Hugo Pralong | `);
    expect(accueil(suite, 'À trier').join('\n')).toContain(`${UN} : le relevé dit maintenant`);
    expect(journal(suite, 'decision_lue')).toHaveLength(ATTENDU.length);
  });

  test.each([
    [{ Qui: 'Avec' }, ATTENDU_DE_UN, 0],
    [{ Demande: 'Élève', Décision: 'Ce qu’on fait' }, ATTENDU_DE_UN, 0],
    [{ Demande: 'Élève', Décision: 'Ce qu’on fait', Qui: 'Avec' }, [], 1],
  ])('ses titres changés (%j) : lue encore, ou dite perdue', (titres, attendu, cites) => {
    const suite = gele.fork();
    suite.advanceTo('2018-10-16T12:00');
    remplirReleve(suite, { [UN]: ['Observation en situation', 'Lila Sanvert', '12/11/2018'] });
    renommerLesTitres(suite, titres);
    suite.advanceTo('2018-10-17T12:00');
    expect(suivi(suite)).toEqual(attendu);
    expect(accueil(suite, 'À trier').filter((ligne) => ligne.includes('n’est plus reconnu'))).toHaveLength(cites);
    expect(erreurs(suite)).toEqual([]);
  });

  test('tapée dans la version d’avant d’une liste qui change ensuite, une décision est citée jusqu’à ce qu’on la recopie', () => {
    const suite = gele.fork();
    suite.advanceTo('2018-10-15T10:00');
    remplirReleve(suite, { [UN]: ['Observation en situation', 'Lila Sanvert', '12/11/2018'] });
    suite.edit('Réunions', `${readTab(suite, 'Réunions').columns['Lieu']}2`, 'Mairie');
    suite.advanceTo('2018-10-17T12:00');
    const cites = () => accueil(suite, 'À trier').filter((ligne) => ligne.startsWith('Relevé du'));
    expect(lu(ordreDuJour(suite).name)).toContain('– version 2');
    expect(cites()).toHaveLength(1);
    expect(cites()[0]).toContain(`« ${UN} | Observation en situation | Lila Sanvert | 12/11/2018 » : tapée dans une version d’avant`);
    expect(suivi(suite)).toEqual([]);
    remplirReleve(suite, { [UN]: ['observation en situation', 'Lila Sanvert', '12/11/2018'] });
    suite.advanceTo('2018-10-18T12:00');
    expect(cites()).toEqual([]);
    expect(suivi(suite)).toEqual([`${UN} | Seconde | Observation en situation | Lila Sanvert | 12/11/2018`]);
    expect(erreurs(suite)).toEqual([]);
  }); // oxfmt-ignore

  test('la date de la réunion corrigée après coup ne double rien, et ne ramène rien', () => {
    const suite = pole.fork();
    const ligne = readTab(suite, 'Suivi').rows.findIndex((row) => row['Demande'] === UN) + 2;
    userDeleteRow(suite, 'Suivi', ligne);
    suite.advanceTo('2018-10-18T12:00');
    suite.edit('Réunions', `${readTab(suite, 'Réunions').columns['Date']}2`, '17/10/2018');
    suite.advanceTo('2018-10-19T12:00');
    expect(suivi(suite)).toEqual(ATTENDU.filter((une) => !une.startsWith(UN)));
    expect(journal(suite, 'decision_lue')).toHaveLength(ATTENDU.length);
    // What was decided still is: no school waits for its answer, nothing is carried over but what must be.
    suite.advanceTo('2018-11-20T12:00');
    expect(demande(suite, TROIS)['Réunion']).toBe('2018-P1-A');
    const reponses = courriers(suite).filter((un) => un['Genre'] === 'reponse_ecole' && un['À propos de'] === TROIS);
    expect(reponses.map((un) => un['Statut'])).toEqual(['Envoyé']);
    expect(erreurs(suite)).toEqual([]);
  });

  test('un rappel des réponses attendues, éteint après la réunion, ne part plus, sauf qu’une personne le veuille', () => {
    const suite = pole.fork();
    regler(suite, 'relances_reponse', '5, 8');
    suite.advanceTo('2018-10-19T12:00');
    const rappels = (): Record<string, string>[] => courriers(suite).filter(({ Genre: genre, Clé: cle }) => genre === 'relance_reponse' && cle!.endsWith('|J+3')); // oxfmt-ignore
    expect(rappels().length).toBeGreaterThan(0);
    for (const rappel of rappels()) expect(rappel).toMatchObject({ Statut: 'Annulé', Pourquoi: 'Les réglages ne l’appellent plus.' }); // oxfmt-ignore
    const { Clé: cle } = rappels().find(({ Clé: une }) => une!.includes('Malik Tarrade'))!;
    ecrireCourrier(suite, cle!, { Statut: 'Prévu' });
    expect(rappels().find((un) => un['Clé'] === cle)).toMatchObject({ Statut: 'Envoyé' });
    expect([erreurs(suite), manquements(suite)]).toEqual([[], []]);
  });

  test('une ligne que la coordination supprime du Suivi ne revient pas', () => {
    const suite = pole.fork();
    const ligne = readTab(suite, 'Suivi').rows.findIndex((row) => row['Demande'] === UN) + 2;
    userDeleteRow(suite, 'Suivi', ligne);
    suite.advanceTo('2018-10-18T12:00');
    expect(suivi(suite).filter((une) => une.startsWith(UN))).toEqual([]);
  });

  test('les écoles ont leur réponse ; l’indécis et ce qui est à revoir passent à la réunion suivante, avec un relevé', () => {
    pole.advanceTo('2018-11-20T12:00');
    expect(erreurs(pole)).toEqual([]);
    const repondues = courriers(pole).filter((ligne) => ligne['Genre'] === 'reponse_ecole' && ligne['Statut'] === 'Envoyé'); // oxfmt-ignore
    expect(repondues.map((ligne) => ligne['À propos de'])).toEqual(expect.arrayContaining([UN, TROIS, QUATRE, '2018-P1-005'])); // oxfmt-ignore
    const reunionDe = (numero: string) => demande(pole, numero)['Réunion'];
    expect([UN, TROIS].map(reunionDe)).toEqual(['2018-P1-A', '2018-P1-A']);
    expect([QUATRE, DEUX].map(reunionDe)).toEqual(['2018-P2-A', '2018-P2-A']);
    expect(journal(pole, 'demande_reportee')).toContain(`${DEUX} 2018-P2-A`);
    // Only those about which nothing was decided: the others have read it in their answer.
    const reports = courriers(pole).filter((ligne) => ligne['Genre'] === 'report_ecole');
    expect(new Set(reports.map((ligne) => ligne['Statut']))).toEqual(new Set(['Envoyé']));
    const reportes = reports.map((ligne) => ligne['À propos de']!);
    expect(reportes).toContain(DEUX);
    expect(reportes.filter((numero) => [UN, TROIS, QUATRE, '2018-P1-005'].includes(numero))).toEqual([]);
    expect(new Set(reportes).size).toBe(reportes.length);
    const mail = pole.mails.find(({ subject }) => lu(subject) === `Pôle ressources – demande ${DEUX} : reportée`)!;
    expect(lu(mail.body)).toContain(`La réunion du mardi 16 octobre 2018 n’a pas décidé de suite pour votre demande ${DEUX}.`); // oxfmt-ignore
    expect(lu(mail.body)).toContain('à l’ordre du jour de la réunion du mardi 18 décembre 2018. Vous n’avez rien à refaire.'); // oxfmt-ignore
    const releves = Object.values(pole.state.documents).filter(({ name }) => name.startsWith('Relevé de décisions'));
    expect(releves).toHaveLength(1);
    expect(texteDuDocument(releves[0]!)).toMatch(/Décisions[^]*Observation en situation[^]*Lila Sanvert/);
    expect(manquements(pole)).toEqual([]);
  });

  test('une réponse donnée d’après la ligne d’une autre demande, corrigée ensuite : l’école lit qu’elle ne vaut plus', () => {
    const suite = pole.fork();
    const { rows, columns } = readTab(suite, 'Suivi');
    rows.forEach((ligne, rang) => ligne['Demande'] === UN && suite.edit('Suivi', `${columns['Demande']}${rang + 2}`, '2018-P1-005')); // oxfmt-ignore
    suite.advanceTo('2018-11-23T12:00');
    const mail = suite.mails.find(({ subject }) => lu(subject) === `Pôle ressources – demande ${UN} : reportée`)!;
    expect(lu(mail.body)).toContain(`Après la réunion du mardi 16 octobre 2018, nous vous avions répondu. Cette réponse ne vaut plus : le pôle étudie de nouveau votre demande ${UN}.`); // oxfmt-ignore
    expect(lu(mail.body)).not.toContain('n’a pas décidé');
    expect([erreurs(suite), manquements(suite)]).toEqual([[], []]);
  });

  test('ce qui se décide enfin d’une demande reportée a sa réponse, une fois, sans attendre la réunion suivante', () => {
    const suite = pole.fork();
    const reponses = (ou = suite): string[] => courriers(ou).filter((un) => un['Genre'] === 'reponse_ecole' && un['À propos de'] === DEUX).map((un) => un['Statut']!); // oxfmt-ignore
    expect(reponses()).toEqual([]);
    const ecrire = (ou: Workspace): void => {
      const { rows, columns } = readTab(ou, 'Suivi');
      const ligne = { Demande: DEUX, 'Action ou décision': 'Observation en situation', Qui: 'Lila Sanvert' };
      for (const [titre, valeur] of Object.entries(ligne))
        ou.edit('Suivi', `${columns[titre]}${rows.length + 2}`, valeur);
    };
    // Written on the day of the next meeting, it is that one's.
    const enSeance = pole.fork();
    ecrireReunion(enSeance, '2018-P2-A', { Date: '22/11/2018', 'Date limite': '21/11/2018' });
    enSeance.advanceTo('2018-11-22T09:00');
    ecrire(enSeance);
    enSeance.advanceTo('2018-11-22T18:00');
    expect(reponses(enSeance)).toEqual([]);
    ecrire(suite);
    suite.advanceTo('2018-11-23T12:00');
    expect(reponses()).toEqual(['Envoyé']);
    const mail = suite.mails.find(
      ({ subject }) => lu(subject) === `Pôle ressources – réponse à votre demande ${DEUX}`,
    )!;
    expect(lu(mail.body)).toMatch(
      /à la réunion du mardi 16 octobre 2018\. Voici ce qui vous est proposé :[^]*Lila Sanvert/,
    );
    expect(lu(mail.body)).toContain('Prochaine date : la réunion du mardi 18 décembre 2018.');
    expect([erreurs(suite), manquements(suite)]).toEqual([[], []]);
  });
});

describe('une exécution coupée', () => {
  /** What is left of a scene, without what Google chose. */
  const etat = (pole: Workspace) => ({
    suivi: readTab(pole, 'Suivi').rows,
    reunions: readTab(pole, 'Réunions').rows.map(({ Statut, 'Relevé : à relire': aRelire, 'Liste arrêtée': arrete }) =>
      [Statut, aRelire, (arrete ?? '').replace(/"(idExtrait|anciens)":("[^"]*"|\[[^\]]*\])/g, '')].join(' ')),
    demandes: readTab(pole, 'Demandes').rows.map((ligne) => `${ligne['Numéro']} ${ligne['Statut']} ${ligne['Réunion']}`),
    partenaires: [KARIM, INES].map((adresse) => courrielsA(pole, adresse).map(({ subject, attachments }) => [subject, attachments.length])),
  }); // oxfmt-ignore

  test.each([
    ['au gel', laVeille, '2018-10-11T07:59', '2018-10-11T12:30'],
    [
      'à la relecture',
      () => {
        const pole = gele.fork();
        pole.advanceTo('2018-10-16T20:00');
        remplirReleve(pole, { [UN]: ['Observation', 'Lila et Malik', '12/11'], [TROIS]: ['Conseil', 'Camille', 'bientôt'] });
        return pole;
      },
      '2018-10-17T07:59',
      '2018-10-18T12:30',
    ],
  ])('%s, où que ce soit, ne perd ni ne double rien', (_, depart, matin, fin) => {
    const base = depart();
    const temoin = base.fork();
    temoin.advanceTo(matin);
    const { calls } = temoin.runs.filter(({ handler }) => handler === 'ronde7h').at(-1)!;
    temoin.advanceTo(fin);
    const temoins = etat(temoin);
    const ecritures = calls.filter(({ kind, member }) => (kind !== 'local' && kind !== 'read') || member.startsWith('Document.DocumentApp')).map(({ n }) => n);
    const points = ecritures.filter((_point, rang) => rang % Math.ceil(ecritures.length / 14) === 0);
    expect(points.length).toBeGreaterThan(8);
    for (const [rang, n] of points.entries()) {
      const pole = base.fork();
      Object.assign(pole.faults, { killAfter: n, loseUnflushed: rang % 2 === 0 });
      pole.advanceTo(fin);
      expect({ n, tue: pole.runs.some(({ killed }) => killed) }).toEqual({ n, tue: true });
      const incertains = courriers(pole).filter((ligne) => ligne['Statut'] === 'Incertain').map((ligne) => ligne['Pour']);
      // A mail that may have left is told as such, and does not leave again.
      const comparer = ({ partenaires, ...reste }: typeof temoins) => (incertains.length ? reste : { ...reste, partenaires });
      expect({ n, ...comparer(etat(pole)) }).toEqual({ n, ...comparer(temoins) });
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
      expect(extraits(pole).length).toBeGreaterThanOrEqual(2);
    }
  }, 300_000); // oxfmt-ignore
});
