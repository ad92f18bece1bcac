// Why a member may not take over what another follows: the rules of an assignment, but for her fonction, her sector and her
// motifs, since the pôle chose her to stand in.
import { aRendu } from './acceptation';
import { estOuverte, type Demande } from '../demande/demande';
import { trouverEcole, type Ecole } from '../demande/ecole';
import { jourDe } from '../temps/instant';
import type { Jour } from '../temps/jour';
import { estEnConflit, memeNom, type Membre } from '../membre/membre';
import type { Registre } from '../registre/registre';
import { accorder } from '../texte/typographie';
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
  const circonstances = { ecole: trouverEcole(ecoles, demande.ecole), aujourdhui: jourDe(demande.recuLe), supplee: [remplacee] }; // oxfmt-ignore
  const opposees = reglesOpposees(membre, demande, circonstances);
  if (opposees.has('conflit_declare')) return `${nom} a un conflit déclaré`;
  if (opposees.has('sa_classe')) return `la demande vient de ${nom} ou de sa classe`;
  // Between two psychologists nothing begins that had not.
  const commence = opposees.has('psychologue') && !estPsychologue(remplacee.fonction);
  return commence ? `${nom} est psychologue, et les parents ne le demandent pas` : '';
}

/** Those that hold even for whom a person chose: they are said, or keep a substitute away. */
const TENUES_TOUJOURS = ['conflit_declare', 'sa_classe', 'psychologue'] as const;
type TenueToujours = (typeof TENUES_TOUJOURS)[number];

/** Which of them stand between her and this demande. */
export function reglesOpposees(
  membre: Membre,
  demande: Demande,
  { ecole, aujourdhui, supplee = [] }: { ecole: Ecole | undefined; aujourdhui: Jour; supplee?: readonly Membre[] },
): ReadonlySet<TenueToujours> {
  const vue = aConfier(demande, { cle: '', fonctions: [] }, ecole);
  const opposee = (cle: TenueToujours): boolean => REGLES[cle].obstacle({ membre, absente: false, supplee }, vue, { aujourdhui }) !== ''; // oxfmt-ignore
  return new Set(TENUES_TOUJOURS.filter(opposee));
}
