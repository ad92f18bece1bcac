// Addresses that are missing or sent a mail back: what Accueil says of these, and the mails that leave once they are right.
import { COURRIELS } from '../../catalogue/courriels';
import {
  adressesRevenues,
  attendLePole,
  attendUneAdresse,
  estRevenue,
  libere,
  phraseDAdresse,
  phraseSansAdresse,
} from '../../domain/courrier/adresseRevenue';
import { nommerDestinataire, type ContexteCourriel } from '../../domain/courrier/courriel';
import type { Courrier } from '../../domain/courrier/courrier';
import { estOuverte } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { estJour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { enumerer } from '../../domain/texte/typographie';
import { contexteDe, SANS_LIEN } from './composerCourrier';

/** The address a mail would go to as the tabs are now; '' when there is none, or no more object to write about. */
function adresseActuelle(pole: Pole, courrier: Courrier): string {
  const contexte = contexteActuel(pole, courrier);
  return contexte ? (COURRIELS[courrier.genre]!.adresses(contexte).a[0] ?? '') : '';
}

function contexteActuel({ registre, maintenant }: Pole, courrier: Courrier): ContexteCourriel | undefined {
  const contexte = contexteDe(courrier, registre, maintenant, SANS_LIEN);
  const sujet = contexte.demande || contexte.reunion || estJour(courrier.sujet);
  return COURRIELS[courrier.genre] && sujet ? contexte : undefined;
}

/** It will be dropped when it is let go, with the reason. */
function plusDObjet(pole: Pole, courrier: Courrier): boolean {
  const contexte = contexteActuel(pole, courrier);
  return !contexte || !!COURRIELS[courrier.genre]!.obstacle?.(contexte);
}

/** Held for an address that has been put right since, or that a person says is good: it may leave. */
export function libererLesCorriges(pole: Pole): void {
  const retenus = pole.registre.courriers.filter(attendUneAdresse);
  if (retenus.length === 0) return;
  const revenues = adressesRevenues(pole.registre.courriers);
  const libres = retenus.filter((courrier) => {
    const adresse = adresseActuelle(pole, courrier);
    return (adresse !== '' && !estRevenue(adresse, revenues)) || plusDObjet(pole, courrier);
  });
  pole.enregistrerCourriers(libres.map(libere));
}

/** One sentence for each address that is still the one a mail came back from. */
export function adressesACorriger(pole: Pole): string[] {
  const { courriers } = pole.registre;
  const revenues = adressesRevenues(courriers);
  const phrases = courriers
    .filter(({ statut }) => statut === 'revenu')
    .flatMap((courrier) => {
      const adresse = adresseActuelle(pole, courrier);
      return estRevenue(adresse, revenues) ? [phraseDAdresse(courrier, nommerDestinataire(courrier.pour), adresse)] : [];
    });
  return [...new Set([...phrases, ...adressesDuPole(pole)])];
} // oxfmt-ignore

/** Left empty, an urgence reaches nobody, and only tab Courrier would say it; one that is no address is told by its cell. */
function adressesDuPole(pole: Pole): string[] {
  const { courriers } = pole.registre;
  const dejaDit = (phrase: string): boolean => phrase.startsWith('Onglet « Paramètres »') && phrase.endsWith('n’est pas une adresse.'); // oxfmt-ignore
  if (pole.anomalies().some(dejaDit)) return [];
  const qui = courriers.filter(attendLePole).map(({ pour }) => nommerDestinataire(pour));
  return [...new Set(qui)].map((nom) => phraseSansAdresse(nom, qui.filter((autre) => autre === nom).length));
}

/** Its row was renamed or deleted since its demandes came; one that is to sort says it by itself. */
export function ecolesDisparues({ registre: { ecoles, demandes } }: Pole): string[] {
  const siennes = demandes.filter((demande) => estOuverte(demande) && demande.statut !== 'a_trier' && !trouverEcole(ecoles, demande.ecole)); // oxfmt-ignore
  return [...new Set(siennes.map(({ ecole }) => ecole))].map((nom) => {
    const numeros = siennes.filter(({ ecole }) => ecole === nom).map(({ numero }) => numero);
    return `« ${nom} » n’est plus dans l’onglet « Écoles » : les courriels de ${enumerer(numeros)} ne vont qu’à l’adresse donnée. Écrivez-y ce nom, ou le nouveau dans l’onglet « Demandes ».`;
  });
}
