// Two accounts: one runs the pôle, the other watches over it, then takes over; what the first had installed still fires.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsQuiLaissent } from '../support/arretsDistincts';
import { signe, sansAutorisation, sansRondes, AUTRE, EXECUTANT } from '../support/comptes';
import { classeur } from '../support/mains';
import { ordreDuJour, remplirReleve } from '../support/releve';
import { accueil, corriger, courriers, demandes, desReponses, ecrireReunion, erreurs, formulaireDe, journal, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const dit = (pole: Workspace): string => lu(pole.ui.shown.at(-1)!.content);
const alertes = (pole: Workspace) => pole.mails.filter(({ subject }) => subject.includes('automatismes'));

const reglage = (pole: Workspace, cle: string) => readTab(pole, 'Paramètres').rows.find((ligne) => ligne['Clé'] === cle)!['Valeur']; // oxfmt-ignore

function avecVeilleur(quand: string): Workspace {
  const pole = unPole(quand);
  pole.account = AUTRE;
  expect(pole.call('menuVeiller').error).toBeUndefined();
  return pole;
}

function reprendre(pole: Workspace): void {
  pole.account = AUTRE;
  const { error } = pole.call('menuReprendreAutomatismes');
  if (error) throw error;
}

describe('le signe de vie', () => {
  it('est laissé par la première ronde d’un jour de classe, dans ce qu’elle écrit déjà', () => {
    const pole = unPole('2018-10-05T07:00');
    pole.advanceTo('2018-10-05T07:59');
    expect(signe(pole)).toMatch(/^2018-10-05T07:/);
  });

  it('ne coûte rien à une ronde qui n’a rien à faire : elle n’écrit pas', () => {
    const pole = unPole('2018-10-10T11:00');
    const avant = signe(pole);
    pole.advanceTo('2018-10-10T11:59');
    const { calls, trips } = pole.runs.find(({ handler }) => handler === 'ronde11h')!;
    expect(calls.filter(({ member }) => /Properties\.set/.test(member))).toEqual([]);
    expect(trips).toBe(3);
    expect(signe(pole)).toBe(avant);
    expect(avant).toMatch(/^2018-10-10T07:/);
  });

  it('n’est pas celui d’une personne : elle cacherait que l’horloge s’est arrêtée', () => {
    const pole = unPole('2018-10-05T12:00');
    const avant = signe(pole);
    expect(pole.call('menuFaireLaRonde').error).toBeUndefined();
    expect(signe(pole)).toBe(avant);
  });

  it('revient chaque jour de classe, et jamais pendant les vacances sans que cela manque', () => {
    const pole = avecVeilleur('2018-10-18T12:00');
    pole.advanceTo('2018-11-08T20:00');
    expect(alertes(pole)).toEqual([]);
    expect(signe(pole)).toMatch(/^2018-11-08T/);
  });
});

// Everything stopped and nobody was told: gemilab.net, control-accepting-responses (« Stops Working »), performflow.com/faq.
describe('la veille', () => {
  it('ne lit qu’une propriété quand tout va bien', () => {
    const pole = avecVeilleur('2018-10-09T12:00');
    pole.advanceTo('2018-10-09T19:00');
    const { trips, calls, account } = pole.runs.filter(({ handler }) => handler === 'veille18h').at(-1)!;
    expect({ trips, account }).toEqual({ trips: 2, account: AUTRE });
    expect(calls.filter(({ member }) => member.startsWith('Spreadsheet.'))).toEqual([]);
  });

  it('dit le silence le soir du premier jour de classe sans ronde, une fois, à deux adresses et en trois phrases', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    sansRondes(pole);
    pole.advanceTo('2018-10-15T20:00');
    expect(alertes(pole).map(({ to }) => to)).toEqual([[AUTRE, 'circonscription@circo.example.org']]);
    const [vu, sens, faire, ...reste] = lu(alertes(pole)[0]!.body).split('\n\n');
    expect(vu).toContain('mardi 9 octobre 2018');
    expect(sens).toContain(EXECUTANT);
    expect(faire).toContain('Reprendre les automatismes sur mon compte');
    expect(reste).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });

  it('le redit pour un autre silence, après un signe', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    const rondes = sansRondes(pole);
    pole.advanceTo('2018-10-11T06:00');
    rondes.rendre();
    pole.advanceTo('2018-10-12T17:00');
    sansRondes(pole);
    pole.advanceTo('2018-10-16T20:00');
    expect(alertes(pole)).toHaveLength(2);
  });

  it('le dit aussi quand l’onglet Calendrier ne se lit plus', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    const { sheets } = pole.state.spreadsheets[pole.boundTo]!;
    sheets.splice(sheets.findIndex(({ name }) => name === 'Calendrier'), 1); // oxfmt-ignore
    sansRondes(pole);
    pole.advanceTo('2018-10-10T20:00');
    expect(alertes(pole)).toHaveLength(1);
  });

  it('arrêtée à n’importe quel appel, elle le dit au plus tard le lendemain', () => {
    const depart = avecVeilleur('2018-10-09T16:30');
    sansRondes(depart);
    const temoin = depart.fork();
    temoin.advanceTo('2018-10-10T19:00');
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    expect(points.length).toBeGreaterThan(4);
    for (const n of points) {
      const pole = depart.fork();
      pole.advanceTo('2018-10-10T17:59');
      pole.faults.killAfter = n;
      pole.advanceTo('2018-10-12T20:00');
      expect({ n, dites: [1, 2].includes(alertes(pole).length) }).toEqual({ n, dites: true });
    }
  });

  it('n’est pas confiée au compte qui fait tourner le pôle', () => {
    const pole = unPole('2018-10-09T12:00');
    const avant = pole.state.triggers.length;
    pole.call('menuVeiller');
    expect(dit(pole)).toContain('avec un autre compte');
    pole.account = '';
    pole.call('menuVeiller');
    expect(dit(pole)).toContain('Google ne dit pas quel compte vous utilisez');
    expect(pole.state.triggers).toHaveLength(avant);
  });

  it('n’a qu’un veilleur : l’ancien ne dit plus rien, et retire le sien', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuVeiller');
    expect(dit(pole)).toContain(`${AUTRE} ne veille plus`);
    sansRondes(pole);
    pole.advanceTo('2018-10-10T20:00');
    expect(alertes(pole).map(({ to }) => to[0])).toEqual(['secretariat@circo.example.org']);
    pole.account = AUTRE;
    pole.call('menuRetirerAutomatismes');
    expect(pole.state.triggers.filter(({ owner }) => owner === AUTRE)).toEqual([]);
    expect(accueil(pole, 'Veille')).not.toEqual([]);
    expect(dit(pole)).not.toContain('Personne ne veille plus');
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuRetirerAutomatismes');
    expect(dit(pole)).toContain('Personne ne veille plus sur le pôle');
  });
});

/** The second account fails too, or is told what no longer stands. */
describe('ce que dit la veille', () => {
  const SECRETARIAT = 'secretariat@circo.example.org';

  it('est vrai quand les rondes passent et s’arrêtent sur un onglet disparu : la cause, non une autorisation', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    const { sheets } = classeur(pole);
    sheets.splice(sheets.findIndex(({ name }) => name === 'Membres'), 1); // oxfmt-ignore
    pole.advanceTo('2018-10-12T20:00');
    expect(alertes(pole)).toHaveLength(1);
    const dite = lu(alertes(pole)[0]!.body);
    expect(dite).toContain('L’onglet « Membres » a disparu');
    expect(dite).not.toMatch(/redemande son autorisation|Aucune ronde/);
  });

  it('compte aussi d’une autorisation retirée pendant que les rondes passent : une fois, et de nouveau si elle revient', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    for (const retour of ['2018-10-12T12:00', '2018-10-17T12:00']) {
      const rendre = sansAutorisation(pole, 'script.container.ui');
      pole.advanceTo(retour);
      rendre();
      pole.advanceTo('2018-10-15T12:00');
    }
    pole.advanceTo('2018-10-19T20:00');
    const dites = pole.mails.filter(({ subject }) => subject.includes('autorisation'));
    expect(dites.map(({ from, to }) => [from, ...to])).toEqual([1, 2].map(() => [AUTRE, AUTRE, 'circonscription@circo.example.org'])); // oxfmt-ignore
    expect(lu(dites[0]!.body)).toContain(`Google n’autorise plus le compte ${EXECUTANT}`);
    expect(alertes(pole)).toEqual([]);
  });

  it('n’est pas dit deux fois à qui choisit de nouveau de veiller', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    sansRondes(pole);
    pole.advanceTo('2018-10-11T12:00');
    pole.call('menuVeiller');
    pole.advanceTo('2018-10-16T20:00');
    expect(alertes(pole)).toHaveLength(1);
  });

  it('repart quand son déclencheur, que Google avait coupé, est refait par le même menu', () => {
    const pole = avecVeilleur('2018-10-09T16:30');
    const [coupe] = pole.state.triggers.filter(({ owner }) => owner === AUTRE);
    // Google keeps the trigger of an account that withdrew its authorisation, and no longer fires it.
    coupe!.clock!.next = Number.MAX_SAFE_INTEGER;
    sansRondes(pole);
    pole.advanceTo('2018-10-11T12:00');
    pole.call('menuVeiller');
    pole.advanceTo('2018-10-12T20:00');
    expect(alertes(pole)).toHaveLength(1);
    expect(pole.state.triggers.filter(({ owner }) => owner === AUTRE)).toHaveLength(1);
  });

  it('se redit quand la reprise n’a rien repris : les rondes du nouveau compte ne passent pas non plus', () => {
    const pole = unPole('2018-10-09T16:30');
    pole.account = SECRETARIAT;
    pole.call('menuVeiller');
    sansRondes(pole);
    pole.advanceTo('2018-10-11T12:00');
    reprendre(pole);
    pole.state.triggers = pole.state.triggers.filter(({ owner }) => owner !== AUTRE);
    pole.advanceTo('2018-10-19T20:00');
    const siennes = alertes(pole).filter(({ from }) => from === SECRETARIAT);
    expect(siennes.map(({ body }) => lu(body).includes(`automatismes du compte ${AUTRE}`))).toEqual([false, true]);
  });

  it('arrive aussi quand aucune ronde n’est jamais passée depuis l’installation', () => {
    const pole = unPole('2018-09-03T18:00');
    sansRondes(pole);
    pole.account = AUTRE;
    pole.call('menuVeiller');
    pole.advanceTo('2018-09-05T20:00');
    expect(alertes(pole)).toHaveLength(1);
  });

  it('se tait un jour sans que personne le sache : Accueil le dit au bout de dix jours', () => {
    const pole = avecVeilleur('2018-10-01T12:00');
    pole.advanceTo('2018-10-12T08:30');
    expect(accueil(pole, 'À corriger').join(' ')).not.toContain('ne veille plus');
    pole.state.triggers = pole.state.triggers.filter(({ owner }) => owner !== AUTRE);
    pole.advanceTo('2018-10-19T16:00');
    expect(accueil(pole, 'À corriger').join(' ')).toMatch(/ien@circo.example.org ne veille plus/);
    pole.call('menuVeiller');
    pole.advanceTo('2018-11-05T08:30');
    expect(accueil(pole, 'À corriger').join(' ')).not.toContain('ne veille plus');
  });
});

// « Temporarily disabled until you re-authorize »: groups.google.com/g/nv-autocrat-add-on.
describe('une autorisation retirée', () => {
  it('se lit sur Accueil, et les courriers attendent au lieu d’échouer', () => {
    const pole = unPole('2018-10-09T16:30');
    const rendre = sansAutorisation(pole, 'script.send_mail');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    const avant = pole.mails.length;
    pole.advanceTo('2018-10-10T08:30');
    expect(accueil(pole, 'À corriger').join(' ')).toContain('Google n’autorise plus le compte');
    expect(pole.mails).toHaveLength(avant);
    expect(courriers(pole).filter((ligne) => ligne['Statut'] === 'Échec')).toEqual([]);
    rendre();
    pole.advanceTo('2018-10-11T08:30');
    expect(pole.mails.length).toBeGreaterThan(avant);
    expect(accueil(pole, 'À corriger').join(' ')).not.toContain('Google n’autorise plus');
    expect(manquements(pole)).toEqual([]);
  });

  it('se dit en français à qui la lit, une seule fois sur Accueil', () => {
    const pole = unPole('2018-10-09T16:30');
    const rendre = sansAutorisation(pole, 'documents');
    pole.account = EXECUTANT;
    pole.advanceTo('2018-10-11T08:30');
    const [dite] = pole.mails.filter(({ subject }) => subject.includes('attention'));
    expect(lu(dite!.body)).toContain(`Google n’autorise plus le compte ${EXECUTANT}`);
    expect(dite!.body).not.toContain('permissions');
    expect(pole.call('menuFaireLaRonde').error?.message).toContain('Authorization is required');
    rendre();
    sansAutorisation(pole, 'script.send_mail');
    pole.advanceTo('2018-10-12T08:30');
    expect(accueil(pole, 'À corriger').filter((phrase) => phrase.includes('Google n’autorise plus'))).toHaveLength(1);
  });
});

// A trigger always runs as its creator: developers.google.com/apps-script/guides/triggers/installable.
describe('la reprise par un autre compte', () => {
  it('se fait en trois clics, et rien ne part deux fois quand les anciens automatismes se déclenchent encore', () => {
    const [pole, temoin] = [unPole('2018-10-09T12:00'), unPole('2018-10-09T12:00')];
    reprendre(pole);
    const question = pole.ui.shown.at(-2)!;
    expect(lu(question.content)).toMatch(/tournent sur le compte pole@.*Le formulaire et les documents/s);
    expect(pole.state.triggers.filter(({ owner }) => owner === AUTRE).map(({ handler }) => handler).sort()) // oxfmt-ignore
      .toEqual(pole.state.triggers.filter(({ owner }) => owner === EXECUTANT).map(({ handler }) => handler).sort()); // oxfmt-ignore
    const [, ...lettre] = alertes(pole)[0]!.body.split('\n');
    expect(alertes(pole).map(({ to }) => to)).toEqual([[EXECUTANT]]);
    expect(lu(lettre.join('\n'))).toContain('Retirer les automatismes de mon compte');
    for (const un of [pole, temoin]) {
      un.submitForm(formulaireDe(un), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
      un.advanceTo('2018-10-17T12:00');
    }
    expect(erreurs(pole)).toEqual([]);
    expect(demandes(pole)).toHaveLength(demandes(temoin).length);
    const cles = (un: Workspace) => courriers(un).map((ligne) => `${ligne['Clé']} ${ligne['Statut']}`).sort(); // oxfmt-ignore
    expect(cles(pole)).toEqual(cles(temoin));
    expect(pole.mails.length - alertes(pole).length).toBe(temoin.mails.length);
    expect(journal(pole, 'automatismes_repris')).toEqual([` ${EXECUTANT} → ${AUTRE}`]);
    expect(manquements(pole)).toEqual([]);
  });

  it('n’attend pas que l’ancien compte puisse être prévenu : le courriel qui ne part pas n’arrête rien', () => {
    const pole = unPole('2018-10-09T16:30');
    pole.state.mailQuota[AUTRE] = { since: pole.clock.now, used: pole.mailQuota };
    reprendre(pole);
    expect(dit(pole)).toMatch(new RegExp(`maintenant sur votre compte.*${EXECUTANT} n’a pas pu être prévenu`, 's'));
    pole.advanceTo('2018-10-10T12:00');
    expect(erreurs(pole)).toEqual([]);
    expect(accueil(pole, 'Mis à jour')[0]).toContain('mercredi 10 octobre 2018');
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuReprendreAutomatismes');
    pole.advanceTo('2018-10-12T12:00');
    expect(alertes(pole).flatMap(({ to }) => to)).toEqual([EXECUTANT, AUTRE]);
    expect(lu(alertes(pole)[0]!.body)).toContain('Le compte secretariat@circo.example.org a repris');
  });

  it('après deux semaines de silence, ne parle pas d’un ordre du jour qui n’existe pas ; la réunion, redatée, a le sien', () => {
    const pole = unPole('2018-10-09T16:30');
    sansRondes(pole);
    pole.advanceTo('2018-10-19T10:00');
    const avant = pole.mails.length;
    reprendre(pole);
    pole.advanceTo('2018-10-19T16:30');
    const [attendu] = pole.mails.slice(avant).filter(({ subject }) => subject.includes('relevé de décisions attendu'));
    expect(lu(attendu!.body)).toContain('réunion du 16/10/2018 : 9 demandes, sans ordre du jour');
    expect(accueil(pole, 'À corriger').join(' ')).toContain('La réunion du 16/10/2018 est passée sans ordre du jour');
    // Some of those that it lists are reminded at this very minute.
    const [silences] = pole.mails.slice(avant).filter(({ subject }) => subject.includes('propositions sans réponse'));
    expect(silences!.body).not.toContain('Malgré');
    ecrireReunion(pole, '2018-P1-A', { Date: '13/11/2018' });
    pole.advanceTo('2018-11-06T16:30');
    expect(accueil(pole, 'À corriger').join(' ')).not.toContain('16/10/2018');
    const convoques = pole.mails.filter(({ subject }) => lu(subject).includes('convocation du mardi 13 novembre'));
    expect(convoques).toHaveLength(9);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('demande à Google toutes ses autorisations avant de rien changer', () => {
    const pole = unPole('2018-10-09T16:30');
    sansAutorisation(pole, 'script.send_mail');
    pole.account = AUTRE;
    const avant = JSON.stringify([pole.state.triggers, pole.state.properties]);
    for (const menu of ['menuReprendreAutomatismes', 'menuVeiller', 'menuSaisirDemande'])
      expect(pole.call(menu).error?.message).toContain('Authorization is required');
    expect(JSON.stringify([pole.state.triggers, pole.state.properties])).toBe(avant);
  });

  it('laisse l’ancien compte retirer les siens, et pas celui qui fait tourner le pôle', () => {
    const pole = unPole('2018-10-09T12:00');
    reprendre(pole);
    pole.call('menuRetirerAutomatismes');
    expect(dit(pole)).toContain('Rien n’est changé');
    pole.account = EXECUTANT;
    pole.call('menuRetirerAutomatismes');
    expect(new Set(pole.state.triggers.map(({ owner }) => owner))).toEqual(new Set([AUTRE]));
  });

  it('ne change rien si le formulaire ne s’ouvre pas, ni si la personne renonce', () => {
    const pole = unPole('2018-10-09T12:00');
    const formulaire = pole.state.forms[formulaireDe(pole)]!;
    delete pole.state.forms[formulaire.id];
    reprendre(pole);
    expect(dit(pole)).toContain('Rien n’est changé. Le formulaire ne s’ouvre pas');
    pole.state.forms[formulaire.id] = formulaire;
    pole.ui.answers.push({ button: 'CANCEL' });
    reprendre(pole);
    expect(pole.state.triggers.some(({ owner }) => owner === AUTRE)).toBe(false);
    expect(alertes(pole)).toEqual([]);
  });

  it('par le veilleur, met fin à sa veille', () => {
    const pole = avecVeilleur('2018-10-09T12:00');
    reprendre(pole);
    expect(dit(pole)).toContain('Votre compte ne veille plus');
    pole.advanceTo('2018-10-10T08:30');
    expect(accueil(pole, 'Veille')[0]).toContain('personne');
    expect(accueil(pole, 'Compte exécutant')).toEqual([AUTRE]);
    expect(reglage(pole, 'compte_executant')).toBe(AUTRE);
  });

  it('« Installer ou réparer » choisi par un autre compte répare sans rien prendre', () => {
    const pole = unPole('2018-10-09T12:00');
    pole.account = AUTRE;
    expect(pole.call('menuInstaller').error).toBeUndefined();
    expect(dit(pole)).toContain(`Les automatismes restent au compte ${EXECUTANT}`);
    expect(pole.state.triggers.some(({ owner }) => owner === AUTRE)).toBe(false);
    pole.advanceTo('2018-10-10T08:30');
    expect(erreurs(pole)).toEqual([]);
  });

  it('reprend après un arrêt à n’importe quel appel', () => {
    const temoin = unPole('2018-10-09T12:00');
    reprendre(temoin);
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    for (const n of points) {
      const pole = unPole('2018-10-09T12:00');
      pole.account = AUTRE;
      pole.faults.killAfter = n;
      pole.call('menuReprendreAutomatismes');
      pole.call('menuReprendreAutomatismes');
      pole.advanceTo('2018-10-11T16:30');
      const siens = pole.state.triggers.filter(({ owner }) => owner === AUTRE).map(({ handler }) => handler).sort(); // oxfmt-ignore
      expect({ n, siens }).toEqual({ n, siens: temoin.state.triggers.filter(({ owner }) => owner === AUTRE).map(({ handler }) => handler).sort() }); // oxfmt-ignore
      expect({ n, lettres: [1, 2].includes(alertes(pole).length) }).toEqual({ n, lettres: true });
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
    }
  });
});

/** Google shuts a Doc to whoever neither made it nor was let in: the rondes attach its PDF, and read what is typed in it. */
describe('ce qu’un autre compte fait écrire', () => {
  it('le matin du gel, la ronde choisie par une autre personne laisse convoquer et lire le relevé', () => {
    const pole = unPole('2018-10-10T20:00');
    corriger(pole, '2018-P1-001', 'Accord de la famille', 'Oui');
    corriger(pole, '2018-P1-001', 'Partenaires invités', 'Karim Estève : un avis');
    pole.advanceTo('2018-10-11T06:30');
    pole.account = AUTRE;
    // Typed by hand, it changes nothing of whose triggers do the work.
    regler(pole, 'compte_executant', AUTRE);
    expect(pole.call('menuFaireLaRonde').error).toBeUndefined();
    expect(accueil(pole, 'Compte exécutant')).toEqual([EXECUTANT]);
    expect(reglage(pole, 'compte_executant')).toBe(EXECUTANT);
    pole.account = EXECUTANT;
    expect(ordreDuJour(pole).owner).toBe(AUTRE);
    pole.advanceTo('2018-10-16T12:00');
    const convocations = courriers(pole).filter(({ Genre: genre, Statut: statut }) => genre === 'convocation' && statut !== 'Annulé'); // oxfmt-ignore
    expect(convocations.map(({ Statut: statut }) => statut)).toEqual(Array.from({ length: 8 }, () => 'Envoyé'));
    const invitations = pole.mails.filter(({ to }) => to.includes('k.esteve@ditep.example'));
    expect(invitations.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['extrait-2018-10-16.pdf', 'reunion-2018-10-16.ics']]); // oxfmt-ignore
    remplirReleve(pole, { '2018-P1-001': ['Observation', 'Jeanne Orsel', '09/11/2018'] });
    pole.advanceTo('2018-10-17T12:00');
    expect(readTab(pole, 'Suivi').rows.map(({ Demande: numero }) => numero)).toContain('2018-P1-001');
    expect(erreurs(pole)).toEqual([]);
  });

  it('la main passée entre la liste arrêtée et les convocations : ce qui ne s’ouvre plus s’écrit de nouveau, et tous sont appelés', () => {
    const pole = unPole('2018-10-10T20:00');
    corriger(pole, '2018-P1-001', 'Accord de la famille', 'Oui');
    corriger(pole, '2018-P1-001', 'Partenaires invités', 'Karim Estève : un avis');
    pole.faults.killAfter = 'Mail.MailApp.sendEmail';
    pole.advanceTo('2018-10-11T08:00');
    const ancien = ordreDuJour(pole);
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuReprendreAutomatismes');
    pole.advanceTo('2018-10-12T12:00');
    const appels = courriers(pole).filter(({ Clé: cle, Statut: statut }) => cle!.startsWith('convocation') && statut !== 'Annulé'); // oxfmt-ignore
    expect(appels.map(({ Statut: statut }) => statut).sort()).toEqual([...Array.from({ length: 8 }, () => 'Envoyé'), 'Incertain']); // oxfmt-ignore
    const invitations = pole.mails.filter(({ to }) => to.includes('k.esteve@ditep.example'));
    expect(invitations.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['extrait-2018-10-16.pdf', 'reunion-2018-10-16.ics']]); // oxfmt-ignore
    expect([ancien.owner, ordreDuJour(pole).owner]).toEqual([EXECUTANT, pole.account]);
    // What it replaces is still to be emptied one day.
    const [tenue] = readTab(pole, 'Réunions').rows;
    expect(tenue!['Liste arrêtée']).toContain(ancien.id);
    expect(manquements(pole)).toEqual([]);
  });

  it('une ronde demandée par qui n’ouvre pas l’ordre du jour laisse les convocations au compte exécutant', () => {
    const pole = unPole('2018-10-10T20:00');
    pole.faults.killAfter = 'Mail.MailApp.sendEmail';
    pole.advanceTo('2018-10-11T08:30');
    pole.account = 'secretariat@circo.example.org';
    expect(pole.call('menuFaireLaRonde').error).toBeUndefined();
    pole.advanceTo('2018-10-11T11:59');
    const statuts = courriers(pole).filter(({ Genre: genre, Statut: statut }) => genre === 'convocation' && statut !== 'Annulé'); // oxfmt-ignore
    expect(statuts.map(({ Statut: statut }) => statut).sort()).toEqual([...Array.from({ length: 7 }, () => 'Envoyé'), 'Incertain']); // oxfmt-ignore
    expect(manquements(pole)).toEqual([]);
  });

  it('le relevé d’un ordre du jour que le nouveau compte n’ouvre pas : Accueil dit quoi faire, et il se lit ensuite', () => {
    const pole = unPole('2018-10-16T06:00');
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuReprendreAutomatismes');
    remplirReleve(pole, { '2018-P1-001': ['Observation', 'Jeanne Orsel', '09/11/2018'] });
    pole.advanceTo('2018-10-17T08:30');
    expect(accueil(pole, 'À trier').join(' ')).toContain(`donnez à ${pole.account} la place d’éditeur`);
    ordreDuJour(pole).editors.push(pole.account);
    pole.advanceTo('2018-10-18T08:30');
    expect(accueil(pole, 'À trier').join(' ')).not.toContain('Relevé');
    expect(readTab(pole, 'Suivi').rows.map(({ Demande: numero }) => numero)).toContain('2018-P1-001');
  });

  it('la note qu’elle a écrite se joint à l’annonce ; à la main passée, l’annonce n’en parle plus tant qu’on ne la refait pas', () => {
    const pole = unPole('2018-09-03T12:00');
    pole.account = AUTRE;
    expect(pole.call('menuEcrireNote').error).toBeUndefined();
    pole.account = EXECUTANT;
    regler(pole, 'note_dans_annonce', 'pdf');
    const [passee, refaite] = [pole.fork(), pole.fork()];
    for (const un of [passee, refaite]) {
      un.account = 'secretariat@circo.example.org';
      un.call('menuReprendreAutomatismes');
      expect(dit(un)).toContain('La note aux écoles ne s’ouvre pas avec votre compte');
    }
    refaite.call('menuEcrireNote');
    expect(dit(refaite)).not.toContain('Paramètres garde l’adresse');
    const annonces = [pole, passee, refaite].map((un) => {
      un.advanceTo(un === pole ? '2018-10-12T12:00' : '2018-10-02T12:00');
      const siennes = un.mails.filter(({ subject, body }) =>
        /prochaine réunion|La note jointe dit/.test(lu(subject + body)),
      );
      return siennes.map(({ body, attachments }) => [lu(body).includes('La note jointe dit'), attachments.length > 0]);
    });
    expect(annonces.map((siennes) => [...new Set(siennes.map(String))])).toEqual([['true,true'], ['false,false'], ['true,true']]); // oxfmt-ignore
  });
});
