// Le panneau « Répartition » comme sa page l’appelle : qui suit quoi, le choix d’une personne, la meilleure répartition
// écrite après avoir été vue ; un arrêt n’importe où, puis le même clic, mènent à la même fin.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import type { PanneauDeRepartition, ResultatDeRepartitionMessage } from '../../src/sidebars/contract';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import {
  corriger,
  courriers,
  demande,
  demandes,
  ecrireMembre,
  erreurs,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const SOIR = '2018-10-09T18:00';
const LILA = 'Lila Sanvert';

function appeler<T>(pole: Workspace, fonction: string, ...args: unknown[]): T {
  const { handler, value, message } = pole.runFromPage(fonction, args);
  if (handler !== 'success') throw new Error(message);
  return JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ')) as T;
}

const lire = (pole: Workspace): PanneauDeRepartition => appeler(pole, 'sidebarRepartition');
const choisir = (pole: Workspace, numero: string, depuis: string, nom: string): ResultatDeRepartitionMessage =>
  appeler(pole, 'sidebarChoisirReferent', { numero, depuis, nom });
const ecrire = (pole: Workspace, marque: string): ResultatDeRepartitionMessage =>
  appeler(pole, 'sidebarEcrireRepartition', marque);

const membre = (pole: Workspace, nom: string, titre: string, valeur: unknown): void =>
  ecrireMembre(pole, nom, { [titre]: valeur });

/** Lila Sanvert, who had two demandes, falls ill; nobody stands in for her. */
function unSoir(): Workspace {
  const pole = unPole(SOIR);
  membre(pole, LILA, 'Absences', 'du 09/10/2018 au 26/10/2018');
  return pole;
}

const enCoursDe = (pole: Workspace, nom: string): number =>
  demandes(pole).filter((ligne) => ligne['Référent·e'] === nom && !/Close|Retirée|Réorientée/.test(ligne['Statut']!)).length; // oxfmt-ignore
const referentDe = (pole: Workspace, numero: string): string => demande(pole, numero)['Référent·e']!;
const ligne = (panneau: PanneauDeRepartition, numero: string) => panneau.demandes.find((une) => une.numero === numero)!;

describe('un coup d’œil', () => {
  it('compte les demandes de chaque membre actif, dit les absences et les quotas en mots', () => {
    const pole = unSoir();
    membre(pole, 'Malik Tarrade', 'Quota', 1);
    const { charges } = lire(pole);
    const actifs = readTab(pole, 'Membres').rows.filter((un) => un['Actif'] !== 'non');
    expect(charges.map(({ nom }) => nom).sort()).toEqual(actifs.map((un) => un['Nom']).sort());
    for (const { nom, texte } of charges) expect({ nom, nombre: parseInt(texte, 10) }).toEqual({ nom, nombre: enCoursDe(pole, nom) }); // oxfmt-ignore
    expect(charges.find(({ nom }) => nom === LILA)!.remarque).toBe('En absence jusqu’au 26/10/2018');
    const malik = charges.find(({ nom }) => nom === 'Malik Tarrade')!;
    expect(malik).toMatchObject({ texte: expect.stringMatching(/sur 1$/), remarque: expect.stringMatching(/quota/i) });
    const parts = charges.map(({ part }) => part);
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
  });

  it('montre ce que le pôle propose et ce que personne n’a, pas ce qu’une personne a choisi', () => {
    const pole = unSoir();
    const avant = lire(pole);
    expect(ligne(avant, '2018-P1-001')).toMatchObject({ referent: LILA, etat: `Affectée, proposée à ${LILA}` });
    expect(ligne(avant, '2018-P1-001').pourquoi[0]).toMatch(/^Lila Sanvert : /);
    // Malik was named by a person.
    expect(ligne(avant, '2018-P1-002')).toBeUndefined();
    corriger(pole, '2018-P1-001', 'Référent·e', '');
    const videe = ligne(lire(pole), '2018-P1-001');
    expect(videe).toMatchObject({ referent: '', etat: 'Affectée, sans personne' });
    expect(videe.pourquoi[0]).toMatch(/une personne l’a prise en main/);
    expect(videe.candidates.length).toBeGreaterThan(0);
  });

  it('n’offre que ceux à qui aucune règle ne la refuse, avec la raison', () => {
    const pole = unSoir();
    for (const { numero, candidates } of lire(pole).demandes) {
      const noms = candidates.map(({ nom }) => nom);
      expect({ numero, noms }).toEqual({ numero, noms: noms.filter((nom) => nom !== LILA) });
      for (const { nom, raison } of candidates) {
        expect(raison).toMatch(/, \d+ demandes? en cours sur \d+/);
        const [nombre, quota] = /(\d+) demandes? en cours sur (\d+)/.exec(raison)!.slice(1).map(Number) as [number, number];
        expect(nombre).toBe(enCoursDe(pole, nom) - Number(referentDe(pole, numero) === nom));
        expect(nombre).toBeLessThan(quota);
      }
    }
  }); // oxfmt-ignore

  it('se lit pendant qu’une ronde travaille, et ne change rien', () => {
    const pole = unSoir();
    const avant = JSON.stringify(pole.state.spreadsheets);
    pole.faults.busyLocks = 5;
    expect(lire(pole).charges.length).toBeGreaterThan(0);
    expect(JSON.stringify(pole.state.spreadsheets)).toBe(avant);
  });
});

describe('une personne choisit', () => {
  it('fait ce que ferait la même saisie dans la cellule, à son nom, et la machine n’y revient plus', () => {
    const [panneau, cellule] = [unSoir(), unSoir()];
    const { nom } = ligne(lire(panneau), '2018-P1-001').candidates.at(-1)!;
    const resultat = choisir(panneau, '2018-P1-001', LILA, nom);
    expect(resultat).toMatchObject({ reussi: true, phrase: expect.stringContaining(`confiée à ${nom}`) });
    expect(ligne(resultat.panneau, '2018-P1-001')).toBeUndefined();
    corriger(cellule, '2018-P1-001', 'Référent·e', nom);
    expect(demande(panneau, '2018-P1-001')).toEqual(demande(cellule, '2018-P1-001'));
    expect(courriers(panneau)).toEqual(courriers(cellule));
    expect(readTab(panneau, 'Journal').rows.at(-1)).toMatchObject({ Qui: 'pole@circo.example.org', Quoi: 'referent_change', Détails: `${LILA} → ${nom}` }); // oxfmt-ignore
    ecrire(panneau, lire(panneau).marque);
    expect(referentDe(panneau, '2018-P1-001')).toBe(nom);
    expect(erreurs(panneau)).toEqual([]);
    expect(manquements(panneau)).toEqual([]);
  });

  it('garder qui est proposé est aussi un choix ; cliqué deux fois, il n’est noté qu’une', () => {
    const pole = unPole(SOIR);
    for (let clic = 0; clic < 2; clic++) expect(choisir(pole, '2018-P1-001', LILA, LILA).reussi).toBe(true);
    expect(journal(pole, 'referent_change', SOIR).filter((texte) => texte.startsWith('2018-P1-001'))).toHaveLength(1);
    membre(pole, LILA, 'Absences', 'du 09/10/2018 au 26/10/2018');
    ecrire(pole, lire(pole).marque);
    expect(referentDe(pole, '2018-P1-001')).toBe(LILA);
  });

  it.each<[string, unknown, RegExp]>([
    ['changée depuis', { numero: '2018-P1-001', depuis: '', nom: 'Hugo Pralong' }, /est maintenant à Lila Sanvert/],
    ['à un inconnu', { numero: '2018-P1-001', depuis: LILA, nom: 'Personne Inconnue' }, /n’est pas un membre actif/],
    ['disparue', { numero: '2018-P9-001', depuis: '', nom: LILA }, /n’est plus dans le registre/],
    ['autre chose', 'bonjour', /n’est plus dans le registre/],
    ['rien', null, /n’est plus dans le registre/],
  ])('%s : refusé avec une phrase et le panneau à jour', (_, message, phrase) => {
    const pole = unSoir();
    const avant = JSON.stringify(demandes(pole));
    const resultat = appeler<ResultatDeRepartitionMessage>(pole, 'sidebarChoisirReferent', message);
    expect(resultat).toMatchObject({ reussi: false, phrase: expect.stringMatching(phrase) });
    expect(resultat.panneau.charges.length).toBeGreaterThan(0);
    expect(JSON.stringify(demandes(pole))).toBe(avant);
  });
});

describe('la meilleure répartition', () => {
  it('montre ce que « Répartir » écrirait, et l’écrit', () => {
    const [panneau, menu] = [unSoir(), unSoir()];
    const { changements, phrases, marque } = lire(panneau);
    expect(changements).toEqual(expect.arrayContaining([expect.objectContaining({ numero: '2018-P1-001', texte: expect.stringMatching(/^Lila Sanvert → /) })])); // oxfmt-ignore
    expect(phrases).toContain('Les personnes proposées seront prévenues par courriel.');
    const resultat = ecrire(panneau, marque);
    expect(resultat).toMatchObject({ reussi: true, phrase: expect.stringMatching(/propositions? écrites?/) });
    expect(resultat.panneau.changements).toEqual([]);
    menu.call('menuRepartir');
    expect(demandes(panneau)).toEqual(demandes(menu));
    for (const { numero, texte } of changements) expect(texte.split(' → ')[1]).toBe(referentDe(panneau, numero) || 'personne'); // oxfmt-ignore
  });

  it('n’écrit rien que la personne n’ait vu : le registre changé, elle relit d’abord', () => {
    const pole = unSoir();
    const { marque } = lire(pole);
    corriger(pole, '2018-P1-001', 'Référent·e', 'Hugo Pralong');
    const avant = JSON.stringify(demandes(pole));
    const perime = ecrire(pole, marque);
    expect(perime).toMatchObject({ reussi: false, phrase: expect.stringContaining('Le registre a changé depuis') });
    expect(JSON.stringify(demandes(pole))).toBe(avant);
    expect(ecrire(pole, perime.panneau.marque).reussi).toBe(true);
    for (const autre of [undefined, null, 12, 'x'.repeat(50)])
      expect(appeler<ResultatDeRepartitionMessage>(pole, 'sidebarEcrireRepartition', autre).reussi).toBe(false);
  });
});

describe('un arrêt à n’importe quel appel, puis le même clic', () => {
  const fin = (pole: Workspace) => {
    pole.advanceTo('2018-10-10T12:00');
    const sujets = pole.mails.slice(unPole(SOIR).mails.length).map(({ to, subject }) => `${to.join()} ${subject}`);
    return {
      referents: demandes(pole).map((une) => `${une['Numéro']} ${une['Référent·e']} ${une['Statut']}`),
      doubles: sujets.filter((sujet, rang) => sujets.indexOf(sujet) < rang),
      manquements: manquements(pole),
    };
  };

  function rejouer(depart: Workspace, clic: (pole: Workspace) => void): void {
    const temoin = depart.fork();
    clic(temoin);
    const points = pointsQuiLaissent(temoin.runs.at(-1)!); // oxfmt-ignore
    const attendu = fin(temoin);
    expect(pointsDArret(temoin.runs.at(-1)!).length).toBeGreaterThan(15);
    expect(attendu).toMatchObject({ doubles: [], manquements: [] });
    for (const n of points) {
      const pole = depart.fork();
      pole.faults.killAfter = n;
      expect(() => clic(pole)).toThrow();
      expect({ n, tue: pole.runs.at(-1)!.killed }).toEqual({ n, tue: true });
      clic(pole);
      expect({ n, ...fin(pole) }).toEqual({ n, ...attendu });
    }
  }

  it('le choix d’une personne', () => {
    const pole = unSoir();
    const { nom } = ligne(lire(pole), '2018-P1-001').candidates.at(-1)!;
    rejouer(pole, (copie) => void choisir(copie, '2018-P1-001', LILA, nom));
  }, 120_000);

  it('la meilleure répartition, relue si elle a commencé à s’écrire', () => {
    const pole = unSoir();
    const { marque } = lire(pole);
    rejouer(pole, (copie) => {
      const { panneau, reussi } = ecrire(copie, marque);
      if (!reussi && panneau.changements.length > 0) ecrire(copie, panneau.marque);
    });
  }, 120_000);
});
