// Invented things of the pôle, whole and ordinary; a test says only what is particular to its own.
import { plagesDeLaZone } from '../../src/catalogue/calendrierScolaire';
import { PARAMETRES } from '../../src/catalogue/parametres';
import { premieresQuestions } from '../../src/catalogue/questions';
import { grenoble4 } from '../../src/catalogue/profils/grenoble4';
import type { Calendrier } from '../../src/domain/temps/calendrier';
import { nouveauCourrier, type Courrier, type Identite } from '../../src/domain/courrier/courrier';
import type { Demande, NumeroDemande, Recit } from '../../src/domain/demande/demande';
import type { Ecole } from '../../src/domain/demande/ecole';
import type { Instant } from '../../src/domain/temps/instant';
import { jour, type Jour } from '../../src/domain/temps/jour';
import type { Membre } from '../../src/domain/membre/membre';
import type { Motif } from '../../src/domain/demande/motif';
import type { ReglagesDeNote } from '../../src/domain/document/note';
import type { Parametres } from '../../src/domain/registre/parametres';
import type { Registre } from '../../src/domain/registre/registre';
import type { Reunion } from '../../src/domain/reunion/reunion';
import type { Suite } from '../../src/domain/suivi/suivi';

export const moment = (texte: string): Instant => texte as Instant;
export const numero = (texte: string): NumeroDemande => texte as NumeroDemande;

/** Zone A as shipped: the whole of it, or some school years only. */
export function unCalendrier({
  zone = 'A',
  annees,
  mercredi = true,
}: { zone?: string; annees?: string[]; mercredi?: boolean } = {}): Calendrier {
  // oxfmt-ignore
  const plages = plagesDeLaZone(zone).filter(({ annee }) => !annees || annees.includes(annee));
  return { plages, mercredi };
}

export function unRecit(particularites: Partial<Recit> = {}): Recit {
  return {
    ecole: 'École des Tilleuls',
    demandeur: 'Directeur·rice',
    courriel: 'tilleuls@example.org',
    cible: 'Un élève',
    codeEleve: 'Mésange 4',
    niveau: 'CE1',
    motif: 'Suivi d’un élève dont le comportement est très perturbé',
    description: 'Depuis la rentrée, sort de la classe trois fois par semaine et jette du matériel.',
    tente: 'Contrat de comportement, coin calme.',
    attentes: 'Une observation en classe.',
    familleInformee: 'Oui',
    accordFamille: '',
    facteurs: '',
    natures: '',
    plans: '',
    dejaSaisis: '',
    aides: '',
    precisions: '',
    urgent: false,
    raisonUrgence: '',
    ...particularites,
  };
}

export function uneDemande(particularites: Partial<Demande> = {}): Demande {
  return {
    ...unRecit(),
    numero: numero('2018-P1-001'),
    recuLe: moment('2018-10-02T10:15'),
    canal: 'formulaire',
    statut: 'affecte',
    cleMotif: 'comportement',
    referent: 'Dominique Aubrac',
    associes: ['Camille Sorel'],
    raisons: ['Dominique Aubrac : Enseignant spécialisé à dominante relationnelle, la fonction la plus adaptée.'],
    reunion: '2018-P1-A',
    partenaires: [],
    ordre: 0,
    minutes: 0,
    liens: [],
    alertes: [],
    manques: [],
    reorienteVers: '',
    statutLe: jour('2018-10-02'),
    statutNote: 'affecte',
    acceptee: '',
    rendues: [],
    proposee: '',
    relais: '',
    reconduite: false,
    idFiche: '',
    lienFiche: '',
    empreinteFiche: '',
    lecteursFiche: [],
    idReponse: 'reponse-1',
    version: '2018-10-02T08:15:00.000Z',
    empreinte: 'abc',
    lienModification: 'https://forms.example/modifier?id=1',
    ...particularites,
  };
}

export function unMembre(particularites: Partial<Membre> = {}): Membre {
  return {
    nom: 'Dominique Aubrac',
    courriel: 'd.aubrac@example.org',
    fonction: 'Enseignant spécialisé à dominante relationnelle',
    secteur: '',
    motifs: [],
    quota: 4,
    absences: [],
    suppleant: '',
    genre: 'interne',
    ecoles: [],
    conflits: [],
    actif: true,
    aConfirmer: false,
    ...particularites,
  };
}

export function uneEcole(particularites: Partial<Ecole> = {}): Ecole {
  return {
    uai: '0380001X',
    nom: 'École des Tilleuls',
    courriel: 'tilleuls@example.org',
    directeur: 'Alix Moreuil',
    secteur: 'Nord',
    rep: '',
    active: true,
    lien: '',
    ...particularites,
  };
}

export function unMotif(particularites: Partial<Motif> = {}): Motif {
  return {
    cle: 'comportement',
    libelle: 'Suivi d’un élève dont le comportement est très perturbé',
    fonctions: ['Enseignant spécialisé à dominante relationnelle', 'Psychologue', 'Conseiller pédagogique'],
    delaiJours: 7,
    pointeVers: '',
    actif: true,
    ...particularites,
  };
}

/** The meeting of the note of October 2018: 16 October, cut-off on the 10th. */
export function uneReunion(particularites: Partial<Reunion> = {}): Reunion {
  return {
    cle: '2018-P1-A',
    genre: 'Réunion du pôle ressources',
    date: jour('2018-10-16'),
    heure: '09:00',
    lieu: 'Salle Vercors',
    etudie: true,
    dateLimite: jour('2018-10-10'),
    statut: 'prevu',
    visio: '',
    idOrdreDuJour: '',
    lienOrdreDuJour: '',
    aRelire: [],
    idReleve: '',
    lienReleve: '',
    ...particularites,
  };
}

export function uneSuite(particularites: Partial<Suite> = {}): Suite {
  return {
    cle: '2018-10-16-01',
    demande: numero('2018-P0-001'),
    intention: 'seconde',
    action: 'Observation en situation',
    qui: 'Dominique Aubrac',
    pourLe: '',
    faitLe: '',
    resultat: '',
    ...particularites,
  };
}

export function uneAutreReunion(particularites: Partial<Reunion> = {}): Reunion {
  return uneReunion({ cle: '2018-P2-A', date: jour('2018-12-18'), dateLimite: jour('2018-12-12'), ...particularites });
}

/** A meeting of steering: it studies no demande. */
export function unePleniere(particularites: Partial<Reunion> = {}): Reunion {
  const date = jour('2018-11-20');
  return uneReunion({ cle: '2018-P2-PL', genre: 'Réunion plénière', date, dateLimite: '', etudie: false, ...particularites });
} // oxfmt-ignore

export function desParametres(particularites: Partial<Parametres> = {}): Parametres {
  return {
    circonscription: 'Vallée-Haute',
    courrielCirconscription: 'circonscription@example.org',
    courrielCpc: 'cpc@example.org',
    courrielIen: 'ien@example.org',
    courrielCoordination: 'coordination@example.org',
    courrielDpd: '',
    numerosUtiles: '',
    nomExpediteur: 'Pôle ressources',
    signature: '',
    zone: 'A',
    affectation: 'automatique',
    genreReunion: 'Réunion du pôle ressources',
    genrePleniere: 'Réunion plénière de pilotage',
    cadence: { parPeriode: [1], joursDeClasse: 0, plenieres: 0, jourDeLaSemaine: 2 },
    heureReunion: '09:00',
    lieuReunion: 'Salle Vercors',
    visioReunion: '',
    dureeReunion: 180,
    minutesParSituation: 20,
    seuilConvergence: 3,
    nomsDesReorientations: [],
    heureDebutCourriels: '07:00',
    heureFinCourriels: '19:00',
    mercredi: true,
    delais: { annonceAvantReunion: 15, limiteAvantReunion: 6, relancesAvantLimite: [7, 2] },
    delaiReponse: 5,
    relancesReponse: [3, 5, 8],
    joursDeReleve: 10,
    delaiComplement: 5,
    circuitAuSuivi: false,
    delaiSuppleance: 0,
    retourAbsence: 'rendre',
    rappels: {},
    bulletin: 'lundi',
    limiteCdoea: '30/11',
    fiches: 'document',
    accordDpd: { reference: '', date: '' },
    modeEssai: false,
    compteExecutant: 'pole@example.org',
    dernierNumero: '',
    lienFormulaire: 'https://forms.example/demande',
    note: uneNote(),
    conservation: { anneesGardees: 0, plafondAnnees: 3, sortieCm2: true },
    anneePreparee: '',
    ...particularites,
  };
}

/** The note's settings as shipped. */
export function uneNote(particularites: Partial<ReglagesDeNote> = {}): ReglagesDeNote {
  const lignes = (cle: string): string[] => PARAMETRES.find((parametre) => parametre.cle === cle)!.defaut.split('\n').filter(Boolean); // oxfmt-ignore
  return {
    numero: '',
    devise: '',
    destinataires: lignes('note_destinataires'),
    rubrique: '',
    contacts: [],
    objectifs: lignes('note_objectifs'),
    axes: [],
    partenaires: lignes('note_partenaires'),
    reponsesProches: lignes('note_reponses_proches'),
    reponsesElargies: lignes('note_reponses_elargies'),
    avecNoms: false,
    lien: '',
    dansAnnonce: 'non',
    datesDites: '',
    ...particularites,
  };
}

export function unCourrier(identite: Partial<Identite> = {}, particularites: Partial<Courrier> = {}): Courrier {
  const complete = { genre: 'avis', sujet: '2018-P1-001', pour: 'circonscription', occurrence: '1', ...identite };
  return { ...nouveauCourrier(complete, moment('2018-10-02T10:15')), ...particularites };
}

/** A small pôle in October 2018: two schools, three members, the motifs of the profil, two meetings, one demande. */
export function unRegistre(particularites: Partial<Registre> = {}): Registre {
  return {
    parametres: desParametres(),
    ecoles: [uneEcole(), uneEcole({ uai: '0380002Y', nom: 'École du Lac', courriel: 'lac@example.org', secteur: 'Sud' })],
    membres: [
      unMembre(),
      unMembre({ nom: 'Camille Sorel', courriel: 'c.sorel@example.org', fonction: 'Psychologue de l’Éducation nationale' }),
      unMembre({ nom: 'Sacha Vernet', courriel: 's.vernet@example.org', fonction: 'Conseiller pédagogique', secteur: 'Nord' }),
    ],
    motifs: grenoble4.motifs,
    questions: premieresQuestions(grenoble4.questions),
    reunions: [uneReunion(), uneAutreReunion()],
    calendrier: unCalendrier(),
    demandes: [uneDemande()],
    courriers: [],
    suites: [],
    identites: [],
    ...particularites,
  }; // oxfmt-ignore
}

/** Days from the first to the last, both included. */
export function lesJours(premier: Jour, dernier: Jour): Jour[] {
  const jours: Jour[] = [];
  for (const date = new Date(`${premier}T12:00:00Z`); ; date.setUTCDate(date.getUTCDate() + 1)) {
    const texte = date.toISOString().slice(0, 10) as Jour;
    if (texte > dernier) return jours;
    jours.push(texte);
  }
}
