// A demande as the rules of assignment read it: a few facts, drawn from the register or given by another program.
import { lireMarque } from './acceptation';
import { concerneUneEquipe, type Demande } from '../demande/demande';
import type { Ecole } from '../demande/ecole';
import { motsDuNom } from '../membre/membre';
import type { Motif } from '../demande/motif';
import { reduire } from '../texte/typographie';
import { accordDonne } from '../demande/vigilance';

export interface AConfier {
  numero: string;
  ecole: Pick<Ecole, 'nom' | 'uai' | 'directeur' | 'secteur'>;
  /** Key of its motif, and who answers it, the most suited fonction first. */
  motif: string;
  fonctions: readonly string[];
  urgente: boolean;
  /** About pupils: what may be done for them needs their family. */
  pourDesEleves: boolean;
  /** The family agrees to what would leave the Éducation nationale. */
  accordFamille: boolean;
  /** The parents themselves ask for the psychologist. */
  demandeDesParents: boolean;
  /** The adults it comes from or names, as `motsDuNom` and addresses: the class is perhaps theirs. */
  adultes: readonly string[];
  /** Names of those who gave it back: it is not proposed to them again. */
  rendues: readonly string[];
  /** Whom it is proposed to now; '' for nobody. */
  actuel: string;
}

export function aConfier(
  demande: Demande,
  motif: Pick<Motif, 'cle' | 'fonctions'>,
  ecole: Ecole | undefined,
): AConfier {
  return {
    numero: demande.numero,
    ecole: ecole ?? { nom: demande.ecole, uai: '', directeur: '', secteur: '' },
    motif: motif.cle,
    fonctions: motif.fonctions,
    urgente: demande.urgent,
    pourDesEleves: !concerneUneEquipe(demande),
    accordFamille: accordDonne(demande),
    demandeDesParents: parentsDemandeurs(demande),
    adultes: adultesDe(demande),
    rendues: demande.rendues.map((marque) => lireMarque(marque).nom),
    actuel: demande.referent,
  };
}

/** A question that names the psychologist, answered « Oui »: whatever words the pôle gave it. */
export function parentsDemandeurs({ precisions }: Pick<Demande, 'precisions'>): boolean {
  return precisions.split('\n').some((ligne) => /psychologue[^:]* : oui(?![\p{L}])/iu.test(ligne));
}

/** A name has few words; what is longer is a text. */
const MOTS_DU_NOM_MAX = 5;

/** The answers that may be a name: « Enseignant·e de la classe : Mme Aubrac Dominique ». */
function adultesDe({ courriel, precisions }: Demande): string[] {
  const reponses = precisions.split('\n').map((ligne) => ligne.slice(ligne.indexOf(' : ') + 3));
  // « Dominique Aubrac, adjointe » and « Dominique Aubrac (CE1) » begin with the name.
  const noms = reponses.map((reponse) => reponse.split(/[,;(–]/)[0]!.trim());
  const courts = noms.filter((nom) => nom && nom.split(/\s+/).length <= MOTS_DU_NOM_MAX);
  return [...new Set([reduire(courriel), ...courts.map(motsDuNom)])].filter(Boolean);
}
