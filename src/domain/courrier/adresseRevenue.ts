// An address that is missing, or refused a mail, which a person says by « Revenu »: what is for it is held until it is put
// right, and leaves then by itself.
import { gardantLeRenvoi, type Courrier } from './courrier';
import { nomDans, POUR_DEMANDEUR } from './courriel';
import { accorder } from '../texte/typographie';

/** How the reason of a held mail begins: the machine lets it go again by it. */
const REVENUE = 'Adresse revenue :';
const SANS_ADRESSE = 'Aucune adresse :';

/** The first address a mail went to is the one it was for; the others had a copy. */
export function adressesRevenues(courriers: readonly Courrier[]): ReadonlySet<string> {
  const revenus = courriers.filter(({ statut }) => statut === 'revenu');
  return new Set(revenus.map(({ destinataires }) => normale(destinataires.split(',')[0]!)).filter(Boolean));
}

function normale(adresse: string): string {
  return adresse.trim().toLowerCase();
}

export function estRevenue(adresse: string, revenues: ReadonlySet<string>): boolean {
  return revenues.size > 0 && revenues.has(normale(adresse));
}

export function attendUneAdresse({ statut, pourquoi }: Courrier): boolean {
  return statut === 'retenu' && (pourquoi.startsWith(REVENUE) || pourquoi.startsWith(SANS_ADRESSE));
}

/** Where the address of this mail is corrected. */
function ongletDe({ pour }: Courrier): string {
  if (nomDans(pour, 'ecole')) return 'Écoles';
  if (nomDans(pour, 'membre')) return 'Membres';
  return pour === POUR_DEMANDEUR ? 'Demandes' : 'Paramètres';
}

/** The rows of tabs Écoles and Membres say by themselves that they lack one; the addresses of the pôle may be left empty. */
export function attendLePole(courrier: Courrier): boolean {
  return (
    attendUneAdresse(courrier) && courrier.pourquoi.startsWith(SANS_ADRESSE) && ongletDe(courrier) === 'Paramètres'
  );
}

export function phraseSansAdresse(destinataire: string, combien: number): string {
  return `Onglet « Paramètres » : il n’y a pas d’adresse pour ${destinataire}, et ${accorder(combien, 'courrier l’attend', 'courriers l’attendent')}.`;
}

export function retenuPourRetour(courrier: Courrier, adresse: string): Courrier {
  const pourquoi = `${REVENUE} ${adresse}. Corrigez-la dans l’onglet « ${ongletDe(courrier)} » ; si elle est bonne, remettez « Envoyé » au courrier revenu.`;
  return { ...courrier, statut: 'retenu', pourquoi: gardantLeRenvoi(courrier, pourquoi) };
}

export function retenuSansAdresse(courrier: Courrier): Courrier {
  const pourquoi = `${SANS_ADRESSE} complétez l’onglet « ${ongletDe(courrier)} », il partira ensuite.`;
  return { ...courrier, statut: 'retenu', pourquoi: gardantLeRenvoi(courrier, pourquoi) };
}

export function libere(courrier: Courrier): Courrier {
  return { ...courrier, statut: 'prevu', pourquoi: gardantLeRenvoi(courrier, '') };
}

/** What Accueil says of a mail that came back, as long as the address is the same. */
export function phraseDAdresse(courrier: Courrier, destinataire: string, adresse: string): string {
  return `Onglet « ${ongletDe(courrier)} » : un courrier est revenu de ${adresse} (${destinataire}). Les suivants sont retenus jusqu’à ce qu’elle soit corrigée.`;
}
