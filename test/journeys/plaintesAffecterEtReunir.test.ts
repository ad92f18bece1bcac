// Les plaintes qui reviennent chez d’autres sur l’affectation, les absences, les réunions et leurs documents, jouées sur le
// programme construit. D’autres tests en tiennent déjà, et les nomment : repartir (hotcrp#109, #264, FormSG#7087), absences
// (zammad#3694, #5566), plaintesConnues (glpi#24901, osTicket#6213), centDemandes (prevarisc#466, cent fiches).
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { avis, NUMERO, proposee, REFERENTE, repondre } from '../support/leReferent';
import { pdfText } from '../support/pdfText';
import { ordreDuJour, texteDuDocument } from '../support/releve';
import {
  corriger,
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  manquements,
  unPole,
} from '../support/unPole';

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('C2 : qui convient, sans surcharger personne', () => {
  it('chaque proposition va à une fonction que le motif prévoit, dans la limite du quota (zammad#854, glpi#73, freescout#1388, hotcrp#382)', () => {
    const pole = unPole('2018-10-09T18:00');
    pole.call('menuRepartir');
    const membres = new Map(readTab(pole, 'Membres').rows.map((ligne) => [ligne['Nom']!, ligne]));
    const motifs = new Map(readTab(pole, 'Motifs').rows.map((ligne) => [ligne['Clé'], ligne]));
    const charges = new Map<string, number>();
    const suivies = demandes(pole).filter((ligne) => ligne['Référent·e'] && !['Close', 'Retirée'].includes(ligne['Statut']!)); // oxfmt-ignore
    expect(suivies.length).toBeGreaterThan(6);
    for (const { Référent·e: nom, 'Clé du motif': cle, Numéro: numero, 'Statut noté': statut } of suivies) {
      charges.set(nom!, (charges.get(nom!) ?? 0) + 1);
      const prevues = lu(motifs.get(cle!)!['Fonctions']!);
      if (statut === 'Affectée') expect({ numero, prevues }).toEqual({ numero, prevues: expect.stringContaining(lu(membres.get(nom!)!['Fonction']!)) as string }); // oxfmt-ignore
    }
    for (const [nom, charge] of charges) {
      const quota = Number(membres.get(nom)!['Quota']) || Infinity;
      expect({ nom, charge, trop: charge > quota }).toEqual({ nom, charge, trop: false });
    }
    toutVaBien(pole);
  });
});

describe('C6 et C11 : le lien qui meurt, le travail en double', () => {
  it('le lien de l’avis vaut des semaines plus tard, tant que la demande est à elle (DN#3709)', () => {
    const pole = proposee();
    pole.advanceTo('2018-12-03T10:00');
    repondre(pole, avis(pole), 'accepter');
    expect(demande(pole, NUMERO)['Acceptée par']).toBe(`${REFERENTE}, le 03/12/2018`);
    toutVaBien(pole);
  });

  it('deux demandes pour le même élève se nomment l’une l’autre, au registre et à l’ordre du jour (DN#530, DN#7176)', () => {
    const pole = unPole('2018-10-08T09:00');
    const meme = { 'Code de l’élève': 'Sorbier 6' };
    for (const rang of [0, 0]) pole.submitForm(formulaireDe(pole), desReponses(meme, rang));
    const [une, autre] = demandes(pole)
      .slice(-2)
      .map((ligne) => ligne['Numéro']!) as [string, string];
    expect(demande(pole, une)['À rapprocher de']).toContain(autre);
    expect(demande(pole, autre)['À rapprocher de']).toContain(une);
    pole.advanceTo('2018-10-11T12:00');
    const [, deLaPremiere] = texteDuDocument(ordreDuJour(pole)).split(`\n${une} – `);
    expect(deLaPremiere!.split(/\n\d{4}-P\d-\d{3} – /)[0]).toMatch(new RegExp(`À rapprocher de\\s+[^\\n]*${autre}`));
    toutVaBien(pole);
  });
});

describe('C15 : à chaque réunion et à chaque personne, le document qui est le sien (prevarisc#540, #466)', () => {
  const pole = unPole('2018-10-10T20:00');
  corriger(pole, '2018-P1-001', 'Accord de la famille', 'Oui');
  corriger(pole, '2018-P1-001', 'Partenaires invités', 'Karim Estève');
  const { rows, columns } = readTab(pole, 'Réunions');
  const cellules = { Réunion: '2018-P2-PL', Genre: 'Réunion plénière', Date: '20/11/2018', Heure: '14:00', Statut: 'Prévue', 'Étudie les demandes': 'non' }; // oxfmt-ignore
  for (const [titre, valeur] of Object.entries(cellules)) pole.edit('Réunions', `${columns[titre]}${rows.length + 2}`, valeur); // oxfmt-ignore
  const avant = pole.mails.length;
  pole.advanceTo('2018-11-09T12:00');
  const partis = pole.mails.slice(avant);
  const pdf = (mail: (typeof partis)[number]): string => pdfText(mail.attachments[0]!.base64).replace(/\s/g, '');
  const un = (sujet: RegExp, a: string) => partis.find(({ to, subject }) => to.includes(a) && sujet.test(lu(subject)))!;

  it('le membre a l’ordre du jour, avec les situations', () => {
    const texte = pdf(un(/convocation du mardi 16 octobre/, 'l.sanvert@circo.example.org'));
    expect(texte).toContain('Réuniondupôleressources–ordredujour');
    expect(texte).toContain('2018-P1-002');
  });

  it('le partenaire a son extrait, et la plénière son ordre du jour à elle, sans situation', () => {
    const extrait = pdf(un(/invitation du mardi 16 octobre/, 'k.esteve@ditep.example'));
    expect(extrait).toContain('extraitdel’ordredujour');
    expect(extrait.match(/2018-P\d-\d{3}/g)).toEqual(['2018-P1-001']);
    for (const adresse of ['l.sanvert@circo.example.org', 'k.esteve@ditep.example']) {
      const pleniere = pdf(un(/plénière du mardi 20 novembre/, adresse));
      expect(pleniere).toContain('Feuillederoute');
      expect(pleniere).not.toMatch(/2018-P\d-\d{3}/);
    }
  });

  it('une école n’a jamais ni ordre du jour, ni extrait, ni invitation', () => {
    const deLEcole = pole.mails.filter(({ to }) => to.some((adresse) => adresse.endsWith('@ecoles.example.org')));
    expect(deLEcole.length).toBeGreaterThan(0);
    for (const { subject, attachments } of deLEcole) expect({ subject, pieces: attachments.map(({ name }) => name) }).toEqual({ subject, pieces: [] }); // oxfmt-ignore
    toutVaBien(pole);
  });
});
