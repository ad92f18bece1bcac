// « Écrire la note aux écoles »: made again from the tabs at the same address, which Paramètres holds for the mails.
import { noteAuxEcoles } from '../../catalogue/note/noteAuxEcoles';
import { editeursDe, type ModeleDePublication } from '../../domain/document/document';
import { jourDe } from '../../domain/temps/instant';
import { datesADire, idDuDocument } from '../../domain/document/note';
import { mettreEnPages } from '../../domain/document/pagination';
import type { DocumentPublie, Pole } from '../../domain/pole/pole';
import { typographier } from '../../domain/texte/typographie';

/** Returns what the person reads. */
export function ecrireNoteAuxEcoles(pole: Pole): string {
  const { parametres } = pole.registre;
  const document = publier(pole, noteAuxEcoles);
  // After the Doc: stopped between the two, the note is said to be late, and is written once more for nothing.
  pole.noterParametre(noteAuxEcoles.parametreDesDates, datesADire(pole.registre.reunions, jourDe(pole.maintenant)));
  const garde = estAUnePersonne(parametres.note.lien, document);
  if (!garde && parametres.note.lien !== document.lien) pole.noterParametre(noteAuxEcoles.parametre, document.lien);
  pole.journaliser({ qui: 'une personne', quoi: 'note_ecrite', sur: noteAuxEcoles.cle, details: document.id });
  return phrases(document, garde).join('\n\n');
}

/**
 * The account that took over cannot join it to the announcement, which must not say that it does: the note counts as late
 * until that account writes it. True when it does not open.
 */
export function noteFermee({ registre, lireTableaux, noterParametre }: Pole): boolean {
  const { lien, dansAnnonce } = registre.parametres.note;
  const id = dansAnnonce === 'pdf' ? idDuDocument(lien) : '';
  if (!id || lireTableaux(id, () => false)) return false;
  noterParametre(noteAuxEcoles.parametreDesDates, A_REFAIRE);
  return true;
}

/** No date: whatever the meetings become, they are not those that the note gives. */
const A_REFAIRE = 'à refaire';

function publier(pole: Pole, { cle, titre, blocs }: ModeleDePublication): DocumentPublie {
  const { registre, maintenant } = pole;
  const aujourdhui = jourDe(maintenant);
  const pages = mettreEnPages(blocs(registre, aujourdhui));
  const editeurs = editeursDe(registre.parametres, pole);
  return pole.publierDocument({ cle, titre: typographier(titre(registre, aujourdhui)), pages, editeurs });
}

/** An address that is neither this Doc's nor that of the one before it was written by a person: it is theirs. */
function estAUnePersonne(lien: string, { id, precedent, perdu }: DocumentPublie): boolean {
  return lien !== '' && ![id, idDuDocument(precedent), perdu].includes(idDuDocument(lien) || lien);
}

function phrases({ lien, refait, precedent }: DocumentPublie, garde: boolean): string[] {
  const quoi = refait
    ? 'La note est à jour, à la même adresse :'
    : precedent
      ? `L’ancienne note a été retouchée à la main : elle reste comme elle est (${precedent}). Une nouvelle est écrite :`
      : 'La note est écrite :';
  return [
    `${quoi}\n${lien}`,
    garde
      ? 'Paramètres garde l’adresse que vous y avez mise.'
      : 'Relisez-la, puis choisissez dans Paramètres, « Note aux écoles dans l’annonce des réunions », si l’annonce la porte : pdf ou lien. Pour « lien », partagez d’abord le document avec tous ceux qui ont l’adresse.',
  ];
}
