import { parentPort } from 'node:worker_threads';
import { type Sheet, workbook } from './workbook.ts';

/** The thread on which a workbook is written; `export.ts` starts it. */
parentPort?.once('message', (sheet: Sheet) => {
  void workbook(sheet).then((bytes) => parentPort?.postMessage(bytes, [bytes.buffer]));
});
