// What an emulated object handed back by a script stands for: asking the object itself would count as a call.
import type { AnswerModel, ChoiceModel, ValidationModel } from '../../model/form';

export interface Handle {
  item?: { formId: string; itemId: number };
  choice?: ChoiceModel;
  validation?: ValidationModel;
  answer?: { itemId: number; value: AnswerModel };
}

const handles = new WeakMap<object, Handle>();

export function withHandle<T extends object>(guest: T, handle: Handle): T {
  handles.set(guest, handle);
  return guest;
}

export function handleOf(guest: unknown): Handle {
  return (typeof guest === 'object' && guest !== null && handles.get(guest)) || {};
}
