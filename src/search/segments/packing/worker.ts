import { serve } from '../../../threads/serve.ts';
import { createPackingTasks } from './tasks.ts';

serve(createPackingTasks());
