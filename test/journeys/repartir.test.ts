// « Répartir » : l’optimum de toutes les demandes ouvertes, sur le programme construit. Rien ne se perd, rien de ce qu’une
// personne a choisi ne bouge, redemandé rien ne change, et un arrêt n’importe où mène à la même fin.
// Le minimum possible toujours atteint : hotcrp#264 ; la suppléance en chaîne et l’absence qui finit : zammad#3694, #5566.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { colonne, feuille } from '../support/mains';
import { avis, NUMERO, proposee, REFERENTE, repondre } from '../support/leReferent';
import {
  corriger,
  courriers,
  demande,
  demandes,
  desReponses,
  ecrireMembre,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const SOIR = '2018-10-09T18:00';

/** The school edits its answer: another school, which happens to be hers. */
function changerDEcole(pole: Workspace): void {
  const corrigee = desReponses({ École: 'École primaire du Coteau', 'Code de l’élève': 'Sorbier 6', 'Niveau de classe': 'CP' }); // oxfmt-ignore
  pole.submitForm(formulaireDe(pole), corrigee, { editOf: demande(pole, NUMERO)['Réponse']! });
}

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');

const membre = (pole: Workspace, nom: string, titre: string, valeur: unknown): void =>
  ecrireMembre(pole, nom, { [titre]: valeur });

/** A cell changed while no trigger told it: Google loses some. */
function ecrireEnSilence(pole: Workspace, numero: string, titre: string, valeur: string): void {
  const rang = demandes(pole).findIndex((ligne) => ligne['Numéro'] === numero);
  feuille(pole, 'Demandes').cells[rang + 1]![colonne(pole, 'Demandes', titre) - 1] = valeur;
}

/** What the question said, and what was said in the end; `oui` answers it. */
function repartir(pole: Workspace, oui = true): { question: string; fin: string } {
  const avant = pole.ui.shown.length;
  if (!oui) pole.ui.answers.push({ button: 'CANCEL' });
  const { error } = pole.call('menuRepartir');
  if (error) throw error;
  const [question = '', fin = ''] = pole.ui.shown.slice(avant).map(({ content }) => lu(content));
  return { question, fin };
}

const referents = (pole: Workspace): Record<string, string> =>
  Object.fromEntries(demandes(pole).map((ligne) => [ligne['Numéro']!, ligne['Référent·e']!]));

/** Lila Sanvert, who had two demandes, falls ill; nobody stands in for her. */
function unSoir(): Workspace {
  const pole = unPole(SOIR);
  membre(pole, 'Lila Sanvert', 'Absences', 'du 09/10/2018 au 26/10/2018');
  return pole;
}

const registre = (pole: Workspace): string =>
  JSON.stringify([demandes(pole), courriers(pole), readTab(pole, 'Journal').rows, pole.mails.length]);

describe('la répartition de toutes les demandes ouvertes', () => {
  it('montre d’abord ce qui changerait ; renoncer ne change rien', () => {
    const pole = unSoir();
    const avant = registre(pole);
    const { question, fin } = repartir(pole, false);
    expect(question).toMatch(/2018-P1-001 : Lila Sanvert → /);
    expect(question).toContain('seront prévenues par courriel. Les écrire ?');
    expect(fin).toBe('');
    expect(registre(pole)).toBe(avant);
  });

  it('ne dit pas que des personnes seront prévenues quand personne n’est proposé', () => {
    const pole = unSoir();
    for (const { Nom: nom } of readTab(pole, 'Membres').rows) membre(pole, nom!, 'Quota', 0);
    const { question } = repartir(pole, false);
    expect(question).toMatch(/^Personne ne convient :\n• 2018-P1-/);
    expect(question).toContain('Ces changements laissent leurs demandes sans personne ; qui les suivait, et le savait, l’apprendra par courriel. Les écrire ?'); // oxfmt-ignore
  });

  it('propose, dit pourquoi, prévient par le Courrier, et le note', () => {
    const pole = unSoir();
    const courriels = pole.mails.length;
    const { fin } = repartir(pole);
    expect(fin).toMatch(/propositions? écrites?/);
    const ligne = demande(pole, '2018-P1-001');
    expect(ligne['Référent·e']).not.toBe('Lila Sanvert');
    expect(ligne['Pourquoi']!.startsWith(`${ligne['Référent·e']} : `)).toBe(true);
    expect(lu(ligne['Pourquoi']!)).toContain('Pas Lila Sanvert : en absence, sans suppléance.');
    expect(journal(pole, 'referent_propose').some((texte) => texte.startsWith('2018-P1-001') && texte.includes(ligne['Référent·e']!))).toBe(true); // oxfmt-ignore
    const adresse = readTab(pole, 'Membres').rows.find(({ Nom }) => Nom === ligne['Référent·e'])!['Courriel']!;
    pole.advanceTo('2018-10-10T12:00');
    const partis = pole.mails.slice(courriels).filter(({ subject }) => lu(subject).includes('2018-P1-001 vous est proposée'));
    expect(partis.flatMap(({ to }) => to)).toContain(adresse);
    expect(partis.flatMap(({ to }) => to)).not.toContain('l.sanvert@circo.example.org');
    // She was an associate, and had been told so: she reads that she is now the référente.
    expect(lu(demande(unSoir(), '2018-P1-001')['Associé·es']!)).toContain(ligne['Référent·e']);
    expect(lu(partis.find(({ to }) => to.includes(adresse))!.body)).toMatch(/comme référent·e[^]*Pourquoi vous : /);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('redemandée, ne change rien, n’envoie rien et ne note rien', () => {
    const pole = unSoir();
    repartir(pole);
    const apres = registre(pole);
    const { question, fin } = repartir(pole);
    expect(question).not.toContain('Les écrire ?');
    expect(question).toMatch(/ne change(nt)? pas/);
    expect([fin, registre(pole)]).toEqual(['', apres]);
  });

  it('ne touche ni aux demandes closes, ni à celles qui attendent l’école, ni à ce qui est commencé', () => {
    const pole = unSoir();
    corriger(pole, '2018-P1-001', 'Statut', 'Première intention');
    const suivi = readTab(pole, 'Suivi');
    pole.edit('Suivi', `${suivi.columns['Demande']}${suivi.rows.length + 2}`, '2018-P1-007');
    pole.edit('Suivi', `${suivi.columns['Action ou décision']}${suivi.rows.length + 2}`, 'Entretien d’explicitation');
    const avant = referents(pole);
    repartir(pole);
    for (const numero of ['2018-P1-001', '2018-P1-007', '2018-P1-008', '2018-P1-009'])
      expect({ numero, referent: referents(pole)[numero] }).toEqual({ numero, referent: avant[numero] });
  });
});

describe('ce qu’une personne a choisi ne bouge pas', () => {
  it.each<[string, (pole: Workspace) => void]>([
    ['un nom écrit', (pole) => corriger(pole, '2018-P1-001', 'Référent·e', 'Lila Sanvert')],
    ['une case vidée', (pole) => corriger(pole, '2018-P1-001', 'Référent·e', '')],
    ['un nom écrit sans que Google le dise', (pole) => ecrireEnSilence(pole, '2018-P1-001', 'Référent·e', 'Karim Estève')],
    ['une case vidée sans que Google le dise', (pole) => ecrireEnSilence(pole, '2018-P1-001', 'Référent·e', '')],
    ['un statut choisi', (pole) => { corriger(pole, '2018-P1-001', 'Statut', 'En analyse'); corriger(pole, '2018-P1-001', 'Statut', 'Affectée'); }],
    ['à trier, par une personne', (pole) => { corriger(pole, '2018-P1-001', 'Statut', 'À compléter'); corriger(pole, '2018-P1-001', 'Statut', 'À trier'); }],
  ])('%s', (_, choisir) => {
    const pole = unPole(SOIR);
    choisir(pole);
    membre(pole, 'Lila Sanvert', 'Absences', 'du 09/10/2018 au 26/10/2018');
    const avant = demande(pole, '2018-P1-001');
    const temoin = unSoir();
    repartir(temoin);
    repartir(pole);
    // Without the person it would have moved.
    expect(demande(temoin, '2018-P1-001')['Référent·e']).not.toBe('Lila Sanvert');
    expect(demande(pole, '2018-P1-001')).toEqual(avant);
    expect(erreurs(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('et compte dans la charge de qui l’a', () => {
    const pole = unPole(SOIR);
    membre(pole, 'Malik Tarrade', 'Quota', 1);
    repartir(pole);
    // Malik follows 2018-P1-002, which a person gave her: no place is left.
    expect(Object.entries(referents(pole)).filter(([, nom]) => nom === 'Malik Tarrade').map(([numero]) => numero)).toEqual(['2018-P1-002']); // oxfmt-ignore
    expect(manquements(pole)).toEqual([]);
  });
});

describe('quand personne ne convient', () => {
  function sansMedecin(): Workspace {
    const pole = unPole(SOIR);
    for (const nom of ['Dr Paule Vérane', 'Hugo Pralong']) membre(pole, nom, 'Absences', 'du 09/10/2018 au 12/10/2018');
    return pole;
  }

  it('la demande revient à trier, et dit ce qui bloque et ce qui débloquerait', () => {
    const pole = sansMedecin();
    const { question } = repartir(pole);
    expect(question).toMatch(/Personne ne convient :\n• 2018-P1-00\d : Ce qui débloquerait : /);
    const ligne = demande(pole, '2018-P1-004');
    expect([ligne['Statut'], ligne['Référent·e']]).toEqual(['À trier', '']);
    expect(lu(ligne['Pourquoi']!)).toContain('Dr Paule Vérane : en absence, sans suppléance.');
    expect(lu(ligne['Pourquoi']!)).toMatch(/Ce qui débloquerait : un retour d’absence \(.*, jusqu’au 12\/10\/2018\)/);
    expect(manquements(pole)).toEqual([]);
  });

  it('l’absence finie, elle retrouve quelqu’un ; une chaîne de suppléances y suffit avant', () => {
    const fini = sansMedecin();
    repartir(fini);
    fini.advanceTo('2018-10-13T10:00');
    membre(fini, 'Dr Paule Vérane', 'Absences', '');
    repartir(fini);
    expect(demande(fini, '2018-P1-004')['Référent·e']).toBe('Dr Paule Vérane');
    const chaine = sansMedecin();
    membre(chaine, 'Dr Paule Vérane', 'Suppléance', 'Hugo Pralong');
    membre(chaine, 'Hugo Pralong', 'Suppléance', 'Céleste Ambroise');
    repartir(chaine);
    expect(demande(chaine, '2018-P1-004')['Référent·e']).toBe('Céleste Ambroise');
  });
});

it('les règles qui ne mènent à personne se lisent sur leur ligne et dans les contrôles, et disparaissent une fois corrigées', () => {
  const pole = unPole(SOIR);
  const remarques = (onglet: string): string[] => readTab(pole, onglet).rows.flatMap((ligne) => ligne['À vérifier'] ? [lu(ligne['À vérifier'])] : []); // oxfmt-ignore
  const dit = (menu: string): string => {
    pole.call(menu);
    return lu(pole.ui.shown.at(-1)!.content);
  };
  membre(pole, 'Lila Sanvert', 'Secteur', 'Nrod');
  membre(pole, 'Hugo Pralong', 'Motifs pris', 'segpa');
  for (const menu of ['menuControlerOnglets', 'menuVerifierRegistre']) {
    const phrases = dit(menu);
    expect(phrases).toContain('Membre « Lila Sanvert » : le secteur « Nrod » n’est celui d’aucune école.');
    expect(phrases).toContain('Membre « Hugo Pralong » : « segpa », dans ses motifs, n’est la clé d’aucun motif.');
  }
  expect(remarques('Membres')).toEqual(expect.arrayContaining(['le secteur « Nrod » n’est celui d’aucune école']));
  membre(pole, 'Lila Sanvert', 'Secteur', '');
  membre(pole, 'Hugo Pralong', 'Motifs pris', '');
  expect(dit('menuControlerOnglets')).not.toMatch(/Nrod|segpa »/);
  expect(remarques('Membres')).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

describe('ce que d’autres outils ont raté', () => {
  it('qui est en conflit ne reçoit rien de la demande, ni proposée ni répartie (hotcrp#109)', () => {
    const pole = unPole(SOIR);
    const courriels = pole.mails.length;
    const siennes = demandes(pole).filter((ligne) => ligne['École'] === 'École primaire du Verger');
    expect(siennes.length).toBeGreaterThan(1);
    // Lila Sanvert works there; whoever had it then declares a conflict of her own.
    membre(pole, 'Aude Lacombe-Sève', 'Conflits déclarés', '2018-P1-010');
    repartir(pole);
    pole.advanceTo('2018-10-10T16:00');
    const recus = (adresse: string, numero: string, depuis = 0) =>
      pole.mails.slice(depuis).filter(({ to, subject }) => to.includes(adresse) && subject.includes(numero));
    for (const { Numéro: numero, Référent·e: nom, Associé·es: associes } of demandes(pole).filter(
      (ligne) => ligne['École'] === 'École primaire du Verger',
    )) {
      // oxfmt-ignore
      expect(`${nom} ${associes}`).not.toContain('Lila Sanvert');
      expect(recus('l.sanvert@circo.example.org', numero!)).toEqual([]);
    }
    expect(demande(pole, '2018-P1-010')['Référent·e']).not.toBe('Aude Lacombe-Sève');
    expect(recus('a.lacombe@circo.example.org', '2018-P1-010 vous est proposée', courriels)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('une règle changée ne déplace aucune demande en cours tant que personne ne répartit, ni ce qui est commencé (FormSG#7087)', () => {
    const pole = unPole(SOIR);
    corriger(pole, '2018-P1-001', 'Statut', 'Première intention');
    const avant = referents(pole);
    const { rows, columns } = readTab(pole, 'Motifs');
    rows.forEach((_, rang) => pole.edit('Motifs', `${columns['Fonctions']}${rang + 2}`, 'Enseignant référent (ERSEH)'));
    pole.advanceTo('2018-10-10T16:00');
    expect(referents(pole)).toEqual(avant);
    repartir(pole);
    expect(referents(pole)['2018-P1-001']).toBe(avant['2018-P1-001']);
    expect(Object.values(referents(pole))).toContain('Céleste Ambroise');
  });

  it('quand les places manquent, chacune de celles qui restent sans personne dit ce qui débloquerait (hotcrp#264 ; l’optimum lui-même : cli/optimum)', () => {
    const pole = unPole(SOIR);
    for (const { Nom: nom } of readTab(pole, 'Membres').rows) membre(pole, nom!, 'Quota', 1);
    repartir(pole);
    const parNom = Object.values(referents(pole));
    const libres = demandes(pole).filter((ligne) => ligne['Statut'] === 'À trier');
    const { question } = repartir(pole);
    expect(libres.length).toBeGreaterThan(0);
    for (const { Numéro: numero } of libres) expect(question).toMatch(new RegExp(`${numero} : Ce qui débloquerait : [^\\n]*\\(`)); // oxfmt-ignore
    expect(new Set(parNom).size).toBeGreaterThan(4);
    expect(manquements(pole)).toEqual([]);
  });
});

it('où l’équipe restreinte décide, propose sans prévenir, et garde ce qu’elle a décidé', () => {
  const pole = unSoir();
  const { rows, columns } = readTab(pole, 'Paramètres');
  const rang = rows.findIndex((ligne) => Object.values(ligne).includes('Affectation'));
  pole.edit('Paramètres', `${columns['Valeur']}${rang + 2}`, 'a_valider');
  const avant = referents(pole);
  const { question } = repartir(pole);
  expect(question).not.toContain('Les écrire ?');
  expect(referents(pole)).toEqual(avant);
});

describe('un arrêt à n’importe quel appel', () => {
  const temoin = unSoir();
  repartir(temoin);
  const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore

  const fin = (pole: Workspace) => {
    pole.advanceTo('2018-10-10T16:00');
    const enDouble = new Set<string>();
    const mails = pole.mails.slice(unPole(SOIR).mails.length).map(({ to, subject, body }) => `${to.join()} | ${subject} | ${body}`);
    return {
      referents: referents(pole),
      // A reminder counts from the day the mail before it left: a stop may put that off.
      cles: courriers(pole).map((ligne) => ligne['Clé']!).filter((cle) => !/^rappel_(acceptation|silence)/.test(cle)).sort(),
      doubles: mails.filter((mail) => enDouble.has(mail) || !enDouble.add(mail)),
      manquements: manquements(pole),
    };
  }; // oxfmt-ignore
  const attendu = fin(temoin.fork());

  it.each([
    ['redemandée, elle finit', true],
    ['sans qu’on la redemande, qui a une proposition est prévenu par la ronde', false],
  ])(
    '%s',
    (_, redemander) => {
      expect(pointsDArret(temoin.runs.at(-1)!).length).toBeGreaterThan(20);
      expect(attendu.doubles).toEqual([]);
      const pas = Number(process.env['PAS'] ?? 2);
      for (const n of points.filter((__, rang) => rang % pas === Number(redemander) % pas)) {
        const pole = unSoir();
        // The question is asked by a run of its own: the one that writes is killed.
        pole.ui.answers.push({ button: 'OK' });
        tuerLEcriture(pole, n);
        if (redemander) repartir(pole);
        const obtenu = fin(pole);
        if (redemander) expect({ n, ...obtenu }).toEqual({ n, ...attendu });
        expect({ n, doubles: obtenu.doubles, manquements: obtenu.manquements }).toEqual({ n, doubles: [], manquements: [] });
        verifierLesAvis(pole, n);
      }
    },
    300_000,
  ); // oxfmt-ignore
});

/** Both halves of the menu are one run here: the call is counted from its beginning. */
function tuerLEcriture(pole: Workspace, n: number): void {
  pole.faults.killAfter = n;
  pole.call('menuRepartir');
  expect({ n, tue: pole.runs.at(-1)!.killed }).toEqual({ n, tue: true });
}

/** Whoever is proposed a demande has her mail, planned or gone. */
function verifierLesAvis(pole: Workspace, n: number): void {
  const cles = courriers(pole).map((ligne) => ligne['Clé']!);
  for (const { Numéro: numero, 'Référent·e': nom, Statut: statut } of demandes(pole))
    if (nom && statut === 'Affectée' && journal(pole, 'referent_propose').some((texte) => texte.startsWith(numero!)))
      expect({ n, numero, avis: cles.includes(`proposition|${numero}|membre:${nom}|2018-10-09`) }).toEqual({ n, numero, avis: true }); // oxfmt-ignore
}

describe('ce que la machine a passé d’une personne à une autre', () => {
  it.each<[string, (pole: Workspace) => void]>([
    ['rendue', (pole) => { repondre(pole, avis(pole), 'rendre'); }],
    ['de l’école de sa référente', (pole) => { ecrireMembre(pole, REFERENTE, { 'Ses écoles': 'École primaire du Coteau' }); changerDEcole(pole); }],
  ])('%s, puis proposée à qui tombe malade : elle se répartit comme les autres', (_, passer) => {
    const pole = proposee();
    passer(pole);
    const malade = demande(pole, NUMERO)['Référent·e']!;
    expect(malade).not.toBe(REFERENTE);
    ecrireMembre(pole, malade, { Absences: 'du 24/09/2018 au 30/10/2018' });
    const { question } = repartir(pole);
    expect(question).toContain(`${NUMERO} : ${malade} → `);
    expect([REFERENTE, malade]).not.toContain(demande(pole, NUMERO)['Référent·e']);
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  /** Malik would do better than Hugo, who stands in. */
  function suppleee(pole: Workspace): Workspace {
    ecrireMembre(pole, 'Malik Tarrade', { Fonction: 'Enseignant spécialisé à dominante relationnelle' });
    ecrireMembre(pole, 'Hugo Pralong', { Quota: 2 });
    ecrireMembre(pole, REFERENTE, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: 'Hugo Pralong' });
    pole.advanceTo('2018-09-25T09:00');
    corriger(pole, '2018-P1-001', 'Référent·e', 'Hugo Pralong');
    expect(demande(pole, NUMERO)['Relais']).toBe(`${REFERENTE} → Hugo Pralong`);
    return pole;
  }

  it('acceptée par qui est en absence, elle reste à sa suppléance et lui revient', () => {
    const pole = proposee();
    repondre(pole, avis(pole), 'accepter');
    suppleee(pole);
    repartir(pole);
    expect(demande(pole, NUMERO)['Référent·e']).toBe('Hugo Pralong');
    pole.advanceTo('2018-09-28T12:00');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: REFERENTE, Relais: '' });
    expect(manquements(pole)).toEqual([]);
  });

  it('que personne n’avait acceptée, elle se répartit, et le relais est fini', () => {
    const pole = suppleee(proposee());
    repartir(pole);
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: 'Malik Tarrade', Relais: '' });
    pole.advanceTo('2018-09-28T12:00');
    expect(demande(pole, NUMERO)['Référent·e']).toBe('Malik Tarrade');
    expect(manquements(pole)).toEqual([]);
  });
});
