import { Controller, Get, Param } from '@nestjs/common';
import { courseView, id, type CourseView } from '@onderling/contracts';
import { Answers, Public } from '@onderling/platform';
import { Courses } from './courses.service';

@Controller('courses')
export class CourseController {
  constructor(private readonly courses: Courses) {}

  @Get(':id')
  @Public()
  @Answers(courseView)
  get(@Param('id', { schema: id }) courseId: string): Promise<CourseView> {
    return this.courses.getView(courseId);
  }
}
