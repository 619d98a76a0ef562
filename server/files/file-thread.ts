/** A file is read and written here, on a thread: a large class's takes longer than anybody else on the server should wait. */
import { parentPort, workerData } from 'node:worker_threads';
import { readLesson } from '../journal/reading.ts';
import type { FileWish } from './file-away.ts';
import { lessonFile } from './lesson-files.ts';

const { folder, lesson, file, code } = workerData as FileWish;
const { rows, people } = readLesson(folder, lesson);
parentPort?.postMessage(lessonFile(file, code, rows, people));
