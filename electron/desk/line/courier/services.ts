import type { Reply, Shell } from '../../../contract.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { startState } from '../../start.ts';
import { orElsewhere } from '../../trouble.ts';
import { cardsIn } from './card.ts';
import { carryCourier } from './carry.ts';
import { enrolByCourier } from './enrol.ts';
import { askToJoin, askToJoinAgain, joinByCourier } from './join.ts';
import { forgetJoining } from './joining.ts';
import { courierFilesIn } from './stick.ts';
import { takeCourier } from './take.ts';
import { writeCourier } from './write.ts';

type Services = Pick<
  Shell,
  | 'askToJoin'
  | 'askToJoinAgain'
  | 'joinByCourier'
  | 'dropJoining'
  | 'countyCards'
  | 'enrolByCourier'
  | 'writeCourier'
  | 'courierFiles'
  | 'takeCourier'
  | 'carryCourier'
>;

export const courierServices = (room: Room): Services => ({
  countyCards: (token) => inFolder(room, token, (folder) => orElsewhere(folder, cardsIn(room, folder).then(answered))),
  askToJoin: (asked) => inFolder(room, asked.stick, (stick) => orElsewhere(stick, askToJoin(room, stick, asked))),
  askToJoinAgain: (token) => inFolder(room, token, (stick) => orElsewhere(stick, askToJoinAgain(room, stick))),
  joinByCourier: (asked) => inFolder(room, asked.stick, (stick) => joinByCourier(room, stick, asked)),
  dropJoining: async () => {
    await forgetJoining(room);
    return startState(room);
  },
  enrolByCourier: (asked) =>
    inFolder(room, asked.folder, (folder) => room.withSession((session) => enrolByCourier(room, session, folder, asked))),
  writeCourier: (token) => inFolder(room, token, (folder) => room.withSession((session) => writeCourier(room, session, folder))),
  courierFiles: (token) =>
    inFolder(room, token, (folder) => room.withSession(({ keys, line }) => courierFilesIn(room, folder, line?.file.device ?? keys.device))),
  takeCourier: (asked) => inFolder(room, asked.folder, (folder) => orElsewhere(folder, takeCourier(room, folder, asked))),
  carryCourier: ({ folder: token, files }) =>
    inFolder(room, token, (folder) =>
      room.withSession(({ line }) => (line ? carryCourier(room, line, folder, files) : Promise.resolve(refused({ code: 'not-enrolled' })))),
    ),
});

const inFolder = <T>(room: Room, token: string, work: (folder: string) => Promise<Reply<T>>): Promise<Reply<T>> => {
  const folder = room.folders.pathOf(token);
  return folder === undefined ? Promise.resolve(refused({ code: 'folder-unknown' })) : work(folder);
};
