import { firstTrainers } from './trainers-a.data';
import { secondTrainers } from './trainers-b.data';
import type { DemoTrainer } from './types';

/** The colleagues who let themselves be found for in-company requests. */
export const trainers: readonly DemoTrainer[] = [...firstTrainers, ...secondTrainers];
