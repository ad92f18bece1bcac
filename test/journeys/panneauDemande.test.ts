// The panel « Demande » as its page calls it: the card of the row where the person is, its next steps, a line of Suivi.
import { readTab } from '../../local/demo/readTab';
import { userSelect } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { EVENEMENTS } from '../../src/catalogue/evenements';
import type { Carte } from '../../src/domain/demande/carte';
import { lireStatut, passagePermis, STATUTS, type Statut } from '../../src/domain/demande/statut';
import { feuille } from '../support/mains';
import { adresses, courriers, demande, erreurs, journal, manquements, unPole } from '../support/unPole';

const MIDI = '2018-10-11T12:00';

interface Reponse {
  reussi?: boolean;
  phrase: string;
  carte?: Carte;
}

function appeler(pole: Workspace, fonction: string, ...args: unknown[]): Reponse {
  const { handler, value, message } = pole.runFromPage(fonction, args);
  if (handler !== 'success') throw new Error(message);
  return value as Reponse;
}

function ouvrir(pole: Workspace, onglet: string, cellule: string): Reponse {
  userSelect(pole, onglet, cellule);
  return appeler(pole, 'sidebarDemande', '');
}

const lisible = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ');
const statutDe = (pole: Workspace, numero: string): Statut => lireStatut(demande(pole, numero)['Statut']!)!;

function passer(
  pole: Workspace,
  numero: string,
  vers: Statut,
  precision = '',
  depuis = statutDe(pole, numero),
): Reponse {
  // oxfmt-ignore
  return appeler(pole, 'sidebarPasserDemande', { numero, depuis, vers, precision });
}

describe('la carte', () => {
  it('est celle de la ligne où l’on est, dans chaque onglet qui parle d’une demande', () => {
    const pole = unPole(MIDI);
    expect(ouvrir(pole, 'Demandes', 'F5').carte!.numero).toBe('2018-P1-004');
    pole.edit('Suivi', 'A2', '2018-P1-007');
    expect(ouvrir(pole, 'Suivi', 'C2').carte!.numero).toBe('2018-P1-007');
    const sujet = courriers(pole).findIndex((ligne) => ligne['À propos de'] === '2018-P1-002');
    expect(ouvrir(pole, 'Courrier', `A${sujet + 2}`).carte!.numero).toBe('2018-P1-002');
  });

  it.each([
    ['Demandes', 'A1', /Cliquez sur une ligne/],
    ['Demandes', 'A400', /Cliquez sur une ligne/],
    ['Membres', 'A2', /Cliquez sur une ligne/],
    ['Suivi', 'A2', /« pas un numéro » n’est pas dans l’onglet « Demandes »/],
  ])('ailleurs (%s, %s), une phrase dit où cliquer', (onglet, cellule, phrase) => {
    const pole = unPole(MIDI);
    pole.edit('Suivi', 'A2', 'pas un numéro');
    const { carte, phrase: dite } = ouvrir(pole, onglet, cellule);
    expect(carte).toBeUndefined();
    expect(lisible(dite)).toMatch(phrase);
  });

  it('dit en mots ce que disent la ligne, le Suivi, le Courrier et le Journal', () => {
    const pole = unPole(MIDI);
    pole.edit('Suivi', 'A2', [['2018-P1-002', 'Première', 'Observation en situation', 'Malik Tarrade', '18/10/2018']]);
    const carte = JSON.parse(lisible(JSON.stringify(ouvrir(pole, 'Demandes', 'A3').carte))) as Carte;
    const ligne = demande(pole, '2018-P1-002');
    expect(carte.etat).toBe('Inscrite à l’ordre du jour, depuis le 11 octobre 2018');
    expect(carte.faits).toContainEqual({ nom: 'École', texte: ligne['École'] });
    expect(carte.faits).toContainEqual({ nom: 'Référent·e', texte: 'Malik Tarrade' });
    expect(carte.faits).toContainEqual({ nom: 'Réunion', texte: 'mardi 16 octobre 2018' });
    expect(carte.recit.map(({ nom }) => nom)).toContain('Ce qui se passe');
    expect(carte.raisons.length).toBeGreaterThan(0);
    expect(carte.suites).toEqual([
      { titre: 'Observation en situation', detail: 'Première intention · Malik Tarrade · pour le 18 octobre 2018' },
    ]);
    expect(carte.courriers.find(({ titre }) => titre === 'Avis au référent et à ses associés')!.detail).toMatch(
      /^parti le 9 octobre 2018 à 15 h \d\d · pour Malik Tarrade$/,
    );
    expect(carte.histoire.map(({ titre }) => titre)).toEqual([
      expect.stringMatching(/^Statut : Affectée → Inscrite/),
      expect.stringMatching(/^Référent·e : .* → Malik Tarrade$/),
      'Fiche écrite et partagée',
      'Demande reçue et numérotée',
      'Statut : Affectée',
    ]);
  });

  it('n’offre que les passages permis, et tous', () => {
    const pole = unPole(MIDI);
    for (const depuis of Object.keys(STATUTS) as Statut[]) {
      const copie = pole.fork();
      copie.faults.validationStopsScripts = false;
      const { columns } = readTab(copie, 'Demandes');
      feuille(copie, 'Demandes').cells[1]![columns['Statut']!.charCodeAt(0) - 65] = STATUTS[depuis];
      const { etapes } = ouvrir(copie, 'Demandes', 'A2').carte!;
      const permis = (Object.keys(STATUTS) as Statut[]).filter(
        (vers) => vers !== depuis && passagePermis(depuis, vers),
      );
      expect({ depuis, etapes: etapes.map(({ statut }) => statut) }).toEqual({ depuis, etapes: permis });
    }
  });

  it('a une phrase pour tout ce que le Journal dit d’une demande', () => {
    const lignes = readTab(unPole(MIDI), 'Journal').rows.filter((ligne) => /^2018-P\d+-\d{3}/.test(ligne['Sur']!));
    expect(lignes.length).toBeGreaterThan(10);
    expect(lignes.map((ligne) => ligne['Quoi']!).filter((quoi) => !EVENEMENTS[quoi])).toEqual([]);
  });

  it('se lit pendant qu’une ronde travaille, et ne change rien', () => {
    const pole = unPole(MIDI);
    userSelect(pole, 'Demandes', 'A2');
    const avant = JSON.stringify(pole.state.spreadsheets);
    pole.faults.busyLocks = 5;
    expect(appeler(pole, 'sidebarDemande', '').carte!.numero).toBe('2018-P1-001');
    expect(JSON.stringify(pole.state.spreadsheets)).toBe(avant);
  });
});

describe('passer à un autre statut', () => {
  it('fait ce que ferait la même saisie dans la cellule, au nom de la personne', () => {
    const [panneau, cellule] = [unPole(MIDI), unPole(MIDI)];
    const resultat = passer(panneau, '2018-P1-004', 'clos');
    expect(resultat).toMatchObject({ reussi: true, carte: { numero: '2018-P1-004', statut: 'clos' } });
    expect(lisible(resultat.phrase)).toMatch(/^2018-P1-004 est maintenant « Close »\./);
    cellule.edit('Demandes', `${readTab(cellule, 'Demandes').columns['Statut']}5`, 'Close');
    expect(demande(panneau, '2018-P1-004')).toEqual(demande(cellule, '2018-P1-004'));
    expect(courriers(panneau)).toEqual(courriers(cellule));
    expect(adresses(panneau)).toEqual(adresses(cellule));
    const dernier = (pole: Workspace) => readTab(pole, 'Journal').rows.at(-1)!;
    expect({ ...dernier(panneau), Qui: '' }).toEqual({ ...dernier(cellule), Qui: '' });
    expect(dernier(panneau)).toMatchObject({ Qui: 'pole@circo.example.org', Quoi: 'statut_change' });
    expect(erreurs(panneau)).toEqual([]);
    expect(manquements(panneau)).toEqual([]);
  });

  it('réorienter demande vers qui, et le note', () => {
    const pole = unPole(MIDI);
    expect(passer(pole, '2018-P1-004', 'reoriente')).toMatchObject({ reussi: false, phrase: expect.stringContaining('vers qui') }); // oxfmt-ignore
    expect(statutDe(pole, '2018-P1-004')).toBe('inscrit');
    expect(passer(pole, '2018-P1-004', 'reoriente', 'CDOEA').reussi).toBe(true);
    expect(demande(pole, '2018-P1-004')).toMatchObject({ Statut: 'Réorientée', 'Réorientée vers': 'CDOEA' });
  });

  it('ce qui a changé depuis, ou n’est pas permis, est refusé avec sa phrase et la carte à jour', () => {
    const pole = unPole(MIDI);
    const perimee = passer(pole, '2018-P1-004', 'clos', '', 'affecte');
    expect(perimee).toMatchObject({ reussi: false, carte: { statut: 'inscrit' } });
    expect(lisible(perimee.phrase)).toMatch(/est maintenant « Inscrite à l’ordre du jour »/);
    const impossible = passer(pole, '2018-P1-004', 'recu');
    expect(impossible.reussi).toBe(false);
    expect(lisible(impossible.phrase)).toBe('On ne passe pas de « Inscrite à l’ordre du jour » à « Reçue ».');
    expect(statutDe(pole, '2018-P1-004')).toBe('inscrit');
  });

  it('deux clics de suite n’en font qu’un', () => {
    const pole = unPole(MIDI);
    passer(pole, '2018-P1-004', 'clos', '', 'inscrit');
    expect(passer(pole, '2018-P1-004', 'clos', '', 'inscrit').reussi).toBe(false);
    expect(journal(pole, 'statut_change', MIDI)).toHaveLength(1);
  });

  it('pendant une ronde, la personne est priée de réessayer', () => {
    const pole = unPole(MIDI);
    pole.faults.busyLocks = 1;
    expect(() => passer(pole, '2018-P1-004', 'clos')).toThrow('Réessayez dans une minute');
  });
});

describe('dire la réponse du référent', () => {
  const NUMERO = '2018-P1-004';
  const referent = (pole: Workspace): string => demande(pole, NUMERO)['Référent·e']!;
  const dire = (pole: Workspace, effet: string, autres = {}): Reponse =>
    appeler(pole, 'sidebarRepondrePourReferent', { numero: NUMERO, referent: referent(pole), effet, texte: '', ...autres });

  it('elle accepte : la carte, le registre et le Journal le disent, au nom de qui l’a noté', () => {
    const pole = unPole(MIDI);
    const nom = referent(pole);
    expect(ouvrir(pole, 'Demandes', 'A5').carte!.reponses.map(({ libelle }) => libelle)).toEqual(['Accepte de la suivre', 'Rend la demande']);
    const { reussi, carte } = dire(pole, 'accepter', { texte: 'D’accord au téléphone' });
    expect(reussi).toBe(true);
    expect(carte!.faits).toContainEqual({ nom: 'Acceptée par', texte: `${nom}, le 11/10/2018` });
    expect(carte!.reponses.map(({ effet }) => effet)).toEqual(['rendre']);
    expect(readTab(pole, 'Journal').rows.at(-1)).toMatchObject({ Qui: 'pole@circo.example.org', Quoi: 'demande_acceptee', Détails: `panneau - ${nom}` });
    expect(carte!.histoire[0]!.titre).toBe(`${nom} accepte de la suivre`);
    expect(dire(pole, 'accepter').phrase).toContain('déjà acceptée');
    expect(journal(pole, 'demande_acceptee')).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });

  it('elle la rend : la suivante est proposée et prévenue, comme par son lien', () => {
    const pole = unPole(MIDI);
    const nom = referent(pole);
    const avant = pole.mails.length;
    const { reussi, phrase } = dire(pole, 'rendre');
    expect(reussi).toBe(true);
    expect(referent(pole)).not.toBe(nom);
    expect(lisible(phrase)).toBe(`Rendue : ${NUMERO} est proposée à ${referent(pole)}.`);
    expect(demande(pole, NUMERO)['Rendue par']).toBe(`${nom}, le 11/10/2018`);
    expect(adresses(pole).slice(avant).map(lisible).filter((mail) => mail.includes(NUMERO))).toHaveLength(3);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it.each([
    ['à une autre personne depuis', { referent: 'Personne d’ici' }, /est maintenant à/],
    ['un effet inconnu', { effet: 'effacer' }, /n’est plus dans le registre/],
    ['une demande disparue', { numero: '2018-P9-001' }, /n’est plus dans le registre/],
  ])('%s : refusé avec une phrase, rien ne change', (_, autres, phrase) => {
    const pole = unPole(MIDI);
    const avant = demande(pole, NUMERO);
    const { reussi, phrase: dite } = dire(pole, 'rendre', autres);
    expect(reussi).toBe(false);
    expect(lisible(dite)).toMatch(phrase);
    expect(demande(pole, NUMERO)).toEqual(avant);
  });
}); // oxfmt-ignore

describe('ajouter au Suivi', () => {
  const ajout = {
    numero: '2018-P1-004',
    action: 'Observation en situation',
    qui: 'Hugo Pralong',
    pourLe: '2018-10-19',
  };

  it('écrit une ligne, la note au Journal et la montre', () => {
    const pole = unPole(MIDI);
    const { reussi, carte } = appeler(pole, 'sidebarAjouterSuite', ajout);
    expect(reussi).toBe(true);
    expect(carte!.suites).toHaveLength(1);
    expect(readTab(pole, 'Suivi').rows).toEqual([
      expect.objectContaining({
        Demande: '2018-P1-004',
        Intention: 'Première',
        'Action ou décision': 'Observation en situation',
        Qui: 'Hugo Pralong',
        'Pour le': '19/10/2018',
        'Repère du suivi': '2018-10-11-01',
      }),
    ]);
    expect(readTab(pole, 'Journal').rows.at(-1)).toMatchObject({ Quoi: 'suivi_ajoute', Sur: '2018-P1-004' });
    expect(appeler(pole, 'sidebarAjouterSuite', ajout).carte!.suites).toHaveLength(2);
    expect(manquements(pole)).toEqual([]);
  });

  it('une action qui commence par = reste un texte', () => {
    const pole = unPole(MIDI);
    appeler(pole, 'sidebarAjouterSuite', { ...ajout, action: '=HYPERLINK("https://example.org")' });
    expect(readTab(pole, 'Suivi').rows[0]!['Action ou décision']).toBe('=HYPERLINK("https://example.org")');
  });

  it.each([
    ['sans action', { ...ajout, action: '  ' }, /Dites ce qui est fait/],
    ['une date qui n’existe pas', { ...ajout, pourLe: '2018-02-30' }, /date/],
    ['une demande disparue', { ...ajout, numero: '2018-P9-001' }, /n’est plus dans le registre/],
    ['autre chose', 'bonjour', /n’est plus dans le registre/],
    ['rien', null, /n’est plus dans le registre/],
    ['un texte trop long', { ...ajout, action: 'a'.repeat(301) }, /n’est plus dans le registre/],
  ])('%s : refusé avec une phrase', (_, message, phrase) => {
    const pole = unPole(MIDI);
    const { reussi, phrase: dite } = appeler(pole, 'sidebarAjouterSuite', message);
    expect(reussi).toBe(false);
    expect(lisible(dite)).toMatch(phrase);
    expect(readTab(pole, 'Suivi').rows).toEqual([]);
  });
});
