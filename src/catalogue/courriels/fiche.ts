// What a mail to a member says of the fiche: where it is, or why it is not there.
import { action, lien, paragraphe, type Bloc } from '../../domain/document/bloc';
import type { ContexteCourriel } from '../../domain/courrier/courriel';
import { etatDeFiche, type EtatDeFiche } from '../../domain/document/fiche';

export function attendLaFiche(contexte: ContexteCourriel): string {
  return etat(contexte) === 'attendue' ? 'la fiche' : '';
}

function etat({ demande, membre, registre: { parametres } }: ContexteCourriel): EtatDeFiche {
  return demande && membre ? etatDeFiche(demande, membre, parametres) : 'aucune';
}

/** One sentence; the link only for whom Google has let in. A mail that asks for something else keeps its one button. */
export function ouLireLaDemande(contexte: ContexteCourriel, bouton = true): Bloc {
  switch (etat(contexte)) {
    case 'ouverte':
      return paragraphe('Tout est dans la fiche, ouverte à votre compte Google : ', (bouton ? action : lien)(contexte.demande!.lienFiche, 'lire la fiche')); // oxfmt-ignore
    case 'jointe':
      return paragraphe('Tout est dans la fiche jointe, sans nom d’élève. Ne la transmettez pas.');
    case 'refusee':
      return paragraphe('Google n’a pas pu ouvrir la fiche à votre adresse : demandez-la en répondant à ce message.');
    case 'differee':
      return paragraphe('La fiche vous sera ouverte dès que la demande sera complète.');
    case 'attendue':
      return paragraphe('La fiche n’est pas encore prête : elle vous sera ouverte dès qu’elle le sera. En attendant, répondez à ce message.'); // oxfmt-ignore
    case 'aucune':
      return paragraphe('Pour en savoir plus, répondez à ce message.');
  }
}
