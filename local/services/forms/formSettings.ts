// The settings of a form: each has one method that reads it and one that sets it.
// Source: reference of Form. Publishing opens and closes the form, whatever was set before.
import type { FormModel } from '../../model/form';
import { NotEmulated } from '../../runtime/execution';
import type { FormAccess } from './form';
import { headingsChanged } from './linkedTab';

type Methods = Record<string, (...args: unknown[]) => unknown>;
type Keys<T> = { [K in keyof FormModel]-?: FormModel[K] extends T ? K : never }[keyof FormModel];

const TEXTS: [get: string, set: string, key: Keys<string>][] = [
  ['getTitle', 'setTitle', 'title'],
  ['getDescription', 'setDescription', 'description'],
  ['getConfirmationMessage', 'setConfirmationMessage', 'confirmationMessage'],
  ['getCustomClosedFormMessage', 'setCustomClosedFormMessage', 'closedMessage'],
];

const SWITCHES: [get: string, set: string, key: Keys<boolean>][] = [
  ['canEditResponse', 'setAllowResponseEdits', 'allowResponseEdits'],
  ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', 'limitOneResponsePerUser'],
  ['hasProgressBar', 'setProgressBar', 'progressBar'],
  ['hasRespondAgainLink', 'setShowLinkToRespondAgain', 'showLinkToRespondAgain'],
  ['isPublishingSummary', 'setPublishingSummary', 'publishingSummary'],
  ['getShuffleQuestions', 'setShuffleQuestions', 'shuffleQuestions'],
  ['requiresLogin', 'setRequireLogin', 'requireLogin'],
];

export function settingMethods({ execution, form, change }: FormAccess): Methods {
  const methods: Methods = {};
  for (const [get, set, key] of TEXTS) {
    methods[get] = () => form()[key];
    methods[set] = (text) => change((model) => void Object.assign(model, { [key]: String(text) }));
  }
  for (const [get, set, key] of SWITCHES) {
    methods[get] = () => form()[key];
    methods[set] = (enabled) => change((model) => void Object.assign(model, { [key]: Boolean(enabled) }));
  }
  return {
    ...methods,
    supportsAdvancedResponderPermissions: () => true,
    isPublished: () => form().published,
    setPublished: (enabled) =>
      change((model) => {
        model.published = Boolean(enabled);
        model.acceptingResponses = model.published;
      }),
    isAcceptingResponses: () => form().acceptingResponses,
    setAcceptingResponses: (enabled) =>
      change((model) => {
        if (enabled && !model.published) throw new Error('The form must be published to accept responses.');
        model.acceptingResponses = Boolean(enabled);
      }),
    isQuiz: () => false,
    setIsQuiz: (enabled) => {
      if (enabled) throw new NotEmulated('Form.setIsQuiz is not emulated');
      return change(() => {});
    },
    collectsEmail: () => form().collectEmail,
    setCollectEmail: (collect) =>
      change((model) => {
        model.collectEmail = Boolean(collect);
        headingsChanged(execution.workspace, model);
      }),
  };
}
