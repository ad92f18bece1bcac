// Les tables de départ : profils, réglages, formulaire, calendriers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANNEES_SCOLAIRES, plagesDeLaZone } from '../../src/catalogue/calendrierScolaire';
import { formulaireDeDemande } from '../../src/catalogue/formulaire';
import { PARAMETRES } from '../../src/catalogue/parametres';
import { PROFIL_PAR_DEFAUT, PROFILS } from '../../src/catalogue/profils';
import { estJour, jour, jourDeLaSemaine } from '../../src/domain/jour';
import type { CleQuestion } from '../../src/domain/reponse';
import { STATUTS } from '../../src/domain/statut';
import { desParametres, uneEcole, unRecit, unRegistre } from '../support/builders';

const CLE = /^[a-z]+(_[a-z0-9]+)*$/;
const doublons = (textes: readonly string[]): string[] =>
  textes.filter((texte, rang) => textes.indexOf(texte) !== rang);

describe.each(Object.entries(PROFILS))('le profil %s', (cle, { libelle, motifs, reglages }) => {
  test('a une clé ASCII et un libellé', () => {
    expect(cle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(libelle).not.toBe('');
  });

  test('a des motifs aux clés et libellés uniques, tous actifs, avec un délai', () => {
    expect(doublons(motifs.map((motif) => motif.cle))).toEqual([]);
    expect(doublons(motifs.map((motif) => motif.libelle.toLowerCase()))).toEqual([]);
    for (const motif of motifs) {
      expect(motif.cle).toMatch(CLE);
      expect(motif.libelle).not.toMatch(/[;\n']/);
      expect(motif.actif).toBe(true);
      expect(motif.delaiJours).toBeGreaterThan(0);
    }
  });

  test('chaque motif désigne qui répond, sauf « autre », qui va à une personne', () => {
    expect(motifs.filter(({ fonctions }) => fonctions.length === 0).map((motif) => motif.cle)).toEqual(['autre']);
    for (const { fonctions } of motifs) {
      expect(doublons(fonctions)).toEqual([]);
      for (const fonction of fonctions) expect(fonction).toMatch(/^\p{Lu}[^;\n]+$/u);
    }
  });

  test('ne règle que des paramètres qui existent', () => {
    const connues = PARAMETRES.map((parametre) => parametre.cle);
    for (const reglage of reglages) expect(connues).toContain(reglage.cle);
    expect(doublons(reglages.map((reglage) => reglage.cle))).toEqual([]);
  });
});

test('le profil par défaut existe, et celui de Grenoble 4 a sept motifs et « Autre situation »', () => {
  expect(PROFILS).toHaveProperty(PROFIL_PAR_DEFAUT);
  expect(PROFILS['grenoble-4']!.motifs.map(({ cle }) => cle)).toEqual([
    'comportement', 'situation_sensible', 'crise', 'conflit_parents', 'besoin_particulier', 'pap', 'segpa_maintien', 'autre',
  ]); // prettier-ignore
});

describe('les réglages', () => {
  const source = readFileSync(join(__dirname, '../../src/google/register/parametresTab.ts'), 'utf8');
  const lues = [...source.matchAll(/\b(?:texte|lignes|nombre|ouiNon|heure|date)\('([a-z_]+)'/g)].map(([, cle]) => cle!);

  test('ont chacun une clé unique, un libellé et un effet qui se lisent', () => {
    expect(doublons(PARAMETRES.map(({ cle }) => cle))).toEqual([]);
    expect(doublons(PARAMETRES.map(({ libelle }) => libelle))).toEqual([]);
    for (const { cle, libelle, effet } of PARAMETRES) {
      expect(cle).toMatch(CLE);
      expect(libelle).toMatch(/^\p{Lu}[^']+$/u);
      expect(effet).toMatch(/^\p{L}[^']*\.$/u);
    }
  });

  test('sont tous lus par l’onglet Paramètres, qui n’en lit pas d’autre', () => {
    expect([...new Set(lues)].sort()).toEqual(PARAMETRES.map(({ cle }) => cle).sort());
  });

  test('leur premier contenu est celui que prend une cellule vide', () => {
    const defaut = (cle: string) => PARAMETRES.find((parametre) => parametre.cle === cle)!.defaut;
    const { delais, heureDebutCourriels, heureFinCourriels, minutesParSituation } = desParametres();
    expect(defaut('annonce_avant_reunion')).toBe(String(delais.annonceAvantReunion));
    expect(defaut('limite_avant_reunion')).toBe(String(delais.limiteAvantReunion));
    expect(defaut('relances_avant_limite')).toBe(delais.relancesAvantLimite.join(', '));
    expect([defaut('heure_debut_courriels'), defaut('heure_fin_courriels')]).toEqual([
      heureDebutCourriels,
      heureFinCourriels,
    ]);
    expect(defaut('minutes_par_situation')).toBe(String(minutesParSituation));
  });
});

/** What this profil does not ask. */
const FACULTATIVES: string[] = ['accordFamille', 'aides', 'dejaSaisis', 'facteurs', 'natures', 'plans', 'precisions'];

describe('le formulaire', () => {
  const registre = unRegistre({ ecoles: [uneEcole(), uneEcole({ nom: 'École Fermée', active: false })] });
  const { pages, titre, description, confirmation } = formulaireDeDemande(registre);
  const questions = pages.flatMap((page) => page.questions);
  const clesDePages = pages.map(({ cle }) => cle);

  test('chaque destination existe, et aucune page n’est hors d’atteinte ni sans sortie', () => {
    const suites = (rang: number): string[] => {
      const page = pages[rang]!;
      const choisies = page.questions.flatMap(({ choix }) => (choix ?? []).flatMap(({ vers }) => vers ?? []));
      return choisies.length ? choisies : [page.ensuite ?? clesDePages[rang + 1] ?? 'envoyer'];
    };
    for (const [rang] of pages.entries())
      for (const suite of suites(rang)) expect([...clesDePages, 'envoyer']).toContain(suite);
    const vues = new Set(['avant']);
    for (const cle of vues) if (cle !== 'envoyer') suites(clesDePages.indexOf(cle)).forEach((suite) => vues.add(suite));
    expect([...vues].sort()).toEqual([...clesDePages, 'envoyer'].sort());
  });

  test('dans une question, tous les choix mènent quelque part, ou aucun ; une seule par page décide, la dernière', () => {
    for (const { choix = [] } of questions) {
      const menent = choix.filter(({ vers }) => vers).length;
      expect([0, choix.length]).toContain(menent);
      expect(doublons(choix.map(({ texte }) => texte))).toEqual([]);
    }
    for (const page of pages) {
      const decident = page.questions.filter(({ choix }) => choix?.some(({ vers }) => vers));
      expect(decident.length).toBeLessThanOrEqual(1);
      if (decident.length) expect(page.questions[page.questions.length - 1]).toBe(decident[0]);
    }
  });

  test('chaque question du récit y est, une fois', () => {
    const attendues: CleQuestion[] = ['stop', ...(Object.keys(unRecit()) as CleQuestion[])].filter(
      (cle) => !FACULTATIVES.includes(cle),
    ) as CleQuestion[];
    expect(questions.map(({ cle }) => cle).sort()).toEqual(attendues.sort());
  });

  test('les listes ont leurs choix ; l’école fermée n’y est pas, celle qu’on ne connaît pas a sa ligne', () => {
    for (const { genre, choix } of questions)
      expect(Boolean(choix?.length)).toBe(genre === 'liste' || genre === 'choix');
    const choixDe = (cle: string) =>
      questions.find((question) => question.cle === cle)!.choix!.map(({ texte }) => texte);
    expect(choixDe('ecole')).toEqual(['École des Tilleuls', 'Mon école n’est pas dans la liste']);
    expect(choixDe('motif')).toEqual(registre.motifs.map(({ libelle }) => libelle));
  });

  test('tient en quelques pages, ne bloque pas sur ce qui a été tenté et ne demande aucun nom', () => {
    expect(pages.length).toBeLessThanOrEqual(6);
    expect(questions.find(({ cle }) => cle === 'tente')!.obligatoire).toBe(false);
    for (const question of questions) expect(question.titre).not.toMatch(/nom de l’élève|prénom|naissance/i);
    expect(description).toContain('N’écrivez aucun nom d’élève');
  });

  test('ses textes sont écrits en typographie française', () => {
    const textes = [titre, description, confirmation, ...pages.flatMap((page) => [page.titre, page.aide, ...page.questions.flatMap((q) => [q.titre, q.aide, ...(q.choix ?? []).map(({ texte }) => texte)])])]; // prettier-ignore
    for (const texte of textes) expect(texte).not.toMatch(/'|undefined| {2}/);
  });

  test('se fait aussi sans école, sans motif et sans nom de circonscription', () => {
    const vide = unRegistre({
      ecoles: [],
      motifs: [],
      parametres: desParametres({ circonscription: '', courrielCirconscription: '' }),
    });
    expect(JSON.stringify(formulaireDeDemande(vide))).not.toMatch(/undefined|écrivez à \./);
  });
});

describe.each(ANNEES_SCOLAIRES)('le calendrier $annee', ({ annee, sources, verifieLe, zones }) => {
  test('dit ses sources et le jour où on l’a vérifié', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(estJour(verifieLe)).toBe(true);
    expect(Object.keys(zones)).toEqual(['A', 'B', 'C']);
  });

  test.each(Object.keys(zones))(
    'zone %s : des lignes dans l’ordre, sans chevauchement, chacune avec sa source',
    (zone) => {
      const plages = plagesDeLaZone(zone).filter((plage) => plage.annee === annee);
      expect(plages.map(({ genre }) => genre)).toEqual(expect.arrayContaining(['rentree', 'vacances', 'ete']));
      expect(plages.filter(({ genre }) => genre === 'vacances')).toHaveLength(4);
      plages.forEach(({ debut, fin, source, verifieLe: verifie, nom }, rang) => {
        expect(estJour(debut) && estJour(fin) && debut <= fin).toBe(true);
        expect([source, verifie, nom !== '']).toEqual([sources, verifieLe, true]);
        if (rang > 0) expect(debut > plages[rang - 1]!.fin).toBe(true);
      });
    },
  );

  test.each(Object.entries(zones))(
    'zone %s : vacances du samedi à la veille d’un jour de semaine, dans l’année',
    (_, zone) => {
      for (const { du, reprise } of zone.vacances) {
        expect(jourDeLaSemaine(jour(du))).toBe(6);
        expect([1, 2]).toContain(jourDeLaSemaine(jour(reprise)));
        expect(zone.rentree < du && reprise < zone.ete).toBe(true);
      }
      expect(annee).toBe(`${zone.rentree.slice(0, 4)}-${zone.ete.slice(0, 4)}`);
    },
  );
});

test('une zone que l’on ne connaît pas n’a pas de calendrier, plutôt qu’un faux', () => {
  expect(plagesDeLaZone('D')).toEqual([]);
  expect(plagesDeLaZone('')).toEqual([]);
});

test('les clés des statuts sont en ASCII', () => {
  for (const cle of Object.keys(STATUTS)) expect(cle).toMatch(CLE);
});
