import { parentPort } from 'node:worker_threads';
import { readOrFault, type ToRead } from './handed-in.ts';

/** The thread on which a handed-in file is read; `handed-in.ts` starts it. */
parentPort?.once('message', (asked: ToRead) => parentPort?.postMessage(readOrFault(asked), []));
