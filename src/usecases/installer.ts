// « Installer ou réparer »: makes the register, the Form and the triggers. Asked again, it repairs; killed, it goes on.
import { plagesDeLaZone } from '../catalogue/calendrierScolaire';
import { formulaireDeDemande } from '../catalogue/formulaire';
import { formulaireDeSuite } from '../catalogue/formulaireDeSuite';
import { avecIdentite } from '../catalogue/identite';
import { PARAMETRES } from '../catalogue/parametres';
import { PROFIL_PAR_DEFAUT, PROFILS } from '../catalogue/profils';
import { reunionsProposees } from '../domain/cadence';
import { SUITES } from '../catalogue/suites';
import type { Chantier } from '../domain/chantier';
import { jourDe } from '../domain/instant';
import { anneeScolaire } from '../domain/jour';
import type { Profil } from '../domain/profil';
import type { Reunion } from '../domain/reunion';

const ETAPES = 5;

/** Returns what the person reads at the end. */
export function installer(chantier: Chantier): string {
  const profil = PROFILS[PROFIL_PAR_DEFAUT]!;
  chantier.annoncer(`1/${ETAPES} Les onglets`);
  chantier.etablirOnglets();
  chantier.proposerChoix(
    'suivi',
    'action',
    Object.values(SUITES).map(({ libelle }) => libelle),
  );
  chantier.completerParametres(parametresDu(profil));
  chantier.remplirMotifs(profil.motifs);
  chantier.annoncer(`2/${ETAPES} Le calendrier et les réunions`);
  chantier.remplirCalendrier(plagesDeLaZone(chantier.pole.registre.parametres.zone));
  chantier.remplirReunions(reunionsDeLAnnee(chantier));
  chantier.annoncer(`3/${ETAPES} Le formulaire`);
  mettreAJourFormulaire(chantier);
  chantier.annoncer(`4/${ETAPES} Les automatismes`);
  chantier.noterParametre('compte_executant', chantier.prendreEnCharge());
  chantier.etablirDeclencheurs();
  chantier.annoncer(`5/${ETAPES} Terminé`);
  chantier.pole.journaliser({ qui: 'une personne', quoi: 'installe', sur: '', details: profil.libelle });
  return (
    'Le registre est prêt. Remplissez les onglets « Paramètres », « Écoles » et « Membres » (on peut y coller une liste), ' +
    'puis choisissez « Contrôler les onglets » et « Mettre à jour le formulaire ».'
  );
}

/** The Form follows tabs Écoles and Motifs; its items keep their ids. */
export function mettreAJourFormulaire(chantier: Chantier): string {
  const { registre, maintenant } = chantier.pole;
  const formulaire = avecIdentite(formulaireDeDemande(registre), registre.parametres, jourDe(maintenant));
  const lien = chantier.etablirFormulaire(formulaire);
  chantier.noterParametre('lien_formulaire', lien);
  chantier.etablirFormulaireDeSuite(formulaireDeSuite(chantier.pole.registre.parametres));
  return 'Le formulaire est à jour : il propose les écoles et les motifs des onglets.';
}

function parametresDu({ reglages }: Profil) {
  return PARAMETRES.map(({ cle, libelle, defaut, effet }) => {
    const reglage = reglages.find((candidat) => candidat.cle === cle);
    return { cle, libelle, effet, valeur: reglage?.valeur ?? defaut };
  });
}

/** The meetings of this school year, as the cadence wants them. */
function reunionsDeLAnnee({ pole: { registre, maintenant } }: Chantier): Reunion[] {
  const { calendrier, parametres } = registre;
  const annee = anneeScolaire(jourDe(maintenant));
  const cetteAnnee = { ...calendrier, plages: calendrier.plages.filter((plage) => plage.annee === annee) };
  return reunionsProposees(cetteAnnee, parametres);
}
