// What people do with the cell Statut: an allowed change is journalled and its effects follow; any other is put right.
import {
  detailDuPassage, estUnRefusDeStatut, jugerStatut, passagesEntames, phraseDuRefus, STATUT_CHANGE, STATUT_REFUSE, STATUT_TROUVE, statutsAuJournal,
} from '../../domain/demande/changementDeStatut'; // oxfmt-ignore
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import type { LigneDeJournal } from '../../domain/registre/journal';
import type { Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { effetsDuPassage, estOuvert, lireStatut, STATUTS, type Effet, type Statut } from '../../domain/demande/statut';
import { abandonnerLesVains } from '../courrier/envoyerCourrier';
import { courriersDuStatut } from '../courrier/planifierCourriers';
import { completerCourriers, remettreEnRoute, reunionAVenir } from './recevoirDemande';

/** What Google told of one edit; of those it lost, or of a sort, it tells nothing. */
export interface EditionDeStatut {
  /** '' when Google does not say. */
  avant: string;
  qui: string;
}

const PERSONNE = 'une personne';

/**
 * Judges every cell Statut, whatever row the edit was in: a sort may have moved it since. `journal` is given when it has
 * been read; it is otherwise asked only about rows that hold no former statut.
 */
export function suivreStatuts(
  pole: Pole,
  editions: ReadonlyMap<string, EditionDeStatut> = new Map(),
  journal?: readonly LigneDeJournal[],
): void {
  let connus = journal && statutsAuJournal(journal);
  const entames = passagesEntames(journal ?? []);
  const noteDe = ({ numero, statut, statutNote, statutTape }: Demande): Statut | '' => {
    if (statutNote && !journal) return statutNote;
    const intacte = statutNote === statut && statutTape === undefined;
    if (intacte && entames.get(numero) === statutNote) return statutNote;
    connus ??= statutsAuJournal(pole.journal());
    return connus.get(numero) ?? (statutNote || (lireStatut(editions.get(numero)?.avant ?? '') ?? ''));
  };
  for (const demande of [...pole.registre.demandes]) {
    const jugement = jugerStatut(demande, noteDe(demande));
    const edition = editions.get(demande.numero);
    if (jugement.verdict === 'permis') suivre(pole, demande, jugement.avant, jugement.apres, edition);
    if (jugement.verdict === 'refuse') refuser(pole, demande, jugement.avant, jugement.texte, edition?.qui);
  }
}

/** A person chose it from a panel: the same as if she had typed it in the cell. */
export function passerPour(pole: Pole, demande: Demande, vers: Statut, qui: string): void {
  suivre(pole, demande, demande.statut, vers, { avant: STATUTS[demande.statut], qui });
}

/** A person has the last word, and the machine then does what the new statut calls for. */
function suivre(
  pole: Pole,
  demande: Demande,
  avant: Statut | '',
  apres: Statut,
  edition: EditionDeStatut | undefined,
): void {
  const quoi = edition ? STATUT_CHANGE : STATUT_TROUVE;
  // Pasted closed, from the register kept before this one: the school was told in its time.
  const deja = avant === '' && !estOuvert(apres);
  // Only typed another way: nothing to tell.
  const change = avant !== apres;
  if (change)
    pole.journaliser({ qui: edition?.qui ?? PERSONNE, quoi, sur: demande.numero, details: detailDuPassage(avant, STATUTS[apres]) }); // oxfmt-ignore
  if (demande.alertes.some(estUnRefusDeStatut)) pole.annoterStatut(demande.numero, '');
  const notee: Demande = {
    ...demande,
    statut: apres,
    statutNote: apres,
    statutTape: undefined,
    statutLe: change && !deja ? jourDe(pole.maintenant) : demande.statutLe,
    alertes: demande.alertes.filter((alerte) => !estUnRefusDeStatut(alerte)),
  };
  pole.enregistrerDemande(notee);
  if (deja) return;
  const suivie = effetsDuPassage(avant, apres).reduce((etape, effet) => EFFETS[effet](pole, etape), notee);
  pole.enregistrerDemande(suivie);
  if (!change) return;
  if (estOuverte(suivie)) completerCourriers(pole, suivie);
  else pole.enregistrerCourriers(courriersDuStatut(suivie, pole.registre, pole.maintenant));
  abandonnerLesVains(pole, suivie.numero);
}

const EFFETS: Record<Effet, (pole: Pole, demande: Demande) => Demande> = {
  orienter: (pole, demande) => remettreEnRoute(pole, demande, true),
  // Without any meeting to come it waits on its last one, from which it is carried over as soon as there is another.
  reunir: (pole, demande) => {
    const reunie = reunionAVenir(pole, demande);
    return reunie.reunion ? reunie : demande;
  },
};

/** Killed at any point, the next run does it again: the text is in the Journal before the cell loses it. */
function refuser(pole: Pole, demande: Demande, avant: Statut, texte: string, qui = PERSONNE): void {
  const aujourdhui: Jour = jourDe(pole.maintenant);
  const phrase = phraseDuRefus(avant, texte, aujourdhui);
  pole.journaliser({ qui, quoi: STATUT_REFUSE, sur: demande.numero, details: detailDuPassage(avant, texte) });
  const alertes = [...demande.alertes.filter((alerte) => !estUnRefusDeStatut(alerte)), phrase];
  pole.enregistrerDemande({ ...demande, alertes, statutNote: avant });
  pole.annoterStatut(demande.numero, phrase);
  pole.enregistrerDemande({ ...demande, alertes, statut: avant, statutNote: avant, statutTape: undefined });
}
