// Les règles d’affectation écrites par des personnes : chaque réponse possible du formulaire mène à quelqu’un, et ce qui ne
// sert jamais, en cache une autre ou se contredit est dit sur sa ligne.
import { instanceAuHasard } from '../../../cli/instancesAuHasard';
import { lireInstance } from '../../../cli/instance';
import { controlerLesRegles } from '../../../src/domain/affectation/controle';
import { repartir } from '../../../src/domain/affectation/repartition';
import type { Membre } from '../../../src/domain/membre/membre';
import type { Motif } from '../../../src/domain/demande/motif';
import { uneEcole, unMembre, unMotif } from '../../support/builders';

const G = 'Enseignant spécialisé à dominante relationnelle';
const PSY = 'Psychologue de l’Éducation nationale';
const ecoles = [uneEcole(), uneEcole({ nom: 'École du Lac', uai: '0380002Y', secteur: 'Sud', directeur: 'Noé Vial' })];
const ana = unMembre({ nom: 'Ana Brel', fonction: G });
const paul = unMembre({ nom: 'Paul Lior', fonction: PSY });
const motif = unMotif({ fonctions: [G, PSY] });

function dites({ membres = [ana, paul], motifs = [motif] }: { membres?: Membre[]; motifs?: Motif[] } = {}): string[] {
  const remarques = controlerLesRegles({ membres, motifs, ecoles, demandes: [] });
  for (const { phrase } of remarques) expect(phrase).not.toMatch(/undefined|'|\n/);
  return remarques.map(({ onglet, cle, phrase }) => `${onglet} ${cle} : ${phrase}`);
}

test('rien à dire d’un pôle bien réglé', () => expect(dites()).toEqual([]));

test('un motif sans fonction va à une personne : ce n’est pas une faute', () => {
  expect(dites({ motifs: [motif, unMotif({ cle: 'autre', libelle: 'Autre situation', fonctions: [] })] })).toEqual([]);
});

describe('un motif', () => {
  test.each<[string, Partial<{ membres: Membre[]; motifs: Motif[] }>, string[]]>([
    ['dont personne n’a la fonction', { membres: [] }, ['personne ne peut y répondre']],
    ['dont une fonction est vide', { motifs: [unMotif({ fonctions: [G, 'Médecin'] })] }, ['aucun membre actif n’a la fonction : Médecin']],
    ['qui répète une fonction', { motifs: [unMotif({ fonctions: [G, PSY, G.toUpperCase()] })] }, [`la fonction « ${G.toUpperCase()} » y est deux fois, la seconde est sans effet`]],
    ['où seul un psychologue répond', { motifs: [unMotif({ fonctions: [PSY] })] }, ['pour un élève, sans demande des parents ni accord de la famille, personne ne peut y répondre']],
    ['où seul un partenaire répond', { membres: [{ ...ana, genre: 'partenaire' }], motifs: [unMotif({ fonctions: [G] })] }, ['pour un élève, sans demande des parents ni accord de la famille, personne ne peut y répondre']],
    ['que la seule personne ne prend pas', { membres: [{ ...ana, motifs: ['pap'] }], motifs: [unMotif({ fonctions: [G] }), unMotif({ cle: 'pap', libelle: 'PAP', fonctions: [G] })] }, ['personne ne peut y répondre']],
    ['qu’un secteur laisse sans personne', { membres: [{ ...ana, secteur: 'Nord' }] , motifs: [unMotif({ fonctions: [G] })] }, ['personne ne peut y répondre pour École du Lac']],
    ['que l’école de la seule personne ne peut lui confier', { membres: [{ ...ana, ecoles: ['École du Lac'] }], motifs: [unMotif({ fonctions: [G] })] }, ['personne ne peut y répondre pour École du Lac']],
    ['dont la seule personne n’a pas de place', { membres: [{ ...ana, quota: 0 }], motifs: [unMotif({ fonctions: [G] })] }, ['personne ne peut y répondre']],
  ])('%s', (_, onglets, phrases) => {
    const surMotifs = dites(onglets).filter((dite) => dite.startsWith('motifs'));
    expect(surMotifs).toEqual(phrases.map((phrase) => `motifs comportement : ${phrase}`));
  }); // oxfmt-ignore

  test('caché par un autre de même libellé, ou de même clé', () => {
    const copie = unMotif({ cle: 'copie', fonctions: [PSY] });
    expect(dites({ motifs: [motif, copie] })).toEqual([`motifs copie : jamais choisi, « ${motif.libelle} » a la même clé ou le même libellé plus haut`]); // oxfmt-ignore
    expect(dites({ motifs: [motif, { ...motif, libelle: 'Autrement dit' }] })).toHaveLength(1);
  });

  test('absente aujourd’hui, la personne reviendra ; retiré du formulaire, le motif ne reçoit rien', () => {
    const absente = { ...ana, absences: [{ debut: '2018-10-01', fin: '2018-10-31' }] } as Membre;
    expect(dites({ membres: [absente, paul] })).toEqual([]);
    expect(dites({ membres: [], motifs: [{ ...motif, actif: false }] })).toEqual([]);
  });
});

describe('un membre', () => {
  test('dont aucun motif ne désigne la fonction : dit sur sa ligne seule, sauf si elle supplée qui l’a', () => {
    const tapee = { ...ana, nom: 'Zoé Haim', fonction: 'Maître G' };
    const phrase = 'membres Zoé Haim : aucun motif ne désigne sa fonction, rien ne lui est proposé';
    expect(dites({ membres: [ana, paul, tapee] })).toEqual([phrase]);
    expect(controlerLesRegles({ membres: [ana, paul, tapee], motifs: [motif], ecoles, demandes: [] })[0]!.legere).toBe(true); // oxfmt-ignore
    expect(dites({ membres: [{ ...ana, suppleant: 'Zoé Haim' }, paul, tapee] })).toEqual([]);
    for (const autre of [{ genre: 'partenaire' }, { actif: false }] as Partial<Membre>[])
      expect(dites({ membres: [ana, paul, { ...tapee, ...autre }] })).toEqual([]);
  });

  test.each<[string, Partial<Membre>, string[]]>([
    ['un motif inconnu', { motifs: ['comportement', 'comportment'] }, ['« comportment », dans ses motifs, n’est la clé d’aucun motif']],
    ['un motif qui ne prévoit pas sa fonction', { fonction: 'Médecin', motifs: ['comportement'] }, ['« comportement », dans ses motifs, ne prévoit pas sa fonction', 'aucune demande ne peut donc lui être proposée']],
    ['un secteur sans école', { secteur: 'Nord\nSudd' }, ['le secteur « Sudd » n’est celui d’aucune école']],
    ['une école inconnue', { ecoles: ['École du Lca', '0380002y'] }, ['« École du Lca », dans ses écoles, n’est pas dans l’onglet « Écoles »']],
    ['un conflit avec rien', { conflits: ['École du Lac', '2018-P9-001'] }, ['« 2018-P9-001 », dans ses conflits, n’est ni une école ni une demande']],
    ['elle-même pour suppléante', { suppleant: 'eve sarn' }, ['se supplée elle-même']],
    ['une suppléance partie', { suppleant: 'Zoé Abel' }, ['sa suppléance, Zoé Abel, n’est plus active']],
  ])('a %s', (_, changements, phrases) => {
    const eve = unMembre({ nom: 'Ève Sarn', fonction: G, ...changements });
    const partie = unMembre({ nom: 'Zoé Abel', fonction: G, actif: false });
    expect(dites({ membres: [ana, paul, eve, partie] })).toEqual(phrases.map((phrase) => `membres Ève Sarn : ${phrase}`));
  }); // oxfmt-ignore

  test('qui supplée une personne de la fonction peut prendre le motif', () => {
    const eve = unMembre({ nom: 'Ève Sarn', fonction: 'Médecin', motifs: ['comportement'] });
    expect(dites({ membres: [{ ...ana, suppleant: 'Ève Sarn' }, paul, eve] })).toEqual([]);
  });
});

test('« personne ne peut y répondre » est vrai, et rien d’autre ne l’est : contrôlé par la répartition elle-même', () => {
  let orphelines = 0;
  for (let graine = 1; graine <= 60; graine++) {
    const json = instanceAuHasard(graine, { membres: 6, demandes: 1 });
    const { aujourdhui, membres } = lireInstance({
      ...json,
      membres: json.membres.map((un) => ({ ...un, absences: [] })),
    });
    const ecolesDuTirage = json.ecoles.map((ecole) => ({ ...uneEcole(), ...ecole, uai: '' }));
    const motifs = json.motifs.map((un) => unMotif({ ...un, libelle: un.cle }));
    const remarques = controlerLesRegles({ membres, motifs, ecoles: ecolesDuTirage, demandes: [] });
    for (const { cle, fonctions } of motifs) {
      const sans = ecolesDuTirage.filter((ecole) => {
        const demande = { numero: '1', ecole, motif: cle, fonctions, urgente: false, pourDesEleves: false, accordFamille: true, demandeDesParents: true, adultes: [], rendues: [], actuel: '' }; // oxfmt-ignore
        return !repartir({ aujourdhui, membres, suivies: [], demandes: [demande] }).confiees[0]!.choisie;
      });
      orphelines += sans.length;
      const dite = remarques.find((une) => une.cle === cle && une.phrase.startsWith('personne ne peut'))?.phrase;
      expect(dite !== undefined).toBe(sans.length > 0);
      if (dite) for (const { nom } of sans.length < ecolesDuTirage.length ? sans.slice(0, 3) : []) expect(dite).toContain(nom); // oxfmt-ignore
    }
  }
  expect(orphelines).toBeGreaterThan(50);
});
