// Une plénière à Écully : convoquée à temps, membres et partenaires, avec un ordre du jour en cinq points où personne ne se
// retrouve.
import { openStory } from '../../local/demo/story';
import { readTab } from '../../local/demo/readTab';
import { pdfText } from '../support/pdfText';
import { courriers, erreurs, manquements } from '../support/unPole';
import { texteDuDocument } from '../support/releve';

const lu = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const story = openStory(() => {}, undefined, 'ecully');
story.advanceTo('2025-10-01T12:00');
const pole = story.workspace;
const reunion = readTab(pole, 'Réunions').rows.find((ligne) => ligne['Étudie les demandes'] === 'non')!;
const document = pole.state.documents[reunion['Identifiant du document']!]!;
const texte = texteDuDocument(document);

test('se joue sans erreur, une fois seulement', () => {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
  expect(Object.values(pole.state.documents).filter(({ name }) => name.startsWith('Plénière'))).toHaveLength(1);
});

test('suit les cinq buts de la note, dans leur ordre', () => {
  const titres = [
    '1. Apprendre à se connaître',
    '2. Envisager des collaborations',
    '3. Feuille de route et modalités de fonctionnement',
    '4. Analyser les besoins du territoire',
    '5. Mesurer et réguler notre action',
  ];
  expect(titres.map((titre) => texte.indexOf(titre))).toEqual(titres.map((titre) => texte.indexOf(titre)).sort((a, b) => a - b)); // oxfmt-ignore
  for (const titre of titres) expect(texte).toContain(titre);
  const niveaux = document.content.body.children.flatMap((bloc) => (bloc.type === 'PARAGRAPH' ? [bloc.heading] : []));
  expect(niveaux.filter((niveau) => niveau === 'HEADING2').length).toBeGreaterThanOrEqual(5);
});

test('ne montre ni numéro, ni école, ni nombre inférieur à cinq', () => {
  expect(texte).not.toMatch(/\d{4}-P\d-\d{3}/);
  for (const ligne of readTab(pole, 'Écoles').rows) expect(texte).not.toContain(lu(ligne['École']!));
  expect(texte).toMatch(/Demandes reçues cette année : moins de 5\./);
});

test('part en PDF aux membres et aux partenaires, avec l’invitation', () => {
  const convocations = pole.mails.filter(({ subject }) => lu(subject).includes('plénière du'));
  const adresses = convocations.flatMap(({ to }) => to);
  expect(adresses).toEqual(expect.arrayContaining(['ien@circo.example.org', 'j.tardieu@cmp.example', 's.lagarrigue@ville.example', 'b.querion@circo.example.org'])); // oxfmt-ignore
  expect(new Set(adresses).size).toBe(adresses.length);
  for (const { attachments } of convocations) {
    expect(attachments.map(({ name }) => name.split('.').pop())).toEqual(['pdf', 'ics']);
    expect(pdfText(attachments[0]!.base64).replace(/\s/g, '')).toContain('Feuillederoute');
  }
});

test('un lieu changé refait le document, qui le dit ; l’ancien reste', () => {
  const avant = openStory(() => {}, undefined, 'ecully');
  const suite = avant.workspace;
  const { rows, columns } = readTab(suite, 'Réunions');
  const rang = rows.findIndex((ligne) => ligne['Réunion'] === reunion['Réunion']);
  avant.advanceTo(veilleDe(rows[rang]!['Date']!, 1));
  const ancien = readTab(suite, 'Réunions').rows[rang]!['Identifiant du document']!;
  expect(suite.state.documents[ancien]).toBeDefined();
  suite.edit('Réunions', `${columns['Lieu']}${rang + 2}`, 'Mairie du plateau');
  suite.advanceTo(veilleDe(rows[rang]!['Date']!, 0));
  const refait = suite.state.documents[readTab(suite, 'Réunions').rows[rang]!['Identifiant du document']!]!;
  expect(refait.id).not.toBe(ancien);
  expect(texteDuDocument(refait)).toContain('Mairie du plateau');
  expect(erreurs(suite)).toEqual([]);
});

describe('l’heure et le lieu changés après la convocation', () => {
  const apres = openStory(() => {}, undefined, 'ecully');
  const suite = apres.workspace;
  const { rows, columns } = readTab(suite, 'Réunions');
  const rang = rows.findIndex((ligne) => ligne['Réunion'] === reunion['Réunion']);
  apres.advanceTo(veilleDe(rows[rang]!['Date']!, 6));
  const avant = suite.mails.length;
  const dits = () => suite.mails.slice(avant).filter(({ subject }) => lu(subject).includes('plénière du'));
  const ecrire = (titre: string, valeur: string): void => void suite.edit('Réunions', `${columns[titre]}${rang + 2}`, valeur); // oxfmt-ignore
  ecrire('Heure', '14:30');
  ecrire('Lieu', 'Mairie du plateau');
  apres.advanceTo(veilleDe(rows[rang]!['Date']!, 5).replace('T12', 'T06'));
  const laNuit = suite.fork();
  apres.advanceTo(veilleDe(rows[rang]!['Date']!, 5));
  const premiers = dits();

  test('sont dits une fois à tous ceux qui étaient appelés, et à eux seuls', () => {
    const appeles = suite.mails.slice(0, avant).filter(({ subject }) => lu(subject).includes('plénière du')).flatMap(({ to }) => to); // oxfmt-ignore
    expect(appeles.length).toBeGreaterThan(5);
    expect(premiers.flatMap(({ to }) => to).sort()).toEqual(appeles.sort());
    apres.advanceTo(veilleDe(rows[rang]!['Date']!, 4));
    expect(dits()).toHaveLength(premiers.length);
  });

  test('en disant ce qui a changé, avec le document et l’invitation refaits', () => {
    const [{ subject, body, attachments }] = premiers as [(typeof premiers)[number]];
    expect(lu(subject)).toMatch(/^Pôle ressources – plénière du .* \(version 2\)$/);
    expect(lu(body)).toContain('L’heure et le lieu ont changé : ce message remplace le précédent.');
    expect(lu(body)).toMatch(/a lieu le [^\n]* à 14 h 30\. Lieu : Mairie du plateau\./);
    expect(pdfText(attachments[0]!.base64).replace(/\s/g, '')).toContain('Mairieduplateau');
    const ics = Buffer.from(attachments[1]!.base64, 'base64').toString('utf8');
    expect(ics).toMatch(/SEQUENCE:1\r\n/);
    expect(ics).toMatch(/DTSTART;TZID=Europe\/Paris:\d{8}T143000/);
  });

  test('une exécution coupée, où que ce soit, ne le dit ni deux fois, ni à personne', () => {
    const { calls } = suite.runs.filter(({ handler }) => handler === 'ronde7h').at(-2)!;
    const ecritures = calls.filter(({ kind }) => kind !== 'local' && kind !== 'read').map(({ n }) => n);
    expect(ecritures.length).toBeGreaterThan(20);
    for (const n of ecritures.filter((_, un) => un % Math.ceil(ecritures.length / 10) === 0)) {
      const pole = laNuit.fork();
      pole.faults.killAfter = n;
      pole.advanceTo(veilleDe(rows[rang]!['Date']!, 4));
      expect({ n, tue: pole.runs.some(({ killed }) => killed) }).toEqual({ n, tue: true });
      const lignes = courriers(pole).filter(({ Clé: cle }) => /^convocation_pleniere\|.*\|2$/.test(cle!));
      expect({ n, lignes: lignes.length }).toEqual({ n, lignes: premiers.length });
      const partis = pole.mails.slice(avant).filter(({ subject }) => lu(subject).includes('(version 2)')).flatMap(({ to }) => to); // oxfmt-ignore
      const douteux = lignes.filter(({ Statut: statut }) => statut === 'Incertain').length;
      expect({ n, partis: new Set(partis).size }).toEqual({ n, partis: partis.length });
      expect({ n, tous: partis.length + douteux >= premiers.length, douteux: douteux <= 1 }).toEqual({ n, tous: true, douteux: true }); // oxfmt-ignore
      expect({ n, manquements: manquements(pole) }).toEqual({ n, manquements: [] });
    }
  });

  test('une date remise d’un jour l’est aussi, dès le matin de classe suivant', () => {
    const deja = dits().length;
    ecrire('Date', enChiffresFrancais(veilleDe(rows[rang]!['Date']!, -1)));
    apres.advanceTo(veilleDe(rows[rang]!['Date']!, 1));
    expect(dits().length - deja).toBe(premiers.length);
    expect(lu(dits().at(-1)!.body)).toContain('La date a changé : ce message remplace le précédent.');
    expect([erreurs(suite), manquements(suite)]).toEqual([[], []]);
  });
});

function enChiffresFrancais(moment: string): string {
  return moment.slice(0, 10).split('-').reverse().join('/');
}

/** « 23/09/2025 », so many days before, at noon on those, at 8 h on the day itself. */
function veilleDe(date: string, jours: number): string {
  const [jour, mois, annee] = date.split('/').map(Number) as [number, number, number];
  const voulu = new Date(Date.UTC(annee, mois - 1, jour - jours)).toISOString().slice(0, 10);
  return `${voulu}T${jours ? '12' : '08'}:00`;
}
