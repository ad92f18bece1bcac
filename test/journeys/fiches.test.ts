// La fiche de chaque demande : écrite par la ronde, ouverte à qui la suit, récrite à la même adresse, jamais bloquante.
import { readTab } from '../../local/demo/readTab';
import { plainText, type DocumentModel } from '../../local/model/document';
import type { Workspace } from '../../local/workspace';
import { arretsDistincts } from '../support/arretsDistincts';
import { courriers, demande, desReponses, erreurs, fiches, formulaireDe, manquements, unPole } from '../support/unPole';

const NUMERO = '2018-P1-002';
const MATIN = '2018-09-18T09:00';
const MIDI = '2018-09-18T12:00';
const TROIS = ['l.sanvert@circo.example.org', 'j.orsel@circo.example.org', 'a.lacombe@circo.example.org'];

function deposer(pole: Workspace, code = 'Sittelle 4'): void {
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': code }));
}

function ecrire(pole: Workspace, onglet: string, cle: [string, string], colonne: string, valeur: string): void {
  const { rows, columns } = readTab(pole, onglet);
  pole.edit(onglet, `${columns[colonne]}${rows.findIndex((row) => row[cle[0]] === cle[1]) + 2}`, valeur);
}

function regler(pole: Workspace, valeur: string): void {
  ecrire(pole, 'Paramètres', ['Clé', 'fiches'], 'Valeur', valeur);
}

function texte({ content }: DocumentModel): string {
  return plainText(content.body).replace(/[\u00a0\u202f]/g, ' ');
}

function avis(pole: Workspace, numero = NUMERO) {
  return pole.mails.filter(({ subject }) => subject.includes(`${numero} vous est proposée`));
}

function lesFiches(pole: Workspace): DocumentModel[] {
  return Object.values(pole.state.documents).filter(({ name }) => name.startsWith('Fiche'));
}

function accueil(pole: Workspace): string {
  return JSON.stringify(readTab(pole, 'Accueil').rows).replace(/\s/g, ' ');
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

test('l’école est servie d’abord : la fiche vient à la ronde, et l’avis qui l’attendait part avec son lien', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  expect(avis(pole)).toEqual([]);
  expect(courriers(pole).filter((ligne) => ligne['Pourquoi'] === 'Attend la fiche.')).toHaveLength(3);
  expect(pole.mails.some(({ subject }) => subject.includes(`${NUMERO} bien reçue`))).toBe(true);
  const reception = pole.runs.at(-1)!;
  expect(reception.calls.filter(({ member }) => member.startsWith('Document.'))).toEqual([]);

  pole.advanceTo(MIDI);
  const fiche = fiches(pole)[NUMERO]!;
  expect(fiche).toMatchObject({ name: `Fiche de la demande ${NUMERO}`, viewers: TROIS, editors: [] });
  expect(texte(fiche)).toContain('Une observation en classe et des outils pour les transitions.');
  expect(avis(pole).map(({ to }) => to.join())).toEqual(TROIS);
  for (const { body, htmlBody, attachments } of avis(pole)) {
    expect(body).toContain(`https://docs.google.com/document/d/${fiche.id}/edit`);
    expect(htmlBody).toContain('lire la fiche');
    expect(attachments).toEqual([]);
    expect(body).not.toMatch(/Sittelle|transitions|comportement/);
  }
  expect(courriers(pole).filter((ligne) => ligne['Pourquoi']?.startsWith('Attend'))).toEqual([]);
  toutVaBien(pole);
});

test('une ronde de plus n’écrit rien de plus', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  pole.advanceTo(MIDI);
  const avant = pole.runs.length;
  pole.advanceTo('2018-09-21T18:00');
  const appels = pole.runs.slice(avant).flatMap(({ calls }) => calls);
  expect(appels.filter(({ member }) => /DocumentApp\.(create|openById)|addViewer|removeViewer/.test(member))).toEqual(
    [],
  );
});

test('ce qui change se lit à la même adresse : le Suivi, la réponse modifiée, puis la clôture', () => {
  const pole = unPole(MATIN);
  const reponses = desReponses({ 'Code de l’élève': 'Sittelle 4' });
  const { responseId } = pole.submitForm(formulaireDe(pole), reponses);
  pole.advanceTo(MIDI);
  const { id } = fiches(pole)[NUMERO]!;
  pole.submitForm(formulaireDe(pole), { ...reponses, 'Ce qui se passe': 'Tout autre chose, depuis lundi.' }, { editOf: responseId }); // oxfmt-ignore
  const { rows, columns } = readTab(pole, 'Suivi');
  for (const [colonne, valeur] of Object.entries({
    Demande: NUMERO,
    'Action ou décision': 'Observation en situation',
    Qui: 'Jeanne Orsel',
    'Fait le': '18/09/2018',
    Suite: 'Vu deux transitions.',
  }))
    pole.edit('Suivi', `${columns[colonne]}${rows.length + 2}`, valeur);
  pole.advanceTo('2018-09-19T08:00');
  expect(fiches(pole)[NUMERO]!.id).toBe(id);
  expect(texte(fiches(pole)[NUMERO]!)).toMatch(/Tout autre chose[^]*Observation en situation[^]*Vu deux transitions/);
  expect(texte(fiches(pole)[NUMERO]!)).not.toContain('trois à quatre sorties');
  ecrire(pole, 'Demandes', ['Numéro', NUMERO], 'Statut', 'Close');
  pole.advanceTo('2018-09-20T08:00');
  expect(texte(fiches(pole)[NUMERO]!)).toContain('Close, depuis le');
  expect(lesFiches(pole)).toHaveLength(2);
  toutVaBien(pole);
});

test('le référent change : le nouveau peut lire, l’ancien ne peut plus, qui a été ajouté à la main reste', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  pole.advanceTo(MIDI);
  fiches(pole)[NUMERO]!.viewers.push('ien@circo.example.org');
  ecrire(pole, 'Demandes', ['Numéro', NUMERO], 'Référent·e', 'Hugo Pralong');
  pole.advanceTo('2018-09-18T16:00');
  expect([...fiches(pole)[NUMERO]!.viewers].sort()).toEqual(['a.lacombe@circo.example.org', 'h.pralong@circo.example.org', 'ien@circo.example.org', 'j.orsel@circo.example.org']); // oxfmt-ignore
  expect(avis(pole).at(-1)!.to).toEqual(['h.pralong@circo.example.org']);
  expect(avis(pole).at(-1)!.body).toContain(fiches(pole)[NUMERO]!.id);
  toutVaBien(pole);
});

test('une adresse que Google refuse : l’avis le dit, Accueil aussi, et la bonne adresse suffit à tout remettre', () => {
  const pole = unPole(MATIN);
  pole.faults.serviceErrors.push({ member: 'Document.Document.addViewer', message: 'Invalid email: l.sanvert@circo.example.org' });
  deposer(pole);
  pole.advanceTo(MIDI);
  expect(fiches(pole)[NUMERO]!.viewers).toEqual(TROIS.slice(1));
  const [aLila] = avis(pole);
  expect(aLila!.to).toEqual([TROIS[0]]);
  expect(aLila!.body).toContain('Google n’a pas pu ouvrir la fiche à votre adresse');
  expect(aLila!.body).not.toContain(fiches(pole)[NUMERO]!.id);
  expect(accueil(pole)).toContain('Fiche : Google n’a pas pu l’ouvrir à Lila Sanvert');
  toutVaBien(pole);
  ecrire(pole, 'Membres', ['Nom', 'Lila Sanvert'], 'Courriel', 'Lila.Sanvert@gmail.example');
  pole.advanceTo('2018-09-19T08:00');
  expect(fiches(pole)[NUMERO]!.viewers).toContain('lila.sanvert@gmail.example');
  expect(accueil(pole)).not.toContain('Google n’a pas pu');
  toutVaBien(pole);
}); // oxfmt-ignore

test('en PDF : rien n’est partagé, chacun reçoit la fiche jointe', () => {
  const pole = unPole(MATIN);
  regler(pole, 'pdf');
  deposer(pole);
  pole.advanceTo(MIDI);
  expect(fiches(pole)[NUMERO]!.viewers).toEqual([]);
  expect(avis(pole)).toHaveLength(3);
  for (const { body, attachments } of avis(pole)) {
    expect(attachments.map(({ name, contentType }) => `${name} ${contentType}`)).toEqual([`fiche-${NUMERO}.pdf application/pdf`]); // oxfmt-ignore
    expect(body.replace(/\s/g, ' ')).toContain('dans la fiche jointe, sans nom d’élève');
    expect(body).not.toContain('docs.google.com/document');
  }
  // The fiche of the first demande was open: changing one's mind shuts it.
  expect(fiches(pole)['2018-P1-001']!.viewers).toEqual([]);
  toutVaBien(pole);
});

test('sans fiche : aucun document, l’avis part à la réception ; ce qui était ouvert se ferme', () => {
  const pole = unPole(MATIN);
  const avant = lesFiches(pole).length;
  regler(pole, 'aucune');
  deposer(pole);
  expect(avis(pole)).toHaveLength(3);
  expect(avis(pole)[0]!.body.replace(/\s/g, ' ')).toContain('Pour en savoir plus, répondez à ce message.');
  pole.advanceTo(MIDI);
  expect(lesFiches(pole)).toHaveLength(avant);
  expect(lesFiches(pole)[0]!.viewers).toEqual([]);
  toutVaBien(pole);
});

test('Google refuse les documents : rien ne casse, et le lendemain matin l’avis part sans la fiche, en le disant', () => {
  const pole = unPole(MATIN);
  const refuse = () => ({ member: 'Document.DocumentApp.create', message: 'Service invoked too many times for one day: document.' });
  pole.faults.serviceErrors.push(...Array.from({ length: 20 }, refuse));
  deposer(pole);
  pole.advanceTo('2018-09-19T08:00');
  expect(avis(pole)).toEqual([]);
  expect(accueil(pole)).toContain('"Fiches à écrire","":"","Valeur":"1"'.replace(/"":"",/, ''));
  pole.advanceTo('2018-09-19T12:00');
  expect(avis(pole)).toHaveLength(3);
  expect(avis(pole)[0]!.body.replace(/\s/g, ' ')).toContain('La fiche n’est pas encore prête');
  expect(erreurs(pole)).toEqual([]);
  pole.faults.serviceErrors.length = 0;
  pole.advanceTo('2018-09-20T08:00');
  expect(fiches(pole)[NUMERO]!.viewers).toEqual(TROIS);
  toutVaBien(pole);
}); // oxfmt-ignore

test('un document jeté pour de bon : une nouvelle fiche prend sa place', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  pole.advanceTo(MIDI);
  const { id } = fiches(pole)[NUMERO]!;
  delete pole.state.documents[id];
  ecrire(pole, 'Demandes', ['Numéro', NUMERO], 'Référent·e', 'Hugo Pralong');
  pole.advanceTo('2018-09-18T16:00');
  expect(fiches(pole)[NUMERO]!.id).not.toBe(id);
  expect(texte(fiches(pole)[NUMERO]!)).toContain('Hugo Pralong');
  toutVaBien(pole);
});

test('depuis le menu : le compte qui fait tourner le pôle les écrit, un autre est renvoyé à la ronde', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  pole.account = 'coordination@circo.example.org';
  expect(pole.call('menuEcrireFiches').error).toBeUndefined();
  expect(pole.ui.shown.at(-1)!.content.replace(/\s/g, ' ')).toContain('pole@circo.example.org : la prochaine ronde les écrira');
  expect(fiches(pole)[NUMERO]).toBeUndefined();
  pole.account = 'pole@circo.example.org';
  pole.call('menuEcrireFiches');
  expect(pole.ui.shown.at(-1)!.content).toContain('2 fiches écrites.');
  expect(fiches(pole)[NUMERO]!.viewers).toEqual(TROIS);
  pole.call('menuEcrireFiches');
  expect(pole.ui.shown.at(-1)!.content).toContain('Toutes les fiches sont à jour.');
}); // oxfmt-ignore

test('un matin de quarante demandes tient en quatre minutes, et les rondes suivantes finissent', () => {
  const pole = unPole('2018-09-18T05:00');
  for (let rang = 0; rang < 40; rang++) deposer(pole, `Sittelle ${rang}`);
  const avant = pole.runs.length;
  pole.advanceTo('2018-09-19T18:00');
  const rondes = pole.runs.slice(avant).filter(({ handler }) => /^ronde/.test(handler));
  // A fiche begun before the fourth minute ends after it; Google would stop the run at six.
  expect(Math.max(...rondes.map(({ modelledMs }) => modelledMs))).toBeLessThan(5 * 60_000);
  const suivies = readTab(pole, 'Demandes').rows.filter((ligne) => ligne['Statut'] === 'Affectée');
  expect(suivies.length).toBeGreaterThan(5);
  expect(suivies.filter((ligne) => !ligne['Empreinte de la fiche'])).toEqual([]);
  toutVaBien(pole);
}, 120_000);

test('jointe en PDF, une fiche que le nouveau compte n’ouvre pas est récrite, et l’avis part avec elle', () => {
  const pole = unPole('2018-10-05T12:00');
  regler(pole, 'pdf');
  pole.advanceTo('2018-10-08T12:00');
  pole.account = 'secretariat@circo.example.org';
  pole.call('menuReprendreAutomatismes');
  ecrire(pole, 'Demandes', ['Numéro', '2018-P1-001'], 'Référent·e', 'Hugo Pralong');
  pole.advanceTo('2018-10-09T12:00');
  const siens = avis(pole, '2018-P1-001').filter(({ to }) => to.includes('h.pralong@circo.example.org'));
  expect(siens.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['fiche-2018-P1-001.pdf']]);
  expect(courriers(pole).filter(({ Statut: statut }) => statut === 'Échec')).toEqual([]);
  toutVaBien(pole);
});

describe('tuée à n’importe quel appel, la ronde suivante finit', () => {
  const depart = () => {
    const pole = unPole(MATIN);
    deposer(pole);
    return pole;
  };
  const agir = (pole: Workspace) => pole.advanceTo('2018-09-18T11:59');
  const FIN = '2018-09-19T12:00';
  const temoin = depart();
  const avant = temoin.runs.length;
  agir(temoin);
  const ronde = temoin.runs.slice(avant).find(({ handler }) => handler === 'ronde11h')!;
  temoin.advanceTo(FIN);

  test('une fiche, un orphelin au plus, trois avis, écritures en attente perdues ou gardées', () => {
    let combien = 0;
    for (const { n, perdre, pole } of arretsDistincts({ depart, agir, handler: 'ronde11h' }, ronde)) {
      pole.advanceTo(FIN);
      const ou = { n, perdre };
      const fiche = fiches(pole)[NUMERO];
      expect({ ou, viewers: [...(fiche?.viewers ?? [])].sort() }).toEqual({ ou, viewers: [...TROIS].sort() });
      const sansLeJour = (document: DocumentModel) => texte(document).replace(/Mise à jour le.*/, '');
      expect({ ou, texte: sansLeJour(fiche!) }).toEqual({ ou, texte: sansLeJour(fiches(temoin)[NUMERO]!) });
      expect({ ou, orphelins: lesFiches(pole).length - lesFiches(temoin).length <= 1 }).toEqual({ ou, orphelins: true });
      const statuts = courriers(pole).filter((ligne) => ligne['Genre'] === 'avis_referent' && ligne['À propos de'] === NUMERO).map((ligne) => ligne['Statut']); // oxfmt-ignore
      expect({ ou, sans: statuts.filter((statut) => statut !== 'Envoyé' && statut !== 'Incertain') }).toEqual({ ou, sans: [] });
      expect({ ou, manquements: manquements(pole) }).toEqual({ ou, manquements: [] });
      combien += 1;
    }
    expect(combien).toBeGreaterThan(5);
  }, 300_000); // oxfmt-ignore
});

test('la demande n’a pas changé : une personne qui regarde la feuille ne voit que le lien de plus', () => {
  const pole = unPole(MATIN);
  deposer(pole);
  const avant = demande(pole, NUMERO);
  pole.advanceTo(MIDI);
  expect(demande(pole, NUMERO)).toEqual(avant);
});
