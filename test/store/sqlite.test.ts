import { afterAll } from 'vitest';
import { campaignStoreContract } from '../contract/campaign-store.contract.ts';
import { tokenStoreContract } from '../contract/token-store.contract.ts';
import { turnStoreContract } from '../contract/turn-store.contract.ts';
import { forgetMigrated, sqliteStore } from './sqlite-store.ts';

turnStoreContract(sqliteStore);
campaignStoreContract(sqliteStore);
tokenStoreContract(sqliteStore);
afterAll(forgetMigrated);
