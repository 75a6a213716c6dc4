import { Topic } from './topic/topic.entity';
import { Course, CourseTopic, CourseTrainer } from './course/course.entity';
import { TrainerProfile, TrainerTopic } from './trainer/trainer-profile.entity';
import { Room, Venue } from './room/room.entity';
import { CreateTopic20261122020001 } from './migrations/20261122020001-create-topic';
import { CreateCourse20261122020002 } from './migrations/20261122020002-create-course';
import { CreateCourseTopic20261122020003 } from './migrations/20261122020003-create-course-topic';
import { CreateCourseTrainer20261122020004 } from './migrations/20261122020004-create-course-trainer';
import { CreateTrainerProfile20261122020005 } from './migrations/20261122020005-create-trainer-profile';
import { CreateTrainerTopic20261122020006 } from './migrations/20261122020006-create-trainer-topic';
import { CreateVenue20261122020007 } from './migrations/20261122020007-create-venue';
import { CreateRoom20261122020008 } from './migrations/20261122020008-create-room';

/** For the composition root and the tests only. */
export const entities = [Topic, Course, CourseTopic, CourseTrainer, TrainerProfile, TrainerTopic, Room, Venue];

export const migrations = [
  CreateTopic20261122020001,
  CreateCourse20261122020002,
  CreateCourseTopic20261122020003,
  CreateCourseTrainer20261122020004,
  CreateTrainerProfile20261122020005,
  CreateTrainerTopic20261122020006,
  CreateVenue20261122020007,
  CreateRoom20261122020008,
];
