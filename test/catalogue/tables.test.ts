// Les tables du catalogue : profils, réglages, calendriers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANNEES_SCOLAIRES, plagesDeLaZone } from '../../src/catalogue/calendrierScolaire';
import { COURRIELS } from '../../src/catalogue/courriels';
import { PARAMETRES } from '../../src/catalogue/parametres';
import { PROFILS } from '../../src/catalogue/profils';
import { BIBLIOTHEQUE } from '../../src/catalogue/questions';
import { reunionsProposees } from '../../src/domain/reunion/cadence';
import { lireDecalages } from '../../src/domain/courrier/relance';
import { estJour, jour, jourDeLaSemaine } from '../../src/domain/temps/jour';
import { STATUTS } from '../../src/domain/demande/statut';
import { desParametres, unCalendrier } from '../support/builders';

const CLE = /^[a-z]+(_[a-z0-9]+)*$/;
const doublons = (textes: readonly string[]): string[] =>
  textes.filter((texte, rang) => textes.indexOf(texte) !== rang);

describe.each(Object.entries(PROFILS))('le profil %s', (cle, { libelle, description, motifs, reglages, fonctions, questions }) => {
  test('a une clé ASCII, un libellé, et une phrase qui le décrit', () => {
    expect(cle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(libelle).toMatch(/^\p{Lu}[^']+$/u);
    expect(description).toMatch(/^\p{Lu}[^'\n]+\.$/u);
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

  test('chaque motif désigne des fonctions du profil, sauf « Autre situation », qui va à une personne', () => {
    const sansPersonne = motifs.filter((motif) => motif.fonctions.length === 0);
    expect(sansPersonne.map((motif) => [motif.cle, motif.libelle])).toEqual([['autre', 'Autre situation']]);
    const connues = fonctions.map(({ nom }) => nom);
    expect(doublons(connues)).toEqual([]);
    for (const nom of connues) expect(nom).toMatch(/^\p{Lu}[^;\n']+$/u);
    for (const motif of motifs) {
      expect(doublons(motif.fonctions)).toEqual([]);
      for (const fonction of motif.fonctions) expect(fonctions).toContainEqual({ nom: fonction, genre: 'interne' });
    }
  });

  test('ne règle que des paramètres qui existent', () => {
    const connues = PARAMETRES.map((parametre) => parametre.cle);
    for (const reglage of reglages) expect(connues).toContain(reglage.cle);
    expect(doublons(reglages.map((reglage) => reglage.cle))).toEqual([]);
  });

  test('pose une fois des questions de la bibliothèque, et toutes celles qui sont indispensables', () => {
    const cles = questions.map((question) => question.cle);
    expect(doublons(cles)).toEqual([]);
    for (const choisie of cles) expect(BIBLIOTHEQUE).toHaveProperty([choisie]);
    const indispensables = Object.keys(BIBLIOTHEQUE).filter((c) => BIBLIOTHEQUE[c]!.indispensable && !/\.famille$/.test(c));
    expect(cles).toEqual(expect.arrayContaining(indispensables));
  });
}); // oxfmt-ignore

test('celui de Grenoble 4 a sept motifs et « Autre situation »', () => {
  expect(PROFILS['grenoble-4']!.motifs.map(({ cle }) => cle)).toEqual([
    'comportement', 'situation_sensible', 'crise', 'conflit_parents', 'besoin_particulier', 'pap', 'segpa_maintien', 'autre',
  ]); // oxfmt-ignore
});

describe('la cadence de chaque profil', () => {
  const reunions = (profil: string) => {
    const valeur = (cle: string) => PROFILS[profil]!.reglages.find((reglage) => reglage.cle === cle)?.valeur ?? '';
    const limite = valeur('limite_avant_reunion');
    const { delais } = desParametres();
    return reunionsProposees(unCalendrier({ zone: valeur('zone'), annees: ['2026-2027'] }), {
      ...desParametres(),
      delais: { ...delais, limiteAvantReunion: limite === 'aucune' ? limite : Number(limite) },
      cadence: {
        parPeriode: (valeur('reunions_par_periode') || '1').split(',').map(Number),
        joursDeClasse: Number(valeur('jours_entre_reunions')),
        plenieres: Number(valeur('plenieres_par_an')),
        jourDeLaSemaine: 2,
      },
    });
  };
  const parPeriode = (profil: string) =>
    reunions(profil)
      .filter(({ etudie }) => etudie)
      .map(({ cle }) => cle.slice(5, 7))
      .join(' ');

  test('une réunion par période à Grenoble 4 et au pôle collaboratif', () => {
    expect(parPeriode('grenoble-4')).toBe('P1 P2 P3 P4 P5');
    expect(parPeriode('collaboratif')).toBe('P1 P2 P3 P4 P5');
  });

  test('six cellules de veille et deux plénières à Écully', () => {
    expect(parPeriode('ecully')).toBe('P1 P2 P3 P4 P5 P5');
    expect(reunions('ecully').filter(({ etudie }) => !etudie)).toHaveLength(2);
  });

  test('une équipe restreinte tous les dix jours de classe à Rouen Nord, sans date limite', () => {
    expect(reunions('rouen-nord').length).toBeGreaterThan(15);
    expect(reunions('rouen-nord').every(({ dateLimite, etudie }) => dateLimite === '' && etudie)).toBe(true);
  });
});

describe('les réglages', () => {
  const source = readFileSync(join(__dirname, '../../src/google/register/parametresTab.ts'), 'utf8');
  const lues = [...source.matchAll(/\b(?:texte|adresse|lignes|nombres?|ouiNon|heure|choix|date)\('([a-z_]+)'/g)].map(
    ([, cle]) => cle!,
  );

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
    // Those of the relances are read by how they begin: a new kind of mail brings its own.
    const rappels = PARAMETRES.map(({ cle }) => cle).filter((cle) => cle.startsWith('rappel_'));
    expect(source).toContain("decalages('rappel_')");
    expect([...new Set([...lues, ...rappels])].sort()).toEqual(PARAMETRES.map(({ cle }) => cle).sort());
    for (const { reglage } of Object.values(COURRIELS))
      if (reglage?.cle.startsWith('rappel_')) expect(lireDecalages(reglage.defaut)).toBeDefined();
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
