// One answer to one question, as a script reads it in a response or makes it to submit one.
import { copyJson } from '../../model/copy';
import { guestObject } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { AnswerModel } from '../../model/form';
import { withHandle } from './handles';

export function itemResponseGuest(
  execution: Execution,
  openItem: () => object,
  itemId: number,
  value: AnswerModel,
): object {
  const guest = guestObject(execution, 'Forms.ItemResponse', {
    getItem: () => openItem(),
    getResponse: () => copyJson(value),
  });
  return withHandle(guest, { answer: { itemId, value } });
}
