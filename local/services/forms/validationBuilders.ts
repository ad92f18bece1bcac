// The builders of `FormApp.create…Validation()`: each `require…` replaces the rule, `build()` gives the validation.
import { guestObject } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { ValidationModel } from '../../model/form';
import { withHandle } from './handles';

const PATTERNS = [
  'requireTextContainsPattern',
  'requireTextDoesNotContainPattern',
  'requireTextMatchesPattern',
  'requireTextDoesNotMatchPattern',
];
const LENGTHS = ['requireTextLengthGreaterThanOrEqualTo', 'requireTextLengthLessThanOrEqualTo'];
const NUMBERS = [
  'requireNumber',
  'requireWholeNumber',
  'requireNumberBetween',
  'requireNumberNotBetween',
  'requireNumberEqualTo',
  'requireNumberNotEqualTo',
  'requireNumberGreaterThan',
  'requireNumberGreaterThanOrEqualTo',
  'requireNumberLessThan',
  'requireNumberLessThanOrEqualTo',
];

/** Rules by kind of validation; the kind is the name of Google's class without `Builder`. */
const RULES: Record<string, string[]> = {
  TextValidation: [...NUMBERS, ...PATTERNS, ...LENGTHS, 'requireTextIsEmail', 'requireTextIsUrl'],
  ParagraphTextValidation: [...PATTERNS, ...LENGTHS],
  CheckboxValidation: ['requireSelectAtLeast', 'requireSelectAtMost', 'requireSelectExactly'],
  GridValidation: ['requireLimitOneResponsePerColumn'],
  CheckboxGridValidation: ['requireLimitOneResponsePerColumn'],
};

export function validationBuilder(execution: Execution, kind: string): object {
  const rule: ValidationModel = { rule: '', args: [], helpText: '' };
  const methods: Record<string, (...args: unknown[]) => unknown> = {
    setHelpText: (text) => {
      rule.helpText = String(text);
      return self;
    },
    build: () => validationGuest(execution, kind, { ...rule, args: [...rule.args] }),
  };
  for (const name of RULES[kind]!) {
    methods[name] = (...args) => {
      rule.rule = name;
      rule.args = args.map((arg) => (typeof arg === 'number' ? arg : String(arg)));
      return self;
    };
  }
  const self: object = guestObject(execution, `Forms.${kind}Builder`, methods);
  return self;
}

function validationGuest(execution: Execution, kind: string, validation: ValidationModel): object {
  return withHandle(guestObject(execution, `Forms.${kind}`, {}), { validation });
}
