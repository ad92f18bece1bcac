// La note aux écoles, du menu au courriel : une adresse qui ne change pas, rien de perdu, rien de défait.
import { readTab } from '../../local/demo/readTab';
import { emptyParagraph, plainText, type DocumentModel } from '../../local/model/document';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { accueil, ecrireReunion, erreurs, manquements, unPole } from '../support/unPole';

const AVANT_L_ANNONCE = '2018-09-30T12:00';
const APRES_L_ANNONCE = '2018-10-01T09:00';

function ecrire(pole: Workspace): string {
  const { error } = pole.call('menuEcrireNote');
  if (error) throw error;
  return pole.ui.shown.at(-1)!.content;
}

function notes(pole: Workspace): DocumentModel[] {
  return Object.values(pole.state.documents).filter(({ name }) => name.startsWith('Note aux écoles'));
}

function parametre(pole: Workspace, cle: string): string {
  return readTab(pole, 'Paramètres').rows.find((ligne) => ligne['Clé'] === cle)!['Valeur']!;
}

function regler(pole: Workspace, cle: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Paramètres');
  const rang = rows.findIndex((ligne) => ligne['Clé'] === cle);
  pole.edit('Paramètres', `${columns['Valeur']}${rang + 2}`, valeur);
}

function adresse({ id }: DocumentModel): string {
  return `https://docs.google.com/document/d/${id}/edit`;
}

function lireNote({ content }: DocumentModel): string {
  return plainText(content.body).replace(/[\u00a0\u202f]/g, ' ');
}

test('le menu l’écrit, la partage avec l’IEN, note son adresse et la dit', () => {
  const pole = unPole();
  const dit = ecrire(pole);
  const [note] = notes(pole);
  expect(lireNote(note!)).toContain('Le pôle ressources de la circonscription Val-de-Brume');
  expect(lireNote(note!)).toContain('mardi 16 octobre 2018');
  expect(note!.editors).toEqual(['ien@circo.example.org']);
  expect(parametre(pole, 'lien_note')).toBe(adresse(note!));
  expect(dit).toContain(adresse(note!));
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

test('le schéma est fait de cadres : six étapes et six à côté, l’urgence et la réponse d’un trait épais', () => {
  const pole = unPole();
  ecrire(pole);
  const tables = notes(pole)[0]!.content.body.children.filter((block) => block.type === 'TABLE');
  const etages = tables.filter(({ borderWidth }) => borderWidth === 0);
  const cadres = etages.flatMap(({ children }) => children[0]!.children.flatMap((cell) => cell.children)).filter((block) => block.type === 'TABLE'); // oxfmt-ignore
  expect([etages.length, cadres.length]).toEqual([6, 12]);
  const epais = cadres.filter(({ borderWidth }) => borderWidth > 1).map((cadre) => plainText(cadre).split('\n')[0]);
  expect(epais).toEqual(['Urgente\u202f?', '6. La réponse à l’école']);
});

test('écrite de nouveau, elle garde son adresse et suit les onglets', () => {
  const pole = unPole();
  ecrire(pole);
  pole.edit('Membres', 'C2', 'Infirmière de l’Éducation nationale');
  pole.advanceTo('2018-09-20T10:00');
  const dit = ecrire(pole);
  const [note, ...autres] = notes(pole);
  expect(autres).toEqual([]);
  expect(dit).toContain('à la même adresse');
  expect(lireNote(note!)).toContain('Infirmière de l’Éducation nationale');
  expect(lireNote(note!)).toContain('jeudi 20 septembre 2018');
  expect(lireNote(note!)).not.toContain('lundi 17 septembre 2018');
  expect(lireNote(note!).match(/Le circuit d’une demande/g)).toHaveLength(1);
});

test('retouchée à la main, elle reste comme elle est : une autre est écrite, et Paramètres la suit', () => {
  const pole = unPole();
  ecrire(pole);
  const [premiere] = notes(pole);
  premiere!.content.body.children.push(emptyParagraph('Ajout de l’IEN'));
  const avant = lireNote(premiere!);
  const dit = ecrire(pole);
  const [gardee, nouvelle] = notes(pole);
  expect(lireNote(gardee!)).toBe(avant);
  expect(dit).toContain(`reste comme elle est (${adresse(gardee!)})`);
  expect(parametre(pole, 'lien_note')).toBe(adresse(nouvelle!));
  expect(ecrire(pole)).toContain('à la même adresse');
  expect(notes(pole)).toHaveLength(2);
});

test('disparue, elle est écrite de nouveau', () => {
  const pole = unPole();
  ecrire(pole);
  delete pole.state.documents[notes(pole)[0]!.id];
  ecrire(pole);
  expect(notes(pole)).toHaveLength(1);
  expect(erreurs(pole)).toEqual([]);
});

test('l’adresse qu’une personne a mise dans Paramètres y reste', () => {
  const pole = unPole();
  regler(pole, 'lien_note', 'https://circo.example.org/note.pdf');
  expect(ecrire(pole)).toContain('garde l’adresse que vous y avez mise');
  expect(parametre(pole, 'lien_note')).toBe('https://circo.example.org/note.pdf');
  expect(notes(pole)).toHaveLength(1);
});

describe('dans l’annonce aux écoles', () => {
  const annonces = (dansAnnonce: string, avant: (pole: Workspace) => void = () => {}) => {
    const pole = unPole(AVANT_L_ANNONCE);
    ecrire(pole);
    regler(pole, 'note_dans_annonce', dansAnnonce);
    avant(pole);
    pole.advanceTo(APRES_L_ANNONCE);
    expect(erreurs(pole)).toEqual([]);
    return pole.mails.filter(({ subject }) => subject.includes('prochaine réunion'));
  };

  test('« pdf » : jointe à chaque annonce, et dite', () => {
    const courriels = annonces('pdf');
    expect(courriels).toHaveLength(8);
    for (const { attachments, body } of courriels) {
      expect(attachments.map(({ name, contentType }) => [name, contentType])).toEqual([['note-aux-ecoles.pdf', 'application/pdf']]); // oxfmt-ignore
      expect(body).toContain('La note jointe');
    }
  });

  test('« lien » : son adresse, et aucune pièce jointe', () => {
    const [courriel] = annonces('lien');
    expect(courriel!.body).toContain('https://docs.google.com/document/d/');
    expect(courriel!.attachments).toEqual([]);
  });

  test('« pdf » mais l’adresse est celle d’un site : l’annonce la donne', () => {
    const [courriel] = annonces('pdf', (pole) => regler(pole, 'lien_note', 'https://circo.example.org/note.pdf'));
    expect(courriel!.body).toContain('https://circo.example.org/note.pdf');
    expect(courriel!.attachments).toEqual([]);
  });

  test('sans réglage, l’annonce n’en dit rien', () => {
    const [courriel] = annonces('non');
    expect(courriel!.body).not.toMatch(/note/);
  });

  test('une réunion déplacée depuis : l’annonce part sans une note qui dit une autre date, et Accueil demande de la refaire', () => {
    let deplacee: Workspace;
    const courriels = annonces('pdf', (pole) => ecrireReunion((deplacee = pole), '2018-P1-A', { Lieu: 'Mairie', Date: '17/10/2018' })); // oxfmt-ignore
    expect(courriels).toHaveLength(8);
    expect(courriels[0]!.body.replace(/[\u00a0\u202f]/g, ' ')).toContain('mercredi 17 octobre 2018');
    expect(courriels.flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(courriels[0]!.body).not.toContain('note');
    expect(accueil(deplacee!, 'À corriger').join()).toContain('La note aux écoles ne donne plus les dates');
    ecrire(deplacee!);
    deplacee!.call('menuFaireLaRonde');
    expect(accueil(deplacee!, 'À corriger').join()).not.toContain('note');
  });

  test('perdue entre-temps, elle ne retient pas l’annonce', () => {
    const courriels = annonces('pdf', (pole) => delete pole.state.documents[notes(pole)[0]!.id]);
    expect(courriels).toHaveLength(8);
    expect(courriels[0]!.attachments).toEqual([]);
  });
});

describe.each([true, false])('arrêtée après n’importe quel appel (première fois : %s)', (premiere) => {
  const depart = (): Workspace => {
    const pole = unPole();
    if (premiere) return pole;
    ecrire(pole);
    pole.edit('Membres', 'C2', 'Infirmière de l’Éducation nationale');
    return pole;
  };

  test('la fois suivante finit : une note entière, à la même adresse', () => {
    const { calls } = depart().call('menuEcrireNote');
    const points = pointsQuiLaissent({ calls });
    expect(pointsDArret({ calls }).length).toBeGreaterThan(10);
    for (const n of points) {
      const pole = depart();
      const gardee = notes(pole)[0]?.id;
      pole.faults.killAfter = n;
      expect(pole.call('menuEcrireNote').killed).toBe(true);
      ecrire(pole);
      const entieres = notes(pole).filter((note) => lireNote(note).includes('Le circuit d’une demande'));
      expect({ n, entieres: entieres.length }).toEqual({ n, entieres: 1 });
      expect({ n, lien: parametre(pole, 'lien_note') }).toEqual({ n, lien: adresse(entieres[0]!) });
      if (gardee) expect({ n, id: entieres[0]!.id }).toEqual({ n, id: gardee });
      // Killed between the making of the Doc and the memory of it, an empty one may remain.
      expect(notes(pole).length).toBeLessThanOrEqual(premiere ? 2 : 1);
    }
  }, 120_000);
});
