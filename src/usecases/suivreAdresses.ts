// Addresses that sent a mail back: what Accueil says of them, and the mails that leave again once they are corrected.
import { COURRIELS } from '../catalogue/courriels';
import { adressesRevenues, estRetenuPourRetour, estRevenue, libere, phraseDAdresse } from '../domain/adresseRevenue';
import { nommerDestinataire } from '../domain/courriel';
import type { Courrier } from '../domain/courrier';
import { estJour } from '../domain/jour';
import type { Pole } from '../domain/pole';
import { contexteDe, SANS_LIEN } from './composerCourrier';

/** The address a mail would go to as the tabs are now; '' when there is none. */
function adresseActuelle({ registre, maintenant }: Pole, courrier: Courrier): string {
  const modele = COURRIELS[courrier.genre];
  const contexte = contexteDe(courrier, registre, maintenant, SANS_LIEN);
  // What is no longer in the register has no address: the mail is dropped when it is let go.
  return modele && (contexte.demande || contexte.reunion || estJour(courrier.sujet))
    ? (modele.adresses(contexte).a[0] ?? '')
    : '';
}

/** Held for an address that has been corrected since, or that a person says is good: it may leave. */
export function libererLesCorriges(pole: Pole): void {
  const retenus = pole.registre.courriers.filter(estRetenuPourRetour);
  if (retenus.length === 0) return;
  const revenues = adressesRevenues(pole.registre.courriers);
  pole.enregistrerCourriers(
    retenus.filter((courrier) => !estRevenue(adresseActuelle(pole, courrier), revenues)).map(libere),
  );
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
  return [...new Set(phrases)];
} // oxfmt-ignore
