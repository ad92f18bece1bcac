// Who answers a demande: the best choice among those who may, with the reasons, in French.
import { aConfier } from './aConfier';
import { reglesOpposees } from './empechement';
import { raisonsDe } from './raisons';
import { rangDeFonction, type CleDeRegle } from './regles';
import { repartir, type Candidature, type Confiee, type Suivie } from './repartition';
import { concerneUneEquipe, estOuverte, type Demande } from '../demande/demande';
import type { Ecole } from '../demande/ecole';
import type { Jour } from '../temps/jour';
import { dirige, estAbsent, estEnConflit, type Membre } from '../membre/membre';
import type { Motif } from '../demande/motif';
import { accordDonne } from '../demande/vigilance';

export interface Proposition {
  /** '' when nobody fits; the reasons then say what blocks. */
  referent: string;
  associes: string[];
  raisons: string[];
}

export interface Circonstances {
  membres: readonly Membre[];
  /** Every demande of the register: it gives the load and the continuity. */
  demandes: readonly Demande[];
  ecole: Ecole | undefined;
  aujourdhui: Jour;
}

const ASSOCIES_MAX = 2;

/** Chooses the référent and the associates, all the others staying with whoever has them. Exact; ties end on the name. */
export function affecter(demande: Demande, motif: Motif, circonstances: Circonstances): Proposition {
  const { membres, demandes, ecole, aujourdhui } = circonstances;
  const autres = demandes.filter(({ numero }) => numero !== demande.numero);
  const seule = { ...aConfier(demande, motif, ecole), actuel: '' };
  const { confiees } = repartir({ membres, demandes: [seule], suivies: autres.map(suivie), aujourdhui });
  return propositionDe(confiees[0]!, { membres, aujourdhui });
}

export function suivie(demande: Demande): Suivie {
  return { referent: demande.referent, ecole: demande.ecole, ouverte: estOuverte(demande) };
}

export function propositionDe(confiee: Confiee, entourage: Pick<Circonstances, 'membres' | 'aujourdhui'>): Proposition {
  const raisons = [...new Set(raisonsDe(confiee, entourage))];
  const { choisie } = confiee;
  return { referent: choisie?.qui.membre.nom ?? '', associes: choisie ? choisirAssocies(confiee, choisie) : [], raisons };
} // oxfmt-ignore

/** To think it over with the référent takes no place, and starts no psychologist's intervention. */
const LEVEES_POUR_LES_ASSOCIES: readonly CleDeRegle[] = ['quota', 'psychologue'];

/** One other person for each other fonction of the motif, in order. */
function choisirAssocies({ demande, autres }: Confiee, choisie: Candidature): string[] {
  const rangDe = ({ qui }: Candidature): number => rangDeFonction(qui, demande.fonctions)?.rang ?? -1;
  const possibles = autres.filter(({ regles }) => regles.every((cle) => LEVEES_POUR_LES_ASSOCIES.includes(cle)));
  const noms = demande.fonctions.flatMap((_, rang) => {
    const autre = rang !== rangDe(choisie) && possibles.find((candidature) => rangDe(candidature) === rang);
    return autre ? [autre.qui.membre.nom] : [];
  });
  return noms.slice(0, ASSOCIES_MAX);
}

/** What was said of whoever a person chose before: another choice takes it back. What a référent wrote comes after a colon. */
export function estUneReserve(alerte: string): boolean {
  return /^[^:]+ (est en absence\.$|(dirige|travaille dans) cette école \(|a un conflit déclaré avec cette école|a déposé cette demande, ou|est (psychologue|partenaire extérieur)\s: )/.test(alerte);
} // oxfmt-ignore

/** Someone at the keyboard may name anybody; we only say what looks wrong. */
export function reserves(demande: Demande, membre: Membre, circonstances: Circonstances): string[] {
  const messages: string[] = [];
  if (estAbsent(membre, circonstances.aujourdhui)) messages.push(`${membre.nom} est en absence.`);
  const ecole = circonstances.ecole ?? { nom: demande.ecole };
  if (estEnConflit(membre, ecole)) {
    const lien = dirige(membre, ecole) ? 'dirige cette école' : 'travaille dans cette école';
    messages.push(`${membre.nom} ${lien} (${demande.ecole}).`);
  }
  messages.push(...reservesDesRegles(demande, membre, circonstances));
  if (membre.genre === 'partenaire' && !concerneUneEquipe(demande) && !accordDonne(demande))
    messages.push(`${membre.nom} est partenaire extérieur : l’accord de la famille est nécessaire.`);
  return messages;
}

/** What the rules would have kept from her, said as to the person who chose. */
function reservesDesRegles(demande: Demande, membre: Membre, circonstances: Circonstances): string[] {
  const { nom } = membre;
  const opposees = reglesOpposees(membre, demande, circonstances);
  return [
    opposees.has('conflit_declare') ? `${nom} a un conflit déclaré avec cette école ou cette demande.` : '',
    opposees.has('sa_classe') ? `${nom} a déposé cette demande, ou c’est sa classe.` : '',
    opposees.has('psychologue') ? `${nom} est psychologue : pour un élève, les parents doivent le demander.` : '',
  ].filter(Boolean);
}
