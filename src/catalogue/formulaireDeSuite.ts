// The Form « Suite à une demande », which the mails open already filled in: one choice, then a page for it.
import type { Formulaire } from '../domain/formulaire/formulaire';
import type { Parametres } from '../domain/registre/parametres';
import { GESTES, GESTES_DU_REFERENT } from './gestes';

const PROTECTION = 'N’écrivez ni nom d’élève, ni date de naissance, ni rien sur sa santé ou sa famille.';

const OFFERTS = Object.entries({ ...GESTES, ...GESTES_DU_REFERENT });

export function formulaireDeSuite({ circonscription, courrielCirconscription }: Parametres): Formulaire<string> {
  const aide = 'Déjà rempli par le lien de votre courriel : laissez-le tel quel.';
  const secours = courrielCirconscription ? ` S’il n’arrive pas, écrivez à ${courrielCirconscription}.` : '';
  return {
    titre: `Pôle ressources – suite à une demande (${circonscription || 'circonscription'})`,
    description: `Une minute. ${PROTECTION}`,
    confirmation: `Merci, c’est envoyé. Un courriel vous le confirme dans quelques minutes.${secours}`,
    modifiable: false,
    pages: [
      {
        cle: 'demande',
        titre: 'Votre demande',
        aide: '',
        questions: [
          { cle: 'numero', titre: 'Numéro de la demande', aide, genre: 'texte', obligatoire: true, max: 40 },
          { cle: 'code', titre: 'Code du courriel', aide, genre: 'texte', obligatoire: true, max: 40 },
          {
            cle: 'geste', titre: 'Que voulez-vous faire ?', aide: '', genre: 'choix', obligatoire: true,
            choix: OFFERTS.map(([cle, { libelle }]) => ({ texte: libelle, vers: cle })),
          },
        ],
      },
      ...OFFERTS.map(([cle, { page }]) => ({
        cle,
        titre: page.titre,
        aide: page.aide,
        questions: [{ cle, genre: 'paragraphe' as const, ...page.question }],
        ensuite: "envoyer",
      })),
    ],
  }; // oxfmt-ignore
}
