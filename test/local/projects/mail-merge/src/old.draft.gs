const Config = 'a draft: pushed, it would break the project';
