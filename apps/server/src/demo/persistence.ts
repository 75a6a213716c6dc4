import { DemoMail } from './mail/demo-mail.entity';
import { CreateDemoMail20261122090000 } from './migrations/20261122090000-create-demo-mail';
import { CreateDemoChapter20261122090100 } from './migrations/20261122090100-create-demo-chapter';
import { DemoChapter } from './story/demo-chapter.entity';

export const entities = [DemoMail, DemoChapter];
export const migrations = [CreateDemoMail20261122090000, CreateDemoChapter20261122090100];
