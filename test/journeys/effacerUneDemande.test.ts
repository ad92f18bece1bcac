// One demande, asked for by its number: everything about it in one document, then nothing of it anywhere.
import { readTab } from '../../local/demo/readTab';
import { cellText, releveTables } from '../../local/demo/releve';
import { plainText } from '../../local/model/document';
import type { Workspace } from '../../local/workspace';
import { pointsQuiLaissent } from '../support/arretsDistincts';
import { choisir, derniereLecture, ecrireDans, etatDe, restes } from '../support/finDAnnee';
import { ajouterAuReleve, ordreDuJour, remplirReleve } from '../support/releve';
import { feuille } from '../support/mains';
import { accueil, corriger, courriers, demande, demandes, desReponses, erreurs, fiches, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

const NUMERO = '2018-P1-002';
const AVANT_LE_GEL = '2018-10-10T10:00';
const CANARI = 'Zyxquin';

/** A word in the text of the school, in a person's note and in a line of the Suivi. */
function unPoleAvecCanari(quand = AVANT_LE_GEL): Workspace {
  const pole = unPole(quand);
  const formulaire = pole.state.forms[formulaireDe(pole)]!;
  const reponse = formulaire.responses[1]!;
  const question = formulaire.items.find(({ title }) => title === 'Ce qui se passe')!;
  reponse.answers[question.id] = `Depuis septembre, ${CANARI} inquiète.`;
  ecrireDans(pole, NUMERO, 'Ce qui se passe', `Depuis septembre, ${CANARI} inquiète.`);
  ecrireDans(pole, NUMERO, 'Notes', `Vu ${CANARI}.`);
  pole.edit('Suivi', 'A2', [[NUMERO, 'Première', `Rencontre avec ${CANARI}`]]);
  return pole;
}

function effacer(pole: Workspace, numero = NUMERO): Workspace {
  const { error } = choisir(pole, 'menuEffacerUneDemande', numero, numero);
  if (error) throw error;
  return pole;
}

const texteDu = (pole: Workspace, nom: string): string => {
  const { content } = Object.values(pole.state.documents).find(({ name }) => name.startsWith(nom))!;
  return plainText(content.body).replace(/\u00a0|\u202f/g, ' ');
};

describe('tout ce que le registre sait', () => {
  it('réunit chaque case, chaque réponse, et dit ce qu’il ne sait pas', () => {
    const pole = unPoleAvecCanari('2018-10-12T10:00');
    choisir(pole, 'menuToutSurUneDemande', ` ${NUMERO.toLowerCase()} `);
    expect(derniereLecture(pole)).toContain('Relisez-le avant de le remettre');
    const texte = texteDu(pole, `Tout sur ${NUMERO}`);
    for (const phrase of [`Depuis septembre, ${CANARI}`, `Vu ${CANARI}.`, `Rencontre avec ${CANARI}`, 'Réponse au formulaire', 'Onglet « Courrier »', 'Onglet « Journal »', 'Ordre du jour de 2018-P1-A', 'Rien n’est masqué ici'])
      expect(texte).toContain(phrase); // oxfmt-ignore
    for (const autre of demandes(pole).filter((ligne) => ligne['Numéro'] !== NUMERO && ligne['Code']))
      expect(texte).not.toContain(autre['Code']);
    expect(readTab(pole, 'Journal').rows.at(-1)).toMatchObject({ Quoi: 'acces_donnees', Sur: NUMERO });
    expect(manquements(pole)).toEqual([]);
  });

  it('un numéro inconnu se dit en une phrase, et n’écrit rien', () => {
    const pole = unPole(AVANT_LE_GEL);
    const avant = etatDe(pole);
    choisir(pole, 'menuToutSurUneDemande', '2018-P1-099');
    expect(derniereLecture(pole)).toContain('Aucune demande du registre ne porte le numéro « 2018-P1-099 »');
    expect(etatDe(pole)).toBe(avant);
  });
});

describe('effacer une demande', () => {
  it('vide aussi la fiche d’avant, qu’un autre compte avait écrite, ou dit où elle est', () => {
    const pole = unPole(AVANT_LE_GEL);
    const ancienne = fiches(pole)[NUMERO]!;
    pole.account = 'secretariat@circo.example.org';
    pole.call('menuReprendreAutomatismes');
    // Its Doc is shut to the new account, which writes another one beside.
    corriger(pole, NUMERO, 'Référent·e', 'Lila Sanvert');
    pole.advanceTo('2018-10-11T08:30');
    expect(fiches(pole)[NUMERO]!.id).not.toBe(ancienne.id);
    const ouverte = pole.fork();
    ouverte.state.documents[ancienne.id]!.editors.push(pole.account);
    const horsDAtteinte = (un: Workspace) => readTab(effacer(un), 'Effacements').rows[0]!['Hors d’atteinte'];
    expect(horsDAtteinte(pole)).toContain(ancienne.id);
    expect(horsDAtteinte(ouverte)).not.toContain(ancienne.id);
    expect(plainText(ouverte.state.documents[ancienne.id]!.content.body)).toContain('Contenu effacé');
    expect(readTab(pole, 'Effacements').rows[0]!['Effacé']).toContain('2 documents vidés');
  });

  it('montre ce qui partira, et attend le numéro une seconde fois', () => {
    const pole = unPoleAvecCanari();
    const avant = etatDe(pole);
    choisir(pole, 'menuEffacerUneDemande', NUMERO, 'oui');
    const question = pole.ui.shown.at(-2)!.content.replace(/\u00a0/g, ' ');
    expect(question).toContain('Effacer la demande 2018-P1-002 (École primaire du Verger).');
    expect(question).toContain('– 1 réponse au formulaire');
    expect(derniereLecture(pole)).toContain('Rien n’est effacé');
    expect(etatDe(pole)).toBe(avant);
  });

  it('ne laisse que son numéro et la date', () => {
    const pole = effacer(unPoleAvecCanari());
    expect(restes(pole)).toEqual([]);
    const remplies = Object.entries(demande(pole, NUMERO)).filter(([, valeur]) => valeur !== '');
    expect(Object.fromEntries(remplies)).toMatchObject({ Numéro: NUMERO, Statut: 'Effacée', 'Statut depuis le': '10/10/2018' }); // oxfmt-ignore
    expect(remplies.map(([titre]) => titre).sort()).toEqual(['Numéro', 'Réponse', 'Statut', 'Statut depuis le', 'Statut noté', 'Version']); // oxfmt-ignore
    expect(courriers(pole).filter((ligne) => ligne['À propos de'] === NUMERO)).toEqual([]);
    expect(readTab(pole, 'Suivi').rows).toEqual([]);
    expect(manquements(pole)).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
  });

  it('les autres demandes ne changent pas d’un mot', () => {
    const temoin = unPoleAvecCanari();
    const pole = effacer(unPoleAvecCanari());
    const autres = (celui: Workspace) => demandes(celui).filter((ligne) => ligne['Numéro'] !== NUMERO);
    expect(autres(pole)).toEqual(autres(temoin));
  });

  it('ses rappels et ses avis ne partent plus, et les rondes ne la rattrapent pas', () => {
    const pole = effacer(unPoleAvecCanari());
    const avant = pole.mails.length;
    pole.advanceTo('2018-10-19T16:30');
    const depuis = pole.mails.slice(avant).map(({ subject, body }) => `${subject} ${body}`);
    expect(depuis.length).toBeGreaterThan(0);
    expect(depuis.filter((texte) => texte.includes(NUMERO))).toEqual([]);
    expect(demande(pole, NUMERO)['Statut']).toBe('Effacée');
    expect(demandes(pole).filter((ligne) => ligne['Ce qui se passe']?.includes(CANARI))).toEqual([]);
    expect(texteDu(pole, 'Ordre du jour')).not.toContain(NUMERO);
    expect(manquements(pole)).toEqual([]);
  });

  it('un déclencheur en retard ne la ramène pas', () => {
    const pole = unPole(AVANT_LE_GEL);
    pole.faults.doubleFormTriggers = 0;
    pole.faults.lateFormTriggers = [45];
    pole.submitForm(formulaireDe(pole), desReponses({ 'Ce qui se passe': `${CANARI} encore.` }));
    pole.advanceTo('2018-10-10T10:40');
    expect(demandes(pole).at(-1)!['Ce qui se passe']).not.toContain(CANARI);
    pole.call('menuFaireLaRonde');
    const numero = demandes(pole).at(-1)!['Numéro']!;
    expect(demande(pole, numero)['Ce qui se passe']).toContain(CANARI);
    effacer(pole, numero);
    pole.advanceTo('2018-10-11T12:00');
    expect(demande(pole, numero)['Statut']).toBe('Effacée');
    expect(restes(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('sort de l’ordre du jour déjà écrit, où les autres restent', () => {
    const pole = unPoleAvecCanari('2018-10-12T10:00');
    const nom = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Ordre du jour'))!.name;
    const avant = texteDu(pole, nom);
    effacer(pole);
    const apres = texteDu(pole, nom);
    expect(avant).toContain(NUMERO);
    expect(apres).not.toContain(NUMERO);
    expect(apres).toContain('Un passage a été effacé le 12 octobre 2018.');
    for (const numero of ['2018-P1-001', '2018-P1-003']) {
      const fois = (texte: string) => texte.split(numero).length;
      expect({ numero, fois: fois(apres) }).toEqual({ numero, fois: fois(avant) });
    }
  });

  it('sort du relevé avec les lignes qui la continuent, ou la disent par la fin de son numéro : aucune ne passe à une autre', () => {
    const pole = unPoleAvecCanari('2018-10-12T10:00');
    const derniere = releveTables(pole, ordreDuJour(pole).id).pop()!.children.at(-1)!;
    const numero = cellText(derniere.children[0]!);
    remplirReleve(pole, { [numero]: ['Observation en classe', '', ''] });
    ajouterAuReleve(pole, ['', `Revoir la famille de ${CANARI}`, '', '']);
    ajouterAuReleve(pole, [numero.slice(-3), `Appeler pour ${CANARI}`, '', '']);
    const autre = numero === '2018-P1-003' ? '2018-P1-001' : '2018-P1-003';
    ajouterAuReleve(pole, [autre.slice(-3), 'Appeler la mairie', '', '']);
    effacer(pole, numero);
    pole.advanceTo('2018-10-17T08:00');
    const lues = readTab(pole, 'Suivi').rows.filter((ligne) => ligne['Lu dans le relevé']);
    expect(lues.map((ligne) => `${ligne['Demande']} ${ligne['Action ou décision']}`)).toEqual([`${autre} Appeler la mairie`]); // oxfmt-ignore
    const texte = texteDu(pole, 'Ordre du jour');
    for (const parti of [numero, 'Revoir la famille', 'Appeler pour']) expect(texte).not.toContain(parti);
  });

  it('efface aussi le document qu’on avait remis à la famille', () => {
    const pole = unPoleAvecCanari();
    choisir(pole, 'menuToutSurUneDemande', NUMERO);
    effacer(pole);
    expect(restes(pole)).toEqual([]);
    expect(Object.values(pole.state.documents).map(({ name }) => name)).toContain('Contenu effacé');
  });

  it('laissée à moitié par une main qui a supprimé la ligne de l’ordre, se voit sur Accueil, et se finit si on la redemande', () => {
    const pole = unPoleAvecCanari();
    const { calls } = choisir(pole.fork(), 'menuEffacerUneDemande', NUMERO, NUMERO);
    pole.faults.killAfter = calls.find(({ member }) => member.endsWith('deleteResponse'))!.n - 1;
    expect(choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO).killed).toBe(true);
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Effacée', Notes: `Vu ${CANARI}.` });
    feuille(pole, 'Effacements').cells.splice(1, 1);
    pole.advanceTo('2018-10-11T12:00');
    expect(accueil(pole, 'À corriger')).toContainEqual(expect.stringContaining(`${NUMERO} : son effacement n’a pas été au bout.`)); // oxfmt-ignore
    effacer(pole);
    expect(restes(pole)).toEqual([]);
    expect(accueil(pole, 'À corriger')).toEqual([]);
  });

  it('part avec la ligne qu’une personne avait collée sous son numéro ; recollée ensuite, elle ne la remplit pas, et part si on la redemande', () => {
    const pole = unPoleAvecCanari();
    const { cells } = feuille(pole, 'Demandes');
    const copie = [...cells.find((ligne) => ligne.includes(NUMERO))!];
    const siennes = (): string[] => demandes(pole).filter((ligne) => ligne['Numéro'] === NUMERO).map((ligne) => `${ligne['Statut']} ${ligne['Ce qui se passe']}`); // oxfmt-ignore
    cells.push([...copie]);
    effacer(pole);
    expect([siennes(), restes(pole)]).toEqual([['Effacée '], []]);
    cells.push(copie);
    pole.advanceTo('2018-10-12T12:00');
    expect(siennes()).toEqual(['Effacée ', expect.stringContaining(CANARI)]);
    effacer(pole);
    expect([siennes(), restes(pole)]).toEqual([['Effacée '], []]);
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  });

  it('dite une seconde fois, répond qu’elle l’est déjà', () => {
    const pole = effacer(unPoleAvecCanari());
    choisir(pole, 'menuEffacerUneDemande', NUMERO);
    expect(derniereLecture(pole)).toContain('est déjà effacée (le 10/10/2018)');
  });

  it('une autre personne que le compte exécutant la commande, la ronde la fait', () => {
    const pole = unPoleAvecCanari();
    pole.account = 'coordination@circo.example.org';
    choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO);
    expect(derniereLecture(pole)).toContain('à la prochaine ronde');
    expect(restes(pole)).not.toEqual([]);
    const coupe = pole.fork();
    pole.advanceTo('2018-10-10T16:30');
    // Killed once the order is forgotten: Accueil says so no later than the next ronde.
    const { handler, calls } = pole.runs.find(({ calls: ceux }) => ceux.some(({ member }) => member.endsWith('deleteResponse')))!; // oxfmt-ignore
    expect(handler).toBe('ronde11h');
    coupe.faults.killAfter = calls.filter(({ member }) => member.endsWith('setProperties')).at(-1)!.n;
    coupe.advanceTo('2018-10-10T16:30');
    expect(coupe.runs.some(({ killed }) => killed)).toBe(true);
    expect([restes(coupe), accueil(coupe, 'Effacement en cours')]).toEqual([[], []]);
    expect(restes(pole)).toEqual([]);
    expect(readTab(pole, 'Effacements').rows[0]).toMatchObject({ Par: 'coordination@circo.example.org', 'Terminé le': expect.stringMatching(/2018/) }); // oxfmt-ignore
    expect(manquements(pole)).toEqual([]);
  });

  it.each([true, false])('dès que quelque chose en est retenu, la ronde la finit sans qu’on la redemande (écritures perdues : %s)', (perdre) => {
    const commander = (tuerApres?: number) => {
      const pole = unPoleAvecCanari('2018-10-12T10:00');
      Object.assign(pole.faults, { loseUnflushed: perdre, killAfter: tuerApres });
      const { calls } = choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO);
      const ligne = readTab(pole, 'Effacements').rows.length;
      const { effacement } = JSON.parse(pole.state.properties.document['poleRessources']!) as { effacement: string };
      return { pole, calls, commandee: ligne > 0 || effacement !== '' };
    };
    const { calls } = commander();
    const premiere = calls.findIndex(({ kind, member }) => kind === 'write' || member.startsWith('Properties.Properties.set'));
    const vues = { non: 0, oui: 0 };
    for (const { n } of calls.slice(Math.max(premiere - 3, 0), premiere + 30).filter(({ kind }) => kind !== 'local')) {
      const { pole, commandee } = commander(n);
      vues[commandee ? 'oui' : 'non'] += 1;
      pole.advanceTo('2018-10-15T16:30');
      const terminee = Boolean(readTab(pole, 'Effacements').rows[0]?.['Terminé le']);
      expect({ n, commandee, terminee, restes: restes(pole).length > 0 }).toEqual({ n, commandee, terminee: commandee, restes: !commandee });
    }
    expect(vues.non).toBeGreaterThan(0);
    expect(vues.oui).toBeGreaterThan(3);
  }, 300_000); // oxfmt-ignore

  it('une ligne de l’onglet, seule, ne commande rien : personne ne l’a demandé au menu', () => {
    const pole = unPoleAvecCanari();
    const { columns } = readTab(pole, 'Effacements');
    for (const [titre, valeur] of Object.entries({ Effacement: NUMERO, Numéros: NUMERO, Repère: `${NUMERO}/1` }))
      pole.edit('Effacements', `${columns[titre]}2`, valeur);
    pole.call('menuFaireLaRonde');
    pole.advanceTo('2018-10-11T16:30');
    expect(demande(pole, NUMERO)).toMatchObject({ 'Ce qui se passe': expect.stringContaining(CANARI) });
    expect(readTab(pole, 'Effacements').rows[0]).toMatchObject({ 'Terminé le': '' });
  });

  it('une seconde fois, après qu’une main a supprimé une ligne de l’onglet, elle a sa propre ligne', () => {
    const pole = unPoleAvecCanari('2018-10-12T10:00');
    const { columns } = readTab(pole, 'Effacements');
    const ancienne = { Effacement: NUMERO, 'Terminé le': '01/09/2018 10:00', Repère: `${NUMERO}/2` };
    for (const [titre, valeur] of Object.entries(ancienne)) pole.edit('Effacements', `${columns[titre]}2`, valeur);
    effacer(pole);
    expect(restes(pole)).toEqual([]);
    expect(readTab(pole, 'Effacements').rows.map((ligne) => ligne['Repère'])).toEqual([`${NUMERO}/2`, `${NUMERO}/3`]);
  });

  it.each([true, false])('finit pareil après un arrêt à n’importe quel appel (écritures perdues : %s)', (perdre) => {
    const jouer = (tuerApres?: number) => {
      const pole = unPoleAvecCanari('2018-10-12T10:00');
      Object.assign(pole.faults, { loseUnflushed: perdre, killAfter: tuerApres });
      const run = choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO);
// Nothing is ordered until the machine remembers it: the person sees that it stopped, and asks again.
      const { effacement } = JSON.parse(pole.state.properties.document['poleRessources']!) as { effacement: string };
      if (run.killed && effacement === '' && !readTab(pole, 'Effacements').rows[0]?.['Terminé le'])
        choisir(pole, 'menuEffacerUneDemande', NUMERO, NUMERO);
      pole.advanceTo('2018-10-15T16:30');
      return { pole, run };
    };
    const fin = ({ state }: Workspace, pole: Workspace) => ({
      restes: restes(pole),
      demandes: demandes(pole),
      courriers: courriers(pole).map((ligne) => ligne['Clé']).sort(), // oxfmt-ignore
      reponses: state.forms[formulaireDe(pole)]!.responses.length,
      ordre: texteDu(pole, 'Ordre du jour').includes(NUMERO),
      manquements: manquements(pole),
    });
    const temoin = jouer();
    const attendu = fin(temoin.pole, temoin.pole);
    expect(attendu).toMatchObject({ restes: [], ordre: false, manquements: [] });
    const points = pointsQuiLaissent(temoin.run, perdre);
    for (const n of points.filter((_, rang) => rang % 4 === 0)) {
      const { pole, run } = jouer(n);
      expect({ n, tue: run.killed }).toEqual({ n, tue: true });
      expect({ n, ...fin(pole, pole) }).toEqual({ n, ...attendu });
    }
  }, 600_000); // oxfmt-ignore
});
