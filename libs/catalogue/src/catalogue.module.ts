import { Module } from '@nestjs/common';
import { IdentityModule } from '@onderling/identity';
import { CourseSearch } from './course/course-search.query';
import { CourseController } from './course/course.controller';
import { CourseRepository } from './course/course.repository';
import { Courses } from './course/courses.service';
import { RoomController } from './room/room.controller';
import { RoomQueries } from './room/room.query';
import { Rooms } from './room/rooms.service';
import { TopicController } from './topic/topic.controller';
import { TopicRepository } from './topic/topic.repository';
import { Topics } from './topic/topics.service';
import { TrainerProfiles } from './trainer/trainer-profiles.service';
import { TrainerRepository } from './trainer/trainer.repository';

/** What can be learned, from whom and where: topics, courses, trainer profiles, venues and rooms. */
@Module({
  imports: [IdentityModule],
  controllers: [TopicController, CourseController, RoomController],
  providers: [
    TopicRepository,
    Topics,
    CourseRepository,
    Courses,
    CourseSearch,
    TrainerRepository,
    TrainerProfiles,
    RoomQueries,
    Rooms,
  ],
  exports: [Topics, Courses, CourseSearch, TrainerProfiles, Rooms],
})
export class CatalogueModule {}
