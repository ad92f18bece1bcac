// Why a member may not take over what another follows: the rules of an assignment, but for her fonction, her sector and her
// motifs, since the pôle chose her to stand in.
import { aRendu } from '../acceptation';
import { estOuverte, type Demande } from '../demande';
import { trouverEcole } from '../ecole';
import { jourDe } from '../instant';
import { estEnConflit, memeNom, type Membre } from '../membre';
import type { Registre } from '../registre';
import { accorder } from '../typographie';
import { aConfier } from './aConfier';
import { estPsychologue, REGLES } from './regles';

/** '' when she may. `remplacee`: for whom she would stand in; nobody when it comes back to her, who had it already. */
export function empechement(membre: Membre, demande: Demande, registre: Registre, remplacee?: Membre): string {
  const { nom, quota } = membre;
  const { demandes, ecoles } = registre;
  if (aRendu(demande, nom)) return `${nom} l’a déjà rendue`;
  if (estEnConflit(membre, trouverEcole(ecoles, demande.ecole) ?? { nom: demande.ecole })) return `c’est l’école de ${nom}`; // oxfmt-ignore
  const obstacle = remplacee && obstacleASuppleer(membre, demande, registre, remplacee);
  if (obstacle) return obstacle;
  const siennes = demandes.filter(({ referent, numero }) => memeNom(referent, nom) && numero !== demande.numero);
  const complet = siennes.filter(estOuverte).length >= quota;
  return complet ? `le quota de ${nom} est atteint (${accorder(quota, 'demande')})` : '';
}

function obstacleASuppleer(membre: Membre, demande: Demande, { ecoles }: Registre, remplacee: Membre): string {
  const { nom } = membre;
  const vue = aConfier(demande, { cle: '', fonctions: [] }, trouverEcole(ecoles, demande.ecole));
  const bloque = (cle: 'conflit_declare' | 'sa_classe' | 'psychologue'): boolean =>
    REGLES[cle].obstacle({ membre, absente: false, supplee: [remplacee] }, vue, {
      aujourdhui: jourDe(demande.recuLe),
    }) !== '';
  if (bloque('conflit_declare')) return `${nom} a un conflit déclaré`;
  if (bloque('sa_classe')) return `la demande vient de ${nom} ou de sa classe`;
  // Between two psychologists nothing begins that had not.
  const commence = bloque('psychologue') && !estPsychologue(remplacee.fonction);
  return commence ? `${nom} est psychologue, et les parents ne le demandent pas` : '';
}
