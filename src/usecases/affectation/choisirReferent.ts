// Whom a demande goes to when nobody has it any more: whoever gave it back is left out; an answer that moves it to the
// school of its référent takes it from her, unless a person chose her.
import { proposerA } from '../../catalogue/propositions';
import { proposeeLe } from '../../domain/affectation/acceptation';
import { affecter, type Proposition } from '../../domain/affectation/affectation';
import { choisiParUnePersonne, choixAuJournal } from '../../domain/affectation/choixDesPersonnes';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { DEMANDE_CONFIEE } from '../../domain/registre/etatAuJournal';
import { jourDe } from '../../domain/temps/instant';
import type { Jour } from '../../domain/temps/jour';
import { estEnConflit, memeNom, trouverMembre } from '../../domain/membre/membre';
import type { Motif } from '../../domain/demande/motif';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { passagePermis, type Statut } from '../../domain/demande/statut';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';

export function choisir(
  { registre, maintenant }: Pole,
  demande: Demande,
  motif = motifDe(demande, registre),
): Proposition {
  if (!motif)
    return { referent: '', associes: [], raisons: ['Son motif n’est pas dans l’onglet « Motifs » : une personne choisit.'] }; // oxfmt-ignore
  const { demandes, membres, ecoles } = registre;
  return affecter(demande, motif, {
    membres,
    demandes,
    ecole: trouverEcole(ecoles, demande.ecole),
    aujourdhui: jourDe(maintenant),
  });
}

function motifDe({ cleMotif }: Demande, { motifs }: Registre): Motif | undefined {
  return motifs.find(({ cle }) => cle === cleMotif);
}

/** Where the équipe restreinte decides, she decides again; where nobody fits, a person sorts it. */
export function statutApres({ registre: { parametres } }: Pole, { statut }: Demande, referent: string): Statut {
  const voulu: Statut = !referent ? 'a_trier' : parametres.affectation === 'a_valider' ? 'en_analyse' : statut;
  return passagePermis(statut, voulu) ? voulu : statut;
}

/** The Journal says who had it and who has it before the row does; she learns it whatever she was told of it before. */
export function passerDe(pole: Pole, avant: Demande, referent: string, le: Jour): Pick<Demande, 'referent' | 'proposee'> {
  const { numero, referent: ancien } = avant;
  const siens = memeNom(ancien, referent);
  if (!siens) pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_CONFIEE, sur: numero, details: `${ancien} → ${referent}` });
  // A run that begins again finds it hers already.
  return { referent, proposee: siens && proposeeLe(avant) === le ? avant.proposee : proposerA(pole.registre, avant, referent, le) };
} // oxfmt-ignore

/**
 * `demande` as an edited answer makes it, `avant` as it was. The Journal says to whom it goes before the row does; both
 * are done again by a run that begins again.
 */
export function horsDeLEcole(pole: Pole, avant: Demande, demande: Demande): Demande {
  const { registre, maintenant } = pole;
  const touche = (nom: string): boolean => estDeLEcole(nom, demande, registre) && !estDeLEcole(nom, avant, registre);
  const libre: Demande = { ...demande, associes: demande.associes.filter((nom) => !touche(nom)) };
  const { referent: ancien } = demande;
  if (!estOuverte(demande) || !touche(ancien)) return libre;
  if (choisiParUnePersonne(demande, choixAuJournal(pole.journal())))
    return {
      ...libre,
      alertes: [...libre.alertes, `${ancien} suit une demande de sa propre école (${demande.ecole}).`],
    };
  const { referent, raisons } = choisir(pole, libre);
  prevenirQuiLaPerd(pole, [{ avant: demande, referent }]);
  return {
    ...libre,
    ...passerDe(pole, demande, referent, jourDe(maintenant)),
    statut: statutApres(pole, libre, referent),
    associes: libre.associes.filter((nom) => !memeNom(nom, referent)),
    raisons: [`${ancien} ne la suit plus : c’est son école (${demande.ecole}).`, ...raisons],
    relais: '',
  };
}

function estDeLEcole(nom: string, { ecole }: Demande, { membres, ecoles }: Registre): boolean {
  const membre = trouverMembre(membres, nom);
  return membre !== undefined && estEnConflit(membre, trouverEcole(ecoles, ecole) ?? { nom: ecole });
}
