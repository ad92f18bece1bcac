// Sends what the Courrier has due. Each row says « en cours » in the sheet before Google is asked, and « envoyé » after.
import { COURRIELS } from '../catalogue/courriels';
import {
  aEnvoyer,
  enAttente,
  estHeureOuvree,
  estRenvoi,
  finDAttente,
  occurrenceDe,
  prochaineHeureOuvree,
  reprendre,
  type Courrier,
} from '../domain/courrier';
import { nomDans, type ContexteCourriel, type ModeleCourriel } from '../domain/courriel';
import { trouverEcole } from '../domain/ecole';
import { etatDeFiche } from '../domain/fiche';
import { invitationIcs } from '../domain/ics';
import { lienDuCourrier } from '../domain/lienDeSuite';
import { trouverMembre } from '../domain/membre';
import { idDuDocument, type ReglagesDeNote } from '../domain/note';
import { courrielDuPole } from '../domain/parametres';
import type { MessageAPoster, PieceJointe, Pole } from '../domain/pole';
import type { Registre } from '../domain/registre';
import { enHtml, enTexte } from '../domain/rendu';
import { typographier } from '../domain/typographie';
import { heuresDe } from './planifierCourriers';

/** Length of a meeting nobody gave an end to. */
const REUNION_MINUTES = 180;
const DERNIERE_PRIORITE = 99;

function priorite(genre: string): number {
  return COURRIELS[genre]?.priorite ?? DERNIERE_PRIORITE;
}

/** Rows left « en cours » by a run that died: each becomes planned again or uncertain, as its kind wants. */
export function reprendreLesInterrompus(pole: Pole): void {
  const repris = pole.registre.courriers
    .filter(({ statut }) => statut === 'en_cours')
    .map((courrier) => reprendre(courrier, COURRIELS[courrier.genre]?.politique ?? 'au_plus_une_fois'));
  pole.enregistrerCourriers(repris);
}

/**
 * Sends everything due, by priority, while the quota and the time last. The row of the next mail is marked in the
 * same writing as the end of the one before: two round trips a mail.
 */
export function envoyerCourrier(pole: Pole): void {
  const dus = aEnvoyer(pole.registre.courriers, pole.maintenant, priorite);
  const prets = dus.flatMap((courrier) => preparer(pole, courrier));
  prets.forEach(({ courrier, message }, rang) => {
    if (rang > 0 && pole.doitSArreter()) return;
    const enCours: Courrier = { ...courrier, statut: 'en_cours', destinataires: [...message.a, ...message.copie].join(', ') }; // prettier-ignore
    pole.enregistrerCourriers([enCours]);
    pole.valider();
    pole.enregistrerCourriers([poster(pole, enCours, message)]);
  });
  pole.valider();
  reveiller(pole);
}

/** A mail that is due and stays, waiting for something or for time, must not find the next ronde idle. */
function reveiller({ registre, memoire, maintenant, noterMemoire }: Pole): void {
  if (memoire.prochaineEcheance <= maintenant) return;
  if (registre.courriers.some(({ statut, prevuLe }) => statut === 'prevu' && prevuLe <= maintenant))
    noterMemoire({ prochaineEcheance: '' });
}

/** What was planned about a demande and would not be sent any more is dropped at once: the list of what will leave is true. */
export function abandonnerLesVains(pole: Pole, numero: string): void {
  const vains = pole.registre.courriers.flatMap((courrier) => {
    if (courrier.statut !== 'prevu' || courrier.sujet !== numero) return [];
    const contexte = contexteDe(courrier, pole.registre, pole.maintenant, () => '');
    const pourquoi = COURRIELS[courrier.genre]?.obstacle?.(contexte);
    return pourquoi ? [{ ...courrier, statut: 'annule' as const, pourquoi }] : [];
  });
  pole.enregistrerCourriers(vains);
}

function poster(pole: Pole, courrier: Courrier, message: MessageAPoster): Courrier {
  try {
    pole.poster(message);
    return { ...courrier, statut: 'envoye', partiLe: pole.maintenant };
  } catch (error) {
    const raison = error instanceof Error ? error.message : String(error);
    pole.journaliser({
      qui: 'le pôle',
      quoi: 'envoi_refuse',
      sur: courrier.sujet,
      details: `${courrier.genre} : ${raison}`,
    });
    // The quota comes back after a day: the row stays planned. Any other refusal is for a person to look at.
    // A mail that may have left once already keeps saying so.
    const repris = estRenvoi(courrier)
      ? courrier.pourquoi
      : 'Quota de courriels atteint : repris à la prochaine ronde.';
    return /too many times|quota/i.test(raison)
      ? { ...courrier, statut: 'prevu', pourquoi: repris }
      : { ...courrier, statut: 'echec', pourquoi: `Google a refusé l’envoi : ${raison}` };
  }
}

/** The message of a row that may leave now; a row that may not is noted with the reason and dropped. */
function preparer(pole: Pole, courrier: Courrier): { courrier: Courrier; message: MessageAPoster }[] {
  const modele = COURRIELS[courrier.genre];
  if (!modele) return refuser(pole, courrier, `Le genre de courriel « ${courrier.genre} » n’existe pas.`);
  const heures = heuresDe(pole.registre);
  if (modele.heures === 'scolaires' && !estHeureOuvree(pole.maintenant, heures)) {
    pole.enregistrerCourriers([{ ...courrier, prevuLe: prochaineHeureOuvree(pole.maintenant, heures) }]);
    return [];
  }
  const contexte = contexteDe(courrier, pole.registre, pole.maintenant, () =>
    lienDuCourrier(courrier, pole.lienDeSuite, pole.signer),
  );
  const obstacle = modele.obstacle?.(contexte) || sansObjet(contexte);
  if (obstacle) return refuser(pole, courrier, obstacle);
  const attendu = modele.attend?.(contexte) ?? '';
  if (attendu && pole.maintenant < finDAttente(courrier, heures)) return attendre(pole, courrier, attendu);
  const message = composer(modele, contexte);
  if (message.a.length === 0) return refuser(pole, courrier, 'Aucune adresse : complétez l’onglet concerné.');
  return [{ courrier: enAttente(courrier, ''), message }];
}

/** It stays planned: the next ronde brings what it waits for. */
function attendre(pole: Pole, courrier: Courrier, quoi: string): [] {
  pole.enregistrerCourriers([enAttente(courrier, quoi)]);
  return [];
}

function refuser(pole: Pole, courrier: Courrier, pourquoi: string): [] {
  pole.enregistrerCourriers([{ ...courrier, statut: 'annule', pourquoi }]);
  return [];
}

/** What the mail is about has left the register. */
function sansObjet({ courrier, demande, reunion }: ContexteCourriel): string {
  return demande || reunion ? '' : `${courrier.sujet} n’est plus dans le registre.`;
}

export function contexteDe(
  courrier: Courrier,
  registre: Registre,
  maintenant: ContexteCourriel['maintenant'],
  lienDeSuite: () => string,
): ContexteCourriel {
  const occurrence = occurrenceDe(courrier);
  return {
    registre,
    courrier,
    maintenant,
    demande: registre.demandes.find(({ numero }) => numero === courrier.sujet),
    // An answer after a meeting is about a demande: the meeting is its occurrence.
    reunion: registre.reunions.find(({ cle }) => cle === courrier.sujet || cle === occurrence),
    ecole: trouverEcole(registre.ecoles, nomDans(courrier.pour, 'ecole')),
    membre: trouverMembre(registre.membres, nomDans(courrier.pour, 'membre')),
    // Asked by the mails that carry it only: a code costs a call.
    get lienDeSuite() {
      return lienDeSuite();
    },
  };
}

/** The two bodies and the addresses. In trial mode everything goes to the pôle alone, and says for whom it was. */
export function composer(modele: ModeleCourriel, contexte: ContexteCourriel): MessageAPoster {
  const { parametres } = contexte.registre;
  const { a, copie } = modele.adresses(contexte);
  const blocs = modele.corps(contexte);
  const objet = typographier(modele.objet(contexte));
  const utiles = { a: a.filter(Boolean), copie: copie.filter(Boolean) };
  const essai = parametres.modeEssai;
  return {
    a: essai ? [courrielDuPole(parametres)].filter(Boolean) : utiles.a,
    copie: essai ? [] : utiles.copie,
    objet: essai ? `[Essai, pour ${[...utiles.a, ...utiles.copie].join(', ')}] ${objet}` : objet,
    texte: enTexte(blocs),
    html: enHtml(blocs),
    piecesJointes: piecesJointes(modele, contexte),
  };
}

function piecesJointes({ piecesJointes: voulues }: ModeleCourriel, contexte: ContexteCourriel): PieceJointe[] {
  const { reunion, registre, maintenant } = contexte;
  const pieces: PieceJointe[] = voulues?.fiche ? ficheJointe(contexte) : [];
  if (!voulues || !reunion) return pieces;
  if (voulues.ordreDuJour && reunion.idOrdreDuJour)
    pieces.push({ nom: `ordre-du-jour-${reunion.date}.pdf`, idDocument: reunion.idOrdreDuJour });
  if (voulues.note) pieces.push(...noteJointe(registre.parametres.note));
  if (voulues.invitation)
    pieces.push({
      nom: `reunion-${reunion.date}.ics`,
      ics: invitationIcs({
        reunion,
        titre: `${reunion.genre} – ${registre.parametres.circonscription}`,
        dureeMinutes: REUNION_MINUTES,
        organisateur: registre.parametres.courrielCirconscription,
        maintenant,
      }),
    });
  return pieces;
}

/** Never shared: it is for whoever has no Google account. */
function ficheJointe({ demande, membre, registre: { parametres } }: ContexteCourriel): PieceJointe[] {
  const jointe = demande && membre && etatDeFiche(demande, membre, parametres) === 'jointe';
  return jointe ? [{ nom: `fiche-${demande.numero}.pdf`, idDocument: demande.idFiche }] : [];
}

/** Never what a mail is about: it leaves without, should the note be gone. */
function noteJointe({ dansAnnonce, lien }: ReglagesDeNote): PieceJointe[] {
  const idDocument = dansAnnonce === 'pdf' ? idDuDocument(lien) : '';
  return idDocument ? [{ nom: 'note-aux-ecoles.pdf', idDocument, facultative: true }] : [];
}
