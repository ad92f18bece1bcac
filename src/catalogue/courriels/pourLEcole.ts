// What the mails to a school share: where they go, where the demande stands, the link by which the school answers.
import { ABANDONS } from '../../domain/courrier/abandon';
import { action, encadre, lien, mention, paragraphe, type Bloc, type Morceau } from '../../domain/document/bloc';
import {
  nomDans,
  pourEcole,
  POUR_DEMANDEUR,
  type Adresses,
  type ContexteCourriel,
  type Pour,
} from '../../domain/courrier/courriel';
import { auSujetDe, occurrenceDe, type Courrier } from '../../domain/courrier/courrier';
import type { Demande } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { phraseDEtat, phraseDeDate } from '../../domain/demande/etat';
import { jourDe } from '../../domain/temps/instant';
import type { Registre } from '../../domain/registre/registre';
import { ajoutsDe } from '../../domain/formulaire/retour';
import { conseilDeReformulation, estAlerteDeRelecture, relireDemande } from '../../domain/gardeFou/relecture';
import { INTITULES } from '../gestes';

/** The school's own address first; the typed one in copy when it is another. */
export function adressesDuDemandeur({ demande, registre }: ContexteCourriel): Adresses {
  const officielle = trouverEcole(registre.ecoles, demande?.ecole ?? '')?.courriel ?? '';
  const saisie = demande?.courriel ?? '';
  // Google refuses a whole mail for one unreadable address: a mistyped copy must not keep the school from its own.
  const toutes = [officielle, saisie].filter((adresse) => /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(adresse));
  const distinctes = toutes.filter((adresse, rang) => toutes.findIndex((a) => a.toLowerCase() === adresse.toLowerCase()) === rang); // oxfmt-ignore
  return { a: distinctes.slice(0, 1), copie: distinctes.slice(1) };
}

/** A school whose name was changed since, or spelt otherwise, keeps the one its mails were planned under: none leaves a second time. */
export function ecoleOuDemandeur({ numero, ecole: nom }: Demande, { ecoles, courriers }: Registre): Pour[] {
  const ecole = trouverEcole(ecoles, nom);
  const pour = ecole ? pourEcole(ecole.nom) : POUR_DEMANDEUR;
  const dits = auSujetDe(courriers, numero).map((courrier) => courrier.pour);
  if (dits.includes(pour)) return [pour];
  const dejaDit = dits.find((dit) => {
    const connue = trouverEcole(ecoles, nomDans(dit, 'ecole'));
    return dit.startsWith(pourEcole('')) && (!connue || connue === ecole);
  });
  return [dejaDit ?? pour];
}

/**
 * Planned for the school as it was known then: the demande is another's since, to whom the same mail goes by a row of its
 * own. Both would reach the same address.
 */
export function ditAUneAutreEcole({ courrier, demande, registre }: ContexteCourriel): string {
  const aUneEcole = courrier.pour === POUR_DEMANDEUR || courrier.pour.startsWith(pourEcole(''));
  if (!demande || !aUneEcole) return '';
  const [pour] = ecoleOuDemandeur(demande, registre);
  const jumeau = (autre: Courrier): boolean =>
    autre.pour === pour && autre.genre === courrier.genre && occurrenceDe(autre) === occurrenceDe(courrier);
  return pour !== courrier.pour && auSujetDe(registre.courriers, courrier.sujet).some(jumeau)
    ? ABANDONS.autreEcole
    : '';
}

/** Where the demande stands and the next date, the same way in every mail; a mail may have told the date already. */
export function ouElleEnEst({ demande, registre, maintenant }: ContexteCourriel, dateDite = false): Bloc {
  const aujourdhui = jourDe(maintenant);
  const date = dateDite ? '' : phraseDeDate(demande!, registre, aujourdhui);
  const phrases = [phraseDEtat(demande!, registre, aujourdhui), date];
  return paragraphe(phrases.filter(Boolean).join(' '));
}

/** The one action of the mail. Before there was such a Form, one answers the mail. */
export function parCeLien(
  { lienDeSuite }: ContexteCourriel,
  pourquoi: string,
  texte = 'compléter ou retirer ma demande',
): Bloc {
  return lienDeSuite
    ? paragraphe(`${pourquoi} : `, action(lienDeSuite, texte))
    : paragraphe(`${pourquoi}, répondez simplement à ce message.`);
}

/** No link opens again what is followed no more: a person does. */
export function pourRouvrir(): Bloc {
  return paragraphe('Pour qu’elle soit rouverte, répondez à ce message.');
}

/** The register keeps the text as it is: only the school can say it otherwise. Nothing of it is quoted. */
export function reformulation({ demande, registre }: ContexteCourriel): Bloc[] {
  if (demande?.canal !== 'formulaire' || !demande.alertes.some(estAlerteDeRelecture)) return [];
  const conseil = conseilDeReformulation(relireDemande(demande, registre));
  if (!conseil) return [];
  return [encadre(conseil, ...ouCorriger(demande, registre))];
}

/** Google's link opens the answer of the first Form: what was added by a link of ours is not in it. */
function ouCorriger(demande: Demande, registre: Registre): Morceau[] {
  const { precisions, lienModification } = demande;
  const ajouts = ajoutsDe(precisions, INTITULES);
  const deposee = { ...demande, precisions: precisions.slice(0, precisions.length - ajouts.length) };
  if (!conseilDeReformulation(relireDemande(deposee, registre)))
    return [' Pour corriger ce que vous avez ajouté, répondez à ce message, sans le répéter : une personne du pôle le remplacera.']; // oxfmt-ignore
  return lienModification ? [' Pour corriger : ', lien(lienModification, 'ouvrir ma demande')] : [];
}

export function sansNom(): Bloc {
  return mention('Comme toujours : ni nom d’élève, ni date de naissance, ni rien sur la santé ou la famille.');
}
