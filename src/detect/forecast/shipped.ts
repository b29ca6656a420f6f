import { existsSync, readFileSync } from 'node:fs';
import { fault } from '../../domain/fault.ts';
import { type ForecastModel, fits } from './model.ts';

const FILE = new URL('../../../data/model/forecast.json', import.meta.url);

/**
 * The model that comes with the product, taught from invented stories alone; null when the file was taken away: nothing is forecast then.
 * @throws fault `invalid` when the file is none of ours, or of another version of this program
 */
export function shippedForecast(file: URL = FILE): ForecastModel | null {
  if (!existsSync(file)) return null;
  const { model } = JSON.parse(readFileSync(file, 'utf8')) as { model?: ForecastModel };
  if (!model || !fits(model)) throw fault('invalid', 'forecast.not-a-model', { file: file.pathname });
  return model;
}
