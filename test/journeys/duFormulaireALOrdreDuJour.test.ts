// The main job on the bundle that would be pushed: autumn 2018, from the installation to the meeting of 16 October.
import PostalMime from 'postal-mime';
import { readTab } from '../../local/demo/readTab';
import { summarise } from '../../local/demo/summary';
import { writeEml } from '../../local/files/eml';
import { renderPdf } from '../../local/files/pdf';
import { adresses, courriers, demande, demandes, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole'; // oxfmt-ignore

// ical.js is an ES module: jest transforms it, and its types are not needed here.
const ICAL = jest.requireActual('ical.js');
const pole = unPole('2018-10-17T18:00');
const resume = summarise(pole, 'grenoble-4', [], { documents: {} });

function jourEtHeure(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);
}

function courriels(genre: string) {
  return resume.mails.filter((mail) => mail.genre === genre);
}

describe('l’automne 2018 à Val-de-Brume', () => {
  it('se joue sans erreur, et le registre est juste', () => {
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('de la réunion du 16 octobre découle la date limite du 10', () => {
    expect(resume.reunions[0]).toEqual({ jour: '2018-10-16', dateLimite: '2018-10-10' });
  });

  it('douze demandes de huit écoles couvrent les sept motifs', () => {
    expect(demandes(pole).map((ligne) => ligne['Numéro'])).toEqual(
      Array.from({ length: 12 }, (_, rang) => `2018-P1-${String(rang + 1).padStart(3, '0')}`),
    );
    expect(new Set(resume.demandes.map(({ ecole }) => ecole)).size).toBe(8);
    expect(new Set(resume.demandes.map(({ motif }) => motif)).size).toBe(7);
  });

  it('la demande du soir du 10 octobre est à temps, celle du 11 va à la réunion suivante et l’apprend', () => {
    expect(demande(pole, '2018-P1-011')['Réunion']).toBe('2018-P1-A');
    expect(demande(pole, '2018-P1-012')['Réunion']).toBe('2018-P2-A');
    const accuse = pole.mails.find(({ subject }) => subject.includes('2018-P1-012 bien reçue'))!;
    expect(accuse.body.replace(/\s/g, ' ')).toContain(
      'La date limite de la réunion du mardi 16 octobre 2018 était le mercredi 10 octobre 2018 : votre demande est inscrite à la réunion du mardi 18 décembre 2018.',
    );
  });

  it('l’urgence prévient l’IEN dans la minute', () => {
    const alerte = pole.mails.find(({ subject }) => subject.startsWith('URGENT'))!;
    expect(alerte.to).toEqual(['ien@circo.example.org']);
    expect(jourEtHeure(alerte.at)).toBe('2018-10-02 13:20');
  });

  it('le doublon est relié, l’adresse inconnue est à vérifier, l’école du membre l’écarte', () => {
    expect(demande(pole, '2018-P1-008')).toMatchObject({
      'À rapprocher de': '2018-P1-001',
      'À vérifier':
        'Doublon possible de 2018-P1-001 : même école, même code, même motif.\nRetirée par l’école le 09/10/2018.',
    });
    expect(demande(pole, '2018-P1-009')['À vérifier']).toMatch(/^Adresse à vérifier/);
    expect(demande(pole, '2018-P1-010')['Pourquoi']).toContain('Lila Sanvert : c’est son école.');
  });

  it('un membre absent ne reçoit ni demande nouvelle, ni convocation', () => {
    const nouvelles = resume.demandes.filter(({ numero }) => numero! >= '2018-P1-005');
    expect(nouvelles.filter(({ referent }) => referent === 'Rémi Castagnet')).toEqual([]);
    expect(courriels('convocation').filter(({ a }) => a.includes('r.castagnet'))).toEqual([]);
    const ligne = courriers(pole).find((c) => c['Genre'] === 'convocation' && c['Pour'] === 'membre:Rémi Castagnet')!;
    expect(ligne).toMatchObject({ Statut: 'Annulé', Pourquoi: 'Rémi Castagnet sera en absence ce jour-là.' });
  });

  it('annonce le 1er, rappels les 3 et 8, convocations le 11, tous le matin d’un jour de classe', () => {
    const jours = (genre: string) => [...new Set(courriels(genre).map(({ jour }) => jour))];
    expect(jours('annonce_reunion')).toEqual(['2018-10-01']);
    expect(jours('relance_ecoles')).toEqual(['2018-10-03', '2018-10-08']);
    expect(jours('relance_membres')).toEqual(['2018-10-03', '2018-10-08']);
    expect(jours('convocation')).toEqual(['2018-10-11']);
    expect(courriels('relance_ecoles')).toHaveLength(16);
  });

  it('hors accusés et urgences, rien ne part le soir, la nuit ni le week-end', () => {
    const libres = new Set(['accuse_reception', 'accuse_modification', 'alerte_urgente']);
    const deplaces = resume.mails.filter(({ genre, jour, heure }) => {
      const semaine = new Date(`${jour}T12:00:00`).getDay();
      return !libres.has(genre!) && (heure < '07:00' || heure >= '19:00' || semaine === 0 || semaine === 6);
    });
    expect(deplaces).toEqual([]);
  });

  it('la correction d’une personne tient jusqu’au bout, et le nouveau référent est prévenu', () => {
    expect(demande(pole, '2018-P1-002')['Référent·e']).toBe('Malik Tarrade');
    const prevenu = adresses(pole).filter((mail) => mail === 'm.tarrade@circo.example.org | Pôle ressources – la demande 2018-P1-002 vous est proposée'); // oxfmt-ignore
    expect(prevenu).toHaveLength(1);
    const journal = readTab(pole, 'Journal').rows.filter((ligne) => ligne['Quoi'] === 'referent_change');
    expect(journal.map((ligne) => ligne['Détails'])).toEqual(['Aude Lacombe-Sève → Malik Tarrade']);
  });
});

describe('les papiers du 16 octobre', () => {
  const document = Object.values(pole.state.documents)[0]!;

  it('l’ordre du jour a autant de pages qu’il le dit', () => {
    const pages = (
      renderPdf(document)
        .toString('latin1')
        .match(/\/Type \/Page\b/g) ?? []
    ).length;
    const annoncees = JSON.stringify(document).match(/page \d+\/\d+/g) ?? [];
    expect(annoncees).toEqual(Array.from({ length: pages }, (_, rang) => `page ${rang + 1}/${pages}`));
  });

  it('chaque convocation porte le PDF et une invitation du 16 octobre à 9 h', () => {
    const convocations = pole.mails.filter(({ subject }) => subject.includes('convocation'));
    expect(convocations).toHaveLength(8);
    for (const { attachments } of convocations)
      expect(attachments.map(({ name }) => name)).toEqual(['ordre-du-jour-2018-10-16.pdf', 'reunion-2018-10-16.ics']);
    const ics = Buffer.from(convocations[0]!.attachments[1]!.base64, 'base64').toString('utf8');
    const evenement = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')!;
    const debut = evenement.getFirstPropertyValue('dtstart') as unknown as { toString(): string };
    expect(debut.toString()).toBe('2018-10-16T09:00:00');
    expect(evenement.getFirstPropertyValue('location')).toBe('Salle de l’inspection');
  });

  it('chaque courriel se lit en texte et en HTML, en français, sans balise oubliée', async () => {
    for (const mail of pole.mails) {
      const lu = await PostalMime.parse(await writeEml(mail));
      expect({ objet: lu.subject, html: lu.html?.includes('lang="fr"') }).toEqual({ objet: mail.subject, html: true });
      expect(lu.text).not.toMatch(/[<>]|undefined|NaN|\[object/);
      expect(lu.text).toMatch(/\S/);
    }
  });
});

it('une réponse envoyée depuis la page « Arrêtez-vous ici » est gardée et prévient l’IEN', () => {
  const lundi = unPole('2018-09-18T09:00');
  lundi.submitForm(formulaireDe(lundi), { 'Êtes-vous dans l’une de ces situations\u202f?': 'Oui' });
  expect(demande(lundi, '2018-P1-002')).toMatchObject({ Statut: 'À trier', Urgente: 'oui' });
  expect(adresses(lundi)).toContain('ien@circo.example.org | URGENT – pôle ressources, demande 2018-P1-002');
  expect(manquements(lundi)).toEqual([]);
});

it('le mode d’essai n’écrit qu’au pôle, et dit à qui c’était destiné', () => {
  const lundi = unPole('2018-09-18T09:00');
  const parametres = readTab(lundi, 'Paramètres');
  const ligne = parametres.rows.findIndex((row) => row['Clé'] === 'mode_essai');
  lundi.edit('Paramètres', `${parametres.columns['Valeur']}${ligne + 2}`, 'oui');
  const avant = lundi.mails.length;
  lundi.submitForm(formulaireDe(lundi), desReponses({ 'Code de l’élève': 'Sureau 4' }));
  lundi.advanceTo('2018-09-18T12:00');
  const partis = lundi.mails.slice(avant);
  expect(partis.length).toBeGreaterThan(4);
  expect(new Set(partis.flatMap(({ to, cc }) => [...to, ...cc]))).toEqual(
    new Set(['circonscription@circo.example.org']),
  );
  expect(partis[0]!.subject).toMatch(/^\[Essai, pour tilleuls@ecoles\.example\.org\]/);
});
