// GmailApp: sending only, through the same outbox and the same daily quota as MailApp. Source: reference of GmailApp.
import { NotEmulated, type Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';
import { send } from './mailApp';
import { signatureError } from './signature';

export function createGmailApp(execution: Execution): object {
  const app: object = guestObject(execution, 'Gmail.GmailApp', {
    sendEmail: (...args: unknown[]) => {
      const [to, subject, body, options] = args;
      if (args.length < 3 || args.length > 4) throw signatureError('GmailApp.sendEmail', args);
      const { from, ...rest } = { ...(options as Record<string, unknown> | undefined) };
      if (from !== undefined && from !== execution.options.account)
        throw new NotEmulated('GmailApp.sendEmail from an alias is not emulated');
      send(execution, { ...rest, to, subject, body });
      // « GmailApp, for chaining ».
      return app;
    },
  });
  return app;
}
