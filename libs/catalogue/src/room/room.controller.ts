import { Controller, Get, Query } from '@nestjs/common';
import { roomList, roomQuery, type RoomQuery } from '@onderling/contracts';
import { Allow, Answers } from '@onderling/platform';
import { Rooms } from './rooms.service';

@Controller('rooms')
export class RoomController {
  constructor(private readonly rooms: Rooms) {}

  @Get()
  @Allow('room:read')
  @Answers(roomList)
  list(@Query({ schema: roomQuery }) query: RoomQuery) {
    return this.rooms.list(query);
  }
}
