import { PARSERS } from './parsers.ts';
import { serve } from './serve.ts';

serve(PARSERS);
