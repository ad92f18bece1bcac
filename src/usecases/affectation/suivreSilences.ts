// Each school morning: a référent who never answered loses what was proposed to her, where the pôle wants so. It goes to
// who stands in for her, else to the next best person.
import { GESTES_DU_REFERENT } from '../../catalogue/gestes';
import { silences, type Silence } from '../../catalogue/propositions';
import { empechement } from '../../domain/affectation/empechement';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { pourMembre } from '../../domain/courrier/courriel';
import { jourDe } from '../../domain/temps/instant';
import { estAbsent, type Membre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import { detailsDuRetour } from '../../domain/formulaire/retour';
import { suppleanteDe } from '../../domain/membre/suppleance';
import { courriersDuRetour } from '../courrier/planifierCourriers';
import { rendre } from './repondreAUneProposition';

/** Where an answer that never came stands in the Journal. */
const SILENCE = 'silence';

/** Returns how many went to another. */
export function suivreSilences(pole: Pole): number {
  const { calendrier, parametres } = pole.registre;
  const aujourdhui = jourDe(pole.maintenant);
  const { delaiSuppleance: delai } = parametres;
  if (delai === 0) return 0;
  const passees = silences(pole.registre).filter(
    ({ depuis, membre }) =>
      apresJoursDeClasse(calendrier, depuis, delai) <= aujourdhui && !estAbsent(membre, aujourdhui),
  );
  for (const silence of passees) passer(pole, silence);
  return passees.length;
}

/** Once the row has changed, nothing tells the silence any more: the mails and the Journal come first. */
function passer(pole: Pole, { demande, membre }: Silence): void {
  const aujourdhui = jourDe(pole.maintenant);
  const sort = { duReferent: 'rendre', pour: pourMembre(membre.nom) } as const;
  const occurrence = `${SILENCE} ${aujourdhui}`;
  pole.enregistrerCourriers(courriersDuRetour(sort, demande, pole.registre, pole.maintenant, occurrence));
  const quoi = Object.values(GESTES_DU_REFERENT).find(({ effet }) => effet === 'rendre')!.evenement;
  const details = detailsDuRetour(SILENCE, `- ${membre.nom}`);
  pole.journaliser({ qui: 'le pôle', quoi, sur: demande.numero, details });
  const options = { silence: true, suppleante: suppleantePour(pole, { demande, membre }) };
  rendre(pole, demande, { nom: membre.nom, le: aujourdhui, texte: '' }, options);
}

function suppleantePour({ registre, maintenant }: Pole, { demande, membre }: Pick<Silence, 'demande' | 'membre'>): Membre | undefined {
  const { membre: suppleante } = suppleanteDe(membre, registre.membres, jourDe(maintenant));
  return suppleante && !empechement(suppleante, demande, registre, membre) ? suppleante : undefined;
} // oxfmt-ignore
