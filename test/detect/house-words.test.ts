import { expect, it } from 'vitest';
import { openStages } from '../../src/stages.ts';
import { openStore } from '../../src/storage/store.ts';
import { hasWords } from '../../src/view/say.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';

it('every stage has a name people know it by, for the day it fails', async () => {
  const store = openStore('sqlite::memory:');
  // The heartbeat is told of under a name of its own.
  const stages = Object.keys(openStages(store, testWorld(), await testRules())).filter(
    (name) => name !== 'heartbeat',
  );
  await store.close();
  expect(stages.length).toBeGreaterThan(8);
  expect(stages.filter((name) => !hasWords(`house.stage.${name}`))).toEqual([]);
});
