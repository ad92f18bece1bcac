// How a relance to the people of the pôle is made: who reads it, what it lists, when it is no longer of use. Its kinds are
// in `rappels`.
import { liste, paragraphe, type Bloc } from '../../domain/document/bloc';
import { estVouluParUnePersonne } from '../../domain/courrier/changementDeCourrier';
import { occurrenceDe } from '../../domain/courrier/courrier';
import { PLUS_APPELE } from '../../domain/courrier/abandon';
import { nomDans, pourMembre, POUR_COORDINATION, type Adresses, type ContexteCourriel, type ModeleCourriel, type Pour } from '../../domain/courrier/courriel'; // oxfmt-ignore
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import { estJour } from '../../domain/temps/jour';
import { estAbsent, trouverMembre } from '../../domain/membre/membre';
import { courrielDuPole } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { casEchus, envoisDeRelance, estAppele, type Relance } from '../../domain/courrier/relance';
import { signature } from './signature';

/** A member who is there to read, or the coordination. */
export function aQui(nom: string, { membres }: Registre): Pour {
  const membre = trouverMembre(membres, nom);
  return membre?.actif && membre.courriel ? pourMembre(membre.nom) : POUR_COORDINATION;
}

function adresses({ membre, registre: { parametres } }: ContexteCourriel): Adresses {
  return { a: [membre ? membre.courriel : courrielDuPole(parametres)], copie: [] };
}

export function ouvertes({ demandes }: Registre): Map<string, Demande> {
  return new Map(demandes.filter(estOuverte).map((demande) => [demande.numero, demande]));
}

/** What this mail tells: all that stands for whoever reads it, or about its one subject. */
function aDire(relance: Relance, { courrier, registre, maintenant }: ContexteCourriel): string[] {
  const cas = casEchus(relance, registre, jourDe(maintenant));
  const siens = cas.filter(({ pour, sujet }) => pour === courrier.pour && (!sujet || sujet === courrier.sujet));
  return [...new Set(siens.map(({ quoi }) => quoi()))];
}

/** A morning that was missed is caught up, but never two of one kind on the same day. */
function depasse({ courrier, registre, maintenant }: ContexteCourriel): boolean {
  return registre.courriers.some(
    ({ genre, pour, sujet, cle, prevuLe }) =>
      genre === courrier.genre && pour === courrier.pour && cle !== courrier.cle && (estJour(courrier.sujet) || sujet === courrier.sujet) &&
      courrier.prevuLe < prevuLe && prevuLe <= maintenant,
  );
} // oxfmt-ignore

/** By its days, unless a person wants it all the same. */
export function plusAppele(relance: Relance, { courrier, registre, maintenant }: ContexteCourriel): string {
  const { pour, sujet } = courrier;
  const appele = estAppele(relance, registre, jourDe(maintenant), { pour, sujet, occurrence: occurrenceDe(courrier) });
  return appele || estVouluParUnePersonne(courrier) ? '' : PLUS_APPELE;
}

interface Texte {
  libelle: string;
  priorite: number;
  objet(combien: number): string;
  /** Before the list. */
  annonce: string;
  /** The one thing to do. */
  action: string;
  /** The same to a member, who has no register: she answers the mail. */
  auMembre?: { annonce?: string; action: string };
}

export function rappel(relance: Relance, texte: Texte): ModeleCourriel {
  return {
    libelle: texte.libelle,
    politique: 'au_plus_une_fois',
    heures: 'scolaires',
    priorite: texte.priorite,
    reglage: relance.reglage,
    chaqueMatin: (registre, aujourdhui) => envoisDeRelance(relance, registre, aujourdhui),
    obstacle: (c) => {
      const nom = nomDans(c.courrier.pour, 'membre');
      if (nom && !c.membre?.actif) return `${nom} n’est plus dans l’onglet « Membres ».`;
      if (c.membre && estAbsent(c.membre, jourDe(c.maintenant))) return `${c.membre.nom} est en absence.`;
      if (depasse(c)) return 'Remplacé par le rappel suivant, déjà dû.';
      if (aDire(relance, c).length === 0) return 'Il n’y a plus rien à rappeler.';
      return plusAppele(relance, c);
    },
    adresses,
    objet: (c) => `Pôle ressources – ${texte.objet(aDire(relance, c).length)}`,
    corps: (c): Bloc[] => {
      const { annonce, action } = c.membre ? { ...texte, ...texte.auMembre } : texte;
      return [
        paragraphe('Bonjour,'),
        paragraphe(annonce),
        liste(aDire(relance, c)),
        paragraphe(action),
        signature(c.registre.parametres),
      ];
    },
  };
}

export function ligne({ numero, ecole }: Pick<Demande, 'numero' | 'ecole'>, suite: string): string {
  return `${numero}, ${ecole || 'école inconnue'} : ${suite}`;
}
