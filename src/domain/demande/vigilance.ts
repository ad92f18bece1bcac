// What the field knows and a busy reader may miss: each rule reads a demande and says one sentence, or nothing.
import { concerneUneEquipe, type Demande } from './demande';
import type { Motif } from './motif';
import { reduire } from '../texte/typographie';

export interface Vigilance {
  /** How its sentence begins, whatever follows: the machine takes it back by it when the answer is edited. */
  debut: string;
  /** The rest of the sentence; '' when there is nothing to say. */
  suite(demande: Demande, motif: Motif | undefined): string;
}

/** Acronyms are read as written: « PAS » is a place, « pas » is not. */
function cite(texte: string, sigle: string): boolean {
  return new RegExp(`(^|[^\\p{L}])${sigle}($|[^\\p{L}])`, 'u').test(texte);
}

function estDitNon(texte: string): boolean {
  return /^non\b/.test(reduire(texte));
}

function estUnRefus(texte: string): boolean {
  return /refus|pas d accord|desaccord/.test(reduire(texte));
}

export function accordDonne({ accordFamille }: Pick<Demande, 'accordFamille'>): boolean {
  return /^oui\b/.test(reduire(accordFamille)) && !/pas encore/.test(reduire(accordFamille));
}

const AVANT_LE_CM2 = ['TPS', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1'];

function segpa({ motif, aides }: Demande): boolean {
  return /segpa/i.test(`${motif} ${aides}`);
}

/** Neither given nor refused: the school has it to ask. */
export function accordAttendu({ accordFamille }: Pick<Demande, 'accordFamille'>): boolean {
  return /pas encore/.test(reduire(accordFamille));
}

/** The one orientation whose calendar closes before the year does. */
export function attendLaCdoea(demande: Demande): boolean {
  return segpa(demande) && demande.niveau.trim() === 'CM2' && auPremierTrimestre(demande);
}

/** From August to December: the CDOEA is asked in the first term. */
function auPremierTrimestre({ recuLe }: Demande): boolean {
  return recuLe.slice(5, 7) >= '08';
}

const DANGER = /suicid|maltrait|viol(?:ent|e)? sexuel|agression sexuel|attouchement|se tuer|me tuer|menaces? de mort|coups? recu|battue? par|arme blanche|couteau/; // oxfmt-ignore

export const VIGILANCES: readonly Vigilance[] = [
  {
    debut: 'Danger :',
    suite: ({ raisonUrgence, description }) => {
      const arret = /Avant de commencer/.test(raisonUrgence);
      if (arret) return 'l’école se reconnaît dans une situation qui n’attend pas. Appelez-la, et rappelez-lui le 119, la CRIP, le 3018 ou l’inspection.'; // oxfmt-ignore
      const mots = DANGER.test(reduire(`${raisonUrgence} ${description}`));
      return mots ? 'des mots de cette demande font penser à un enfant en danger. Lisez-la aujourd’hui et appelez l’école.' : ''; // oxfmt-ignore
    },
  },
  {
    debut: 'PAP et PPS :',
    suite: ({ plans, motif }) => {
      if (!cite(plans, 'PPS')) return '';
      if (cite(plans, 'PAP')) return 'les deux sont cochés, or un PAP ne s’adresse pas à un élève qui a un PPS. À éclaircir avec l’école.'; // oxfmt-ignore
      return cite(motif, 'PAP') ? 'un PAP est demandé pour un élève qui a déjà un PPS. À éclaircir avec l’école.' : '';
    },
  },
  {
    debut: 'Segpa et niveau :',
    suite: (demande) =>
      segpa(demande) && AVANT_LE_CM2.includes(demande.niveau.trim())
        ? 'la CDOEA se saisit en CM2. En fin de CM1, on en parle à la famille après le dernier conseil des maîtres.'
        : '',
  },
  {
    debut: 'Segpa et calendrier :',
    suite: (demande) => {
      if (!segpa(demande) || demande.niveau.trim() !== 'CM2') return '';
      return auPremierTrimestre(demande)
        ? 'la CDOEA se saisit au premier trimestre du CM2, avec l’adhésion des parents. N’attendez pas.'
        : 'le premier trimestre du CM2 est passé. Voyez tout de suite avec l’IEN si une saisine reste possible.';
    },
  },
  {
    debut: 'Segpa et MDPH :',
    suite: (demande) =>
      segpa(demande) && (cite(demande.dejaSaisis, 'MDPH') || cite(demande.dejaSaisis, 'MDA'))
        ? 'les parents ne peuvent pas saisir en même temps la CDOEA et la MDPH. À éclaircir avec eux.'
        : '',
  },
  {
    debut: 'PAS déjà saisi :',
    suite: ({ dejaSaisis }) => (cite(dejaSaisis, 'PAS') ? 'un double suivi est possible. Convenez avec lui de qui fait quoi.' : ''), // oxfmt-ignore
  },
  {
    debut: 'CRIP déjà saisie :',
    suite: ({ dejaSaisis }) => (cite(dejaSaisis, 'CRIP') ? 'cela relève d’une autre procédure. N’en demandez pas le contenu, ne l’écrivez nulle part.' : ''), // oxfmt-ignore
  },
  {
    debut: 'Famille :',
    suite: (demande) => {
      if (concerneUneEquipe(demande)) return '';
      if (estUnRefus(demande.familleInformee) || estUnRefus(demande.accordFamille))
        return 'elle n’est pas d’accord. Rien ne sort de l’Éducation nationale sans elle ; l’école peut en reparler avec elle.'; // oxfmt-ignore
      return estDitNon(demande.familleInformee) ? 'elle n’est pas encore informée. C’est à faire avant toute rencontre avec l’élève.' : ''; // oxfmt-ignore
    },
  },
  {
    debut: 'À rappeler à l’école :',
    suite: (_, motif) => (motif?.pointeVers ?? '').replace(/\s+/g, ' '),
  },
];

export function vigilances(demande: Demande, motif: Motif | undefined): string[] {
  return VIGILANCES.flatMap(({ debut, suite }) => {
    const reste = suite(demande, motif);
    return reste ? [`${debut} ${reste}`] : [];
  });
}
