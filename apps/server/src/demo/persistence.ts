import { DemoMail } from './mail/demo-mail.entity';
import { CreateDemoMail20261122090000 } from './migrations/20261122090000-create-demo-mail';
import { CreateDemoChapter20261122090100 } from './migrations/20261122090100-create-demo-chapter';
import { AddChapterSubject20261125180000 } from './migrations/20261125180000-add-chapter-subject';
import { DemoChapter } from './story/demo-chapter.entity';

export const entities = [DemoMail, DemoChapter];
export const migrations = [
  CreateDemoMail20261122090000,
  CreateDemoChapter20261122090100,
  AddChapterSubject20261125180000,
];
