// The documents of what is erased: those about it alone are emptied; those that stay for the others lose what names it.
import type { Archives } from '../../domain/protection/archives';
import { documentsDe } from '../../domain/reunion/arrete';
import { decaler } from '../../domain/protection/conservation';
import { lireNumero, type NumeroDemande } from '../../domain/demande/demande';
import { ACCES_DONNEES, enPlages, estDUneAnnee, viseesParmi, type Effacement, type FinDEtape } from '../../domain/protection/effacement'; // oxfmt-ignore
import { FICHE_CREEE } from '../../domain/registre/etatAuJournal';
import { aUneFiche, documentsDeFiche, SANS_FICHE } from '../../domain/document/fiche';
import { jourDe } from '../../domain/temps/instant';
import { anneeScolaire, enLettres } from '../../domain/temps/jour';
import { estNommee } from '../../domain/protection/passagesDUnDocument';
import type { Pole } from '../../domain/pole/pole';
import { etudieesA } from '../../domain/reunion/report';
import { SANS_DOCUMENT, type Reunion } from '../../domain/reunion/reunion';
import { typographier } from '../../domain/texte/typographie';
import { relireReleve } from '../reunion/relireReleve';

/** Meetings whose documents go with the year: those of the years whose demandes are kept still serve them. */
export function reunionsDe({ pole: { registre, maintenant } }: Archives, effacement: Effacement): Reunion[] {
  if (!estDUneAnnee(effacement)) return [];
  const derniere = decaler(effacement.sujet, -registre.parametres.conservation.anneesGardees);
  return registre.reunions.filter(({ date }) => anneeScolaire(date) <= derniere && date <= jourDe(maintenant));
}

/** Each Doc is forgotten once it is empty: a run that is killed does not empty it again. */
export function viderLesDocuments(archives: Archives, effacement: Effacement): FinDEtape {
  const { pole } = archives;
  const phrase = typographier(`Contenu effacé le ${enLettres(jourDe(pole.maintenant))}.`);
  const nonAtteint: string[] = [];
  const vider = (id: string, quoi: string): void => {
    if (!archives.viderDocument(id, phrase)) nonAtteint.push(`${quoi} ne s’ouvre pas : à vider à la main, https://docs.google.com/document/d/${id}/edit`); // oxfmt-ignore
  };
  const journal = pole.journal();
  const crees = journal.filter(({ quoi }) => quoi === FICHE_CREEE);
  for (const demande of viseesParmi(pole.registre.demandes, effacement)) {
    if (!aUneFiche(demande)) continue;
    if (pole.doitSArreter()) return suspendre(pole, nonAtteint);
    for (const id of documentsDeFiche(demande, crees))
      vider(id, `${id === demande.idFiche ? 'La fiche' : 'Une fiche d’avant, peut-être déjà supprimée,'} de ${demande.numero}`); // oxfmt-ignore
    pole.enregistrerDemande({ ...demande, ...SANS_FICHE });
  }
  for (const reunion of reunionsDe(archives, effacement)) {
    // Killed between two cells, one of them remains.
    const { lienOrdreDuJour, lienReleve, arrete, aRelire } = reunion;
    const documents = documentsDe(reunion);
    if (documents.length === 0 && !lienOrdreDuJour && !lienReleve && !arrete && aRelire.length === 0) continue;
    if (pole.doitSArreter()) return suspendre(pole, nonAtteint);
    // What was typed there since the last morning of class is decided of those that stay, and written nowhere else.
    if (reunion.statut !== 'annule' && etudieesA(reunion, pole.registre).length > 0) relireReleve(pole, reunion);
    for (const { id, quoi } of documents) vider(id, quoi);
    pole.enregistrerReunion({ ...reunion, ...SANS_DOCUMENT, arrete: undefined, aRelire: [] });
  }
  const numeros = new Set<string>(effacement.numeros);
  for (const { sur, details } of journal.filter(({ quoi }) => quoi === ACCES_DONNEES))
    if (details && numeros.has(sur)) vider(details, `Le document remis sur ${sur}`);
  pole.valider();
  return { nonAtteint };
}

/** What goes leaves the ordres du jour that stay: those of a year end with it, and a demande may go on into the next. */
export function retirerDesOrdresDuJour(archives: Archives, effacement: Effacement): FinDEtape {
  const { pole } = archives;
  const { registre, maintenant } = pole;
  const numeros = new Set<string>(effacement.numeros);
  const quoi = enPlages(effacement.numeros).join(', ');
  const des = numeros.size > 1 ? 'Des passages ont été effacés' : 'Un passage a été effacé';
  const phrase = typographier(`${des} le ${enLettres(jourDe(maintenant))}.`);
  const depuis = viseesParmi(registre.demandes, effacement).map(({ recuLe }) => recuLe.slice(0, 10)).filter(Boolean).sort()[0] ?? ''; // oxfmt-ignore
  const videes = new Set(reunionsDe(archives, effacement).map(({ cle }) => cle));
  const nonAtteint: string[] = [];
  for (const reunion of registre.reunions) {
    if (reunion.date < depuis || videes.has(reunion.cle)) continue;
    if (pole.doitSArreter()) return suspendre(pole, nonAtteint);
    const visees = { numeros, inscrits: (reunion.arrete?.numeros ?? []).filter(estUnNumero) };
    const aRelire = reunion.aRelire.filter((ligne) => !estNommee(ligne, visees));
    if (aRelire.length < reunion.aRelire.length) pole.enregistrerReunion({ ...reunion, aRelire });
    for (const { id, quoi: document } of documentsDe(reunion))
      if (!archives.retirerDuDocument(id, visees, phrase))
        nonAtteint.push(`${document} ne s’ouvre pas : retirez-en ${quoi} à la main, https://docs.google.com/document/d/${id}/edit`); // oxfmt-ignore
  }
  return { nonAtteint };
}

function estUnNumero(texte: string): texte is NumeroDemande {
  return lireNumero(texte) !== undefined;
}

/** The next ronde goes on: what is done is in the sheet. */
function suspendre(pole: Pole, nonAtteint: string[]): FinDEtape {
  pole.valider();
  return { nonAtteint, aSuivre: true };
}
