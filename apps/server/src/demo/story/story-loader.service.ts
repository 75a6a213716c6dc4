import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, isDuplicate, StartError, type Tx } from '@onderling/platform';
import { requests } from '../data/requests.data';
import type { DemoRequest } from '../data/types';
import { CatalogueChapter } from './catalogue.chapter';
import { DemoChapter } from './demo-chapter.entity';
import { isMatched, MatchChapter } from './match.chapter';
import { PeopleChapter } from './people.chapter';
import { RequestsChapter } from './requests.chapter';
import { RunsChapter } from './runs.chapter';
import { StoryDay } from './story-day';

/**
 * Loads the demonstration's story, once: each chapter is one transaction that also notes that it was told, so a start
 * that was cut off goes on where it stopped.
 */
@Injectable()
export class StoryLoader {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleChapter,
    private readonly catalogue: CatalogueChapter,
    private readonly runs: RunsChapter,
    private readonly requests: RequestsChapter,
    private readonly matches: MatchChapter,
  ) {}

  /**
   * @returns how many chapters were told now; 0 when the story was there
   * @throws StartError outside the demonstration, or when the database holds other people
   */
  async load(): Promise<number> {
    if (this.config.mode !== 'demo') throw new StartError('The story of the demonstration needs MODE=demo.');
    const told = await this.database.reader.find(DemoChapter);
    if (told.length === 0) await this.refuseOtherPeople();
    const day = new StoryDay(told[0]?.day ?? StoryDay.of(this.clock.now()).today);
    let count = 0;
    const once = async (name: string, work: (tx: Tx) => Promise<unknown>): Promise<void> => {
      if (!told.some((chapter) => chapter.name === name) && (await this.tell(name, day, work))) count += 1;
    };
    await once('people', (tx) => this.people.tell(tx, day));
    await once('catalogue', (tx) => this.catalogue.tell(tx, day));
    await once('runs', (tx) => this.runs.tell(tx, day));
    for (const request of requests) await this.tellRequest(request, day, once);
    return count;
  }

  /** Draft, match and submission are apart, because ranking and submitting look at what has been committed. */
  private async tellRequest(
    request: DemoRequest,
    day: StoryDay,
    once: (name: string, work: (tx: Tx) => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    const name = `request:${request.key}`;
    await once(name, (tx) => this.requests.tell(tx, request, day));
    if (request.state === 'draft') return;
    const chapter = await this.database.reader.findOneBy(DemoChapter, { name });
    const draft = await this.requests.findDraft(chapter?.subjectId ?? '');
    if (!draft) return;
    if (!isMatched(request)) return this.requests.submit(request, draft);
    const ranked = await this.matches.rank(draft.id);
    await once(`match:${request.key}`, (tx) => this.matches.tell(tx, draft.id, request, ranked, day));
  }

  /** @returns false when another process has told the same chapter meanwhile */
  private async tell(name: string, day: StoryDay, work: (tx: Tx) => Promise<unknown>): Promise<boolean> {
    try {
      await this.database.transaction(async (tx) => {
        await tx.insert(DemoChapter, { name, day: day.today, toldAt: this.clock.now() });
        const subject = await work(tx);
        if (typeof subject === 'string') await tx.update(DemoChapter, { name }, { subjectId: subject });
      });
      return true;
    } catch (error) {
      if (isDuplicate(error, 'PRIMARY')) return false;
      throw error;
    }
  }

  private async refuseOtherPeople(): Promise<void> {
    const [row] = await this.database.query<{ people: number }>('SELECT COUNT(*) AS people FROM identity_person');
    if (!row?.people) return;
    throw new StartError(
      'The demonstration refuses this database: it holds other people. Give it an empty one, or start with MODE=production.',
    );
  }
}
