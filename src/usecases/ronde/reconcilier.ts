// Answers of the Form meet the register, one alone or all of them: triggers fire twice, late, or never, and what was recorded
// once keeps its number.
import { proposeeLe } from '../../domain/affectation/acceptation';
import { estOuverte, ligneDisparue, type Demande, type NumeroDemande } from '../../domain/demande/demande';
import { etatsAuJournal, numerosParReponse } from '../../domain/registre/etatAuJournal';
import { ajouterJours, anneeScolaire } from '../../domain/temps/jour';
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import type { Annonce, Reponse } from '../../domain/formulaire/reponse';
import { courriersDuStatut } from '../courrier/planifierCourriers';
import { completerCourriers, recevoirReponse } from '../demande/recevoirDemande';
import { ajoutsDesEcoles, remettreDemande, type Ajouts } from '../reconstruction/remettreDemandes';

/** What was received or proposed in the last days may miss a mail that a killed run did not plan; older ones are settled. */
const REPRISE_JOURS = 10;

export interface Rattrapage {
  faites: number;
  /** False when time ran out first: what is left must be asked for again. */
  complet: boolean;
}

/**
 * An answer that the Form brings. The Journal, one call more, is asked only when it may have a number already: its row is
 * nowhere, and some row went away.
 */
export function recevoirLaReponse(pole: Pole, reponse: Reponse): void {
  const anciens = peutAvoirUnNumero(pole, reponse)
    ? numerosParReponse(pole.journal())
    : new Map<string, NumeroDemande>();
  const { id, version } = reponse;
  if (remetteur(pole, anciens)({ id, version, lire: () => reponse })) return;
  recevoirReponse(pole, reponse, anciens.get(id));
}

function peutAvoirUnNumero({ registre, maintenant }: Pole, { id }: Reponse): boolean {
  const { demandes, parametres } = registre;
  if (demandes.some(({ idReponse }) => idReponse === id)) return false;
  const numeros = demandes.map(({ numero }) => numero);
  return ligneDisparue(numeros, parametres.dernierNumero, anneeScolaire(jourDe(maintenant)));
}

/** Records what is missing or was edited. */
export function reconcilier(pole: Pole, annonces: readonly Annonce[]): Rattrapage {
  const versions = new Map(pole.registre.demandes.map(({ idReponse, version }) => [idReponse, version]));
  const aReprendre = annonces.filter(({ id, version }) => (versions.get(id) ?? '') < version);
  const absentes = aReprendre.filter(({ id }) => !versions.has(id));
  const anciens = absentes.length ? numerosParReponse(pole.journal()) : new Map<string, NumeroDemande>();
  const remettre = remetteur(pole, anciens);
  let faites = 0;
  for (const annonce of aReprendre) {
    if (faites > 0 && pole.doitSArreter()) break;
    if (remettre(annonce)) {
      faites += 1;
      continue;
    }
    const demande = recevoirReponse(pole, annonce.lire(), anciens.get(annonce.id));
    pole.journaliser({ qui: 'le pôle', quoi: 'reponse_rattrapee', sur: demande.numero, details: annonce.id });
    faites += 1;
  }
  return { faites, complet: faites === aReprendre.length };
}

/**
 * Puts back the row of an answer that was recorded once, as the Journal remembers it: under its number, with who follows
 * it and its statut. False for any other answer. What it needs is read at the first that is missing.
 */
function remetteur(pole: Pole, anciens: ReadonlyMap<string, NumeroDemande>): (annonce: Annonce) => boolean {
  let etats: ReturnType<typeof etatsAuJournal> | undefined;
  let ajouts: Ajouts | undefined;
  return (annonce) => {
    const numero = anciens.get(annonce.id);
    if (!numero || pole.registre.demandes.some((demande) => demande.numero === numero)) return false;
    etats ??= etatsAuJournal(pole.journal());
    const etat = etats.get(numero);
    if (!etat) return false;
    remettreDemande(pole, annonce.lire(), etat, (ajouts ??= ajoutsDesEcoles(pole)));
    return true;
  };
}

/** Statuts of long ago call for nothing any more, but that of a demande which waits for its school: it may wait a summer. */
const STATUTS_JOURS = 60;

/** Adds the mails that a statut calls for, whoever gave it. */
function completerStatuts({ registre, maintenant, enregistrerCourriers }: Pole): void {
  const depuis = ajouterJours(jourDe(maintenant), -STATUTS_JOURS);
  const recents = registre.demandes.filter(({ statut, statutLe }) => statut === 'a_completer' || statutLe >= depuis);
  enregistrerCourriers(recents.flatMap((demande) => courriersDuStatut(demande, registre, maintenant)));
}

/** Adds the mails that a killed run left unplanned. */
export function completerLesRecents(pole: Pole): void {
  const depuis = ajouterJours(jourDe(pole.maintenant), -REPRISE_JOURS);
  const recente = (demande: Demande): boolean => jourDe(demande.recuLe) >= depuis || proposeeLe(demande) >= depuis;
  for (const demande of pole.registre.demandes)
    if (estOuverte(demande) && recente(demande)) completerCourriers(pole, demande);
  completerStatuts(pole);
}
