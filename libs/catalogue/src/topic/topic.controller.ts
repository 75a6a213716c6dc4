import { Controller, Get } from '@nestjs/common';
import { topicList, type TopicView } from '@onderling/contracts';
import { Answers, Public } from '@onderling/platform';
import { Topics } from './topics.service';

@Controller('topics')
export class TopicController {
  constructor(private readonly topics: Topics) {}

  @Get()
  @Public()
  @Answers(topicList)
  async list(): Promise<{ items: TopicView[] }> {
    return { items: await this.topics.list() };
  }
}
