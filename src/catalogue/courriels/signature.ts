// The last line of every mail, which the pôle may word in its settings.
import { paragraphe, type Bloc } from '../../domain/document/bloc';
import type { Parametres } from '../../domain/registre/parametres';

export function signature({ signature: texte, circonscription }: Parametres): Bloc {
  return paragraphe(texte || `Le pôle ressources de la circonscription ${circonscription}`);
}
