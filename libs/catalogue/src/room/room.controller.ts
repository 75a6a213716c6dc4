import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { roomList, roomQuery, type RoomQuery } from '@onderling/contracts';
import { Allow } from '@onderling/platform';
import { Rooms } from './rooms.service';

@Controller('rooms')
export class RoomController {
  constructor(private readonly rooms: Rooms) {}

  @Get()
  @Allow('room:read')
  @SerializeOptions({ schema: roomList })
  list(@Query({ schema: roomQuery }) query: RoomQuery) {
    return this.rooms.list(query);
  }
}
