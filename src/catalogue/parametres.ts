// Every setting: its label, its first value, and what it does, as tab Paramètres shows them. A profil may differ. A kind
// of mail that has days to choose brings its own row.
import { COURRIELS } from './courriels';

export interface DescriptionDeParametre {
  cle: string;
  libelle: string;
  defaut: string;
  effet: string;
  /** Takes its first value again when a new school year is prepared. */
  annuel?: true;
}

export const PARAMETRES: readonly DescriptionDeParametre[] = [
  { cle: 'circonscription', libelle: 'Nom de la circonscription', defaut: '', effet: 'Paraît dans les courriers et les documents.' },
  { cle: 'courriel_circonscription', libelle: 'Adresse de la circonscription', defaut: '', effet: 'Reçoit un avis de chaque demande ; les écoles lui répondent.' },
  { cle: 'courriel_cpc', libelle: 'Adresse fonctionnelle des CPC', defaut: '', effet: 'En copie de chaque avis. Vide : pas de copie.' },
  { cle: 'courriel_ien', libelle: 'Adresse de l’IEN', defaut: '', effet: 'Prévenu aussitôt d’une demande urgente. Vide : la circonscription.' },
  { cle: 'courriel_coordination', libelle: 'Adresse de la coordination', defaut: '', effet: 'Vide si le pôle n’a pas de coordonnateur : la circonscription lit à sa place.' },
  { cle: 'courriel_dpd', libelle: 'Adresse du délégué à la protection des données', defaut: '', effet: 'Donnée aux écoles dans l’introduction du formulaire. Vide : pas de mention.' },
  { cle: 'numeros_utiles', libelle: 'Numéros utiles du territoire', defaut: '', effet: 'Une phrase ajoutée à la première page du formulaire : téléphone de l’inspection, de la CRIP, de la cellule d’écoute.' },
  { cle: 'nom_expediteur', libelle: 'Nom de l’expéditeur', defaut: 'Pôle ressources', effet: 'Le nom que voient ceux qui reçoivent les courriers.' },
  { cle: 'signature', libelle: 'Signature', defaut: '', effet: 'Dernière ligne des courriers. Vide : le nom de la circonscription.' },
  { cle: 'zone', libelle: 'Zone de vacances', defaut: 'A', effet: 'A, B ou C : remplit l’onglet Calendrier à l’installation.' },
  { cle: 'mercredi', libelle: 'Le mercredi compte comme jour de classe', defaut: 'oui', effet: 'oui ou non.' },
  { cle: 'affectation', libelle: 'Affectation', defaut: 'automatique', effet: 'automatique : le membre est prévenu aussitôt ; a_valider : l’équipe restreinte décide d’abord.' },
  { cle: 'genre_reunion', libelle: 'Nom de la réunion', defaut: 'Réunion du pôle ressources', effet: 'Titre de l’ordre du jour et de l’invitation.' },
  { cle: 'reunions_par_periode', libelle: 'Réunions par période', defaut: '1', effet: 'Un nombre par période, le dernier valant pour les suivantes : « 1, 1, 1, 1, 2 ». Sert à proposer les dates de l’année.' },
  { cle: 'jours_entre_reunions', libelle: 'Réunions tous les … jours de classe', defaut: '', effet: 'Par exemple 10 pour une équipe restreinte. Vide : les réunions suivent les périodes.' },
  { cle: 'plenieres_par_an', libelle: 'Plénières par an', defaut: '', effet: 'Proposées à part ; elles ne reçoivent aucune demande. Vide : aucune.' },
  { cle: 'genre_pleniere', libelle: 'Nom de la plénière', defaut: 'Réunion plénière de pilotage', effet: 'Portée sur les plénières proposées.' },
  { cle: 'jour_reunion', libelle: 'Jour habituel des réunions', defaut: 'mardi', effet: 'Sert à proposer les dates de l’année.' },
  { cle: 'heure_reunion', libelle: 'Heure habituelle des réunions', defaut: '09:00', effet: 'Portée sur les réunions proposées.' },
  { cle: 'lieu_reunion', libelle: 'Lieu habituel des réunions', defaut: '', effet: 'Porté sur les réunions proposées.' },
  { cle: 'visio_reunion', libelle: 'Lien de visioconférence habituel', defaut: '', effet: 'Porté sur les réunions proposées ; paraît dans les convocations. Vide : pas de visio.' },
  { cle: 'duree_reunion', libelle: 'Durée d’une réunion, en minutes', defaut: '180', effet: 'L’ordre du jour dit quand la liste demande davantage.' },
  { cle: 'minutes_par_situation', libelle: 'Minutes par situation', defaut: '20', effet: 'Donne les heures de l’ordre du jour.' },
  { cle: 'seuil_convergence', libelle: 'Thème commun : nombre d’écoles', defaut: '3', effet: 'À partir de tant d’écoles au même motif dans une période, Accueil et l’ordre du jour proposent une formation commune. 0 : jamais.' },
  { cle: 'noms_reorientations', libelle: 'Réorientations : noms du département', defaut: '', effet: 'Un par ligne : « MDPH = MDA » change un nom, un nom seul s’ajoute à la liste de la colonne « Réorientée vers ».' },
  { cle: 'annonce_avant_reunion', libelle: 'Annonce aux écoles : jours avant la réunion', defaut: '15', effet: 'Reculée à un jour de classe.' },
  { cle: 'limite_avant_reunion', libelle: 'Date limite : jours avant la réunion', defaut: '6', effet: 'Proposée dans l’onglet Réunions ; reculée à un jour de classe. « aucune » : les demandes arrivent toute l’année.' },
  { cle: 'relances_avant_limite', libelle: 'Rappels : jours avant la date limite', defaut: '7, 2', effet: 'Un rappel par nombre.' },
  { cle: 'delai_complement', libelle: 'Précisions : jours de classe laissés à l’école', defaut: '5', effet: 'Au-delà, un rappel ; après un second délai, la coordination est prévenue.' },
  { cle: 'delai_reponse', libelle: 'Réponse aux écoles : jours de classe après la réunion', defaut: '5', effet: 'Annoncé aux écoles dans l’accusé de réception.' },
  { cle: 'relances_reponse', libelle: 'Réponse aux écoles : rappels au pôle, jours de classe après la réunion', defaut: '3, 5, 8', effet: 'Un rappel par nombre, au pôle seulement, tant qu’une réponse manque.' },
  { cle: 'circuit_au_suivi', libelle: 'Suivi : écrire les étapes du circuit', defaut: 'non', effet: 'oui : chaque matin, l’onglet Suivi reçoit l’analyse, la personne sollicitée et la prise de contact, avec leur date ; les réponses restent à écrire.' },
  { cle: 'delai_suppleance', libelle: 'Silence du référent : passer la demande après … jours de classe', defaut: 'non', effet: 'Comptés depuis sa proposition ; elle va à la suppléance, sinon à la personne suivante. non : jamais, la coordination est seulement prévenue.' },
  { cle: 'retour_absence', libelle: 'Au retour d’une absence', defaut: 'rendre', effet: 'rendre : la personne retrouve ses demandes ; garder : elles restent à qui l’a suppléée.' },
  { cle: 'jours_releve', libelle: 'Relevé de décisions : jours de classe de relecture', defaut: '10', effet: 'Après la réunion, le tableau de l’ordre du jour est relu chaque matin pendant tant de jours de classe. 0 : jamais.' },
  ...Object.values(COURRIELS).flatMap(({ reglage }) => (reglage ? [reglage] : [])),
  { cle: 'limite_cdoea', libelle: 'Segpa : date limite de saisine de la CDOEA', defaut: '30/11', effet: 'Jour et mois, selon le département ; le rappel au référent se compte de là.' },
  { cle: 'heure_debut_courriels', libelle: 'Les courriers ordinaires partent à partir de', defaut: '07:00', effet: 'Les accusés de réception et les urgences partent à toute heure.' },
  { cle: 'heure_fin_courriels', libelle: 'Les courriers ordinaires partent jusqu’à', defaut: '19:00', effet: 'Au-delà, ils attendent le jour de classe suivant.' },
  { cle: 'fiches', libelle: 'Fiches des demandes', defaut: 'document', effet: 'document : un document Google, ouvert au référent et aux associés ; pdf : joint à leur avis, sans nom d’élève, sans compte Google ; aucune.' },
  { cle: 'accord_dpd_reference', libelle: 'Accord du DPD : référence', defaut: '', effet: 'Avec la date qui suit, ouvre dans le formulaire le nom, la naissance, le handicap et l’AESH. Vide : sans nom.' },
  { cle: 'accord_dpd_date', libelle: 'Accord du DPD : date', defaut: '', effet: 'Jour de l’accord écrit. Après un changement : « Mettre à jour le formulaire ».' },
  { cle: 'mode_essai', libelle: 'Mode d’essai', defaut: 'non', effet: 'oui : tout part à la coordination seule, et dit à qui c’était destiné.' },
  { cle: 'conservation_annees', libelle: 'Conservation : années gardées après la fin de l’année', defaut: '0', effet: 'Avec 0, une demande close s’efface à la fin de son année scolaire. À fixer avec le DPD.' },
  { cle: 'conservation_plafond', libelle: 'Conservation : plafond, en années sans action', defaut: '3', effet: 'Passé ce délai tout s’efface, même « Suivi reconduit ».' },
  { cle: 'conservation_sortie', libelle: 'Conservation : effacer à la sortie du CM2', defaut: 'oui', effet: 'oui : même « Suivi reconduit » s’efface quand l’élève quitte l’école primaire, si le niveau le dit.' },
  { cle: 'annee_preparee', libelle: 'Année scolaire préparée', defaut: '', effet: 'Tenue par le menu « Préparer la nouvelle année ».' },
  { cle: 'lien_formulaire', libelle: 'Lien du formulaire', defaut: '', effet: 'Rempli à l’installation ; paraît dans les annonces et les rappels.' },
  { cle: 'note_numero', libelle: 'Note aux écoles : numéro', defaut: '', effet: 'Par exemple 6, pour « Note n° 6 ». Vide : sans numéro.', annuel: true },
  { cle: 'note_devise', libelle: 'Note aux écoles : devise', defaut: '', effet: 'Paraît sous le titre, entre guillemets. Vide : aucune.' },
  { cle: 'note_destinataires', libelle: 'Note aux écoles : destinataires', defaut: 'Directrices et directeurs d’école\nEnseignantes et enseignants\nMembres du RASED', effet: 'Un par ligne.' },
  { cle: 'note_rubrique', libelle: 'Note aux écoles : rubrique', defaut: '', effet: 'Où elle se range sur le site ou dans les notes de la circonscription. Vide : la ligne ne paraît pas.' },
  { cle: 'note_contacts', libelle: 'Note aux écoles : nous joindre', defaut: '', effet: 'Adresse, téléphone, horaires : un par ligne.' },
  { cle: 'note_objectifs', libelle: 'Note aux écoles : objectifs', defaut: 'Ne laisser personne seul devant une situation difficile\nCroiser les regards pour comprendre la situation dans son ensemble\nTrouver des pistes nouvelles, d’abord en classe\nRendre aux équipes leurs moyens d’agir\nAider l’élève, les adultes de l’école et la famille', effet: 'Un par ligne, dans vos mots.' },
  { cle: 'note_axes', libelle: 'Note aux écoles : axes de l’année', defaut: '', effet: 'Un par ligne. Vide : la rubrique ne paraît pas.' },
  { cle: 'note_partenaires', libelle: 'Note aux écoles : partenaires', defaut: 'Soin : CMP, CMPP, CAMSP, hôpital\nMédico-social : DITEP, IME, SESSAD, équipe mobile d’appui à la scolarisation\nHandicap : MDPH\nSocial : services du département, centres médico-sociaux\nVille : réussite éducative, périscolaire\nAssociations : lieux ressources du territoire', effet: 'Une famille par ligne, « Famille : exemples ».' },
  { cle: 'note_reponses_proches', libelle: 'Seconde intention, au plus près', defaut: 'aide spécialisée du RASED\naccompagnement par l’équipe de circonscription\néchange avec un collègue\nvisite d’une classe ou d’un dispositif\nformation ciblée', effet: 'Une réponse par ligne ; paraît dans le schéma de la note.' },
  { cle: 'note_reponses_elargies', libelle: 'Seconde intention, élargie', defaut: 'appui d’une cellule ou d’un dispositif spécialisé\nétablissements médico-sociaux\ncentres de soins\nservices sociaux, avec l’accord de la famille', effet: 'Une réponse par ligne ; paraît dans le schéma de la note.' },
  { cle: 'note_noms', libelle: 'Note aux écoles : nommer les membres', defaut: 'non', effet: 'oui : leurs noms paraissent à côté des fonctions. non : les fonctions seules.' },
  { cle: 'note_dans_annonce', libelle: 'Note aux écoles dans l’annonce des réunions', defaut: 'non', effet: 'pdf : jointe à l’annonce ; lien : l’annonce en donne l’adresse, que chacun doit pouvoir ouvrir ; non : rien.' },
  { cle: 'lien_note', libelle: 'Lien de la note aux écoles', defaut: '', effet: 'Rempli par « Écrire la note aux écoles ». Une autre adresse (site de la circonscription) : elle est gardée.' },
  { cle: 'note_dates', libelle: 'Note aux écoles : dates qu’elle donne', defaut: '', effet: 'Tenu par le pôle : quand une réunion change, Accueil demande d’écrire la note de nouveau.' },
  { cle: 'compte_executant', libelle: 'Compte exécutant', defaut: '', effet: 'Rempli à l’installation : seul ce compte fait tourner les automatismes.' },
  { cle: 'dernier_numero', libelle: 'Dernier numéro donné', defaut: '', effet: 'Tenu par le pôle : un numéro n’est jamais donné deux fois.' },
]; // oxfmt-ignore
