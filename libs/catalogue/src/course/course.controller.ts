import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { courseView, id, type CourseView } from '@onderling/contracts';
import { Public } from '@onderling/platform';
import { Courses } from './courses.service';

@Controller('courses')
export class CourseController {
  constructor(private readonly courses: Courses) {}

  @Get(':id')
  @Public()
  @SerializeOptions({ schema: courseView })
  get(@Param('id', { schema: id }) courseId: string): Promise<CourseView> {
    return this.courses.getView(courseId);
  }
}
