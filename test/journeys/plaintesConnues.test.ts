// The complaints that come back in the public threads of other tools, each played on the built bundle. The threads are
// named; what another test holds already is cited there: two submits in one second, a trigger lost or doubled, the quota
// spent (pannes), an empty event (entreesHostiles), chains of substitutes (domain/affectation), empty mails
// (catalogue/courriels), quota foreseen (previsions).
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { feuille } from '../support/mains';
import { accueil, adresses, corriger, courriers, demandes, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

/** Day and hour, in Paris, of each mail since a moment. */
function heures(pole: Workspace, depuis: number): { jour: number; heure: number; date: string; sujet: string }[] {
  return pole.mails.slice(depuis).map(({ at, subject }) => {
    const date = new Date(at);
    const texte = date.toLocaleDateString('sv-SE');
    return { jour: date.getDay(), heure: date.getHours(), date: texte, sujet: subject };
  });
}

function ecrire(pole: Workspace, onglet: string, repere: string, titre: string, valeur: unknown): void {
  const { rows, columns } = readTab(pole, onglet);
  const ligne = rows.findIndex((cells) => Object.values(cells).includes(repere)) + 2;
  pole.edit(onglet, `${columns[titre]}${ligne}`, valeur);
}

function du(pole: Workspace, genre: string): Record<string, string>[] {
  return courriers(pole).filter((ligne) => ligne['Clé']!.startsWith(`${genre}|`));
}

describe('C1 : des rappels en double, la nuit, le week-end, ou plus jamais', () => {
  // The same is asked in zammad#2157 (moved to two in the morning) and osTicket-1.7#515 (hours and holidays).
  it('rien d’ordinaire ne part la nuit, le week-end ou pendant les vacances, même quand l’horloge tarde (zammad#2231, #4432, #1589, osTicket#1168, zammad#390)', () => {
    const pole = unPole('2018-10-01T06:00');
    pole.faults.arm('horloge-tardive', '45');
    const depuis = pole.mails.length;
    pole.advanceTo('2018-11-08T20:00');
    const partis = heures(pole, depuis).filter(({ sujet }) => !/bien reçue|URGENT|votre message/.test(sujet));
    expect(partis.length).toBeGreaterThan(30);
    for (const { jour, heure, date, sujet } of partis) {
      expect({ sujet, date, jour: jour % 6 > 0 || jour === 6 ? jour : 'dimanche' }).toEqual({ sujet, date, jour });
      expect({ sujet, date, samedi: jour === 6 }).toEqual({ sujet, date, samedi: false });
      expect({ sujet, date, heure: heure >= 7 && heure < 19 }).toEqual({ sujet, date, heure: true });
      expect({ sujet, vacances: date >= '2018-10-20' && date < '2018-11-05' }).toEqual({ sujet, vacances: false });
    }
  });

  it('l’heure écrite est celle où le courriel est parti, et un classeur passé sur un autre fuseau n’en décale aucun (zammad#5722, #2366)', () => {
    const pole = unPole('2018-10-01T20:00');
    pole.state.spreadsheets[pole.boundTo]!.timeZone = 'America/New_York';
    const depuis = pole.mails.length;
    pole.advanceTo('2018-10-09T08:00');
    const partis = pole.mails.slice(depuis).map(({ at }) => new Date(at));
    expect(partis.length).toBeGreaterThan(10);
    expect(partis.filter((at) => at.getHours() < 7 || at.getHours() > 18)).toEqual([]);
    const vraies = new Set(partis.map((at) => `${at.toLocaleDateString('fr-FR')} ${at.toLocaleTimeString('fr-FR').slice(0, 5)}`)); // oxfmt-ignore
    const ecrites = courriers(pole)
      .filter((ligne) => ligne['Statut'] === 'Envoyé')
      .map((ligne) => ligne['Parti le']!)
      .filter((moment) => moment > '02/10' && moment < '10/10' && moment.includes('/10/2018'));
    expect(ecrites.length).toBeGreaterThan(10);
    expect(ecrites.filter((moment) => !vraies.has(moment))).toEqual([]);
  });

  it('deux genres de rappel le même matin ne se gênent pas, et chacun ne part qu’une fois, même une ligne effacée ensuite (pkp-lib#7715, #6904, immersion-facile#2896, #5620)', () => {
    const pole = unPole('2018-10-08T08:00');
    const [ecoles, membres] = ['relance_ecoles', 'relance_membres'].map((genre) =>
      du(pole, genre).filter((ligne) => ligne['Clé']!.endsWith('J-2') && ligne['Statut'] === 'Envoyé'),
    );
    expect([ecoles!.length > 0, membres!.length > 0]).toEqual([true, true]);
    const { sujet } = { sujet: /demandes attendues jusqu/ };
    const recus = () => pole.mails.filter(({ subject }) => sujet.test(subject)).length;
    const avant = recus();
    pole.advanceTo('2018-10-08T20:00');
    const onglet = feuille(pole, 'Courrier');
    const rang = courriers(pole).findIndex((ligne) => ligne['Clé'] === ecoles![0]!['Clé']);
    onglet.cells.splice(rang + 1, 1);
    pole.advanceTo('2018-10-09T20:00');
    expect(recus()).toBe(avant);
    expect(erreurs(pole)).toEqual([]);
  });

  it('une date repoussée est annoncée de nouveau : la seconde échéance n’est pas muette (zammad#4348, pkp-lib#5885)', () => {
    const pole = unPole('2018-10-08T18:00');
    ecrire(pole, 'Réunions', '2018-P1-A', 'Date', '13/11/2018');
    ecrire(pole, 'Réunions', '2018-P1-A', 'Date limite', '07/11/2018');
    const depuis = pole.mails.length;
    pole.advanceTo('2018-11-08T06:00');
    const rappels = pole.mails.slice(depuis).filter(({ subject }) => /demandes attendues jusqu/.test(subject));
    const parEcole = new Map<string, number>();
    for (const { to } of rappels) parEcole.set(to[0]!, (parEcole.get(to[0]!) ?? 0) + 1);
    expect(parEcole.size).toBeGreaterThan(3);
    for (const { subject } of rappels) expect(subject.replace(/[\u00a0\u202f]/g, ' ')).toContain('7 novembre 2018');
    expect([...new Set(parEcole.values())]).toEqual([2]);
    expect(manquements(pole)).toEqual([]);
  });

  it('une date tapée à la main se relance à chacun de ses jours, et se tait dès que c’est fait (osTicket#6405, #3998, freescout#436, #2518)', () => {
    const relances = (faitLe: string) => {
      const pole = unPole('2018-10-01T09:00');
      const { columns, rows } = readTab(pole, 'Suivi');
      const rang = rows.length + 2;
      const ligne = {
        Demande: '2018-P1-001',
        'Action ou décision': 'Observation',
        Qui: 'Hugo Pralong',
        'Pour le': '02/10/2018',
      };
      for (const [titre, valeur] of Object.entries(ligne)) pole.edit('Suivi', `${columns[titre]}${rang}`, valeur);
      pole.advanceTo('2018-10-05T18:00');
      if (faitLe) pole.edit('Suivi', `${columns['Fait le']}${rang}`, faitLe);
      pole.advanceTo('2018-10-19T18:00');
      return pole.mails.filter(({ subject }) => /actions? en retard/.test(subject)).map(({ at, to }) => `${new Date(at).toLocaleDateString('sv-SE')} ${to.join()}`); // oxfmt-ignore
    };
    const hugo = 'h.pralong@circo.example.org';
    expect(relances('')).toEqual([`2018-10-03 ${hugo}`, `2018-10-10 ${hugo}`]);
    expect(relances('05/10/2018')).toEqual([`2018-10-03 ${hugo}`]);
  });

  it('ce qui attend l’école n’est en retard pour personne du pôle (osTicket#1684, #3034)', () => {
    const rappeles = (statut: string) => {
      const pole = unPole('2018-10-05T12:00');
      const { Numéro: numero, Référent·e: nom } = demandes(pole).find((ligne) => ligne['Statut'] === 'Affectée')!;
      if (statut) corriger(pole, numero!, 'Statut', statut);
      const depuis = pole.mails.length;
      pole.advanceTo('2018-10-08T12:00');
      const adresse = readTab(pole, 'Membres').rows.find((ligne) => ligne['Nom'] === nom)!['Courriel']!;
      const siens = pole.mails.slice(depuis).filter(({ to, subject }) => to.includes(adresse) && /en attente d’un premier contact/.test(subject));
      return siens.some(({ body }) => body.includes(numero!));
    };
    expect({ affectee: rappeles(''), aCompleter: rappeles('À compléter') }).toEqual({ affectee: true, aCompleter: false });
  }); // oxfmt-ignore

  it('un matin sans ronde est rattrapé, une fois (rdv-insertion, freescout#3762, appscript.dev)', () => {
    const pole = unPole('2018-10-07T20:00');
    pole.faults.arm('horloge-sautee', '4');
    const depuis = pole.mails.length;
    pole.advanceTo('2018-10-09T18:00');
    const temoin = unPole('2018-10-07T20:00');
    temoin.advanceTo('2018-10-09T18:00');
    const rappels = (registre: Workspace) => adresses(registre).slice(depuis).filter((mail) => /attendues jusqu/.test(mail)).sort(); // oxfmt-ignore
    expect(rappels(pole)).toEqual(rappels(temoin));
    expect(rappels(pole).length).toBeGreaterThan(3);
  });
});

describe('C3 et C5 : l’absente, la remplacée, et trop de courriels', () => {
  it('une absence sans suppléance est dite à la coordination avant qu’elle ne commence (osTicket#6213, zammad#5566, frappe/helpdesk#1528)', () => {
    const pole = unPole('2018-10-08T18:00');
    const { Référent·e: nom, Numéro: numero } = demandes(pole).find((ligne) => ligne['Statut'] === 'Affectée')!;
    ecrire(pole, 'Membres', nom!, 'Absences', 'du 11/10/2018 au 12/10/2018');
    ecrire(pole, 'Membres', nom!, 'Suppléance', '');
    pole.advanceTo('2018-10-09T18:00');
    const [mail] = pole.mails.filter(({ subject }) => /sans suppléance/.test(subject));
    expect(mail!.body).toContain(numero);
    expect(mail!.body.replace(/[\u00a0\u202f]/g, ' ')).toContain(`${nom}, du 11/10/2018 au 12/10/2018`);
  });

  it('qui n’est plus référente avant que l’avis parte ne le reçoit pas (glpi#24901, escalade#213)', () => {
    const pole = unPole('2018-10-08T20:00');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    const { Numéro: numero, Référent·e: ancienne, Associé·es: associes } = demandes(pole).at(-1)!;
    const autre = readTab(pole, 'Membres').rows.map((ligne) => ligne['Nom']!).find((nom) => nom !== ancienne && !associes!.includes(nom))!; // oxfmt-ignore
    corriger(pole, numero!, 'Référent·e', autre);
    pole.advanceTo('2018-10-10T18:00');
    const adresse = (nom: string) => readTab(pole, 'Membres').rows.find((ligne) => ligne['Nom'] === nom)!['Courriel']!;
    const avis = pole.mails.filter(({ subject }) => subject.includes(`${numero!} vous est proposée`)).flatMap(({ to }) => to); // oxfmt-ignore
    expect(avis).toContain(adresse(autre));
    expect(avis).not.toContain(adresse(ancienne!));
    expect(new Set(avis).size).toBe(avis.length);
  });

  it('un membre qui a plusieurs demandes reçoit un rappel, pas un par demande (DN#10751, #4666)', () => {
    const pole = unPole('2018-10-08T12:00');
    const rappels = pole.mails.filter(({ subject }) => /en attente d’un premier contact/.test(subject));
    const duMatin = rappels.filter(({ at }) => new Date(at).toLocaleDateString('sv-SE') === '2018-10-08');
    expect(duMatin.some(({ subject }) => /[2-9]\s+demandes/.test(subject))).toBe(true);
    expect(new Set(duMatin.map(({ to }) => to[0])).size).toBe(duMatin.length);
  });
});

describe('C5 encore : chacun règle le rythme de ce qui récapitule', () => {
  it.each([
    ['lundi', 1],
    ['matin', 5],
    ['non', 0],
  ])('bulletin « %s » : %i en une semaine (DN#2172)', (rythme, combien) => {
    const pole = unPole('2018-09-28T20:00');
    ecrire(pole, 'Paramètres', 'rythme_bulletin', 'Valeur', rythme);
    const depuis = pole.mails.length;
    pole.advanceTo('2018-10-05T20:00');
    const bulletins = pole.mails.slice(depuis).filter(({ subject }) => /où l’on en est/.test(subject));
    expect(bulletins).toHaveLength(combien);
  });
});

describe('C6, C8, C9, C10 : ce qui ne part pas en silence, et la feuille qui casse', () => {
  it('un courriel que Google refuse se lit dans sa ligne, sur Accueil et dans le bulletin (DN#11075, indico#5362, #3544)', () => {
    const pole = unPole('2018-10-10T07:00');
    pole.faults.arm('erreur-service', 'Mail.MailApp.sendEmail');
    pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
    const refuses = courriers(pole).filter((ligne) => ligne['Statut'] === 'Échec');
    expect(refuses).toHaveLength(1);
    expect(refuses[0]!['Pourquoi']).toMatch(/^Google a refusé l’envoi/);
    pole.advanceTo('2018-10-10T12:00');
    expect(accueil(pole, 'Courriers à regarder')).toEqual(['1']);
    pole.advanceTo('2018-10-15T08:30');
    const bulletin = pole.mails.filter(({ subject }) => /où l’on en est/.test(subject)).at(-1)!;
    expect(bulletin.body.replace(/[\u00a0\u202f]/g, ' ')).toContain('Refusés par Google : 1');
  });

  it('l’onglet des réglages renommé n’arrête rien et n’envoie rien deux fois (maintainapplication.com, dwyl/hq#499)', () => {
    const pole = unPole('2018-10-07T20:00');
    feuille(pole, 'Paramètres').name = 'Nos réglages';
    pole.advanceTo('2018-10-08T18:00');
    const temoin = unPole('2018-10-07T20:00');
    temoin.advanceTo('2018-10-08T18:00');
    expect(adresses(pole)).toEqual(adresses(temoin));
    expect(pole.state.triggers.length).toBe(temoin.state.triggers.length);
    expect(erreurs(pole)).toEqual([]);
  });
});
