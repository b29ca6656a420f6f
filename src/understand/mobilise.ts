import { isPublication, type Scan } from './scan.ts';

/** Calls to act together: withdraw now, stop work, gather. The press reports such calls; it does not make them. */
export function callsToAct(scan: Scan): boolean {
  if (isPublication(scan)) return false;
  return scan.hits('mobilise').length > 0 && scan.hits('deny').length === 0 && scan.hits('warn').length === 0;
}
