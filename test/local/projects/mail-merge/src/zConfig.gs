const Config = { sent: 'Envoyé', template: 'Bonjour {{Prénom}}, votre groupe est le {{Groupe}}.' };
