import { serve } from '../../threads/serve.ts';
import { LISTING_TASKS } from './tasks.ts';

serve(LISTING_TASKS);
