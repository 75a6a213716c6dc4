import { CreateSentMail20261122050000 } from './migrations/20261122050000-create-sent-mail';
import { SentMail } from './sent-mail/sent-mail.entity';

export const entities = [SentMail];
export const migrations = [CreateSentMail20261122050000];
