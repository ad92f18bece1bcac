// Cent demandes à une même réunion, comme des pôles en ont connu : l’ordre du jour les porte toutes, une fois, à leur heure, et
// se lit ; le partenaire a ses seules lignes ; chacun est convoqué une fois.
import { DEMANDES } from '../../local/demo/demandes';
import type { SubmittedAnswers } from '../../local/services/forms/submission';
import { plainText, type DocumentModel, type TableNode } from '../../local/model/document';
import { lu } from '../support/laSuite';
import { ordreDuJour, texteDuDocument } from '../support/releve';
import { caseDe, demandes, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const CENT = 100;
const KARIM = 'Karim Estève';
const SIEN = 'k.esteve@ditep.example';

const pole = unPole('2018-09-17T09:00');
for (let rang = 0; rang < CENT; rang++) {
  const { answers } = DEMANDES[rang % DEMANDES.length]!;
  const code: SubmittedAnswers = 'Code de l’élève' in answers ? { 'Code de l’élève': `Mésange ${rang + 1}` } : {};
  pole.submitForm(formulaireDe(pole), { ...answers, ...code });
}
const numeros = demandes(pole).map((ligne) => ligne['Numéro']!);
const siens = numeros.filter((_, rang) => rang % 10 === 0);
const coller = (titre: string, valeurs: string[]): void => pole.edit('Demandes', caseDe(pole, numeros[0]!, titre), valeurs.map((valeur) => [valeur])); // oxfmt-ignore
coller('Accord de la famille', numeros.map(() => 'Oui')); // oxfmt-ignore
coller('Partenaires invités', numeros.map((numero) => (siens.includes(numero) ? KARIM : ''))); // oxfmt-ignore
const avant = pole.mails.length;
pole.advanceTo('2018-10-11T12:00');

const document = ordreDuJour(pole);

/** The rows of every table with those headings, its parts on each page put together. */
function lignesDe({ content }: DocumentModel, ...titres: string[]): { parties: number; lignes: string[][] } {
  const tables = content.body.children
    .filter((bloc): bloc is TableNode => bloc.type === 'TABLE')
    .map(({ children }) => children.map((ligne) => ligne.children.map((cellule) => lu(plainText(cellule)).trim())))
    .filter(([entete]) => titres.every((titre, rang) => entete![rang] === titre));
  return { parties: tables.length, lignes: tables.flatMap(([, ...lignes]) => lignes) };
}

function titresDe({ content }: DocumentModel, niveau: string): string[] {
  return content.body.children.flatMap((bloc) => (bloc.type === 'PARAGRAPH' && bloc.heading === niveau ? [lu(plainText(bloc)).trim()] : [])); // oxfmt-ignore
}

const minutes = (heure: string): number => {
  const [, h, m = '0'] = /^(\d+) h(?: (\d+))?$/.exec(heure)!;
  return Number(h) * 60 + Number(m);
};
const passage = lignesDe(document, 'Heure', 'Demande');

it('la liste s’arrête sans erreur, et le registre est juste', () => {
  expect(numeros).toHaveLength(CENT);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

describe('l’ordre du jour', () => {
  it('porte chaque demande une fois : au tableau de passage, sous son titre, au relevé', () => {
    const tous = [...numeros].sort();
    expect(passage.lignes.map(([, numero]) => numero!).sort()).toEqual(tous);
    expect(titresDe(document, 'HEADING3').flatMap((titre) => /^\d{4}-P\d-\d{3}/.exec(titre) ?? []).sort()).toEqual(tous); // oxfmt-ignore
    expect(lignesDe(document, 'Demande', 'Décision').lignes.map(([numero]) => numero!).sort()).toEqual(tous); // oxfmt-ignore
  });

  it('les range : les urgences d’abord, puis le partenaire, dont les situations se suivent', () => {
    const urgentes = demandes(pole).flatMap((ligne) => (ligne['Urgente'] === 'oui' ? [ligne['Numéro']!] : []));
    const ordre = passage.lignes.map(([, numero]) => numero!);
    expect(urgentes.length).toBeGreaterThan(3);
    expect(ordre.slice(0, urgentes.length).sort()).toEqual(urgentes.sort());
    const rangs = ordre.flatMap((numero, rang) => (siens.includes(numero) ? [rang] : []));
    expect(rangs.at(-1)! - rangs[0]!).toBe(siens.length - 1);
    expect(lu(texteDuDocument(document))).toMatch(/attendent le moins possible : personne n’attend/);
  });

  it('donne des heures qui se suivent, aucune au-delà du jour, et dit que la réunion ne suffira pas', () => {
    const heures = passage.lignes.map(([heure]) => heure!);
    const dites = heures.filter((heure) => heure !== '–').map(minutes);
    expect(dites.length).toBeGreaterThan(20);
    expect(dites.every((heure, rang) => heure === 9 * 60 + 20 * rang && heure < 24 * 60)).toBe(true);
    expect(heures.slice(dites.length).every((heure) => heure === '–')).toBe(true);
    expect(texteDuDocument(document)).toContain('pour 100 situations, plus que les 3 h d’une réunion');
  });

  it('se lit : vrais titres, l’en-tête répété à chaque page d’un tableau, les pages comptées', () => {
    expect(titresDe(document, 'HEADING1')).toHaveLength(1);
    expect(titresDe(document, 'HEADING2')).toEqual(expect.arrayContaining(['Ordre de passage', 'Venue des partenaires', 'Relevé de décisions'])); // oxfmt-ignore
    expect(passage.parties).toBeGreaterThan(3);
    expect(lignesDe(document, 'Demande', 'Décision', 'Qui', 'Pour quand').parties).toBeGreaterThan(2);
    const annoncees = texteDuDocument(document).match(/page \d+\/\d+/g)!;
    expect(annoncees).toEqual(annoncees.map((_, rang) => `page ${rang + 1}/${annoncees.length}`));
  });
});

describe('l’extrait et les convocations', () => {
  const partis = pole.mails.slice(avant);

  it('l’extrait du partenaire porte ses dix lignes, aux heures de l’ordre du jour, et aucune autre', () => {
    const extraits = Object.values(pole.state.documents).filter(({ name }) => lu(name).endsWith('– extrait'));
    expect(extraits).toHaveLength(1);
    const { lignes } = lignesDe(extraits[0]!, 'Heure', 'Demande', 'École');
    const attendues = passage.lignes.filter(([, numero]) => siens.includes(numero!)).map((ligne) => ligne.slice(0, 3));
    expect(lignes.map((ligne) => ligne.slice(0, 3))).toEqual(attendues);
    expect(texteDuDocument(extraits[0]!).match(/\d{4}-P\d-\d{3}/g)).toHaveLength(siens.length);
  });

  it('son invitation nomme les dix, une fois, à ses heures (prevarisc#466)', () => {
    const [invitation, ...autres] = partis.filter(({ to }) => to.includes(SIEN));
    expect(autres).toEqual([]);
    const [debut] = passage.lignes.find(([, numero]) => siens.includes(numero!))!;
    expect(lu(invitation!.body)).toContain(`de ${debut} à `);
    expect(invitation!.body.match(/\d{4}-P\d-\d{3}/g)!.sort()).toEqual([...siens].sort());
    expect(invitation!.attachments.map(({ name }) => name)).toEqual(['extrait-2018-10-16.pdf', 'reunion-2018-10-16.ics']); // oxfmt-ignore
  });

  it('chaque membre présent est convoqué une fois, l’absent non', () => {
    const convocations = partis.filter(({ subject }) => lu(subject).includes('convocation du'));
    const adresses = convocations.flatMap(({ to }) => to);
    expect(new Set(adresses).size).toBe(adresses.length);
    expect(adresses).toEqual(expect.arrayContaining(['ien@circo.example.org', 'l.sanvert@circo.example.org']));
    expect(adresses).not.toContain('r.castagnet@circo.example.org');
    for (const { attachments } of convocations) expect(attachments.map(({ name }) => name)).toEqual(['ordre-du-jour-2018-10-16.pdf', 'reunion-2018-10-16.ics']); // oxfmt-ignore
  });
});
