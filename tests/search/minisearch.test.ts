import { createMiniSearchEngine } from '../helpers/minisearch-engine.ts';
import { searchEngineContract } from '../contracts/search-engine.ts';

searchEngineContract('MiniSearch', createMiniSearchEngine);
