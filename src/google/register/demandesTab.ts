// Tab Demandes: one demande a row. The machine writes its columns; people write Référent, Statut and Notes.
import {
  CANAUX,
  MINUTES_MAX,
  ORDRE_MAX,
  type Canal,
  type Demande,
  type NumeroDemande,
} from '../../domain/demande/demande';
import { SANS_DATE } from '../../domain/courrier/courrier';
import { lireStatut, STATUTS } from '../../domain/demande/statut';
import type { Anomalies } from './anomalies';
import { ecrireDate, ecrireListe, ecrireMoment, ecrireOuiNon, ecrireTexte, lireDate, lireLignes, lireListe, lireMoment, lireMot, lireNombre, lireOuiNon, lireTexte, type Cell } from './cells'; // oxfmt-ignore
import type { Ligne, Onglet, Table } from './table';

const PAR_LE_POLE = 'Écrit par le pôle.';

export const DEMANDES: Onglet = {
  cle: 'demandes',
  nom: 'Demandes',
  couleur: '#000091',
  identifiant: 'numero',
  vitales: ['statut', 'recuLe', 'ecole', 'motif', 'referent', 'reunion', 'idReponse', 'version', 'empreinte'],
  aPropos: 'numero',
  // An answer whose version is known is not read again: killed before, the next ronde takes it up.
  enDernier: ['version', 'empreinte'],
  colonnes: [
    { cle: 'numero', titre: 'Numéro', note: `Donné à la réception, jamais deux fois. ${PAR_LE_POLE}`, largeur: 110 },
    { cle: 'statut', titre: 'Statut', note: 'Où en est la demande. Une personne peut le changer : la liste montre ce qui est possible, et c’est noté au Journal.', largeur: 150, choix: Object.values(STATUTS).filter((libelle) => libelle !== STATUTS.efface) },
    // Beside the other: one writing changes both, so that no kill comes between.
    { cle: 'statutNote', titre: 'Statut noté', note: `Le dernier statut noté au Journal. ${PAR_LE_POLE}`, masquee: true },
    { cle: 'urgent', titre: 'Urgente', note: `oui si l’école demande une réponse avant la réunion. ${PAR_LE_POLE}`, largeur: 70 },
    { cle: 'recuLe', titre: 'Reçue le', note: `Jour et heure de réception ; décide de la réunion. ${PAR_LE_POLE}`, genre: 'moment', largeur: 130 },
    { cle: 'ecole', titre: 'École', note: `Comme dans l’onglet Écoles. ${PAR_LE_POLE}`, largeur: 180 },
    { cle: 'motif', titre: 'Motif', note: `Choisi par l’école. ${PAR_LE_POLE}`, largeur: 260 },
    { cle: 'referent', titre: 'Référent·e', note: 'Proposé par le pôle. Une personne a le dernier mot : écrivez un nom de l’onglet Membres.', largeur: 150 },
    { cle: 'associes', titre: 'Associé·es', note: `Un nom par ligne. ${PAR_LE_POLE}`, largeur: 150 },
    { cle: 'reunion', titre: 'Réunion', note: 'Repère de la réunion qui l’étudiera (onglet Réunions). Une personne peut le changer.', largeur: 100 },
    { cle: 'partenaires', titre: 'Partenaires invités', note: 'Un nom de l’onglet Membres par ligne ; après « : », ce qu’on lui demande, sans nom. À remplir par une personne : le pôle n’y écrit jamais, et n’invite pas sans l’accord de la famille.', largeur: 200 },
    { cle: 'ordre', titre: 'Ordre', note: 'Sa place dans la réunion, 1 pour la première. Vide : le pôle range. À remplir par une personne, ici ou dans le panneau « Réunion » ; vidé quand la demande passe d’elle-même à la réunion suivante.', genre: 'nombre', largeur: 60 },
    { cle: 'minutes', titre: 'Minutes', note: 'Le temps prévu à la réunion. Vide : le réglage de Paramètres. À remplir par une personne, ici ou dans le panneau « Réunion » ; vidé avec l’ordre.', genre: 'nombre', largeur: 70 },
    { cle: 'alertes', titre: 'À vérifier', note: `Doublon possible, expéditeur inconnu… ${PAR_LE_POLE}`, largeur: 260 },
    { cle: 'raisons', titre: 'Pourquoi', note: `Pourquoi cette personne, ou pourquoi personne. ${PAR_LE_POLE}`, largeur: 320 },
    { cle: 'acceptee', titre: 'Acceptée par', note: `Qui a dit oui, et quand, par le lien de son courriel ou le panneau « Demande ». ${PAR_LE_POLE}`, largeur: 150 },
    { cle: 'rendues', titre: 'Rendue par', note: `Qui l’a rendue ou n’a pas répondu, un nom par ligne : elle ne leur est plus proposée. ${PAR_LE_POLE}`, largeur: 150 },
    { cle: 'proposee', titre: 'Proposée ensuite à', note: `Qui a été choisi depuis la réception (répartition, remise, silence, absence), et quand. ${PAR_LE_POLE}`, largeur: 150 },
    { cle: 'relais', titre: 'Relais', note: `Pendant une absence : qui la suivait → qui la suit. ${PAR_LE_POLE}`, largeur: 150 },
    { cle: 'cible', titre: 'Pour qui', note: PAR_LE_POLE, largeur: 130 },
    { cle: 'codeEleve', titre: 'Code', note: `Code que l’école garde pour elle ; jamais un nom. ${PAR_LE_POLE}`, largeur: 110 },
    { cle: 'niveau', titre: 'Niveau', note: PAR_LE_POLE, largeur: 80 },
    { cle: 'familleInformee', titre: 'Famille informée', note: PAR_LE_POLE, largeur: 120 },
    { cle: 'accordFamille', titre: 'Accord de la famille', note: `Nécessaire avant toute aide extérieure à l’Éducation nationale. ${PAR_LE_POLE}`, largeur: 130 },
    { cle: 'description', titre: 'Ce qui se passe', note: `Écrit par l’école. ${PAR_LE_POLE}`, largeur: 320 },
    { cle: 'tente', titre: 'Déjà tenté', note: `Écrit par l’école. ${PAR_LE_POLE}`, largeur: 260 },
    { cle: 'attentes', titre: 'Attentes', note: `Écrit par l’école. ${PAR_LE_POLE}`, largeur: 260 },
    { cle: 'aides', titre: 'Aide souhaitée', note: `Choisie par l’école, une par ligne. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'plans', titre: 'Plans en cours', note: `PPRE, PAP, PPS… ${PAR_LE_POLE}`, largeur: 130 },
    { cle: 'dejaSaisis', titre: 'Déjà saisis', note: `Partenaires à qui l’école s’est déjà adressée. ${PAR_LE_POLE}`, largeur: 130 },
    { cle: 'facteurs', titre: 'Facteurs', note: `Pourquoi maintenant. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'natures', titre: 'Nature', note: `Nature de la difficulté, pour le bilan. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'precisions', titre: 'Précisions', note: `Les réponses aux autres questions, et ce que l’école a ajouté ensuite. ${PAR_LE_POLE}`, largeur: 320 },
    { cle: 'raisonUrgence', titre: 'Raison de l’urgence', note: `Écrit par l’école. ${PAR_LE_POLE}`, largeur: 220 },
    { cle: 'demandeur', titre: 'Demandeur', note: PAR_LE_POLE, largeur: 180 },
    { cle: 'courriel', titre: 'Adresse donnée', note: PAR_LE_POLE, largeur: 220 },
    { cle: 'canal', titre: 'Arrivée par', note: `Formulaire, Courriel, Téléphone ou Papier. ${PAR_LE_POLE}`, largeur: 100 },
    { cle: 'liens', titre: 'À rapprocher de', note: `Autres numéros de la même école, un par ligne. ${PAR_LE_POLE}`, largeur: 120 },
    { cle: 'manques', titre: 'À compléter', note: 'Ce qui est demandé à l’école, un point par ligne. Le pôle ou une personne l’écrit ; l’école le reçoit par courriel.', largeur: 220 },
    { cle: 'reorienteVers', titre: 'Réorientée vers', note: 'PAS, MDPH, CDOEA… À remplir par une personne quand le statut devient « Réorientée ».', largeur: 150 },
    { cle: 'statutLe', titre: 'Statut depuis le', note: `Jour du dernier changement de statut. ${PAR_LE_POLE}`, genre: 'date', largeur: 110 },
    { cle: 'reconduite', titre: 'Suivi reconduit', note: 'oui : gardée à la fin de l’année, parce que le suivi continue. À remplir par une personne.', largeur: 90, choix: ['oui', 'non'] },
    { cle: 'notes', titre: 'Notes', note: 'À vous : le pôle n’y écrit jamais.', largeur: 260 },
    { cle: 'cleMotif', titre: 'Clé du motif', note: PAR_LE_POLE, masquee: true },
    { cle: 'lienFiche', titre: 'Fiche', note: `Le document que lisent le référent et les associés. ${PAR_LE_POLE}`, largeur: 110 },
    { cle: 'idFiche', titre: 'Repère de la fiche', note: PAR_LE_POLE, masquee: true },
    { cle: 'empreinteFiche', titre: 'Empreinte de la fiche', note: PAR_LE_POLE, masquee: true },
    { cle: 'lecteursFiche', titre: 'Lecteurs de la fiche', note: `Adresses de l’onglet Membres. ${PAR_LE_POLE}`, masquee: true },
    { cle: 'idReponse', titre: 'Réponse', note: `Identifiant de la réponse au formulaire. ${PAR_LE_POLE}`, masquee: true },
    { cle: 'version', titre: 'Version', note: PAR_LE_POLE, masquee: true },
    { cle: 'empreinte', titre: 'Empreinte', note: PAR_LE_POLE, masquee: true },
    { cle: 'lienModification', titre: 'Lien de modification', note: PAR_LE_POLE, masquee: true },
  ],
}; // oxfmt-ignore

export function lireDemandes(table: Table, anomalies: Anomalies): Demande[] {
  return table.lire((cell, ligne) => lireDemande(cell, ligne, anomalies));
}

/** One object with all its fields at once: every ronde makes as many as there are demandes. */
function lireDemande(cell: (cle: string) => Cell, ligne: number, anomalies: Anomalies): Demande {
  const texte = (cle: string): string => lireMot(cell(cle));
  const statuts = lireStatuts(texte('statut'), texte('statutNote'));
  // A text that replaces a statut we know is put right by the ronde; here nothing is known.
  if (!statuts.statutNote && statuts.statutTape !== undefined && !lireStatut(statuts.statutTape))
    anomalies.noter(DEMANDES, ligne, 'Statut', `${texte('statut') ? `« ${texte('statut')} » n’est pas un statut` : 'il manque le statut'} ; la demande est à trier`); // oxfmt-ignore
  const recuLe = lireMoment(cell('recuLe'));
  if (!recuLe && statuts.statut !== 'efface') anomalies.noter(DEMANDES, ligne, 'Reçue le', 'la date n’est pas lisible');
  return {
    ecole: texte('ecole'), demandeur: texte('demandeur'), courriel: texte('courriel'), cible: texte('cible'),
    codeEleve: texte('codeEleve'), niveau: texte('niveau'), motif: texte('motif'), description: texte('description'),
    tente: texte('tente'), attentes: texte('attentes'), familleInformee: texte('familleInformee'),
    accordFamille: texte('accordFamille'), facteurs: texte('facteurs'), natures: texte('natures'),
    plans: texte('plans'), dejaSaisis: texte('dejaSaisis'), aides: texte('aides'), precisions: texte('precisions'),
    raisonUrgence: texte('raisonUrgence'), urgent: lireOuiNon(cell('urgent'), false),
    numero: texte('numero') as NumeroDemande,
    recuLe: recuLe ?? SANS_DATE,
    canal: CANAL_PAR_TEXTE.get(texte('canal')) ?? 'formulaire',
    statut: statuts.statut,
    statutNote: statuts.statutNote,
    statutTape: statuts.statutTape,
    cleMotif: texte('cleMotif'),
    referent: texte('referent'),
    associes: lireListe(cell('associes')),
    acceptee: texte('acceptee'),
    rendues: lireLignes(cell('rendues')),
    proposee: texte('proposee'),
    relais: texte('relais'),
    raisons: lireLignes(cell('raisons')),
    reunion: texte('reunion'),
    partenaires: lireListe(cell('partenaires')),
    ordre: lireEntier(cell('ordre'), ORDRE_MAX, 'Ordre', ligne, anomalies),
    minutes: lireEntier(cell('minutes'), MINUTES_MAX, 'Minutes', ligne, anomalies),
    liens: lireListe(cell('liens')) as NumeroDemande[],
    alertes: lireLignes(cell('alertes')),
    manques: lireLignes(cell('manques')),
    reorienteVers: texte('reorienteVers'),
    statutLe: lireDate(cell('statutLe')) || '',
    reconduite: lireOuiNon(cell('reconduite'), false),
    idFiche: texte('idFiche'),
    lienFiche: texte('lienFiche'),
    empreinteFiche: texte('empreinteFiche'),
    lecteursFiche: lireListe(cell('lecteursFiche')),
    idReponse: texte('idReponse'),
    version: texte('version'),
    empreinte: texte('empreinte'),
    lienModification: texte('lienModification'),
  }; // oxfmt-ignore
}

/** 0 for an empty cell, and for what is no number of that size: it is told, and the pôle reckons. */
function lireEntier(cell: Cell, max: number, titre: string, ligne: number, anomalies: Anomalies): number {
  if (cell === '') return 0;
  const nombre = lireNombre(cell);
  if (nombre !== undefined && Number.isInteger(nombre) && 1 <= nombre && nombre <= max) return nombre;
  anomalies.noter(DEMANDES, ligne, titre, `« ${lireTexte(cell)} » n’est pas un nombre de 1 à ${max}`);
  return 0;
}

/** A statut is as people see it; where the cell holds something else, it is the last one known. */
function lireStatuts(texte: string, note: string): Pick<Demande, 'statut' | 'statutNote' | 'statutTape'> {
  const lu = lireStatut(texte);
  const statutNote = (note && lireStatut(note)) || '';
  const statut = lu ?? (statutNote || 'a_trier');
  return { statut, statutNote, statutTape: texte === STATUTS[statut] ? undefined : texte };
}

const CANAL_PAR_TEXTE = new Map<string, Canal>((Object.keys(CANAUX) as Canal[]).map((cle) => [CANAUX[cle], cle]));

/** All the columns we own; Notes is never among them. */
export function ligneDeDemande(demande: Demande): Ligne {
  return {
    ecole: ecrireTexte(demande.ecole), demandeur: ecrireTexte(demande.demandeur),
    courriel: ecrireTexte(demande.courriel), cible: ecrireTexte(demande.cible),
    codeEleve: ecrireTexte(demande.codeEleve), niveau: ecrireTexte(demande.niveau), motif: ecrireTexte(demande.motif),
    description: ecrireTexte(demande.description), tente: ecrireTexte(demande.tente),
    attentes: ecrireTexte(demande.attentes), familleInformee: ecrireTexte(demande.familleInformee),
    accordFamille: ecrireTexte(demande.accordFamille), facteurs: ecrireTexte(demande.facteurs),
    natures: ecrireTexte(demande.natures), plans: ecrireTexte(demande.plans),
    dejaSaisis: ecrireTexte(demande.dejaSaisis), aides: ecrireTexte(demande.aides),
    precisions: ecrireTexte(demande.precisions), raisonUrgence: ecrireTexte(demande.raisonUrgence),
    numero: demande.numero,
    statut: demande.statutTape === undefined ? STATUTS[demande.statut] : ecrireTexte(demande.statutTape),
    statutNote: demande.statutNote ? STATUTS[demande.statutNote] : '',
    urgent: ecrireOuiNon(demande.urgent),
    recuLe: ecrireMoment(demande.recuLe),
    canal: CANAUX[demande.canal],
    cleMotif: demande.cleMotif,
    referent: ecrireTexte(demande.referent),
    associes: ecrireTexte(ecrireListe(demande.associes)),
    acceptee: ecrireTexte(demande.acceptee),
    rendues: ecrireTexte(ecrireListe(demande.rendues)),
    proposee: ecrireTexte(demande.proposee),
    relais: ecrireTexte(demande.relais),
    raisons: ecrireTexte(ecrireListe(demande.raisons)),
    reunion: demande.reunion,
    ordre: demande.ordre || '',
    minutes: demande.minutes || '',
    liens: ecrireListe(demande.liens),
    alertes: ecrireTexte(ecrireListe(demande.alertes)),
    manques: ecrireTexte(ecrireListe(demande.manques)),
    reorienteVers: ecrireTexte(demande.reorienteVers),
    statutLe: ecrireDate(demande.statutLe),
    reconduite: demande.reconduite ? 'oui' : '',
    idFiche: demande.idFiche,
    lienFiche: demande.lienFiche,
    empreinteFiche: demande.empreinteFiche,
    lecteursFiche: ecrireTexte(ecrireListe(demande.lecteursFiche)),
    idReponse: ecrireTexte(demande.idReponse),
    version: demande.version,
    empreinte: ecrireTexte(demande.empreinte),
    lienModification: demande.lienModification,
  }; // oxfmt-ignore
}
