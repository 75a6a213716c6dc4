import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { topicList, type TopicView } from '@onderling/contracts';
import { Public } from '@onderling/platform';
import { Topics } from './topics.service';

@Controller('topics')
export class TopicController {
  constructor(private readonly topics: Topics) {}

  @Get()
  @Public()
  @SerializeOptions({ schema: topicList })
  async list(): Promise<{ items: TopicView[] }> {
    return { items: await this.topics.list() };
  }
}
