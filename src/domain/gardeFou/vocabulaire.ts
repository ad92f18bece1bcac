// What a text should not tell of a child: health, origin, religion, justice. Words a school types, and the ordinary
// uses of the same words that must pass. One row per expression; see `Signe` for how they are written.
import type { Signe } from './expressions';

/** A training, a network or a class about it says nothing of a child. */
const GENERAL =
  'formation* former formes formee* sensibilis* conference* animation* ressource* cellule dispositif* ulis uema ueea prtsa module* documentation classe unite reseau';
const SUIVI =
  'suivi suivie suivis suivies consult* pris prise rendez rdv soigne* bilan* oriente* inscrit* admis admise';
const PROCHES = 'famille|familles|eleve|eleves|enfant|enfants|fille|garcon|pere|mere|parents|maman|papa|fratrie';
const GENTILES =
  'albanais*|roumain*|syrien*|afghan*|algerien*|marocain*|tunisien*|turc|turque|turcs|kosovar*|serbe*|malien*|' +
  'senegalais*|congolais*|angolais*|ivoirien*|guineen*|camerounais*|comorien*|mahorais*|tchetchene*|armenien*|' +
  'georgien*|ukrainien*|russe|russes|chinois*|vietnamien*|portugais*|espagnol*|italien*|polonais*|bulgare*|bosniaque*|' +
  'macedonien*|nigerian*|erythreen*|soudanais*|somalien*|iranien*|irakien*|libanais*|bresilien*|haitien*|pakistanais*|' +
  'bangladais*|srilankais*|mongol|mongole|moldave*|tamoul*';

const SANTE: readonly Signe[] = [
  { mots: 'tdah|tda|tsa|ted|autis*|dyslex*|dysorthograph*|dyscalcul*|dysprax*|dysphas*|dysgraph*|dys|multidys', saufAvant: GENERAL },
  { mots: 'tnd|asperger|schizophren*|psychotique*|psychose*|bipolaire*|epilep*|trisom*|hyperact*|hypoact*' },
  { mots: 'trouble|troubles ?de|du ?l spectre|oppositionnel*|envahissant*|anxieux|anxieuse*|psychique*|bipolaire*|attachement|obsessionnel*|alimentaire*|deficit*|neurodevelopp*' },
  { mots: 'deficit|deficits ?de|d ?l attention|attentionnel|attentionnels' },
  { mots: 'deficien*|retard intellectuel*|mental*|auditi*|visuel*|motric*' }, { mots: 'surdite|malentendant*|malvoyant*' },
  { mots: 'depressi*|anorexi*|boulimi*|enuresi*|encopresi*|scarifi*|automutil*|suicid*' },
  { mots: 'diabete|diabetique*|asthm*|allerg*|leucemi*|cancer|tumeur*|mucoviscidose|drepanocyt*|myopathi*|hemiplegi*' },
  { mots: 'syndrome|syndromes' }, { mots: 'maladie genetique|chronique|rare|orpheline|grave|mentale|psychiatrique' },
  { mots: 'alcoolique*|alcoolisme|toxicoman*|drogue|drogues' },
  { mots: 'ritaline|quasym|concerta|medikinet|methylphenidate|risperdal|risperidone|abilify|atarax|tercian|theralene|melatonine|depakine|keppra|ventoline|neuroleptique*|psychotrope*|anxiolytique*|antidepresseur*|somnifere*' },
  { mots: 'medicament*|medicamenteu*' }, { mots: 'sous traitement' }, { mots: 'traitement medical|medicamenteux' }, { mots: 'prend|suit un|son traitement' },
  { mots: 'psychiatr*|pedopsych*|neuropediatr*|neurolog*|neuropsych*|psychotherap*|psychanaly*|addictolog*|pediatre*|cardiolog*|therapie*|therapeut*' },
  { mots: 'suivi|suivie|suivis psycholog*', saufApres: 'scolaire* education', saufAvant: 'par' }, { mots: 'suivi|suivie|suivis|bilan|dossier|certificat|secret|rendez medical|medicale|medicaux' },
  { mots: 'prise en charge medicale|psychologique' },
  { mots: 'hopital|hopitaux|hospitalis*|chu', saufAvant: 'visite sortie' }, { mots: 'aux urgences' }, { mots: 'clinique', apres: 'du de des' },
  { mots: 'cmp|cmpp|camsp|cattp|cmpea', avant: SUIVI }, { mots: 'cmp|cmpp|camsp|cattp|cmpea d|de|du' }, { mots: 'hdj' },
  { mots: 'diagnosti*', saufAvant: 'evaluation* test tests aucun ni sans', saufApres: 'pedagogique*' }, { mots: 'qi', apres: 'de à inferieur* superieur* total est' }, { mots: 'wisc|wppsi|qit' },
]; // oxfmt-ignore

const ORIGINE: readonly Signe[] = [
  { mots: 'nationalite*' }, { mots: 'originaire*' }, { mots: 'ressortissant*' }, { mots: `d origine ${GENTILES}|etrangere|africaine|maghrebine|asiatique|rom|gitane` },
  { mots: `${PROCHES} ${GENTILES}` }, { mots: 'sans papiers' }, { mots: 'titre|carte|permis de sejour' }, { mots: 'demandeur|demandeurs|demandeuse|demande|demandes d asile' },
  { mots: 'refugie|refugies|refugiee|refugiees|clandestin*' }, { mots: 'oqtf' }, { mots: 'expulsion|expulses|expulsee|expulsees', saufApres: 'classe cours ecole' }, { mots: 'situation irreguliere' },
  { mots: 'gitan|gitane|gitans|gitanes|tsigane*|tzigane*|manouche*|roms' }, { mots: 'gens du voyage' },
]; // oxfmt-ignore

const RELIGION: readonly Signe[] = [
  { mots: 'musulman*|islam|islamique*|bouddhis*|hindou*|evangelique*|adventiste*|salafi*|juif|juifs|juive|juives' },
  { mots: 'chretien*|catholique*|protestant*', saufAvant: 'ecole ecoles college enseignement etablissement* lycee prive privee' },
  { mots: 'temoin|temoins de jehovah' }, { mots: 'ramadan|mosquee*|synagogue*|coran|coranique*|imam|halal|casher|bapteme|catechisme' },
  { mots: 'religion*|religieu*', saufAvant: 'fait faits enseignement histoire', saufApres: 'polythe* grec* romain* egypt*' },
  { mots: 'famille|familles|parents|mere|pere ?tres pratiquant*|croyant*' },
]; // oxfmt-ignore

const JUSTICE: readonly Signe[] = [
  { mots: 'garde alternee|exclusive|partagee' }, { mots: 'droit|droits de|d garde|visite|hebergement' }, { mots: 'a|ont|obtient|obtenu|perdu|recupere la|sa garde' },
  { mots: 'par|du|au|devant ?le|la|un|une juge|jaf' }, { mots: 'juge des|aux|pour enfants|affaires' }, { mots: 'le|la juge a|est|doit|va|demande|ordonn*|decid*' }, { mots: 'jaf' },
  { mots: 'jugement ?du|de|d tribunal|divorce|placement|assistance' }, { mots: 'tribunal|tribunaux|procureur*|magistrat*|avocat|avocate|avocats' }, { mots: 'divorce|divorces|divorcent|divorcer' },
  { mots: 'porte|porter|depose|deposer|depot ?de ?une plainte' }, { mots: 'main|mains courante|courantes' }, { mots: 'police', saufApres: 'caractere* ecriture taille', saufAvant: 'jeu permis' }, { mots: 'gendarme*|commissariat', saufAvant: 'jeu jeux joue* police' },
  { mots: 'prison|incarcer*|detenu|detenue|detention', saufAvant: 'jeu' }, { mots: 'aemo|aed|mjie|ase|mecs|oppp' }, { mots: 'place|placee|places|placees|placement en|dans foyer|institution|pouponniere' },
  { mots: 'place|placee|places|placees par ?le|la|l ?un juge|ase|justice' }, { mots: 'placement judiciaire|provisoire' }, { mots: 'famille|familles d accueil' }, { mots: 'foyer de l enfance' },
  { mots: 'mesure|mesures judiciaire|judiciaires|educative|educatives' }, { mots: 'mesure|mesures d assistance' }, { mots: 'information|informations preoccupante|preoccupantes' }, { mots: 'ip', avant: 'fait faite redige* transmis* envoy*' },
  { mots: 'signalement|signalements', saufApres: 'rased phare pole', saufAvant: 'fiche' }, { mots: 'violence|violences conjugale*|intrafamiliale*|sexuelle*|familiale*' },
  { mots: 'maltrait*|attouchement*|inceste*|incestu*|viol|violee|pedophil*' }, { mots: 'abus|agression|agressions|agresse|agressee sexuel*' },
  { mots: 'battu|battue|frappe|frappee|tape|tapee par son|sa|le|la pere|mere|beau|papa|maman|compagnon' }, { mots: 'autorite parentale', apres: 'retir* perdu* exclusive' },
]; // oxfmt-ignore

export const VOCABULAIRE = { sante: SANTE, origine: ORIGINE, religion: RELIGION, justice: JUSTICE } as const;
