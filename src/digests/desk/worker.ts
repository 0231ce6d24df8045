import { serve } from '../../threads/serve.ts';
import { createDesk } from './desk.ts';

serve(createDesk());
