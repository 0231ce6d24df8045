import { createMiniSearchEngine } from '../../src/search/minisearch.ts';
import { searchEngineContract } from '../contracts/search-engine.ts';

searchEngineContract('MiniSearch', createMiniSearchEngine);
