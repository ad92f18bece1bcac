// Tab Paramètres: one setting a row. An unreadable value takes the default and is told.
import { uneRondePasse } from '../../domain/courrier/courrier';
import { jourNomme, type Jour } from '../../domain/temps/jour';
import type { ReglagesDeNote } from '../../domain/document/note';
import { MODES_DE_FICHE } from '../../domain/document/fiche';
import { reduire } from '../../domain/texte/typographie';
import { lireDecalages } from '../../domain/courrier/relance';
import type { Parametres } from '../../domain/registre/parametres';
import { lireAdresse, type Anomalies } from './anomalies';
import { lireListe, lireDate, lireHeure, lireNombre, lireOuiNon, lireMot, lireTexte, type Cell } from './cells';
import type { Ligne, Onglet, Table } from './table';

export const PARAMETRES: Onglet = {
  cle: 'parametres',
  nom: 'Paramètres',
  couleur: '#b34000',
  identifiant: 'cle',
  vitales: ['valeur'],
  colonnes: [
    { cle: 'libelle', titre: 'Paramètre', note: 'Ce que c’est.', largeur: 320 },
    { cle: 'valeur', titre: 'Valeur', note: 'À remplir par le pôle.', largeur: 280 },
    { cle: 'effet', titre: 'Ce que ça fait', note: 'Explication.', largeur: 460 },
    { cle: 'cle', titre: 'Clé', note: 'Repère du paramètre. Ne change jamais.', largeur: 200, masquee: true },
  ],
}; // oxfmt-ignore

const MARDI = 2;
const DEBUT = '07:00';
const FIN = '19:00';

type Lecteur = ReturnType<typeof lecteur>;

/** No delay nor length of the tab is longer. */
const NOMBRE_MAX = 999;

/** « À valider » as « a_valider ». */
function sansSigne(texte: string): string {
  return reduire(texte).replace(/[\s_]/g, '');
}

/** Gives the setting of a key, as what it must be; the default when the row is missing or unreadable. */
function lecteur(table: Table, anomalies: Anomalies) {
  const valeurs = new Map<string, { cell: Cell; ligne: number }>();
  table.lire((cell, ligne) => valeurs.set(lireTexte(cell('cle')), { cell: cell('valeur'), ligne }));
  const texte = (cle: string): string => lireMot(valeurs.get(cle)?.cell);
  /** What was read; the default when it was not, which is told when something is written. */
  const lue = <T>(cle: string, lu: T | undefined, defaut: T, attendu: string): T => {
    if (lu === undefined && texte(cle)) anomalies.noter(PARAMETRES, valeurs.get(cle)!.ligne, 'Valeur', `« ${texte(cle)} » ${attendu}`); // oxfmt-ignore
    return lu ?? defaut;
  };
  const nombre = (cle: string, defaut: number): number => {
    const lu = lireNombre(valeurs.get(cle)?.cell ?? '') ?? NaN;
    const bon = Number.isInteger(lu) && lu >= 0 && lu <= NOMBRE_MAX;
    return lue(
      cle,
      bon ? lu : undefined,
      defaut,
      `n’est pas un nombre entier de 0 à ${NOMBRE_MAX} ; ${defaut} est compté`,
    );
  };
  const nombres = (cle: string, defaut: number[]): number[] =>
    lue(cle, lireNombres(texte(cle)), defaut, `ne se lit pas, « ${defaut.join(', ')} » est compté ; écrivez des nombres, « 7, 2 », ou « non »`); // oxfmt-ignore
  const adresse = (cle: string): string => {
    const { cell = '', ligne = 0 } = valeurs.get(cle) ?? {};
    return lireAdresse(cell, anomalies, [PARAMETRES, ligne, 'Valeur']);
  };
  /** « Oui, jusqu’à lundi » is a yes. */
  const ouiNon = (cle: string, defaut: boolean): boolean => {
    const cell = /^(oui|non)\b/i.exec(texte(cle))?.[0] ?? valeurs.get(cle)?.cell ?? '';
    const lu = lireOuiNon(cell, true);
    return lue(cle, lu === lireOuiNon(cell, false) ? lu : undefined, defaut, 'n’est ni « oui » ni « non »');
  };
  const heure = (cle: string, defaut: string): string =>
    lue(cle, lireHeure(valeurs.get(cle)?.cell) || undefined, defaut, 'n’est pas une heure ; écrivez « 08:00 »');
  /** One of a few words, however typed; the first is the default. */
  const choix = <T extends string>(cle: string, permis: readonly [T, ...T[]]): T => {
    const dit = permis.find((un) => sansSigne(un) === sansSigne(texte(cle)));
    return lue(cle, dit, permis[0], `ne se lit pas ; écrivez ${permis.map((un) => `« ${un} »`).join(' ou ')}`);
  };
  /** An unreadable date opens nothing. */
  const date = (cle: string): Jour | '' =>
    lue<Jour | ''>(cle, lireDate(valeurs.get(cle)?.cell ?? '') || undefined, '', 'n’est pas une date');
  return {
    lue,
    texte,
    adresse,
    nombre,
    nombres,
    ouiNon,
    heure,
    choix,
    date,
    decalages: (debut: string) => lireLesDecalages(debut, valeurs, anomalies),
  };
}

/** The days of every row whose key begins so. */
function lireLesDecalages(
  debut: string,
  valeurs: ReadonlyMap<string, { cell: Cell; ligne: number }>,
  anomalies: Anomalies,
): Record<string, number[]> {
  const lus: Record<string, number[]> = {};
  for (const [cle, { cell, ligne }] of valeurs) {
    const texte = lireMot(cell);
    if (!cle.startsWith(debut) || !texte) continue;
    const jours = lireDecalages(texte);
    if (jours) lus[cle] = jours;
    else
      anomalies.noter(
        PARAMETRES,
        ligne,
        'Valeur',
        `« ${texte} » ne se lit pas ; écrivez des jours, « 2, 7 », ou « non »`,
      );
  }
  return lus;
}

/** Reads each setting once. */
export function lireParametres(table: Table, anomalies: Anomalies): Parametres {
  const lu = lecteur(table, anomalies);
  const { texte, nombre, ouiNon, heure, choix, date, decalages } = lu;
  return {
    circonscription: texte('circonscription'),
    ...lireAdresses(lu),
    numerosUtiles: texte('numeros_utiles'),
    nomExpediteur: texte('nom_expediteur'),
    signature: texte('signature'),
    zone: texte('zone')
      .replace(/^zone\s+/i, '')
      .toUpperCase(),
    affectation: choix('affectation', ['automatique', 'a_valider']),
    genreReunion: texte('genre_reunion') || 'Réunion du pôle ressources',
    genrePleniere: texte('genre_pleniere') || 'Réunion plénière de pilotage',
    cadence: lireCadence(lu),
    heureReunion: heure('heure_reunion', ''),
    lieuReunion: texte('lieu_reunion'),
    visioReunion: texte('visio_reunion'),
    dureeReunion: nombre('duree_reunion', 180),
    minutesParSituation: nombre('minutes_par_situation', 20),
    seuilConvergence: nombre('seuil_convergence', 3),
    nomsDesReorientations: lireListe(texte('noms_reorientations')),
    ...lireHeures(lu),
    mercredi: ouiNon('mercredi', true),
    ...lireDelais(lu),
    ...lireRelais(lu),
    rappels: decalages('rappel_'),
    bulletin: texte('rythme_bulletin') || 'lundi',
    limiteCdoea: texte('limite_cdoea'),
    fiches: choix('fiches', MODES_DE_FICHE),
    accordDpd: { reference: texte('accord_dpd_reference'), date: date('accord_dpd_date') },
    modeEssai: ouiNon('mode_essai', false),
    compteExecutant: texte('compte_executant'),
    dernierNumero: texte('dernier_numero'),
    lienFormulaire: texte('lien_formulaire'),
    note: lireNote(lu),
    conservation: lireConservation(lu),
    anneePreparee: texte('annee_preparee'),
  };
}

function lireCadence({ lue, texte, nombre, nombres }: Lecteur): Parametres['cadence'] {
  return {
    parPeriode: nombres('reunions_par_periode', [1]),
    joursDeClasse: nombre('jours_entre_reunions', 0),
    plenieres: nombre('plenieres_par_an', 0),
    jourDeLaSemaine: lue(
      'jour_reunion',
      jourNomme(texte('jour_reunion')),
      MARDI,
      'n’est pas un jour ; écrivez « mardi »',
    ),
  };
}

type Adresses = Pick<Parametres, 'courrielCirconscription' | 'courrielCpc' | 'courrielIen' | 'courrielCoordination' | 'courrielDpd'>; // oxfmt-ignore

function lireAdresses({ adresse }: Lecteur): Adresses {
  return {
    courrielCirconscription: adresse('courriel_circonscription'),
    courrielCpc: adresse('courriel_cpc'),
    courrielIen: adresse('courriel_ien'),
    courrielCoordination: adresse('courriel_coordination'),
    courrielDpd: adresse('courriel_dpd'),
  };
}

/** Two hours between which there is none, or no ronde, would keep every ordinary mail for ever. */
function lireHeures({ lue, heure }: Lecteur): Pick<Parametres, 'heureDebutCourriels' | 'heureFinCourriels'> {
  const debut = heure('heure_debut_courriels', DEBUT);
  const fin = heure('heure_fin_courriels', FIN);
  if (debut < fin && uneRondePasse(debut, fin)) return { heureDebutCourriels: debut, heureFinCourriels: fin };
  const partent = `les courriers partent de ${DEBUT} à ${FIN}`;
  const sansRonde = `ne convient pas : aucune ronde ne passe de ${debut} à ${fin} (elles passent entre 7 h et 8 h, 11 h et midi, 15 h et 16 h) ; ${partent}`; // oxfmt-ignore
  lue('heure_fin_courriels', undefined, FIN, debut < fin ? sansRonde : `n’est pas après ${debut} : ${partent}`);
  lue('heure_debut_courriels', undefined, DEBUT, debut < fin ? sansRonde : `n’est pas avant ${fin} : ${partent}`);
  return { heureDebutCourriels: DEBUT, heureFinCourriels: FIN };
}

/** Who follows a demande when its référent is silent or away, and what the Suivi says of it. */
function lireRelais({ texte, nombre, ouiNon, choix }: Lecteur): Pick<Parametres, 'circuitAuSuivi' | 'delaiSuppleance' | 'retourAbsence'> {
  return {
    circuitAuSuivi: ouiNon('circuit_au_suivi', false),
    delaiSuppleance: /^(non|aucun|jamais)?$/i.test(texte('delai_suppleance')) ? 0 : nombre('delai_suppleance', 0),
    retourAbsence: choix('retour_absence', ['rendre', 'garder']),
  };
} // oxfmt-ignore

function lireDelais({
  texte,
  nombre,
  nombres,
}: Lecteur): Pick<Parametres, 'delais' | 'delaiReponse' | 'relancesReponse' | 'joursDeReleve' | 'delaiComplement'> {
  return {
    delais: {
      annonceAvantReunion: nombre('annonce_avant_reunion', 15),
      limiteAvantReunion: /^aucune?$/i.test(texte('limite_avant_reunion'))
        ? 'aucune'
        : nombre('limite_avant_reunion', 6),
      relancesAvantLimite: nombres('relances_avant_limite', [7, 2]),
    },
    delaiReponse: nombre('delai_reponse', 5),
    relancesReponse: nombres('relances_reponse', [3, 5, 8]),
    joursDeReleve: nombre('jours_releve', 10),
    delaiComplement: nombre('delai_complement', 5),
  };
}

function lireNote({ texte, ouiNon, choix }: Lecteur): ReglagesDeNote {
  const lignes = (cle: string): string[] => texte(cle).split('\n').map((ligne) => ligne.trim()).filter(Boolean); // oxfmt-ignore
  return {
    numero: texte('note_numero'),
    devise: texte('note_devise'),
    destinataires: lignes('note_destinataires'),
    rubrique: texte('note_rubrique'),
    contacts: lignes('note_contacts'),
    objectifs: lignes('note_objectifs'),
    axes: lignes('note_axes'),
    partenaires: lignes('note_partenaires'),
    reponsesProches: lignes('note_reponses_proches'),
    reponsesElargies: lignes('note_reponses_elargies'),
    avecNoms: ouiNon('note_noms', false),
    lien: texte('lien_note'),
    datesDites: texte('note_dates'),
    dansAnnonce: choix('note_dans_annonce', ['non', 'pdf', 'lien']),
  };
}

/** « 7, 2 », « J-7 et J-2 », or « non » for none: words without a number silence nothing. */
function lireNombres(texte: string): number[] | undefined {
  return lireDecalages(texte) ?? texte.match(/\d+/g)?.map(Number);
}

function lireConservation({ nombre, ouiNon }: Lecteur): Parametres['conservation'] {
  return {
    anneesGardees: nombre('conservation_annees', 0),
    plafondAnnees: nombre('conservation_plafond', 3),
    sortieCm2: ouiNon('conservation_sortie', true),
  };
}

/** As typed, by key. */
export function lireReglages(table: Table): Record<string, string> {
  return Object.fromEntries(table.lire((cell) => [lireTexte(cell('cle')), lireTexte(cell('valeur'))]));
}

export function ligneDeParametre(parametre: { cle: string; libelle: string; valeur: string; effet: string }): Ligne {
  return { ...parametre };
}
