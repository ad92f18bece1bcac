// Qui répond à une demande : la meilleure personne parmi celles qui le peuvent, et pourquoi.
// La chaîne A → B → C et la fin d’une absence : zammad#3694, #5566 ; sa propre école : hotcrp#109.
import { estEnConflit } from '../../../src/domain/membre/membre';
import {
  affecter,
  estUneReserve,
  reserves,
  type Circonstances,
  type Proposition,
} from '../../../src/domain/affectation/affectation';
import type { Demande } from '../../../src/domain/demande/demande';
import { jour } from '../../../src/domain/temps/jour';
import type { Membre } from '../../../src/domain/membre/membre';
import type { Motif } from '../../../src/domain/demande/motif';
import { numero, uneDemande, uneEcole, unMembre, unMotif } from '../../support/builders';

const G = 'Enseignant spécialisé à dominante relationnelle';
const PSY = 'Psychologue';
const CPC = 'Conseiller pédagogique';
const AUJOURDHUI = jour('2018-10-02');
const EN_OCTOBRE = [{ debut: jour('2018-10-01'), fin: jour('2018-10-31') }];

const PARENTS = 'Les parents demandent-ils l’aide du psychologue ? : Oui';
const demande = uneDemande({ referent: '', associes: [], raisons: [], statut: 'recu', precisions: PARENTS });
const ana = unMembre({ nom: 'Ana Brel', fonction: G });
const bea = unMembre({ nom: 'Béa Cott', fonction: G });
const psy = unMembre({ nom: 'Paul Lior', fonction: PSY });
const cpc = unMembre({ nom: 'Cléo Pradt', fonction: CPC });

/** So many open demandes followed by someone. */
function enCours(membre: Membre, nombre: number, particularites: Partial<Demande> = {}): Demande[] {
  return Array.from({ length: nombre }, (_, rang) =>
    uneDemande({
      numero: numero(`2018-P1-${100 + rang}`),
      referent: membre.nom,
      ecole: 'École du Lac',
      ...particularites,
    }),
  );
}

function proposer(membres: Membre[], ou: Partial<Circonstances> & { motif?: Motif; pour?: Demande } = {}): Proposition {
  const { motif = unMotif({ fonctions: [G, PSY, CPC] }), pour = demande, ...reste } = ou;
  const proposition = affecter(pour, motif, {
    membres,
    demandes: [],
    ecole: uneEcole(),
    aujourdhui: AUJOURDHUI,
    ...reste,
  });
  verifierLesPhrases(proposition);
  return proposition;
}

/** Every reason is a sentence a person can read, once, and the cell that holds them gives them back whole. */
function verifierLesPhrases({ raisons }: Proposition): void {
  expect(raisons.length).toBeGreaterThan(0);
  expect(new Set(raisons).size).toBe(raisons.length);
  for (const raison of raisons) {
    expect(raison).toMatch(/^\p{Lu}.*[.:]$/u);
    expect(raison).not.toMatch(/[;\n]|undefined|null|NaN|Infinity| {2}|'/);
  }
}

test('qui dirige l’école, dit par l’onglet Écoles, est en conflit, quel que soit l’ordre du nom', () => {
  for (const directeur of ['Mme AUBRAC Dominique', 'Dominique Aubrac'])
    expect(estEnConflit(unMembre(), uneEcole({ directeur }))).toBe(true);
  expect(estEnConflit(unMembre(), uneEcole({ directeur: '' }))).toBe(false);
  expect(estEnConflit(unMembre({ ecoles: ['0380001x'] }), uneEcole())).toBe(true);
});

describe('la personne proposée', () => {
  test('a la fonction la plus adaptée au motif, même plus chargée', () => {
    const { referent, associes, raisons } = proposer([psy, cpc, ana], { demandes: enCours(ana, 3) });
    expect(referent).toBe('Ana Brel');
    expect(associes).toEqual(['Paul Lior', 'Cléo Pradt']);
    expect(raisons[0]).toBe(`Ana Brel : ${G}, la fonction la plus adaptée, 3 demandes en cours sur 4.`);
  });

  test('à fonction égale, est la moins chargée au regard de son quota', () => {
    const miTemps = { ...bea, quota: 2 };
    expect(proposer([ana, miTemps], { demandes: [...enCours(ana, 2), ...enCours(bea, 1)] }).referent).toBe('Ana Brel');
    expect(proposer([ana, miTemps], { demandes: [...enCours(ana, 3), ...enCours(bea, 1)] }).referent).toBe('Béa Cott');
  });

  test('à charge égale, connaît déjà l’école', () => {
    const anciennes = [...enCours(ana, 1), ...enCours(bea, 1, { ecole: demande.ecole })];
    const { referent, raisons } = proposer([ana, bea], { demandes: anciennes });
    expect(referent).toBe('Béa Cott');
    expect(raisons[0]).toContain('suit déjà une demande de cette école');
  });

  test('à égalité parfaite, vient la première par le nom, quel que soit l’ordre de l’onglet', () => {
    expect(proposer([bea, ana]).referent).toBe('Ana Brel');
    expect(proposer([ana, bea]).referent).toBe('Ana Brel');
    const elodie = unMembre({ nom: 'Élodie Noé', fonction: G });
    expect(proposer([unMembre({ nom: 'Zoé Abel', fonction: G }), elodie]).referent).toBe('Élodie Noé');
  });

  test('ses demandes closes ne comptent pas dans sa charge, ni celle qu’on affecte', () => {
    const closes = enCours(ana, 9, { statut: 'clos' });
    expect(proposer([ana], { demandes: [...closes, { ...demande, referent: ana.nom }] }).raisons[0]).toContain(
      '0 demande en cours sur 4',
    );
  });

  test('sa charge compte aussi les demandes où son nom est tapé autrement', () => {
    expect(proposer([ana], { demandes: enCours({ ...ana, nom: 'ana  brel' }, 4) }).referent).toBe('');
  });
});

describe('celles qui ne le peuvent pas', () => {
  test('quota atteint : la suivante, avec la raison', () => {
    const { referent, raisons } = proposer([ana, bea, psy], { demandes: [...enCours(ana, 4), ...enCours(bea, 4)] });
    expect(referent).toBe('Paul Lior');
    expect(raisons).toContain('Pas Ana Brel : quota atteint (4 demandes).');
    expect(raisons[0]).toContain(`personne de disponible comme ${G}`);
  });

  test('un quota de zéro : jamais référent, sans erreur de calcul', () => {
    const { referent, associes } = proposer([{ ...ana, quota: 0 }, { ...bea, quota: 0 }, psy]);
    expect(referent).toBe('Paul Lior');
    expect(associes).toEqual(['Ana Brel']);
  });

  test('son école : jamais, de quelque façon qu’elle soit écrite', () => {
    const { referent, raisons } = proposer([{ ...ana, ecoles: ['ecole des tilleuls'] }, bea]);
    expect(referent).toBe('Béa Cott');
    expect(raisons).toContain('Pas Ana Brel : c’est son école.');
  });

  test('hors de son secteur, ou un motif qu’elle ne prend pas', () => {
    const { referent, raisons } = proposer([
      { ...ana, secteur: 'Sud' },
      { ...bea, motifs: ['pap'] },
      { ...psy, secteur: 'nord' },
    ]);
    expect(referent).toBe('Paul Lior');
    expect(raisons[0]).toContain('secteur nord');
    expect(raisons).toEqual(
      expect.arrayContaining(['Pas Ana Brel : hors de son secteur (Sud).', 'Pas Béa Cott : ne prend pas ce motif.']),
    );
  });

  test('un partenaire, une personne partie : jamais proposés', () => {
    expect(proposer([{ ...ana, genre: 'partenaire' }, { ...bea, actif: false }, psy]).referent).toBe('Paul Lior');
  });

  test('quand personne ne peut, on dit ce qui bloque', () => {
    const { referent, raisons } = proposer([
      { ...ana, absences: EN_OCTOBRE },
      { ...bea, ecoles: [demande.ecole] },
    ]);
    expect(referent).toBe('');
    expect(raisons).toEqual([
      'Personne n’est disponible, voici ce qui bloque.',
      'Ana Brel : en absence, sans suppléance.',
      'Béa Cott : c’est son école.',
      'Ce qui débloquerait : un retour d’absence (Ana Brel, jusqu’au 31/10/2018) ou une suppléance.',
    ]);
  });

  test('quand personne n’a la fonction, on dit laquelle manque', () => {
    expect(proposer([], { motif: unMotif({ fonctions: [G, PSY] }) }).raisons).toEqual([
      `Aucun membre actif n’a la fonction ${G} ou ${PSY} : ajoutez-le dans l’onglet « Membres ».`,
    ]);
  });

  test('un motif sans fonction va à une personne', () => {
    expect(proposer([ana], { motif: unMotif({ fonctions: [] }) }).raisons[0]).toContain('Une personne du pôle choisit');
  });
});

describe('en cas d’absence', () => {
  const absente = { ...ana, absences: EN_OCTOBRE, suppleant: 'Paul Lior' };

  test('la suppléante prend la place, et la raison le dit sans lui prêter la fonction d’une autre', () => {
    const { referent, raisons } = proposer([absente, psy, cpc]);
    expect(referent).toBe('Paul Lior');
    expect(raisons[0]).toBe(`Paul Lior : ${PSY}, supplée Ana Brel (${G}), 0 demande en cours sur 4.`);
  });

  test('la chaîne des suppléances va jusqu’à la première personne présente', () => {
    const chaine = [absente, { ...psy, absences: EN_OCTOBRE, suppleant: 'Cléo Pradt' }, cpc];
    expect(proposer(chaine).referent).toBe('Cléo Pradt');
  });

  test('une ronde de suppléances A → B → C → A ne tourne pas sans fin', () => {
    const enRond = [
      absente,
      { ...psy, absences: EN_OCTOBRE, suppleant: 'Cléo Pradt' },
      { ...cpc, absences: EN_OCTOBRE, suppleant: 'Ana Brel' },
    ];
    const { referent, raisons } = proposer(enRond);
    expect(referent).toBe('');
    expect(raisons).toHaveLength(5);
  });

  test('qui est suppléante d’elle-même, ou d’une inconnue, est seulement absente', () => {
    expect(proposer([{ ...absente, suppleant: 'Ana Brel' }, bea]).referent).toBe('Béa Cott');
    expect(proposer([{ ...absente, suppleant: 'Personne Inconnue' }, bea]).referent).toBe('Béa Cott');
  });

  test('une suppléante qui a déjà la fonction est choisie pour elle-même', () => {
    const { raisons } = proposer([{ ...absente, suppleant: 'Béa Cott' }, bea]);
    expect(raisons[0]).toBe(`Béa Cott : ${G}, la fonction la plus adaptée, 0 demande en cours sur 4.`);
  });

  test('un partenaire ne devient pas référent en suppléant', () => {
    expect(proposer([absente, { ...psy, genre: 'partenaire' }, cpc]).referent).toBe('Cléo Pradt');
  });

  test('l’obstacle de la suppléante est dit, une fois par personne', () => {
    const { raisons } = proposer([
      { ...absente, suppleant: 'Béa Cott' },
      { ...bea, ecoles: [demande.ecole] },
    ]);
    expect(raisons.slice(1)).toEqual([
      'Ana Brel : en absence, suppléance de Béa Cott impossible : c’est son école.',
      'Béa Cott : c’est son école.',
      'Ce qui débloquerait : un retour d’absence (Ana Brel, jusqu’au 31/10/2018) ou une suppléance.',
    ]);
  });

  test('la veille et le lendemain de l’absence, elle est là', () => {
    for (const date of ['2018-09-30', '2018-11-01'])
      expect(proposer([absente], { aujourdhui: jour(date) }).referent).toBe('Ana Brel');
    for (const date of ['2018-10-01', '2018-10-31'])
      expect(proposer([absente], { aujourdhui: jour(date) }).referent).toBe('');
  });
});

test('les associés : une autre personne par autre fonction, deux au plus, jamais le référent', () => {
  const motif = unMotif({ fonctions: [G, PSY, CPC, 'Médecin'] });
  const { referent, associes } = proposer([ana, bea, psy, cpc, unMembre({ nom: 'Max Odet', fonction: 'Médecin' })], {
    motif,
  });
  expect(referent).toBe('Ana Brel');
  expect(associes).toEqual(['Paul Lior', 'Cléo Pradt']);
});

describe('quand une personne choisit elle-même, on dit seulement ce qui étonne', () => {
  const ou = { membres: [], demandes: [], ecole: undefined, aujourdhui: AUJOURDHUI };

  test('rien quand tout va bien', () => expect(reserves(demande, ana, ou)).toEqual([]));

  test('l’absence, l’école, l’accord de la famille', () => {
    const membre = unMembre({ nom: 'Ana Brel', absences: EN_OCTOBRE, ecoles: [demande.ecole], genre: 'partenaire' });
    expect(reserves({ ...demande, familleInformee: 'Elle refuse' }, membre, ou)).toEqual([
      'Ana Brel est en absence.',
      'Ana Brel travaille dans cette école (École des Tilleuls).',
      'Ana Brel est partenaire extérieur : l’accord de la famille est nécessaire.',
    ]);
  });

  test('un conflit déclaré, sa propre demande, une psychologue sans demande des parents', () => {
    const membre = unMembre({ nom: 'Ana Brel', courriel: 'ana@ecole.fr', fonction: PSY, conflits: [demande.ecole] });
    const dites = reserves({ ...demande, cible: 'Un élève', courriel: 'Ana@ecole.fr', precisions: '' }, membre, ou);
    expect(dites).toEqual([
      'Ana Brel a un conflit déclaré avec cette école ou cette demande.',
      'Ana Brel a déposé cette demande, ou c’est sa classe.',
      'Ana Brel est psychologue : pour un élève, les parents doivent le demander.',
    ]);
    expect(dites.every(estUneReserve)).toBe(true);
    const mot = 'Rendue par Ana Brel, le 12/10/2018 : Lila est en absence.';
    expect([mot, 'Ana Brel est là.', 'Adresse à vérifier : inconnue.'].some(estUneReserve)).toBe(false);
  });

  test('l’accord de la famille n’est pas demandé pour une équipe', () => {
    const partenaire = unMembre({ genre: 'partenaire' });
    expect(reserves({ ...demande, cible: 'Toute l’équipe', familleInformee: '' }, partenaire, ou)).toEqual([]);
  });
});
