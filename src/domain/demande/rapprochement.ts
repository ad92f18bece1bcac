// Demandes that may be the same, or about the same child, or about two children of one family: linked, never merged.
import { estOuverte, jourDeReception, lireNumero, type Demande } from './demande';
import { joursEntre } from '../temps/jour';
import { STATUTS } from './statut';
import { reduire } from '../texte/typographie';

export interface Rapprochement {
  autre: Demande;
  /** Why, in French. */
  phrase: string;
}

/** How each sentence begins: the machine takes its own back by it when an answer is edited. */
export const DEBUTS_DE_RAPPROCHEMENT = ['Doublon possible', 'À rapprocher de', 'Même code que', 'Peut-être un doublon', 'Frère ou sœur']; // oxfmt-ignore

/** Two demandes of a school that describe one child under two codes come close together. */
const VOISINES_JOURS = 10;

/** The key under which a pôle may ask for the code of a brother or a sister; else the question is known by its words. */
const QUESTION_DE_FRATRIE = /^\s*fratrie\b|fr[èe]re|s(?:œ|oe)ur/i;

export function rapprochements(demande: Demande, demandes: readonly Demande[]): Rapprochement[] {
  const famille = new Set(freresEtSoeurs(demande, demandes));
  return demandes.flatMap((autre) => {
    if (autre.numero === demande.numero) return [];
    const phrase = pourquoiRapprocher(demande, autre) || (famille.has(autre) ? `Frère ou sœur : ${autre.numero}.` : '');
    return phrase ? [{ autre, phrase }] : [];
  });
}

function pourquoiRapprocher(demande: Demande, autre: Demande): string {
  if (!reduire(demande.ecole) || reduire(demande.ecole) !== reduire(autre.ecole)) return '';
  const memeMotif = demande.motif === autre.motif;
  if (memeEleve(demande, autre)) {
    if (!estOuverte(autre)) return `Même code que ${autre.numero}, ${STATUTS[autre.statut].toLowerCase()} : sans doute le même élève.`; // oxfmt-ignore
    return memeMotif ? `Doublon possible de ${autre.numero} : même école, même code, même motif.` : `À rapprocher de ${autre.numero} : même école, même code.`; // oxfmt-ignore
  }
  if (!estOuverte(autre) || !memeMotif) return '';
  const equipe = demande.codeEleve === '' && autre.codeEleve === '' && demande.cible === autre.cible;
  if (equipe) return `Doublon possible de ${autre.numero} : même école, même public, même motif.`;
  const jours = Math.abs(joursEntre(jourDeReception(demande), jourDeReception(autre)));
  const voisines = demande.codeEleve && autre.codeEleve && demande.niveau && demande.niveau === autre.niveau && jours <= VOISINES_JOURS; // oxfmt-ignore
  return voisines
    ? `Peut-être un doublon de ${autre.numero} : même école, même niveau et même motif à quelques jours près, sous un autre code.`
    : '';
}

function memeEleve(a: Demande, b: Demande): boolean {
  return reduire(a.codeEleve) !== '' && reduire(a.codeEleve) === reduire(b.codeEleve);
}

/** Whom the school named by a code or a number; a code that several schools use names nobody outside this one. */
function freresEtSoeurs(demande: Demande, demandes: readonly Demande[]): Demande[] {
  const autres = demandes.filter(({ numero }) => numero !== demande.numero);
  const nommes = codesDeFratrie(demande).flatMap((code) => {
    const parNumero = lireNumero(code) && autres.filter(({ numero }) => numero === code.trim());
    if (parNumero) return parNumero;
    const parCode = autres.filter(({ codeEleve }) => reduire(codeEleve) === reduire(code));
    const ici = parCode.filter(({ ecole }) => reduire(ecole) === reduire(demande.ecole));
    return ici.length ? ici : parCode.length === 1 ? parCode : [];
  });
  const code = reduire(demande.codeEleve);
  const quiLaNomment = code ? autres.filter((autre) => reduire(autre.ecole) === reduire(demande.ecole) && codesDeFratrie(autre).some((cite) => reduire(cite) === code)) : []; // oxfmt-ignore
  return [...nommes, ...quiLaNomment];
}

/** « Un frère ou une sœur est-il connu du pôle ? Son code : Renard 2, Renard 5 » → the two codes. */
function codesDeFratrie({ precisions }: Demande): string[] {
  return precisions
    .split('\n')
    .map((ligne) => ligne.split(/\s:\s/))
    .filter((morceaux) => morceaux.length > 1 && QUESTION_DE_FRATRIE.test(morceaux.slice(0, -1).join(' ')))
    .flatMap((morceaux) => morceaux[morceaux.length - 1]!.split(/[,;]|\set\s/))
    .map((code) => code.trim())
    .filter(Boolean);
}
