// A row of Demandes that was lost comes back as it was: what the school wrote from the Form, who follows it and where it
// stands from the Journal. Nothing is decided again, and nobody is told again.
import { GESTES } from '../../catalogue/gestes';
import type { Courrier } from '../../domain/courrier/courrier';
import type { Demande, NumeroDemande } from '../../domain/demande/demande';
import { DEMANDE_RECONSTRUITE, type EtatAuJournal } from '../../domain/registre/etatAuJournal';
import { champsNominatifs } from '../../domain/protection/identite';
import { jourDe } from '../../domain/temps/instant';
import { enChiffres } from '../../domain/temps/jour';
import { recitDe, type Annonce, type Reponse } from '../../domain/formulaire/reponse';
import { avecAjout, ligneAjoutee, retourDe, texteDe } from '../../domain/formulaire/retour';
import type { Pole } from '../../domain/pole/pole';
import { lierEnRetour, preparer } from '../demande/recevoirDemande';
import { noterIdentite } from '../demande/noterIdentite';

/** What schools added by the links of their mails, by number: the Journal tells which answers, their Form holds them. */
export type Ajouts = ReadonlyMap<string, readonly { annonce: Annonce; intitule: string }[]>;

/** One call to the Form, and one more for each answer that is then read. */
export function ajoutsDesEcoles(pole: Pole): Ajouts {
  const intitules = new Map(Object.values(GESTES).map(({ evenement, intitule }) => [evenement, intitule]));
  const acceptes = new Map(
    pole.journal().flatMap(({ quoi, sur, details }) => {
      const intitule = intitules.get(quoi);
      return intitule ? [[details.split(' ')[0]!, { numero: sur, intitule }] as const] : [];
    }),
  );
  const ajouts = new Map<string, { annonce: Annonce; intitule: string }[]>();
  if (acceptes.size === 0) return ajouts;
  for (const annonce of pole.suitesDepuis('')) {
    const accepte = acceptes.get(annonce.id);
    if (!accepte) continue;
    const { numero, intitule } = accepte;
    ajouts.set(numero, [...(ajouts.get(numero) ?? []), { annonce, intitule }]);
  }
  return ajouts;
}

export function remettreDemande(pole: Pole, reponse: Reponse, etat: EtatAuJournal, ajouts: Ajouts): Demande {
  const { id, version, recueLe, lienModification } = reponse;
  const identite = champsNominatifs(reponse.reponses);
  const provenance = { canal: 'formulaire', recuLe: recueLe, idReponse: id, lienModification, version, numero: etat.numero } as const; // oxfmt-ignore
  const neuve = preparer(pole, recitDe(reponse), provenance, identite);
  const precisions = (ajouts.get(etat.numero) ?? []).reduce(
    (texte, { annonce, intitule }) => avecAjout(texte, lireAjout(annonce, intitule)),
    neuve.precisions,
  );
  noterIdentite(pole, etat.numero, identite);
  return remettre(pole, { ...neuve, precisions, ...dApresLeJournal(pole, neuve, etat) });
}

function lireAjout({ lire }: Annonce, intitule: string): string {
  const retour = retourDe(lire());
  return ligneAjoutee(intitule, jourDe(retour.recuLe), texteDe(retour));
}

/** Of a demande that came by mail, phone or paper, nobody but the history of the Sheet still has the text. */
export function remettreSansTexte(pole: Pole, etat: EtatAuJournal): Demande {
  const vide = recitDe({ reponses: {}, autres: [] });
  const { canal, recuLe, numero } = etat;
  const provenance = { canal, recuLe, idReponse: '', lienModification: '', version: '', numero };
  const neuve = preparer(pole, vide, provenance);
  const alerte = `Ligne reconstruite le ${enChiffres(jourDe(pole.maintenant))} : ce qu’elle disait n’est que dans Fichier › Historique des versions.`;
  return remettre(pole, { ...neuve, liens: [], manques: [], ...dApresLeJournal(pole, neuve, etat), alertes: [alerte] });
}

/** What people and the machine had decided; what the Journal does not know stays as a new demande would have it. */
function dApresLeJournal({ maintenant }: Pole, neuve: Demande, etat: EtatAuJournal): Partial<Demande> {
  const statut = etat.statut || neuve.statut;
  const { reunion = neuve.reunion, referent = neuve.referent, associes = neuve.associes, idFiche } = etat;
  return {
    statut,
    statutNote: statut,
    statutLe: etat.statutLe || neuve.statutLe,
    manques: statut === 'a_completer' ? neuve.manques : [],
    reunion,
    referent,
    associes,
    idFiche,
    lienFiche: idFiche ? `https://docs.google.com/document/d/${idFiche}/edit` : '',
    raisons: [`Remise le ${enChiffres(jourDe(maintenant))} d’après le formulaire et le Journal.`],
  };
}

/** The row is there before its mails may leave again and before the Journal says it. */
function remettre(pole: Pole, demande: Demande): Demande {
  pole.remettreDemande(demande);
  lierEnRetour(pole, demande);
  pole.enregistrerCourriers(abandonnesFauteDeLigne(pole, demande.numero));
  pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_RECONSTRUITE, sur: demande.numero, details: demande.idReponse });
  return demande;
}

/** Planned, and dropped only because the row was not there. */
function abandonnesFauteDeLigne({ registre }: Pole, numero: NumeroDemande): Courrier[] {
  return registre.courriers
    .filter(({ sujet, statut, pourquoi }) => sujet === numero && statut === 'annule' && pourquoi === `${numero} n’est plus dans le registre.`)
    .map((courrier) => ({ ...courrier, statut: 'prevu', pourquoi: '' }));
} // oxfmt-ignore
