// « Installer ou réparer »: makes the register, the Form and the triggers. Asked again, it repairs; killed, it goes on.
import { plagesDeLaZone } from '../../catalogue/calendrierScolaire';
import { formulaireDeDemande } from '../../catalogue/formulaire';
import { formulaireDeSuite } from '../../catalogue/formulaireDeSuite';
import { avecIdentite } from '../../catalogue/identite';
import { PARAMETRES } from '../../catalogue/parametres';
import { PROFILS, SECOURS } from '../../catalogue/profils';
import { premieresQuestions } from '../../catalogue/questions';
import { reunionsProposees } from '../../domain/reunion/cadence';
import { SUITES } from '../../catalogue/suites';
import type { Chantier } from '../../domain/pole/chantier';
import { titresPerdus } from '../registre/examinerRegistre';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { refus } from '../../domain/pole/erreur';
import { jourDe } from '../../domain/temps/instant';
import { anneeScolaire } from '../../domain/temps/jour';
import type { PremierContenu, Profil } from '../../domain/pole/profil';
import type { Reunion } from '../../domain/reunion/reunion';
import { typographier } from '../../domain/texte/typographie';
import { MENU_REPRENDRE } from '../../domain/pole/veille';

const ETAPES = 5;

/** Returns what the person reads at the end; '' when they are first asked which profil they want. */
export function installerOuReparer(chantier: Chantier): string {
  const enCours = PROFILS[chantier.profilEnCours];
  if (enCours) return installer(chantier, enCours);
  if (chantier.estUneCopie) throw refus.copie();
  const [perdu] = chantier.ongletsPerdus;
  // Made again empty, it would have the mails leave again, or the demandes go to nobody.
  if (perdu) throw refus.ongletAbsent(perdu);
  if (chantier.estInstalle) {
    const colonnes = titresPerdus(chantier.pole);
    if (colonnes.length > 0) throw refus.colonnesPerdues(colonnes);
    return etablir(chantier, SECOURS, 'réparation');
  }
  chantier.demanderLeProfil();
  return '';
}

/** The choice made in the page. On a register that is there already, it repairs: the tabs are the truth. */
export function installerLeProfil(chantier: Chantier, cle: string): { reussi: boolean; phrase: string } {
  if (chantier.profilEnCours || chantier.estInstalle) return { reussi: true, phrase: installerOuReparer(chantier) };
  if (chantier.estUneCopie) throw refus.copie();
  const profil = Object.prototype.hasOwnProperty.call(PROFILS, cle) ? PROFILS[cle] : undefined;
  if (!profil) return { reussi: false, phrase: 'Choisissez d’abord une organisation.' };
  chantier.noterProfilEnCours(cle);
  return { reussi: true, phrase: installer(chantier, profil) };
}

export function profilsProposes(): { cle: string; libelle: string; description: string }[] {
  return Object.entries(PROFILS).map(([cle, { libelle, description }]) => ({
    cle,
    libelle: typographier(libelle),
    description: typographier(description),
  }));
}

function installer(chantier: Chantier, profil: Profil): string {
  const phrase = etablir(chantier, profil, profil.libelle);
  const fonctions = profil.fonctions.map(({ nom }) => nom);
  chantier.proposerChoix('membres', 'fonction', fonctions);
  // From here on nobody asks which profil it was: the tabs say everything.
  chantier.noterProfilEnCours('');
  return phrase;
}

/** Every step leaves what is there: only what is missing is made, and only an empty tab is filled. */
function etablir(chantier: Chantier, contenu: PremierContenu, quoi: string): string {
  chantier.annoncer(`1/${ETAPES} Les onglets`);
  chantier.etablirOnglets();
  chantier.proposerChoix(
    'suivi',
    'action',
    Object.values(SUITES).map(({ libelle }) => libelle),
  );
  chantier.completerParametres(parametresDu(contenu));
  chantier.remplirMotifs(contenu.motifs);
  chantier.remplirQuestions(premieresQuestions(contenu.questions));
  chantier.annoncer(`2/${ETAPES} Le calendrier et les réunions`);
  chantier.remplirCalendrier(plagesDeLaZone(chantier.pole.registre.parametres.zone));
  chantier.remplirReunions(reunionsDeLAnnee(chantier));
  chantier.annoncer(`3/${ETAPES} Le formulaire`);
  mettreAJourFormulaire(chantier);
  chantier.annoncer(`4/${ETAPES} Les automatismes`);
  const { compte, estLeSien } = chantier.prendreEnCharge();
  chantier.noterParametre('compte_executant', compte);
  if (estLeSien) chantier.etablirDeclencheurs();
  chantier.annoncer(`5/${ETAPES} Terminé`);
  chantier.pole.journaliser({ qui: 'une personne', quoi: 'installe', sur: '', details: quoi });
  const pret =
    'Le registre est prêt. Remplissez les onglets « Paramètres », « Écoles » et « Membres » (on peut y coller une liste), ' +
    'puis choisissez « Contrôler Écoles, Membres et Motifs » et « Mettre à jour le formulaire ».';
  return estLeSien
    ? pret
    : typographier(`${pret}\n\nLes automatismes restent au compte ${compte}. Pour les prendre : ${MENU_REPRENDRE}.`);
}

/** The Form follows tabs Questions, Écoles and Motifs; its items keep their ids, and what people changed in it stays. */
export function mettreAJourFormulaire(chantier: Chantier): string {
  exigerLesOnglets(chantier.pole);
  chantier.donnerClesAuxQuestions();
  const { pole } = chantier;
  const { registre, maintenant } = pole;
  const formulaire = avecIdentite(formulaireDeDemande(registre), registre.parametres, jourDe(maintenant));
  const { adresse, remarques } = chantier.etablirFormulaire(formulaire);
  chantier.noterParametre('lien_formulaire', adresse);
  const actives = registre.ecoles.filter(({ active }) => active);
  chantier.ecrireLiensDesEcoles(
    'ecole',
    actives.map(({ nom }) => nom),
  );
  chantier.etablirFormulaireDeSuite(formulaireDeSuite(registre.parametres));
  const illisibles = pole.anomalies().filter((phrase) => phrase.startsWith('Onglet « Questions »'));
  const aSavoir = [...illisibles, ...formulaire.remarques, ...remarques];
  const bilan =
    'Le formulaire est à jour : il pose les questions de l’onglet « Questions » et propose les écoles et les motifs des leurs.';
  return typographier([bilan, ...(aSavoir.length ? ['', 'À savoir :', ...aSavoir] : [])].join('\n'));
}

function parametresDu({ reglages }: PremierContenu) {
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
