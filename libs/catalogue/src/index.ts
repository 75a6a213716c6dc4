export { CatalogueModule } from './catalogue.module';
export { Topics } from './topic/topics.service';
export { Courses, type NewCourse } from './course/courses.service';
export { CourseSearch, type CourseMatch, type CourseMatches } from './course/course-search.query';
export { TrainerProfiles } from './trainer/trainer-profiles.service';
export type { OwnTrainerProfile, TrainerFacts } from './trainer/trainer.view';
export { Rooms, type NewVenue } from './room/rooms.service';
export type { PlacedRoom } from './room/room.query';
