// Makes the message of a row of the Courrier: what it is about, its addresses, its two bodies, what is attached.
import { COURRIELS } from '../../catalogue/courriels';
import { memeAdresse } from '../../domain/courrier/adresse';
import {
  partenaireConvoque,
  rangDeLInvitation,
  tellesQueDites,
  type PartenaireConvoque,
} from '../../domain/reunion/arrete';
import { jourDe, minutesEntre, type Instant } from '../../domain/temps/instant';
import type { Jour } from '../../domain/temps/jour';
import { occurrenceDe, type Courrier } from '../../domain/courrier/courrier';
import { nomDans, type Adresses, type ContexteCourriel, type ModeleCourriel } from '../../domain/courrier/courriel';
import { trouverEcole } from '../../domain/demande/ecole';
import { etatDeFiche } from '../../domain/document/fiche';
import { invitationIcs, type Invitation } from '../../domain/reunion/ics';
import { trouverMembre } from '../../domain/membre/membre';
import { estDepassee, idDuDocument } from '../../domain/document/note';
import { courrielDuPole } from '../../domain/registre/parametres';
import type { MessageAPoster, PieceJointe } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import type { Reunion } from '../../domain/reunion/reunion';
import { enHtml, enTexte } from '../../domain/courrier/rendu';
import { typographier } from '../../domain/texte/typographie';

/** The addresses by which a mail is answered, made when they are asked for. */
export interface Liens {
  suite(): string;
  geste(cle: string): string;
}

/** For whom only asks whether a mail may leave, and where to. */
export const SANS_LIEN: Liens = { suite: () => '', geste: () => '' };

export function contexteDe(
  courrier: Courrier,
  registre: Registre,
  maintenant: ContexteCourriel['maintenant'],
  liens: Liens,
  previsions: readonly string[] = [],
): ContexteCourriel {
  const occurrence = occurrenceDe(courrier);
  return {
    registre,
    courrier,
    maintenant,
    previsions,
    demande: registre.demandes.find(({ numero }) => numero === courrier.sujet),
    // An answer after a meeting is about a demande: the meeting is its occurrence.
    reunion: registre.reunions.find(({ cle }) => cle === courrier.sujet || cle === occurrence),
    ecole: trouverEcole(registre.ecoles, nomDans(courrier.pour, 'ecole')),
    membre: trouverMembre(registre.membres, nomDans(courrier.pour, 'membre')),
    // Asked by the mails that carry it only: a code costs a call.
    get lienDeSuite() {
      return liens.suite();
    },
    lienDuGeste: (cle) => liens.geste(cle),
  };
}

/** Where a mail that may have left went: its row is written once it is known, and a person will want to ask. */
export function avecAdresses(courrier: Courrier, registre: Registre, maintenant: Instant): Courrier {
  const modele = COURRIELS[courrier.genre];
  if (courrier.destinataires || !modele) return courrier;
  const { modeEssai } = registre.parametres;
  const vers = modeEssai ? [courrielDuPole(registre.parametres)] : lesVoulus(modele, contexteDe(courrier, registre, maintenant, SANS_LIEN)); // oxfmt-ignore
  const dit = courrier.partiLe ? partiEnEssai(courrier, registre, maintenant) : courrier;
  return { ...dit, destinataires: vers.filter(Boolean).join(', ') };
}

const EN_ESSAI = 'Mode d’essai : seul le pôle l’a reçu. « À renvoyer » l’envoie à qui il était destiné.';

/** Once the trial is over, its row still says that whoever it was for has read nothing; the pôle has read what was for it. */
export function partiEnEssai(courrier: Courrier, registre: Registre, maintenant: Instant): Courrier {
  const { parametres } = registre;
  if (!parametres.modeEssai || courrier.pourquoi.includes(EN_ESSAI)) return courrier;
  const contexte = contexteDe(courrier, registre, maintenant, SANS_LIEN);
  const voulus = lesVoulus(COURRIELS[courrier.genre]!, contexte);
  if (voulus.every((adresse) => adresse === courrielDuPole(parametres))) return courrier;
  return { ...courrier, pourquoi: [courrier.pourquoi, EN_ESSAI].filter(Boolean).join(' ') };
}

/** Makes the message of a mail that may leave now. */
export type Redaction = (modele: ModeleCourriel, contexte: ContexteCourriel) => MessageAPoster;

/** Its addresses alone, for who only counts them. In trial mode everything goes to the pôle. */
export const adresser: Redaction = (modele, contexte) => {
  const { parametres } = contexte.registre;
  const { a, copie } = sansRedite(modele.adresses(contexte));
  const essai = parametres.modeEssai;
  return {
    a: (essai ? [courrielDuPole(parametres)] : a).filter(Boolean),
    copie: essai ? [] : copie.filter(Boolean),
    objet: '',
    texte: '',
    html: '',
    piecesJointes: [],
  };
};

/** The two bodies and the addresses; in trial mode its subject says for whom it was. */
export const composer: Redaction = (modele, contexte) => {
  const blocs = modele.corps(contexte);
  const objet = typographier(modele.objet(contexte));
  return {
    ...adresser(modele, contexte),
    objet: contexte.registre.parametres.modeEssai
      ? `[Essai, pour ${lesVoulus(modele, contexte).join(', ')}] ${objet}`
      : objet,
    texte: enTexte(blocs),
    html: enHtml(blocs),
    piecesJointes: piecesJointes(modele, contexte),
  };
};

function lesVoulus(modele: ModeleCourriel, contexte: ContexteCourriel): string[] {
  const { a, copie } = sansRedite(modele.adresses(contexte));
  return [...a, ...copie].filter(Boolean);
}

/** One address may fill several lines of « Paramètres »: it reads one copy. */
function sansRedite({ a, copie }: Adresses): Adresses {
  const avant = (rang: number): string[] => [...a, ...copie.slice(0, rang)];
  return { a, copie: copie.filter((une, rang) => !avant(rang).some((deja) => memeAdresse(deja, une))) };
}

function piecesJointes({ piecesJointes: voulues }: ModeleCourriel, contexte: ContexteCourriel): PieceJointe[] {
  const { reunion, membre, registre, maintenant } = contexte;
  const pieces: PieceJointe[] = voulues?.fiche ? ficheJointe(contexte) : [];
  if (!voulues || !reunion) return pieces;
  if (voulues.ordreDuJour && reunion.idOrdreDuJour)
    pieces.push({ nom: `ordre-du-jour-${reunion.date}.pdf`, idDocument: reunion.idOrdreDuJour });
  const sien = membre && partenaireConvoque(reunion, membre.nom);
  if (voulues.extrait && sien?.idExtrait && sien.extraitDe === sien.version)
    pieces.push({ nom: `extrait-${reunion.date}.pdf`, idDocument: sien.idExtrait });
  if (voulues.note) pieces.push(...noteJointe(registre, jourDe(maintenant)));
  if (voulues.invitation) pieces.push(pourLeCalendrier(reunion, sien, registre, maintenant));
  if (voulues.annulation) pieces.push(pourLeCalendrier(tellesQueDites(reunion), sien, registre, maintenant, true));
  return pieces;
}

/** A cancellation takes away what was told, and comes after it. */
function pourLeCalendrier(
  reunion: Reunion,
  sien: PartenaireConvoque | undefined,
  registre: Registre,
  maintenant: Instant,
  annulee = false,
): PieceJointe {
  const heures = sien ? invitationDuPartenaire(reunion, sien, registre) : pourToute(reunion, registre);
  return {
    nom: `${annulee ? 'annulation' : 'reunion'}-${reunion.date}.ics`,
    ics: invitationIcs({
      ...heures,
      version: heures.version + Number(annulee),
      titre: `${reunion.genre} – ${registre.parametres.circonscription}`,
      organisateur: registre.parametres.courrielCirconscription,
      annulee,
      maintenant,
    }),
  };
}

function pourToute(reunion: Reunion, { parametres }: Registre): Heures {
  return { reunion, dureeMinutes: parametres.dureeReunion, version: rangDeLInvitation(reunion) };
}

type Heures = Pick<Invitation, 'reunion' | 'dureeMinutes' | 'pour'> & { version: number };

/** The hours of this one only; the whole meeting where the points have none. */
function invitationDuPartenaire(reunion: Reunion, { nom, de, a, version }: PartenaireConvoque, registre: Registre): Heures {
  const duree = de && a ? minutesEntre(de, a) : registre.parametres.dureeReunion;
  return { reunion: de ? { ...reunion, heure: de } : reunion, dureeMinutes: duree, pour: nom, version: rangDeLInvitation(reunion, version) };
} // oxfmt-ignore

/** Never shared: it is for whoever has no Google account. */
function ficheJointe({ demande, membre, registre: { parametres } }: ContexteCourriel): PieceJointe[] {
  const jointe = demande && membre && etatDeFiche(demande, membre, parametres) === 'jointe';
  return jointe ? [{ nom: `fiche-${demande.numero}.pdf`, idDocument: demande.idFiche }] : [];
}

/** Never what a mail is about: it leaves without, should the note be gone, or give other dates than the mail. */
function noteJointe({ parametres: { note }, reunions }: Registre, aujourdhui: Jour): PieceJointe[] {
  const jointe = note.dansAnnonce === 'pdf' && !estDepassee(note, reunions, aujourdhui);
  const idDocument = jointe ? idDuDocument(note.lien) : '';
  return idDocument ? [{ nom: 'note-aux-ecoles.pdf', idDocument, facultative: true }] : [];
}
